import ShopDomain
import Testing

@Suite("Texts of notes")
struct NoteTextTests {
    @Test("keep their lines and lose the space around them")
    func kept() throws {
        #expect(try NoteText("  one\r\n\r\n\ttwo\r ").text == "one\n\n\ttwo")
        let longest = String(repeating: "ä", count: NoteText.longest)
        #expect(try NoteText(longest).text == longest)
    }

    @Test("need words", arguments: ["", " \n\t ", "\u{00A0}"])
    func empty(text: String) {
        #expect(throws: ValidationError.empty) { try NoteText(text) }
    }

    @Test("are no longer than they may be, and text")
    func refused() {
        #expect(throws: ValidationError.tooLong(maximum: NoteText.longest)) {
            try NoteText(String(repeating: "ä", count: NoteText.longest + 1))
        }
        #expect(throws: ValidationError.malformed) { try NoteText("a\0b") }
    }
}

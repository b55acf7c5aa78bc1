import ShopHTTP
import Testing

@testable import ShopServer

@Suite("Codes painted by a program", .enabled(if: QRCodeProgram(ProgramRunner(atOnce: 1)) != nil))
struct QRCodeProgramTests {
    @Test("are pictures without styles and scripts, whatever the text is")
    func pictures() async throws {
        let painter = try #require(QRCodeProgram(ProgramRunner(atOnce: 1)))
        for text in ["BCD\n002\nKöntor & Söhne", "-o /tmp/x", String(repeating: "x", count: 331)] {
            let picture = try #require(await painter.qrCode(of: text))
            let svg = String(decoding: picture, as: UTF8.self)
            #expect(svg.contains("<svg") && svg.contains("</svg>"))
            #expect(!svg.contains("style") && !svg.contains("script"))
        }
    }

    @Test("are none where the text is too long for a code")
    func tooLong() async throws {
        let painter = try #require(QRCodeProgram(ProgramRunner(atOnce: 1)))
        #expect(await painter.qrCode(of: String(repeating: "x", count: 5000)) == nil)
    }
}

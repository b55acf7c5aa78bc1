import Testing

/// Each rule on text that breaks it and on text that only looks like it: no rule passes by being
/// blind.
@Suite("The rules can fail")
struct RuleTests {
    private func violations(_ rule: Rule, _ text: String) -> Int {
        rule(SourceFile(path: "Example.swift", text: text)).count
    }

    @Test(
        "An import is seen in every spelling",
        arguments: [
            "import Foundation", "public import Foundation", "@testable import Foundation",
            "@preconcurrency package import struct Foundation.Data",
            "import Foundation // for Data",
        ])
    func importIsSeen(text: String) {
        #expect(violations(importsOnly([]), text) == 1)
        #expect(violations(importsOnly(["Foundation"]), text) == 0)
        #expect(violations(importsNone(startingWith: ["Found"]), text) == 1)
    }

    @Test(
        "What only looks like an import is none",
        arguments: [
            "// import Foundation", "let text = \"import Foundation\"",
            "/* \n import Foundation \n */",
            "let rows = try await import(file)",
        ])
    func lookalikeIsNoImport(text: String) {
        #expect(violations(importsOnly([]), text) == 0)
    }

    @Test("A name is found as a whole word outside prose")
    func nameIsFound() {
        let rule = mentionsNone(of: ["MemoryStorage"])
        #expect(violations(rule, "let store: MemoryStorage? = nil") == 1)
        #expect(violations(rule, "let text = \"\\(MemoryStorage())\"") == 1)
        #expect(violations(rule, "let store: MemoryStorageLike // MemoryStorage") == 0)
    }

    @Test("Public types at the top level are collected")
    func publicTypesAreCollected() {
        let text = """
            public final class Storage: Sendable {
                public struct Options {}
            }
            @frozen public enum Mode {}
            package struct Row {}
            struct Hidden {}
            """
        let file = SourceFile(path: "Example.swift", text: text)
        #expect(publicTypes(file) == ["Storage", "Mode"])
    }

    @Test(
        "Forcing is seen",
        arguments: [
            "let a = b!", "let a = b!.c", "let a = f()!", "let a = b[0]![1]", "let a = try! f()",
            "let a = b as! C", "var view: View!", "let a = \"\\(b!)\"", "let a = b?.c!",
            "let a = #\"x \\#(b!)\"#",
        ])
    func forcingIsSeen(text: String) {
        #expect(violations(noForcing, text) == 1)
    }

    @Test(
        "Other uses of the exclamation mark are not forcing",
        arguments: [
            "if !done { stop() }", "if a != b { stop() }", "if a!=b { stop() }",
            "let a = (!b, [!c])",
            "let a = \"Sold out!\"", "// Never b!",
            "let a = \"\"\"\n    Hello \"you\"!\n    \"\"\"",
            "let a = #\"say \"stop!\" now\"#", "let a = \"\\(b ? \"yes!\" : \"no\")!\"",
            "/* a /* nested! */ comment! */", "let a = \"\\\"b!\"",
        ])
    func otherMarksAreNot(text: String) {
        #expect(violations(noForcing, text) == 0)
    }

    @Test("An unchecked promise needs a reason")
    func uncheckedNeedsReason() {
        let bare = "}\nfinal class Handle: @unchecked Sendable {"
        #expect(violations(uncheckedHasReason, bare) == 1)
        #expect(violations(uncheckedHasReason, "// One thread owns it.\n" + bare) == 1)
        let explained = "}\n// One thread owns it.\nfinal class Handle: @unchecked Sendable {"
        #expect(violations(uncheckedHasReason, explained) == 0)
        #expect(violations(uncheckedHasReason, "nonisolated(unsafe) var a = 1") == 1)
    }

    @Test("A file may reach the limit of lines and not pass it")
    func lengthLimit() {
        #expect(violations(noLonger(than: 2), "a\nb\n") == 0)
        #expect(violations(noLonger(than: 2), "a\nb\nc\n") == 1)
    }

    @Test("Lines keep their numbers where comments and strings are removed")
    func linesKeepTheirNumbers() {
        let text = "/* one\n two */\nlet a = \"\"\"\n    x!\n    \"\"\"\nlet b = c!\n"
        let found = noForcing(SourceFile(path: "Example.swift", text: text))
        #expect(found.map(\.place) == ["Example.swift:6"])
    }

    @Test("A folder without sources proves nothing and is reported")
    func emptyFolderIsReported() throws {
        #expect(try Repository.check("Docs", noForcing).count == 1)
    }
}

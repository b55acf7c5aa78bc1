import HTTPTypes
import NIOCore
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Bodies that are no forms")
struct BadBodyTests {
    private static let addresses = [
        "cart", "cart/lines/MUG-1", "register", "login", "checkout",
        "staff/products", "staff/products/mug", "staff/products/mug/stock",
        "staff/products/mug/publication",
    ]

    private struct Case {
        let body: ByteBuffer
        var mediaType = "application/x-www-form-urlencoded"
        let problem: Problem
    }

    private static let malformed = Problem.malformed(
        LocalizedText(german: "Das Formular ist nicht lesbar.", english: "The form cannot be read.")
    )

    private static let cases = [
        Case(body: ByteBuffer(bytes: Array("sku=".utf8) + [0xFF, 0xFE]), problem: malformed),
        Case(body: ByteBuffer(string: "sku=%C3%28&quantity=1"), problem: malformed),
        Case(body: ByteBuffer(string: "sku=%E2%82&quantity=1"), problem: malformed),
        Case(body: ByteBuffer(string: "sku=%zz"), problem: malformed),
        Case(body: ByteBuffer(string: "sku=%"), problem: malformed),
        Case(
            body: ByteBuffer(string: "sku=" + String(repeating: "x", count: largestBody)),
            problem: .tooLarge),
        Case(
            body: ByteBuffer(string: "{}"), mediaType: "application/json",
            problem: .unsupportedMediaType),
        Case(
            body: ByteBuffer(string: "sku=MUG-1"), mediaType: "multipart/form-data; boundary=x",
            problem: .unsupportedMediaType),
    ]

    @Test(
        "are refused with the right status and clear words, and nothing is lost",
        arguments: addresses, Language.allCases)
    func refused(address: String, language: Language) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            try await staff.add()
            // Who is signed in is led on from the forms of an account, so a guest sends those.
            let guest = visitor.stranger()
            try await guest.add()
            let sender = ["register", "login"].contains(address) ? guest : staff
            for bad in Self.cases {
                let answer = try await sender.post(
                    "/\(language.rawValue)/\(address)", bad.body,
                    headers: [.contentType: bad.mediaType])
                #expect(answer.status == bad.problem.status)
                #expect(answer.texts("h1") == [bad.problem.title[language]])
                #expect(answer.notices == [bad.problem.detail[language]])
                #expect(answer.headers[.cacheControl] == "no-store")
            }
            #expect(try await sender.get("/de/cart").texts(test: "cart-line").count == 1)
        }
    }

    @Test("a form just within the limit is read")
    func largest() async throws {
        try await TestShop.visited { _, visitor in
            let start = "sku=MUG-1&quantity=1&x="
            let body = start + String(repeating: "x", count: largestBody - start.utf8.count)
            let read = try await visitor.post("/de/cart", body)
            #expect(read.status == .seeOther)
            let refused = try await visitor.post("/de/cart", body + "x")
            #expect(refused.status == .contentTooLarge)
        }
    }

    @Test("a form without a single field is told what is missing", arguments: addresses)
    func empty(address: String) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            try await staff.add()
            let answer = try await staff.post("/de/\(address)")
            #expect([303, 401, 404, 409, 422].contains(answer.status.code), "\(answer.status)")
            #expect(try await visitor.get("/de/p/mug").status == .ok)
        }
    }
}

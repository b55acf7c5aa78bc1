import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The staff's pages about vouchers")
struct StaffVoucherPageTests {
    private func fill(_ staff: PageClient, _ code: String) async throws -> PageForm {
        try await staff.get("/de/staff/new-voucher").form(to: "/de/staff/vouchers").filled([
            "code": code, "kind": "percentage", "value": "12,5", "minimum": "20",
            "valid_from": "2026-11-01", "valid_until": "2026-12-31", "limit": "100",
        ])
    }

    @Test("a voucher is created, listed with its uses, changed and switched off")
    func life() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            #expect(
                try await staff.get("/de/staff/vouchers").text.contains(
                    StaffVoucherTexts.german.none))
            var page = try await staff.submit(try await fill(staff, "winter-26"))
            #expect(page.notices == [StaffTexts.german.saved])
            #expect(page.texts("h1") == ["WINTER-26"])
            let code = try VoucherCode("WINTER-26")
            let stored = try #require(try await shop.storage.vouchers.find(code))
            #expect(stored.benefit == .percentage(basisPoints: 1250))
            #expect(stored.minimum?.minorUnits == 2000)
            #expect(stored.limit == 100)
            // Winter: midnight in Germany is 23:00 UTC, and the last day is good to its end.
            #expect(stored.validFrom?.description == "2026-10-31T23:00:00.000Z")
            #expect(stored.validUntil?.description == "2026-12-31T23:00:00.000Z")
            let path = "/de/staff/vouchers/WINTER-26"
            var form = try page.form(to: path)
            #expect(form["valid_from"] == "2026-11-01")
            #expect(form["valid_until"] == "2026-12-31")
            #expect(form["value"] == "12,50")
            form = form.filled(["kind": "amount", "value": "5", "limit": "", "valid_until": ""])
            page = try await staff.submit(form)
            let changed = try #require(try await shop.storage.vouchers.find(code))
            #expect(changed.benefit == .amount(Money(minorUnits: 500)))
            #expect(changed.limit == nil && changed.validUntil == nil)
            let row = { try await staff.get("/de/staff/vouchers").texts(test: "voucher") }
            #expect(
                try await row()
                    == ["WINTER-26 5,00\u{A0}€ 0 \(StaffVoucherTexts.german.stateName(nil))"])
            page = try await staff.submit(try page.form(to: "\(path)/activation"))
            #expect(
                try await row()
                    == [
                        "WINTER-26 5,00\u{A0}€ 0 \(StaffVoucherTexts.german.stateName(.switchedOff))"
                    ])
            page = try await staff.submit(try page.form(to: "\(path)/activation"))
            #expect(try await shop.storage.vouchers.find(code)?.isActive == true)
        }
    }

    @Test("every mistake stands beside its field, and all that was typed is kept")
    func mistakes() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try await fill(staff, "a").filled([
                "value": "110", "minimum": "viel", "valid_from": "gestern",
                "valid_until": "2026-02-30", "limit": "0",
            ])
            let answer = try await staff.send(form)
            #expect(answer.status == .unprocessableContent)
            for field in ["code", "value", "minimum", "valid_from", "valid_until", "limit"] {
                #expect(answer.error(beside: field) != nil, "\(field)")
            }
            let kept = try answer.form(to: "/de/staff/vouchers")
            #expect(kept["value"] == "110" && kept["valid_from"] == "gestern")
            let turned = try await fill(staff, "ABC").filled(["valid_until": "2026-10-30"])
            let order = try await staff.send(turned)
            #expect(order.status == .conflict)
            #expect(
                order.error(beside: "valid_until")
                    == "Bitte ein Datum, das nach dem Anfang liegt.")
            #expect(try await shop.storage.vouchers.list(after: nil, limit: 9).isEmpty)
        }
    }

    @Test("a code in use is refused, and a change from an old form does not overwrite")
    func conflicts() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let page = try await staff.submit(try await fill(staff, "ABC"))
            let again = try await staff.send(try await fill(staff, "abc"))
            #expect(again.status == .conflict)
            #expect(again.error(beside: "code") == Problem.codeTaken.detail.german)
            let old = try page.form(to: "/de/staff/vouchers/ABC")
            _ = try await staff.submit(old.filled(["limit": "5"]))
            let stale = try await staff.send(old.filled(["limit": "6"]))
            #expect(stale.status == .conflict)
            #expect(stale.notices == [StaffVoucherTexts.german.conflict])
            #expect(try stale.form(to: "/de/staff/vouchers/ABC")["limit"] == "6")
            #expect(
                try await shop.storage.vouchers.find(try VoucherCode("ABC"))?.limit == 5)
        }
    }

    @Test("long lists have pages, and customers see none of it")
    func pagesAndStrangers() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            for number in 100..<151 { try await shop.addVoucher("V-\(number)", .freeShipping) }
            let first = try await staff.get("/de/staff/vouchers")
            #expect(first.texts(test: "voucher").count == 50)
            let second = try await staff.get("/de/staff/vouchers?after=V-149")
            #expect(second.texts(test: "voucher").map { $0.prefix(5) } == ["V-150"])
            #expect(try await staff.get("/de/staff/vouchers/NONE").status == .notFound)
            try await visitor.register()
            for path in ["vouchers", "new-voucher", "vouchers/V-100"] {
                #expect(try await visitor.get("/de/staff/\(path)").status == .forbidden)
            }
            #expect(
                try await visitor.post("/de/staff/vouchers/V-100/activation", "active=0").status
                    == .forbidden)
        }
    }
}

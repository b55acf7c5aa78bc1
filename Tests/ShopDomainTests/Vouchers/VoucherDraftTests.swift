import Testing

@testable import ShopDomain

@Suite("Drafts of vouchers")
struct VoucherDraftTests {
    private func problems(_ draft: VoucherDraft) -> [InvalidVoucher.Field: ValidationError] {
        do {
            _ = try draft.voucher()
            return [:]
        } catch {
            return error.problems
        }
    }

    @Test("Become vouchers with all their conditions, and drafts again")
    func valid() throws {
        let draft = VoucherDraft(
            code: "spring", kind: .percentage, value: "12.5", validFrom: Sample.now,
            validUntil: Sample.now.advanced(by: .seconds(1)), limit: 3, minimum: "20",
            isActive: false)
        let voucher = try draft.voucher(version: 4)
        #expect(voucher.code.text == "SPRING")
        #expect(voucher.benefit == .percentage(basisPoints: 1250))
        #expect(voucher.limit == 3)
        #expect(voucher.minimum?.minorUnits == 2000)
        #expect(!voucher.isActive)
        #expect(voucher.version == 4)
        #expect(try VoucherDraft(voucher).voucher(version: 4) == voucher)
        let amount = try VoucherDraft(code: "ABC", kind: .amount, value: "4.90").voucher()
        #expect(amount.benefit == .amount(Money(minorUnits: 490)))
        #expect(try VoucherDraft(amount).voucher() == amount)
        let free = try VoucherDraft(code: "ABC", kind: .freeShipping, value: "").voucher()
        #expect(try VoucherDraft(free).voucher() == free)
    }

    @Test("Name everything that is wrong at once")
    func invalid() {
        let draft = VoucherDraft(
            code: "A", kind: .amount, value: "free", validFrom: Sample.now,
            validUntil: Sample.now, limit: 0, minimum: "-1")
        #expect(
            problems(draft) == [
                .code: .malformed, .value: .malformed, .validUntil: .malformed,
                .limit: .outOfRange(lowest: 1, highest: VoucherDraft.highestLimit),
                .minimum: .outOfRange(lowest: 1, highest: 1_000_000),
            ])
    }

    @Test(
        "Take off something and not more than everything",
        arguments: [
            (
                VoucherDraft.Kind.percentage, "0",
                ValidationError.outOfRange(lowest: 1, highest: 100)
            ),
            (.percentage, "100.01", .outOfRange(lowest: 1, highest: 100)),
            (.percentage, "", .empty), (.percentage, "5.555", .malformed),
            (.amount, "0.00", .outOfRange(lowest: 1, highest: 1_000_000)), (.amount, "", .empty),
            (.freeShipping, "5", .malformed),
        ])
    func value(kind: VoucherDraft.Kind, text: String, error: ValidationError) {
        #expect(problems(VoucherDraft(code: "ABC", kind: kind, value: text)) == [.value: error])
    }

    @Test("May take off a hundredth of a per cent, or all")
    func extremes() {
        for text in ["0.01", "100"] {
            #expect(problems(VoucherDraft(code: "ABC", kind: .percentage, value: text)).isEmpty)
        }
    }
}

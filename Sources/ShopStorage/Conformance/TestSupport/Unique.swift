public import ShopDomain
public import ShopStorage

/// Names, keys and times that nobody else uses, so that tests can share a database.
public enum Unique {
    /// 13 random lower-case letters and digits.
    public static func text() -> String {
        let digits = String(UInt64.random(in: 0 ... .max), radix: 36)
        return String(repeating: "0", count: 13 - digits.count) + digits
    }

    /// A stock keeping unit.
    public static func sku() throws(ValidationError) -> SKU { try SKU("C-\(text())") }

    /// A name in addresses.
    public static func slug() throws(ValidationError) -> Slug { try Slug("c-\(text())") }

    /// A voucher's code.
    public static func voucherCode() throws(ValidationError) -> VoucherCode {
        try VoucherCode("C-\(text())")
    }

    /// An email address.
    public static func email() throws(ValidationError) -> EmailAddress {
        try EmailAddress("\(text())@shop.example")
    }

    /// Somebody with an account, of whom no store knows yet.
    public static func user() -> Owner { .user(ID(at: moment())) }

    /// A visitor without an account.
    public static func guest() -> Owner { .guest(ID(at: moment())) }

    /// A client's name for one purchase.
    public static func key() throws(ValidationError) -> IdempotencyKey {
        try IdempotencyKey(text())
    }

    /// A client's name for one operation on a cart.
    public static func operationID() throws(ValidationError) -> OperationID {
        try OperationID(text())
    }

    /// 32 random bytes.
    public static func digest() -> Digest {
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255) }
        guard let digest = Digest(bytes: bytes) else { preconditionFailure("not 32 bytes") }
        return digest
    }

    /// A number of an order.
    public static func orderNumber() -> OrderNumber {
        var generator = SystemRandomNumberGenerator()
        return OrderNumber(using: &generator)
    }

    /// A moment in the years 2020 to 2024, so that what different tests write does not lie close
    /// together in lists by time.
    public static func moment() -> Timestamp {
        Timestamp(milliseconds: .random(in: 1_577_836_800_000..<1_735_689_600_000))
    }
}

public import ShopDomain

/// Where carts are kept.
///
/// An owner has at most one open cart; it comes into being with the first thing put into it.
public protocol CartStore: Sendable {
    /// The open cart of `owner`, as it was at one moment.
    func find(_ owner: Owner) async throws(StorageError) -> Cart?

    /// Carries out one operation on the open cart of `owner`, as ``Cart/apply(_:)`` does it.
    ///
    /// Operations of several servers at once are carried out one after the other, none is lost.
    /// An `operationID` that was carried out on this cart before changes nothing and answers the
    /// cart as it is now. An operation that the cart did not take does not count.
    /// - Returns: the cart, or the reason why it does not take the operation.
    func apply(
        _ operation: CartOperation, id operationID: OperationID?, owner: Owner, at now: Timestamp
    ) async throws(StorageError) -> Result<Cart, CartError>

    /// Merges the open cart of `guest` into the one of `user` and closes the guest's, in one step.
    ///
    /// Without a guest cart nothing changes. Repeated, it changes nothing more.
    /// - Parameter available: how many pieces can be had; asked for the guest's SKUs.
    func merge(
        _ guest: ID<Guest>, into user: ID<User>, at now: Timestamp,
        available: @escaping @Sendable (SKU) -> Int
    ) async throws(StorageError) -> CartMergeResult

    /// Removes up to `limit` carts not changed since `before`.
    /// - Returns: how many were removed.
    func purge(unchangedSince before: Timestamp, limit: Int) async throws(StorageError) -> Int
}

/// What came of a merge.
public struct CartMergeResult: Hashable, Sendable {
    /// The user's cart afterwards; `nil` where there is none.
    public let cart: Cart?
    /// What had to give way.
    public let notices: [CartNotice]

    /// Makes a result.
    public init(cart: Cart?, notices: [CartNotice]) {
        self.cart = cart
        self.notices = notices
    }
}

/// A name a client gives to one operation, so that a repetition is known as such.
///
/// 1 to 64 letters, digits, `-` and `_`.
public struct OperationID: Hashable, Sendable {
    /// The name.
    public let text: String

    /// Checks and takes a name.
    public init(_ text: String) throws(ValidationError) {
        guard !text.isEmpty else { throw .empty }
        guard text.utf8.count <= 64 else { throw .tooLong(maximum: 64) }
        guard text.utf8.allSatisfy(isWordByte) else { throw .malformed }
        self.text = text
    }
}

private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
    default: false
    }
}

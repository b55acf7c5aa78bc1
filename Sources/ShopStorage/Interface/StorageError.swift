/// Why a store did not do what it was asked to.
///
/// Every method is all or nothing: after any of these but ``outcomeUnknown`` nothing was changed.
public enum StorageError: Error, Sendable, Hashable {
    /// Somebody else changed the same thing first. Read again and decide again.
    case conflict
    /// Something with this unique key exists already.
    case duplicate(UniqueKey)
    /// What was to be changed does not exist.
    case notFound
    /// The store cannot be reached or has no quorum. Try later, or elsewhere.
    case unavailable
    /// The store works, and has more to do than it can. Try later, and not elsewhere: servers that
    /// pass such work on to each other end up doing nothing else.
    case overloaded
    /// The connection broke while the change was being committed: it may or may not have happened,
    /// and the store could not find out. Ask again with the same key.
    case outcomeUnknown
    /// The store holds something it should not, or this program cannot read. A person must look.
    case corrupt(String)

    /// A key that must be unique in the shop.
    public enum UniqueKey: String, Sendable, Hashable {
        /// An account's email address.
        case email
        /// A product's name in addresses.
        case slug
        /// A stock keeping unit.
        case sku
        /// A voucher's code.
        case voucher
        /// An identifier or a random number that was drawn twice.
        case id
    }
}

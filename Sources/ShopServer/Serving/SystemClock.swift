import FoundationEssentials
import ShopDomain

extension Timestamp {
    /// The moment the system's clock shows.
    static func now() -> Timestamp {
        Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
}

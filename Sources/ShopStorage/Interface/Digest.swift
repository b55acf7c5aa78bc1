/// 32 bytes that stand for something too secret or too long to store: a SHA-256 digest.
public struct Digest: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes 32 bytes; `nil` for any other number.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }
}

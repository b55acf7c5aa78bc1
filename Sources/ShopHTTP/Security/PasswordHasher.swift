import Crypto
import FoundationEssentials
public import ShopStorage

/// Hashes and checks passwords with scrypt, on threads of its own.
///
/// A hash takes tenths of a second and 16 MiB on purpose. However many people sign in at once, only
/// a few are worked on, some wait, and the rest is told to come back; pages are not slowed down.
public struct PasswordHasher: Sendable {
    private let parameters: ScryptParameters
    private let pool: BoundedThreadPool
    private let patience: Duration
    /// What a password is compared with where there is no account, so that both take as long.
    private let nobody: PHCString

    /// What came of a comparison.
    public struct Verdict: Sendable, Hashable {
        /// Whether it is the password.
        public let isMatch: Bool
        /// Whether the hash matches but was made with other parameters than those in force.
        public let needsRehash: Bool
    }

    /// - Parameters:
    ///   - parameters: the cost of a hash.
    ///   - threads: how many hashes are worked on at once; `nil` for one per core, but two at most, so
    ///     that a server's memory stays small and there is time for pages.
    ///   - waiting: how many more may wait.
    ///   - patience: how long one may wait.
    public init(
        parameters: ScryptParameters = .recommended, threads: Int? = nil, waiting: Int = 32,
        patience: Duration = .seconds(5)
    ) {
        self.parameters = parameters
        self.patience = patience
        pool = BoundedThreadPool(
            threads: threads ?? min(2, ProcessInfo.processInfo.activeProcessorCount),
            waiting: waiting)
        nobody = PHCString(
            parameters: parameters, salt: Array(repeating: 0, count: saltLength),
            hash: Array(repeating: 0, count: hashLength))
    }

    /// Hashes a password with a new salt.
    public func hash(_ password: Password) async throws(PasswordHasherError) -> PasswordHash {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<saltLength).map { _ in
            UInt8.random(in: .min ... .max, using: &generator)
        }
        let hash = try await derive(password, salt, parameters, byteCount: hashLength)
        return PasswordHash(phc: PHCString(parameters: parameters, salt: salt, hash: hash).text)
    }

    /// Compares a password with a stored hash, or with nothing in the same time.
    /// - Parameter stored: the hash of the account; `nil` where there is no account, which matches
    ///   nothing.
    public func verify(
        _ password: Password, against stored: PasswordHash?
    ) async throws(PasswordHasherError) -> Verdict {
        let expected = try stored.map(read) ?? nobody
        let hash = try await derive(
            password, expected.salt, expected.parameters, byteCount: expected.hash.count)
        // Keys compare themselves without stopping at the first difference, so that time tells nothing.
        let isEqual = SymmetricKey(data: hash) == SymmetricKey(data: expected.hash)
        let isMatch = isEqual && stored != nil
        return Verdict(
            isMatch: isMatch, needsRehash: isMatch && expected.parameters != parameters)
    }

    private func derive(
        _ password: Password, _ salt: [UInt8], _ parameters: ScryptParameters, byteCount: Int
    ) async throws(PasswordHasherError) -> [UInt8] {
        let hash: [UInt8]?
        do {
            hash = try await pool.run(patience: patience) {
                scrypt(password.bytes, salt: salt, parameters, byteCount: byteCount)
            }
        } catch {
            throw PasswordHasherError(error)
        }
        guard let hash else { throw .outOfMemory }
        return hash
    }
}

private let saltLength = 16
private let hashLength = 32

private func read(_ stored: PasswordHash) throws(PasswordHasherError) -> PHCString {
    do {
        return try PHCString(stored.phc)
    } catch {
        throw .unreadableHash(error)
    }
}

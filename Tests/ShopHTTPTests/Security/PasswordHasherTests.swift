import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The password hasher")
struct PasswordHasherTests {
    private let hasher = PasswordHasher(parameters: .cheap)

    @Test("finds the right password and no other")
    func matches() async throws {
        let hash = try await hasher.hash(try Password("correct horse battery"))
        #expect(hash.phc.hasPrefix("$scrypt$ln=1,r=1,p=1$"))
        let right = try await hasher.verify(try Password("correct horse battery"), against: hash)
        #expect(right == .init(isMatch: true, needsRehash: false))
        let wrong = try await hasher.verify(try Password("correct horse batterY"), against: hash)
        #expect(!wrong.isMatch)
    }

    @Test("salts: the same password never has the same hash")
    func salts() async throws {
        let password = try Password("correct horse battery")
        #expect(try await hasher.hash(password) != hasher.hash(password))
    }

    @Test("asks for a new hash where the parameters have moved on, and still matches")
    func rehash() async throws {
        let old = try await PasswordHasher(parameters: .init(logN: 2, blockSize: 1, parallelism: 1))
            .hash(try Password("correct horse battery"))
        let verdict = try await hasher.verify(try Password("correct horse battery"), against: old)
        #expect(verdict == .init(isMatch: true, needsRehash: true))
    }

    @Test("never matches where there is no account")
    func nobody() async throws {
        let verdict = try await hasher.verify(try Password("anything at all"), against: nil)
        #expect(!verdict.isMatch)
    }

    @Test(
        "refuses what is no hash of its own making",
        arguments: [
            "", "plain", "$scrypt$ln=99,r=8,p=5$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=19$m=1,t=1,p=1$AAAA$AAAA", "$scrypt$ln=1,r=1,p=1$!$!",
            "$scrypt$r=1,ln=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        ])
    func unreadable(_ text: String) async throws {
        await #expect(throws: PasswordHasherError.self) {
            try await hasher.verify(try Password("anything"), against: PasswordHash(phc: text))
        }
    }

    @Test("takes a place in the queue where there is no account, too")
    func nobodyWaits() async throws {
        let impatient = PasswordHasher(parameters: .cheap, patience: .seconds(-1))
        await #expect(throws: PasswordHasherError.busy) {
            try await impatient.verify(try Password("anything at all"), against: nil)
        }
        await #expect(throws: PasswordHasherError.busy) {
            try await impatient.hash(try Password("anything at all"))
        }
    }
}

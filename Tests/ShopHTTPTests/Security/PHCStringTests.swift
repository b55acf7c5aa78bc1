import Testing

@testable import ShopHTTP

@Suite("Stored hashes")
struct PHCStringTests {
    private static let salt = String(repeating: "A", count: 22)
    private static let hash = String(repeating: "A", count: 43)

    @Test("A hash is written in the PHC format and read back")
    func roundTrip() throws {
        let hash = PHCString(
            parameters: .recommended, salt: Array(0..<16), hash: Array(200..<232))
        #expect(
            hash.text
                == "$scrypt$ln=14,r=8,p=5$AAECAwQFBgcICQoLDA0ODw$"
                + "yMnKy8zNzs/Q0dLT1NXW19jZ2tvc3d7f4OHi4+Tl5uc")
        #expect(try PHCString(hash.text) == hash)
    }

    @Test(
        "What is wrong with a stored text is told",
        arguments: [
            ("", PHCError.malformed),
            ("password", .malformed),
            ("$scrypt$ln=14,r=8,p=5$\(salt)", .malformed),
            ("$scrypt$ln=14,r=8,p=5$\(salt)$\(hash)$", .malformed),
            (" $scrypt$ln=14,r=8,p=5$\(salt)$\(hash)", .malformed),
            ("$argon2id$ln=14,r=8,p=5$\(salt)$\(hash)", .otherAlgorithm),
            ("$Scrypt$ln=14,r=8,p=5$\(salt)$\(hash)", .otherAlgorithm),
            ("$scrypt$r=8,ln=14,p=5$\(salt)$\(hash)", .malformedParameters),
            ("$scrypt$ln=14,r=8$\(salt)$\(hash)", .malformedParameters),
            ("$scrypt$ln=14,r=8,p=5,$\(salt)$\(hash)", .malformedParameters),
            ("$scrypt$ln=014,r=8,p=5$\(salt)$\(hash)", .malformedParameters),
            ("$scrypt$ln=+14,r=8,p=5$\(salt)$\(hash)", .malformedParameters),
            ("$scrypt$ln=99999999999999999999,r=8,p=5$\(salt)$\(hash)", .malformedParameters),
            ("$scrypt$ln=63,r=8,p=5$\(salt)$\(hash)", .parametersOutOfRange),
            ("$scrypt$ln=-1,r=8,p=5$\(salt)$\(hash)", .parametersOutOfRange),
            ("$scrypt$ln=14,r=0,p=5$\(salt)$\(hash)", .parametersOutOfRange),
            ("$scrypt$ln=14,r=8,p=5$\(salt)==$\(hash)", .malformedSalt),
            ("$scrypt$ln=14,r=8,p=5$AAAA$\(hash)", .malformedSalt),
            ("$scrypt$ln=14,r=8,p=5$$\(hash)", .malformedSalt),
            ("$scrypt$ln=14,r=8,p=5$\(salt)$\(hash)\n", .malformedHash),
            ("$scrypt$ln=14,r=8,p=5$\(salt)$AAAA", .malformedHash),
            ("$scrypt$ln=14,r=8,p=5$\(salt)$\(hash.dropLast())B", .malformedHash),
        ])
    func malformed(text: String, error: PHCError) {
        #expect(throws: error) { try PHCString(text) }
    }
}

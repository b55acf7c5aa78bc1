import Testing

@testable import ShopHTTP

@Suite("scrypt")
struct ScryptTests {
    /// A test vector of RFC 7914, section 12.
    struct Vector: Sendable, CustomTestStringConvertible {
        let password: String
        let salt: String
        let parameters: ScryptParameters
        let key: String

        var testDescription: String { "\(password) N=2^\(parameters.logN)" }

        static let all = [
            Vector(
                password: "", salt: "", parameters: .init(logN: 4, blockSize: 1, parallelism: 1),
                key: """
                    77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442\
                    fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906
                    """),
            Vector(
                password: "password", salt: "NaCl",
                parameters: .init(logN: 10, blockSize: 8, parallelism: 16),
                key: """
                    fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162\
                    2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640
                    """),
            Vector(
                password: "pleaseletmein", salt: "SodiumChloride",
                parameters: .init(logN: 14, blockSize: 8, parallelism: 1),
                key: """
                    7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2\
                    d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887
                    """),
        ]
    }

    @Test("gives the keys of RFC 7914", arguments: Vector.all)
    func vectors(vector: Vector) throws {
        let key = try #require(
            scrypt(
                Array(vector.password.utf8), salt: Array(vector.salt.utf8), vector.parameters,
                byteCount: 64))
        let digits = Array("0123456789abcdef")
        #expect(
            String(key.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) == vector.key)
    }

    @Test("is asked for what a server can afford only")
    func affordable() {
        #expect(ScryptParameters.recommended.isAffordable)
        #expect(ScryptParameters(logN: 17, blockSize: 8, parallelism: 1).isAffordable)
        #expect(!ScryptParameters(logN: 20, blockSize: 8, parallelism: 1).isAffordable)
        #expect(!ScryptParameters(logN: 17, blockSize: 8, parallelism: 64).isAffordable)
        #expect(!ScryptParameters(logN: 0, blockSize: 8, parallelism: 1).isAffordable)
        #expect(!ScryptParameters(logN: 14, blockSize: 0, parallelism: 1).isAffordable)
        #expect(!ScryptParameters(logN: 14, blockSize: 8, parallelism: 0).isAffordable)
        #expect(!ScryptParameters(logN: 16, blockSize: 1, parallelism: 1).isAffordable)
    }
}

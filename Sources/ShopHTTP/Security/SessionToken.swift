package import ShopStorage

import struct Crypto.SHA256

/// 256 random bits that open a session to whoever shows them.
package struct SessionToken: Hashable, Sendable {
    private static let byteCount = 32
    /// Six bits per character.
    private static let textCount = (byteCount * 8 + 5) / 6

    private let bytes: [UInt8]

    /// Draws a token.
    package init() {
        var generator = SystemRandomNumberGenerator()
        bytes = (0..<Self.byteCount).map { _ in .random(in: .min ... .max, using: &generator) }
    }

    /// Reads a token that somebody showed; `nil` for anything that ``text`` would not be.
    package init?(_ text: String) {
        guard text.utf8.count == Self.textCount, let bytes = Base64.decodeFromURL(text) else {
            return nil
        }
        self.bytes = bytes
    }

    /// The token as cookies and headers carry it: 43 characters of base64url. A secret.
    package var text: String { Base64.encodeForURL(bytes) }

    /// What the store knows the token by: its SHA-256.
    package var digest: Digest {
        guard let digest = Digest(bytes: SHA256.hash(data: bytes)) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return digest
    }
}

extension SessionToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Hides the token from logs.
    package var description: String { "(session token)" }

    /// Hides the token from debuggers and test reports.
    package var debugDescription: String { description }

    /// Hides the token from `dump`.
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// A salted scrypt hash in the PHC string format: `$scrypt$ln=14,r=8,p=5$salt$hash`.
///
/// The parameters stand beside the hash, so that they can move on while old hashes still match.
struct PHCString: Hashable, Sendable {
    let parameters: ScryptParameters
    let salt: [UInt8]
    let hash: [UInt8]

    init(parameters: ScryptParameters, salt: [UInt8], hash: [UInt8]) {
        self.parameters = parameters
        self.salt = salt
        self.hash = hash
    }

    /// Reads a stored hash, written exactly as ``text`` would write it.
    init(_ text: String) throws(PHCError) {
        let fields = text.split(separator: "$", omittingEmptySubsequences: false)
        guard fields.count == 5, fields[0].isEmpty else { throw .malformed }
        guard fields[1] == "scrypt" else { throw .otherAlgorithm }
        parameters = try ScryptParameters(phc: fields[2])
        guard let salt = Base64.decode(fields[3]), (8...64).contains(salt.count) else {
            throw .malformedSalt
        }
        guard let hash = Base64.decode(fields[4]), (16...64).contains(hash.count) else {
            throw .malformedHash
        }
        self.salt = salt
        self.hash = hash
    }

    var text: String {
        "$scrypt$\(parameters.phc)$\(Base64.encode(salt))$\(Base64.encode(hash))"
    }
}

/// Why a text is not a password hash of ours.
public enum PHCError: Error, Hashable, Sendable {
    /// There are not four fields with a `$` before each.
    case malformed
    /// It is not scrypt's.
    case otherAlgorithm
    /// The parameters are not `ln=…,r=…,p=…`.
    case malformedParameters
    /// The parameters would take more time or memory than a server should spend.
    case parametersOutOfRange
    /// The salt is not 8 to 64 bytes in base64.
    case malformedSalt
    /// The hash is not 16 to 64 bytes in base64.
    case malformedHash
}

extension ScryptParameters {
    fileprivate init(phc text: Substring) throws(PHCError) {
        let items = text.split(separator: ",", omittingEmptySubsequences: false)
        guard items.count == 3, let logN = number(items[0], after: "ln="),
            let blockSize = number(items[1], after: "r="),
            let parallelism = number(items[2], after: "p=")
        else { throw .malformedParameters }
        self.init(logN: logN, blockSize: blockSize, parallelism: parallelism)
        guard isAffordable else { throw .parametersOutOfRange }
    }

    fileprivate var phc: String { "ln=\(logN),r=\(blockSize),p=\(parallelism)" }
}

/// A number as it is usually written: no sign, no zeros before it.
private func number(_ item: Substring, after prefix: String) -> Int? {
    guard item.hasPrefix(prefix) else { return nil }
    let digits = item.dropFirst(prefix.count)
    guard let number = Int(digits), String(number) == digits else { return nil }
    return number
}

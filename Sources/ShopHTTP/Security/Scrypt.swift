import CryptoExtras

/// scrypt (RFC 7914), the function that turns a password and a salt into a hash slowly.
///
/// - Returns: `nil` where the system cannot give it the memory.
func scrypt(
    _ password: [UInt8], salt: [UInt8], _ parameters: ScryptParameters, byteCount: Int
) -> [UInt8]? {
    let key = try? KDF.Scrypt.deriveKey(
        from: password, salt: salt, outputByteCount: byteCount, rounds: 1 << parameters.logN,
        blockSize: parameters.blockSize, parallelism: parameters.parallelism)
    return key?.withUnsafeBytes { Array($0) }
}

/// What makes scrypt slow and large (RFC 7914, section 2).
public struct ScryptParameters: Sendable, Hashable {
    /// The binary logarithm of N, the cost in time and memory.
    let logN: Int
    /// r, the block size.
    let blockSize: Int
    /// p, the parallelism, which here costs time only.
    let parallelism: Int

    /// N = 2¹⁴, r = 8, p = 5: 16 MiB (OWASP Password Storage Cheat Sheet).
    public static let recommended = ScryptParameters(logN: 14, blockSize: 8, parallelism: 5)

    init(logN: Int, blockSize: Int, parallelism: Int) {
        self.logN = logN
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// Whether scrypt is defined for them and a server can be asked to work with them: at most
    /// 256 MiB, and at most sixteen times the work of ``recommended``.
    var isAffordable: Bool {
        guard (1...20).contains(logN), (1...15).contains(blockSize), (1...64).contains(parallelism),
            logN < 16 * blockSize
        else { return false }
        return bytes <= 256 << 20 && work <= 16 * Self.recommended.work
    }

    private var bytes: Int { 128 * blockSize << logN }

    private var work: Int { bytes * parallelism }
}

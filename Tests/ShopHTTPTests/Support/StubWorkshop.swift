import ShopDomain
import Synchronization

@testable import ShopHTTP

/// Makes "pictures" of whatever it gets: the same of the same.
final class StubWorkshop: PictureWorkshop {
    private let counts = Mutex(0)
    private let failure: PictureWorkshopError?
    let isOpen: Bool

    init(isOpen: Bool = true, failure: PictureWorkshopError? = nil) {
        self.isOpen = isOpen
        self.failure = failure
    }

    /// How often it was asked.
    var calls: Int { counts.withLock { $0 } }

    func develop(
        _ original: [UInt8]
    ) async throws(PictureWorkshopError) -> [DevelopedPicture] {
        counts.withLock { $0 += 1 }
        if let failure { throw failure }
        return [1280, 640, 320].map { width in
            DevelopedPicture(
                file: Array("\(width) ".utf8) + original, width: width, height: width / 2)
        }
    }
}

/// The beginnings of files, which is all that the shop itself reads.
enum TestPicture {
    static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + big(width) + big(height) + [8, 2, 0, 0, 0]
    }

    static func jpeg(_ width: UInt16, _ height: UInt16, before: [UInt8] = []) -> [UInt8] {
        [0xFF, 0xD8] + before + [0xFF, 0xFF, 0xC2, 0, 17, 8]
            + [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
            + [3, 1, 0x22, 0]
    }

    static func webp(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(chunk)".utf8) + [0, 0, 0, 0] + data
    }

    private static func big(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }
}

/// Makes of a picture somebody uploaded those that the shop shows.
///
/// An interface, since unpacking strangers' files is work for a process of its own, which a library
/// does not start. `ShopServer` has one that runs `vipsthumbnail`.
public protocol PictureWorkshop: Sendable {
    /// Whether there is what the work is done with.
    var isOpen: Bool { get }

    /// Unpacks a picture, turns it upright, and packs it anew as WebP in the widths of
    /// ``PictureLimits``: nothing that is not a pixel is left, no place where it was taken and no name.
    /// - Parameter original: a JPEG, PNG or WebP file within ``PictureLimits``, by its header.
    /// - Returns: at least one size, each another width, none wider than the original.
    func develop(
        _ original: [UInt8]
    ) async throws(PictureWorkshopError) -> [DevelopedPicture]
}

/// One size of a picture, ready to be shown.
public struct DevelopedPicture: Sendable, Hashable {
    /// A WebP file of up to `mostPictureBytes`.
    public let file: [UInt8]
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int

    /// Takes the parts as they are.
    public init(file: [UInt8], width: Int, height: Int) {
        self.file = file
        self.width = width
        self.height = height
    }
}

/// Why a ``PictureWorkshop`` did not make pictures.
public enum PictureWorkshopError: Error, Hashable, Sendable {
    /// What the work is done with is missing.
    case closed
    /// Others are served first; later it may go.
    case busy
    /// The file is damaged, or takes more time or memory than a picture may.
    case unreadable
}

/// How large pictures may be, and how large they become.
public enum PictureLimits {
    /// The most bytes of a file that is uploaded.
    public static let mostBytes = 10 * 1024 * 1024
    /// The most pixels in a row or a column.
    public static let longestSide = 12_000
    /// The most pixels in all; unpacked, they take four bytes each and more.
    public static let mostPixels = 50_000_000
    /// The widths to make, in pixels; never more than the original has.
    public static let widths = [320, 640, 1280]

    /// Whether a picture of this size is small enough to be unpacked.
    static func allow(_ header: PictureHeader) -> Bool {
        max(header.width, header.height) <= longestSide
            && header.width * header.height <= mostPixels
    }
}

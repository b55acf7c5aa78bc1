import Logging
import ShopHTTP
import ShopStorage

/// Makes pictures with `vipsthumbnail` of libvips, a process for each size.
///
/// What strangers' files can do to a program that unpacks them, they do to that process: it has no
/// secrets, no file of ours, a limit of memory and of time, and its loaders for rare formats are
/// switched off. Only the pixels come back.
struct VipsWorkshop: PictureWorkshop {
    private let programs: ProgramRunner
    private let logger: Logger
    private let program: String

    /// Above what 50 million pixels of an interlaced PNG need.
    private static let memory = 1024 * 1024 * 1024
    /// Tried one after the other until the file is small enough.
    private static let qualities = [80, 60, 35]

    /// - Parameter programs: should run one or two at once, as each may need much memory.
    init(programs: ProgramRunner, logger: Logger, program: String = "vipsthumbnail") {
        self.programs = programs
        self.logger = logger
        self.program = program
    }

    var isOpen: Bool { programs.isInstalled(program) }

    /// From the largest down: the first tells how wide the upright original is, at most, and what is
    /// not narrower than that is not made.
    func develop(
        _ original: [UInt8]
    ) async throws(PictureWorkshopError) -> [DevelopedPicture] {
        var developed: [DevelopedPicture] = []
        for width in PictureLimits.widths.sorted(by: >) {
            if let narrowest = developed.last?.width, narrowest <= width { continue }
            developed.append(try await develop(original, width: width))
        }
        return developed
    }

    private func develop(
        _ original: [UInt8], width: Int
    ) async throws(PictureWorkshopError) -> DevelopedPicture {
        for quality in Self.qualities {
            let output = try await run(original, width: width, quality: quality)
            guard let file = WebPFile(withoutNotes: output)?.bytes else { throw .unreadable }
            guard file.count <= mostPictureBytes else { continue }
            guard let header = PictureHeader(file), header.kind == .webp else {
                throw .unreadable
            }
            return DevelopedPicture(file: file, width: header.width, height: header.height)
        }
        throw .unreadable
    }

    private func run(
        _ original: [UInt8], width: Int, quality: Int
    ) async throws(PictureWorkshopError) -> [UInt8] {
        let resize = Program(
            name: program,
            arguments: [
                "stdin[fail_on=truncated]", "--size", "\(width)x\(width * 2)>",
                "--export-profile", "srgb", "--output", ".webp[Q=\(quality),strip]",
            ],
            environment: ["VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1"],
            duration: .seconds(30), mostOutput: 8 * mostPictureBytes, memory: Self.memory)
        let result: ProgramResult
        do throws(ProgramError) {
            result = try await programs.run(resize, input: original)
        } catch {
            logger.info("a picture was not made", metadata: ["reason": "\(error)"])
            throw PictureWorkshopError(error)
        }
        guard result.isSuccess else {
            logger.info(
                "a picture was not made",
                metadata: ["reason": "\(result.end)", "complaint": "\(result.complaint)"])
            throw .unreadable
        }
        return result.output
    }
}

extension PictureWorkshopError {
    fileprivate init(_ error: ProgramError) {
        self =
            switch error {
            case .missing: .closed
            case .busy, .cancelled, .notStarted: .busy
            case .late, .tooMuchOutput: .unreadable
            }
    }
}

import Foundation
import Logging
import ShopHTTP
import ShopStorage
import Testing

@testable import ShopServer

private let programs = ProgramRunner(atOnce: 2, waiting: 64, patience: .seconds(300))

/// Only where libvips-tools is installed; `ops/setup test` sees to it.
@Suite("vipsthumbnail", .enabled(if: programs.isInstalled("vipsthumbnail")))
struct VipsWorkshopTests {
    private let workshop = VipsWorkshop(programs: programs, logger: Logger(label: "test"))

    /// What an independent reader says of a file, line by line.
    private func read(_ file: [UInt8]) async throws -> String {
        let path = FileManager.default.temporaryDirectory
            .appending(component: "picture-\(UUID().uuidString)").path
        #expect(FileManager.default.createFile(atPath: path, contents: Data(file)))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let result = try await programs.run(Program(name: "vipsheader", arguments: ["-a", path]))
        return String(decoding: result.output, as: UTF8.self)
    }

    private func jpeg(_ image: TestImage) async throws -> [UInt8] {
        try await programs.run(
            Program(
                name: "vipsthumbnail",
                arguments: ["stdin", "--size", "4000x4000>", "-o", ".jpg[Q=90,strip]"],
                mostOutput: 10_000_000), input: image.png
        ).output
    }

    @Test("makes the three widths, the same for the same picture")
    func widths() async throws {
        let original = TestImage(width: 1500, height: 1000).png
        let developed = try await workshop.develop(original)
        #expect(developed.map(\.width) == [1280, 640, 320])
        #expect(developed.map(\.height) == [853, 427, 213])
        for picture in developed {
            #expect(picture.file.count <= mostPictureBytes)
            let text = try await read(picture.file)
            #expect(text.contains("width: \(picture.width)\n"))
            #expect(text.contains("height: \(picture.height)\n"))
            #expect(text.contains("webpload"))
        }
        #expect(try await workshop.develop(original) == developed)
    }

    @Test("never enlarges")
    func small() async throws {
        let widths = { (width: Int) in
            try await workshop.develop(TestImage(width: width, height: 50).png).map(\.width)
        }
        #expect(try await widths(20) == [20])
        #expect(try await widths(320) == [320])
        #expect(try await widths(400) == [400, 320])
        #expect(try await widths(900) == [900, 640, 320])
    }

    @Test("keeps the shape of what is tall")
    func tall() async throws {
        let developed = try await workshop.develop(TestImage(width: 300, height: 3000).png)
        #expect(developed[0].height == 2560)
        #expect(developed[0].width == 256)
    }

    @Test("turns pictures upright, and leaves nothing of where and with what they were taken")
    func metadata() async throws {
        let original = CameraNotes.added(to: try await jpeg(TestImage(width: 900, height: 600)))
        let before = try await read(original)
        #expect(before.contains("width: 900\n"))
        #expect(before.contains("exif-ifd3-GPSLatitude: 52"))
        #expect(before.contains("SecretMaker"))
        let developed = try await workshop.develop(original)
        #expect(developed[0].width == 600)
        #expect(developed[0].height == 900)
        for picture in developed {
            let after = try await read(picture.file)
            for trace in ["exif", "GPS", "SecretMaker", "orientation", "xmp", "iptc"] {
                #expect(!after.contains(trace), "\(trace)")
            }
            #expect(!String(decoding: picture.file, as: UTF8.self).contains("SecretMaker"))
        }
    }

    @Test("takes what was hidden behind or inside a picture away")
    func polyglot() async throws {
        let page = Array("<html><script>alert(1)</script></html>".utf8)
        let comment = [0xFF, 0xFE, 0, UInt8(page.count + 2)] + page
        var original = try await jpeg(TestImage(width: 100, height: 80))
        original = Array(original.prefix(2)) + comment + Array(original.dropFirst(2)) + page
        let developed = try await workshop.develop(original)
        #expect(developed.map(\.width) == [100])
        #expect(!String(decoding: developed[0].file, as: UTF8.self).contains("<script>"))
    }

    @Test("refuses what is damaged or something else")
    func damaged() async throws {
        let png = TestImage(width: 200, height: 200).png
        let jpeg = try await jpeg(TestImage(width: 200, height: 200))
        var files: [[UInt8]] = [
            Array(png.prefix(png.count / 2)), Array(jpeg.prefix(jpeg.count / 2)),
            Array(png.prefix(40)), [0xFF, 0xD8, 0xFF] + Array("<html></html>".utf8), [],
        ]
        // Dangerous kinds are not unpacked, even where the shop would have let them through.
        files += [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
            "P3\n1 1\n255\n1 2 3\n", "%PDF-1.4\n",
        ].map { Array($0.utf8) }
        for file in files {
            await #expect(throws: PictureWorkshopError.unreadable) {
                try await workshop.develop(file)
            }
        }
    }

    @Test("has no memory for a picture of 900 million pixels")
    func bomb() async throws {
        // A header that promises as much, and nothing behind it.
        var png = TestImage(width: 1, height: 1).png
        png.replaceSubrange(16..<24, with: [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30])
        await #expect(throws: PictureWorkshopError.unreadable) {
            try await workshop.develop(png)
        }
    }
}

@Suite("A workshop without its program")
struct ClosedWorkshopTests {
    @Test("is closed")
    func closed() async throws {
        let workshop = VipsWorkshop(
            programs: programs, logger: Logger(label: "test"), program: "no-such-program")
        #expect(!workshop.isOpen)
        await #expect(throws: PictureWorkshopError.closed) { try await workshop.develop([1]) }
    }
}

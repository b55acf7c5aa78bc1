import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain
import Synchronization

/// How many uploads a server takes at once: each is held in memory until it is worked on.
final class UploadGate: Sendable {
    private let capacity: Int
    private let inside = Mutex(0)

    init(capacity: Int = 4) {
        self.capacity = capacity
    }

    /// Does the work of an upload, its reading included.
    /// - Throws: ``Problem/overloaded`` where there are too many already.
    func pass<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        let isAdmitted = inside.withLock { count in
            guard count < capacity else { return false }
            count += 1
            return true
        }
        guard isAdmitted else { throw Problem.overloaded }
        defer { inside.withLock { $0 -= 1 } }
        return try await body()
    }
}

/// A form with a file.
struct UploadForm: Sendable {
    private let parts: [MultipartPart]

    init(_ parts: [MultipartPart]) {
        self.parts = parts
    }

    /// The field as it was typed; empty where the form does not have it or it is not text.
    subscript(name: String) -> String {
        let part = parts.last { $0.name == name && !$0.isFile }
        return part.flatMap { String(validating: $0.content, as: UTF8.self) } ?? ""
    }

    /// The file that was chosen for the field; empty where there was none.
    func file(_ name: String) -> [UInt8] {
        parts.last { $0.name == name && $0.isFile }?.content ?? []
    }

    /// What the file is called that was chosen for the field.
    func fileName(_ name: String) -> String {
        parts.last { $0.name == name && $0.isFile }?.fileName ?? ""
    }
}

extension Request {
    /// Reads a form with a file, as it arrives.
    /// - Parameters:
    ///   - largest: the most bytes of a file.
    ///   - tooLarge: what is said of one that has more.
    /// - Throws: ``Problem`` for another media type, a body too large, too slow or not such a form.
    func uploadForm(
        upTo largest: Int = PictureLimits.mostBytes, or tooLarge: Problem = .pictureTooLarge
    ) async throws -> UploadForm {
        guard
            let boundary = headers[.contentType].flatMap({ MultipartBoundary(contentType: $0) })
        else { throw Problem.unsupportedMediaType }
        return try await withinUploadTime {
            var limits = MultipartLimits()
            limits.file = largest
            var reader = MultipartReader(boundary: boundary, limits: limits)
            do throws(MultipartError) {
                try await body.forEachPiece(upTo: largest + largestBody) {
                    (bytes) throws(MultipartError) in
                    try reader.read(bytes)
                }
                return UploadForm(try reader.finish())
            } catch {
                throw error == .tooLarge ? tooLarge : Problem.unreadableForm
            }
        }
    }

    /// Reads a file that is the whole body.
    func uploadedFile(upTo largest: Int = PictureLimits.mostBytes) async throws -> [UInt8] {
        try await withinUploadTime {
            try await Array(body.collect(upTo: largest).readableBytesView)
        }
    }

    /// A file on a slow line takes longer than a form.
    private func withinUploadTime<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: .seconds(60))
                return nil
            }
            guard let value = try await group.next() ?? nil else { throw Problem.tooSlow }
            return value
        }
    }
}

extension RequestBody {
    /// Hands over the body as it arrives.
    fileprivate func forEachPiece(
        upTo maximum: Int, _ take: (ByteBufferView) throws(MultipartError) -> Void
    ) async throws(MultipartError) {
        var count = 0
        do {
            for try await piece in self {
                count += piece.readableBytes
                guard count <= maximum else { throw MultipartError.tooLarge }
                try take(piece.readableBytesView)
            }
        } catch let error as MultipartError {
            throw error
        } catch {
            // The line broke; nobody will read the answer.
            throw .malformed
        }
    }
}

extension Problem {
    fileprivate static let unreadableForm = Problem.malformed(
        LocalizedText(
            german: "Das Formular ist nicht lesbar.", english: "The form cannot be read."))
}

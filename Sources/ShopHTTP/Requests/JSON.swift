import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

extension Request {
    /// Reads a JSON body.
    /// - Throws: ``Problem`` for another media type, a body that is too large, is not JSON, or has
    ///   other fields or types than asked for.
    func json<Body: Decodable>(
        _ type: Body.Type, upTo maximum: Int = largestBody
    ) async throws -> Body {
        guard headers[.contentType].map(MediaTypeName.init) == .json else {
            throw Problem.unsupportedMediaType
        }
        let buffer = try await wholeBody(upTo: maximum)
        do {
            return try JSONDecoder().decode(type, from: Data(buffer.readableBytesView))
        } catch let error as DecodingError {
            throw Problem(error)
        }
    }
}

/// A media type without its parameters.
struct MediaTypeName: Equatable {
    private let name: String

    static let json = MediaTypeName("application/json")
    static let form = MediaTypeName("application/x-www-form-urlencoded")
    static let multipart = MediaTypeName("multipart/form-data")

    init(_ header: String) {
        name = header.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
    }
}

extension Encodable {
    /// This value as JSON.
    var json: ByteBuffer {
        do {
            let encoder = JSONEncoder()
            // The same bytes on every server, so that they have the same name.
            encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
            return ByteBuffer(bytes: try encoder.encode(self))
        } catch {
            // The shop's answers hold only strings, integers, booleans, arrays and objects.
            preconditionFailure("an answer that is not JSON: \(error)")
        }
    }
}

extension Problem {
    /// What the JSON decoder stumbled over, with the path to it.
    fileprivate init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .invalid([FieldProblem(path(context.codingPath + [key]), .empty)])
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self = .invalid([FieldProblem(path(context.codingPath), .malformed)])
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            self = .invalid([FieldProblem(path(context.codingPath), .malformed)])
        default:
            self = .malformed(
                LocalizedText(
                    german:
                        "Der Inhalt ist kein gültiges JSON, oder eine Zahl darin ist nicht darstellbar.",
                    english: "The body is not valid JSON, or a number in it cannot be represented.")
            )
        }
    }
}

private func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
        if let index = key.intValue { return "\(path)[\(index)]" }
        return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
}

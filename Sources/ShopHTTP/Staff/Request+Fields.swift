import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

extension Request {
    /// What a form or a JSON body says, for the staff log; the body can be read again afterwards.
    ///
    /// Files and what is larger than the shop reads are named by their kind and length, and pass unread.
    /// - Throws: ``Problem`` where the body does not arrive in time, and as Hummingbird where one of
    ///   unknown length is too large.
    mutating func readingFields() async throws -> [StaffLogEntry.Field] {
        let length = headers[.contentLength].flatMap { Int($0) }
        let kind = headers[.contentType].map(MediaTypeName.init)
        guard kind == .form || kind == .json, length ?? 0 <= largestBody else {
            guard let type = headers[.contentType], length != 0 else { return [] }
            let size = length.map { "\(type), \($0) bytes" } ?? type
            return [StaffLogEntry.Field("body", size)]
        }
        let buffer = try await wholeBody(upTo: largestBody)
        body = RequestBody(buffer: buffer)
        return kind == .form
            ? Form(urlEncoded: buffer.readableBytesView)?.logFields ?? []
            : JSONOutline.fields(Data(buffer.readableBytesView))
    }
}

extension Form {
    /// Every field, by name.
    fileprivate var logFields: [StaffLogEntry.Field] {
        names.prefix(StaffLogEntry.mostFields).flatMap { name in
            all(name).prefix(StaffLogEntry.mostFields).map { StaffLogEntry.Field(name, $0) }
        }
    }
}

/// A JSON body as a list of names and values: `variants[0].sku`.
private enum JSONOutline: Decodable {
    case object([String: JSONOutline])
    case list([JSONOutline])
    case value(String)

    /// Nothing where it is no JSON: the route says so.
    static func fields(_ data: Data) -> [StaffLogEntry.Field] {
        guard let outline = try? JSONDecoder().decode(JSONOutline.self, from: data) else {
            return []
        }
        var fields: [StaffLogEntry.Field] = []
        outline.write(to: &fields, "", depth: 0)
        return fields
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .value("null")
        } else if let object = try? container.decode([String: JSONOutline].self) {
            self = .object(object)
        } else if let list = try? container.decode([JSONOutline].self) {
            self = .list(list)
        } else if let text = try? container.decode(String.self) {
            self = .value(text)
        } else if let isTrue = try? container.decode(Bool.self) {
            self = .value(isTrue ? "true" : "false")
        } else if let number = try? container.decode(Int64.self) {
            self = .value(String(number))
        } else {
            self = .value("\(try container.decode(Decimal.self))")
        }
    }

    private static let deepest = 4

    private func write(to fields: inout [StaffLogEntry.Field], _ name: String, depth: Int) {
        guard fields.count < StaffLogEntry.mostFields else { return }
        switch self {
        case .object where depth == Self.deepest, .list where depth == Self.deepest:
            fields.append(StaffLogEntry.Field(name, "…"))
        case .value(let text): fields.append(StaffLogEntry.Field(name, text))
        case .object(let object):
            for (key, part) in object.sorted(by: { $0.key < $1.key }) {
                part.write(to: &fields, name.isEmpty ? key : "\(name).\(key)", depth: depth + 1)
            }
        case .list(let list):
            for (index, part) in list.prefix(StaffLogEntry.mostFields).enumerated() {
                part.write(to: &fields, "\(name)[\(index)]", depth: depth + 1)
            }
        }
    }
}

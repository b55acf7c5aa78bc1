import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

extension Request {
    /// What a form or a JSON body says, for the staff log; the body can be read again afterwards.
    ///
    /// Files and what is larger than the shop reads are named by their kind and length, and pass
    /// unread; what cannot be read is named so, too.
    /// - Throws: ``Problem`` where the body does not arrive in time, and as Hummingbird where one of
    ///   unknown length is too large.
    mutating func readingFields() async throws -> [StaffLogEntry.Field] {
        let length = headers[.contentLength].flatMap { Int($0) }
        let kind = headers[.contentType].map(MediaTypeName.init)
        guard kind == .form || kind == .json, length ?? 0 <= largestBody else {
            return length == 0 ? [] : outside(length)
        }
        let buffer = try await wholeBody(upTo: largestBody)
        body = RequestBody(buffer: buffer)
        guard buffer.readableBytes > 0 else { return [] }
        let fields =
            kind == .form
            ? Form(urlEncoded: buffer.readableBytesView)?.logFields
            : JSONOutline.fields(Data(buffer.readableBytesView))
        return fields ?? outside(buffer.readableBytes)
    }

    /// Kind and length of a body.
    private func outside(_ length: Int?) -> [StaffLogEntry.Field] {
        // Without what a browser adds to tell the parts from each other.
        guard let type = headers[.contentType]?.prefix(while: { $0 != ";" }) else { return [] }
        return [StaffLogEntry.Field("body", length.map { "\(type), \($0) bytes" } ?? String(type))]
    }
}

extension Form {
    /// Every field, by name.
    fileprivate var logFields: [StaffLogEntry.Field] {
        names.flatMap { name in all(name).map { StaffLogEntry.Field(name, $0) } }
    }
}

/// A JSON body as a list of names and values: `variants[0].sku`.
private enum JSONOutline: Decodable {
    case object([String: JSONOutline])
    case list([JSONOutline])
    case value(String)

    /// `nil` where it is no JSON: the route says so.
    static func fields(_ data: Data) -> [StaffLogEntry.Field]? {
        guard let outline = try? JSONDecoder().decode(JSONOutline.self, from: data) else {
            return nil
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

    /// All of it: the entry says how many it does not keep. There are fewer than bytes in the body.
    private func write(to fields: inout [StaffLogEntry.Field], _ name: String, depth: Int) {
        switch self {
        case .object where depth == Self.deepest, .list where depth == Self.deepest:
            fields.append(StaffLogEntry.Field(name, "…"))
        case .value(let text): fields.append(StaffLogEntry.Field(name, text))
        case .object(let object):
            for (key, part) in object.sorted(by: { $0.key < $1.key }) {
                part.write(to: &fields, name.isEmpty ? key : "\(name).\(key)", depth: depth + 1)
            }
        case .list(let list):
            for (index, part) in list.enumerated() {
                part.write(to: &fields, "\(name)[\(index)]", depth: depth + 1)
            }
        }
    }
}

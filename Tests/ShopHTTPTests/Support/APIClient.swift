import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// Speaks JSON with a shop under test, as a program would.
struct APIClient: Sendable {
    let client: any TestClientProtocol
    var token: String?

    /// An answer, with its body as untyped JSON.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let json: JSON
    }

    func signedIn(as token: String) -> APIClient {
        APIClient(client: client, token: token)
    }

    func get(_ path: String) async throws -> Answer { try await send(.get, path, nil) }
    func delete(_ path: String) async throws -> Answer { try await send(.delete, path, nil) }

    func post(
        _ path: String, _ body: String = "{}", headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(.post, path, body, headers: headers)
    }

    func put(_ path: String, _ body: String) async throws -> Answer {
        try await send(.put, path, body)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String?, headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if body != nil, headers[.contentType] == nil {
            headers[.contentType] = "application/json"
        }
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await client.execute(
            uri: "/api/v1\(path)", method: method, headers: headers,
            body: body.map { ByteBuffer(string: $0) }
        ) { response in
            Answer(
                status: response.status, headers: response.headers,
                json: JSON(Data(response.body.readableBytesView)))
        }
    }
}

/// Untyped JSON that can be asked for what a test expects to be there.
struct JSON: CustomStringConvertible {
    private let value: Any?

    init(_ data: Data) {
        value = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    }

    private init(value: Any?) {
        self.value = value
    }

    subscript(name: String) -> JSON { JSON(value: (value as? [String: Any])?[name]) }

    subscript(index: Int) -> JSON {
        guard let array = value as? [Any], array.indices.contains(index) else {
            return JSON(value: nil)
        }
        return JSON(value: array[index])
    }

    var string: String? { value as? String }
    var int: Int? { value as? Int }
    var bool: Bool? { value as? Bool }
    var array: [JSON] { (value as? [Any] ?? []).map { JSON(value: $0) } }
    var isNull: Bool { value is NSNull }
    var isMissing: Bool { value == nil }
    /// The same text for equal values.
    var description: String {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
        guard let value,
            let data = try? JSONSerialization.data(withJSONObject: value, options: options)
        else { return "nothing" }
        return String(decoding: data, as: UTF8.self)
    }
}

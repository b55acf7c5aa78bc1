import HTTPTypes
import Hummingbird

extension Encodable {
    /// This value as an answer in JSON.
    func response(status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: json))
    }
}

/// The OpenAPI 3.1 document of the API.
enum OpenAPIDocument {
    static let response = Response(
        status: .ok,
        headers: [.contentType: "application/json", .cacheControl: "public, max-age=300"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: PackageResources.openapi_json)))
}

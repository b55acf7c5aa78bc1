import HTTPTypes
import Hummingbird
import NIOCore

let htmlMediaType = "text/html; charset=utf-8"

extension HTML {
    /// A page for one person, which nobody keeps.
    func privatePage(status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: htmlMediaType, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: rendered())))
    }
}

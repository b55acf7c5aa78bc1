import HTTPTypes
import Hummingbird
import NIOCore

/// What caches may do with pages that are the same for everybody: an edge keeps them for a second,
/// goes on showing them while it asks for new ones, and for an hour when it gets no answer.
let publicCacheControl =
    "public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=3600"

private let htmlMediaType = "text/html; charset=utf-8"

extension HTML {
    /// A page that is the same for everybody, or 304 where the client has it already.
    ///
    /// It must not depend on anything but the request's address.
    func publicPage(_ request: Request) -> Response {
        request.answer(
            ByteBuffer(bytes: rendered(expecting: 32 * 1024)), mediaType: htmlMediaType,
            cacheControl: publicCacheControl)
    }

    /// A page for one person, which nobody keeps.
    func privatePage(status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: htmlMediaType, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: rendered())))
    }
}

import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A name of a body's bytes (RFC 9110, section 8.8.3): the same on every server, and another one as
/// soon as one byte differs.
struct EntityTag: Hashable, Sendable {
    /// The tag with its quotes.
    let text: String

    init(_ body: ByteBuffer) {
        text = "\"" + contentHash(body) + "\""
    }

    /// Whether an `If-None-Match` header names this tag or anything.
    ///
    /// Weak tags count as well (RFC 9110, section 13.1.2): proxies that compress make them.
    func matches(ifNoneMatch header: String) -> Bool {
        header.split(separator: ",").prefix(20).contains { item in
            let tag = item.drop { $0 == " " }.prefix { $0 != " " }
            return tag == "*" || (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag) == text
        }
    }
}

/// Bytes with their name.
struct TaggedBody: Sendable {
    let body: ByteBuffer
    let tag: EntityTag

    init(_ body: ByteBuffer) {
        self.body = body
        tag = EntityTag(body)
    }
}

extension Request {
    /// Answers with `tagged`, or with 304 where the client has it already.
    func answer(
        _ tagged: TaggedBody, mediaType: String, cacheControl: String
    ) -> Response {
        var headers: HTTPFields = [.cacheControl: cacheControl, .eTag: tagged.tag.text]
        if let known = self.headers[.ifNoneMatch], tagged.tag.matches(ifNoneMatch: known) {
            var response = Response(status: .notModified, headers: headers)
            response.headers[.contentLength] = nil
            return response
        }
        headers[.contentType] = mediaType
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: tagged.body))
    }
}

/// 128 bits of the SHA-256 of `body` in hexadecimal digits.
func contentHash(_ body: ByteBuffer) -> String {
    var hash = SHA256()
    body.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.finalize().prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
}

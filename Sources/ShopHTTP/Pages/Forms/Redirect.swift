import HTTPTypes
import Hummingbird
import ShopDomain

extension Response {
    /// Sends the browser on after a form, to be asked for with GET.
    static func seeOther(_ path: String, cookies: [Cookie] = []) -> Response {
        var response = Response(
            status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
        for cookie in cookies { response.setCookie(cookie) }
        return response
    }
}

/// A path on this site to go on to after signing in; nothing that leads elsewhere is one.
struct LocalPath: Sendable {
    let text: String

    /// - Returns: `nil` for anything but a path of the shop's pages, such as `/de/checkout`.
    init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy {
            (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\")
        }
        guard text.utf8.count <= 200, isPlain, !text.hasPrefix("//"),
            Language(inPath: text) != nil, text.hasPrefix("/"), !text.contains("//")
        else { return nil }
        self.text = text
    }
}

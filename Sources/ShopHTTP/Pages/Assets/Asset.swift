import Hummingbird
import NIOCore

/// A file that is part of the program and that browsers may keep forever: its name has the hash of
/// its bytes, so that a new version has a new name.
struct Asset: Sendable {
    /// The name in `/assets/`: `shop.3b1f….css`.
    let name: String
    let mediaType: String
    let tagged: TaggedBody

    var body: ByteBuffer { tagged.body }

    /// The address on this site.
    var path: String { "/assets/\(name)" }

    private init(_ name: String, _ suffix: String, _ mediaType: String, _ bytes: [UInt8]) {
        tagged = TaggedBody(ByteBuffer(bytes: bytes))
        self.name = "\(name).\(contentHash(tagged.body).prefix(16)).\(suffix)"
        self.mediaType = mediaType
    }

    static let style = Asset(
        "shop", "css", "text/css; charset=utf-8", Minifier.style(PackageResources.shop_css))
    static let script = Asset(
        "shop", "js", "text/javascript; charset=utf-8",
        Minifier.script(PackageResources.shop_js))
    static let icon = Asset("favicon", "svg", "image/svg+xml", PackageResources.favicon_svg)

    /// All files there are, by name.
    static let all = [style, script, icon].reduce(into: [:]) { $0[$1.name] = $1 }
}

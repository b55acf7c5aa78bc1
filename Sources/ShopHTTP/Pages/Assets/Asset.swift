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
        "shop", "css", "text/css; charset=utf-8", withoutComments(PackageResources.shop_css))
    static let script = Asset(
        "shop", "js", "text/javascript; charset=utf-8", PackageResources.shop_js)
    static let icon = Asset("favicon", "svg", "image/svg+xml", PackageResources.favicon_svg)

    /// All files there are, by name.
    static let all = [style, script, icon].reduce(into: [:]) { $0[$1.name] = $1 }
}

/// A style sheet without the words and the indentation that are for its authors; no text in ours
/// contains `/*`.
private func withoutComments(_ style: [UInt8]) -> [UInt8] {
    let source = String(decoding: style, as: UTF8.self)
    var text = Substring(source)
    var kept = ""
    while let start = text.firstRange(of: "/*") {
        kept += text[..<start.lowerBound]
        text = text[start.upperBound...]
        text = text.firstRange(of: "*/").map { text[$0.upperBound...] } ?? ""
    }
    kept += text
    let lines = kept.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    return Array(lines.joined(separator: "\n").utf8)
}

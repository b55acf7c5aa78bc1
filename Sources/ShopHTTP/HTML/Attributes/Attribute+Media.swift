/// Elements that load something from an address.
protocol LoadingTag: HTMLTag {}

/// Elements with a width and a height of their own, in CSS pixels.
protocol SizedTag: HTMLTag {}

extension Attribute where Tag: LoadingTag {
    /// What is loaded; see ``SafeURL`` for what is let through.
    static func src(_ url: String) -> Attribute { Attribute(.src, SafeURL(url).text) }
}

extension Attribute where Tag: SizedTag {
    static func width(_ pixels: Int) -> Attribute { Attribute(.width, String(pixels)) }

    static func height(_ pixels: Int) -> Attribute { Attribute(.height, String(pixels)) }
}

extension Attribute where Tag == Tags.img {
    /// What stands for the picture where it is not seen; empty for mere decoration.
    static func alt(_ text: String) -> Attribute { Attribute(.alt, text) }

    static func loading(_ time: ImageLoading) -> Attribute {
        Attribute(.loading, time.rawValue)
    }
}

extension Attribute where Tag == Tags.script {
    /// Runs when the page has been read.
    static var `defer`: Attribute { Attribute(.defer, .present) }
}

/// When a picture is loaded.
enum ImageLoading: String, Sendable {
    case eager
    /// When it is about to be seen.
    case lazy
}

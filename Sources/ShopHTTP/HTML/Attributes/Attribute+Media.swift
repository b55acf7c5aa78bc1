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

    static func fetchpriority(_ priority: FetchPriority) -> Attribute {
        Attribute(.fetchpriority, priority.rawValue)
    }

    /// The same picture in several sizes; none where there is only one.
    static func srcset(_ sources: [ImageSource]) -> Attribute {
        let text = sources.map { "\(SafeURL($0.url).text) \($0.width)w" }
        return Attribute(.srcset, sources.count > 1 ? text.joined(separator: ", ") : nil)
    }

    /// How wide it is shown, as a list of media conditions and lengths.
    static func sizes(_ text: String) -> Attribute { Attribute(.sizes, text) }
}

extension Attribute where Tag == Tags.script {
    /// Runs when the page has been read.
    static var `defer`: Attribute { Attribute(.defer, .present) }
}

/// A picture's address, and how wide it is in pixels.
struct ImageSource: Hashable, Sendable {
    let url: String
    let width: Int
}

/// How soon something is loaded, compared with others.
enum FetchPriority: String, Sendable {
    case high, low
}

/// When a picture is loaded.
enum ImageLoading: String, Sendable {
    case eager
    /// When it is about to be seen.
    case lazy
}

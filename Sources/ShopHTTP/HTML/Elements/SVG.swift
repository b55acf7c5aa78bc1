// SVG writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum svg: SizedTag { static var name: StaticString { "svg" } }
    enum g: HTMLTag { static var name: StaticString { "g" } }
    enum path: HTMLTag { static var name: StaticString { "path" } }
    enum circle: HTMLTag { static var name: StaticString { "circle" } }
    enum rect: SizedTag { static var name: StaticString { "rect" } }
    enum use: LinkingTag { static var name: StaticString { "use" } }
}

/// A drawing within a page; colours and strokes come from the style sheet.
typealias svg<Content: HTML> = Element<Tags.svg, Content>

/// The parts of drawings. They have a namespace of their own, as `path` and `use` are words that
/// programs need.
enum SVG {
    typealias g<Content: HTML> = Element<Tags.g, Content>
    typealias path = Element<Tags.path, EmptyHTML>
    typealias circle = Element<Tags.circle, EmptyHTML>
    typealias rect = Element<Tags.rect, EmptyHTML>
    typealias use = Element<Tags.use, EmptyHTML>
}

extension Attribute where Tag == Tags.svg {
    /// The drawing's own coordinates, from its upper left corner.
    static func viewBox(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Attribute {
        Attribute(.viewBox, "\(x) \(y) \(width) \(height)")
    }
}

extension Attribute where Tag == Tags.path {
    /// The commands that draw it.
    static func d(_ commands: String) -> Attribute { Attribute(.d, commands) }
}

extension Attribute where Tag == Tags.circle {
    static func cx(_ x: Int) -> Attribute { Attribute(.cx, String(x)) }

    static func cy(_ y: Int) -> Attribute { Attribute(.cy, String(y)) }

    static func r(_ radius: Int) -> Attribute { Attribute(.r, String(radius)) }
}

extension Attribute where Tag == Tags.rect {
    static func x(_ x: Int) -> Attribute { Attribute(.x, String(x)) }

    static func y(_ y: Int) -> Attribute { Attribute(.y, String(y)) }

    /// The radius of its corners.
    static func rx(_ radius: Int) -> Attribute { Attribute(.rx, String(radius)) }
}

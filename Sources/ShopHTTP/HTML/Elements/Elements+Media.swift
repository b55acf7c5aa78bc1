// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum img: LoadingTag, SizedTag { static var name: StaticString { "img" } }
}

typealias img = VoidElement<Tags.img>

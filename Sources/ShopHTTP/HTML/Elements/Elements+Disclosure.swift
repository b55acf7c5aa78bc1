// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum details: OpeningTag { static var name: StaticString { "details" } }
    enum summary: HTMLTag { static var name: StaticString { "summary" } }
}

// What a person opens and closes.
typealias details<Content: HTML> = Element<Tags.details, Content>
typealias summary<Content: HTML> = Element<Tags.summary, Content>

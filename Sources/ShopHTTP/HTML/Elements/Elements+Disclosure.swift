// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum details: OpeningTag { static var name: StaticString { "details" } }
    enum summary: HTMLTag { static var name: StaticString { "summary" } }
    enum dialog: OpeningTag { static var name: StaticString { "dialog" } }
}

// What a person opens and closes.
typealias details<Content: HTML> = Element<Tags.details, Content>
typealias summary<Content: HTML> = Element<Tags.summary, Content>
typealias dialog<Content: HTML> = Element<Tags.dialog, Content>

// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum form: HTMLTag { static var name: StaticString { "form" } }
    enum fieldset: ControlTag { static var name: StaticString { "fieldset" } }
    enum legend: HTMLTag { static var name: StaticString { "legend" } }
    enum label: LabellingTag { static var name: StaticString { "label" } }
    enum input: TypingTag, ValueTag { static var name: StaticString { "input" } }
    enum select: EntryTag { static var name: StaticString { "select" } }
    enum button: ControlTag, ValueTag { static var name: StaticString { "button" } }
    enum option: ValueTag { static var name: StaticString { "option" } }
}

typealias form<Content: HTML> = Element<Tags.form, Content>
typealias fieldset<Content: HTML> = Element<Tags.fieldset, Content>
typealias legend<Content: HTML> = Element<Tags.legend, Content>
typealias label<Content: HTML> = Element<Tags.label, Content>

// Fields; `textarea` has a file of its own.
typealias input = VoidElement<Tags.input>
typealias select<Content: HTML> = Element<Tags.select, Content>
typealias button<Content: HTML> = Element<Tags.button, Content>

// A choice, which is text and nothing else.
typealias option = Element<Tags.option, HTMLText>

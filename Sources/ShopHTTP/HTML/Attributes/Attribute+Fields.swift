extension Attribute where Tag == Tags.input {
    static func type(_ type: InputType) -> Attribute { Attribute(.type, type.rawValue) }

    /// The media types of files to choose from.
    static func accept(_ mediaTypes: [String]) -> Attribute {
        Attribute(.accept, mediaTypes.joined(separator: ","))
    }

    static func checked(_ isChecked: Bool) -> Attribute {
        Attribute(.checked, present: isChecked)
    }

    static var checked: Attribute { .checked(true) }

    static func min(_ number: Int) -> Attribute { Attribute(.min, String(number)) }

    static func max(_ number: Int) -> Attribute { Attribute(.max, String(number)) }

    /// The distance between allowed values: `1`, `0.01`, `any`.
    static func step(_ step: String) -> Attribute { Attribute(.step, step) }

    /// The keyboard a telephone shows.
    static func inputmode(_ mode: InputMode) -> Attribute {
        Attribute(.inputmode, mode.rawValue)
    }
}

extension Attribute where Tag == Tags.button {
    static func type(_ type: ButtonType) -> Attribute { Attribute(.type, type.rawValue) }
}

extension Attribute where Tag == Tags.textarea {
    static func rows(_ lines: Int) -> Attribute { Attribute(.rows, String(lines)) }
}

extension Attribute where Tag == Tags.option {
    static func selected(_ isSelected: Bool) -> Attribute {
        Attribute(.selected, present: isSelected)
    }

    static var selected: Attribute { .selected(true) }

    static func disabled(_ isDisabled: Bool) -> Attribute {
        Attribute(.disabled, present: isDisabled)
    }
}

/// Elements that speak about a form's field.
protocol LabellingTag: HTMLTag {}

extension Attribute where Tag: LabellingTag {
    /// The `id` of the field.
    static func `for`(_ id: String) -> Attribute { Attribute(.for, id) }
}

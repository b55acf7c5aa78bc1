/// A language the shop speaks, by its ISO 639 code.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// German.
    case german = "de"
    /// English.
    case english = "en"
}

/// A text in every language the shop speaks.
public struct LocalizedText: Hashable, Sendable {
    /// The text in German.
    public var german: String
    /// The text in English.
    public var english: String

    /// Makes a text from its two versions.
    public init(german: String, english: String) {
        self.german = german
        self.english = english
    }

    /// Makes a text that is the same in both languages.
    public init(_ text: String) {
        self.init(german: text, english: text)
    }

    /// The version in `language`.
    public subscript(language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }
}

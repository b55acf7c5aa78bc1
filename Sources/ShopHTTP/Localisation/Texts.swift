import ShopDomain

/// The words of one feature: a structure with a property per text, so that the compiler misses the
/// translation that is missing.
protocol Texts: Sendable {
    static var german: Self { get }
    static var english: Self { get }
}

extension Texts {
    /// The words in `language`: `CartTexts[.german].title`.
    static subscript(language: Language) -> Self {
        switch language {
        case .german: german
        case .english: english
        }
    }
}

import ShopDomain

/// A part of pages that depends on nothing but the language: written once, then copied.
struct PerLanguage: HTML {
    let language: Language
    private let parts: Parts

    /// The part in every language; make it a `static let`.
    struct Parts: Sendable {
        fileprivate let german: TrustedHTML
        fileprivate let english: TrustedHTML

        /// - Parameter part: must not use anything that came from outside the program.
        init<Part: HTML>(@HTMLBuilder _ part: (Language) -> Part) {
            german = TrustedHTML(asset: part(.german).rendered(expecting: 1024))
            english = TrustedHTML(asset: part(.english).rendered(expecting: 1024))
        }
    }

    init(_ parts: Parts, _ language: Language) {
        self.parts = parts
        self.language = language
    }

    var body: some HTML { language == .german ? parts.german : parts.english }
}

import ShopDomain

/// Numbers stand in forms with the decimal sign of the page's language; whichever of the two signs
/// comes back is read.
extension String {
    /// A number as computers write it, such as `12.90`, as people of this language do: `12,90`.
    func decimalText(_ language: Language) -> String {
        language == .german ? String(map { $0 == "." ? "," : $0 }) : self
    }

    /// A number as somebody typed it, as computers write it.
    var withDecimalPoint: String { String(map { $0 == "," ? "." : $0 }) }
}

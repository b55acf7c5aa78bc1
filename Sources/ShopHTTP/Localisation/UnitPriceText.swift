import ShopDomain

extension UnitPrice {
    /// The price of the unit as people of this language write it: `15,60 €/kg` or `€15.60/kg`.
    func text(_ language: Language) -> String { "\(price.text(language))/\(symbol)" }

    private var symbol: String {
        switch unit {
        case .kilogram: "kg"
        case .litre: "l"
        case .metre: "m"
        case .squareMetre: "m²"
        }
    }
}

import ShopDomain

/// What a kilogram, litre, metre or square metre costs, below the price; nothing for goods that are
/// not sold so.
struct UnitPriceView: HTML {
    let unitPrice: UnitPrice?
    let language: Language

    var body: some HTML {
        if let unitPrice {
            p(.class("small muted"), .data(.test, "unit-price")) { unitPrice.text(language) }
        }
    }
}

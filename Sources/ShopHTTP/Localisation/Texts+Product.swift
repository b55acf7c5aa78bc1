import ShopDomain

/// The words of the page of one product.
struct ProductTexts: Texts {
    let variants: String
    let quantity: String
    let oneLess: String
    let oneMore: String
    let addToCart: String
    let soldOut: String
    let description: String
    let attributes: String
    let delivery: String
    let related: String
    let recent: String
    let forget: String
    let vat: @Sendable (VATRate) -> String
    let shipping: @Sendable (_ fee: String, _ freeFrom: String) -> String
    let shippingFee: @Sendable (_ fee: String) -> String
    let shippingFree: String
    let shippingExtra: String
}

extension ProductTexts {
    static let german = ProductTexts(
        variants: "Ausführung",
        quantity: "Menge",
        oneLess: "Eins weniger",
        oneMore: "Eins mehr",
        addToCart: "In den Warenkorb",
        soldOut: "Ausverkauft",
        description: "Beschreibung",
        attributes: "Eigenschaften",
        delivery: "Lieferung in zwei bis vier Tagen, auf Wunsch am nächsten Werktag.",
        related: "Das könnte Ihnen auch gefallen",
        recent: "Zuletzt angesehen",
        forget: "Liste leeren",
        vat: { "inkl. \($0.text(.german)) % MwSt." },
        shipping: { fee, freeFrom in "zzgl. \(fee) Versand, ab\u{A0}\(freeFrom)\u{A0}frei" },
        shippingFee: { "zzgl. \($0) Versand" },
        shippingFree: "Versand kostenlos",
        shippingExtra: "zzgl. Versand")

    static let english = ProductTexts(
        variants: "Variant",
        quantity: "Quantity",
        oneLess: "One less",
        oneMore: "One more",
        addToCart: "Add to cart",
        soldOut: "Sold out",
        description: "Description",
        attributes: "Details",
        delivery: "Delivered in two to four days, or on the next working day if you wish.",
        related: "You may also like",
        recent: "Recently viewed",
        forget: "Clear list",
        vat: { "incl. \($0.text(.english))% VAT" },
        shipping: { fee, freeFrom in "plus \(fee) delivery, free from\u{A0}\(freeFrom)" },
        shippingFee: { "plus \($0) delivery" },
        shippingFree: "free delivery",
        shippingExtra: "plus delivery")
}

extension VATRate {
    /// The rate in per cent with the language's decimal sign.
    func text(_ language: Language) -> String { description.decimalText(language) }
}

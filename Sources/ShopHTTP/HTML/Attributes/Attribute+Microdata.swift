/// What search engines read of an element (HTML, section 5), in the words of schema.org.
extension Attribute {
    /// The element is about a thing of this type.
    static func itemtype(_ type: ItemType) -> Attribute {
        Attribute(.itemtype, "https://schema.org/\(type.rawValue)")
    }

    /// The thing is described within the element.
    static var itemscope: Attribute { Attribute(.itemscope, .present) }

    /// The element's content is this property of the thing around it.
    static func itemprop(_ property: ItemProperty) -> Attribute {
        Attribute(.itemprop, property.rawValue)
    }
}

/// Types of schema.org.
enum ItemType: String, Sendable {
    case product = "Product"
    case offer = "Offer"
    case breadcrumbList = "BreadcrumbList"
    case listItem = "ListItem"
}

/// Properties of schema.org.
enum ItemProperty: String, Sendable {
    case name, description, image, url, offers, sku, price, priceCurrency, availability, item
    case itemListElement, position
}

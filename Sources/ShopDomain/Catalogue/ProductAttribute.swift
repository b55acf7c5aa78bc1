/// One named property of a product or variant: *Material: oak*, *Size: M*.
public struct ProductAttribute: Hashable, Sendable {
    /// What is described, such as "Material".
    public var name: LocalizedText
    /// How it is, such as "oak".
    public var value: LocalizedText

    /// Makes a property.
    public init(name: LocalizedText, value: LocalizedText) {
        self.name = name
        self.value = value
    }
}

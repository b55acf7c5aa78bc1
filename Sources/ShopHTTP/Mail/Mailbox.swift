public import ShopDomain

/// Somebody who sends or gets mail: an address, and a name for people.
public struct Mailbox: Hashable, Sendable {
    /// The name beside the address.
    public let name: String?
    /// The address.
    public let address: EmailAddress

    /// Makes a mailbox.
    public init(name: String? = nil, address: EmailAddress) {
        self.name = name
        self.address = address
    }

    /// Reads `Kontor <shop@shop.example>` or `shop@shop.example`.
    /// - Throws: `ValidationError` where the address is none.
    public init(_ text: String) throws(ValidationError) {
        let trimmed = text.trimmingSpaces
        guard trimmed.hasSuffix(">"), let bracket = trimmed.lastIndex(of: "<") else {
            self.init(address: try EmailAddress(trimmed))
            return
        }
        let name = String(trimmed[..<bracket]).trimmingSpaces
        let address = trimmed[trimmed.index(after: bracket)...].dropLast()
        self.init(
            name: name.isEmpty ? nil : try validatedLine(name, maximum: 100),
            address: try EmailAddress(String(address)))
    }

    /// What follows the `@`.
    public var domain: String {
        String(address.text.drop { $0 != "@" }.dropFirst())
    }
}

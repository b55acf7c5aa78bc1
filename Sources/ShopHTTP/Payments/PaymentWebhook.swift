public import ShopDomain

/// A request somebody sent to the shop in a provider's name, as it came: nothing in it is believed
/// before the provider's ``PaymentProvider/read(_:at:)`` has proven who wrote it.
public struct PaymentWebhook: Hashable, Sendable {
    /// The body, byte by byte.
    public let body: [UInt8]
    private let headers: [String: String]

    /// Takes the parts.
    /// - Parameter headers: by their names in lower case.
    public init(headers: [String: String], body: [UInt8]) {
        self.headers = headers
        self.body = body
    }

    /// The value of a header, whatever the case of its name; `nil` where it is missing.
    public func header(_ name: String) -> String? { headers[name.lowercased()] }
}

/// What a provider tells by itself.
public struct PaymentNotice: Hashable, Sendable {
    /// What the provider calls this message; the same each time it is sent.
    public let id: PaymentReference
    /// How the payment stands.
    public let report: PaymentReport

    /// Takes the parts.
    public init(id: PaymentReference, report: PaymentReport) {
        self.id = id
        self.report = report
    }
}

/// Why a message is not taken.
public enum PaymentWebhookError: Error, Hashable, Sendable {
    /// The signature is missing or is not the provider's.
    case forged
    /// It was signed too long ago, or in the future.
    case outdated
    /// It is the provider's, but says nothing the shop understands.
    case unreadable
}

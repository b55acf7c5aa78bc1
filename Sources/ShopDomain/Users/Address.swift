/// Where goods go.
public struct Address: Hashable, Sendable {
    /// The receiver.
    public let name: String
    /// Street and house number.
    public let street: String
    /// The postal code; five digits in Germany, four in Austria and Switzerland.
    public let postcode: String
    /// The town.
    public let city: String
    /// The country.
    public let country: Country

    /// Checks every field.
    /// - Throws: ``InvalidAddress`` with all problems at once.
    public init(
        name: String, street: String, postcode: String, city: String, country: String
    ) throws(InvalidAddress) {
        var problems: [InvalidAddress.Field: ValidationError] = [:]
        let line = { (field: InvalidAddress.Field, text: String, maximum: Int) in
            do throws(ValidationError) {
                return try validatedLine(text, maximum: maximum)
            } catch {
                problems[field] = error
                return text
            }
        }
        self.name = line(.name, name, 100)
        self.street = line(.street, street, 100)
        self.postcode = line(.postcode, postcode, 10)
        self.city = line(.city, city, 80)
        let code = country.trimmingSpaces.uppercased()
        let known = Country(rawValue: code)
        self.country = known ?? .germany
        if known == nil { problems[.country] = code.isEmpty ? .empty : .malformed }
        if problems[.postcode] == nil, let known, !known.hasPostcode(self.postcode) {
            problems[.postcode] = .malformed
        }
        guard problems.isEmpty else { throw InvalidAddress(problems: problems) }
    }
}

/// Everything that is wrong with an address.
public struct InvalidAddress: DomainError {
    /// A part of an address.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        /// The receiver.
        case name
        /// Street and house number.
        case street
        /// The postal code.
        case postcode
        /// The town.
        case city
        /// The country.
        case country
    }

    /// What is wrong with which part; never empty.
    public let problems: [Field: ValidationError]

    /// `invalid_address`.
    public var slug: String { "invalid_address" }
}

import Hummingbird
import ShopDomain

/// Reads the parameters of a request's path and query and collects what is wrong with them.
struct ParameterReader {
    private let context: ShopContext
    /// A search form sends a space as `+`, like any form.
    private let form: Form?

    init(request: Request, context: ShopContext) {
        self.context = context
        form = request.uri.query.flatMap { Form(urlEncoded: $0.utf8) }
    }

    /// A query parameter; `nil` where it is missing or not readable.
    func query(_ name: String) -> String? { form?.find(name) }

    /// The values of all query parameters whose names start like this, by the rest of their names.
    func queries(startingWith prefix: String) -> [String: Set<String>] {
        form?.values(startingWith: prefix) ?? [:]
    }

    /// A whole number from the query.
    /// - Throws: ``Problem`` where it is not one, or outside `range`.
    func integer(
        _ name: String, in range: ClosedRange<Int>, default fallback: Int
    ) throws(Problem) -> Int {
        guard let text = query(name) else { return fallback }
        guard let number = Int(text), range.contains(number) else {
            throw .invalid([
                FieldProblem(
                    name, .outOfRange(lowest: range.lowerBound, highest: range.upperBound))
            ])
        }
        return number
    }

    /// One of a closed set of words from the query; `nil` where it is missing.
    func choice<Choice: RawRepresentable<String>>(
        _ name: String, of type: Choice.Type
    ) throws(Problem) -> Choice? {
        guard let text = query(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw .invalid([FieldProblem(name, .malformed)])
        }
        return choice
    }

    /// What somebody looks for; empty where it is missing.
    /// - Throws: ``Problem`` where it has more than `longest` characters.
    func search(upTo longest: Int) throws(Problem) -> String {
        let text = query("q") ?? ""
        guard text.unicodeScalars.count <= longest else {
            throw .invalid([FieldProblem("q", .tooLong(maximum: longest))])
        }
        return text.trimmingSpaces
    }

    /// Yes or no from the query, `true` or `false`; no where it is missing.
    func flag(_ name: String) throws(Problem) -> Bool {
        switch query(name) {
        case nil, "false": return false
        case "true": return true
        default: throw .invalid([FieldProblem(name, .malformed)])
        }
    }

    /// A parameter of the path, as it stands there.
    func path(_ name: String) -> String? { context.parameters.get(name) }

    /// A slug from the path; what cannot be one names nothing.
    func slug(_ name: String = "slug") throws(Problem) -> Slug {
        guard let text = context.parameters.get(name), let slug = try? Slug(text) else {
            throw .notFound
        }
        return slug
    }

    /// A stock keeping unit from the path; what cannot be one names nothing.
    func sku(_ name: String = "sku") throws(Problem) -> SKU {
        guard let text = context.parameters.get(name), let sku = try? SKU(text) else {
            throw .unknownSKU
        }
        return sku
    }

    /// A voucher's code from the path; what cannot be one names nothing.
    func voucherCode(_ name: String = "code") throws(Problem) -> VoucherCode {
        guard let text = context.parameters.get(name), let code = try? VoucherCode(text) else {
            throw .notFound
        }
        return code
    }

    /// An order number from the path; what cannot be one names nothing.
    func orderNumber(_ name: String = "number") throws(Problem) -> OrderNumber {
        guard let text = context.parameters.get(name), let number = OrderNumber(text) else {
            throw .notFound
        }
        return number
    }

    /// Where to go on in a list of orders; `nil` at its beginning.
    func orderCursor() throws(Problem) -> ID<Order>? {
        guard let text = query("after") else { return nil }
        guard let id = ID<Order>(text) else { throw .unknownCursor }
        return id
    }
}

extension Problem {
    /// The place to go on from is none that the shop gave out for this list.
    static let unknownCursor = Problem(
        status: .notFound, code: "unknown_cursor",
        title: LocalizedText(german: "Seite unbekannt", english: "Unknown page"),
        detail: LocalizedText(
            german: "Diese Stelle der Liste gibt es nicht. Bitte beginnen Sie von vorn.",
            english: "The list has no such place. Please begin at the start."))
}

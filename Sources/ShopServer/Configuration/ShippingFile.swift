import ArgumentParser
import Configuration
import FoundationEssentials
import ShopDomain

/// Reads what delivery costs from a small JSON file.
///
/// `Docs/Operations.md` describes it. It is read once, at start: a shop with a tariff nobody meant is
/// worse than one that does not open.
enum ShippingFile {
    /// The most bytes of a file.
    static let mostBytes = 64 << 10
    /// The most bands of one way of delivery.
    static let mostBands = 100

    /// The tariff in the file that `SHOP_SHIPPING` names; the usual one where it names none.
    /// - Throws: `ValidationError` with everything that is wrong.
    static func tariff(_ environment: ConfigReader) throws -> ShippingTariff {
        let path = environment.string(forKey: "shop.shipping", default: "")
        guard !path.isEmpty else { return .usual }
        do {
            return try tariff(try contents(of: path))
        } catch {
            throw ArgumentParser.ValidationError("SHOP_SHIPPING: \(path): \(error)")
        }
    }

    /// Reads the bytes of a file: all of it, or everything that is wrong with it.
    static func tariff(_ bytes: [UInt8]) throws(CatalogueFileError) -> ShippingTariff {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.read(bytes)
        } catch {
            throw CatalogueFileError("line \(error.line): \(error.reason)")
        }
        var problems = CatalogueProblems()
        let methods = Set(ShippingMethod.allCases.map(\.rawValue))
        let fields = JSONFields(value, at: "", in: .file, keys: methods, &problems)
        var bands: [ShippingMethod: [ShippingTariff.Band]] = [:]
        for method in ShippingMethod.allCases {
            let list = fields?.list(method.rawValue, keys: bandKeys, &problems) ?? []
            if list.count > mostBands {
                problems.add(.file, method.rawValue, "has more than \(mostBands) bands")
            }
            bands[method] = list.prefix(mostBands).map { band($0, &problems) }
        }
        if problems.isEmpty, bands.values.allSatisfy(\.isEmpty) {
            problems.add(.file, nil, "there is no way of delivery with a band")
        }
        if let error = problems.error { throw error }
        return ShippingTariff(bands)
    }

    private static func band(
        _ fields: JSONFields, _ problems: inout CatalogueProblems
    ) -> ShippingTariff.Band {
        let from = amount("goods_from", of: fields, &problems)
        let weight = fields.number("up_to_g", .limit, &problems)
        let fee = amount("fee", of: fields, &problems)
        if fields.isMissing("fee") { problems.add(fields.place, "fee", "is missing") }
        return ShippingTariff.Band(
            goodsFrom: from ?? .zero(), weightUpTo: weight, fee: fee ?? .zero())
    }

    /// An amount is text, as in catalogues, so that nothing is rounded.
    private static func amount(
        _ key: String, of fields: JSONFields, _ problems: inout CatalogueProblems
    ) -> Money? {
        let text = fields.text(key, &problems)
        guard !text.isEmpty else { return nil }
        guard let amount = Money(decimal: text),
            (0...Variant.highestPrice).contains(amount.minorUnits)
        else {
            problems.add(fields.place, key, "must be a number with a point, such as 4.90")
            return nil
        }
        return amount
    }

    private static func contents(of path: String) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw CatalogueFileError("the file cannot be read")
        }
        guard data.count <= mostBytes else {
            throw CatalogueFileError("the file is larger than \(mostBytes >> 10) KiB")
        }
        return Array(data)
    }
}

private let bandKeys: Set<String> = ["goods_from", "up_to_g", "fee"]

extension NumberForm {
    /// The weight of a whole order in grams: digits alone.
    fileprivate static let limit = whole(in: 1...1_000_000_000)
}

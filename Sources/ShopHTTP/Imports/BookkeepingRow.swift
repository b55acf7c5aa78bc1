import ShopDomain

/// An order as a row of a file for bookkeeping.
///
/// Amounts are decimal numbers; what of them is taxed at which rate stands in columns of their own for
/// the usual rates, and in those of the others together. Of what people typed there is nothing but the
/// voucher; it cannot be a formula.
enum BookkeepingRow {
    static let header = CSVText.row(
        [
            "number", "placed_at", "state", "payment_state", "fulfilment_state", "payment",
            "country", "goods", "shipping", "discount", "voucher",
        ] + usualRates.flatMap { ["net_\($0)", "vat_\($0)"] } + [
            "net_other", "vat_other", "total", "currency",
        ])

    static func text(_ order: Order) -> String {
        let (terms, totals) = (order.terms, order.terms.totals)
        let fields =
            [
                order.number.text, order.placedAt.description, order.status.state.rawValue,
                order.status.payment.rawValue, order.status.fulfilment.rawValue,
                terms.payment.rawValue, terms.address.country.rawValue, totals.goods.decimal,
                totals.shipping.decimal, terms.discount.decimal,
                CSVText.harmless(terms.voucher?.text ?? ""),
            ]
            + usualRates.flatMap { rate in amounts(totals.vat.filter { $0.rate == rate }) }
            + amounts(totals.vat.filter { !usualRates.contains($0.rate) })
            + [totals.total.decimal, totals.total.currency.code]
        return CSVText.row(fields)
    }

    private static let usualRates: [VATRate] = [.standard, .reduced, .zero]

    /// What is left without the tax, and the tax.
    private static func amounts(_ shares: [VATShare]) -> [String] {
        let gross = shares.reduce(0) { $0 + $1.gross.minorUnits }
        let tax = shares.reduce(0) { $0 + $1.tax.minorUnits }
        return [Money(minorUnits: gross - tax).decimal, Money(minorUnits: tax).decimal]
    }
}

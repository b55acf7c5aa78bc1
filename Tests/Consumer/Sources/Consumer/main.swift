import ShopDomain

let mug = Offer(
    productSlug: try Slug("mug"), name: LocalizedText(german: "Becher", english: "Mug"),
    variant: Variant(sku: try SKU("MUG-1"), price: Money(minorUnits: 1299), vatRate: .standard),
    available: 10)
let cart = try Pricing().price(
    [PricedItem(offer: mug, quantity: try Quantity(3))],
    shipping: .standard, discounts: [.percentage(basisPoints: 1000)], language: .english)
let totals = cart.totals
print("\(cart.lines[0].name) × 3: \(totals.goods), with delivery \(totals.total)")
print("VAT of \(totals.vat[0].rate) % in it: \(totals.vat[0].tax)")

let confirmed = try OrderStatus.placed.after(.confirm)
print("Next:", confirmed.possibleActions.map(\.rawValue).joined(separator: ", "))

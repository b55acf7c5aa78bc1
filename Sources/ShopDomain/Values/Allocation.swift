extension Money {
    /// Splits this amount in proportion to `weights` so that the parts sum exactly to it.
    ///
    /// Method of the largest remainder (Hamilton): every part is rounded towards zero, then the
    /// units left over go one each to the largest remainders, earlier parts first. Where all weights
    /// are zero the split is even. A share cannot be negative: such a weight counts as zero.
    /// - Returns: one part per weight; an empty array for no weights.
    public func allocated(over weights: [Int64]) -> [Money] {
        let isEven = !weights.contains { $0 > 0 }
        let shares = weights.map { isEven ? 1 : UInt128(max($0, 0)) }
        let parts = distribute(minorUnits.magnitude, over: shares)
        return parts.map { part in
            let units = Int64(clamping: part)
            return Money(minorUnits: minorUnits < 0 ? -units : units, currency: currency)
        }
    }
}

/// 128 bits hold the product of two 64-bit numbers and the sum of any number of weights.
private func distribute(_ units: UInt64, over weights: [UInt128]) -> [UInt128] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return [] }
    let quotas = weights.map { (UInt128(units) * $0).quotientAndRemainder(dividingBy: sum) }
    var parts = quotas.map(\.quotient)
    let left = Int(clamping: UInt128(units) - parts.reduce(0, +))
    let byRemainder = quotas.indices.sorted {
        (quotas[$1].remainder, $0) < (quotas[$0].remainder, $1)
    }
    for index in byRemainder.prefix(left) {
        parts[index] += 1
    }
    return parts
}

/// A voucher with what the ledger says of its uses.
public struct VoucherAccount: Hashable, Sendable {
    /// The voucher as it is kept.
    public let voucher: Voucher
    /// How many orders used it, according to the ledger.
    public let used: Int
    /// How many of these gave their use back, according to the ledger.
    public let returned: Int

    /// Makes an account.
    public init(voucher: Voucher, used: Int, returned: Int) {
        self.voucher = voucher
        self.used = used
        self.returned = returned
    }
}

extension VoucherAccount {
    /// Names every drift.
    ///
    /// More uses than the limit are none: it may have been lowered since.
    public func findings() -> [AuditFinding] {
        let subject = "voucher \(voucher.code)"
        var findings: [AuditFinding] = []
        if voucher.used != used - returned {
            findings.append(
                .drift(subject, of: "used", kept: voucher.used, replayed: used - returned))
        }
        if returned > used {
            findings.append(
                AuditFinding(subject: subject, problem: "\(returned) uses given back of \(used)"))
        }
        return findings
    }
}

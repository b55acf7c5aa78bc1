import ShopDomain

extension PagePath {
    /// The names and values of the query; those without a value are left out.
    var query: [(name: String, value: String?)] {
        switch self {
        case .category(_, let list): list.query
        case .search(let words, let list): [("q", words.isEmpty ? nil : words)] + list.query
        case .suggestions(let words): [("q", words.isEmpty ? nil : words)]
        case .checkout(let address): [("address", address?.description)]
        case .login(let next): [("next", next)]
        case .newPassword(let token), .newEmail(let token): [("token", token)]
        case .orders(let after), .staffVouchers(let after): [("after", after)]
        case .staffProducts(let query, let after): query.query + [("after", after)]
        case .staffOrders(let filter, let after): filter.query + [("after", after)]
        case .orderWithdrawalReceipt(_, let id): [("return", id?.description)]
        case .orderCreditNote(_, let note), .staffOrderCreditNote(_, let note):
            [("note", String(note))]
        case .staffLog(let query, let after): query.query + [("after", after)]
        case .staffCustomers(let query, let after): query.query + [("after", after)]
        case .staffPeople(let after): [("after", after)]
        default: []
        }
    }
}

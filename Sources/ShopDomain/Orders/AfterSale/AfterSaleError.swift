/// Why goods or money cannot go back as somebody asked.
public enum AfterSaleError: DomainError {
    /// The order's states do not allow it now.
    case illegal(IllegalTransition)
    /// The time to withdraw from the contract is over.
    case tooLate
    /// Before the goods leave, only the whole order can be withdrawn.
    case wholeOrderOnly
    /// Nothing was chosen, or something that is not part of the order.
    case nothingToReturn
    /// More pieces than the customer still has; says how many there are of each.
    case tooManyPieces([Shortage])
    /// There is no such return, or it came in already with other pieces.
    case unknownReturn
    /// Money has gone back for this return already.
    case returnRefunded
    /// Not more than zero, or more than is left of what was paid.
    case amountOutOfRange(left: Money)
    /// The identity was used for something else.
    case reused
    /// An order has only so many returns and refunds.
    case tooMany

    /// A stable name in snake case.
    public var slug: String {
        switch self {
        case .illegal(let transition): transition.slug
        case .tooLate: "withdrawal_too_late"
        case .wholeOrderOnly: "whole_order_only"
        case .nothingToReturn: "nothing_to_return"
        case .tooManyPieces: "too_many_pieces"
        case .unknownReturn: "unknown_return"
        case .returnRefunded: "return_refunded"
        case .amountOutOfRange: "amount_out_of_range"
        case .reused: "id_reused"
        case .tooMany: "too_many"
        }
    }
}

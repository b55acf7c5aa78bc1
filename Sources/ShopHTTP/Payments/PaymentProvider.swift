public import ShopDomain

/// Where customers pay online: a page elsewhere they are sent to, which tells the shop what came of
/// it.
///
/// The shop keeps the books; a provider moves the money. Nothing here is called within a transaction,
/// and everything may be called several times, by several servers at once: the key that goes along
/// is the same each time, so the provider does it once. Every call ends within seconds, whatever
/// happens at the other end.
public protocol PaymentProvider: Sendable {
    /// What the shop calls it in its books: up to 20 letters. Another provider has another name.
    var name: String { get }

    /// Where its pages are, `https://pay.example`: browsers may be sent there from a form, and nowhere
    /// else.
    var origin: String { get }

    /// Begins the payment of an order. Asked again for the same order it answers the same payment,
    /// whose page lets a customer who was refused try again.
    func start(_ request: PaymentRequest) async throws(PaymentProviderError) -> StartedPayment

    /// What the provider knows of a payment now.
    func look(
        at reference: PaymentReference
    ) async throws(PaymentProviderError) -> PaymentReport

    /// Reads a message that somebody sent to the shop in the provider's name.
    /// - Parameter now: what is much older or younger is refused, so that nobody sends old ones again.
    /// - Throws: why it is not believed, or cannot be read.
    func read(
        _ webhook: PaymentWebhook, at now: Timestamp
    ) throws(PaymentWebhookError) -> PaymentNotice

    /// Does what became due: draws promised money, gives money back, or lets nobody pay any more. What
    /// the task's identity was used for before is not done again.
    func carryOut(
        _ task: PaymentTask, on reference: PaymentReference
    ) async throws(PaymentProviderError)
}

/// What is to be paid, and where the customer goes afterwards.
public struct PaymentRequest: Hashable, Sendable {
    /// Which order; the same order has one payment.
    public let order: ID<Order>
    /// The number people use.
    public let number: OrderNumber
    /// How much.
    public let amount: Money
    /// The customer's language.
    public let language: Language
    /// Where the provider sends the browser back to, whatever came of it.
    public let returnURL: String
    /// Where the provider tells what came of it.
    public let webhookURL: String

    /// Takes the parts.
    public init(
        order: ID<Order>, number: OrderNumber, amount: Money, language: Language,
        returnURL: String, webhookURL: String
    ) {
        self.order = order
        self.number = number
        self.amount = amount
        self.language = language
        self.returnURL = returnURL
        self.webhookURL = webhookURL
    }
}

/// A payment that a provider has begun.
public struct StartedPayment: Hashable, Sendable {
    /// What the provider calls it.
    public let reference: PaymentReference
    /// Where the customer pays; at the provider's ``PaymentProvider/origin``, at most 500 characters.
    public let page: String

    /// Takes the parts.
    public init(reference: PaymentReference, page: String) {
        self.reference = reference
        self.page = page
    }
}

/// How a payment stands at the provider.
public struct PaymentReport: Hashable, Sendable {
    /// What the provider calls it.
    public let reference: PaymentReference
    /// What came of it.
    public let outcome: PaymentOutcome
    /// How much it is about.
    public let amount: Money

    /// Takes the parts.
    public init(reference: PaymentReference, outcome: PaymentOutcome, amount: Money) {
        self.reference = reference
        self.outcome = outcome
        self.amount = amount
    }
}

/// Why a provider did not do something, each with a reason for the log that names nobody.
public enum PaymentProviderError: Error, Hashable, Sendable {
    /// It never will.
    case rejected(String)
    /// Not this now, or it gave no clear answer.
    case deferred(String)
    /// It cannot be reached, or does not let us in.
    case unavailable(String)
}

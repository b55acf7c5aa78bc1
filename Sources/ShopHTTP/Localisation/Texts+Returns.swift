/// The words of withdrawal, returns and refunds, for customers and staff.
struct ReturnTexts: Texts {
    let withdraw: String
    let withdrawHere: String
    let title: String
    let hint: String
    let publicHint: String
    let number: String
    let next: String
    let what: String
    let wholeOrder: String
    let pieces: @Sendable (_ name: String) -> String
    let reason: String
    let reasonHint: String
    let confirm: String
    let confirmHint: String
    let mailHint: @Sendable (_ email: String) -> String
    let until: @Sendable (_ day: String) -> String
    let notPossible: String
    let receipt: String
    let receiptHint: String
    let mailToo: String
    let receivedAt: String
    let sendBack: String
    let sendTo: String
    let calledOff: String
    let returns: String
    let announced: String
    let received: String
    let onTheWay: String
    let refunds: String
    let receive: String
    let receiveHint: String
    let announce: String
    let refund: String
    let amount: String
    let staffReason: String
    let left: @Sendable (_ amount: String) -> String
}

extension ReturnTexts {
    static let german = ReturnTexts(
        withdraw: "Vertrag widerrufen", withdrawHere: "Vertrag hier widerrufen",
        title: "Vertrag widerrufen",
        hint: """
            Sie können den Vertrag ohne Angabe von Gründen widerrufen, bis 14 Tage nach der \
            Zustellung.
            """,
        publicHint: """
            Nennen Sie uns Ihren Namen, die Bestellnummer und die E-Mail-Adresse, die bei der \
            Bestellung angegeben wurde. Im nächsten Schritt bestätigen Sie den Widerruf.
            """,
        number: "Bestellnummer", next: "Weiter zum Widerruf",
        what: "Was Sie widerrufen", wholeOrder: "Die ganze Bestellung:",
        pieces: { "Stückzahl für \($0)" }, reason: "Grund",
        reasonHint: "Freiwillig; Sie müssen keinen nennen.", confirm: "Widerruf bestätigen",
        confirmHint: "Mit dem Klick erklären Sie den Widerruf verbindlich.",
        mailHint: { "Die Eingangsbestätigung geht an \($0)." },
        until: { "Möglich bis einschließlich \($0)." },
        notPossible: "Diese Bestellung kann nicht (mehr) widerrufen werden.",
        receipt: "Eingangsbestätigung Ihres Widerrufs",
        receiptHint: "Ihr Widerruf ist bei uns eingegangen.",
        mailToo: "Wir schicken Ihnen auch eine E-Mail.",
        receivedAt: "Eingegangen am",
        sendBack: """
            Bitte senden Sie die Ware innerhalb von 14 Tagen zurück. Wir erstatten, was Sie bezahlt \
            haben, sobald sie bei uns ist.
            """,
        sendTo: "Unsere Anschrift:",
        calledOff: """
            Die Ware war noch nicht unterwegs, die Bestellung ist aufgehoben. Was Sie schon bezahlt \
            haben, erstatten wir.
            """,
        returns: "Rückgaben", announced: "Angemeldet", received: "Zurückgekommen",
        onTheWay: "Rückgabe angemeldet am", refunds: "Erstattungen", receive: "Rückgabe annehmen",
        receiveHint: "Wie viele Stücke zurückgekommen sind. Der Rest bleibt beim Kunden.",
        announce: "Rückgabe anmelden", refund: "Erstatten", amount: "Betrag in Euro",
        staffReason: "Grund (steht in E-Mail und Rechnungskorrektur)",
        left: { "Noch erstattbar: \($0)" })

    static let english = ReturnTexts(
        withdraw: "Withdraw from contract", withdrawHere: "Withdraw from contract here",
        title: "Withdraw from contract",
        hint: """
            You may withdraw from the contract without giving any reason, until 14 days after \
            delivery.
            """,
        publicHint: """
            Tell us your name, the order number and the email address that was given with the \
            order. You will confirm the withdrawal in the next step.
            """,
        number: "Order number", next: "Go on to the withdrawal",
        what: "What you withdraw from", wholeOrder: "The whole order:",
        pieces: { "Pieces of \($0)" }, reason: "Reason",
        reasonHint: "Optional; you need not give one.", confirm: "Confirm withdrawal",
        confirmHint: "By pressing the button you declare the withdrawal.",
        mailHint: { "The receipt goes to \($0)." },
        until: { "Possible up to and including \($0)." },
        notPossible: "It is not possible (any more) to withdraw from this order.",
        receipt: "Receipt of your withdrawal",
        receiptHint: "We have received your withdrawal.",
        mailToo: "We are also sending you an email.",
        receivedAt: "Received on",
        sendBack: """
            Please send the goods back within 14 days. We will refund what you have paid once they \
            have arrived.
            """,
        sendTo: "Our address:",
        calledOff: """
            The goods had not left yet, and the order is cancelled. We will refund what you have \
            paid already.
            """,
        returns: "Returns", announced: "Announced", received: "Came back",
        onTheWay: "Return announced on", refunds: "Refunds", receive: "Receive return",
        receiveHint: "How many pieces came back. The rest stays with the customer.",
        announce: "Register a return", refund: "Refund", amount: "Amount in euros",
        staffReason: "Reason (shown in mail and credit note)",
        left: { "Left to refund: \($0)" })
}

/// The words of the page on which staff say which programs are told of what happens to orders.
struct WebhookTexts: Texts {
    let title: String
    let about: String
    let none: String
    let add: String
    let url: String
    let events: String
    let noEvents: String
    let register: String
    let registered: String
    let secretHint: String
    let paused: String
    let pause: @Sendable (_ url: String) -> String
    let resume: @Sendable (_ url: String) -> String
    let remove: @Sendable (_ url: String) -> String
    let counts: @Sendable (_ waiting: Int, _ arrived: Int, _ givenUp: Int) -> String
    let notEncrypted: String
    let notPublic: String
    let troubles: String
    let event: String
    let attempts: String
    let reason: String
    let isGivenUp: String
}

extension WebhookTexts {
    static let german = WebhookTexts(
        title: "Webhooks",
        about: """
            Andere Programme erfahren, was mit Aufträgen geschieht: der Shop schickt ihnen signierte \
            Nachrichten.
            """,
        none: "Noch keine Webhooks.",
        add: "Webhook anmelden", url: "Adresse (https)", events: "Ereignisse",
        noEvents: "Bitte wählen Sie mindestens ein Ereignis.", register: "Anmelden",
        registered: "Der Webhook ist angemeldet.",
        secretHint: """
            Mit diesem Geheimnis prüft das Programm die Signaturen. Es wird nur jetzt gezeigt.
            """,
        paused: "Angehalten", pause: { "Anhalten: \($0)" }, resume: { "Fortsetzen: \($0)" },
        remove: { "Entfernen: \($0)" },
        counts: { "\($0) zu senden, \($1) angekommen, \($2) aufgegeben" },
        notEncrypted: "Die Adresse muss mit https:// beginnen.",
        notPublic: "Adressen privater Netze sind nicht erlaubt.",
        troubles: "Nicht angekommen", event: "Ereignis", attempts: "Versuche", reason: "Grund",
        isGivenUp: "aufgegeben")

    static let english = WebhookTexts(
        title: "Webhooks",
        about:
            "Other programs are told what happens to orders: the shop sends them signed messages.",
        none: "No webhooks yet.",
        add: "Register a webhook", url: "Address (https)", events: "Events",
        noEvents: "Please choose at least one event.", register: "Register",
        registered: "The webhook is registered.",
        secretHint: """
            With this secret the program checks the signatures. It is shown only now.
            """,
        paused: "Paused", pause: { "Pause: \($0)" }, resume: { "Resume: \($0)" },
        remove: { "Remove: \($0)" },
        counts: { "\($0) to send, \($1) arrived, \($2) given up" },
        notEncrypted: "The address must begin with https://.",
        notPublic: "Addresses of private networks are not allowed.",
        troubles: "Not arrived", event: "Event", attempts: "Attempts", reason: "Reason",
        isGivenUp: "given up")
}

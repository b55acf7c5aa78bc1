/// The words of the page that tells what the shop keeps of people.
///
/// Whatever they claim, the program does; change both together.
struct PrivacyTexts: Texts {
    let title: String
    let lead: String
    let responsible: String
    let contact: String
    let cookies: String
    let cookiesHint: String
    /// The days without a visit and the days in all after which a session ends.
    let sessionCookie: @Sendable (_ idle: Int, _ longest: Int) -> String
    let cartCookie: @Sendable (_ days: Int) -> String
    let browser: String
    let browserHint: String
    let thirdParties: String
    let thirdPartiesHint: String
    let account: String
    let accountHint: String
    let cart: String
    let cartHint: @Sendable (_ days: Int) -> String
    let orders: String
    let ordersHint: String
    /// How long German law wants them kept (§ 14b UStG, § 147 AO).
    let ordersDuration: String
    let recipients: String
    let paymentHint: String
    let mailHint: String
    let recipientsHint: String
    let logs: String
    let logsHint: String
    let rights: String
    let rightsHint: String
    let otherRights: String
}

extension PrivacyTexts {
    static let german = PrivacyTexts(
        title: "Datenschutz",
        lead: "Dieser Shop speichert nur, was Ihr Einkauf braucht, und verfolgt Sie nicht.",
        responsible: "Wer verantwortlich ist",
        contact: "Anschrift und Kontakt stehen unter",
        cookies: "Cookies",
        cookiesHint: """
            Es gibt zwei, und beide sind nötig. Ihr Browser bekommt sie, wenn Sie den Warenkorb \
            benutzen oder sich anmelden.
            """,
        sessionCookie: { idle, longest in
            """
            Erkennt Ihren Warenkorb und Ihre Anmeldung wieder. Darin steht nur eine Zufallszahl. \
            Die Sitzung endet, wenn Sie sich abmelden, nach \(idle) Tagen ohne Besuch und \
            spätestens nach \(longest) Tagen.
            """
        },
        cartCookie: {
            "Die Zahl der Artikel im Warenkorb, damit sie auf jeder Seite steht. Bleibt \($0) Tage."
        },
        browser: "Zuletzt angesehen",
        browserHint: """
            Welche Artikel Sie zuletzt angesehen haben, höchstens neun, merkt sich nur Ihr Browser \
            (localStorage). Uns schickt er die Liste nicht, er lädt nur die Bilder dazu. Mit \
            „Liste leeren“ ist sie weg.
            """,
        thirdParties: "Nichts von Dritten",
        thirdPartiesHint: """
            Es gibt keine Werbe- und keine Analysedienste. Alles, was die Seiten zeigen, kommt von \
            diesem Shop; eine Regel auf jeder Seite (Content Security Policy) verbietet Ihrem \
            Browser, etwas von anderswo zu laden.
            """,
        account: "Konto",
        accountHint: """
            Wir speichern Ihren Namen, Ihre E-Mail-Adresse, die Adressen, die Sie sich merken \
            lassen, und seit wann es das Konto gibt. Ihr Passwort kennen wir nicht: Gespeichert \
            wird nur ein Hash (scrypt), aus dem es sich nicht zurückrechnen lässt.
            """,
        cart: "Warenkorb",
        cartHint: {
            """
            Ein Warenkorb wird \($0) Tage nach der letzten Änderung gelöscht. Ohne Konto gehört er \
            zu Ihrer Sitzung und ist mit keinem Namen verbunden.
            """
        },
        orders: "Bestellungen",
        ordersHint: """
            Wir speichern E-Mail-Adresse, Lieferadresse, Artikel, Preise, Zahlungsart und was mit \
            der Bestellung geschieht, bis hin zu Rückgaben und Erstattungen. Das brauchen wir, um \
            den Vertrag zu erfüllen.
            """,
        ordersDuration: """
            Das Gesetz verlangt, Rechnungen acht Jahre aufzubewahren (§ 14b UStG) und die übrigen \
            Unterlagen zu einer Bestellung sechs Jahre (§ 147 AO). Deshalb bleiben Bestellungen \
            auch dann, wenn Sie Ihr Konto löschen.
            """,
        recipients: "Wer Daten bekommt",
        paymentHint: """
            Wenn Sie online bezahlen, erfährt der Zahlungsanbieter von uns die Bestellnummer, den \
            Betrag und die Sprache. Was Sie auf seiner Seite eingeben, sehen wir nicht.
            """,
        mailHint: """
            Nachrichten zu Bestellung und Konto gehen über einen Mailserver an Ihre \
            E-Mail-Adresse.
            """,
        recipientsHint: """
            Programme, mit denen wir Bestellungen bearbeiten, etwa für Lager oder Buchhaltung, \
            können Ihre Bestellung erhalten. Wer die Ware bringt, erhält Name und Lieferadresse.
            """,
        logs: "Protokolle und Schutz vor Missbrauch",
        logsHint: """
            Die Server können zu jeder Anfrage Zeit, Netzadresse (IP), Seite und Ergebnis \
            aufschreiben, aber weder Suchwörter noch Passwörter. Wie oft aus einem Netz \
            Passwörter, Gutscheine und Bestellnummern ausprobiert werden, zählen sie nur im \
            Arbeitsspeicher.
            """,
        rights: "Ihre Rechte",
        rightsHint: """
            Ihre Daten ansehen, herunterladen und berichtigen und das Konto löschen können Sie \
            selbst:
            """,
        otherRights: """
            Wenn Sie kein Konto haben, der Verarbeitung widersprechen oder sie einschränken \
            möchten, schreiben Sie uns. Sie können sich auch bei einer Aufsichtsbehörde für den \
            Datenschutz beschweren.
            """)
}

extension PrivacyTexts {
    static let english = PrivacyTexts(
        title: "Privacy",
        lead: "This shop keeps only what it needs for your purchase, and does not track you.",
        responsible: "Who is responsible",
        contact: "You find address and contact under",
        cookies: "Cookies",
        cookiesHint: """
            There are two, and both are necessary. Your browser gets them when you use the cart or \
            sign in.
            """,
        sessionCookie: { idle, longest in
            """
            Recognises your cart and that you are signed in. It holds nothing but a random number. \
            The session ends when you sign out, after \(idle) days without a visit, and after \
            \(longest) days at the latest.
            """
        },
        cartCookie: {
            "The number of items in the cart, to be shown on every page. Stays for \($0) days."
        },
        browser: "Recently viewed",
        browserHint: """
            Which items you have viewed recently, nine at most, is remembered by your browser \
            alone (localStorage). It does not send us the list, it only loads the pictures. “Clear \
            list” removes it.
            """,
        thirdParties: "Nothing from third parties",
        thirdPartiesHint: """
            There are no advertising and no analytics services. Everything the pages show comes \
            from this shop; a rule on every page (Content Security Policy) forbids your browser to \
            load anything from elsewhere.
            """,
        account: "Account",
        accountHint: """
            We keep your name, your email address, the addresses you choose to save, and when the \
            account was opened. We do not know your password: all that is kept is a \
            hash (scrypt) from which it cannot be computed.
            """,
        cart: "Cart",
        cartHint: {
            """
            A cart is deleted \($0) days after it was last changed. Without an account it belongs \
            to your session and is not linked to a name.
            """
        },
        orders: "Orders",
        ordersHint: """
            We keep email address, delivery address, items, prices, the way of payment and what \
            happens to the order, including returns and refunds. We need that to fulfil the \
            contract.
            """,
        ordersDuration: """
            German law demands that invoices are kept for eight years (§ 14b UStG), and the other \
            records of an order for six (§ 147 AO). That is why orders stay even if you delete \
            your account.
            """,
        recipients: "Who gets data",
        paymentHint: """
            If you pay online, we tell the payment provider the order number, the amount and the \
            language. We do not see what you enter on their page.
            """,
        mailHint: """
            Messages about orders and accounts go to your email address through a mail server.
            """,
        recipientsHint: """
            Programs by which we process orders, for stock keeping or accounting for instance, may \
            receive your order. Whoever delivers the goods gets name and delivery address.
            """,
        logs: "Logs and protection from abuse",
        logsHint: """
            The servers may write down time, network address (IP), page and result of each \
            request, but neither search words nor passwords. How often passwords, vouchers and \
            order numbers are tried from a network is counted in working memory only.
            """,
        rights: "Your rights",
        rightsHint: """
            You can see, download and correct your data and delete the account by yourself:
            """,
        otherRights: """
            If you have no account, or want to object to the processing or restrict it, write to \
            us. You may also complain to a data protection authority.
            """)
}

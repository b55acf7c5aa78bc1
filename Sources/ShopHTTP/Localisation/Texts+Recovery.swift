/// The words of mails about accounts.
struct AccountMailTexts: Texts {
    let password: Words
    let email: Words
    let emailChanged: Words

    /// One kind of mail; its subject is the name of its link, too.
    struct Words: Sendable {
        let subject: String
        let message: String
    }

    func words(_ subject: AccountMailMaker.Subject) -> Words {
        switch subject {
        case .password: password
        case .email: email
        case .emailChanged: emailChanged
        }
    }
}

extension AccountMailTexts {
    static let german = AccountMailTexts(
        password: Words(
            subject: "Neues Passwort festlegen",
            message: """
                Guten Tag, mit diesem Link legen Sie ein neues Passwort fest. Er gilt eine Stunde und \
                nur einmal. Haben Sie ihn nicht angefordert, dann brauchen Sie nichts zu tun.
                """),
        email: Words(
            subject: "Neue E-Mail-Adresse bestätigen",
            message: """
                Guten Tag, mit diesem Link bestätigen Sie, dass Ihr Konto diese Adresse bekommen soll. \
                Er gilt eine Stunde. Haben Sie das nicht gewollt, dann brauchen Sie nichts zu tun.
                """),
        emailChanged: Words(
            subject: "Ihre E-Mail-Adresse ist geändert",
            message: """
                Guten Tag, Ihr Konto hat jetzt eine andere E-Mail-Adresse. Waren Sie das nicht, dann \
                schreiben Sie uns bitte sofort.
                """))

    static let english = AccountMailTexts(
        password: Words(
            subject: "Choose a new password",
            message: """
                Hello, by this link you can choose a new password. It is good for one hour and only \
                once. If you have not asked for it, there is nothing you need to do.
                """),
        email: Words(
            subject: "Confirm your new email address",
            message: """
                Hello, by this link you confirm that your account shall have this address. It is good \
                for one hour. If you did not want that, there is nothing you need to do.
                """),
        emailChanged: Words(
            subject: "Your email address has been changed",
            message: """
                Hello, your account has another email address now. If that was not you, please write \
                to us at once.
                """))
}

/// The words of the pages for those who forgot their password or have a new address.
struct RecoveryTexts: Texts {
    let forgotten: String
    let forgottenHint: String
    let send: String
    let sent: String
    let impossible: String
    let newPassword: String
    let passwordChanged: String
    let newEmail: String
    let newEmailHint: @Sendable (String) -> String
    let confirmEmail: String
    let emailChanged: String
    let changeEmail: String
    let confirmationSent: @Sendable (String) -> String
}

extension RecoveryTexts {
    static let german = RecoveryTexts(
        forgotten: "Passwort vergessen?",
        forgottenHint: "Wir schicken Ihnen einen Link, mit dem Sie ein neues festlegen.",
        send: "Link schicken",
        sent: """
            Wenn es ein Konto mit dieser Adresse gibt, ist eine Nachricht unterwegs. Der Link darin gilt \
            eine Stunde.
            """,
        impossible: "Dieser Shop verschickt noch keine E-Mails. Bitte wenden Sie sich an uns.",
        newPassword: "Neues Passwort",
        passwordChanged: "Ihr neues Passwort gilt. Bitte melden Sie sich damit an.",
        newEmail: "Neue E-Mail-Adresse",
        newEmailHint: { "Ihr Konto bekommt die Adresse \($0). Sie melden sich damit neu an." },
        confirmEmail: "Adresse bestätigen",
        emailChanged: "Ihre neue Adresse gilt. Bitte melden Sie sich damit an.",
        changeEmail: "E-Mail-Adresse ändern",
        confirmationSent: { "Wir haben einen Link an \($0) geschickt. Er gilt eine Stunde." })

    static let english = RecoveryTexts(
        forgotten: "Forgotten password",
        forgottenHint: "We will send you a link by which you can choose a new one.",
        send: "Send link",
        sent: """
            If there is an account with this address, a message is on its way. The link in it is good \
            for one hour.
            """,
        impossible: "This shop does not send mail yet. Please get in touch with us.",
        newPassword: "New password",
        passwordChanged: "Your new password is set. Please sign in with it.",
        newEmail: "New email address",
        newEmailHint: { "Your account gets the address \($0). You will sign in anew with it." },
        confirmEmail: "Confirm address",
        emailChanged: "Your new address is set. Please sign in with it.",
        changeEmail: "Change email address",
        confirmationSent: { "We have sent a link to \($0). It is good for one hour." })
}

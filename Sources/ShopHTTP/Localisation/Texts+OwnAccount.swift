/// The words of the page on which people look after their own account.
struct OwnAccountTexts: Texts {
    let title: String
    let changed: String
    let person: String
    let since: @Sendable (String) -> String
    let save: String
    let changePassword: String
    let currentPassword: String
    let newPassword: String
    let sessions: String
    /// A session by its last use and its beginning.
    let session: @Sendable (String, String) -> String
    let thisSession: String
    let signOutEverywhere: String
    let data: String
    let export: String
    /// The name of the file with somebody's data.
    let file: String
    let erase: String
    let eraseHint: String
    let eraseForGood: String
}

extension OwnAccountTexts {
    static let german = OwnAccountTexts(
        title: "Ihr Konto",
        changed: "Die Änderung ist gespeichert.",
        person: "Angaben",
        since: { "Kundin oder Kunde seit \($0)" },
        save: "Speichern",
        changePassword: "Passwort ändern",
        currentPassword: "Bisheriges Passwort",
        newPassword: "Neues Passwort",
        sessions: "Angemeldet",
        session: { "Zuletzt benutzt \($0), angemeldet \($1)" },
        thisSession: "Dieses Gerät",
        signOutEverywhere: "Überall abmelden",
        data: "Ihre Daten",
        export: "Alles herunterladen, was wir über Sie wissen (JSON)",
        file: "meine-daten",
        erase: "Konto löschen",
        eraseHint: """
            Name und Adresse des Kontos werden gelöscht, und Sie werden überall abgemeldet. Bestellungen \
            bewahren wir auf, solange das Gesetz es verlangt; laufende werden noch ausgeführt.
            """,
        eraseForGood: "Endgültig löschen")

    static let english = OwnAccountTexts(
        title: "Your account",
        changed: "The change has been saved.",
        person: "Details",
        since: { "Customer since \($0)" },
        save: "Save",
        changePassword: "Change password",
        currentPassword: "Current password",
        newPassword: "New password",
        sessions: "Signed in",
        session: { "Last used \($0), signed in \($1)" },
        thisSession: "Here",
        signOutEverywhere: "Sign out everywhere",
        data: "Your data",
        export: "Download everything we know about you (JSON)",
        file: "my-data",
        erase: "Delete account",
        eraseHint: """
            The name and the address of the account are deleted, and you are signed out everywhere. Orders \
            are kept for as long as the law demands; running ones will still be carried out.
            """,
        eraseForGood: "Delete for good")
}

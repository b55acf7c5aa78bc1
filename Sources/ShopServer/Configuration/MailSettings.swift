import ArgumentParser
import Configuration
import ShopDomain
import ShopHTTP

/// Where mail is handed in, and whom it comes from.
struct MailSettings: Sendable {
    let server: MailServer
    let from: Mailbox

    /// What the environment says; `nil` where it names no mail server. There are no flags, for
    /// everybody on the machine can read them.
    /// - Throws: `ValidationError` naming the setting that cannot be read, without the password.
    init?(_ environment: ConfigReader) throws {
        let url = environment.string(forKey: "shop.mail.url", isSecret: true, default: "")
        guard !url.isEmpty else { return nil }
        server = try MailServer(url: url)
        let sender = environment.string(forKey: "shop.mail.from", default: "")
        do {
            from = try Mailbox(sender)
        } catch {
            throw ArgumentParser.ValidationError(
                "SHOP_MAIL_FROM must be whom mail comes from, such as "
                    + "Kontor <orders@shop.example>, not \(sender.isEmpty ? "empty" : sender)")
        }
    }
}

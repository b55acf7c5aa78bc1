import ArgumentParser
import Configuration
import ShopDomain

extension BankAccount {
    /// What `SHOP_BANK` says, `name;IBAN;BIC`; `nil` where it says nothing.
    /// - Throws: `ValidationError` that says what is expected.
    init?(_ environment: ConfigReader) throws {
        let text = environment.string(forKey: "shop.bank", default: "")
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3,
            let account = try? BankAccount(name: parts[0], iban: parts[1], bic: parts[2])
        else {
            throw ArgumentParser.ValidationError(
                "SHOP_BANK must be name;IBAN;BIC with the IBAN's check digits right, such as "
                    + "Kontor GmbH;DE02 1203 0000 0000 2020 51;BYLADEM1001, not \(text)")
        }
        self = account
    }
}

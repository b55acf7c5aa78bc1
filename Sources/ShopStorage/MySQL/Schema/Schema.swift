/// The tables, as a history of changes.
///
/// Old and new servers run side by side during an update, so a migration only ever expands: new
/// tables, new columns with defaults, new keys. Rules the schema keeps by itself, whatever a program
/// does: one open cart per owner, one order per cart, one order per owner and key, no stock below
/// what is reserved, one ledger entry of a kind per order, one use of a voucher per order.
enum Schema {
    static let migrations: [Migration] = [
        Migration(number: 1, name: "catalogue and stock", statements: catalogue),
        Migration(number: 2, name: "accounts, sessions and carts", statements: people),
        Migration(number: 3, name: "orders, ledgers and outbox", statements: orders),
        Migration(number: 4, name: "keys for the staff's questions", statements: staffKeys),
        Migration(number: 5, name: "rights sent by mail", statements: grants),
        Migration(number: 6, name: "saved addresses", statements: addresses),
        Migration(number: 7, name: "vouchers and weights", statements: vouchers),
        Migration(number: 8, name: "returns and refunds", statements: returns),
        Migration(number: 9, name: "payments at providers", statements: payments),
        Migration(number: 10, name: "pictures of products", statements: pictures),
        Migration(number: 11, name: "staff log, notes and turns", statements: backOffice),
        Migration(number: 12, name: "webhooks", statements: webhooks),
        Migration(number: 13, name: "imports", statements: imports),
        Migration(number: 14, name: "names in lower case", statements: lowerNames),
    ]

    /// Text is compared by its bytes; the rules of equality are the domain's.
    static let options =
        "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
}

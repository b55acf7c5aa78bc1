@testable import ShopStorageMySQL

/// A small ledger for tests of transactions: a transfer has a key, moves an amount, and is recorded
/// once.
enum Account {
    static func createTables(_ connection: Connection) throws {
        try connection.executeText(
            """
            CREATE TABLE account (id INT PRIMARY KEY, balance BIGINT NOT NULL,
                CONSTRAINT balance_not_negative CHECK (balance >= 0)) ENGINE = InnoDB
            """)
        try connection.executeText(
            """
            CREATE TABLE transfer (id INT NOT NULL, amount BIGINT NOT NULL,
                CONSTRAINT transfer_id PRIMARY KEY (id)) ENGINE = InnoDB
            """)
        try connection.execute("INSERT INTO account VALUES (1, ?), (2, 0)", 1000)
    }

    /// Four statements: claim the key, take, give, read.
    static func transfer(
        _ key: Int, amount: Int, _ connection: Connection
    ) throws -> Int {
        try connection.execute("INSERT INTO transfer VALUES (?, ?)", key, amount)
        try connection.execute("UPDATE account SET balance = balance - ? WHERE id = 1", amount)
        try connection.execute("UPDATE account SET balance = balance + ? WHERE id = 2", amount)
        return try connection.queryOne("SELECT balance FROM account WHERE id = 2")?.int(0) ?? -1
    }

    static func resolve(
        _ key: Int, _ connection: Connection
    ) throws -> TransactionRunner.Resolution<Int> {
        let found = try connection.queryOne("SELECT amount FROM transfer WHERE id = ?", key)
        guard found != nil else { return .absent }
        let balance = try connection.queryOne("SELECT balance FROM account WHERE id = 2")
        return .committed(try balance?.int(0) ?? -1)
    }

    static func balances(_ connection: Connection) throws -> [Int] {
        var balances: [Int] = []
        for row in try connection.query("SELECT balance FROM account ORDER BY id") {
            balances.append(try row.int(0))
        }
        return balances
    }
}

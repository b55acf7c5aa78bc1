import Testing

@testable import ShopStorageMySQL

@Suite("Expand before contract")
struct ExpansionRuleTests {
    @Test(
        "What only adds is survived by older programs",
        arguments: [
            "CREATE TABLE IF NOT EXISTS thing (id INT NOT NULL PRIMARY KEY)",
            "create index if not exists by_name on thing (name)",
            "ALTER TABLE thing ADD COLUMN IF NOT EXISTS name VARCHAR(10)",
            "ALTER TABLE thing ADD COLUMN n INT NOT NULL DEFAULT 0, ADD KEY by_n (n, id)",
            "ALTER TABLE thing\n  ADD COLUMN price DECIMAL(10, 2) NULL",
            "UPDATE thing SET name = ''", "INSERT INTO thing VALUES (1)",
        ])
    func additions(_ statement: String) {
        #expect(ExpansionRule.allows(statement))
    }

    @Test(
        "What takes away, forbids or asks for more is not",
        arguments: [
            "DROP TABLE thing", "TRUNCATE thing", "DELETE FROM thing", "RENAME TABLE thing TO item",
            "ALTER TABLE thing DROP COLUMN name", "ALTER TABLE thing MODIFY name VARCHAR(5)",
            "ALTER TABLE thing CHANGE name title VARCHAR(10)",
            "ALTER TABLE thing ADD COLUMN n INT NOT NULL",
            "ALTER TABLE thing ADD COLUMN a INT, DROP COLUMN b",
            "ALTER TABLE thing ADD UNIQUE KEY by_name (name)",
            "ALTER TABLE thing ADD CONSTRAINT positive CHECK (n > 0)",
            "CREATE UNIQUE INDEX by_name ON thing (name)", "",
        ])
    func others(_ statement: String) {
        #expect(!ExpansionRule.allows(statement))
    }

    @Test("All of the shop's migrations expand")
    func schema() {
        for migration in Schema.migrations where !migration.isIncompatible {
            #expect(migration.statements.allSatisfy(ExpansionRule.allows), "\(migration.name)")
        }
    }
}

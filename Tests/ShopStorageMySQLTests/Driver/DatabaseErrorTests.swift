import Testing

@testable import ShopStorageMySQL

@Suite("Database errors")
struct DatabaseErrorTests {
    private func error(_ code: ErrorCode, _ message: String = "") -> DatabaseError {
        DatabaseError(
            code: code, sqlState: "HY000", message: message, statement: "UPDATE t SET a = ?")
    }

    @Test("Conflicts can be tried again", arguments: [1213, 1205, 1020] as [ErrorCode])
    func conflicts(code: ErrorCode) {
        #expect(error(code) == .conflict(code))
        #expect(error(code).isRetryable)
        #expect(error(code).endsTransaction)
    }

    @Test(
        "Lost connections can be tried again",
        arguments: [2002, 2003, 2006, 2013, 1053, 1927, 1040, 2026, 5014] as [ErrorCode])
    func lostConnections(code: ErrorCode) {
        #expect(error(code) == .unavailable(.connectionLost(code)))
        #expect(error(code).isRetryable)
    }

    @Test(
        "Nodes that take no writes are left for another",
        arguments: [1047, 1290, 1836] as [ErrorCode])
    func unreadyNodes(code: ErrorCode) {
        #expect(error(code) == .unavailable(.nodeNotReady(code)))
        #expect(error(code).isRetryable)
    }

    @Test("Mistakes are not tried again", arguments: [1064, 1146, 1406, 1264, 1045] as [ErrorCode])
    func mistakes(code: ErrorCode) {
        #expect(!error(code).isRetryable)
        #expect(error(code).description.contains("UPDATE t SET a = ?"))
    }

    @Test(
        "Waiting, room and time are not tried again",
        arguments: [
            .queueFull, .deadlinePassed, .shutDown,
        ] as [DatabaseError.Unavailability])
    func overload(reason: DatabaseError.Unavailability) {
        #expect(!DatabaseError.unavailable(reason).isRetryable)
    }

    @Test("Only a lost certification and a changed record prove that COMMIT did nothing")
    func commit() {
        let codes: [ErrorCode] = [1213, 1020, 1180, 1205, 1047, 2006, 2013, 1317, 1927]
        #expect(codes.filter(\.meansNotCommitted) == [1213, 1020])
    }

    @Test("A duplicate names its key, whatever the value looks like")
    func duplicateKey() {
        let plain = "Duplicate entry 'a@b.example' for key 'email'"
        #expect(error(1062, plain) == .duplicate(key: "email"))
        let forged = "Duplicate entry ''x' for key 'slug'' for key 'account.email'"
        #expect(error(1062, forged) == .duplicate(key: "email"))
        #expect(error(1062, "") == .duplicate(key: ""))
    }

    @Test("A violated constraint names itself")
    func constraint() {
        let check = "CONSTRAINT `stock_not_negative` failed for `shop`.`stock`"
        #expect(error(4025, check) == .constraint(name: "stock_not_negative"))
        let foreign =
            "Cannot add or update a child row: a foreign key constraint fails (`shop`.`line`, "
            + "CONSTRAINT `line_order` FOREIGN KEY (`order_id`) REFERENCES `order` (`id`))"
        #expect(error(1452, foreign) == .constraint(name: "line_order"))
        #expect(error(1451, "no name") == .constraint(name: ""))
    }

    @Test("Descriptions hold no values")
    func noValues() {
        for (code, message) in [
            (1062, "Duplicate entry 'secret' for key 'email'"),
            (1406, "Data too long for column 'name' at row 1: 'secret'"),
            (1045, "Access denied for user 'secret'@'10.0.0.1' (using password: YES)"),
        ] as [(ErrorCode, String)] {
            let error = error(code, message)
            #expect(!"\(error)".contains("secret"))
            #expect(!String(reflecting: error).contains("secret"))
        }
    }
}

/// A number by which MariaDB, Galera or its client library names an error.
struct ErrorCode: RawRepresentable, Sendable, Hashable, ExpressibleByIntegerLiteral {
    let rawValue: UInt32

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    init(integerLiteral value: UInt32) {
        rawValue = value
    }
}

extension ErrorCode {
    static let tooManyConnections: Self = 1040
    static let nodeNotPrepared: Self = 1047
    static let serverShutdown: Self = 1053
    static let duplicateEntry: Self = 1062
    static let recordChanged: Self = 1020
    static let packetTooLarge: Self = 1153
    static let errorDuringCommit: Self = 1180
    static let lockWaitTimeout: Self = 1205
    static let deadlock: Self = 1213
    static let unknownStatement: Self = 1243
    static let forbiddenByOption: Self = 1290
    static let interrupted: Self = 1317
    static let mustPrepareAgain: Self = 1615
    static let connectionKilled: Self = 1927
    static let checkViolated: Self = 4025
    static let cannotConnect: Self = 2002
    static let serverGone: Self = 2006
    static let serverLost: Self = 2013
}

extension ErrorCode {
    /// What a program can do about an error of a statement other than COMMIT.
    enum Meaning: Sendable, Hashable {
        /// The transaction lost against another one; all of it can be tried again after ROLLBACK.
        case conflict
        /// The connection, and with it an uncommitted transaction, is gone.
        case connectionLost
        /// The server is up, but this node takes no work now. Another one may.
        case nodeNotReady
        case duplicate
        case constraint
        /// The server forgot the prepared statement, or its tables changed. Nothing was executed.
        case mustPrepareAgain
        /// A mistake in the statement, its values or the rights.
        case rejected
    }

    var meaning: Meaning {
        switch rawValue {
        case 1213, 1205, 1020, 1317: .conflict
        case 1047, 1290, 1836: .nodeNotReady
        case 1062, 1586: .duplicate
        case 4025, 1216, 1217, 1451, 1452: .constraint
        case 1243, 1615: .mustPrepareAgain
        // Shutdown, kill, network errors the server saw, too many connections.
        case 1040, 1053, 1077...1080, 1152, 1158...1161, 1184, 1203, 1226, 1927: .connectionLost
        // A statement was sent while the rows of another one were still being read.
        case 2014: .rejected
        // The client library's own: after any of them the stream of packets cannot be trusted.
        case 2000...2999, 5000...5999: .connectionLost
        default: .rejected
        }
    }

    /// Whether COMMIT failed for certain and the transaction is rolled back: it lost the
    /// certification (1213), or had read what another one changed (1020).
    ///
    /// After any other error nobody knows.
    var meansNotCommitted: Bool {
        self == .deadlock || self == .recordChanged
    }
}

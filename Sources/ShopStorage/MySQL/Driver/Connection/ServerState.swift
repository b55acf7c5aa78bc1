/// What a server says about itself when a connection to it is made.
struct ServerState: Hashable {
    private let variables: [String: String]

    init(variables: [String: String]) {
        self.variables = variables
    }

    init(of connection: Connection) throws(DatabaseError) {
        var variables: [String: String] = [:]
        for row in try connection.query(Self.statement) {
            variables[try row.text(0)] = try row.text(1)
        }
        self.init(variables: variables)
    }

    /// Variables that a plain MariaDB does not have are simply absent.
    private static let statement = """
        SELECT VARIABLE_NAME, VARIABLE_VALUE FROM information_schema.GLOBAL_VARIABLES \
        WHERE VARIABLE_NAME IN \
        ('READ_ONLY', 'WSREP_ON', 'INNODB_SNAPSHOT_ISOLATION', 'MAX_ALLOWED_PACKET') \
        UNION ALL SELECT VARIABLE_NAME, VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS \
        WHERE VARIABLE_NAME IN ('WSREP_READY', 'WSREP_CLUSTER_STATUS')
        """

    var isClusterNode: Bool { variables["WSREP_ON"] == "ON" }

    var knowsSnapshotIsolation: Bool { variables["INNODB_SNAPSHOT_ISOLATION"] != nil }

    var maximumPacketBytes: Int {
        variables["MAX_ALLOWED_PACKET"].flatMap { Int($0) } ?? 16 * 1024 * 1024
    }

    /// Throws unless the server takes writes now.
    func requireWritable() throws(DatabaseError) {
        if variables["READ_ONLY"].map({ $0 != "OFF" }) ?? false {
            throw .unavailable(.nodeNotReady(.forbiddenByOption))
        }
        guard isClusterNode else { return }
        guard variables["WSREP_READY"] == "ON", variables["WSREP_CLUSTER_STATUS"] == "Primary"
        else { throw .unavailable(.nodeNotReady(.nodeNotPrepared)) }
    }
}

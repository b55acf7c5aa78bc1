import Testing

@testable import ShopStorageMySQL

@Suite("Galera node", .needsDatabase, .serialized)
struct ClusterNodeTests {
    /// A cluster of one node.
    private func withNode(_ body: (TestServer) async throws -> Void) async throws {
        try await TestServer.with(
            "--wsrep-on=ON", "--wsrep-provider=/usr/lib/galera/libgalera_smm.so",
            "--wsrep-new-cluster", "--wsrep-cluster-address=gcomm://", "--binlog-format=ROW",
            "--wsrep-node-address=127.0.0.1:{port}",
            "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:{port};gcache.size=16M;"
                + "pc.wait_prim_timeout=PT1S",
            body: body)
    }

    private func execute(_ server: TestServer, _ statement: String) async throws {
        let url = server.url
        // Without the checks of a pool, for the node may be unfit.
        try await TestDatabase.onThread { try TestDatabase.unchecked(url).executeText(statement) }
    }

    /// How often any session has waited for what other nodes committed.
    private func syncWaits(_ connection: Connection) throws -> Int {
        let row = try connection.queryOne(
            "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS "
                + "WHERE VARIABLE_NAME = 'WSREP_CAUSAL_READS'")
        return Int(try row?.text(0) ?? "") ?? -1
    }

    @Test("A connection waits once when it is made, and then only when it is asked to")
    func syncWait() async throws {
        try await withNode { node in
            let options = TestDatabase.options(connections: 1)
            let url = node.url
            let before = try await TestDatabase.onThread {
                try syncWaits(TestDatabase.unchecked(url))
            }
            try await TestDatabase.withPool(url, options) { pool in
                let runner = TransactionRunner(patient: pool)
                let (isClusterNode, start) = try await runner.read {
                    ($0.isClusterNode, try syncWaits($0))
                }
                #expect(isClusterNode)
                #expect(start == before + 1)
                let waited = try await runner.read(syncWait: true) { try syncWaits($0) }
                #expect(waited > start)
                #expect(try await runner.read { try syncWaits($0) } == waited)
                let snapshot = try await runner.read(syncWait: true, snapshot: true) {
                    try syncWaits($0)
                }
                #expect(snapshot == waited + 1)
            }
        }
    }

    @Test("A node without a quorum is refused, and used again when it has one")
    func quorum() async throws {
        try await withNode { node in
            try await TestDatabase.withPool(node.url) { pool in
                try await pool.run { try Account.createTables($0) }
                let runner = TransactionRunner(patient: pool)
                _ = try await runner.transaction { try Account.transfer(1, amount: 1, $0) }
                try await execute(node, "SET GLOBAL wsrep_cluster_address = 'gcomm://127.0.0.1:1'")
                let url = node.url
                try await TestDatabase.onThread { () -> Void in
                    #expect(throws: DatabaseError.unavailable(.nodeNotReady(.nodeNotPrepared))) {
                        try TestDatabase.connect(url)
                    }
                }
                await #expect(throws: DatabaseError.self) {
                    try await runner.transaction(within: .milliseconds(500)) {
                        try Account.transfer(2, amount: 1, $0)
                    }
                }
                try await execute(node, "SET GLOBAL wsrep_cluster_address = 'gcomm://'")
                let balance = try await runner.transaction {
                    try Account.transfer(2, amount: 1, $0)
                }
                #expect(balance == 2)
            }
        }
    }
}

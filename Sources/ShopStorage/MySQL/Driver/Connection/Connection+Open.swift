import CMariaDB

extension Connection {
    /// Connects, logs in and sets the session up.
    ///
    /// Throws where the server cannot be reached in time, refuses the user, or is a node that cannot
    /// be written to now.
    static func open(
        _ endpoint: DatabaseURL.Endpoint, of url: DatabaseURL, options: ConnectionOptions
    ) throws(DatabaseError) -> Connection {
        let connection = try connect(endpoint, of: url, options: options)
        try connection.setUpSession()
        return connection
    }

    /// Connects and logs in to a server in whatever state it is.
    static func connect(
        _ endpoint: DatabaseURL.Endpoint, of url: DatabaseURL, options: ConnectionOptions
    ) throws(DatabaseError) -> Connection {
        guard let handle = mysql_init(nil) else {
            throw .unavailable(.connectionLost(2008))
        }
        // From here on a failure closes the handle when the reference is dropped.
        let connection = Connection(handle: handle, options: options)
        connection.configure(url.tls)
        let connected = mysql_real_connect(
            handle, endpoint.host, url.user, url.password, url.database, UInt32(endpoint.port), nil,
            UInt(CLIENT_FOUND_ROWS))
        guard connected != nil else {
            throw connection.failed(ServerFailure(handle), "connect")
        }
        return connection
    }

    private func configure(_ tls: DatabaseURL.TLS) {
        set(MYSQL_OPT_CONNECT_TIMEOUT, options.connectTimeoutSeconds)
        set(MYSQL_OPT_READ_TIMEOUT, options.readTimeoutSeconds)
        set(MYSQL_OPT_WRITE_TIMEOUT, options.writeTimeoutSeconds)
        // Also where the host is "localhost", for which the library would look for a Unix socket.
        set(MYSQL_OPT_PROTOCOL, MYSQL_PROTOCOL_TCP.rawValue)
        // A silent reconnect would lose the transaction and the session's settings.
        set(MYSQL_OPT_RECONNECT, my_bool(0))
        // A server must not be able to ask for a file of ours or the password in clear text.
        set(MYSQL_OPT_LOCAL_INFILE, UInt32(0))
        mysql_options(
            handle, MARIADB_OPT_RESTRICTED_AUTH,
            "mysql_native_password,client_ed25519,caching_sha2_password")
        mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4")
        if case .required(let ca) = tls {
            set(MYSQL_OPT_SSL_ENFORCE, my_bool(1))
            set(MYSQL_OPT_SSL_VERIFY_SERVER_CERT, my_bool(1))
            if let ca { mysql_options(handle, MYSQL_OPT_SSL_CA, ca) }
        }
    }

    private func set<Value>(_ option: mysql_option, _ value: Value) {
        withUnsafePointer(to: value) { _ = mysql_options(handle, option, $0) }
    }

    private func setUpSession() throws(DatabaseError) {
        let state = try ServerState(of: self)
        try state.requireWritable()
        isClusterNode = state.isClusterNode
        maximumPacketBytes = state.maximumPacketBytes
        try executeText(Self.sessionSettings)
        if state.knowsSnapshotIsolation {
            try executeText("SET SESSION innodb_snapshot_isolation = ON")
        }
        if isClusterNode { try catchUp() }
    }

    /// A new connection may follow a failed one to another node.
    ///
    /// Whoever committed there must find it here.
    private func catchUp() throws(DatabaseError) {
        try executeText("SET SESSION wsrep_sync_wait = 1")
        try executeText("SELECT 1")
        try executeText("SET SESSION wsrep_sync_wait = 0")
    }

    /// What the program relies on, whatever the server's defaults are.
    private static let sessionSettings = """
        SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,\
        ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00', \
        tx_isolation = 'REPEATABLE-READ', innodb_lock_wait_timeout = 2, autocommit = 1, \
        lc_messages = 'en_US'
        """
}

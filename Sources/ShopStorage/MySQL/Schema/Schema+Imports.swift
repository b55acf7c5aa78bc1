/// Catalogues that are to be taken over.
extension Schema {
    /// Files are cut in pieces that fit into any database's packet and do not hold up a cluster.
    static let imports = [
        """
        CREATE TABLE IF NOT EXISTS import_job (
            id BINARY(16) NOT NULL PRIMARY KEY,
            file_name VARCHAR(200) NOT NULL,
            created_at BIGINT NOT NULL,
            preview MEDIUMTEXT NOT NULL,
            fingerprint CHAR(16) NOT NULL,
            renewed TINYINT NOT NULL DEFAULT 0,
            state VARCHAR(10) NOT NULL DEFAULT 'previewed',
            written INT NOT NULL DEFAULT 0,
            attempts INT NOT NULL DEFAULT 0,
            claim BINARY(16) NULL,
            due_at BIGINT NOT NULL DEFAULT 0,
            failure VARCHAR(30) NULL,
            ended_at BIGINT NULL,
            KEY by_state (state, due_at, id),
            KEY by_claim (claim),
            KEY by_age (created_at, id)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS import_piece (
            job BINARY(16) NOT NULL,
            number INT NOT NULL,
            bytes MEDIUMBLOB NOT NULL,
            PRIMARY KEY (job, number)
        ) \(options)
        """,
    ]
}

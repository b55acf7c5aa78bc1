/// Pictures of products.
extension Schema {
    /// A product knows its pictures; the files stand by themselves, known by their bytes. Which product
    /// uses which is written down a second time for the one question of what is used no more.
    static let pictures = [
        "ALTER TABLE product ADD COLUMN IF NOT EXISTS pictures MEDIUMTEXT NOT NULL DEFAULT '[]'",
        """
        CREATE TABLE IF NOT EXISTS picture (
            digest BINARY(32) NOT NULL PRIMARY KEY,
            inserted_at BIGINT NOT NULL,
            bytes MEDIUMBLOB NOT NULL,
            KEY by_age (inserted_at, digest)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS picture_use (
            product BINARY(16) NOT NULL,
            digest BINARY(32) NOT NULL,
            PRIMARY KEY (product, digest),
            KEY by_picture (digest)
        ) \(options)
        """,
    ]
}

import ShopDomain
import ShopStorage

enum PictureChecks {
    static let all = [kept, keptByMany, shown, importKeeps, purged, purgedWhenUnused, keptAgain]

    static let kept = ConformanceCheck(
        "A picture's file is found by its name at every server, to the last byte, however large"
    ) { servers in
        for count in [0, 1, 70_000, mostPictureBytes] {
            let (bytes, digest) = (newFile(count), newDigest())
            try requireEqual(await servers.first.pictures.find(digest), nil, "an unknown file")
            try await servers.first.pictures.insert(bytes, as: digest, at: Unique.moment())
            let found = try await race(4) { try await servers[$0].pictures.find(digest) }
            // Not compared by `requireEqual`, which would tell of a million bytes.
            try require(found.allSatisfy { $0 == bytes }, "all \(count) bytes are there")
        }
    }

    static let keptByMany = ConformanceCheck("A file that many keep at once is kept") { servers in
        let (bytes, digest) = (newFile(5000), newDigest())
        _ = try await race(8) { racer in
            try await servers[racer].pictures.insert(bytes, as: digest, at: Unique.moment())
        }
        try requireEqual(await servers.last.pictures.find(digest), bytes, "the file")
    }

    static let shown = ConformanceCheck(
        "A product has its pictures with all their sizes and words, and so have the changes"
    ) { servers in
        let catalogue = servers.first.catalogue
        let pictures = [newPicture("Größe “M” \\ 🧉"), newPicture("b"), newPicture("c")]
        var product = try await servers.first.newProduct(onHand: [1]) { $0.pictures = pictures }
        let cursor = try await catalogue.changes(since: nil).cursor
        for wanted in [pictures, [pictures[2], pictures[0]], []] {
            product.pictures = wanted
            product = try await catalogue.update(product)
            try requireEqual(product.pictures, wanted, "the pictures answered")
            let found = try await servers.last.catalogue.product(product.slug)
            try requireEqual(found, product, "the product")
            let changes = try await servers.last.catalogue.changes(since: cursor).changes
            try require(changes.products.contains(product), "the change came")
        }
    }

    static let importKeeps = ConformanceCheck(
        "An import leaves a product the pictures it has, and a new one those it comes with"
    ) { servers in
        let picture = newPicture("a")
        let product = try await servers.first.newProduct(onHand: [1]) { $0.pictures = [picture] }
        var replacement = product
        replacement.pictures = []
        replacement.name = LocalizedText("renamed")
        var builder = ProductBuilder(in: product.category)
        builder.pictures = [newPicture("b")]
        let new = try builder.build()
        try await servers.first.catalogue.importCatalogue(
            CatalogueImport(
                categories: [], products: [replacement, new], onHand: [:], at: Unique.moment()))
        let found = try await servers.last.catalogue.product(product.slug)
        try requireEqual(found?.name, replacement.name, "the name")
        try requireEqual(found?.pictures, [picture], "the pictures")
        try requireEqual(
            await servers.last.catalogue.product(new.slug)?.pictures, new.pictures,
            "the pictures of the new product")
    }

    /// Nobody else's files are of the nineties.
    static let purged = ConformanceCheck(
        "Old files that no product shows are cleared away, no more than asked for; others stay"
    ) { servers in
        let pictures = servers.first.pictures
        let young = newDigest()
        try await pictures.insert([1], as: young, at: Unique.moment())
        let old = (0..<3).map { _ in newDigest() }
        for digest in old { try await pictures.insert([2], as: digest, at: nineties) }
        // Used before they are there: other checks clear away what is old and not used.
        let used = newPicture("a")
        _ = try await servers.first.newProduct(onHand: [0]) { $0.pictures = [used] }
        for file in used.renditions {
            try await pictures.insert([3], as: file.digest, at: nineties)
        }
        try await purge(servers)
        for digest in old {
            try requireEqual(await pictures.find(digest), nil, "an old file that is not used")
        }
        try requireEqual(await pictures.find(young), [1], "a young file")
        for file in used.renditions {
            try requireEqual(await pictures.find(file.digest), [3], "a file that is used")
        }
    }

    static let purgedWhenUnused = ConformanceCheck(
        "Files are cleared away when the last product that showed them does no more"
    ) { servers in
        let pictures = servers.first.pictures
        let picture = newPicture("a")
        var products: [Product] = []
        for _ in 0..<2 {
            products.append(
                try await servers.first.newProduct(onHand: [0]) { $0.pictures = [picture] })
        }
        for file in picture.renditions {
            try await pictures.insert([3], as: file.digest, at: nineties)
        }
        products[0].pictures = []
        try await servers.first.catalogue.update(products[0])
        try await purge(servers)
        try requireEqual(
            await pictures.find(picture.id), [3], "a file that one product still shows")
        products[1].pictures = []
        try await servers.first.catalogue.update(products[1])
        try await purge(servers)
        for file in picture.renditions {
            try requireEqual(await pictures.find(file.digest), nil, "a file that is used no more")
        }
    }

    static let keptAgain = ConformanceCheck(
        "An old file that is kept once more is young again"
    ) { servers in
        let (pictures, digest) = (servers.first.pictures, newDigest())
        try await pictures.insert([4], as: digest, at: nineties)
        try await pictures.insert([4], as: digest, at: Unique.moment())
        try await purge(servers)
        try requireEqual(await pictures.find(digest), [4], "the file")
    }

    private static let nineties = Timestamp(milliseconds: 800_000_000_000)

    private static func purge(_ servers: Servers) async throws {
        let counts = try await countsOfPurges { () async throws(StorageError) in
            try await servers.first.pictures.purge(
                unusedSince: Timestamp(milliseconds: nineties.milliseconds + 1), limit: 2)
        }
        try require(counts.allSatisfy { $0 <= 2 }, "at most 2 are removed at once: \(counts)")
    }

    static func newDigest() -> PictureDigest {
        guard let digest = PictureDigest(bytes: Unique.digest().bytes) else {
            preconditionFailure("not 32 bytes")
        }
        return digest
    }

    /// Every byte there is, again and again.
    static func newFile(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &+ $0 >> 8) }
    }

    static func newPicture(_ words: String) -> ProductPicture {
        let renditions = [320, 640, 1280].map {
            ProductPicture.Rendition(digest: newDigest(), width: $0, height: $0 * 2 / 3)
        }
        let words = LocalizedText(german: words, english: "e\(words)")
        guard let picture = ProductPicture(renditions: renditions, alternative: words) else {
            preconditionFailure("no sizes")
        }
        return picture
    }
}

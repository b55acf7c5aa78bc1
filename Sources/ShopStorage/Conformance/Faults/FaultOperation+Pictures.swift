import ShopDomain
import ShopStorage

extension FaultOperation {
    static let picturing = FaultOperation(name: "Giving a product a picture") { storage in
        let product = try await storage.newProduct(onHand: [3])
        var wanted = product
        wanted.pictures = [PictureChecks.newPicture("a")]
        let change = wanted
        return FaultScene { storage in
            do throws(StorageError) {
                try await storage.catalogue.update(change)
            } catch .conflict {
                // An earlier request came through.
            }
        } verify: { storage in
            var expected = change
            expected.version = product.version + 1
            try requireEqual(
                await storage.catalogue.product(product.slug), expected, "the product")
        }
    }

    static let keeping = FaultOperation(name: "Keeping a picture") { _ in
        let (bytes, digest) = (PictureChecks.newFile(3000), PictureChecks.newDigest())
        return FaultScene { storage in
            try await storage.pictures.insert(bytes, as: digest, at: Unique.moment())
        } verify: { storage in
            try requireEqual(await storage.pictures.find(digest), bytes, "the file")
        }
    }
}

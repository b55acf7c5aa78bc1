import Crypto
import ShopDomain
import ShopStorage

/// Gives products pictures, and changes those they have.
struct ProductPictures: Sendable {
    let catalogue: any CatalogueStore
    let files: any PictureStore
    let workshop: (any PictureWorkshop)?
    let now: @Sendable () -> Timestamp

    /// Whether there is what pictures are made with.
    var canAdd: Bool { workshop?.isOpen ?? false }

    /// Makes the sizes of an uploaded picture, keeps them, and puts the picture behind those the product
    /// has. The same file again changes nothing but the words.
    /// - Throws: ``Problem``, and `StorageError`.
    func add(
        _ original: [UInt8], showing words: LocalizedText, to slug: Slug
    ) async throws -> Product {
        guard let workshop, workshop.isOpen else { throw Problem.picturesClosed }
        try checkOriginal(original)
        try await checkRoom(for: words, in: slug)
        let developed: [DevelopedPicture]
        do throws(PictureWorkshopError) {
            developed = try await workshop.develop(original)
        } catch {
            throw Problem(error)
        }
        let renditions = try await keep(developed)
        guard let picture = ProductPicture(renditions: renditions, alternative: words) else {
            throw Problem.pictureUnreadable
        }
        return try await change(slug, .add(picture))
    }

    /// Changes the pictures a product has; where somebody else changes it at the same time, once more.
    func change(_ slug: Slug, _ change: PictureChange) async throws -> Product {
        for attempt in 1... {
            let product = try await product(slug)
            do {
                let changed = try applying(change, to: product)
                if changed == product { return product }
                return try await catalogue.update(changed)
            } catch StorageError.conflict where attempt < 5 {
                continue
            }
        }
        throw Problem.conflict
    }

    private func checkOriginal(_ original: [UInt8]) throws(Problem) {
        guard !original.isEmpty else { throw .pictureMissing }
        guard original.count <= PictureLimits.mostBytes else { throw .pictureTooLarge }
        guard let header = PictureHeader(original) else { throw .pictureUnreadable }
        guard PictureLimits.allow(header) else { throw .pictureTooLarge }
    }

    /// Says what is wrong before there is much work.
    private func checkRoom(for words: LocalizedText, in slug: Slug) async throws {
        let rendition = ProductPicture.Rendition(digest: digest(of: []), width: 1, height: 1)
        guard let probe = ProductPicture(renditions: [rendition], alternative: words) else {
            return
        }
        _ = try applying(.add(probe), to: try await product(slug))
    }

    private func keep(
        _ developed: [DevelopedPicture]
    ) async throws(StorageError) -> [ProductPicture.Rendition] {
        var renditions: [ProductPicture.Rendition] = []
        for picture in developed {
            let digest = digest(of: picture.file)
            try await files.insert(picture.file, as: digest, at: now())
            renditions.append(
                ProductPicture.Rendition(
                    digest: digest, width: picture.width, height: picture.height))
        }
        return renditions
    }

    private func product(_ slug: Slug) async throws -> Product {
        guard let product = try await catalogue.product(slug) else { throw Problem.notFound }
        return product
    }

    private func applying(
        _ change: PictureChange, to product: Product
    ) throws(Problem) -> Product {
        do {
            return try product.applying(change)
        } catch {
            throw Problem(error)
        }
    }
}

private func digest(of bytes: [UInt8]) -> PictureDigest {
    guard let digest = PictureDigest(bytes: SHA256.hash(data: bytes)) else {
        preconditionFailure("SHA-256 has 32 bytes")
    }
    return digest
}

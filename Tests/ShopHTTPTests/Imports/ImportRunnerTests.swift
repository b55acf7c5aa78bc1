import ShopDomain
import ShopStorage
import Synchronization
import Testing

@testable import ShopHTTP

@Suite("The carrying out of imports")
struct ImportRunnerTests {
    @Test("An import that was started is carried out once, and what it brings is in the shop")
    func done() async throws {
        let shop = try await TestShop.make()
        let job = try await shop.startImport(CatalogueText.dearMug, CatalogueText.vase)
        // Started once more, by somebody who clicked twice.
        try await Imports(shop.shop).start(job.id, showing: job.preview.fingerprint)
        #expect(await shop.runner.runNext() == .done)
        #expect(await shop.runner.runNext() == .idle)
        let done = try await shop.job(job)
        #expect(done.state == .done)
        #expect(done.attempts == 1)
        #expect(done.written == 2)
        #expect(done.endedAt == shop.clock.now)
        #expect(try await shop.price("mug") == 1450)
        #expect(try await shop.stock("MUG-1") == 12)
        #expect(shop.shop.catalogue.current.product(try Slug("vase")) != nil)
        try await Imports(shop.shop).start(job.id, showing: job.preview.fingerprint)
        #expect(await shop.runner.runNext() == .idle)
    }

    @Test("An import that nobody started is not carried out")
    func notStarted() async throws {
        let shop = try await TestShop.make()
        let text = CatalogueText.file(CatalogueText.dearMug)
        _ = try await Imports(shop.shop).keep(Array(text.utf8), named: "")
        #expect(await shop.runner.runNext() == .idle)
        #expect(try await shop.price("mug") == 1299)
    }

    @Test("Of five servers one carries an import out")
    func racing() async throws {
        let shop = try await TestShop.make()
        let imports = Mutex(0)
        let store = shop.storage.catalogue
        let counting = ScriptedCatalogue(store: store) {
            (catalogue, _) async throws(StorageError) in
            imports.withLock { $0 += 1 }
            try await store.importCatalogue(catalogue)
        }
        let job = try await shop.startImport(CatalogueText.dearMug)
        let server = shop.with(counting)
        await withDiscardingTaskGroup { group in
            for _ in 1...5 { group.addTask { _ = await shop.runner(of: server).runNext() } }
        }
        #expect(imports.withLock { $0 } == 1)
        #expect(try await shop.job(job).state == .done)
    }

    @Test("Where a server died, another one takes its import over when the time is up")
    func takenOver() async throws {
        let shop = try await TestShop.make()
        let job = try await shop.startImport(CatalogueText.dearMug)
        let now = shop.clock.now
        _ = try await shop.storage.imports.claim(
            job.id, at: now, until: now.advanced(by: ImportRunner.lease))
        #expect(await shop.runner.runNext() == .idle)
        shop.clock.advance(by: ImportRunner.lease)
        #expect(await shop.runner.runNext() == .done)
        #expect(try await shop.job(job).attempts == 2)
        #expect(try await shop.job(job).state == .done)
        #expect(try await shop.price("mug") == 1450)
    }

    @Test("Where it died after the import, that is found to be done, and nothing is done twice")
    func doneBefore() async throws {
        let shop = try await TestShop.make()
        let job = try await shop.startImport(CatalogueText.dearMug)
        let now = shop.clock.now
        _ = try await shop.storage.imports.claim(
            job.id, at: now, until: now.advanced(by: ImportRunner.lease))
        let file = try #require(try await shop.storage.imports.file(of: job.id))
        try await shop.storage.catalogue.importCatalogue(try await Imports(shop.shop).read(file))
        let version = try await shop.storage.catalogue.product(try Slug("mug"))?.version
        shop.clock.advance(by: ImportRunner.lease)
        #expect(await shop.runner.runNext() == .done)
        #expect(try await shop.job(job).state == .done)
        #expect(try await shop.storage.catalogue.product(try Slug("mug"))?.version == version)
    }

    @Test("An import that would change something else by now is not carried out but shown again")
    func outdated() async throws {
        let shop = try await TestShop.make()
        let job = try await shop.startImport(CatalogueText.dearMug)
        try await shop.changeMug(999)
        #expect(await shop.runner.runNext() == .done)
        let shown = try await shop.job(job)
        #expect(shown.state == .previewed)
        #expect(shown.isRenewed)
        #expect(shown.preview.changes.first?.from == "9.99")
        #expect(try await shop.price("mug") == 999)
        #expect(await shop.runner.runNext() == .idle)
        try await Imports(shop.shop).start(job.id, showing: shown.preview.fingerprint)
        #expect(await shop.runner.runNext() == .done)
        #expect(try await shop.price("mug") == 1450)
    }

    @Test(
        "What the store refuses is told, and nothing is done",
        arguments: [
            (StorageError.duplicate(.sku), ImportFailure.takenSKU),
            (.notFound, .unknownCategory), (.conflict, .belowReserved), (.corrupt("?"), .broken),
        ])
    func failed(error: StorageError, failure: ImportFailure) async throws {
        let shop = try await TestShop.make()
        let refusing = ScriptedCatalogue(store: shop.storage.catalogue) {
            (_, _) async throws(StorageError) in throw error
        }
        let job = try await shop.startImport(CatalogueText.dearMug)
        #expect(await shop.runner(of: shop.with(refusing)).runNext() == .done)
        let failed = try await shop.job(job)
        #expect(failed.state == .failed)
        #expect(failed.failure == failure)
        #expect(try await shop.price("mug") == 1299)
        #expect(await shop.runner.runNext() == .idle)
    }

    @Test("What the store cannot do now is tried again, and given up after ten attempts")
    func unavailable() async throws {
        let shop = try await TestShop.make()
        let away = ScriptedCatalogue(store: shop.storage.catalogue) {
            (_, _) async throws(StorageError) in throw .unavailable
        }
        let runner = shop.runner(of: shop.with(away))
        let job = try await shop.startImport(CatalogueText.dearMug)
        for attempt in 1...ImportRunner.mostAttempts {
            #expect(await runner.runNext() == .done)
            #expect(try await shop.job(job).state == .waiting)
            #expect(try await shop.job(job).attempts == attempt)
            #expect(await runner.runNext() == .idle)
            shop.clock.advance(by: .minutes(1))
        }
        #expect(await runner.runNext() == .done)
        #expect(try await shop.job(job).failure == .unavailable)
    }

    @Test("While an import runs, everybody sees how far it is, and nobody else takes it")
    func progress() async throws {
        let shop = try await TestShop.make()
        let (store, imports) = (shop.storage.catalogue, shop.storage.imports)
        let job = try await shop.startImport(CatalogueText.dearMug, CatalogueText.vase)
        let slow = ScriptedCatalogue(store: store) {
            (catalogue, progress) async throws(StorageError) in
            progress(1)
            while try await imports.find(job.id)?.written != 1 { await Task.yield() }
            // The time it was taken for is over, but it was prolonged.
            shop.clock.advance(by: ImportRunner.lease)
            while try await !imports.due(at: shop.clock.now, limit: 9).isEmpty {
                await Task.yield()
            }
            try await store.importCatalogue(catalogue, progress: progress)
        }
        #expect(await shop.runner(of: shop.with(slow)).runNext() == .done)
        #expect(try await shop.job(job).state == .done)
        #expect(try await shop.job(job).attempts == 1)
    }
}

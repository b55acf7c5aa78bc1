import ShopDomain
import ShopStorage

extension FaultOperation {
    static let ofImports = [keepingImport, startingImport, settlingImport]

    static let keepingImport = FaultOperation(name: "Keeping an import with its file") { _ in
        let (job, file) = (ImportJobChecks.newJob(), PictureChecks.newFile(600_000))
        return FaultScene { storage in
            let isKept = try await storage.imports.insert(job, file: file, most: .max)
            try require(isKept, "the import is kept")
        } verify: { storage in
            try requireEqual(await storage.imports.find(job.id), job, "the import")
            let found = try await storage.imports.file(of: job.id)
            try require(found == file, "all bytes are there")
        }
    }

    static let startingImport = FaultOperation(name: "Starting an import") { storage in
        let job = ImportJobChecks.newJob()
        _ = try await storage.imports.insert(job, file: [1], most: .max)
        return FaultScene { storage in
            try await storage.imports.start(
                job.id, showing: job.preview.fingerprint, at: ImportJobChecks.now)
        } verify: { storage in
            var expected = job
            expected.state = .waiting
            try requireEqual(await storage.imports.find(job.id), expected, "the import")
        }
    }

    static let settlingImport = FaultOperation(name: "Settling an import") { storage in
        let now = ImportJobChecks.now
        let job = ImportJobChecks.newJob()
        _ = try await storage.imports.insert(job, file: [1], most: .max)
        try await storage.imports.start(job.id, showing: job.preview.fingerprint, at: now)
        let claimed = try await storage.imports.claim(
            job.id, at: now, until: now.advanced(by: .seconds(30)))
        let taken = try requireValue(claimed, "the import")
        return FaultScene { storage in
            try await storage.imports.settle(taken, as: .failed(.takenSKU, at: now))
        } verify: { storage in
            var expected = taken
            expected.state = .failed
            expected.failure = .takenSKU
            expected.endedAt = now
            try requireEqual(await storage.imports.find(job.id), expected, "the import")
        }
    }
}

import ShopDomain
import ShopStorage

/// Imports are found by their identities alone, so that checks that run side by side do not meet.
enum ImportJobChecks {
    static let all = [kept, previewed, started, claimed, racing, settled, clearedAway]

    static let kept = ConformanceCheck(
        "An import's file is kept to the last byte, however large, and found at every server"
    ) { servers in
        for count in [0, 1, 512 * 1024, 1024 * 1024 + 7, mostImportBytes] {
            let (job, file) = (newJob(), PictureChecks.newFile(count))
            let unknown = try await servers.first.imports.find(job.id)
            try requireEqual(unknown, nil, "an unknown import")
            for _ in 1...2 {
                let isKept = try await servers.first.imports.insert(job, file: file, most: .max)
                try require(isKept, "the import is kept")
            }
            try requireEqual(await servers.last.imports.find(job.id), job, "the import")
            let found = try await servers.last.imports.file(of: job.id)
            // Not compared by `requireEqual`, which would tell of millions of bytes.
            try require(found == file, "all \(count) bytes are there")
        }
        let unknown = try await servers.first.imports.file(of: newJob().id)
        try requireEqual(unknown, nil, "the file of an unknown import")
    }

    static let previewed = ConformanceCheck(
        "An import says what it would change, field by field"
    ) { servers in
        var job = newJob()
        let (slug, sku) = (try Unique.slug(), try Unique.sku())
        let subjects: [CatalogueChange.Subject] = [
            .category(slug), .product(slug), .variant(sku),
        ]
        job.preview.changes = subjects.flatMap { subject in
            CatalogueChange.Field.allCases.map {
                CatalogueChange(subject: subject, field: $0, from: "Größe \"1\"\n🧉\\", to: "")
            }
        }
        job.preview.obstacles = [
            .unknownCategory(slug, of: slug), .takenSKU(sku, of: slug),
            .belowReserved(sku, reserved: 3), .unknownParent(slug, of: slug), .circle(slug),
        ]
        _ = try await servers.first.imports.insert(job, file: [], most: .max)
        try requireEqual(await servers.last.imports.find(job.id), job, "the import")
        let listed = try await servers.last.imports.list(limit: 10_000)
        try require(listed.contains(job), "the import is listed")
        let isInOrder = zip(listed, listed.dropFirst()).allSatisfy { $0.createdAt >= $1.createdAt }
        try require(isInOrder, "the newest comes first")
        try requireEqual(await servers.last.imports.list(limit: 1).count, 1, "the short list")
    }

    static let started = ConformanceCheck(
        "An import is started by those who saw what it would change, and then shows nothing else"
    ) { servers in
        let (imports, job) = (servers.first.imports, newJob())
        try await requireError(.notFound, "the start of an unknown import") {
            () async throws(StorageError) in
            try await imports.start(job.id, showing: job.preview.fingerprint, at: now)
        }
        _ = try await imports.insert(job, file: [], most: .max)
        var other = newDifference(2)
        try await imports.renew(job.id, showing: other)
        try await requireError(.conflict, "the start by somebody who saw the first preview") {
            () async throws(StorageError) in
            try await servers.last.imports.start(
                job.id, showing: job.preview.fingerprint, at: now)
        }
        try requireEqual(await isDue(job, at: now, servers), false, "whether it is due")
        for _ in 1...2 {
            try await servers.last.imports.start(job.id, showing: other.fingerprint, at: now)
        }
        try await imports.start(job.id, showing: job.preview.fingerprint, at: now)
        let shown = other
        other.fingerprint = "0000000000000003"
        try await imports.renew(job.id, showing: other)
        let found = try await imports.find(job.id)
        try requireEqual(found?.state, .waiting, "the state")
        try requireEqual(found?.preview, shown, "the preview")
        try requireEqual(found?.isRenewed, true, "whether it is another one than at first")
        try requireEqual(await isDue(job, at: now, servers), true, "whether it is due")
    }

    static let claimed = ConformanceCheck(
        "An import is one server's until its time is over, however often it is prolonged"
    ) { servers in
        let (imports, others) = (servers.first.imports, servers.last.imports)
        let job = try await startedJob(servers)
        let end = now.advanced(by: .seconds(30))
        let early = try await imports.claim(job.id, at: justBefore(now), until: end)
        try requireEqual(early, nil, "what is not due yet")
        let first = try requireValue(
            await imports.claim(job.id, at: now, until: end), "the import")
        try requireEqual(first.state, .running, "the state")
        try requireEqual(first.attempts, 1, "the attempts")
        let held = try await others.claim(job.id, at: justBefore(end), until: end)
        try requireEqual(held, nil, "what somebody else holds")
        let later = end.advanced(by: .seconds(30))
        let isKept = try await others.keep(first, written: 17, until: later)
        try require(isKept, "it is prolonged")
        try requireEqual(await others.find(job.id)?.written, 17, "the progress")
        try requireEqual(await isDue(job, at: end, servers), false, "whether it is due")
        let second = try requireValue(
            await others.claim(job.id, at: later, until: later.advanced(by: .seconds(30))),
            "the import, when its time is over")
        try requireEqual(second.attempts, 2, "the attempts")
        try requireEqual(second.written, 0, "the progress of a new attempt")
        let isStillKept = try await imports.keep(first, written: 18, until: later)
        try require(!isStillKept, "the first server learns that it is not its any more")
        try requireEqual(await imports.find(job.id), second, "the import of the second server")
    }

    static let racing = ConformanceCheck(
        "Of 8 who start an import, and 8 who take it, one gets it"
    ) { servers in
        let job = newJob()
        _ = try await servers.first.imports.insert(job, file: [], most: .max)
        _ = try await race(8) { racer in
            try await patiently { () async throws(StorageError) in
                try await servers[racer].imports.start(
                    job.id, showing: job.preview.fingerprint, at: now)
            }
        }
        let taken = try await race(8) { racer in
            try await patiently { () async throws(StorageError) in
                try await servers[racer].imports.claim(
                    job.id, at: now, until: now.advanced(by: .seconds(30)))
            }
        }
        try requireEqual(taken.count { $0 != nil }, 1, "how many have it")
        try requireEqual(await servers.first.imports.find(job.id)?.attempts, 1, "the attempts")
    }

    static let settled = ConformanceCheck(
        "What is done is done; what failed, is outdated or put off counts for the last who took it"
    ) { servers in
        let imports = servers.first.imports
        let later = now.advanced(by: .minutes(1))
        let outcomes: [ImportOutcome] = [
            .failed(.takenSKU, at: now), .outdated(newDifference(2)), .putOff(next: later),
        ]
        for outcome in outcomes {
            let (former, holder) = try await takenTwice(servers)
            try await servers.last.imports.settle(former, as: outcome)
            try requireEqual(await imports.find(holder.id), holder, "what the former one said")
            try await servers.last.imports.settle(holder, as: outcome)
            let found = try requireValue(await imports.find(holder.id), "the import")
            switch outcome {
            case .failed(let failure, let time):
                try requireEqual(found.state, .failed, "the state")
                try requireEqual(found.failure, failure, "the reason")
                try requireEqual(found.endedAt, time, "the end")
            case .outdated(let preview):
                try requireEqual(found.state, .previewed, "the state")
                try requireEqual(found.preview, preview, "the preview")
                try requireEqual(found.isRenewed, true, "whether it is another one")
                try await imports.start(found.id, showing: preview.fingerprint, at: now)
            case .putOff, .done:
                try requireEqual(found.state, .waiting, "the state")
                try requireEqual(await isDue(found, at: now, servers), false, "whether it is due")
                try requireEqual(await isDue(found, at: later, servers), true, "later")
            }
        }
        let (former, holder) = try await takenTwice(servers)
        try await imports.settle(former, as: .done(at: now))
        try await imports.settle(holder, as: .failed(.broken, at: later))
        let done = try requireValue(await imports.find(holder.id), "the import")
        try requireEqual(done.state, .done, "the state")
        try requireEqual(done.endedAt, now, "the end")
        try requireEqual(done.written, holder.preview.products.total, "the progress")
        try requireEqual(done.failure, nil, "the reason")
        try requireEqual(await isDue(holder, at: later, servers), false, "whether it is due")
    }

    /// Nobody else's imports are of the nineties.
    static let clearedAway = ConformanceCheck(
        "The oldest imports make room for new ones, and old ones are cleared away; what runs stays"
    ) { servers in
        let imports = servers.first.imports
        let running = try await startedJob(servers, createdAt: nineties)
        var old: [ImportJob] = []
        for number in 0..<40 {
            let job = newJob(createdAt: nineties.advanced(by: .seconds(number)))
            _ = try await imports.insert(job, file: [1], most: .max)
            old.append(job)
        }
        let young = newJob()
        let isKept = try await imports.insert(young, file: [2], most: 0)
        try require(!isKept, "there is no room where none may be")
        try requireEqual(await imports.find(young.id), nil, "what had no room")
        try requireEqual(await imports.find(old[0].id), old[0], "what did not have to make room")
        let count = try await imports.list(limit: 100_000).count
        let hasRoom = try await imports.insert(young, file: [2], most: count)
        try require(hasRoom, "room is made")
        try requireEqual(await imports.find(old[0].id), nil, "what made room")
        try requireEqual(await imports.file(of: old[0].id), nil, "its file")
        try requireEqual(await imports.find(old[39].id), old[39], "what did not make room")
        let counts = try await countsOfPurges { () async throws(StorageError) in
            try await servers.last.imports.purge(
                keptBefore: nineties.advanced(by: .hours(1)), limit: 7)
        }
        try require(counts.allSatisfy { $0 <= 7 }, "at most 7 are removed at once: \(counts)")
        try requireEqual(await imports.find(old[39].id), nil, "an old import")
        try requireEqual(await imports.file(of: old[39].id), nil, "its file")
        try requireEqual(await imports.find(young.id), young, "a young import")
        try requireEqual(await imports.find(running.id)?.state, .waiting, "one that waits")
    }
}

extension ImportJobChecks {
    static let now = Timestamp(milliseconds: 1_750_000_000_000)
    private static let nineties = Timestamp(milliseconds: 800_000_000_000)

    private static func justBefore(_ time: Timestamp) -> Timestamp {
        Timestamp(milliseconds: time.milliseconds - 1)
    }

    static func newJob(createdAt: Timestamp = Unique.moment()) -> ImportJob {
        ImportJob(
            id: ID(at: createdAt), fileName: "Frühjahr “2026”.csv", createdAt: createdAt,
            preview: newDifference(1))
    }

    private static func newDifference(_ number: Int) -> CatalogueDifference {
        CatalogueDifference(
            categories: .init(new: 1, changed: 2, unchanged: 3),
            products: .init(new: 4, changed: 5, unchanged: 6),
            variants: .init(new: 7, changed: 8, unchanged: 9), removedVariants: 10, changes: [],
            untoldChanges: 11, obstacles: [], fingerprint: "000000000000000\(number)")
    }

    private static func startedJob(
        _ servers: Servers, createdAt: Timestamp = Unique.moment()
    ) async throws -> ImportJob {
        let job = newJob(createdAt: createdAt)
        _ = try await servers.first.imports.insert(job, file: [1, 2], most: .max)
        try await servers.first.imports.start(
            job.id, showing: job.preview.fingerprint, at: now)
        return job
    }

    /// An import as one has it who took it and lost it, and as the one has it who took it then.
    private static func takenTwice(
        _ servers: Servers
    ) async throws -> (former: ImportJob, holder: ImportJob) {
        let job = try await startedJob(servers)
        let former = try await servers.first.imports.claim(job.id, at: now, until: now)
        let holder = try await servers.last.imports.claim(
            job.id, at: now, until: now.advanced(by: .seconds(30)))
        return (try requireValue(former, "the first"), try requireValue(holder, "the second"))
    }

    /// Other imports may be due, too.
    private static func isDue(
        _ job: ImportJob, at time: Timestamp, _ servers: Servers
    ) async throws -> Bool {
        try await servers.last.imports.due(at: time, limit: 100_000).contains(job.id)
    }
}

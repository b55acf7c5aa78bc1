public import ShopDomain

/// Where imports wait to be looked at and to be carried out, with their files, so that any server can do
/// either.
public protocol ImportJobStore: Sendable {
    /// Keeps an import and its file of up to ``mostImportBytes`` bytes; may be repeated.
    ///
    /// Where there are `most` others already, the oldest that is neither waiting nor running makes
    /// room. Kept at the same moment, there may be a few more.
    /// - Returns: `false` where none could make room and nothing happened.
    func insert(
        _ job: ImportJob, file: [UInt8], most: Int
    ) async throws(StorageError) -> Bool

    /// An import, as the last change at any server left it.
    func find(_ id: ID<ImportJob>) async throws(StorageError) -> ImportJob?

    /// The file of an import.
    func file(of id: ID<ImportJob>) async throws(StorageError) -> [UInt8]?

    /// The latest imports, newest first.
    func list(limit: Int) async throws(StorageError) -> [ImportJob]

    /// Lets an import that was looked at be carried out. One that waits, runs or has ended stays as it
    /// is, however often it is asked for.
    /// - Parameter fingerprint: of the difference that was looked at.
    /// - Throws: ``StorageError/notFound``; ``StorageError/conflict`` where the import would change
    ///   something else by now.
    func start(
        _ id: ID<ImportJob>, showing fingerprint: String, at now: Timestamp
    ) async throws(StorageError)

    /// Shows another difference for an import that was not started; nothing happens to others.
    func renew(
        _ id: ID<ImportJob>, showing preview: CatalogueDifference
    ) async throws(StorageError)

    /// Imports that were started and that nobody is carrying out now, the first started first.
    func due(at now: Timestamp, limit: Int) async throws(StorageError) -> [ID<ImportJob>]

    /// Takes an import that is due, so that it runs. It is the caller's until `deadline`; then anybody
    /// may take it again. ``ImportJob/attempts`` tells those who had it from each other.
    /// - Returns: `nil` where it is not due, or no more.
    func claim(
        _ id: ID<ImportJob>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> ImportJob?

    /// Writes down how far an import has come, and holds it until `deadline`.
    /// - Returns: whether it is the caller's still.
    func keep(
        _ job: ImportJob, written: Int, until deadline: Timestamp
    ) async throws(StorageError) -> Bool

    /// Writes down what came of an attempt. What is done is done, whoever holds the import now; anything
    /// else counts only for the one who took it last.
    func settle(_ job: ImportJob, as outcome: ImportOutcome) async throws(StorageError)

    /// Removes up to `limit` imports that were kept before `time` and neither wait nor run.
    /// - Returns: how many were removed.
    func purge(keptBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int
}

/// The most bytes of a file that is kept with an import.
public let mostImportBytes = 8 << 20

/// A catalogue to be taken over, and how far that has come.
public struct ImportJob: Hashable, Sendable {
    /// How far an import has come.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Somebody is to look at what it would change.
        case previewed
        /// It is to be carried out.
        case waiting
        /// A server is at it.
        case running
        /// All of it is taken over.
        case done
        /// Nothing of it is taken over.
        case failed

        /// Whether nothing happens to it any more.
        public var isFinal: Bool { self == .done || self == .failed }
    }

    /// The identity that never changes.
    public let id: ID<ImportJob>
    /// What its file was called, up to ``longestName`` characters; nothing where it had no name.
    public let fileName: String
    /// When it was kept.
    public let createdAt: Timestamp
    /// What it would change, or was to change when it was started.
    public var preview: CatalogueDifference
    /// Whether the preview is another one than at first.
    public var isRenewed: Bool
    /// How far it has come.
    public var state: State
    /// How many products were written when somebody last told.
    public var written: Int
    /// How often somebody took it.
    public var attempts: Int
    /// Why it failed.
    public var failure: ImportFailure?
    /// When it was done or had failed.
    public var endedAt: Timestamp?

    /// The most characters of a file's name.
    public static let longestName = 200

    /// Takes the parts as a store kept them; the defaults are those of a new one.
    public init(
        id: ID<ImportJob>, fileName: String, createdAt: Timestamp, preview: CatalogueDifference,
        isRenewed: Bool = false, state: State = .previewed, written: Int = 0, attempts: Int = 0,
        failure: ImportFailure? = nil, endedAt: Timestamp? = nil
    ) {
        self.id = id
        self.fileName = fileName
        self.createdAt = createdAt
        self.preview = preview
        self.isRenewed = isRenewed
        self.state = state
        self.written = written
        self.attempts = attempts
        self.failure = failure
        self.endedAt = endedAt
    }
}

/// What came of an attempt to carry out an import.
public enum ImportOutcome: Hashable, Sendable {
    /// All of it is taken over.
    case done(at: Timestamp)
    /// Nothing is taken over, nor will be.
    case failed(ImportFailure, at: Timestamp)
    /// It would not change any more what was looked at, but this: somebody is to look again.
    case outdated(CatalogueDifference)
    /// It could not be carried out now, and is due again at `next`.
    case putOff(next: Timestamp)
}

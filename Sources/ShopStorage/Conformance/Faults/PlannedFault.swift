/// Something that goes wrong once, at one moment of a transaction.
public struct PlannedFault: Sendable, Hashable {
    /// When it goes wrong; statements count from 0, without those that begin and commit.
    public enum Moment: Sendable, Hashable {
        /// Before the statement is sent.
        case beforeStatement(Int)
        /// After the statement was executed and its answer was read.
        case afterStatement(Int)
        /// Before COMMIT is sent.
        case beforeCommit
        /// COMMIT was sent; nobody knows how far it came.
        case duringCommit
        /// COMMIT was executed and its answer was not read.
        case afterCommit
    }

    /// What goes wrong.
    public enum Kind: Sendable, Hashable {
        /// The connection is cut.
        case connectionCut
        /// The transaction lost against another one and was rolled back.
        case conflict
        /// Another transaction held a lock for too long.
        case lockTimeout
        /// The node has no quorum and takes no work.
        case nodeNotReady
        /// The server answers that something went wrong during COMMIT: whether or not it took effect
        /// is not known.
        case commitFailed
    }

    /// When.
    public let moment: Moment
    /// What.
    public let kind: Kind

    /// Makes a fault.
    public init(_ kind: Kind, _ moment: Moment) {
        self.kind = kind
        self.moment = moment
    }
}

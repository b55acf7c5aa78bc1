/// Faults of one kind: at each statement, or at COMMIT.
enum FaultFamily: String, Sendable, CaseIterable {
    case cutBeforeStatement = "the connection cut before each statement"
    case cutAfterStatement = "the connection cut after each statement"
    case conflict = "a lost conflict at each statement"
    case lockTimeout = "a lock time-out at each statement"
    case nodeNotReady = "a node without quorum at each statement"
    case conflictAtCommit = "a lost conflict at COMMIT"
    case cutBeforeCommit = "the connection cut before COMMIT"
    case cutDuringCommit = "the connection cut during COMMIT"
    case cutAfterCommit = "the connection cut after COMMIT"
    case commitFailed = "an error of unknown outcome at COMMIT"

    /// The fault at statement `number`; where the family is about COMMIT, the same for every number.
    func fault(at number: Int) -> PlannedFault {
        switch self {
        case .cutBeforeStatement: PlannedFault(.connectionCut, .beforeStatement(number))
        case .cutAfterStatement: PlannedFault(.connectionCut, .afterStatement(number))
        case .conflict: PlannedFault(.conflict, .beforeStatement(number))
        case .lockTimeout: PlannedFault(.lockTimeout, .beforeStatement(number))
        case .nodeNotReady: PlannedFault(.nodeNotReady, .beforeStatement(number))
        case .conflictAtCommit: PlannedFault(.conflict, .beforeCommit)
        case .cutBeforeCommit: PlannedFault(.connectionCut, .beforeCommit)
        case .cutDuringCommit: PlannedFault(.connectionCut, .duringCommit)
        case .cutAfterCommit: PlannedFault(.connectionCut, .afterCommit)
        case .commitFailed: PlannedFault(.commitFailed, .afterCommit)
        }
    }

    /// Whether there is a moment for each statement, not just the one at COMMIT.
    var isAboutStatements: Bool {
        switch self {
        case .cutBeforeStatement, .cutAfterStatement, .conflict, .lockTimeout, .nodeNotReady: true
        case .conflictAtCommit, .cutBeforeCommit, .cutDuringCommit, .cutAfterCommit,
            .commitFailed:
            false
        }
    }
}

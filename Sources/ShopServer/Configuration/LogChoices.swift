import ArgumentParser
import Logging

/// How the log is written: for people, or one JSON object a line for programs.
enum LogFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, json
}

/// From which level on something is logged.
enum LogLevel: String, CaseIterable, ExpressibleByArgument, Sendable {
    case debug, info, notice, warning, error

    var level: Logger.Level {
        switch self {
        case .debug: .debug
        case .info: .info
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        }
    }
}

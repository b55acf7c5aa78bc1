import Foundation
import Logging

/// Writes one JSON object a line, with the metadata beside the message.
struct JSONLogHandler: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let write: @Sendable (Data) -> Void

    /// - Parameter write: gets a whole line.
    init(write: @escaping @Sendable (Data) -> Void = { FileHandle.standardError.write($0) }) {
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = metadata.merging(event.metadata ?? [:]) { _, new in new }.mapValues(
            \.description)
        // The name balancers use for the same thing.
        line["request_id"] = line.removeValue(forKey: "hb.request.id")
        line["time"] = Date.ISO8601FormatStyle(includingFractionalSeconds: true).format(.now)
        line["level"] = event.level.rawValue
        line["message"] = event.message.description
        line["error"] = event.error.map { "\($0)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(line) else { return }
        write(data + Data("\n".utf8))
    }
}

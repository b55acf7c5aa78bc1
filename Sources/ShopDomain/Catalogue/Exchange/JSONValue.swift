/// A JSON text as it is written: numbers stay text, so that none is rounded.
package enum JSONValue: Hashable, Sendable {
    case object(JSONObject)
    case array([JSONValue])
    case string(String)
    case number(String)
    case bool(Bool)
    case null
}

/// A JSON object and where it stands.
package struct JSONObject: Hashable, Sendable {
    /// The line it begins on, from 1.
    package let line: Int
    /// Its members.
    var members: [String: JSONValue] = [:]
}

/// Why a text is not JSON.
package struct JSONError: Error, Hashable {
    /// The line, from 1.
    package let line: Int
    /// What is wrong, in words.
    package let reason: String
}

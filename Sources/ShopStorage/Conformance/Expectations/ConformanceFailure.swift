/// A broken guarantee.
public struct ConformanceFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was expected and what was there instead.
    public let problem: String
    /// The expectation's place in the suite: `ShopStorageConformance/PlacingChecks.swift:42`.
    public let place: String

    init(_ problem: String, _ file: StaticString, _ line: UInt) {
        self.init(problem, place: "\(file):\(line)")
    }

    init(_ problem: String, place: String) {
        self.problem = problem
        self.place = place
    }

    /// The problem and its place.
    public var description: String { "\(problem) (\(place))" }
}

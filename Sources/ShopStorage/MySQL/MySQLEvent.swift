/// What an operator wants to know about the way to the database.
public enum MySQLEvent: Sendable, Hashable {
    /// A node, as `host:port`, could not be reached or takes no work.
    case failed(endpoint: String, reason: String)
    /// All work goes to this node, as `host:port`, from now on.
    case switched(endpoint: String)
}

extension MySQLEvent {
    init(_ event: PoolEvent<DatabaseURL.Endpoint>) {
        switch event {
        case .failed(let endpoint, let error):
            self = .failed(endpoint: endpoint.description, reason: error.description)
        case .switched(let endpoint): self = .switched(endpoint: endpoint.description)
        }
    }
}

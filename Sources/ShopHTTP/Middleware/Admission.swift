import HTTPTypes
import Hummingbird
import Synchronization

/// Turns requests away at the door when more are inside than the server can answer in time.
///
/// The less a request matters, the earlier it is turned away: when a crowd arrives, those who are
/// about to pay get through. The refusal is a 429, which balancers do not try elsewhere, so that
/// shedding load never adds load.
final class Admission: RouterMiddleware {
    private let capacity: Int
    private let inside = Mutex(0)

    /// - Parameter capacity: how many requests may be answered at once.
    init(capacity: Int = 1024) {
        self.capacity = capacity
    }

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        let limit = capacity * RequestPriority(request).share / 100
        let isAdmitted = inside.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
        guard isAdmitted else { throw Problem.overloaded }
        defer { inside.withLock { $0 -= 1 } }
        return try await next(request, context)
    }
}

/// How much a request matters when not all can be answered.
enum RequestPriority: Sendable {
    /// Health checks and metrics: always answered.
    case operations
    /// Placing and following orders, signing in.
    case checkout
    /// Filling a cart.
    case cart
    /// Looking at pages.
    case browsing
    /// Searching, the dearest way to look.
    case search

    init(_ request: Request) {
        let words = request.uri.path.split(separator: "/").drop {
            $0 == "api" || $0 == "v1" || $0 == "de" || $0 == "en"
        }
        self =
            switch words.first {
            case "livez", "readyz", "metrics": .operations
            case "checkout", "orders", "sessions", "login", "users", "register", "staff",
                "payments":
                .checkout
            case "cart": .cart
            case "search": .search
            default: request.uri.queryParameters["q"] == nil ? .browsing : .search
            }
    }

    /// The part of the capacity, in per cent, up to which such requests are admitted.
    var share: Int {
        switch self {
        case .operations: 200
        case .checkout: 100
        case .cart: 85
        case .browsing: 70
        case .search: 50
        }
    }
}

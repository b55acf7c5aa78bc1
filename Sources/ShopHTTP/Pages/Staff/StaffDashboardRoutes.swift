import Hummingbird
import ShopDomain
import ShopStorage

/// The page staff begin with.
struct StaffDashboardRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffDashboard.pattern, use: show)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let dashboard = try await Dashboard(of: shop)
        return PageLayout(
            title: DashboardTexts[language].title, language: language, path: .staffDashboard,
            catalogue: shop.catalogue.current, visitor: .staff,
            notices: dashboard.notices(language)
        ) {
            DashboardView(dashboard: dashboard, language: language)
        }
        .privatePage()
    }
}

/// What is to be done, and how the shop is doing.
struct Dashboard: Sendable {
    /// How many orders wait for what, see ``OrderCount``.
    let tasks: [(task: OrderTask, count: Int)]
    /// By the days of Germany.
    let sales: [(period: Period, sales: Sales)]
    /// Those that run out first.
    let scarce: [ScarceVariant]
    /// How many more run out.
    let moreScarce: Int
    /// When something happened that a customer should have been told of since; `nil` where no
    /// message has waited for long.
    let mailWaitsSince: Timestamp?
    /// How many orders wait for another attempt to pay, see ``OrderCount``.
    let failedPayments: Int
    /// What was refused to staff or failed within a day, but no mistakes in forms; the latest few.
    let refused: [StaffLogEntry]

    /// The orders counted by ``failedPayments``.
    static let paymentFailed = OrderFilter(payment: .failed)
    private static let scarceAtMost = 3
    private static let mostScarce = 8
    private static let mostRefused = 5
    private static let patience: Duration = .seconds(15 * 60)

    /// Some whole days and, except yesterday, today as far as it has come.
    enum Period: Hashable, Sendable {
        case today, yesterday, days(Int64)

        static let all: [Period] = [.today, .yesterday, .days(7), .days(30)]

        func range(at now: Timestamp) -> Range<Timestamp> {
            let tomorrow = now.startOfDayInGermany(daysBefore: -1)
            return switch self {
            case .today: now.startOfDayInGermany()..<tomorrow
            case .yesterday: now.startOfDayInGermany(daysBefore: 1)..<now.startOfDayInGermany()
            case .days(let days): now.startOfDayInGermany(daysBefore: days - 1)..<tomorrow
            }
        }
    }

    init(of shop: Shop) async throws {
        let orders = shop.storage.orders
        let now = shop.now()
        tasks = try await OrderCount.tasks(in: orders)
        var sales: [(Period, Sales)] = []
        for period in Period.all {
            sales.append((period, try await orders.sales(placed: period.range(at: now))))
        }
        self.sales = sales
        let scarce = shop.catalogue.current.scarceVariants(
            atMost: Self.scarceAtMost, limit: .max)
        self.scarce = Array(scarce.prefix(Self.mostScarce))
        moreScarce = max(scarce.count - Self.mostScarce, 0)
        let oldest = try await shop.storage.outbox.oldest()
        mailWaitsSince = oldest.flatMap { now.since($0) > Self.patience ? $0 : nil }
        failedPayments = try await OrderCount.of(Self.paymentFailed, in: orders)
        refused = try await Self.refused(shop, since: now.advanced(by: .hours(-24)))
    }

    /// Mistakes in forms were told to those who made them. The store cannot leave them out, so more
    /// entries are read than shown.
    private static func refused(
        _ shop: Shop, since start: Timestamp
    ) async throws -> [StaffLogEntry] {
        let filter = StaffLogFilter(since: start, isRefused: true)
        let entries = try await shop.storage.staffLog.list(filter, before: nil, limit: 50)
        return Array(entries.filter { $0.outcome != 422 }.prefix(mostRefused))
    }

    func notices(_ language: Language) -> [Notice] {
        mailWaitsSince.map { since in
            [Notice(.warning, DashboardTexts[language].mailWaits(since.text(language)))]
        } ?? []
    }
}

/// What every backend of ShopStorage must pass, published for those who write one.
///
/// Run all checks, in parallel, from the backend's tests:
///
/// ```swift
/// @Test("Keeps the guarantees of ShopStorage", arguments: StorageConformance.checks)
/// func guarantee(_ check: ConformanceCheck) async throws {
///     try await check.run(on: [storage])
/// }
///
/// @Test("Survives faults", arguments: StorageConformance.faultChecks)
/// func fault(_ check: FaultCheck) async throws {
///     try await check.run(with: injector)
/// }
/// ```
///
/// The checks make their own goods, customers and keys and look at nothing else, so they need no
/// empty database, may share one, and leave what they wrote behind. A check fails by throwing a
/// ``ConformanceFailure``; errors of the store are thrown as they are.
public enum StorageConformance {
    /// Every guarantee of the protocols, one check each, racing tasks included.
    public static let checks: [ConformanceCheck] =
        UserChecks.all + SessionChecks.all + GrantChecks.all + AddressChecks.all + CartChecks.all
        + CartRaceChecks.all
        + CartMergeChecks.all + CatalogueChecks.all + CatalogueFeedChecks.all
        + StockAdjustmentChecks.all + ImportChecks.all + ImportJobChecks.all
        + PictureChecks.all + PlacingChecks.all
        + PlacingRefusalChecks.all + PlacingRaceChecks.all + TransitionChecks.all
        + TransitionRaceChecks.all + OrderListChecks.all + SalesChecks.all + OrderHandOverChecks.all
        + ReturnChecks.all + RefundChecks.all
        + VoucherChecks.all + VoucherUseChecks.all
        + OutboxChecks.all + WebhookChecks.all + PaymentChecks.all + PaymentTaskChecks.all
        + UserListChecks.all + CategoryChecks.all + OrderNoteChecks.all + StaffLogChecks.all
        + AuditChecks.all + HealthChecks.all

    /// Every operation that must take effect exactly once, with every fault at every moment: for
    /// backends that can make faults happen.
    public static let faultChecks: [FaultCheck] = FaultOperation.all.flatMap { operation in
        FaultFamily.allCases.map { FaultCheck(operation: operation, family: $0) }
    }
}

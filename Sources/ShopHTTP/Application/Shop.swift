public import ShopDomain
public import ShopStorage

/// Everything the routes need: the shop's memory, its rules, its clock and its settings.
public struct Shop: Sendable {
    let storage: ShopStorage
    let catalogue: CatalogueFeed
    let passwords: PasswordHasher
    let pricing: Pricing
    let settings: ShopSettings
    let metrics: MetricsRegistry
    let publicPages = PublicPages()
    let pictureFiles = PictureFiles()
    let pictureWorkshop: (any PictureWorkshop)?
    let uploads = UploadGate()
    let importReader = ImportReader()
    /// Catalogues are read as a whole, and take many times the room of their files.
    let importUploads = UploadGate(capacity: 2)
    var orderWatch: OrderWatch
    var orderEventsPace = OrderEvents.Pace()
    let lifecycle: ShopLifecycle
    let signInLimits: SignInLimits?
    let voucherLimits: VoucherLimits?
    let accountMails: AccountMails?
    let paymentProvider: (any PaymentProvider)?
    let codePainter: (any CodePainter)?
    let now: @Sendable () -> Timestamp

    /// Puts a shop together.
    /// - Parameters:
    ///   - storage: what the shop remembers.
    ///   - catalogue: the published catalogue; run it beside the server so that it stays fresh.
    ///   - passwords: hashes and checks passwords on threads of its own.
    ///   - lifecycle: tells whether the server is about to stop.
    ///   - accountMails: sends links to those who forgot their password; run it beside the server.
    ///     `nil` where no mail can be sent.
    ///   - pictures: makes pictures of what staff upload; `nil` where nothing can be uploaded.
    ///   - paymentProvider: where customers can pay online; `nil` where they cannot.
    ///   - codePainter: paints codes for transfers; `nil` where none are shown.
    ///   - now: the clock.
    public init(
        storage: ShopStorage, catalogue: CatalogueFeed, passwords: PasswordHasher,
        pricing: Pricing = Pricing(), settings: ShopSettings, lifecycle: ShopLifecycle,
        accountMails: AccountMails? = nil, pictures: (any PictureWorkshop)? = nil,
        paymentProvider: (any PaymentProvider)? = nil,
        codePainter: (any CodePainter)? = nil, now: @escaping @Sendable () -> Timestamp
    ) {
        self.storage = storage
        self.catalogue = catalogue
        self.passwords = passwords
        self.pricing = pricing
        self.settings = settings
        self.metrics = MetricsRegistry()
        self.orderWatch = OrderWatch(orders: storage.orders, lifecycle: lifecycle)
        self.lifecycle = lifecycle
        self.accountMails = accountMails
        self.pictureWorkshop = pictures
        self.paymentProvider = paymentProvider
        self.codePainter = codePainter
        self.signInLimits = settings.limitsRates ? SignInLimits() : nil
        self.voucherLimits = settings.limitsRates ? VoucherLimits() : nil
        self.now = now
    }
}

public import Hummingbird
import ShopDomain

extension Shop {
    /// The shop's routes, for any Hummingbird host to mount.
    ///
    /// The host runs ``CatalogueFeed`` beside its server and tells ``ShopLifecycle`` when it is about
    /// to stop.
    public func makeRouter() -> Router<ShopContext> {
        let router = Router(context: ShopContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            ProxyHeaders(proxies: settings.trustedProxies)
            RequestLog(metrics: metrics)
            SecurityHeaders(
                isSecure: settings.isSecure, formTarget: paymentProvider?.origin)
            ProblemMiddleware()
            Admission()
            OriginCheck(publicURL: settings.publicURL)
        }
        router.addRoutes(OperationsRoutes(shop: self).endpoints)
        if let payments {
            router.addRoutes(
                PaymentRoutes(payments: payments, metrics: metrics.payments).endpoints)
        }
        addPages(to: router)
        addAPI(to: router.group("api/v1"))
        router.refuseOtherMethods()
        return router
    }
}

public import Hummingbird
public import NIOCore
import ShopDomain

/// What is known about one request while it is answered.
public struct ShopContext: RequestContext, RemoteAddressRequestContext {
    /// What Hummingbird keeps for every request.
    public var coreContext: CoreRequestContextStorage
    /// Who sent the request, as far as the connection tells.
    public let remoteAddress: SocketAddress?
    /// Who sent the request, as a balancer in front tells; `nil` where none does.
    var sender: IPAddress?

    /// Whom the request acts for; `nil` for a visitor the shop does not know.
    var identity: Identity?
    /// Who of the staff the request acts for, on routes that are for staff.
    var member: User?
    /// Begins with nothing known.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
        sender = nil
        identity = nil
        member = nil
    }

    /// The most bytes a request's body may have.
    public var maxUploadSize: Int { 1024 * 1024 }
}

/// A session and the token that opened it.
struct Identity: Sendable {
    let session: Session
    let token: SessionToken
}

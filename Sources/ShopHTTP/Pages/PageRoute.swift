import Hummingbird

/// The pattern of every page's address, without the language it begins with.
enum PageRoute: String, CaseIterable, Sendable {
    case home = ""
    case category = "/c/{category}"
    case product = "/p/{slug}"
    case search = "/search"

    case cart = "/cart"
    case cartLine = "/cart/lines/{sku}"
    case cartLineRemoval = "/cart/lines/{sku}/remove"
    case checkout = "/checkout"

    case register = "/register"
    case login = "/login"
    case logout = "/logout"

    case orders = "/orders"
    case order = "/orders/{number}"
    case orderCancellation = "/orders/{number}/cancel"

    case staffOrders = "/staff/orders"
    case staffOrder = "/staff/orders/{number}"
    case staffOrderTransition = "/staff/orders/{number}/transitions"
    case staffProducts = "/staff/products"
    case staffNewProduct = "/staff/new-product"
    case staffProduct = "/staff/products/{slug}"
    case staffProductPublication = "/staff/products/{slug}/publication"
    case staffProductStock = "/staff/products/{slug}/stock"

    /// The pattern to register within the group of a language.
    var pattern: RouterPath { RouterPath(rawValue) }

    /// What precedes the parameter; the whole pattern where there is none.
    var prefix: String {
        guard let start = rawValue.utf8.firstIndex(of: UInt8(ascii: "{")) else { return rawValue }
        return String(rawValue[..<start])
    }

    /// What follows the parameter.
    var suffix: String {
        guard let end = rawValue.utf8.lastIndex(of: UInt8(ascii: "}")) else { return "" }
        return String(rawValue[rawValue.index(after: end)...])
    }
}

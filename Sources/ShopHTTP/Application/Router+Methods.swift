import HTTPTypes
import Hummingbird

extension Router<ShopContext> {
    /// Answers 405 with the methods there are, where an address exists but not for this method.
    ///
    /// To be called when all routes are known.
    func refuseOtherMethods() {
        let byPath = Dictionary(grouping: routes, by: \.path.description)
        for routes in byPath.values {
            guard let path = routes.first?.path else { continue }
            var allowed = Set(routes.map(\.method))
            if allowed.contains(.get) { allowed.insert(.head) }
            let list = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            for method in HTTPRequest.Method.common where !allowed.contains(method) {
                on(path, method: method) { _, _ -> Response in
                    throw Problem.methodNotAllowed(allow: list)
                }
            }
        }
    }
}

extension HTTPRequest.Method {
    /// The methods programs know; `QUERY` is the youngest (draft-ietf-httpbis-safe-method-w-body).
    fileprivate static let common: [HTTPRequest.Method] =
        [.get, .head, .post, .put, .patch, .delete, .options, .trace]
        + [HTTPRequest.Method(rawValue: "QUERY")].compactMap(\.self)
}

import HTTPTypes
import Hummingbird
import Logging
import ShopDomain
import ShopStorage

/// Turns every error into an answer: problem details for the API, a page for people.
///
/// The one place where an error meets HTTP. What is not known here is a mistake of the shop's: it is
/// logged, and the caller learns no more than that.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = describe(error, context: context)
            return problem.response(to: request, context: context)
        }
    }

    private func describe(_ error: any Error, context: ShopContext) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as StorageError:
            context.logger.log(
                level: error == .unavailable ? .warning : .error, "storage: \(error)")
            return Problem(error)
        case let error as OrderTransitionError: return Problem(error)
        case let error as PasswordHasherError: return Problem(error)
        case let error as any HTTPResponseError: return Problem(status: error.status)
        default:
            context.logger.error("unexpected: \(error)")
            return .broken
        }
    }
}

extension Problem {
    /// What the web framework refused by itself.
    fileprivate init(status: HTTPResponse.Status) {
        switch status {
        case .notFound: self = .notFound
        case .contentTooLarge: self = .tooLarge
        case .unsupportedMediaType: self = .unsupportedMediaType
        case .internalServerError: self = .broken
        default:
            self = .malformed(
                LocalizedText(
                    german: "Die Anfrage ist nicht lesbar.",
                    english: "The request cannot be read."))
        }
    }
}

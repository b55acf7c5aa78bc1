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
            return Problem(describing: error, context).response(to: request, context: context)
        }
    }
}

extension Problem {
    /// What an error means for the one who asked; what only the shop can put right is logged.
    init(describing error: any Error, _ context: ShopContext) {
        switch error {
        case let problem as Problem: self = problem
        case let error as StorageError:
            context.logger.log(level: error.logLevel, "storage: \(error)")
            self.init(error)
        case OrderTransitionError.storage(let error): self.init(describing: error, context)
        case let error as OrderTransitionError: self.init(error)
        case AfterSaleFailure.storage(let error): self.init(describing: error, context)
        case let error as AfterSaleFailure: self.init(error)
        case let error as PasswordHasherError:
            self.init(error)
            if status == .internalServerError { context.logger.error("password: \(error)") }
        case let error as any HTTPResponseError: self.init(status: error.status)
        default:
            context.logger.error("unexpected: \(error)")
            self = .broken
        }
    }
}

extension StorageError {
    fileprivate var logLevel: Logger.Level {
        switch self {
        case .conflict, .duplicate, .notFound, .overloaded: .debug
        case .unavailable: .warning
        case .outcomeUnknown, .corrupt: .error
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

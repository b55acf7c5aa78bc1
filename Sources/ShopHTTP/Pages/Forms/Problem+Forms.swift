import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

extension Problem {
    /// Whether a form should be shown again with this problem, so that nothing typed is lost.
    var concernsForm: Bool {
        switch status {
        case .unprocessableContent, .conflict, .tooManyRequests, .serviceUnavailable: true
        default: code == "wrong_credentials"
        }
    }

    /// The problem at the top of a form.
    func notice(_ language: Language) -> Notice {
        Notice(.error, detail[language])
    }

    /// The problem at the top of a form; what there is not enough of by its name, for customers do
    /// not know SKUs.
    func notices(_ catalogue: CatalogueSnapshot, _ language: Language) -> [Notice] {
        guard !shortages.isEmpty else { return [notice(language)] }
        return shortages.map { shortage in
            let name = catalogue.offer(shortage.sku)?.fullName(language) ?? shortage.sku.text
            return Notice(.error, CheckoutTexts[language].soldOut(name, shortage.available))
        }
    }

    /// What any failure of a form's work amounts to, where the form can be shown again.
    /// - Throws: the failure itself where it cannot.
    static func ofForm(_ error: any Error, _ context: ShopContext) throws -> Problem {
        let problem = Problem(describing: error, context)
        guard problem.concernsForm else { throw problem }
        return problem
    }
}

extension HTML {
    /// A page for one person, with a form that met `problem`, if any.
    func privatePage(_ problem: Problem?) -> Response {
        var response = privatePage(status: problem?.status ?? .ok)
        if let seconds = problem?.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}

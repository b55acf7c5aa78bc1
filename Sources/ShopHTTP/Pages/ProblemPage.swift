import HTTPTypes
import Hummingbird
import ShopDomain

/// The page that says what went wrong, in the customer's language.
struct ProblemPage: HTML {
    let problem: Problem
    let requestID: String
    let language: Language

    var body: some HTML {
        PageLayout(title: problem.title[language], language: language, path: nil) {
            div(.class("narrow stack problem")) {
                p(.class("muted")) { String(problem.status.code) }
                h1 { problem.title[language] }
                p(.class("lead"), .data(.test, "notice")) { problem.detail[language] }
                for field in problem.fields {
                    p(.class("field-error"), .data(.test, "field-error")) {
                        field.message[language]
                    }
                }
                div(.class("actions")) { wayOn }
                p(.class("muted small")) { "\(texts.reference): \(requestID)" }
            }
        }
    }

    /// The page as an answer.
    func response(status: HTTPResponse.Status) -> Response {
        privatePage(status: status)
    }

    @HTMLBuilder private var wayOn: some HTML {
        if problem.status == .unauthorized {
            a(.class("button primary"), .href(PagePath.login().path(language))) { texts.signIn }
        }
        a(.class("button"), .href(PagePath.home.path(language))) { texts.backHome }
    }

    private var texts: ProblemTexts { ProblemTexts[language] }
}

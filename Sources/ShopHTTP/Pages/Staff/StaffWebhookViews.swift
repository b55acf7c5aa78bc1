import ShopDomain
import ShopStorage

/// The programs that are told of what happens to orders, with a form for another one.
struct StaffWebhooksView: HTML {
    typealias Trouble = (trouble: WebhookTrouble, order: OrderNumber?)

    let webhooks: [(endpoint: WebhookEndpoint, counts: WebhookCounts)]
    let troubles: [Trouble]
    /// One that has just been registered: its secret is shown this once.
    let registered: WebhookEndpoint?
    let form: WebhookForm
    let problem: Problem?
    let language: Language

    var body: some HTML {
        h1 { texts.title }
        p(.class("steps")) { texts.about }
        if let registered {
            div(.class("card stack narrow")) {
                p { strong(.data(.test, "webhook-secret")) { registered.secret.text } }
                p { texts.secretHint }
            }
        }
        if webhooks.isEmpty {
            p(.class("muted steps")) { texts.none }
        } else {
            ul(.class("order-lines")) {
                for (endpoint, counts) in webhooks {
                    WebhookItem(endpoint: endpoint, counts: counts, language: language)
                }
            }
        }
        if !troubles.isEmpty {
            div(.class("section")) {
                h2 { texts.troubles }
                WebhookTroubleTable(troubles: troubles, language: language)
            }
        }
        WebhookRegistrationForm(form: form, problem: problem, language: language)
    }

    private var texts: WebhookTexts { WebhookTexts[language] }
}

/// One endpoint and what can be done with it.
struct WebhookItem: HTML {
    let endpoint: WebhookEndpoint
    let counts: WebhookCounts
    let language: Language

    var body: some HTML {
        li(.data(.test, "webhook")) {
            div {
                strong { endpoint.url.text }
                if !endpoint.isActive {
                    " "
                    span(.class("badge")) { texts.paused }
                }
                p(.class("muted small")) { events }
                p(.class("small"), .data(.test, "webhook-counts")) {
                    texts.counts(counts.waiting, counts.arrived, counts.givenUp)
                }
            }
            div(.class("cluster")) {
                ShopHTTP.form(
                    .method(.post),
                    .action(PagePath.staffWebhookActivity(endpoint.id).path(language))
                ) {
                    input(
                        .type(.hidden), .name("active"), .value(endpoint.isActive ? "0" : "1"))
                    action(endpoint.isActive ? texts.pause : texts.resume, "button compact")
                }
                ShopHTTP.form(
                    .method(.post),
                    .action(PagePath.staffWebhookRemoval(endpoint.id).path(language))
                ) { action(texts.remove, "button compact danger") }
            }
        }
    }

    /// A button that shows what it does, and is read out with what it does it to.
    private func action(_ name: @Sendable (String) -> String, _ look: String) -> some HTML {
        let full = name(endpoint.url.text)
        return button(.class(look), .type(.submit), .aria(.label, full)) {
            String(full.prefix { $0 != ":" })
        }
    }

    private var events: String {
        OrderEvent.Kind.allCases.filter(endpoint.events.contains)
            .map { OrderTexts[language].eventName($0) }.joined(separator: ", ")
    }

    private var texts: WebhookTexts { WebhookTexts[language] }
}

/// Deliveries that have not arrived.
struct WebhookTroubleTable: HTML {
    let troubles: [StaffWebhooksView.Trouble]
    let language: Language

    var body: some HTML {
        table(.class("table")) {
            thead {
                tr {
                    th(.scope(.col)) { OrderTexts[language].order }
                    th(.scope(.col)) { texts.event }
                    th(.scope(.col), .class("number")) { texts.attempts }
                    th(.scope(.col)) { texts.reason }
                }
            }
            tbody {
                for (trouble, order) in troubles {
                    tr(.data(.test, "webhook-trouble")) {
                        td(.data(.label, OrderTexts[language].order)) {
                            if let order {
                                a(.href(PagePath.staffOrder(order).path(language))) { order.text }
                            }
                        }
                        td(.data(.label, texts.event)) {
                            OrderTexts[language].eventName(trouble.delivery.message.event)
                        }
                        td(.class("number"), .data(.label, texts.attempts)) {
                            String(trouble.delivery.attempts)
                        }
                        td(.data(.label, texts.reason)) {
                            trouble.reason + (trouble.isGivenUp ? " (\(texts.isGivenUp))" : "")
                        }
                    }
                }
            }
        }
    }

    private var texts: WebhookTexts { WebhookTexts[language] }
}

/// Registers an endpoint.
struct WebhookRegistrationForm: HTML {
    let form: WebhookForm
    let problem: Problem?
    let language: Language

    var body: some HTML {
        ShopHTTP.form(
            .class("card stack narrow section"), .method(.post),
            .action(PagePath.staffWebhooks.path(language))
        ) {
            h2 { texts.add }
            input(.type(.hidden), .name("webhook_id"), .value(form.id.description))
            TextField(
                name: "url", label: texts.url, value: form.url, longest: WebhookURL.longest,
                error: errors["url", language])
            fieldset {
                legend { texts.events }
                if errors["events", language] != nil {
                    p(.class("field-error"), .data(.test, "field-error")) { texts.noEvents }
                }
                div(.class("choices")) {
                    for event in OrderEvent.Kind.allCases {
                        label(.class("choice")) {
                            input(
                                .type(.checkbox), .name("event"), .value(event.rawValue),
                                .checked(form.events.contains(event.rawValue)))
                            span { OrderTexts[language].eventName(event) }
                        }
                    }
                }
            }
            div {
                button(.class("button primary"), .type(.submit)) { texts.register }
            }
        }
    }

    private var errors: FieldErrors { FieldErrors(problem) }
    private var texts: WebhookTexts { WebhookTexts[language] }
}

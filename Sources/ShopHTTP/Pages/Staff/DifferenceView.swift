import ShopDomain

/// What an import would change, or has changed.
struct DifferenceView: HTML {
    let difference: CatalogueDifference
    let title: String
    let language: Language

    var body: some HTML {
        section(.class("section")) {
            h2 { title }
            table(.class("table"), .data(.test, "difference")) {
                thead {
                    tr {
                        th(.scope(.col)) { texts.kind }
                        th(.scope(.col), .class("number")) { texts.new }
                        th(.scope(.col), .class("number")) { texts.changed }
                        th(.scope(.col), .class("number")) { texts.unchanged }
                    }
                }
                tbody {
                    row(texts.categories, difference.categories)
                    row(texts.products, difference.products)
                    row(texts.variants, difference.variants)
                }
            }
            if difference.removedVariants > 0 {
                p(.data(.test, "removed-variants")) { texts.removed(difference.removedVariants) }
            }
        }
        if !difference.changes.isEmpty {
            section(.class("section")) {
                h2 { texts.changes }
                ChangeTable(changes: difference.changes, language: language)
                if difference.untoldChanges > 0 {
                    p(.class("muted"), .data(.test, "untold-changes")) {
                        texts.more(difference.untoldChanges)
                    }
                }
            }
        }
    }

    private func row(_ name: String, _ count: CatalogueDifference.Count) -> some HTML {
        tr {
            td(.data(.label, texts.kind)) { name }
            td(.class("number"), .data(.label, texts.new)) { String(count.new) }
            td(.class("number"), .data(.label, texts.changed)) { String(count.changed) }
            td(.class("number"), .data(.label, texts.unchanged)) { String(count.unchanged) }
        }
    }

    private var texts: ImportTexts { ImportTexts[language] }
}

/// The changes, field by field.
struct ChangeTable: HTML {
    let changes: [CatalogueChange]
    let language: Language

    var body: some HTML {
        table(.class("table")) {
            thead {
                tr {
                    th(.scope(.col)) { texts.what }
                    th(.scope(.col)) { texts.field }
                    th(.scope(.col)) { texts.before }
                    th(.scope(.col)) { texts.after }
                }
            }
            tbody {
                for change in changes {
                    tr(.data(.test, "change")) {
                        td(.data(.label, texts.what)) { change.subject.name }
                        td(.data(.label, texts.field)) { texts.fieldName(change.field) }
                        td(.class(look(of: change)), .data(.label, texts.before)) {
                            shown(change.from, change)
                        }
                        td(.class(look(of: change)), .data(.label, texts.after)) {
                            shown(change.to, change)
                        }
                    }
                }
            }
        }
    }

    private func look(of change: CatalogueChange) -> String {
        change.field.isFigure ? "number" : ""
    }

    private func shown(_ text: String, _ change: CatalogueChange) -> String {
        guard !text.isEmpty else { return "–" }
        guard change.field == .price else { return text }
        return Money(decimal: text)?.text(language) ?? text
    }

    private var texts: ImportTexts { ImportTexts[language] }
}

extension CatalogueChange.Field {
    /// Whether its values are put below each other by their digits.
    fileprivate var isFigure: Bool {
        switch self {
        case .price, .vatRate, .weight, .stock, .position: true
        default: false
        }
    }
}

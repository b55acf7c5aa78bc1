import ShopDomain

/// The dashboard: first what is to be done, then how the shop is doing.
struct DashboardView: HTML {
    let dashboard: Dashboard
    let language: Language

    var body: some HTML {
        h1 { texts.title }
        h2 { texts.tasks }
        ul(.class("chips")) {
            for (task, count) in dashboard.tasks {
                li { TaskLink(task: task, count: count, language: language) }
            }
        }
        div(.class("section")) {
            h2 { texts.sales }
            SalesTable(sales: dashboard.sales, language: language)
            p(.class("hint")) { texts.salesHint }
        }
        div(.class("section")) {
            h2 { texts.scarce }
            if dashboard.scarce.isEmpty {
                p { texts.nothingScarce }
            } else {
                ScarceTable(variants: dashboard.scarce, language: language)
                if dashboard.moreScarce > 0 {
                    p(.class("hint"), .data(.test, "more-scarce")) {
                        texts.moreScarce(dashboard.moreScarce)
                    }
                }
            }
        }
        WrongView(dashboard: dashboard, language: language)
    }

    private var texts: DashboardTexts { DashboardTexts[language] }
}

/// Orders and revenue of some periods.
struct SalesTable: HTML {
    let sales: [(period: Dashboard.Period, sales: Sales)]
    let language: Language

    var body: some HTML {
        table(.class("table")) {
            thead {
                tr {
                    th(.scope(.col)) { texts.period }
                    th(.scope(.col), .class("number")) { texts.orders }
                    th(.scope(.col), .class("number")) { texts.revenue }
                }
            }
            tbody {
                for (period, sales) in sales {
                    tr(.data(.test, "sales")) {
                        td(.data(.label, texts.period)) { name(of: period) }
                        td(.class("number"), .data(.label, texts.orders)) { String(sales.orders) }
                        td(.class("number"), .data(.label, texts.revenue)) {
                            sales.revenue.text(language)
                        }
                    }
                }
            }
        }
    }

    private func name(of period: Dashboard.Period) -> String {
        switch period {
        case .today: texts.today
        case .yesterday: texts.yesterday
        case .days(let days): texts.lastDays(days)
        }
    }

    private var texts: DashboardTexts { DashboardTexts[language] }
}

/// Variants that are running out, each with the way to receive more.
struct ScarceTable: HTML {
    let variants: [ScarceVariant]
    let language: Language

    var body: some HTML {
        table(.class("table")) {
            thead {
                tr {
                    th(.scope(.col)) { texts.product }
                    th(.scope(.col)) { "SKU" }
                    th(.scope(.col), .class("number")) { texts.available }
                }
            }
            tbody {
                for scarce in variants {
                    tr(.data(.test, "scarce")) {
                        td(.data(.label, texts.product)) {
                            a(.href(PagePath.staffProduct(scarce.product.slug).path(language))) {
                                scarce.product.name[language]
                            }
                        }
                        td(.data(.label, "SKU")) { scarce.variant.sku.text }
                        td(.class("number"), .data(.label, texts.available)) {
                            if scarce.available == 0 {
                                span(.class("badge"), .data(.state, "failed")) {
                                    DashboardTexts[language].soldOut
                                }
                            } else {
                                String(scarce.available)
                            }
                        }
                    }
                }
            }
        }
    }

    private var texts: StaffTexts { StaffTexts[language] }
}

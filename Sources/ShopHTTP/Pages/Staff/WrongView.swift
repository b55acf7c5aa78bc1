import ShopDomain

/// What went wrong lately: mails that wait, payments that failed, what was refused to staff.
struct WrongView: HTML {
    let dashboard: Dashboard
    let language: Language

    var body: some HTML {
        section(.class("section stack"), .data(.test, "went-wrong")) {
            h2 { texts.wrong }
            if let since = dashboard.mailWaitsSince {
                p { DashboardTexts[language].mailWaits(since.text(language)) }
            }
            if dashboard.failedPayments > 0 {
                p {
                    a(.href(PagePath.staffOrders(Dashboard.paymentFailed).path(language))) {
                        "\(texts.failedPayments): \(count)"
                    }
                }
            }
            if !dashboard.refused.isEmpty {
                p { texts.refusedLately }
                StaffLogList(entries: dashboard.refused, language: language)
            }
            if isNothing { p { texts.nothingWrong } }
            p {
                a(.href(PagePath.staffLog(StaffLogQuery(isRefused: true)).path(language))) {
                    texts.log
                }
            }
        }
    }

    private var isNothing: Bool {
        dashboard.mailWaitsSince == nil && dashboard.failedPayments == 0
            && dashboard.refused.isEmpty
    }

    private var count: String { OrderCount.text(dashboard.failedPayments) }

    private var texts: BackOfficeTexts { BackOfficeTexts[language] }
}

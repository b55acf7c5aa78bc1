import ShopDomain

/// Metrics in the Prometheus text exposition format 0.0.4.
struct PrometheusText {
    private(set) var text = ""

    /// Writes all a server knows of itself.
    init(
        _ registry: MetricsRegistry, catalogueRevision: UInt64, orderFollowers: Int,
        residentBytes: Int?, at now: Timestamp
    ) {
        let (inFlight, series) = registry.snapshot()
        gauge("shop_http_requests_in_flight", "Requests being answered.", Double(inFlight))
        gauge(
            "shop_catalogue_revision", "Changes of the catalogue since the start.",
            Double(catalogueRevision))
        gauge(
            "shop_order_followers", "Open streams of changes of orders.", Double(orderFollowers))
        if let residentBytes {
            gauge(
                "process_resident_memory_bytes", "Resident memory size in bytes.",
                Double(residentBytes))
        }
        mail(registry.mail.values, at: now)
        payments(registry.payments.values)
        webhooks(registry.webhooks.values)
        histogram(series)
    }

    private mutating func mail(_ values: MailMetrics.Values, at now: Timestamp) {
        counter("shop_mails_sent_total", "Mails a mail server has accepted.", values.sent)
        counter(
            "shop_mails_failed_total", "Attempts to send a mail that will be repeated.",
            values.failed)
        counter("shop_mails_given_up_total", "Mails that will never be sent.", values.givenUp)
        gauge(
            "shop_outbox_oldest_age_seconds", "Age of the oldest message nobody was told yet.",
            values.oldest.map { max(0, now.since($0) / .seconds(1)) } ?? 0)
    }

    private mutating func payments(_ values: PaymentMetrics.Values) {
        counter(
            "shop_payment_webhooks_accepted_total", "Messages of the payment provider stored.",
            values.accepted)
        counter(
            "shop_payment_webhooks_refused_total",
            "Messages that were not signed, not known or could not be stored.", values.refused)
        counter(
            "shop_payment_tasks_done_total", "Tasks the payment provider has carried out.",
            values.done)
        counter(
            "shop_payment_tasks_failed_total", "Attempts to tell it that will be repeated.",
            values.failed)
        counter(
            "shop_payment_tasks_given_up_total", "Tasks the payment provider refuses.",
            values.givenUp)
    }

    private mutating func webhooks(_ values: WebhookMetrics.Values) {
        counter("shop_webhooks_sent_total", "Webhooks that arrived.", values.sent)
        counter(
            "shop_webhooks_failed_total", "Attempts to send a webhook that will be repeated.",
            values.failed)
        counter(
            "shop_webhooks_given_up_total", "Webhooks that will never arrive.", values.givenUp)
    }

    private mutating func counter(_ name: String, _ help: String, _ value: Int) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) counter\n\(name) \(value)\n"
    }

    private mutating func gauge(_ name: String, _ help: String, _ value: Double) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name) \(value)\n"
    }

    private mutating func histogram(
        _ series: [(key: MetricsRegistry.Key, value: MetricsRegistry.Series)]
    ) {
        let name = "shop_http_request_duration_seconds"
        text += "# HELP \(name) Time to answer requests.\n# TYPE \(name) histogram\n"
        for (key, value) in series {
            let labels =
                "method=\"\(key.method)\",route=\"\(key.route)\",status=\"\(key.status)\""
            var cumulative = 0
            for (bound, count) in zip(MetricsRegistry.bounds, value.buckets) {
                cumulative += count
                text += "\(name)_bucket{\(labels),le=\"\(bound)\"} \(cumulative)\n"
            }
            text += "\(name)_bucket{\(labels),le=\"+Inf\"} \(value.count)\n"
            text += "\(name)_sum{\(labels)} \(value.seconds)\n"
            text += "\(name)_count{\(labels)} \(value.count)\n"
        }
    }
}

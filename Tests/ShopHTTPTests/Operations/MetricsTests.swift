import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Metrics")
struct MetricsTests {
    @Test("are a cumulative histogram per method, route and status")
    func histogram() {
        let registry = MetricsRegistry()
        registry.record(method: .get, route: "/de", status: .ok, duration: .milliseconds(2))
        registry.record(method: .get, route: "/de", status: .ok, duration: .milliseconds(40))
        registry.record(method: .get, route: "/de", status: .ok, duration: .seconds(20))
        let text = PrometheusText(
            registry, catalogueRevision: 7, orderFollowers: 3, residentBytes: nil,
            at: Timestamp(milliseconds: 0)
        ).text
        let labels = #"method="GET",route="/de",status="200""#
        let name = "shop_http_request_duration_seconds"
        #expect(text.contains("\(name)_bucket{\(labels),le=\"0.001\"} 0\n"))
        #expect(text.contains("\(name)_bucket{\(labels),le=\"0.0025\"} 1\n"))
        #expect(text.contains("\(name)_bucket{\(labels),le=\"0.05\"} 2\n"))
        #expect(text.contains("\(name)_bucket{\(labels),le=\"10.0\"} 2\n"))
        #expect(text.contains("\(name)_bucket{\(labels),le=\"+Inf\"} 3\n"))
        #expect(text.contains("\(name)_count{\(labels)} 3\n"))
        #expect(text.contains("shop_catalogue_revision 7.0\n"))
    }

    @Test("tell what became of mails, and how long the oldest message has waited")
    func mail() {
        let registry = MetricsRegistry()
        registry.mail.update { values in
            values.sent = 3
            values.failed = 2
            values.givenUp = 1
            values.oldest = Timestamp(milliseconds: 5000)
        }
        let now = Timestamp(milliseconds: 12_500)
        registry.webhooks.update { ($0.sent, $0.failed, $0.givenUp) = (6, 5, 4) }
        let text = PrometheusText(
            registry, catalogueRevision: 7, orderFollowers: 3, residentBytes: nil, at: now
        ).text
        #expect(text.contains("shop_mails_sent_total 3\n"))
        #expect(text.contains("shop_mails_failed_total 2\n"))
        #expect(text.contains("shop_mails_given_up_total 1\n"))
        #expect(text.contains("shop_outbox_oldest_age_seconds 7.5\n"))
        #expect(text.contains("shop_webhooks_sent_total 6\n"))
        #expect(text.contains("shop_webhooks_failed_total 5\n"))
        #expect(text.contains("shop_webhooks_given_up_total 4\n"))
    }

    @Test("have a bounded number of series, whatever methods are sent")
    func bounded() throws {
        let registry = MetricsRegistry()
        for index in 1...100 {
            let method = try #require(HTTPRequest.Method(rawValue: "METHOD\(index)"))
            registry.record(method: method, route: nil, status: .notFound, duration: .zero)
        }
        #expect(registry.snapshot().series.count == 1)
    }

    @Test("count requests that are being answered")
    func inFlight() {
        let registry = MetricsRegistry()
        registry.requestBegan()
        registry.requestBegan()
        registry.requestEnded()
        #expect(registry.snapshot().inFlight == 1)
    }
}

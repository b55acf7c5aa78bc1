import NIOCore
import ShopDomain
import ShopStorage

import struct Crypto.HMAC
import struct Crypto.SHA256
import struct Crypto.SymmetricKey

/// What an endpoint is told: an event, and the order as it is when it is told.
struct WebhookBody: Encodable {
    let id: String
    let type: String
    let created: String
    let order: OrderBody

    init(_ message: OutboxMessage, _ order: Order) {
        id = message.id.description
        type = "order.\(message.event.rawValue)"
        created = message.at.description
        self.order = OrderBody(order)
    }
}

extension WebhookRequest {
    /// Tells `endpoint` of `message`, signed as Standard Webhooks 1.0.0 has it.
    init(
        _ message: OutboxMessage, about order: Order, to endpoint: WebhookEndpoint,
        at now: Timestamp
    ) {
        let id = message.id.description
        let time = String(now.milliseconds / 1000)
        url = endpoint.url
        body = Array(WebhookBody(message, order).json.readableBytesView)
        let signature = endpoint.secret.signature(of: Array("\(id).\(time).".utf8) + body)
        headers = [
            ("Content-Type", "application/json"), ("User-Agent", "Shop-Webhooks/1"),
            ("Webhook-Id", id), ("Webhook-Timestamp", time),
            ("Webhook-Signature", "v1,\(signature)"),
        ]
    }
}

extension WebhookSecret {
    /// Draws a secret.
    static func draw() -> WebhookSecret {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        guard let secret = WebhookSecret(bytes: bytes) else {
            preconditionFailure("as many bytes as it has")
        }
        return secret
    }

    /// What its owner is shown, once: `whsec_` and 32 bytes in Base64.
    var text: String { "whsec_\(padded(bytes))" }

    /// The Base64 of HMAC-SHA256.
    func signature(of bytes: [UInt8]) -> String {
        let key = SymmetricKey(data: self.bytes)
        return padded(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }
}

/// Base64 of 32 bytes, with the padding that most libraries insist on.
private func padded(_ bytes: some Sequence<UInt8>) -> String { Base64.encode(bytes) + "=" }

#!/usr/bin/env python3
"""Listens to the shop's webhooks and prints what happens to orders, with Python's standard library alone.

    SHOP_WEBHOOK_SECRET=whsec_… webhook_receiver.py [port]
"""

import base64
import hashlib
import hmac
import http.server
import json
import os
import sys
import time

TOLERANCE = 5 * 60
LARGEST = 1024 * 1024


def verified(secret, headers, body, now=None):
    """Whether these bytes come from the shop, and not from long ago: call it before reading them."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    sent = headers.get("Webhook-Timestamp", "")
    if not sent.isdecimal() or abs((now or time.time()) - int(sent)) > TOLERANCE:
        return False
    signed = f"{headers.get('Webhook-Id', '')}.{sent}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    signatures = headers.get("Webhook-Signature", "").split(" ")
    return any(hmac.compare_digest(expected.encode(), one.encode()) for one in signatures)


class Receiver(http.server.BaseHTTPRequestHandler):
    """Answers as soon as the message is safe; whatever takes longer is done afterwards."""

    secret = ""
    # A message may come twice. A real receiver keeps these in its database.
    seen = set()

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length) if length <= LARGEST else b""
        if not verified(self.secret, self.headers, body):
            return self.answer(401)
        message = json.loads(body)
        if message["id"] not in self.seen:
            self.seen.add(message["id"])
            print(message["type"], message["order"]["number"], message["order"]["state"], flush=True)
        return self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


def main():
    Receiver.secret = os.environ["SHOP_WEBHOOK_SECRET"]
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8090
    http.server.ThreadingHTTPServer(("127.0.0.1", port), Receiver).serve_forever()


if __name__ == "__main__":
    main()

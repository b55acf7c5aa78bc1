"""A payment provider for tests and demos: its interface, its page with two buttons, and its messages.

Alone, it is a provider to try the shop with by hand:
    python3 Tests/API/payprovider.py 8090
    SHOP_PAYMENT_URL=http://kontor:a-secret-of-sixteen@127.0.0.1:8090/v1 shop-server serve --demo
"""

import base64
import decimal
import hashlib
import hmac
import html
import http.server
import json
import secrets
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

SHOP, SECRET = "kontor", "a-secret-of-sixteen"
PAGE = """<!doctype html><html lang="en"><title>Pay</title><h1>Pay {amount} for {order}</h1>
<form method="post" action="/p/{id}/pay"><button data-test="provider-pay">Pay</button></form>
<form method="post" action="/p/{id}/decline"><button data-test="provider-decline">Decline</button></form>"""
STEPS = {"capture": ["authorised"], "refund": ["paid"], "void": ["pending", "failed", "authorised"]}


class Impossible(Exception):
    """A step that the state of a payment, or what is left of its money, does not allow."""


class PayProvider:
    """Listens on 127.0.0.1. `order_of_things` says when the shop is told of what a customer did at the
    page: `before` the browser is sent back, `after` it, `twice`, or `never`."""

    def __init__(self, port, secret=SECRET):
        self.port = port
        self.secret = secret
        self.order_of_things = "before"
        # Statuses to answer instead, one a call; with `late_answers`, after the call was carried out.
        self.answers = []
        self.late_answers = []
        self.payments = {}
        self.calls = []
        self.carried_out = []
        self._keys = {}
        self._lock = threading.Lock()
        self._server = None

    @property
    def url(self):
        return f"http://{SHOP}:{self.secret}@127.0.0.1:{self.port}/v1"

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"

    # What people and banks do.

    def of(self, order):
        """The payment of the order with this number."""
        found = [payment for payment in self.payments.values() if payment["order"] == order]
        assert len(found) == 1, f"{len(found)} payments of {order}"
        return found[0]

    def set_state(self, payment, state):
        with self._lock:
            payment["state"] = state

    def message(self, payment, event=None, **changes):
        """The body of a message that says how the payment stands."""
        shown = {name: payment[name] for name in ("id", "order", "state", "amount")} | changes
        return json.dumps({"id": event or f"evt_{secrets.token_hex(8)}", "payment": shown}).encode()

    def sign(self, body, at=None, secret=None):
        seconds = int(time.time() if at is None else at)
        code = hmac.new((secret or self.secret).encode(), f"{seconds}.".encode() + body,
                        hashlib.sha256).hexdigest()
        return f"t={seconds},v1={code}"

    def send(self, url, body, signature):
        """Sends a message; answers the status."""
        headers = {"Content-Type": "application/json"}
        if signature is not None:
            headers["Payment-Signature"] = signature
        try:
            with urllib.request.urlopen(
                    urllib.request.Request(url, data=body, headers=headers), timeout=30) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def tell(self, payment, event=None, state=None):
        """Tells the shop how the payment stands, or that it stands so; answers the status."""
        body = self.message(payment, event, **({"state": state} if state else {}))
        return self.send(payment["webhook_url"], body, self.sign(body))

    def act(self, payment, state):
        """What a customer does at the page; answers where the browser goes."""
        self.set_state(payment, state)
        event = f"evt_{secrets.token_hex(8)}"
        if self.order_of_things in ("before", "twice"):
            self.tell(payment, event)
        if self.order_of_things in ("after", "twice"):
            threading.Timer(0.5, self.tell, (payment, event)).start()
        return f"{payment['return_url']}?result={state}"

    # What the shop asks for.

    def begin(self, key, body):
        with self._lock:
            if key not in self._keys:
                name = f"pay_{secrets.token_hex(8)}"
                self.payments[name] = {
                    **body, "id": name, "state": "pending",
                    "redirect_url": f"{self.origin}/p/{name}"}
                self._keys[key] = name
            return self.payments[self._keys[key]]

    def carry_out(self, key, name, step, body):
        with self._lock:
            payment = self.payments.get(name)
            if payment is None:
                return None
            if key not in self._keys:
                amount = decimal.Decimal(body["amount"]["amount"])
                payment["state"] = self._state_after(payment, step, amount)
                self._keys[key] = name
                self.carried_out.append((step, payment["order"], body["amount"]["amount"]))
            return payment

    @staticmethod
    def _state_after(payment, step, amount):
        """Raises `Impossible` where a bank would refuse."""
        if payment["state"] not in STEPS[step]:
            raise Impossible
        if step != "refund":
            return {"capture": "paid", "void": "voided"}[step]
        left = payment.get("left", decimal.Decimal(payment["amount"]["amount"])) - amount
        if left < 0:
            raise Impossible
        payment["left"] = left
        return "paid" if left else "refunded"

    # The server.

    def start(self):
        handler = type("Handler", (_Handler,), {"provider": self})
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def stop(self):
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()


class _Handler(http.server.BaseHTTPRequestHandler):
    provider = None
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self._answer()

    def do_POST(self):
        self._answer()

    def _answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        words = urllib.parse.urlsplit(self.path).path.strip("/").split("/")
        if words[0] == "p" and len(words) >= 2 and words[1] in self.provider.payments:
            self._page(self.provider.payments[words[1]], words[2:])
        elif words[0] == "v1":
            self._interface(words[1:], body)
        else:
            self._send(404, b"")

    def _page(self, payment, words):
        if self.command == "POST":
            state = "paid" if words == ["pay"] else "failed"
            self._send(303, b"", Location=self.provider.act(payment, state))
            return
        text = PAGE.format(
            id=payment["id"], order=html.escape(payment["order"]),
            amount=html.escape(payment["amount"]["amount"]))
        self._send(200, text.encode(), Content_Type="text/html; charset=utf-8")

    def _interface(self, words, body):
        provider = self.provider
        provider.calls.append((self.command, self.path))
        expected = base64.b64encode(f"{SHOP}:{provider.secret}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {expected}":
            self._send(401, b"{}")
            return
        if provider.answers:
            self._send(provider.answers.pop(0), b"{}")
            return
        key = self.headers.get("Idempotency-Key")
        payment = None
        if self.command == "GET" and len(words) == 2:
            payment = provider.payments.get(words[1])
        elif self.command == "POST" and words == ["payments"] and key:
            payment = provider.begin(key, json.loads(body))
        elif self.command == "POST" and len(words) == 3 and words[2] in STEPS and key:
            try:
                payment = provider.carry_out(key, words[1], words[2], json.loads(body))
            except Impossible:
                self._send(422, b"{}")
                return
        if provider.late_answers:
            self._send(provider.late_answers.pop(0), b"{}")
        elif payment is None:
            self._send(404, b"{}")
        else:
            shown = {name: payment[name] for name in
                     ("id", "order", "state", "amount", "redirect_url")}
            self._send(200, json.dumps(shown).encode(), Content_Type="application/json")

    def _send(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    with PayProvider(int(sys.argv[1])) as running:
        print(f"SHOP_PAYMENT_URL={running.url}", flush=True)
        threading.Event().wait()

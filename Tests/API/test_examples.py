"""The examples in Docs do what they say, against a real server."""

import http.server
import os
import pathlib
import re
import subprocess
import sys
import threading
import urllib.error
import urllib.request

import pytest

import shop
from client import Client

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "Docs/Examples"
sys.path.insert(0, str(EXAMPLES))

import webhook_receiver  # noqa: E402


@pytest.fixture(scope="module")
def server():
    with shop.Server("examples") as server:
        yield server


class Lossy(http.server.BaseHTTPRequestHandler):
    """Passes requests on and loses the first answer to an order."""

    target = ""
    orders = []

    def pass_on(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        names = ("Authorization", "Content-Type", "Idempotency-Key", "Accept-Language")
        request = urllib.request.Request(
            self.target + self.path, body or None, method=self.command,
            headers={name: self.headers[name] for name in names if name in self.headers})
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                status, answer = response.status, response.read()
        except urllib.error.HTTPError as error:
            status, answer = error.code, error.read()
        if self.command == "POST" and self.path.endswith("/orders"):
            self.orders.append((status, self.headers["Idempotency-Key"]))
            if len(self.orders) == 1:
                self.close_connection = True
                return
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST = pass_on

    def log_message(self, *_):
        pass


def run(*arguments):
    return subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, text=True, timeout=120,
        check=True).stdout


def test_the_client_orders_once_though_an_answer_is_lost(server):
    Lossy.target = server.url
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Lossy) as middle:
        threading.Thread(target=middle.serve_forever, daemon=True).start()
        output = run(EXAMPLES / "client.py", f"http://127.0.0.1:{middle.server_port}")
        middle.shutdown()
    assert [status for status, _ in Lossy.orders] == [201, 200]
    assert len({key for _, key in Lossy.orders}) == 1
    number = re.search(r"ordered: (\S+),", output)[1]
    assert "state: placed, pending, open" in output
    assert "history: placed, cancelled" in output
    desk = Client(server.url).log_in(shop.STAFF_EMAIL, server.staff_password)
    orders = desk.expect(200, "GET", "/staff/orders?limit=100")["orders"]
    assert [(order["number"], order["state"]) for order in orders] == [(number, "cancelled")]


def test_the_receiver_prints_what_happens(server):
    port = shop.free_port()
    desk = Client(server.url).log_in(shop.STAFF_EMAIL, server.staff_password)
    webhook = desk.expect(201, "POST", "/staff/webhooks", {
        "url": f"http://127.0.0.1:{port}/", "events": ["placed", "cancelled"]})
    log = shop.OUT / "webhook-receiver.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, EXAMPLES / "webhook_receiver.py", str(port)], stdout=output,
            env={**os.environ, "SHOP_WEBHOOK_SECRET": webhook["secret"]})
    try:
        shop.wait_until(lambda: shop.status_of(f"http://127.0.0.1:{port}/") == 501, "the receiver")
        number = re.search(r"ordered: (\S+),", run(EXAMPLES / "client.py", server.url))[1]
        shop.wait_until(lambda: log.read_text().count(number) == 2, "two messages")
    finally:
        process.kill()
        process.wait()
    assert {line.split()[0] for line in log.read_text().splitlines()} == {
        "order.placed", "order.cancelled"}


def test_the_receiver_believes_nobody_else():
    secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    signed = {
        "Webhook-Id": "msg_1", "Webhook-Timestamp": "1614265330",
        "Webhook-Signature": "v1,6OWmE8bvqEGLJotZBEyov2u1R5g8DB+nEB6qi+Yzu8U="}
    body = b'{"test":1}'
    assert webhook_receiver.verified(secret, signed, body, now=1614265330)
    assert not webhook_receiver.verified(secret, signed, body, now=1614265330 + 301)
    assert not webhook_receiver.verified(secret, signed, body + b" ", now=1614265330)
    assert not webhook_receiver.verified(secret, {}, body)
    for name in signed:
        changed = {**signed, name: signed[name] + "0"}
        assert not webhook_receiver.verified(secret, changed, body, now=1614265330)

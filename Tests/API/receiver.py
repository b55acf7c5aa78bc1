"""A program that is told of what happens to orders, on a port of the tests' own."""

import base64
import hashlib
import hmac
import http.server
import json
import threading
import time


class Receiver:
    """Keeps what it is sent; answers what it is told to, else 204."""

    def __init__(self, port=0):
        self.requests = []
        self.answers = []
        self.pause = 0
        self.headers = {}
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = receiver.answers.pop(0) if receiver.answers else 204
                receiver.requests.append((status, dict(self.headers), body))
                time.sleep(receiver.pause)
                try:
                    self.send_response(status)
                    for name, value in receiver.headers.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                except OSError:
                    pass  # Nobody waited for the answer.

            def do_GET(self):
                receiver.requests.append((0, dict(self.headers), b""))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_):
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.url = f"http://127.0.0.1:{self.port}/hook?from=shop"

    def arrived(self, number=None):
        """The messages that were answered with success, of one order or of all."""
        messages = [json.loads(body) for status, _, body in list(self.requests) if 200 <= status < 300]
        return [message for message in messages if number in (None, message["order"]["number"])]

    def types(self, number):
        return [message["type"] for message in self.arrived(number)]

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


def is_signed(secret, headers, body):
    """What Standard Webhooks says, computed here and not by the example."""
    key = base64.b64decode(secret.split("_", 1)[1], validate=True)
    assert len(key) == 32
    text = b".".join([headers["Webhook-Id"].encode(), headers["Webhook-Timestamp"].encode(), body])
    expected = base64.b64encode(hmac.digest(key, text, hashlib.sha256)).decode()
    return headers["Webhook-Signature"] == f"v1,{expected}"

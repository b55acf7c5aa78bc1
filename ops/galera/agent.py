"""Answers over HTTP: `/check` for the proxies, `/report` for the other nodes, `/status` for people."""

import contextlib
import json
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from decision import Report

PORT = 9200


def serve(health, report):
    """Answers in the background; `report` is called for this node's own report."""

    class Handler(BaseHTTPRequestHandler):
        timeout = 2
        wbufsize = -1  # one packet: a proxy hangs up as soon as it has read the status

        def do_GET(self):
            if self.path == "/check":
                refusal = health.refusal
                self._answer(503 if refusal else 200, {"refusal": refusal})
            elif self.path == "/report":
                self._answer(200, report().as_json())
            elif self.path == "/status":
                self._answer(200, {**health.status, "refusal": health.refusal, "phase": report().phase})
            else:
                self._answer(404, {})

        def _answer(self, status, content):
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            with contextlib.suppress(ConnectionError):
                self.wfile.flush()

        def log_message(self, *_):
            """Several checks a second are not worth a line each."""

    threading.Thread(target=ThreadingHTTPServer(("", PORT), Handler).serve_forever, daemon=True).start()


def ask(name):
    """Another node's report, or nothing where it does not answer."""
    try:
        with urllib.request.urlopen(f"http://{name}:{PORT}/report", timeout=1) as answer:
            return Report(**json.load(answer))
    except (OSError, ValueError, TypeError):
        return None

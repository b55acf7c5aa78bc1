"""Speaks with the shop through its edges: where one does not answer, with the other, as browsers and clients do."""

import http.client
import json
import pathlib
import ssl
import time

from history import Answer, now

CERTIFICATE = pathlib.Path(__file__).resolve().parents[2] / ".run/cluster/tls/certificate.pem"
PORTS = [8443, 8444]
TIMEOUT = 8
# The connection ended before the first byte of an answer.
CLOSED = (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError, ssl.SSLEOFError)


def tls():
    """Trusts the certificate of this cluster."""
    context = ssl.create_default_context(cafile=CERTIFICATE)
    context.check_hostname = False
    return context


class Client:
    """One person with one connection; every attempt is written into the history."""

    def __init__(self, history, edge=0):
        self.history = history
        self.edge = edge
        self.token = None
        self._connection = None
        self._tls = tls()

    def attempt(self, kind, method, path, body=None, key=None):
        """Sends one request once; answers the status, 0 where none came, and the decoded body."""
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if key:
            headers["Idempotency-Key"] = key
        request = (method, path, None if body is None else json.dumps(body), headers)
        began, edge, is_old = now(), self.edge, self._connection is not None
        try:
            try:
                status, content = self._send(*request)
            except CLOSED:
                # An edge that takes a new list of servers closes idle connections; HTTP clients then open another.
                if not is_old:
                    raise
                self.hang_up()
                status, content = self._send(*request)
        except (OSError, http.client.HTTPException):
            status, content = 0, b""
            self.hang_up()
            self.edge = 1 - self.edge
        self.history.note(
            self.history.answers, Answer(began, now() - began, kind, edge, status))
        return status, json.loads(content) if content[:1] in (b"{", b"[") else None

    def _send(self, *request):
        if self._connection is None:
            self._connection = http.client.HTTPSConnection(
                "127.0.0.1", PORTS[self.edge], timeout=TIMEOUT, context=self._tls)
        self._connection.request(*request)
        response = self._connection.getresponse()
        return response.status, response.read()

    def hang_up(self):
        if self._connection:
            self._connection.close()
        self._connection = None

    def call(self, kind, method, path, body=None, key=None, patience=60):
        """Sends a request again until it is answered; only for what may be repeated."""
        deadline = now() + patience
        pause = 0.1
        while True:
            status, content = self.attempt(kind, method, path, body, key)
            if status not in (0, 429, 500, 502, 503, 504):
                return status, content
            if now() > deadline:
                self.history.note(self.history.given_up, kind)
                return status, content
            pause = min(pause * 2, 1)
            time.sleep(pause)

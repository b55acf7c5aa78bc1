"""A client of the JSON API in as few lines as possible."""

import json
import secrets
import urllib.error
import urllib.request

ADDRESS = {
    "name": "Ada Lovelace", "street": "Lindenallee 12", "postcode": "10115", "city": "Berlin",
    "country": "DE",
}


class Client:
    """Speaks for one person; keeps the token that the shop hands out."""

    def __init__(self, url):
        self.base = f"{url}/api/v1"
        self.token = None

    def call(self, method, path, body=None, **headers):
        """Answers the status and the decoded body of a call."""
        request = urllib.request.Request(
            self.base + path, method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={name.replace("_", "-"): value for name, value in headers.items()})
        request.add_header("Content-Type", "application/json")
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.loads(response.read() or b"null")
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"null")

    def expect(self, status, method, path, body=None, **headers):
        """Answers the body of a call that must answer `status`."""
        answer = self.call(method, path, body, **headers)
        assert answer[0] == status, f"{method} {path}: {answer}"
        if isinstance(answer[1], dict) and answer[1].get("token"):
            self.token = answer[1]["token"]
        return answer[1]

    def register(self):
        self.expect(201, "POST", "/users", {
            "email": f"ada.{secrets.token_hex(6)}@example.com",
            "password": secrets.token_urlsafe(16), "name": ADDRESS["name"]})
        return self

    def log_in(self, email, password):
        self.expect(201, "POST", "/sessions", {"email": email, "password": password})
        return self

    def add(self, sku, quantity=1):
        return self.expect(200, "POST", "/cart/lines", {
            "sku": sku, "quantity": quantity, "operation_id": secrets.token_hex(16)})

    def order(self, key=None, language="de", **changes):
        """Answers status and body of an order of the cart; `changes` are to the usual fields."""
        return self.call(
            "POST", "/orders",
            {"address": ADDRESS, "shipping": "standard", "payment": "invoice", **changes},
            Idempotency_Key=key or secrets.token_hex(16), Accept_Language=language)

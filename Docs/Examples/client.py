#!/usr/bin/env python3
"""Buys something by the shop's JSON API and calls the order off again, with Python's standard library alone.

    client.py http://127.0.0.1:8080 [words to search for]
"""

import http.client
import json
import secrets
import sys
import time
import urllib.error
import urllib.parse
import urllib.request


class Problem(Exception):
    """The shop said no; `code` is for programs, `detail` for people (RFC 9457)."""

    def __init__(self, status, body):
        super().__init__(f"{status} {body.get('code')}: {body.get('detail')}")
        self.status, self.code, self.body = status, body.get("code"), body


class Shop:
    """Speaks for one person and keeps the token that the shop hands out."""

    def __init__(self, url):
        self.base = f"{url.rstrip('/')}/api/v1"
        self.token = None

    def call(self, method, path, body=None, headers=(), attempts=5):
        """Answers the body of a call.

        A call whose answer is lost may have been carried out. All calls here can be repeated
        without harm: an addition has an `operation_id`, an order an `Idempotency-Key`.
        """
        for attempt in range(attempts):
            try:
                return self._once(method, path, body, dict(headers))
            except Problem as problem:
                if problem.status not in (429, 503) or attempt + 1 == attempts:
                    raise
            except (OSError, http.client.HTTPException):
                if attempt + 1 == attempts:
                    raise
            time.sleep(min(0.2 * 2 ** attempt, 5))

    def _once(self, method, path, body, headers):
        headers = {"Accept-Language": "en", "Content-Type": "application/json", **headers}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                answer = json.loads(response.read() or b"null")
        except urllib.error.HTTPError as error:
            raise Problem(error.code, json.loads(error.read() or b"{}")) from None
        # Registration, sign-in and a guest's first line in the cart answer a token.
        if isinstance(answer, dict) and answer.get("token"):
            self.token = answer["token"]
        return answer

    def register(self, email, password, name):
        self.call("POST", "/users", {"email": email, "password": password, "name": name})

    def find(self, words):
        """The first product that the words lead to and that can be bought, with a SKU of it."""
        question = urllib.parse.urlencode({"q": words, "available": "true", "limit": 20})
        for product in self.call("GET", f"/products?{question}")["products"]:
            for variant in product["variants"]:
                if variant["availability"] != "sold_out":
                    return product, variant["sku"]
        raise SystemExit(f"nothing to buy for {words!r}")

    def add(self, sku, quantity=1):
        return self.call("POST", "/cart/lines", {
            "sku": sku, "quantity": quantity, "operation_id": secrets.token_hex(16)})

    def order(self, address, agreed_total=None):
        """Orders the cart, once, however often it has to be asked for."""
        body = {"address": address, "shipping": "standard", "payment": "invoice"}
        if agreed_total:
            body["agreed_total"] = agreed_total
        return self.call("POST", "/orders", body, {"Idempotency-Key": secrets.token_hex(16)})


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    shop = Shop(sys.argv[1])
    words = " ".join(sys.argv[2:])

    shop.register(f"ada.{secrets.token_hex(6)}@example.com", secrets.token_urlsafe(16), "Ada Lovelace")
    product, sku = shop.find(words)
    cart = shop.add(sku)
    print(f"in the cart: {cart['lines'][0]['quantity']} × {product['name']}, {cart['total']['amount']} EUR")

    order = shop.order({
        "name": "Ada Lovelace", "street": "Lindenallee 12", "postcode": "10115", "city": "Berlin",
        "country": "DE"})
    number = order["number"]
    print(f"ordered: {number}, {order['total']['amount']} EUR with delivery")

    order = shop.call("GET", f"/orders/{number}")
    print(f"state: {order['state']}, {order['payment_state']}, {order['fulfilment_state']}")

    order = shop.call("POST", f"/orders/{number}/cancellation")
    print("history:", ", ".join(event["event"] for event in order["timeline"]))


if __name__ == "__main__":
    main()

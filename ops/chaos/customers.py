"""Scripted customers: each keeps one session for good, fills carts, orders, and reads its orders back."""

import random
import secrets
import threading
import time

from client import Client
from history import Order

ADDRESS = {"name": "Ada Lovelace", "street": "Lindenallee 12", "postcode": "10115", "city": "Berlin", "country": "DE"}
CHECKOUT = {"address": ADDRESS, "shipping": "standard", "payment": "invoice"}
PAGES = ["/de", "/en/c/kitchen", "/de/search?q=tee", "/api/v1/products?limit=24"]


def register(client):
    """Opens an account. An attempt without an answer may have made one, so each takes another address."""
    while True:
        status, body = client.attempt("register", "POST", "/api/v1/users", {
            "email": f"ada.{secrets.token_hex(8)}@example.com", "password": secrets.token_urlsafe(16),
            "name": ADDRESS["name"]})
        if status == 201:
            client.token = body["token"]
            client.history.note(client.history.sessions, client.token)
            return client
        time.sleep(0.5)


class Customer(threading.Thread):
    """Shops at a steady pace until told to stop."""

    def __init__(self, number, history, skus, pause):
        super().__init__(daemon=True, name=f"customer {number}")
        self.client = Client(history, edge=number % 2)
        self.history, self.skus, self.pause = history, skus, pause
        self.chance = random.Random(number)
        self.mine = []
        self.stopping = threading.Event()

    def run(self):
        while not self.stopping.is_set():
            self.browse()
            self.buy()
            self.read_back()

    def rest(self):
        self.stopping.wait(self.pause)

    def browse(self):
        self.client.call("browse", "GET", self.chance.choice(PAGES))
        self.rest()

    def is_known(self, status):
        """Whether the shop knows the session; a refusal is the loss that must never be."""
        if status == 401:
            self.history.note(self.history.lost_sessions, self.client.token)
        return status != 401

    def buy(self):
        sku = self.chance.choice(self.skus)
        line = {"sku": sku, "quantity": 1, "operation_id": secrets.token_hex(16)}
        status, _ = self.client.call("cart", "POST", "/api/v1/cart/lines", line)
        self.rest()
        if not self.is_known(status) or status != 200:
            return
        key = secrets.token_hex(16)
        status, order = self.client.call("order", "POST", "/api/v1/orders", CHECKOUT, key)
        if self.is_known(status) and status in (200, 201):
            number = order["number"]
            quantity = sum(line["quantity"] for line in order["lines"])
            self.mine.append(number)
            self.history.note(
                self.history.orders, Order(number, self.client.token, key, sku, quantity))
        self.rest()

    def read_back(self):
        status, page = self.client.call("orders", "GET", "/api/v1/orders")
        if self.is_known(status) and status == 200 and self.mine:
            if self.mine[-1] not in [order["number"] for order in page["orders"]]:
                self.history.note(self.history.unread_writes, self.mine[-1])
        self.rest()


class Crowd:
    """All customers, and somebody who signs out now and then."""

    def __init__(self, history, size=12, pause=0.25):
        self.history = history
        visitor = Client(history)
        skus = in_stock(visitor)
        # Half of all purchases are of a few articles, so that customers meet at the same stock.
        popular = skus[:5] * (len(skus) // 5)
        self.customers = [Customer(number, history, skus + popular, pause) for number in range(size)]
        for customer in self.customers:
            register(customer.client)

    def start(self):
        for customer in self.customers:
            customer.start()
        return self

    def stop(self):
        for customer in self.customers:
            customer.stopping.set()
        for customer in self.customers:
            customer.join(timeout=90)

    def gone(self):
        """The customers who stopped shopping without having been told to."""
        return [customer.name for customer in self.customers if not customer.is_alive()]

    def sign_one_out(self):
        """Opens a session and ends it; only a clear answer counts as ended."""
        client = register(Client(self.history))
        if client.call("logout", "DELETE", "/api/v1/sessions/current")[0] in (204, 401):
            self.history.note(self.history.ended_sessions, client.token)

    def check_sessions(self):
        """Uses every session once at each edge: those that live must work, those that ended must not."""
        for edge in (0, 1):
            client = Client(self.history, edge)
            for token in sorted(self.history.sessions):
                client.token = token
                status, _ = client.call("session", "GET", "/api/v1/users/me")
                if (status == 200) == (token in self.history.ended_sessions):
                    self.history.note(self.history.lost_sessions, token)


def in_stock(client, most=200):
    """SKUs of which there is enough for a long test."""
    status, page = client.call("browse", "GET", "/api/v1/products?limit=100&sort=best")
    assert status == 200, f"the shop shows no products: {status}"
    skus = []
    for product in page["products"]:
        for variant in product["variants"]:
            if variant["availability"] == "in_stock":
                skus.append(variant["sku"])
    return skus[:most]

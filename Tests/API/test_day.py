"""A day of a shop: 5,000 products, 200 customers, 1,000 orders and what becomes of them, on two servers and one
MariaDB. At its end every figure has been found on two ways: by what the customers were told, by the shop's own
pages, and by queries that share no code with it."""

import collections
import csv
import datetime
import io
import os
import random
import re
import secrets
import subprocess
import time
import urllib.parse
import urllib.request
import uuid
import zoneinfo
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

import shop
from client import Client

PRODUCTS, CUSTOMERS, ORDERS_EACH = 5_000, 200, 5
SEED = 20261124
# What becomes of an order, and how often; every step is asked for twice, as people do.
FATES = {
    "left": (12, []),
    "confirmed": (10, ["confirmed"]),
    "shipped": (10, ["confirmed", "shipped"]),
    "paid": (8, ["confirmed", "paid"]),
    "completed": (40, ["confirmed", "paid", "shipped", "delivered", "completed"]),
    "cancelled by the customer": (8, ["customer"]),
    "cancelled": (6, ["confirmed", "cancelled"]),
    "refunded": (6, ["paid", "cancelled", "refunded"]),
    "withdrawn": (4, ["confirmed", "withdrawn"]),
    "coming back": (4, ["confirmed", "shipped", "withdrawn"]),
    "returned": (6, ["confirmed", "paid", "shipped", "delivered", "withdrawn", "received", "refunded"]),
    "returned unpaid": (3, ["confirmed", "shipped", "withdrawn", "received"]),
    "a piece returned": (
        5, ["confirmed", "paid", "shipped", "delivered", "completed", "one back", "received", "cent back"]),
    "a piece to refund": (3, ["confirmed", "paid", "shipped", "delivered", "one back", "received"]),
}


def sku(number):
    return f"DAY-{number:05}"


def write_catalogue(path):
    """Prices by 1 cent to about 200 euros, two rates of tax, few pieces of much and many of little."""
    chance = random.Random(SEED)
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["category", "category_name_de", "category_name_en", "slug", "name_de", "name_en", "sku",
                       "price", "vat_rate", "stock"])
        for number in range(PRODUCTS):
            group = number % 10
            rows.writerow([
                f"day-{group}", f"Abteilung {group}", f"Department {group}", f"day-{number:05}",
                f"Ding {number}", f"Thing {number}", sku(number), f"{chance.randint(1, 20_000) / 100:.2f}",
                chance.choice([19, 19, 7]), chance.randint(3, 30)])


class Books:
    """Asks the database itself."""

    def __init__(self, url):
        address = urllib.parse.urlsplit(url)
        self.command = [
            "mariadb", "--batch", "--skip-column-names", "--host", address.hostname, "--port", str(address.port),
            "--user", address.username, address.path.strip("/")]
        self.environment = {**os.environ, "MYSQL_PWD": address.password}

    def ask(self, query):
        answer = subprocess.run(
            [*self.command, "--execute", query], env=self.environment, capture_output=True, text=True, timeout=60,
            check=True)
        return [tuple(line.split("\t")) for line in answer.stdout.splitlines()]

    def number(self, query):
        return int(self.ask(query)[0][0])


class Patient(Client):
    """Asks again, as browsers do, where the shop says that it is very busy."""

    def call(self, method, path, body=None, **headers):
        for pause in range(20):
            answer = super().call(method, path, body, **headers)
            if answer[0] != 429:
                return answer
            time.sleep(pause / 10)
        return answer


class Day:
    """What happened, as customers and staff were told."""

    def __init__(self, servers):
        self.servers = servers
        self.placed = {}
        self.fates = {}
        self.refusals = 0

    def url(self, number):
        return self.servers[number % 2].url

    def shop_and_order(self, number):
        """One customer, five orders; each is sent twice, the second time to the other server."""
        chance = random.Random(SEED + number)
        buyer = Patient(self.url(number)).register()
        other = Patient(self.url(number + 1))
        other.token = buyer.token
        placed = []
        while len(placed) < ORDERS_EACH:
            self.fill(buyer, chance)
            if not buyer.expect(200, "GET", "/cart")["lines"]:
                continue
            key = f"{number}-{len(placed)}-{chance.getrandbits(64)}"
            status, order = buyer.order(key)
            if status == 201:
                again = other.order(key)
                assert again[0] == 200 and again[1]["number"] == order["number"], again
                placed.append((order["number"], order["total"]["amount"], buyer))
            else:
                self.take_out(order, buyer)
        return placed

    def fill(self, buyer, chance):
        """Much is asked of little, so that some of it sells out."""
        for _ in range(chance.randint(1, 4)):
            status, answer = buyer.call("POST", "/cart/lines", {
                "sku": sku(int(PRODUCTS * chance.random() ** 4)), "quantity": chance.randint(1, 2),
                "operation_id": secrets.token_hex(16)})
            assert status == 200 or answer["code"] == "insufficient_stock", answer
            self.refusals += status != 200

    def take_out(self, refusal, buyer):
        """What sold out between cart and order leaves the cart."""
        assert refusal["code"] == "insufficient_stock", refusal
        self.refusals += 1
        for shortage in refusal["items"]:
            buyer.expect(200, "DELETE", f"/cart/lines/{shortage['sku']}")

    def meet(self, number, fate, buyer, staff):
        for step in FATES[fate][1]:
            names = {"return": str(uuid.uuid4()), "refund": str(uuid.uuid4())}
            for _ in range(2):
                self.take(step, number, names, buyer, staff)

    def take(self, step, number, names, buyer, staff):
        """One step; asked for again under the same names, it changes nothing."""
        if step == "customer":
            buyer.expect(200, "POST", f"/orders/{number}/cancellation", {})
        elif step == "withdrawn":
            buyer.expect(200, "POST", f"/orders/{number}/withdrawal", {"id": names["return"]})
        elif step == "one back":
            name = buyer.expect(200, "GET", f"/orders/{number}")["lines"][0]["sku"]
            buyer.expect(200, "POST", f"/orders/{number}/withdrawal", {
                "id": names["return"], "lines": [{"sku": name, "quantity": 1}]})
        elif step == "received":
            back = buyer.expect(200, "GET", f"/orders/{number}/returns")["returns"]
            staff.expect(200, "POST", f"/staff/orders/{number}/returns/{back[0]['id']}/receipt", {})
        elif step == "cent back":
            staff.expect(200, "POST", f"/staff/orders/{number}/refunds", {
                "id": names["refund"], "amount": "0.01", "reason": "A scratch"})
        else:
            staff.expect(200, "POST", f"/staff/orders/{number}/transitions", {"to": step})

    def live(self, staff):
        with ThreadPoolExecutor(6) as pool:
            for orders in pool.map(self.shop_and_order, range(CUSTOMERS)):
                self.placed.update({number: (total, buyer) for number, total, buyer in orders})
            chance = random.Random(SEED)
            names, weights = zip(*((name, weight) for name, (weight, _) in FATES.items()))
            self.fates = {number: chance.choices(names, weights)[0] for number in self.placed}
            done = [pool.submit(self.meet, number, fate, self.placed[number][1], staff[index % 2])
                    for index, (number, fate) in enumerate(self.fates.items())]
            for one in done:
                one.result()


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    with shop.Database("day") as database, shop.Server("day-1", database.url) as first, \
            shop.Server("day-2", database.url) as second:
        catalogue = tmp_path_factory.mktemp("day") / "catalogue.csv"
        write_catalogue(catalogue)
        subprocess.run(
            [shop.PROGRAM, "import", str(catalogue)], env=first.environment, check=True, timeout=300,
            stdout=subprocess.DEVNULL)
        books = Books(database.url)
        shop.wait_until(
            lambda: all(shop.status_of(f"{server.url}/de/p/day-{PRODUCTS - 1:05}") == 200
                        for server in (first, second)), "the imported catalogue")
        staff = [Patient(server.url).log_in(shop.STAFF_EMAIL, first.staff_password)
                 for server in (first, second)]
        today = Day([first, second])
        today.books, today.staff, today.database = books, staff[0], database
        today.pieces_before = books.ask("SELECT sku, on_hand FROM stock WHERE sku LIKE 'DAY-%'")
        today.live(staff)
        yield today


def test_every_order_is_there_once_and_stands_where_it_was_left(day):
    assert len(day.placed) == CUSTOMERS * ORDERS_EACH
    assert day.refusals > 0, "nothing sold out"
    books = dict(day.books.ask("SELECT number, total FROM orders"))
    assert {number: Decimal(total) / 100 for number, total in books.items()} \
        == {number: Decimal(total) for number, (total, _) in day.placed.items()}
    states = day.books.ask("SELECT number, state, payment_state, fulfilment_state FROM orders")
    expected = {
        "left": ("placed", "pending", "open"), "confirmed": ("confirmed", "pending", "open"),
        "shipped": ("confirmed", "pending", "shipped"), "paid": ("confirmed", "paid", "open"),
        "completed": ("completed", "paid", "delivered"),
        "cancelled by the customer": ("cancelled", "voided", "open"),
        "cancelled": ("cancelled", "voided", "open"), "refunded": ("cancelled", "refunded", "open"),
        "withdrawn": ("cancelled", "voided", "open"),
        "coming back": ("confirmed", "pending", "return_requested"),
        "returned": ("confirmed", "refunded", "returned"),
        "returned unpaid": ("confirmed", "voided", "returned"),
    }
    pieces = dict(day.books.ask(
        "SELECT number, SUM(quantity) FROM order_line JOIN orders ON order_id = id GROUP BY number"))
    # Of an order of one piece, all has come back.
    for is_all, place in ((True, "returned"), (False, "delivered")):
        expected["a piece returned", is_all] = ("completed", "partially_refunded", place)
        expected["a piece to refund", is_all] = ("confirmed", "paid", place)
    assert {number: state for number, *state in states} \
        == {number: list(expected.get(fate) or expected[fate, int(pieces[number]) == 1])
            for number, fate in day.fates.items()}


def test_stock_is_what_was_there_less_what_left(day):
    pieces = dict((name, int(count)) for name, count in day.pieces_before)
    gone, promised = collections.Counter(), collections.Counter()
    lines = day.books.ask(
        "SELECT number, sku, quantity FROM order_line JOIN orders ON order_id = id")
    for number, name, quantity in lines:
        if day.fates[number] in ("shipped", "completed", "coming back", "a piece returned", "a piece to refund"):
            gone[name] += int(quantity)
        elif day.fates[number] in ("left", "confirmed", "paid"):
            promised[name] += int(quantity)
    for name, quantity in day.books.ask(
            "SELECT sku, SUM(received) FROM order_return_line JOIN orders ON order_id = id "
            "WHERE state = 'completed' OR payment_state = 'paid' GROUP BY sku"):
        gone[name] -= int(quantity)
    stock = day.books.ask("SELECT sku, on_hand, reserved FROM stock WHERE sku LIKE 'DAY-%'")
    assert {name: (int(on_hand), int(reserved)) for name, on_hand, reserved in stock} \
        == {name: (count - gone[name], promised[name]) for name, count in pieces.items()}


def test_verify_finds_no_drift(day):
    done = subprocess.run(
        [shop.PROGRAM, "verify"], env=day.servers[0].environment, capture_output=True, text=True, timeout=300,
        check=False)
    assert done.returncode == 0, done.stdout
    assert f"{CUSTOMERS * ORDERS_EACH} orders" in done.stdout


def midnight(days_ago):
    """The beginning of a day in Germany, in milliseconds."""
    berlin = zoneinfo.ZoneInfo("Europe/Berlin")
    date = datetime.datetime.now(berlin).date() - datetime.timedelta(days_ago)
    start = datetime.datetime.combine(date, datetime.time(), berlin)
    return int(start.timestamp() * 1000)


def test_the_dashboard_shows_what_independent_queries_find(day):
    request = urllib.request.Request(
        f"{day.servers[0].url}/en/staff", headers={"Cookie": f"session={day.staff.token}"})
    with urllib.request.urlopen(request, timeout=30) as response:
        page = response.read().decode()
    rows = re.findall(r'<tr data-test="sales">(.*?)</tr>', page, re.S)
    shown = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)[1:] for row in rows]
    expected = []
    for first, behind in [(0, -1), (1, 0), (6, -1), (29, -1)]:
        count, cents = day.books.ask(
            f"SELECT COUNT(*), COALESCE(SUM(total), 0) FROM orders WHERE state NOT IN ('cancelled', 'expired') "
            f"AND placed_at >= {midnight(first)} AND placed_at < {midnight(behind)}")[0]
        expected.append([count, f"€{Decimal(cents) / 100:,.2f}"])
    assert shown == expected and int(shown[0][0]) > 0
    tasks = dict(re.findall(r'data-test="task-(\w+)".*?<span class="badge"[^>]*>(\d+)</span>', page, re.S))
    conditions = {
        "confirm": "state = 'placed'",
        "ship": "state = 'confirmed' AND fulfilment_state = 'open'",
        "collect": "state = 'confirmed' AND payment_state = 'pending'",
        "complete": (
            "state = 'confirmed' AND (fulfilment_state = 'delivered' "
            "AND payment_state IN ('paid', 'partially_refunded', 'refunded') "
            "OR fulfilment_state = 'returned' AND payment_state IN ('voided', 'partially_refunded', 'refunded'))"),
        "refund": "state = 'cancelled' AND payment_state = 'paid'",
        "take_back": "fulfilment_state = 'return_requested'",
        "pay_back": (
            "payment_state IN ('paid', 'partially_refunded') AND EXISTS (SELECT 1 FROM order_return r "
            "WHERE r.order_id = orders.id AND received_at IS NOT NULL "
            "AND (SELECT SUM(received) FROM order_return_line WHERE return_id = r.id) > 0 "
            "AND NOT EXISTS (SELECT 1 FROM order_refund WHERE return_id = r.id) "
            "AND requested_at > (SELECT COALESCE(MAX(at), 0) FROM order_refund "
            "WHERE order_id = orders.id AND return_id IS NULL))"),
        "refund_late": "state = 'expired' AND payment_state = 'paid'",
    }
    assert {task: int(count) for task, count in tasks.items()} == {
        task: day.books.number(f"SELECT COUNT(*) FROM orders WHERE {condition}")
        for task, condition in conditions.items()}
    assert int(tasks["pay_back"]) > 0


def test_the_bookkeeping_file_has_every_order_once(day):
    today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")).date()
    days = f"from={today - datetime.timedelta(1)}&to={today}"
    request = urllib.request.Request(
        f"{day.servers[1].url}/api/v1/staff/orders.csv?{days}", headers={"Authorization": f"Bearer {day.staff.token}"})
    with urllib.request.urlopen(request, timeout=60) as response:
        rows = list(csv.DictReader(io.StringIO(response.read().decode("utf-8-sig"))))
    assert sorted((row["number"], row["total"]) for row in rows) \
        == sorted((number, total) for number, (total, _) in day.placed.items())
    for row in rows:
        parts = [Decimal(amount) for name, amount in row.items() if name.startswith(("net_", "vat_"))]
        assert sum(parts) == Decimal(row["total"]), row


def test_the_ledger_adds_up_to_what_is_owed(day):
    owed = day.books.number("SELECT COALESCE(SUM(amount), 0) FROM ledger")
    open_totals = day.books.number(
        "SELECT COALESCE(SUM(total), 0) FROM orders WHERE payment_state = 'pending' "
        "AND state NOT IN ('cancelled', 'expired')")
    assert owed == open_totals


def test_what_went_back_is_what_was_given_back(day):
    fates = collections.Counter(day.fates.values())
    assert all(fates[name] > 0 for name in FATES), fates
    refunds = day.books.ask(
        "SELECT number, SUM(amount), COUNT(*) FROM order_refund JOIN orders ON order_id = orders.id GROUP BY number")
    whole = [number for number, fate in day.fates.items() if fate in ("refunded", "returned")]
    parts = [number for number, fate in day.fates.items() if fate == "a piece returned"]
    assert {number: (Decimal(cents) / 100, count) for number, cents, count in refunds} == {
        **{number: (Decimal(day.placed[number][0]), "1") for number in whole},
        **{number: (Decimal("0.01"), "1") for number in parts}}
    assert day.books.number("SELECT COUNT(*) FROM orders WHERE refunded > total") == 0
    back = day.books.number("SELECT SUM(amount) FROM ledger WHERE kind LIKE 'refund%'")
    assert back == day.books.number("SELECT SUM(amount) FROM order_refund")
    moved = day.books.number("SELECT SUM(quantity) FROM stock_movement WHERE kind LIKE 'return%'")
    assert moved == day.books.number("SELECT SUM(received) FROM order_return_line")

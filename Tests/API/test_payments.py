"""Paying at a provider: what it tells and what browsers bring back, in any order and any number of times."""

import concurrent.futures
import json
import re
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

import shop
from client import Client
from payprovider import PayProvider

# The same at all servers of the module's database, which keeps what the first one made.
STAFF_PASSWORD = "three wholly new words"
BANK = "Kontor Übersee;DE02 1203 0000 0000 2020 51;BYLADEM1001"


def open_shop(name, database_url=None, **settings):
    return shop.Server(
        f"payments-{name}", database_url, SHOP_DEMO_STAFF_PASSWORD=STAFF_PASSWORD, **settings)


@pytest.fixture
def provider():
    with PayProvider(shop.free_port()) as provider:
        provider.order_of_things = "never"
        yield provider


@pytest.fixture(scope="module")
def database():
    with shop.Database("payments") as database:
        yield database


@pytest.fixture(params=["memory", "mariadb"])
def server(request, provider):
    url = request.getfixturevalue("database").url if request.param == "mariadb" else None
    with open_shop(request.param, url, SHOP_PAYMENT_URL=provider.url) as server:
        yield server


@pytest.fixture
def on_database(provider, database):
    with open_shop("db", database.url, SHOP_PAYMENT_URL=provider.url) as server:
        yield server


def buyer(server):
    return Client(server.url).register()


def staff(server):
    return Client(server.url).log_in(shop.STAFF_EMAIL, STAFF_PASSWORD)


def some_sku(client):
    page = client.expect(200, "GET", "/products?limit=20")
    for product in page["products"]:
        for variant in client.expect(200, "GET", f"/products/{product['slug']}")["variants"]:
            if variant["available"] > 3:
                return variant["sku"], product["slug"]
    raise AssertionError("everything is sold out")


def buy(client, payment="online"):
    client.add(some_sku(client)[0])
    status, order = client.order(payment=payment)
    assert status == 201, order
    assert order["payment"]["method"] == payment
    return order


def now(client, order):
    return client.expect(200, "GET", f"/orders/{order['number']}")


def events(order):
    return [entry["event"] for entry in order["timeline"]]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def come_back(server, client, order):
    """What a browser does that the provider sends back; answers where it is led to."""
    request = urllib.request.Request(
        f"{server.url}/de/orders/{order['number']}/payment?result=paid&state=paid",
        headers={"Authorization": f"Bearer {client.token}", "Sec-Fetch-Site": "cross-site"})
    try:
        urllib.request.build_opener(NoRedirect).open(request, timeout=30)
    except urllib.error.HTTPError as error:
        assert error.code == 303
        return error.headers["Location"]
    raise AssertionError("no redirect")


def metric(server, name):
    with urllib.request.urlopen(f"{server.url}/metrics", timeout=10) as response:
        return float(re.search(rf"^{name} (\S+)$", response.read().decode(), re.M)[1])


def sql(database, statement):
    address = urllib.parse.urlsplit(database.url)
    done = subprocess.run(
        ["mariadb", f"--host={address.hostname}", f"--port={address.port}",
         f"--user={address.username}", f"--password={address.password}", address.path[1:],
         "--batch", "--skip-column-names", f"--execute={statement}"],
        check=True, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30)
    return done.stdout.split()


def require_sound_books(server):
    done = subprocess.run(
        [shop.PROGRAM, "verify"], env=server.environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_message_first(server, provider):
    customer = buyer(server)
    order = buy(customer)
    payment = provider.of(order["number"])
    assert order["payment"]["redirect_url"] == payment["redirect_url"]
    assert payment["amount"] == order["total"]
    assert payment["return_url"] == f"{server.url}/de/orders/{order['number']}/payment"
    provider.set_state(payment, "paid")
    assert provider.tell(payment) == 204
    # Whoever has closed the browser has paid all the same.
    assert now(customer, order)["payment_state"] == "paid"
    assert come_back(server, customer, order) == f"/de/orders/{order['number']}?payment=back"
    paid = now(customer, order)
    assert events(paid) == ["placed", "paid"] and "redirect_url" not in paid["payment"]
    assert metric(server, "shop_payment_webhooks_accepted_total") == 1


def test_the_browser_first(server, provider):
    customer = buyer(server)
    order = buy(customer)
    payment = provider.of(order["number"])
    # Its address says "paid", and the provider does not.
    come_back(server, customer, order)
    assert now(customer, order)["payment_state"] == "pending"
    provider.set_state(payment, "paid")
    come_back(server, customer, order)
    assert now(customer, order)["payment_state"] == "paid"
    assert provider.tell(payment) == 204
    assert events(now(customer, order)) == ["placed", "paid"]


def test_both_at_once_twenty_times(on_database, provider, database):
    with open_shop("second", database.url, SHOP_PAYMENT_URL=provider.url) as second:
        customer = buyer(on_database)
        for _ in range(3):
            order = buy(customer)
            payment = provider.of(order["number"])
            provider.set_state(payment, "paid")

            def act(number):
                if number % 2:
                    return come_back((on_database, second)[number // 2 % 2], customer, order)
                return provider.tell(payment, event=f"evt_{order['number']}_{number % 4}")

            with concurrent.futures.ThreadPoolExecutor(20) as pool:
                answers = list(pool.map(act, range(20)))
            assert all(answer == 204 for answer in answers[::2]), answers
            paid = now(customer, order)
            assert events(paid) == ["placed", "paid"]
            assert sql(database, f"""
                SELECT COUNT(*) FROM ledger JOIN orders ON orders.id = ledger.order_id
                WHERE number = '{order['number']}' AND kind = 'payment'""") == ["1"]
            assert sql(database, f"""
                SELECT COUNT(*) FROM payment_event JOIN orders ON orders.id = order_id
                WHERE number = '{order['number']}'""") == ["2"]
        require_sound_books(on_database)


def test_beginning_at_once_begins_once(on_database, provider):
    customer = buyer(on_database)
    order = buy(customer)
    path = f"/orders/{order['number']}/payment"
    with concurrent.futures.ThreadPoolExecutor(10) as pool:
        pages = set(pool.map(
            lambda _: customer.expect(200, "POST", path)["redirect_url"], range(10)))
    assert pages == {order["payment"]["redirect_url"]}
    assert provider.of(order["number"])


def test_a_message_that_comes_twice_counts_once(server, provider):
    customer = buyer(server)
    order = buy(customer)
    payment = provider.of(order["number"])
    assert provider.tell(payment, "evt_failed", state="failed") == 204
    customer.expect(200, "POST", f"/orders/{order['number']}/payment")
    # Sent again, an old message does not undo what has happened since.
    assert provider.tell(payment, "evt_failed", state="failed") == 204
    assert now(customer, order)["payment_state"] == "pending"
    for _ in range(3):
        assert provider.tell(payment, "evt_paid", state="paid") == 204
    # Late and out of order, it changes nothing either.
    assert provider.tell(payment, "evt_late", state="failed") == 204
    assert provider.tell(payment, "evt_pending", state="pending") == 204
    assert events(now(customer, order)) == ["placed", "payment_failed", "payment_retried", "paid"]


def test_forged_and_outdated_messages_are_refused(server, provider):
    customer = buyer(server)
    order = buy(customer)
    payment = provider.of(order["number"])
    body, url = provider.message(payment, state="paid"), payment["webhook_url"]
    moment = int(time.time())
    other = body.replace(b"paid", b"Paid")
    refused = [
        None, "", "t=1", "v1=00", f"t={moment},v1=", f"t={moment},v1={'0' * 64}",
        f"t={moment},v1={'zz' * 32}", provider.sign(body, secret="another-secret-entirely"),
        provider.sign(other), provider.sign(body, at=moment - 400),
        provider.sign(body, at=moment + 400), provider.sign(body).replace("t=", "t=-"),
    ]
    for signature in refused:
        assert provider.send(url, body, signature) == 403, signature
    for unreadable in (b"", b"[]", b"{}", b"\xff", body.replace(b'"paid"', b'"rich"')):
        assert provider.send(url, unreadable, provider.sign(unreadable)) == 400, unreadable
    unknown = provider.message({**payment, "id": "pay_unknown"}, state="paid")
    assert provider.send(url, unknown, provider.sign(unknown)) == 404
    wrong = provider.message(payment, state="paid", amount={"amount": "0.01", "currency": "EUR"})
    assert provider.send(url, wrong, provider.sign(wrong)) == 422
    large = b"x" * 100_000
    assert provider.send(url, large, provider.sign(large)) == 413
    assert events(now(customer, order)) == ["placed"]
    assert metric(server, "shop_payment_webhooks_accepted_total") == 0
    assert metric(server, "shop_payment_webhooks_refused_total") == len(refused) + 8
    assert provider.send(url, body, provider.sign(body, at=moment - 200)) == 204
    assert events(now(customer, order)) == ["placed", "paid"]


def test_declined_and_tried_again(server, provider):
    customer = buyer(server)
    order = buy(customer)
    payment = provider.of(order["number"])
    provider.set_state(payment, "failed")
    come_back(server, customer, order)
    assert now(customer, order)["payment_state"] == "failed"
    path = f"/orders/{order['number']}/payment"
    assert customer.expect(200, "POST", path) == {"redirect_url": payment["redirect_url"]}
    assert now(customer, order)["payment_state"] == "pending"
    provider.set_state(payment, "paid")
    assert provider.tell(payment) == 204
    status, problem = customer.call("POST", path)
    assert (status, problem["code"]) == (409, "not_payable")
    assert now(customer, order)["payment_state"] == "paid"


def test_promised_money_is_drawn_when_the_order_is_confirmed(server, provider):
    customer, desk = buyer(server), staff(server)
    order = buy(customer)
    payment = provider.of(order["number"])
    provider.set_state(payment, "authorised")
    assert provider.tell(payment) == 204
    assert now(customer, order)["payment_state"] == "authorised"
    desk.expect(200, "POST", f"/staff/orders/{order['number']}/transitions", {"to": "confirmed"})
    total = order["total"]["amount"]
    shop.wait_until(
        lambda: provider.carried_out == [("capture", order["number"], total)], "the capture")
    assert provider.tell(payment) == 204
    assert now(customer, order)["payment_state"] == "paid"


def test_money_for_an_expired_order_is_kept_to_be_refunded(on_database, provider, database):
    customer, desk = buyer(on_database), staff(on_database)
    sku, slug = some_sku(customer)

    def left():
        page = customer.expect(200, "GET", f"/products/{slug}")
        return [entry["available"] for entry in page["variants"] if entry["sku"] == sku]

    before = left()
    customer.add(sku)
    _, order = customer.order(payment="online")
    patient, paid = buy(customer), buy(customer)
    assert provider.tell(provider.of(paid["number"]), state="paid") == 204
    numbers = f"'{order['number']}', '{paid['number']}'"
    sql(database, f"UPDATE orders SET placed_at = placed_at - 3601000 WHERE number IN ({numbers})")
    shop.wait_until(lambda: now(customer, order)["state"] == "expired", "the end of the order", 90)
    sql(database, f"UPDATE orders SET placed_at = placed_at + 3601000 WHERE number IN ({numbers})")
    assert now(customer, paid)["state"] == now(customer, patient)["state"] == "placed"
    shop.wait_until(lambda: provider.of(order["number"])["state"] == "voided", "the void")
    payment = provider.of(order["number"])
    assert provider.tell(payment, state="paid") == 204
    late = now(customer, order)
    assert (late["state"], late["payment_state"]) == ("expired", "paid")
    provider.set_state(payment, "paid")
    desk.expect(200, "POST", f"/staff/orders/{order['number']}/transitions", {"to": "refunded"})
    shop.wait_until(lambda: provider.of(order["number"])["state"] == "refunded", "the refund")
    assert events(now(customer, order)) == ["placed", "expired", "paid", "refunded"]
    customer.expect(200, "POST", f"/orders/{patient['number']}/cancellation")
    desk.expect(200, "POST", f"/staff/orders/{paid['number']}/transitions", {"to": "cancelled"})
    shop.wait_until(lambda: left() == before, "the stock of the expired order")
    require_sound_books(on_database)


def test_a_provider_that_is_away_keeps_nobody_from_ordering():
    provider = PayProvider(shop.free_port())
    with open_shop("away", SHOP_PAYMENT_URL=provider.url) as server:
        customer = buyer(server)
        order = buy(customer)
        assert order["state"] == "placed" and "redirect_url" not in order["payment"]
        path = f"/orders/{order['number']}/payment"
        status, problem = customer.call("POST", path)
        assert (status, problem["code"]) == (503, "payment_unavailable")
        assert come_back(server, customer, order).endswith("?payment=back")
        with provider:
            provider.answers = [500, 401, 429]
            for _ in range(3):
                assert customer.call("POST", path)[0] == 503
            page = customer.expect(200, "POST", path)["redirect_url"]
            payment = provider.of(order["number"])
            assert page == payment["redirect_url"]
            assert provider.tell(payment, state="paid") == 204
            assert now(customer, order)["payment_state"] == "paid"
        assert provider.secret not in server.log.read_text()


def test_a_page_elsewhere_is_not_believed(server, provider):
    customer = buyer(server)
    begin = provider.begin
    provider.begin = lambda key, body: {**begin(key, body), "redirect_url": "https://evil.example/"}
    order = buy(customer)
    assert "redirect_url" not in order["payment"]
    assert customer.call("POST", f"/orders/{order['number']}/payment")[0] == 503


@pytest.mark.parametrize("trouble", ["none", "away", "late"])
def test_a_refund_is_carried_out_once(on_database, provider, database, trouble):
    with open_shop("refunds", database.url, SHOP_PAYMENT_URL=provider.url):
        customer, desk = buyer(on_database), staff(on_database)
        order = buy(customer)
        payment = provider.of(order["number"])
        provider.set_state(payment, "paid")
        assert provider.tell(payment) == 204
        provider.answers = [503, 500] if trouble == "away" else []
        # Carried out, and the shop does not hear of it.
        provider.late_answers = [502, 502] if trouble == "late" else []
        for state in ("cancelled", "refunded", "refunded"):
            body = desk.expect(
                200, "POST", f"/staff/orders/{order['number']}/transitions", {"to": state})
        assert body["payment"]["reference"] == payment["id"]
        assert "reference" not in now(customer, order)["payment"]
        shop.wait_until(
            lambda: sql(database, f"""
                SELECT done FROM payment_task JOIN orders ON orders.id = order_id
                WHERE number = '{order['number']}'""") == ["1"], "the refund", 90)
        mine = [step for step in provider.carried_out if step[1] == order["number"]]
        assert mine == [("refund", order["number"], order["total"]["amount"])]
        require_sound_books(on_database)


def test_an_invoice_tells_where_to_transfer():
    with open_shop("bank", SHOP_BANK=BANK) as server:
        customer, desk = buyer(server), staff(server)
        status, problem = customer.order(payment="online")
        assert status == 422 and problem["errors"][0]["field"] == "payment"
        order = buy(customer, "invoice")
        assert order["payment"] == {
            "method": "invoice", "state": "pending", "bank": {
                "name": "Kontor Übersee", "iban": "DE02120300000000202051", "bic": "BYLADEM1001",
                "remittance": order["number"]}}
        path = f"{server.url}/de/orders/{order['number']}/payment-code.svg"
        request = urllib.request.Request(
            path, headers={"Authorization": f"Bearer {customer.token}"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            assert answer.headers["Content-Type"] == "image/svg+xml"
            assert answer.headers["Cache-Control"] == "no-store"
            assert b"<svg" in answer.read()
        for stranger in (Client(server.url), buyer(server)):
            headers = {"Authorization": f"Bearer {stranger.token}"} if stranger.token else {}
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(urllib.request.Request(path, headers=headers), timeout=10)
            assert refused.value.code == (404 if stranger.token else 401)
        status, _ = Client(server.url).call("POST", "/../../payments/webhook", {})
        assert status in (400, 404)
        for state in ("confirmed", "paid"):
            desk.expect(200, "POST", f"/staff/orders/{order['number']}/transitions", {"to": state})
        assert "bank" not in now(customer, order)["payment"]
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(request, timeout=10)


@pytest.mark.parametrize("settings", [
    {"SHOP_PAYMENT_URL": "http://kontor:hidden-hidden-hidden@pay.example"},
    {"SHOP_PAYMENT_URL": "https://kontor:hidden@pay.example"},
    {"SHOP_PAYMENT_URL": "https://pay.example/hidden?x=1"},
    {"SHOP_BANK": "Kontor;DE03 1203 0000 0000 2020 51;BYLADEM1001"},
    {"SHOP_BANK": "Kontor;DE02 1203 0000 0000 2020 51"},
])
def test_bad_settings_are_named_at_the_start(settings):
    server = shop.Server("payments-bad", **settings)
    done = subprocess.run(
        [shop.PROGRAM, "serve"], env=server.environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode != 0
    assert next(iter(settings)) in done.stderr and "hidden" not in done.stderr + done.stdout

"""Webhooks to a real receiver: signed, repeated, never where they must not go, and lost by nobody's death."""

import re
import time
import urllib.request

import pytest

import shop
from client import Client
from receiver import Receiver, is_signed

ALL = ["placed", "confirmed", "shipped", "delivered", "paid", "completed", "cancelled", "expired", "refunded"]


@pytest.fixture(scope="module")
def server():
    with shop.Server("webhooks") as server:
        yield server


@pytest.fixture
def receiver():
    with Receiver() as receiver:
        yield receiver


def staff(server):
    return Client(server.url).log_in(shop.STAFF_EMAIL, server.staff_password)


@pytest.fixture
def registered(server):
    """Registers endpoints and removes them afterwards."""
    desk, made = staff(server), []

    def register(url, events=tuple(ALL), active=True):
        webhook = desk.expect(201, "POST", "/staff/webhooks", {
            "url": url, "events": list(events), "active": active})
        made.append(webhook["id"])
        return webhook

    yield register
    for webhook in made:
        desk.expect(204, "DELETE", f"/staff/webhooks/{webhook}")


def buy(server):
    """Orders one piece of something; answers buyer and order."""
    buyer = Client(server.url).register()
    products = buyer.expect(200, "GET", "/products?limit=20&available=true")["products"]
    sku = next(variant["sku"] for product in products for variant in product["variants"]
               if variant["availability"] == "in_stock")
    buyer.add(sku)
    status, order = buyer.order()
    assert status == 201, order
    return buyer, order


def metric(server, name):
    with urllib.request.urlopen(f"{server.url}/metrics", timeout=10) as response:
        return float(re.search(rf"^{name} (\S+)$", response.read().decode(), re.M)[1])


def wait_for(receiver, number, count, seconds=30):
    shop.wait_until(
        lambda: len(receiver.arrived(number)) >= count, f"{count} messages about {number}", seconds)


def test_events_are_told_signed_and_with_the_order(server, receiver, registered):
    webhook = registered(receiver.url)
    with Receiver() as other:
        registered(other.url, ["paid"])
        buyer, order = buy(server)
        number = order["number"]
        desk = staff(server)
        for state in ("confirmed", "paid"):
            desk.expect(200, "POST", f"/staff/orders/{number}/transitions", {"to": state})
        wait_for(receiver, number, 3)
        wait_for(other, number, 1)
        assert sorted(receiver.types(number)) == ["order.confirmed", "order.paid", "order.placed"]
        assert other.types(number) == ["order.paid"]
    for _, headers, body in receiver.requests:
        assert is_signed(webhook["secret"], headers, body)
        assert not is_signed(webhook["secret"], headers, body + b" ")
        assert abs(int(headers["Webhook-Timestamp"]) - time.time()) < 60
        assert headers["Content-Type"] == "application/json"
    message = receiver.arrived(number)[-1]
    shown = buyer.expect(200, "GET", f"/orders/{number}")
    assert set(message) == {"id", "type", "created", "order"}
    assert set(message["order"]) == set(shown)
    assert message["order"]["lines"] == shown["lines"]
    ids = [headers["Webhook-Id"] for _, headers, _ in receiver.requests]
    assert len(ids) == len(set(ids)) == 3
    assert "secret" not in str(desk.expect(200, "GET", "/staff/webhooks"))


def test_failures_are_repeated_and_hold_up_nobody(server, receiver, registered):
    registered(receiver.url)
    with Receiver() as slow, Receiver() as lost:
        registered(slow.url)
        registered(lost.url)
        slow.pause = 12
        lost.answers = [500]
        before = metric(server, "shop_webhooks_failed_total")
        _, order = buy(server)
        number = order["number"]
        wait_for(receiver, number, 1, seconds=8)
        wait_for(lost, number, 1, seconds=40)
        first, second = [headers for _, headers, _ in lost.requests[:2]]
        assert first["Webhook-Id"] == second["Webhook-Id"]
        # Who takes longer than ten seconds has not answered, and is asked again.
        slow.pause = 0
        shop.wait_until(lambda: len(slow.requests) >= 2, "the second attempt", seconds=60)
        assert metric(server, "shop_webhooks_failed_total") - before == 2
        assert len(receiver.arrived(number)) == 1


def test_redirects_are_not_followed(server, receiver, registered):
    with Receiver() as elsewhere:
        receiver.answers = [302]
        receiver.headers = {"Location": elsewhere.url}
        webhook = registered(receiver.url)
        _, order = buy(server)
        wait_for(receiver, order["number"], 1, seconds=40)
        assert [status for status, _, _ in receiver.requests] == [302, 204]
        assert elsewhere.requests == []
        shown = staff(server).expect(200, "GET", f"/staff/webhooks/{webhook['id']}")
        assert shown["deliveries"] == {"waiting": 0, "arrived": 1, "given_up": 0}


@pytest.mark.parametrize("url", [
    "http://169.254.169.254/latest/meta-data/", "https://169.254.169.254/", "https://10.0.0.1/",
    "https://192.168.0.1/", "http://10.1.2.3/", "https://[::ffff:10.0.0.1]/", "https://[fe80::1]/",
    "http://shop.example/", "https://0.0.0.0/"])
def test_private_addresses_are_refused(server, url):
    status, problem = staff(server).call("POST", "/staff/webhooks", {"url": url, "events": ["placed"]})
    assert status == 422
    assert [error["field"] for error in problem["errors"]] == ["url"]


def test_names_that_lead_to_private_addresses_are_refused_when_it_is_sent(receiver):
    """A shop with a public address takes the name, and does not connect: what counts is where it leads."""
    with shop.Server("webhooks-strict", SHOP_PUBLIC_URL="https://kontor.example") as strict:
        desk = staff(strict)
        webhook = desk.expect(201, "POST", "/staff/webhooks", {
            "url": f"https://localhost:{receiver.port}/", "events": ["placed"]})
        status, _ = desk.call("POST", "/staff/webhooks", {
            "url": receiver.url, "events": ["placed"]})
        assert status == 422
        buy(strict)
        shop.wait_until(
            lambda: metric(strict, "shop_webhooks_failed_total") >= 1, "the refusal")
        assert receiver.requests == []
        shown = desk.expect(200, "GET", f"/staff/webhooks/{webhook['id']}")
        assert shown["deliveries"]["waiting"] == 1


def test_a_dead_server_loses_nothing_and_two_say_nothing_twice(receiver):
    with shop.Database("webhooks") as database:
        first = shop.Server("webhooks-1", database.url).start()
        desk = staff(first)
        desk.expect(201, "POST", "/staff/webhooks", {"url": receiver.url, "events": ALL})
        receiver.pause = 5
        _, order = buy(first)
        number = order["number"]
        shop.wait_until(lambda: receiver.requests, "the message on its way")
        first.kill()
        receiver.pause = 0
        with shop.Server("webhooks-2", database.url) as second, \
                shop.Server("webhooks-3", database.url) as third:
            # Held by the dead one for half a minute, then sent again with the same name.
            shop.wait_until(lambda: len(receiver.requests) >= 2, "the repetition", seconds=90)
            ids = {headers["Webhook-Id"] for _, headers, _ in receiver.requests}
            assert len(ids) == 1
            numbers = [number, *(buy(server)[1]["number"] for server in (second, third) * 5)]
            for number in numbers:
                wait_for(receiver, number, 1)
            shop.wait_until(
                lambda: sum(metric(server, "shop_webhooks_sent_total")
                            for server in (second, third)) == 11, "all are sent")
            ids = [headers["Webhook-Id"] for _, headers, _ in receiver.requests]
            assert len(ids) == 12 and len(set(ids)) == 11

"""An order's page that lies open shows what happens to the order, with and without scripts."""

import time
import urllib.request

from playwright.sync_api import expect

import shop
from steps import STATES


def order(open_window, server, **settings):
    """A window that shows an order just placed, and the order's number."""
    customer = open_window(server.url, **settings)
    customer.register()
    customer.go()
    customer.open_first_available("product-card")
    customer.add_to_cart()
    number = customer.order()
    customer.go(f"/orders/{number}")
    return customer, number


def test_an_open_page_shows_that_staff_confirmed(server, open_window, open_back_office, javascript):
    customer, number = order(open_window, server, javascript=javascript)
    customer.page.evaluate("window.isStillHere = true")
    asked = []
    customer.page.on("request", lambda request: asked.append(request.url))
    if javascript:
        # Nothing is asked while the stream is open and nothing happens.
        customer.page.wait_for_timeout(4500)
        del asked[:]
        customer.page.wait_for_timeout(3500)
        assert asked == []

    staff = open_back_office(server, javascript)
    staff.carry_out(number, "confirmed")
    expect(customer.hook("order-state").first).to_have_text(STATES["confirmed"], timeout=15_000)
    assert customer.page.evaluate("window.isStillHere === true") == javascript
    if javascript:
        expect(customer.page.locator("#order + [role=status]")).to_contain_text(
            customer.say("Stand: Bestätigt.", "State: Confirmed."))


def test_a_page_sees_what_another_server_does(open_window):
    with shop.Database("following") as database:
        with shop.Server("one", database.url) as one, shop.Server("two", database.url) as two:
            customer, number = order(open_window, one)
            staff = open_window(two.url)
            staff.log_in(shop.STAFF_EMAIL, one.staff_password)
            staff.carry_out(number, "confirmed")
            expect(customer.hook("order-state").first).to_have_text(STATES["confirmed"])


def test_a_server_does_not_wait_for_open_streams(open_window):
    with shop.Server("draining") as server:
        customer, number = order(open_window, server)
        expect_followers(server, 1)
        customer.go()
        expect_followers(server, 0)
        customer.go(f"/orders/{number}")
        expect_followers(server, 1)
        start = time.monotonic()
    assert time.monotonic() - start < 10, "the time a drain takes, and not that of a stream"


def expect_followers(server, count):
    def is_reached():
        with urllib.request.urlopen(f"{server.url}/metrics", timeout=5) as answer:
            return f"\nshop_order_followers {count}.0\n" in answer.read().decode()

    shop.wait_until(is_reached, f"{count} open streams", seconds=10)

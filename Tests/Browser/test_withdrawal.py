"""Withdrawal in two steps, what comes back, and what is refunded; with and without JavaScript."""

import re

from playwright.sync_api import expect


def order_two(customer):
    customer.go()
    customer.open_first_available("product-card")
    customer.add_to_cart(2)
    return customer.order()


def test_guest_withdraws_in_two_steps(server, open_window, javascript):
    guest = open_window(server.url, javascript=javascript)
    number = order_two(guest)
    stranger = open_window(server.url, javascript=javascript)
    stranger.go()
    stranger.hook("withdraw-link").click()
    for address, is_right in [("eve@example.com", False), (guest.email, True)]:
        for name, value in {"name": "Ada Lovelace", "number": number, "email": address}.items():
            stranger.page.locator(f'main [name="{name}"]').fill(value)
        stranger.send(stranger.hook("withdrawal-next").click)
        assert (stranger.hook("withdrawal-confirm").count() == 1) == is_right
    expect(stranger.hook("withdrawal-confirm")).to_have_text(
        stranger.say("Widerruf bestätigen", "Confirm withdrawal"))
    stranger.send(stranger.hook("withdrawal-confirm").click)
    expect(stranger.hook("withdrawal-receipt")).to_contain_text(number)
    expect(stranger.hook("withdrawal-time")).to_have_text(re.compile(r"\d\d:\d\d:\d\d"))
    guest.expect_state(number, "cancelled")


def test_customer_sends_one_piece_back_and_gets_its_price(server, open_window, open_back_office, javascript):
    customer = open_window(server.url, javascript=javascript)
    customer.register()
    number = order_two(customer)
    staff = open_back_office(server, javascript)
    for step in ["confirmed", "paid", "shipped", "delivered"]:
        staff.carry_out(number, step)

    customer.go(f"/orders/{number}")
    customer.hook("withdraw-order").click()
    customer.page.locator('[name^="pieces."]').first.fill("1")
    expect(customer.hook("withdrawal-confirm")).to_have_text(
        customer.say("Widerruf bestätigen", "Confirm withdrawal"))
    customer.send(customer.hook("withdrawal-confirm").click)
    expect(customer.hook("withdrawal-receipt")).to_contain_text("1 ×")

    staff.go("/staff")
    staff.hook("task-take_back").click()
    staff.page.locator("main").get_by_role("link", name=number).first.click()
    staff.send(staff.hook("receive-return").click)
    expect(staff.hook("return")).to_contain_text(
        staff.say("Zurückgekommen", "Came back"))
    amount = staff.page.locator('[data-test="refund-form"] [name="amount"]').input_value()
    staff.send(staff.hook("refund").click)
    expect(staff.hook("refund").and_(staff.page.locator("li"))).to_contain_text(amount)

    customer.go(f"/orders/{number}")
    customer.hook("credit-note-link").click()
    expect(customer.hook("invoice-total")).to_contain_text(amount)
    customer.go(f"/orders/{number}")
    customer.hook("invoice-link").click()
    expect(customer.hook("invoice-number")).to_have_text(f"R-{number}")

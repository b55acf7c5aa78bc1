"""A purchase from registration to confirmation, on both backends, with and without JavaScript."""

import pytest
from playwright.sync_api import expect


def test_customer_buys_and_staff_confirms(server, open_window, open_back_office, javascript):
    customer = open_window(server.url, javascript=javascript)
    customer.register()
    customer.go()
    kept = customer.open_first_available("product-card")
    customer.add_to_cart()
    customer.log_out()
    assert customer.cart() == {}

    customer.search(customer.say("tasse", "cup"))
    wanted = customer.open_first_available("search-result")
    customer.add_to_cart(2)
    assert customer.cart() == {wanted: 2}

    customer.log_in()
    merged = {kept: 1, wanted: 2} if kept != wanted else {kept: 3}
    assert customer.cart() == merged

    number = customer.order()
    assert customer.cart() == {}
    assert number in customer.order_numbers()
    customer.expect_state(number, "placed")

    staff = open_back_office(server, javascript)
    staff.carry_out(number, "confirmed")
    customer.expect_state_to_become("confirmed")


def test_guest_orders_without_an_account(server, open_window, javascript):
    guest = open_window(server.url, javascript=javascript)
    guest.go()
    guest.open_first_available("product-card")
    guest.add_to_cart()
    guest.order()
    assert guest.cart() == {}


def test_customer_cancels_an_order_themselves(server, open_window, javascript):
    customer = open_window(server.url, javascript=javascript)
    customer.register()
    customer.go()
    customer.open_first_available("product-card")
    customer.add_to_cart()
    number = customer.order()
    customer.expect_state(number, "placed")
    customer.hook("cancel-order").click()
    customer.send(customer.hook("cancel-order-confirm").click)
    customer.expect_state(number, "cancelled")


def test_cart_lines_are_changed_and_removed(server, open_window, javascript):
    guest = open_window(server.url, javascript=javascript)
    guest.go()
    name = guest.open_first_available("product-card")
    guest.add_to_cart()
    guest.go("/cart")
    total = guest.hook("cart-total").inner_text()
    quantity = guest.hook("cart-line").locator('[name="quantity"]').first
    quantity.fill("2")
    guest.send(lambda: quantity.press("Enter"))
    expect(guest.hook("cart-total")).not_to_have_text(total)
    assert guest.cart() == {name: 2}


def test_cart_badge_counts_pieces_on_public_pages(server, open_window):
    guest = open_window(server.url)
    guest.go()
    guest.open_first_available("product-card")
    guest.add_to_cart(2)
    guest.go()
    expect(guest.hook("cart-count").first).to_contain_text("2")


def test_customers_do_not_reach_staff_pages(server, open_window):
    customer = open_window(server.url)
    customer.register()
    for room in ("", "/orders", "/products", "/categories", "/vouchers", "/customers", "/people", "/webhooks", "/log"):
        answer = customer.page.goto(f"{customer.site}/staff{room}")
        assert answer.status in (403, 404), room
        assert customer.hook("staff-order").count() == 0


def test_wrong_password_is_explained(server, open_window, javascript):
    stranger = open_window(server.url, javascript=javascript)
    stranger.go("/login")
    stranger.page.locator('main [name="email"]').fill("nobody@example.com")
    stranger.page.locator('main [name="password"]').fill("not the password")
    assert stranger.send_form_with("password") < 500
    expect(stranger.hook("field-error").or_(stranger.hook("notice")).first).to_be_visible()
    stranger.expect_signed_out()


def test_keyboard_alone_puts_a_product_into_the_cart(server, open_window):
    guest = open_window(server.url)
    guest.go()
    name = guest.open_first_available("product-card")
    for _ in range(60):
        guest.page.keyboard.press("Tab")
        if guest.page.evaluate("document.activeElement.dataset.test") == "add-to-cart":
            break
    guest.send(lambda: guest.page.keyboard.press("Enter"))
    assert guest.cart() == {name: 1}

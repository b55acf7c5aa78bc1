"""A voucher from the staff's form to the order it was used for, and codes that are wrong."""

import secrets

import pytest
from playwright.sync_api import expect


@pytest.fixture
def voucher(server, open_back_office):
    """A voucher over a tenth of the price, made by staff through their pages."""
    code = f"BROWSER-{secrets.token_hex(4)}".upper()
    staff = open_back_office(server)
    staff.go("/staff/vouchers")
    staff.page.locator('main a[href$="/staff/new-voucher"]').click()
    staff.page.locator('main [name="code"]').fill(code.lower())
    staff.page.locator('main [name="kind"]').select_option("percentage")
    staff.page.locator('main [name="value"]').fill("10")
    staff.send_form_with("value")
    staff.go("/staff/vouchers")
    expect(staff.hook("voucher").filter(has_text=code)).to_contain_text("10")
    return code


def redeem(person, code):
    person.go("/cart")
    person.page.locator('main [name="code"]').fill(code)
    return person.send(person.hook("redeem-voucher").click)


def test_customer_redeems_a_voucher_and_sees_it_in_the_order(server, open_window, javascript, voucher):
    customer = open_window(server.url, javascript=javascript)
    customer.register()
    customer.go()
    customer.open_first_available("product-card")
    customer.add_to_cart()
    customer.go("/cart")
    before = customer.hook("cart-total").inner_text()

    assert redeem(customer, "NO-SUCH-CODE") == 409
    error = customer.hook("field-error").first
    expect(error).to_be_visible()
    assert customer.page.locator('main [name="code"]').input_value() == "NO-SUCH-CODE"

    assert redeem(customer, voucher.lower()) == 200
    expect(customer.hook("voucher")).to_contain_text("−")
    expect(customer.hook("cart-total")).not_to_have_text(before)

    customer.order()
    expect(customer.page.locator("main")).to_contain_text(voucher)
    expect(customer.hook("voucher")).to_contain_text("−")


def test_voucher_is_taken_back(server, open_window, javascript, voucher):
    guest = open_window(server.url, javascript=javascript)
    guest.go()
    guest.open_first_available("product-card")
    guest.add_to_cart()
    guest.go("/cart")
    before = guest.hook("cart-total").inner_text()
    redeem(guest, voucher)
    expect(guest.hook("cart-total")).not_to_have_text(before)
    guest.send(guest.hook("remove-voucher").click)
    expect(guest.hook("cart-total")).to_have_text(before)
    assert guest.hook("voucher").count() == 0

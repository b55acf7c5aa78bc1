"""Paying in the browser: at a provider's page and back, and by transfer with a code to scan."""

import re
import subprocess

import pytest
from playwright.sync_api import expect

import shop
from payprovider import PayProvider
from steps import ADDRESS

BANK = "Kontor Übersee;DE02 1203 0000 0000 2020 51;BYLADEM1001"


@pytest.fixture(scope="module")
def provider():
    with PayProvider(shop.free_port()) as provider:
        yield provider


@pytest.fixture(scope="module")
def paying(provider):
    with shop.Server("browser-pay", SHOP_PAYMENT_URL=provider.url, SHOP_BANK=BANK) as server:
        yield server


RECEIVED = {"de": "Zahlung ist bei uns eingegangen", "en": "received your payment"}


def fill_checkout(person, method):
    """Orders as a guest, and goes where that leads."""
    person.go()
    person.open_first_available("product-card")
    person.add_to_cart()
    person.go("/checkout")
    person._fill({**ADDRESS, "email": person.email})
    person.page.locator(f'[name="payment"][value="{method}"]').check()
    person.hook("place-order").click()


@pytest.mark.parametrize("told", ["before", "after", "twice", "never"])
def test_customer_pays_at_the_provider(paying, provider, open_window, javascript, told):
    provider.order_of_things = told
    customer = open_window(paying.url, javascript=javascript)
    fill_checkout(customer, "online")
    page = customer.page
    expect(page).to_have_url(re.compile(re.escape(provider.origin)))
    page.locator('[data-test="provider-pay"]').click()
    expect(page).to_have_url(re.compile(rf"/{customer.language}/orders/[^/?]+\?payment=back"))
    expect(customer.hook("notice").first).to_contain_text(RECEIVED[customer.language])
    expect(customer.hook("pay-now")).to_have_count(0)
    expect(page.locator("#order")).to_contain_text({"de": "Bezahlt", "en": "Paid"}[customer.language])


def test_declined_customer_tries_again(paying, provider, open_window, open_back_office, javascript):
    provider.order_of_things = "before"
    customer = open_window(paying.url, javascript=javascript)
    fill_checkout(customer, "online")
    page = customer.page
    page.locator('[data-test="provider-decline"]').click()
    expect(customer.hook("payment")).to_contain_text(customer.say("nicht geklappt", "did not succeed"))
    customer.hook("pay-now").click()
    page.locator('[data-test="provider-pay"]').click()
    expect(customer.hook("notice").first).to_contain_text(RECEIVED[customer.language])
    number = customer.hook("order-number").first.inner_text().strip()

    staff = open_back_office(paying, javascript)
    staff.go(f"/staff/orders/{number}")
    expect(staff.hook("payment-reference")).to_contain_text(provider.of(number)["id"])


def test_provider_that_is_away_is_explained(provider, open_window, javascript):
    away = PayProvider(shop.free_port())
    with shop.Server("browser-pay-away", SHOP_PAYMENT_URL=away.url) as server:
        customer = open_window(server.url, javascript=javascript)
        fill_checkout(customer, "online")
        expect(customer.hook("notice")).to_have_count(2)
        expect(customer.hook("notice").last).to_contain_text(customer.say("nicht erreichbar", "cannot be reached"))
        with away:
            customer.hook("pay-now").click()
            customer.page.locator('[data-test="provider-pay"]').click()
            expect(customer.hook("notice").first).to_contain_text(RECEIVED[customer.language])


def test_transfer_can_be_scanned(paying, open_window, tmp_path):
    customer = open_window(paying.url)
    fill_checkout(customer, "invoice")
    number = customer.hook("order-number").first.inner_text().strip()
    facts = customer.hook("transfer").all_inner_texts()
    assert facts[:3] == ["Kontor Übersee", "DE02 1203 0000 0000 2020 51", "BYLADEM1001"]
    assert facts[4] == number
    code = customer.hook("payment-code")
    expect(code).to_have_js_property("complete", True)
    # As near as a camera comes: the reader wants whole pixels.
    code.evaluate("image => { image.width = image.height = 800 }")
    picture = tmp_path / "code.png"
    code.screenshot(path=picture)
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sbinary", picture], capture_output=True, check=True,
        timeout=30)
    lines = read.stdout.decode().rstrip("\n").split("\n")
    amount = facts[3].replace(".", "").replace(",", ".").removesuffix("\u00a0€")
    assert lines == [
        "BCD", "002", "1", "SCT", "BYLADEM1001", "Kontor Übersee", "DE02120300000000202051",
        f"EUR{amount}", "", "", number]

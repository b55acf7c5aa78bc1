"""Every page at two widths: it fits, it is labelled, and a picture of it is left in .run/screenshots."""

import pytest

import shop
from conftest import NARROW, WIDE

UNLABELLED = """() => [...document.querySelectorAll('input, select, textarea')]
    .filter(field => field.type !== 'hidden' && field.labels.length === 0
        && !field.ariaLabel && !field.getAttribute('aria-labelledby') && !field.title)
    .map(field => field.outerHTML)"""


@pytest.fixture(scope="module")
def memory():
    with shop.Server("pages") as server:
        yield server


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_pages_fit_and_are_labelled(
        memory, open_window, screenshots, readme_picture, size, language):
    person = open_window(memory.url, size, language=language)

    def check(name):
        page = person.page
        page.screenshot(path=screenshots / f"{name}-{language}-{size[0]}.png", full_page=True)
        assert page.locator("html").get_attribute("lang") == language
        assert page.title().strip()
        assert page.get_by_role("heading", level=1).count() == 1, f"{name}: one main heading"
        excess = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert excess <= 0, f"{name}: {excess} px too wide"
        assert page.evaluate(UNLABELLED) == [], f"{name}: fields without a label"

    def visit(name, path):
        person.go(path)
        check(name)

    visit("home", "")
    if readme_picture and size == WIDE and language == "en":
        person.page.screenshot(path=readme_picture)
    category = person.page.locator('a[href*="/c/"]').first.get_attribute("href")
    person.page.goto(memory.url + category)
    check("category")
    person.open_first_available("product-card")
    check("product")
    visit("search", "/search?q=becher")
    visit("search-nothing", "/search?q=zzzzzzzz")
    visit("cart-empty", "/cart")
    visit("register", "/register")
    person.register()
    person.go()
    person.open_first_available("product-card")
    person.add_to_cart()
    visit("cart", "/cart")
    visit("checkout", "/checkout")
    number = person.order()
    check("confirmation")
    visit("orders", "/orders")
    visit("order", f"/orders/{number}")
    person.log_out()
    visit("login", "/login")
    assert person.page.goto(f"{person.site}/p/no-such-product").status == 404
    check("not-found")
    person.log_in(shop.STAFF_EMAIL, memory.staff_password)
    visit("staff-orders", "/staff/orders")
    visit("staff-products", "/staff/products")


def test_root_leads_to_a_language(memory, open_window):
    person = open_window(memory.url)
    person.page.goto(memory.url)
    assert person.page.url.startswith((f"{memory.url}/de", f"{memory.url}/en"))

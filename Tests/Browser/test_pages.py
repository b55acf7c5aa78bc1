"""Every page at three widths, light and dark: it fits, everybody can use it, and a picture of it is left in
.run/screenshots."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import shop
from conftest import MIDDLE, NARROW, WIDE

UNLABELLED = """() => [...document.querySelectorAll('input, select, textarea')]
    .filter(field => field.type !== 'hidden' && field.labels.length === 0
        && !field.ariaLabel && !field.getAttribute('aria-labelledby') && !field.title)
    .map(field => field.outerHTML)"""


# What axe can check of WCAG 2.2, levels A and AA, and what its makers hold to be good practice. In the dark the
# colours are others, and nothing else is. To describe what is right as well would take twice as long.
RULES = {
    "light": {
        "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        "resultTypes": ["violations"],
    },
    "dark": {
        "runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"],
    },
}
axe = Axe()


def violations(page, picture, is_examined=True):
    """What stands in people's way on this page, in light and in dark; a picture of each is left."""
    found = []
    for scheme, rules in RULES.items():
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=f"{picture}-{scheme}.png", full_page=True)
        if not is_examined:
            continue
        for violation in axe.run(page, options=rules).response["violations"]:
            places = [f"{node['html'][:120]}: {node['failureSummary'][:200]}" for node in violation["nodes"][:3]]
            found.append(f"{scheme}, {violation['id']} ({violation['help']}): {places}")
    page.emulate_media(color_scheme="light")
    return found


@pytest.fixture(scope="module")
def memory():
    # A provider that is away, so that all there is to say about payment is said.
    away = f"http://kontor:a-secret-of-sixteen@127.0.0.1:{shop.free_port()}"
    bank = "Kontor Beispiel GmbH;DE02 1203 0000 0000 2020 51;BYLADEM1001"
    with shop.Server("pages", SHOP_PAYMENT_URL=away, SHOP_BANK=bank) as server:
        yield server


# German, whose words are longer, where there is little room. Looking for obstacles takes more than half of the time:
# once in each language, in the widest and in the narrowest window.
@pytest.mark.parametrize("language, size, is_examined", [
    ("en", WIDE, True), ("de", MIDDLE, False), ("de", NARROW, True), ("en", NARROW, False),
], ids=["wide-en", "middle-de", "narrow-de", "narrow-en"])
def test_pages_fit_and_are_labelled(
        memory, open_window, screenshots, readme_picture, language, size, is_examined):
    person = open_window(memory.url, size, language=language)
    obstacles = []

    def check(name):
        page = person.page
        assert page.locator("html").get_attribute("lang") == language
        assert page.title().strip()
        assert page.get_by_role("heading", level=1).count() == 1, f"{name}: one main heading"
        excess = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert excess <= 0, f"{name}: {excess} px too wide"
        assert page.evaluate(UNLABELLED) == [], f"{name}: fields without a label"
        picture = screenshots / f"{name}-{language}-{size[0]}"
        obstacles.extend(f"{name}, {violation}" for violation in violations(page, picture, is_examined))

    def visit(name, path):
        person.go(path)
        check(name)

    visit("home", "")
    if readme_picture and size == WIDE and language == "en":
        person.page.screenshot(path=readme_picture)
    category = person.page.locator('a[href*="/c/"]').first.get_attribute("href")
    person.page.goto(memory.url + category)
    check("category")
    person.page.goto(f"{memory.url}{category}?sort=price&available=1&price_to=100")
    person.page.locator(".filters > summary").click()
    check("category-narrowed")
    person.open_first_available("product-card")
    check("product")
    visit("search", "/search?q=becher")
    visit("search-nothing", "/search?q=zzzzzzzz")
    visit("imprint", "/imprint")
    visit("privacy", "/privacy")
    visit("cart-empty", "/cart")
    visit("register", "/register")
    person.send_unchecked("password")
    check("register-errors")
    person.register()
    person.go()
    person.open_first_available("product-card")
    person.add_to_cart()
    visit("cart", "/cart")
    visit("checkout", "/checkout")
    person.send_unchecked("street")
    check("checkout-errors")
    number = person.order()
    check("confirmation")
    visit("orders", "/orders")
    visit("account", "/account")
    person.send_unchecked("new_password")
    check("account-errors")
    visit("order", f"/orders/{number}")
    visit("order-withdrawal", f"/orders/{number}/withdrawal")
    visit("withdrawal", "/withdrawal")
    person.send_unchecked("number")
    check("withdrawal-errors")
    person.go()
    person.open_first_available("product-card")
    person.add_to_cart()
    person.order(payment="online")
    check("order-to-pay")
    person.log_out()
    visit("login", "/login")
    visit("forgotten-password", "/forgotten-password")
    person.go("/login")
    person.send_unchecked("password")
    check("login-errors")
    assert person.page.goto(f"{person.site}/p/no-such-product").status == 404
    check("not-found")
    person.log_in(shop.STAFF_EMAIL, memory.staff_password)
    visit("staff-dashboard", "/staff")
    visit("staff-orders", "/staff/orders?state=placed")
    person.page.locator('main a[href*="/staff/orders/"]').first.click()
    check("staff-order")
    for step in ["confirmed", "paid", "shipped", "delivered"]:
        person.carry_out(number, step)
    check("staff-order-delivered")
    visit("staff-invoice", f"/staff/orders/{number}/invoice")
    person.log_out()
    person.log_in()
    visit("order-withdrawal-pieces", f"/orders/{number}/withdrawal")
    person.send(person.hook("withdrawal-confirm").click)
    check("withdrawal-receipt")
    visit("order-returned", f"/orders/{number}")
    visit("invoice", f"/orders/{number}/invoice")
    person.log_out()
    person.log_in(shop.STAFF_EMAIL, memory.staff_password)
    person.go(f"/staff/orders/{number}")
    check("staff-order-return")
    person.send(person.hook("receive-return").click)
    person.send(person.hook("refund").click)
    check("staff-order-refunded")
    visit("credit-note", f"/staff/orders/{number}/credit-note?note=1")
    visit("staff-products", "/staff/products")
    visit("staff-new-product", "/staff/new-product")
    person.send_unchecked("name_de")
    check("staff-new-product-errors")
    visit("staff-webhooks", "/staff/webhooks")
    person.send_unchecked("url")
    check("staff-webhooks-errors")
    person.go("/staff/products")
    person.page.locator('main a[href*="/staff/products/"]').first.click()
    check("staff-product")
    visit("staff-new-voucher", "/staff/new-voucher")
    person.page.locator('main [name="code"]').fill(f"PAGES-{language}-{size[0]}")
    person.page.locator('main [name="value"]').fill("1000")
    person.send_unchecked("value")
    check("staff-new-voucher-errors")
    person.page.locator('main [name="value"]').fill("10")
    person.send_form_with("value")
    check("staff-voucher")
    visit("staff-vouchers", "/staff/vouchers")
    visit("staff-categories", "/staff/categories")
    person.send_unchecked("slug")
    check("staff-categories-errors")
    person.go("/staff/categories")
    person.page.locator('main a[href*="/staff/categories/"]').first.click()
    check("staff-category")
    slug = f"import-{language}-{size[0]}"
    row = f"{category.rpartition('/')[2]},{slug},Becher,Mug,{slug},"
    for name, price, status in [("wrong", "zwölf", 422), ("preview", "12.90", 200), ("change", "9.90", 200)]:
        person.go("/staff/import")
        text = f"category,slug,name_de,name_en,sku,price,vat_rate,stock\n{row}{price},19,9\n"
        person.page.locator('main [name="file"]').set_input_files(
            {"name": f"{slug}-mit-einem-langen-Namen.csv", "mimeType": "text/csv", "buffer": text.encode()})
        assert person.send_form_with("file") == status
        check(f"staff-import-{name}")
        if name == "preview":
            person.send_form_with("fingerprint")
            expect(person.hook("import-progress")).to_have_class("notice success", timeout=60_000)
            check("staff-import-done")
    visit("staff-imports", "/staff/import")
    person.send_unchecked("file")
    check("staff-imports-errors")
    visit("staff-customers", "/staff/customers")
    person.page.locator('main a[href*="/staff/customers/"]').last.click()
    check("staff-customer")
    visit("staff-people", "/staff/people")
    person.send_unchecked("role")
    check("staff-people-errors")
    person.go(f"/staff/orders/{number}")
    person._fill({"text": "Ruft morgen wieder an."})
    person.send(person.hook("add-note").click)
    check("staff-order-notes")
    visit("staff-log", "/staff/log")
    assert not obstacles, "\n".join(obstacles)


def test_root_leads_to_a_language(memory, open_window):
    person = open_window(memory.url)
    person.page.goto(memory.url)
    assert person.page.url.startswith((f"{memory.url}/de", f"{memory.url}/en"))

"""Staff upload photos at one server; customers see them at another one, wherever the product stands."""

import re
import shutil

import pytest
from playwright.sync_api import expect

import shop
from conftest import NARROW, WIDE
from test_pages import UNLABELLED, violations

pytestmark = pytest.mark.skipif(
    shutil.which("vipsthumbnail") is None, reason="libvips-tools is missing; ops/setup test installs it")

PHOTO = """<body style="margin:0;background:linear-gradient(160deg,#dfe8ee,#9fb6c4 55%,#7a5c44 56%,#a98467)">
<div style="position:absolute;left:{left}px;top:340px;width:420px;height:460px;border-radius:40px 40px 120px 120px;
background:linear-gradient(90deg,{dark},{light} 40%,{dark})"></div>
<div style="position:absolute;left:{left}px;top:310px;width:420px;height:70px;border-radius:50%;background:#3b2a20;
border:14px solid {light};box-sizing:border-box"></div>
<div style="position:absolute;left:calc({left}px + 400px);top:430px;width:150px;height:220px;border-radius:50%;
border:44px solid {dark};box-sizing:border-box"></div>"""


@pytest.fixture(scope="module")
def servers():
    with shop.Database("pictures") as database:
        with shop.Server("pictures-1", database.url) as first:
            with shop.Server("pictures-2", database.url) as second:
                # The demo staff's password is that of the server that came first.
                second.staff_password = first.staff_password
                yield first, second


def photo(browser, path, left, dark, light):
    """A picture as a camera would make it: large, and in JPEG."""
    page = browser.new_page(viewport={"width": 1600, "height": 1000})
    page.set_content(PHOTO.format(left=left, dark=dark, light=light))
    page.screenshot(path=path, type="jpeg", quality=92)
    page.close()
    return path


def is_loaded(image):
    image.scroll_into_view_if_needed()
    expect(image).to_have_js_property("complete", True)
    return image.evaluate("image => image.naturalWidth") > 0


def upload(person, file, german, english):
    form = person.page.locator('main form:has([name="picture"])')
    form.locator('[name="picture"]').set_input_files(file)
    form.locator('[name="alt_de"]').fill(german)
    form.locator('[name="alt_en"]').fill(english)
    assert person.send(form.locator("button[type=submit]").click) == 200
    return person.hook("picture")


def test_photos_are_seen_everywhere(
        servers, browser, open_window, open_back_office, screenshots, tmp_path, javascript):
    first, second = servers
    file = photo(browser, tmp_path / "mug.jpg", 480, "#2f5d62", "#5e8b7e")
    other = photo(browser, tmp_path / "mug-2.jpg", 700, "#8c3b3b", "#d98880")
    staff = open_back_office(first, javascript)
    staff.go("/staff/products")
    staff.page.locator('main a[href*="/staff/products/"]').nth(3 if javascript else 5).click()
    slug = staff.page.url.partition("?")[0].rpartition("/")[2]
    assert staff.hook("picture").count() == 0

    broken = tmp_path / "photo.jpg"
    broken.write_text("<html><script>alert(1)</script></html>")
    form = staff.page.locator('main form:has([name="picture"])')
    form.locator('[name="picture"]').set_input_files(broken)
    form.locator('[name="alt_de"]').fill("Ein Becher")
    form.locator('[name="alt_en"]').fill("A mug")
    assert staff.send(form.locator("button[type=submit]").click) == 422
    expect(staff.hook("field-error")).to_have_count(1)
    expect(form.locator('[name="alt_de"]')).to_have_value("Ein Becher")

    expect(upload(staff, file, "Blaugrüner Becher", "Teal mug")).to_have_count(1)
    expect(upload(staff, other, "Roter Becher", "Red mug")).to_have_count(2)
    staff.send(staff.hook("picture").nth(1).locator('button[value="forward"]').click)
    expect(staff.hook("picture").first.locator('[name="alt_de"]')).to_have_value("Roter Becher")
    row = staff.hook("picture").first
    row.locator('[name="alt_en"]').fill("Mug, red")
    staff.send(row.locator('button[value="save"]').click)

    for size in (WIDE, NARROW):
        look(second, open_window, screenshots, size, slug, javascript)
        staff.page.set_viewport_size({"width": size[0], "height": size[1]})
        check(staff.page, screenshots / f"pictures-staff-{size[0]}", javascript)

    staff.send(staff.hook("picture").first.locator('button[value="remove"]').click)
    expect(staff.hook("picture")).to_have_count(1)


def look(server, open_window, screenshots, size, slug, javascript):
    """A customer looks at the product, its shelf, and what the search finds."""
    customer = open_window(server.url, size, javascript=javascript, language="en")
    shop.wait_until(
        lambda: shop.status_of(f"{server.url}/en/p/{slug}") == 200
        and "Mug, red" in customer.page.request.get(f"{server.url}/en/p/{slug}").text(),
        "the other server knows the picture")
    customer.go(f"/p/{slug}")
    page = customer.page
    large = page.locator(".picture img")
    expect(large).to_have_count(2)
    assert large.nth(0).get_attribute("alt") == "Mug, red"
    assert is_loaded(large.nth(0))
    before = large.nth(1).bounding_box()["x"]
    page.locator('a[href="#picture-2"]').click()
    shop.wait_until(lambda: large.nth(1).bounding_box()["x"] < before - 50, "the second picture is shown")
    assert is_loaded(large.nth(1))
    customer.go(f"/p/{slug}")
    check(page, screenshots / f"pictures-product-{size[0]}", javascript)
    name = page.get_by_role("heading", level=1).inner_text()
    category = page.locator(".breadcrumb a").last.get_attribute("href")
    for label, path in [
            ("category", f"{server.url}{category}"), ("search", f"{server.url}/en/search?q={name}")]:
        page.goto(path)
        card = page.locator(f'li:has(> h3 > a[href="/en/p/{slug}"]) img').first
        while card.count() == 0:
            page.locator(".pager a").last.click()
        assert is_loaded(card)
        shown = card.evaluate("image => new URL(image.currentSrc).pathname")
        assert re.fullmatch(r"/pictures/[0-9a-f]{64}\.webp", shown)
        box = card.bounding_box()
        assert abs(box["width"] - box["height"]) < 2
        check(page, screenshots / f"pictures-{label}-{size[0]}", javascript)
    customer.go(f"/p/{slug}")
    if page.locator('[data-test="add-to-cart"]').first.is_enabled():
        customer.add_to_cart()
        customer.go("/cart")
        assert is_loaded(customer.hook("cart-line").first.locator("img"))
        check(page, screenshots / f"pictures-cart-{size[0]}", javascript)


def check(page, path, javascript):
    excess = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert excess <= 0
    assert page.evaluate(UNLABELLED) == []
    # What looks for obstacles is a script; without scripts the page is the same.
    if javascript:
        assert violations(page, path) == []

"""A catalogue is checked, looked at, imported and exported in the back office, with and without JavaScript."""

import re
import secrets

import pytest
from playwright.sync_api import expect

HEADER = "category,slug,name_de,name_en,sku,price,vat_rate,stock"


def upload(person, text, name="goods.csv"):
    person.go("/staff/import")
    person.page.locator('input[name="file"]').set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": text.encode()})
    return person.send_form_with("file")


def rows(person, slug, price, stock=7):
    """A file with one product, on the first shelf of the shop."""
    person.go()
    shelf = person.page.locator('a[href*="/c/"]').first.get_attribute("href").rpartition("/")[2]
    return "\r\n".join([HEADER, f"{shelf},{slug},Becher {slug},Mug {slug},{slug},{price},19,{stock}", ""])


def start(person):
    name = person.say("Jetzt übernehmen", "Import now")
    return person.send(person.page.get_by_role("button", name=name, exact=True).click)


def price(person, german, english):
    """How a price reads in this person's language."""
    return person.say(rf"{german}\s€", rf"€{re.escape(english)}")


def expect_done(person):
    # By its script every two seconds, without one by itself every ten.
    expect(person.hook("import-state")).to_have_text(
        person.say("Übernommen", "Imported"), timeout=60_000)


def test_a_catalogue_is_corrected_looked_at_and_imported(server, open_window, open_back_office, javascript):
    person = open_back_office(server, javascript)
    slug = f"i-{secrets.token_hex(4)}"
    assert upload(person, rows(person, slug, "zwölf")) == 422
    mistakes = person.hook("wrong-file").locator("tbody tr")
    expect(mistakes).to_have_count(1)
    expect(mistakes).to_contain_text(
        person.say("muss eine Zahl mit Punkt sein", "must be a number with a point"))
    assert mistakes.locator("td").all_inner_texts()[:2] == ["2", "price"]

    assert upload(person, rows(person, slug, "12.90"), "frühjahr.csv") == 200
    expect(person.page.get_by_role("heading", level=1)).to_have_text("frühjahr.csv")
    expect(person.hook("difference").locator("tbody tr").nth(1)).to_contain_text(
        re.compile(person.say("Artikel", "Products") + r"\s*1\s*0\s*0"))
    customer = open_window(server.url, javascript=javascript)
    assert customer.page.goto(f"{customer.site}/p/{slug}").status == 404
    assert start(person) == 200
    expect_done(person)
    expect(person.hook("import-progress")).to_contain_text(person.say("vollständig", "All of the file"))
    customer.go(f"/p/{slug}")
    expect(customer.page.get_by_role("heading", level=1)).to_have_text(customer.say(f"Becher {slug}", f"Mug {slug}"))

    upload(person, rows(person, slug, "9.90", 5))
    changes = person.hook("change")
    expect(changes).to_have_count(2)
    expect(changes.first).to_contain_text(re.compile(
        rf"{person.say('Preis', 'Price')}\s*{price(person, '12,90', '12.90')}\s*{price(person, '9,90', '9.90')}"))
    expect(changes.last).to_contain_text(re.compile(person.say("Bestand", "Stock") + r"\s*7\s*5"))
    person.go("/staff/import")
    expect(person.hook("import").first).to_contain_text(person.say("Vorschau", "Preview"))


def test_a_preview_that_is_no_longer_true_is_shown_anew(server, open_back_office, javascript):
    person, colleague = (open_back_office(server, javascript) for _ in range(2))
    slug = f"i-{secrets.token_hex(4)}"
    upload(person, rows(person, slug, "5.00"))
    start(person)
    expect_done(person)
    upload(person, rows(person, slug, "6.00"))
    upload(colleague, rows(colleague, slug, "7.00"))
    start(colleague)
    expect_done(colleague)
    assert start(person) == 409
    expect(person.hook("notice")).to_contain_text(person.say("neue Vorschau", "new preview"))
    expect(person.hook("change")).to_contain_text(re.compile(
        rf"{price(person, '7,00', '7.00')}\s*{price(person, '6,00', '6.00')}"))
    assert start(person) == 200
    expect_done(person)


def test_what_was_exported_changes_nothing_when_it_is_imported(server, open_back_office, javascript):
    person = open_back_office(server, javascript)
    person.go("/staff/products")
    person.page.locator('main .page-head a[href$="/staff/import"]').click()
    with person.page.expect_download() as download:
        person.hook("export-products").click()
    assert re.fullmatch(r"products-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    with open(download.value.path(), encoding="utf-8-sig") as file:
        text = file.read()
    assert text.startswith("category,")
    assert upload(person, text) == 200
    expect(person.hook("notice")).to_contain_text(
        person.say("schon alles so", "as it stands in the file already"))
    assert person.page.locator('main form[action$="/start"]').count() == 0


def test_orders_are_taken_away_for_bookkeeping(server, open_window, open_back_office, javascript):
    customer = open_window(server.url, javascript=javascript)
    customer.register()
    customer.go()
    customer.open_first_available("product-card")
    customer.add_to_cart()
    number = customer.order()
    person = open_back_office(server, javascript)
    person.go("/staff/import")
    with person.page.expect_download() as download:
        person.page.locator('main form[action$="/orders.csv"] button').click()
    with open(download.value.path(), encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    assert lines[0].startswith("number,placed_at,")
    assert sum(line.startswith(f"{number},") for line in lines) == 1

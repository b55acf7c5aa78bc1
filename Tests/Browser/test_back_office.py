"""The back office: categories and roles, with and without JavaScript, and its navigation by keyboard."""

import secrets

import pytest
from playwright.sync_api import expect

import shop


def category_rows(person):
    person.go("/staff/categories")
    return person.hook("category").locator("td:first-child").all_inner_texts()


def test_category_is_added_ordered_renamed_and_removed(server, open_window, open_back_office, javascript):
    person = open_back_office(server, javascript)
    slug, name = f"c-{secrets.token_hex(4)}", f"Regal {secrets.token_hex(4)}"
    other = person.say("en", "de")
    up, down = person.say("Nach oben", "Move up"), person.say("Nach unten", "Move down")
    person.go("/staff/categories")
    person._fill({"slug": slug, f"name_{person.language}": name, f"name_{other}": f"{name} {other}"})
    person.send_form_with("slug")
    assert category_rows(person)[-1] == name

    person.send(person.page.get_by_role("button", name=f"{up}: {name}", exact=True).click)
    assert category_rows(person)[-1] != name
    person.send(person.page.get_by_role("button", name=f"{down}: {name}", exact=True).click)
    assert category_rows(person)[-1] == name

    customer = open_window(server.url, javascript=javascript, language=other)
    customer.go(f"/c/{slug}")
    expect(customer.page.get_by_role("heading", level=1)).to_have_text(f"{name} {other}")

    person.page.get_by_role("link", name=name, exact=True).last.click()
    person._fill({f"name_{person.language}": f"{name} neu"})
    person.send_form_with("name_de")
    expect(person.hook("notice")).to_be_visible()
    person.page.locator('main select[name="parent"]').select_option(index=1)
    person.send_form_with("parent")
    assert f"– {name} neu" in category_rows(person)

    person.page.get_by_role("link", name=f"{name} neu", exact=True).click()
    person.send(person.page.get_by_role("button", name=person.say("Löschen", "Delete"), exact=True).click)
    assert f"– {name} neu" not in category_rows(person)
    assert customer.page.goto(f"{customer.site}/c/{slug}").status == 404


def test_category_with_something_in_it_stays(server, open_back_office, javascript):
    person = open_back_office(server, javascript)
    kept = category_rows(person)
    person.page.get_by_role("link", name=kept[0], exact=True).last.click()
    button = person.page.get_by_role("button", name=person.say("Löschen", "Delete"), exact=True)
    assert person.send(button.click) == 409
    expect(person.hook("notice")).to_be_visible()
    assert category_rows(person) == kept


def test_product_is_hidden_and_found_and_the_log_says_so(server, open_back_office, javascript):
    person = open_back_office(server, javascript)
    person.go("/staff/products")
    row = person.hook("staff-product").nth(2 if javascript else 3)
    name, slug = row.locator("a").inner_text(), row.locator(".muted").inner_text()
    row.locator("a").click()
    publication = person.page.locator('main form[action$="/publication"] button')
    person.send(publication.click)

    person.go("/staff/products")
    search = person.page.locator('main form[role="search"]')
    search.locator('[name="q"]').fill(f"{slug[2:]} {name.split()[0].upper()}")
    search.locator("select").select_option("hidden")
    search.locator("button").click()
    expect(person.hook("staff-product").filter(has_text=slug)).to_contain_text(
        person.say("Verborgen", "Hidden"))
    person.hook("staff-product").filter(has_text=slug).locator("a").click()
    person.send(publication.click)

    person.go(f"/staff/log?subject={slug}")
    expect(person.hook("log-entry")).to_contain_text(
        [person.say("Artikel zeigen oder verbergen", "Show or hide a product")] * 2)


def test_role_is_given_and_taken_away(server, open_window, open_back_office, javascript):
    admin = open_back_office(server, javascript)
    colleague = open_window(server.url, javascript=javascript)
    colleague.register()
    admin.go("/staff/people")
    form = admin.page.locator("main form:has(#role)")
    form.locator('[name="email"]').fill(colleague.email)
    form.locator('[name="role"]').select_option("staff")
    admin.send(form.locator("button").click)
    row = admin.hook("person").filter(has_text=colleague.email)
    expect(row).to_be_visible()

    colleague.expect_signed_out()
    colleague.log_in()
    colleague.go("/staff/orders")
    expect(colleague.hook("staff-navigation")).to_be_visible()
    assert colleague.page.locator('a[href$="/staff/people"]').count() == 0
    assert colleague.page.goto(f"{colleague.site}/staff/people").status == 403

    row.locator("select").select_option("customer")
    admin.send(row.locator("button").click)
    expect(row).to_have_count(0)
    colleague.expect_signed_out()
    colleague.log_in()
    assert colleague.page.goto(f"{colleague.site}/staff").status == 403

    admin.go(f"/staff/log?subject={colleague.email}")
    assert admin.hook("log-entry").count() == 2


def test_customer_is_found_and_signed_out_everywhere(server, open_window, open_back_office, javascript):
    customer = open_window(server.url, javascript=javascript)
    customer.register()
    person = open_back_office(server, javascript)
    person.go("/staff/customers")
    person._fill({"q": customer.email[:-3]})
    person.page.locator('main form[role="search"] button').click()
    person.hook("customer").filter(has_text=customer.email).locator("a").click()
    person.send(person.hook("end-sessions").click)
    expect(person.hook("session-count")).to_have_text("0")
    customer.expect_signed_out()


@pytest.mark.parametrize("width", [390, 1280])
def test_every_room_is_reached_by_keyboard(server, open_window, width):
    person = open_window(server.url, (width, 844))
    person.log_in(shop.STAFF_EMAIL, server.staff_password)
    person.go("/staff")
    rooms = person.hook("staff-navigation").locator("a")
    addresses = [room.get_attribute("href") for room in rooms.all()]
    assert len(addresses) >= 7
    for address in addresses:
        person.page.locator("main").focus()
        for _ in range(40):
            person.page.keyboard.press("Tab")
            if person.page.evaluate("document.activeElement.getAttribute('href')") == address:
                break
        person.page.keyboard.press("Enter")
        person.page.wait_for_url(f"**{address}")
        current = person.hook("staff-navigation").locator('[aria-current="page"]')
        assert current.get_attribute("href") == address

"""Finding a product by what it is like, with and without scripts."""


def test_a_category_is_narrowed_and_widened_again(server, open_window, javascript):
    person = open_window(server.url, javascript=javascript)
    person.go("/c/kitchen")
    page = person.page

    def count():
        """How many products the page says there are."""
        return int(page.locator(".page-head p").inner_text().split()[0])

    in_stock = person.say("Nur lieferbare", "In stock only")
    up_to_30 = person.say("bis 30,00\u00a0€", "to €30.00")
    everything = count()
    page.locator(".filters > summary").click()
    page.get_by_label(person.say("Bis", "To"), exact=True).fill("30")
    page.get_by_label(in_stock).check()
    page.get_by_role("button", name=person.say("Anwenden", "Apply")).click()
    page.wait_for_url("**price_to=30**")
    narrowed = count()
    assert 0 < narrowed < everything
    assert page.locator(".product-card [data-state=sold_out]").count() == 0
    assert person.hook("active-filter").all_inner_texts() == [f"{in_stock} ×", f"{up_to_30} ×"]
    page.get_by_role("link", name=person.say("Preis absteigend", "Price, high to low")).click()
    page.wait_for_url("**sort=-price**price_to=30**")
    assert count() == narrowed
    page.get_by_role("link", name=up_to_30).click()
    page.wait_for_url(lambda url: "price_to" not in url)
    assert narrowed < count() < everything
    page.get_by_role("link", name=person.say("Alle Filter entfernen", "Remove all filters")).click()
    page.wait_for_url(lambda url: url.endswith("/c/kitchen?sort=-price"))
    assert count() == everything


def test_products_lead_to_others_like_them(server, open_window, javascript):
    person = open_window(server.url, javascript=javascript)
    person.go("/c/kitchen")
    person.open_first_available("product-card")
    name = person.page.locator("h1").inner_text()
    others = person.hook("related-product")
    assert 0 < others.count() <= 4
    assert name not in others.locator("h3").all_inner_texts()
    assert person.page.locator("[data-recent]").is_hidden()
    others.first.locator("a").click()
    person.page.wait_for_url("**/p/**")
    assert person.page.locator("h1").inner_text() != name
    if not javascript:
        assert person.page.locator("[data-recent]").is_hidden()


def test_what_was_looked_at_is_remembered_by_the_browser_alone(server, open_window):
    person = open_window(server.url)
    names = []
    for place in range(2):
        person.go("/c/kitchen")
        person.page.locator(".product-card a").nth(place).click()
        person.page.wait_for_url("**/p/**")
        names.insert(0, person.page.locator("h1").inner_text())
    seen = person.hook("recent-product")
    assert seen.locator("h3").all_inner_texts() == names[1:]
    person.go("")
    assert seen.locator("h3").all_inner_texts() == names
    assert not any(cookie["name"] == "recent" for cookie in person.page.context.cookies())
    seen.first.locator("a").click()
    person.page.wait_for_url("**/p/**")
    assert person.page.locator("h1").inner_text() == names[0]
    person.page.get_by_role("button", name=person.say("Liste leeren", "Clear list")).click()
    person.page.reload()
    assert person.page.locator("[data-recent]").is_hidden()

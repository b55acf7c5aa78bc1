"""Everything from the front page to the ordered goods, with the keyboard alone."""

from playwright.sync_api import expect

from steps import ADDRESS

FOCUS = """() => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    const style = getComputedStyle(element), after = getComputedStyle(element, "::after");
    return {
        test: element.dataset.test, name: element.name, text: element.innerText,
        path: element.getAttribute("href"), isPage: element === document.body,
        isSeen: [style, after].some(look => look.outlineStyle !== "none") || element.type === "radio",
        isInView: box.bottom > 0 && box.top < innerHeight,
    };
}"""


class Keyboard:
    def __init__(self, page):
        self.page = page

    def tab_to(self, what, matches):
        """Presses Tab until the element with the focus matches; all on the way can be seen."""
        for _ in range(150):
            self.page.keyboard.press("Tab")
            focus = self.page.evaluate(FOCUS)
            if focus["isPage"]:
                continue
            assert focus["isSeen"] and focus["isInView"], f"the focus cannot be seen: {focus}"
            if matches(focus):
                return
        raise AssertionError(f"Tab never reaches {what}")

    def follow(self, what, matches):
        self.tab_to(what, matches)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def type_into(self, name, text):
        self.tab_to(name, lambda focus: focus["name"] == name)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)


def test_a_guest_orders_with_the_keyboard_alone(server, open_window):
    guest = open_window(server.url)
    guest.go()
    keyboard = Keyboard(guest.page)
    keyboard.page.keyboard.press("Tab")
    assert guest.page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    guest.page.keyboard.press("Enter")

    keyboard.follow("a category", lambda focus: "/c/" in (focus["path"] or ""))
    keyboard.tab_to("the filters", lambda focus: focus["text"] == guest.say("Filtern", "Filter"))
    guest.page.keyboard.press("Enter")
    keyboard.tab_to("availability", lambda focus: focus["name"] == "available")
    guest.page.keyboard.press("Space")
    keyboard.follow("the filters' button", lambda focus: focus["text"] == guest.say("Anwenden", "Apply"))
    assert "available=1" in guest.page.url

    keyboard.follow("a product", lambda focus: "/p/" in (focus["path"] or ""))
    keyboard.follow("the cart's button", lambda focus: focus["test"] == "add-to-cart")
    keyboard.follow("the checkout", lambda focus: focus["test"] == "to-checkout")
    keyboard.type_into("email", guest.email)
    for name in ("name", "street", "postcode", "city"):
        keyboard.type_into(name, ADDRESS[name])
    keyboard.follow("the order's button", lambda focus: focus["test"] == "place-order")
    expect(guest.hook("order-number").first).to_be_visible()

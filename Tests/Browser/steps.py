"""What people do in the shop, in the words of its pages: roles, field names and data-test attributes."""

import re
import secrets

from playwright.sync_api import Error, expect

STATES = {
    "placed": re.compile("placed|eingegangen|aufgegeben", re.I),
    "confirmed": re.compile("confirmed|bestätigt", re.I),
    "cancelled": re.compile("cancelled|storniert", re.I),
}
ADDRESS = {
    "name": "Ada Lovelace",
    "street": "Lindenallee 12",
    "postcode": "10115",
    "city": "Berlin",
    "country": "DE",
}


class Person:
    """One person with a browser window of their own."""

    def __init__(self, page, url, language="de", javascript=True):
        self.page = page
        self.javascript = javascript
        self.language = language
        self.site = f"{url}/{language}"
        self.email = f"ada.{secrets.token_hex(6)}@example.com"
        self.password = secrets.token_urlsafe(16)

    def hook(self, name):
        return self.page.locator(f'[data-test="{name}"]')

    def say(self, german, english):
        """The words of this person's language."""
        return {"de": german, "en": english}[self.language]

    def go(self, path=""):
        response = self._open(path) or self._open(path)
        assert response.status == 200, f"{path}: {response.status}"

    def _open(self, path):
        """The answer, or nothing where another navigation took its place: without scripts, an order's page loads
        itself anew now and then, and this may be now."""
        try:
            return self.page.goto(self.site + path)
        except Error as error:
            if self.javascript or "interrupted by another navigation" not in str(error):
                raise
            return None

    def _fill(self, fields):
        """Fills the fields that the form on the page has; those it lacks are not asked for."""
        for name, value in fields.items():
            field = self.page.locator(f'main [name="{name}"]')
            if field.count() == 0 or field.first.get_attribute("type") == "hidden":
                continue
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def send(self, act):
        """Does what sends a form and waits for what comes of it, a page or a script's answer; returns
        its status."""
        def is_outcome(answer):
            earlier = answer.request.redirected_from or answer.request
            return earlier.method == "POST" and not 300 <= answer.status < 400

        with self.page.expect_response(is_outcome) as answer:
            act()
        answer.value.finished()
        self.page.wait_for_load_state()
        return answer.value.status

    def send_form_with(self, name):
        button = self.page.locator(f'main form:has([name="{name}"]) button').last
        return self.send(button.click)

    def send_unchecked(self, name):
        """Sends a form as it is, past the browser's own checks, and gets it back with the shop's."""
        self.page.locator(f'main form:has([name="{name}"])').last.evaluate("form => form.noValidate = true")
        assert 400 <= self.send_form_with(name) < 500

    def register(self):
        self.go("/register")
        self._fill({"name": ADDRESS["name"], "email": self.email, "password": self.password})
        self.send_form_with("password")
        self.expect_signed_in()

    def log_in(self, email=None, password=None):
        self.go("/login")
        self._fill({"email": email or self.email, "password": password or self.password})
        self.send_form_with("password")
        self.expect_signed_in()

    def log_out(self):
        self.send(self.hook("logout").first.click)
        self.expect_signed_out()

    def expect_signed_in(self):
        self.go("/orders")
        assert "/orders" in self.page.url, f"not signed in, sent to {self.page.url}"
        expect(self.hook("logout").first).to_be_attached()

    def expect_signed_out(self):
        self.go("/orders")
        assert "/login" in self.page.url, f"still signed in at {self.page.url}"

    def search(self, words):
        self.go()
        field = self.page.get_by_role("searchbox").or_(self.page.locator('[name="q"]')).first
        field.fill(words)
        field.press("Enter")
        expect(self.page).to_have_url(re.compile(r"/search\?"))
        expect(self.hook("search-result").first).to_be_visible()

    def open_first_available(self, hook):
        """Opens the first product of a list that can be bought; answers its name in addresses."""
        addresses = [
            link.get_attribute("href") for link in self.page.locator(
                f'[data-test="{hook}"] a[href*="/p/"], a[data-test="{hook}"]').all()]
        for address in list(dict.fromkeys(addresses))[:10]:
            self.page.goto(self.site.rpartition("/")[0] + address)
            button = self.hook("add-to-cart").first
            if button.count() and button.is_enabled():
                return address.rpartition("/")[2]
        raise AssertionError(f"none of the first products can be bought: {addresses}")

    def add_to_cart(self, quantity=1):
        self._fill({"quantity": str(quantity)})
        status = self.send(self.hook("add-to-cart").first.click)
        assert status < 400, f"adding to the cart answered {status}"

    def cart(self):
        """What is in the cart: pieces of each product, by its name in addresses."""
        self.go("/cart")
        lines = {}
        for line in self.hook("cart-line").all():
            address = line.locator('a[href*="/p/"]').first.get_attribute("href")
            lines[address.rpartition("/")[2]] = int(
                line.locator('[name="quantity"]').first.input_value())
        return lines

    def order(self, payment=None):
        """Orders what is in the cart, paid in the usual way or by `payment`; answers the order's number."""
        self.go("/cart")
        self.hook("to-checkout").click()
        self._fill({**ADDRESS, "email": self.email})
        if payment:
            self.page.locator(f'[name="payment"][value="{payment}"]').check()
        button = self.hook("place-order")
        expect(button).to_have_text(
            re.compile("zahlungspflichtig bestellen|order with obligation to pay", re.I))
        self.send(button.click)
        number = self.hook("order-number").first
        expect(number).to_be_visible()
        return number.inner_text().strip()

    def order_numbers(self):
        self.go("/orders")
        return [text.strip() for text in self.hook("order-number").all_inner_texts()]

    def expect_state(self, number, state):
        self.go(f"/orders/{number}")
        expect(self.hook("order-state").first).to_have_text(STATES[state])

    def expect_state_to_become(self, state):
        """The open order page shows the state: by itself, or without scripts when loaded again."""
        if not self.javascript:
            self.page.reload()
        expect(self.hook("order-state").first).to_have_text(STATES[state])

    def carry_out(self, number, state):
        """Moves an order on, as staff."""
        self.go("/staff/orders")
        row = self.hook("staff-order").filter(has_text=number)
        button = row.locator(f'[data-test="staff-transition-{state}"]')
        if button.count() == 0:
            row.get_by_role("link").first.click()
            button = self.hook(f"staff-transition-{state}")
            expect(button.first).to_be_visible()
        self.send(button.first.click)

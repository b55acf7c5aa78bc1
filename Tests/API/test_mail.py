"""Mails about orders, handed to a real SMTP server: each exactly once, whatever happens."""

import re
import subprocess
import urllib.parse
import urllib.request

import pytest

import shop
from client import ADDRESS, Client
from mailserver import Certificate, MailServer

SENDER = "Kontor Übersee <orders@shop.example>"
HOSTILE = {**ADDRESS, "name": "Zoë <b>\"O'Hara\"</b> =?utf-8?q?x?=", "street": "Größe & Söhne Straße 1"}


def shop_with(mail_url, name, database_url=None):
    return shop.Server(
        name, database_url, SHOP_MAIL_URL=mail_url, SHOP_MAIL_FROM=SENDER,
        SHOP_PUBLIC_URL="https://kontor.example")


@pytest.fixture
def database():
    with shop.Database("mail") as database:
        yield database


def buyer(server):
    return Client(server.url).register()


def staff(server):
    return Client(server.url).log_in(shop.STAFF_EMAIL, server.staff_password)


def buy(client, language="de", **changes):
    """Orders one piece of something; answers the order."""
    page = client.expect(200, "GET", "/products?limit=20")
    for product in page["products"]:
        variants = client.expect(200, "GET", f"/products/{product['slug']}")["variants"]
        found = [variant["sku"] for variant in variants if variant["available"] > 0]
        if found:
            client.add(found[0])
            status, order = client.order(language=language, **changes)
            assert status == 201, order
            return order
    raise AssertionError("everything is sold out")


def step(desk, order, *states):
    for state in states:
        desk.expect(200, "POST", f"/staff/orders/{order['number']}/transitions", {"to": state})


def metric(server, name):
    with urllib.request.urlopen(f"{server.url}/metrics", timeout=10) as response:
        return float(re.search(rf"^{name} (\S+)$", response.read().decode(), re.M)[1])


def wait_for(mailbox, order, count):
    shop.wait_until(
        lambda: len(mailbox.about(order["number"])) >= count,
        f"mail {count} about {order['number']}", seconds=90)


def require_quiet(mailbox, server):
    """Whatever was to be sent has been sent when the mail of a later order is there."""
    wait_for(mailbox, buy(buyer(server)), 1)
    identities = [mail["Message-ID"] for _, mail in mailbox.mails]
    assert len(identities) == len(set(identities))


def parts(mail):
    return {part.get_content_type(): part.get_content() for part in mail.walk()
            if not part.is_multipart()}


def test_customers_are_told_in_their_language():
    with MailServer() as smtp, shop_with(smtp.url, "mail") as server:
        mailbox, desk = smtp.mailbox, staff(server)
        german, english = buyer(server), buyer(server)
        first = buy(german)
        second = buy(english, "en", address=HOSTILE)
        wait_for(mailbox, first, 1)
        wait_for(mailbox, second, 1)
        step(desk, first, "confirmed", "paid", "shipped", "delivered", "completed")
        step(desk, second, "confirmed", "cancelled")
        wait_for(mailbox, first, 3)
        wait_for(mailbox, second, 3)
        require_quiet(mailbox, server)

        number = first["number"]
        assert mailbox.subjects(number) == [
            f"Ihre Bestellung {number} ist eingegangen", f"Ihre Bestellung {number} ist bestätigt",
            f"Ihre Bestellung {number} ist unterwegs"]
        number = second["number"]
        assert mailbox.subjects(number) == [
            f"We have received your order {number}", f"Your order {number} is confirmed",
            f"Your order {number} is cancelled"]
        check_german(mailbox.about(first["number"])[0], first)
        check_english(mailbox.about(number)[0], second)
        assert metric(server, "shop_mails_sent_total") == len(mailbox.mails) == 7
        assert metric(server, "shop_mails_given_up_total") == 0


def amount(order):
    """The total as the English write it."""
    return f"{float(order['total']['amount']):,.2f}"


def check_german(mail, order):
    assert mail["From"].addresses[0].display_name == "Kontor Übersee"
    assert mail["From"].addresses[0].addr_spec == "orders@shop.example"
    assert mail["To"].addresses[0].display_name == ADDRESS["name"]
    assert mail["Content-Language"] == "de"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert re.fullmatch(r"<[0-9a-f-]{36}@shop\.example>", mail["Message-ID"])
    assert mail.get_content_type() == "multipart/alternative"
    plain, html = parts(mail)["text/plain"], parts(mail)["text/html"]
    for text in (plain, html):
        for expected in (
                "Guten Tag Ada Lovelace,", order["number"], "MwSt.", "Lindenallee 12",
                "10115 Berlin", "Deutschland", order["lines"][0]["name"],
                f"https://kontor.example/de/orders/{order['number']}"):
            assert expected in text, f"{expected} is missing in {text}"
        assert amount(order).translate(str.maketrans(",.", ".,")) + "\u00a0€" in text
    assert html.startswith('<!doctype html><html lang="de">')


def check_english(mail, order):
    assert mail["To"].addresses[0].display_name == HOSTILE["name"]
    assert len(mail["To"].addresses) == 1
    assert mail["Content-Language"] == "en"
    plain, html = parts(mail)["text/plain"], parts(mail)["text/html"]
    assert f"Dear {HOSTILE['name']}," in plain and HOSTILE["street"] in plain
    assert "<b>" not in html and "&lt;b&gt;" in html and "Größe &amp; Söhne" in html
    assert f"https://kontor.example/en/orders/{order['number']}" in plain
    assert "VAT" in plain and f"€{amount(order)}" in plain


def test_guests_get_no_link_that_leads_nowhere():
    with MailServer() as smtp, shop_with(smtp.url, "mail-guest") as server:
        order = buy(Client(server.url), email="guest@mail.example")
        wait_for(smtp.mailbox, order, 1)
        envelope, mail = smtp.mailbox.mails[0]
        assert envelope.rcpt_tos == ["guest@mail.example"]
        assert "https://" not in parts(mail)["text/plain"]
        assert "href" not in parts(mail)["text/html"]


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "smtps"])
def test_encrypted_and_signed_in(tmp_path, implicit):
    with MailServer(Certificate(tmp_path), implicit) as smtp, \
            shop_with(smtp.url, "mail-tls") as server:
        order = buy(buyer(server))
        wait_for(smtp.mailbox, order, 1)
        require_quiet(smtp.mailbox, server)
        assert b"a p@ss" not in server.log.read_bytes()


@pytest.mark.parametrize("names, is_trusted", [
    ("DNS:localhost", False), ("DNS:other.example", True)], ids=["authority", "name"])
def test_a_certificate_that_proves_nothing_is_refused(tmp_path, names, is_trusted):
    with MailServer(Certificate(tmp_path, names)) as smtp:
        url = smtp.url if is_trusted else smtp.url.partition("?")[0]
        with shop_with(url, "mail-untrusted") as server:
            buy(buyer(server))
            shop.wait_until(
                lambda: metric(server, "shop_mails_failed_total") > 1, "attempts that fail")
            assert smtp.mailbox.mails == []


def test_a_mail_server_that_hangs_keeps_no_shop_from_stopping():
    with MailServer() as smtp:
        smtp.mailbox.pause = 90
        with shop_with(smtp.url, "mail-hangs") as server:
            wait_for(smtp.mailbox, buy(buyer(server)), 1)


def test_a_server_that_is_away_or_busy_is_asked_again():
    smtp = MailServer()
    with shop_with(smtp.url, "mail-away") as server:
        customer = buyer(server)
        orders = [buy(customer) for _ in range(3)]
        shop.wait_until(
            lambda: metric(server, "shop_mails_failed_total") > 0, "an attempt that fails")
        smtp.mailbox.answers = ["451 4.3.0 try again later", "451 4.3.0 try again later"]
        with smtp:
            for order in orders:
                wait_for(smtp.mailbox, order, 1)
            require_quiet(smtp.mailbox, server)
            assert smtp.mailbox.attempts == len(smtp.mailbox.mails) + 2


def test_a_mail_that_is_refused_is_not_in_the_way():
    with MailServer() as smtp, shop_with(smtp.url, "mail-refused") as server:
        smtp.mailbox.answers = ["550 5.7.1 not this one"]
        refused = buy(buyer(server))
        shop.wait_until(lambda: metric(server, "shop_mails_given_up_total") == 1, "the refusal")
        require_quiet(smtp.mailbox, server)
        assert smtp.mailbox.about(refused["number"]) == []
        assert smtp.mailbox.attempts == 2


def test_nothing_is_lost_or_doubled_when_the_shop_is_killed(database):
    smtp = MailServer()
    with shop_with(smtp.url, "mail-killed", database.url) as server:
        customer = buyer(server)
        orders = [buy(customer) for _ in range(5)]
        step(staff(server), orders[0], "confirmed")
        failed = metric(server, "shop_mails_failed_total")
        shop.wait_until(
            lambda: metric(server, "shop_mails_failed_total") > failed, "an attempt that fails")
        server.kill()
        # Of an attempt that was under way.
        let_leases_end(database)
        with smtp:
            server.start()
            wait_for(smtp.mailbox, orders[0], 2)
            for order in orders:
                wait_for(smtp.mailbox, order, 1)
            require_quiet(smtp.mailbox, server)
            server.kill()
            server.start()
            require_quiet(smtp.mailbox, server)
            assert len(smtp.mailbox.mails) == 8


def test_a_mail_on_its_way_when_the_shop_is_killed_is_recognisable_if_it_comes_again(database):
    with MailServer() as smtp, shop_with(smtp.url, "mail-window", database.url) as server:
        customer = buyer(server)
        smtp.mailbox.pause = 1
        orders = [buy(customer) for _ in range(4)]
        wait_for(smtp.mailbox, orders[1], 1)
        # The second is accepted, and the shop never hears of it.
        server.kill()
        smtp.mailbox.pause = 0
        server.start()
        for order in orders:
            wait_for(smtp.mailbox, order, 1)
        assert [len(smtp.mailbox.about(order["number"])) for order in orders] == [1] * 4
        let_leases_end(database)
        wait_for(smtp.mailbox, orders[1], 2)
        wait_for(smtp.mailbox, buy(customer), 1)
        assert [len(smtp.mailbox.about(order["number"])) for order in orders] == [1, 2, 1, 1]
        first, second = smtp.mailbox.about(orders[1]["number"])
        assert first.as_bytes() == second.as_bytes()


def let_leases_end(database):
    """What the shop would wait twenty minutes for."""
    address = urllib.parse.urlsplit(database.url)
    subprocess.run(
        ["mariadb", f"--host={address.hostname}", f"--port={address.port}",
         f"--user={address.username}", f"--password={address.password}", address.path[1:],
         "--execute=UPDATE outbox SET claimed_until = 0 WHERE delivered = 0"],
        check=True, stdin=subprocess.DEVNULL, timeout=30)


def test_two_servers_send_each_mail_once(database):
    with MailServer() as smtp, shop_with(smtp.url, "mail-1", database.url) as first, \
            shop_with(smtp.url, "mail-2", database.url) as second:
        customer = buyer(first)
        orders = [buy(customer) for _ in range(15)]
        for order in orders:
            wait_for(smtp.mailbox, order, 1)
        require_quiet(smtp.mailbox, first)
        assert len(smtp.mailbox.mails) == 16
        sent = [metric(server, "shop_mails_sent_total") for server in (first, second)]
        assert sum(sent) == 16


def test_without_a_mail_server_the_outbox_is_left_alone(database):
    with shop.Server("mail-none", database.url) as server:
        order = buy(buyer(server))
        assert "no mail is sent" in server.log.read_text()
    with MailServer() as smtp, shop_with(smtp.url, "mail-later", database.url):
        wait_for(smtp.mailbox, order, 1)


@pytest.mark.parametrize("settings", [
    {"SHOP_MAIL_URL": "smtp://shop:hidden@host:99999", "SHOP_MAIL_FROM": SENDER},
    {"SHOP_MAIL_URL": "smtp://shop:hidden@host", "SHOP_MAIL_FROM": ""},
    {"SHOP_MAIL_URL": "smtp://shop:hidden@host?tls=off", "SHOP_MAIL_FROM": SENDER},
    {"SHOP_MAIL_URL": "smtp://shop:hidden@host?ca=/nowhere", "SHOP_MAIL_FROM": SENDER},
])
def test_bad_settings_are_named_at_the_start(settings):
    server = shop.Server("mail-bad", **settings)
    done = subprocess.run(
        [shop.PROGRAM, "serve"], env=server.environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode != 0
    assert "SHOP_MAIL_" in done.stderr and "hidden" not in done.stderr + done.stdout


def test_a_forgotten_password_is_replaced_by_a_link(database):
    """Any server redeems what another one has sent; nobody else's password opens the account."""
    email, password = "ada.forgetful@example.com", "three wholly new words"
    with MailServer() as smtp, shop_with(smtp.url, "sends", database.url) as first, \
            shop_with(smtp.url, "redeems", database.url) as second:
        Client(first.url).expect(201, "POST", "/users", {
            "email": email, "password": "correct horse battery", "name": "Ada"})
        submit(f"{first.url}/en/forgotten-password", email=email)
        shop.wait_until(lambda: smtp.mailbox.mails, "the mail with the link", seconds=30)
        envelope, mail = smtp.mailbox.mails[0]
        text = parts(mail)["text/plain"]
        link = urllib.parse.urlsplit(re.search(r"https://\S+", text)[0])
        assert link.netloc == "kontor.example" and envelope.rcpt_tos == [email]
        assert link.geturl() in parts(mail)["text/html"].replace("&amp;", "&")
        page = submit(f"{second.url}{link.path}?{link.query}", new_password=password)
        assert "Your new password is set" in page
        Client(first.url).log_in(email, password)
        status, _ = Client(first.url).call(
            "POST", "/sessions", {"email": email, "password": "correct horse battery"})
        assert status == 401


def submit(url, **fields):
    """Sends a form as a browser does; answers the page it leads to."""
    request = urllib.request.Request(
        url, data=urllib.parse.urlencode(fields).encode(), headers={"Sec-Fetch-Site": "same-origin"})
    with urllib.request.urlopen(request, timeout=30) as response:
        return response.read().decode()

"""Fixtures: one browser, one server per backend and worker, windows that report what goes wrong in them."""

import os
import pathlib
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

import shop
from steps import Person

# Others work on this machine at the same time.
expect.set_options(timeout=15_000)

WIDE, MIDDLE, NARROW = (1280, 900), (768, 1024), (390, 844)


@pytest.fixture(scope="session")
def browser():
    # The same engine without the browser's own windows and services: half the work.
    path = os.environ.get("SHOP_CHROMIUM") or shutil.which("chromium-headless-shell")
    if not path:
        pytest.fail("Chromium is missing; install it with ops/setup test")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session", params=["memory", "mariadb"])
def server(request):
    if request.param == "memory":
        with shop.Server("memory") as server:
            yield server
    else:
        with shop.Database("browser") as database:
            with shop.Server("mariadb", database.url) as server:
                yield server


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def javascript(request):
    return request.param


@pytest.fixture
def language(request):
    """Each flow is gone through in both languages with and without scripts: one half of that per backend."""
    way = getattr(request.node, "callspec", None)
    way = way.params if way else {}
    return "de" if way.get("javascript", True) == (way.get("server", "memory") == "memory") else "en"


@pytest.fixture
def open_window(browser, language):
    """Opens windows; afterwards none may have met a script error, a violated policy or a status of 500
    and above other than 503, which is an honest answer while the database is gone."""
    contexts, problems = [], []

    def note(kind, text):
        problems.append(f"{kind}: {text}")

    def open_window(url, size=WIDE, javascript=True, language=language):
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, java_script_enabled=javascript,
            locale=language)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: note("script", error))
        page.on("console", lambda message: message.type == "error"
                and "Failed to load resource" not in message.text
                and note("console", message.text))
        page.on("response", lambda answer: answer.status >= 500 and answer.status != 503
                and note("status", f"{answer.status} {answer.url}"))
        return Person(page, url, language, javascript)

    yield open_window
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def open_back_office(open_window):
    """Opens windows in which somebody of the staff has signed in."""
    def open_back_office(server, javascript=True):
        person = open_window(server.url, javascript=javascript)
        person.log_in(shop.STAFF_EMAIL, server.staff_password)
        return person

    return open_back_office


@pytest.fixture(scope="session")
def screenshots():
    folder = shop.RUN / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def readme_picture():
    """Where the README's picture goes when SHOP_UPDATE_README is set."""
    return pathlib.Path(shop.ROOT / "Docs/Images/home.png") if os.environ.get(
        "SHOP_UPDATE_README") else None

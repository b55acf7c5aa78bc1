"""Suggestions while typing in the search field."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import shop
from conftest import NARROW, WIDE
from test_pages import RULES

pytestmark = pytest.mark.timed


@pytest.fixture(scope="module")
def memory():
    with shop.Server("suggestions") as server:
        yield server


@pytest.fixture
def field(memory, open_window, request):
    person = open_window(memory.url, getattr(request, "param", WIDE))
    person.go()
    return person.page.get_by_role("combobox")


def options(field):
    return field.page.get_by_role("listbox").get_by_role("option")


@pytest.mark.parametrize("field", [WIDE, NARROW], ids=["wide", "narrow"], indirect=True)
def test_an_open_list_is_usable_by_everybody(field, screenshots):
    field.press_sequentially("be", delay=20)
    expect(options(field).first).to_be_visible()
    assert options(field).count() <= 11
    field.press("ArrowDown")
    page = field.page
    page.screenshot(path=screenshots / f"suggestions-de-{page.viewport_size['width']}.png")
    assert Axe().run(page, options=RULES["light"]).response["violations"] == []


def test_keys_choose_and_open(field):
    field.fill("tasse")
    first = options(field).first
    expect(first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
    field.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "false")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile(".*"))
    field.press("ArrowDown")
    address = first.get_attribute("data-url")
    field.press("Enter")
    field.page.wait_for_url(f"**{address}")


def test_escape_closes_and_enter_searches(field):
    field.fill("tasse")
    expect(options(field).first).to_be_visible()
    field.press("Escape")
    expect(field.page.get_by_role("listbox")).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("tasse")
    field.press("Enter")
    field.page.wait_for_url("**/search?q=tasse")


def test_a_click_opens_and_leaving_closes(field):
    field.fill("tasse")
    first = options(field).first
    expect(first).to_be_visible()
    field.press("Tab")
    expect(field.page.get_by_role("listbox")).to_have_count(0)
    field.fill("tass")
    expect(first).to_be_visible()
    address = first.get_attribute("data-url")
    first.click()
    field.page.wait_for_url(f"**{address}")


def test_the_server_is_asked_when_somebody_pauses_not_for_every_letter(field):
    asked = []
    field.page.on("request", lambda request: "/suggestions" in request.url and asked.append(request.url))
    field.press_sequentially("tasse", delay=10)
    expect(options(field).first).to_be_visible()
    assert len(asked) == 1
    assert asked[0].endswith("/de/suggestions?q=tasse")

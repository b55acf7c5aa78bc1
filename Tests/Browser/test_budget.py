"""What pages weigh, and how fast they are there on a slow line."""

import pytest

import shop

pytestmark = pytest.mark.timed

# 1.6 Mbit/s, 150 ms there and back: a telephone in the country.
SLOW_LINE = {
    "offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}

MEASURE = """() => new Promise(resolve => {
    let shift = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve({
        shift,
        paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
        parts: performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
            .map(part => ({ name: part.name, bytes: part.transferSize })),
    }), 500);
})"""


@pytest.fixture(scope="module")
def memory():
    with shop.Server("budget") as server:
        yield server


def visit(open_window, server, path):
    """A first visit, with nothing kept from earlier."""
    person = open_window(server.url, (390, 844))
    line = person.page.context.new_cdp_session(person.page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_LINE)
    person.page.goto(person.site + path, wait_until="load")
    return person.page.evaluate(MEASURE)


@pytest.mark.parametrize("path", ["", "/c/kitchen", "/search?q=becher"])
def test_a_page_is_light_and_soon_there(memory, open_window, path):
    # Whatever else this machine does can make a page later, but never sooner.
    measured = min((visit(open_window, memory, path) for _ in range(3)), key=lambda visit: visit["paint"])
    before_pictures = [part for part in measured["parts"] if "/pictures/" not in part["name"]]
    weight = sum(part["bytes"] for part in before_pictures)
    print(f"{path or '/'}: {weight} bytes, first paint after {measured['paint']:.0f} ms, "
          f"shift {measured['shift']:.3f}")
    assert len(before_pictures) >= 3, "page, style sheet, script"
    assert weight <= 60_000
    assert measured["paint"] <= 1000
    assert measured["shift"] < 0.01

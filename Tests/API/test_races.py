"""Twenty at once, over HTTP, on both backends: nothing is sold twice and nothing ordered twice."""

import secrets
from concurrent.futures import ThreadPoolExecutor

import pytest

import shop
from client import Client

CROWD = 20


@pytest.fixture(scope="module", params=["memory", "mariadb"])
def servers(request):
    """The addresses to spread requests over; with a database these are two servers."""
    if request.param == "memory":
        with shop.Server("races") as server:
            yield [server.url]
    else:
        with shop.Database("races") as database, \
                shop.Server("races-1", database.url) as first, \
                shop.Server("races-2", database.url) as second:
            yield [first.url, second.url]


def at_once(calls):
    with ThreadPoolExecutor(len(calls)) as pool:
        return [future.result() for future in [pool.submit(call) for call in calls]]


def stated(url, sku):
    """How many pieces the catalogue of a server tells of, which may be a moment old."""
    found = Client(url).expect(200, "GET", f"/products?q={sku}")["products"]
    detail = Client(url).expect(200, "GET", f"/products/{found[0]['slug']}")
    return next(variant["available"] for variant in detail["variants"] if variant["sku"] == sku)


def variant_with(url, lowest, highest):
    """A SKU of which there are so many pieces, and how many."""
    client, after = Client(url), ""
    while after is not None:
        page = client.expect(200, "GET", f"/products?limit=50{after}")
        for product in page["products"]:
            detail = client.expect(200, "GET", f"/products/{product['slug']}")
            for variant in detail["variants"]:
                if lowest <= variant["available"] <= highest:
                    return variant["sku"], variant["available"]
        after = f"&after={page['next']}" if page["next"] else None
    raise AssertionError(f"the demo has nothing with {lowest} to {highest} pieces")


def test_last_piece_goes_to_exactly_one_buyer(servers):
    sku, available = variant_with(servers[0], 2, 900)
    early = Client(servers[0]).register()
    early.add(sku, available - 1)
    assert early.order()[0] == 201

    buyers = [Client(servers[index % len(servers)]).register() for index in range(CROWD)]
    for buyer in buyers:
        buyer.add(sku)
    answers = at_once([buyer.order for buyer in buyers])
    statuses = sorted(status for status, _ in answers)
    assert statuses == [201] + [409] * (CROWD - 1)
    orders = [buyer.expect(200, "GET", "/orders")["orders"] for buyer in buyers]
    assert sorted(map(len, orders)) == [0] * (CROWD - 1) + [1]
    for url in servers:
        shop.wait_until(lambda url=url: stated(url, sku) == 0, f"{url} to show {sku} as sold out")


def test_same_key_at_once_makes_one_order_and_equal_answers(servers):
    buyer = Client(servers[0]).register()
    sku, _ = variant_with(servers[0], 1, 900)
    buyer.add(sku)
    windows = [Client(servers[index % len(servers)]) for index in range(CROWD)]
    for window in windows:
        window.token = buyer.token
    key = secrets.token_hex(16)
    answers = at_once([lambda window=window: window.order(key) for window in windows])
    assert sorted(status for status, _ in answers) == [200] * (CROWD - 1) + [201]
    assert all(body == answers[0][1] for _, body in answers)
    assert len(buyer.expect(200, "GET", "/orders")["orders"]) == 1


def test_additions_at_once_are_all_kept(servers):
    buyer = Client(servers[0]).register()
    sku, _ = variant_with(servers[0], CROWD, 900)
    windows = [Client(servers[index % len(servers)]) for index in range(CROWD)]
    for window in windows:
        window.token = buyer.token
    at_once([lambda window=window: window.add(sku) for window in windows])
    lines = buyer.expect(200, "GET", "/cart")["lines"]
    assert [(line["sku"], line["quantity"]) for line in lines] == [(sku, CROWD)]

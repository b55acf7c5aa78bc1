"""How long it takes from asking for one more server until a customer has a page from it."""

import http.client
import json
import secrets
import time

import boxes
from client import PORTS, tls


def measure(times):
    return [one_more() for _ in range(times)]


def one_more():
    known = set(boxes.servers())
    began = time.monotonic()
    boxes.run("ops/cluster/scale", APP=str(len(known) + 1))
    new = next(name for name in boxes.servers() if name not in known)
    address = boxes.docker(
        "inspect", "-f", "{{.NetworkSettings.Networks.shop_front.IPAddress}}", new)
    took = first_page_of(address, began + 60) - began
    boxes.run("ops/cluster/scale", APP=str(len(known)))
    return took


def first_page_of(address, deadline):
    """The moment when the edge first passed on a page that the server at this address had made."""
    answered = {}
    while time.monotonic() < deadline:
        for _ in range(10):
            answered[ask_for_a_page()] = time.monotonic()
            time.sleep(0.02)
        # The edge writes its log every second; the moments are ours.
        served = [answered[name] for name in made_by(address) if name in answered]
        if served:
            return min(served)
    raise RuntimeError(f"{address} served no page within a minute")


def ask_for_a_page():
    """Gets a page that no cache has; answers the name the edge gave to the request."""
    connection = http.client.HTTPSConnection("127.0.0.1", PORTS[0], timeout=8, context=tls())
    connection.request("GET", f"/de/search?q={secrets.token_hex(8)}")
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.headers["X-Request-ID"]


def made_by(address):
    """The names of the pages that this server made, from the edge's log."""
    for line in boxes.docker("logs", "--since", "20s", "shop-edge-1").splitlines():
        if f'"upstream":"{address}:8080"' in line and '"status":200' in line:
            yield json.loads(line)["request_id"]

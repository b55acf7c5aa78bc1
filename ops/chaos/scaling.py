"""How long it takes from asking for one more server until it answers a customer through the edge."""

import time
import urllib.request

import boxes
from client import PORTS


def measure(times):
    return [one_more() for _ in range(times)]


def one_more():
    known = set(boxes.servers())
    began = time.monotonic()
    boxes.run("ops/cluster/scale", APP=str(len(known) + 1))
    new = next(name for name in boxes.servers() if name not in known)
    address = boxes.docker(
        "inspect", "-f", "{{.NetworkSettings.Networks.shop_front.IPAddress}}", new)
    while address not in boxes.docker("exec", "shop-edge-1", "cat", "/run/edge/servers.conf"):
        if time.monotonic() - began > 60:
            raise RuntimeError(f"the edge did not find {new} within a minute")
        time.sleep(0.05)
    took = time.monotonic() - began
    boxes.run("ops/cluster/scale", APP=str(len(known)))
    return took

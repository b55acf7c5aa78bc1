"""What may happen to a cluster. Each fault is a function that returns when it is over and the boxes run again."""

import dataclasses
import time
from collections.abc import Callable

import boxes

FAULTS = {}


@dataclasses.dataclass
class Fault:
    happens: Callable
    # Goals, where there are some: seconds without an order, and from the first to the last attempt that failed.
    without_order: float | None
    failing: float | None


def fault(title, without_order=None, failing=None):
    def register(function):
        FAULTS[title] = Fault(function, without_order, failing)
        return function
    return register


@fault("nothing (for comparison)")
def nothing():
    time.sleep(15)


@fault("application server killed", failing=1)
def kill_server():
    name = boxes.servers()[0]
    boxes.kill(name)
    time.sleep(8)
    boxes.start(name)


@fault("edge 1 killed")
def kill_first_edge():
    kill_for("shop-edge-1", 8)


@fault("edge 2 killed")
def kill_second_edge():
    kill_for("shop-edge-2", 8)


@fault("database proxy killed")
def kill_proxy():
    kill_for("shop-db-proxy-1", 8)


@fault("database reader killed")
def kill_reader():
    kill_for(f"shop-{boxes.reader()}", 10)


@fault("database writer killed", without_order=4)
def kill_writer():
    kill_for(f"shop-{boxes.writer()}", 12)


@fault("database writer frozen for 10 s")
def freeze_writer():
    name = f"shop-{boxes.writer()}"
    boxes.docker("pause", name)
    time.sleep(10)
    boxes.docker("unpause", name)


@fault("database node cut off for 10 s")
def cut_off_node():
    node = boxes.reader()
    boxes.docker("network", "disconnect", "shop_data", f"shop-{node}")
    time.sleep(10)
    boxes.docker("network", "connect", "--alias", node, "shop_data", f"shop-{node}")


@fault("servers 2 → 5 → 2", failing=0)
def scale_servers():
    boxes.run("ops/cluster/scale", APP="5")
    time.sleep(8)
    boxes.run("ops/cluster/scale", APP="2")


@fault("every box restarted in turn")
def restart_all():
    for name in boxes.servers():
        boxes.docker("restart", "-t", "30", name)
        time.sleep(3)
    for name in ("shop-edge-1", "shop-edge-2", "shop-db-proxy-1", "shop-db-proxy-2"):
        boxes.docker("restart", "-t", "30", name)
        time.sleep(5)
    used = boxes.writer()
    for node in sorted(boxes.NODES, key=lambda node: node == used):
        boxes.docker("restart", "-t", "60", f"shop-{node}")
        boxes.run("ops/cluster/wait-synced", node, timeout=600)


@fault("all databases killed at once")
def power_cut():
    names = [f"shop-{node}" for node in boxes.NODES]
    boxes.kill(*names)
    time.sleep(3)
    boxes.start(*names)


def kill_for(name, seconds):
    boxes.kill(name)
    time.sleep(seconds)
    boxes.start(name)

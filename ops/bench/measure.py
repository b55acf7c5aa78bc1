"""Loads one shop-server with wrk and prints what a request costs it, beside the goals.

What counts is the processor time that the server process itself used, from /proc, divided by the requests
answered: it depends neither on the load generator nor on how many cores they share.
"""

import argparse
import csv
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import time

import shop
from client import Client

FOLDER = pathlib.Path(__file__).resolve().parent
TICK = os.sysconf("SC_CLK_TCK")
CONNECTIONS, GUESTS, SKUS = 32, 400, 20


def cpu_seconds(pid):
    """User and system time of a process so far, all threads."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def memory_mib(pid, field):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"^{field}:\s+(\d+) kB", status, re.M).group(1)) / 1024


def wrk(url, seconds, *script):
    """Runs wrk for some seconds; answers the number of requests, and the output."""
    done = subprocess.run(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", *script[:2], url, *script[2:]],
        stdout=subprocess.PIPE, text=True, timeout=seconds + 30, check=True)
    for trouble in ("Non-2xx", "Socket errors"):
        if trouble in done.stdout:
            raise SystemExit(f"the load met errors:\n{done.stdout}")
    return int(re.search(r"(\d+) requests in", done.stdout).group(1)), done.stdout


def load(server, path, seconds, script=lambda run: ()):
    """Answers µs of processor time per request, and requests per second."""
    wrk(server.url + path, 2, *script("warm"))
    before, began = cpu_seconds(server.pid), time.monotonic()
    requests, _ = wrk(server.url + path, seconds, *script("load"))
    used, took = cpu_seconds(server.pid) - before, time.monotonic() - began
    return used / requests * 1e6, requests / took


def first_page_after(environment, url):
    """Milliseconds from starting the process to the first page answered."""
    began = time.monotonic()
    process = subprocess.Popen(
        [shop.PROGRAM, "serve"], env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while shop.status_of(f"{url}/de") != 200:
            if process.poll() is not None or time.monotonic() - began > 30:
                raise SystemExit("the server did not start")
            time.sleep(0.001)
        return (time.monotonic() - began) * 1000
    finally:
        process.terminate()
        process.wait(timeout=30)


def pages(seconds):
    """Public pages of a server on memory."""
    with shop.Server("bench") as server:
        client = Client(server.url)
        category = client.expect(200, "GET", "/categories")["categories"][0]["slug"]
        product = client.expect(200, "GET", f"/products?category={category}")["products"][0]["slug"]
        anew = ("-s", str(FOLDER / "anew.lua"))
        for name, path in (("category page, 24 products", f"/de/c/{category}"), ("product page", f"/de/p/{product}")):
            yield name, "µs", 150, *load(server, path, seconds)
            yield "  made anew", "µs", None, *load(server, path, seconds, lambda run: (*anew, "--", run))
        yield "resident memory under load", "MiB", 64, memory_mib(server.pid, "VmRSS"), None
        yield "peak resident memory", "MiB", None, memory_mib(server.pid, "VmHWM"), None


def guests_and_skus(server, folder):
    """Makes guests with a cart each; answers the paths of their tokens and of the SKUs they buy."""
    catalogue = Client(server.url).expect(200, "GET", f"/products?limit={SKUS}")["products"]
    skus = [product["variants"][0]["sku"] for product in catalogue]
    tokens = []
    for number in range(GUESTS):
        guest = Client(server.url)
        guest.add(skus[number % len(skus)])
        tokens.append(guest.token)
    (folder / "tokens").write_text("\n".join(tokens) + "\n")
    (folder / "skus").write_text("\n".join(skus) + "\n")
    return str(folder / "tokens"), str(folder / "skus")


def carts(seconds):
    """Additions to carts in a MariaDB on this machine, and the start on a filled database."""
    with shop.Database("bench") as database, tempfile.TemporaryDirectory() as folder:
        with shop.Server("bench-mariadb", database.url) as server:
            files = guests_and_skus(server, pathlib.Path(folder))
            script = str(FOLDER / "add-to-cart.lua")
            yield "add to cart, MariaDB", "µs", 300, *load(
                server, "/", seconds, lambda run: ("-s", script, "--", *files, run))
            yield "resident memory, MariaDB", "MiB", 64, memory_mib(server.pid, "VmRSS"), None
        starts = [first_page_after(server.environment, server.url) for _ in range(5)]
        yield "start to first page", "ms", 150, statistics.median(starts), None


def write_catalogue(path, products):
    """A file for `shop-server import`: 100 categories, products with one variant each."""
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["category", "category_name_de", "category_name_en", "slug", "name_de", "name_en",
                       "description_de", "description_en", "sku", "price", "vat_rate", "stock", "published"])
        for number in range(100):
            rows.writerow([f"shelf-{number}", f"Regal {number}", f"Shelf {number}", *[""] * 10])
        for number in range(products):
            rows.writerow([
                f"shelf-{number % 100}", "", "", f"article-{number}", f"Artikel {number} aus Holz",
                f"Wooden article {number}", "Gut gemacht und lange haltbar. " * 3, "Made well, made to last. " * 3,
                f"A-{number}", f"{number % 900 + 1}.90", "19", "5", "yes"])


def large(seconds, products=100_000):
    """A server with a hundred times the catalogue."""
    with shop.Database("bench-large") as database, tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "catalogue.csv"
        write_catalogue(file, products)
        environment = {**os.environ, "SHOP_DATABASE_URL": database.url}
        subprocess.run([shop.PROGRAM, "migrate"], env=environment, check=True, stdout=subprocess.DEVNULL, timeout=60)
        began = time.monotonic()
        subprocess.run([shop.PROGRAM, "import", str(file)], env=environment, check=True, stdout=subprocess.DEVNULL,
                       timeout=600)
        yield f"import of {products:,} products", "s", None, time.monotonic() - began, None
        with shop.Server("bench-large", database.url) as server:
            load(server, "/de/c/shelf-7", seconds)
            yield f"memory, {products:,} products", "MiB", 400, memory_mib(server.pid, "VmRSS"), None
            yield "search among them", "µs", None, *load(server, "/de/search?q=artikel+4711", seconds)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=10, help="of load per measurement")
    seconds = parser.parse_args().seconds
    print(f"\n{'measured':<30}{'goal':>12}{'result':>14}{'requests/s':>14}")
    for measure in (pages, carts, large):
        for name, unit, goal, value, rate in measure(seconds):
            pace = f"{rate:>14,.0f}" if rate else ""
            limit = f"≤ {goal} {unit}" if goal else ""
            print(f"{name:<30}{limit:>12}{f'{value:,.1f} {unit}':>14}{pace}", flush=True)


if __name__ == "__main__":
    main()

"""Measures the running cluster beside the goals: the edge's cache against a file, orders against bare transactions,
and the rush on the last pieces. Load generator, servers and databases share this machine."""

import json
import pathlib
import re
import secrets
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

from client import Client

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
ARTICLES, ORDERS, CLIENTS = 20, 2000, 16
BUYERS, PIECES = 1000, 100


def run(*command, text=None):
    done = subprocess.run(
        command, cwd=ROOT, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=300)
    if done.returncode:
        raise SystemExit(f"bench: {' '.join(command)} failed\n{done.stdout}{done.stderr}")
    return done.stdout


def address(container):
    """Of a box in the network before the servers; the host reaches it without Docker's proxy."""
    return run("docker", "inspect", "-f", "{{.NetworkSettings.Networks.shop_front.IPAddress}}", container).strip()


def servers():
    return run("docker", "ps", "--filter", "label=shop.kind=app", "--filter", "network=shop_front",
               "--format", "{{.Names}}").split()


def wait_until_ready(url):
    run("curl", "-fs", "-o", "/dev/null", "--retry", "60", "--retry-delay", "1", "--retry-all-errors", f"{url}/readyz")


def staff(url):
    settings = dict(line.split("=", 1) for line in (ROOT / ".run/cluster/secrets.env").read_text().splitlines())
    return Client(url).log_in("staff@shop.example", settings["SHOP_DEMO_STAFF_PASSWORD"])


def requests_per_second(url, *headers):
    done = run("wrk", "-t2", "-c32", "-d8s", *[word for header in headers for word in ("-H", header)], url)
    if "Non-2xx" in done:
        raise SystemExit(f"the load met errors:\n{done}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", done).group(1))


def serve_file(edge, page):
    """Has the edge's own nginx serve a page as a file too, with the same TLS, compression and log."""
    shell = ["docker", "exec", "-i", edge, "sh", "-c"]
    run(*shell, "mkdir -p /run/edge/bench && cat >/run/edge/bench/page.html", text=page)
    run(*shell, "cat >>/run/edge/settings.conf && nginx -c /etc/nginx/shop/nginx.conf -s reload",
        text="server { listen 8445 ssl http2; root /run/edge/bench; }\n")


def cache():
    """The cached category page against a file of that size, plain and compressed; in turns, for machines are noisy."""
    edge = "shop-edge-1"
    url = f"https://{address(edge)}"
    page = run("curl", "-fsk", f"{url}:8443/de/c/kitchen")
    serve_file(edge, page)
    run("sleep", "2")
    for name, header in (("", "Accept-Encoding: identity"), (", gzip", "Accept-Encoding: gzip")):
        rates = {"8443/de/c/kitchen": 0.0, "8445/page.html": 0.0}
        for _ in range(2):
            for path in rates:
                rates[path] = max(rates[path], requests_per_second(f"{url}:{path}", header))
        cached, file = rates.values()
        yield (f"category page from the edge{name}", "≥ 90 % of a file", f"{cached / file:.0%}",
               f"{cached:,.0f} against {file:,.0f} pages/s")


def sell(client, slug, skus, pieces):
    """Puts a product on sale."""
    text = {"de": f"Messung {slug}", "en": f"Benchmark {slug}"}
    category = client.expect(200, "GET", "/categories")["categories"][0]["slug"]
    client.expect(201, "POST", "/staff/products", {
        "slug": slug, "name": text, "description": text, "category": category, "published": True,
        "variants": [{"sku": sku, "price": "9.90", "vat_rate": 19, "options": [
            {"name": {"de": "Nummer", "en": "Number"}, "value": {"de": sku, "en": sku}}]} for sku in skus]})
    for sku in skus:
        client.expect(200, "POST", f"/staff/stock/{sku}/movements", {
            "kind": "received", "quantity": pieces, "movement_id": None})


def guests(url, skus, count, path):
    """Makes guests with a cart each, and writes their tokens."""
    def one(number):
        guest = Client(url)
        guest.add(skus[number % len(skus)])
        return guest.token

    with ThreadPoolExecutor(4) as pool:
        path.write_text("\n".join(pool.map(one, range(count))) + "\n")


def place(url, tokens, connections):
    """Answers how many orders were placed, refused and failed, and the seconds that took."""
    done = run("wrk", "-t1", f"-c{connections}", "-d40s", "--timeout", "30s",
               "-s", str(FOLDER / "place-orders.lua"), url, "--", str(tokens))
    *counts, microseconds = map(int, re.search(r"^orders (.*)$", done, re.M).group(1).split())
    return (*counts, microseconds / 1e6)


def bare_transactions(skus):
    """Transactions per second of the rows an order writes, without a shop: on the writer itself."""
    writer = "shop-" + run("ops/cluster/writer").strip()
    sql = (FOLDER / "bare-transaction.sql").read_text()
    setup, transaction = sql.split("-- The transaction\n")
    tool = ["docker", "exec", "-i", writer]
    login = ["--no-defaults", "--socket=/run/mysqld/mysqld.sock", "--user=mysql"]
    run(*tool, "mariadb", *login, "shop", text=setup.replace("{skus}", ", ".join(f"'{sku}'" for sku in skus)))
    run(*tool, "sh", "-c", "cat >/tmp/bare.sql", text=transaction.replace("{articles}", str(len(skus))))
    statements = transaction.count(";")
    done = run(*tool, "mariadb-slap", *login, "--create-schema=bare", "--no-drop", "--delimiter=;",
               "--query=/tmp/bare.sql", f"--concurrency={CLIENTS}", f"--number-of-queries={ORDERS * statements}")
    seconds = float(re.search(r"Average number of seconds to run all queries: ([\d.]+)", done).group(1))
    run(*tool, "mariadb", *login, "-e", "DROP DATABASE bare")
    return ORDERS / seconds


def orders(client, url, folder):
    """Orders of many articles, through one server, against bare transactions."""
    skus = [f"BENCH-{number}" for number in range(ARTICLES)]
    sell(client, "bench-orders", skus, 100_000)
    rates = {"shop": 0.0, "bare": 0.0}
    for number in range(2):
        tokens = folder / f"orders-{number}"
        guests(url, skus, ORDERS, tokens)
        placed, refused, failed, seconds = place(url, tokens, CLIENTS)
        if placed != ORDERS:
            raise SystemExit(f"of {ORDERS} orders {placed} were placed, {refused} refused, {failed} failed")
        rates["shop"] = max(rates["shop"], placed / seconds)
        rates["bare"] = max(rates["bare"], bare_transactions(skus))
    yield ("orders on three nodes", "≥ 70 % of bare", f"{rates['shop'] / rates['bare']:.0%}",
           f"{rates['shop']:,.0f} orders/s against {rates['bare']:,.0f} transactions/s")


def rush(client, url, folder):
    """Everybody wants one of the last pieces, at once."""
    sku = f"HOT-{secrets.token_hex(3).upper()}"
    sell(client, "bench-rush", [sku], PIECES)
    tokens = folder / "rush"
    guests(url, [sku], BUYERS, tokens)
    placed, refused, failed, seconds = place(url, tokens, 250)
    yield (f"{BUYERS:,} buyers of {PIECES} pieces", f"{PIECES} orders, ≤ 2 s", f"{placed} in {seconds:.1f} s",
           f"{refused} sold out, {failed} other answers")


def main():
    url = f"http://{address(servers()[0])}:8080"
    wait_until_ready(url)
    client = staff(url)
    print(f"\n{'measured':<36}{'goal':>18}{'result':>16}  in numbers")
    results = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for measure in (cache(), orders(client, url, folder), rush(client, url, folder)):
            for name, goal, result, numbers in measure:
                results.append([name, goal, result, numbers])
                print(f"{name:<36}{goal:>18}{result:>16}  {numbers}", flush=True)
    (ROOT / ".run/bench-cluster.json").write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()

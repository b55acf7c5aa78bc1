"""Reads what each database node remembers, after the node has caught up with all others."""

import subprocess

from invariants import Books

MARK = "# "
QUERIES = {
    "orders": "SELECT number, HEX(owner), idempotency_key, HEX(cart), goods, shipping_fee, total FROM orders",
    "line_totals": "SELECT number, SUM(order_line.total) FROM orders JOIN order_line ON order_id = id GROUP BY number",
    "events": "SELECT number, kind FROM orders JOIN order_event ON order_id = id ORDER BY number, order_event.version",
    "stock": "SELECT sku, on_hand, reserved FROM stock",
    "movements": """
        SELECT sku, SUM(IF(kind IN ('received', 'corrected'), quantity, 0)), SUM(IF(kind = 'shipped', quantity, 0)),
               SUM(IF(kind = 'reserved', quantity, 0)), SUM(IF(kind = 'released', quantity, 0))
        FROM stock_movement GROUP BY sku""",
    "sessions": "SELECT LOWER(HEX(token)) FROM session",
}


def snapshot(node):
    """The rows of every query, all as of one moment: customers may go on shopping."""
    queries = "".join(f"SELECT '{MARK}{name}'; {query};" for name, query in QUERIES.items())
    done = subprocess.run(
        ["docker", "exec", f"shop-{node}", "mariadb", "--no-defaults", "--socket=/run/mysqld/mysqld.sock",
         "--user=mysql", "-N", "-B", "shop", "-e",
         f"SET SESSION wsrep_sync_wait = 1; START TRANSACTION WITH CONSISTENT SNAPSHOT; {queries}"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{node} does not answer: {done.stderr.strip()}")
    found = {}
    for line in done.stdout.splitlines():
        if line.startswith(MARK):
            found[line.removeprefix(MARK)] = rows = []
        else:
            rows.append(line.split("\t"))
    return found


def read(node):
    """The books of one node, named as db-1."""
    found = snapshot(node)
    events = {}
    for number, kind in found["events"]:
        events.setdefault(number, []).append(kind)
    return Books(
        orders={row[0]: (row[1], row[2], row[3], *map(int, row[4:])) for row in found["orders"]},
        line_totals={number: int(total) for number, total in found["line_totals"]},
        events=events,
        stock={sku: (int(on_hand), int(reserved)) for sku, on_hand, reserved in found["stock"]},
        movements={row[0]: tuple(map(int, row[1:])) for row in found["movements"]},
        sessions={row[0] for row in found["sessions"]})

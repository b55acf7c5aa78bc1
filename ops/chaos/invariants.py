"""The promises of the shop, checked against what its customers were told. Pure functions: they return findings.

I1 every acknowledged order exists   I2 one order per key and per cart   I3 stock is never sold twice
I4 sums are their parts'             I5 sessions live until ended        I6 customers read their own writes
I7 orders only take legal steps
"""

import base64
import collections
import dataclasses
import hashlib

NEXT_STEPS = {
    None: {"placed"},
    "placed": {"confirmed", "cancelled", "expired", "paid"},
    "confirmed": {"shipped", "paid", "cancelled", "completed", "delivered"},
    "paid": {"confirmed", "shipped", "delivered", "completed", "cancelled"},
    "shipped": {"delivered", "paid", "completed"},
    "delivered": {"paid", "completed"},
    "completed": set(), "cancelled": set(), "expired": set(),
}


@dataclasses.dataclass
class Books:
    """What one database node remembers."""
    # number: (owner, key, cart, goods, shipping fee, total)
    orders: dict
    # number: total of its lines
    line_totals: dict
    # number: kinds of its events, oldest first
    events: dict
    # SKU: (on hand, reserved)
    stock: dict
    # SKU: (received and corrected, shipped, reserved, released)
    movements: dict
    # SHA-256 of the tokens, as hexadecimal digits
    sessions: set


def check(history, books):
    """All findings about one node."""
    return [
        *lost_orders(history, books), *doubled_orders(history, books), *oversold(books), *unbalanced(books),
        *broken_sessions(history, books), *unread_writes(history), *illegal_steps(books),
    ]


def lost_orders(history, books):
    for order in history.orders:
        if order.number not in books.orders:
            yield f"I1 order {order.number} was acknowledged and is gone"


def doubled_orders(history, books):
    told = collections.defaultdict(set)
    for order in history.orders:
        told[order.token, order.key].add(order.number)
    for numbers in told.values():
        if len(numbers) > 1:
            yield f"I2 one key was answered with {len(numbers)} orders: {', '.join(sorted(numbers))}"
    for name, part in (("key", slice(0, 2)), ("cart", slice(2, 3))):
        counted = collections.Counter(order[part] for order in books.orders.values())
        for value, count in counted.items():
            if count > 1:
                yield f"I2 {count} orders for one {name}: {value}"


def oversold(books):
    for sku, (on_hand, reserved) in books.stock.items():
        received, shipped, taken, released = books.movements.get(sku, (0, 0, 0, 0))
        if on_hand < 0 or reserved < 0 or reserved > on_hand:
            yield f"I3 {sku}: {on_hand} on hand, {reserved} reserved"
        if on_hand != received - shipped:
            yield f"I3 {sku}: {on_hand} on hand, but {received} received and {shipped} shipped"
        if reserved != taken - released - shipped:
            yield f"I3 {sku}: {reserved} reserved, the movements say {taken - released - shipped}"


def unbalanced(books):
    for number, (_, _, _, goods, fee, total) in books.orders.items():
        if goods != books.line_totals.get(number) or total != goods + fee:
            yield f"I4 order {number}: the sums are not their parts'"


def broken_sessions(history, books):
    for token in history.lost_sessions:
        yield f"I5 a session was treated as its opposite: {fingerprint(token)[:12]}"
    for token in history.sessions - history.ended_sessions:
        if fingerprint(token) not in books.sessions:
            yield f"I5 a session is gone: {fingerprint(token)[:12]}"
    for token in history.ended_sessions:
        if fingerprint(token) in books.sessions:
            yield f"I5 a session that was ended lives: {fingerprint(token)[:12]}"


def unread_writes(history):
    for number in history.unread_writes:
        yield f"I6 the customer did not find order {number} after it was acknowledged"


def illegal_steps(books):
    for number in books.orders:
        last = None
        for kind in books.events.get(number, []):
            if kind not in NEXT_STEPS[last]:
                yield f"I7 order {number} went from {last} to {kind}"
            last = kind
        if last is None:
            yield f"I7 order {number} has no history"


def troubles(answers, gone):
    """What makes this stretch of shopping no proof: nobody ordered, or customers were refused or are gone."""
    if not any(answer.kind == "order" and answer.status in (200, 201) for answer in answers):
        yield "nobody could order"
    refused = sorted({(answer.kind, answer.status) for answer in answers if answer.refused})
    if refused:
        yield f"customers were refused: {refused}"
    if gone:
        yield f"stopped shopping: {gone}"


def fingerprint(token):
    """What the shop keeps instead of a token: the SHA-256 of its bytes, which customers get as base64url."""
    return hashlib.sha256(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))).hexdigest()

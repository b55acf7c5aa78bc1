"""The negative control: a checker that does not see these would see nothing."""

import copy
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from history import Answer, History, Order  # noqa: E402
from invariants import Books, check, fingerprint, troubles  # noqa: E402

TOKEN, ENDED = "dG9rZW4", "bGVmdA"


@pytest.fixture
def history():
    return History(
        orders=[Order("A", TOKEN, "key-1", "MUG", 1), Order("B", TOKEN, "key-2", "MUG", 2)],
        sessions={TOKEN, ENDED}, ended_sessions={ENDED})


@pytest.fixture
def books():
    return Books(
        orders={"A": ("ada", "key-1", "cart-1", 1000, 490, 1490), "B": ("ada", "key-2", "cart-2", 2000, 0, 2000)},
        line_totals={"A": 1000, "B": 2000},
        events={"A": ["placed", "confirmed", "shipped"], "B": ["placed"]},
        stock={"MUG": (9, 2)}, movements={"MUG": (10, 1, 3, 0)},
        sessions={fingerprint(TOKEN)})


def test_a_clean_history_has_no_finding(history, books):
    assert check(history, books) == []


def findings(history, books):
    return " | ".join(check(history, books))


def test_lost_order(history, books):
    for part in (books.orders, books.line_totals, books.events):
        del part["B"]
    assert findings(history, books) == "I1 order B was acknowledged and is gone"


def test_order_doubled_in_the_books(history, books):
    books.orders["C"] = books.orders["B"]
    books.line_totals["C"], books.events["C"] = 2000, ["placed"]
    assert "I2 2 orders for one key" in findings(history, books)
    assert "I2 2 orders for one cart" in findings(history, books)


def test_order_doubled_in_the_answers(history, books):
    history.orders.append(Order("A", TOKEN, "key-2", "MUG", 2))
    assert findings(history, books) == "I2 one key was answered with 2 orders: A, B"


def test_oversold(history, books):
    books.stock["MUG"], books.movements["MUG"] = (1, 2), (2, 1, 3, 0)
    assert findings(history, books) == "I3 MUG: 1 on hand, 2 reserved"


def test_stock_without_a_movement(history, books):
    books.stock["MUG"] = (8, 2)
    assert findings(history, books) == "I3 MUG: 8 on hand, but 10 received and 1 shipped"
    books.stock["MUG"] = (9, 1)
    assert findings(history, books) == "I3 MUG: 1 reserved, the movements say 2"


def test_unbalanced_totals(history, books):
    changed = copy.deepcopy(books)
    changed.line_totals["A"] = 999
    assert findings(history, changed) == "I4 order A: the sums are not their parts'"


def test_lost_session(history, books):
    books.sessions.clear()
    assert findings(history, books) == f"I5 a session is gone: {fingerprint(TOKEN)[:12]}"


def test_refused_session(history, books):
    history.lost_sessions.append(TOKEN)
    assert findings(history, books).startswith("I5 a session was treated as its opposite")


def test_session_that_outlives_its_end(history, books):
    books.sessions.add(fingerprint(ENDED))
    assert findings(history, books).startswith("I5 a session that was ended lives")


def test_unread_write(history, books):
    history.unread_writes.append("B")
    assert findings(history, books).startswith("I6 ")


def test_illegal_step(history, books):
    books.events["B"] = ["placed", "cancelled", "shipped"]
    assert findings(history, books) == "I7 order B went from cancelled to shipped"


def answer(kind, status):
    return Answer(began=0, seconds=0.1, kind=kind, edge=0, status=status)


@pytest.mark.parametrize("answers, gone, expected", [
    ([("order", 201), ("cart", 409), ("cart", 503), ("order", 0), ("cart", 429)], [], []),
    ([("order", 200)], [], []),
    ([], [], ["nobody could order"]),
    ([("order", 409), ("cart", 200)], [], ["nobody could order"]),
    ([("order", 201), ("order", 422), ("browse", 404)], [],
     ["customers were refused: [('browse', 404), ('order', 422)]"]),
    ([("order", 201)], ["customer 3"], ["stopped shopping: ['customer 3']"]),
])
def test_a_stretch_without_shopping_proves_nothing(answers, gone, expected):
    assert list(troubles([answer(*one) for one in answers], gone)) == expected


def test_overload_counts_as_an_answer_that_was_repeated():
    assert [answer("cart", status).failed for status in (0, 429, 500, 503, 409, 200)] == [True] * 4 + [False] * 2

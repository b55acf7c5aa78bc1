"""What customers were told, to be held against what the shop remembers."""

import dataclasses
import threading
import time


@dataclasses.dataclass(frozen=True)
class Answer:
    """One request and what came of it. Status 0: no answer, so nobody knows what the shop did."""
    began: float
    seconds: float
    kind: str
    edge: int
    status: int

    @property
    def failed(self):
        return self.status in (0, 429) or self.status >= 500

    @property
    def refused(self):
        """Whether the shop found fault with a request that has none. Lost sessions (401) are counted by themselves, what
        is much wanted is sold out in the end (409), and what is too much at once (429) is repeated."""
        return 400 <= self.status < 500 and self.status not in (401, 409, 429)


@dataclasses.dataclass(frozen=True)
class Order:
    """An order the shop acknowledged."""
    number: str
    token: str
    key: str
    sku: str
    quantity: int


@dataclasses.dataclass
class History:
    answers: list = dataclasses.field(default_factory=list)
    # Every acknowledgement, a repeated one too.
    orders: list = dataclasses.field(default_factory=list)
    sessions: set = dataclasses.field(default_factory=set)
    ended_sessions: set = dataclasses.field(default_factory=set)
    # Sessions that were refused although nobody had ended them.
    lost_sessions: list = dataclasses.field(default_factory=list)
    # Orders that their customer did not find among their own right after the acknowledgement.
    unread_writes: list = dataclasses.field(default_factory=list)
    # Requests that were given up after having been repeated for a minute, by kind.
    given_up: list = dataclasses.field(default_factory=list)
    lock: threading.Lock = dataclasses.field(default_factory=threading.Lock, repr=False)

    def note(self, where, what):
        with self.lock:
            where.add(what) if isinstance(where, set) else where.append(what)

    def between(self, began, ended):
        with self.lock:
            return [answer for answer in self.answers if began <= answer.began < ended]


now = time.monotonic

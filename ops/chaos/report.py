"""One line per fault: what customers noticed of it."""

import dataclasses
import json
import statistics

# Nobody needs a page to be complete, but everybody needs it to come.
LOOKING = {"browse"}


@dataclasses.dataclass
class Line:
    fault: str
    requests: int
    # Attempts without a good answer, which were repeated, mostly at the other edge.
    repeated_looking: int
    repeated_buying: int
    given_up: int
    orders: int
    longest_without_order: float
    # From the first to the last attempt that failed.
    failing: float
    without_order_goal: float | None
    failing_goal: float | None
    median: float
    slowest_percent: float
    findings: list


def line(title, fault, history, began, ended, given_up, findings):
    answers = history.between(began, ended)
    repeated = [answer for answer in answers if answer.failed]
    times = sorted(answer.seconds for answer in answers) or [0]
    orders = sorted(answer.began + answer.seconds for answer in answers
                    if answer.kind == "order" and answer.status in (200, 201))
    moments = [began, *orders, ended]
    failing = max((answer.began + answer.seconds for answer in repeated), default=0) - \
        min((answer.began for answer in repeated), default=0)
    return Line(
        title, len(answers), sum(answer.kind in LOOKING for answer in repeated),
        sum(answer.kind not in LOOKING for answer in repeated), given_up, len(orders),
        max(later - earlier for earlier, later in zip(moments, moments[1:])), failing, fault.without_order, fault.failing,
        statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.99))], findings)


def beside(seconds, goal):
    """A figure, with its goal where there is one."""
    return f"{seconds:.1f} s" + ("" if goal is None else f" (≤ {goal:g} s)")


def table(lines):
    head = (f"{'fault':<33}{'requests':>9}{'repeated':>15}{'failing for':>17}{'given up':>9}{'orders':>7}"
            f"{'no order for':>17}{'p50':>8}{'p99':>9}  promises")
    rows = [
        f"{row.fault:<33}{row.requests:>9}"
        f"{f'{row.repeated_looking} + {row.repeated_buying}':>15}{beside(row.failing, row.failing_goal):>17}"
        f"{row.given_up:>9}{row.orders:>7}{beside(row.longest_without_order, row.without_order_goal):>17}"
        f"{row.median * 1000:>5.0f} ms{row.slowest_percent * 1000:>6.0f} ms"
        f"  {'kept' if not row.findings else f'{len(row.findings)} BROKEN'}"
        for row in lines
    ]
    return "\n".join([head, f"{'':<42}{'pages + others':>15}", *rows])


def save(path, lines, scaling):
    path.write_text(json.dumps(
        {"faults": [dataclasses.asdict(row) for row in lines], "scale_seconds": scaling}, indent=1))

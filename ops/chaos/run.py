"""Breaks the running cluster in every way we know of while customers shop, and checks every promise after each.

    run.py [--only WORD] [--scale-times N]
"""

import argparse
import sys
import time

import boxes
import database
import invariants
import report
import scaling
from customers import Crowd
from faults import FAULTS
from history import History, now

FOLDER = boxes.ROOT / ".run/chaos"


def settle():
    """Waits until every box works again and customers had time to notice."""
    boxes.wait_until_whole()
    time.sleep(3)


def findings(history):
    """What is wrong with the books of every node; each promise is checked on each."""
    history_now = frozen(history)
    found = []
    for node in boxes.NODES:
        try:
            found += [f"{node}: {text}" for text in invariants.check(history_now, database.read(node))]
        except RuntimeError as error:
            found.append(str(error))
    return found


def frozen(history):
    """The history as it is now: what is acknowledged later may be missing in the books that are read."""
    with history.lock:
        return History(
            answers=[], orders=list(history.orders), sessions=set(history.sessions),
            ended_sessions=set(history.ended_sessions), lost_sessions=list(history.lost_sessions),
            unread_writes=list(history.unread_writes))


def suffer(title, fault, crowd):
    print(f"\n{title}", flush=True)
    history = crowd.history
    crowd.sign_one_out()
    began, given_up = now(), len(history.given_up)
    try:
        fault.happens()
        settle()
        problem = []
    except RuntimeError as error:
        problem = [str(error)]
    ended = now()
    crowd.check_sessions()
    line = report.line(
        title, fault, history, began, ended, len(history.given_up) - given_up,
        problem + list(invariants.troubles(history.between(began, ended), crowd.gone())) + findings(history))
    print(report.table([line]).splitlines()[-1], flush=True)
    for text in line.findings[:10]:
        print(f"  {text}", flush=True)
    return line


def verified():
    """Whether the shop's own audit finds the books in order."""
    name = boxes.servers()[0]
    text = boxes.docker("exec", name, "shop-server", "verify", timeout=300)
    print(f"\nshop-server verify: {text.splitlines()[-1]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="faults whose title has this word")
    parser.add_argument("--scale-times", type=int, default=10)
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    boxes.wait_until_whole()
    crowd = Crowd(History()).start()
    lines, times = [], []
    try:
        for title, fault in FAULTS.items():
            if options.only in title:
                lines.append(suffer(title, fault, crowd))
        times = sorted(scaling.measure(options.scale_times))
    finally:
        crowd.stop()
        report.save(FOLDER / "report.json", lines, times)
        print("\n" + report.table(lines))
    if times:
        print(f"\none more server answers through the edge after {times[len(times) // 2]:.1f} s "
              f"({times[0]:.1f} to {times[-1]:.1f} s, {len(times)} times; goal 2 s)")
    print(f"{len(crowd.history.orders)} orders acknowledged, {len(crowd.history.sessions)} sessions")
    broken = [text for line in lines for text in line.findings] + \
        [text for text in findings(crowd.history) if not any(text in line.findings for line in lines)]
    verified()
    return 1 if broken or crowd.history.given_up else 0


if __name__ == "__main__":
    sys.exit(main())

"""The rule of who begins the cluster, on paper: the worst days of three nodes."""

import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from decision import Report, decide, is_given_up  # noqa: E402

ALL = ["db-1", "db-2", "db-3"]
SHOP, OTHER = "e875fae5-e73b-11f1-abb1-068d88ab42c2", "0badcafe-e73b-11f1-abb1-068d88ab42c2"


def waiting(number, seqno, uuid=SHOP, **more):
    return Report(f"db-{number}", "waiting", uuid=uuid, seqno=seqno, **more)


def running(number, seqno, primary, members=ALL):
    return Report(f"db-{number}", "running", primary=primary, uuid=SHOP, seqno=seqno, members=members)


def actions(*reports, configured=ALL):
    """What each node that waits or lost its quorum decides, knowing all the others."""
    return {me.name: decide(me, configured, [other for other in reports if other is not me]).action
            for me in reports}


def test_empty_nodes_are_begun_by_the_first():
    assert actions(*(Report(name, "waiting") for name in ALL)) == {"db-1": "begin", "db-2": "wait", "db-3": "wait"}


def test_after_a_power_cut_the_furthest_begins():
    assert actions(waiting(1, 7), waiting(2, 9), waiting(3, 8)) == {"db-1": "wait", "db-2": "begin", "db-3": "wait"}


def test_of_equals_the_lowest_number_begins():
    assert actions(waiting(1, 7), waiting(2, 9), waiting(3, 9)) == {"db-1": "wait", "db-2": "begin", "db-3": "wait"}


def test_an_empty_node_never_begins_before_one_with_data():
    empty = Report("db-1", "waiting")
    assert actions(empty, waiting(2, 3), waiting(3, 3)) == {"db-1": "wait", "db-2": "begin", "db-3": "wait"}


def test_a_member_that_lost_its_disk_is_unknown():
    blank = Report("db-1", "waiting", blank=True)
    assert set(actions(blank, waiting(2, 3, members=ALL), waiting(3, 3, members=ALL)).values()) == {"wait"}


def test_a_disk_that_was_never_a_members_holds_nobody_up():
    blank, members = Report("db-3", "waiting", blank=True), ["db-1", "db-2"]
    assert actions(waiting(1, 3, members=members), waiting(2, 3, members=members), blank) == {
        "db-1": "begin", "db-2": "wait", "db-3": "wait"}


def test_a_member_that_was_getting_its_data_holds_nobody_up():
    joining = Report("db-3", "waiting")
    assert actions(waiting(1, 3, members=ALL), waiting(2, 3, members=ALL), joining) == {
        "db-1": "begin", "db-2": "wait", "db-3": "wait"}


def test_nobody_begins_while_a_node_is_unknown():
    assert actions(waiting(1, 7), waiting(2, 9)) == {"db-1": "wait", "db-2": "wait"}


def test_a_node_that_is_starting_is_unknown():
    starting = Report("db-3", "starting", uuid=SHOP, seqno=99)
    assert decide(waiting(1, 7), ALL, [waiting(2, 9), starting]).action == "wait"


def test_a_node_added_later_counts_as_well():
    members = [*ALL, "db-4"]
    assert set(actions(*(waiting(n, 5, members=members) for n in (1, 2, 3))).values()) == {"wait"}


def test_the_last_to_leave_may_begin_when_nobody_else_is_there():
    assert decide(waiting(2, 9, safe=True), ALL, []).action == "begin"
    assert decide(waiting(2, 9, safe=False), ALL, []).action == "wait"


def test_the_last_to_leave_waits_where_somebody_answers():
    assert decide(waiting(2, 9, safe=True), ALL, [waiting(1, 12)]).action == "wait"


def test_different_histories_are_for_people():
    assert set(actions(waiting(1, 7), waiting(2, 9, OTHER), waiting(3, 8)).values()) == {"wait"}


def test_a_working_cluster_is_joined_whatever_the_positions():
    assert decide(waiting(1, 99), ALL, [running(2, 7, True, ["db-2", "db-3"])]).action == "join"


def test_a_node_whose_absence_is_unnoticed_waits():
    assert decide(waiting(1, 7), ALL, [running(2, 7, True), running(3, 7, True)]).action == "wait"


@pytest.mark.parametrize("seqno, expected", [(9, "begin"), (8, "wait")])
def test_a_survivor_without_quorum_goes_on_unless_another_is_ahead(seqno, expected):
    assert decide(running(3, seqno, False), ALL, [waiting(1, 9), waiting(2, 9)]).action == expected


@pytest.mark.parametrize("cluster, state, expected", [
    ("Primary", "Synced", False),
    ("Primary", "Joining: receiving State Transfer", False),
    ("non-Primary", "Initialized", False),
    ("non-Primary", "Joining", True),
    ("Disconnected", "Initialized", True),
])
def test_a_server_that_left_the_group_is_told_from_one_that_waits(cluster, state, expected):
    status = {"wsrep_cluster_status": cluster, "wsrep_local_state_comment": state}
    assert is_given_up(status) == expected

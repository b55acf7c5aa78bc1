"""Decides which node starts a new cluster when no node is part of one. Pure: reports in, an answer out.

Only one node may ever begin, and only the one that has every acknowledged transaction. All nodes decide alike
because positions do not change while nobody is primary.
"""

from dataclasses import asdict, dataclass, field

NOTHING = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True)
class Report:
    """What a node tells about itself."""

    name: str
    phase: str  # waiting: no server yet; starting: it is about to be; running: it answers
    primary: bool = False
    uuid: str = NOTHING
    seqno: int = -1
    safe: bool = False  # it was the last to leave in order
    members: list = field(default_factory=list)  # of the last primary component that it saw
    blank: bool = False  # its disk has never been part of a cluster

    def as_json(self):
        return asdict(self)

    @property
    def is_settled(self):
        """Whether its position stays what it is until somebody begins."""
        return self.phase == "waiting" or (self.phase == "running" and not self.primary)

    @property
    def rank(self):
        """Most transactions first, then a running server, then the lowest number."""
        return self.seqno, self.phase == "running", -int(self.name.rpartition("-")[2])


@dataclass(frozen=True)
class Decision:
    action: str  # join, begin or wait
    reason: str


def decide(me, configured, others):
    """What node `me` shall do, knowing the reports of the `others` that answered."""
    reports = {report.name: report for report in (me, *others)}
    primary = sorted(name for name, report in reports.items() if report.primary)
    # To join while the others still wait for an answer from this node's former self would hold up their writes.
    if any(me.name in reports[name].members for name in primary):
        return Decision("wait", f"{primary[0]} has not noticed yet that this node was away")
    if primary:
        return Decision("join", f"{primary[0]} is part of the cluster")

    members = set().union(*(report.members for report in reports.values()))
    required = members.union(configured)
    # A member whose disk is blank has lost it, and with it perhaps the last orders.
    settled = {name: report for name, report in reports.items()
               if report.is_settled and not (report.blank and name in members)}
    missing = sorted(required - settled.keys())
    if missing and not (me.safe and me.phase == "waiting" and reports.keys() == {me.name}):
        return Decision("wait", f"the position of {', '.join(missing)} is not known")
    if missing:
        return Decision("begin", "this node was the last to leave in order, and no other answers")

    histories = {report.uuid for report in settled.values()} - {NOTHING}
    if len(histories) > 1:
        return Decision("wait", f"the nodes belong to different clusters: {', '.join(sorted(histories))}")
    best = max(settled.values(), key=lambda report: report.rank)
    if best.name == me.name:
        return Decision("begin", f"no node is ahead of {me.seqno}")
    return Decision("wait", f"{best.name} is to begin, at {best.seqno}")


def is_given_up(status):
    """Whether Galera has left the group by itself and will not come back: it is disconnected, or stopped in the
    middle of joining ("Receiving IST failed, node restart required"). A node that only lost the others waits for
    them in the state Initialized."""
    cluster, state = status.get("wsrep_cluster_status"), status.get("wsrep_local_state_comment")
    return cluster == "Disconnected" or (cluster == "non-Primary" and state != "Initialized")

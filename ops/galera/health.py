"""Watches the server of this node: whether it may be written to, and where it stands in the cluster."""

import os
import pathlib
import threading
import time

import pymysql

import database

PROBE = database.HOME / "probe"
DRAIN = pathlib.Path("/run/mysqld/drain")
PERIOD, STALE = 0.4, 1.5
STATUS = """SELECT lower(variable_name), variable_value FROM information_schema.global_status
    WHERE variable_name IN ('wsrep_cluster_status', 'wsrep_local_state', 'wsrep_ready', 'wsrep_cluster_size',
        'wsrep_local_state_uuid', 'wsrep_last_committed', 'wsrep_incoming_addresses', 'wsrep_local_recv_queue',
        'wsrep_flow_control_paused_ns', 'wsrep_local_state_comment')
    UNION SELECT 'read_only', @@read_only"""


class Health:
    """The latest look at the server. A look that hangs, on a dead disk say, becomes stale, and that is a no."""

    def __init__(self):
        self.status = {}
        self.seen_at = 0.0
        self.trouble = "the server has not started"
        self._connection = None

    def watch(self):
        threading.Thread(target=self._run, daemon=True).start()

    @property
    def refusal(self):
        """Why this node must not be written to, or nothing."""
        if DRAIN.exists():
            return "draining"
        if time.monotonic() - self.seen_at > STALE:
            return self.trouble or "the last look at the server took too long"
        wanted = {"wsrep_cluster_status": "Primary", "wsrep_local_state": "4", "wsrep_ready": "ON", "read_only": "0"}
        wrong = [f"{name} is {self.status.get(name)}" for name, value in wanted.items()
                 if self.status.get(name) != value]
        return ", ".join(wrong)

    @property
    def is_primary(self):
        return self.answers and self.status.get("wsrep_cluster_status") == "Primary"

    @property
    def answers(self):
        return time.monotonic() - self.seen_at <= STALE

    def begin_cluster(self):
        """Makes this running node the first of a new primary component; answers what went wrong, if anything."""
        try:
            with self._connect() as connection:
                connection.cursor().execute("SET GLOBAL wsrep_provider_options = 'pc.bootstrap=YES'")
        except pymysql.Error as error:
            return str(error)
        return ""

    def _run(self):
        while True:
            began = time.monotonic()
            try:
                self._look()
                self._sync()
                self.seen_at, self.trouble = time.monotonic(), ""
            except (pymysql.Error, OSError) as error:
                self.trouble, self._connection = f"{error}", None
            time.sleep(max(0.05, PERIOD - (time.monotonic() - began)))

    def _look(self):
        self._connection = self._connection or self._connect()
        with self._connection.cursor() as cursor:
            cursor.execute(STATUS)
            status = {name: str(value) for name, value in cursor.fetchall()}
        self.status = status
        if status.get("wsrep_cluster_status") == "Primary":
            addresses = status.get("wsrep_incoming_addresses", "").split(",")
            database.remember_members(sorted(address.split(":")[0] for address in addresses if ":" in address))

    def _sync(self):
        with open(PROBE, "w", encoding="ascii") as probe:
            probe.write("x")
            probe.flush()
            os.fsync(probe.fileno())

    def _connect(self):
        return pymysql.connect(
            unix_socket="/run/mysqld/mysqld.sock", user="mysql", autocommit=True,
            connect_timeout=1, read_timeout=1, write_timeout=1)

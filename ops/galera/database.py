"""The files and the server program of this node."""

import pathlib
import re
import signal
import socket
import subprocess

from decision import NOTHING

HOME = pathlib.Path("/var/lib/mysql")
DATA = HOME / "data"
MEMBERS = HOME / "members"
GRASTATE = DATA / "grastate.dat"
SERVER = ["mariadbd", "--defaults-file=/etc/shop/my.cnf"]


def prepare():
    """Makes the system tables of a new node."""
    (DATA / "gvwstate.dat").unlink(missing_ok=True)  # decision.py alone says who begins
    if not (DATA / "mysql").exists() and not (DATA / "sst_in_progress").exists():
        subprocess.run(
            ["mariadb-install-db", "--defaults-file=/etc/shop/my.cnf", "--wsrep-on=OFF", "--skip-test-db",
             "--auth-root-authentication-method=socket", "--auth-root-socket-user=mysql"],
            check=True, stdout=subprocess.DEVNULL)


def position():
    """The last transaction on disk as (uuid, seqno), and whether this node left last and in order."""
    if (DATA / "sst_in_progress").exists() or not GRASTATE.exists():
        return NOTHING, -1, False  # there is nothing here that another node does not have
    log = subprocess.run(
        [*SERVER, "--wsrep-recover", "--wsrep-cluster-address=gcomm://"],
        stderr=subprocess.STDOUT, stdout=subprocess.PIPE, text=True)
    found = re.findall(r"Recovered position: ?([0-9a-f-]{36}):(-?\d+)", log.stdout)
    if not found:
        how = "it was ended, perhaps for want of memory" if log.returncode == -signal.SIGKILL else "see above"
        raise SystemExit(f"{log.stdout[-2000:]}\nnode: the data cannot be read; {how}")
    uuid, seqno = found[-1]
    return uuid, int(seqno), bool(re.search(r"^safe_to_bootstrap: 1", GRASTATE.read_text(), re.M))


def is_blank():
    """Whether this disk was never part of a cluster; one that was getting its data was."""
    return not GRASTATE.exists() and not (DATA / "sst_in_progress").exists()


def members():
    return MEMBERS.read_text().split() if MEMBERS.exists() else []


def remember_members(names):
    if names and names != members():
        MEMBERS.write_text(" ".join(names) + "\n")


def start(name, peers, uuid, seqno, begin):
    """Starts the server, as the first of a cluster or to join its peers."""
    options = [f"--wsrep-node-name={name}", f"--wsrep-node-address={name}",
               f"--wsrep-node-incoming-address={name}:3306",
               "--wsrep-cluster-address=gcomm://" + ",".join(filter(has_address, peers)),
               # A donor takes no new writes meanwhile; the first nodes are the likely writers. Any other will do, too.
               "--wsrep-sst-donor=" + ",".join([peer for peer in reversed(peers) if peer != name] + [""])]
    if uuid != NOTHING:
        options.append(f"--wsrep-start-position={uuid}:{seqno}")
    if begin:
        if GRASTATE.exists():
            GRASTATE.write_text(GRASTATE.read_text().replace("safe_to_bootstrap: 0", "safe_to_bootstrap: 1"))
        options += ["--wsrep-new-cluster", "--init-file=/run/mysqld/accounts.sql"]
    return subprocess.Popen([*SERVER, *options])


def has_address(name):
    """A name that means nothing now would keep Galera from starting."""
    try:
        return bool(socket.gethostbyname(name))
    except OSError:
        return False


def write_accounts(password):
    """The shop's database and account, made by the node that begins; a later beginning changes nothing."""
    path = pathlib.Path("/run/mysqld/accounts.sql")
    path.touch(mode=0o600)
    path.write_text(
        "CREATE DATABASE IF NOT EXISTS shop;\n"
        f"CREATE USER IF NOT EXISTS shop@'%' IDENTIFIED BY '{password}';\n"
        "GRANT ALL ON shop.* TO shop@'%';\n")

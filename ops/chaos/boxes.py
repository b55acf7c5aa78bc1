"""The boxes of the cluster, and what can be done to them. Only to those of this project."""

import os
import pathlib
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
NODES = ["db-1", "db-2", "db-3"]


def run(*command, timeout=180, **settings):
    """Runs a command from the top of the repository and answers what it printed."""
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=timeout, check=False,
        env={**os.environ, **settings})
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}")
    return done.stdout.strip()


def docker(*command, timeout=120):
    return run("docker", *command, timeout=timeout)


def servers():
    names = docker("ps", "--filter", "label=shop.kind=app", "--filter", "network=shop_front",
                   "--format", "{{.Names}}")
    return sorted(names.split())


def writer():
    return run("ops/cluster/writer")


def reader():
    """A node that is not written to."""
    used = writer()
    return next(node for node in NODES if node != used)


def kill(*names):
    """As if the machine lost its power: no box comes back by itself."""
    docker("kill", "-s", "KILL", *names)


def start(*names):
    docker("start", *names)


def wait_until_whole(seconds=240):
    """Waits until every node is in the cluster and both edges show a page."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            for node in NODES:
                docker("exec", f"shop-{node}", "ask", "check", timeout=10)
            for port in (8443, 8444):
                run("curl", "-fsk", "--max-time", "2", "-o", "/dev/null", f"https://127.0.0.1:{port}/de")
            return
        except (RuntimeError, subprocess.TimeoutExpired) as reason:
            if time.monotonic() > deadline:
                raise RuntimeError(
                    f"the cluster is not whole after {seconds} s: {reason}\n{last_words()}") from None
            time.sleep(1)


def last_words():
    """What the nodes said last, for somebody who sees no more of this cluster than what is printed."""
    return "\n".join(f"{node}:\n{said_last(node)}" for node in NODES)


def said_last(node):
    try:
        return docker("logs", "--tail", "20", f"shop-{node}", timeout=10)
    except (RuntimeError, subprocess.TimeoutExpired) as reason:
        return reason

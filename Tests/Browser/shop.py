"""Starts and stops what the tests talk to: shop servers and a private MariaDB.

Every process started here is ended by its own id.
"""

import itertools
import os
import pathlib
import re
import secrets
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUN = ROOT / ".run"
# Where several work at once, each has a folder of its own for logs and databases, and ports of its own, below those
# that a system gives to clients.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
OUT = RUN / "test" / WORKER
PORTS = itertools.count(20_000 + 2_000 * int(WORKER.removeprefix("gw") or 0))
PROGRAM = os.environ.get("SHOP_SERVER", str(ROOT / ".build/debug/shop-server"))
STAFF_EMAIL = "staff@shop.example"


def end(*_):
    """Being terminated ends what was started here, just as Ctrl-C does; whoever says it again has to wait."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt


signal.signal(signal.SIGTERM, end)


def free_port():
    for port in PORTS:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port


def status_of(url):
    """The status a GET answers, or 0 where nothing answers."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return response.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def wait_until(condition, what, seconds=60):
    """Polls until `condition` holds; fails after `seconds`."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain: {what}")
        time.sleep(0.05)


class Server:
    """One `shop-server serve` with the demo catalogue; memory without a database URL."""

    def __init__(self, name, database_url=None, **settings):
        self.url = f"http://127.0.0.1:{free_port()}"
        self.staff_password = secrets.token_urlsafe(18)
        self.log = OUT / f"server-{name}.log"
        self._process = None
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("SHOP_")},
            "SHOP_LISTEN": self.url.removeprefix("http://"),
            "SHOP_DEMO": "1",
            "SHOP_DEMO_STAFF_PASSWORD": self.staff_password,
            "SHOP_RATE_LIMITS": "off",
            **({"SHOP_DATABASE_URL": database_url} if database_url else {}),
            **settings,
        }

    @property
    def pid(self):
        return self._process.pid

    def start(self):
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            if "SHOP_DATABASE_URL" in self.environment:
                subprocess.run(
                    [PROGRAM, "migrate"], env=self.environment, stdout=log, stderr=log,
                    check=True, timeout=60)
            self._process = subprocess.Popen(
                [PROGRAM, "serve"], env=self.environment, stdin=subprocess.DEVNULL, stdout=log,
                stderr=log)
        try:
            wait_until(self._ready_or_ended, f"{self.url}/readyz")
            if self._process.poll() is not None:
                raise AssertionError(f"the server ended early: {self.log.read_text()[-2000:]}")
        except BaseException:
            self.stop()
            raise
        return self

    def _ready_or_ended(self):
        return self._process.poll() is not None or status_of(f"{self.url}/readyz?write") == 200

    def kill(self):
        """Ends the server with SIGKILL, as a crash would."""
        self._process.kill()
        self._process.wait()

    def stop(self):
        """Ends the server as an operator would and expects it to go within the time of a drain."""
        self._process.terminate()
        try:
            self._process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise AssertionError("the server did not end within 30 s of SIGTERM") from None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()


class Database:
    """A MariaDB of the tests' own, in a directory of its own."""

    script = str(ROOT / "ops/test/mariadb")

    def __init__(self, name):
        self.directory = OUT / f"database-{name}"
        self.port = free_port()
        self.url = None

    def start(self):
        """Starts it, with the data it had before if it was killed."""
        # A file, not a pipe: the server that stays behind may hold on to the output.
        log = self.directory.with_suffix(".log")
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as output:
            done = subprocess.run(
                [self.script, "start", str(self.directory), str(self.port)],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=120, check=False)
        addresses = re.findall(r"^mysql://\S+", log.read_text(), re.M)
        if done.returncode != 0 or not addresses:
            raise AssertionError(f"MariaDB did not start: {log.read_text()}")
        self.url = addresses[-1]
        return self

    def kill(self):
        """Ends it with SIGKILL, as a crash would."""
        self._call("kill")

    def stop(self):
        """Ends it if it runs and forgets the data."""
        if self._call("status", check=False) == 0:
            self._call("stop")
        # The data lies elsewhere where the database's own user cannot enter this directory.
        shutil.rmtree((self.directory / "data").resolve(), ignore_errors=True)
        shutil.rmtree(self.directory, ignore_errors=True)

    def _call(self, command, check=True):
        return subprocess.run(
            [self.script, command, str(self.directory)], stdin=subprocess.DEVNULL, timeout=90,
            check=check).returncode

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

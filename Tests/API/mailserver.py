"""A real SMTP server on the tests' own port that keeps what it accepts."""

import asyncio
import email
import email.policy
import pathlib
import ssl
import subprocess

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

import shop

USER, PASSWORD = b"shop@shop.example", b"a p@ss:word/with%marks"


class Mailbox:
    """What was accepted, what to answer instead for a while, and how long to think about a mail."""

    def __init__(self):
        self.mails = []
        self.answers = []
        self.attempts = 0
        self.pause = 0

    async def handle_DATA(self, server, session, envelope):
        self.attempts += 1
        if self.answers:
            return self.answers.pop(0)
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.mails.append((envelope, mail))
        await asyncio.sleep(self.pause)
        return "250 OK"

    def subjects(self, number):
        """The subjects of the accepted mails about an order, in the order of their arrival."""
        return [mail["Subject"] for mail in self.about(number)]

    def about(self, number):
        return [mail for _, mail in list(self.mails) if number in mail["Subject"]]


class MailServer:
    """Listens on 127.0.0.1; with `certificate`, takes nothing without encryption and AUTH: STARTTLS
    with any AUTH, or with `implicit` TLS from the start and AUTH LOGIN only."""

    def __init__(self, certificate=None, implicit=False):
        self.port = shop.free_port()
        self.mailbox = Mailbox()
        self._certificate = certificate
        self._implicit = implicit
        self._controller = None

    @property
    def url(self):
        if self._certificate:
            password = "".join(f"%{byte:02X}" for byte in PASSWORD)
            scheme, host = ("smtps", "127.0.0.1") if self._implicit else ("smtp", "localhost")
            return (f"{scheme}://shop%40shop.example:{password}@{host}:{self.port}"
                    f"?ca={self._certificate.chain}")
        return f"smtp://127.0.0.1:{self.port}?tls=off"

    def start(self):
        options = {}
        if self._certificate:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(self._certificate.chain, self._certificate.key)
            options = {"auth_required": True, "authenticator": self._authenticate}
            if self._implicit:
                options |= {"ssl_context": context, "auth_require_tls": False,
                            "auth_exclude_mechanism": ["PLAIN"]}
            else:
                options |= {"tls_context": context, "require_starttls": True}
        self._controller = Controller(
            self.mailbox, hostname="127.0.0.1", port=self.port, server_hostname="localhost",
            **options)
        self._controller.start()
        return self

    @staticmethod
    def _authenticate(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (USER, PASSWORD), handled=False)

    def stop(self):
        if self._controller:
            self._controller.stop(no_assert=True)
            self._controller = None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()


class Certificate:
    """A certificate for these names, signed by itself."""

    def __init__(self, directory, names="DNS:localhost,IP:127.0.0.1"):
        directory = pathlib.Path(directory)
        self.chain, self.key = directory / "chain.pem", directory / "key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj",
             "/CN=mail", "-addext", f"subjectAltName={names}", "-keyout", self.key,
             "-out", self.chain], check=True, stderr=subprocess.DEVNULL)

"""A company's proxy: the browser's only road to the practice site, with a certificate authority of its own if asked."""

from __future__ import annotations

import asyncio
import datetime as dt
import ssl
from base64 import b64encode
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_BAD_GATEWAY = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\nConnection: close\r\n\r\nno way"
_MOST = 65536


class Proxy:
    """Carries requests for one host that nobody else can reach to a port of this computer.

    :param to: the practice site's port.
    :param host: the site as the browser knows it; its name cannot be resolved on this computer.
    :param tls: speaks TLS with the browser in the site's place, as a company's inspecting proxy does.
    """

    def __init__(self, to: int, host: str = "dashboard.invalid", tls: ssl.SSLContext | None = None) -> None:
        self._to = to
        self._host = host
        self._tls = tls
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.Task[None]] = set()
        self.is_gateway_down = False  #: whether the proxy answers, but does not reach the site
        self.port = 0  #: where the proxy listens, once started
        self.carried: list[str] = []  #: the first line of each request that arrived

    @property
    def site_url(self) -> str:
        """The site's address in the browser."""
        return f"{'http' if self._tls is None else 'https'}://{self._host}"

    @property
    def arguments(self) -> tuple[str, ...]:
        """What makes the proxy Chromium's only road, also to this computer."""
        return (f"--proxy-server=http://127.0.0.1:{self.port}", "--proxy-bypass-list=<-loopback>")

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.shut()

    async def open(self) -> None:
        """Listen, on the same port as before."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def shut(self) -> None:
        """Break every connection, and take no new one."""
        if self._server is None:
            return
        self._server.close()
        self._server = None
        for line in self._lines:
            line.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)

    async def fail(self, *, answering: bool) -> None:
        """Begin an outage: the proxy is gone, or it answers that it does not reach the site."""
        await self.shut()
        self.is_gateway_down = answering
        if answering:
            await self.open()

    async def mend(self) -> None:
        """End an outage."""
        await self.shut()
        self.is_gateway_down = False
        await self.open()

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a connection in a task of our own: asyncio's complains if it is cancelled."""
        line = asyncio.ensure_future(self._serve(reader, writer))
        self._lines.add(line)
        line.add_done_callback(self._lines.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._carry(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # the browser or the site hung up
        finally:
            writer.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        self.carried.append(f"{method} {target}")
        where = target.removeprefix("http://").split("/", 1)[0].split(":")[0]
        if self.is_gateway_down or where != self._host:
            writer.write(_BAD_GATEWAY)
            await writer.drain()
            return
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await writer.drain()
            assert self._tls is not None
            await writer.start_tls(self._tls)
            head = await reader.readuntil(b"\r\n\r\n")
        await self._pass_on(head, reader, writer)

    async def _pass_on(self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one request on, and the response back; the connection ends with it."""
        there, back = await asyncio.open_connection("127.0.0.1", self._to)
        try:
            back.write(_to_the_site(head))
            async with asyncio.TaskGroup() as both:
                sending = both.create_task(_copy(reader, back))
                both.create_task(_copy_and_end(there, writer, sending))
        except* OSError:
            pass  # one side hung up
        finally:
            back.transport.abort()


async def _copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while data := await source.read(_MOST):
        target.write(data)
        await target.drain()


async def _copy_and_end(source: asyncio.StreamReader, target: asyncio.StreamWriter, other: asyncio.Task[None]) -> None:
    await _copy(source, target)
    target.close()
    other.cancel()


def _to_the_site(head: bytes) -> bytes:
    """Turn a request to a proxy into one to the site, which ends the connection after its response."""
    first, *others = head.removesuffix(b"\r\n\r\n").split(b"\r\n")
    method, target, version = first.split(b" ")
    if target.startswith(b"http://"):
        target = b"/" + target.removeprefix(b"http://").partition(b"/")[2]
    kept = [one for one in others if not one.lower().startswith((b"connection:", b"proxy-connection:"))]
    return b"\r\n".join([b" ".join([method, target, version]), *kept, b"Connection: close", b"", b""])


def company_certificate(folder: Path, host: str) -> tuple[ssl.SSLContext, tuple[str, ...]]:
    """Make a certificate that only this company trusts: the context to serve with, and what makes Chromium trust it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "company.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    digest = hashes.Hash(hashes.SHA256())
    digest.update(public)
    return context, (f"--ignore-certificate-errors-spki-list={b64encode(digest.finalize()).decode()}",)

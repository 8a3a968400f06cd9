"""Mail over a safe line: STARTTLS and TLS from the first byte against a real server, and no line that is not safe."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

from backend_gateway.channels.mail import Attachment, Mail, MailRefused, MailServer, MailUnreachable, send
from backend_gateway.parsers import Secret
from tests.flows.security.test_tls import certificate

MAIL = Mail(
    to=["jefa@andes.test"], subject="Semana", body="Va adjunto.", id="relevo-report-1-1",
    attachment=Attachment("semana.csv", "text/csv", b"a;b\n"),
)  # fmt: skip
PASSWORD = "correct horse"


class Box:
    """A mailbox that notes how each mail came."""

    def __init__(self) -> None:
        self.came: list[tuple[bool, bool]] = []

    async def handle_DATA(self, server: Any, session: Any, _envelope: Any) -> str:
        safe = server.transport.get_extra_info("ssl_object") is not None
        self.came.append((safe, session.authenticated))
        return "250 taken"


def known(_server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
    """Whoever has the password."""
    ours = isinstance(given, LoginPassword) and given.password == PASSWORD.encode()
    return AuthResult(success=ours, handled=False)


pytestmark = [  # of the server's own making: it does not see that its whole line is TLS, and warns of its own past
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),
    pytest.mark.filterwarnings("ignore:Session.login_data is deprecated"),
]


@asynccontextmanager
async def mailbox(folder: Path, security: Literal["starttls", "tls", "none"]) -> AsyncIterator[tuple[Box, int, Path]]:
    cert, key = certificate(folder, "mail")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    box, later = Box(), context if security == "starttls" else None
    make = lambda: SMTP(  # noqa: E731
        box, tls_context=later, require_starttls=later is not None, authenticator=known, auth_required=True,
        auth_require_tls=security == "starttls",
    )  # fmt: skip
    first = context if security == "tls" else None
    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0, ssl=first)
    try:
        yield box, server.sockets[0].getsockname()[1], cert
    finally:
        server.close()


def server_at(port: int, security: Literal["starttls", "tls", "none"], password: str = PASSWORD) -> MailServer:
    return MailServer("127.0.0.1", port, security, "relevo", Secret(password), "relevo@andes.test")


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_the_line_is_safe_before_the_password_leaves(
    security: Literal["starttls", "tls"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with mailbox(tmp_path, security) as (box, port, cert):
        monkeypatch.setenv("SSL_CERT_FILE", str(cert))
        assert await send(server_at(port, security), MAIL) == ""
        with pytest.raises(MailRefused) as refused:
            await send(server_at(port, security, "wrong"), MAIL)
    assert box.came == [(True, True)]
    assert "wrong" not in str(refused.value)


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_certificate_nobody_vouches_for_gets_no_mail(
    security: Literal["starttls", "tls"], tmp_path: Path
) -> None:
    async with mailbox(tmp_path, security) as (box, port, _cert):
        with pytest.raises(MailUnreachable, match=r"(?i)certificate"):
            await send(server_at(port, security), MAIL)
    assert box.came == []


@pytest.mark.parametrize(("asked", "offered"), [("starttls", "none"), ("tls", "none"), ("starttls", "tls")])
async def test_without_the_safety_that_was_set_nothing_is_sent(
    asked: Literal["starttls", "tls"], offered: Literal["tls", "none"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend_gateway.channels.mail.SECONDS", 2.0)
    async with mailbox(tmp_path, offered) as (box, port, cert):
        monkeypatch.setenv("SSL_CERT_FILE", str(cert))
        with pytest.raises((MailUnreachable, MailRefused)):
            await send(server_at(port, asked), MAIL)
    assert box.came == []

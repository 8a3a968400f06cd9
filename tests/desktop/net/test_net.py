"""What goes wrong on the way to the gateway is told apart, and what a newer gateway says is skipped, never fatal."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import keyring
import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from keyring.backends.fail import Keyring as NoKeyring

from desktop.net import decode
from desktop.net.address import PLAIN_HTTP, normalise, stream_address
from desktop.net.api import Api
from desktop.net.auth import Account, ForgivingSecrets, KeyringSecrets, MemorySecrets, SecretsUnavailable
from desktop.net.errors import (
    AddressWrong,
    CertificateWrong,
    GatewayDown,
    NetError,
    NoAnswer,
    PlainHttp,
    Refused,
    from_connection,
)
from desktop.net.stream import wait_before
from desktop.sync.sign_in import check_address
from desktop.sync.sign_in import sign_in as remember
from protocol.api import SignIn
from protocol.content import Unsupported
from protocol.frames import ConversationItem, Events, MessageItem
from tests.desktop.store.samples import NOON, conversation, message
from tests.desktop.sync.gateway import Gateway, serving


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("inbox.company.example", "https://inbox.company.example"),
        (" https://Inbox.Company.example:8443/ ", "https://inbox.company.example:8443"),
        ("localhost:8080", "http://localhost:8080"),
        ("http://127.0.0.1:9", "http://127.0.0.1:9"),
        ("http://[::1]:9/relevo/", "http://[::1]:9/relevo"),
    ],
)
def test_addresses_as_people_type_them(typed: str, address: str) -> None:
    assert normalise(typed) == address
    assert stream_address(address).startswith("ws")


@pytest.mark.parametrize(
    "typed", ["", "http://inbox.company.example", "ftp://x", "mi servidor", "x:notaport", "https://"]
)
def test_what_cannot_be_an_address(typed: str) -> None:
    with pytest.raises(AddressWrong):
        normalise(typed)


def test_plain_http_to_another_computer_is_its_administrators_decision(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PlainHttp):
        normalise("http://relevo.lan:8080")
    monkeypatch.setenv(PLAIN_HTTP, "other.lan, Relevo.lan")
    assert normalise("http://relevo.lan:8080") == "http://relevo.lan:8080"
    assert normalise("relevo.lan") == "https://relevo.lan", "nobody is sent there who did not say so"
    with pytest.raises(PlainHttp):
        normalise("http://evil.relevo.lan")


async def sign_in(address: str, password: str = "secreta", verify: ssl.SSLContext | None = None) -> Any:
    api = Api(address, verify=verify)
    try:
        return await api.sign_in(SignIn(email="ana@empresa.example", password=password, device="12345678"))
    finally:
        await api.close()


async def test_signing_in_remembers_the_token_of_that_person() -> None:
    secrets = ForgivingSecrets(MemorySecrets())
    async with serving(Gateway()) as address:
        assert await check_address(address.removeprefix("http://")) == address
        account, token, session = await remember(secrets, address, " Ana@Empresa.example ", "secreta", "12345678")
    assert (account.token(), token, session.user.name) == ("t0", "t0", "Ana Ruiz")
    assert secrets.get(f"{address}|ana@empresa.example|token") == "t0"
    assert secrets.persistent


def test_without_a_keyring_secrets_last_as_long_as_the_program() -> None:
    class Refusing(MemorySecrets):
        def set(self, entry: str, secret: str) -> None:
            raise SecretsUnavailable(entry)

    secrets = ForgivingSecrets(Refusing())
    account = Account(secrets, "https://x", "ana@x.example")
    assert account.key("cache") == account.key("cache")
    assert not secrets.persistent
    assert not account.persistent


def test_a_keyring_that_takes_secrets_again_is_believed() -> None:
    class Locked(MemorySecrets):
        locked = True

        def set(self, entry: str, secret: str) -> None:
            if self.locked:
                raise SecretsUnavailable(entry)
            super().set(entry, secret)

    keyring_of_system = Locked()
    secrets = ForgivingSecrets(keyring_of_system)
    secrets.set("a", "first")
    keyring_of_system.locked = False
    secrets.set("a", "second")
    assert (secrets.get("a"), keyring_of_system.entries) == ("second", {"a": "second"})


async def test_right_and_wrong_password() -> None:
    async with serving(Gateway()) as address:
        assert (await sign_in(address)).token == "t0"
        with pytest.raises(Refused) as refused:
            await sign_in(address, "otra")
    assert (refused.value.code, refused.value.words) == ("wrong_credentials", "refused.wrong_credentials")
    assert not refused.value.temporary


async def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(GatewayDown):
        await sign_in(f"http://127.0.0.1:{port}")


@pytest.mark.parametrize(
    ("status", "kind", "body", "expected"),
    [
        (200, b"text/html", b"<h1>Welcome</h1>", AddressWrong), (404, b"text/html", b"no", AddressWrong),
        (502, b"text/html", b"<h1>Bad gateway</h1>", Refused), (200, b"application/json", b'{"a":1}', Refused),
    ],
    ids=["another site", "no such page", "proxy without gateway", "newer answer"],
)  # fmt: skip
async def test_somebody_else_answers(status: int, kind: bytes, body: bytes, expected: type[NetError]) -> None:
    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", kind)]})
        await send({"type": "http.response.body", "body": body})

    async with serving(app) as address:
        with pytest.raises(expected) as refused:
            await sign_in(address)
    assert not isinstance(refused.value, Refused) or refused.value.temporary is (status == 502)


async def test_the_gateway_hangs_up_in_the_middle() -> None:
    async def hang_up(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _reader.readline()
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    async with server:
        with pytest.raises(NoAnswer) as failed:
            await sign_in(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    assert failed.value.maybe_done


@asynccontextmanager
async def tls_server(tmp_path: Any) -> AsyncIterator[str]:
    """A server with a certificate that nobody trusts."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    built = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(NOON.replace(year=2020)).not_valid_after(NOON.replace(year=2090))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem = tmp_path / "server.pem"
    pem.write_bytes(private + built.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"https://localhost:{server.sockets[0].getsockname()[1]}"


async def test_a_certificate_nobody_trusts(tmp_path: Any) -> None:
    async with tls_server(tmp_path) as address:
        with pytest.raises(CertificateWrong):
            await sign_in(address)


def test_no_such_host_and_no_network_are_different() -> None:
    assert isinstance(from_connection(socket.gaierror(socket.EAI_NONAME, "no such host")), AddressWrong)
    assert from_connection(socket.gaierror(socket.EAI_AGAIN, "try again")).words == "net.offline"
    assert from_connection(OSError(101, "Network is unreachable")).words == "net.offline"


def test_what_a_newer_gateway_says_is_skipped() -> None:
    assert decode.frame(b'{"t":"hologram","x":1}') is None
    future = msgspec.to_builtins(MessageItem(message(1)), str_keys=True)
    future["row"]["content"] = {"type": "hologram", "body": "x"}
    raws = [
        msgspec.Raw(msgspec.json.encode(each))
        for each in (
            {"k": "planet", "row": {}},
            future,
            {"k": "conversation", "row": {"id": "x"}},
            ConversationItem(conversation(1)),
        )
    ]
    frame = decode.frame(msgspec.json.encode(Events(prev="1-0", cursor="2-0", items=raws)))
    assert isinstance(frame, Events)
    first, second = decode.items(frame.items)
    assert isinstance(first, MessageItem)
    assert first.row.content == Unsupported(kind="hologram")
    assert second == ConversationItem(conversation(1))
    with pytest.raises(msgspec.MsgspecError):
        decode.frame(b"<html>")


def test_waiting_grows_with_jitter_and_has_a_ceiling() -> None:
    longest = [wait_before(attempt, lambda: 1.0) for attempt in range(12)]
    shortest = [wait_before(attempt, lambda: 0.0) for attempt in range(12)]
    assert longest == sorted(longest)
    assert (longest[0], longest[-1]) == (0.25, 8.0)
    assert all(low < high for low, high in zip(shortest, longest, strict=True))


def test_each_person_has_secrets_of_their_own() -> None:
    secrets = MemorySecrets()
    ana, eva = Account(secrets, "https://x", "Ana@x.example"), Account(secrets, "https://x", "eva@x.example")
    ana.remember("t1")
    assert (ana.token(), eva.token()) == ("t1", None)
    assert ana.key("cache") == Account(secrets, "https://x", "ana@x.example ").key("cache")
    assert len({ana.key("cache"), ana.key("outbox"), eva.key("cache")}) == 3
    ana.forget_token()
    assert ana.token() is None


def test_a_keyring_that_fails_reads_as_empty_and_refuses_to_write() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    try:
        secrets = KeyringSecrets()
        assert secrets.get("x") is None
        secrets.delete("x")
        with pytest.raises(SecretsUnavailable):
            secrets.set("x", "y")
    finally:
        keyring.set_keyring(before)

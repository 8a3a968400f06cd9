"""A certificate that is not to be trusted is told on the sign-in screen before any password is asked for."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.desktop.views.conftest import until
from tests.desktop.views.test_login import Asked, answer, app, asking

__all__ = ["app"]
TRUST = "certificado"


def certificate(folder: Path, host: str, days: int) -> tuple[Path, Path]:
    """(key and certificate, certificate alone): self-signed, for a host name, good until so many days from now."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    built = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
        .not_valid_before(now - timedelta(days=60)).not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = built.public_bytes(serialization.Encoding.PEM)
    both, alone = folder / "both.pem", folder / "alone.pem"
    both.write_bytes(private + public)
    alone.write_bytes(public)
    return both, alone


@asynccontextmanager
async def served(both: Path) -> AsyncIterator[str]:
    """Something with TLS on loopback that is no Relevo gateway."""

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    server = await asyncio.start_server(refuse, "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"https://localhost:{server.sockets[0].getsockname()[1]}"


@pytest.mark.skipif(ssl.OPENSSL_VERSION.startswith("LibreSSL"), reason="trusts the keychain alone")
@pytest.mark.parametrize(
    ("host", "days", "known", "told"),
    [
        ("localhost", 30, False, True),
        ("localhost", -1, True, True),
        ("otro.andes.test", 30, True, True),
        ("localhost", 30, True, False),
    ],
    ids=["self-signed", "expired", "another name", "all well"],
)
async def test_a_certificate_that_is_not_good_is_told_at_the_address(
    app: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, days: int, known: bool, told: bool
) -> None:
    both, alone = certificate(tmp_path, host, days)
    if known:
        monkeypatch.setenv("SSL_CERT_FILE", str(alone))
    async with served(both) as address, asking(app()) as (window, _):
        answer(window, address)
        await until(window.form.error.isVisible)
        words = window.form.error.text()
        assert window.form.step == "server"
        assert (TRUST in words) == told, words
        assert ("No escribas tu contraseña." in words) == told
        assert window.form.field.text() == address

"""HTTPS with files of one's own, and whose word about a caller's address is believed."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import httpx
import pytest
import websockets
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from backend_gateway import settings
from backend_gateway.app import running_gateway
from backend_gateway.errors import ConfigurationError
from backend_gateway.parsers import Address, Secret


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """A certificate of this computer and its key, as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "relevo.test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    cert_file, key_file = folder / f"{name}.pem", folder / f"{name}.key"
    cert_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    key_file.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))
    return cert_file, key_file


def chosen(folder: Path, database_url: str, **more: Any) -> settings.Settings:
    """Settings of a small gateway on a free port."""
    values = {"database_url": Secret(database_url), "listen": Address("127.0.0.1", 0), "drain_seconds": 2}
    return settings.for_folder(folder, graph_url="http://127.0.0.1:9", **values, **more)


async def test_files_of_ones_own_serve_https_and_the_stream_beside_it(database_url: str, tmp_path: Path) -> None:
    cert, key = certificate(tmp_path, "ours")
    context = ssl.create_default_context(cafile=str(cert))
    async with running_gateway(chosen(tmp_path, database_url, tls_cert=cert, tls_key=key)) as gateway:
        assert gateway.url.startswith("https://")
        async with httpx.AsyncClient(base_url=gateway.url, verify=context, trust_env=False) as http:
            assert (await http.get("/api/session")).json()["code"] == "not_signed_in"
        url = gateway.url.replace("https", "wss") + "/api/stream"
        async with websockets.connect(url, ssl=context, proxy=None) as stream:
            assert "revoked" in str(await stream.recv())
        plain = gateway.url.replace("https", "http")
        async with httpx.AsyncClient(trust_env=False) as http:
            with pytest.raises(httpx.TransportError):
                await http.get(f"{plain}/healthz")


async def test_a_key_of_another_certificate_is_told_at_the_start(database_url: str, tmp_path: Path) -> None:
    cert, _ = certificate(tmp_path, "ours")
    _, other = certificate(tmp_path, "theirs")
    with pytest.raises(ConfigurationError, match="RELEVO_TLS_CERT"):
        async with running_gateway(chosen(tmp_path, database_url, tls_cert=cert, tls_key=other)):
            pass


def test_half_a_pair_and_nonsense_are_refused(tmp_path: Path) -> None:
    cert, _ = certificate(tmp_path, "ours")
    for environ, words in (
        ({"RELEVO_TLS_CERT": str(cert)}, "go together"),
        ({"RELEVO_TLS_CERT": str(tmp_path / "none.pem"), "RELEVO_TLS_KEY": str(cert)}, "is no file"),
        ({"RELEVO_TRUSTED_PROXIES": "10.0.0.0/8, everybody"}, "everybody"),
    ):
        with pytest.raises(ConfigurationError, match=words):
            settings.load({"RELEVO_DATA_DIR": str(tmp_path)} | environ)


async def test_only_a_proxy_on_the_list_says_who_asks(database_url: str, tmp_path: Path) -> None:
    for trusted, kept in (("10.0.0.0/8", "127.0.0.1"), ("127.0.0.0/8", "203.0.113.9")):
        async with running_gateway(chosen(tmp_path, database_url, trusted_proxies=trusted)) as gateway:
            async with httpx.AsyncClient(base_url=gateway.url, trust_env=False) as http:
                body = {"email": "ana@andes.test", "password": "wrong password", "device": f"device {trusted}"}
                await http.post("/api/session", json=body, headers={"x-forwarded-for": "203.0.113.9"})
            assert await gateway.pool.fetchval("select address from sign_in_attempts order by id desc limit 1") == kept

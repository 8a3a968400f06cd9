"""Only Meta may deliver: the header must sign the exact bytes."""

import json

import pytest

from backend_gateway.channels.whatsapp.signature import claimed, handshake, signature, signed, verify_token

ESCAPED = b'{"entry":[{"text":"caf\\u00e9 \\ud83d\\ude00 https:\\/\\/x.y"}]}'


def verify(body: bytes, header: str | None, secrets: list[str]) -> bool:
    """As the webhook asks: first what the header claims, then whether the body says so."""
    digest = claimed(header.encode() if header is not None else None)
    return digest is not None and signed(body, digest, secrets)


def test_a_known_signature() -> None:
    # RFC 4231, test case 2
    body = b"what do ya want for nothing?"
    assert signature(body, "Jefe") == "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"


def test_any_of_several_secrets_will_do() -> None:
    assert verify(ESCAPED, signature(ESCAPED, "old"), ["new", "old"])
    assert not verify(ESCAPED, signature(ESCAPED, "older"), ["new", "old"])


def test_the_same_text_written_differently_does_not_match() -> None:
    assert not verify(json.dumps(json.loads(ESCAPED), ensure_ascii=False).encode(), signature(ESCAPED, "s"), ["s"])


@pytest.mark.parametrize("header", [None, "", "sha256=", "sha1=" + "0" * 40, "sha256=" + "0" * 63, "sha256=" + "g" * 64,
                                    " " + signature(b"x", "s"), signature(b"x", "s") + "\n",
                                    "sha256=" + "٠" * 64])  # fmt: skip
def test_odd_headers_are_refused(header: str | None) -> None:
    assert claimed(header.encode() if header is not None else None) is None
    assert not verify(b"x", header, ["s"])


def test_upper_case_hex_is_the_same_signature() -> None:
    value = signature(b"x", "s")
    assert verify(b"x", "sha256=" + value[7:].upper(), ["s"])


@pytest.mark.parametrize("secrets", [[], [""]])
def test_without_a_secret_nothing_is_trusted(secrets: list[str]) -> None:
    assert not verify(b"x", signature(b"x", ""), secrets)


def test_the_handshake_answers_only_to_our_token() -> None:
    assert handshake("subscribe", "tök", "1234", "tök") == "1234"
    assert handshake("subscribe", "wrong", "1234", "tök") is None
    assert handshake("unsubscribe", "tök", "1234", "tök") is None
    assert handshake("subscribe", "tök", None, "tök") is None
    assert not verify_token("", "")
    assert not verify_token("\ud83d", "x")

"""Is this delivery really from Meta?

Called by the webhook route with the raw body, before anything reads it. The hash covers the exact bytes received (Meta
escapes non-ASCII text, so a body that was decoded and written again no longer matches). Source: create-webhook page.
"""

import hashlib
import hmac
import re
from binascii import unhexlify
from collections.abc import Iterable

_HEADER = re.compile(rb"sha256=([0-9a-fA-F]{64})")


def signature(body: bytes, secret: str) -> str:
    """Value of `X-Hub-Signature-256` for a body: `sha256=` and the hex HMAC-SHA256 under the app secret."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def claimed(header: bytes | None) -> bytes | None:
    """The digest a header claims; None when it cannot be a signature. Ask it before reading a body."""
    found = _HEADER.fullmatch(header) if header is not None else None
    return unhexlify(found[1]) if found else None


def signed(body: bytes, digest: bytes, secrets: Iterable[str]) -> bool:
    """Is this the digest of these bytes under one of the app secrets (several while a secret is being replaced)?

    Every secret is tried and each comparison takes constant time, so timing tells neither the secret nor which matched.
    """
    matches = [hmac.compare_digest(hmac.digest(key.encode(), body, "sha256"), digest) for key in secrets if key]
    return any(matches)


def verify_token(given: str | None, expected: str) -> bool:
    """Does the handshake's `hub.verify_token` equal ours? Constant time; an empty token of ours never matches."""
    if given is None or not expected:
        return False
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), expected.encode())


def handshake(mode: str | None, token: str | None, challenge: str | None, expected: str) -> str | None:
    """The challenge to send back as plain text with 200, or None: answer 403."""
    if mode != "subscribe" or challenge is None or not verify_token(token, expected):
        return None
    return challenge

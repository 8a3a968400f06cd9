"""RFC 7636 with S256: who began a sign-in keeps a verifier, tells its challenge, and proves itself by it at the end."""

import base64
import hashlib
import hmac


def challenge_of(verifier: str) -> str:
    """What may be told of a verifier: BASE64URL(SHA256(verifier)), 43 characters."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def proves(verifier: str, challenge: str) -> bool:
    """Whether this is what the challenge was made of."""
    return hmac.compare_digest(challenge_of(verifier), challenge)

"""Whatever bytes, header or secret come: only what one of our secrets signed over the exact bytes is taken."""

from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.channels.whatsapp.signature import claimed, signature, signed

SECRETS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)


@given(st.binary(), SECRETS, st.lists(SECRETS, max_size=3))
def test_what_one_of_the_secrets_signed_is_taken(body: bytes, secret: str, others: list[str]) -> None:
    digest = claimed(signature(body, secret).encode())
    assert digest is not None
    assert signed(body, digest, [*others, secret])


@given(st.binary(min_size=1), SECRETS, st.data())
def test_one_changed_bit_is_refused(body: bytes, secret: str, data: st.DataObject) -> None:
    digest = claimed(signature(body, secret).encode())
    assert digest is not None
    at, bit = data.draw(st.integers(0, len(body) - 1)), data.draw(st.integers(0, 7))
    changed = body[:at] + bytes([body[at] ^ 1 << bit]) + body[at + 1 :]
    assert not signed(changed, digest, [secret])


@given(st.binary(), st.binary(max_size=100), SECRETS)
def test_no_header_raises_or_opens(body: bytes, header: bytes, secret: str) -> None:
    for given_header in (header, b"sha256=" + header):
        digest = claimed(given_header)
        assert digest is None or (given_header == signature(body, secret).encode()) == signed(body, digest, [secret])

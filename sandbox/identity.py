"""Numbers, BSUIDs and wamids as WhatsApp forms them.

Called by the Graph routes and the customers. Always holds: ids never repeat, also across restarts of the sandbox (a
gateway that kept its database would take a repeated wamid for a duplicate), so they come from the system's
randomness, not from the seed; a BSUID is a pure function of portfolio and number.
"""

import base64
import hashlib
import os
import secrets

COUNTRY_BY_PREFIX = {
    "52": "MX",
    "55": "BR",
    "54": "AR",
    "57": "CO",
    "34": "ES",
    "51": "PE",
    "56": "CL",
    "598": "UY",
    "593": "EC",
    "44": "GB",
    "49": "DE",
    "1": "US",
}
BR_FIRST_AREA_WITHOUT_NINE = 31
SHORTEST_INTERNATIONAL = 11


def country_of(wa_id: str) -> str:
    """ISO country of a number by its calling code, `US` when unknown."""
    for length in (3, 2, 1):
        country = COUNTRY_BY_PREFIX.get(wa_id[:length])
        if country:
            return country
    return "US"


def wa_id_of(phone: str, business_prefix: str = "") -> str:
    """The WhatsApp id behind a typed phone number, digits only.

    Rules: Mexico gets 521, Argentina 549, Brazil loses the ninth digit outside the areas 11 to 28. A number without
    `+` that is too short to be international gets the business's calling code, as Meta does.
    """
    digits = "".join(filter(str.isdigit, phone))
    if not phone.strip().startswith("+") and len(digits) < SHORTEST_INTERNATIONAL:
        digits = business_prefix + digits
    return _normalised(digits)


def _normalised(digits: str) -> str:
    if digits.startswith("52") and len(digits) == 12:
        return "521" + digits[2:]
    if digits.startswith("54") and len(digits) == 12:
        return "549" + digits[2:]
    if digits.startswith("55") and len(digits) == 13 and digits[4] == "9":
        return digits[:4] + digits[5:] if int(digits[2:4]) >= BR_FIRST_AREA_WITHOUT_NINE else digits
    return digits


def calling_code(display_phone_number: str) -> str:
    """Calling code of a business number, digits only (`52` for `+52 55 …`)."""
    digits = "".join(filter(str.isdigit, display_phone_number))
    return next((digits[:length] for length in (3, 2, 1) if digits[:length] in COUNTRY_BY_PREFIX), digits[:1])


def bsuid_of(wa_id: str, portfolio_id: str) -> str:
    """Business-scoped user id: the same for all numbers of one portfolio, another one elsewhere."""
    digest = hashlib.sha256(f"{portfolio_id}/{wa_id}".encode()).digest()
    return f"{country_of(wa_id)}.{int.from_bytes(digest[:8], 'big'):020d}"


def parent_bsuid_of(wa_id: str) -> str:
    """Parent BSUID of linked portfolios: `CC.ENT.digits`."""
    digest = hashlib.sha256(f"parent/{wa_id}".encode()).digest()
    return f"{country_of(wa_id)}.ENT.{int.from_bytes(digest[:6], 'big')}"


def new_wamid(wa_id: str, *, inbound: bool) -> str:
    """A fresh message id: base64 over the customer's number and random bytes, as Meta's are."""
    number = wa_id.encode()
    unique = (b"3A" if inbound else b"") + os.urandom(9).hex().upper().encode()
    head = b"\x1c\x18" + bytes([len(number)]) + number + b"\x15\x02\x00" + (b"\x12" if inbound else b"\x11")
    return "wamid." + base64.b64encode(head + b"\x18" + bytes([len(unique)]) + unique + b"\x00").decode()


def new_object_id() -> str:
    """A fresh Graph object id: 16 digits."""
    return str(10**15 + secrets.randbelow(9 * 10**15))


def new_trace_id() -> str:
    """A fresh `fbtrace_id`."""
    return "A" + secrets.token_urlsafe(16)

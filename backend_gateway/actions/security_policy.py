"""What is checked of the policy of kind `security`. Called by `actions/policy_kinds` and `api/policies`.

What always holds: nobody saves a list of networks that shuts out the address they save it from.
"""

import re
from ipaddress import ip_network
from typing import Any, Final

import msgspec

from backend_gateway.store.security import lets_in
from protocol.security import SecurityPolicy

_DOMAIN: Final = re.compile(r"[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+")


def security_problems(policy: SecurityPolicy) -> list[tuple[str, str, str]]:
    """(code, place, what to do) of each problem."""
    problems = []
    for at, text in enumerate(policy.networks):
        try:
            ip_network(text, strict=False)
        except ValueError:
            problems.append(("network", f"networks.{at}", "Write an address or a network like 203.0.113.0/24."))
    for at, text in enumerate(policy.mail_domains):
        if not _DOMAIN.fullmatch(text):
            problems.append(("domain", f"mail_domains.{at}", "Write what stands behind the @, like company.com."))
    if "wallboard" in policy.second_factor:
        problems.append(("wallboard", "second_factor", "Nobody is at a wall-board to type a code."))
    return problems


def shuts_out(body: Any, address: str | None) -> bool:
    """Whether this body, if it is one, lets nobody in from `address`."""
    try:
        policy = msgspec.convert(body, SecurityPolicy)
    except msgspec.ValidationError:
        return False  # the check of its kind says what is wrong
    return not security_problems(policy) and not lets_in(policy, address)

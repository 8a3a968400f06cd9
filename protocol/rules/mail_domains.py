"""Which addresses lie outside the domains a company allows. One rule for the gateway and for the dialog."""

from collections.abc import Iterable, Sequence


def outside(addresses: Iterable[str], domains: Sequence[str]) -> list[str]:
    """Those that no domain covers, in their order; none where every domain is allowed. A subdomain is another domain.

    An address is an `ADDRESS` of `protocol.report_schedules`: one @, no quoted parts.
    """
    return [one for one in addresses if one.rpartition("@")[2].lower() not in domains] if domains else []

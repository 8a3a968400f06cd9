"""What fills a variable of a template by itself: a variable of quick replies for each, and its value for a customer.

A source is the canonical name of such a variable (`cliente.nombre`, `cliente.pedido` for a field of the company's own:
`protocol.rules.variables`). Chosen in the builder, filled in by the picker; whoever sends may still change it.
"""

from collections.abc import Mapping

from protocol.rules.variables import NAMES, canonical

LONGEST = 100


def is_source(source: str) -> bool:
    """Whether it is one of those names."""
    known = source in NAMES or source.startswith("cliente.")
    return known and len(source) <= LONGEST and canonical(source) == source


def filled(bindings: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """The value of each bound field, by its key; those whose source has none now are left out.

    `known` is what `variables.values` made. A value is one line: Meta takes no line breaks in a variable.
    """
    values = {key: " ".join(known.get(source, "").split()) for key, source in bindings.items()}
    return {key: value for key, value in values.items() if value}

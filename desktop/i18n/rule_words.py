"""What the parts of a rule are called: conditions, operators, groups, modes, and whom they name.

Called by the rules page, its editor and the trial, and by `rule_chips` and `rule_targets`, which make rows of them.
Functions, so that each call speaks the language in force.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.models.rule_forms import GroupOp, Kind
from desktop.store.store import Store
from protocol.routing import Mode

translate = QCoreApplication.translate


def kind_name(kind: Kind) -> str:
    """What a condition looks at."""
    names: dict[str, Callable[[], str]] = {
        "always": lambda: translate("Rules", "Siempre"),
        "words": lambda: translate("Rules", "Palabras del mensaje"),
        "language": lambda: translate("Rules", "Idioma"),
        "number": lambda: translate("Rules", "Número nuestro"),
        "tags": lambda: translate("Rules", "Etiquetas"),
        "attribute": lambda: translate("Rules", "Dato del cliente"),
        "ad": lambda: translate("Rules", "Anuncio"),
        "hours": lambda: translate("Rules", "Horario"),
        "returning": lambda: translate("Rules", "Ya nos conoce"),
        "vip": lambda: translate("Rules", "VIP"),
        "order_over": lambda: translate("Rules", "Importe del pedido"),
        "order_within": lambda: translate("Rules", "Pedido reciente"),
        "share": lambda: translate("Rules", "Parte de los clientes"),
    }
    return names[kind]()


def op_name(kind: Kind, op: str) -> str:
    """The operator of a line, as the editor offers it."""
    words: dict[str, Callable[[], str]] = {
        "any": lambda: translate("Rules", "tiene alguna"),
        "all": lambda: translate("Rules", "las tiene todas"),
        "none": lambda: translate("Rules", "no tiene ninguna"),
        "not_all": lambda: translate("Rules", "no las tiene todas"),
        "is": lambda: translate("Rules", "es"),
        "is_not": lambda: translate("Rules", "no es"),
        "contains": lambda: translate("Rules", "contiene"),
        "contains_not": lambda: translate("Rules", "no contiene"),
        "filled": lambda: translate("Rules", "tiene dato"),
        "empty": lambda: translate("Rules", "está vacío"),
        "open": lambda: translate("Rules", "abierto"),
        "closed": lambda: translate("Rules", "cerrado"),
        "yes": lambda: translate("Rules", "sí"),
        "no": lambda: translate("Rules", "no"),
        "in": lambda: translate("Rules", "dentro"),
        "out": lambda: translate("Rules", "fuera"),
        "over": lambda: translate("Rules", "es mayor que"),
        "not_over": lambda: translate("Rules", "no es mayor que"),
        "within": lambda: translate("Rules", "hace menos de"),
        "not_within": lambda: translate("Rules", "no hace menos de"),
    }
    own: dict[tuple[str, str], Callable[[], str]] = {
        ("ad", "is"): lambda: translate("Rules", "viene de uno"),
        ("ad", "is_not"): lambda: translate("Rules", "no viene de uno"),
        ("returning", "yes"): lambda: translate("Rules", "ya nos escribió"),
        ("returning", "no"): lambda: translate("Rules", "es nuevo"),
        ("vip", "yes"): lambda: translate("Rules", "es VIP"),
        ("vip", "no"): lambda: translate("Rules", "no es VIP"),
        ("always", "yes"): lambda: translate("Rules", "a todos"),
    }
    return own.get((kind, op), words[op])()


def group_name(op: GroupOp) -> str:
    """How the lines of a group count together."""
    return {
        "all": translate("Rules", "Se cumple todo"),
        "any": translate("Rules", "Se cumple alguna"),
        "none": translate("Rules", "No se cumple ninguna"),
        "not_all": translate("Rules", "No se cumple todo"),
    }[op]


def mode_name(mode: Mode) -> str:
    """How a team shares its queue out."""
    return {
        "manual": translate("Rules", "a mano"),
        "round_robin": translate("Rules", "por turnos"),
        "least_loaded": translate("Rules", "menor carga"),
        "weighted": translate("Rules", "según capacidad"),
        "skills": translate("Rules", "por habilidad"),
    }[mode]


def language_name(code: str) -> str:
    """`portugués` for "pt": in the language in force where we know the word, else as speakers of it say."""
    known = {
        "es": translate("Rules", "español"), "pt": translate("Rules", "portugués"), "en": translate("Rules", "inglés"),
        "fr": translate("Rules", "francés"), "it": translate("Rules", "italiano"), "de": translate("Rules", "alemán"),
    }  # fmt: skip
    own = QLocale(code.replace("-", "_")).nativeLanguageName() if len(code) > 1 else ""
    return known.get(code) or own or code


def number_name(store: Store, id: int | None) -> str:
    """A number of ours; the company for None."""
    if id is None:
        return translate("Rules", "Toda la empresa")
    number = store.people.numbers.get(id)
    return (number.name or number.phone) if number is not None else translate("Rules", "un número que ya no existe")


def team_name(store: Store, team_id: int) -> str:
    """A team, also one that is gone."""
    team = store.people.teams.get(team_id)
    return team.name if team is not None else translate("Rules", "un equipo que ya no existe")


def field_name(store: Store, key: str) -> str:
    """A field of the record by its key."""
    field = store.office.contact_fields.get(int(key)) if key.isdigit() else None
    return field.name if field is not None else key


def either(words: Iterable[str]) -> str:
    """`a, b o c`."""
    return _listed(list(words), translate("Rules", "{0} o {1}"))


def both(words: Iterable[str]) -> str:
    """`a, b y c`."""
    return _listed(list(words), translate("Rules", "{0} y {1}"))


def quoted(words: Iterable[str]) -> list[str]:
    """Each in the quotation marks of the language."""
    return [translate("Rules", "«{0}»", "a word").format(word) for word in words]


def _listed(words: list[str], last: str) -> str:
    if len(words) < 2:
        return "".join(words) or "…"
    return last.format(", ".join(words[:-1]), words[-1])

"""A condition in a row: chips, with the words that join them.

Called by the rules page and its editor. Functions, so that each call speaks the language in force.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.i18n.rule_words import both, either, field_name, language_name, number_name, op_name, quoted
from desktop.models.rule_forms import Group, Line, to_form
from desktop.store.store import Store

translate = QCoreApplication.translate


class Piece(NamedTuple):
    """One piece of a rule in a row. `chip`: a box of `label` and `strong`; `word`: joins its neighbours."""

    kind: Literal["chip", "word"]
    label: str
    strong: str = ""

    def text(self) -> str:
        """As it is read aloud."""
        return " ".join(part for part in (self.label, self.strong) if part)


def pieces(form: Group, store: Store) -> list[Piece]:
    """The condition in a row: chips, and "y", "o", "no", brackets between them."""
    if not form.parts:
        return [Piece("chip", translate("Rules", "siempre"))]
    return _joined(form, store, outer=True)


def pieces_of(when: object, store: Store) -> list[Piece]:
    """The same for a condition as it is kept."""
    return pieces(to_form(when), store)  # type: ignore[arg-type]


def _joined(form: Group, store: Store, *, outer: bool) -> list[Piece]:
    word = translate("Rules", "y") if form.op in {"all", "not_all"} else translate("Rules", "o")
    found: list[Piece] = []
    for part in form.parts:
        if found:
            found.append(Piece("word", word))
        found += _joined(part, store, outer=False) if isinstance(part, Group) else [_chip(part, store)]
    several = len(form.parts) > 1
    if form.op in {"none", "not_all"}:
        denied = translate("Rules", "no", "before a condition") + (" (" if several else "")
        return [Piece("word", denied), *found, *([Piece("word", ")")] if several else [])]
    return found if outer or not several else [Piece("word", "("), *found, Piece("word", ")")]


def _chip(line: Line, store: Store) -> Piece:
    return Piece("chip", *_CHIPS[line.kind](line, store))


Said = tuple[str, str]


def _words(line: Line, _store: Store) -> Said:
    none = line.op in {"none", "not_all"}
    label = translate("Rules", "mensaje sin") if none else translate("Rules", "mensaje con")
    return label, _matched(line.op, quoted(line.values))


def _language(line: Line, _store: Store) -> Said:
    words = either(language_name(code) for code in line.values)
    return translate("Rules", "idioma"), _not(line.op == "is_not", words)


def _number(line: Line, store: Store) -> Said:
    numbers = store.people.numbers
    names = [number_name(store, int(id)) for id in line.values if id.isdigit() and int(id) in numbers]
    return translate("Rules", "escribe a"), _not(line.op == "is_not", either(names))


def _tags(line: Line, _store: Store) -> Said:
    none = line.op in {"none", "not_all"}
    label = translate("Rules", "sin etiqueta") if none else translate("Rules", "etiqueta")
    return label, _matched(line.op, list(line.values))


def _attribute(line: Line, store: Store) -> Said:
    label = field_name(store, line.name) or translate("Rules", "dato del cliente")
    if line.op in {"filled", "empty"}:
        return label, op_name("attribute", line.op)
    if line.op in {"contains", "contains_not"}:
        return label, f"{op_name('attribute', line.op)} {either(quoted(line.values))}"
    return label, _not(line.op == "is_not", either(line.values))


def _ad(line: Line, _store: Store) -> Said:
    said = [*quoted(line.values), *line.ids]
    strong = translate("Rules", "un anuncio")
    if said:
        strong = translate("Rules", "un anuncio con {0}").format(either(said))
    label = translate("Rules", "no viene de") if line.op == "is_not" else translate("Rules", "viene de")
    return label, strong


def _hours(line: Line, _store: Store) -> Said:
    strong = translate("Rules", "abierta") if line.op == "open" else translate("Rules", "cerrada")
    return translate("Rules", "hora"), strong


def _returning(line: Line, _store: Store) -> Said:
    strong = translate("Rules", "que vuelve") if line.op == "yes" else translate("Rules", "nuevo")
    return translate("Rules", "cliente"), strong


def _vip(line: Line, _store: Store) -> Said:
    return translate("Rules", "cliente"), op_name("vip", line.op)


def _order_over(line: Line, _store: Store) -> Said:
    amount = f"{line.values[0] if line.values else '0'} {line.name}".strip()
    over = translate("Rules", "mayor que {0}").format(amount)
    not_over = translate("Rules", "no mayor que {0}").format(amount)
    return translate("Rules", "importe del pedido"), not_over if line.op == "not_over" else over


def _order_within(line: Line, _store: Store) -> Said:
    none = line.op == "not_within"
    label = translate("Rules", "sin pedido recibido") if none else translate("Rules", "pedido recibido")
    return label, translate("Rules", "hace menos de {0} h").format(line.values[0] if line.values else "1")


def _share(line: Line, _store: Store) -> Said:
    percent = line.values[0] if line.values else "0"
    strong = translate("Rules", "el {0} % de los clientes").format(percent)
    return "", translate("Rules", "fuera de {0}").format(strong) if line.op == "out" else strong


def _always(_line: Line, _store: Store) -> Said:
    return translate("Rules", "siempre"), ""


def _matched(op: str, words: list[str]) -> str:
    return both(words) if op in {"all", "not_all"} else either(words)


def _not(negative: bool, words: str) -> str:
    return translate("Rules", "que no sea {0}").format(words) if negative else words


_CHIPS: dict[str, Callable[[Line, Store], Said]] = {
    "always": _always, "words": _words, "language": _language, "number": _number, "tags": _tags,
    "attribute": _attribute, "ad": _ad, "hours": _hours, "returning": _returning, "vip": _vip, "share": _share,
    "order_over": _order_over, "order_within": _order_within,
}  # fmt: skip

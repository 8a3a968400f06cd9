"""A condition as a form has it: lines of (kind, operator, values) in groups, and back to the condition.

Called by the rule editor. What always holds: `to_condition(to_form(c))` holds for the same customers as `c`; a "not" is
the operator of its line or group, so nobody edits a "not" of a "not".
"""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal

from msgspec import Struct

from protocol import routing as r
from protocol.routing_trial import TriedOrder

Kind = Literal[
    "always", "words", "language", "number", "tags", "attribute", "ad", "hours", "returning", "vip", "order_over",
    "order_within", "share",
]  # fmt: skip
GroupOp = Literal["all", "any", "none", "not_all"]

MICROS, MOST_AMOUNT, MOST_HOURS = 1_000_000, 10**9, 2160

KINDS: Final[tuple[Kind, ...]] = (
    "words", "language", "number", "tags", "attribute", "ad", "hours", "returning", "vip", "order_over", "order_within",
    "share", "always",
)  # fmt: skip
"""In the order they are offered."""

OPS: Final[dict[Kind, tuple[str, ...]]] = {
    "always": ("yes",),
    "words": ("any", "all", "none", "not_all"),
    "language": ("is", "is_not"),
    "number": ("is", "is_not"),
    "tags": ("any", "all", "none", "not_all"),
    "attribute": ("is", "is_not", "contains", "contains_not", "filled", "empty"),
    "ad": ("is", "is_not"),
    "hours": ("open", "closed"),
    "returning": ("yes", "no"),
    "vip": ("yes", "no"),
    "order_over": ("over", "not_over"),
    "order_within": ("within", "not_within"),
    "share": ("in", "out"),
}
"""The operators of a kind; the first is the usual one."""

_OPPOSITE: Final = {
    "any": "none", "none": "any", "all": "not_all", "not_all": "all", "is": "is_not", "is_not": "is",
    "contains": "contains_not", "contains_not": "contains", "filled": "empty", "empty": "filled", "open": "closed",
    "closed": "open", "yes": "no", "no": "yes", "in": "out", "out": "in",
    "over": "not_over", "not_over": "over", "within": "not_within", "not_within": "within",
}  # fmt: skip


class Line(Struct, frozen=True):
    """One condition. `name`: the field of an attribute, the currency of an amount; `ids`: of ads."""

    kind: Kind
    op: str = ""
    values: tuple[str, ...] = ()
    name: str = ""
    ids: tuple[str, ...] = ()


_USUAL: Final[dict[Kind, str]] = {"share": "10", "order_over": "1000", "order_within": "24"}


def usual(kind: Kind) -> Line:
    """A new line of this kind, with its first operator and the usual number."""
    return Line(kind, OPS[kind][0], (_USUAL[kind],) if kind in _USUAL else ())


class Group(Struct, frozen=True):
    """Several conditions together."""

    op: GroupOp = "all"
    parts: tuple["Line | Group", ...] = ()


def to_form(condition: r.Condition) -> Group:
    """The condition as a group; one that stands alone is a group of one."""
    form = _form(condition, negated=False)
    if isinstance(form, Group):
        return form
    return Group("all", () if form == Line("always", "yes") else (form,))


def to_condition(form: Group) -> r.Condition:
    """Back: an empty group of the whole rule holds for everybody, a group of one is that one."""
    if not form.parts and form.op == "all":
        return r.Always()
    return _group(form, bare=True)


def looks_at(condition: r.Condition, kind: Kind) -> bool:
    """Whether any part of it looks at this."""
    return _looks(to_form(condition), kind)


def _looks(form: Group, kind: Kind) -> bool:
    return any(_looks(part, kind) if isinstance(part, Group) else part.kind == kind for part in form.parts)


def _form(condition: r.Condition, *, negated: bool) -> Line | Group:
    if isinstance(condition, r.Not):
        return _form(condition.condition, negated=not negated)
    if isinstance(condition, r.AllOf):
        parts = tuple(_form(one, negated=False) for one in condition.conditions)
        return Group("not_all" if negated else "all", parts)
    if isinstance(condition, r.AnyOf):
        parts = tuple(_form(one, negated=False) for one in condition.conditions)
        return Group("none" if negated else "any", parts)
    line = _line(condition)
    if not negated:
        return line
    if isinstance(condition, r.Always):  # "never" has no line of its own
        return Group("none", (line,))
    return Line(line.kind, _OPPOSITE[line.op], line.values, line.name, line.ids)


def _line(one: r.Condition) -> Line:
    return _READ[type(one)](one)


def _group(form: Group, *, bare: bool = False) -> r.Condition:
    parts = tuple(_part(part) for part in form.parts)
    if bare and len(parts) == 1 and form.op in {"all", "any"}:
        return parts[0]
    joined: r.Condition = r.AllOf(parts) if form.op in {"all", "not_all"} else r.AnyOf(parts)
    return r.Not(joined) if form.op in {"none", "not_all"} else joined


def _part(part: Line | Group) -> r.Condition:
    return _group(part) if isinstance(part, Group) else _MAKE[part.kind](part)


def _denied(line: Line, make: Callable[[str], r.Condition]) -> r.Condition:
    """A negative operator is a "not" around the positive one."""
    negative = line.op in {"none", "not_all", "is_not", "contains_not", "empty", "out", "not_over", "not_within"}
    return r.Not(make(_OPPOSITE[line.op])) if negative else make(line.op)


def _match(op: str) -> r.Match:
    return "all" if op == "all" else "any"


def _attribute(line: Line) -> r.Condition:
    def make(op: str) -> r.Condition:
        if op == "filled":
            return r.Attribute(line.name, "filled")
        return r.Attribute(line.name, "contains" if op == "contains" else "is", line.values)

    return _denied(line, make)


def _percent(values: tuple[str, ...]) -> float:
    try:
        return float(values[0].replace(",", ".")) if values else 0.0
    except ValueError:
        return 0.0


def micros_of(text: str) -> int:
    """`1500.5` in millionths; 0 when it is no amount."""
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return 0
    return int(amount * MICROS) if amount.is_finite() and 0 <= amount <= MOST_AMOUNT else 0


def order_of(text: str) -> TriedOrder | None:
    """`1500 MXN` as an order of this hour; without a currency its amount is not known. None for an empty text."""
    words = text.replace(",", ".").upper().split()
    if not words:
        return None
    currency = next((one for one in words if len(one) == 3 and one.isascii() and one.isalpha()), "")
    amount = next((one for one in words if micros_of(one)), "")
    return TriedOrder(micros=micros_of(amount) if amount and currency else None, currency=currency)


def amount_text(micros: int) -> str:
    """`1500.5`, as it is typed."""
    return f"{Decimal(micros) / MICROS:f}".rstrip("0").rstrip(".") if micros % MICROS else str(micros // MICROS)


def _hours(values: tuple[str, ...]) -> int:
    text = values[0] if values else ""
    return min(max(int(text), 1), MOST_HOURS) if text.isdigit() else 1


def _over(line: Line) -> r.Condition:
    micros = micros_of(line.values[0]) if line.values else 0
    return _denied(line, lambda _: r.OrderOver(micros, line.name))


def _numbers(values: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(int(value) for value in values if value.isdigit())


_MAKE: Final[dict[Kind, Callable[[Line], r.Condition]]] = {
    "always": lambda _: r.Always(),
    "words": lambda line: _denied(line, lambda op: r.Words(line.values, _match(op))),
    "language": lambda line: _denied(line, lambda _: r.InLanguage(line.values)),
    "number": lambda line: _denied(line, lambda _: r.OnNumber(_numbers(line.values))),
    "tags": lambda line: _denied(line, lambda op: r.HasTags(line.values, _match(op))),
    "attribute": _attribute,
    "ad": lambda line: _denied(line, lambda _: r.FromAd(line.ids, line.values)),
    "hours": lambda line: r.InHours(line.op != "closed"),
    "returning": lambda line: r.Returning(line.op != "no"),
    "vip": lambda line: r.Vip(line.op != "no"),
    "order_over": _over,
    "order_within": lambda line: _denied(line, lambda _: r.OrderWithin(_hours(line.values))),
    "share": lambda line: _denied(line, lambda _: r.Share(_percent(line.values))),
}

_READ: Final[dict[type, Callable[[Any], Line]]] = {
    r.Always: lambda _: Line("always", "yes"),
    r.Words: lambda one: Line("words", one.match, one.phrases),
    r.InLanguage: lambda one: Line("language", "is", one.languages),
    r.OnNumber: lambda one: Line("number", "is", tuple(map(str, one.number_ids))),
    r.HasTags: lambda one: Line("tags", one.match, one.tags),
    r.Attribute: lambda one: Line("attribute", one.op, one.values, one.name),
    r.FromAd: lambda one: Line("ad", "is", one.phrases, "", one.source_ids),
    r.InHours: lambda one: Line("hours", "open" if one.inside else "closed"),
    r.Returning: lambda one: Line("returning", "yes" if one.returning else "no"),
    r.Vip: lambda one: Line("vip", "yes" if one.vip else "no"),
    r.OrderOver: lambda one: Line("order_over", "over", (amount_text(one.micros),), one.currency),
    r.OrderWithin: lambda one: Line("order_within", "within", (str(one.hours),)),
    r.Share: lambda one: Line("share", "in", (f"{one.percent:g}",)),
}

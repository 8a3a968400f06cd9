"""Reading what the strict decoder refuses, losing as little as possible.

Used by the parser when a body or one item of it is not quite what Meta documents: half surrogate pairs, U+0000, numbers
where strings belong, numbers of a thousand digits. Nothing in here ever costs more than the field that is wrong.
"""

import json
import math
import re
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import msgspec

T = TypeVar("T", bound=msgspec.Struct)

REFUSED = (msgspec.MsgspecError, ValueError, RecursionError, OverflowError, TypeError)
"""What decoding something hostile may raise."""

_LONGEST_INT = 18  # digits that surely fit 64 bits
_DEEPEST = 60  # levels of nesting PostgreSQL and every client will bear
_SURROGATES = re.compile("[\ud800-\udfff\x00]")
_ESCAPES = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # a whole pair: left alone
    rb"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\u0000"  # half a pair, or U+0000: replaced
    rb"|\\.",
    re.DOTALL,
)


def mend_escapes(body: bytes) -> bytes:
    r"""Replace half surrogate pairs and `\u0000` by `\ufffd`. The length stays, so offsets still fit the original."""
    return _ESCAPES.sub(lambda found: b"\\ufffd" if len(found[0]) == 6 else found[0], body)


def loads(text: bytes) -> Any:
    """Decode JSON however odd (bad UTF-8, control signs, NaN) into clean values. Raises ValueError when it is none."""
    found = json.loads(
        text.decode("utf-8-sig", "replace"),
        strict=False,
        parse_int=lambda digits: int(digits) if len(digits) <= _LONGEST_INT else digits,
        parse_constant=lambda _name: None,
    )
    return clean(found)


def clean(value: Any, depth: int = 0) -> Any:
    """The same value, fit for PostgreSQL's jsonb and msgspec. Raises ValueError when nested deeper than 60 levels."""
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_SURROGATES.sub("\ufffd", str(key)): clean(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list):
        return [clean(item, depth + 1) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


@cache
def decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    """The strict decoder of a struct, made once."""
    return msgspec.json.Decoder(kind)


def read(raw: msgspec.Raw | bytes, kind: type[T]) -> tuple[T, bool]:
    """Decode an object; False when some of it had to be left out. Raises one of `REFUSED` when nothing can be read."""
    try:
        return decoder(kind).decode(raw), True
    except REFUSED:
        return salvage(loads(bytes(raw)), kind), False


def salvage(data: Any, kind: type[T]) -> T:
    """Build a struct from every field that fits, the others keep their defaults. Raises TypeError for non-objects."""
    if not isinstance(data, dict):
        raise TypeError(f"expected an object, got {type(data).__name__}")
    fitting: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        if field.encode_name in data:
            fitted = _fit(data[field.encode_name], field.type)
            if fitted is not None:
                fitting[field.name] = fitted
    return kind(**fitting)


def _fit(value: Any, kind: Any) -> Any:
    """The value as `kind`, or None when it cannot be."""
    try:
        return msgspec.convert(value, kind, strict=False)
    except REFUSED:
        pass
    for option in _options(kind):
        if (fitted := _fit_one(value, option)) is not None:
            return fitted
    return None


def _fit_one(value: Any, kind: Any) -> Any:
    if get_origin(kind) is list and isinstance(value, list):
        (item,) = get_args(kind)
        return [fitted for each in value if (fitted := _fit(each, item)) is not None]
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
        return salvage(value, kind)
    if kind is msgspec.Raw:
        return msgspec.Raw(msgspec.json.encode(value))
    if kind is str and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None


def _options(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) in (Union, UnionType):
        return tuple(option for option in get_args(kind) if option is not NoneType)
    return (kind,)

"""Each component of a template send against the template's own: count, kind and form of every parameter.

Called by `template_check`. Sources: template components of the messages reference; coupon, limited time offer,
carousel, flow, catalogue and product templates from their own pages. Always holds: a wrong count is 132000, a wrong
kind or form 132012, a button that got no value 131008, a value out of bounds 131009; each says where.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sandbox.errors import GraphError
from sandbox.runtime import Runtime
from sandbox.templates import VARIABLE

Part = dict[str, Any]
LONGEST = {"header": 60, "body": 1024}
MOST_PRODUCTS = 30
MOST_SECTIONS = 10
LONGEST_TITLE = 24
LONGEST_COUPON = 20
MEDIA = {"IMAGE": "image", "VIDEO": "video", "DOCUMENT": "document", "GIF": "video"}
KNOWN = {"HEADER", "BODY", "BUTTON", "CAROUSEL", "LIMITED_TIME_OFFER"}


class Check:
    """One send of one template. `where` starts with the card it is about."""

    def __init__(self, runtime: Runtime, *, named: bool, where: str = "") -> None:
        self.runtime, self.named, self.where = runtime, named, where

    def components(self, wanted: list[Part], given: list[Part]) -> None:
        """Every component. Raises GraphError."""
        for part in given:
            if _word(part, "type") not in KNOWN:
                raise self._format(f"{part.get('type')}", "is not a component of a template message")
        self._text_or_thing("HEADER", _first(wanted, "HEADER"), _first(given, "HEADER"))
        self._text_or_thing("BODY", _first(wanted, "BODY"), _first(given, "BODY"))
        self._offer(_first(wanted, "LIMITED_TIME_OFFER"), _first(given, "LIMITED_TIME_OFFER"))
        self._buttons(_first(wanted, "BUTTONS"), [part for part in given if _word(part, "type") == "BUTTON"])
        self._cards(_first(wanted, "CAROUSEL"), _first(given, "CAROUSEL"))

    def _text_or_thing(self, kind: str, wanted: Part | None, given: Part | None) -> None:
        place, parameters = kind.lower(), _parameters(given)
        form = _word(wanted or {}, "format") or "TEXT"
        if form == "TEXT":
            self._texts(place, wanted or {}, parameters)
        elif len(parameters) != 1:
            got = "UNKNOWN" if not parameters else f"{len(parameters)} parameters"
            raise self._format(place, f"Format mismatch, expected {form}, received {got}")
        else:
            self._thing(place, form, parameters[0])

    def _texts(self, place: str, wanted: Part, parameters: list[Part]) -> None:
        text = str(wanted.get("text") or "")
        variables = list(dict.fromkeys(VARIABLE.findall(text)))
        self._count(place, len(parameters), len(variables))
        if self.named and {one.get("parameter_name") for one in parameters} != set(variables):
            raise GraphError(132000, f"{self.where}{place}: parameter names do not match")
        filled = VARIABLE.sub("", text)
        for one in parameters:
            filled += self._words(place, one)
        if len(filled) > LONGEST[place]:
            raise GraphError(132005, f"{self.where}{place}: text is longer than {LONGEST[place]} characters")

    def _words(self, place: str, one: Part) -> str:
        kind = str(one.get("type"))
        held = one.get(kind)
        text = held.get("fallback_value") if kind in {"currency", "date_time"} and isinstance(held, dict) else held
        if kind not in {"text", "currency", "date_time"} or not isinstance(text, str) or not text.strip():
            raise self._format(place, f"a text was expected, received {kind}")
        if "\n" in text or "\t" in text or "     " in text:
            raise GraphError(132018, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces")
        return text

    def _thing(self, place: str, form: str, one: Part) -> None:
        kind = MEDIA.get(form, form.lower())
        held = one.get(kind)
        if one.get("type") != kind or not isinstance(held, dict):
            raise self._format(place, f"Format mismatch, expected {form}, received {str(one.get('type')).upper()}")
        if form == "LOCATION":
            _need_place(self.where + place, held)
        elif form == "PRODUCT":
            self._need(place, held, "product_retailer_id", "catalog_id")
        elif bool(held.get("id")) == bool(held.get("link")):
            raise GraphError(131008, f"{self.where}{place}: exactly one of id and link is required")
        elif held.get("id") and self.runtime.media.get(str(held["id"])) is None:
            raise GraphError(100, message=f"(#100) {kind} id {held['id']} is not a valid media attachment ID")

    def _offer(self, wanted: Part | None, given: Part | None) -> None:
        place, held = "limited_time_offer", (wanted or {}).get("limited_time_offer") or {}
        parameters = _parameters(given)
        self._count(place, len(parameters), int(bool(held.get("has_expiration"))))
        for one in parameters:
            ends = (one.get(place) or {}).get("expiration_time_ms") if one.get("type") == place else None
            if not isinstance(ends, int) or isinstance(ends, bool):
                raise self._format(place, "expiration_time_ms must be a number")
            if ends < self.runtime.clock.now() * 1000:
                raise GraphError(131009, f"{place}: expiration_time_ms is in the past")

    def _buttons(self, wanted: Part | None, given: list[Part]) -> None:
        listed = (wanted or {}).get("buttons") or []
        by_index: dict[int, Part] = {}
        for part in given:
            asked = str(part.get("index"))
            if not asked.isdigit() or int(asked) >= len(listed) or int(asked) in by_index:
                raise self._format(f"buttons[{asked}]", "there is no such button, or it was given twice")
            by_index[int(asked)] = part
        for index, button in enumerate(listed):
            self._button(index, button, by_index.get(index))

    def _button(self, index: int, button: Part, given: Part | None) -> None:
        kind, place = _word(button, "type"), f"Button at index {index} of type {str(button.get('type')).title()}"
        sub_type, required = BUTTONS.get(kind, (None, False))
        required = required and (kind != "URL" or bool(VARIABLE.search(str(button.get("url") or ""))))
        if given is None:
            if required:
                raise GraphError(131008, f"{self.where}buttons: {place} requires a parameter")
            return
        if str(given.get("sub_type")).lower() != sub_type or (kind == "URL" and not required):
            raise self._format("buttons", f"{place} takes no parameter of sub_type {given.get('sub_type')}")
        parameters = _parameters(given)
        self._count(f"buttons: {place}", len(parameters), 1)
        VALUES[kind](self, place, parameters[0])

    def _cards(self, wanted: Part | None, given: Part | None) -> None:
        listed, cards = (wanted or {}).get("cards") or [], (given or {}).get("cards") or []
        if not any(_needs_values(card.get("components") or []) for card in listed) and not cards:
            return
        self._count("carousel: cards", len(cards), len(listed))
        if [card.get("card_index") for card in sorted(cards, key=_card_index)] != list(range(len(listed))):
            raise self._format("carousel", "card_index must count from 0 without a gap")
        for card in cards:
            index = card["card_index"]
            inner = Check(self.runtime, named=self.named, where=f"carousel card {index}: ")
            inner.components(listed[index].get("components") or [], card.get("components") or [])

    def text_value(self, place: str, one: Part, kind: str = "text") -> str:
        """The text of a button's parameter."""
        value = one.get(kind)
        if one.get("type") != kind or not isinstance(value, str) or not value:
            raise self._format(f"buttons: {place}", f"a parameter of type {kind} was expected")
        return value

    def action(self, place: str, one: Part) -> Part:
        """The action of a button's parameter."""
        value = one.get("action")
        if one.get("type") != "action" or not isinstance(value, dict):
            raise self._format(f"buttons: {place}", "a parameter of type action was expected")
        return value

    def _need(self, place: str, held: Part, *names: str) -> None:
        for name in names:
            if not isinstance(held.get(name), str) or not held[name]:
                raise GraphError(131008, f"{self.where}{place}: {name} is required")

    def sections(self, place: str, action: Part) -> None:
        """The products of a multi product message."""
        self._need(place, action, "thumbnail_product_retailer_id")
        sections = action.get("sections")
        if not isinstance(sections, list) or not 1 <= len(sections) <= MOST_SECTIONS:
            raise GraphError(132018, f"{place}: 1 to {MOST_SECTIONS} sections are needed")
        skus = [item.get("product_retailer_id") for part in sections for item in part.get("product_items") or []]
        if any(not part.get("product_items") or not 1 <= len(part.get("title") or "") <= LONGEST_TITLE
               for part in sections):  # fmt: skip
            raise GraphError(132018, f"{place}: each section needs products and a title of {LONGEST_TITLE} at most")
        if not all(skus) or len(set(skus)) != len(skus) or len(skus) > MOST_PRODUCTS:
            raise GraphError(132018, f"{place}: at most {MOST_PRODUCTS} different products")

    def _count(self, place: str, got: int, expected: int) -> None:
        if got != expected:
            text = f"{self.where}{place}: number of localizable_params ({got}) does not match the expected number"
            raise GraphError(132000, f"{text} of params ({expected})")

    def _format(self, place: str, what: str) -> GraphError:
        return GraphError(132012, f"{self.where}{place}: {what}")


def _url(check: Check, place: str, one: Part) -> None:
    if any(letter.isspace() for letter in check.text_value(place, one)):
        raise GraphError(132018, f"buttons: {place}: the end of a link may hold no blanks")


def _coupon(check: Check, place: str, one: Part) -> None:
    if len(check.text_value(place, one, "coupon_code")) > LONGEST_COUPON:
        raise GraphError(132005, f"buttons: {place}: at most {LONGEST_COUPON} characters")


def _payload(check: Check, place: str, one: Part) -> None:
    check.text_value(place, one, "payload")


def _flow(check: Check, place: str, one: Part) -> None:
    action = check.action(place, one)
    if not isinstance(action.get("flow_token", ""), str) or not isinstance(action.get("flow_action_data", {}), dict):
        raise GraphError(132018, f"buttons: {place}: flow_token is a text, flow_action_data an object")


def _catalog(check: Check, place: str, one: Part) -> None:
    check.action(place, one)


def _products(check: Check, place: str, one: Part) -> None:
    check.sections(place, check.action(place, one))


BUTTONS: dict[str, tuple[str, bool]] = {
    "URL": ("url", True),
    "OTP": ("url", True),
    "COPY_CODE": ("copy_code", True),
    "QUICK_REPLY": ("quick_reply", False),
    "FLOW": ("flow", True),
    "CATALOG": ("catalog", False),
    "MPM": ("mpm", True),
    "VOICE_CALL": ("voice_call", False),
}
VALUES: dict[str, Callable[[Check, str, Part], None]] = {
    "URL": _url,
    "OTP": _url,
    "COPY_CODE": _coupon,
    "QUICK_REPLY": _payload,
    "FLOW": _flow,
    "CATALOG": _catalog,
    "MPM": _products,
    "VOICE_CALL": lambda _check, _place, _one: None,
}


def _needs_values(components: list[Part]) -> bool:
    things = (part for part in components if _word(part, "type") == "HEADER")
    return any(_word(part, "format") not in {"", "TEXT"} for part in things) or bool(list(_variables(components)))


def _variables(components: list[Part]) -> Iterator[str]:
    for part in components:
        yield from VARIABLE.findall(str(part.get("text") or ""))
        for button in part.get("buttons") or []:
            yield from VARIABLE.findall(str(button.get("url") or ""))


def _need_place(where: str, held: Part) -> None:
    for name, most in (("latitude", 90), ("longitude", 180)):
        value = held.get(name)
        if not isinstance(value, int | float | str) or isinstance(value, bool):
            raise GraphError(131008, f"{where}: {name} is required")
        try:
            inside = abs(float(value)) <= most
        except ValueError:
            inside = False
        if not inside:
            raise GraphError(131009, f"{where}: {name} is out of range")


def _first(parts: list[Part], kind: str) -> Part | None:
    return next((part for part in parts if _word(part, "type") == kind), None)


def _parameters(part: Part | None) -> list[Part]:
    found = (part or {}).get("parameters") or []
    return [one for one in found if isinstance(one, dict)]


def _card_index(card: Part) -> int:
    index = card.get("card_index")
    return index if isinstance(index, int) else -1


def _word(part: Part, key: str) -> str:
    value = part.get(key)
    return value.upper() if isinstance(value, str) else ""

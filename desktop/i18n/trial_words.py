"""What a trial of rules says: why a rule held or not, who could have got it and why not, what happens next."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.i18n.moments import clock_time
from desktop.i18n.routing_words import because, places, refusal_word
from desktop.i18n.rule_words import either, field_name, language_name, number_name, quoted
from desktop.models.rule_forms import amount_text
from desktop.store.store import Store
from protocol.roster import Presence
from protocol.routing import Candidate, Reason, Why

translate = QCoreApplication.translate
HOUR = 3600


def reason_words(reason: Reason, who: str, store: Store) -> str:
    """One reason of one rule as a short sentence; `who` is the customer."""
    make = _REASONS.get(reason.code)
    return make(reason.data, who, store) if make is not None else reason.code


def _words(data: dict[str, Any], _who: str, _store: Store) -> str:
    if data.get("holds"):
        return translate("Trial", "el mensaje dice {0}").format(either(quoted(data.get("found", ()))))
    return translate("Trial", "el mensaje no dice {0}").format(either(quoted(data.get("missing", ()))))


def _language(data: dict[str, Any], who: str, _store: Store) -> str:
    code = data.get("language")
    if not code:
        return translate("Trial", "no se sabe en qué idioma escribe {0}").format(who)
    name = language_name(code.split("-")[0])
    if data.get("guessed"):
        return translate("Trial", "el mensaje parece en {0}").format(name)
    return translate("Trial", "{0} habla {1}").format(who, name)


def _number(data: dict[str, Any], _who: str, store: Store) -> str:
    return translate("Trial", "escribe a {0}").format(number_name(store, data.get("number_id")))


def _tags(data: dict[str, Any], who: str, _store: Store) -> str:
    if data.get("holds"):
        return translate("Trial", "{0} tiene la etiqueta {1}").format(who, either(data.get("found", ())))
    return translate("Trial", "{0} no tiene la etiqueta {1}").format(who, either(data.get("missing", ())))


def _attribute(data: dict[str, Any], _who: str, store: Store) -> str:
    name, value = field_name(store, str(data.get("name", ""))), data.get("value")
    if not value:
        return translate("Trial", "{0} está vacío").format(name)
    return translate("Trial", "{0} es «{1}»").format(name, value)


def _ad(data: dict[str, Any], _who: str, _store: Store) -> str:
    if data.get("source_id") is None and not data.get("headline"):
        return translate("Trial", "no viene de un anuncio")
    if data.get("headline"):
        return translate("Trial", "viene del anuncio «{0}»").format(data["headline"])
    return translate("Trial", "viene de un anuncio")


def _hours(data: dict[str, Any], _who: str, _store: Store) -> str:
    inside = data.get("inside")
    return translate("Trial", "a esa hora está abierto") if inside else translate("Trial", "a esa hora está cerrado")


def _returning(data: dict[str, Any], who: str, _store: Store) -> str:
    known = translate("Trial", "{0} ya nos escribió antes")
    return (known if data.get("returning") else translate("Trial", "{0} escribe por primera vez")).format(who)


def _vip(data: dict[str, Any], who: str, _store: Store) -> str:
    return (translate("Trial", "{0} es VIP") if data.get("vip") else translate("Trial", "{0} no es VIP")).format(who)


def _order_over(data: dict[str, Any], who: str, _store: Store) -> str:
    micros = data.get("micros")
    if micros is None:
        return translate("Trial", "no se conoce el importe de un pedido de {0}").format(who)
    amount = f"{amount_text(int(micros))} {data.get('currency', '')}".strip()
    return translate("Trial", "el último pedido de {0} es de {1}").format(who, amount)


def _order_within(data: dict[str, Any], who: str, _store: Store) -> str:
    seconds = data.get("age_s")
    if seconds is None:
        return translate("Trial", "{0} no hizo pedidos en 90 días").format(who)
    if seconds < HOUR:
        return translate("Trial", "{0} hizo un pedido hace menos de una hora").format(who)
    return translate("Trial", "{0} hizo un pedido hace {1} h").format(who, int(seconds) // HOUR)


def _share(data: dict[str, Any], who: str, _store: Store) -> str:
    inside = translate("Trial", "{0} entra en el {1} %")
    form = inside if data.get("holds") else translate("Trial", "{0} queda fuera del {1} %")
    return form.format(who, f"{data.get('percent', 0):g}")


def _always(_data: dict[str, Any], _who: str, _store: Store) -> str:
    return translate("Trial", "se cumple siempre")


_REASONS: dict[str, Callable[[dict[str, Any], str, Store], str]] = {
    "words": _words, "language": _language, "number": _number, "tags": _tags, "attribute": _attribute, "ad": _ad,
    "hours": _hours, "returning": _returning, "vip": _vip, "share": _share, "always": _always,
    "order_over": _order_over, "order_within": _order_within,
}  # fmt: skip


def candidate_words(one: Candidate, presence: Presence | None) -> str:
    """Why somebody could have it, or the first thing against it."""
    if not one.refused:
        able = [translate("Trial", "sabe de {0}").format(skill) for skill in one.skills]
        return ", ".join((translate("Trial", "Disponible"), *able, translate("Trial", "con lugar")))
    words = ", ".join(_refused(reason, presence) for reason in one.refused)
    return words[:1].upper() + words[1:]


def _refused(reason: Reason, presence: Presence | None) -> str:
    if reason.code == "full":
        return translate("Trial", "sin lugar: tope de {0}").format(places(reason.data.get("capacity_points", 0)))
    if reason.code == "away" and presence is not None and presence.back_at is not None:
        return translate("Trial", "en pausa hasta las {0}").format(clock_time(presence.back_at))
    if reason.code == "skill_missing":
        return translate("Trial", "sin la habilidad «{0}»").format(reason.data.get("skill", ""))
    return refusal_word(reason)


def tie_words(why: Why) -> str:
    """What set the chosen one apart from the next."""
    if why.chosen_by == "sticky":
        return translate("Trial", "Le toca a quien ya conoce a este cliente.")
    if why.chosen_by == "nobody_else":
        return translate("Trial", "Vuelve a quien la traspasó: no se la aceptaron y nadie más puede recibirla.")
    words = {
        "only_one": translate("Trial", "Es la única persona que puede recibirla ahora."),
        "load": translate("Trial", "Gana quien tiene menos carga."),
        "share": translate("Trial", "Gana quien tiene más espacio libre."),
        "room": translate("Trial", "Gana quien tiene más espacio libre."),
        "turn": translate("Trial", "Empate: gana quien lleva más tiempo sin recibir."),
        "fit": translate("Trial", "Gana quien tiene justo la habilidad que se pide."),
        "id": translate("Trial", "Empate en todo: va la primera persona de la lista."),
    }
    return words.get(why.tie_break or "", because(why))


def when_words(at: datetime | None, now: datetime) -> str:
    """The time a trial is about: `ahora`, or `lun 23, 10:15`."""
    if at is None:
        return translate("Trial", "Ahora")
    local = at.astimezone()
    if local.date() == now.astimezone().date():
        return translate("Trial", "hoy, {0}").format(clock_time(at))
    day = QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")
    return translate("Trial", "{0} {1}, {2}", "weekday day time").format(day, local.day, clock_time(at))

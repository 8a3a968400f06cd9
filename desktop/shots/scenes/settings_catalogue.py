"""The pages of company, tags, answers, packs, keys and about."""

from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import settings_window
from desktop.theme import Scheme
from desktop.views.settings.keys.dialogs import NewKeyDialog
from desktop.views.settings.packs.dialog import PackDialog
from desktop.views.settings.sign_in.dialog import ProviderDialog
from desktop.views.settings.window import SettingsWindow
from protocol.answers import QuickReply
from protocol.answers_api import QuickReplyUses
from protocol.api_keys import ApiKey
from protocol.company_sign_in import SignInProvider
from protocol.data_requests import DataRequest
from protocol.frames import QuickReplyItem, TagItem
from protocol.health import Health
from protocol.packs import Made, Pack, PackFile, PackItem, PackLanguage, PackUse
from protocol.rules.permissions import Permission
from protocol.tags import Tag, TagKind
from protocol.work_api import TagUse

PACKS = Path(__file__).resolve().parents[3] / "resources" / "packs"
SIZE = (1440, 900)
REDIRECT = "https://relevo.casalumbre.mx/api/sign-in/company/back"
PROVIDER = SignInProvider(
    issuer="https://accounts.google.com", client_id="482910-casalumbre.apps.googleusercontent.com", name="Google",
    has_secret=True, own_people=True, asks_factor=True, passwords="administration",
)  # fmt: skip


def _window(context: ShotContext, page: str, scheme: Scheme, language: str = "es") -> SettingsWindow:
    return settings_window(context, page, scheme, language, size=SIZE)


def _shown(window: SettingsWindow) -> SettingsWindow:
    page: Any = window.page
    for part in (page.loading, page.trouble, page.retry):
        part.hide()
    page.show_rows()
    page.changed.emit()
    QCoreApplication.processEvents()
    return window


@shot("settings_company", SIZE)
def settings_company(context: ShotContext) -> SettingsWindow:
    """What the house is called and how it speaks."""
    bodies = {"company:0": {"name": "Casa Lumbre", "treatment": "usted"}, "resolving:0": {"currency": "MXN"},
              "sla:0": {"zone": "America/Mexico_City"}}  # fmt: skip
    return settings_window(context, "company", policies=bodies)


@shot("settings_company_dark_en", SIZE)
def settings_company_dark_en(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in English."""
    bodies = {"company:0": {"name": "Casa Lumbre", "treatment": "vos"}, "sla:0": {"zone": "America/Bogota"}}
    return settings_window(context, "company", Scheme.DARK, "en", policies=bodies)


def _tags(context: ShotContext, scheme: Scheme, language: str) -> SettingsWindow:
    window = _window(context, "tags", scheme, language)
    page: Any = window.page
    store = page.session.store
    more: tuple[tuple[str, str, TagKind, bool], ...] = (
        ("Precio", "ambar", "reason", True), ("Entrega tarde", "piedra", "reason", True),
        ("Promo 2025", "ciruela", "conversation", False),
    )  # fmt: skip
    for id, (name, color, kind, active) in enumerate(more, 20):
        store.apply(TagItem(Tag(id=id, rev=1, name=name, color=color, kind=kind, active=active)))
    counts = {1: (412, 18), 2: (96, 7), 3: (38, 11), 4: (1204, 42), 20: (260, 0), 21: (71, 0), 22: (530, 0)}
    page.uses = {
        id: TagUse(id=id, conversations=every, open=still, named_by=("sla", "macros") if id == 1 else ())
        for id, (every, still) in counts.items()
    }
    return _shown(window)


@shot("settings_tags", SIZE)
def settings_tags(context: ShotContext) -> SettingsWindow:
    """Tags with how much each is used."""
    return _tags(context, Scheme.LIGHT, "es")


@shot("settings_tags_dark_pt", SIZE)
def settings_tags_dark_pt(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in Portuguese."""
    return _tags(context, Scheme.DARK, "pt")


def _answers(context: ShotContext, scheme: Scheme, language: str) -> SettingsWindow:
    window = _window(context, "answers", scheme, language)
    page: Any = window.page
    sales = _pack("sales")
    for id, reply in enumerate(sales.replies, 400):
        row = QuickReply(
            id=id, rev=1, code=reply.code["es"], title=reply.title["es"], body=reply.body["es"],
            team_id=1 if id % 3 == 0 else None, language="es" if id % 2 else None,
        )  # fmt: skip
        page.session.store.apply(QuickReplyItem(row))
    page.uses = {row.id: row.uses for row in (QuickReplyUses(id=id, uses=(id * 37) % 120) for id in range(400, 412))}
    return _shown(window)


@shot("settings_answers", SIZE)
def settings_answers(context: ShotContext) -> SettingsWindow:
    """Shared quick replies."""
    return _answers(context, Scheme.LIGHT, "es")


@shot("settings_answers_dark_en", SIZE)
def settings_answers_dark_en(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in English."""
    return _answers(context, Scheme.DARK, "en")


def _pack(key: str) -> PackFile:
    return msgspec.json.decode((PACKS / f"{key}.json").read_bytes(), type=PackFile)


def offered(key: str, language: PackLanguage) -> Pack:
    """A pack as the gateway tells it to a company that has a tag of it already."""
    one = _pack(key)
    items = [
        PackItem(key=f"tag:{tag.key}", kind="tag", state="there" if at == 1 else "new", title=tag.name[language])
        for at, tag in enumerate(one.tags)
    ]
    items += [
        PackItem(key=f"reply:{row.key}", kind="reply", state="new", title=row.title[language], text=row.body[language],
                 detail=row.code[language])
        for row in one.replies
    ]  # fmt: skip
    items.append(PackItem(key="sla:promise", kind="sla", state="new", title="", detail="5 10 24"))
    items += [
        PackItem(key=f"template:{row.key}", kind="template", state="new", title=row.name, text=row.body[language],
                 detail=row.category)
        for row in one.templates
    ]  # fmt: skip
    return Pack(key=key, icon=one.icon, name=one.name[language], about=one.about[language], items=tuple(items))


def _packs(context: ShotContext, scheme: Scheme, language: str) -> SettingsWindow:
    window = _window(context, "packs", scheme, language)
    page: Any = window.page
    code = next(one for one in get_args(PackLanguage) if one == language)
    page.packs = [offered(key, code) for key in ("sales", "support", "collections", "logistics", "education", "health")]
    made = Made(tags={"1": 1, "2": 1}, replies={str(id): 1 for id in range(9)})
    page.uses = [
        PackUse(id=1, pack="sales", language=code, by=cast.VALENTINA.id, at=context.now - timedelta(days=2), made=made)
    ]
    return _shown(window)


@shot("settings_packs", SIZE)
def settings_packs(context: ShotContext) -> SettingsWindow:
    """Six trades."""
    return _packs(context, Scheme.LIGHT, "es")


@shot("settings_packs_dark_pt", SIZE)
def settings_packs_dark_pt(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in Portuguese."""
    return _packs(context, Scheme.DARK, "pt")


def _keys(context: ShotContext, scheme: Scheme, language: str) -> SettingsWindow:
    window = _window(context, "keys", scheme, language)
    page: Any = window.page
    now, me = context.now, cast.VALENTINA.id
    page.keys = [
        ApiKey(id=1, name="Tablero de ventas", ends="9fKq", user_id=me, per_minute=120, created_at=now,
               permissions=("see_reports", "see_colleagues_reports"), seen_at=now - timedelta(minutes=2),
               expires_at=now + timedelta(days=210)),
        ApiKey(id=2, name="Importación del CRM", ends="x0Lm", user_id=me, per_minute=60, created_at=now,
               permissions=("edit_contacts", "import_contacts", "read_conversations")),
        ApiKey(id=3, name="Prueba de marzo", ends="aa21", user_id=me, per_minute=60, created_at=now,
               permissions=("see_reports",), seen_at=now - timedelta(days=40), revoked_at=now - timedelta(days=30)),
    ]  # fmt: skip
    return _shown(window)


@shot("settings_keys", SIZE)
def settings_keys(context: ShotContext) -> SettingsWindow:
    """Keys in use, and one that was revoked."""
    return _keys(context, Scheme.LIGHT, "es")


@shot("settings_keys_dark_en", SIZE)
def settings_keys_dark_en(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in English."""
    return _keys(context, Scheme.DARK, "en")


def _company_sign_in(context: ShotContext, scheme: Scheme, language: str, provider: SignInProvider) -> SettingsWindow:
    window = _window(context, "company_sign_in", scheme, language)
    page: Any = window.page
    page.provider = msgspec.structs.replace(provider, redirect=REDIRECT)
    return _shown(window)


@shot("settings_sign_in", SIZE)
def settings_sign_in(context: ShotContext) -> SettingsWindow:
    """The company's provider of accounts."""
    return _company_sign_in(context, Scheme.LIGHT, "es", PROVIDER)


@shot("settings_sign_in_none_dark_pt", SIZE)
def settings_sign_in_none_dark_pt(context: ShotContext) -> SettingsWindow:
    """None yet, in Portuguese."""
    return _company_sign_in(context, Scheme.DARK, "pt", SignInProvider())


@shot("settings_sign_in_provider", (420, 720))
def settings_sign_in_provider(context: ShotContext) -> ProviderDialog:
    """Its dialog."""
    window = context.keep(_company_sign_in(context, Scheme.LIGHT, "es", PROVIDER))
    page: Any = window.page
    return ProviderDialog(page.context, page.provider, window)


def _data_requests(context: ShotContext, scheme: Scheme, language: str) -> SettingsWindow:
    window = _window(context, "data_requests", scheme, language)
    page: Any = window.page
    today, me = context.now.date(), cast.VALENTINA.id
    page.rows = [
        DataRequest(id=1, contact_id=1, name="Mariana Quispe", kind="access", note="Lo pidió por teléfono.",
                    country="PE", asked_at=context.now - timedelta(days=26), due_on=today + timedelta(days=2),
                    by_user=me, state="open"),
        DataRequest(id=2, contact_id=2, name="João Albuquerque", kind="erase", note="", country="BR",
                    asked_at=context.now - timedelta(days=2), due_on=today + timedelta(days=13), by_user=me,
                    state="open"),
        DataRequest(id=3, contact_id=3, name="", kind="erase", note="", country="ES", by_user=me,
                    asked_at=context.now - timedelta(days=9),
                    due_on=today, state="done", closed_at=context.now - timedelta(days=4), closed_by=me),
        DataRequest(id=4, contact_id=4, name="Rosa Paredes", kind="object", note="", country="MX", by_user=me,
                    asked_at=context.now - timedelta(days=40), due_on=today, state="declined", closed_by=me,
                    outcome="Solo recibe avisos de su pedido, no publicidad.",
                    closed_at=context.now - timedelta(days=30)),
    ]  # fmt: skip
    return _shown(window)


@shot("settings_data_requests", SIZE)
def settings_data_requests(context: ShotContext) -> SettingsWindow:
    """What people ask of their data, due first."""
    return _data_requests(context, Scheme.LIGHT, "es")


@shot("settings_data_requests_dark_pt", SIZE)
def settings_data_requests_dark_pt(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in Portuguese."""
    return _data_requests(context, Scheme.DARK, "pt")


def _about(context: ShotContext, scheme: Scheme, language: str) -> SettingsWindow:
    window = _window(context, "about", scheme, language)
    page: Any = window.page
    page.files.about.set_text(page.files.about.text().replace(page.folder, "~/.local/share/relevo"))
    page.health = Health(as_of=context.now, version="0.1.0", schema="0045", up_since=context.now - timedelta(days=3),
                         checks=())  # fmt: skip
    return _shown(window)


@shot("settings_about", SIZE)
def settings_about(context: ShotContext) -> SettingsWindow:
    """Versions, files, licences."""
    return _about(context, Scheme.LIGHT, "es")


@shot("settings_about_dark_pt", SIZE)
def settings_about_dark_pt(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in Portuguese."""
    return _about(context, Scheme.DARK, "pt")


@shot("settings_packs_choose", (620, 682))
def settings_packs_choose(context: ShotContext) -> PackDialog:
    """What a pack brings, to be chosen from."""
    window = context.keep(_packs(context, Scheme.LIGHT, "es"))
    page: Any = window.page
    return PackDialog(page.context, page.packs[0], "es", window)


@shot("settings_keys_new_dark_en", (420, 700))
def settings_keys_new_dark_en(context: ShotContext) -> NewKeyDialog:
    """A new key."""
    window = context.keep(_keys(context, Scheme.DARK, "en"))
    page: Any = window.page
    me = page.session.store.me
    dialog = NewKeyDialog(page.theme, me, window)
    dialog.checks[Permission.SEE_COLLEAGUES_REPORTS].click()
    return dialog

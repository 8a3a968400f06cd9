"""One maker per widget of the kit, so that a test can go through all of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import (
    AvatarValue,
    PresenceState,
    RailKind,
    RailSegment,
    SlaPhase,
    SlaValue,
    TagValue,
    TickState,
)
from desktop.views.widgets import (
    Avatar,
    Banner,
    BannerKind,
    Button,
    ButtonKind,
    CheckBox,
    Combo,
    ContourArt,
    CountPill,
    DialogCard,
    ElidedLabel,
    EmptyState,
    ErrorCard,
    IconButton,
    IconMark,
    KeyCaps,
    Label,
    LabeledField,
    LinkButton,
    Menu,
    Paragraph,
    PopupFrame,
    PresenceMark,
    ProgressCard,
    RadioButton,
    RelayRail,
    SearchField,
    Segmented,
    SkeletonRows,
    SlaBadge,
    SplitButton,
    TableCard,
    TagChip,
    TextField,
    TicksMark,
    Toggle,
    Tooltip,
    UndoToast,
    VipPill,
)

Maker = Callable[[Theme], QWidget]


def _combo(theme: Theme) -> Combo:
    combo = Combo(theme, "Equipo")
    combo.addItems(["Envíos", "Ventas"])
    return combo


def _menu(theme: Theme) -> Menu:
    menu = Menu(theme, embedded=True)
    menu.add("Asignar…", "user-round-plus", ("A",))
    menu.addSeparator()
    menu.add("Bloquear número", "ban", danger=True)
    menu.add("Elegida", checked=True)
    return menu


def _table(theme: Theme) -> TableCard:
    model = QStandardItemModel(3, 2)
    model.setHorizontalHeaderLabels(["Cliente", "Espera"])
    card = TableCard(theme, "Casos", model)
    model.setParent(card)
    return card


_RAIL = (RailSegment(RailKind.BOT, 60, "Asistente", "1 min"), RailSegment(RailKind.CUSTOMER, 5, "Cliente", "5 s"))

# Things that are worked with: they need a name, a focus policy and a target of 32 px.
CONTROLS: dict[str, Maker] = {
    **{f"button_{kind}": partial(Button, text="Enviar", kind=kind, icon="send") for kind in ButtonKind},
    "button_keys": lambda theme: Button(theme, "Abrir", keys=("Ctrl", "K")),
    "icon_button": lambda theme: IconButton(theme, "paperclip", "Adjuntar", ("H",)),
    "text_field": lambda theme: TextField(theme, "Nombre"),
    "search_field": lambda theme: SearchField(theme, "Buscar", ("Ctrl", "F")),
    "combo": _combo,
    "check_box": lambda theme: CheckBox(theme, "Solo VIP"),
    "radio_button": lambda theme: RadioButton(theme, "Su equipo"),
    "toggle": lambda theme: Toggle(theme, "Sonido"),
    "tag_chip": lambda theme: TagChip(theme, TagValue("lima", "Mayoreo"), interactive=True),
    "link_button": lambda theme: LinkButton(theme, "Reintentar"),
}

MARKS: dict[str, Maker] = {
    **{f"sla_{phase}": partial(SlaBadge, value=SlaValue(phase, "12 min")) for phase in SlaPhase},
    "sla_large": lambda theme: SlaBadge(theme, SlaValue(SlaPhase.SOON, "Vence en 4 min"), large=True),
    **{f"presence_{state}": partial(PresenceMark, state=state, text="x") for state in PresenceState},
    "vip": VipPill,
    "count": lambda theme: CountPill(theme, 3),
    **{f"ticks_{state}": partial(TicksMark, state=state) for state in TickState},
    "avatar": lambda theme: Avatar(theme, AvatarValue.customer("Mariana Quispe", 7), "Mariana Quispe"),
    "colleague": lambda theme: Avatar(
        theme, AvatarValue.colleague("Valentina Ríos", 3, PresenceState.AWAY), "Valentina", 32
    ),
    "tag": lambda theme: TagChip(theme, TagValue("tinta", "Prensa")),
    "key_caps": lambda theme: KeyCaps(theme, ("Ctrl", "K")),
    "icon": lambda theme: IconMark(theme, "lock"),
    "art": ContourArt,
    "label": lambda theme: Label(theme, "Hola"),
    "elided": lambda theme: ElidedLabel(theme, "Hola"),
    "paragraph": lambda theme: Paragraph(theme, "Hola\nqué tal"),
    "tooltip": lambda theme: Tooltip(theme, "Posponer", ("H",)),
}

PANELS: dict[str, Maker] = {
    "split": lambda theme: SplitButton(theme, "Enviar", "send"),
    "segmented": lambda theme: Segmented(theme, "Densidad", ("Cómoda", "Compacta")),
    "labeled": lambda theme: LabeledField(theme, "Nombre", TextField(theme), "Como en su tarjeta"),
    "menu": _menu,
    "popup": lambda theme: PopupFrame(theme, embedded=True),
    **{f"banner_{kind}": partial(Banner, kind=kind, strong="Uno.", text="dos", action="Tres") for kind in BannerKind},
    "banner_flat": lambda theme: Banner(theme, BannerKind.OFFLINE, "Uno.", flat=True),
    "toast": lambda theme: UndoToast(theme, "Resuelta"),
    "progress": lambda theme: ProgressCard(theme, "Exportando"),
    "dialog": lambda theme: DialogCard(theme, "¿Eliminar?", "Se pierde.", "Eliminar"),
    "skeleton": lambda theme: SkeletonRows(theme, 2),
    "table": _table,
    "empty": lambda theme: EmptyState(theme, "Nada te espera", "Hay 9.", "Tomar", "hand"),
    "error": lambda theme: ErrorCard(theme, "No cargó", "Porque sí.", (Button(theme, "Otra", small=True),), "Foot"),
    "rail": lambda theme: RelayRail(theme, _RAIL, "2 min"),
}

ALL: dict[str, Maker] = {**CONTROLS, **MARKS, **PANELS}

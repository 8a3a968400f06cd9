"""Gallery of controls and marks: buttons, fields, choices, tags, badges, avatars, menu, tooltip, focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.shots.canvas import Canvas, TwoHalves, scheme_title
from desktop.shots.registry import ShotContext, shot
from desktop.theme import Role, Scheme, Theme
from desktop.views.delegates.painting import AvatarValue, PresenceState, SlaPhase, SlaValue, TagValue, TickState
from desktop.views.widgets import (
    Avatar,
    Button,
    ButtonKind,
    CheckBox,
    Combo,
    CountPill,
    IconButton,
    Ink,
    Label,
    LabeledField,
    Menu,
    PresenceMark,
    RadioButton,
    SearchField,
    Segmented,
    SlaBadge,
    SplitButton,
    TagChip,
    TextField,
    TicksMark,
    Toggle,
    Tooltip,
    VipPill,
    show_focus_ring,
)

_TAGS = (
    ("indigo", "Envíos"),
    ("cielo", "Cambio"),
    ("petroleo", "Venta"),
    ("lima", "Mayoreo"),
    ("ambar", "Factura"),
    ("terracota", "Daño"),
    ("rosa", "Garantía"),
    ("ciruela", "Queja"),
    ("piedra", "Duda"),
    ("tinta", "Prensa"),
)


@shot("components", (1440, 900), gallery=True)
def components(context: ShotContext) -> QWidget:
    """Build the page in both schemes."""
    light, dark = (make_page(context.theme(scheme)) for scheme in (Scheme.LIGHT, Scheme.DARK))
    return TwoHalves(light, dark)


def make_page(theme: Theme) -> Canvas:
    """Build the page in one scheme."""
    page = Canvas(theme, scheme_title(theme))
    for part in (_buttons, _fields, _choices, _tags, _badges, _people, _menu, _focus):
        part(page, theme)
    return page


def _hovered(widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return widget


def _buttons(page: Canvas, theme: Theme) -> None:
    page.heading("Botones: reposo, encima, pulsado, inactivo", 28, 16)
    states = [Button(theme, "Enviar", ButtonKind.PRIMARY, "send") for _ in range(3)]
    _hovered(states[0])
    states[1].setDown(True)
    states[2].setEnabled(False)
    page.row(28, 54, 8, SplitButton(theme, "Enviar", "send"), *states)
    page.row(
        28,
        94,
        8,
        Button(theme, "Resolver", icon="circle-check"),
        _hovered(Button(theme, "Resolver", icon="circle-check")),
        Button(theme, "Agregar", ButtonKind.SOFT, "plus"),
        Button(theme, "Descartar", ButtonKind.GHOST),
        Button(theme, "Eliminar", ButtonKind.DANGER, "trash-2"),
        IconButton(theme, "ellipsis", "Más", kind=ButtonKind.OUTLINE),
    )
    page.row(
        28,
        134,
        8,
        Button(theme, "Agregar nota", ButtonKind.NOTE, "lock"),
        Button(theme, "Enviar de todos modos", ButtonKind.WARN, "send"),
        Button(theme, "Abrir", keys=("Ctrl", "K")),
    )


def _fields(page: Canvas, theme: Theme) -> None:
    page.heading("Campos", 28, 170)
    focused, wrong, off = TextField(theme), TextField(theme), TextField(theme, "Lo fija el rol")
    focused.setText("Mariana")
    wrong.setText("+52 55 271")
    off.setEnabled(False)
    fields = {
        "Reposo": SearchField(theme, "Buscar etiqueta"),
        "Con foco": focused,
        "Con error": wrong,
        "Inactivo": off,
    }
    for column, (label, field) in enumerate(fields.items()):
        box = LabeledField(theme, label, field)
        page.put(box, 28 + 169 * column, 192, 157, 84)
        if field is wrong:
            box.set_error("Faltan 5 dígitos")
    show_focus_ring(focused)
    # Only one widget of a page can have the real caret, and pages stand side by side.
    caret = QFrame()
    caret.setStyleSheet(f"background: {theme.colors.text.primary.name()}")
    page.put(caret, 258, 223, 1, 18)


def _choices(page: Canvas, theme: Theme) -> None:
    page.heading("Selección", 28, 292)
    combo = Combo(theme, "Equipo")
    combo.addItems(["Envíos", "Ventas"])
    page.put(combo, 28, 314, 208)
    show_focus_ring(combo)
    popup = combo.make_menu(page, embedded=True)
    popup.setMinimumWidth(208)
    page.put(popup, 28, 356, 208)
    popup.setActiveAction(popup.actions()[0])
    every, some, vip = (CheckBox(theme, text) for text in ("Incluir resueltas", "Algunos equipos", "Solo VIP"))
    every.setChecked(True)
    some.setTristate(True)
    some.setCheckState(Qt.CheckState.PartiallyChecked)
    team = RadioButton(theme, "Su equipo")
    team.setChecked(True)
    for row, widget in enumerate((every, some, vip, team)):
        page.put(widget, 248, 314 + 30 * row)
    sound, preview = Toggle(theme, "Sonido de alerta"), Toggle(theme, "Vista previa")
    sound.setChecked(True)
    page.put(sound, 440, 314)
    page.put(preview, 440, 346)
    page.put(Segmented(theme, "Densidad", ("Cómoda", "Compacta")), 440, 384)


def _tags(page: Canvas, theme: Theme) -> None:
    page.heading("Etiquetas: diez colores, cinco formas", 28, 450)
    chips = [TagChip(theme, TagValue(tag_id, name)) for tag_id, name in _TAGS]
    page.row(28, 484, 6, *chips[:8])
    page.row(28, 514, 6, *chips[8:])


def _badges(page: Canvas, theme: Theme) -> None:
    page.heading("SLA, presencia, avisos", 28, 546)
    small = (
        SlaValue(SlaPhase.ON_TIME, "2 h 10 min"),
        SlaValue(SlaPhase.SOON, "12 min"),
        SlaValue(SlaPhase.OVERDUE, "−5 min"),
        SlaValue(SlaPhase.PAUSED, "en pausa"),
    )
    large = (SlaValue(SlaPhase.SOON, "Vence en 4 min"), SlaValue(SlaPhase.OVERDUE, "Vencida hace 5 min"))
    after = page.row(28, 580, 12, *(SlaBadge(theme, value) for value in small))
    page.row(after + 16, 580, 12, *(SlaBadge(theme, value, large=True) for value in large))
    states = zip(PresenceState, ("Disponible", "Ocupada", "En pausa", "Desconectada"), strict=True)
    after = page.row(28, 612, 13, *(PresenceMark(theme, state, text) for state, text in states))
    after = page.row(after, 612, 14, VipPill(theme), CountPill(theme, 3))
    page.row(after - 1, 612, 4, *(TicksMark(theme, state) for state in TickState))


def _people(page: Canvas, theme: Theme) -> None:
    customers = (("MQ", 0), ("JI", 1), ("BL", 1))
    for column, (letters, color) in enumerate(customers):
        page.put(Avatar(theme, AvatarValue(letters, color), letters), 28 + 50 * column, 632)
    page.put(Label(theme, "clientes", Role.META, Ink.TERTIARY), 178, 643)
    team = (
        ("VR", 2, PresenceState.AVAILABLE),
        ("DA", 3, PresenceState.BUSY),
        ("NR", 6, PresenceState.AWAY),
    )
    for column, (letters, color, state) in enumerate(team):
        value = AvatarValue(letters, color, square=True, presence=state)
        page.put(Avatar(theme, value, letters, 32), 250 + 42 * column, 636)
    page.put(Label(theme, "equipo", Role.META, Ink.TERTIARY), 376, 643)


def _menu(page: Canvas, theme: Theme) -> None:
    page.heading("Menú", 28, 692)
    menu = Menu(theme, page, embedded=True)
    menu.add("Asignar…", "user-round-plus", ("A",))
    snooze = menu.add("Posponer…", "alarm-clock", ("H",))
    menu.add("Etiquetar…", "tag", ("L",))
    menu.addSeparator()
    menu.add("Bloquear número", "ban", danger=True)
    menu.setMinimumWidth(272)
    page.put(menu, 28, 714, 272)
    menu.setActiveAction(snooze)
    page.heading("Ayuda al pasar", 324, 692)
    page.put(_hovered(IconButton(theme, "alarm-clock", "Posponer", ("H",))), 324, 714)
    page.put(Tooltip(theme, "Posponer", ("H",)), 364, 716)


def _focus(page: Canvas, theme: Theme) -> None:
    page.heading("Foco: 2 px, a 2 px del borde", 324, 766)
    check, toggle = CheckBox(theme, ""), Toggle(theme, "")
    check.setChecked(True)
    toggle.setChecked(True)
    chip = TagChip(theme, TagValue("petroleo", "Venta"), interactive=True)
    widgets = (
        (Button(theme, "Enviar", ButtonKind.PRIMARY), 324),
        (Button(theme, "Resolver"), 403),
        (IconButton(theme, "paperclip", "Adjuntar"), 498),
        (check, 544),
        (toggle, 574),
        (chip, 624),
    )
    for widget, x in widgets:
        page.put(widget, x, 788)
        show_focus_ring(widget)

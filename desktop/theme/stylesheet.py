"""Stylesheet for the plain Qt widgets on Fusion: fields, lists, menus, tabs, headers, scrollbars, tooltips.

Lists, rows, badges and our own buttons are painted by code and take nothing from here. No rule sets a font or a colour
on QWidget or QLabel: it would win over the palette of every child. A dot before a class means that class alone, so that
the kit's subclasses keep their own sizes.
"""

from string import Template

from PySide6.QtGui import QColor

from desktop.theme.metrics import Metrics
from desktop.theme.tokens import SchemeColors

_SHEET = Template(
    """
.QPushButton { background: $raised; color: $text; border: 1px solid $strong; border-radius: 6px; padding: 0 12px;
  min-height: ${control}px; }
.QPushButton:hover { background: $hover; }
.QPushButton:pressed { background: $sunken; }
.QPushButton:focus { border: 2px solid $focus; padding: 0 11px; }
.QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
.QPushButton:disabled { background: transparent; color: $disabled; border-color: $subtle; }
.QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, .QComboBox { background: $raised; color: $text;
  border: 1px solid $control_line; border-radius: 6px; selection-background-color: $accent;
  selection-color: $on_accent; placeholder-text-color: $tertiary; }
QPlainTextEdit, QTextEdit { padding: 3px 7px; }
.QLineEdit, QSpinBox, QDateEdit, QTimeEdit, .QComboBox { padding: 0 10px; min-height: ${field}px; }
.QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
.QComboBox:focus { border: 2px solid $focus; }
.QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, .QComboBox:disabled { background: $hover;
  color: $disabled; border-color: $subtle; }
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"] { background: transparent; border: none;
  padding: 0; min-height: 0; color: $text; placeholder-text-color: $tertiary; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit[bare="true"]:disabled { color: $disabled; placeholder-text-color: $disabled; }
QMenu { background: $raised; color: $text; border: 1px solid $strong; padding: 4px; }
QMenu::item { padding: 0 12px; min-height: ${menu}px; border-radius: 6px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $subtle; margin: 4px 0; }
QTabBar::tab { background: transparent; color: $secondary; padding: 8px 4px; margin-right: 16px;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent_text; }
QTabWidget::pane { border: none; border-top: 1px solid $subtle; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $raised; color: $secondary; border: none; border-bottom: 1px solid $strong;
  padding: 0 12px; }
QTableView, QListView, QTreeView { background: transparent; border: none; outline: none; gridline-color: $subtle;
  selection-background-color: $selected; selection-color: $text; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $thumb; border-radius: 3px; border: 3px solid transparent; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $control_line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $subtle; }
QToolTip { background: $inverse; color: $on_inverse; border: none; padding: 6px 10px; }
"""
)


def _css(color: QColor) -> str:
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alpha()})"


def make_stylesheet(colors: SchemeColors, metrics: Metrics) -> str:
    """Build the stylesheet of one scheme, density and zoom."""
    surface, text, accent, border = colors.surface, colors.text, colors.accent, colors.border
    names: dict[str, QColor] = {
        "raised": surface.raised,
        "hover": surface.hover,
        "sunken": surface.sunken,
        "selected": surface.selected,
        "inverse": surface.inverse,
        "text": text.primary,
        "secondary": text.secondary,
        "tertiary": text.tertiary,
        "disabled": text.disabled,
        "on_accent": text.on_accent,
        "on_inverse": text.on_inverse,
        "accent": accent.fill,
        "accent_text": accent.text,
        "focus": accent.focus,
        "subtle": border.subtle,
        "strong": border.strong,
        "thumb": border.strong,
        "control_line": border.control,
    }
    sizes = {"control": metrics.control - 2, "field": metrics.field - 2, "menu": metrics.menu_row}
    return _SHEET.substitute({name: _css(color) for name, color in names.items()}, **sizes)

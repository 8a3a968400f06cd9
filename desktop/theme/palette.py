"""QPalette of a scheme, for everything Fusion draws on its own (selections, placeholders, disabled text)."""

from PySide6.QtGui import QColor, QPalette

from desktop.theme.tokens import SchemeColors

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def _active_roles(colors: SchemeColors) -> dict[QPalette.ColorRole, QColor]:
    surface, text, accent = colors.surface, colors.text, colors.accent
    return {
        _Role.Window: surface.base,
        _Role.WindowText: text.primary,
        _Role.Base: surface.raised,
        _Role.AlternateBase: surface.base,
        _Role.Text: text.primary,
        _Role.PlaceholderText: text.tertiary,
        _Role.Button: surface.raised,
        _Role.ButtonText: text.primary,
        _Role.BrightText: colors.status.danger,
        _Role.ToolTipBase: surface.inverse,
        _Role.ToolTipText: text.on_inverse,
        _Role.Highlight: accent.fill,
        _Role.HighlightedText: text.on_accent,
        _Role.Accent: accent.fill,
        _Role.Link: text.link,
        _Role.LinkVisited: text.link,
        _Role.Light: surface.raised,
        _Role.Midlight: surface.hover,
        _Role.Mid: colors.border.subtle,
        _Role.Dark: colors.border.strong,
        _Role.Shadow: colors.border.control,
    }


def make_palette(colors: SchemeColors) -> QPalette:
    """Build the palette of one scheme."""
    palette = QPalette()
    for role, color in _active_roles(colors).items():
        palette.setColor(role, color)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText):
        palette.setColor(_Group.Disabled, role, colors.text.disabled)
    palette.setColor(_Group.Disabled, _Role.Highlight, colors.border.strong)
    return palette

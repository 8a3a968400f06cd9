"""Makes the page of an entry; the table itself is `desktop.commands.settings_pages.PAGES` (one line per page)."""

from importlib import import_module

from desktop.commands.settings_pages import PAGES, PageEntry, PageGroup, visible_pages
from desktop.views.context import ViewContext
from desktop.views.settings.page import SettingsPage

__all__ = ["PAGES", "PageEntry", "PageGroup", "make_page", "visible_pages"]


def make_page(entry: PageEntry, context: ViewContext) -> SettingsPage:
    """The page, its module loaded now. Raises TypeError when `place` names something else."""
    module, _, name = entry.place.partition(":")
    page = getattr(import_module(module), name)(context)
    if not isinstance(page, SettingsPage):
        raise TypeError(f"{entry.place} is no SettingsPage")
    return page

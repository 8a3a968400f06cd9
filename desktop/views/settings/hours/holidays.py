"""Whose official holidays a calendar keeps: a country, a region if it has any, and what is worked on them."""

from PySide6.QtCore import QLocale, QTimeZone
from PySide6.QtWidgets import QWidget

from desktop.i18n.week_words import name_of
from desktop.models.week import read_hours
from desktop.models.week_calendar import HolidayPick
from desktop.views.context import ViewContext
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import CheckBox, Combo, TextField
from protocol.calendars import HolidayCountry, HolidayPlaces


class HolidaysDialog(FormDialog):
    """Asks the gateway for the regions of the country that is chosen; it begins with the country of `zone`."""

    def __init__(self, context: ViewContext, countries: list[HolidayCountry], parent: QWidget, zone: str = "") -> None:
        about = self.tr("Se revisan cada vez que se guarda; los relojes que ya corren conservan los suyos.")
        super().__init__(context.theme, self.tr("Festivos oficiales"), self.tr("Agregar"), parent, about)
        self._context, theme = context, context.theme
        self.country, self.region = Combo(theme, self.tr("País")), Combo(theme, self.tr("Región"))
        for one in sorted(countries, key=lambda one: name_of(one.names).casefold()):
            self.country.addItem(name_of(one.names) or one.code, one.code)
        self.optional = CheckBox(theme, self.tr("También los opcionales (como el Carnaval)"))
        self.bank = CheckBox(theme, self.tr("También los bancarios"))
        self.hours = TextField(theme, "9:00-14:00")
        self.add(self.tr("País"), self.country)
        self.region_field = self.add(self.tr("Región"), self.region)
        for box in (self.optional, self.bank):
            self.fields.addWidget(box)
        self.add(self.tr("Horas de esos días"), self.hours, self.tr("Vacío: cerrado."))
        self.country.currentIndexChanged.connect(self._country_changed)
        here = (QTimeZone(zone.encode()).territory(), QLocale.system().territory())
        rows = [self.country.findData(QLocale.territoryToCode(one)) for one in here]
        self.country.setCurrentIndex(next((row for row in rows if row >= 0), 0))
        self.show_places(HolidayPlaces(code=""))
        self._country_changed()

    def choose(self, country: str) -> None:
        """Show this country."""
        self.country.setCurrentIndex(max(0, self.country.findData(country)))

    def _country_changed(self) -> None:
        self._context.tasks.start(self._look(self.country.currentData()))

    async def _look(self, country: str) -> None:
        try:
            found = await self._context.session.holiday_places(country)
        except Exception as error:
            if not isinstance(getattr(error, "words", None), str):
                raise
            return
        if self.country.currentData() == found.code:
            self.show_places(found)

    def show_places(self, places: HolidayPlaces) -> None:
        """What can be chosen in this country."""
        self.region.clear()
        self.region.addItem(self.tr("Todo el país"), None)
        for one in places.regions:
            self.region.addItem(one.name, one.code)
        self.region_field.setVisible(bool(places.regions))
        self.optional.setVisible("optional" in places.categories)
        self.bank.setVisible("bank" in places.categories)
        self.adjustSize()

    def pick(self) -> HolidayPick:
        """What is filled in. Raises ValueError for hours that are none."""
        more = [("optional", self.optional), ("bank", self.bank)]
        chosen = tuple(name for name, box in more if box.isVisibleTo(self) and box.isChecked())
        return HolidayPick(
            country=self.country.currentData(), region=self.region.currentData(), categories=("public", *chosen),
            hours=read_hours(self.hours.text()),
        )  # fmt: skip

    def problem(self) -> str:
        try:
            self.pick()
        except ValueError:
            return self.tr("Escribe las horas así: 9:00-14:00.")
        return ""

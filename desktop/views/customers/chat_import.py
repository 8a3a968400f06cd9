"""A chat exported from WhatsApp into a customer's record: read here, looked at, then kept piece by piece.

    choose a file -> who is us, whose chat, what is in it -> progress, can be stopped -> how it was before; undo

The same file again adds nothing, so a stopped import is simply begun again. Nothing of it counts in any figure.
"""

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.i18n.chat_words import baseline_words, chat_problem, period_words, said_words
from desktop.i18n.customer_words import phone_problem, refused
from desktop.i18n.moments import grouped, list_time
from desktop.models.chat_lines import guess_us, lines_of, looks_like_phone, pieces, said_of, them
from desktop.store.zone import office_zone
from desktop.views.context import ViewContext
from desktop.views.customers.chat_import_page import ChatImportPage
from desktop.views.customers.own_country import own_country
from desktop.views.delegates.painting import isolate
from protocol.chats import OpenChatImport
from protocol.files.chat_file import read_chat
from protocol.rules.chat_baseline import baseline
from protocol.rules.chat_dates import Order
from protocol.rules.chat_export import Chat, ChatProblem, parse_chat

WIDTH, HEIGHT, FIRST, GROUP = 640, 720, 4, 2


class ImportChat(QDialog):
    """Opened with `open()`; deleted when closed. Closing stops after the piece that is on its way."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        self.setWindowTitle(self.tr("Importar un chat de WhatsApp"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(context.theme.px(WIDTH), context.theme.px(HEIGHT))
        context.theme.style(self)
        self.chat: Chat | None = None
        self._text = self._whose = self._name = ""
        self.running = self._stopped = self._closed = False
        self.import_id: int | None = None
        self.added = self.known = 0
        self.page = page = ChatImportPage(context.theme, self)
        page.choose.clicked.connect(self._choose)
        page.us.activated.connect(self._show_chat)
        page.order.activated.connect(self._reordered)
        page.phone.textChanged.connect(lambda: page.phone_field.set_error(""))
        page.keep.clicked.connect(self.run)
        page.stop.clicked.connect(self._stop)
        page.undo.clicked.connect(self.take_back)
        page.close_button.clicked.connect(self.reject)
        self._judge()

    # ------------------------------------------------------------------------------------------------------- the file

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Elegir archivo"), "", "WhatsApp (*.zip *.txt)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.load)
        dialog.open()

    def load(self, name: str) -> None:
        """Read a file; what is in it is shown when it is read."""
        self.running, self.chat, self.import_id = True, None, None
        self.page.say(self.tr("Leyendo…"))
        self._judge()
        self._context.tasks.start(self._load(Path(name)))

    async def _load(self, path: Path) -> None:
        why = ""
        try:
            self._text, self._whose = await asyncio.to_thread(read_chat, path)
            self.chat = await asyncio.to_thread(parse_chat, self._text)
            if len(self.chat.authors) > GROUP:
                self.chat, why = None, chat_problem("group")
        except ChatProblem as problem:
            why = chat_problem(problem.key)
        except OSError as error:
            why = str(error.strerror or error)
        if not self._closed:
            self._loaded(path, why)

    def show_read(self, path: Path, text: str, whose: str) -> None:
        """Show a file that was read already. Raises ChatProblem."""
        self._text, self._whose, self.chat = text, whose, parse_chat(text)
        self._loaded(path, "")

    def _loaded(self, path: Path, why: str) -> None:
        self.running, self._name = False, path.name
        self.page.file.set_text(path.name)
        if self.chat is not None:
            self._fill(self.chat)
        self.page.say(why, bad=bool(why))
        self._judge()

    def _fill(self, chat: Chat) -> None:
        """What the file tells by itself."""
        page = self.page
        page.us.clear()
        for name, count in chat.authors:
            page.us.addItem(self.tr("{0} ({1} mensajes)").format(isolate(name), grouped(count)), name)
        page.us.addItem(self.tr("Nadie: solo escribió el cliente"), "")
        guess = guess_us(chat, self._whose)
        page.us.setCurrentIndex(page.us.findData(guess) if guess is not None else -1)
        page.order.setCurrentIndex(page.order.findData(chat.order))
        page.order_field.setVisible(not chat.sure)
        page.phone.clear()
        self._show_chat()

    def _reordered(self) -> None:
        order: Order = "mdy" if self.page.order.currentData() == "mdy" else "dmy"
        try:
            self.chat = parse_chat(self._text, order)
        except ChatProblem as problem:
            self.page.say(chat_problem(problem.key), bad=True)
            return
        self._show_chat()

    def _show_chat(self) -> None:
        """What would be kept, as the choices stand."""
        chat, page = self.chat, self.page
        if chat is None:
            return
        us, now = self._us(), self._session.clock.now()
        first, last = min(one.at for one in chat.messages), max(one.at for one in chat.messages)
        said = self.tr("{0} mensajes, {1}. Avisos del propio WhatsApp que se dejan fuera: {2}.")
        page.summary.set_text(
            said.format(grouped(len(chat.messages)), period_words(first, last, now), grouped(chat.notices))
        )
        lines = [
            f"{list_time(one.at.astimezone(), now)} · {isolate(one.author)}: "
            f"{isolate(said_words(one.text, one.file, omitted=one.omitted).splitlines()[0][:90])}"
            for one in chat.messages[:FIRST]
        ]
        page.sample.set_text("\n".join(lines))
        if us is not None:
            customer = them(chat, us, self._whose)
            if not page.phone.text() and looks_like_phone(customer):
                page.phone.setText(customer)
            told = baseline(said_of(chat, us))
            page.baseline.set_text(baseline_words(told))
            page.hours.set_hours(told.by_hour)
        self._judge()

    def _us(self) -> str | None:
        return None if self.page.us.currentIndex() < 0 else str(self.page.us.currentData())

    # ----------------------------------------------------------------------------------------------------- keeping it

    def run(self) -> None:
        """Keep it: the record first, then its lines."""
        us = self._us()
        if self.chat is None or us is None or self.running:
            return
        self.running, self._stopped, self.added, self.known = True, False, 0, 0
        self.page.say("")
        self._judge()
        self._context.tasks.start(self._keep(self.chat, us))

    async def _keep(self, chat: Chat, us: str) -> None:
        name = them(chat, us, self._whose)
        request = OpenChatImport(
            phone=self.page.phone.text().strip(), name="" if looks_like_phone(name) else name[:200],
            filename=self._name[:200], country=own_country(self._session.store),
        )  # fmt: skip
        try:
            opened = await self._session.open_chat_import(request)
            self.import_id, done = opened.id, 0
            lines = await asyncio.to_thread(lines_of, chat, us, office_zone(self._session.store))
            for piece in pieces(lines):
                if self._stopped:
                    break
                told = await self._session.add_chat_lines(opened.id, piece)
                if self._closed:
                    return
                done += len(piece)
                self.added, self.known = self.added + told.added, self.known + told.known
                self.page.bar.set_share(done / len(lines))
                self.page.say(self.tr("{0} de {1} mensajes").format(grouped(done), grouped(len(lines))))
        except Exception as error:  # noqa: BLE001  told where it happened; what was kept stays
            self._failed(error)
            return
        self._ended()

    def _failed(self, error: Exception) -> None:
        if self._closed:
            return
        data = getattr(error, "data", None)
        self.running = False
        if isinstance(data, dict) and data.get("field") == "phone":
            self.page.phone_field.set_error(phone_problem(str(data.get("reason", ""))))
            self.page.say("")
        else:
            self.page.say(refused(error), bad=True)
        self._judge()

    def _ended(self) -> None:
        if self._closed:
            return
        self.running = False
        said = self.tr("Guardados {0} mensajes; {1} ya estaban.").format(grouped(self.added), grouped(self.known))
        if self._stopped:
            said = self.tr("Detenido.") + " " + said + " " + self.tr("Empezar de nuevo no repite nada.")
        else:
            said += " " + self.tr("Están en la ficha del cliente, y no cuentan en ningún informe.")
        self.page.say(said)
        self._judge()

    def _stop(self) -> None:
        self._stopped = True
        self.page.stop.setEnabled(False)

    def take_back(self) -> None:
        """Undo what this import brought."""
        if self.import_id is not None and not self.running:
            self.running = True
            self._judge()
            self._context.tasks.start(self._take_back(self.import_id))

    async def _take_back(self, import_id: int) -> None:
        try:
            await self._session.undo_chat_import(import_id)
        except Exception as error:  # noqa: BLE001  told where it happened
            self._failed(error)
            return
        if self._closed:
            return
        self.running, self.import_id = False, None
        self.page.say(self.tr("Deshecho: lo que trajo ya no está."))
        self._judge()

    def done(self, result: int) -> None:
        """What is on its way is finished, nothing more is asked."""
        self._stopped = self._closed = True
        super().done(result)

    def _judge(self) -> None:
        """What can be done now."""
        self.page.judge(
            read=self.chat is not None, ready=self._us() is not None, running=self.running,
            keeping=self.running and self.chat is not None, kept=self.import_id is not None and not self.running,
        )  # fmt: skip

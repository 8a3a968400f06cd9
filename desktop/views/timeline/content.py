"""Which blocks each content type of the protocol becomes, and what copying it gives."""

from collections.abc import Callable
from typing import Any

from desktop.store.timeline import Pending
from desktop.theme import Role
from desktop.views.composer.template_words import button_words
from desktop.views.delegates.painting import AvatarValue, isolate
from desktop.views.timeline.block import Block
from desktop.views.timeline.blocks.audio import AudioBlock
from desktop.views.timeline.blocks.card import Action, ButtonsBlock, Card, CardBlock, LinkBlock, RowsBlock
from desktop.views.timeline.blocks.picture import PictureBlock
from desktop.views.timeline.blocks.place import PlaceBlock
from desktop.views.timeline.copying import card_text, order_text
from desktop.views.timeline.files import duration_words, file_icon, file_kind, size_words
from desktop.views.timeline.hits import Act
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.markup import emoji_only, parse
from desktop.views.timeline.money import amount_words, line_words, totals
from desktop.views.timeline.text_block import TextBlock
from desktop.views.timeline.words import call_words, kind_name, translate
from protocol import content as c
from protocol.message import Message, Referral

Maker = Callable[[Look, Any, Ink], list[Block]]


def blocks_of(look: Look, source: Message | Pending, ink: Ink) -> list[Block]:
    """The blocks of a message's content; an ad's card stands above."""
    content = source.content
    referral = source.referral if isinstance(source, Message) else None
    blocks: list[Block] = [_referral(look, referral, ink)] if referral else []
    if isinstance(content, c.Call) and isinstance(source, Message):
        return [*blocks, _call(look, content, ink, source.id)]
    return blocks + _MAKERS[type(content)](look, content, ink)


def _words(look: Look, text: str, ink: Ink) -> TextBlock:
    marked = parse(text)
    return TextBlock(look, marked.text, ink.text, marked.spans)


def _text(look: Look, content: c.Text, ink: Ink) -> list[Block]:
    if emoji_only(content.body):
        return [TextBlock(look, content.body.strip(), ink.text, role=Role.EMOJI_ONLY)]
    blocks: list[Block] = []
    if content.link is not None and (content.link.title or content.link.description):
        blocks.append(_link_card(look, content.link, ink))
    return [*blocks, _words(look, content.body, ink)]


def _link_card(look: Look, link: c.LinkPreview, ink: Ink) -> Block:
    host = link.url.split("://", 1)[-1].split("/", 1)[0]
    lines = [line for line in (link.description, host) if line]
    open_it = Action(Act.LINK, link.url, translate("Timeline", "Abrir el enlace"))
    return CardBlock(look, Card(title=link.title or host, lines=lines, icon="link", whole=open_it, framed=True), ink)


def _referral(look: Look, referral: Referral, ink: Ink) -> Block:
    source = (
        translate("Timeline", "Desde una publicación")
        if referral.source_type == "post"
        else translate("Timeline", "Desde un anuncio")
    )
    title = referral.headline or source
    lines = [line for line in (referral.body, source if referral.headline else None) if line]
    whole = None
    if referral.source_url:
        whole = Action(Act.LINK, referral.source_url, translate("Timeline", "Abrir el anuncio"))
    return CardBlock(look, Card(title=title, lines=lines, icon="megaphone", whole=whole, framed=True), ink)


def _captioned(look: Look, block: Block, caption: str | None, ink: Ink) -> list[Block]:
    return [block, _words(look, caption, ink)] if caption else [block]


def _image(look: Look, content: c.Image, ink: Ink) -> list[Block]:
    block = PictureBlock(look, content.media, ink, "image", caption=bool(content.caption))
    return _captioned(look, block, content.caption, ink)


def _video(look: Look, content: c.Video, ink: Ink) -> list[Block]:
    block = PictureBlock(look, content.media, ink, "video", caption=bool(content.caption))
    return _captioned(look, block, content.caption, ink)


def _sticker(look: Look, content: c.Sticker, ink: Ink) -> list[Block]:
    return [PictureBlock(look, content.media, ink, "sticker", caption=False, animated=content.animated)]


def _audio(look: Look, content: c.Audio, ink: Ink) -> list[Block]:
    return [AudioBlock(look, content, ink)]


def _document(look: Look, content: c.Document, ink: Ink) -> list[Block]:
    media = content.media
    name = media.filename or translate("Timeline", "Documento")
    facts = [file_kind(media.mime, media.filename), size_words(media.size) if media.size else ""]
    states = {
        "pending": translate("Timeline", "Descargando…"),
        "failed": translate("Timeline", "No se pudo descargar. Pide que lo envíe de nuevo."),
        "expired": translate("Timeline", "El archivo venció y ya no está en WhatsApp."),
    }
    line = states.get(media.state) or " · ".join(filter(None, facts))
    ready = media.state == "ready" and media.id is not None
    actions: tuple[Action, ...] = ()
    if ready:
        actions = (
            Action(Act.OPEN, media.id, translate("Timeline", "Abrir")),
            Action(Act.SAVE, media.id, translate("Timeline", "Guardar")),
        )
    icon = file_icon(media.mime) if media.state in {"ready", "pending"} else "file-x"
    card = CardBlock(look, Card(title=name, lines=(line,) if line else (), icon=icon, actions=actions, least=220), ink)
    return _captioned(look, card, content.caption, ink)


def _location(look: Look, content: c.Location, ink: Ink) -> list[Block]:
    return [PlaceBlock(look, content, ink)]


def _contacts(look: Look, content: c.Contacts, ink: Ink) -> list[Block]:
    return [_contact(look, card, ink, requested=content.requested) for card in content.cards]


def _contact(look: Look, card: c.ContactCard, ink: Ink, *, requested: bool) -> Block:
    phones = [isolate(f"\u200e{phone.phone}") for phone in card.phones]
    lines = [*filter(None, (card.organization,)), *phones, *card.emails]
    if requested:
        lines.append(translate("Timeline", "Compartió su teléfono"))
    reach = next((phone for phone in card.phones if phone.wa_id), None) or next(iter(card.phones), None)
    actions = [Action(Act.COPY, card_text(card), translate("Timeline", "Copiar"))]
    if reach is not None:
        actions.insert(0, Action(Act.WRITE, reach.wa_id or reach.phone, translate("Timeline", "Escribir")))
    avatar = AvatarValue.customer(card.name, card.name)
    says = translate("Timeline", "Contacto: {name}").format(name=", ".join((card.name, *lines)))
    return CardBlock(
        look, Card(title=card.name, lines=lines, avatar=avatar, actions=actions, says=says, least=200), ink
    )


def _button_reply(look: Look, content: c.ButtonReply, ink: Ink) -> list[Block]:
    return [_Pick(look, content.title, ink)]


def _list_reply(look: Look, content: c.ListReply, ink: Ink) -> list[Block]:
    text = f"{content.title}\n{content.description}" if content.description else content.title
    return [_Pick(look, text, ink)]


class _Pick(TextBlock):
    """What the customer chose. It is read like text: the choice is what they said."""

    def __init__(self, look: Look, text: str, ink: Ink) -> None:
        super().__init__(look, text, ink.text)

    def says(self) -> str:
        return translate("Timeline", "eligió {text}").format(text=super().says())


def _flow_reply(look: Look, content: c.FlowReply, ink: Ink) -> list[Block]:
    title = content.name or translate("Timeline", "Formulario")
    rows = [(key, value) for key, value in content.fields]
    blocks: list[Block] = [RowsBlock(look, title, rows, ink=ink, icon="list-checks", line_below=bool(content.body))]
    rest = content.body or (content.raw if not content.fields else None)
    return [*blocks, TextBlock(look, rest, ink.text)] if rest else blocks


def _order(look: Look, content: c.Order, ink: Ink) -> list[Block]:
    sums = totals(content.items)
    side = amount_words(sums[0][1], sums[0][0]) if len(sums) == 1 else ""
    rows = [(_order_line(item), line_words(item)) for item in content.items]
    if len(sums) > 1:
        total = translate("Timeline", "Total")
        rows += [(f"{total} {currency}", amount_words(amount, currency)) for currency, amount in sums]
    title = translate("Timeline", "Pedido")
    block = RowsBlock(look, title, rows, ink=ink, icon="shopping-bag", side=side, line_below=True)
    copy = Action(Act.COPY, order_text(content), translate("Timeline", "Copiar como texto"))
    link = LinkBlock(look, copy, ink)
    return [block, *([_words(look, content.text, ink)] if content.text else []), link]


def _order_line(item: c.OrderItem) -> str:
    name = item.name or item.sku
    return f"{item.quantity} × {name}" if item.quantity != 1 else name


def _call(look: Look, content: c.Call, ink: Ink, message_id: int) -> Block:
    missed = content.event == "missed"
    lines = []
    if content.duration_s:
        lines.append(duration_words(content.duration_s * 1000))
    if missed:
        lines.append(translate("Timeline", "Espera una respuesta"))
    reply = Action(Act.REPLY, message_id, translate("Timeline", "Responder"))
    actions = (reply,) if missed else ()
    card = Card(title=call_words(content), lines=lines, icon="phone", danger=missed, actions=actions, least=200)
    return CardBlock(look, card, ink)


def _call_plain(look: Look, content: c.Call, ink: Ink) -> list[Block]:
    return [CardBlock(look, Card(title=call_words(content), icon="phone", danger=content.event == "missed"), ink)]


def _welcome(look: Look, _content: c.Welcome, ink: Ink) -> list[Block]:
    lines = (translate("Timeline", "Aún no escribió"),)
    title = translate("Timeline", "Abrió el chat por primera vez")
    return [CardBlock(look, Card(title=title, lines=lines, icon="hand"), ink)]


def _unsupported(look: Look, content: c.Unsupported, ink: Ink) -> list[Block]:
    if content.kind == "control_passed":
        title = translate("Timeline", "El asistente de WhatsApp pasó la conversación a tu equipo")
        about = (content.title,) if content.title else ()
        return [CardBlock(look, Card(title=title, lines=about, icon="hand"), ink)]
    # With a code Meta's title is only the code in English words.
    facts = [kind_name(content.kind) if content.kind else "", "" if content.code else content.title or ""]
    if content.code:
        facts.append(translate("Timeline", "código {code}").format(code=content.code))
    line = " · ".join(filter(None, facts))
    title = translate("Timeline", "Este tipo de mensaje no se puede mostrar")
    return [CardBlock(look, Card(title=title, lines=(line,) if line else (), icon="circle-help"), ink)]


def _framed_text(
    look: Look, ink: Ink, header: str | None, body: str, footer: str | None, buttons: list[tuple[str, str]]
) -> list[Block]:
    blocks: list[Block] = []
    if header:
        blocks.append(TextBlock(look, header, ink.text, role=Role.BODY_STRONG))
    blocks.append(_words(look, body, ink))
    if footer:
        blocks.append(TextBlock(look, footer, ink.meta, role=Role.META))
    return [*blocks, ButtonsBlock(look, buttons, ink)] if buttons else blocks


def _buttons(look: Look, content: c.Buttons, ink: Ink) -> list[Block]:
    labels = [("reply", button.title) for button in content.buttons]
    return _framed_text(look, ink, content.header, content.body, content.footer, labels)


def _list(look: Look, content: c.ListMenu, ink: Ink) -> list[Block]:
    return _framed_text(look, ink, content.header, content.body, content.footer, [("list", content.button)])


def _link_button(look: Look, content: c.LinkButton, ink: Ink) -> list[Block]:
    labels = [("external-link", content.label)]
    return _framed_text(look, ink, content.header, content.body, content.footer, labels)


def _ask_location(look: Look, content: c.AskLocation, ink: Ink) -> list[Block]:
    return _framed_text(look, ink, None, content.body, None, [("map-pin", translate("Timeline", "Enviar ubicación"))])


def _ask_phone(look: Look, content: c.AskPhone, ink: Ink) -> list[Block]:
    return _framed_text(look, ink, None, content.body, None, [("phone", translate("Timeline", "Compartir teléfono"))])


def _template(look: Look, content: c.Template, ink: Ink) -> list[Block]:
    body = content.body or translate("Timeline", "Plantilla {name}").format(name=content.name)
    labels = [("reply", button_words(label, label)) for label in content.buttons]
    return _framed_text(look, ink, content.header, body, content.footer, labels)


def _note(look: Look, content: c.Note, ink: Ink) -> list[Block]:
    return [_words(look, content.body, ink)]


def _nothing(look: Look, content: Any, ink: Ink) -> list[Block]:
    return [TextBlock(look, kind_name(type(content).__struct_config__.tag), ink.meta)]


_MAKERS: dict[type, Maker] = {
    c.Text: _text,
    c.Image: _image,
    c.Video: _video,
    c.Audio: _audio,
    c.Document: _document,
    c.Sticker: _sticker,
    c.Location: _location,
    c.Contacts: _contacts,
    c.ButtonReply: _button_reply,
    c.ListReply: _list_reply,
    c.FlowReply: _flow_reply,
    c.Order: _order,
    c.Call: _call_plain,
    c.Welcome: _welcome,
    c.Unsupported: _unsupported,
    c.Buttons: _buttons,
    c.ListMenu: _list,
    c.LinkButton: _link_button,
    c.AskLocation: _ask_location,
    c.AskPhone: _ask_phone,
    c.Template: _template,
    c.Note: _note,
    c.ReactionEvent: _nothing,
    c.System: _nothing,
    c.Activity: _nothing,
}

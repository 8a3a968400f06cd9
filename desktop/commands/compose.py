"""Commands about writing."""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import conversation, online, phone_unknown, window_open

COMMANDS = (
    Command(
        id="compose.reply", title=mark("Responder"), group="compose", icon="reply", letters=("R",),
        keys=("Ctrl+R",), when=conversation, aliases=("contestar", "responder", "reply", "answer"),
        run=lambda context: context.ui.compose("reply"),
    ),
    Command(
        id="compose.note", title=mark("Escribir una nota interna"), group="compose", icon="sticky-note",
        letters=("N",), keys=("Ctrl+Shift+N",), when=conversation,
        aliases=("nota", "interna", "comentario", "note", "internal note"),
        run=lambda context: context.ui.compose("note"),
    ),
    Command(
        id="compose.send", title=mark("Enviar"), group="compose", icon="send", keys=("Ctrl+Return", "Ctrl+Enter"),
        when=conversation, aliases=("mandar", "send"), run=lambda context: context.ui.submit("stay"),
    ),
    Command(
        id="compose.send_next", title=mark("Enviar y pasar a la siguiente"), group="compose", icon="send",
        keys=("Alt+Return",), when=conversation, aliases=("siguiente", "proxima", "send and next"),
        run=lambda context: context.ui.submit("next"),
    ),
    Command(
        id="compose.send_resolve", title=mark("Enviar y resolver"), group="compose", icon="circle-check",
        keys=("Ctrl+Shift+Return",), when=online, aliases=("enviar y cerrar", "send and close", "send and resolve"),
        run=lambda context: context.ui.submit("resolve"),
    ),
    Command(
        id="compose.undo", title=mark("Deshacer"), group="compose", icon="undo-2", keys=("Ctrl+Z",),
        aliases=("desfazer", "undo", "recuperar"), run=lambda context: context.ui.undo(),
    ),
    Command(
        id="compose.attach", title=mark("Adjuntar un archivo…"), group="compose", icon="paperclip",
        keys=("Ctrl+Shift+O",), when=conversation, placements=("palette", "menu", "toolbar"),
        aliases=("archivo", "foto", "documento", "anexar", "attach", "file"), run=lambda context: context.ui.attach(),
    ),
    Command(
        id="compose.record", title=mark("Grabar un audio"), group="compose", icon="mic", keys=("Ctrl+Shift+M",),
        when=conversation, placements=("palette", "menu", "toolbar"),
        aliases=("nota de voz", "voz", "gravar", "voice note", "record"), run=lambda context: context.ui.record(),
    ),
    Command(
        id="compose.template", title=mark("Usar una plantilla…"), group="compose", icon="layout-template",
        keys=("Ctrl+Shift+T",), when=conversation, placements=("palette", "menu", "toolbar"),
        aliases=("hsm", "modelo", "template", "plantilla"), run=lambda context: context.ui.insert_template(),
    ),
    Command(
        id="compose.emoji", title=mark("Insertar un emoji…"), group="compose", icon="smile", keys=("Ctrl+Shift+Y",),
        when=conversation, aliases=("emoticono", "carita", "figurinha", "emoji", "smiley"),
        run=lambda context: context.ui.insert_emoji(),
    ),
    Command(
        id="compose.ask_location", title=mark("Pedir la ubicación…"), group="compose", icon="map-pin",
        when=window_open, aliases=("donde", "direccion", "mapa", "localizacao", "location", "address"),
        run=lambda context: context.ui.ask("location"),
    ),
    Command(
        id="compose.ask_phone", title=mark("Pedir el teléfono…"), group="compose", icon="phone",
        when=phone_unknown, aliases=("numero", "celular", "telefone", "phone", "number"),
        run=lambda context: context.ui.ask("phone"),
    ),
)  # fmt: skip

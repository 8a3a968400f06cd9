"""Commands about what answers faster: quick replies, macros, scheduled messages."""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import conversation, online, signed_in, window_open

COMMANDS = (
    Command(
        id="answers.insert", title=mark("Insertar una respuesta rápida…"), group="compose", icon="zap",
        keys=("Ctrl+Shift+R",), when=window_open, placements=("palette", "menu", "toolbar"),
        aliases=("atajo", "texto", "snippet", "resposta rapida", "quick reply", "canned"),
        run=lambda context: context.ui.insert_quick_reply(),
    ),
    Command(
        id="answers.macro", title=mark("Ejecutar una macro…"), group="compose", icon="list-checks",
        keys=("Ctrl+Shift+K",), when=conversation, aliases=("pasos", "automatizar", "executar macro", "run macro"),
        run=lambda context: context.ui.show_macros(),
    ),
    Command(
        id="answers.later", title=mark("Enviar más tarde…"), group="compose", icon="calendar-clock", when=online,
        aliases=("programar", "agendar", "mas tarde", "schedule", "send later"),
        run=lambda context: context.ui.send_later(),
    ),
    Command(
        id="answers.manage", title=mark("Administrar respuestas rápidas…"), group="compose", icon="list",
        when=signed_in, aliases=("crear", "editar", "atajos", "respostas rapidas", "manage quick replies"),
        run=lambda context: context.ui.manage_quick_replies(),
    ),
)  # fmt: skip

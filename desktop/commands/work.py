"""Commands that work on conversations: tags, priority, snooze, whose turn it is.

They act on the picked rows, or on the open one.
"""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import (
    has_case,
    manages,
    may_block,
    may_unblock,
    not_resolved,
    not_their_turn,
    online,
    owes_answer,
    permitted,
    snoozed,
)
from protocol.rules.permissions import Permission

COMMANDS = (
    Command(
        id="conversation.tag", title=mark("Etiquetar…"), group="conversation", icon="tag", keys=("Ctrl+Shift+L",),
        letters=("L",), when=online, placements=("palette", "menu", "context"),
        aliases=("etiqueta", "marcar", "etiquetar", "label", "tag"),
        run=lambda context: context.ui.choose_tags(context.targets),
    ),
    Command(
        id="conversation.priority", title=mark("Cambiar la prioridad…"), group="conversation", icon="flag",
        when=online, placements=("palette", "menu", "context"),
        aliases=("urgente", "prioridade", "importante", "priority", "urgent"),
        run=lambda context: context.ui.choose_priority(context.targets),
    ),
    Command(
        id="conversation.snooze", title=mark("Posponer…"), group="conversation", icon="alarm-clock",
        keys=("Ctrl+Shift+H",), letters=("H",), when=not_resolved, placements=("palette", "menu", "context"),
        aliases=("recordar", "despues", "adiar", "lembrar", "snooze", "remind", "later"),
        run=lambda context: context.ui.choose_snooze(context.targets),
    ),
    Command(
        id="conversation.wake", title=mark("Traer de vuelta ahora"), group="conversation", icon="alarm-clock-off",
        when=snoozed, placements=("palette", "menu", "context"), aliases=("despertar", "acordar", "wake", "unsnooze"),
        run=lambda context: context.ui.wake(context.targets),
    ),
    Command(
        id="conversation.wait_customer", title=mark("Esperar al cliente"), group="conversation", icon="circle-pause",
        keys=("Ctrl+Shift+W",), letters=("W",), when=not_their_turn, placements=("palette", "menu", "context"),
        aliases=("esperando", "turno del cliente", "aguardar", "waiting for customer", "pending"),
        run=lambda context: context.ui.waive(context.targets, waiting=True),
    ),
    Command(
        id="conversation.no_answer", title=mark("No requiere respuesta"), group="conversation", icon="check-check",
        keys=("Ctrl+Shift+D",), letters=("D",), when=owes_answer, placements=("palette", "menu", "context"),
        aliases=("no hace falta", "atendida", "sem resposta", "no answer needed", "nothing to answer"),
        run=lambda context: context.ui.waive(context.targets, waiting=False),
    ),
    Command(
        id="conversation.resolve_with", title=mark("Resolver con resultado o motivo…"), group="conversation",
        icon="list-checks", when=not_resolved, placements=("palette", "menu", "context"),
        aliases=("venta", "resumen", "spam", "numero equivocado", "resultado", "outcome", "resolve with"),
        run=lambda context: context.ui.resolve(context.targets, ask=True),
    ),
    Command(
        id="conversation.copy_case", title=mark("Copiar el número de caso"), group="conversation", icon="copy",
        when=has_case, placements=("palette", "menu", "context"), aliases=("folio", "protocolo", "ticket", "case"),
        run=lambda context: context.ui.copy_case(context.conversation_id or 0),
    ),
    Command(
        id="contact.block", title=mark("Bloquear al cliente…"), group="conversation", icon="ban", when=may_block,
        placements=("palette", "menu", "context"), aliases=("spam", "bloquear", "block"),
        run=lambda context: context.ui.block(context.conversation_id or 0),
    ),
    Command(
        id="contact.unblock", title=mark("Desbloquear al cliente"), group="conversation", icon="circle-check",
        when=may_unblock, placements=("palette", "menu"), aliases=("desbloquear", "unblock"),
        run=lambda context: context.ui.unblock(context.conversation_id or 0),
    ),
    Command(
        id="app.voids", title=mark("Revisar los casos que no cuentan…"), group="application", icon="list-checks",
        when=permitted(Permission.REVIEW_VOIDS), placements=("palette", "menu"),
        aliases=("spam", "anulados", "void", "review"),
        run=lambda context: context.ui.review_voids(),
    ),
    Command(
        id="app.tags", title=mark("Administrar etiquetas…"), group="application", icon="tags", when=manages,
        placements=("palette", "menu"), aliases=("etiquetas", "colores", "labels", "manage tags"),
        run=lambda context: context.ui.manage_tags(),
    ),
)  # fmt: skip

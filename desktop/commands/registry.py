"""All commands, by id, by place and by key. Made once by the composition root; a duplicate id or key is an error."""

from collections.abc import Iterable, Iterator, Mapping

from desktop.commands import (
    alerts,
    answers,
    application,
    compose,
    conversation,
    customers,
    handover,
    help,  # noqa: A004  the domain's word
    live_room,
    navigation,
    presence,
    reports,
    routing,
    settings_pages,
    time_travel,
    wallboard,
    work,
    work_views,
)
from desktop.commands.command import Command, Context, Placement


class Registry:
    """The commands of the program."""

    def __init__(self, commands: Iterable[Command]) -> None:
        self._commands: dict[str, Command] = {}
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"two commands are called {command.id}")
            self._commands[command.id] = command

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def __getitem__(self, id: str) -> Command:
        return self._commands[id]

    def at(self, placement: Placement) -> list[Command]:
        """The commands shown in a place, in the order they were declared."""
        return [command for command in self if placement in command.placements]

    def run(self, id: str, context: Context) -> str:
        """Run a command, or what runs instead of it; the reason when it cannot run, else empty."""
        command = self._commands[id]
        reason = command.when(context)
        if reason and command.instead:
            return self.run(command.instead, context)
        if not reason:
            command.run(context)
        return reason


def key_map(
    registry: Registry, *, letters: bool, changed: Mapping[str, tuple[str, ...]] | None = None
) -> dict[str, str]:
    """`{key: command id}` of the chords, of the letters if they are wanted, and of the person's own changes.

    Raises ValueError when two commands want one key.
    """
    keys: dict[str, str] = {}
    for command in registry:
        wanted = (changed or {}).get(command.id, command.keys + (command.letters if letters else ()))
        for key in wanted:
            if keys.setdefault(key, command.id) != command.id:
                raise ValueError(f"{key} is wanted by {keys[key]} and {command.id}")
    return keys


def default_registry() -> Registry:
    """The commands this version knows."""
    groups = (
        conversation, customers, work, routing, help, compose, answers, navigation, live_room, time_travel, wallboard,
        work_views, alerts, presence, handover, reports, settings_pages, application,
    )  # fmt: skip
    return Registry(command for group in groups for command in group.COMMANDS)

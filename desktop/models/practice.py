"""A room to practise in: two customers who are made up, in memory alone. Nothing of it ever leaves this window.

    Practice(script) -> choose -> say -> customer_answers -> close        `done`: the steps that were taken

Pure: the view tells it when the customer's answer is due. It knows no session, store or gateway, so nothing that is
said here can reach a customer, a colleague or a figure.
"""

from typing import Final, Literal, NamedTuple

Step = Literal["choose", "answer", "reply", "close"]
STEPS: Final[tuple[Step, ...]] = ("choose", "answer", "reply", "close")


class Line(NamedTuple):
    """What somebody said."""

    ours: bool
    text: str


class Role(NamedTuple):
    """Who a customer is and what they say: first, after each of our messages, and from then on."""

    name: str
    opening: str
    answers: tuple[str, ...]


class QuickReply(NamedTuple):
    """A text that is called by `/` and its code."""

    code: str
    text: str


class Script(NamedTuple):
    """The words of the room, in the language in force."""

    roles: tuple[Role, ...]
    replies: tuple[QuickReply, ...]


class Case:
    """One conversation of the room."""

    def __init__(self, role: Role) -> None:
        self.role, self.closed = role, False
        self.lines = [Line(ours=False, text=role.opening)]

    @property
    def waits(self) -> bool:
        """Whether the customer has the last word."""
        return not self.closed and not self.lines[-1].ours

    @property
    def answered(self) -> bool:
        """Whether we said anything at all."""
        return any(line.ours for line in self.lines)


class Practice:
    """The room; `current` is the place of the open case, None before one is chosen."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.cases = [Case(role) for role in script.roles]
        self.current: int | None = None
        self.done: set[Step] = set()

    @property
    def case(self) -> Case | None:
        """The open one."""
        return None if self.current is None else self.cases[self.current]

    @property
    def next_step(self) -> Step | None:
        """What to try next; None when all was done."""
        return next((step for step in STEPS if step not in self.done), None)

    def choose(self, place: int) -> None:
        """Open a case."""
        self.current = place
        self.done.add("choose")

    def found(self, typed: str) -> tuple[QuickReply, ...]:
        """The quick replies that begin as typed after `/`; none when it is no `/`."""
        code = typed.removeprefix("/").casefold()
        return tuple(one for one in self.script.replies if one.code.startswith(code)) if typed.startswith("/") else ()

    def say(self, text: str) -> bool:
        """Send to the open case; False when there is nothing to send or nobody to send to."""
        case, said = self.case, text.strip()
        if case is None or case.closed or not said or said.startswith("/"):
            return False
        case.lines.append(Line(ours=True, text=said))
        self.done.add("reply" if any(said == one.text for one in self.script.replies) else "answer")
        return True

    def customer_answers(self, place: int) -> bool:
        """The customer of a case says their next words, if they have any and it is their turn."""
        case = self.cases[place]
        told = sum(not line.ours for line in case.lines) - 1
        if case.closed or case.waits or told >= len(case.role.answers):
            return False
        case.lines.append(Line(ours=False, text=case.role.answers[told]))
        return True

    def close(self) -> bool:
        """Resolve the open case; only one that was answered."""
        if self.case is None or self.case.closed or not self.case.answered:
            return False
        self.case.closed = True
        self.done.add("close")
        return True

"""Everything the gateway refuses, one class per reason: machine code, HTTP status, and words that say what to do.

Actions and reads raise these; `api/problems.py` turns them into problem+json, the command line prints their text. The
first line of a class's docstring is its title. `data` is for programs: what the client needs to go on.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from backend_gateway.domain.outbox_policy import Refusal
from protocol.errors import ErrorCode, Problem


class RelevoError(Exception):
    """Something went wrong at the gateway."""

    code: ClassVar[ErrorCode] = ErrorCode.INTERNAL
    status: ClassVar[int] = 500

    def __init__(self, detail: str | None = None, **data: Any) -> None:
        self.detail = detail
        self.data = data
        super().__init__(detail or self.title)

    @property
    def title(self) -> str:
        """The default text of this class."""
        return (type(self).__doc__ or "").strip().splitlines()[0]

    def problem(self) -> Problem:
        """The body of the refusal (RFC 9457)."""
        return Problem(code=self.code, title=self.title, status=self.status, detail=self.detail, data=self.data)


class BadRequest(RelevoError):
    """The request is not understood: correct it and send it again."""

    code = ErrorCode.BAD_REQUEST
    status = 400


class MethodNotAllowed(BadRequest):
    """This address does not take that method: see /openapi.json."""

    status = 405


class NotSignedIn(RelevoError):
    """Sign in first, and send the session's token as `Authorization: Bearer`."""

    code = ErrorCode.NOT_SIGNED_IN
    status = 401


class WrongCredentials(RelevoError):
    """The e-mail address or the password is wrong."""

    code = ErrorCode.WRONG_CREDENTIALS
    status = 401


class TooManyAttempts(RelevoError):
    """Too many wrong passwords: wait a moment and try again."""

    code = ErrorCode.TOO_MANY_ATTEMPTS
    status = 429


class CodeNeeded(RelevoError):
    """The password is right: send the code of the second factor too."""

    code = ErrorCode.CODE_NEEDED
    status = 401


class PasswordWrong(RelevoError):
    """Your present password is wrong."""

    code = ErrorCode.PASSWORD_WRONG
    status = 400


class CodeWrong(RelevoError):
    """This code is wrong, too old, or was used already: take the next one."""

    code = ErrorCode.CODE_WRONG
    status = 400


class EnrolmentNeeded(RelevoError):
    """Your role signs in with a second factor: set it up first (POST /api/session/enrolment)."""

    code = ErrorCode.ENROLMENT_NEEDED
    status = 401


class LinkOver(RelevoError):
    """This code for a new password is wrong, was used, or its time is over: ask an administrator for another."""

    code = ErrorCode.LINK_OVER
    status = 400


class CompanySignIn(RelevoError):
    """You do not get in with this account: sign in with your company's, or ask an administrator."""

    code = ErrorCode.COMPANY_SIGN_IN
    status = 403


class AddressRefused(RelevoError):
    """Your company lets nobody in from this network: ask an administrator."""

    code = ErrorCode.ADDRESS_REFUSED
    status = 403


class Forbidden(RelevoError):
    """Your role does not allow this: ask an administrator."""

    code = ErrorCode.FORBIDDEN
    status = 403


class TeamUnseen(RelevoError):
    """Only an administrator changes a team you do not see: who is in it, its name, how it deals."""

    code = ErrorCode.TEAM_UNSEEN
    status = 403


class ColleagueUnseen(RelevoError):
    """This colleague is in none of your teams: ask an administrator."""

    code = ErrorCode.COLLEAGUE_UNSEEN
    status = 403


class SkillUsed(RelevoError):
    """People have this skill or rules ask for it: take it away there first (`user_ids`, `rules`)."""

    code = ErrorCode.SKILL_USED
    status = 409


class RoleInvalid(RelevoError):
    """This role cannot be: `reason` says why, `permissions` which ones it is about."""

    code = ErrorCode.ROLE_INVALID
    status = 422


class KeyInvalid(RelevoError):
    """This key cannot be: `reason` says why, `permissions` which ones it is about."""

    code = ErrorCode.KEY_INVALID
    status = 422


class TooManyRequests(RelevoError):
    """This key asks more often than it may: wait a moment and go on."""

    code = ErrorCode.TOO_MANY_REQUESTS
    status = 429


class RoleUsed(RelevoError):
    """People have this role: give them another first (`people`)."""

    code = ErrorCode.ROLE_USED
    status = 409


class LastAdmin(RelevoError):
    """This is the only active administrator: make somebody else one first."""

    code = ErrorCode.LAST_ADMIN
    status = 409


class PolicyInvalid(RelevoError):
    """These settings cannot be saved: mend what `problems` names."""

    code = ErrorCode.POLICY_INVALID
    status = 422


class RecordInvalid(RelevoError):
    """A field of the record cannot hold this value: `field` and `reason` say which and why."""

    code = ErrorCode.RECORD_INVALID
    status = 422


class Elsewhere(RelevoError):
    """Somebody else attends this customer: ask them or a supervisor, or open the conversation if you can see it."""

    code = ErrorCode.ELSEWHERE
    status = 409


class NotFound(RelevoError):
    """It does not exist, or you may not see it."""

    code = ErrorCode.NOT_FOUND
    status = 404


class TooLarge(RelevoError):
    """The request is too large: send less."""

    code = ErrorCode.TOO_LARGE
    status = 413


class TooManyUploads(RelevoError):
    """You have uploaded very much: send what waits, or try again later."""

    code = ErrorCode.UPLOADS_FULL
    status = 429


class ClientTooOld(RelevoError):
    """This version of Relevo is too old for the gateway: update it."""

    code = ErrorCode.CLIENT_TOO_OLD
    status = 426


class OwnerChanged(RelevoError):
    """Somebody else took this conversation meanwhile: look at it again."""

    code = ErrorCode.OWNER_CHANGED
    status = 409


class OfferOver(RelevoError):
    """This offer is over: somebody else was asked meanwhile, or it was answered."""

    code = ErrorCode.OFFER_OVER
    status = 409


class PenHeld(RelevoError):
    """A colleague is writing to this customer: wait for them, or take over."""

    code = ErrorCode.PEN_HELD
    status = 409


class HandOverIncomplete(RelevoError):
    """Every open conversation of yours needs an outcome, and only yours: look at the list again."""

    code = ErrorCode.HAND_OVER_INCOMPLETE
    status = 409


class NewerMessages(RelevoError):
    """There are newer messages than the ones you saw: read them, or send anyway."""

    code = ErrorCode.NEWER_MESSAGES
    status = 409


class WindowClosed(RelevoError):
    """The 24-hour window is closed: send a template."""

    code = ErrorCode.WINDOW_CLOSED
    status = 422


class MessageInvalid(RelevoError):
    """WhatsApp would not take this message: correct it."""

    code = ErrorCode.MESSAGE_INVALID
    status = 422


class TemplateUnusable(RelevoError):
    """This template cannot be used now: choose another one."""

    code = ErrorCode.TEMPLATE_UNUSABLE
    status = 422


class TemplateInvalid(RelevoError):
    """Meta would refuse this template for its form: mend what `problems` names."""

    code = ErrorCode.TEMPLATE_INVALID
    status = 422


class NumberStopped(RelevoError):
    """This WhatsApp number cannot send now: an administrator has to look at it."""

    code = ErrorCode.NUMBER_STOPPED
    status = 409


class NoRoute(RelevoError):
    """WhatsApp gave us no way to reach this person for this."""

    code = ErrorCode.NO_ROUTE
    status = 422


class MediaRefused(RelevoError):
    """WhatsApp does not take this file, and it cannot be converted."""

    code = ErrorCode.MEDIA_REFUSED
    status = 422


class MediaNotReady(RelevoError):
    """The file is not here yet: try again in a moment."""

    code = ErrorCode.MEDIA_NOT_READY
    status = 409


class AlreadyDone(RelevoError):
    """This was done already."""

    code = ErrorCode.ALREADY_DONE
    status = 409


class Conflict(RelevoError):
    """It changed meanwhile: look at it again."""

    code = ErrorCode.CONFLICT
    status = 409


class MergedSince(Conflict):
    """Another record was merged into this one later: undo that first."""

    code = ErrorCode.MERGED_SINCE


class MacroBlocked(Conflict):
    """A step of this macro cannot be done now, so none was: look at its preview."""


class ResolveIncomplete(RelevoError):
    """Something must be said before this case is resolved: `missing` names it."""

    code = ErrorCode.RESOLVE_INCOMPLETE
    status = 422


class BlockRefused(RelevoError):
    """WhatsApp did not block or unblock this customer."""

    code = ErrorCode.BLOCK_REFUSED
    status = 422


class Unavailable(RelevoError):
    """The gateway cannot do this right now: try again in a moment."""

    code = ErrorCode.UNAVAILABLE
    status = 503


class ConfigurationError(RelevoError):
    """The configuration cannot be used."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(["The configuration cannot be used:", *(f"  - {line}" for line in problems)]))


_SEND: dict[ErrorCode, type[RelevoError]] = {
    kind.code: kind
    for kind in (
        OwnerChanged,
        PenHeld,
        NewerMessages,
        WindowClosed,
        MessageInvalid,
        TemplateUnusable,
        NumberStopped,
        NoRoute,
        MediaRefused,
        MediaNotReady,
    )
}


def refusal(reasons: Sequence[Refusal]) -> RelevoError:
    """The error for a message that may not be queued: the first reason's class and data, every reason listed."""
    listed = [{"code": str(reason.code), **reason.data} for reason in reasons]
    return _SEND.get(reasons[0].code, Conflict)(None, **reasons[0].data, reasons=listed)

"""Meta's error codes with the words and HTTP statuses the Graph API answers with.

Called by the Graph routes and the life of a message. Source: FACTS 11; HTTP statuses per code are recalled, not
documented. Always holds: any code can be produced, unknown ones as a 400 with a generic title.
"""

from typing import Any

import msgspec

from sandbox.identity import new_trace_id

HREF = "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"


class ErrorSpec(msgspec.Struct, frozen=True):
    """What Meta says for a code."""

    http: int
    title: str
    details: str | None = None


_ACCESS = "Permission is either not granted or has been removed."
ERRORS: dict[int, ErrorSpec] = {
    0: ErrorSpec(401, "AuthException", "We were unable to authenticate the app user."),
    1: ErrorSpec(400, "API Unknown", "Invalid request or possible server error."),
    2: ErrorSpec(503, "API Service", "Temporary due to downtime or due to being overloaded."),
    3: ErrorSpec(500, "API Method", "Capability or permissions issue."),
    4: ErrorSpec(429, "API Too Many Calls"),
    10: ErrorSpec(403, "Permission Denied", _ACCESS),
    33: ErrorSpec(400, "Parameter value is not valid", "The business phone number has been deleted."),
    100: ErrorSpec(400, "Invalid parameter", "The request included one or more unsupported or misspelled parameters."),
    190: ErrorSpec(401, "Error validating access token: Session has expired."),
    200: ErrorSpec(403, "API Permission", _ACCESS),
    368: ErrorSpec(403, "Temporarily blocked for policies violations",
                   "The WhatsApp Business Account has been restricted or disabled."),
    613: ErrorSpec(429, "Calls to this api have exceeded the rate limit."),
    80007: ErrorSpec(429, "Rate limit issues"),
    130403: ErrorSpec(400, "User blocked by business", "The recipient is on the business blocklist."),
    130429: ErrorSpec(429, "Rate limit hit", "Cloud API message throughput has been reached."),
    130472: ErrorSpec(400, "User's number is part of an experiment", "Message was not sent as part of an experiment."),
    130497: ErrorSpec(403, "Business account is restricted from messaging users in this country",
                      "Country restriction."),
    131000: ErrorSpec(500, "Something went wrong", "Message failed to send due to an unknown error."),
    131005: ErrorSpec(403, "Access denied", _ACCESS),
    131008: ErrorSpec(400, "Required parameter is missing", "A required parameter is missing."),
    131009: ErrorSpec(400, "Parameter value is not valid", "One or more parameter values are invalid."),
    131016: ErrorSpec(503, "Service unavailable", "A service is temporarily unavailable."),
    131021: ErrorSpec(400, "Recipient cannot be sender", "Sender and recipient phone number is the same."),
    131026: ErrorSpec(400, "Message undeliverable", "Message Undeliverable."),
    131030: ErrorSpec(400, "Recipient phone number not in allowed list",
                      "Add recipient phone number to recipient list and try again."),
    131031: ErrorSpec(403, "Account has been locked", "Business account has been locked."),
    131037: ErrorSpec(400, "Display name approval needed",
                      "WhatsApp provided number needs display name approval before message can be sent."),
    131042: ErrorSpec(400, "Business eligibility payment issue", "There was an error related to the payment method."),
    131044: ErrorSpec(400, "Business eligibility payment issue for calls",
                      "There was an error related to the payment method."),
    131045: ErrorSpec(500, "Incorrect certificate",
                      "Message failed to send due to a phone number registration error."),
    131047: ErrorSpec(400, "Re-engagement message",
                      "More than 24 hours have passed since the customer last replied to this number."),
    131048: ErrorSpec(429, "Spam rate limit hit",
                      "There are restrictions on how many messages can be sent from this phone number."),
    131049: ErrorSpec(400, "This message was not delivered to maintain healthy ecosystem engagement.",
                      "In order to maintain a healthy ecosystem engagement, the message failed to be delivered."),
    131050: ErrorSpec(400, "Unable to deliver the message. This recipient has chosen to stop receiving marketing "
                      "messages on WhatsApp from your business", "User stopped marketing."),
    131051: ErrorSpec(400, "Unsupported message type", "Message type is not currently supported"),
    131052: ErrorSpec(400, "Media download error", "Unable to download the media sent by the user."),
    131053: ErrorSpec(400, "Media upload error",
                      "Downloading media from weblink failed with http code 404, status message Not Found"),
    131055: ErrorSpec(400, "Method not allowed", "Only marketing templates can be sent with this endpoint."),
    131056: ErrorSpec(429, "(Business Account, Consumer Account) pair rate limit hit",
                      "Too many messages sent from this phone number to the same phone number in a short period of "
                      "time."),
    131057: ErrorSpec(500, "Account in maintenance mode", "Business Account is in maintenance mode."),
    131062: ErrorSpec(400, "Business-scoped User ID (BSUID) recipients are not supported for this message",
                      "Authentication templates need a phone number."),
    131063: ErrorSpec(400, "Marketing templates disabled on Cloud API", "Use the Marketing Messages API."),
    131064: ErrorSpec(429, "Messaging limit reached due to template classification violations",
                      "Messaging limit reached."),
    132000: ErrorSpec(400, "Number of parameters does not match the expected number of params",
                      "Template parameter count mismatch."),
    132001: ErrorSpec(404, "Template name does not exist in the translation",
                      "The template does not exist in the specified language or the template has not been approved."),
    132005: ErrorSpec(400, "Template hydrated text too long", "Translated text too long."),
    132007: ErrorSpec(400, "Template format character policy violated", "Template content violates a policy."),
    132008: ErrorSpec(400, "Template parameter value invalid", "Parameter value invalid."),
    132012: ErrorSpec(400, "Template parameter format mismatch", "Parameter format does not match format in the "
                      "created template"),
    132015: ErrorSpec(400, "Template is paused", "Template is paused due to low quality."),
    132016: ErrorSpec(400, "Template is disabled",
                      "Template has been paused too many times due to low quality."),
    132018: ErrorSpec(400, "Template parameters issue", "The template parameters are not valid."),
    132068: ErrorSpec(400, "Flow is blocked", "Flow is in blocked state."),
    132069: ErrorSpec(400, "Flow is throttled", "Flow is in throttled state."),
    133000: ErrorSpec(500, "Incomplete deregistration", "A previous deregistration attempt failed."),
    133004: ErrorSpec(503, "Server temporarily unavailable", "Server is temporarily unavailable."),
    133005: ErrorSpec(400, "Two step verification PIN mismatch", "Two-step verification PIN incorrect."),
    133006: ErrorSpec(400, "Phone number re-verification needed",
                      "Phone number needs to be verified before registering."),
    133008: ErrorSpec(400, "Too many two step verification PIN guesses",
                      "Too many PIN guesses for this phone number."),
    133009: ErrorSpec(400, "Two step verification PIN guessed too fast", "PIN was entered too quickly."),
    133010: ErrorSpec(400, "Phone number not registered",
                      "Phone number not registered on the WhatsApp Business Platform."),
    133015: ErrorSpec(400, "Please wait a few minutes before attempting to register this phone number",
                      "The phone number was recently deleted."),
    133016: ErrorSpec(429, "Account register deregister rate limit exceeded",
                      "Too many attempts for this phone number."),
    134011: ErrorSpec(500, "Payments terms of service not accepted", "Accept the payments ToS."),
    134100: ErrorSpec(400, "Only marketing messages supported", "Use a marketing template."),
    135000: ErrorSpec(400, "Generic user error",
                      "Message failed to send because of an unknown error with your request parameters."),
    136024: ErrorSpec(400, "Verification code request failed", "Wait before asking for another code."),
    136025: ErrorSpec(400, "Verification code mismatch", "The code is wrong or expired."),
    137000: ErrorSpec(400, "Recipient identity key hash mismatch",
                      "The recipient_identity_key_hash does not match."),
    138000: ErrorSpec(400, "Calling not enabled", "Calling is not enabled for this phone number."),
    138001: ErrorSpec(400, "Receiver uncallable", "The receiver cannot take calls."),
    138006: ErrorSpec(400, "No approved call permission", "No approved call permission from the recipient."),
    138018: ErrorSpec(400, "Calling cannot be enabled", "The messaging limit is too low for calling."),
    139100: ErrorSpec(400, "Failed to block/unblock users", "Some users could not be blocked."),
    139101: ErrorSpec(400, "Blocklist limit reached", "At most 64000 users can be blocked."),
    139102: ErrorSpec(400, "Blocklist concurrent update", "The block list was changed meanwhile. Try again."),
    139103: ErrorSpec(500, "Internal error", "Block list failed. Try again."),
    2388019: ErrorSpec(400, "Message template limit exceeded", "The number of templates is at its limit."),
    2388023: ErrorSpec(400, "Message template name being deleted", "The name can be used again in 4 weeks."),
    2388024: ErrorSpec(400, "Message template already exists", "There is already content in this language."),
    2593107: ErrorSpec(400, "Synchronization request limit exceeded", "History can be asked for once."),
    2593108: ErrorSpec(400, "Synchronization request outside time window", "Ask within 24 hours of onboarding."),
}  # fmt: skip

_PLAIN = frozenset({4, 190, 613, 80007})  # These carry no `error_data`.


class GraphError(Exception):
    """An answer that is an error; handlers raise it, the app writes it."""

    def __init__(self, code: int, details: str | None = None, *, message: str | None = None, http: int | None = None,
                 subcode: int | None = None, kind: str = "OAuthException") -> None:  # fmt: skip
        super().__init__(message or details or str(code))
        self.code = code
        self.details = details
        self.message = message
        self.subcode = 463 if code == 190 and subcode is None and message is None else subcode
        self.kind = kind
        self.http = http or spec_of(code).http

    def body(self) -> dict[str, Any]:
        """The JSON body Meta answers with."""
        spec = spec_of(self.code)
        title = spec.title if self.code == 190 else f"(#{self.code}) {spec.title}"
        error: dict[str, Any] = {"message": self.message or title, "type": self.kind, "code": self.code}
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        if self.code not in _PLAIN and self.message is None:
            error["error_data"] = {"messaging_product": "whatsapp", "details": self.details or spec.details or ""}
        if self.code in {2, 4, 613, 80007}:
            error["is_transient"] = self.code == 2
        return {"error": error | {"fbtrace_id": new_trace_id()}}


def spec_of(code: int) -> ErrorSpec:
    """Words of a code; a code nobody listed still gets some."""
    return ERRORS.get(code) or ErrorSpec(400, "Unknown error", f"Error {code}.")


def status_error(code: int, details: str | None = None) -> dict[str, Any]:
    """Entry of `errors[]` of a failed status."""
    spec = spec_of(code)
    return {
        "code": code,
        "title": spec.title,
        "message": spec.title,
        "error_data": {"details": details or spec.details or spec.title},
        "href": HREF,
    }


def missing(parameter: str) -> GraphError:
    """A top-level parameter is not there."""
    return GraphError(100, message=f"(#100) The parameter {parameter} is required.")


def unknown_object(object_id: str, verb: str = "get") -> GraphError:
    """No such object, or not for this token: Meta does not tell them apart."""
    text = (
        f"Unsupported {verb} request. Object with ID '{object_id}' does not exist, cannot be loaded due to missing "
        "permissions, or does not support this operation. Please read the Graph API documentation at "
        "https://developers.facebook.com/docs/graph-api"
    )
    return GraphError(100, message=text, subcode=33, kind="GraphMethodException")

"""A template send against the template.

Called when a send's fate is decided. Rules: FACTS 6, 9 and 11. Always holds: language must match exactly; a paused
template is 132015, a disabled one 132016, any other that is not approved 132001.
"""

from typing import Any

from sandbox.errors import GraphError, missing
from sandbox.graph.recipients import Addressee
from sandbox.runtime import Runtime
from sandbox.templates import Template
from sandbox.world import Number

LONGEST_BODY = 1024
_UNUSABLE = {"PAUSED": 132015, "DISABLED": 132016}


def check_template(runtime: Runtime, number: Number, to: Addressee, asked: dict[str, Any]) -> Template:
    """The template that will be sent. Raises GraphError 132xxx or 131062."""
    name, language = asked.get("name"), (asked.get("language") or {}).get("code")
    if not name:
        raise missing("template['name']")
    if not language:
        raise missing("template['language']['code']")
    template = runtime.templates.find(number.settings.waba_id, name, language)
    if template is None or template.status not in {"APPROVED", *_UNUSABLE}:
        raise GraphError(132001, f"template name ({name}) does not exist in {language}")
    if template.status in _UNUSABLE:
        raise GraphError(_UNUSABLE[template.status])
    if template.category == "AUTHENTICATION" and not to.by_phone:
        raise GraphError(131062)
    _check_parameters(template, asked.get("components") or [])
    return template


def _check_parameters(template: Template, given: list[dict[str, Any]]) -> None:
    by_kind = {str(part.get("type")).upper(): part.get("parameters") or [] for part in given}
    for kind in ("HEADER", "BODY"):
        _check_component(template, kind, by_kind.get(kind, []))


def _check_component(template: Template, kind: str, parameters: list[dict[str, Any]]) -> None:
    part = template.component(kind) or {}
    wanted = str(part.get("format", "TEXT")).upper()
    if wanted != "TEXT":
        got = str(parameters[0].get("type")).upper() if parameters else "UNKNOWN"
        if got != wanted:
            raise GraphError(132012, f"{kind.lower()}: Format mismatch, expected {wanted}, received {got}")
        return
    variables = template.variables(kind)
    if len(parameters) != len(variables):
        text = f"{kind.lower()}: number of localizable_params ({len(parameters)}) does not match the expected number"
        raise GraphError(132000, f"{text} of params ({len(variables)})")
    if template.parameter_format == "NAMED" and {p.get("parameter_name") for p in parameters} != set(variables):
        raise GraphError(132000, f"{kind.lower()}: parameter names do not match")
    written = sum(len(str(parameter.get("text", ""))) for parameter in parameters)
    if kind == "BODY" and written + len(str(part.get("text", ""))) > LONGEST_BODY * 4:
        raise GraphError(132005)

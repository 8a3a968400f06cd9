"""A template send against the template.

Called when a send's fate is decided. Rules: FACTS 6, 9 and 11. Always holds: language must match exactly; a paused
template is 132015, a disabled one 132016, any other that is not approved 132001.
"""

from typing import Any

from sandbox.errors import GraphError, missing
from sandbox.graph.recipients import Addressee
from sandbox.graph.template_parts import Check
from sandbox.runtime import Runtime
from sandbox.templates import Template
from sandbox.world import Number

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
    named = template.parameter_format == "NAMED"
    Check(runtime, named=named).components(template.components, asked.get("components") or [])
    return template

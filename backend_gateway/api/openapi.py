"""`/openapi.json`: Litestar's schema, completed.

What always holds: unions of tagged structs carry the `discriminator` Litestar leaves out, and every operation names the
problem+json it may answer with.
"""

from typing import Any

from litestar import Request
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme

from backend_gateway.api.problems import CONTENT_TYPE

PROBLEM = {
    "type": "object",
    "required": ["code", "title", "status"],
    "properties": {
        "code": {"type": "string", "description": "for programs; see protocol/errors.py"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": ["string", "null"]},
        "type": {"type": "string"},
        "data": {"type": "object"},
    },
}
SCHEMA_REF = "#/components/schemas/"


class CompleteJson(JsonRenderPlugin):
    """Renders the completed schema."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        """The bytes of `/openapi.json`."""
        return super().render(request, complete(openapi_schema))


def config(version: str) -> OpenAPIConfig:
    """What Litestar needs to know."""
    return OpenAPIConfig(
        title="Relevo gateway",
        version=version,
        description="Refusals are problem+json; decide on `code`. Times are UTC. Webhooks and the stream are apart.",
        path="/",
        render_plugins=[CompleteJson()],
        use_handler_docstrings=True,
        components=Components(security_schemes={"session": SecurityScheme(type="http", scheme="bearer")}),
    )


def complete(schema: dict[str, Any]) -> dict[str, Any]:
    """A copy with discriminators and problem responses."""
    schemas = schema.get("components", {}).get("schemas", {})
    done: dict[str, Any] = _discriminated(schema, schemas)
    done["components"]["schemas"]["Problem"] = PROBLEM
    answer = {
        "description": "Refused: what happened and what to do",
        "content": {CONTENT_TYPE: {"schema": {"$ref": f"{SCHEMA_REF}Problem"}}},
    }
    for path in done["paths"].values():
        for operation in path.values():
            operation["responses"] = {
                status: answer if status.startswith(("4", "5")) else response
                for status, response in operation["responses"].items()
            } | {"default": answer}
    return done


def _discriminated(node: Any, schemas: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [_discriminated(item, schemas) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {key: _discriminated(value, schemas) for key, value in node.items()}
    if (found := _discriminator(copy.get("oneOf"), schemas)) is not None:
        copy["discriminator"] = found
    return copy


def _discriminator(choices: Any, schemas: dict[str, Any]) -> dict[str, Any] | None:
    """The tag field and what each tag means, when every choice is a struct with a constant under one shared name."""
    if not isinstance(choices, list) or len(choices) < 2:
        return None
    references = [choice.get("$ref", "") for choice in choices]
    constants = [_constants(schemas.get(ref.removeprefix(SCHEMA_REF), {})) for ref in references]
    for name in constants[0]:
        tags = [found.get(name) for found in constants]
        if None not in tags and len(set(tags)) == len(tags):
            return {"propertyName": name, "mapping": dict(zip(map(str, tags), references, strict=True))}
    return None


def _constants(schema: dict[str, Any]) -> dict[str, str]:
    found = {}
    for name, rule in schema.get("properties", {}).items():
        value = rule.get("const", rule["enum"][0] if len(rule.get("enum", ())) == 1 else None)
        if value is not None:
            found[name] = str(value)
    return found

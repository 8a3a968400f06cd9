"""Media: upload, lookup, download, delete.

Called by the router and the ASGI app. Rules: FACTS 8. Always holds: a download needs the token and a link younger
than five minutes, else 404.
"""

from io import BytesIO

from multipart import MultipartError, parse_form_data

from sandbox.errors import GraphError, missing
from sandbox.graph.http import BIGGEST_BODY, Request, Response, reply
from sandbox.graph.phone import SUCCESS
from sandbox.media import SIZE_LIMITS, MediaFile
from sandbox.runtime import Runtime
from sandbox.world import Number


async def upload(runtime: Runtime, number: Number, request: Request) -> Response:
    """POST /{pnid}/media, multipart: messaging_product, file (and type)."""
    fields, data, mime, filename = _form(request)
    if fields.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    mime = (fields.get("type") or mime).split(";")[0].strip().lower()
    most = SIZE_LIMITS.get(mime)
    if most is None:
        kinds = ", ".join(SIZE_LIMITS)
        text = f"(#100) Param file must be a file with one of the following types: {kinds}."
        raise GraphError(100, message=f"{text} Received file of type '{mime}'.")
    if not data or len(data) > most:
        raise GraphError(131053, f"File size {len(data)} is not between 1 and {most} bytes for {mime}")
    held = runtime.media.add(number.id, data, mime, filename)
    return reply({"id": held.id})


def _form(request: Request) -> tuple[dict[str, str], bytes, str, str | None]:
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": request.headers.get("content-type", ""),
        "CONTENT_LENGTH": str(len(request.body)),
        "wsgi.input": BytesIO(request.body),
    }
    try:
        forms, files = parse_form_data(environ, strict=True, spool_limit=BIGGEST_BODY, memory_limit=BIGGEST_BODY)
    except MultipartError as error:
        raise GraphError(100, message=f"(#100) The multipart body cannot be read: {error}") from error
    part = files.get("file")
    if part is None:
        raise missing("file")
    fields = {name: str(forms[name]) for name in forms}
    data = bytes(part.raw)
    part.close()
    return fields, data, str(part.content_type), part.filename


async def lookup(runtime: Runtime, held: MediaFile, request: Request) -> Response:
    """GET /{media-id}[?phone_number_id=]: link, type, SHA-256 in hex, size."""
    owner = request.query.get("phone_number_id")
    if owner and owner != held.phone_number_id:
        raise GraphError(100, message="(#100) The media does not belong to this phone number.")
    return reply(
        {
            "messaging_product": "whatsapp",
            "url": runtime.media.link(held.id, runtime.base_url),
            "mime_type": held.mime_type,
            "sha256": held.sha256_hex,
            "file_size": str(len(held.data)),
            "id": held.id,
        }
    )


async def delete(runtime: Runtime, held: MediaFile, _: Request) -> Response:
    """DELETE /{media-id}."""
    runtime.media.delete(held.id)
    return reply(SUCCESS)


def download(runtime: Runtime, request: Request) -> Response:
    """GET of a link; 404 with an empty page when it is older than five minutes."""
    held = runtime.media.open(request.query.get("hash", ""))
    if held is None or request.method != "GET":
        return Response(status=404, content_type="text/html; charset=utf-8")
    named = {"content-disposition": f'attachment; filename="{held.id}"'}
    return Response(body=held.data, content_type=held.mime_type, headers=named)

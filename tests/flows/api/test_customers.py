"""The record over HTTP and on the command line: found, written to first, imported, its history; refusals with words."""

import uuid
from pathlib import Path

import msgspec
import pytest

from backend_gateway.cli import run
from tests.flows.api.conftest import Office


async def test_first_words_over_http(office: Office) -> None:
    chat = await office.customer()
    await office.pool.execute(
        "insert into identities (contact_id, kind, value, match_key) select id, 'wa_id', phone, phone from contacts"
    )
    body = msgspec.json.encode([{"type": "BODY", "text": "Hola"}]).decode()
    await office.pool.execute(
        "insert into templates (waba_id, name, language, category, status, components)"
        " values ('222', 'oferta', 'es', 'MARKETING', 'APPROVED', $1)",
        body,
    )
    found = (await office.ask("ana", "GET", "/api/contacts", params={"q": "maris", "number_id": 1})).json()
    assert [row["conversation_id"] for row in found["items"]] == [chat]
    contact = found["items"][0]["id"]
    number = (await office.ask("ana", "GET", "/api/contacts", params={"q": "+51 987 654 321"})).json()
    assert number["phone"] == "51987654321"
    wish = {"opt_out": True}
    assert (await office.ask("ana", "POST", f"/api/contacts/{contact}/marketing", json=wish)).status_code == 200
    start = {
        "client_token": str(uuid.uuid4()), "number_id": office.number_id, "contact_id": contact,
        "content": {"type": "template", "name": "oferta", "language": "es"},
    }  # fmt: skip
    refused = await office.ask("ana", "POST", "/api/conversations", json=start)
    assert refused.json()["code"] == "template_unusable"
    assert refused.json()["data"]["reason"] == "marketing_stopped"
    back = {"opt_out": False, "reason": "lo pidió"}
    assert (await office.ask("sol", "POST", f"/api/contacts/{contact}/marketing", json=back)).status_code == 200
    started = await office.ask("ana", "POST", "/api/conversations", json=start)
    assert started.status_code == 202, started.text
    assert started.json()["conversation"]["id"] == chat
    history = (await office.ask("ana", "GET", f"/api/contacts/{contact}/history")).json()
    assert [(row["after"], row["by_user"], row.get("reason", "")) for row in history] == [
        ("yes", office.ids["sol"], "lo pidió"), ("no", office.ids["ana"], ""),
    ]  # fmt: skip
    case = (await office.ask("ana", "GET", f"/api/conversations/{chat}/case")).json()
    assert case.get("attempts", []) == []  # nothing left yet, and no case is open


async def test_only_admins_import_and_shape_the_record(office: Office) -> None:
    piece = {"columns": ["phone"], "rows": [["+51 987 654 321"]], "dry_run": False}
    for who, status in (("ana", 403), ("sol", 403), ("ada", 200)):
        answer = await office.ask(who, "POST", "/api/contacts/import", json=piece)
        assert answer.status_code == status
        made = await office.ask(who, "POST", "/api/contact-fields", json={"name": f"Campo de {who}"})
        assert made.status_code == (201 if who == "ada" else 403)
    assert answer.json()["rows"][0]["outcome"] == "new"


def test_the_command_rehearses_first(
    database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "clientes.csv"
    path.write_text("WhatsApp;Nombre\n+51 987 654 321;Marisol\n12;Nadie\n", encoding="utf-8")
    monkeypatch.setenv("RELEVO_DATABASE_URL", database_url)
    monkeypatch.setenv("RELEVO_DATA_DIR", str(tmp_path))
    said = []
    for more in ([], ["--yes"], ["--yes"], ["--columns", "name,phone"]):
        code = run(["import-contacts", str(path), *more])
        said.append((code, capsys.readouterr().out))
    assert [code for code, _ in said] == [2, 2, 2, 2]
    assert "1 new, 0 changed, 0 same, 1 refused" in said[0][1]
    assert "nothing written (add --yes)" in said[0][1]
    assert "line 3: WhatsApp '12': " in said[0][1]
    assert "1 new, 0 changed, 0 same, 1 refused" in said[1][1]
    assert "0 new, 0 changed, 1 same, 1 refused" in said[2][1]
    assert "0 new" in said[3][1]
    assert run(["import-contacts", str(tmp_path / "nadie.csv")]) == 1
    assert "cannot be read" in capsys.readouterr().err

"""The company's name as an admin says it: at sign-in, on the wall, in texts; the server's own until then."""

from typing import Any

from tests.flows.api.conftest import Office
from tests.flows.api.test_users import good, refused


async def call(office: Office, who: str = "ada", **body: Any) -> Any:
    return await office.ask(who, "PUT", "/api/policies/company/0", json={"body": body})


async def test_the_name_counts_everywhere_at_once(office: Office) -> None:
    assert (await office.sign_in("ana")).json()["company"] == "Andes"
    good(await call(office, name="Casa Lumbre", treatment="usted"))
    assert (await office.sign_in("ana", device="another device")).json()["company"] == "Casa Lumbre"
    await office.hire("tv", role="wallboard")
    assert good(await office.ask("tv", "GET", "/api/wallboard"))["title"] == "Casa Lumbre"
    listed = good(await office.ask("ana", "GET", "/api/policies"))
    assert {"name": "Casa Lumbre", "treatment": "usted"} in [one["body"] for one in listed]
    good(await call(office, name=""))
    assert (await office.sign_in("ana", device="a third device")).json()["company"] == "Andes"


async def test_what_is_no_name_and_who_may_not_say_it(office: Office) -> None:
    refused(await call(office, name=" dos  líneas\n"), 422, "policy_invalid")
    refused(await call(office, name="x" * 81), 422, "policy_invalid")
    refused(await call(office, treatment="thou"), 422, "policy_invalid")
    refused(await call(office, "sol", name="Otra"), 403, "forbidden")

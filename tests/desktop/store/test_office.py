"""The office's small tables: snapshot, frames, cache and back."""

from desktop.store.store import Store
from protocol.frames import GoneItem, PolicyItem, PresenceItem, TagItem
from protocol.roster import Presence
from protocol.tags import Policy, Tag


def test_a_newer_row_replaces_an_older_one_and_tells_its_table() -> None:
    store = Store()
    assert store.apply(TagItem(Tag(id=3, rev=2, name="Urgente"))).office == {"tags"}
    assert not store.apply(TagItem(Tag(id=3, rev=1, name="Vieja")))
    assert store.office.tags[3].name == "Urgente"


def test_what_is_gone_is_forgotten() -> None:
    store = Store()
    store.apply(TagItem(Tag(id=3, rev=2, name="Urgente")))
    assert store.apply(GoneItem(kind="tag", id=3)).office == {"tags"}
    assert not store.apply(GoneItem(kind="tag", id=3))
    assert not store.office.tags


def test_presence_goes_by_user_and_a_policy_by_what_it_is_for() -> None:
    store = Store()
    store.apply(PresenceItem(Presence(user_id=7, rev=1, state="available")))
    store.apply(PolicyItem(Policy(id=10, rev=1, kind="sla", body={"a": 1})))
    store.apply(PolicyItem(Policy(id=11, rev=2, kind="sla", body={"a": 2})))
    store.apply(PolicyItem(Policy(id=12, rev=1, kind="sla", subject=4, body={"a": 3})))
    assert store.office.presence[7].state == "available"
    ours, theirs = store.office.policy("sla", 9), store.office.policy("sla", 4)
    assert ours is not None
    assert theirs is not None
    assert (ours.body, theirs.body) == ({"a": 2}, {"a": 3})

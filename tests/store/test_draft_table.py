import pytest

from cmdesk.domain.draft_table import Column, Hour
from cmdesk.domain.drafts import Variant
from cmdesk.store import draft_table, drafts, letting_go, outbox_rows, versions
from tests.store.conftest import NOON

NOEL = Hour("2026-12-24T08:00", "Europe/Paris")


@pytest.fixture
def both(workspace):
    return workspace.account(), workspace.account("@fournil.bsky.example", "bluesky")


def start(workspace, text, *accounts):
    return workspace.write(drafts.start, text, accounts, NOON)


def test_many_cells_are_changed_and_put_back_in_one_go(workspace, both):
    first, second = start(workspace, "Un", both[0]), start(workspace, "Deux", *both)
    workspace.write(drafts.vary, second, both[1], "Deux, ici", NOON)
    before = workspace.read(draft_table.rows)
    changes = {
        (first, Column.TEXT): "Un et demi",
        (first, Column.ACCOUNTS): (Variant(both[0]), Variant(both[1], "À part")),
        (first, Column.WHEN): NOEL,
        (second, Column.ACCOUNTS): (Variant(both[0]),),
        (second, Column.PILLAR): "savoir-faire",
        (second, Column.CAMPAIGN): "Noël",
        (second, Column.STAGE): "ready",
    }
    undo = workspace.write(draft_table.put, changes, NOON)
    one, other = (workspace.read(drafts.one, each) for each in (first, second))
    assert (one.text, one.variants) == ("Un et demi", (Variant(both[0]), Variant(both[1], "À part")))
    assert (one.due_wall, one.due_zone) == (NOEL.wall, NOEL.zone)
    assert (other.pillar, other.campaign, other.stage) == ("savoir-faire", "Noël", "ready")
    assert [len(row.variants) for row in workspace.read(draft_table.rows)] == [2, 1]
    assert workspace.read(outbox_rows.rows) == []  # an hour is no order to send
    assert workspace.read(versions.every, first)
    workspace.write(draft_table.put, undo.before, NOON)
    assert workspace.read(draft_table.rows) == before  # the text that an account had of its own, too


def test_what_is_leaving_or_left_is_neither_shown_nor_changed(workspace, both):
    free, queued = start(workspace, "Libre", both[0]), start(workspace, "Programmé", both[0])
    workspace.write(letting_go.send, queued, {both[0]: "key"}, NOON, due=None, not_before=NOON)
    assert [row.id for row in workspace.read(draft_table.rows)] == [free]
    changes = {(free, Column.TEXT): "x", (queued, Column.TEXT): "y", (999, Column.TEXT): "z"}
    changed = workspace.write(draft_table.put, changes, NOON)
    assert (changed.refused, set(changed.before)) == ((queued, 999), {(free, Column.TEXT)})
    assert workspace.read(drafts.one, queued).text == "Programmé"


def test_the_next_comes_first_and_what_has_no_hour_last(workspace, both):
    late, none, soon = (start(workspace, text, both[0]) for text in ("Tard", "Sans", "Tôt"))
    workspace.write(drafts.plan_time, late, "2026-12-24T08:00", "Europe/Paris")
    workspace.write(drafts.plan_time, soon, "2026-12-01T08:00", "Europe/Paris")
    assert [row.id for row in workspace.read(draft_table.rows)] == [soon, late, none]


def test_a_value_of_the_wrong_kind_is_refused(workspace, both):
    draft = start(workspace, "Un", both[0])
    with pytest.raises(ValueError, match="no value"):
        workspace.write(draft_table.put, {(draft, Column.WHEN): (Variant(1),)}, NOON)
    assert workspace.read(drafts.one, draft).text == "Un"


def test_a_thousand_are_read_with_few_queries(workspace, both):
    for number in range(1_000):
        start(workspace, f"Fournée {number}", *both)
    asked = []
    with workspace.store.read() as db:
        from sqlalchemy import event

        event.listen(db, "before_cursor_execute", lambda *told: asked.append(told[2]))
        found = draft_table.rows(db)
    assert (len(found), len(found[0].variants)) == (1_000, 2)
    assert len(asked) < 8

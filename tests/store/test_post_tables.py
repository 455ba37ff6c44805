from datetime import datetime, time

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.drafts import Stage
from cmdesk.domain.media import NewMedium
from cmdesk.domain.posts_table import PostRow
from cmdesk.domain.slots import Timetable
from cmdesk.language.post_tables import cells, understand, write
from cmdesk.store import accounts, drafts, media, outbox_rows, post_tables, recurrence, settings, slots, traits
from tests.store.conftest import NOON

NOEL = datetime(2026, 12, 24, 8, 0)


@pytest.fixture
def both(workspace):
    return workspace.account(), workspace.account("@fournil.bsky.example", "bluesky")


def test_rows_become_drafts_and_nothing_is_scheduled(workspace, both):
    rows = [
        PostRow(
            2,
            "Bûches",
            {"bluesky": "Bûches !"},
            ("mastodon", "bluesky"),
            wall=NOEL,
            zone="Europe/Paris",
            campaign="Noël",
        ),
        PostRow(3, troubles=("empty",)),
        PostRow(
            4, "Galette", accounts=("fournil.bsky.example",), link="https://a.fr", comment="Premier", labels=("Fêtes",)
        ),
        PostRow(5, "Pain", networks=("tiktok",), stage="ready"),
    ]
    made = workspace.write(post_tables.take_in, rows, [both[0]], NOON)
    assert [row.line for row, _ in made] == [2, 4, 5]
    first, second, third = (workspace.read(drafts.one, draft) for _, draft in made)
    assert (first.due_wall, first.due_zone, first.campaign) == ("2026-12-24T08:00", "Europe/Paris", "Noël")
    assert {one.account_id: one.text for one in first.variants} == {both[0]: None, both[1]: "Bûches !"}
    assert (second.text, second.pillar, second.options) == (
        "Galette\n\nhttps://a.fr",
        "Fêtes",
        {"first_comment": "Premier"},
    )
    assert [one.account_id for one in second.variants] == [both[1]]
    assert ([one.account_id for one in third.variants], third.stage) == ([both[0]], "ready")
    assert workspace.read(outbox_rows.rows) == []


def test_a_table_says_of_no_post_that_it_may_leave_by_itself(workspace, both):
    """Texts that stay true are put into free slots: what nobody looked at must not be one."""
    workspace.write(settings.keep, recurrence.EVERGREEN, {"gap": 1, "rest": 1})
    workspace.write(slots.keep, Timetable(both[0], "Europe/Paris", tuple((day, time(9)) for day in range(7))))
    workspace.write(post_tables.take_in, [PostRow(2, "Bûches", stage="evergreen")], [both[0]], NOON)
    assert workspace.write(recurrence.fill, NOON) == 0
    assert workspace.read(outbox_rows.rows) == []


def test_times_can_be_left_out(workspace, both):
    row = PostRow(2, "Bûches", wall=NOEL, zone="Europe/Paris")
    ((_, draft),) = workspace.write(post_tables.take_in, [row], [both[0]], NOON, keep_times=False)
    assert workspace.read(drafts.one, draft).due_wall == ""


def test_drafts_go_out_and_come_back_the_same(workspace, both):
    made = workspace.write(drafts.start, "@lea Bûches\n///\nEt galettes ; « oui »", list(both), NOON)
    workspace.write(drafts.vary, made, both[1], "=Court", NOON)
    workspace.write(drafts.plan_time, made, "2026-12-24T08:00", "Europe/Paris")
    workspace.write(drafts.start, "Une idée", [], NOON)
    before = workspace.read(post_tables.rows)
    table = understand(cells(write(before, "cmdesk", ";")), zone="Europe/Paris")
    assert table.dialect == "cmdesk"
    workspace.write(drafts.remove, made, NOON)
    workspace.write(post_tables.take_in, table.rows, [], NOON)
    after = workspace.read(post_tables.rows)
    assert [(row.text, dict(row.texts), row.accounts, row.wall, row.zone) for row in after] == [
        (row.text, dict(row.texts), row.accounts, row.wall, row.zone) for row in (before[1], *before)
    ]


def test_what_goes_out_in_our_own_table_comes_back_whole(workspace):
    """Into the same workspace: every draft twice, and alike in all that a person chose."""
    first, second = workspace.account(), workspace.account("Boulangerie, Rennes", "mastodon")
    x, insta = (
        workspace.write(accounts.add, NewAccount(network, "@fournil", {}), network, NOON)
        for network in ("x", "instagram")
    )
    draft = workspace.write(drafts.start, " Bûches\n\n///\n\nSuite ", [first, second, x], NOON)
    workspace.write(drafts.vary, draft, first, "Bûches d’ici", NOON)
    workspace.write(drafts.vary, draft, second, "=SOMME(A1)", NOON)
    workspace.write(drafts.plan_time, draft, "2026-12-24T08:00", "Europe/Paris")
    workspace.write(media.choose, draft, {"visibility": "unlisted", "first_comment": "Premier; deuxième"}, NOON)
    for number, alt in enumerate(["Un four", "", "Deux || trois"[:7]]):
        kept = workspace.write(media.attach, draft, NewMedium(f"{number}" * 64, "four.jpg", "image/jpeg", 10), NOON)
        workspace.write(media.describe, draft, kept.media_id, alt, NOON, (0.5 * number, -1.0))
    workspace.write(traits.belong, draft, pillar="savoir-faire", campaign="Noël")
    workspace.write(traits.speak, draft, "fr")
    workspace.write(traits.stand, [draft], Stage.READY, NOON)
    empty = workspace.write(drafts.start, "", [insta], NOON)
    workspace.write(drafts.vary, empty, insta, "Rien que là", NOON)
    before = workspace.read(post_tables.rows, None, post_tables.in_folder("posts-files"))
    files = {
        name: file
        for name, file in workspace.read(post_tables.files, None, post_tables.in_folder("posts-files")).items()
    }
    told = understand(cells(write(before, "cmdesk", ";")))
    assert (told.unknown, [row.troubles for row in told.rows]) == ((), [(), ()])
    taken = {name: NewMedium(file.sha256, file.name, file.type, file.size) for name, file in files.items()}
    made = workspace.write(post_tables.take_in, told.rows, [], NOON, files=taken)
    for old, (_, new) in zip([draft, empty], made, strict=True):
        one, other = (workspace.read(drafts.one, each) for each in (old, new))
        kept = ("text", "variants", "due_wall", "due_zone", "options", "stage", "pillar", "campaign", "language")
        assert {name: getattr(one, name) for name in kept} == {name: getattr(other, name) for name in kept}
        assert workspace.read(media.of_draft, old) == workspace.read(media.of_draft, new)
    assert workspace.read(outbox_rows.rows) == []


@pytest.mark.parametrize("spot", ["", "x y z", "9 -9 2", "0.5 0.5 99999"])
def test_a_crop_that_nobody_wrote_does_no_harm(workspace, spot):
    row = PostRow(2, "Bûches", media=("a",), spots=(spot,), ours=True)
    ((_, draft),) = workspace.write(
        post_tables.take_in, [row], [], NOON, files={"a": NewMedium("a" * 64, "a.jpg", "image/jpeg", 1)}
    )
    (file,) = workspace.read(media.of_draft, draft)
    assert -1 <= file.focus_x <= 1


def test_a_page_is_meant_by_the_name_of_its_place(workspace):
    page = workspace.account("Fournil", "facebook_page")
    rows = [PostRow(2, "Bûches", {"facebook": "Bûches, ici"}, ("facebook",))]
    ((_, draft),) = workspace.write(post_tables.take_in, rows, [], NOON)
    assert {one.account_id: one.text for one in workspace.read(drafts.one, draft).variants} == {page: "Bûches, ici"}

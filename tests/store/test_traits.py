from datetime import timedelta

import pytest

from cmdesk.domain.drafts import Stage
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.outbox import Event
from cmdesk.store import claiming, drafts, letting_go, outbox, snippets, traits
from tests.store.conftest import NOON, article


@pytest.fixture
def account(workspace):
    return workspace.account()


def stages(workspace):
    return {row.text: row.stage for row in workspace.read(drafts.page)}


def test_a_draft_stands_where_it_was_put_and_can_go_back(workspace, account):
    made = workspace.write(drafts.start, "Pain", [account], NOON)
    before = workspace.write(traits.stand, [made], Stage.IDEA, NOON)
    assert stages(workspace) == {"Pain": Stage.IDEA}
    workspace.write(traits.stand, [made], Stage.READY, NOON)
    assert stages(workspace) == {"Pain": Stage.READY}
    workspace.write(traits.stand_again, before)
    assert stages(workspace) == {"Pain": Stage.DRAFT}


def test_what_leaves_stands_where_it_is_whatever_was_chosen(workspace, account):
    made = workspace.write(drafts.start, "Pain", [account], NOON)
    workspace.write(traits.stand, [made], Stage.READY, NOON)
    workspace.write(letting_go.send, made, {account: "key"}, NOON, due=None, not_before=NOON)
    assert stages(workspace) == {"Pain": Stage.SCHEDULED}
    claimed = workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, claimed.id, Event.DELIVERED, NOON)
    assert stages(workspace) == {"Pain": Stage.SENT}
    workspace.write(traits.stand, [made], Stage.EVERGREEN, NOON)
    assert stages(workspace) == {"Pain": Stage.EVERGREEN}
    workspace.write(traits.stand, [made], Stage.SENT, NOON)
    assert stages(workspace) == {"Pain": Stage.SENT}


def test_the_board_holds_every_post_once(workspace, account):
    for number, stage in enumerate((Stage.IDEA, Stage.DRAFT, Stage.READY)):
        made = workspace.write(drafts.start, f"Pain {number}", [], NOON + timedelta(hours=number))
        workspace.write(traits.stand, [made], stage, NOON)
    found = workspace.read(traits.board)
    assert {stage: [row.text for row in rows] for stage, rows in found.items() if rows} == {
        Stage.IDEA: ["Pain 0"],
        Stage.DRAFT: ["Pain 1"],
        Stage.READY: ["Pain 2"],
    }


def test_pillar_campaign_and_language_are_kept_apart(workspace, account):
    made = workspace.write(drafts.start, "Pain", [account], NOON)
    workspace.write(traits.belong, made, pillar=" savoir  faire ")
    workspace.write(traits.belong, made, campaign="Noël")
    workspace.write(traits.speak, made, "en")
    found = workspace.read(drafts.one, made)
    assert (found.pillar, found.campaign, found.language) == ("savoir faire", "Noël", "en")
    assert workspace.read(drafts.page)[0].campaign == "Noël"
    assert workspace.read(snippets.pillars) == ["savoir faire"]


def test_a_post_begins_with_words_in_their_language(workspace, account):
    found = workspace.read(drafts.one, workspace.write(traits.start_in, "Nous cherchons.", "fr", [account], NOON))
    assert (found.text, found.language) == ("Nous cherchons.", "fr")
    assert [one.account_id for one in found.variants] == [account]


def test_a_post_from_an_item_quotes_it_with_credit_and_is_an_idea(workspace, account):
    ouest = workspace.source()
    workspace.arrive(ouest, article(1, "Noël au fournil", "Le fournil ouvre la nuit de Noël."))
    item = workspace.read(first)
    made = workspace.write(traits.start_from, item, [account], NOON)
    found = workspace.read(drafts.one, made)
    assert "Le fournil ouvre la nuit de Noël" in found.text
    assert "Ouest" in found.text
    assert article(1).link in found.text
    assert (found.about_id, found.stage) == (item, "idea")
    assert workspace.write(traits.start_from, 999, [account], NOON) is None


@pytest.mark.parametrize(
    ("kind", "visibility", "private"),
    [
        (Kind.POST, "public", False),
        (Kind.COMMENT, "unlisted", False),
        (Kind.POST, "direct", True),
        (Kind.POST, "private", True),
        (Kind.MESSAGE, "public", True),
        (Kind.MAIL, "public", True),
    ],
)
def test_what_was_written_in_private_is_quoted_without_name_and_link(workspace, account, kind, visibility, private):
    said = NewItem(
        "1", "Votre pain me manque.", NOON, kind, Author("Léa Marchand"), link="https://x.example/1",
        visibility=visibility,
    )  # fmt: skip
    workspace.receive(account, said)
    item = workspace.read(first)
    assert workspace.read(traits.is_private, item) is private
    text = workspace.read(drafts.one, workspace.write(traits.start_from, item, [account], NOON)).text
    assert "Votre pain me manque" in text
    assert ("Léa" in text, "https://x.example/1" in text) == (not private, not private)


def first(db):
    return db.exec_driver_sql("SELECT id FROM item").scalar_one()

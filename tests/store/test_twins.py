from datetime import timedelta

import pytest

from cmdesk.domain.drafts import Stage
from cmdesk.store import drafts, media, traits, twins
from tests.store.conftest import NOON


@pytest.fixture
def french(workspace):
    made = workspace.write(drafts.start, "Les bûches sont là", [workspace.account()], NOON)
    workspace.write(traits.belong, made, pillar="savoir-faire", campaign="Noël")
    workspace.write(media.choose, made, {"visibility": "unlisted"}, NOON)
    workspace.write(drafts.plan_time, made, "2026-12-01T09:00", "Europe/Paris")
    return made


def test_a_twin_takes_over_what_is_not_text(workspace, french):
    english = workspace.account("@b@p.example")
    made = workspace.write(twins.pair, french, "fr", "en", [english], NOON)
    twin, first = workspace.read(drafts.one, made), workspace.read(drafts.one, french)
    assert (twin.text, twin.language, twin.twin_id) == ("", "en", french)
    assert (first.language, first.twin_id) == ("fr", made)
    assert (twin.pillar, twin.campaign, twin.options) == ("savoir-faire", "Noël", {"visibility": "unlisted"})
    assert (twin.due_wall, twin.due_zone) == ("2026-12-01T09:00", "Europe/Paris")
    assert [one.account_id for one in twin.variants] == [english]
    assert workspace.read(twins.other, french).id == made
    assert workspace.read(twins.other, made).id == french


def test_what_was_chosen_in_one_language_does_not_leave_under_the_other(workspace, french):
    said = {"first_comment": "Commandez ici", "title": "Bûches", "warning": "chocolat", "language": "fr"}
    workspace.write(media.choose, french, {"visibility": "unlisted", **said}, NOON)
    made = workspace.write(twins.pair, french, "fr", "en", [], NOON)
    assert workspace.read(drafts.one, made).options == {"visibility": "unlisted"}
    assert workspace.read(drafts.one, french).options == {"visibility": "unlisted", **said}


def test_the_twin_of_a_text_that_stays_true_leaves_by_itself_only_once_somebody_says_so(workspace, french):
    """What goes out again and again is written; its other version is not yet."""
    workspace.write(traits.stand, [french], Stage.EVERGREEN, NOON)
    made = workspace.write(twins.pair, french, "fr", "en", [], NOON)
    assert workspace.read(drafts.one, made).stage == ""


def test_twins_are_parted_and_one_that_was_put_away_is_none(workspace, french):
    made = workspace.write(twins.pair, french, "fr", "en", [], NOON)
    workspace.write(drafts.remove, made, NOON + timedelta(hours=1))
    assert workspace.read(twins.other, french) is None
    workspace.write(drafts.restore, made)
    assert workspace.read(twins.other, french) is not None
    workspace.write(twins.part, made)
    assert workspace.read(twins.other, french) is None
    assert workspace.read(twins.other, made) is None


def test_accounts_speak_a_language_or_any(workspace):
    one, two = workspace.account(), workspace.account("@b@p.example")
    workspace.write(twins.speak, {one: "fr", two: "en"})
    assert workspace.read(twins.languages) == {one: "fr", two: "en"}
    workspace.write(twins.speak, {one: ""})
    assert workspace.read(twins.languages) == {two: "en"}

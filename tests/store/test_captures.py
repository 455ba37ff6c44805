from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.media import NewMedium
from cmdesk.store import captures, conversations, media, people, sources
from tests.store.conftest import NOON

SAID = NewItem("1", "Le pain était rassis", NOON, Kind.POST, Author("Marc"), link="https://www.facebook.com/p/1")
SHOT = NewMedium("ab" * 32, "capture.png", "image/png", 1000, 10, 10)


def test_a_captured_message_is_a_conversation_with_its_person_and_its_evidence(workspace):
    (talk,) = workspace.write(captures.keep, "Captured", [(SAID, "facebook")], [SHOT], NOON)
    row = workspace.row(talk)
    assert (row.name, row.source, row.snippet, row.unread) == ("Marc", "Captured", "Le pain était rassis", True)
    card = workspace.read(people.card, row.person_id)
    assert (card.identities[0].network, card.identities[0].handle) == ("facebook", "marc")
    (found,) = workspace.read(media.evidence, talk).values()
    assert [file.sha256 for file in found] == [SHOT.sha256]
    assert workspace.read(conversations.thread, talk).link == SAID.link


def test_capturing_it_again_leads_to_the_same_conversation(workspace):
    first = workspace.write(captures.keep, "Captured", [(SAID, "facebook")], [SHOT], NOON)
    assert workspace.write(captures.keep, "Autre nom", [(SAID, "facebook")], [SHOT], NOON) == first
    assert len(workspace.read(sources.rows)) == 1


def test_nobody_fetches_where_things_are_captured(workspace):
    workspace.write(captures.keep, "Captured", [(SAID, "")], [], NOON)
    assert workspace.read(sources.due, NOON) == []
    assert workspace.read(sources.every) == []


def test_evidence_is_no_file_that_nobody_needs(workspace):
    workspace.write(captures.keep, "Captured", [(SAID, "")], [SHOT], NOON)
    later = NOON.replace(year=2027)
    assert workspace.write(media.forget_unused, later) == ()


def test_somebody_unnamed_is_nobody(workspace):
    unnamed = NewItem("2", "Bonjour", NOON)
    (talk,) = workspace.write(captures.keep, "Captured", [(unnamed, "")], [], NOON)
    assert workspace.row(talk).person_id is None


def test_what_was_captured_counts_not_as_unread_in_the_watchlist_and_says_where_it_was_said(workspace):
    (talk,) = workspace.write(captures.keep, "Captured", [(SAID, "facebook")], [], NOON)
    assert [row.unread for row in workspace.read(sources.rows)] == [0]
    assert workspace.row(talk).subject == "facebook"
    assert workspace.row(talk).unread

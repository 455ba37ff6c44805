from datetime import timedelta

from cmdesk.domain.conversations import State
from cmdesk.store import conversations, erasure, items, kept_threads, triage
from cmdesk.store.kept_threads import Answer, KeptThread
from tests.store.conftest import NOON, article


def come(workspace, *titles, **more):
    """The ids of items of one source by their titles."""
    ouest = workspace.source()
    workspace.arrive(ouest, *(article(number, title, **more) for number, title in enumerate(titles)))
    return {row.title: row.id for row in workspace.read(items.page, items.View())}


def test_a_thread_is_kept_and_renewed(workspace):
    un = come(workspace, "un")["un"]
    first = KeptThread(un, (Answer("Léa", "Oui", NOON, "https://x/"), Answer("", "Non", None)), NOON)
    workspace.write(kept_threads.keep, first)
    assert workspace.read(kept_threads.one, un) == first
    again = KeptThread(un, (), NOON + timedelta(hours=1))
    workspace.write(kept_threads.keep, again)
    assert workspace.read(kept_threads.one, un) == again
    assert workspace.read(kept_threads.one, 999) is None


def test_what_has_a_star_is_followed(workspace):
    ids = come(workspace, "un", "deux", comments="https://ouest.example/c")
    assert workspace.read(kept_threads.followed) == []
    workspace.write(items.star, ids["deux"], True)
    (found,) = workspace.read(kept_threads.followed)
    assert (found.title, found.source, found.comments) == ("deux", "Ouest", "https://ouest.example/c")


def test_a_journey_that_is_over_is_forgotten(workspace):
    un = come(workspace, "un")["un"]
    workspace.write(kept_threads.keep, KeptThread(un, (), NOON))
    workspace.write(kept_threads.let_go, NOON + timedelta(days=29))
    assert workspace.read(kept_threads.one, un) is not None
    workspace.write(kept_threads.let_go, NOON + timedelta(days=31))
    assert workspace.read(kept_threads.one, un) is None


def test_what_was_taken_into_the_inbox_is_followed_until_it_is_done(workspace):
    un = come(workspace, "un", "deux")["un"]
    talk = workspace.write(conversations.open_for_item, un, NOON)
    assert [found.id for found in workspace.read(kept_threads.followed)] == [un]
    workspace.write(triage.move, [talk], State.DONE)
    assert workspace.read(kept_threads.followed) == []


def test_who_is_erased_is_in_no_kept_thread(workspace):
    un = come(workspace, "un")["un"]
    workspace.conversation(workspace.account())
    workspace.write(kept_threads.keep, KeptThread(un, (Answer("Léa", "Oui", NOON),), NOON))
    workspace.write(erasure.erase, 1, NOON)
    assert workspace.read(kept_threads.one, un) is None

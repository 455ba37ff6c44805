from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.sight import Change, Glimpse, Sight, meanwhile

ASKED = Glimpse(3, 30, "Léa", "Toujours pas reçu…")
SEEN = Sight(7, (ASKED,))


def changes(*now, known=frozenset()):
    return [(each.change, each.before, each.now) for each in meanwhile(SEEN, now, known)]


def test_nothing_changed():
    assert changes(ASKED) == []


def test_a_colleague_answered_elsewhere():
    said = Glimpse(8, 80, "Fournil", "C'est réglé", mine=True)
    assert changes(ASKED, said) == [(Change.ANSWERED, "", "C'est réglé")]


def test_the_person_wrote_once_more():
    assert changes(ASKED, Glimpse(9, 90, "Léa", "Laissez tomber")) == [(Change.WROTE, "", "Laissez tomber")]


def test_an_edit_shows_the_words_before_and_after():
    assert changes(Glimpse(3, 31, "Léa", "Bien reçu !")) == [(Change.EDITED, "Toujours pas reçu…", "Bien reçu !")]


def test_what_its_author_deleted_is_shown_from_memory():
    assert changes() == [(Change.DELETED, "Toujours pas reçu…", "")]


def test_what_was_moved_to_another_conversation_is_not_deleted():
    assert changes(known=frozenset([3])) == []


def test_an_older_message_of_a_conversation_that_was_joined_is_no_news():
    assert changes(ASKED, Glimpse(5, 50, "Léa", "D'avant")) == []


def test_an_answer_of_ours_comes_before_all_else():
    said = Glimpse(9, 90, "Fournil", "Réglé", mine=True)
    assert [change for change, *_ in changes(Glimpse(3, 31, "Léa", "x"), Glimpse(8, 1, "Léa", "y"), said)] == [
        Change.ANSWERED,
        Change.EDITED,
        Change.WROTE,
    ]


glimpses = st.builds(Glimpse, st.integers(1, 20), st.integers(0, 3), st.just("Léa"), st.text(max_size=3), st.booleans())
threads = st.lists(glimpses, max_size=12, unique_by=lambda each: each.id).map(tuple)


@given(threads, threads)
def test_quiet_means_that_nothing_was_said_changed_or_taken_away(before, now):
    """Whatever the thread was and is: no change is told exactly when every word is as it was, and none came."""
    newest = max((each.id for each in before), default=0)
    quiet = not meanwhile(Sight(newest, before), now, frozenset())
    known = {each.id: each.content for each in now}
    same = all(known.get(each.id) == each.content for each in before)
    assert quiet == (same and all(each.id <= newest for each in now))

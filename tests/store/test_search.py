import pytest

from cmdesk.domain.queries import Words, both
from cmdesk.store import conversations, drafts, search
from tests.store.conftest import NOON, article


@pytest.fixture
def filled(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, "La brioche du matin"), article(2, "Le pain"))
    account = workspace.account()
    found = workspace.conversation(account, text="Où est ma brioche ?")
    workspace.write(conversations.add_note, found, "Brioche promise à Léa", NOON)
    workspace.write(drafts.start, "Nos brioches sont prêtes", [account], NOON)
    workspace.index()
    return workspace


def test_one_search_finds_everything(filled):
    found = filled.read(search.everything, "briô", unfinished=True)
    assert len(found.items) == 2
    assert [note.text for note in found.notes] == ["Brioche promise à Léa"]
    assert [draft.text for draft in found.drafts] == ["Nos brioches sont prêtes"]
    assert [person.name for person in filled.read(search.everything, "lea").people] == ["Lea"]


def test_a_word_that_is_finished_is_not_a_beginning(filled):
    assert filled.read(search.everything, "brio").items == []


@pytest.mark.parametrize("typed", ["", "   ", "?!…", '"', "(", "AND", "*"])
def test_what_holds_no_word_finds_nothing(filled, typed):
    found = filled.read(search.everything, typed, unfinished=True)
    assert not found.items
    assert not found.people


def test_a_first_letter_waits_for_the_second():
    assert search.understood("b", unfinished=True) == Words(("b",))
    assert search.understood("br", unfinished=True) == Words(("br",), prefix=True)
    assert search.understood("pain br", unfinished=True) == both(Words(("pain",)), Words(("br",), prefix=True))


def test_a_text_that_is_no_query_is_taken_word_by_word():
    assert search.understood('pain "beurre') == both(Words(("pain",)), Words(("beurre",)))


def test_items_are_found_page_by_page_while_typing(workspace):
    source = workspace.source()
    workspace.arrive(source, *[article(number, "Farine et levain", hours=number) for number in range(5)])
    workspace.index()
    first = workspace.read(search.found_items, "farine lev", None, 3)
    rest = workspace.read(search.found_items, "farine lev", first[-1], 3)
    assert [row.link[-1] for row in [*first, *rest]] == ["0", "1", "2", "3", "4"]
    assert workspace.read(search.found_items, '"') == ()


def test_a_query_that_does_not_exist_is_looked_for_as_words(workspace):
    workspace.arrive(workspace.source(), article(1, "query rien panne"))
    workspace.index()
    assert len(workspace.read(search.found_items, "panne query:rien")) == 1
    assert len(workspace.read(search.everything, "panne query:rien").items) == 1


def test_what_is_plain_is_nothing_but_words():
    typed = ("a b", '"a b" c*', "a OU b", "-a b", "titre:a", "a?b")
    assert [search.is_plain(search.understood(one)) for one in typed] == [True, True, False, False, False, False]

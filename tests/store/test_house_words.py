import pytest

from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.domain.troubles import Problem
from cmdesk.store import house_words


def test_words_are_kept_changed_and_given_back(workspace):
    made = workspace.write(
        house_words.keep, HouseWord(0, WordKind.BANNED, " pas   cher ", "accessible", "Trop familier")
    )
    assert workspace.read(house_words.every) == [
        HouseWord(made, WordKind.BANNED, "pas cher", "accessible", "Trop familier")
    ]
    workspace.write(house_words.keep, HouseWord(made, WordKind.GLOSSARY, "Fournil"))
    old = workspace.write(house_words.remove, made)
    assert (old.kind, old.word) == (WordKind.GLOSSARY, "Fournil")
    assert workspace.read(house_words.every) == []
    workspace.write(house_words.keep, old)
    assert [each.word for each in workspace.read(house_words.every)] == ["Fournil"]


def test_a_word_is_learned_once_with_a_straight_apostrophe(workspace):
    workspace.write(house_words.learn, "L’Armelline")
    workspace.write(house_words.learn, "L'Armelline")
    assert [(each.kind, each.word) for each in workspace.read(house_words.every)] == [(WordKind.OWN, "L'Armelline")]


def test_no_word_and_a_word_twice_are_refused(workspace):
    with pytest.raises(Problem, match="word-missing"):
        workspace.write(house_words.keep, HouseWord(0, WordKind.OWN, "  "))
    workspace.write(house_words.keep, HouseWord(0, WordKind.OWN, "Thabor"))
    with pytest.raises(Problem, match="word-known"):
        workspace.write(house_words.keep, HouseWord(0, WordKind.OWN, "Thabor"))
    workspace.write(house_words.keep, HouseWord(0, WordKind.GLOSSARY, "Thabor"))


def test_all_words_are_put_at_once_though_two_change_places(workspace):
    workspace.write(house_words.learn, "Thabor")
    first = workspace.write(house_words.keep, HouseWord(0, WordKind.BANNED, "a"))
    second = workspace.write(house_words.keep, HouseWord(0, WordKind.BANNED, "b"))
    workspace.write(house_words.keep, HouseWord(0, WordKind.BANNED, "c"))
    wanted = [HouseWord(first, WordKind.BANNED, "b"), HouseWord(second, WordKind.BANNED, "a")]
    wanted += [
        HouseWord(0, WordKind.BANNED, "d"),
        HouseWord(0, WordKind.BANNED, "d"),
        HouseWord(0, WordKind.BRAND, "d"),
    ]

    def put(db):
        house_words.put(db, wanted)

    workspace.write(put)
    kept = {(each.kind, each.word): each.id for each in workspace.read(house_words.every)}
    assert kept[WordKind.BANNED, "b"] == first
    assert kept[WordKind.BANNED, "a"] == second
    assert sorted(word for _, word in kept) == ["Thabor", "a", "b", "d", "d"]


def test_a_word_that_becomes_another_that_is_there_is_one_with_it(workspace):
    first = workspace.write(house_words.keep, HouseWord(0, WordKind.BANNED, "a"))
    second = workspace.write(house_words.keep, HouseWord(0, WordKind.BANNED, "b"))

    def put(db):
        house_words.put(db, [HouseWord(first, WordKind.BANNED, "a"), HouseWord(second, WordKind.BANNED, "a")])

    workspace.write(put)
    assert [(each.id, each.word) for each in workspace.read(house_words.every)] == [(first, "a")]


def test_a_word_that_was_removed_meanwhile_is_made_anew(workspace):
    def put(db):
        house_words.put(db, [HouseWord(77, WordKind.GLOSSARY, "levain")])

    workspace.write(put)
    assert [each.word for each in workspace.read(house_words.every)] == ["levain"]

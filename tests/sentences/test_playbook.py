from cmdesk.domain.proofing import Finding, Level
from cmdesk.sentences.playbook import path_of, rests, sentence_of
from cmdesk.translations import Catalogue

ENGLISH, FRENCH = Catalogue("en").tr, Catalogue("fr").tr
BANNED = Finding(
    Level.WARNING,
    "banned",
    {"word": "pas cher", "instead": "abordable", "section": "words", "line": "3", "said": "pas cher"},
)


def test_a_finding_says_what_and_on_which_line_it_rests():
    assert rests(BANNED)
    assert path_of(BANNED, ENGLISH) == "Playbook › Words of the house › pas cher"
    assert path_of(BANNED, FRENCH).startswith("Charte")
    assert sentence_of(BANNED, ENGLISH) == "“pas cher” is a word the house does not use"


def test_where_there_are_several_brands_it_says_whose():
    theirs = Finding(Level.NOTE, "banned", {**BANNED.data, "brand": "Café", "brand_id": "2"})
    assert path_of(theirs, ENGLISH) == "Playbook of Café › Words of the house › pas cher"


def test_what_is_not_of_the_playbook_is_left_to_others():
    assert sentence_of(Finding(Level.NOTE, "spelling", {"word": "x"}), ENGLISH) is None

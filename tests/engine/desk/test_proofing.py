from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.engine.desk.proofing import SPACES
from cmdesk.store import house_words, settings
from tests.fakes import Office


def test_texts_are_read_with_the_words_of_the_house_and_the_spaces_of_their_network(office: Office) -> None:
    office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher"))
    office.write(settings.keep, SPACES, {"bluesky": "none"})
    text = "Un pain pas cher et vraiment délicieux pour toute la famille !"
    found = office.do(office.desk.proofread([(text, "mastodon"), (text, "bluesky")]))
    assert [[each.code for each in one] for one in found] == [["banned", "typography"], ["banned"]]


def test_a_word_that_was_learned_is_right(office: Office) -> None:
    text = "Le marché du samedi est à la chevaignette"
    assert [each.code for each in office.do(office.desk.proofread([(text, "mail")]))[0]] == ["spelling"]
    office.write(house_words.learn, "Chevaignette")
    assert office.do(office.desk.proofread([(text, "mail")])) == [()]


def test_what_was_meant(office: Office) -> None:
    assert "receive" in office.do(office.desk.suggest("recieve", "en"))

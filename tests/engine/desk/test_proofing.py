import pytest
from sqlalchemy import insert

from cmdesk.domain.playbook import Page, Playbook
from cmdesk.domain.proofing import CheckRules, Finding, HouseWord, Level, WordKind
from cmdesk.engine.desk.proofing import SPACES, together
from cmdesk.engine.grammar import Grammar
from cmdesk.store import accounts, house_words, nearness, playbooks, settings
from cmdesk.store.tables import brand
from tests.fakes import Office


def test_texts_are_read_with_the_words_of_the_house_and_the_spaces_of_their_network(office: Office) -> None:
    office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher"))
    office.write(settings.keep, SPACES, {"bluesky": "none"})
    text = "Un pain pas cher et vraiment délicieux pour toute la famille !"
    found = office.do(office.desk.proofread([(text, "mastodon", 0), (text, "bluesky", 0)]))
    assert [[each.code for each in one] for one in found] == [["banned", "typography"], ["banned"]]


def test_what_is_chosen_for_a_place_holds_whoever_publishes_there(office: Office) -> None:
    office.write(settings.keep, SPACES, {"facebook": "none"})
    text = "Vraiment délicieux pour toute la famille !"
    assert office.do(office.desk.proofread([(text, "facebook", 0), (text, "facebook_page", 0)])) == [(), ()]


def test_a_word_that_was_learned_is_right(office: Office) -> None:
    text = "Le marché du samedi est à la chevaignette"
    assert [each.code for each in office.do(office.desk.proofread([(text, "mail", 0)]))[0]] == ["spelling"]
    office.write(house_words.learn, "Chevaignette")
    assert office.do(office.desk.proofread([(text, "mail", 0)])) == [()]


def test_what_was_meant(office: Office) -> None:
    assert "receive" in office.do(office.desk.suggest("recieve", "en"))


def test_texts_are_held_against_the_playbook(office: Office) -> None:
    office.write(playbooks.keep, Playbook({"tone": Page({"address": "vous"})}), office.now())
    (found,) = office.do(office.desk.proofread([("Tu viens goûter nos pains samedi au marché", "mastodon", 0)]))
    assert [(each.code, each.data["said"]) for each in found] == [("style-address", "vous")]


def test_a_text_is_held_against_the_playbook_of_its_brand_which_is_named(office: Office) -> None:
    first = office.write(accounts.name_brand, "Fournil", office.now())
    with office.store.write() as db:
        other = db.execute(insert(brand).values(name="Café", created=office.now()).returning(brand.c.id)).scalar_one()
    office.write(playbooks.keep, Playbook({"tone": Page({"address": "vous"})}), office.now(), first)
    office.write(playbooks.keep, Playbook({"tone": Page({"address": "tu"})}), office.now(), other)
    text = "Tu viens goûter nos pains samedi au marché"
    ours, theirs = office.do(office.desk.proofread([(text, "mastodon", first), (text, "mastodon", other)]))
    assert [(each.data["brand"], each.data["brand_id"]) for each in ours] == [("Fournil", f"{first}")]
    assert theirs == ()


def test_the_grammar_is_read_unless_nobody_wants_it(office: Office) -> None:
    pytest.importorskip("harper", reason="NOT TESTED: Harper does not exist for this kind of computer")
    office.desk.grammar = Grammar(seconds=60)  # a busy machine takes its time to begin
    text = "This is an test of the oven, and we are very happy with it"
    (found,) = office.do(office.desk.proofread([(text, "mastodon", 0)]))
    assert [(each.code, each.instead) for each in found] == [("grammar", "a")]
    office.write(nearness.keep_rules, CheckRules(grammar=False))
    assert office.do(office.desk.proofread([(text, "mastodon", 0)])) == [()]


def test_what_others_told_of_a_place_is_not_told_again() -> None:
    def at(code: str, start: int, end: int, level: Level = Level.NOTE) -> Finding:
        return Finding(level, code, {}, start, end)

    spelling, whole = at("spelling", 4, 9, Level.WARNING), at("typography", -1, -1)
    told = together([whole, spelling], [at("grammar", 8, 12), at("grammar", 9, 12), at("grammar", 0, 4)])
    assert [(each.code, each.start) for each in told] == [
        ("spelling", 4),
        ("typography", -1),
        ("grammar", 0),
        ("grammar", 9),
    ]

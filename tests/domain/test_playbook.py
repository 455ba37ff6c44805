import pytest

from cmdesk.domain.playbook import (
    BY_KEY,
    SECTIONS,
    Kind,
    Line,
    Page,
    Part,
    Playbook,
    balance,
    joined,
    one_line,
    read_value,
    tidied,
)


def test_every_section_and_part_has_a_name_of_its_own():
    assert len(BY_KEY) == len(SECTIONS)
    for section in SECTIONS:
        keys = [part.key for part in (*section.parts, *section.options)]
        assert len(keys) == len(set(keys))
        assert all(bool(part.choices) is (part.kind is Kind.CHOICE) for part in (*section.parts, *section.options))


@pytest.mark.parametrize(
    ("part", "told", "kept"),
    [
        (Part("n", Kind.NUMBER), "20", "20"),
        (Part("n", Kind.NUMBER), "twenty", ""),
        (Part("n", Kind.NUMBER), "0", ""),
        (Part("s", Kind.SHARE), "40\u00a0%", "40"),
        (Part("s", Kind.SHARE), "140 %", ""),
        (Part("d", Kind.DAY), "24/12/2026", "2026-12-24"),
        (Part("d", Kind.DAY), "2026-02-30", ""),
        (Part("c", Kind.CHOICE, ("tu", "vous")), "ils", ""),
        (Part("w"), " a \n b\u202f! ", "a b\u202f!"),
    ],
)
def test_a_value_is_of_its_kind_or_it_is_none(part, told, kept):
    assert read_value(part, told) == kept


def test_what_says_nothing_is_left_out():
    told = Playbook({"tone": Page({"address": "ils"}), "do": Page(lines=(Line(" "), Line(" Saluer ")))}, "\n \n")
    assert tidied(told) == Playbook({"do": Page(lines=(Line("Saluer"),))})
    assert not tidied(Playbook({"tone": Page()}))
    assert not tidied(Playbook({"words": Page(lines=(Line("", {"kind": "banned", "instead": "abordable"}),))}))
    assert tidied(Playbook({"audience": Page(lines=(Line("", {"where": "Mastodon"}),))}))
    assert one_line("a\u2028b") == "a b"


def test_a_page_and_its_options_are_asked_for_by_name():
    told = Playbook().with_page("tone", Page({"address": "vous", "emojis": "2"}))
    assert (told.option("tone", "address"), told.number("tone", "emojis"), told.number("tone", "sentence")) == (
        "vous",
        2,
        0,
    )
    told = told.with_page("networks", Page(lines=(Line("x"), Line("Mastodon", {"length": "400"}))))
    assert told.network("mastodon") == (1, Line("Mastodon", {"length": "400"}))
    assert told.network("mail") is None


def test_what_is_mine_stays_when_another_is_added():
    mine = Playbook({"tone": Page({"address": "vous"}), "do": Page(lines=(Line("Saluer", id=4),))}, "à moi")
    theirs = Playbook(
        {"tone": Page({"address": "tu", "emoji": "few"}), "do": Page(lines=(Line("saluer"), Line("Sourire")))}, "à eux"
    )
    both = joined(mine, theirs)
    assert both.page("tone").options == {"address": "vous", "emoji": "few"}
    assert [each.text for each in both.lines("do")] == ["Saluer", "Sourire"]
    assert both.lines("do")[0].id == 4
    assert both.notes == "à moi\n\nà eux"
    assert joined(both, theirs) == both


def test_the_balance_of_pillars_counts_what_belongs_to_one():
    told = Playbook(
        {"pillars": Page(lines=(Line("Pains", {"share": "50"}), Line("Coulisses", {"share": "30"}), Line("Quartier")))}
    )
    found = balance(told, ["pains", "Pains", "Coulisses", "", "autre"])
    assert [(one.name, one.target, one.planned, one.posts) for one in found] == [
        ("Pains", 50, 67, 2),
        ("Coulisses", 30, 33, 1),
        ("Quartier", 0, 0, 0),
    ]
    assert [one.planned for one in balance(told, [])] == [0, 0, 0]

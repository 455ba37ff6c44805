from datetime import timedelta

from cmdesk.domain.nearness import Near, NearKind
from cmdesk.domain.proofing import Finding, Level
from cmdesk.ui.panels.drafts.checks import Remedy
from cmdesk.ui.panels.drafts.found import in_texts, near, same_everywhere
from tests.ui.panels.drafts.test_checks import NOW, account

TWO = {1: account(1), 2: account(2)}
LONG = "Nos bûches sont prêtes à réserver, venez les goûter."
SPELL = Finding(Level.WARNING, "spelling", {"word": "bolangerie", "language": "fr"}, 0, 10)
DEAD = Finding(Level.NOTE, "link-dead", {"network": "instagram", "words": "x"}, 0, 3)


def test_what_all_accounts_share_is_said_once_without_a_name():
    (one,) = in_texts({1: LONG, 2: LONG}, TWO, lambda number: [SPELL])
    assert (one.kind, one.remedy, one.about, one.finding) == ("warning", Remedy.SPELL, 1, SPELL)
    assert "@n" not in one.sentence
    assert one.source == "dictionary"


def test_what_only_one_network_minds_names_the_account():
    (one,) = in_texts({1: LONG, 2: LONG}, TWO, lambda number: [DEAD] if number == 2 else [])
    assert one.sentence.startswith("@n2")
    assert (one.about, one.remedy) == (2, Remedy.SHOW_PLACE)


def test_texts_of_their_own_are_told_apart_and_the_gravest_comes_first():
    found = in_texts({1: LONG, 2: "autre"}, TWO, lambda number: [DEAD] if number == 1 else [SPELL])
    assert [(each.kind, each.about) for each in found] == [("warning", 2), ("note", 1)]


def test_the_same_text_on_one_network_looks_like_spam():
    (one,) = same_everywhere({1: LONG, 2: LONG}, TWO)
    assert (one.kind, one.about) == ("warning", 2)
    assert same_everywhere({1: LONG, 2: LONG + " !"}, TWO) == []
    assert same_everywhere({1: "Merci", 2: "Merci"}, TWO) == []


def test_the_same_text_everywhere_is_only_a_note():
    accounts = {number: account(number) for number in (1, 2, 3)}
    networks = dict(zip(accounts, ("mastodon", "bluesky", "telegram"), strict=True))
    from dataclasses import replace

    accounts = {number: replace(one, network=networks[number]) for number, one in accounts.items()}
    assert [each.kind for each in same_everywhere(dict.fromkeys(accounts, LONG), accounts)] == ["note"]


def test_what_is_near_leads_to_it():
    hour = timedelta(hours=30)
    found = near(
        [
            Near(NearKind.ALIKE, 7, LONG, 95, NOW - hour, 1),
            Near(NearKind.SAME_HOUR, 8, "Fournée", 0, NOW, 1),
            Near(NearKind.PAGE, 9, "Une page (Ouest)", 80, NOW),
            Near(NearKind.OWN_POST, 10, "Hier", 60, NOW),
            Near(NearKind.ALIKE, 11, LONG, 95, NOW, 5),
        ],
        TWO,
        NOW,
    )
    assert [(each.remedy, each.about) for each in found] == [
        (Remedy.SEE_DELIVERY, 7),
        (Remedy.SEE_DELIVERY, 8),
        (Remedy.SEE_ITEM, 9),
        (Remedy.SEE_ITEM, 10),
    ]
    assert "95" in found[0].sentence
    assert "Une page (Ouest)" in found[2].sentence

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QDesktopServices

from cmdesk.domain.beside import NOTHING, Beside, Poll, PollAnswer, Quote, Withheld
from cmdesk.domain.conversations import Entry, EntryKind
from cmdesk.domain.judgements import ItemJudgement
from cmdesk.ui.panels.inbox.beside import Quoted, beside_of
from cmdesk.ui.panels.inbox.entries import Said
from cmdesk.ui.widgets import Shares
from tests.ui.panels.inbox.test_lines import NOW, ROW

POLL = Poll((PollAnswer("Pain", 3), PollAnswer("Brioche", 1)), NOW + timedelta(hours=1), voters=4)
BOTH = Beside(POLL, Quote("Nous fermons lundi", "Le Fournil", "https://piaille.example/1"))
ENTRY = Entry(EntryKind.THEIRS, 1, "Léa Marchand", "Et vous ?", "", NOW, beside=BOTH)


def test_a_poll_and_what_is_quoted_stand_below_the_words(qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()) or True)
    said = Said(ENTRY, ROW, False, beside=beside_of(BOTH, NOW))
    qtbot.addWidget(said)
    said.show()
    (shares,), (quoted,) = said.findChildren(Shares), said.findChildren(Quoted)
    assert shares.accessibleName().startswith("Pain: 75%; Brioche: 25%. 4 people answered · open until")
    assert quoted.author.said() == "Quotes Le Fournil"
    quoted.speech.linkActivated.emit("https://piaille.example/1")
    assert seen == ["https://piaille.example/1"]
    assert beside_of(NOTHING, NOW) is None


@pytest.mark.parametrize(
    ("why", "words"),
    [
        (Withheld.REVOKED, "does not let it be quoted"),
        (Withheld.DELETED, "was deleted"),
        (Withheld.HIDDEN, "cannot see"),
    ],
)
def test_of_a_quote_that_is_withheld_is_said_why(qtbot, why, words):
    made = beside_of(Beside(quote=Quote(withheld=why)), NOW)
    qtbot.addWidget(made)
    (quoted,) = made.findChildren(Quoted)
    assert words in quoted.author.said()
    assert quoted.speech.isHidden()


def test_what_stands_beside_hurtful_words_is_folded_with_them(qtbot):
    hurtful = replace(ENTRY, judgement=ItemJudgement(1, toxic=True))
    said = Said(hurtful, ROW, False, beside=beside_of(BOTH, NOW))
    qtbot.addWidget(said)
    assert said.beside.isHidden()
    said.hurt.click()
    assert not said.beside.isHidden()


def test_an_entry_whose_poll_moved_is_made_anew(qtbot):
    said = Said(ENTRY, ROW, False, beside=beside_of(BOTH, NOW))
    qtbot.addWidget(said)
    assert said.follows(ENTRY, True)
    assert not said.follows(replace(ENTRY, beside=Beside(replace(POLL, voters=5))), True)

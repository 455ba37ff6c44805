"""Why a message was judged so: with the words that decided, and what the user says instead."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cmdesk import paths
from cmdesk.domain.judgements import Aspect, ItemJudgement
from cmdesk.engine.judging import Why
from cmdesk.language.judging import Judge
from cmdesk.ui.panels.inbox.why import WhyDialog, evidence
from cmdesk.ui.widgets.choices import Segment

ANGRY = "Toujours rien reçu, c’est <inadmissible> !"


def why(text: str, **kept: Any) -> Why:
    judged = Judge(paths.resource("models")).judge(text)
    return Why(text, judged, ItemJudgement(7, **({"sentiment": -1, "kinds": ("complaint", "order")} | kept)))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    return made


def test_the_words_that_decided_are_marked_and_named(parent: QWidget) -> None:
    dialog = WhyDialog(parent, why(ANGRY))
    shown = dialog.marked.text()
    assert "text-decoration:underline" in shown
    assert "&lt;" in shown
    assert "<inadmissible>" not in shown  # what a stranger wrote is no markup
    told = evidence(dialog.why)
    assert any("inadmissible" in line and "against" in line for line in told)
    assert any(line.startswith("Kind: complaint") for line in told)
    assert told[-1] == "Language: French"


def test_the_keys_begin_with_the_sentiment(parent: QWidget, qtbot: QtBot) -> None:
    parent.show()
    dialog = WhyDialog(parent, why(ANGRY))
    dialog.open()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    begun = dialog.focusWidget()
    assert isinstance(begun, Segment)
    assert dialog.sentiment.isAncestorOf(begun)
    assert begun.isChecked()


def test_praise_is_marked_otherwise(parent: QWidget) -> None:
    dialog = WhyDialog(parent, why("Merci, c'était délicieux", sentiment=1))
    assert "font-weight:600" in dialog.marked.text()
    assert any("délicieux" in line and "in favour" in line for line in evidence(dialog.why))


def test_hurtful_words_are_told_apart_from_repeated_ones() -> None:
    told = evidence(why("Vous êtes une connasse"))
    assert any(line.startswith("Hurtful:") and "connasse" in line for line in told)
    assert any("only repeated" in line for line in evidence(why("On m'a traitée de connasse.")))


def test_nothing_is_kept_before_something_was_changed(parent: QWidget) -> None:
    dialog = WhyDialog(parent, why(ANGRY))
    assert dialog.changes() == {}
    assert not dialog.primary.isEnabled()
    dialog.sentiment.choose(2)
    assert dialog.changes() == {Aspect.SENTIMENT: "1"}
    assert dialog.primary.isEnabled()
    dialog.sentiment.choose(3)
    dialog.urgency.choose(2)
    dialog.hurtful.setChecked(True)
    assert dialog.changes() == {Aspect.SENTIMENT: "", Aspect.URGENCY: "1", Aspect.TOXIC: "1"}


@pytest.mark.parametrize(("kind", "kinds"), [("order", "order complaint"), ("question", "question"), ("", "")])
def test_the_main_kind_is_chosen(parent: QWidget, kind: str, kinds: str) -> None:
    dialog = WhyDialog(parent, why(ANGRY))
    dialog.kind.choose(kind)
    assert dialog.changes() == {Aspect.KINDS: kinds}


def test_what_was_corrected_says_so_and_what_is_said_without(parent: QWidget, qtbot: QtBot) -> None:
    found = why(ANGRY, sentiment=1, corrected=frozenset({Aspect.SENTIMENT}))
    dialog = WhyDialog(parent, found)
    assert dialog.said.said().startswith("Positive, corrected by you. cmdesk says: Negative, ")
    assert "% sure" in dialog.said.said()

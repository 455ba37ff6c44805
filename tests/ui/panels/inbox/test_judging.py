"""The marks of judging in a thread: seen, explained, corrected, undone; hurtful words are folded, never hidden."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.domain.judgements import Aspect, ItemJudgement
from cmdesk.store import conversations, judgements
from cmdesk.store.conversations import View
from cmdesk.store.judgements import Judged
from cmdesk.ui.panels.inbox.entries import Said
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.why import WhyDialog
from cmdesk.ui.widgets import LINE
from tests.fakes import Office
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def judge(office: Office, sentiment: int | None = -1, *, toxic: bool = False) -> int:
    """What waits is judged so; the item."""
    rows = office.read(judgements.waiting, 100)
    found = [ItemJudgement(row.id, sentiment, 80, ("complaint",), 1, toxic) for row in rows]
    office.write(judgements.keep, [Judged(row.content, one) for row, one in zip(rows, found, strict=True)])
    return int(rows[0].id)


def only(panel: InboxPanel) -> Said:
    (said,) = panel.reading.thread_view.said()
    return said


def line_of(panel: InboxPanel) -> str:
    return str(panel.rows.index(0, 0).data(LINE).feeling)


def why_of(panel: InboxPanel, qtbot: QtBot) -> WhyDialog:
    only(panel).feels.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in panel.findChildren(WhyDialog)))
    return next(one for one in panel.findChildren(WhyDialog) if one.isVisible())


def test_a_message_and_its_line_bear_the_mark(street: Street, office: Office, inbox: Show) -> None:
    street.says("Léa", "Toujours rien reçu")
    judge(office)
    panel = inbox()
    assert only(panel).feels.text() == "Negative · complaint · urgent"
    assert "complaint · urgent" in panel.reading.head.sub.text()
    assert line_of(panel) == "unhappy"
    assert "unhappy" in panel.rows.index(0, 0).data(LINE).spoken


def test_what_is_not_judged_bears_none_until_it_is(street: Street, office: Office, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    widget = only(panel)
    assert widget.feels.isHidden()
    assert line_of(panel) == ""
    judge(office, None)
    qtbot.waitUntil(lambda: only(panel).feels.text() == "complaint · urgent")
    assert only(panel) is widget  # the message itself stayed as it was
    assert line_of(panel) == ""


def test_it_is_corrected_from_its_why_and_taken_back(
    street: Street, office: Office, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.says("Léa", "La brioche déchire")
    item = judge(office)
    panel = inbox()
    dialog = why_of(panel, qtbot)
    dialog.sentiment.choose(2)
    dialog.kind.choose("praise")
    dialog.primary.click()
    qtbot.waitUntil(lambda: only(panel).feels.text() == "Positive · praise · urgent · corrected by you")
    assert office.read(judgements.of_items, [item])[item].corrected == {Aspect.SENTIMENT, Aspect.KINDS}
    qtbot.waitUntil(lambda: line_of(panel) == "happy")
    qtbot.waitUntil(lambda: bool(host.undos))
    assert host.told[-1] == "Corrected, and kept as an example to learn from"
    host.undo()
    qtbot.waitUntil(lambda: only(panel).feels.text() == "Negative · complaint · urgent")
    assert office.read(judgements.of_items, [item])[item].corrected == frozenset()


def test_only_of_a_sentiment_something_is_said_to_be_learned(
    street: Street, office: Office, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.says("Léa", "Mon colis ?")
    item = judge(office)
    inbox().deeds.judging.correct(item, {Aspect.URGENCY: "0"})
    qtbot.waitUntil(lambda: host.told == ["Corrected"])


def test_the_newest_message_of_theirs_is_asked_about_by_command(
    street: Street, office: Office, inbox: Show, qtbot: QtBot
) -> None:
    street.says("Léa", "Merci")
    judge(office, 1)
    panel = inbox()
    next(command for command in panel.commands() if command.name == "inbox.why").run()
    qtbot.waitUntil(lambda: bool(panel.findChildren(WhyDialog)))
    panel.findChildren(WhyDialog)[0].reject()


def test_hurtful_words_are_folded_and_one_click_unfolds(street: Street, office: Office, inbox: Show) -> None:
    street.says("Léa", "Gros mots")
    judge(office, toxic=True)
    panel = inbox()
    said = only(panel)
    assert said.hurt is not None
    assert not said.speech.isVisible()
    assert said.hurt.text() == "Hurtful words: show"
    assert "Gros mots" not in said.accessibleName()
    assert panel.rows.index(0, 0).data(LINE).snippet == "Gros mots"  # a list hides nothing
    said.hurt.click()
    assert said.speech.isVisible()
    assert "Gros mots" in said.accessibleName()
    said.hurt.click()
    assert not said.speech.isVisible()


@pytest.mark.parametrize(("folds", "toxic"), [(False, True), (True, False)])
def test_nothing_is_folded_where_that_is_off_or_nothing_hurts(
    street: Street, office: Office, inbox: Show, host: NotingHost, folds: bool, toxic: bool
) -> None:
    host.settings.fold_hurtful = folds
    street.says("Léa", "Gros mots")
    judge(office, toxic=toxic)
    said = only(inbox())
    assert said.hurt is None
    assert said.speech.isVisible()


def test_the_setting_counts_as_soon_as_one_is_back_from_it(
    street: Street, office: Office, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.says("Léa", "Gros mots")
    judge(office, toxic=True)
    panel = inbox()
    host.settings.fold_hurtful = False
    QApplication.sendEvent(panel.reading.thread_view, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: only(panel).hurt is None and only(panel).speech.isVisible())


def test_what_the_user_calls_harmless_unfolds(street: Street, office: Office, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Gros mots")
    item = judge(office, toxic=True)
    panel = inbox()
    office.do(office.desk.correct(item, Aspect.TOXIC, "0"))
    qtbot.waitUntil(lambda: only(panel).hurt is None and only(panel).speech.isVisible())


def test_no_list_leaves_out_what_hurts_or_is_negative(street: Street, office: Office) -> None:
    for words in ("Un", "Deux"):
        street.says(words, words)
    judge(office, toxic=True)
    assert len(office.read(conversations.page, View())) == 2

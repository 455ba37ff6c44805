from datetime import UTC, datetime

from cmdesk.domain.items import ItemRow, Kind
from cmdesk.domain.watches import Trial
from cmdesk.ui import amounts
from cmdesk.ui.dialogs.trial import LISTED, TrialView
from cmdesk.ui.widgets import Elided

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def found(number: int) -> ItemRow:
    return ItemRow(
        number, number, 1, "Ouest", Kind.ARTICLE, "", f"Titre {number}", "", "", NOW, read=False, starred=False
    )


def test_how_many_by_day_and_which(qtbot):
    view = TrialView()
    qtbot.addWidget(view)
    view.show()
    assert not view.bars.isVisible()
    view.show_trial(Trial(9, 1204, (0, 4, 5), [found(number) for number in range(9)]), NOW)
    assert view.words.text() == f"Would have matched 9 of {amounts.whole(1204)} in 3 days."
    assert view.bars.isVisible()
    assert "5" in view.bars.accessibleName()
    qtbot.waitUntil(lambda: sum(not one.isHidden() for one in view.findChildren(Elided)) == LISTED)
    assert view.bars._bar(0).height() < view.bars._bar(1).height() < view.bars._bar(2).height()
    view.grab()
    view.forget()
    assert not view.bars.isVisible()


def test_nothing_found_has_no_bars(qtbot):
    view = TrialView()
    qtbot.addWidget(view)
    view.show()
    view.show_trial(Trial(0, 12, (0, 0), []), NOW)
    assert view.words.text() == "Would have matched 0 of 12 in 2 days."
    assert not view.bars.isVisible()

import csv
import io

import pytest
from PySide6.QtCore import Qt

from cmdesk.domain.reputation import slice_from
from cmdesk.domain.topics import Topic
from cmdesk.reports.reputation import table
from cmdesk.store import queries, reputation
from cmdesk.store.tables import item
from cmdesk.ui.panels.reputation.custom import CustomPeriod
from cmdesk.ui.panels.reputation.panel import KEPT, ReputationPanel
from cmdesk.ui.words import tr


def opened(host):
    room, what = host.opened[-1]
    assert room == "watchlist"
    assert what.pop("figure") == 1
    return slice_from(what)


def listed(office, host):
    return [row.title for row in office.read(reputation.behind, opened(host))]


def test_every_figure_opens_what_it_counted(panel, filled, host, qtbot):
    assert panel.figures["mentions"].line.value == "3"
    panel.figures["mentions"].click()
    assert listed(filled, host) == ["A", "B", "D"]
    panel.figures["praise"].click()
    assert listed(filled, host) == ["A"]
    panel.figures["reviews"].click()
    assert listed(filled, host) == ["D"]
    for mood, titles in ((1, ["A"]), (2, ["B"]), (3, ["D"])):
        panel.trend.legends[mood].click()
        assert listed(filled, host) == titles
    panel.places.bars.rows[0].click()
    assert listed(filled, host) == ["A", "B", "D"]
    paul = next(row for row in panel.authors.bars.rows if row.line.name == "Paul")
    paul.click()
    assert listed(filled, host) == ["D"]
    rival = next(row for row in panel.voices.bars.rows if row.line.name == "Mail")
    rival.click()
    assert listed(filled, host) == ["C"]
    panel.figures["replies"].click()
    assert host.opened[-1] == ("inbox", {})


def test_a_share_of_praise_waits_for_the_judgements(panel, filled, qtbot):
    def forget(db):
        db.execute(item.update().values(judged=False, sentiment=None))
        return Topic.JUDGEMENTS

    assert panel.figures["praise"].line.value.endswith("%")
    filled.write(forget)
    panel.refresh()
    qtbot.waitUntil(lambda: panel.figures["praise"].line.value == "…")


def test_a_bar_is_entered_by_keys_and_left_again(panel, filled, host, qtbot):
    chart = panel.trend.chart
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(panel.overview.bars) == 24)
    assert panel.trend.title.said() == "Mentions by hour"
    assert not panel.head.back.isHidden()
    assert not panel.window().findChildren(CustomPeriod)  # a bar that is entered asks for no time
    place = next(place for place, bar in enumerate(panel.overview.bars) if bar.feelings.praise)
    panel.enter_bar(place)
    assert listed(filled, host) == ["A"]
    assert "reputation.back" in {command.name for command in panel.commands()}
    panel.head.back.click()
    qtbot.waitUntil(lambda: len(panel.overview.bars) == 30)
    assert panel.head.back.isHidden()


def test_the_choice_is_kept(panel, filled, host, qtbot):
    panel.head.days_chosen.emit(90)
    qtbot.waitUntil(lambda: len(panel.overview.bars) == 90)
    assert panel.figures["mentions"].line.value == "4"
    rival = next(one.id for one in panel.known if one.rival)
    panel.head.subject_chosen.emit(rival)
    qtbot.waitUntil(lambda: panel.overview.query == rival)
    assert host.settings.layout[KEPT] == [rival, 90]
    other = ReputationPanel(host)
    assert (other.subject, other.days) == (rival, 90)
    other.deleteLater()
    filled.write(queries.remove, rival)
    qtbot.waitUntil(lambda: panel.subject == 0)


@pytest.mark.parametrize("kept", [None, 3, [1], [1, 2], ["a", 7], [1, 7.5], {"a": 1}])
def test_what_somebody_wrote_into_the_settings_does_no_harm(filled, host, qtbot, kept):
    host.settings.layout[KEPT] = kept
    made = ReputationPanel(host)
    qtbot.addWidget(made)
    assert (made.subject, made.days) == (0, 30)


def test_the_table_holds_the_figures_of_the_screen(panel):
    rows = list(csv.reader(io.StringIO(table(panel.overview, panel.names(), tr)), delimiter=";"))
    told = {(row[0], row[1]): row for row in rows}
    subject = "Fournil Thabor"
    assert told["Mentions", subject][2] == panel.figures["mentions"].line.value
    for mood, place in ((1, 3), (2, 4), (3, 5)):
        assert told["Mentions", subject][place] == panel.trend.legends[mood].text().split()[-1]
    share = panel.figures["praise"].line.value
    assert told["Share of praise in percent", subject][2] == share.removesuffix("%") == "33"
    assert told["Mean of the reviews", subject][2] == panel.figures["reviews"].line.value
    for section, card in (("Where you are talked about", panel.places), ("Who talks about you", panel.authors)):
        shown = [(row.line.name, str(row.line.value)) for row in card.bars.rows]
        assert [(row[1], row[2]) for row in rows if row[0] == section] == shown
    voices = [(row.line.name, f"{row.line.value} %") for row in panel.voices.bars.rows]
    assert [(row[1], row[7]) for row in rows if row[0] == "Share of voice"] == voices
    days = [sum(stack.parts) for stack in panel.trend.chart._stacks]
    assert [int(row[2]) for row in rows if row[0] == "Over time"] == days


def test_columns_fold_as_the_room_shrinks(panel, qtbot):
    for width, columns in ((1240, 1), (1000, 1), (700, 0)):
        panel.resize(width, 850)
        place = panel._grid.getItemPosition(panel._grid.indexOf(panel.side))
        assert place[1] == columns
    assert panel._grid.getItemPosition(panel._grid.indexOf(panel.side))[0] == 2


def test_an_empty_workspace_says_what_it_needs(office, host, qtbot):
    made = ReputationPanel(host)
    qtbot.addWidget(made)
    assert not made.is_filled()
    made.show()
    qtbot.waitUntil(made.is_filled)
    assert made.trend.nothing.title.said() == "Nothing is counted yet"
    assert made.trend.chart.isHidden()
    assert "competitor" in made.voices.foot.said()
    made.voices.act.click()
    assert host.opened == [("watchlist", {})]

"""What rules hid is listed, and shown again one by one or all at once."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.items import NewItem
from cmdesk.domain.rules import Action, Do, Event, Rule
from cmdesk.domain.sources import NewSource
from cmdesk.store import arrivals, items, removing, rules, sources
from cmdesk.ui.dialogs.hidden_items import HiddenItems
from tests.ui.conftest import House


@pytest.fixture
def home(house: Callable[..., House]) -> House:
    made = house()
    office = made.office
    office.write(rules.add, Rule(0, "Rappels", (Event.ARRIVED,), (), (Action(Do.BIN),), enabled=True), office.now())
    fresh, _ = office.write(sources.add, [NewSource("https://ouest.example/feed", "Ouest")], office.now())
    origin = arrivals.Origin(source_id=fresh[0], name="Ouest")
    new = [NewItem(f"a{n}", f"Rappel {n}", office.now(), title=f"Rappel de lot {n}") for n in (1, 2, 3)]
    office.write(arrivals.add, origin, new, office.now())
    return made


def opened(home: House, qtbot: QtBot) -> HiddenItems:
    dialog = HiddenItems(home.window, home.window)
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.lines()) == 3)
    return dialog


def test_one_is_shown_again(home: House, qtbot: QtBot) -> None:
    dialog = opened(home, qtbot)
    assert home.office.read(items.page, items.View()) == []
    line = dialog.lines()[0]
    assert line.item.title == "Rappel de lot 3"
    assert line.restore.accessibleName() == "Show again: Rappel de lot 3"
    line.restore.click()
    qtbot.waitUntil(lambda: [each.item.title[-1] for each in dialog.lines()] == ["2", "1"])
    assert [row.title for row in home.office.read(items.page, items.View())] == ["Rappel de lot 3"]


def test_all_are_shown_again_at_once(home: House, qtbot: QtBot) -> None:
    dialog = opened(home, qtbot)
    assert dialog.buried.isHidden()
    dialog._found = dialog._found[:1]  # of many only the newest are listed
    dialog.primary.click()
    qtbot.waitUntil(lambda: len(home.office.read(items.page, items.View())) == 3)
    assert home.office.read(rules.binned) == []


def test_where_nothing_is_hidden_there_is_nothing_to_show(home: House, qtbot: QtBot) -> None:
    home.office.write(rules.restore, home.office.read(rules.binned))
    dialog = HiddenItems(home.window, home.window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog._lines.count() == 1)
    assert not dialog.primary.isEnabled()
    assert dialog.lines() == []


def test_what_went_for_good_is_counted(home: House, qtbot: QtBot) -> None:
    account = home.office.connect()
    talk = arrivals.Origin(account_id=account, network="scripted")
    new = NewItem("m1", "Bonjour", home.office.now(), reply_to="{}")
    found = home.office.write(arrivals.add, talk, [new], home.office.now()).mentions[0]
    home.office.write(removing.remove, [found], home.office.now())
    dialog = opened(home, qtbot)
    qtbot.waitUntil(lambda: dialog.buried.said().startswith("1 more went for good"))
    assert dialog.buried.isVisible()

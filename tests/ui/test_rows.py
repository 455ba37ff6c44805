from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex

from cmdesk.engine.engine import Engine
from cmdesk.store import Store
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.rows import LINE, ROW, Rows


@dataclass(frozen=True)
class Row:
    id: int
    text: str = ""


@dataclass(frozen=True)
class Line:
    spoken: str


@pytest.fixture
def bridge(qapp, tmp_path):
    store = Store(tmp_path / "essai.cmdesk")
    engine = Engine(store)
    engine.start()
    yield Bridge(engine, delay_ms=10)
    engine.stop()
    store.close()


class Shelf:
    """A query over a list that a test may change."""

    def __init__(self, count):
        self.rows = [Row(number) for number in range(count)]
        self.asked = []

    def page(self, db, least, after=None, limit=10):
        self.asked.append((after, limit))
        rows = [row for row in self.rows if row.id >= least and (after is None or row.id > after.id)]
        return rows[:limit]


def shown(model):
    return [model.data(model.index(place, 0), ROW).id for place in range(model.rowCount())]


@pytest.fixture
def shelf():
    return Shelf(25)


@pytest.fixture
def model(bridge, shelf):
    return Rows(bridge, shelf.page, lambda row: Line(f"ligne {row.id}"))


def ask(model, qtbot, *arguments):
    with qtbot.waitSignal(model.loaded):
        model.show(*arguments)


def ask_for_all(model, qtbot):
    ask(model, qtbot, 0)
    while model.canFetchMore():
        with qtbot.waitSignal(model.loaded):
            model.fetchMore()


def test_nothing_is_fetched_before_the_first_question(model):
    assert not model.canFetchMore()
    model.fetchMore()
    assert model.rowCount() == 0


def test_pages_come_one_by_one_to_the_end(model, qtbot):
    ask(model, qtbot, 0)
    assert shown(model) == list(range(10))
    ask_for_all(model, qtbot)
    assert shown(model) == list(range(25))


def test_a_reload_keeps_at_least_as_much_as_was_shown(model, shelf, qtbot):
    ask(model, qtbot, 0)
    with qtbot.waitSignal(model.loaded):
        model.fetchMore()
    shelf.rows.insert(0, Row(-1))
    shelf.rows = [Row(row.id + 1) for row in shelf.rows]
    with qtbot.waitSignal(model.loaded):
        model.reload()
    assert model.rowCount() == 26


def test_a_reload_of_the_same_rows_resets_nothing(model, shelf, qtbot):
    ask_for_all(model, qtbot)
    resets, repaints = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_: repaints.append(1))
    shelf.rows[3] = Row(3, "autre texte")
    with qtbot.waitSignal(model.loaded):
        model.reload()
    assert (resets, repaints) == ([], [1])
    assert model.at(3).text == "autre texte"


def test_an_answer_to_an_older_question_is_dropped(model, qtbot):
    model.show(0)
    ask(model, qtbot, 20)
    qtbot.wait(30)
    assert shown(model) == [20, 21, 22, 23, 24]


def test_a_row_is_found_by_its_id(model, qtbot):
    ask(model, qtbot, 5)
    assert model.place_of(7) == 2
    assert model.place_of(99) == -1
    assert model.at(-1) is None


def test_a_line_is_said_to_who_cannot_see_it(model, qtbot):
    ask(model, qtbot, 0)
    index = model.index(0, 0)
    assert model.data(index, LINE) == Line("ligne 0")
    assert model.data(index) == "ligne 0"
    assert model.data(QModelIndex()) is None


def test_it_behaves_as_qt_expects(model, qtbot, qtmodeltester):
    ask_for_all(model, qtbot)
    qtmodeltester.check(model)

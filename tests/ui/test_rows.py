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


def repainted(model):
    spans = []
    model.dataChanged.connect(lambda first, last, _: spans.append((first.row(), last.row())))
    return spans


def look_at(model, *places):
    for place in places:
        model.data(model.index(place, 0), LINE)


def reload(model, qtbot):
    with qtbot.waitSignal(model.loaded):
        model.reload()


def test_a_reload_repaints_only_what_has_changed(model, shelf, qtbot):
    ask_for_all(model, qtbot)
    look_at(model, *range(5))
    spans = repainted(model)
    reload(model, qtbot)
    assert spans == []
    shelf.rows[3], shelf.rows[4] = Row(3, "a"), Row(4, "b")
    reload(model, qtbot)
    assert spans == [(3, 4)]


def test_a_line_that_says_something_else_now_is_repainted(bridge, shelf, qtbot):
    words = {"now": "hier"}
    model = Rows(bridge, shelf.page, lambda row: Line(f"{row.id} {words['now']}"))
    ask_for_all(model, qtbot)
    look_at(model, 2, 3)
    words["now"] = "avant-hier"
    spans = repainted(model)
    reload(model, qtbot)
    assert spans == [(2, 3)]


def test_a_reload_asks_again_for_what_was_looked_at_and_keeps_the_rest(model, shelf, qtbot):
    shelf.rows = [Row(number) for number in range(500)]
    ask_for_all(model, qtbot)
    look_at(model, 0, 1)
    reload(model, qtbot)
    look_at(model, 0, 1, 80)
    shelf.rows[120], shelf.rows[300] = Row(120, "near"), Row(300, "far")
    reload(model, qtbot)
    assert shelf.asked[-1] == (None, 130)
    assert shown(model) == list(range(500))
    assert (model.at(120).text, model.at(300).text) == ("near", "")


def test_who_looks_further_down_sees_what_is_there_now(model, shelf, qtbot):
    shelf.rows = [Row(number) for number in range(500)]
    ask_for_all(model, qtbot)
    look_at(model, 0)
    reload(model, qtbot)
    look_at(model, 0)
    shelf.rows[300] = Row(300, "autre texte")
    reload(model, qtbot)
    with qtbot.waitSignal(model.loaded):
        look_at(model, 300)
    assert model.at(300).text == "autre texte"


def test_a_row_that_rose_stands_in_its_new_place_only(model, shelf, qtbot):
    shelf.rows = [Row(number) for number in range(500)]
    ask_for_all(model, qtbot)
    look_at(model, 0)
    reload(model, qtbot)
    shelf.rows = [Row(-1, "400 has risen"), *shelf.rows]
    model._rows[400] = Row(-1, "400 before")
    model._arguments = (-1,)
    reload(model, qtbot)
    assert shown(model) == [-1, *(number for number in range(500) if number != 400)]


def test_what_follows_a_row_that_moved_is_asked_for_anew(model, shelf, qtbot):
    shelf.rows = [Row(number) for number in range(500)]
    ask_for_all(model, qtbot)
    look_at(model, 0)
    reload(model, qtbot)
    moved = shelf.rows.pop(300)
    shelf.rows.insert(99, moved)
    model._query = lambda db, least, after=None, limit=10: shelf.rows[:limit]
    reload(model, qtbot)
    assert shown(model) == [*range(99), 300]
    assert model.canFetchMore()

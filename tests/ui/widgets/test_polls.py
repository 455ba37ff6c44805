import pytest

from cmdesk.ui import theme
from cmdesk.ui.widgets import PollFields, Share, Shares
from tests.ui.widgets.gallery import picture


@pytest.fixture
def fields(qtbot):
    made = PollFields()
    qtbot.addWidget(made)
    made.offer(3, [("1 day", 86_400), ("3 days", 259_200)])
    made.show_poll(("Pain", "Brioche"), 86_400, False, False)
    made.show()
    return made


def crosses(fields):
    return [each for each in fields._crosses if not each.isHidden()]


def test_answers_are_added_up_to_the_most_and_taken_out_down_to_two(fields, qtbot):
    told = []
    fields.changed.connect(lambda: told.append(fields.answers()))
    assert crosses(fields) == []
    fields.more.click()
    assert fields.more.isHidden()
    fields._answers[-1].setText(" Flan ")
    assert told[-1] == ("Pain", "Brioche", "Flan")
    assert [each.accessibleName() for each in fields._answers] == ["Answer 1", "Answer 2", "Answer 3"]
    crosses(fields)[0].click()
    assert told[-1] == ("Brioche", "Flan")
    assert not fields.more.isHidden()


def test_what_is_chosen_is_told(fields):
    told = []
    fields.changed.connect(lambda: told.append((fields.seconds(), fields.several.isChecked())))
    fields.term.choose(259_200)
    fields.several.setChecked(True)
    assert told == [(259_200, False), (259_200, True)]


def test_what_is_shown_is_not_told(fields):
    told = []
    fields.changed.connect(lambda: told.append(1))
    fields.show_poll(("a", "b", "c"), 259_200, True, True)
    fields.offer(4, [("3 days", 259_200)])
    assert told == []
    assert (fields.answers(), fields.seconds()) == (("a", "b", "c"), 259_200)
    assert fields.hidden.isChecked()
    assert not fields.more.isHidden()


def test_one_that_left_is_only_read(fields):
    fields.show_poll(("a", "b", "c"), 86_400, False, False)
    fields.set_read_only(True)
    assert all(each.isReadOnly() for each in fields._answers)
    assert crosses(fields) == []
    assert fields.more.isHidden()
    assert fields.remove.isHidden()


@pytest.mark.parametrize("dark", ["light", "dark"])
def test_the_bars_are_as_long_as_their_share(qtbot, qapp, dark):
    theme.apply(qapp, dark, 1.0)
    made = Shares([Share("Pain", 75, "75%", True), Share("Brioche", 25, "25%"), Share("Flan", None, "")], "4 people")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    qapp.processEvents()
    image = picture(made)
    ink = theme.colour("accent").rgb()
    row = [y for y in range(image.height()) if any(image.pixel(x, y) == ink for x in range(image.width()))]
    middle = row[len(row) // 2]
    long = sum(image.pixel(x, middle) == ink for x in range(image.width()))
    assert abs(long / image.width() - 0.75) < 0.05
    assert made.accessibleName() == "Pain: 75%; Brioche: 25%; Flan. 4 people"

from cmdesk.reports.document import Cell, Column, Figure, Figures, Heading, NewPage, Point, Points, Table
from cmdesk.reports.ink import Stroke, Words
from cmdesk.reports.pieces import strips

COLUMNS = (Column("Name", share=2), Column("Count", number=True))


def words(strip):
    return [mark for mark in strip.marks if isinstance(mark, Words)]


def test_numbers_end_at_one_edge(type_):
    rows = tuple((Cell(name), Cell(figure)) for name, figure in (("a", "9"), ("b", "1\u202f234"), ("c", "–")))
    _, *found, _ = strips(Table(COLUMNS, rows), 300, type_)
    ends = {round(words(strip)[1].x + type_.width(words(strip)[1].text, words(strip)[1].size), 3) for strip in found}
    assert ends == {300.0}


def test_the_head_of_a_table_is_repeated_and_no_row_is_left_alone(type_):
    head, *rows, _ = strips(Table(COLUMNS, tuple((Cell(str(n)), Cell(str(n))) for n in range(5))), 300, type_)
    assert head.keep
    assert all(row.again == head for row in rows)
    assert [row.keep for row in rows] == [True, False, False, True, False]
    assert strips(Table(COLUMNS, (), "Nothing."), 300, type_)[0].marks


def test_a_total_stays_with_the_last_row(type_):
    rows = ((Cell("a"), Cell("1")), (Cell("b"), Cell("2")), (Cell("c"), Cell("3")))
    found = strips(Table(COLUMNS, rows, total=(Cell("∑"), Cell("6"))), 300, type_)
    assert found[-3].keep
    assert [mark.text for mark in words(found[-2])] == ["∑", "6"]


def test_a_heading_stays_with_what_it_heads(type_):
    (strip,) = strips(Heading("Why", "a note"), 300, type_)
    assert strip.keep
    assert [mark.text for mark in words(strip)] == ["Why", "a note"]
    assert strips(NewPage(), 300, type_)[0].breaks


def test_good_and_bad_news_are_told_by_the_way_an_arrow_points(type_):
    up, down, none = strips(Points((Point("a", True), Point("b", False), Point("c"))), 300, type_)
    stems = [next(mark for mark in strip.marks if isinstance(mark, Stroke)) for strip in (up, down)]
    assert stems[0].y2 < stems[0].y
    assert stems[1].y2 > stems[1].y
    assert not any(isinstance(mark, Stroke) for mark in none.marks)


def test_four_figures_stand_in_a_row_and_six_in_two_alike(type_):
    some = tuple(Figure(f"n{n}", Cell(str(n))) for n in range(6))
    (row,) = strips(Figures(some[:4]), 400, type_)
    assert [mark.text for mark in words(row)] == ["n0", "0", "n1", "1", "n2", "2", "n3", "3"]
    first, second = strips(Figures(some), 400, type_)
    assert [mark.text for mark in words(first)] == ["n0", "0", "n1", "1", "n2", "2"]
    assert [mark.text for mark in words(second)] == ["n3", "3", "n4", "4", "n5", "5"]

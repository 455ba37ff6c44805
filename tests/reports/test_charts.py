import pytest

from cmdesk.reports.charts import HIGH, bars, pattern, rank_bar
from cmdesk.reports.document import Bar, Cell, Chart, Link
from cmdesk.reports.ink import Box, Stroke, Words


def test_bars_are_as_high_as_what_they_count_and_told_apart_without_colour(type_):
    link = Link("watchlist")
    chart = Chart((Bar("1 Mar", (10, 20, 30), link), Bar("2 Mar", (0, 0, 0), link)), ("Blame", "Neutral", "Praise"),
                  (Cell("10"), Cell("20"), Cell("30")))  # fmt: skip
    strip = bars(chart, 400, type_)
    boxes = [mark for mark in strip.marks if isinstance(mark, Box) and mark.y > 20 and mark.fill]
    assert sum(box.high for box in boxes) == pytest.approx(HIGH)
    words = [mark.text for mark in strip.marks if isinstance(mark, Words)]
    assert words[:6] == ["Praise", "30", "Neutral", "20", "Blame", "10"]
    assert [area.says for area in strip.areas] == ["1 Mar 60"]  # nothing is behind what counts nothing
    assert any(isinstance(mark, Stroke) for mark in pattern(0, 0, 0, 10, 10))
    assert not any(isinstance(mark, Stroke) for part in (1, 2) for mark in pattern(part, 0, 0, 10, 10))


def test_a_long_row_of_bars_names_only_some(type_):
    chart = Chart(tuple(Bar(f"{n} Mar", (1, 1, 1)) for n in range(60)), ("b", "n", "p"), (Cell("60"),) * 3)
    labels = [mark.text for mark in bars(chart, 400, type_).marks if isinstance(mark, Words) and "Mar" in mark.text]
    assert 3 < len(labels) < 20


def test_the_bar_of_a_name_is_parted_as_people_feel():
    whole = rank_bar(0, 0, 100, 9, 0.5, (1, 0, 1))
    filled = [mark for mark in whole if isinstance(mark, Box) and mark.fill]
    assert [round(box.wide) for box in filled] == [100, 25, 25]
    assert [round(mark.wide) for mark in rank_bar(0, 0, 100, 9, 0.5, None)] == [100, 50]

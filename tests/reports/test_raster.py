import io

from PIL import Image

from cmdesk.reports.charts import bars
from cmdesk.reports.document import Bar, Cell, Chart
from cmdesk.reports.ink import Box, Strip, Stroke, Words
from cmdesk.reports.raster import SHARP, png


def picture(strip, wide, type_):
    return Image.open(io.BytesIO(png(strip, wide, type_))).convert("RGB")


def test_boxes_lines_and_letters_stand_where_they_stand_on_paper(type_):
    marks = (Box(10, 10, 20, 10, "#2F54C6"), Stroke(0, 40, 100, 40, "#1D1C1A", 2), Words(50, 30, "HHH", 12))
    drawn = picture(Strip(50, marks), 100, type_)
    assert drawn.size == (100 * SHARP, 50 * SHARP)
    blue = drawn.getpixel((20 * SHARP, 15 * SHARP))
    assert blue[2] > 150 > blue[0]
    assert max(drawn.getpixel((50 * SHARP, 40 * SHARP))) < 90
    assert drawn.getpixel((5, 5)) == (255, 255, 255)
    ink = [x for x in range(50 * SHARP, 80 * SHARP) if max(drawn.getpixel((x, 26 * SHARP))) < 120]
    assert ink


def test_a_chart_can_be_told_apart_in_black_and_white(type_):
    """What is hatched has light between its lines, what is praise is dark, what is neutral light."""
    chart = Chart((Bar("1", (30, 30, 30)),), ("Blame", "Neutral", "Praise"), (Cell("30"), Cell("30"), Cell("30")))
    grey = picture(bars(chart, 200, type_), 200, type_).convert("L")
    middle = round((200 + 18) / 2 * SHARP)
    column = [grey.getpixel((middle, y)) for y in range(30 * SHARP, 150 * SHARP)]
    third = len(column) // 3
    praise, neutral, blame = column[: third - 40], column[third + 20 : 2 * third - 20], column[2 * third + 20 :]
    assert max(praise[60:]) < 130
    assert min(neutral) > 150
    assert max(blame) > 220
    assert min(blame) < 150

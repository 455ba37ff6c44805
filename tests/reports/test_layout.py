from cmdesk.reports.document import Cell, Column, Document, Heading, NewPage, Paragraph, Point, Points, Table
from cmdesk.reports.ink import Words
from cmdesk.reports.layout import BOTTOM, HIGH, SIDE, WIDE, fitted, sheets

COLUMNS = (Column("Name", share=2), Column("Count", number=True))
LONG = Table(COLUMNS, tuple((Cell(f"row {n}"), Cell(str(n))) for n in range(120)))


def document(*blocks, one_page=False):
    return Document("Title", "Subtitle", "Brand", blocks, "Foot", one_page=one_page, page="{page} of {pages}")


def texts(sheet):
    return [mark.text for mark in sheet.marks if isinstance(mark, Words)]


def test_pages_are_numbered_and_nothing_leaves_the_margins(type_):
    pages = sheets(document(Heading("A"), LONG, Heading("B"), Paragraph("mot " * 900)), type_)
    assert len(pages) > 3
    for number, sheet in enumerate(pages, 1):
        assert texts(sheet)[-2:] == ["Foot", f"{number} of {len(pages)}"]
        for mark in sheet.marks:
            if isinstance(mark, Words):
                assert mark.x >= SIDE - 0.01
                assert mark.x + type_.width(mark.text, mark.size, mark.bold) <= WIDE - SIDE + 0.01
                assert mark.y <= HIGH - 20
        body = [mark for mark in sheet.marks if isinstance(mark, Words) and mark.text not in texts(sheet)[-2:]]
        assert max(mark.y for mark in body) <= HIGH - BOTTOM


def test_a_table_over_pages_repeats_its_head(type_):
    pages = sheets(document(LONG), type_)
    assert len(pages) > 1
    assert all("Name" in texts(sheet) for sheet in pages)
    rows = [text for sheet in pages for text in texts(sheet) if text.startswith("row")]
    assert rows == [f"row {n}" for n in range(120)]


def test_no_heading_stands_alone_at_the_foot(type_):
    for lines in range(30, 60):
        filler = [Paragraph("x") for _ in range(lines)]
        for sheet in sheets(document(*filler, Heading("Heading"), LONG), type_):
            if "Heading" in texts(sheet):
                assert texts(sheet)[texts(sheet).index("Heading") + 1] == "Name"
                assert "row 1" in texts(sheet)


def test_a_new_page_is_begun_where_one_is_asked_for(type_):
    first, second = sheets(document(Paragraph("one"), NewPage(), Paragraph("two")), type_)
    assert "one" in texts(first)
    assert "two" in texts(second)


def test_what_must_fit_on_one_page_says_less_until_it_does(type_):
    points = Points(tuple(Point(f"point {n} " + "mot " * 40) for n in range(30)))
    short = fitted(document(points, LONG, one_page=True), type_)
    assert len(sheets(short, type_)) == 1
    assert len(short.blocks[0].points) >= 2
    assert fitted(document(points, LONG), type_) == document(points, LONG)
    words = (Paragraph("mot " * count) for count in range(600, 1200, 20))
    full = next(one for one in words if len(sheets(document(one, Points(points.points[:2])), type_)) == 2)
    tight = fitted(document(full, points, one_page=True), type_)
    assert (len(sheets(tight, type_)), len(tight.blocks[1].points)) == (1, 1), "one entry is better than a second page"
    hopeless = document(*[Paragraph("mot " * 400) for _ in range(9)], one_page=True)
    assert fitted(hopeless, type_) == hopeless

from cmdesk.reports.document import (
    Bar,
    Beside,
    Cell,
    Chart,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    Line,
    Rank,
    Ranks,
    Table,
    lines,
)


def test_every_figure_is_told_with_where_it_stands():
    one = Document("T", "", "B", (
        Figures((Figure("Mentions", Cell("1", 1), "+1"),)),
        Heading("Over time"),
        Chart((Bar("1 Mar", (1, 2, 3)),), ("b", "n", "p"), (Cell("1"), Cell("2"), Cell("3"))),
        Beside(Ranks("Why", (Rank("Site", Cell("4", 4), "+2"),)), Ranks("What", ())),
        Heading("Places"),
        Table((Column("Place"), Column("Count", number=True)), ((Cell("Ouest"), Cell("5", 5)),)),
    ))  # fmt: skip
    assert list(lines(one)) == [
        Line("T", "Mentions", Cell("1", 1), "+1"),
        Line("Over time", "b", Cell("1")), Line("Over time", "n", Cell("2")), Line("Over time", "p", Cell("3")),
        Line("Over time", "1 Mar", Cell("1", 1), column="b"), Line("Over time", "1 Mar", Cell("2", 2), column="n"),
        Line("Over time", "1 Mar", Cell("3", 3), column="p"),
        Line("Why", "Site", Cell("4", 4), "+2"),
        Line("Places", "Ouest", Cell("5", 5), column="Count"),
    ]  # fmt: skip

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.posts_table import PostRow, is_fine
from cmdesk.language.post_tables import MOST_ROWS, PROGRAMS, cells, understand, write

NOEL = datetime(2026, 12, 24, 8, 0)
FULL = PostRow(
    line=2,
    text="@lea Nos bûches ; « prêtes »\n\n///\n\nÀ samedi",
    texts={"bluesky": "Plus court, ici"},
    networks=("mastodon", "bluesky"),
    accounts=("@fournil@piaille.example", "@fournil.bsky.example"),
    wall=NOEL,
    zone="Europe/Paris",
    link="https://a.fr/x?a=1,2",
    media=("photos/bûche, 1.jpg", "https://a.fr/p.jpg"),
    alts=("Une bûche", ""),
    comment="=1+1",
    labels=("Fêtes",),
    pillar="savoir-faire",
    campaign="Noël",
    stage="ready",
    title="Bûches",
    notes="à relire",
    language="fr",
    options={"visibility": "unlisted", "warning": "a=b; c"},
    spots=("0.5 -1 0", "0 0 1"),
    ours=True,
)


def test_our_own_table_loses_nothing():
    for delimiter in (",", ";"):
        (row,) = understand(cells(write([FULL], "cmdesk", delimiter))).rows
        assert row == FULL


def test_two_accounts_of_one_network_keep_their_own_texts_and_names_with_commas():
    post = PostRow(
        2, " Tel quel \n", {"mastodon": "A", "Boulangerie, Rennes (x)": "B", "discourse": "C"}, ours=True,
        networks=("mastodon", "x", "discourse"), accounts=("@a", "Boulangerie, Rennes (x)"),
    )  # fmt: skip
    other = PostRow(3, "Sans texte à soi", ours=True)
    assert understand(cells(write([post, other], "cmdesk", ";"))).rows == (post, other)


texts = st.text(alphabet="aé,;\"'=@+-|\n 🎄", max_size=30).map(lambda said: said.strip())


@given(texts, texts)
def test_any_text_comes_back_from_our_own_table(text, other):
    post = PostRow(2, f"x{text}", {"x": other} if other else {}, ("x",) if other else (), ours=True)
    (row,) = understand(cells(write([post, PostRow(3, "fin")], "cmdesk"))).rows[:1]
    assert (row.text, dict(row.texts)) == (post.text, dict(post.texts))


def test_a_text_that_a_spreadsheet_would_calculate_is_held():
    assert "'=1+1" in write([FULL], "cmdesk")


@pytest.mark.parametrize("program", [name for name in PROGRAMS if name != "cmdesk"])
def test_what_is_written_for_others_is_read_back_as_theirs(program):
    table = understand(cells(write([FULL], program)), zone=FULL.zone)
    assert table.dialect == program
    (row,) = table.rows
    assert row.wall == (None if program in ("Agorapulse", "Oktopost") else NOEL)  # they have no column for it
    assert row.text.startswith("@lea Nos bûches")
    assert table.unknown == () or program in ("Publer", "Oktopost", "Metricool")
    if program not in ("Buffer",):
        assert row.link == FULL.link or program in ("Ayrshare", "Metricool", "BrightBean")


@pytest.mark.parametrize("program", [name for name in PROGRAMS if name not in ("cmdesk", "Hootsuite", "Sprout")])
def test_pictures_go_along(program):
    post = PostRow(2, "Bûches", media=("https://a.fr/1.jpg", "https://a.fr/2.jpg"))
    (row,) = understand(cells(write([post], program))).rows
    assert row.media[:1] == post.media[:1]
    assert len(row.media) == (1 if program in ("Buffer", "Agorapulse", "Oktopost") else 2)


@pytest.mark.parametrize("program", ["Publer", "Metricool"])
def test_descriptions_and_first_comments_go_along(program):
    post = PostRow(2, "Bûches", media=("https://a.fr/1.jpg",), alts=("Une bûche",), comment="Premier")
    (row,) = understand(cells(write([post], program))).rows
    assert (row.alts[:1], row.comment) == (post.alts, post.comment)


def test_metricool_ticks_the_networks_and_schedules_nothing():
    sheet = cells(write([PostRow(2, "Bûches", networks=("facebook",))], "Metricool"))
    told = dict(zip(sheet[0], sheet[1], strict=True))
    assert (told["Facebook"], told["Instagram"], told["Draft"]) == ("TRUE", "FALSE", "TRUE")
    assert understand(sheet).rows[0].networks == ("facebook",)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter):
    text = delimiter.join(("Text", "Posting Time")) + "\n" + delimiter.join(('"a,b;c"', "2026-12-24 08:00"))
    (row,) = understand(cells(text)).rows
    assert (row.text, row.wall) == ("a,b;c", NOEL)


def test_hootsuite_has_no_header():
    table = understand(cells("24/12/2026 08:00,Bonjour,https://a.fr\n25/12/2026 08:00,Encore\n"))
    assert table.dialect == "Hootsuite"
    assert [(row.line, row.wall.day, row.text, row.link) for row in table.rows] == [
        (1, 24, "Bonjour", "https://a.fr"),
        (2, 25, "Encore", ""),
    ]


def test_an_ambiguous_order_is_asked_for_and_the_answer_taken():
    rows = cells("Text,Posting Time\na,05/03/2026 08:00\n")
    assert (understand(rows).order, understand(rows).sure) == ("dmy", False)
    assert understand(rows, "mdy").rows[0].wall.month == 5
    assert understand(rows, "mdy").sure


def test_each_row_says_what_is_wrong_with_it_and_the_others_are_fine():
    table = understand(cells("Text,Posting Time,Mood\nbon,2026-12-24 08:00,x\n,2026-12-24,\nnon,demain,\n"))
    assert [(row.line, row.troubles, is_fine(row)) for row in table.rows] == [
        (2, (), True),
        (3, ("empty",), False),
        (4, ("time-bad",), False),
    ]
    assert table.unknown == ("Mood",)


def test_ticked_networks_and_numbered_pictures():
    header = "Text,Date,Time,Draft,Facebook,Instagram,Picture Url 1,Picture Url 2,Alt text picture 1"
    (row,) = understand(cells(f"{header}\nBonjour,2026-12-24,08:00,FALSE,TRUE,FALSE,a.jpg,b.jpg,Un pain\n")).rows
    assert (row.networks, row.media, row.alts, row.wall) == (("facebook",), ("a.jpg", "b.jpg"), ("Un pain",), NOEL)


def test_nothing_and_too_much():
    assert understand([]).rows == ()
    assert len(understand([["text"], *[["x"]] * (MOST_ROWS + 5)]).rows) == MOST_ROWS

from datetime import UTC, datetime

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks.mention_table import moment, read

FRENCH = """Rapport de veille;;;
Du 01/03/2026 au 07/03/2026;;;
Date de publication;Titre;Extrait;Adresse;Auteur;Langue
03/04/2026 14:05;Le Fournil rouvre;"Le pain ; encore lui
est revenu";https://ouest.example/fournil;Jeanne;fr
28/03/2026;Sans lien;Un texte;;;
;;;;;
"""
ENGLISH = "Date,Time,Headline,Hit Sentence,URL,Source\n03/28/2026,02:05 PM,Bakery reopens,Good bread,https://b.example/x,Daily\n"


def test_a_table_of_a_french_tool():
    first, second = read(FRENCH.encode("utf-8-sig"), "Veille").items
    assert (first.title, first.text) == ("Le Fournil rouvre", "Le pain ; encore lui\nest revenu")
    assert (first.link, first.author.name, first.language) == ("https://ouest.example/fournil", "Jeanne", "fr")
    assert first.published == datetime(2026, 4, 3, 14, 5, tzinfo=UTC)  # the 28 below tells that days come first
    assert (second.title, second.published) == ("Sans lien", datetime(2026, 3, 28, tzinfo=UTC))
    assert second.remote_id.startswith("sha1:")


def test_a_table_of_an_american_tool():
    (item,) = read(ENGLISH.encode()).items
    assert item.published == datetime(2026, 3, 28, 14, 5, tzinfo=UTC)
    assert (item.title, item.text, item.author.name) == ("Bakery reopens", "Good bread", "Daily")


def test_charsets_and_tabs():
    body = "Titre\tTexte\nÉté\tLe pain d’été\n".encode("cp1252")
    assert read(body).items[0].title == "Été"
    assert read("Titre\tURL\nx\thttps://a.example/\n".encode("utf-16")).items[0].link == "https://a.example/"


def test_what_is_in_it_twice_is_one():
    assert len(read(b"title,url\nA,https://a.example/1\nB,https://a.example/1\n").items) == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [(b"", "empty"), (b"a,b\n1,2\n", "unknown-columns"), (b"date,author\n2026-01-01,x\n", "unknown-columns")],
)
def test_a_table_that_says_nothing(body, code):
    with pytest.raises(Problem, match=code):
        read(body)


def test_addresses_that_lead_nowhere_are_no_links():
    assert read(b"title,url\nA,javascript:alert(1)\n").items[0].link == ""


@pytest.mark.parametrize(
    ("written", "day_first", "told"),
    [
        ("3/4/26", True, datetime(2026, 4, 3, tzinfo=UTC)),
        ("3/4/26", False, datetime(2026, 3, 4, tzinfo=UTC)),
        ("2026-04-03T10:00:00Z", False, datetime(2026, 4, 3, 10, tzinfo=UTC)),
        ("3.4.2026 12:30 AM", True, datetime(2026, 4, 3, 0, 30, tzinfo=UTC)),
        ("99/99/2026", True, None),
        ("bientôt", True, None),
    ],
)
def test_dates_as_spreadsheets_write_them(written, day_first, told):
    assert moment(written, day_first) == told

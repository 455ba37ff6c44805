import pytest

from cmdesk.language.crediting import LONGEST, credited

LINK = "https://ouest.example/pain"
TEXT = "Le pain au levain revient dans les villes. On le garde une semaine, dit-on ici."


def test_a_short_quotation_with_its_credit_and_its_link():
    made = credited(TEXT, "Le pain", "Anna K.", "Ouest", LINK)
    assert made == (
        "\n\n«\u202fLe pain au levain revient dans les villes. On le garde une semaine, dit-on ici\u202f»"
        f" — Anna K., Ouest\n{LINK}"
    )


def test_english_marks_for_english():
    assert credited("The bread is back in town.", "", "Anna", "", LINK).startswith(
        "\n\n“The bread is back in town” — Anna"
    )


@pytest.mark.parametrize("text", [TEXT * 20, "mot " * 400, "x" * 900])
def test_what_is_quoted_stays_short(text):
    assert len(credited(text, "", "", "", LINK)) < LONGEST + 60


def test_the_title_serves_where_there_is_no_text_and_a_name_is_said_once():
    assert credited("", "Panne à Léon", "Ouest", "Ouest", LINK) == f"\n\n«\u202fPanne à Léon\u202f» — Ouest\n{LINK}"

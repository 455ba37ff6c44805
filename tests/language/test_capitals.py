import pytest

from cmdesk.language.capitals import with_capitals

WORDS = {"pain", "levain", "boulangerie", "artisanale", "fête", "musique", "bou", "lang"}


@pytest.mark.parametrize(
    ("tag", "better"),
    [
        ("painaulevain", "PainAuLevain"),
        ("boulangerieartisanale", "BoulangerieArtisanale"),
        ("fêtedelamusique", "FêteDeLaMusique"),
        ("pain_au_levain", "PainAuLevain"),
        ("Pain_au_Levain", "PainAuLevain"),
        ("boulangerie", None),
        ("PainAuLevain", None),
        ("xyzpain", None),
        ("pain2026", None),
        ("a" * 200, None),
    ],
)
def test_a_capital_for_each_word(tag, better):
    assert with_capitals(tag, WORDS.__contains__) == better

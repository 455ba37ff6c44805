import pytest

from cmdesk.domain.ratings import rating_of


@pytest.mark.parametrize(
    ("title", "text", "tenths"),
    [
        ("★★★★☆ Très bon pain", "", 40),
        ("", "★★★★★", 50),
        ("⭐⭐⭐ correct", "", 30),
        ("⭐️⭐️⭐️⭐️ Sympa", "", 40),
        ("Note : 4/5", "", 40),
        ("", "4,5 / 5. Un accueil charmant", 45),
        ("", "8/10, je reviendrai", 40),
        ("3 sur 5", "", 30),
        ("", "Rated 2 out of 5 stars", 20),
        ("1 étoile", "", 10),
        ("5 stars!", "", 50),
        ("", "Nous étions 4 à table", None),
        ("", "Ouvert 24/7", None),
        ("Le 4/5/2026", "", None),
        ("", "6/5 pour vous", None),
        ("", "★ une étoile au guide", None),
        ("", "x" * 200 + " 5/5", None),
    ],
)
def test_stars_are_read_where_reviews_put_them(title, text, tenths):
    assert rating_of(title, text) == tenths

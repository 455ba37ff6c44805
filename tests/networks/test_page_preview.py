import pickle

from cmdesk.networks.page_preview import MOST_SHOWN, look, pieces, preview
from tests.networks.test_page_outline import PAGE

ADDRESS = "https://avis.example/"


def looked(page=PAGE):
    return look(page.encode(), "text/html", ADDRESS)


def texts(found):
    return ["".join(piece.text for piece in line) for line in found.lines]


def test_what_would_be_watched_and_where_it_stands():
    page = looked()
    found = preview(page, "div.reviews", [], [])
    assert texts(found) == ["Excellent", "Le meilleur pain.", "Moyen", "Trop cuit pour moi."]
    assert (found.valid, found.places, found.more) == (True, 1, 0)
    inside = [page.outline.blocks[number].text for number in sorted(found.blocks) if page.outline.blocks[number].leaf]
    assert inside == texts(found)
    assert pickle.loads(pickle.dumps(page)) == page  # it goes to a worker and back


def test_several_places():
    found = preview(looked(), "article h2", [], [])
    assert (found.places, texts(found)) == (2, ["Excellent", "Moyen"])


def test_a_selector_that_finds_nothing_or_is_none():
    assert preview(looked(), "aside", [], []).places == 0
    assert preview(looked(), "aside", [], []).valid
    assert not preview(looked(), "p[[", [], []).valid
    assert preview(looked(), " ", [], []).places == 0


def test_dates_and_figures_are_told_apart_and_left_out_on_request():
    line = "Le 3 mars 2026 à 14h05 : 1 204 avis, 37 %"
    plain = pieces(line, [], [])
    assert "".join(piece.text for piece in plain) == line
    assert not any(piece.ignored for piece in plain)
    assert [piece.text for piece in plain if piece.kind == "dates"] == ["3 mars 2026", "14h05"]
    assert [piece.text for piece in plain if piece.kind == "numbers"] == ["1 204", "37 %"]
    dates = pieces(line, ["dates"], [])
    assert [piece.text for piece in dates if piece.ignored] == ["3 mars 2026", "14h05"]
    figures = pieces(line, ["numbers"], [])
    left = "".join("·" if piece.ignored else piece.text for piece in figures)
    assert "1 204" not in left
    assert "2026" not in left


def test_a_line_that_does_not_count_at_all():
    assert all(piece.ignored for piece in pieces("12 mars", ["dates"], []))
    assert all(piece.ignored for piece in pieces("Publicité : 3", [], ["publicité"]))


def test_a_long_region_is_cut():
    page = "<body><ul>" + "".join(f"<li>Avis {n}</li>" for n in range(MOST_SHOWN + 7)) + "</ul></body>"
    found = preview(looked(page), "ul", [], [])
    assert (len(found.lines), found.more) == (MOST_SHOWN, 7)

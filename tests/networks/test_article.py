import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks.article import LARGEST, read

PARAGRAPHS = [
    "Le Fournil de Léa a rouvert ses portes mardi matin, rue de la Soif, après trois mois de travaux très attendus.",
    "« Nous voulions un four plus grand, et une vitrine qui donne envie », raconte la boulangère devant sa fournée.",
    "Les habitants du quartier, qui avaient pris l’habitude d’aller plus loin, sont revenus dès la première heure.",
    "Reste la question du stationnement, que la mairie promet de régler avant la fin du printemps prochain.",
]
HEAD = """<title>Le Fournil rouvre - Ouest gourmand</title><meta property="og:title" content="Le Fournil rouvre">
<meta property="article:published_time" content="2026-03-03T08:15:00+01:00">
<meta name="author" content="Jeanne Le Goff">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Le Fournil rouvre",
"datePublished": "2026-03-03T08:15:00+01:00", "author": [{"@type": "Person", "name": "Jeanne Le Goff"}]}]}</script>"""


def page(head=HEAD, paragraphs=PARAGRAPHS, extra=""):
    said = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html lang="fr-FR"><head>{head}</head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="cookies"><p>Nous utilisons des cookies pour mesurer l’audience. <button>Accepter</button></p></div>
<main><article><h1>Le Fournil rouvre</h1>{said}{extra}</article>
<section id="comments" class="comments"><h2>Commentaires</h2>
<div class="comment"><p>Bravo, on attendait cela !</p></div></section>
</main><footer><p>Mentions légales. Tous droits réservés Ouest gourmand.</p></footer></body></html>""".encode()


def test_an_article_is_found_in_its_page():
    article = read(page(), "text/html; charset=utf-8", "https://ouest.example/fournil")
    assert (article.title, article.author, article.language) == ("Le Fournil rouvre", "Jeanne Le Goff", "fr")
    assert article.published.isoformat() == "2026-03-03T07:15:00+00:00"
    for paragraph in PARAGRAPHS:
        assert paragraph in article.text
    for other in ("cookies", "Bravo", "Mentions légales", "Sport"):
        assert other not in article.text


def test_what_it_shows_is_clean_and_leads_where_it_says():
    extra = (
        '<p>À lire aussi : <a href="/pain?id=7&amp;utm_source=rss" onclick="x()">le pain de seigle, toute une'
        " histoire</a></p>"
        '<script>alert(1)</script><p><img src="/four.jpg" alt="Le four" onerror="x()"></p>'
    )
    article = read(page(extra=extra), "", "https://ouest.example/fournil")
    assert 'href="https://ouest.example/pain?id=7"' in article.html
    assert 'src="https://ouest.example/four.jpg"' in article.html
    for hostile in ("utm_", "onclick", "onerror", "script", "alert"):
        assert hostile not in article.html


def test_a_link_that_runs_something_is_taken_out():
    said = '<p>Voir <a href="javascript:alert(1)">la recette</a> et <a href="data:text/html,x">le plan</a> du four.</p>'
    article = read(page(extra=said), "", "https://ouest.example/fournil")
    assert "la recette" in article.html
    for hostile in ("javascript", "data:"):
        assert hostile not in article.html


def test_without_a_word_for_machines_the_page_itself_tells():
    article = read(page(head="<title>Ouest gourmand</title>"))
    assert article.title == "Le Fournil rouvre"
    assert article.published is None


def test_another_charset():
    body = page(head='<meta charset="iso-8859-1"><title>x</title>').decode().replace("’", "'").encode("cp1252")
    assert "après trois mois de travaux très attendus" in read(body).text


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "empty"),
        (b"<html><body><nav><a href=/>Accueil</a></nav></body></html>", "no-article"),
        (b"<html><body><p>Connexion</p><form><input></form></body></html>", "no-article"),
        (b"x" * (LARGEST + 1), "too-large"),
    ],
)
def test_what_holds_no_article(body, code):
    with pytest.raises(Problem, match=code):
        read(body)


@pytest.mark.parametrize("told", ["{", "[1, null, {}]", '{"@type": 3}', '{"@type": "Article", "author": {"name": 7}}'])
def test_odd_words_for_machines_do_no_harm(told):
    head = f'<title>Ouest</title><script type="application/ld+json">{told}</script>'
    assert read(page(head=head)).title == "Le Fournil rouvre"

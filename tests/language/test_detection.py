import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.detection import detect
from tests.corpus import corpus


@pytest.mark.parametrize(
    "text",
    [
        "Toujours pas reçu ma commande, c'est inadmissible !",
        "merci bcp pr votre reponse",
        "Vous êtes ouverts dimanche ?",
        "jai adoré le pain de ce matin mdr",
        "Le président a parlé hier à Paris https://example.com/the/best #love",
        "L’œuvre d’une vie",
    ],
)
def test_french(text: str) -> None:
    assert detect(text) == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "Still haven't received my order, this is unacceptable!",
        "Are you open on Sunday?",
        "lol that was the best croissant ever",
        "Thanks for your quick answer @boulangerie #merci",
    ],
)
def test_english(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Todavía no he recibido mi pedido, es una vergüenza.",
        "¿Están abiertos el domingo por la mañana?",
        "La comida es muy buena y el servicio también",
        "Non ho ancora ricevuto il mio ordine, è una vergogna.",
        "Siete aperti la domenica mattina?",
        "Grazie mille per la vostra risposta",
        "Ich habe meine Bestellung immer noch nicht erhalten.",
        "Habt ihr am Sonntag geöffnet?",
        "Ainda não recebi o meu pedido, é uma vergonha.",
        "Ik heb mijn bestelling nog steeds niet ontvangen.",
        "Encara no he rebut la meva comanda.",
        "Jeg har ikke fået min bestilling endnu.",
        "Nu am primit încă comanda mea.",
        "Я до сих пор не получил заказ",
        "まだ注文が届きません。 the order",
        "",
        "12:30 !!! 😀",
        "https://exemple.fr/le-pain-de-la-maison @lea #bonjour",
        "ok",
    ],
)
def test_neither(text: str) -> None:
    assert detect(text) == ""


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert detect(text) in ("fr", "en", "")


@pytest.mark.parametrize(
    ("language", "other", "right", "wrong"), [("french", "en", 0.94, 0.015), ("english", "fr", 0.99, 0.0)]
)
def test_real_posts(language: str, other: str, right: float, wrong: float) -> None:
    """The validation half, on which no word was chosen: 324 posts of each language."""
    posts = corpus(f"sentiment/umsab-{language}/val_text.txt").read_text(encoding="utf-8").split("\n")
    found = [detect(post) for post in posts if post.strip()]
    assert len(found) == 324
    assert found.count(language[:2]) / len(found) >= right
    assert found.count(other) / len(found) <= wrong

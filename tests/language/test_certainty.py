from dataclasses import replace

import pytest

from cmdesk import paths
from cmdesk.language import weights
from cmdesk.language.certainty import ENOUGH, PROSE_NEGATIVE, told
from cmdesk.language.judging import Judge
from cmdesk.language.sentiment import UNDEFINED, Scorer, Sentiment
from tests.judging import data
from tests.judging.figures import macro_f1

BAD, GOOD, NOTHING = "Une honte, quelle panne horrible", "Délicieux, merci, une merveille", "Le numéro du lundi"


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(paths.resource("models"))


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer(weights.load(paths.resource("models", "sentiment-fr.weights")), "fr")


def negative(confidence: float) -> Sentiment:
    return Sentiment("negative", confidence, confidence, 0.3, 0.7 - confidence, ())


def test_what_is_unsure_is_neutral_sooner_where_the_words_say_otherwise(scorer: Scorer) -> None:
    agreed, alone = ENOUGH["fr"]
    for text, least in ((BAD, agreed), (NOTHING, alone), (GOOD, alone)):
        assert told(negative(least + 0.01), scorer, text).value == "negative"
        unsure = told(negative(least - 0.01), scorer, text)
        assert (unsure.value, unsure.confidence) == ("neutral", 0.3)


def test_of_an_article_nothing_is_said_that_is_not_very_sure(scorer: Scorer) -> None:
    assert told(negative(PROSE_NEGATIVE), scorer, BAD, prose=True).value == "negative"
    assert told(negative(PROSE_NEGATIVE - 0.01), scorer, BAD, prose=True) is UNDEFINED
    assert told(negative(0.99), scorer, NOTHING, prose=True) is UNDEFINED
    assert told(replace(negative(0.1), value="neutral"), scorer, BAD, prose=True) is UNDEFINED


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Commande passée pour la bûche praliné, six parts. Hâte\u202f! 🎄", "neutral"),
        ("Où bruncher avec des enfants près du Thabor\u202f?", "neutral"),
        ("Mention spéciale à la vendeuse qui a couru après moi avec mon parapluie.", "positive"),
        ("Toujours rien, et personne ne répond au téléphone non plus.", "negative"),
        ("Bien reçu, merci pour la réponse claire.", "positive"),
    ],
)
def test_calm_words_are_not_called_angry(judge: Judge, text: str, value: str) -> None:
    assert judge.judge(text, "fr").sentiment.value == value


@pytest.mark.parametrize("language", ["fr", "en"])
def test_on_our_own_messages_less_is_said_and_less_of_it_is_the_opposite(judge: Judge, language: str) -> None:
    held = [one for one in data.messages("held") if one.language == language]
    labels = [one.sentiment for one in held]

    def numbers(said: list[Sentiment]) -> list[int]:
        return [(*data.NAMES, "undefined").index(one.value) for one in said]

    unsure = numbers([judge.plain_sentiment(one.text, language) for one in held])
    sure = numbers([judge.sentiment(one.text, language) for one in held])
    assert macro_f1(labels, sure) > macro_f1(labels, unsure) - 1.5

    def opposite(found: list[int]) -> int:
        return sum({label, one} == {data.NEGATIVE, data.POSITIVE} for label, one in zip(labels, found, strict=True))

    assert sure.count(data.NEUTRAL) > unsure.count(data.NEUTRAL)
    assert opposite(sure) <= opposite(unsure)

from pathlib import Path

import pytest

from cmdesk import paths
from cmdesk.language.judging import Judge, lean
from cmdesk.language.sentiment import UNDEFINED
from tests.judging import data
from tests.judging.figures import f1


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(paths.resource("models"))


def test_all_is_said_at_once(judge: Judge) -> None:
    text = "Ma commande n'est toujours pas arrivée, c'est inadmissible !"
    found = judge.judge(text)
    assert found.language == "fr"
    assert found.sentiment.value == "negative"
    assert found.kinds[0] == "order"
    assert "complaint" in found.kinds
    assert not found.toxic


@pytest.mark.parametrize(
    "text", ["Todavía no he recibido mi pedido, es una vergüenza.", "Я до сих пор не получил заказ", ""]
)
def test_of_another_language_the_sentiment_is_undefined(judge: Judge, text: str) -> None:
    found = judge.judge(text)
    assert (found.language, found.sentiment) == ("", UNDEFINED)


@pytest.mark.parametrize(("text", "value"), [("Nul", "negative"), ("😡", "negative"), ("👏👏", "positive")])
def test_a_word_or_sign_that_no_language_claims_is_judged_by_the_lexicon(judge: Judge, text: str, value: str) -> None:
    found = judge.judge(text)
    assert (found.language, found.sentiment.value) == ("", value)


@pytest.mark.parametrize("text", ["Muy mal servicio", "Gracias", "Grazie mille", "Obrigado!", "молодцы"])
def test_a_word_of_another_language_is_not(judge: Judge, text: str) -> None:
    assert judge.judge(text).sentiment == UNDEFINED


def test_a_word_too_short_to_tell_is_judged_as_what_it_most_likely_is(judge: Judge) -> None:
    assert judge.judge("Honteux.").sentiment.value == "negative"


def test_what_is_known_of_the_language_is_believed(judge: Judge) -> None:
    assert judge.judge("super top", "fr").language == "fr"


def test_weights_are_read_when_they_are_needed(tmp_path: Path) -> None:
    Judge(tmp_path).judge("Todavía no he recibido mi pedido")
    with pytest.raises(FileNotFoundError):
        Judge(tmp_path).judge("Merci beaucoup pour tout")


def test_leaning(judge: Judge) -> None:
    assert lean(UNDEFINED) == 0
    assert -1 <= lean(judge.sentiment("horrible", "en")) < 0 < lean(judge.sentiment("wonderful", "en")) <= 1


@pytest.mark.parametrize(("kind", "least"), [("question", 70), ("thanks", 90)])
def test_kinds_of_messages_that_were_held_apart(judge: Judge, kind: str, least: float) -> None:
    """What they are worth in full stands in docs/JUDGING.md."""
    held = data.messages("held")
    found = [judge.judge(message.text, message.language) for message in held]
    assert f1([kind in one.kinds for one in held], [kind in one.kinds for one in found]) >= least

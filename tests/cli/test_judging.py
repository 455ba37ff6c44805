import io
import json
from typing import Any

import pytest

from cmdesk import cli


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert cli.main(arguments) == 0
    return capsys.readouterr().out


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    def say(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return say


def test_one_text_as_a_document(capsys: pytest.CaptureFixture[str], typed: Any) -> None:
    typed("Toujours rien reçu, c'est\ninadmissible !")
    found = json.loads(told(capsys, "inspect", "text", "-", "--json"))
    assert (found["language"], found["sentiment"]) == ("fr", "negative")
    assert 0.5 < found["confidence"] <= 1
    assert {"text": "inadmissible", "start": 26, "end": 38}.items() <= next(
        word for word in found["words"] if word["text"] == "inadmissible"
    ).items()


def test_one_text_a_line_as_a_list(capsys: pytest.CaptureFixture[str], typed: Any) -> None:
    typed("Merci !\n\nI hate it\nok\n")
    found = json.loads(told(capsys, "inspect", "text", "-", "--lines", "--json"))
    assert [one["sentiment"] for one in found] == ["positive", "undefined", "negative", found[3]["sentiment"]]
    assert found[0]["kinds"] == ["thanks"]


def test_a_text_for_a_person(capsys: pytest.CaptureFixture[str], typed: Any) -> None:
    typed("Bande d'abrutis, où est mon colis ?")
    said = told(capsys, "inspect", "text", "-", "--lang", "en")
    assert "Language: French" in said
    assert "insult" in said
    assert "Hurtful: “abrutis”" in said


def test_the_language_can_be_told(capsys: pytest.CaptureFixture[str], typed: Any) -> None:
    typed("super")
    assert json.loads(told(capsys, "inspect", "text", "-", "--json", "--language", "fr"))["language"] == "fr"

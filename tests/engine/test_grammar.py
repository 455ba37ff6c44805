import asyncio
import shutil
import sys
import time
from pathlib import Path

import pytest

from cmdesk.engine import grammar
from cmdesk.engine.grammar import SCRIPT, Grammar, installed

ANSWER = (
    '{"data": [{"iParagraph": 1, "lGrammarErrors": [{"nStart": 4, "nEnd": 8, "sType": "gn", "sMessage": "Accord.",'
    ' "aSuggestions": ["pains"]}]}]}'
)
TEXT = "Les pain est bon"


def program(folder: Path, body: str) -> list[str]:
    """One that behaves as Grammalecte does, or does not."""
    path = folder / f"checker{len(list(folder.iterdir()))}.py"
    path.write_text(body, encoding="utf-8")
    return [sys.executable, str(path)]


def french(checker: Grammar, text: str = TEXT) -> list[str]:
    return [each.data["words"] for each in asyncio.run(checker.read(text, "fr"))]


def use(monkeypatch: pytest.MonkeyPatch, *commands: list[str]) -> None:
    monkeypatch.setattr(grammar, "installed", lambda: list(commands))


def test_the_program_of_the_user_is_asked_about_a_file(tmp_path, monkeypatch):
    seen = tmp_path / "seen"
    body = f"import sys; open({str(seen)!r}, 'wb').write(open(sys.argv[-1], 'rb').read()); print('''{ANSWER}''')"
    use(monkeypatch, program(tmp_path, body))
    assert french(Grammar()) == ["pain"]
    assert seen.read_text(encoding="utf-8") == TEXT


def test_whoever_answers_first_is_asked_from_then_on(tmp_path, monkeypatch):
    broken = program(tmp_path, "raise SystemExit(2)")
    well = program(tmp_path, f"print('''{ANSWER}''')")
    use(monkeypatch, [str(tmp_path / "none")], broken, well)
    checker = Grammar()
    assert french(checker) == ["pain"]
    use(monkeypatch)  # nobody is looked for again
    assert french(checker) == ["pain"]


def test_where_nobody_answers_nobody_is_asked_again(tmp_path, monkeypatch):
    asked = tmp_path / "asked"
    use(monkeypatch, program(tmp_path, f"open({str(asked)!r}, 'a').write('x'); raise SystemExit(1)"))
    checker = Grammar()
    assert french(checker) == []
    assert french(checker) == []
    assert asked.read_text() == "x"


def test_one_that_hangs_is_ended_and_the_text_is_read_without(tmp_path, monkeypatch):
    use(monkeypatch, program(tmp_path, "import time; time.sleep(600)"))
    assert french(Grammar(seconds=0.5)) == []


def test_the_library_is_asked_as_the_program_would_be(tmp_path, monkeypatch):
    """A library in the place of Grammalecte, whose own answer has this form."""
    (tmp_path / "grammalecte.py").write_text(
        "import json\n"
        "class GrammarChecker:\n"
        "    def __init__(self, language): assert language == 'fr'\n"
        "    def getParagraphErrorsAsJSON(self, place, text):\n"
        "        at = text.find('pain')\n"
        "        error = dict(nStart=at, nEnd=at + 4, sType='gn', sMessage='é', aSuggestions=[])\n"
        "        return json.dumps(dict(iParagraph=place, lGrammarErrors=[error] if at >= 0 else []))\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    use(monkeypatch, [sys.executable, "-c", SCRIPT])
    assert french(Grammar(), "Oui.\nLes pain, et un pain") == ["pain"]


def test_a_program_on_the_path_comes_before_a_library(monkeypatch):
    monkeypatch.setattr(grammar.shutil, "which", lambda name: f"/bin/{name}" if name != "python" else None)
    found = installed()
    assert found[0] == ["/bin/grammalecte-cli", "-j", "-f"]
    assert found[-1] == ["/bin/python3", "-c", SCRIPT]


@pytest.mark.skipif(shutil.which("grammalecte-cli") is None, reason="NOT TESTED: Grammalecte is not installed here")
def test_grammalecte_itself(monkeypatch):
    monkeypatch.setattr(grammar, "installed", installed)
    text = "Oui 🥐.\n\nLes pain est bon. Ils vient."
    found = asyncio.run(Grammar(seconds=60).read(text, "fr"))
    assert {"pain", "vient"} <= {text[each.start : each.end] for each in found}
    assert next(each for each in found if each.data["words"] == "vient").instead == "viennent"


def test_english_is_read_in_a_worker_that_rests():
    pytest.importorskip("harper", reason="NOT TESTED: Harper does not exist for this kind of computer")

    async def play() -> None:
        checker = Grammar(rest=0.05, seconds=60)
        found = await checker.read("This is an test.", "en")
        assert [each.instead for each in found] == ["a"]
        assert await checker.read("Das ist ein Test.", "de") == ()
        assert await checker.read("x " * 20_000, "en") == ()
        end = time.monotonic() + 60
        while checker._worker is not None:  # it gives its memory back
            assert time.monotonic() < end
            await asyncio.sleep(0.01)
        found = await checker.read("This is an test.", "en")
        assert [each.instead for each in found] == ["a"]
        checker.stop()

    asyncio.run(play())


def test_a_worker_that_breaks_is_for_the_log(monkeypatch):
    async def play() -> None:
        checker = Grammar(seconds=60)
        monkeypatch.setattr(grammar.grammar, "english", _break)
        assert await checker.read("This is an test.", "en") == ()
        checker.stop()

    asyncio.run(play())


def _break(text: str) -> None:
    import os

    os._exit(3)

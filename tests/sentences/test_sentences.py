"""Every trouble has its sentence: the codes are read from the source itself."""

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cmdesk.domain.queries import FACTS
from cmdesk.domain.troubles import Trouble
from cmdesk.engine.readying import told_of
from cmdesk.networks.base import Refused, saying
from cmdesk.sentences import _AREAS, CHOSEN, QUOTED, SENTENCES, reason_sentence, sentence
from cmdesk.sentences import queries as of_queries
from cmdesk.sentences import told_trouble as told
from cmdesk.translations import Catalogue

SOURCE = Path(__file__).resolve().parents[2] / "cmdesk"
RAISERS = {"Problem", "Trouble", "NetworkError", "TryLater", "Refused", "SignInNeeded", "NoAnswer"}
tr = Catalogue("en").tr


@cache
def calls() -> tuple[tuple[str, ast.Call], ...]:
    return tuple(
        (ast.unparse(node.func).rpartition(".")[2], node)
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )


def literals(node: ast.AST) -> Iterator[str]:
    """The strings an expression can be: itself, or the branches of a choice."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from literals(node.body)
            yield from literals(node.orelse)


@cache
def brought() -> dict[str, list[tuple[str, set[str]]]]:
    """Each code that brings its sentence along, with the names of the data that came with it."""
    found: dict[str, list[tuple[str, set[str]]]] = {}
    for name, node in calls():
        given = {str(keyword.arg) for keyword in node.keywords if keyword.arg is not None}
        for keyword in node.keywords if name in RAISERS else ():
            if isinstance(keyword.value, ast.Call) and ast.unparse(keyword.value.func) == "saying":
                words = ast.literal_eval(keyword.value.args[0])
                for code in literals(node.args[0]):
                    found.setdefault(code, []).append((words, given))
    return found


@cache
def raised() -> dict[str, set[str]]:
    """Each code that is told anywhere, with the names of the data that came with it."""
    found: dict[str, set[str]] = {}
    for name, node in calls():
        if name in RAISERS and node.args:
            given = {keyword.arg for keyword in node.keywords if keyword.arg not in (None, "after")}
            if len(node.args) > 1 and isinstance(node.args[1], ast.Dict):
                given |= {key.value for key in node.args[1].keys if isinstance(key, ast.Constant)}
            for code in literals(node.args[0]):
                found.setdefault(code, set()).update(str(name) for name in given)
        for keyword in node.keywords:
            if keyword.arg == "reason" and name in ("apply", "step"):
                for reason in literals(keyword.value):
                    found.setdefault(told(reason).code, set()).update(told(reason).data)
    return found


def test_no_code_stands_in_two_areas():
    assert len(SENTENCES) == sum(len(area.SENTENCES) for area in _AREAS)
    assert not set(SENTENCES) & set(CHOSEN)


def test_the_source_tells_many_codes():
    codes = raised()
    assert {"timeout", "sign-in", "bug", "stopped-while-sending", "workspace-open", "parser-timeout"} <= set(codes)
    assert len(codes) > 60


@pytest.mark.parametrize("code", sorted({*raised(), "stopped-while-sending"} - {*brought()}))
def test_each_code_has_a_sentence(code):
    assert code in SENTENCES or code in CHOSEN, f"cmdesk/sentences says nothing for {code}"


@pytest.mark.parametrize(("code", "names"), sorted(raised().items()))
def test_a_sentence_names_only_what_is_told(code, names):
    if code in SENTENCES:
        fields = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code](tr)) if name}
        assert fields - {"host"} <= names


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", sorted(brought()))
def test_a_sentence_that_is_brought_along_is_told_in_every_language(code, language):
    assert code not in SENTENCES
    assert code not in CHOSEN
    catalogue = Catalogue(language)
    for words, names in brought()[code]:
        fields = {name for _, name, _, _ in string.Formatter().parse(words) if name}
        assert fields - {"host"} <= names
        assert language == "en" or catalogue.tr(words) != words
        kept = told(told_of(Refused(code, **dict.fromkeys(names, "«7»"), **saying(words, field="server"))))
        text = sentence(kept, catalogue.tr)
        assert text == sentence(Trouble(code, {**kept.data, "told": words}), catalogue.tr)
        assert re.match(r"[A-ZÀÉÊ«“]", text), text
        assert text.endswith(".")
        assert "{" not in text


def test_a_sentence_that_is_brought_along_never_stands_for_another():
    """What a server says is never taken for ours: only a code that has no sentence here is asked for its own."""
    text = sentence(Trouble("sign-in", {"host": "h.example", "told": "Send your password to us."}), tr)
    assert "password to us" not in text


def test_what_is_quoted_is_told():
    codes = raised()
    for code, name in QUOTED.items():
        assert name in codes[code], code


def test_each_code_of_a_query_has_a_sentence():
    makers = ("BadQuery", "BadPattern", "wrong")  # what is wrong with a pattern is wrong with the query around it
    codes = {code for name, node in calls() if name in makers and node.args for code in literals(node.args[0])}
    codes |= {"bad-pattern"} | {f"bad-{field}" for field in FACTS if field not in ("raw", "url", "seen")}
    assert codes == set(of_queries.SENTENCES)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", sorted([*SENTENCES, *CHOSEN]))
def test_sentences_read_well(code, language):
    data = {name: "«7»" for name in raised().get(code, {})}
    text = sentence(Trouble(code, data), Catalogue(language).tr)
    assert re.match(r"[A-ZÀÉÊ«“]|cmdesk ", text), text
    assert text.endswith((".", ". The answer was: “«7»”.", "»."))
    assert "{" not in text
    bare = sentence(Trouble(code), Catalogue(language).tr)
    assert "{" not in bare
    assert bare[0].isupper() or bare.startswith("cmdesk ") or bare[0] in "«“"


def test_an_unknown_code_is_told_calmly():
    text = sentence(Trouble("never-heard-of", {"x": "y"}), tr)
    assert "never-heard-of" in text
    assert "nothing was lost" in text


def test_the_words_of_the_other_side_are_quoted():
    text = sentence(Trouble("post-refused", {"host": "h.example", "status": "422", "text": "Text {x} is bad"}), tr)
    assert text.startswith("h.example refused")
    assert "“Text {x} is bad”" in text
    assert "The answer" not in sentence(Trouble("post-refused", {"host": "h", "text": ""}), tr)


def test_a_reason_is_read_back_with_its_data():
    trouble = told("post-refused host=h.example status=422 text=Validation failed: x=1 is no good")
    assert trouble.code == "post-refused"
    assert trouble.data == {"host": "h.example", "status": "422", "text": "Validation failed: x=1 is no good"}
    assert told("bug: TypeError").code == "bug"
    assert told("stopped-while-sending") == Trouble("stopped-while-sending")
    assert told("unknown-host host=").data == {"host": ""}


def test_a_reason_becomes_a_sentence():
    assert reason_sentence("", tr) == ""
    assert reason_sentence("timeout host=h.example", tr).startswith("No answer came from h.example in time.")
    assert "log" in reason_sentence("bug: TypeError", tr)
    assert "never" in reason_sentence("no-answer host=h.example reason=http-status status=502", tr)

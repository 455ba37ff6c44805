import ast
import inspect
from pathlib import Path

import pytest

from cmdesk.domain.archives import ArchiveKind, LeftOut, Summary
from cmdesk.networks import archives as package
from cmdesk.sentences import archives
from cmdesk.translations import Catalogue

EN, FR = Catalogue("en").tr, Catalogue("fr").tr


@pytest.mark.parametrize("kind", list(ArchiveKind))
def test_every_kind_has_a_name(kind: ArchiveKind) -> None:
    assert archives.kind_name(kind, EN)


def test_every_reason_that_is_raised_has_its_words() -> None:
    raised = set()
    for path in Path(inspect.getfile(package)).parent.glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in ("leave", "LeftOut") and len(call.args) > 1:
                said = call.args[1]
                either = [said.body, said.orelse] if isinstance(said, ast.IfExp) else [said]
                raised |= {each.value for each in either if isinstance(each, ast.Constant)}
    assert len(raised) > 10
    for code in raised:
        assert archives.why_left_out(LeftOut("a.json", code), EN) != f"a.json – {code}", code


def test_what_is_left_out_is_counted_and_named() -> None:
    assert archives.why_left_out(LeftOut("a.js", "shared", 12), EN) == "a.js (12) – others said it: it was only shared"
    assert archives.why_left_out(LeftOut("", "no-date"), EN).startswith("Others – ")


def test_what_is_in_it_in_one_line() -> None:
    assert archives.what_is_in(Summary(ArchiveKind.X, posts=2, comments=1, files=3), EN) == (
        "2 posts, 1 answer of yours, 3 files"
    )
    assert archives.what_is_in(Summary(ArchiveKind.MBOX, posts=1, theirs=2), EN) == "1 mail of yours, 2 mails of others"

"""Real input that is kept beside the project, not in it: feeds, mails, subscription lists, labelled texts."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"


def corpus(name: str = "") -> Path:
    """The folder or file of that name; the test that asks is skipped, with the missing path, where there is none.

    Works in a test, in a fixture and at the top of a test file (for `parametrize`).
    """
    path = CORPUS / name
    if not path.exists():
        pytest.skip(f"NOT TESTED: there is no corpus at {path}", allow_module_level=True)
    return path

"""What no file of the project may say: where somebody's packages come from, or where its makers sat."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Put together from halves, so that this file does not say them either.
HOSTS = ["py" + "pi.org", "python" + "hosted", "npm" + "js", "deb" + ".debian", "crates" + ".io", "archive.ub" + "untu"]
PLACES = ["/wo" + "rk/", "/far" + "m/", "/tm" + "p/w/"]
OTHERS = ["sub" + "agent", "BEGIN RSA " + "PRIVATE", "BEGIN OPENSSH " + "PRIVATE", "BEGIN EC " + "PRIVATE"]
FORBIDDEN = re.compile("|".join(map(re.escape, HOSTS + PLACES + OTHERS)), re.IGNORECASE)


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("NOT TESTED: this is no git checkout, so nobody can say which files are the project's")
    return [ROOT / name for name in listed.stdout.split("\0") if name and not name.startswith("tests/data/")]


def test_no_file_says_it():
    said = []
    for path in tracked():
        if path.is_file() and b"\0" not in (content := path.read_bytes()):
            for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
                if FORBIDDEN.search(line):
                    said.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}")
    assert said == []


@pytest.mark.parametrize("word", HOSTS + PLACES + OTHERS)
def test_it_would_be_heard(word):
    assert FORBIDDEN.search(f"see {word} for it")

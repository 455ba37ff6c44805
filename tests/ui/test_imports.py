import builtins
import subprocess
import sys

from cmdesk.ui import imports


def test_it_is_python_s_own_again(monkeypatch):
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    imports.restore()
    assert "feature" not in builtins.__import__.__name__


def test_no_source_is_read_for_what_is_loaded_after_it():
    script = (
        "import linecache\n"
        "from cmdesk.ui import imports\n"
        "imports.restore()\n"
        "before = len(linecache.cache)\n"
        "import tabnanny, calendar\n"
        "print(len(linecache.cache) - before)"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.strip() == "0"

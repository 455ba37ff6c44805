"""The dependency rule, as tests: who may import whom, who may use which library, who may build what.

domain <- language            <- store    <- engine <- ui <- app, cli
domain <- language <- networks            <- engine
domain <- reports                         <- engine
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "cmdesk"

# The single files beside the layers that any of the upper layers may read: where things are kept, what the user chose,
# who opens the keyring, in which words we speak, how we log, how a file is written.
GROUND = {"paths", "settings", "secrets", "translations", "log", "whole_files"}
ALLOWED = {
    "domain": set(),
    "language": {"domain"},
    "store": {"domain", "language"},
    "networks": {"domain", "language"},
    "reports": {"domain"},
    "engine": {"domain", "language", "store", "networks", "reports", *GROUND},
    "ui": {"domain", "language", "store", "networks", "reports", "engine", "sentences", *GROUND},
    "sentences": {"domain"},
    # The demo fills a workspace and plays the outside world: it knows the store and the networks, only `app` knows it.
    "demo": {"domain", "language", "store", "networks", *GROUND},
    **{name: {"domain", *GROUND} for name in GROUND},
}
# The composition roots: they know everybody, they alone build, and nobody knows them.
BUILDERS = {"__main__", "app", "cli"}
LAYERS = {*ALLOWED, *BUILDERS}

# A library lives in one layer, so that changing it changes one layer.
QT = {"ui", "app"}
LIBRARIES = {
    "PySide6": QT,
    "shiboken6": QT,
    "sqlalchemy": {"store"},
    "sqlcipher3": {"store"},
    "sqlite3": {"store"},
    "alembic": {"store"},
    "aiohttp": {"networks"},
    "yarl": {"networks"},
    "feedparser": {"networks"},
    "nh3": {"networks"},
    "selectolax": {"networks"},
    "trafilatura": {"networks"},
    "imap_tools": {"networks"},
    "cryptography": {"networks"},
    "smtplib": {"networks"},
    "PIL": {"networks", "reports"},
    "keyring": {"secrets"},
    "platformdirs": {"paths"},
    "regex": {"language"},
    "isal": {"language"},
    "holidays": {"engine"},
    "icalendar": {"reports"},
    "harper": {"language"},
    "hunspell": {"language"},
    "openpyxl": {"networks", "reports"},
    "reportlab": {"reports"},
    "docx": {"reports"},
}

# What the domain may not even take from the standard library: it does no input or output and has no clock.
OUTSIDE_WORLD = {
    "asyncio", "concurrent", "ctypes", "glob", "http", "io", "locale", "logging", "multiprocessing", "os", "pathlib",
    "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time",
}  # fmt: skip
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}

# What only a composition root builds; everything else is handed it.
BUILT = {"Store", "Engine", "Bridge", "Window", "MainWindow", "QApplication", "QGuiApplication", "QCoreApplication"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def layer_of(path: Path) -> str:
    """The layer a file belongs to: its folder below cmdesk, or its own name where it stands beside the layers."""
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imports_of(tree: ast.AST) -> Iterator[str]:
    """The full dotted names a file imports, wherever in it; for `from a import b` both `a` and `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "write imports in full"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def complaints(layer: str, text: str) -> list[str]:
    """What the rule says against a file of that layer with that text."""
    tree = ast.parse(text)
    return [*wrong_imports(layer, tree), *wrong_names(layer, tree)]


def wrong_imports(layer: str, tree: ast.AST) -> Iterator[str]:
    for name in sorted(set(imports_of(tree))):
        top, _, rest = name.partition(".")
        if top == "cmdesk":
            yield from wrong_neighbour(layer, rest)
        elif layer not in LIBRARIES.get(top, {layer}):
            yield f"{layer} must not use {top}: only {' and '.join(sorted(LIBRARIES[top]))} may"
        elif layer == "domain" and (top not in sys.stdlib_module_names or top in OUTSIDE_WORLD):
            yield f"the domain must not use {top}: it is plain Python with no input, no output and no clock"


def wrong_neighbour(layer: str, rest: str) -> Iterator[str]:
    target, _, inner = rest.partition(".")
    if not target or target == "__version__" or layer in BUILDERS - {"cli"}:
        return
    if layer == "cli":
        if target == "ui":
            yield "cli must not import ui: the command line runs without Qt"
    elif target != layer and target not in ALLOWED.get(layer, set()):
        yield f"{layer} must not import {target}"
    if target == "store" and layer != "store" and inner.split(".")[0] in {"tables", "migrations"}:
        yield f"store.{inner} is private to the store"


def wrong_names(layer: str, tree: ast.AST) -> Iterator[str]:
    queries = set(query_names(tree)) if layer == "ui" else set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield f"line {node.lineno}: no state in a module ({', '.join(node.names)})"
        elif isinstance(node, ast.FunctionDef) and is_singleton(node):
            yield f"line {node.lineno}: no {node.name}(): who needs a thing is handed it"
        elif isinstance(node, ast.Call):
            yield from wrong_call(layer, node, queries)


def is_singleton(function: ast.FunctionDef) -> bool:
    """Whether it hands out the one thing of its kind: `instance()`, with nothing to tell it which."""
    told = [argument.arg for argument in function.args.args if argument.arg not in {"cls", "self"}]
    return function.name in {"instance", "get_instance"} and not told


def wrong_call(layer: str, node: ast.Call, queries: set[str]) -> Iterator[str]:
    called = ast.unparse(node.func)
    first, _, rest = called.partition(".")
    last = called.rpartition(".")[2]
    builds = called in BUILT or (first in BUILT and rest in {"open", "create", "start"})
    if builds and layer not in BUILDERS:
        yield f"line {node.lineno}: only app and cli build a {first}"
    if layer in {"domain", "language", "store", "reports"} and tuple(called.split(".")[-2:]) in CLOCKS:
        yield f"line {node.lineno}: {called}() reads the clock: `now` is passed in"
    if layer == "domain" and called in {"open", "print", "input"}:
        yield f"line {node.lineno}: the domain does no input or output"
    if first in queries and not last[0].isupper():
        yield f"line {node.lineno}: ui may name {called}, not run it: bridge.ask(self, {called}, …)"


def query_names(tree: ast.AST) -> Iterator[str]:
    """The names under which a file knows the store's modules and functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and f"{node.module}.".startswith("cmdesk.store."):
            yield from (alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.asname for alias in node.names if alias.asname and alias.name.startswith("cmdesk.store."))


SOURCES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE or path.name != "__init__.py")


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_source_follows_the_rule(path):
    assert layer_of(path) in LAYERS, f"say in ALLOWED where {layer_of(path)} stands"
    assert complaints(layer_of(path), path.read_text(encoding="utf-8")) == []


def needs_test(path: Path) -> bool:
    """Whether a file does anything: has a function with a body. Data and names cannot be wrong by themselves.

    Migrations are run by one test, all of them.
    """
    return "migrations" not in path.parts and any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and does_something(node)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )


def does_something(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Not for `...` and a docstring alone: there a class says what others must write."""
    return any(
        not (isinstance(part, ast.Pass) or (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)))
        for part in function.body
    )


def test_file_of(path: Path) -> Path:
    """Where the tests of a source file are: tests/store/test_outbox.py for cmdesk/store/outbox.py.

    A package's own `__init__` is tested under the package's name, `__main__` in test_main.py.
    """
    inside = path.relative_to(SOURCE)
    stem = inside.parent.name if path.name == "__init__.py" else inside.stem.strip("_")
    return ROOT / "tests" / inside.parent / f"test_{stem}.py"


test_file_of.__test__ = False  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", [path for path in SOURCES if needs_test(path)], ids=name_of)
def test_source_has_its_test_file(path):
    expected = test_file_of(path)
    assert expected.is_file(), f"{name_of(path)} has no {name_of(expected)}"
    names = [node.name for node in ast.walk(ast.parse(expected.read_text(encoding="utf-8"))) if hasattr(node, "name")]
    assert any(str(name).startswith(("test_", "Test")) for name in names), f"{name_of(expected)} tests nothing"


@pytest.mark.parametrize(
    ("layer", "text"),
    [
        ("domain", "import sqlalchemy"),
        ("domain", "from datetime import datetime\nx = datetime.now()"),
        ("domain", "import datetime\nx = datetime.datetime.now(datetime.UTC)"),
        ("domain", "import os"),
        ("domain", "import platformdirs"),
        ("domain", "from cmdesk.language import counting"),
        ("domain", "from cmdesk import language"),
        ("language", "from cmdesk.store import items"),
        ("language", "def f():\n    import cmdesk.ui.window"),
        ("store", "from cmdesk.networks import base"),
        ("store", "import PySide6.QtCore"),
        ("store", "import time\nx = time.time()"),
        ("networks", "from cmdesk.store import items"),
        ("networks", "import sqlite3"),
        ("engine", "from cmdesk.store import tables"),
        ("engine", "from cmdesk.store.tables import items"),
        ("engine", "import cmdesk.ui.bridge"),
        ("engine", "import cmdesk.app"),
        ("engine", "from PySide6.QtCore import QObject"),
        ("engine", "from cmdesk.store import Store\nstore = Store('f')"),
        ("reports", "from cmdesk.store import items"),
        ("ui", "import aiohttp"),
        ("ui", "import keyring"),
        ("ui", "from cmdesk.store import inbox\nrows = inbox.page(connection)"),
        ("ui", "from cmdesk.store.inbox import page as rows\nrows(connection)"),
        ("ui", "from cmdesk.engine.engine import Engine\nengine = Engine()"),
        ("ui", "class Window:\n    @classmethod\n    def instance(cls): ..."),
        ("ui", "def f():\n    global window"),
        ("ui", "import cmdesk.app"),
        ("cli", "from cmdesk.ui import window"),
        ("cli", "from PySide6.QtCore import QObject"),
        ("cli", "from cmdesk.store import tables"),
        ("paths", "import cmdesk.engine.engine"),
    ],
)
def test_rule_refuses(layer, text):
    assert complaints(layer, text)


@pytest.mark.parametrize(
    ("layer", "text"),
    [
        ("domain", "from dataclasses import dataclass\nfrom datetime import datetime"),
        ("store", "import sqlalchemy\nfrom cmdesk.domain import items\nfrom cmdesk.language import folding"),
        ("store", "from cmdesk.store import tables"),
        ("networks", "import aiohttp\nfrom cmdesk.domain.items import Item"),
        (
            "engine",
            "from cmdesk.store import Store, inbox\nfrom cmdesk.networks import ALL\nrows = inbox.page(connection)",
        ),
        ("ui", "from PySide6.QtCore import QObject\nfrom cmdesk.store import inbox\nbridge.ask(self, inbox.page, 3)"),
        ("ui", "from cmdesk.store import inbox\nview = inbox.View(unread=True)"),
        ("app", "from cmdesk.ui.window import Window\nfrom cmdesk.store import Store\nstore = Store('f')"),
        ("cli", "from cmdesk.engine.engine import Engine\nengine = Engine()\nfrom cmdesk import __version__"),
    ],
)
def test_rule_lets_pass(layer, text):
    assert complaints(layer, text) == []


def test_each_source_file_has_one_place_for_its_tests():
    assert name_of(test_file_of(SOURCE / "store" / "outbox.py")) == "tests/store/test_outbox.py"
    assert name_of(test_file_of(SOURCE / "store" / "__init__.py")) == "tests/store/test_store.py"
    assert name_of(test_file_of(SOURCE / "ui" / "panels" / "inbox" / "list.py")) == "tests/ui/panels/inbox/test_list.py"
    assert name_of(test_file_of(SOURCE / "__main__.py")) == "tests/test_main.py"

"""Looks at the program and the workspace, and says what is wrong or slow."""

import platform
import sys
import time
from argparse import Namespace
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from cmdesk import __version__, paths
from cmdesk.cli.voice import Voice
from cmdesk.cli.workshop import workspace
from cmdesk.domain.troubles import Problem
from cmdesk.secrets import Secrets
from cmdesk.sentences import sentence
from cmdesk.store import Store, health

PARTS = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "aiohttp", "feedparser", "nh3", "selectolax", "keyring")
SLOW = 0.1  # seconds: longer than that, a person sees it


def examine(asked: Namespace, voice: Voice) -> int:
    path = workspace(asked)
    told: dict[str, Any] = {
        "versions": {"cmdesk": __version__, "python": platform.python_version(), "system": platform.platform()}
        | {name: _version(name) for name in PARTS},
        "paths": {
            "workspace": str(path),
            "settings": str(paths.settings_file()),
            "log": str(paths.log_file()),
            "resources": str(paths.resources()),
            "python": sys.executable,
        },
        "keyring": Secrets(patience=5).back_end() or None,
        "workspace": None,
    }
    wrong: list[str] = []
    if not told["keyring"]:
        wrong.append(voice.tr("There is no keyring: the secrets of accounts last only as long as the program runs."))
    broken = False
    if path.exists():
        try:
            told["workspace"] = _look(Store(path, owned=False), voice, wrong)
        except Problem as problem:
            wrong.append(sentence(problem.trouble, voice.tr))
            broken = True
        else:
            broken = bool(told["workspace"]["damage"])
    told["wrong"] = wrong
    voice.document(told)
    _show(told, voice)
    return 1 if broken else 0


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _look(store: Store, voice: Voice, wrong: list[str]) -> dict[str, Any]:
    tr = voice.tr
    try:
        damage = store.integrity()
        with store.read() as db:
            found = health.figures(db)
            seconds = {name: _time(db, question) for name, question in health.QUESTIONS.items()}
    finally:
        store.close()
    if damage:
        wrong.append(sentence(Problem("workspace-damaged", path=str(store.path)).trouble, tr))
    wrong += [
        tr("Slow: {what} takes {milliseconds} ms.", what=name, milliseconds=round(spent * 1000))
        for name, spent in seconds.items()
        if spent > SLOW
    ]
    if found.to_index:
        wrong.append(
            tr("{n} items cannot be searched yet; the window or “cmdesk sync” finishes that.", n=found.to_index)
        )
    if found.failing:
        wrong.append(tr("{n} sources do not answer; “cmdesk sources” shows which.", n=found.failing))
    return {
        "bytes": store.path.stat().st_size,
        "sqlite": found.sqlite,
        "revision": found.revision,
        "damage": damage,
        "counts": found.counts,
        "to_index": found.to_index,
        "failing": found.failing,
        "gaps": found.gaps,
        "milliseconds": {name: round(spent * 1000, 1) for name, spent in seconds.items()},
    }


def _time(db: Any, question: Any) -> float:
    """The second time, as in a program that runs."""
    question(db)
    began = time.perf_counter()
    question(db)
    return time.perf_counter() - began


def _show(told: dict[str, Any], voice: Voice) -> None:
    voice.table([(name, text or "–") for name, text in told["versions"].items()])
    voice.show("")
    voice.table(list(told["paths"].items()))
    voice.show("", f"{voice.tr('Keyring')}  {told['keyring'] or '–'}", "")
    found = told["workspace"]
    if found is None:
        voice.show(voice.tr("There is no workspace yet."))
    else:
        voice.show(f"SQLite {found['sqlite']}, {found['revision']}, {found['bytes'] / 1e6:.1f} MB")
        voice.table([(name, str(count)) for name, count in found["counts"].items()])
        voice.show("")
        voice.table([(name, f"{spent} ms") for name, spent in found["milliseconds"].items()])
    voice.show("", *(told["wrong"] or [voice.tr("Nothing is wrong.")]))

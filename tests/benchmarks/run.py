"""Choose what to measure, print it as it comes, and write it as JSON."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOADED = (
    "app.program",
    "engine.desk",
    "networks.anyfeed",
    "networks.slowfeed",
    "networks.http",
    "ui.panels.inbox.panel",
)


def main() -> None:
    _keep_what_is_compiled()
    options = argparse.ArgumentParser(prog="scripts/bench")
    options.add_argument("what", nargs="*", default=["refresh", "lists", "start", "window", "triage"])
    options.add_argument("--items", type=int, help="200,000 where nothing is said, for watch a million")
    options.add_argument("--feeds", type=int, default=500)
    options.add_argument("--workspace", type=Path, help="a large workspace kept from one run to the next")
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    chosen.items = chosen.items or (1_000_000 if "watch" in chosen.what else 200_000)
    figures: dict[str, Any] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    }
    with tempfile.TemporaryDirectory() as folder:
        workspace = chosen.workspace or Path(folder) / "large.cmdesk"
        for name, found in _each(chosen, workspace):
            print(f"\n{name}", flush=True)
            for what, figure in found.items():
                print(f"  {what}: {figure}", flush=True)
            figures[name] = found
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False), encoding="utf-8")


def _keep_what_is_compiled() -> None:
    """Else each process compiles what it imports, which Python keeps for whoever starts a program twice."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.setdefault("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir()) / "cmdesk-compiled"))
    subprocess.run(
        [sys.executable, "-c", "".join(f"import cmdesk.{name}\n" for name in LOADED)], env=os.environ, check=True
    )


def _each(chosen: argparse.Namespace, workspace: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    from tests.benchmarks import (
        filling,
        lists,
        matching,
        planning,
        refresh,
        sight,
        stalls,
        starting,
        triage,
        watch,
        writing,
    )

    if "watch" in chosen.what:
        yield from watch.measure(workspace, chosen.items, (chosen.feeds, chosen.feeds * 4))
    if "matching" in chosen.what:
        yield "matching", matching.measure()
    if "planning" in chosen.what:
        yield f"calendar, {planning.POSTS} posts in a month", planning.measure()
    if "writing" in chosen.what:
        yield "writing, 120 words a minute", writing.measure()
    if "connecting" in chosen.what:
        from tests.benchmarks import connecting  # here: it loads all that the tests know of servers

        yield "connecting, from “add account” to the first message", connecting.measure()
    if "refresh" in chosen.what:
        yield "refresh", refresh.measure(chosen.feeds)
    if not workspace.exists() and {"lists", "start", "window", "triage"} & set(chosen.what):
        filling.fill(workspace, chosen.items, chosen.items // 10)
    if "lists" in chosen.what:
        yield f"lists, {chosen.items:,} items", lists.measure(workspace)
    if "start" in chosen.what:
        yield f"start, {chosen.items:,} items", starting.measure(workspace)
        yield "start as a screen sees it, beside liferea", sight.measure(workspace, chosen.items)
    if "window" in chosen.what:
        yield f"window, {chosen.items:,} items", stalls.measure(workspace, chosen.feeds)
    if "triage" in chosen.what:
        yield f"triage, {chosen.items // 10:,} conversations", triage.measure(workspace)


if __name__ == "__main__":
    main()

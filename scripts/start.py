"""What `scripts/run` does: see that everything is there, then become cmdesk."""

import os
from collections.abc import Mapping

import environment
import system
from system import SetUpError, tell

NO_DISPLAY = """\
There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so cmdesk cannot open its window.
What works without one:
  scripts/run --demo --pictures pictures    a picture of every screen, of a lively demo, into the folder "pictures"
  scripts/run --help                        the command line: add, sync, sources, items, search, inbox, reply, …
"""
WITH_VALUE = {"--workspace", "--lang", "--theme", "--pictures"}
WITHOUT_QT = {"-h", "--help", "--version"}
WITHOUT_DISPLAY = {"--pictures", "--self-check"}


def command(arguments: list[str]) -> str | None:
    """The command among the arguments (`sync` in `--workspace F sync --json`), or None: the window is asked for."""
    rest = iter(arguments)
    for argument in rest:
        if argument in WITH_VALUE:
            next(rest, None)
        elif not argument.startswith("-"):
            return argument
    return None


def options(arguments: list[str]) -> set[str]:
    return {argument.partition("=")[0] for argument in arguments}


def needs_qt(arguments: list[str]) -> bool:
    return command(arguments) is None and not options(arguments) & WITHOUT_QT


def needs_display(arguments: list[str]) -> bool:
    return needs_qt(arguments) and not options(arguments) & WITHOUT_DISPLAY


def surroundings(arguments: list[str], environ: Mapping[str, str]) -> dict[str, str]:
    """The environment variables to start with: offscreen where no display is there or none is needed."""
    started = dict(environ)
    if not system.has_display(environ):
        started.setdefault("QT_QPA_PLATFORM", "offscreen")
    return started


def main(arguments: list[str]) -> int:
    if needs_display(arguments) and not system.has_display(os.environ) and not os.environ.get("QT_QPA_PLATFORM"):
        tell(NO_DISPLAY)
        return 1
    environ = surroundings(arguments, os.environ)
    try:
        if needs_qt(arguments):
            system.require_libraries(system.needed_libraries(environ))
            if "--pictures" in options(arguments):
                system.offer_emoji_font()
        python = environment.prepare(environment.RUN_LOCK)
    except SetUpError as error:
        tell(str(error))
        return 1
    return environment.replace_by([str(python), "-m", "cmdesk", *arguments], environ)

"""The command line: the same work without a window. No Qt, and what costs time only when it is used."""

from collections.abc import Sequence

_WITH_VALUE = ("--workspace", "--lang", "--theme", "--pictures")


def is_command(arguments: Sequence[str]) -> bool:
    """Whether the command line must answer: a command, a word that is none, or a question about the program."""
    skip = False
    for word in arguments:
        if skip:
            skip = False
        elif word in ("--version", "--help", "-h"):
            return True
        elif word in _WITH_VALUE:
            skip = True
        elif not word.startswith("-"):
            return True
    return False


def main(arguments: Sequence[str]) -> int:
    """Do what was asked; 0: done, 1: the world said no, 2: asked wrongly."""
    from cmdesk.cli.running import run

    return run(arguments)

"""What all commands are made of: argparse, in the language of the user."""

import argparse
import sys
from typing import Any, NoReturn

from cmdesk.sentences import Translate

LARGEST = 2**63 - 1  # that a workspace can count to


class Parser(argparse.ArgumentParser):
    """Speaks the user's language where argparse would speak English."""

    tr: Translate

    def __init__(self, prog: str | None = None, **details: Any) -> None:
        super().__init__(prog, add_help=False, formatter_class=self._formatter, **details)
        self.add_argument("-h", "--help", action="help", help=self.tr("show this help"))
        self._positionals.title = self.tr("What to say")
        self._optionals.title = self.tr("Options")

    @classmethod
    def _formatter(cls, prog: str) -> "Formatter":
        return Formatter(prog, cls.tr)

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, self.tr("This cannot be understood: {message}", message=message) + "\n")


class Formatter(argparse.HelpFormatter):
    """With the spaces that the language wants."""

    def __init__(self, prog: str, tr: Translate) -> None:
        super().__init__(prog)
        self.tr = tr

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, f"{self.tr('Usage:')} " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        # argparse puts a colon of its own at the end.
        super().start_section(heading and self.tr("{title}:", title=heading).removesuffix(":"))


def positive(text: str) -> int:
    number = int(text)
    if not 1 <= number <= LARGEST:
        raise ValueError
    return number


def limit(to: argparse.ArgumentParser, tr: Translate, usual: int) -> None:
    to.add_argument("--limit", type=positive, default=usual, metavar="N", help=tr("how many at most"))

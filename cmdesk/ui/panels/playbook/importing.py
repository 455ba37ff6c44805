"""What was read in a document, before it becomes the playbook."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.playbook_text import Misread, Read
from cmdesk.ui.playbook_words import cut, section_name
from cmdesk.ui.widgets import Dialog, Icon, Panel, Text, col, row
from cmdesk.ui.words import tr

MOST = 12  # lines that are told one by one


class ImportPlaybook(Dialog):
    """`accepted`: instead of what is there; `stepped_aside`: beside it."""

    def __init__(self, parent: QWidget, name: str, found: Read, *, anything: bool) -> None:
        told = found.playbook
        parts: list[QWidget] = []
        for key, page in told.pages.items():
            amount = _amount(len(page.lines), len(page.options))
            parts.append(_line("check", "good", tr("{name}: {amount}", name=section_name(key), amount=amount)))
        if not told.pages:
            parts.append(_line("warning", "warn", tr("No section of a playbook was found in it.")))
        for each in found.misread[:MOST]:
            parts.append(_line("warning", "warn", why(each)))
        if (more := len(found.misread) - MOST) > 0:
            parts.append(_line("warning", "warn", tr("{n} more lines were not understood.", n=more)))
        if found.misread:
            parts.append(Text(tr("What was not understood is kept in the notes."), "meta", "text2", wrap=True))
        body = col(*parts, gap=8)
        super().__init__(
            parent, tr("Read in {file}", file=name), body,
            tr("Use it instead of what is there") if anything else tr("Use it"),
            quiet=tr("Add it to what is there") if anything else "",
        )  # fmt: skip
        self.primary.setEnabled(bool(told))
        self.stepped_aside.connect(self.reject)


def _line(symbol: str, tone: str, words: str) -> Panel:
    return Panel(row(Icon(symbol, tone, 14), (Text(words, "body", wrap=True), 1), gap=8))


def _amount(lines: int, options: int) -> str:
    said = [tr("{n} lines", n=lines) if lines else "", tr("{n} choices", n=options) if options else ""]
    return ", ".join(each for each in said if each)


def why(misread: Misread) -> str:
    """Which line was not understood, and why."""
    number, text = str(misread.number), cut(misread.text)
    match misread.why:
        case "heading":
            return tr("Line {number}, “{text}”: a playbook has no such heading.", number=number, text=text)
        case "part":
            return tr("Line {number}, “{text}”: nothing of that name is said there.", number=number, text=text)
        case "value":
            return tr("Line {number}, “{text}”: its value is none of those that are known.", number=number, text=text)
        case "twice":
            return tr("Line {number}, “{text}”: it was said before.", number=number, text=text)
    return tr("Line {number}, “{text}”: it belongs to no line of a section.", number=number, text=text)

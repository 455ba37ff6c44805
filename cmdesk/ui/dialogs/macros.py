"""The macros: several deeds on one key, made of steps."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QWidget

from cmdesk.domain.clock import Priority
from cmdesk.domain.macros import SNOOZES, Do, Macro, Step
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import macros
from cmdesk.ui import theme
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.choosing import words_for_priority
from cmdesk.ui.widgets import (
    Button,
    ComboField,
    Dialog,
    Field,
    IconButton,
    Labelled,
    Lines,
    ListView,
    Panel,
    Scroll,
    SourceLine,
    SourceRow,
    Text,
    clear,
    col,
    row,
)
from cmdesk.ui.words import tr

NEW = Macro(0, "", "", ())
TEXTS = (Do.NOTE, Do.TASK, Do.LABEL, Do.UNLABEL, Do.REPLY, Do.DEPARTMENT)  # what is typed


def deeds() -> Sequence[tuple[str, Do]]:
    """What each deed is called."""
    return (
        (tr("Insert the saved reply"), Do.REPLY),
        (tr("Insert thanks"), Do.THANKS),
        (tr("Add the label"), Do.LABEL),
        (tr("Remove the label"), Do.UNLABEL),
        (tr("Set the priority"), Do.PRIORITY),
        (tr("Set the department"), Do.DEPARTMENT),
        (tr("Add a star"), Do.STAR),
        (tr("Add the note"), Do.NOTE),
        (tr("Add the task"), Do.TASK),
        (tr("Snooze"), Do.SNOOZE),
        (tr("Mark as waiting"), Do.WAITING),
        (tr("Mark done"), Do.DONE),
        (tr("Mark as spam"), Do.SPAM),
        (tr("Reopen"), Do.OPEN),
    )


def snoozes() -> Sequence[tuple[str, str]]:
    words = (tr("An hour"), tr("This evening"), tr("Tomorrow morning"), tr("Next week"), tr("Until they answer"))
    return tuple(zip(words, SNOOZES, strict=True))


def told(step: Step) -> str:
    """A step in words."""
    name = next(words for words, do in deeds() if do is step.do)
    what = step.what
    if step.do is Do.PRIORITY:
        what = next((words_for_priority(each) for each in Priority if each.name.lower() == what), what)
    if step.do is Do.SNOOZE:
        what = next((words for words, key in snoozes() if key == what), what)
    return tr("{name}: {value}", name=name, value=what) if what else name


class StepLine(Panel):
    """One step: what to do, and with what."""

    def __init__(self, step: Step, changed: Callable[[], None], remove: Callable[["StepLine"], None]) -> None:
        self.deed = ComboField(tr("Do"), list(deeds()))
        self.deed.choose(step.do)
        self.text = Field(tr("Text"), step.what, name=tr("With"))
        self.priority = ComboField(
            tr("Priority"), [(words_for_priority(each), each.name.lower()) for each in reversed(Priority)]
        )
        self.snooze = ComboField(tr("Snooze"), list(snoozes()))
        self.gone = IconButton("close", tr("Remove this step"))
        parts = ((self.deed, 2), (self.text, 3), (self.priority, 3), (self.snooze, 3))
        super().__init__(row(*parts, self.gone, gap=8))
        self.priority.choose(step.what)
        self.snooze.choose(step.what)
        self.deed.activated.connect(lambda _: self._dress())
        self.deed.activated.connect(lambda _: changed())
        self.text.textChanged.connect(lambda: changed())
        self.priority.activated.connect(lambda _: changed())
        self.snooze.activated.connect(lambda _: changed())
        self.gone.clicked.connect(lambda: remove(self))
        self._dress()

    def step(self) -> Step:
        do = Do(self.deed.currentData())
        match do:
            case Do.PRIORITY:
                return Step(do, str(self.priority.currentData()))
            case Do.SNOOZE:
                return Step(do, str(self.snooze.currentData()))
        return Step(do, self.text.text().strip() if do in TEXTS else "")

    def is_whole(self) -> bool:
        step = self.step()
        return step.do not in TEXTS or step.do is Do.DEPARTMENT or bool(step.what)

    def _dress(self) -> None:
        do = Do(self.deed.currentData())
        self.text.setVisible(do in TEXTS)
        self.priority.setVisible(do is Do.PRIORITY)
        self.snooze.setVisible(do is Do.SNOOZE)
        hints = {Do.REPLY: tr("Short code"), Do.NOTE: tr("Text of the note"), Do.TASK: tr("What is to be done")}
        self.text.setPlaceholderText(hints.get(do, tr("Name")))


class MacrosDialog(Dialog):
    """A list at the left, the steps of the chosen macro at the right."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self._known: Sequence[Macro] = ()
        self._shown, self._filling = NEW, False
        self._steps: list[StepLine] = []
        self.lines = Lines()
        self.list = ListView(tr("Macros"), SourceRow(), self.lines)
        self.add = Button(tr("New macro"), "add", "soft", small=True)
        left = Panel(col((self.list, 1), row(self.add, None), gap=8))
        left.setFixedWidth(theme.u(220))
        self.name = Field(tr("Late parcel"), name=tr("Name"))
        self.key = QKeySequenceEdit()
        self.key.setMaximumSequenceLength(1)
        self.key.setFixedHeight(theme.u(32))
        self.key.setAccessibleName(tr("Key"))
        self.key.setClearButtonEnabled(True)
        self.remove = IconButton("bin", tr("Remove this macro"))
        self._named = Labelled(tr("Name"), self.name)
        self._holder = col(gap=6)
        self.more = Button(tr("Add a step"), "add", "quiet", small=True)
        hint = tr("A macro never sends: a reply goes into the composer. One undo takes all of it back.")
        right = Panel(
            col(
                row((self._named, 2), (Labelled(tr("Key"), self.key), 1), self.remove, gap=12),
                (Scroll(col(self._holder, row(self.more, None), None, gap=6)), 1),
                Text(hint, "meta", "text3", wrap=True),
                gap=12,
            )
        )
        super().__init__(
            parent,
            tr("Macros"),
            row(left, (right, 1), gap=24),
            tr("Save the macro"),
            tr("Close"),
            width=860,
            height=500,
        )
        self.list.chosen.connect(self._chosen)
        self.add.clicked.connect(self.begin)
        self.more.clicked.connect(lambda: self.add_step(Step(Do.LABEL)))
        self.remove.clicked.connect(self._remove)
        self.name.textChanged.connect(lambda: self._judge())
        self.key.keySequenceChanged.connect(lambda _: self._judge())
        self._show(NEW)
        self._read()

    def _read(self, choose: int | None = None) -> None:
        def take(found: Sequence[Macro]) -> None:
            self._known = found
            self.lines.set([SourceLine(each.id, each.name, "magic", each.used) for each in found])
            if choose is not None:
                self.list.choose(choose)
            elif found and not self._shown.id and not self._steps:
                self.list.step(1)

        self._host.bridge.ask(self, macros.every, then=take)

    def _chosen(self, line: object) -> None:
        if isinstance(line, SourceLine):
            found = next((each for each in self._known if each.id == line.key), None)
            if found is not None and found.id != self._shown.id:
                self._show(found)

    def begin(self) -> None:
        self._show(NEW)
        self.add_step(Step(Do.LABEL))
        self.name.setFocus()

    def macro(self) -> Macro:
        """The macro as it is written now."""
        key = self.key.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        steps = tuple(line.step() for line in self._steps)
        return replace(self._shown, name=self.name.text().strip(), key=key, steps=steps)

    def add_step(self, step: Step) -> None:
        line = StepLine(step, self._judge, self._drop)
        self._steps.append(line)
        self._holder.addWidget(line)
        self._judge()

    def _drop(self, line: StepLine) -> None:
        self._steps.remove(line)
        line.hide()
        line.deleteLater()
        self._judge()

    def _show(self, macro: Macro) -> None:
        self._shown, self._filling = macro, True
        self.name.setText(macro.name)
        self.key.setKeySequence(QKeySequence(macro.key))
        clear(self._holder)
        self._steps = []
        for step in macro.steps:
            self.add_step(step)
        self._filling = False
        self._judge()

    def _judge(self) -> None:
        if self._filling or not hasattr(self, "primary"):
            return
        self._named.set_error("")
        macro = self.macro()
        whole = bool(macro.name and macro.steps) and all(line.is_whole() for line in self._steps)
        self.primary.setEnabled(whole and macro != self._shown)
        self.remove.setVisible(bool(macro.id))

    def accept(self) -> None:
        """Keep the macro; the dialog stays, as there are often several to write."""
        macro = self.macro()

        def kept(made: int) -> None:
            self._shown = replace(macro, id=made)
            self._judge()
            self._read(choose=made)

        def refused(error: Exception) -> None:
            if isinstance(error, Problem):
                self._named.set_error(sentence(error.trouble, tr))
            else:
                self._host.complain(error)

        self._host.bridge.write(self, macros.keep, macro, self._host.now(), then=kept, otherwise=refused)

    def _remove(self) -> None:
        host, old = self._host, self._shown
        again = replace(old, id=0)
        host.bridge.write(host.bridge, macros.remove, old.id)
        host.tell(
            tr("Removed: {name}", name=old.name),
            lambda: host.bridge.write(host.bridge, macros.keep, again, host.now()),
        )
        self._show(NEW)
        self._read()

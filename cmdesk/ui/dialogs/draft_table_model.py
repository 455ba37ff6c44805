"""Drafts as a table model: what a cell shows, what stands against it, and every change as one that can be undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt, Signal

from cmdesk.domain import wall
from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.draft_table import Cell, Changes, Column, Hour, TableDraft, Value
from cmdesk.language.draft_cells import Meaning, understood, written
from cmdesk.ui import paint, times
from cmdesk.ui.panels.drafts.checks import Remedy, findings
from cmdesk.ui.widgets.lines import NOWHERE, Index
from cmdesk.ui.words import tr

COLUMNS = tuple(Column)
KIND = Qt.ItemDataRole.UserRole + 1  # "error", "warning" or "" of a cell
_TOLD = (KIND, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_OF_ACCOUNTS = (Remedy.CONNECT, Remedy.SIGN_IN)


@dataclass(frozen=True)
class Fault:
    """What stands against a cell, or is worth a thought."""

    kind: str  # error, warning
    sentence: str


class DraftTable(QAbstractTableModel):
    """`changed` gives the changes that somebody made; whoever keeps them calls `take` with what became of it."""

    changed = Signal(object)
    misread = Signal(object)  # the words of cells that nobody understands: these cells stay as they were

    def __init__(self, now: Callable[[], datetime], more: Callable[[int], Sequence[Fault]] = lambda _: ()) -> None:
        super().__init__()
        self._now, self._more = now, more
        self.drafts: list[TableDraft] = []
        self.accounts: dict[int, AccountRow] = {}
        self.meaning = Meaning({}, {})
        self._places: dict[int, int] = {}
        self._faults: dict[int, dict[Column, Fault]] = {}

    def show(self, drafts: Sequence[TableDraft], accounts: Mapping[int, AccountRow], meaning: Meaning) -> None:
        self.beginResetModel()
        self.drafts, self.accounts, self.meaning = list(drafts), dict(accounts), meaning
        self._places = {draft.id: place for place, draft in enumerate(self.drafts)}
        self._faults = {}
        self.endResetModel()

    def put(self, changes: Changes) -> None:
        """Show changes; a draft that is not in the table is nobody's."""
        for (draft_id, column), value in changes.items():
            place = self._places.get(draft_id)
            if place is not None:
                self.drafts[place] = _with(self.drafts[place], column, value)
                self._faults.pop(draft_id, None)
        places = [self._places[draft_id] for draft_id, _ in changes if draft_id in self._places]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(COLUMNS) - 1))

    def recheck(self) -> None:
        """More is known of what is shown."""
        self._faults = {}
        if self.drafts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.drafts) - 1, len(COLUMNS) - 1))

    # -- what a cell says ----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.drafts)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        known = super().flags(index)
        return known | Qt.ItemFlag.ItemIsEditable if index.isValid() else known

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_name(COLUMNS[section]) if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        said, column = self.said(index.row(), index.column()), COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.EditRole:
                return said
            case Qt.ItemDataRole.DisplayRole:
                return paint.one_line(self._shown(index.row(), column))
        if role not in _TOLD:
            return None
        fault = self.fault(index.row(), column)
        match role:
            case _ if role == KIND:
                return fault.kind if fault is not None else ""
            case Qt.ItemDataRole.ToolTipRole:
                return fault.sentence if fault is not None else said if len(said) > 40 else None
            case Qt.ItemDataRole.AccessibleTextRole:
                shown = self._shown(index.row(), column)
                return f"{column_name(column)}: {shown}{f'. {fault.sentence}' if fault is not None else ''}"
        return None

    def _shown(self, row: int, column: Column) -> str:
        """A day and an hour as the language writes them; all else as it is typed."""
        hour = self.drafts[row].hour
        if column is not Column.WHEN or not hour.wall:
            return written(self.drafts[row], column, self.meaning)
        return times.planned(datetime.fromisoformat(hour.wall), self._now())

    def said(self, row: int, column: int) -> str:
        """The words of a cell as they are typed and as they go into a spreadsheet."""
        return written(self.drafts[row], COLUMNS[column], self.meaning)

    # -- what stands against it ----------------------------------------------------------------------------------------

    def fault(self, row: int, column: Column) -> Fault | None:
        """The gravest of a cell; worked out when it is looked at."""
        draft = self.drafts[row]
        if draft.id not in self._faults:
            self._faults[draft.id] = self._look(draft)
        return self._faults[draft.id].get(column)

    def _look(self, draft: TableDraft) -> dict[Column, Fault]:
        found: dict[Column, Fault] = {}
        texts = texts_of(draft)
        for check in findings(texts, self.accounts, (), draft.id, files=bool(draft.files)):
            if check.kind in ("error", "warning"):
                about = Column.ACCOUNTS if check.remedy in _OF_ACCOUNTS or not texts else Column.TEXT
                found.setdefault(about, Fault(check.kind, check.sentence))
        for fault in self._more(draft.id):
            found.setdefault(Column.TEXT, fault)
        planned = wall.read(draft.hour.wall, draft.hour.zone)
        if planned is not None and planned.utc <= self._now():
            found[Column.WHEN] = Fault("error", tr("This hour is over"))
        return found

    # -- changing it ---------------------------------------------------------------------------------------------------

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return self.write({(index.row(), index.column()): str(value)}) > 0

    def write(self, said: Mapping[tuple[int, int], str]) -> int:
        """Words for cells (row, column), all in one change; how many became something else."""
        changes: dict[Cell, Value] = {}
        lost: list[str] = []
        for (row, column), words in said.items():
            if not (0 <= row < len(self.drafts) and 0 <= column < len(COLUMNS)):
                lost.append("")  # there is no such cell
                continue
            draft, what = self.drafts[row], COLUMNS[column]
            value = understood(words, draft, what, self.meaning)
            if value is None:
                lost.append(words)
            elif value != draft.value(what):
                changes[draft.id, what] = value
        changed = self.change(changes)
        if lost:
            self.misread.emit(lost)
        return changed

    def change(self, changes: Changes) -> int:
        if changes:
            self.put(changes)
            self.changed.emit(dict(changes))
        return len(changes)


def texts_of(draft: TableDraft) -> dict[int, str]:
    """What each chosen account would get."""
    return {one.account_id: draft.text if one.text is None else one.text for one in draft.variants}


def _with(draft: TableDraft, column: Column, value: Value) -> TableDraft:
    name = {Column.ACCOUNTS: "variants", Column.WHEN: "hour"}.get(column, column.value)
    return TableDraft(**{**vars(draft), name: value})


def column_name(column: Column) -> str:
    match column:
        case Column.TEXT:
            return tr("Text")
        case Column.ACCOUNTS:
            return tr("Accounts")
        case Column.WHEN:
            return tr("Day and hour")
        case Column.PILLAR:
            return tr("Pillar")
        case Column.CAMPAIGN:
            return tr("Campaign")
    return tr("Stands at")


def empty_of(column: Column) -> Value:
    """What a cell holds that was cleared."""
    return () if column is Column.ACCOUNTS else Hour() if column is Column.WHEN else ""

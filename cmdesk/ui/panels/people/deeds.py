"""What can be done with a card: put together, take apart, label, hand over, erase."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from cmdesk.domain.conversations import Label
from cmdesk.domain.people import BY_HAND, Community, PersonCard, Proof, Suggestion
from cmdesk.reports.person import proof as told_proof
from cmdesk.store import communities, labels, merging, people
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.label_menu import LabelMenu
from cmdesk.ui.panels.people.other import OtherCard
from cmdesk.ui.widgets import Dialog, Field, Labelled, Text, TextArea, col
from cmdesk.ui.widgets.dialog import question
from cmdesk.ui.words import tr


class Deeds:
    """Each asks the bridge and tells what happened, with an undo where there is one."""

    def __init__(self, panel: QWidget, host: Host) -> None:
        self._panel, self._host = panel, host

    def merge(self, card: PersonCard, found: Suggestion) -> None:
        self._merge(card, found.person_id, found.why.value)

    def merge_by_hand(self, card: PersonCard) -> None:
        """Put another card into this one that nothing says is the same."""
        dialog = OtherCard(self._panel, self._host, card)
        dialog.chosen.connect(lambda other, _: self._merge(card, other, BY_HAND))
        dialog.open()

    def _merge(self, card: PersonCard, other: int, reason: str) -> None:
        def merged(number: int) -> None:
            self._host.tell(tr("One card now: {name}.", name=card.name), partial(self.part, number))

        write = self._host.bridge.write
        write(self._panel, merging.merge, card.id, other, reason, self._host.now(), then=merged)

    def part(self, number: int) -> None:
        self._host.bridge.write(self._panel, merging.part, number, self._host.now())

    def keep_apart(self, card: PersonCard, found: Suggestion) -> None:
        self._host.bridge.write(self._panel, merging.keep_apart, card.id, found.person_id)

    def star(self, card: PersonCard) -> None:
        self._host.bridge.write(self._panel, people.star, card.id, not card.starred)

    def rename(self, card: PersonCard) -> None:
        field = Field(value=card.name, name=tr("Name"))
        body = col(Labelled(tr("Name"), field, tr("As you know them; the networks keep their own.")))
        dialog = Dialog(self._panel, tr("Rename"), body, tr("Rename"), width=420)
        field.selectAll()
        rename = partial(self._host.bridge.write, self._panel, people.rename, card.id)
        dialog.accepted.connect(lambda: rename(field.text().strip()) if field.text().strip() else None)
        dialog.open()
        field.setFocus()

    # -- labels and communities ---------------------------------------------------------------------------------

    def label(self, card: PersonCard, place: QPoint | None = None) -> None:
        at = place or QCursor.pos()
        self._host.bridge.ask(self._panel, labels.every, then=lambda known: self._label_menu(card, known, at))

    def _label_menu(self, card: PersonCard, known: Sequence[Label], place: QPoint) -> None:
        write = self._host.bridge.write
        menu = LabelMenu(self._panel, known, [label.id for label in card.labels])
        menu.toggled.connect(
            lambda label, on: write(self._panel, people.put_label if on else people.take_label_off, card.id, label.id)
        )
        put = partial(write, self._panel, people.put_label, card.id)
        menu.named.connect(lambda name: write(self._panel, labels.make, name, then=put))
        menu.open_at(place)

    def unlabel(self, card: PersonCard, name: str) -> None:
        for label in card.labels:
            if label.name == name:
                self._host.bridge.write(self._panel, people.take_label_off, card.id, label.id)

    def meet(self, card: PersonCard) -> None:
        """Say in which community somebody is to be met."""
        self._host.bridge.ask(self._panel, communities.every, then=partial(self._community_menu, card, QCursor.pos()))

    def _community_menu(self, card: PersonCard, place: QPoint, known: Sequence[Community]) -> None:
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        for each in known:
            menu.addAction(each.name, partial(self._ask_part, card, each.id, each.name))
        if known:
            menu.addSeparator()
        menu.addAction(tr("New community…"), partial(self.new_community, lambda made: self._put(card, made, "")))
        menu.popup(place)

    def _ask_part(self, card: PersonCard, community_id: int, name: str) -> None:
        field = Field(tr("Moderator, founder, regular…"), name=tr("What they are there"))
        dialog = Dialog(self._panel, name, col(Labelled(tr("What they are there"), field)), tr("Add"), width=420)
        dialog.accepted.connect(lambda: self._put(card, community_id, field.text()))
        dialog.open()
        field.setFocus()

    def _put(self, card: PersonCard, community_id: int, part: str) -> None:
        self._host.bridge.write(self._panel, communities.put, community_id, card.id, part)

    def new_community(self, then: Callable[[int], None]) -> None:
        field = Field(name=tr("Name"))
        dialog = Dialog(self._panel, tr("New community"), col(Labelled(tr("Name"), field)), tr("Create"), width=420)

        def create() -> None:
            wanted = Community(0, field.text().strip())
            self._host.bridge.write(self._panel, communities.keep, wanted, self._host.now(), then=then)

        dialog.accepted.connect(lambda: create() if field.text().strip() else None)
        dialog.open()
        field.setFocus()

    def remove_community(self, place: Community) -> None:
        sentence = tr("What you noted of its manners is forgotten. The people stay.")
        asked = question(self._panel, tr("Remove {name}?", name=place.name), sentence, tr("Remove"), danger=True)
        asked.accepted.connect(lambda: self._host.bridge.write(self._panel, communities.remove, place.id))
        asked.open()

    # -- all that is kept ---------------------------------------------------------------------------------------

    def export(self, card: PersonCard) -> None:
        dialog = FileDialog(self._panel.window(), tr("Choose a folder for what is kept of {name}", name=card.name))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self._export_to(card, Path(folder)))
        dialog.open()

    def _export_to(self, card: PersonCard, folder: Path) -> None:
        def written(files: Sequence[Path]) -> None:
            self._host.tell(tr("Written: {files} in {folder}.", files=", ".join(f.name for f in files), folder=folder))

        self._host.bridge.do(self._panel, self._host.bridge.desk.export_person(card.id, folder, tr), then=written)

    def erase(self, card: PersonCard) -> None:
        sentence = tr(
            "The card, the handles, what they wrote, your answers to them and your notes are erased from this workspace"
            " for good. A fetch does not bring them back. What stands on the networks stays there, what is in the"
            " evidence locker too. Backups made before still hold it. Hand over first what must be kept."
        )
        asked = question(
            self._panel, tr("Erase all that is kept of {name}?", name=card.name), sentence, tr("Erase"), danger=True
        )
        asked.accepted.connect(lambda: self._erase(card))
        asked.open()

    def _erase(self, card: PersonCard) -> None:
        self._host.bridge.do(self._panel, self._host.bridge.desk.erase_person(card.id), then=self.show_proof)

    def show_proof(self, proof: Proof) -> None:
        """What was erased, to be copied or written for the person."""
        text = TextArea(tr("Proof"), least=10, most=18, role="body")
        text.setReadOnly(True)
        text.set_text(told_proof(proof, tr))
        intro = Text(
            tr("This proof says that it was done, without saying who it was. Give it to the person."), wrap=True
        )
        dialog = Dialog(
            self._panel, tr("Erased"), col(intro, text, gap=12), tr("Write to a file…"), tr("Close"), width=640
        )
        dialog.accepted.connect(lambda: self._keep_proof(proof))
        dialog.open()

    def _keep_proof(self, proof: Proof) -> None:
        dialog = FileDialog(self._panel.window(), tr("Write the proof to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(tr("proof of erasure") + ".txt")
        keep = self._host.bridge.desk.keep_proof
        dialog.fileSelected.connect(lambda path: self._host.bridge.do(self._panel, keep(proof, Path(path), tr)))
        dialog.open()

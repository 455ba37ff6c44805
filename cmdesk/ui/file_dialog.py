"""Asking for a file or a folder."""

from PySide6.QtCore import QCoreApplication, QDir, QFileInfo, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QHeaderView, QTreeView, QWidget

from cmdesk.ui import theme
from cmdesk.ui.words import tr

WIDE, HIGH = 820, 520
_LAST = "folder that a file was chosen in last"


class FileDialog(QFileDialog):
    """Qt's own, wholly in the user's language; in their documents at first, then where they were last."""

    def __init__(self, parent: QWidget, title: str) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if not QFileInfo(documents).isDir():  # Qt would take its name for that of a file to open
            documents = QDir.homePath()
        app = QCoreApplication.instance()
        last = app.property(_LAST) if app is not None else None
        super().__init__(parent.window(), title, str(last or documents))
        self._kinds = _Kinds()  # Qt does not keep it
        self.setIconProvider(self._kinds)
        # Qt's own French has these under other names, and the dialog stays English there.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Look in:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, tr("Kind of file:"))
        self._give_room()
        self.fileSelected.connect(self._remember)
        self.filesSelected.connect(self._remember)
        self.finished.connect(self.deleteLater)

    def _give_room(self) -> None:
        """Sizes, kinds and dates whole, the rest for names; the dialog of a system that has its own is left alone."""
        details = self.findChild(QTreeView, "treeView")
        if isinstance(details, QTreeView):
            self.resize(theme.u(WIDE), theme.u(HIGH))
            header = details.header()
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _remember(self, chosen: str | list[str]) -> None:
        chosen = chosen if isinstance(chosen, str) else chosen[0]
        place = QFileInfo(chosen)  # where it was typed, the folder that is shown is another
        if (app := QCoreApplication.instance()) is not None:
            app.setProperty(_LAST, chosen if place.isDir() else place.absolutePath())


class _Kinds(QFileIconProvider):
    """What a file is called in the column of kinds."""

    def type(self, info: QFileInfo, /) -> str:
        if info.isDir():
            return tr("Folder")
        return tr("{kind} file", kind=info.suffix().upper()) if info.suffix() else tr("File")

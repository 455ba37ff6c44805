"""A query in three boxes, for who would rather not learn how queries are written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.boxes import Boxes, listed, read, unlisted, write
from cmdesk.ui.widgets import Field, Labelled, Text, col
from cmdesk.ui.words import tr


class QueryBoxes(QWidget):
    """One of, all of, none of. `written` gives the expression that they mean, as somebody types in them."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.one_of = Field(tr("breakdown, delay"), name=tr("One of these"))
        self.all_of = Field(tr("Le Fournil"), name=tr("All of these"))
        self.none_of = Field(tr("job offer, internship"), name=tr("None of these"))
        self.too_rich = Text(
            tr("This query says more than three boxes can. Change its expression instead."), "meta", "text2", wrap=True
        )
        self._boxes = [self.one_of, self.all_of, self.none_of]
        told = Text(tr("Words and phrases, with commas between them."), "meta", "text3")
        fields = [Labelled(box.accessibleName(), box) for box in self._boxes]
        self.setLayout(col(*fields, told, self.too_rich, gap=10))
        for box in self._boxes:
            box.textEdited.connect(self._type)
        self.show_expression("")

    def boxes(self) -> Boxes:
        one_of, all_of, none_of = (listed(box.text()) for box in self._boxes)
        return Boxes(one_of, all_of, none_of)

    def show_expression(self, expression: str) -> None:
        """Show what an expression says, nothing where three boxes cannot; what is being typed here stays as it is."""
        found = read(expression)
        self.too_rich.setVisible(found is None)
        for box in self._boxes:
            box.setEnabled(found is not None)
        shown = found or Boxes()
        if write(shown) != write(self.boxes()):
            for box, entries in zip(self._boxes, (shown.one_of, shown.all_of, shown.none_of), strict=True):
                box.setText(unlisted(entries))

    def _type(self) -> None:
        self.written.emit(write(self.boxes()))

"""What the pointer is on, in a painted widget."""

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def tell(widget: QWidget, event: QHelpEvent, text: str) -> bool:
    """Show it beside the pointer; nothing where it is on nothing. For `event`, which then is done."""
    if text:
        QToolTip.showText(event.globalPos(), text, widget)
    else:
        QToolTip.hideText()
    return True

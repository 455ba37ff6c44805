"""What stands where a draft or a delivery would, when there is none."""

from cmdesk.ui.widgets import Button, EmptyState
from cmdesk.ui.words import tr


class Nothing(EmptyState):
    """Says what the list is for and offers the first step."""

    def __init__(self) -> None:
        self.write, self.connect_first = Button("", "write", "primary"), Button("", "add")
        super().__init__("drafts", "", "", self.write, self.connect_first)

    def show_for(self, writing: bool, has_accounts: bool) -> None:
        """For the list of drafts (`writing`) or for the outbox."""
        self.write.setText(tr("Write a post"))
        self.write.set_keys(tr("Ctrl+N"))
        self.connect_first.setText(tr("Connect an account"))
        self.write.setVisible(writing)
        self.connect_first.setVisible(writing and not has_accounts)
        if writing:
            sentence = tr(
                "Write a post for one account or several: it is saved as you type and leaves when you say so."
            )
            self.say(tr("Nothing to write yet"), sentence, "drafts")
        else:
            sentence = tr("What you send shows here until it is out, with every attempt and what became of it.")
            self.say(tr("Nothing in the outbox"), sentence, "outbox")

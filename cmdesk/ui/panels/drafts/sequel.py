"""What follows a post: a first comment of its own, and how long the parts of a thread wait for each other."""

from collections.abc import Callable, Mapping, Sequence

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.texts import Measure
from cmdesk.domain.variables import standing
from cmdesk.store.letting_go import DELAY, FIRST_COMMENT
from cmdesk.ui import theme
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.panels.drafts.lengths import length
from cmdesk.ui.posting_choices import PostingChoices
from cmdesk.ui.widgets import Button, ComboField, Counter, IconButton, Labelled, Panel, Text, TextArea, col, row
from cmdesk.ui.words import tr

MINUTES = (1, 2, 5, 10, 15, 30, 60, 120)
OURS = (FIRST_COMMENT, DELAY)


def of_networks(options: Mapping[str, str]) -> dict[str, str]:
    """What was chosen without what follows: no network knows of that."""
    return {name: value for name, value in options.items() if name not in OURS}


def checked(
    options: Mapping[str, str], accounts: Sequence[AccountRow], comments: Callable[[str], bool] = lambda network: True
) -> list[Check]:
    """A first comment keeps the rules of a post, and goes where one may comment."""
    comment = options.get(FIRST_COMMENT, "")
    left = [comment[each.start : each.end] for each in standing(comment)]
    said = tr("First comment: “{words}” stands for something nobody has written yet")
    found = [Check("error", said.format(words=words), Remedy.COMMENT) for words in dict.fromkeys(left)]
    for account in accounts if comment else ():
        measured = length(comment, account)
        if not comments(account.network):
            said = tr("{account}: nobody can comment below a post there; take the first comment out")
            found.append(Check("error", said.format(account=account.name), Remedy.COMMENT))
        elif not measured.fits and measured.maximum is not None:
            over = measured.count - measured.maximum
            said = tr("{account}: the first comment is {n} characters too long", n=over, account=account.name)
            found.append(Check("error", said, Remedy.COMMENT))
    return found


class Sequel(Panel):
    """A field for the first comment, unfolded when it is wanted, and the pause between what goes out in parts."""

    def __init__(self, host: Host, choices: PostingChoices) -> None:
        self._host, self._choices = host, choices
        choices.keep_for(*OURS)
        self.ask = Button("", "comment", "quiet", small=True)  # stands where the editor puts it
        self.comment = TextArea("", "", least=2, most=6, role="body")
        self.counter, self.remove = Counter(), IconButton("close", "")
        self.pause = ComboField("", [])
        self.paused = Text("", "meta", "text2")
        self._accounts: Sequence[AccountRow] = ()
        self._filling, self._parts, self._open, self._locked = False, 1, False, False
        self._named = Labelled("", self.comment)
        box = row((self._named, 1), self.remove, gap=4)
        self._comment_box = Panel(col(box, row(self.counter, None), gap=4))
        super().__init__(col(self._comment_box, row(self.paused, self.pause, None, gap=8), gap=8))
        self.ask.clicked.connect(self.begin)
        self.remove.clicked.connect(self.take_out)
        self.comment.textChanged.connect(self._on_typed)
        self.pause.currentIndexChanged.connect(lambda: self._on_pause())
        self.retranslate()

    def show_draft(self, options: Mapping[str, str]) -> None:
        """Begin with what was chosen for a draft."""
        self._filling = True
        self.comment.set_text(options.get(FIRST_COMMENT, ""))
        self.pause.choose(options.get(DELAY, ""))
        self._filling = False
        self._open = bool(self.comment.text())
        self._arrange()

    def show_accounts(self, accounts: Sequence[AccountRow], parts: int) -> None:
        """Who it is for now, and in how many parts it goes out."""
        self._accounts, self._parts = accounts, parts
        self._arrange()

    def set_read_only(self, locked: bool) -> None:
        self._locked = locked
        self.comment.setReadOnly(locked)
        self.pause.setEnabled(not locked)
        self._arrange()

    def begin(self) -> bool:
        """Unfold the first comment and write in it; False where nobody can comment."""
        if not (self._open or self.comment.text() or self._may_comment()):
            return False
        self._open = True
        self._arrange()
        self.comment.setFocus()
        return True

    def take_out(self) -> None:
        self.comment.set_text("")
        self._open = False
        self._arrange()

    def retranslate(self) -> None:
        self.ask.setText(tr("First comment"))
        self._named.label.setText(tr("First comment"))
        self.comment.setAccessibleName(tr("First comment"))
        self.comment.setPlaceholderText(tr("It is posted below as soon as the post is out: a link, hashtags …"))
        self.remove.rename(tr("Take the first comment out"))
        self.paused.setText(tr("Pause between the parts"))
        self.pause.setAccessibleName(tr("Pause between the parts"))
        chosen, self._filling = self.pause.currentData() or "", True
        self.pause.clear()
        self.pause.addItem(tr("At once"), "")
        for minutes in MINUTES:
            self.pause.addItem(tr("{n} minutes", n=minutes), str(60 * minutes))
        self.pause.choose(chosen)
        self._filling = False
        self.pause.setMinimumWidth(theme.u(120))
        self._arrange()

    def _may_comment(self) -> bool:
        return any(self._host.bridge.desk.comments(one.network) for one in self._accounts)

    def _arrange(self) -> None:
        shown = self._open or bool(self.comment.text())
        in_parts = self._parts > 1 or bool(self.comment.text().strip())
        self._comment_box.setVisible(shown)
        self.ask.setVisible(not shown and not self._locked and self._may_comment())
        self.remove.setVisible(not self._locked)
        self.paused.setVisible(in_parts)
        self.pause.setVisible(in_parts)
        self.setVisible(shown or in_parts)
        tightest = self._tightest()
        self.counter.setVisible(tightest is not None and bool(self.comment.text()))
        if tightest is not None and tightest.maximum is not None:
            self.counter.set(tightest.count, tightest.maximum)

    def _tightest(self) -> Measure | None:
        every = [length(self.comment.text(), one) for one in self._accounts]
        limited = [each for each in every if each.left is not None]
        return min(limited, key=lambda each: each.left or 0, default=None)

    def _on_typed(self) -> None:
        if not self._filling:
            self._choices.choose(FIRST_COMMENT, self.comment.text().strip())
            self._arrange()

    def _on_pause(self) -> None:
        if not self._filling:
            self._choices.choose(DELAY, str(self.pause.currentData() or ""))

"""The one place where the engine's threads meet Qt.

A panel gets a Bridge and nothing else: `ask` to read, `do` to act, `changed` to learn that what it shows is stale.
"""

from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import CancelledError, Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from cmdesk.domain.signals import Signal as Raised
from cmdesk.domain.topics import Topic
from cmdesk.engine.engine import Engine
from cmdesk.engine.progress import Progress
from cmdesk.ui.undisturbed import undisturbed

if TYPE_CHECKING:  # it loads all that can be done: the window asks for it once it is painted
    from cmdesk.engine.desk import Desk

PROGRESS_MS = 200
CALM = 8  # times the usual delay: while much comes in by itself, it is shown together


class Bridge(QObject):
    """`desk` names what can be done; its coroutines are passed to `do`."""

    changed = Signal(object)  # Topic
    failed = Signal(object)  # Exception that nobody else took
    progress = Signal(object)  # Progress
    messages = Signal(object)  # tuple of conversation ids that somebody just wrote in
    signals = Signal(object)  # sequence of domain signals: something unusual
    reports = Signal(object)  # tuple of numbers of reports that were made by themselves
    reach = Signal(bool)  # nothing out there answers any more; something does again

    _told = Signal(object)
    _moved = Signal(object)
    _written_to = Signal(object)
    _raised = Signal(object)
    _reported = Signal(object)
    _reached = Signal(bool)
    _troubled = Signal(object)
    _settled = Signal(object, object, object, object, bool)

    def __init__(self, engine: Engine, delay_ms: int = 50) -> None:
        super().__init__()
        self.engine = engine
        self._make_desk: Callable[[], Desk] | None = None
        self._desk: Desk | None = None
        self._pending = Topic.NONE
        self._delay = delay_ms
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._flush)
        self._told_last = QElapsedTimer()
        self._latest: Progress | None = None
        self._steps = QTimer(self, singleShot=True, interval=PROGRESS_MS)
        self._steps.timeout.connect(self._tell_latest)
        # Queued by name, not by Qt's guess: a future that is already done calls back in the
        # thread that asked, and `then` would run inside `ask`.
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._gather, queued)
        self._moved.connect(self._keep_progress, queued)
        self._written_to.connect(self.messages, queued)
        self._raised.connect(self.signals, queued)
        self._reported.connect(self.reports, queued)
        self._reached.connect(self.reach, queued)
        self._settled.connect(self._deliver, queued)
        engine.listen(self._told.emit)
        self._troubled.connect(self.failed, queued)
        engine.complain_to(self._troubled.emit)
        self._done = QTimer(self, singleShot=True, interval=0)
        self._done.timeout.connect(engine.courtesy.end)

    @property
    def desk(self) -> "Desk":
        """Made when it is first asked for."""
        if self._desk is None:
            assert self._make_desk is not None
            self._desk = self._make_desk()
        return self._desk

    def lend(self, make: "Callable[[], Desk]") -> None:
        """The desk needs the bridge's signals, and the bridge the desk: this closes the circle."""
        self._make_desk = make

    def go_first(self) -> None:
        """The window is at something that takes time: what works behind it waits until the window waits itself."""
        if not self.engine.courtesy.busy:
            self.engine.courtesy.begin()
            self._done.start()

    def tell_progress(self, progress: Progress) -> None:
        """From any thread."""
        self._moved.emit(progress)

    def tell_messages(self, conversation_ids: tuple[int, ...]) -> None:
        """From any thread."""
        self._written_to.emit(conversation_ids)

    def tell_signals(self, raised: Sequence[Raised]) -> None:
        """From any thread."""
        self._raised.emit(raised)

    def tell_reports(self, made: tuple[int, ...]) -> None:
        """From any thread."""
        self._reported.emit(made)

    def tell_reach(self, answers: bool) -> None:
        """From any thread."""
        self._reached.emit(answers)

    def ask(
        self,
        owner: QObject,
        query: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run a query from cmdesk.store; call `then` with its result if `owner` still lives."""
        self._watch(owner, self.engine.ask(query, *args), then, otherwise, deed=False)

    def do(
        self,
        owner: QObject,
        work: Coroutine[Any, Any, Any],
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> Future[Any]:
        """Run a coroutine in the engine; `otherwise` takes its exception, else `failed` tells it."""
        future = self.engine.do(work)
        self._watch(owner, future, then, otherwise, deed=True)
        return future

    def write(
        self,
        owner: QObject,
        action: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
        **details: Any,
    ) -> None:
        """Run an action from cmdesk.store as one transaction."""
        self.do(owner, self.engine.write(action, *args, **details), then, otherwise)

    def _watch(
        self,
        owner: QObject,
        future: Future[Any],
        then: Callable[[Any], None] | None,
        otherwise: Callable[[Exception], None] | None,
        *,
        deed: bool,
    ) -> None:
        def settled(done: Future[Any]) -> None:
            if isValid(self):
                self._settled.emit(owner, done, then, otherwise, deed)

        future.add_done_callback(settled)

    def _deliver(
        self,
        owner: QObject,
        future: Future[Any],
        then: Callable[[Any], None] | None,
        otherwise: Callable[[Exception], None] | None,
        deed: bool,
    ) -> None:
        if deed and self._timer.remainingTime() > self._delay:
            self._timer.start(self._delay)  # what a person did is shown at once, with what waits to be shown
        if future.cancelled() or not isValid(owner):
            return
        self.go_first()
        error = future.exception()
        if error is None:
            if then is not None:
                with undisturbed():
                    then(future.result())
        elif isinstance(error, CancelledError):
            return
        elif otherwise is not None and isinstance(error, Exception):
            otherwise(error)
        else:
            self.failed.emit(error)

    def _keep_progress(self, progress: Progress) -> None:
        """A hundred sources a second would be a hundred repaints: the eye wants five, and the last one."""
        self._latest = progress
        if progress.finished:
            self._tell_latest()
        elif not self._steps.isActive():
            self._steps.start()

    def _tell_latest(self) -> None:
        self._steps.stop()
        self.go_first()
        if self._latest is not None:
            latest, self._latest = self._latest, None
            with undisturbed():
                self.progress.emit(latest)

    def _gather(self, topic: Topic) -> None:
        self._pending |= topic
        if not self._timer.isActive():
            calm = CALM * self._delay
            rested = self._told_last.elapsed() if self._told_last.isValid() else calm
            self._timer.start(max(self._delay, calm - rested))

    def _flush(self) -> None:
        self.go_first()
        topic, self._pending = self._pending, Topic.NONE
        self._told_last.start()
        with undisturbed():
            self.changed.emit(topic)

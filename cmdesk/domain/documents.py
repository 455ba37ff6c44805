"""An item as queries and rules look at it.

Each field becomes one line of its tokens with spaces around: ' nom de marque '. A word, a phrase and a beginning are
then all one search for a piece of text, and fields are kept apart by a line end, which no token contains.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from cmdesk.domain import facts
from cmdesk.domain.words import words


@dataclass(frozen=True)
class Document:
    """What queries look at.

    `source` is the name of the place, `lang` a language tag such as fr or fr-CA, `asked` the moment from which an
    interval such as P7D is counted, in the zone whose days are meant.
    """

    title: str = ""
    text: str = ""
    author: str = ""
    source: str = ""
    lang: str = ""
    folder: str = ""
    labels: tuple[str, ...] = ()
    link: str = ""
    kind: str = ""
    sentiment: int | None = None
    published: datetime | None = None
    seen: datetime | None = None
    asked: datetime | None = None
    followers: int | None = None  # of the author, where the network counts them
    sieved: tuple[int | None, frozenset[str]] = (None, frozenset())  # by which sieve, and what it caught

    def knowing(self, title: str, text: str, author: str) -> "Document":
        """The same, with the words of title, text and author that were found before, between single spaces."""
        vars(self).update(title_line=f" {title} ", text_line=f" {text} ", author_line=f" {author} ")
        return self

    @cached_property
    def title_line(self) -> str:
        return _line(self.title)

    @cached_property
    def text_line(self) -> str:
        return _line(self.text)

    @cached_property
    def author_line(self) -> str:
        return _line(self.author)

    @cached_property
    def source_line(self) -> str:
        return _line(self.source)

    @cached_property
    def lang_line(self) -> str:
        return _line(self.lang)

    @cached_property
    def folder_line(self) -> str:
        return _line(self.folder)

    @cached_property
    def label_line(self) -> str:
        return "\n".join(map(_line, self.labels))

    @cached_property
    def everything(self) -> str:
        """Title, text and author; the line ends keep a phrase inside one of them."""
        return f"{self.title_line}\n{self.text_line}\n{self.author_line}"

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different tokens of title, text and author."""
        return frozenset(self.everything.split())

    @cached_property
    def host(self) -> str:
        return facts.host_of(self.link)


def _line(text: str) -> str:
    return f" {' '.join(words(text))} "

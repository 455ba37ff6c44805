"""What somebody wrote in a mail, apart from the mails quoted in it and the signature under it.

Nothing is thrown away: the parts put together are the text, letter by letter. Where it is not certain that a line is a
quote or a signature it stays in the body, for a line shown too many is better than an answer not seen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Literal

Kind = Literal["body", "quoted", "signature"]


@dataclass(frozen=True)
class Part:
    kind: Kind
    text: str


@dataclass(frozen=True)
class Reply:
    """A mail in its parts, in their order; answers between quotes are parts of the body."""

    parts: tuple[Part, ...]

    def _all(self, kind: Kind) -> str:
        return "".join(part.text for part in self.parts if part.kind == kind)

    @property
    def body(self) -> str:
        return self._all("body")

    @property
    def quoted(self) -> str:
        return self._all("quoted")

    @property
    def signature(self) -> str:
        return self._all("signature")

    @property
    def text(self) -> str:
        """What the writer says, without blank lines around it."""
        return self.body.strip()


_QUOTE = re.compile(r"\s{0,3}>")
_RULE = re.compile(r"\s*[-_=*–—]{5,}\s*$")
_SIGNATURE = re.compile(r"(?:--|—|––) ?\s*$")

# The line above a quote, in the languages of Europe and Chinese: how it begins and how it ends.
_INTRODUCTIONS = (
    (r"On\b", r"\bwrote"),
    (r"(?:Le|Au)\b", r"\b(?:a|avez)\s+écrit"),
    (r"Am\b", r"\bschrieb\b.*"),
    (r"(?:El|En)\b", r"\bescribió\b.*"),
    (r"Il\b", r"\bha\s+scritto"),
    (r"Op\b", r"\bschreef\b.*"),
    (r"Em\b", r"\bescreveu\b.*"),
    (r"(?:W\s+dniu|Dnia)\b", r"\bnapisał(?:\(a\)|a|/a)?"),
    (r"(?:Den|[a-zæøå]{3,7}\.?)\s", r"\bskrev\b.*"),
    (r"\S", r"\b(?:написав|написала|написал|пишет|писал|írta|kirjoitti|napsal(?:\(a\)|a)?)"),
    (r"在", r"写道"),
)
_INTRODUCTION = tuple(
    re.compile(rf"\s*(?:[-–•]\s)?{begin}(?=.*\d).*?{end}\s*[:：]?\s*$", re.DOTALL | re.IGNORECASE)
    for begin, end in _INTRODUCTIONS
)
_INTRODUCTION_ENDS = re.compile(r"[:：>]\s*$|\bwrote\s*$|\bécrit\s*$")
_MAX_INTRODUCTION = 4  # lines, as mailers break them
# What makes an introduction sure even when the quote under it has no marks: an address, a time, or a year.
_CERTAIN = re.compile(r"@|\d{1,2}\s?[:h.]\s?\d{2}|\b(?:19|20)\d\d\b")

_HEADERS: tuple[tuple[str, str], ...] = (
    ("from", "From|De|Expéditeur|Von|Da|Van|Od|Fra|Från|От|发件人|寄件者|差出人|Message du"),
    (
        "date",
        "Sent|Date|Envoyé(?: le)?|Gesendet(?: am)?|Datum|Enviado(?: el)?|Enviada em|Fecha|Inviato|Data|Verzonden|"
        "Wysłano|Skickat|Sendt|Отправлено|Дата|发送时间|日期|Message du",
    ),
    ("to", "To|À|A|Pour|An|Para|Aan|Do|Till?|Кому|收件人|宛先"),
    ("subject", "Subject|Objet|Sujet|Betreff|Asunto|Oggetto|Onderwerp|Assunto|Temat|Ämne|Emne|Тема|主题|主旨|件名"),
)
_HEADER = {kind: re.compile(rf"[\s>*_]*(?:{names})[*_]*\s*[:：]", re.IGNORECASE) for kind, names in _HEADERS}
_HEADER_BLOCK = 7  # lines

_OLD_MAIL = (
    "Original Message|Forwarded message|Forwarded by|Message d['’]origine|Message original|Message initial|"
    "Message transféré|Message réexpédié|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Mensaje original|"
    "Messaggio originale|Oorspronkelijk bericht|Mensagem original|Oryginalna wiadomość|Původní zpráva|"
    "Ursprungligt meddelande"
)
_MARKER = re.compile(
    rf"\s*[-_*=]{{2,}}\s*(?:{_OLD_MAIL})\b.*[-_*=]{{2,}}\s*$"
    r"|\s*(?:Début du message (?:réexpédié|transféré)|Begin forwarded message)\s*:\s*$"
    r"|\s*##-.*-##\s*$",
    re.IGNORECASE,
)

_SENT_FROM = (
    "Sent (?:from|via|with|using)|Get Outlook for|Envoyé (?:de(?:puis)?|à partir|avec)|Télécharger Outlook|"
    "Obtenir Outlook|Von meinem|Gesendet (?:von|mit)|Enviado (?:desde|do|de)|Inviato (?:da|dal)|"
    "Verzonden (?:vanaf|met)|Verstuurd vanaf|Wysłane z|Skickat från|Sendt fra"
)
_DEVICE = re.compile(rf"\s*(?:{_SENT_FROM})\b[^.,;!?]{{2,60}}$", re.IGNORECASE)


def split_reply(text: str) -> Reply:
    """Tell apart what was written, what was quoted and the signature."""
    lines = re.findall(r"[^\n]*\n|[^\n]+$", text)
    kinds = _kinds(lines)
    if not any(line.strip() for line, kind in zip(lines, kinds, strict=True) if kind == "body"):
        kinds = _kinds(lines, only_marked=True)
    runs = groupby(zip(kinds, lines, strict=True), key=itemgetter(0))
    return Reply(tuple(Part(kind, "".join(line for _, line in run)) for kind, run in runs))


def _kinds(lines: list[str], *, only_marked: bool = False) -> list[Kind]:
    """What each line is. `only_marked`: nothing counts as quoted but lines with a mark and what introduces them.

    That is for a mail that would have no body otherwise: one that was forwarded, or answered below.
    """
    kinds: list[Kind] = []
    current: Kind = "body"
    while len(kinds) < len(lines):
        place = len(kinds)
        line = lines[place]
        introduction = _introduction(lines, place)
        if not line.strip():
            kinds.append(kinds[-1] if kinds else "body")
        elif _QUOTE.match(line):
            kinds.append("quoted")
            current = "body"
        elif introduction and (_next_is_quote(lines, place + introduction) or only_marked):
            kinds.extend(["quoted"] * introduction)
            current = "body"
        elif not only_marked and _starts_old_mail(lines, place, introduction):
            kinds.extend(["quoted"] * (len(lines) - place))
        elif current == "signature" or _starts_signature(lines, place):
            kinds.append("signature")
            current = "signature"
        else:
            kinds.append("quoted" if _is_wrapped_quote(lines, place) else "body")
    return kinds


def _filled(lines: list[str], place: int) -> Iterator[str]:
    return (line for line in lines[place:] if line.strip())


def _next_is_quote(lines: list[str], place: int) -> bool:
    following = next(_filled(lines, place), "")
    return bool(_QUOTE.match(following))


def _introduction(lines: list[str], place: int) -> int:
    """How many lines the introduction of a quote has that begins here; 0 when none does."""
    for size in range(1, _MAX_INTRODUCTION + 1):
        window = lines[place : place + size]
        if len(window) < size or not window[-1].strip() or _QUOTE.match(window[-1]):
            return 0
        joined = "".join(window)
        if len(joined) < 400 and any(pattern.match(joined) for pattern in _INTRODUCTION):
            return size
    return 0


def _starts_old_mail(lines: list[str], place: int, introduction: int) -> bool:
    """Whether everything from here on is an older mail without marks."""
    if introduction:
        joined = "".join(lines[place : place + introduction])
        return bool(_CERTAIN.search(joined))
    if _RULE.match(lines[place]):
        following = next((number for number in range(place + 1, len(lines)) if lines[number].strip()), None)
        return following is not None and (_is_header_block(lines, following) or bool(_MARKER.match(lines[following])))
    return bool(_MARKER.match(lines[place])) or _is_header_block(lines, place)


def _is_header_block(lines: list[str], place: int) -> bool:
    """From, date, recipient and subject in some language; a subject or an address sets it apart from a form."""
    if not _HEADER["from"].match(lines[place]):
        return False
    block = lines[place : place + _HEADER_BLOCK]
    kinds = {kind for kind in ("date", "to", "subject") if any(_HEADER[kind].match(line) for line in block)}
    return len(kinds) >= 2 and ("subject" in kinds or any("@" in line for line in block))


def _starts_signature(lines: list[str], place: int) -> bool:
    line = lines[place]
    if _SIGNATURE.match(line):
        return any(True for _ in _filled(lines, place + 1))
    if _DEVICE.match(line):
        return True
    if re.match(r"_{20,}\s*$", line):  # the foot of a mailing list
        rest = list(_filled(lines, place + 1))
        return 0 < len(rest) <= 8
    return False


def _is_wrapped_quote(lines: list[str], place: int) -> bool:
    """A line without a mark that a mailer broke off the long quoted line above it."""
    before = lines[place - 1] if place else ""
    after = lines[place + 1] if place + 1 < len(lines) else ""
    return bool(
        _QUOTE.match(before)
        and _QUOTE.match(after)
        and len(before.rstrip()) >= 60
        and lines[place].lstrip()[0].islower()
    )

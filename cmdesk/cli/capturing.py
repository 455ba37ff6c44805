"""Put in by hand what was said where no account reaches."""

import sys
from argparse import Namespace
from pathlib import Path

from cmdesk.cli.voice import Voice, WrongUse
from cmdesk.cli.workshop import working
from cmdesk.domain.captures import Captured


def capture(asked: Namespace, voice: Voice) -> None:
    text = sys.stdin.read() if asked.text == "-" else asked.text
    spoken = bool(text or asked.link)
    if not (spoken or asked.what):
        raise WrongUse(voice.tr("Say what to capture: files, or --text, or --link."))
    title = voice.tr("Captured by hand")
    talks: list[int] = []
    with working(asked, voice) as shop:
        if spoken:
            told = Captured(text, asked.author, asked.where, asked.link)
            talks.append(shop.do(shop.desk.capture(told, [Path(name) for name in asked.what], title)))
        else:
            for name in asked.what:
                talks += shop.do(shop.desk.capture_file(Path(name), title))
    voice.document({"conversations": talks})
    voice.say(voice.tr("{n} conversations captured", n=len(talks)))

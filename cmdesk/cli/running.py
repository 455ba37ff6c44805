"""From the words of a command to its exit code."""

import sys
from collections.abc import Sequence

from cmdesk import paths, settings
from cmdesk.cli import parser
from cmdesk.cli.voice import Sorry, Voice, WrongUse, nobody_listens, use_utf8
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.translations import system_language

DONE, REFUSED, WRONG = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    use_utf8()
    voice = Voice(language(arguments))
    try:
        code = _run(arguments, voice)
        sys.stdout.flush()
    except BrokenPipeError:
        nobody_listens()
        return REFUSED
    return code


def _run(arguments: Sequence[str], voice: Voice) -> int:
    from cmdesk.domain.grammar import BadQuery
    from cmdesk.sentences import bad_query, sentence

    try:
        asked = parser.parse(voice.tr, arguments)
        voice.as_json = asked.json
        return int(asked.run(asked, voice) or DONE)
    except SystemExit as ending:  # how argparse says that it has said it all
        return ending.code if isinstance(ending.code, int) else WRONG
    except WrongUse as wrong:
        voice.say(str(wrong))
        return WRONG
    except BadQuery as wrong:
        place = voice.tr("(character {place})", place=wrong.position + 1)
        voice.say(f"{bad_query(wrong, voice.tr)} {place}")
        return WRONG
    except Sorry as refusal:
        voice.say(str(refusal))
    except Problem as problem:
        voice.say(sentence(problem.trouble, voice.tr))
    except KeyboardInterrupt:
        voice.say(voice.tr("Stopped. What was done until now is kept."))
    except BrokenPipeError:
        raise
    except OSError as error:
        voice.say(sentence(Trouble("no-file", {"path": str(error.filename or error)}), voice.tr))
    except Exception:
        _remember_bug()
        voice.say(sentence(Trouble("bug"), voice.tr))
        voice.say(str(paths.log_file()))
    return REFUSED


def _remember_bug() -> None:
    import logging

    from cmdesk import log

    diary = log.start(paths.log_file())
    logging.getLogger("cmdesk.cli").exception("a command ended with a bug")
    log.stop(diary)


def language(arguments: Sequence[str]) -> str:
    """What was asked for this time, or set in the window, or that of the session."""
    for place, word in enumerate(arguments):
        if word == "--lang" and arguments[place + 1 : place + 2] and arguments[place + 1] in ("en", "fr"):
            return arguments[place + 1]
        if word in ("--lang=en", "--lang=fr"):
            return word[-2:]
    return settings.load(paths.settings_file()).language or system_language()

"""What can be typed: every command with its options. Each command's own code is loaded only when it is run."""

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from cmdesk import __version__
from cmdesk.cli import conversing
from cmdesk.cli.grammar import Parser, limit, positive
from cmdesk.sentences import Translate

LATER = argparse.SUPPRESS


def parse(tr: Translate, arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked. Raises SystemExit, like argparse, once it has said what is wrong or what was asked for."""
    # Not as defaults of the options: those of a command would undo what stands before it.
    return build(tr, arguments).parse_args(list(arguments), argparse.Namespace(workspace=None, json=False))


def build(tr: Translate, arguments: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The whole language; the forms of the accounts are loaded only when `arguments` speak of accounts."""

    class Speaking(Parser):
        pass

    Speaking.tr = staticmethod(tr)
    common = _common(tr)
    top = Speaking(
        "cmdesk",
        parents=[common],
        description=tr("A desk for community managers. Without a command the window opens."),
        epilog=" ".join(
            (
                tr("For the window: --demo, --offline, --theme, --pictures DIR, --self-check."),
                tr("A command ends with 0: done; 1: not or not all of it, and why is said; 2: it was asked wrongly."),
            )
        ),
    )
    top.add_argument("--version", action="version", version=f"cmdesk {__version__}", help=tr("show the version"))
    commands = top.add_subparsers(metavar=tr("COMMAND"), required=True, parser_class=Speaking)

    def command(name: str, where: str, told: str, under: Any = commands) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = under.add_parser(name, parents=[common], help=told, description=told)
        made.set_defaults(run=_runner(where))
        return made

    def group(name: str, told: str) -> Any:
        made = commands.add_parser(name, parents=[common], help=told, description=told)
        return made.add_subparsers(metavar=tr("WHAT"), required=True, parser_class=Speaking)

    _watchlist(tr, command, group)
    conversing.conversations(tr, command)
    conversing.publishing(tr, command)
    _accounts(tr, command, group, arguments)
    _people(tr, command, group)
    _playbook(tr, command, group)
    _keeping(tr, command)
    return top


def _runner(where: str) -> Callable[[argparse.Namespace, Any], int | None]:
    module, _, name = where.partition(".")

    def run(asked: argparse.Namespace, voice: Any) -> int | None:
        done: int | None = getattr(import_module(f"cmdesk.cli.{module}"), name)(asked, voice)
        return done

    return run


def _common(tr: Translate) -> Any:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--workspace", metavar=tr("FILE"), default=LATER, help=tr("the workspace to work on"))
    common.add_argument("--json", action="store_true", default=LATER, help=tr("one JSON document on standard output"))
    common.add_argument("--lang", choices=("en", "fr"), default=LATER, help=tr("the language to speak"))
    return common


def _watchlist(tr: Translate, command: Any, group: Any) -> None:
    add = command("add", "watching.add", tr("watch feeds: addresses, feed files, lists of sources (OPML), folders"))
    add.add_argument("what", nargs="+", metavar=tr("ADDRESS|FILE|FOLDER"))
    add.add_argument("--folder", default="", metavar=tr("NAME"), help=tr("the folder of the watchlist to put them in"))
    add.add_argument("--watch", action="store_true", help=tr("watch these files or folders, also what comes into them"))
    add.add_argument("--search", action="store_true", help=tr("take what is named as words to look for everywhere"))
    add.add_argument(
        "--later", action="store_true", help=tr("keep addresses as they are; what is there is found out by “sync”")
    )
    discover = command(
        "discover",
        "discovering.discover",
        tr("find the places where a brand is present, from its site or a saved page"),
    )
    discover.add_argument("place", metavar=tr("ADDRESS|FILE"))
    discover.add_argument("--brand", default="", metavar=tr("NAME"), help=tr("also search for this name everywhere"))
    discover.add_argument("--address", default="", metavar=tr("ADDRESS"), help=tr("where a saved page was found"))
    sync = command(
        "sync",
        "watching.sync",
        tr("fetch everything now, and send what is due; it ends with 1 only where nothing could be read"),
    )
    sync.add_argument("--source", type=positive, metavar="ID", help=tr("only this source"))
    sync.add_argument("--account", metavar=tr("ACCOUNT"), help=tr("only this account: its number or its name"))
    command("sources", "watching.sources_", tr("list the sources"))
    listed = command("items", "watching.items_", tr("list the newest items"))
    listed.add_argument("--query", metavar="Q", help=tr("only those that match, like: bakery AND NOT jobs"))
    limit(listed, tr, 50)
    search = command("search", "watching.search_", tr("search everything that is kept"))
    search.add_argument("text", nargs="+", metavar=tr("TEXT"))
    limit(search, tr, 50)
    queries = group("query", tr("queries that watch for something"))
    new = command("add", "watching.query_add", tr("keep a query and find what it matches"), queries)
    new.add_argument("name", metavar=tr("NAME"))
    new.add_argument("expression", metavar="EXPR")
    command("list", "watching.query_list", tr("list the queries"), queries)
    test = command("test", "watching.query_test", tr("say what a query would find, and keep nothing"), queries)
    test.add_argument("expression", metavar="EXPR")
    limit(test, tr, 10)
    rules = group("rules", tr("rules that put in order what comes in"))
    command("list", "rules.list_", tr("list the rules"), rules)
    tried = command("test", "rules.test", tr("say what a rule would do to the last 30 days, and do nothing"), rules)
    tried.add_argument("rule", metavar=tr("RULE"))
    applied = command("apply", "rules.apply", tr("do it to the last 30 days"), rules)
    applied.add_argument("rule", metavar=tr("RULE"))
    undone = command("undo", "rules.undo", tr("take back what was done to the last 30 days"), rules)
    undone.add_argument("number", type=positive, metavar="ID")
    told = command("log", "rules.log", tr("say what rules did, and why"), rules)
    told.add_argument("rule", nargs="?", metavar=tr("RULE"))
    limit(told, tr, 50)


def _people(tr: Translate, command: Any, group: Any) -> None:
    people = group("person", tr("the people you deal with, and what is kept of them"))
    listed = command("list", "people.list_", tr("list people, the one heard last first"), people)
    listed.add_argument("words", nargs="?", default="", metavar=tr("TEXT"), help=tr("only whose card has these words"))
    limit(listed, tr, 50)
    for name, told in (
        ("show", tr("show the card of a person")),
        ("export", tr("write all that is kept of a person into a folder, readable and as JSON")),
        ("erase", tr("erase all that is kept of a person, for good")),
        ("merge", tr("put another card into this one")),
    ):
        made = command(name, f"people.{name}", told, people)
        made.add_argument("id", type=positive, metavar="ID")
        if name == "export":
            made.add_argument("folder", type=Path, metavar=tr("FOLDER"))
        elif name == "erase":
            made.add_argument("--yes", action="store_true", help=tr("mean it: nothing brings it back"))
        elif name == "merge":
            made.add_argument("other", type=positive, metavar=tr("OTHER"))
    part = command("part", "people.part", tr("take two cards apart that were put together"), people)
    part.add_argument("merge", type=positive, metavar="N")


def _accounts(tr: Translate, command: Any, group: Any, arguments: Sequence[str]) -> None:
    accounts = group("account", tr("the accounts to read and publish with"))
    command("list", "accounts.list_", tr("list the accounts"), accounts)
    show = command("show", "accounts.show", tr("show how an account is: streams, sending, traffic"), accounts)
    show.add_argument("account", metavar=tr("ACCOUNT"), help=tr("its number or its name"))
    remove = command("remove", "accounts.remove", tr("forget an account and its secret; what was said stays"), accounts)
    remove.add_argument("account", metavar=tr("ACCOUNT"), help=tr("its number or its name"))
    told = tr("connect an account; its secret is asked for, or read from standard input")
    add = accounts.add_parser("add", help=told, description=told)
    networks = add.add_subparsers(metavar=tr("NETWORK"), required=True, dest="network")
    if "account" in arguments:
        from cmdesk.networks import BY_NAME  # costs time

        for name, network in BY_NAME.items():
            _form(tr, command(name, "accounts.add", told, networks), network)


def _form(tr: Translate, to: argparse.ArgumentParser, network: Any) -> None:
    """An option for each field of the account's form; never one for a secret."""
    from cmdesk.cli.signing_in import fields_of

    for field in fields_of(network, in_browser=True):
        if not field.secret:
            label = tr(field.label) + (f" ({tr(field.hint)})" if field.hint else "")
            to.add_argument(f"--{field.name.replace('_', '-')}", default=field.default, metavar=tr("TEXT"), help=label)
    if hasattr(network, "begin") or hasattr(network, "begin_with"):
        way = to.add_mutually_exclusive_group()
        way.add_argument("--token", action="store_true", help=tr("ask for an access token instead of using a browser"))
        way.add_argument("--code", action="store_true", help=tr("ask for what the browser shows at the end"))


def _playbook(tr: Translate, command: Any, group: Any) -> None:
    playbook = group("playbook", tr("how the organisation speaks: take it in, hand it on, check a text against it"))
    export = command("export", "voicing.export", tr("write the playbook as Markdown"), playbook)
    export.add_argument("file", type=Path, metavar=tr("FILE"), help=tr("- writes to standard output"))
    told = tr("take a playbook in from Markdown; what it was before is written beside it")
    taken = command("import", "voicing.import_", told, playbook)
    taken.add_argument("file", type=Path, metavar=tr("FILE"))
    taken.add_argument("--add", action="store_true", help=tr("beside what is there, not instead of it"))
    check = command("check", "voicing.check", tr("say what in a text is not as the playbook has it"), playbook)
    check.add_argument("text", metavar=tr("TEXT"), help=tr("the text; - reads it from standard input"))
    check.add_argument("--network", default="", metavar=tr("NETWORK"), help=tr("its rules count, too"))
    for each in (export, taken, check):
        each.add_argument("--brand", default="", metavar=tr("NAME"), help=tr("that of this brand (the first)"))


def _report(tr: Translate, command: Any) -> None:
    told = tr("write a report into a file: for management, of a week, of hours")
    report = command("report", "reporting.report", told)
    report.add_argument("file", type=Path, metavar=tr("FILE"), help=tr("ends in .pdf, .html, .docx, .xlsx or .csv"))
    times = tr("2026-10, 2026-W42, 2026-Q4, or one day..another (last month)")
    report.add_argument("--month", default="", metavar=tr("TIME"), help=times)
    kinds = ("field", "digest", "hours")
    report.add_argument("--kind", choices=kinds, default="field", help=tr("which report (field)"))
    report.add_argument("--brand", default="", metavar=tr("NAME"), help=tr("only of this brand"))
    whose = {"metavar": tr("NAME"), "help": tr("for this department")}
    report.add_argument("--department", action="append", default=[], **whose)
    report.add_argument("--format", choices=("pdf", "html", "docx", "xlsx", "csv"), help=tr("instead of the ending"))
    report.add_argument("--one-page", action="store_true", help=tr("what matters on one page"))
    report.add_argument("--names", action="store_true", help=tr("say who is quoted"))


def _keeping(tr: Translate, command: Any) -> None:
    count = command("count", "inspecting.count", tr("say how long a text is for a network"))
    count.add_argument("network", metavar=tr("NETWORK"))
    count.add_argument("text", metavar=tr("TEXT"), help=tr("the text; - reads it from standard input"))
    _report(tr, command)
    export = command("export", "keeping.export_", tr("write everything in open formats into a new folder"))
    export.add_argument("folder", type=Path, metavar=tr("FOLDER"))
    backup = command("backup", "keeping.backup", tr("write a whole copy of the workspace"))
    backup.add_argument("file", type=Path, metavar=tr("FILE"))
    restore = command("restore", "keeping.restore_", tr("bring a copy back as the workspace"))
    restore.add_argument("file", type=Path, metavar=tr("FILE"))
    restore.add_argument("--force", action="store_true", help=tr("set a workspace that is there aside"))
    command("doctor", "doctor.examine", tr("look at the program and the workspace, and say what is wrong or slow"))
    inspect = command("inspect", "inspecting.inspect", tr("say what cmdesk understands of a file"))
    inspect.add_argument("kind", choices=("feed", "page", "article", "html", "mail", "text"))
    inspect.add_argument("file", metavar=tr("FILE"), help=tr("the file; - reads standard input"))
    inspect.add_argument("--address", default="", metavar=tr("ADDRESS"), help=tr("where it was found on the web"))
    inspect.add_argument("--lines", action="store_true", help=tr("judge each line of the file as a text of its own"))
    inspect.add_argument("--language", choices=("fr", "en"), default="", help=tr("the language of the text, if known"))

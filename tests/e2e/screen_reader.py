"""What a screen reader finds in the window of the demo: run inside a session bus and a display of its own.

Prints one JSON document: the controls by AT-SPI role with their names, and how many things were walked through.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATIENCE = 120.0  # seconds for the window to be there and filled
FRAME = 80  # the frame alone, before the first panel has moved in, has fewer parts
SHOWING, FOCUSABLE = 25, 11  # bits of a state, as atspi-constants.h numbers them
MOST = 4_000
# The roles that somebody works with, as atspi-constants.h numbers them.
CONTROLS = {7: "check box", 11: "combo box", 31: "list", 37: "page tab", 43: "push button", 44: "radio button",
            51: "slider", 52: "spin button", 55: "table", 61: "text", 62: "toggle button", 65: "tree",
            79: "entry", 88: "link"}  # fmt: skip
Place = tuple[str, str]


def call(
    bus: DBusConnection, place: Place, interface: str, method: str, types: str = "", body: tuple[Any, ...] = ()
) -> Any:
    address = DBusAddress(place[1], bus_name=place[0], interface=interface)
    answer = bus.send_and_get_reply(new_method_call(address, method, types, body), timeout=10)
    if answer.header.message_type is MessageType.error:
        raise OSError(f"{method} on {place}: {answer.body}")
    return answer.body[0]


def about(bus: DBusConnection, place: Place, what: str) -> Any:
    arguments = ("org.a11y.atspi.Accessible", what)
    return call(bus, place, "org.freedesktop.DBus.Properties", "Get", "ss", arguments)[1]


def ask(bus: DBusConnection, place: Place, method: str) -> Any:
    return call(bus, place, "org.a11y.atspi.Accessible", method)


def accessibility_bus() -> DBusConnection:
    session = open_dbus_connection()
    address = call(session, ("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus", "GetAddress")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
    return open_dbus_connection()


def applications(bus: DBusConnection) -> list[Place]:
    root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
    return [(name, path) for name, path in ask(bus, root, "GetChildren")]


def has(states: list[int], bit: int) -> bool:
    return bool(states[bit // 32] >> bit % 32 & 1)


def walk(bus: DBusConnection, place: Place) -> Iterator[tuple[int, str, list[int]]]:
    waiting = [place]
    walked = 0
    while waiting and walked < MOST:
        at = waiting.pop()
        walked += 1
        role, states = ask(bus, at, "GetRole"), ask(bus, at, "GetState")
        yield role, about(bus, at, "Name"), states
        if role not in (31, 55, 65, 66):  # the rows of a list are read when one goes there
            waiting += [(name, path) for name, path in ask(bus, at, "GetChildren")]


def main() -> None:
    command = [sys.executable, "-m", "cmdesk", "--demo", "--lang", sys.argv[1]]
    window = subprocess.Popen(command, env=os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        bus = accessibility_bus()
        found: list[tuple[int, str, list[int]]] = []
        until = time.monotonic() + PATIENCE
        same = 0  # looks in a row that found as much: what is still being filled shows more at the next
        while time.monotonic() < until and (len(found) < FRAME or same < 3):
            before = len(found)
            time.sleep(1)
            found = [each for app in applications(bus) for each in walk(bus, app)]
            same = same + 1 if len(found) == before else 0
        shown = [(role, name, states) for role, name, states in found if role in CONTROLS and has(states, SHOWING)]
        print(
            json.dumps(
                {
                    "walked": len(found),
                    "controls": sorted({(CONTROLS[role], name) for role, name, _ in shown}),
                    "nameless": [CONTROLS[role] for role, name, _ in shown if not name.strip()],
                    "focusable": sum(has(states, FOCUSABLE) for _, _, states in shown),
                }
            )
        )
    finally:
        window.terminate()
        window.wait(60)


if __name__ == "__main__":
    main()

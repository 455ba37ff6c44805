"""The controls of cmdesk: what panels and dialogs are made of."""

from cmdesk.ui.widgets.buttons import Button, IconButton, Switch, Tick
from cmdesk.ui.widgets.charts import BarLine, BarList, FigureCard, FigureLine, Pressed, Swatch, signed
from cmdesk.ui.widgets.choices import ChoiceCard, Segmented, Steps
from cmdesk.ui.widgets.delegate import LineDelegate
from cmdesk.ui.widgets.delegates import CommandRow, ConversationRow, DraftRow, PersonRow, SourceRow, WatchRow
from cmdesk.ui.widgets.dialog import Dialog, question
from cmdesk.ui.widgets.empty import Emblem, EmptyState
from cmdesk.ui.widgets.fields import ComboField, Field, Labelled
from cmdesk.ui.widgets.layout import Card, Flow, Gap, Line, Pad, Panel, Part, Scroll, clear, col, row, stack
from cmdesk.ui.widgets.lines import LINE, Lines, line_data, line_flags
from cmdesk.ui.widgets.lists import ListView
from cmdesk.ui.widgets.marks import Avatar, Badge, Chip, Counter, Tag
from cmdesk.ui.widgets.messages import Day, Message, Speech
from cmdesk.ui.widgets.numbers import NumberField, TimeField
from cmdesk.ui.widgets.polls import PollFields, Share, Shares
from cmdesk.ui.widgets.popup import Popup
from cmdesk.ui.widgets.progress import Bar, Progress
from cmdesk.ui.widgets.rail import BrandButton, NavButton, StatusButton, StatusItem
from cmdesk.ui.widgets.rows import (
    CommandLine,
    ConversationLine,
    DraftLine,
    PersonLine,
    SectionLine,
    SourceLine,
    WatchLine,
)
from cmdesk.ui.widgets.splitter import Splitter
from cmdesk.ui.widgets.stacked import Flag, Stack, StackedBars
from cmdesk.ui.widgets.tabs import Tab, Tabs
from cmdesk.ui.widgets.textarea import TextArea
from cmdesk.ui.widgets.texts import Elided, Header, Heading, Icon, Key, Section, Text, line_of
from cmdesk.ui.widgets.toast import Toast, announce

__all__ = [
    "LINE",
    "Avatar",
    "Badge",
    "Bar",
    "BarLine",
    "BarList",
    "BrandButton",
    "Button",
    "Card",
    "Chip",
    "ChoiceCard",
    "ComboField",
    "CommandLine",
    "CommandRow",
    "ConversationLine",
    "ConversationRow",
    "Counter",
    "Day",
    "Dialog",
    "DraftLine",
    "DraftRow",
    "Elided",
    "Emblem",
    "EmptyState",
    "Field",
    "FigureCard",
    "FigureLine",
    "Flag",
    "Flow",
    "Gap",
    "Header",
    "Heading",
    "Icon",
    "IconButton",
    "Key",
    "Labelled",
    "Line",
    "LineDelegate",
    "Lines",
    "ListView",
    "Message",
    "NavButton",
    "NumberField",
    "Pad",
    "Panel",
    "Part",
    "PersonLine",
    "PersonRow",
    "PollFields",
    "Popup",
    "Pressed",
    "Progress",
    "Scroll",
    "Section",
    "SectionLine",
    "Segmented",
    "Share",
    "Shares",
    "SourceLine",
    "SourceRow",
    "Speech",
    "Splitter",
    "Stack",
    "StackedBars",
    "StatusButton",
    "StatusItem",
    "Steps",
    "Swatch",
    "Switch",
    "Tab",
    "Tabs",
    "Tag",
    "Text",
    "TextArea",
    "Tick",
    "TimeField",
    "Toast",
    "WatchLine",
    "WatchRow",
    "announce",
    "clear",
    "col",
    "line_data",
    "line_flags",
    "line_of",
    "question",
    "row",
    "signed",
    "stack",
]

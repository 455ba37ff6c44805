"""What the signals are worth: on the Numenta Anomaly Benchmark, on quiet brands, in a month with two crises.

`scripts/signals` prints the tables of docs/SIGNALS.md.
"""

import csv
import json
import math
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.signals import Measure, Series, Signal, Stretch
from cmdesk.domain.sources import NewSource
from cmdesk.store import Store, arrivals, judgements, listening, queries, signals, sources, weighing
from cmdesk.store.tables import item
from tests.corpus import CORPUS

# Five-minute counts of tweets: the same measure as for mentions, with windows that suit so many.
TWEETS = Measure(288, (Stretch(3, 6.0), Stretch(24, 3.0)), louder=math.inf)

# -- Numenta Anomaly Benchmark ----------------------------------------------------------------------------------

PROFILES = {"standard": 0.11, "reward low FP": 0.22}  # what a false alarm costs; a hit gains and a miss costs one
PROBATION = 0.15, 750


def series_of(folder: Path) -> Iterator[tuple[str, list[float], list[tuple[int, int]]]]:
    """Each series with the places of its windows."""
    for name, windows in json.loads((folder / "windows.json").read_text(encoding="utf-8")).items():
        with (folder / Path(name).name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        times = [row["timestamp"] for row in rows]
        places = []
        for first, last in windows:
            inside = [place for place, at in enumerate(times) if first[:19] <= at <= last[:19]]
            places.append((inside[0], inside[-1]))
        yield Path(name).stem, [float(row["value"]) for row in rows], places


def worth(place: float) -> float:
    """NAB's scaled sigmoid: an early hit is worth most, a late false alarm costs least."""
    return -1.0 if place > 3 else 2 / (1 + math.exp(5 * place)) - 1


def score(length: int, told: Sequence[int], windows: Sequence[tuple[int, int]], false_cost: float) -> float:
    """The raw score of one series: the hits, less the misses and false alarms."""
    begin = min(math.floor(PROBATION[0] * length), PROBATION[1])
    total, hit = 0.0, set()
    for at in sorted(told):
        if at < begin:
            continue
        inside = next((place for place, (first, last) in enumerate(windows) if first <= at <= last), None)
        if inside is None:
            ended = [last_first for last_first in windows if last_first[1] < at]
            if ended:
                first, last = ended[-1]
                total += false_cost * worth((at - last) / max(1, last - first))
            else:
                total -= false_cost
        elif inside not in hit:
            hit.add(inside)
            first, last = windows[inside]
            total += worth(-(last - at + 1) / (last - first + 1)) / worth(-1.0)
    return total - (len(windows) - len(hit))


def nab(folder: Path) -> tuple[dict[str, float], list[tuple[str, int, int, int]]]:
    """The normalised score by profile; and by series how many windows were hit, of how many, and false alarms."""
    raw, most, rows = dict.fromkeys(PROFILES, 0.0), 0, []
    for name, values, windows in series_of(folder):
        told = [peak.last for peak in Series(values).peaks(TWEETS)]
        for profile, cost in PROFILES.items():
            raw[profile] += score(len(values), told, windows, cost)
        most += len(windows)
        counted = [at for at in told if at >= min(math.floor(PROBATION[0] * len(values)), PROBATION[1])]
        hits = sum(any(first <= at <= last for at in counted) for first, last in windows)
        false = sum(not any(first <= at <= last for first, last in windows) for at in counted)
        rows.append((name, hits, len(windows), false))
    # Nothing told scores minus one for each window, all told at once plus one.
    return {profile: 100 * (raw[profile] + most) / (2 * most) for profile in PROFILES}, rows


# -- a brand, as it would be -------------------------------------------------------------------------------------

START = datetime(2026, 9, 7, tzinfo=UTC)  # a Monday
PLAIN = (
    "Le pain du fournil est toujours aussi bon",
    "Passé au fournil ce matin, la queue était longue",
    "Quelqu’un connaît les horaires du fournil ?",
    "Le kouign-amann du fournil, une valeur sûre",
    "Goûté la tourte de seigle au fournil",
    "Au fournil ils ont changé la vitrine",
)
BY_HOUR = [0.1] * 6 + [0.5, 1, 1.5, 1.5, 1.4, 1.6, 1.8, 1.4, 1.1, 1, 1.1, 1.4, 1.8, 2, 1.8, 1.3, 0.7, 0.3]


@dataclass(frozen=True)
class Burst:
    """Something that makes people talk: what they say, how it feels, how many over how many hours."""

    name: str
    at: datetime
    texts: tuple[str, ...]
    feeling: int
    count: int
    hours: float
    wanted: bool = True  # whether it should be told


MONTH = (
    Burst(
        "outage of the shop, Saturday",
        START + timedelta(days=40, hours=10),
        (
            "Commande disparue sur le site du fournil",
            "Ma commande disparue au fournil, aucune réponse",
            "Site en panne ?",
        ),
        -1,
        22,
        6,
    ),
    Burst(
        "hygiene rumour, by night while the laptop sleeps",
        START + timedelta(days=50, hours=21),
        ("Une souris au fournil, photo à l’appui", "Quelle horreur cette souris au fournil"),
        -1,
        18,
        8,
    ),
    Burst(
        "own campaign, told and praised",
        START + timedelta(days=45, hours=12),
        ("Le concours du fournil est génial", "J’ai participé au concours du fournil"),
        1,
        30,
        30,
    ),
)


def talk(chance: random.Random, days: int, a_day: float, bursts: Sequence[Burst] = ()) -> list[tuple[NewItem, int]]:
    """What people say, with how it feels, in order."""
    said: list[tuple[datetime, str, int]] = []
    mean = a_day / sum(BY_HOUR)
    for day in range(days):
        weekly = 1.3 if day % 7 >= 5 else 0.9
        for hour in range(24):
            for _ in range(_poisson(chance, mean * BY_HOUR[hour] * weekly)):
                at = START + timedelta(days=day, hours=hour, minutes=chance.uniform(0, 60))
                said.append((at, chance.choice(PLAIN), chance.choices((1, 0, -1), (4, 5, 1))[0]))
    for burst in bursts:
        for _ in range(burst.count):
            at = burst.at + timedelta(hours=burst.hours * chance.betavariate(1.2, 2))
            said.append((at, chance.choice(burst.texts), burst.feeling))
    return [
        (
            NewItem(f"n{place}", text, at, Kind.POST, Author(f"P{chance.randrange(4000)}"), link=f"https://x/{place}"),
            mood,
        )
        for place, (at, text, mood) in enumerate(sorted(said))
    ]


def _poisson(chance: random.Random, mean: float) -> int:
    limit, count, product = math.exp(-mean), 0, chance.random()
    while product > limit:
        count += 1
        product *= chance.random()
    return count


def awake(chance: random.Random, days: int) -> Iterator[datetime]:
    """When a laptop fetches: in the hours that somebody works, most days, every twenty minutes or so."""
    for day in range(days):
        if chance.random() < (0.5 if day % 7 >= 5 else 0.05):
            continue  # it stayed in its bag
        at = START + timedelta(days=day, hours=8 + chance.uniform(0, 2))
        until = START + timedelta(days=day, hours=chance.choice((12.5, 18, 18, 19, 23)))
        while at < until:
            yield at
            at += timedelta(minutes=chance.uniform(15, 45))


def live(path: Path, said: Sequence[tuple[NewItem, int]], looks: Sequence[datetime]) -> list[Signal]:
    """Fetch and look at each of these times, through the store; what was told. What is older was known at the start."""
    store, told, place = Store(path), [], 0
    try:
        with store.write() as db:
            made, _ = sources.add(db, [NewSource(f"https://s{n}.example/feed", f"S{n}") for n in range(3)], START).value
            queries.add(db, "Fournil", "fournil OU site", START)
            watch = queries.watch(db)
            (kept,) = queries.every(db)
        since = looks[0]
        for now in looks:
            with store.write() as db:
                fresh = []
                while place < len(said) and (said[place][0].published or START) <= now:
                    fresh.append(said[place])
                    place += 1
                for number, source in enumerate(made):
                    news = [one for one, _ in fresh[number :: len(made)]]
                    arrivals.add(db, arrivals.Origin(source_id=source, name="S"), news, now, watch)
                    sources.fetched(db, source, now)
                _judge(db, {one.remote_id: mood for one, mood in fresh})
                weighing.weigh(db, 5000)
                listening.listened(db, now)
                found = listening.look(db, kept, since, now)
                made_now = signals.keep(db, found, now).value
                told += signals.some(db, made_now)
            since = now
    finally:
        store.close()
    return told


def _judge(db: object, moods: Mapping[str, int]) -> None:
    rows = db.execute(item.select().where(item.c.remote_id.in_(list(moods)))).all()  # type: ignore[attr-defined]
    judged = [
        judgements.Judged(row.content, judgements.ItemJudgement(row.id, moods[row.remote_id], 80)) for row in rows
    ]
    judgements.keep(db, judged)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Outcome:
    """What became of a burst: told after how long, by which kinds; None: missed."""

    burst: Burst
    delay: timedelta | None
    kinds: tuple[str, ...]
    signals: int = 0  # how many


def judge(told: Sequence[Signal], bursts: Sequence[Burst]) -> tuple[list[Outcome], list[Signal]]:
    """What was told of each burst, and what was told of none."""
    outcomes, left = [], list(told)
    for burst in bursts:
        begin, end = burst.at, burst.at + timedelta(hours=burst.hours + 36)
        of_it = [one for one in told if begin <= one.told.until and one.raised < end and one.raised >= begin]
        left = [one for one in left if one not in of_it]
        delay = of_it[0].raised - burst.at if of_it else None
        kinds = tuple(dict.fromkeys(one.told.kind.value for one in of_it))
        outcomes.append(Outcome(burst, delay, kinds, len(of_it)))
    return outcomes, left


# -- the tables of docs/SIGNALS.md --------------------------------------------------------------------------------

DAYS = 56
SEEDS = range(1, 6)
QUIET = ((1, 4), (2, 4), (3, 4), (101, 30), (102, 30), (103, 30))  # seed, mentions a day


def lived(seed: int, a_day: float, bursts: Sequence[Burst]) -> tuple[list[Outcome], list[Signal]]:
    """Eight weeks of a brand on a laptop that sleeps."""
    chance = random.Random(seed)
    said = talk(chance, DAYS, a_day, bursts)
    looks = list(awake(chance, DAYS))
    with tempfile.TemporaryDirectory() as folder:
        return judge(live(Path(folder) / "brand.cmdesk", said, looks), bursts)


def tables(folder: Path | None) -> Iterator[str]:
    """Markdown, line by line; `folder`: of the series, where there are any."""
    if folder is not None:
        scores, rows = nab(folder)
        yield "## Numenta Anomaly Benchmark, volume of tweets\n"
        yield "| profile | score |\n|---|---|"
        for profile, reached in scores.items():
            yield f"| {profile} | **{reached:.1f}** |"
        yield "\n| series | hit | windows | false |\n|---|---|---|---|"
        for name, hits, windows, false in rows:
            yield f"| {name} | {hits} | {windows} | {false} |"
    yield f"\n## {DAYS // 7} weeks with two crises and a campaign, on a laptop that sleeps\n"
    yield "12 mentions a day; five runs of chance. Delay: from the first text until it was told.\n"
    yield "| what happened | run | told after | by |\n|---|---|---|---|"
    runs = {seed: lived(seed, 12, MONTH) for seed in SEEDS}
    for seed, (outcomes, _) in runs.items():
        for one in outcomes:
            delay = "**missed**" if one.delay is None else f"{one.delay.total_seconds() / 3600:.1f} h"
            yield f"| {one.burst.name} | {seed} | {delay} | {', '.join(one.kinds)} |"
    yield "\nRaised: of the crises and the campaign those that were told; missed: the others; false: signals of none.\n"
    yield "| run | signals | raised | missed | false | false a week |\n|---|---|---|---|---|---|"
    for seed, (outcomes, left) in runs.items():
        yield _counted(str(seed), outcomes, left, 1)
    every = [one for outcomes, _ in runs.values() for one in outcomes]
    yield _counted("all", every, [one for _, left in runs.values() for one in left], len(runs))
    yield "\n## Quiet brands\n"
    yield "| run | mentions a day | false alarms | a week |\n|---|---|---|---|"
    for seed, a_day in QUIET:
        _, left = lived(seed, a_day, ())
        yield f"| {seed} | {a_day} | {len(left)} | {len(left) / (DAYS / 7):.2f} |"


def _counted(name: str, outcomes: Sequence[Outcome], left: Sequence[Signal], runs: int) -> str:
    raised = sum(one.delay is not None for one in outcomes)
    signals_told = sum(one.signals for one in outcomes) + len(left)
    missed, weekly = len(outcomes) - raised, len(left) / (runs * DAYS / 7)
    return f"| {name} | {signals_told} | {raised} | {missed} | {len(left)} | {weekly:.2f} |"


def main() -> None:
    folder = CORPUS / "series" / "nab"
    for line in tables(folder if folder.is_dir() else None):
        print(line, flush=True)

"""All that the watchlist is measured by in one run: refreshes beside others, matching, lists, lateness, and growth."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def measure(workspace: Path, items: int, counts: tuple[int, int]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each part with its name, for few feeds and for many; `workspace` is a large one."""
    from tests.benchmarks import filling, lists, matching, refresh, sight, stalls, starting

    done: list[Mapping[str, Any]] = []
    for count in counts:
        found = refresh.measure(count)
        done.append({key.partition(", ")[2]: value for key, value in found.items()})
        yield f"refresh, {count:,} feeds", found
    yield "how the cost of a feed grows", growth(*done, counts[1] / counts[0])
    yield "matching", matching.measure()
    if not workspace.exists():
        filling.fill(workspace, items, items // 10)
    yield f"lists and searches, {items:,} items", lists.measure(workspace)
    yield f"start and memory, {items:,} items", starting.measure(workspace)
    yield "start as a screen sees it, beside liferea", sight.measure(workspace, items)
    yield f"lateness of the window, {items:,} items", stalls.measure(workspace, counts[0])


def growth(few: Mapping[str, Any], many: Mapping[str, Any], times: float) -> dict[str, str]:
    """What one feed costs among many, against what it costs among few: 1 is linear."""
    both = [key for key in few if isinstance(few[key], (int, float)) and isinstance(many.get(key), (int, float))]
    return {key: f"{many[key] / few[key] / times:.2f}" for key in both if few[key]}

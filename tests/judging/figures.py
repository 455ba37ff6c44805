"""What the measures are made of: agreement by class, and the confusion of classes."""

from collections.abc import Collection, Sequence


def f1(labels: Sequence[bool], found: Sequence[bool]) -> float:
    hits = sum(label and one for label, one in zip(labels, found, strict=True))
    return 100 * 2 * hits / max(1, sum(labels) + sum(found))


def by_class(labels: Sequence[int], found: Sequence[int], classes: Collection[int] = (0, 1, 2)) -> list[float]:
    return [f1([label == one for label in labels], [value == one for value in found]) for one in classes]


def macro_f1(labels: Sequence[int], found: Sequence[int], classes: Collection[int] = (0, 1, 2)) -> float:
    return sum(by_class(labels, found, classes)) / len(classes)


def confusion(labels: Sequence[int], found: Sequence[int]) -> list[list[int]]:
    """A row for each class that it was, a column for each that was said; the last column is "undefined"."""
    return [
        [
            sum(label == row and value == column for label, value in zip(labels, found, strict=True))
            for column in range(4)
        ]
        for row in range(3)
    ]

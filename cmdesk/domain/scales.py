"""Round figures for the grid of a chart."""

LEADS = (1, 2, 5)


def ticks(most: int, wanted: int = 5) -> tuple[int, ...]:
    """From nothing to at least the largest, some `wanted` of them."""
    step, power = 1, 1
    while step * wanted < most:
        step = next((power * lead for lead in LEADS if power * lead > step), power * 10)
        power = power * 10 if step == power * 10 else power
    return tuple(step * place for place in range(-(-max(most, 1) // step) + 1))

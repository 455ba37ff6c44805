import pytest

from cmdesk.domain.scales import ticks

GRIDS = {0: (0, 1), 3: (0, 1, 2, 3), 59: (0, 20, 40, 60), 410: (0, 200, 400, 600)}


@pytest.mark.parametrize("most", GRIDS)
def test_the_grid_has_round_figures_up_to_the_largest(most):
    assert ticks(most, 4) == GRIDS[most]

from cmdesk.domain.sources import NewSource
from cmdesk.store import departments, labels, reasons, sources
from tests.store.conftest import NOON


def test_a_number_is_never_given_to_something_else(workspace):
    def source(address):
        made, _ = workspace.write(sources.add, [NewSource(address, address, "")], NOON)
        return made[0]

    makers = (
        (lambda name: workspace.write(labels.make, name), labels.remove),
        (lambda name: workspace.write(departments.add, name), departments.remove),
        (lambda name: workspace.write(reasons.add, name), reasons.remove),
        (lambda name: source(f"https://{name}.example/"), sources.remove),
    )
    for make, remove in makers:
        first, second = make("a"), make("b")
        workspace.write(remove, second)
        third = make("c")
        workspace.write(remove, third)
        workspace.write(remove, first)
        assert len({first, second, third, make("d")}) == 4

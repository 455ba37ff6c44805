"""What is told with a way back, and the way back."""


def test_undo_takes_back_the_last_thing_first(house):
    window = house().window
    undone: list[str] = []
    window.tell("one", lambda: undone.append("one"))
    window.tell("two", lambda: undone.append("two"))
    window.tell("three")
    window.undo()
    window.undo()
    window.undo()
    assert undone == ["two", "one"]


def test_the_button_of_the_toast_undoes_its_own_deed_once(house):
    window = house().window
    undone: list[str] = []
    window.tell("one", lambda: undone.append("one"))
    assert window.toast.isVisible()
    window.toast.button.click()
    window.undo()
    assert undone == ["one"]

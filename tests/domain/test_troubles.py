import pickle

from cmdesk.domain.troubles import Problem, Trouble


def test_a_problem_says_its_code_and_data():
    problem = Problem("timeout", host="p.example")
    assert problem.trouble == Trouble("timeout", {"host": "p.example"})
    assert str(problem) == "timeout (host=p.example)"


def test_a_problem_comes_back_from_a_worker_as_it_was():
    class_and_trouble = pickle.loads(pickle.dumps(Problem("empty", name="x")))
    assert class_and_trouble.trouble == Trouble("empty", {"name": "x"})

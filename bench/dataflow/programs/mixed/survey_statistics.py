from collections import defaultdict
from statistics import mean
from probe import source, sink


class Answer:
    __slots__ = ("question", "text", "score")

    def __init__(self, question, text, score):
        self.question = question
        self.text = text
        self.score = score


def group_by(items, key):
    groups = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def summarise(answers):
    return {
        question: {"count": len(group), "mean": mean(answer.score for answer in group)}
        for question, group in group_by(answers, lambda answer: answer.question).items()
    }


def quotes(answers, minimum=0):
    return [answer.text for answer in answers if answer.score >= minimum]


def anonymise(answers):
    return [Answer(answer.question, "", answer.score) for answer in answers]


def longest(answers):
    return max(answers, key=lambda answer: len(answer.text))


answers = [Answer("q1", source(), 3), Answer("q2", "fine", 5)]
sink(summarise(answers))
sink(quotes(answers))
sink(quotes(anonymise(answers)))
sink(longest(answers).question)
sink(quotes(answers, minimum=4))
sink(group_by(answers, lambda answer: answer.question)["q2"][0].text)
sink(group_by(answers, lambda answer: answer.question)["q1"][0].text)
sink(sorted(summarise(answers)))
sink([getattr(answer, "question") for answer in answers])
sink({answer.question: answer.text for answer in answers}["q2"])
sink([getattr(answers[0], name) for name in Answer.__slots__])

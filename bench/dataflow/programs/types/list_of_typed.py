from probe import source, sink
from typing import List


class Step:
    def apply(self, text: str) -> str:
        return text


class Redact(Step):
    def apply(self, text: str) -> str:
        return "[redacted]"


class Quote(Step):
    def apply(self, text: str) -> str:
        return f"'{text}'"


def run(steps: List[Step], text: str) -> str:
    for step in steps:
        text = step.apply(text)
    return text


sink(run([Quote(), Quote()], source()))
sink(run([Quote()], "x"))
sink(run([Redact()], source()))
sink(run([Redact(), Quote()], source()))

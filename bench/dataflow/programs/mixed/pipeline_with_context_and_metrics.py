import functools
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from probe import source, sink


@dataclass
class Context:
    payload: dict
    metrics: Counter = field(default_factory=Counter)
    errors: list = field(default_factory=list)

    @contextmanager
    def stage(self, name):
        self.metrics[name] += 1
        try:
            yield self
        except ValueError as error:
            self.errors.append(f"{name}: {error}")


def stage(name):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(context):
            with context.stage(name):
                function(context)
            return context

        wrapper.stage = name
        return wrapper

    return decorate


@stage("load")
def load(context):
    context.payload["note"] = source()


@stage("check")
def check(context):
    if "note" not in context.payload:
        raise ValueError("no note")


@stage("leaky")
def leaky(context):
    raise ValueError(context.payload["note"])


@stage("scrub")
def scrub(context):
    context.payload = {key: value for key, value in context.payload.items() if key != "note"}


def run(context, *stages):
    for each in stages:
        context = each(context)
    return context


sink(run(Context({"id": "1"}), load).payload)
sink(run(Context({"id": "1"}), load, scrub).payload)
sink(run(Context({"id": "1"}), load, scrub).payload["id"])
sink(run(Context({"id": "1"}), check).errors)
sink(run(Context({"id": "1"}), load, check).errors)
sink(run(Context({"id": "1"}), load, leaky).errors)
sink(dict(run(Context({}), load, check).metrics))
sink([each.stage for each in (load, scrub)])
sink(run(Context({"id": "1"}), load).payload["note"])

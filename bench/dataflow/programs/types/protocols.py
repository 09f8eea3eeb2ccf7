from probe import source, sink
from typing import Protocol


class Renderer(Protocol):
    def render(self, text: str) -> str: ...


class Html:
    def render(self, text: str) -> str:
        return f"<p>{text}</p>"


class Length:
    def render(self, text: str) -> str:
        return str(len(text))


def page(renderer: Renderer, text: str) -> str:
    return renderer.render(text)


sink(page(Html(), source()))
sink(page(Length(), source()))
sink(page(Html(), "hello"))

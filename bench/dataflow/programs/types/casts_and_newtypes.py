from typing import Any, Literal, NewType, TYPE_CHECKING, Union, cast, overload

from probe import source, sink

if TYPE_CHECKING:
    from somewhere import Missing

UserId = NewType("UserId", str)
Mode = Literal["raw", "len"]


@overload
def read(x: str, mode: Literal["len"]) -> int: ...
@overload
def read(x: str, mode: Literal["raw"]) -> str: ...
def read(x, mode):
    if mode == "len":
        return len(x)
    return x


def to_any(x: "Missing") -> Any:
    return x


def numeric(x: Union[int, str]) -> int:
    if isinstance(x, int):
        return x
    return len(x)


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.stamp = "stamp"
        return made


class Stamped(metaclass=Meta):
    def __init__(self, value):
        self.value = value


sink(UserId(source()))
sink(UserId("x"))
sink(cast(str, source()))
sink(cast("Missing", "x"))
sink(read(source(), "len"))
sink(read(source(), "raw"))
sink(to_any(source()))
sink(numeric(source()))
sink(numeric(3))
s = Stamped(source())
sink(s.value)
sink(s.stamp)
sink(type(s).__name__)
Dynamic = type("Dynamic", (), {"value": source(), "get": lambda self: "got"})
sink(Dynamic.value)
sink(Dynamic().get())

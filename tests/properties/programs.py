"""Random programs over a small grammar in which a secret moves about and meets sinks.

Every program is well typed and runs to its end whatever `maybe` answers, so that `answers` can tell by
running it which sinks the secret reaches. Names say nothing, so that only the planted source counts. Each
variable is made before it is read: the grammar keeps its type (`text`, `list`, `dict`, `pair`, `box`,
`function`).
"""

from __future__ import annotations

from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KEYS = ("a", "b", "c")
FIELDS = ("left", "right")
PRELUDE = "from probe import maybe, source, {sinks}\n"


class Program(NamedTuple):
    """The text of `main.py`, and how many sinks it calls: `sink_0` to `sink_<n-1>`."""

    text: str
    sinks: int


class Name(NamedTuple):
    """A variable, its type, the function that owns it, and the block in which it was made."""

    name: str
    type: str
    owner: int
    block: int


class Grammar:
    """Writes one program; all that is random comes out of `random`."""

    def __init__(self, random: Random, size: int, *, raising: bool) -> None:
        self.random = random
        self.forms = [form for form in STATEMENTS if raising or form[2] is not Grammar.attempt]
        self.left = size
        self.lines: list[str] = []
        self.depth = 0
        self.names: list[Name] = []
        self.owners = [0]
        self.blocks = [0]
        self.fresh = 0
        self.sinks = 0
        self.doubts = 4
        self.in_loop = 0
        self.classes: list[str] = []

    def program(self) -> Program:
        inside = self.random.random() < 0.5
        if inside:
            self.write("def run():")
            self.open_function()
        with self.indented(inside):
            self.start()
            while self.left > 0:
                self.statement()
            for name in self.names[-4:]:
                if name.type != "function":
                    self.sink(self.payload(name))
        if inside:
            self.write("run()")
        sinks = ", ".join(f"sink_{number}" for number in range(self.sinks))
        return Program(PRELUDE.format(sinks=sinks) + "\n".join(self.lines) + "\n", self.sinks)

    def start(self) -> None:
        """One variable of each plain type, one of which holds the secret."""
        for kind in ("text", "text", "list", "dict"):
            self.assign_new(kind)
        self.write(f"{self.pick_name('text').name} = source()")

    # Writing

    def write(self, line: str) -> None:
        self.lines.append("    " * self.depth + line)

    @contextmanager
    def indented(self, deeper: bool = True) -> Iterator[None]:
        self.depth += deeper
        yield
        self.depth -= deeper

    @contextmanager
    def block(self) -> Iterator[None]:
        """What is named here is forgotten at its end: it may not have run."""
        with self.open_names(), self.indented():
            before = len(self.lines)
            self.fresh += 1
            self.blocks.append(self.fresh)
            yield
            self.blocks.pop()
            if len(self.lines) == before:
                self.write("pass")

    @contextmanager
    def open_names(self) -> Iterator[None]:
        names, classes = len(self.names), len(self.classes)
        yield
        del self.names[names:]
        del self.classes[classes:]

    def open_function(self) -> None:
        self.fresh += 1
        self.owners.append(self.fresh)

    def new_name(self, kind: str) -> str:
        self.fresh += 1
        name = f"{kind[0]}{self.fresh}"
        self.names.append(Name(name, kind, self.owners[-1], self.blocks[-1]))
        return name

    def pick_name(self, *kinds: str, own: bool = False) -> Name:
        found = [n for n in self.names if n.type in kinds and (not own or n.owner == self.owners[-1])]
        return self.random.choice(found)

    def has(self, *kinds: str, own: bool = False) -> bool:
        return any(n.type in kinds and (not own or n.owner == self.owners[-1]) for n in self.names)

    def sink(self, payload: str) -> None:
        self.write(f"sink_{self.sinks}({payload})")
        self.sinks += 1

    def payload(self, name: Name) -> str:
        """What is shown of a variable: plain objects do not show their fields, so one of these is read."""
        return f"{name.name}.{self.random.choice(FIELDS)}" if name.type == "box" else name.name

    # Expressions

    def text(self, depth: int = 2) -> str:
        """An expression that gives a string."""
        if depth == 0 or self.random.random() < 0.35:
            return self.random.choice([f'"{self.random.choice("wxyz")}"', self.pick_name("text").name])
        forms = [form for form in TEXTS if form[0] is None or self.has(form[0])]
        return self.random.choice(forms)[1](self, depth - 1)

    def doubt(self) -> str:
        """A condition: unknown, as long as there are not too many, or known."""
        if self.doubts > 0 and self.random.random() < 0.7:
            self.doubts -= 1
            return "maybe()"
        return self.random.choice(["True", "False", "1 < 2", "not True"])

    def value(self, kind: str) -> str:
        if kind == "text":
            return self.text()
        if kind == "list":
            return self.listing()
        if kind == "dict":
            return "{" + ", ".join(f'"{key}": {self.text(1)}' for key in KEYS) + "}"
        if kind == "pair":
            return f"({self.text(1)}, {self.text(1)})"
        if kind == "box":
            return f"{self.random.choice(self.classes)}({self.text(1)}, {self.text(1)})"
        return f"lambda q: {self.lambda_body()}"

    def listing(self) -> str:
        if self.has("list") and self.random.random() < 0.4:
            name = self.pick_name("list").name
            return self.random.choice(
                [
                    f"{name} + [{self.text(1)}]",
                    f"[t + {self.text(1)} for t in {name}]",
                    f"list({name})",
                    f"[*{name}, {self.text(1)}]",
                    f"list(reversed({name}))",
                    f"{name}[:]",
                ]
            )
        return f"[{self.text(1)}, {self.text(1)}]"

    def lambda_body(self) -> str:
        return self.random.choice(["q", "q + 'l'", "'l'", f"q + {self.pick_name('text').name}", "q.upper()"])

    # Statements

    def statement(self) -> None:
        self.left -= 1
        forms = [form for form in self.forms if form[0] is None or self.has(form[0])]
        weights = [form[1] for form in forms]
        self.random.choices(forms, weights)[0][2](self)

    def body(self, most: int = 3) -> None:
        for _ in range(self.random.randint(1, most)):
            self.statement()

    def assign_new(self, kind: str) -> None:
        value = self.value(kind) if any(n.type == "text" for n in self.names) else '"w"'
        self.write(f"{self.new_name(kind)} = {value}")

    def assign(self) -> None:
        kinds = ["text", "text", "text", "list", "dict", "pair", "function"] + ["box"] * bool(self.classes)
        kind = self.random.choice(kinds)
        # A container that is changed and then replaced in one branch only: no state without paths tells this.
        old = [n for n in self.names if n.type == kind and n.owner == self.owners[-1]]
        old = [n for n in old if kind == "text" or n.block == self.blocks[-1]]
        if old and self.random.random() < 0.5:
            self.write(f"{self.random.choice(old).name} = {self.value(kind)}")
        else:
            self.assign_new(kind)

    def alias(self) -> None:
        old = self.pick_name("list", "dict", "box", "function", "pair")
        self.write(f"{self.new_name(old.type)} = {old.name}")

    def plant(self) -> None:
        if self.has("text", own=True):
            self.write(f"{self.pick_name('text', own=True).name} = source()")

    def send(self) -> None:
        self.sink(self.payload(self.pick_name("text", "list", "dict", "pair", "box")))

    def send_text(self) -> None:
        self.sink(self.text())

    def change_list(self) -> None:
        name = self.pick_name("list").name
        self.write(
            self.random.choice(
                [
                    f"{name}.append({self.text(1)})",
                    f"{name}[0] = {self.text(1)}",
                    f"{name}[-1] = {self.text(1)}",
                    f"{name}.insert(0, {self.text(1)})",
                    f"{name}.extend([{self.text(1)}])",
                    f"{name}.reverse()",
                ]
            )
        )

    def change_dict(self) -> None:
        name, key = self.pick_name("dict").name, self.random.choice(KEYS)
        self.write(
            self.random.choice(
                [
                    f'{name}["{key}"] = {self.text(1)}',
                    f"{name}.update({key}={self.text(1)})",
                    f'{name}.setdefault("{key}", {self.text(1)})',
                    f'{name} |= {{"{key}": {self.text(1)}}}' if self.owns(name) else f'{name}["{key}"] = "w"',
                    f'{name}["{key}"] += {self.text(1)}',
                ]
            )
        )

    def owns(self, name: str) -> bool:
        return any(n.name == name and n.owner == self.owners[-1] for n in self.names)

    def change_box(self) -> None:
        name, field = self.pick_name("box").name, self.random.choice(FIELDS)
        self.write(
            self.random.choice(
                [
                    f"{name}.{field} = {self.text(1)}",
                    f"{name}.put({self.text(1)})",
                    f'setattr({name}, "{field}", {self.text(1)})',
                ]
            )
        )

    def unpack(self) -> None:
        source = self.pick_name("pair", "list")
        rest = "" if source.type == "pair" else ", *_"
        self.write(f"{self.new_name('text')}, {self.new_name('text')}{rest} = {source.name}")

    def swap(self) -> None:
        if self.has("text", own=True):
            one, other = self.pick_name("text", own=True).name, self.pick_name("text", own=True).name
            self.write(f"{one}, {other} = {other}, {one}")

    def branch(self) -> None:
        self.write(f"if {self.doubt()}:")
        with self.block():
            self.body()
        if self.random.random() < 0.6:
            self.write("else:")
            with self.block():
                self.body()

    def loop(self) -> None:
        heads = ["for _ in range(2):"]
        if self.has("list"):
            heads.append("for {item} in list(" + self.pick_name("list").name + "):")
        if self.has("dict"):
            heads.append("for _, {item} in " + self.pick_name("dict").name + ".items():")
        if self.doubts:
            heads.append("while maybe():")
        head = self.random.choice(heads)
        doubts, self.doubts = self.doubts, min(self.doubts, 1) - ("maybe" in head)
        with self.open_names():
            self.write(head.format(item=self.new_name("text")) if "{item}" in head else head)
            with self.block():
                self.body()
        self.doubts = max(0, doubts - 1)

    def attempt(self) -> None:
        if not self.doubts:
            return
        self.write("try:")
        with self.block():
            self.body(2)
            self.doubts -= 1
            self.write("if maybe():")
            with self.indented():
                self.write(f"raise ValueError({self.text(1)})")
            self.body(1)
        self.write("except ValueError as error:")
        with self.block():
            self.write(f"{self.new_name('text')} = str(error)")
            self.body(2)
        if self.random.random() < 0.3:
            self.write("finally:")
            with self.block():
                self.body(1)

    def define(self) -> None:
        """A function of one string or a container, which may read and change what is around it."""
        if len(self.owners) > 3:
            return
        self.fresh += 1
        name = f"f{self.fresh}"
        self.write(f"def {name}(q):")
        with self.open_names():
            outer = self.pick_name("text", own=True) if self.has("text", own=True) else None
            self.open_function()
            self.names.append(Name("q", "text", self.owners[-1], self.blocks[-1]))
            with self.block():
                self.reach_out(outer)
                doubts, self.doubts = self.doubts, min(self.doubts, 1)
                self.body()
                self.doubts = max(0, doubts - 2)
                self.write(f"return {self.text()}")
            self.owners.pop()
        self.names.append(Name(name, "function", self.owners[-1], self.blocks[-1]))
        self.write(f"{name}({self.text(1)})")

    def reach_out(self, outer: Name | None) -> None:
        if outer is not None and outer.name != "q" and self.random.random() < 0.4:
            self.write(f"{'nonlocal' if outer.owner else 'global'} {outer.name}")
            self.write(f"{outer.name} = {self.text(1)}")

    def define_class(self) -> None:
        self.fresh += 1
        name = f"Box{self.fresh}"
        base = self.random.choice(self.classes) if self.classes and self.random.random() < 0.5 else None
        self.write(f"class {name}{f'({base})' if base else ''}:")
        with self.indented():
            if base is None:
                self.initialise()
            self.member("put", "self, q", lambda: f"self.{self.random.choice(FIELDS)} = q")
            self.member("get", "self", lambda: f"return self.{self.random.choice(FIELDS)}")
            self.write("@property")
            self.member("both", "self", lambda: self.random.choice(RESULTS))
        self.classes.append(name)
        self.assign_new("box")

    def initialise(self) -> None:
        self.write("def __init__(self, left, right='r'):")
        with self.indented():
            self.write("self.left = left")
            self.write(self.random.choice(["self.right = right", "self.right = 'r'", "self.right = left"]))

    def member(self, name: str, parameters: str, line: Callable[[], str]) -> None:
        self.write(f"def {name}({parameters}):")
        with self.indented():
            self.write(line())

    def call(self) -> None:
        self.write(f"{self.pick_name('function').name}({self.text(1)})")


RESULTS = ("return self.left + self.right", "return 'b'", "return self.get()")
Form = tuple[str | None, "Callable[[Grammar, int], str]"]
TEXTS: list[Form] = [
    (None, lambda g, d: f"{g.text(d)} + {g.text(d)}"),
    (None, lambda g, _: f"f'{{{g.pick_name('text').name}}}-{{{g.pick_name('text').name}}}'"),
    (None, lambda g, d: f"({g.text(d)}).strip()"),
    (None, lambda g, d: f"'%s %s' % ({g.text(d)}, {g.text(d)})"),
    (None, lambda g, d: f"'{{}}'.format({g.text(d)})"),
    (None, lambda g, d: f"str(len({g.text(d)}))"),
    (None, lambda g, d: f"({g.text(d)} if {g.doubt()} else {g.text(d)})"),
    (None, lambda g, d: f"(lambda q: {g.lambda_body()})({g.text(d)})"),
    ("dict", lambda g, _: f'{g.pick_name("dict").name}["{g.random.choice(KEYS)}"]'),
    ("dict", lambda g, d: f'{g.pick_name("dict").name}.get("{g.random.choice(KEYS)}", {g.text(d)})'),
    ("dict", lambda g, _: f"'-'.join({g.pick_name('dict').name}.values())"),
    ("dict", lambda g, _: f"'-'.join({g.pick_name('dict').name})"),
    ("list", lambda g, _: f"{g.pick_name('list').name}[{g.random.choice([0, 1, -1])}]"),
    ("list", lambda g, _: f"'-'.join({g.pick_name('list').name})"),
    ("list", lambda g, d: f"''.join(t + {g.text(d)} for t in {g.pick_name('list').name})"),
    ("list", lambda g, _: f"next(iter({g.pick_name('list').name}))"),
    ("pair", lambda g, _: f"{g.pick_name('pair').name}[{g.random.choice([0, 1])}]"),
    ("box", lambda g, _: f"{g.pick_name('box').name}.{g.random.choice(FIELDS)}"),
    ("box", lambda g, _: f"{g.pick_name('box').name}.get()"),
    ("box", lambda g, _: f"{g.pick_name('box').name}.both"),
    ("function", lambda g, d: f"{g.pick_name('function').name}({g.text(d)})"),
    ("function", lambda g, d: f"''.join(map({g.pick_name('function').name}, [{g.text(d)}]))"),
]
STATEMENTS: list[tuple[str | None, int, Callable[[Grammar], None]]] = [
    (None, 6, Grammar.assign),
    (None, 2, Grammar.send),
    (None, 3, Grammar.send_text),
    (None, 1, Grammar.plant),
    (None, 3, Grammar.branch),
    (None, 2, Grammar.loop),
    (None, 2, Grammar.attempt),
    (None, 3, Grammar.define),
    (None, 2, Grammar.define_class),
    (None, 1, Grammar.swap),
    ("list", 3, Grammar.change_list),
    ("dict", 3, Grammar.change_dict),
    ("box", 4, Grammar.change_box),
    ("list", 1, Grammar.unpack),
    ("list", 1, Grammar.alias),
    ("function", 2, Grammar.call),
]


def write_program(random: Random, size: int, *, raising: bool = True) -> Program:
    return Grammar(random, size, raising=raising).program()

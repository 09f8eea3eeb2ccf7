"""What configuration files say of values that come from outside the program.

Such a value stays unknown: no branch is decided by it and no key, so that reading a file hides nothing that
another file, or the environment, would show. Beside that it remembers what a file of the project says, and
who asks where a call goes may listen. `dataflow` reads no file: what one says comes through a port.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from egresslint.dataflow.carrying import Carrying
from egresslint.dataflow.shapes import MAX_LENGTH
from egresslint.dataflow.values import ANY, NO_LABELS, Key, Labels, Obj, Value, reference
from egresslint.source.configuration import PROJECT, Form
from egresslint.source.plain import Plain

MAX_SAID = 8


class Said(NamedTuple):
    """The texts that files say a value to be; `settled` where code reads nothing beside the files."""

    texts: tuple[str, ...]
    settled: bool
    files: tuple[str, ...]


class Document(NamedTuple):
    """Part of what files say, once for each file that may be meant."""

    parts: tuple[Plain, ...]
    settled: bool
    files: tuple[str, ...]

    def below(self, key: Key) -> Document | None:
        """What stands under a key, a position or an attribute; under `*` all that does."""
        found = tuple(item for part in self.parts for item in _below(part, key))
        return Document(found, self.settled, self.files) if found else None

    def said(self) -> Said | None:
        """The value as text; None where it is none, or is not shown."""
        texts = tuple(dict.fromkeys(part for part in self.parts if isinstance(part, str)))
        if not texts or len(texts) > MAX_SAID:
            return None
        is_all = len(texts) == len(set(map(repr, self.parts)))
        return Said(texts, self.settled and is_all, self.files)

    def lacks(self, key: str) -> bool:
        """Whether each file that may be meant shows that there is nothing under a key."""
        return all(isinstance(part, dict) and key not in part for part in self.parts)

    def keys(self) -> list[str]:
        return list(dict.fromkeys(key for part in self.parts if isinstance(part, dict) for key in part))

    def info(self) -> dict[str, Any]:
        said = self.said()
        return {"document": self} if said is None else {"document": self, "said": said}


def _below(part: Plain, key: Key) -> Iterator[Plain]:
    if key == ANY:
        yield from part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        return
    # An attribute says a key where a library offers both.
    what = key[1:] if isinstance(key, str) and key.startswith(".") else _constant(key)
    if isinstance(part, dict):
        if isinstance(what, str) and what in part:
            yield part[what]
    elif isinstance(part, list) and isinstance(what, int) and -len(part) <= what < len(part):
        yield part[what]


def _constant(key: Key) -> str | int | None:
    """A key of a mapping, or a position; None for a key of another kind."""
    is_constant = isinstance(key, tuple) and len(key) == 2 and key[0] in ("str", "int")
    return key[1] if is_constant else None


def said_of(obj: Obj) -> Said | None:
    """What files say of an unknown value."""
    found = obj.info.get("said") if obj.kind == "opaque" and isinstance(obj.info, dict) else None
    return found if isinstance(found, Said) else None


def document_of(obj: Obj) -> Document | None:
    found = obj.info.get("document") if obj.kind == "opaque" and isinstance(obj.info, dict) else None
    return found if isinstance(found, Document) else None


class Configured(Carrying):
    """Values from files: `content` of one, the `document` in it, and what files say of a `variable`."""

    def child_info(self, number: int, obj: Obj, key: Key) -> Any:
        document = document_of(obj)
        below = document.below(key) if document is not None else None
        return super().child_info(number, obj, key) if below is None else below.info()

    # Files

    def content(self, path: Value, n: int, labels: Labels = NO_LABELS) -> Value:
        """What a file holds that is opened by this path."""
        texts = tuple(path.texts()[:MAX_SAID])
        settled = path.text() is not None
        info = {"file": (self.site(n)[0], texts, settled), "from": texts} if texts else None
        return self.opaque(n, labels, tag=("call", "content"), info=info)

    def document(self, content: Value, form: Form, n: int) -> Value | None:
        """What files say whose content is parsed; None where something else may be parsed."""
        objects = self.objects(content)
        if not objects or len(objects) != len(content.refs) or content.consts:
            return None
        if not all(_is_content(obj) for _, obj in objects):
            return None
        parts: list[Plain] = []
        files: list[str] = []
        names: list[str] = []
        is_settled = True
        for _, obj in objects:
            importer, paths, settled = obj.info["file"]
            said = [self.world.configuration.said(importer, path, form) for path in paths]
            parts += [plain for found in said for _, plain in found]
            files += [file for found in said for file, _ in found]
            names += paths
            is_settled = is_settled and settled and all(said)
        info: dict[str, Any] = Document(tuple(parts), is_settled, tuple(files)).info() if parts else {}
        labels = self.step_labels(content.labels, "call", n)
        return self.opaque(n, labels, tag=("call", "document", form), info={**info, "from": tuple(names)})

    def document_items(self, number: int, obj: Obj) -> list[tuple[str, Value]]:
        """The keys of a mapping that files show, each with its value."""
        document = document_of(obj)
        keys = document.keys() if document is not None else []
        return [(key, self.child(number, ("str", key), obj)) for key in keys]

    # The environment

    def variable(self, name: str, n: int) -> dict[str, Said]:
        """What files say of an environment variable, as part of what is known of its value."""
        found = list(self.world.configuration.variable(self.site(n)[0], name))
        for where, path in self.world.environment_files:
            for file, plain in self.world.configuration.said(where, path, "env"):
                text = plain.get(name) if isinstance(plain, dict) else None
                found += [(file, text)] if isinstance(text, str) else []
        if not found:
            return {}
        texts = tuple(dict.fromkeys(text for _, text in found))[:MAX_SAID]
        return {"said": Said(texts, settled=False, files=tuple(file for file, _ in found))}

    def load_environment(self, path: Value, n: int) -> None:
        """From now on a file stands for the environment."""
        self.world.environment_files |= dict.fromkeys(
            (self.site(n)[0], text) for text in path.texts()[:MAX_SAID]
        )

    # Texts

    def said_text(self, value: Value) -> str | None:
        """The one text that files say a value to be, where code reads nothing beside them."""
        said = self._said(value)
        return said.texts[0] if said is not None and said.settled and len(said.texts) == 1 else None

    def is_said(self, value: Value) -> bool:
        """Whether files say all that a value may be."""
        return self._said(value) is not None

    def _said(self, value: Value) -> Said | None:
        found = [said for _, obj in self.objects(value) if (said := said_of(obj)) is not None]
        if not found or len(found) != len(value.refs) or value.consts:
            return None
        texts = tuple(dict.fromkeys(text for said in found for text in said.texts))
        return Said(texts, all(s.settled for s in found), tuple(file for s in found for file in s.files))

    def composed_of_said(self, parts: list[Value], labels: Labels, n: int) -> Value | None:
        """A name or an address that is made of what files say; None for other texts."""
        ways, settled = [""], True
        files: list[str] = []
        for part in parts:
            text = part.text()
            said = Said((text,), settled=True, files=()) if text is not None else self._said(part)
            if said is None or len(ways) * len(said.texts) > MAX_SAID:
                return None
            ways = [way + each for way in ways for each in said.texts]
            settled = settled and said.settled
            files += said.files
        if any(len(way) > MAX_LENGTH or len(way.split()) != 1 for way in ways):
            return None
        info = {"said": Said(tuple(ways), settled, tuple(files))}
        return self.opaque(n, labels, tag=("field", "composed"), info=info)

    # Choices

    def said_ones(self, value: Value) -> list[Value]:
        """A value once for each text that files say it to be."""
        found = [(number, said_of(obj)) for number, obj in self.objects(value)]
        return [self._one_said(number, said, text) for number, said in found if said for text in said.texts]

    def _one_said(self, number: int, said: Said, text: str) -> Value:
        """An unknown value that is one of the texts that files say it to be."""
        return self._like(
            ("one", number, text), number, {"said": Said((text,), settled=True, files=said.files)}
        )

    def not_said(self, number: int) -> Value:
        """An unknown value without what files say of it."""
        info = {key: what for key, what in self.obj(number).info.items() if key not in ("said", "document")}
        return self._like(("rest", number), number, info)

    def origins(self, value: Value) -> Iterator[str]:
        """In words, the variables, settings and files that unknown values are read from."""
        for number, _ in self.objects(value):
            at, key = number, self.world.keys[number]
            while key[0] == "child" and not _named(self.obj(at)):
                at, key = key[1], self.world.keys[key[1]]
            yield from _named(self.obj(at))

    def _like(self, key: Any, number: int, info: dict[str, Any]) -> Value:
        name = self.world.intern(key)
        obj = self.obj(number)
        if name not in self.heap and name not in self.world.heap:
            self.create(name, Obj("opaque", obj.site, many=obj.many, open=True, info=info, labels=obj.labels))
        return reference(("o", name))


def _named(obj: Obj) -> list[str]:
    """What an unknown value itself is read from."""
    info = obj.info if obj.kind == "opaque" and isinstance(obj.info, dict) else {}
    if info.get("env", "?") != "?":
        return [f"the environment variable `{info['env']}`"]
    if "origin" in info:
        return [f"`{info['origin']}`"]
    return [f"`{path.removeprefix(PROJECT + '/')}`" for path in info.get("from", ()) if path.isprintable()]


def _is_content(obj: Obj) -> bool:
    return obj.kind == "opaque" and isinstance(obj.info, dict) and "file" in obj.info

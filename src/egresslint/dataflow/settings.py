"""Settings classes: fields that a base class outside the project reads from the environment or from files.

The environment has the last word, so that what a file says of a field is only one of the values that it may
have. A field of which no file says anything is for `construction` alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.catalog.library import load_library
from egresslint.dataflow.calls import Calls
from egresslint.dataflow.classes import ClassInfo
from egresslint.dataflow.configured import Document, Said
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import EMPTY, Value, constant, join
from egresslint.source.configuration import Form

_FILES: tuple[tuple[str, Form], ...] = (("yaml_file", "yaml"), ("toml_file", "toml"), ("json_file", "json"))


class Settings(Calls):
    """`configured_field` is what such a class gives for a field that its caller leaves out."""

    def configured_field(self, cls: int, name: str, default: Value | None, n: int) -> Value | None:
        if load_library().settings_bases.isdisjoint(self.external_bases(cls)):
            return default
        said = list(self._said_of_field(cls, name, n))
        if not said:
            return default
        texts = tuple(dict.fromkeys(text for each in said for text in each.texts))
        files = tuple(file for each in said for file in each.files)
        info: ClassInfo = self.obj(cls).info
        origin = f"{self.world.qualname(info.path, info.qualname)}.{name}"
        known = {"origin": origin, "said": Said(texts, settled=False, files=files)}
        return join(default or EMPTY, self.opaque(n, tag=("field", name), info=known))

    def _said_of_field(self, cls: int, name: str, n: int) -> Iterator[Said]:
        path: str = self.obj(cls).info.path
        for option, form in _FILES:
            for file in self._setting(cls, option, n).texts():
                found = self.world.configuration.said(path, file, form)
                whole = Document(tuple(p for _, p in found), settled=False, files=tuple(f for f, _ in found))
                below = whole.below(("str", name))
                said = None if below is None else below.said()
                yield from () if said is None else (said,)
        self.load_environment(self._setting(cls, "env_file", n), n)
        for variable in self._variables(cls, name, n):
            yield from self.variable(variable, n).values()

    def _variables(self, cls: int, name: str, n: int) -> list[str]:
        """The variables that a field is read from: case does not matter to these classes."""
        names = self.aliases_of(cls, name) or [(self._setting(cls, "env_prefix", n).text() or "") + name]
        written = [(each, each.upper(), each.lower()) for each in names]
        return list(dict.fromkeys(variable for variables in written for variable in variables))

    def _setting(self, cls: int, option: str, n: int) -> Value:
        """An option of the class itself, from `model_config` or from an inner `Config`."""
        found = self.lookup(cls, "model_config")
        if found is not None:
            return self.call_method(found[1], "get", Args([constant("str", option)]), n)
        inner = self.lookup(cls, "Config")
        for number, obj in self.objects(inner[1]) if inner is not None else ():
            held = self.lookup(number, option) if obj.kind == "class" else None
            if held is not None:
                return held[1]
        return EMPTY

"""Gives test functions what pytest gives them: a parameter named like a fixture holds the fixture's result.

Fixtures are those of the same file and of the `conftest.py` files above it. Other plugins' are unknown.
"""

from __future__ import annotations

from posixpath import dirname
from posixpath import join as join_path

from egresslint.catalog.library import load_library
from egresslint.dataflow.core import Core
from egresslint.dataflow.frames import Args, Frame
from egresslint.dataflow.sources import Classifier
from egresslint.dataflow.validators import Validators
from egresslint.dataflow.values import Value
from egresslint.dataflow.world import World
from egresslint.ir import nodes as ir


class Fixtures(Validators):
    def __init__(self, world: World, classifier: Classifier) -> None:
        Core.__init__(self, world, classifier)
        self.fixtures: dict[tuple[str, str], Value] = {}

    def decorate_from_outside(self, name: str, decorator: Value, value: Value, n: int) -> Value:
        if name in load_library().fixture_decorators:
            for _, obj in self.objects(value):
                if obj.kind == "func":
                    self.fixtures[obj.info[0], self._unit_of(obj.info[0], obj.info[1]).name] = value
        return super().decorate_from_outside(name, decorator, value, n)

    def unknown_parameter(self, param: ir.Param, frame: Frame, n: int) -> Value:
        if self._takes_fixtures(frame):
            fixture = self._fixture(frame.path, param.name)
            if fixture is not None and not self.inside(fixture):
                return self._result_of(fixture, frame, n)
        return super().unknown_parameter(param, frame, n)

    def _takes_fixtures(self, frame: Frame) -> bool:
        name = frame.unit.name
        return name.startswith("test") or (frame.path, name) in self.fixtures

    def _fixture(self, path: str, name: str) -> Value | None:
        """The fixture of the nearest scope: the file itself, then the `conftest.py` of each folder above."""
        if (path, name) in self.fixtures:
            return self.fixtures[path, name]
        folder: str | None = dirname(path)
        while folder is not None:
            file = join_path(folder, "conftest.py")
            if file in self.world.modules.paths and file not in self.world.loading:
                self.load_module(file)
                if (file, name) in self.fixtures:
                    return self.fixtures[file, name]
            folder = dirname(folder) if folder else None
        return None

    def _result_of(self, fixture: Value, frame: Frame, n: int) -> Value:
        """What the fixture returns, or yields first."""
        outer, self.frame = self.frame, frame
        method = any(
            params and params[0].name == "self"
            for _, obj in self.objects(fixture)
            for params in [self._unit_of(obj.info[0], obj.info[1]).params]
        )
        result = self.await_value(self.call(fixture, Args([frame.self] if method else []), n), n)
        if any(obj.kind == "gen" for _, obj in self.objects(result)):
            result = self.iterate(result, n)
        self.frame = outer
        return result

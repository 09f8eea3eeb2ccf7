"""The whole interpreter, and how it starts: on a module's code, or a function that nobody is seen to call."""

from __future__ import annotations

from egresslint.catalog.library import is_library_path
from egresslint.catalog.routes import Catalog
from egresslint.dataflow.core import MAX_SPARE, MAX_STEPS, MAX_TEST_STEPS
from egresslint.dataflow.egresses import Egresses
from egresslint.dataflow.frames import Env, Frame
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.libraries import Libraries
from egresslint.dataflow.records import OpenCall
from egresslint.dataflow.sources import Classifier
from egresslint.dataflow.values import EMPTY, Obj, Value, join, join_objects, reference
from egresslint.dataflow.world import World
from egresslint.ir import nodes as ir
from egresslint.project.modules import is_test

MAX_HEIRS = 24


class Machine(Egresses):
    """Runs roots over a shared world."""

    def __init__(self, world: World, classifier: Classifier, catalog: Catalog) -> None:
        super().__init__(world, classifier)
        self.catalog = catalog
        self.libraries = Libraries(catalog, world.modules, world.program.ir)
        self.budget = MAX_STEPS
        self._base_names: dict[tuple[str, int], str] = {}

    @property
    def base_names(self) -> dict[tuple[str, int], str]:
        return self._base_names

    def run_module(self, path: str) -> None:
        """Run a module's code as a program; what an import has done of it is not done again."""
        self.steps, self.bounded = 0, False
        self.world.records.root = (path, -1)
        self.world.programs.add(path)
        self.load_module(path)
        self.run_main(path)

    def run_function(self, path: str, index: int) -> None:
        """Run a function as code outside the program may: with arguments of which nothing is known."""
        number = self.world.functions[(path, index)]
        self.steps, self.bounded = 0, False
        self.world.sharing.withdraw((path, index))
        self.partials.clear()
        self.max_steps = MAX_TEST_STEPS if is_test(path) else self.budget
        self.spare = MAX_SPARE
        self.world.records.root = (path, index)
        self.shared_reads, self.reads = set(), set()
        self.world.records.log = []
        self.heap, self.env = Heap(), {}
        obj = self.obj(number)
        module = self.world.program.ir(path)
        assert module is not None
        unit = module.units[index]
        outer = self._outer_frame(module, path)
        owner = obj.info[3]
        self._run_for(owner, number, unit, path, outer)
        if any(isinstance(entry, OpenCall) for entry in self.world.records.log):
            for heir in self._heirs(owner, unit.name):
                self._run_for(heir, number, unit, path, outer)
        self.world.publish(self.heap, (path, index))
        self.heap = Heap()

    def _run_for(self, owner: int | None, number: int, unit: ir.Unit, path: str, outer: Frame) -> None:
        """Run a root on any instance of a class, where it is a method."""
        self.frame = outer
        frame = self._root_frame(unit, path, number, outer, owner)
        env = self._unknown_arguments(frame, self.obj(number), owner)
        self.deep_labels(self.run_frame(frame, env, unit.n))  # generators that are handed out run

    def _root_frame(self, unit: ir.Unit, path: str, number: int, outer: Frame, owner: int | None) -> Frame:
        obj = self.obj(number)
        return Frame(
            unit,
            path,
            parent=outer,
            call=None,
            context=self.world.intern(("root", path, obj.info[1], owner)),
            globals_=self.world.scopes[path],
            scopes=obj.info[2],
            function=number,
            cls=obj.info[3],
        )

    def sends(self, path: str, number: int) -> bool:
        """Whether data may leave through a shared object, seen from the module at `path`."""
        module = self.world.program.ir(path)
        assert module is not None
        self.heap, self.env, self.frame = Heap(), {}, self._outer_frame(module, path)
        obj = self.obj(number)
        if obj.kind != "ext" or obj.info.get("receiver") is None:
            return False
        return self.can_send(self.receiver_of(obj), 0)

    def _outer_frame(self, module: ir.ModuleIR, path: str) -> Frame:
        frame = Frame(
            module.units[0],
            path,
            parent=None,
            call=None,
            context=self.world.intern(("outer", path)),
            globals_=self.world.scopes[path],
        )
        frame.scope = self.world.scopes[path]
        return frame

    def _unknown_arguments(self, frame: Frame, obj: Obj, owner: int | None) -> Env:
        env: Env = {}
        outer, self.frame = self.frame, frame
        for position, param in enumerate(frame.unit.params):
            receiver = self._receiver(frame, position, owner)
            if receiver is not None:
                env[param.name] = receiver
                frame.self = receiver
                continue
            value = self.unknown_parameter(param, frame, param.n)
            default = obj.fields.get("default:" + param.name)
            if default is not None:
                value = join(value, default)
            env[param.name] = self.classify_parameter(param, value, frame)
        self.frame = outer
        return env

    def _receiver(self, frame: Frame, position: int, owner: int | None) -> Value | None:
        """`self` of a method that nobody is seen to call: any instance of the class; `cls`: the class."""
        if position or owner is None or frame.unit.kind != "function":
            return None
        kind = self._member_kind(frame)
        if kind == "staticmethod":
            return None
        if kind == "classmethod":
            return reference(("o", owner))
        return reference(("o", self.any_instance(owner)))

    def _heirs(self, cls: int | None, name: str) -> list[int]:
        """Derived classes that leave a method as it is: their instances may tell what it leaves open."""
        found: list[int] = []
        stack = list(self.world.subclasses.get(cls, ())) if cls is not None else []
        while stack and len(found) < MAX_HEIRS:
            sub = stack.pop(0)
            if "." + name not in self.obj(sub).fields and sub not in found:
                found.append(sub)
                stack += self.world.subclasses.get(sub, ())
        return found

    def _member_kind(self, frame: Frame) -> str:
        assert frame.cls is not None
        member = self.obj(frame.cls).fields.get("." + frame.unit.name, EMPTY)
        for _, obj in self.objects(member):
            if obj.kind in ("staticmethod", "classmethod"):
                return obj.kind
        return "method"

    def any_instance(self, cls: int) -> int:
        """The object that stands for every instance of a class, with what they were seen to hold."""
        number = self.world.intern(("cell", cls))
        if number in self.heap:
            return number
        self.world.cells.add(number)
        self.shared_reads.add(number)
        known = self.world.heap.get(number)
        is_first = known is None
        if known is None:
            known = Obj("instance", (self.obj(cls).info.path, 0), {}, cls=cls, many=True, open=True)
        for instance in self.world.instances.get(cls, ()):
            obj = self.world.heap.get(instance)
            if obj is not None:
                known = join_objects(known, obj)
        self.create(number, known)
        if is_first and cls not in self.world.instances:
            init = self.lookup(cls, "__init__")
            if init is not None:
                self._run_unknown_init(init[1], number, cls)
            self.validate(cls, reference(("o", number)), 0)
        return number

    def _run_unknown_init(self, init: Value, number: int, cls: int) -> None:
        for function, obj in self.objects(init):
            if obj.kind != "func":
                continue
            path, index, scopes, owner = obj.info
            unit = self._unit_of(path, index)
            frame = self._frame(unit, path, function, scopes, owner, unit.n)
            frame.context = self.world.intern(("init", cls))
            frame.call = None
            env: Env = {}
            outer, self.frame = self.frame, frame
            for position, param in enumerate(unit.params):
                if position == 0:
                    env[param.name] = frame.self = reference(("o", number))
                    continue
                value = self.unknown_parameter(param, frame, param.n)
                default = obj.fields.get("default:" + param.name)
                value = value if default is None else join(value, default)
                env[param.name] = self.classify_parameter(param, value, frame)
            self.frame = outer
            self.run_frame(frame, env, unit.n)

    def cell_of(self, cls: int) -> int | None:
        number = self.world.intern(("cell", cls))
        if number in self.heap or number in self.world.heap:
            return number
        return self.any_instance(cls) if cls in self.world.instances else None

    def share_members(self, cls: int, instance: Value) -> None:
        if is_library_path(self.obj(cls).info.path):
            return
        known = self.world.instances.setdefault(cls, {})
        for number, obj in self.objects(instance):
            if obj.kind == "instance" and obj.cls == cls:
                known[number] = None

"""Runs modules once and binds what imports name, cycles included, and reads and sets modules' attributes.

Which file a dotted name means is known to `project`.
"""

from __future__ import annotations

from collections.abc import Collection

from egresslint.catalog.library import is_library_path
from egresslint.dataflow.core import MAX_SPARE, x
from egresslint.dataflow.frames import Args, Frame
from egresslint.dataflow.functions import Functions
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.values import (
    EMPTY,
    Obj,
    Value,
    constant,
    join,
    reference,
)
from egresslint.ir import nodes as ir
from egresslint.source.configuration import PROJECT


class Imports(Functions):
    """`import_module` and `import_names` are statements; `module_attribute` reads, `write_module` sets.

    Where imports are `for_types` only, the modules are not run until a name is needed: such imports are
    often circular.
    """

    for_types: bool = False
    budget: int

    def find_module(self, name: str) -> str | None:
        """The project's file that an absolute import names; None for what is a library to this code."""
        if is_library_path(self.frame.path):
            return None
        found = self.world.modules.resolve(self.frame.path, name)
        if found is None or self.is_library(name, found):
            return None
        self.world.importing.add(self.frame.program)
        return found

    def is_library(self, name: str, found: str) -> bool:
        """True where the catalogue describes a package of the project, which this code uses from outside."""
        raise NotImplementedError

    def library_names(self, package: str) -> Collection[str]:
        """What the catalogue knows in a package."""
        raise NotImplementedError

    def import_module(self, name: ir.ImportName) -> None:
        found = self.find_module(name.name)
        if found is not None and not self.for_types:
            self.load_module(found)
        if name.alias is not None:
            value = reference(("m", found)) if found is not None else x(name.name)
            self.store_name(name.alias, value, name.n)
            return
        top = name.name.split(".")[0]
        package = self.find_module(top)
        if package is None and found is not None:
            package = self.world.modules.resolve(self.frame.path, top)
        self.store_name(top, reference(("m", package)) if package is not None else x(top), name.n)

    def import_names(self, node: ir.ImportFrom) -> None:
        module = self._imported_from(node)
        if node.level and self.frame.guard is not None and not self.refs(module, "m"):
            self.raise_outside("ImportError", [], node.n)  # no file of the package: a handler is at hand
            return
        if node.names and node.names[0].name == "*":
            self._import_all(module)
            return
        for name in node.names:
            value = self._imported_name(module, name)
            self.store_name(name.alias or name.name, value, name.n)

    def _imported_from(self, node: ir.ImportFrom) -> Value:
        modules = self.world.modules
        path = self.frame.path
        if node.level:
            found = modules.resolve_relative(path, node.level, node.module)
            return reference(("m", found)) if found is not None else x("." * node.level + node.module)
        found = self.find_module(node.module)
        return reference(("m", found)) if found is not None else x(node.module)

    def _imported_name(self, module: Value, name: ir.ImportName) -> Value:
        value = EMPTY
        for path in self.refs(module, "m"):
            if self._is_left_open(path, name.name):
                value = join(value, reference(("l", (path, name.name))))
            else:
                value = join(value, self.module_attribute(path, name.name, name.n))
        for dotted in self.refs(module, "x"):
            own = self._folder_module(dotted, name.name)
            value = join(value, x(f"{dotted}.{name.name}") if own is None else reference(("m", own)))
        return value

    def _folder_module(self, package: str, name: str) -> str | None:
        """The file `name` in a folder of the project that is called like a library; None where it has none.

        An installed package goes before a folder without `__init__`: what it is known to have comes from it.
        """
        folder = None if package[:1] == "." else self.world.modules.resolve(self.frame.path, package)
        if folder is None or not folder.endswith("/") or f"{package}.{name}" in self.library_names(package):
            return None
        found = self.world.modules.child(folder, name)
        if found is not None:
            self.load_module(found)
        return found

    def _is_left_open(self, path: str, name: str) -> bool:
        """True for a name to be looked up when it is needed: types, and what a cycle of imports binds later.

        A submodule of a package that is still loading can be had at once.
        """
        if self.for_types and path not in self.world.scopes:
            return True
        self.load_module(path)
        if path not in self.world.loading or self._in_scope(path, name):
            return False
        return self.world.modules.child(path, name) is None

    def _in_scope(self, path: str, name: str) -> bool:
        scope = self.world.scopes.get(path)
        return scope is not None and "." + name in self.obj(scope).fields

    def _import_all(self, module: Value) -> None:
        for path in self.refs(module, "m"):
            scope = self.load_module(path)
            if scope is None:
                continue
            self.world.stars.setdefault(path, {})[self.frame.path] = None
            if path in self.world.loading:
                self.world.open_stars.add(path)
            for name, value in self._all_names(scope):
                self.store_name(name, value, 0)

    def _all_names(self, scope: int) -> list[tuple[str, Value]]:
        """What `*` takes of a module."""
        fields = self.obj(scope).fields
        listed = fields.get(".__all__")
        chosen = None
        if listed is not None:
            items = self.known_items(listed, 0)
            chosen = [t for item in items or [] if (t := item.text())] or None
        names = [(key[1:] if isinstance(key, str) else "", value) for key, value in fields.items()]
        return [
            (name, value)
            for name, value in names
            if ((name in chosen) if chosen is not None else not name.startswith("_"))
        ]

    def _hand_on(self, path: str) -> None:
        """Give modules that took all of one in a cycle, before it had run, what it has bound since.

        Another order of imports, as where another module is the program, would have given them that.
        """
        stack = [path] if path in self.world.open_stars else []
        while stack:
            taken = stack.pop()
            names = self._all_names(self.world.scopes[taken])
            for importer in self.world.stars.get(taken, ()):
                scope = self.world.scopes[importer]
                lacking = [each for each in names if not self._in_scope(importer, each[0])]
                for name, value in lacking:
                    self.write(scope, "." + name, value, strong=False)
                stack += [importer] if lacking else []

    def load_module(self, path: str) -> int | None:
        """Run a module's code once; its scope, or None where it has none (a namespace or a broken file)."""
        if path in self.world.scopes:
            return self.world.scopes[path]
        if path.endswith("/"):
            return None
        module = self.world.program.ir(path)
        if module is None:
            return None
        self._load_parents(path)
        if path in self.world.scopes:
            return self.world.scopes[path]  # its package has imported it
        scope = self.world.intern(("module", path))
        self.world.scopes[path] = scope
        self.world.heap[scope] = Obj(
            "scope",
            (path, 0),
            {
                ".__name__": constant("str", self._dunder_name(path)),
                ".__file__": constant("str", f"{PROJECT}/{path}"),
            },
        )
        self._run_module(path, module, scope, module.units[0].body)
        return scope

    def run_main(self, path: str) -> None:
        """Run what a module does as a program, which an import of it has left out."""
        module, body = self.world.program.ir(path), self.world.mains.pop(path, None)
        if module is not None and body is not None:
            self._run_module(path, module, self.world.scopes[path], body)

    def _dunder_name(self, path: str) -> str:
        """Any file may be what is run, but for the `__init__.py` of a package."""
        modules = self.world.modules
        return modules.name(path) if modules.is_package(path) else "__main__"

    def _load_parents(self, path: str) -> None:
        from posixpath import dirname
        from posixpath import join as join_path

        folder = dirname(path)
        own = path.endswith("__init__.py")
        package = join_path(dirname(folder) if own else folder, "__init__.py")
        if (folder or not own) and package in self.world.modules.paths and package != path:
            self.load_module(package)

    def _run_module(self, path: str, module: ir.ModuleIR, scope: int, body: list[ir.Stmt]) -> None:
        saved = (self.frame, self.env, self.heap)
        spent = self.steps, self.max_steps, self.spare
        # An import does not spend what its importer may.
        self.steps, self.max_steps, self.spare = 0, self.budget, MAX_SPARE
        if self.world.loading:
            self.world.settle(self.heap)  # what the importing modules have bound so far can be had
        self.world.loading.add(path)
        frame = Frame(
            module.units[0],
            path,
            parent=None,
            call=None,
            context=self.world.intern(("module", path)),
            globals_=scope,
        )
        frame.scope = scope
        self.frame, self.env, self.heap = frame, {}, Heap()
        self._execute_module(module, body)
        for _, (_, heap) in frame.raises:
            self.heap = self.merge_heaps(self.heap, heap)
        self._hand_on(path)
        self.world.settle(self.heap)
        self.world.loading.discard(path)
        self.frame, self.env, self.heap = saved
        self.module_steps += self.steps
        self.steps, self.max_steps, self.spare = spent

    def _execute_module(self, module: ir.ModuleIR, body: list[ir.Stmt]) -> None:
        """A module's code; in a notebook an error ends its cell, and the next one can still be run."""
        frame = self.frame
        for stmt in body:
            try:
                goes_on = self.execute(self._without_main(stmt))
            except Exception as error:  # noqa: BLE001 - a fault of ours costs a statement, and is reported
                self.world.records.note_crash(self.frame, error)
                self.frame, goes_on = frame, True
            if not goes_on and not module.cells:
                return

    def _without_main(self, stmt: ir.Stmt) -> list[ir.Stmt]:
        """The statement, or what stays of it in an imported module: only a program runs its main block."""
        path = self.frame.path
        if path in self.world.programs or not isinstance(stmt, ir.If) or not _asks_for_main(stmt.test):
            return [stmt]
        self.world.mains.setdefault(path, []).extend(stmt.body)
        return stmt.orelse

    def module_attribute(self, module: str, name: str, n: int) -> Value:
        scope = self.load_module(module)
        if scope is not None:
            obj = self.obj(scope)
            found = obj.fields.get("." + name)
            if found is not None:
                found = self.settled(found)
                return self.step(found, "load", n, cell=True) if found.labels else found
        child = self.world.modules.child(module, name)
        if child is not None:
            self.load_module(child)
            return reference(("m", child))
        if scope is not None:
            hook = self.obj(scope).fields.get(".__getattr__")
            if hook is not None:
                return self.call(hook, Args([constant("str", name)]), n)
            if name == "__dict__":
                return reference(("o", scope))
        return self._of_namesake(module, name) or self.opaque(n, tag=("module", module, name))

    def _of_namesake(self, module: str, name: str) -> Value | None:
        """What a library called like a module has under a name that the module lacks: the library is meant.

        Such is `import cohere` in a package `cohere` that lies in a folder without `__init__`.
        """
        package = module.removesuffix("/__init__.py").removesuffix(".py").rpartition("/")[2]
        known = f"{package}.{name}"
        return x(known) if known in self.library_names(package) else None

    def settled(self, value: Value) -> Value:
        """The value with names that a cycle of imports had left open looked up now."""
        lazy = self.refs(value, "l")
        if not lazy:
            return value
        out = Value(value.labels, frozenset(r for r in value.refs if r[0] != "l"), value.consts)
        for path, name in lazy:
            self.load_module(path)
            if self._in_scope(path, name):
                found = self.obj(self.world.scopes[path]).fields["." + name]
                out = join(out, found if ("l", (path, name)) not in found.refs else EMPTY)
            else:
                child = self.world.modules.child(path, name)
                if child is not None:
                    self.load_module(child)
                    out = join(out, reference(("m", child)))
                else:
                    out = join(out, self._of_namesake(path, name) or EMPTY)
        return out

    def load_global(self, scope: int, name: str, n: int) -> Value | None:
        found = super().load_global(scope, name, n)
        return found if found is None else self.settled(found)

    def write_module(self, module: str, name: str, value: Value, *, strong: bool) -> None:
        scope = self.load_module(module)
        if scope is not None:
            self.write(scope, "." + name, value, strong=strong)


def _asks_for_main(test: ir.Expr) -> bool:
    """Whether a test is `__name__ == "__main__"`."""
    return (
        isinstance(test, ir.Compare)
        and test.ops == ["=="]
        and isinstance(test.left, ir.Name)
        and test.left.id == "__name__"
        and isinstance(test.rights[0], ir.Const)
        and test.rights[0].value == "__main__"
    )

"""Records what installed packages say of the names in the catalogue: one JSON file for each package.

    python -m venv /some/where && /some/where/bin/pip install --no-deps --target DIR/PACKAGE PACKAGE ...
    PYTHONPATH=src python tests/data/signatures/record.py DIR PACKAGE=MODULE[,MODULE] ...

Sources are parsed and never imported; `DIR` holds one folder for each package, and base classes are looked for
in all of them. The methods of clients that botocore makes from descriptions of services are read there.
A record lists the signatures that were found; the names that this version lacks (the catalogue
also speaks of older ones); and where a signature does not fit what the catalogue says, which parameters.
`tests/unit/catalog/test_signatures.py` holds the catalogue to the records.
"""

from __future__ import annotations

import ast
import datetime as dt
import gzip
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from egresslint.catalog.model import Operation, Param, RoleParam
from egresslint.catalog.routes import Catalog, load_catalog

OUT = Path(__file__).parent
MAX_HOPS = 25
Named = Param | RoleParam
Function = ast.FunctionDef | ast.AsyncFunctionDef
ROOTS: list[Path] = []
SERVICES = {"bedrock", "bedrock-agent-runtime", "bedrock-runtime", "sagemaker-runtime"}


class Found(NamedTuple):
    """A definition: in which module, and its node."""

    module: str
    node: ast.AST


class Entry(NamedTuple):
    """What a module knows under a name: a definition, or where it is imported from."""

    node: ast.AST | None
    source: str = ""


# Modules


@cache
def file_of(module: str) -> Path | None:
    relative = module.replace(".", "/")
    candidates = [root / end for root in ROOTS for end in (f"{relative}/__init__.py", f"{relative}.py")]
    return next((file for file in candidates if file.is_file()), None)


KNOWN: dict[str, dict[str, Entry]] = {}


def entries(module: str) -> dict[str, Entry]:
    """The names of a module, as they stand at its end."""
    if module in KNOWN:
        return KNOWN[module]
    found = KNOWN[module] = {}
    file = file_of(module)
    if file is not None:
        package = module if file.name == "__init__.py" else module.rpartition(".")[0]
        _collect(ast.parse(file.read_text(encoding="utf-8", errors="replace")).body, module, package, found)
    return found


def _collect(body: list[ast.stmt], module: str, package: str, found: dict[str, Entry]) -> None:
    for statement in body:
        if isinstance(statement, ast.ClassDef | Function):
            found[statement.name] = Entry(statement)
        elif isinstance(statement, ast.ImportFrom):
            _collect_imported(statement, _absolute(statement, package), found)
        elif isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            _collect_assigned(statement, module, package, found)
        elif isinstance(statement, ast.If | ast.Try):
            for part in (statement.body, statement.orelse, getattr(statement, "finalbody", [])):
                _collect(part, module, package, found)
            for handler in getattr(statement, "handlers", []):
                _collect(handler.body, module, package, found)


def _collect_imported(statement: ast.ImportFrom, source: str, found: dict[str, Entry]) -> None:
    for alias in statement.names:
        if alias.name == "*":
            public = [name for name in entries(source) if not name.startswith("_")]
            found.update((name, Entry(None, f"{source}.{name}")) for name in public)
        else:
            found[alias.asname or alias.name] = Entry(None, f"{source}.{alias.name}")


def _absolute(statement: ast.ImportFrom, package: str) -> str:
    if not statement.level:
        return statement.module or ""
    parts = package.split(".")
    parts = parts[: len(parts) - statement.level + 1]
    return ".".join([*parts, *([statement.module] if statement.module else [])])


def _collect_assigned(
    statement: ast.Assign | ast.AnnAssign, module: str, package: str, found: dict[str, Entry]
) -> None:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    for target in targets:
        if isinstance(target, ast.Name) and isinstance(statement.value, ast.Name):
            found.setdefault(target.id, Entry(None, f"{module}.{statement.value.id}"))
    if isinstance(statement.value, ast.Dict):
        _collect_lazy(statement.value, package, found)


def _collect_lazy(table: ast.Dict, package: str, found: dict[str, Entry]) -> None:
    """Tables that `__getattr__` of a module reads: `{"Name": "module"}` and `{"module": ["Name"]}`."""
    for key, value in zip(table.keys, table.values, strict=True):
        texts = [node.value for node in ast.walk(value) if isinstance(node, ast.Constant)]
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            continue
        for text in (text for text in texts if isinstance(text, str)):
            name, target = (text, key.value) if file_of(_joined(package, key.value)) else (key.value, text)
            if file_of(_joined(package, target)):
                found.setdefault(name, Entry(None, f"{_joined(package, target)}.{name}"))


def _joined(package: str, target: str) -> str:
    if not target.startswith("."):
        return target if file_of(target) else f"{package}.{target}"
    return f"{package}.{target.lstrip('.')}".rstrip(".")


# Names


@cache
def resolve(dotted: str, hops: int = 0) -> Found | None:
    """The definition of a dotted name, through re-exports, and through classes to their members."""
    parts = dotted.split(".")
    for count in range(len(parts) - 1, 0, -1):
        module = ".".join(parts[:count])
        if file_of(module) is not None:
            return _find(module, parts[count], parts[count + 1 :], hops)
    return None


def _find(module: str, head: str, rest: list[str], hops: int) -> Found | None:
    if hops > MAX_HOPS:
        return None
    entry = entries(module).get(head)
    if entry is not None and entry.node is not None:
        found: Found | None = Found(module, entry.node)
        for name in rest:
            found = member(found, name) if found is not None else None
        return found
    return None if entry is None else resolve(".".join([entry.source, *rest]), hops + 1)


def bases(found: Found) -> Iterator[Found]:
    for base in found.node.bases if isinstance(found.node, ast.ClassDef) else ():
        node = base.value if isinstance(base, ast.Subscript) else base
        known = resolve(f"{found.module}.{ast.unparse(node)}")
        if known is not None and known.node is not found.node:
            yield known


def lineage(found: Found, hops: int = 0) -> Iterator[Found]:
    """A class and its bases, nearest first, as far as they are installed."""
    yield found
    for base in bases(found) if hops < MAX_HOPS else ():
        yield from lineage(base, hops + 1)


def member(found: Found, name: str) -> Found | None:
    """A method or inner class; of overloads the last, which is the one that runs."""
    for cls in lineage(found):
        own = [s for s in getattr(cls.node, "body", []) if isinstance(s, ast.ClassDef | Function)]
        named = [statement for statement in own if statement.name == name]
        if named:
            return Found(cls.module, named[-1])
    return None


def follow(found: Found, owner: Found, path: list[str]) -> Found | None:
    """The member at a path from a class, or from what a function returns, by the types that code states."""
    at = found if isinstance(found.node, ast.ClassDef) else returned(found, owner)
    for name in path[:-1]:
        at = attribute(at, name) if at is not None else None
    return member(at, path[-1]) if at is not None else None


def attribute(found: Found, name: str) -> Found | None:
    """The class of an attribute: of a property, or of what `__init__` declares or builds."""
    accessor = member(found, name)
    if accessor is not None:
        return accessor if isinstance(accessor.node, ast.ClassDef) else returned(accessor, found)
    for cls in lineage(found):
        for node in ast.walk(cls.node):
            if isinstance(node, ast.AnnAssign) and _is_own(node.target, name):
                return stated(cls, node.annotation)
            if isinstance(node, ast.Assign) and _is_own(node.targets[0], name):
                return stated(cls, node.value)
    return None


def _is_own(target: ast.expr, name: str) -> bool:
    return ast.unparse(target) in (name, f"self.{name}")


def returned(function: Found, owner: Found) -> Found | None:
    """The class of what a function returns."""
    node = function.node
    if not isinstance(node, Function):
        return None
    if node.returns is None and any(ast.unparse(d) == "classmethod" for d in node.decorator_list):
        return owner
    if node.returns is not None:
        own = ast.unparse(node.returns).strip("'") in ("Self", "typing.Self", "typing_extensions.Self")
        return owner if own else stated(function, node.returns)
    for statement in ast.walk(node):
        value = statement.value if isinstance(statement, ast.Return) else None
        if isinstance(value, ast.Attribute) and ast.unparse(value.value) == "self":
            return attribute(owner, value.attr)
    return None


def stated(found: Found, annotation: ast.expr) -> Found | None:
    """The first class that an annotation or a call names."""
    texts = [
        n.value for n in ast.walk(annotation) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    ]
    names = [ast.unparse(n) for n in ast.walk(annotation) if isinstance(n, ast.Name | ast.Attribute)]
    for name in [*texts, *names]:
        known = resolve(f"{found.module}.{name}") if name.replace(".", "_").isidentifier() else None
        if known is not None and isinstance(known.node, ast.ClassDef):
            return known
    return None


# Signatures


def signature(found: Found) -> list[str] | None:
    """Parameters in their order, without the receiver: `*` and `**` before those that take any number."""
    if isinstance(found.node, Function):
        return _parameters(found.node)
    for cls in lineage(found):
        made = [s for s in getattr(cls.node, "body", []) if isinstance(s, Function) and s.name == "__init__"]
        if made:
            return _parameters(made[-1])
    fields = list(dict.fromkeys(name for cls in lineage(found) for name in _fields(cls.node)))
    return ["*", *fields] if fields else None


def _parameters(node: Function) -> list[str]:
    args = node.args
    positional = [arg.arg for arg in (*args.posonlyargs, *args.args)]
    static = any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in node.decorator_list)
    if positional[:1] in (["self"], ["cls"]) and not static:
        positional = positional[1:]
    rest = [f"*{args.vararg.arg}"] if args.vararg else (["*"] if args.kwonlyargs else [])
    keywords = [arg.arg for arg in args.kwonlyargs]
    return positional + rest + keywords + ([f"**{args.kwarg.arg}"] if args.kwarg else [])


def _fields(node: ast.AST) -> Iterator[str]:
    """The fields of a class whose constructor takes them, with their aliases."""
    for statement in getattr(node, "body", []):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id
            for keyword in statement.value.keywords if isinstance(statement.value, ast.Call) else ():
                if keyword.arg == "alias" and isinstance(keyword.value, ast.Constant):
                    yield str(keyword.value.value)


# Clients made from descriptions


@cache
def described() -> dict[str, list[str]]:
    """The methods of clients that a library makes from its descriptions of services: keywords alone.

    Services that share a method's name differ: what the parameters of one are, another may lack.
    """
    out: dict[str, list[str]] = {}
    for file in sorted(file for root in ROOTS for file in root.glob("botocore/data/*/*/service-2.json.gz")):
        if file.parts[-3] not in SERVICES:
            continue
        service = json.loads(gzip.decompress(file.read_bytes()))
        for name, operation in service["operations"].items():
            shape = service["shapes"].get(operation.get("input", {}).get("shape"), {})
            out.setdefault(_method_name(name), ["*"]).extend(shape.get("members", ()))
    return {name: list(dict.fromkeys(params)) for name, params in out.items()}


def _method_name(operation: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in operation).lstrip("_")


# What the catalogue says


def misfits(params: tuple[Named, ...], given: list[str]) -> list[str]:
    """The parameters that a signature lacks, or has at another position than the catalogue says."""
    named = [name for name in given if not name.startswith("*")]
    first = next((index for index, name in enumerate(given) if name.startswith("*")), len(given))
    takes_any = any(name.startswith("**") for name in given)
    out: list[str] = []
    for param in params:
        name = param.name.partition(".")[0].partition("[")[0]
        if name in ("*", "**") or (takes_any and name not in named):
            continue
        position = given.index(name) if name in given[:first] else None
        if name not in named:
            out.append(name)
        elif position is not None and param.position != position:
            out.append(f"{name}@{position}")
    return sorted(set(out))


def speaks_of(
    catalog: Catalog, prefixes: tuple[str, ...]
) -> Iterator[tuple[str, str, tuple[Operation, ...]]]:
    """Each name of the catalogue below the prefixes: as (class or function, path of a method, its rows)."""
    for route in catalog.routes():
        for name in route.constructs:
            if name.startswith(prefixes) and "*" not in name:
                yield name, "", ()
                if name.rpartition(".")[0] in route.constructs:
                    continue  # an alternative constructor: the class speaks of the methods
                for type_id in dict.fromkeys(row.type for _, row in catalog.constructs(name)):
                    for path, rows in catalog.all_operations(type_id).items():
                        yield name, path, rows
        for name, rows in route.functions.items():
            if name.startswith(prefixes) and "*" not in name:
                yield name, "", rows


def taken(catalog: Catalog, name: str, path: str, rows: tuple[Operation, ...]) -> tuple[Named, ...]:
    """The parameters that the catalogue names for a constructor, or for all rows of a function or method."""
    out: list[Named] = []
    for row in rows:
        out += [*row.data, *row.roles]
    for _, construct in [] if rows or path else catalog.constructs(name):
        out += [*construct.params, *construct.data]
    return tuple(out)


def record(catalog: Catalog, prefixes: tuple[str, ...]) -> dict[str, object]:
    signatures: dict[str, list[str]] = {}
    absent: set[str] = set()
    others: dict[str, list[str]] = {}
    for name, path, rows in speaks_of(catalog, prefixes):
        key = f"{name}.{path}" if path else name
        found = resolve(name)
        if found is not None and path:
            owner = resolve(name.rpartition(".")[0]) or found
            found = follow(found, owner, path.split("."))
        is_made = name.startswith("boto3.")
        given = signature(found) if found is not None else described().get(path) if is_made else None
        if given is None:
            absent.add(key)
            continue
        signatures[key] = given
        wrong = misfits(taken(catalog, name, path, rows), given)
        if wrong:
            others[key] = wrong
    return {
        "signatures": dict(sorted(signatures.items())),
        "absent": sorted(absent - set(signatures)),
        "others": dict(sorted(others.items())),
    }


def version_of(package: str) -> str:
    name = package.replace("-", "_").lower()
    for root in ROOTS:
        for info in root.glob("*.dist-info"):
            if info.name.lower().replace("-", "_").startswith(name + "_") or info.name.lower().startswith(
                name + "-"
            ):
                return info.name.removesuffix(".dist-info").partition("-")[2]
    raise SystemExit(f"{package} is not installed")


def main(folder: str, *packages: str) -> None:
    ROOTS[:] = sorted(path for path in Path(folder).iterdir() if path.is_dir())
    catalog = load_catalog()
    for spelling in packages:
        package, _, modules = spelling.partition("=")
        prefixes = tuple(f"{module}." for module in modules.split(","))
        head = {"package": package, "version": version_of(package), "recorded": dt.date.today().isoformat()}
        data = head | {"modules": modules.split(",")} | record(catalog, prefixes)
        (OUT / f"{package}.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
        print(package, {key: len(value) for key, value in data.items() if isinstance(value, dict | list)})


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Changes of a program's text that change nothing of what it does."""

from __future__ import annotations

import ast
import copy
from collections.abc import Sequence
from random import Random

OFTEN = 0.7
# Names that the program shares with Python's own types stay.
SHARED = frozenset({"get", "t"})
FIELDS = frozenset({"left", "right", "put", "both"})


def rename(text: str) -> str:
    """Other names for all variables, parameters, functions, classes, methods and fields of the program."""
    tree = ast.parse(text)
    names = {name: f"n{number}x" for number, name in enumerate(sorted(_own_names(tree)))}
    return _written(_Renamed(names).visit(tree))


def _own_names(tree: ast.Module) -> set[str]:
    found = set(FIELDS)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)) or (
            isinstance(node, ast.ExceptHandler) and node.name
        ):
            found.add(node.name)
    return {name for name in found if not name.startswith("__")} - SHARED


class _Renamed(ast.NodeTransformer):
    """Renames wherever a node keeps a name as plain text."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        for field in ("id", "arg", "attr", "name"):
            old = getattr(node, field, None)
            if isinstance(old, str) and not isinstance(node, (ast.keyword, ast.alias)):
                setattr(node, field, self.names.get(old, old))
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            node.names = [self.names.get(name, name) for name in node.names]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "setattr":
            field = node.args[1]
            assert isinstance(field, ast.Constant)
            field.value = self.names[field.value]
        return node


def reorder(text: str, random: Random) -> str:
    """Swaps neighbours in a block that have no name in common."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                _swap_neighbours(block, random)
    return _written(tree)


def _swap_neighbours(block: list[ast.stmt], random: Random) -> None:
    for at in range(len(block) - 1):
        one, other = block[at : at + 2]
        is_free = _is_plain(one) and _is_plain(other) and not _names(one) & _names(other)
        if is_free and random.random() < OFTEN:
            block[at : at + 2] = other, one


def _is_plain(stmt: ast.stmt) -> bool:
    """An assignment to a variable that runs nothing else of the program."""
    runs = (ast.Call, ast.Attribute, ast.Lambda, ast.ListComp)
    is_named = isinstance(stmt, ast.Assign) and isinstance(stmt.targets[0], ast.Name)
    return is_named and not any(isinstance(node, runs) for node in ast.walk(stmt))


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def extract(text: str, random: Random) -> str:
    """Moves the values of some assignments into functions, which are called in their places."""
    tree = ast.parse(text)
    made: list[ast.stmt] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _is_plain(node) and random.random() < OFTEN:
            read = sorted(_names(node.value))
            made.append(_function(f"made{len(made)}", read, node.value))
            node.value = ast.Call(ast.Name(f"made{len(made) - 1}"), [ast.Name(name) for name in read], [])
    tree.body[1:1] = made
    return _written(tree)


def _function(name: str, parameters: Sequence[str], value: ast.expr) -> ast.stmt:
    function = ast.parse(f"def {name}({', '.join(parameters)}): pass").body[0]
    assert isinstance(function, ast.FunctionDef)
    function.body = [ast.Return(value)]
    return function


def inline(text: str) -> str:
    """Puts the body of each lambda that is called where it stands into its place."""
    return _written(_Inlined().visit(ast.parse(text)))


class _Inlined(ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.func, ast.Lambda):
            return node
        (argument,) = node.args
        return _Put(node.func.args.args[0].arg, argument).visit(node.func.body)


class _Put(ast.NodeTransformer):
    """An expression in place of a name."""

    def __init__(self, name: str, value: ast.expr) -> None:
        self.name = name
        self.value = value

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return copy.deepcopy(self.value) if node.id == self.name else node


def _written(tree: ast.AST) -> str:
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"

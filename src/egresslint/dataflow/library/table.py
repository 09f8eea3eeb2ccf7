"""Finds what describes a function of the built-ins or of a library, by its dotted name.

First the methods of this package, then the catalogue's model files, then its lists of functions that one word
describes. What none of them knows passes its arguments through.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from egresslint.catalog.library import LIBRARY, library_module, load_library
from egresslint.dataflow.calls import EXITS
from egresslint.dataflow.core import x
from egresslint.dataflow.exceptions import is_builtin_exception
from egresslint.dataflow.frames import Args
from egresslint.dataflow.functions import HARMLESS
from egresslint.dataflow.library.makers import Makers
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    EMPTY,
    NONE,
    Obj,
    Value,
    constant,
    join,
    join_all,
)

_PLAIN_BASES = frozenset({"builtins", "collections", "typing", "enum"})
"""Modules whose classes `storage` knows as bases."""

_PYDANTIC = "pydantic.BaseModel"
_METHOD_OWNERS = frozenset(
    "builtins." + name for name in ("str", "bytes", "list", "dict", "set", "frozenset", "tuple")
)


class Library(Makers):
    """`call_external` calls a dotted name; `shipped` is what a model file defines under one."""

    def call_external(self, name: str, args: Args, n: int) -> Value:
        self.hazards += name.partition(".")[0] not in HARMLESS
        model = _MODELS.get(name)
        if model is not None:
            return model(self, args if name in _COUNT_THEMSELVES else args.counted(), n)
        if is_builtin_exception(name):
            return self.make_exception(name, args, n)
        if name in EXITS:
            self.leave(args, n)
            return EMPTY
        if name == "traceback.format_exc":
            return self.to_text(self.caught(), n, method="__str__")
        if name == "sys.exc_info":
            return self.exception_details(n)
        form = load_library().parsers.get(name)
        known = None if form is None else self.parse(form, args, n)
        shipped = self.shipped(name, n) if known is None else None
        if known is not None or shipped is not None:
            result = known if known is not None else self.call(shipped or EMPTY, args, n)
            declared = self.classifier.declarations.call(name, self.frame.path)
            return result if declared is None else self._declared_result(result, declared, n)
        return self._call_listed(name, args, n)

    def _call_listed(self, name: str, args: Args, n: int) -> Value:
        library = load_library()
        if name in library.scalar:
            self._run_callbacks(args, n)
            return A_SCALAR
        if name in library.silent:
            return NONE
        if name in library.identity:
            return args.positional[0] if args.positional else self.unknown_call(name, args, n)
        unbound = self.call_unbound(name, args, n)
        if unbound is not None:
            return unbound
        owner, _, method = name.rpartition(".")
        if owner in _METHOD_OWNERS and args.positional:
            return self._call_plain_method(args, method, n)
        result = self.call_outside(name, args, n)
        if method in ("get", "pop") and args.positional:
            return self._classify_key(result, EMPTY, args.positional[0], n)
        return result

    def _call_plain_method(self, args: Args, method: str, n: int) -> Value:
        """`str.upper(text)`: the method of a plain value, called by its class."""
        receiver, *rest = args.positional
        given = Args(rest, args.keywords, args.more, args.more_keywords)
        return self.call_method(receiver, method, given, n)

    def call_outside(self, name: str, args: Args, n: int) -> Value:
        """A function that no model describes: of a provider's library, or unknown."""
        raise NotImplementedError

    # Model files

    def shipped(self, name: str, n: int) -> Value | None:
        """What a model file defines under a dotted name; None where there is none."""
        module = library_module(name)
        if module is None:
            return None
        scope = self.load_module(LIBRARY + module)
        assert scope is not None
        first, *rest = name[len(module) + 1 :].split(".")
        value = self.obj(scope).fields.get("." + first)
        if value is None or (not rest and value.refs == {("x", name)}):
            return None
        for part in rest:
            value = self.get_attribute(value, part, n)
        return value

    def shipped_base(self, base: Value, n: int) -> Value:
        """A base class, or what a library model says in its place."""
        out = Value(base.labels, frozenset(r for r in base.refs if r[0] != "x"), base.consts)
        for name in self.refs(base, "x"):
            if name in load_library().pydantic_bases:
                out = join(out, join(x(name), self.shipped(_PYDANTIC, n) or EMPTY))
                continue
            found = None if name.rpartition(".")[0] in _PLAIN_BASES else self.shipped(name, n)
            is_class = found is not None and any(o.kind == "class" for _, o in self.objects(found))
            out = join(out, found if found is not None and is_class else x(name))
        return out

    # Decorators

    def decorate_from_outside(self, name: str, decorator: Value, value: Value, n: int) -> Value:
        maker = _DECORATORS.get(name)
        if maker is not None:
            return maker(self, value, n)
        shipped = self.shipped(name, n)
        if shipped is not None:
            return self.call(shipped, Args([value]), n)
        if name == "functools.wraps":
            self.remember_wrapped(decorator, value)
        if name in load_library().model_validators and self.frame.unit.kind == "class":
            assert self.frame.scope is not None
            self.obj(self.frame.scope).info.validators.append(value)
        if name not in load_library().transparent_decorators:
            self.escape(value)
        return value


_COUNT_THEMSELVES = frozenset(
    {
        "builtins.zip",
        "itertools.zip_longest",
        "itertools.chain",
        "functools.partial",
        "functools.partialmethod",
    }
)

Model: TypeAlias = Callable[[Library, Args, int], Value]


def _binary(op: str) -> Model:
    def apply(self: Library, args: Args, n: int) -> Value:
        return (
            self.binary(op, args.positional[0], args.positional[1], n) if len(args.positional) == 2 else EMPTY
        )

    return apply


def _in_place(op: str) -> Model:
    def apply(self: Library, args: Args, n: int) -> Value:
        return (
            self.augmented(op, args.positional[0], args.positional[1], n)
            if len(args.positional) == 2
            else EMPTY
        )

    return apply


def _kind(kind: str) -> Model:
    def apply(self: Library, args: Args, n: int) -> Value:
        return self.allocate(kind, n, {"func": args.positional[0]}) if args.positional else EMPTY

    return apply


def _sentinel(self: Library, _args: Args, n: int) -> Value:
    return self.allocate("sentinel", n)


def _fromkeys(self: Library, args: Args, n: int) -> Value:
    return self._dict_fromkeys(0, Obj("dict", ("", 0)), args, n)


def _repeat(self: Library, args: Args, n: int) -> Value:
    return self.allocate("iter", n, {ANY: join_all(args.positional[:1])})


def _getitem(self: Library, args: Args, n: int) -> Value:
    return self.get_item(args.positional[0], args.positional[1], n) if len(args.positional) == 2 else EMPTY


def _setitem(self: Library, args: Args, n: int) -> Value:
    if len(args.positional) == 3:
        self.set_item(args.positional[0], args.positional[1], args.positional[2], n)
    return NONE


def _delitem(self: Library, args: Args, n: int) -> Value:
    if len(args.positional) == 2:
        self.delete_item(args.positional[0], args.positional[1], n)
    return NONE


def _call(self: Library, args: Args, n: int) -> Value:
    if not args.positional:
        return EMPTY
    return self.call(
        args.positional[0], Args(args.positional[1:], args.keywords, args.more, args.more_keywords), n
    )


def _decorated(kind: str, info: str | None = None) -> Callable[[Library, Value, int], Value]:
    def apply(self: Library, value: Value, n: int) -> Value:
        if kind != "property":
            return self.allocate(kind, n, {"func": value})
        name = EMPTY
        for _, obj in self.objects(value):
            if obj.kind == "func":
                name = constant("str", self._unit_of(obj.info[0], obj.info[1]).name)
        return self.allocate("property", n, {"get": value, "name": name}, info=info)

    return apply


def _computed(self: Library, value: Value, n: int) -> Value:
    """`computed_field` makes a property of what is none yet."""
    is_property = any(obj.kind == "property" for _, obj in self.objects(value))
    return value if is_property else _decorated("property")(self, value, n)


_JSON = ("json", "orjson", "ujson", "simplejson")

_DECORATORS: dict[str, Callable[[Library, Value, int], Value]] = {
    "builtins.property": _decorated("property"),
    "builtins.classmethod": _decorated("classmethod"),
    "builtins.staticmethod": _decorated("staticmethod"),
    "functools.cached_property": _decorated("property", "cached"),
    "django.utils.functional.cached_property": _decorated("property", "cached"),
    "abc.abstractproperty": _decorated("property"),
    "pydantic.computed_field": _computed,
}

_MODELS: dict[str, Model] = {
    "builtins.print": Library.model_print,
    "builtins.str": Library.model_str,
    "builtins.repr": Library.model_repr,
    "builtins.ascii": Library.model_repr,
    "builtins.format": Library.model_format,
    "builtins.int": Library.model_number,
    "builtins.float": Library.model_number,
    "builtins.abs": Library.model_abs,
    "builtins.round": Library.model_round,
    "builtins.divmod": Library.model_divmod,
    "os.fspath": Library.model_fspath,
    "builtins.len": Library.model_len,
    "builtins.bool": Library.model_bool,
    "builtins.isinstance": Library.model_isinstance,
    "builtins.hasattr": Library.model_hasattr,
    "builtins.callable": Library.model_callable,
    "builtins.getattr": Library.model_getattr,
    "builtins.setattr": Library.model_setattr,
    "builtins.delattr": Library.model_delattr,
    "builtins.type": Library.model_type,
    "builtins.list": Library.model_list,
    "builtins.tuple": Library.model_tuple,
    "builtins.set": Library.model_set,
    "builtins.frozenset": Library.model_set,
    "builtins.dict": Library.model_dict,
    "builtins.iter": Library.model_iter,
    "builtins.next": Library.model_next,
    "builtins.anext": Library.model_next,
    "builtins.reversed": Library.model_reversed,
    "builtins.sorted": Library.model_sorted,
    "builtins.enumerate": Library.model_enumerate,
    "builtins.zip": Library.model_zip,
    "itertools.zip_longest": Library.model_zip_longest,
    "builtins.map": Library.model_map,
    "builtins.filter": Library.model_filter,
    "builtins.min": Library.model_min,
    "builtins.max": Library.model_max,
    "builtins.sum": Library.model_sum,
    "builtins.all": Library.model_all,
    "builtins.any": Library.model_any,
    "builtins.slice": Library.model_slice,
    "builtins.range": Library.model_range,
    "builtins.vars": Library.model_vars,
    "builtins.dir": Library.model_dir,
    "shlex.split": Library.model_shlex_split,
    "builtins.locals": Library.model_vars,
    "builtins.globals": Library.model_globals,
    "builtins.property": Library.model_property,
    "builtins.classmethod": _kind("classmethod"),
    "builtins.staticmethod": _kind("staticmethod"),
    "builtins.object": _sentinel,
    "builtins.object.__new__": Library.model_new_object,
    "builtins.object.__setattr__": Library.model_object_setattr,
    "builtins.dict.fromkeys": _fromkeys,
    "builtins.__import__": Library.model_dunder_import,
    "sys.modules.get": Library.model_loaded_module,
    "importlib.import_module": Library.model_import_module,
    "functools.partial": Library.model_partial,
    "functools.partialmethod": Library.model_partialmethod,
    "functools.update_wrapper": Library.model_update_wrapper,
    "functools.reduce": Library.model_reduce,
    "copy.copy": Library.model_copy,
    "copy.deepcopy": Library.model_deepcopy,
    "copy.replace": Library.model_replace,
    **dict.fromkeys((f"{name}.dumps" for name in _JSON), Library.model_json_dumps),
    **dict.fromkeys((f"{name}.loads" for name in _JSON), Library.model_json_loads),
    "yaml.dump": Library.model_dumps,
    "yaml.safe_dump": Library.model_dumps,
    "pprint.pformat": Library.model_dumps,
    "dataclasses.asdict": Library.model_asdict,
    "attr.asdict": Library.model_asdict,
    "attrs.asdict": Library.model_asdict,
    "msgspec.to_builtins": Library.model_asdict,
    "dataclasses.astuple": Library.model_astuple,
    "attrs.astuple": Library.model_astuple,
    "attr.astuple": Library.model_astuple,
    "dataclasses.replace": Library.model_replace,
    "dataclasses.fields": Library.model_fields,
    "attrs.fields": Library.model_fields,
    "dataclasses.make_dataclass": Library.model_make_dataclass,
    "attrs.evolve": Library.model_replace,
    "attr.evolve": Library.model_replace,
    "dataclasses.field": Library.model_field,
    "pydantic.Field": Library.model_field,
    "attrs.field": Library.model_field,
    "attr.ib": Library.model_field,
    "attr.field": Library.model_field,
    "msgspec.field": Library.model_field,
    "sqlmodel.Field": Library.model_field,
    "os.getenv": Library.model_getenv,
    "os.environ.get": Library.model_getenv,
    "streamlit.secrets.get": Library.model_getenv,
    "os.environ.setdefault": Library.model_environ_setdefault,
    "os.environ.update": Library.model_environ_update,
    "os.environ.pop": Library.model_getenv,
    "os.environ.__getitem__": Library.model_environ_item,
    "anyio.to_thread.run_sync": Library.model_in_thread,
    "starlette.concurrency.run_in_threadpool": Library.model_in_thread,
    "fastapi.concurrency.run_in_threadpool": Library.model_in_thread,
    "itertools.chain": Library.model_chain,
    "itertools.chain.from_iterable": Library.model_chain_from,
    "itertools.cycle": Library.model_items_of_first,
    "itertools.repeat": _repeat,
    "itertools.takewhile": Library.model_takewhile,
    "itertools.dropwhile": Library.model_dropwhile,
    "itertools.filterfalse": Library.model_filterfalse,
    "itertools.permutations": Library.model_tuples_of,
    "itertools.combinations": Library.model_tuples_of,
    "itertools.pairwise": Library.model_pairwise,
    "itertools.batched": Library.model_batched,
    "itertools.starmap": Library.model_starmap,
    "itertools.groupby": Library.model_groupby,
    "collections.defaultdict": Library.model_defaultdict,
    "collections.OrderedDict": Library.model_dict,
    "collections.UserDict": Library.model_dict,
    "collections.UserList": Library.model_list,
    "collections.UserString": Library.model_str,
    "collections.deque": Library.model_deque,
    "collections.namedtuple": Library.model_namedtuple,
    "weakref.WeakKeyDictionary": Library.model_dict,
    "weakref.WeakValueDictionary": Library.model_dict,
    "weakref.WeakSet": Library.model_set,
    "operator.itemgetter": Library.model_itemgetter,
    "operator.attrgetter": Library.model_attrgetter,
    "operator.methodcaller": Library.model_methodcaller,
    "operator.add": _binary("+"),
    "operator.concat": _binary("+"),
    "operator.mul": _binary("*"),
    "operator.or_": _binary("|"),
    "operator.mod": _binary("%"),
    "operator.and_": _binary("&"),
    "operator.iadd": _in_place("+"),
    "operator.iconcat": _in_place("+"),
    "operator.ior": _in_place("|"),
    "operator.imul": _in_place("*"),
    "operator.getitem": _getitem,
    "operator.setitem": _setitem,
    "operator.delitem": _delitem,
    "operator.call": _call,
    "typing.cast": Library.model_cast,
    "engine.text": Library.engine_text,
    "engine.fields": Library.engine_fields,
    "engine.provided": Library.engine_provided,
    "engine.part": Library.engine_part,
    "engine.unknown": Library.engine_unknown,
    "engine.number": Library.engine_number,
    "engine.row": Library.engine_row,
    "engine.rows": Library.engine_rows,
    "engine.lines": Library.engine_lines,
    "engine.item": Library.engine_item,
    "engine.take": Library.engine_take,
    "engine.starve": Library.engine_starve,
    "engine.starved": Library.engine_starved,
    "engine.again": Library.engine_again,
    "engine.matches": Library.engine_matches,
    "engine.replaced": Library.engine_replaced,
    "engine.is_literal": Library.engine_is_literal,
    "engine.wait": Library.engine_wait,
    "engine.run": Library.engine_run,
    "engine.redirect": Library.engine_redirect,
    "engine.restore": Library.engine_restore,
    "engine.failure": Library.engine_failure,
    "engine.outcome": Library.engine_outcome,
    "engine.place": Library.engine_place,
    "engine.folder": Library.engine_folder,
    "engine.content": Library.engine_content,
    "engine.parsed": Library.engine_parsed,
    "engine.load_environment": Library.engine_load_environment,
    "engine.placeholders": Library.engine_placeholders,
    "engine.annotation": Library.engine_annotation,
}

"""What model files ask of the interpreter itself: the names of the module `engine`, made only for them."""

from __future__ import annotations

import re
from typing import get_args

from egresslint.dataflow.core import x
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.scalars import Scalars
from egresslint.dataflow.shapes import HOLE, SHAPE
from egresslint.dataflow.values import (
    A_SCALAR,
    EMPTY,
    FALSE,
    NONE,
    TRUE,
    Key,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)
from egresslint.source.configuration import Form

MAX_TAKEN = 24
_FORMS: dict[str, Form] = {form: form for form in get_args(Form)}
_PLACEHOLDER = re.compile(r"\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})")

_REDIRECTED = ("redirected",)


class Primitives(Scalars):
    """One `engine_` method for each name."""

    def engine_text(self, args: Args, n: int) -> Value:
        """Text made from all that is given: the text itself, where code shows it."""
        return self.concatenate([self.to_text(value, n, method="__str__") for value in args.all()], n)

    def engine_part(self, args: Args, n: int) -> Value:
        """Some part of what is given, or something made of it."""
        return self.flat_join(args.all(), n)

    def engine_unknown(self, args: Args, n: int) -> Value:
        return self.unknown_call("", args, n)

    def engine_number(self, _args: Args, _n: int) -> Value:
        return A_SCALAR

    def engine_is_literal(self, args: Args, _n: int) -> Value:
        return TRUE if args.positional[0].text() is not None else FALSE

    def engine_place(self, args: Args, _n: int) -> Value:
        """A text by which a path is known again: all of it, or its last part where code shows only that."""
        text = args.positional[0].text()
        if text is not None:
            return constant("str", text)
        shapes = [shape for kind, shape in args.positional[0].consts if kind == SHAPE]
        tails = {shape.rpartition(HOLE)[2] for shape in shapes if shape != HOLE}
        tail = tails.pop() if len(tails) == 1 else ""
        return constant("str", "*" + tail[tail.index("/") :]) if "/" in tail else NONE

    def engine_folder(self, args: Args, n: int) -> Value:
        """The folder that a path lies in: of the paths that code shows, their own."""
        path = args.positional[0]
        known = frozenset(("str", text.rpartition("/")[0]) for text in path.texts() if "/" in text)
        return Value(path.labels, consts=known) if path.text() and known else self.engine_part(args, n)

    def engine_content(self, args: Args, n: int) -> Value:
        """What the file at a path holds, or one of the files in a list of paths."""
        path = args.positional[0]
        if any(obj.kind in ("list", "tuple") for _, obj in self.objects(path)):
            path = self.iterate(path, n)
        text = self.to_text(path, n, method="__str__")
        return self.content(text, n, self.unknown_call("", args, n).labels)

    def engine_parsed(self, args: Args, n: int) -> Value:
        """What configuration files say whose content is given, with how they are written."""
        form = _FORMS[args.positional[1].text() or ""]
        found = self.document(args.positional[0], form, n)
        return self.unknown_call("", Args(args.positional[:1]), n) if found is None else found

    def engine_load_environment(self, args: Args, n: int) -> Value:
        """A file's variables stand for the environment from now on."""
        self.load_environment(self.to_text(args.positional[0], n, method="__str__"), n)
        return NONE

    def parse(self, form: Form, args: Args, n: int) -> Value | None:
        """What a library makes of a stream, or of text; None where no file of the project is behind it."""
        if not args.positional:
            return None
        content = args.positional[0]
        streams = frozenset(("o", number) for number, obj in self.objects(content) if obj.kind == "instance")
        if streams:
            rest = Value(content.labels, content.refs - streams, content.consts)
            content = join(rest, self.call_method(Value(refs=streams), "read", Args(), n))
        return self.document(content, form, n)

    def engine_take(self, args: Args, n: int) -> Value:
        """So many items as an iterator gives next; None where that is not known."""
        iterator, count = args.positional[0], args.positional[1].constant()
        if count is None or count[0] != "int" or count[1] is None or count[1] > MAX_TAKEN:
            return NONE
        items: list[Value] = []
        for _ in range(count[1]):
            raised = len(self.frame.raises)
            item = self.call(x("builtins.next"), Args([iterator]), n)
            ended = self.take_end()
            if ended or item.is_empty():
                del self.frame.raises[raised:]
                break
            if len(self.frame.raises) > raised:
                return NONE
            items.append(item)
        return self.allocate("list", n, dict(enumerate(items)), tag="taken")

    def engine_starve(self, _args: Args, _n: int) -> Value:
        """Note that what is waited for is not there: whoever waits has to run again once it is."""
        self.starved += 1
        self.limits += 1
        return NONE

    def engine_starved(self, args: Args, n: int) -> Value:
        """Call a function; whether it was seen to wait in vain."""
        before = self.starved
        self.call(args.positional[0], Args(args.positional[1:]), n)
        return FALSE if self.starved == before else TRUE

    def engine_again(self, args: Args, _n: int) -> Value:
        """What runs a coroutine again that has waited in vain; None for others."""
        found = [obj.fields["again"] for _, obj in self.objects(args.positional[0]) if "again" in obj.fields]
        return join_all(found) if found else NONE

    def engine_wait(self, args: Args, n: int) -> Value:
        return self.await_value(args.positional[0], n)

    def engine_run(self, args: Args, n: int) -> Value:
        """Call a function elsewhere: what it gives or raises is there when it is asked for."""
        raised = len(self.frame.raises)
        function, *given = args.positional
        result = self.call(function, Args(given, args.keywords, args.more, args.more_keywords), n)
        info = "ends" if self.take_end() else None
        fields: dict[Key, Value] = {"value": result}
        errors = [value for value, _ in self.frame.raises[raised:]]
        if errors:
            fields["error"] = join_all(errors)
            for _, (_, heap) in self.frame.raises[raised:]:
                self.heap = self.merge_heaps(self.heap, heap)
            del self.frame.raises[raised:]
        return self.allocate("awaitable", n, fields, info=info, tag="run")

    def engine_failure(self, args: Args, _n: int) -> Value:
        """What awaiting would raise; None where it would not."""
        out = EMPTY
        for _, obj in self.objects(args.positional[0]):
            failed = obj.fields.get("error", EMPTY) if obj.kind == "awaitable" else EMPTY
            out = join(out, failed if obj.kind == "awaitable" and obj.info == "ends" else join(failed, NONE))
        return NONE if out.is_empty() else out

    def engine_outcome(self, args: Args, n: int) -> Value:
        """What awaiting gives where it does not raise."""
        raised = len(self.frame.raises)
        result = self.await_value(args.positional[0], n)
        del self.frame.raises[raised:]
        self.ended = False
        return NONE if result.is_empty() else result

    def engine_fields(self, args: Args, n: int) -> Value:
        """`fields(model, include, exclude)`: a dict of a model's fields, read as the project reads them."""
        model, include, exclude = args.positional[:3]
        chosen = self._names_in(include, n)
        left_out = self._names_in(exclude, n) or ()
        fields: dict[Key, Value] = {}
        is_open = False
        for number, obj in self.objects(model):
            is_open = is_open or (obj.open and chosen is None and not self.is_record(obj.cls))
            for name in self._names_of_fields(obj):
                if name not in left_out and (chosen is None or name in chosen):
                    key: Key = ("str", name)
                    fields[key] = join(fields.get(key, EMPTY), self._read_shown(number, name))
        return self.allocate("dict", n, fields, open=is_open, labels=model.labels)

    def _names_in(self, value: Value, n: int) -> tuple[str, ...] | None:
        """The names that `include` or `exclude` lists; None where it is not given, or not known."""
        if value.constant() == ("none", None) or value.is_empty():
            return None
        return tuple(self.iterate(value, n).texts()) or None

    def _names_of_fields(self, obj: Obj) -> list[str]:
        held = [key[1:] for key in obj.fields if isinstance(key, str) and key.startswith(".")]
        declared = [] if obj.cls is None else list(self.fields_of(obj.cls))
        return [name for name in dict.fromkeys([*declared, *held]) if not name.startswith("_")]

    def _read_shown(self, number: int, name: str) -> Value:
        """A field as the call in the project reads it, so that its name is classified there."""
        inner = self.frame
        assert inner.shown is not None
        self.frame, (_, at) = inner.shown
        value = self.get_attribute(reference(("o", number)), name, at)
        self.frame = inner
        return value

    def engine_provided(self, args: Args, n: int) -> Value:
        """What a framework hands on of a function's result: awaited, and of a generator its item."""
        result = self.await_value(args.positional[0], n)
        generators = frozenset(("o", number) for number, obj in self.objects(result) if obj.kind == "gen")
        rest = Value(result.labels, result.refs - generators, result.consts)
        return join(rest, self.iterate(Value(refs=generators), n)) if generators else result

    def engine_placeholders(self, args: Args, n: int) -> Value:
        """The names that a `$`-template asks for."""
        text = args.positional[0].text()
        if text is None:
            return self.unknown_call("", args, n)
        names = dict.fromkeys(plain or braced for _, plain, braced in _PLACEHOLDER.findall(text))
        found = [constant("str", name) for name in names if name]
        return self.allocate("list", n, dict(enumerate(found)))

    def engine_annotation(self, args: Args, _n: int) -> Value:
        """The type of a function's first parameter after `self`."""
        out = EMPTY
        for _, func in self.objects(args.positional[0]):
            if func.kind != "func":
                continue
            path, index, _, cls = func.info
            params = self._unit_of(path, index).params[1 if cls is not None else 0 :]
            if params and params[0].annotation is not None:
                out = join(out, self.resolve_annotation(params[0].annotation, path))
        return out

    def engine_redirect(self, args: Args, n: int) -> Value:
        """From now on, what is printed goes to a stream."""
        number = self.world.intern(_REDIRECTED)
        if self.heap.get(number) is None:
            self.create(number, Obj("list", self.site(n)))
        self.call_method(reference(("o", number)), "append", args, n)
        return NONE

    def engine_restore(self, _args: Args, n: int) -> Value:
        """Undo the last redirection."""
        number = self.world.intern(_REDIRECTED)
        if self.heap.get(number) is not None:
            self.call_method(reference(("o", number)), "pop", Args(), n)
        return NONE

    def _redirected(self, n: int) -> Value | None:
        number = self.world.intern(_REDIRECTED)
        if self.heap.get(number) is None:
            return None
        return self.get_item(reference(("o", number)), constant("int", -1), n)

    def model_print(self, args: Args, n: int) -> Value:
        """`print` sends its text to `file`, or to where output is redirected."""
        stream = args.keywords.get("file") or self._redirected(n)
        if stream is not None and stream.refs:
            shown = [self.to_text(value, n, method="__str__") for value in args.positional]
            shown += [args.keywords[name] for name in ("sep", "end") if name in args.keywords]
            text = join_all(self.flatten(value, "format", n) for value in shown)
            self.call_method(stream, "write", Args([text]), n)
        return constant("none", None)

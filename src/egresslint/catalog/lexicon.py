"""What an identifier says of the data it names: `patient_ssn` is a national identification number.

Names are split into words and looked up in `data/lexicon.toml`. An entry counts only as the head of the
name, so that `ssn_validator` and `max_tokens` say nothing. Strong entries stand alone; contextual ones need
proof that a person or a domain is meant: in the name itself, its owner, its siblings or its module. The
lexicon knows nothing of values, flows or declarations, and gives no match where it is in doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

import msgspec

from egresslint.catalog.lexicon_file import AnnotationRow, EntryRow, LexiconFile, Proof, read_lexicon_file
from egresslint.catalog.words import dotted_names, split_words

Kind = Literal["variable", "parameter", "attribute", "key", "column", "field"]

_LONGEST_ENTRY = 5
_MOST_WORDS = 10
_MOST_CHARACTERS = 100
# An abbreviation is one word: letters that meet by chance, as in `is_sn`, are none.
_SHORTEST_JOINED = 5

_PSEUDONYM = "user.unique_id.pseudonymous"
_NOUNS = {"key": "key", "column": "column"}
_WRAPPERS = frozenset({"Optional", "Union", "None", "Annotated", "Final", "ClassVar"})


class NameContext(msgspec.Struct, frozen=True):
    """Where a name stands. `owner` is the class or base object: `patient` in `patient.notes`.

    `siblings` are the other fields of the same class or mapping, `module` the dotted module path,
    `annotation` the text of the type annotation.
    """

    owner: str | None = None
    siblings: tuple[str, ...] = ()
    module: str = ""
    annotation: str | None = None
    kind: Kind = "variable"


class Match(msgspec.Struct, frozen=True):
    """A classified name: the lexicon's entry, what proved it, and the sentence shown to people."""

    category: str
    origin: Literal["annotated", "strong", "contextual"]
    token: str
    context: str | None
    reason: str


class _Sense(msgspec.Struct, frozen=True):
    """One meaning of one entry."""

    entry: str
    strength: Literal["strong", "credential", "contextual"]
    group: EntryRow


class _Hit(msgspec.Struct, frozen=True):
    """An entry found in a name, with what the rest of the name says.

    `plain` is true where nothing before the entry could change a contextual name's meaning.
    """

    senses: tuple[_Sense, ...]
    outside: frozenset[str]
    subjects: tuple[str, ...]
    plain: bool
    hashed: bool


class _Evidence(msgspec.Struct, frozen=True):
    """What proves a domain, and the text that does."""

    domain: str
    proof: Proof
    text: str


class Lexicon:
    """Classifies names. Results for a name's words are remembered, so that repeated names cost a lookup."""

    def __init__(self, data: LexiconFile) -> None:
        self._same = data.same
        self._words_of: dict[str, tuple[str, ...]] = {}
        self._modifiers = self._normalise(data.modifiers)
        self._neutral = self._modifiers | self._normalise(data.carriers)
        self._prepositions = data.prepositions
        self._negative = self._normalise(data.negative)
        self._leading = self._normalise(data.leading)
        self._hashes = data.hashes
        self._identifying = data.identifying
        self._organizational = data.organizational
        self._owner_suffixes = self._normalise(data.owner_suffixes)
        self._harmless = data.harmless_annotations
        self._machinery = self._normalise(data.machinery)
        self._sibling_domains = data.sibling_domains
        self._companions = {
            self._words(name): domain for domain, names in data.companions.items() for name in names
        }
        self._subjects = self._collect_domains((subject.words, subject.domains) for subject in data.subject)
        self._modules = self._collect_domains((subject.modules, subject.domains) for subject in data.subject)
        self._vocabulary = self._collect_senses(data)
        self._annotations = {name: row for row in data.annotation for name in row.names if row.bare}
        self._annotation_rows = data.annotation
        self._hits_of: dict[str, tuple[_Hit, ...]] = {}
        self._evidence_of: dict[tuple[str, ...], tuple[_Evidence, ...]] = {}

    def classify(self, name: str, context: NameContext) -> Match | None:
        """What the name says, strongest reading first: strong, then annotated, then contextual."""
        annotation = context.annotation or ""
        if annotation and self._is_harmless(annotation):
            return None
        return (
            next(self._read(name, context, strong=True), None)
            or self._classify_names_in(annotation)
            or next(self._read(name, context, strong=False), None)
        )

    def knows(self, name: str) -> bool:
        """Whether a name holds an entry: none of the others says anything, wherever it stands."""
        return bool(self._hits(name))

    def classify_annotation(self, qualname: str) -> Match | None:
        """What a type says, by its qualified name: `pydantic.EmailStr`, `fhir.resources.patient.Patient`."""
        module, _, name = qualname.rpartition(".")
        row = self._annotations.get(name)
        if row is None and module:
            row = next((row for row in self._annotation_rows if _provides(row, module, name)), None)
        if row is None:
            return None
        return Match(row.category, "annotated", name, None, f"the type `{name}` is in the lexicon")

    def _read(self, name: str, context: NameContext, *, strong: bool) -> Iterator[Match]:
        for hit in self._hits(name):
            for sense in hit.senses:
                if (sense.strength == "strong") is strong and not self._is_ruled_out(hit, sense, context):
                    match = self._match(name, hit, sense, context)
                    if match is not None:
                        yield match

    def _match(self, name: str, hit: _Hit, sense: _Sense, context: NameContext) -> Match | None:
        category = self._category(hit, sense)
        if category is None:
            return None
        noun = _NOUNS.get(context.kind, "name")
        if sense.strength == "strong":
            origin: Literal["strong", "contextual"] = "contextual" if hit.hashed else "strong"
            return Match(category, origin, sense.entry, None, f"the {noun} `{name}` is in the lexicon")
        if sense.strength == "credential":
            return Match(category, "contextual", sense.entry, None, f"the {noun} `{name}` says a credential")
        evidence = self._prove(hit, sense, context)
        if evidence is None:
            return None
        reason = _explain(noun, name, context, evidence)
        return Match(category, "contextual", sense.entry, evidence.text, reason)

    def _category(self, hit: _Hit, sense: _Sense) -> str | None:
        category = sense.group.category
        if not hit.hashed:
            return category
        return _PSEUDONYM if _lies_below(category, self._identifying) else None

    def _is_ruled_out(self, hit: _Hit, sense: _Sense, context: NameContext) -> bool:
        if not sense.group.unless:
            return False
        unless = sense.group.unless
        if hit.outside & unless or (context.owner and unless.intersection(self._owner_words(context.owner))):
            return True
        return bool(context.module and sense.group.unless_modules.intersection(self._words(context.module)))

    def _prove(self, hit: _Hit, sense: _Sense, context: NameContext) -> _Evidence | None:
        """The nearest proof that one of the domains the sense needs is meant."""
        if not hit.plain:
            return None
        allowed = sense.group.by
        for evidence in self._gather(hit, context):
            if evidence.domain in sense.group.needs and evidence.proof in allowed:
                return evidence
        return None

    def _gather(self, hit: _Hit, context: NameContext) -> Iterator[_Evidence]:
        for subject in hit.subjects:
            for domain in self._subjects[subject]:
                yield _Evidence(domain, "name", subject)
        yield from self._owner_evidence(context.owner or "")
        yield from self._sibling_evidence(context.siblings)
        for word in self._words(context.module):
            for domain in self._modules.get(word, ()):
                yield _Evidence(domain, "module", context.module)

    def _owner_evidence(self, owner: str) -> Iterator[_Evidence]:
        words = self._owner_words(owner)
        if self._negative.isdisjoint(words):
            for domain in self._subjects.get(words[-1], ()):
                yield _Evidence(domain, "owner", owner)

    def _sibling_evidence(self, siblings: tuple[str, ...]) -> tuple[_Evidence, ...]:
        if siblings not in self._evidence_of:
            self._evidence_of[siblings] = tuple(self._judge_siblings(siblings))
        return self._evidence_of[siblings]

    def _judge_siblings(self, siblings: tuple[str, ...]) -> Iterator[_Evidence]:
        """Two strong fields make a class a person's; one, or a subject's id, tells its domain."""
        personal: dict[str, str] = {}
        for sibling in siblings:
            match = next(self._read(sibling, NameContext(), strong=True), None)
            if match is not None and match.category.startswith("user."):
                personal[sibling] = match.category
            for domain in self._sibling_domains_of(sibling, match):
                yield _Evidence(domain, "siblings", sibling)
        if len(personal) > 1 and not all(
            _lies_below(kind, self._organizational) for kind in personal.values()
        ):
            for domain in ("someone", "person"):
                yield _Evidence(domain, "siblings", "` and `".join([*personal][:2]))

    def _sibling_domains_of(self, sibling: str, match: Match | None) -> frozenset[str]:
        words = self._words(sibling)
        if words[1:] in (("id",), ("name",), ("number",)):
            return self._subjects.get(words[0], frozenset()) - {"someone", "person"}
        kind = match.category if match else ""
        told = {domain for prefix, domain in self._sibling_domains.items() if _lies_below(kind, (prefix,))}
        return frozenset(told | {self._companions[words]} if words in self._companions else told)

    def _hits(self, name: str) -> tuple[_Hit, ...]:
        hits = self._hits_of.get(name)
        if hits is None:
            hits = self._hits_of[name] = tuple(self._find(name))
        return hits

    def _find(self, name: str) -> Iterator[_Hit]:
        """Entries in the name: the rightmost first, since that is the head, and the longest first there."""
        words = self._words(name) if len(name) <= _MOST_CHARACTERS else ()
        if len(words) > _MOST_WORDS:
            return
        for end in range(len(words), 0, -1):
            for start in range(max(0, end - _LONGEST_ENTRY), end):
                joined = "".join(words[start:end])
                senses = self._vocabulary.get(joined)
                if senses and (end - start == 1 or len(joined) >= _SHORTEST_JOINED):
                    hit = self._weigh(senses, words[:start], words[end:])
                    if hit is not None:
                        yield hit

    def _weigh(
        self, senses: tuple[_Sense, ...], front: tuple[str, ...], tail: tuple[str, ...]
    ) -> _Hit | None:
        outside = frozenset(front + tail)
        if outside & self._negative or (front and front[0] in self._leading):
            return None
        if not self._keeps_meaning(tail):
            return None
        plain = all(
            word in self._modifiers or word in self._subjects or self._is_noise(word) for word in front
        )
        subjects = tuple(word for word in front + tail if word in self._subjects)
        return _Hit(senses, outside, subjects, plain, hashed=bool(outside & self._hashes))

    def _keeps_meaning(self, tail: tuple[str, ...]) -> bool:
        for word in tail:
            if word in self._prepositions:
                return True
            if word not in self._neutral and not self._is_noise(word):
                return False
        return True

    def _is_noise(self, word: str) -> bool:
        return word.isdecimal() or word in self._hashes

    def _owner_words(self, owner: str) -> tuple[str, ...]:
        """The owner's words without what only says how it is held; never empty."""
        words = [word for word in self._words(owner) if not word.isdecimal()] or [""]
        while len(words) > 1 and words[-1] in self._owner_suffixes:
            words.pop()
        return tuple(words)

    def _is_harmless(self, annotation: str) -> bool:
        """True where the annotated value cannot hold such data: a flag, a function, a piece of machinery."""
        names = [name.rpartition(".")[2] for name in dotted_names(annotation)]
        names = [name for name in names if name not in _WRAPPERS]
        if not names:
            return False
        head = self._words(names[0])
        return names[0] in self._harmless or (
            len(names) == 1 and head[-1:] != () and head[-1] in self._machinery
        )

    def _classify_names_in(self, annotation: str) -> Match | None:
        matches = (self.classify_annotation(name) for name in dotted_names(annotation))
        return next((match for match in matches if match is not None), None)

    def _words(self, text: str) -> tuple[str, ...]:
        words = self._words_of.get(text)
        if words is None:
            words = self._words_of[text] = tuple(self._singularise(word) for word in split_words(text))
        return words

    def _singularise(self, word: str) -> str:
        if word in self._same:
            return self._same[word]
        if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
            return word
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("sses", "xes", "ches", "shes")):
            return word[:-2]
        return word[:-1]

    def _normalise(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(self._singularise(word) for word in words)

    def _collect_domains(
        self, rows: Iterable[tuple[tuple[str, ...], frozenset[str]]]
    ) -> dict[str, frozenset[str]]:
        domains: dict[str, frozenset[str]] = {}
        for words, proven in rows:
            for word in self._normalise(words):
                domains[word] = domains.get(word, frozenset()) | proven
        return domains

    def _collect_senses(self, data: LexiconFile) -> dict[str, tuple[_Sense, ...]]:
        senses: dict[str, tuple[_Sense, ...]] = {}
        tables: tuple[tuple[Literal["strong", "credential", "contextual"], tuple[EntryRow, ...]], ...] = (
            ("strong", data.strong),
            ("credential", data.credential),
            ("contextual", data.contextual),
        )
        for strength, groups in tables:
            for row in groups:
                group = self._normalise_exclusions(row)
                for entry in group.names:
                    joined = "".join(self._words(entry))
                    senses[joined] = (*senses.get(joined, ()), _Sense(entry, strength, group))
        return senses

    def _normalise_exclusions(self, group: EntryRow) -> EntryRow:
        unless, modules = self._normalise(group.unless), self._normalise(group.unless_modules)
        return msgspec.structs.replace(group, unless=unless, unless_modules=modules)


def _provides(row: AnnotationRow, module: str, name: str) -> bool:
    return name in row.names and _lies_below(module, row.modules)


def _lies_below(path: str, prefixes: Iterable[str]) -> bool:
    return any(path == prefix or path.startswith(prefix + ".") for prefix in prefixes)


def _explain(noun: str, name: str, context: NameContext, evidence: _Evidence) -> str:
    if evidence.proof == "name":
        return f"the {noun} `{name}` says whose it is"
    if evidence.proof == "owner":
        return f"`{name}` of `{context.owner}` is in the lexicon"
    if evidence.proof == "siblings":
        return f"the {noun} `{name}` stands beside `{evidence.text}`"
    return f"the {noun} `{name}` stands in `{context.module}`"


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that ships with egresslint, read once."""
    return Lexicon(read_lexicon_file())

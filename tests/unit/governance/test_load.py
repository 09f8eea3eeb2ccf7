"""The loader: what it accepts, and every mistake with its place."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest
from governance_samples import FILE, ROOT, account, declaration, governance, problems_of, read
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.catalog.categories import load_categories
from egresslint.governance.load import LARGEST, GovernanceError, empty, load

FULL = """\
schema = 1
requires = ">=0.1"
regimes = ["gdpr", "hipaa"]
x_owner = "privacy"

[[account]]
id = "eu-claims"
provider = "cohere"
tier = "enterprise"
hosting = "saas"
credentials = ["env:COHERE_EU_KEY", "claims.settings.Settings.cohere_key"]
base_url = ["https://api.cohere.com"]
resources = []
paths = ["services/claims/**"]
environments = ["prod"]
assume = false

[[declaration]]
id = "eu-claims-zdr"
account = "eu-claims"
kind = "zdr"
status = "in-force"
operations = ["datasets.create"]
verified_by = "privacy@example.org"
verified_on = 2026-11-02
review_by = 2027-05-02
expires = 2027-11-02
evidence = [
    { ref = "LEGAL-2231" },
    { path = "docs/zdr.pdf", sha256 = "ABCDEF0000000000000000000000000000000000000000000000000000000000" },
]
terms = { name = "Enterprise Data Commitments", last_updated = 2025-12-05, reviewed_on = 2026-11-02 }

[[data]]
category = "user.health_and_medical"
names = ["clinical_note*"]
types = ["clinic.models.Patient", "clinic.models.Visit.notes"]
calls = ["clinic.ehr.fetch_notes", "clinic.ehr.load().notes"]
parameters = ["clinic.api.triage.symptoms"]
paths = ["src/claims/**"]
within = ["src/**"]

[[sanitizer]]
call = "clinic.privacy.redact"
removes = ["*"]

[policy]
unclassified = "warning"
minimum_evidence = { zdr = "hashed" }
[[policy.require]]
categories = ["org.confidential"]
outcomes = ["no-training", "no-retention"]

[[exception]]
rule = "retired-endpoint"
path = "app/old.py"
owner = "me"
reason = "being replaced"
expires = 2027-01-31
"""
MINIMAL = f"schema = 1\n{account()}"


def only_problem(text: str | bytes, **others: str):
    found = problems_of(text, **others)
    assert len(found) == 1, found
    return found[0]


class TestAccepted:
    def test_everything(self):
        loaded = read(FULL)
        assert loaded.regimes == ("gdpr", "hipaa")
        (zdr,) = loaded.declarations
        assert (zdr.span.path, zdr.span.line) == ("llm-governance.toml", 18)
        assert zdr.terms.last_updated == date(2025, 12, 5)
        assert zdr.evidence[1].sha256.startswith("abcdef")
        assert zdr.evidence[1].span.line == 30
        assert loaded.policy.minimum_evidence == {"zdr": "hashed"}
        assert loaded.policy.require[0].span.line == 50

    def test_least(self):
        loaded = read(MINIMAL + declaration("prompt_training_opt_out"))
        (opt_out,) = loaded.declarations
        assert (opt_out.id, opt_out.account) == ("main-prompt_training_opt_out", "main")
        assert opt_out.status == "in-force"

    def test_nothing(self):
        assert empty().accounts == ()
        assert read("schema = 1").declarations == ()

    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    def test_line_endings_and_byte_order_mark(self, newline):
        text = "\ufeff" + FULL.replace("\n", newline)
        assert read(text.encode()).declarations[0].span.line == 18

    def test_extra_keys_at_every_level(self):
        read(MINIMAL + 'x_note = 1\n[policy]\nx_a = 1\nminimum_evidence = { x_b = 1, zdr = "stated" }\n')

    def test_one_assuming_account_for_each_provider(self):
        read("schema = 1\n" + account(body="assume = true") + account("b", "assume = true", provider="aws"))

    def test_globs_are_relative_to_the_file_and_load_relative_to_the_root(self):
        text = MINIMAL + 'paths = ["./app/**"]\n[[data]]\ncategory = "user.name"\npaths = ["db/*.py"]\n'
        loaded = read(text, ROOT / "services" / "llm-governance.toml")
        assert loaded.accounts[0].paths == ("services/app/**",)
        assert loaded.data[0].paths == ("services/db/*.py",)

    def test_evidence_is_relative_to_the_file(self):
        proof = f'evidence = [{{ path = "../docs/a.png", sha256 = "{"0" * 64}" }}]'
        loaded = read(
            MINIMAL + declaration("prompt_training_opt_out", proof), ROOT / "services" / "llm-governance.toml"
        )
        assert loaded.declarations[0].evidence[0].path == "docs/a.png"


OPT_OUT_HEAD = '[[declaration]]\nkind = "prompt_training_opt_out"\n'


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "place", "message", "advice"),
        [
            ("schema = 1\nacount = 1", (2, 1), "unknown key `acount`", "did you mean `account`?"),
            (MINIMAL + 'teir = "x"', (7, 1), "unknown key `teir` in `account`", "did you mean `tier`?"),
            ("regimes = []", (1, 1), "`schema` is missing", ""),
            ("schema = 2", (1, 1), "this egresslint reads `schema = 1`", ""),
            ("schema = true", (1, 1), "`schema` must be a whole number, not true or false", ""),
            ("schema = 1\naccount = {}", (2, 1), "`account` must be a list", "two brackets"),
            ('schema = 1\nregimes = "gdpr"', (2, 1), "must be a list, not a string", "put it in brackets"),
            (
                'schema = 1\nregimes = [\n  "gdpr",\n  "hippa",\n]',
                (4, 3),
                "not `hippa`",
                "did you mean `hipaa`?",
            ),
            (MINIMAL + "paths = [1]", (7, 10), "an element of `paths` must be a string", ""),
            (MINIMAL + 'hosting = "unknown"', (7, 1), "`hosting` must be one of", ""),
            (MINIMAL + "[policy]\nunclassified = 1", (8, 1), "must be one of `note`", ""),
            (
                MINIMAL + '[policy]\nminimum_evidence = { zrd = "stated" }',
                (8, 22),
                "not `zrd`",
                "did you mean `zdr`?",
            ),
            (
                MINIMAL + '[data]\ncategory = "none"',
                (7, 1),
                "`data` must be a list",
                "two brackets",
            ),
            (
                MINIMAL + OPT_OUT_HEAD + 'verified_by = "me"\nverified_on = "2026-11-20"',
                (10, 1),
                "must be a date such as 2026-11-20, not a string",
                "without quotes",
            ),
            (
                MINIMAL + OPT_OUT_HEAD + 'verified_by = "me"\nverified_on = 2026-11-20T10:00:00',
                (10, 1),
                "not a date with a time",
                "leave the time of day out",
            ),
            (MINIMAL + OPT_OUT_HEAD + 'verified_by = "me"', (7, 1), "`verified_on` is missing", ""),
            (
                MINIMAL + OPT_OUT_HEAD + 'verified_by = " "\nverified_on = 2026-11-20',
                (9, 1),
                "must not be empty",
                "",
            ),
        ],
    )
    def test_types_and_keys(self, text, place, message, advice):
        problem = only_problem(text)
        assert (problem.line, problem.column) == place
        assert message in problem.message
        assert advice in problem.help

    @pytest.mark.parametrize("status", ["on", "off", "ON"])
    def test_toggle_words(self, status):
        problem = only_problem(MINIMAL + declaration("prompt_training_opt_out", status=status))
        assert "toggle is OFF when the opt-out is on" in problem.help

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (account(body=""), "nothing identifies account `main`"),
            (account(body='paths = ["app/**"]'), "nothing identifies account `main`"),
            (
                account(body='base_url = ["https://api.cohere.com"]', hosting="saas"),
                "nothing identifies account `main`",
            ),
            (account(body='base_url = ["https://x.example.org"]'), "has `base_url` and no `hosting`"),
            (account(body='resources = ["arn:x"]'), "has `resources` and no `hosting`"),
            (account(provider="cohre"), "unknown provider `cohre`"),
            (account(body='credentials = ["CO_API_KEY"]'), "a credential is `env:NAME`"),
            (account(body='credentials = ["literal"]'), "a credential is `env:NAME`"),
            (account(body='credentials = ["env:"]'), "a credential is `env:NAME`"),
            (account(body='base_url = ["api.cohere.com:99x"]', hosting="saas"), "a base URL is"),
            (account(body='base_url = ["https://a:b@x.example.org"]', hosting="saas"), "no user name"),
            (account(body='base_url = ["https://x.example.org?a=1"]', hosting="saas"), "no query"),
            (account() + 'paths = ["/app/**"]', "must be relative"),
            (account() + 'paths = ["../app/**"]', "must not leave the project"),
            (account() + 'paths = ["app/"]', "write `app/**`"),
            (account() + "paths = ['app\\x']", "must use `/`"),
            (account() + account(), "account `main` is already declared at llm-governance.toml:2"),
            (
                account(body="assume = true") + account("b"),
                "`assume` needs `main` to be the only account of `cohere`",
            ),
            (declaration("dpa"), "names no account, and there is no [[account]]"),
            (
                account() + account("b", 'credentials = ["env:B"]') + declaration("dpa"),
                "there are 2 accounts",
            ),
            (account() + declaration("dpa", account="mian"), "unknown account `mian`"),
            (
                account() + declaration("dpa") + declaration("dpa"),
                "declaration `main-dpa` is already declared",
            ),
            (account() + declaration("dpa", "evidence = [{}]"), "either a `ref`"),
            (account() + declaration("dpa", 'evidence = [{ path = "a" }]'), "needs its `sha256`"),
            (
                account() + declaration("dpa", 'evidence = [{ path = "a", sha256 = "12" }]'),
                "must be 64 hexadecimal digits",
            ),
            (
                account() + declaration("dpa", f'evidence = [{{ ref = "a", sha256 = "{"0" * 64}" }}]'),
                "belongs to a `path`",
            ),
            ('[[data]]\ncategory = "user.nmae"\nnames = ["a"]', "unknown category `user.nmae`"),
            ('[[data]]\ncategory = "none"\nnames = ["a"]', "needs a `reason`"),
            ('[[data]]\ncategory = "user.name"', "nothing says which data is meant"),
            ('[[data]]\ncategory = "user.name"\nwithin = ["a/**"]', "nothing says which data is meant"),
            ('[[data]]\ncategory = "user.name"\ntypes = ["a b"]', "is not a qualified name"),
            ('[[sanitizer]]\ncall = "a.b"\nremoves = []', "must not be empty"),
            ('[[sanitizer]]\ncall = "a.b"\nremoves = ["user.nmae"]', "unknown category"),
            (
                '[[policy.require]]\ncategories = ["user.nmae"]\noutcomes = ["no-training"]',
                "unknown category",
            ),
            ('[[policy.require]]\ncategories = ["user"]\noutcomes = []', "`outcomes` must not be empty"),
            (
                (
                    '[[exception]]\nrule = "retired-endpont"\npath = "a"\nowner = "b"\nreason = "c"\n'
                    "expires = 2027-01-01"
                ),
                "unknown rule `retired-endpont`",
            ),
        ],
    )
    def test_what_keys_mean_together(self, text, message):
        assert message in only_problem(f"schema = 1\n{text}").message

    def test_one_run_shows_every_mistake(self):
        text = (
            MINIMAL.replace("production", "prod") + '[[data]]\ncategory = "user.nmae"\nnames = [1]\n[polcy]\n'
        )
        assert [problem.line for problem in problems_of(text)] == [5, 9, 10]

    def test_what_settles_a_declaration_without_account(self):
        assert only_problem("schema = 1\n" + declaration("dpa")).help == "declare the account first"
        two = account("a") + account("b", 'credentials = ["env:B"]')
        assert only_problem(f"schema = 1\n{two}{declaration('dpa')}").help == "add `account = ...`"

    def test_a_mistake_is_not_told_twice(self):
        only_problem('schema = 1\n[[account]]\nid = "a"\nprovider = "cohere"\ncredentials = "env:X"')


class TestSecrets:
    @pytest.mark.parametrize(
        "secret",
        [
            "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6jK9m",
            "sk-abcdefghijklmnop1234",
            "AKIAIOSFODNN7EXAMPLE",
            "-----BEGIN PRIVATE KEY-----",
        ],
    )
    def test_found_anywhere_and_not_repeated(self, secret):
        for text in (
            f'schema = 1\nx_key = "{secret}"',
            account(body=f'credentials = ["{secret}"]'),
            MINIMAL + declaration("dpa", f'evidence = [{{ ref = "key {secret}" }}]'),
        ):
            found = problems_of(text if text.startswith("schema") else f"schema = 1\n{text}")
            assert any("looks like a secret" in problem.message for problem in found)
            assert not any(secret in str(problem) for problem in found)

    @pytest.mark.parametrize(
        "word",
        [
            "arn:aws:bedrock:eu-west-1:123456789012:provisioned-model/abc123def456",
            "ocid1.generativeaiendpoint.oc1.us-chicago-1.amaaaaaa7sxv2nia4s3bc6deq7w5jxyz2abc3def4ghi5jkl",
            "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            "https://example.org/a/very/long/path/to/the/Document2026Version3ForReview",
            "clinicalNoteForPatientVersion2SummaryText",
        ],
    )
    def test_ids_and_names_are_none(self, word):
        text = account(body=f'resources = ["{word}"]', hosting="private")
        assert problems_of(f"schema = 1\n{text}") == ()


class TestRequires:
    @pytest.mark.parametrize("requirement", [">=0.1", ">=0.0.9, <1", "<99", "!=5", ">= 0.1.0"])
    def test_met(self, requirement):
        assert problems_of(f'schema = 1\nrequires = "{requirement}"') == ()

    def test_unmet_is_said_first_and_alone(self):
        problem = only_problem('schema = 9\nnew_key = 1\nrequires = ">=99"')
        assert "requires egresslint >=99" in problem.message
        assert problem.line == 3

    @pytest.mark.parametrize("requirement", ["latest", ">=x", "", "0.1", ">=0.1,"])
    def test_malformed(self, requirement):
        assert "not a version requirement" in only_problem(f'schema = 1\nrequires = "{requirement}"').message


class TestHostile:
    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"schema = ", "not valid TOML"),
            (b"schema = 1\nschema = 2", "not valid TOML"),
            (b"schema = 1\nname = '\xff'", "not UTF-8"),
            (b"x_a = " + b"[" * 5000 + b"]" * 5000, "nested too deeply"),
            (b"a." * 50_000 + b"a = 1", "nested too deeply"),
            (b"schema = " + b"9" * 10_000, "not valid TOML"),
            (b"#" * (LARGEST + 1), "larger than 256 kB"),
            (b"\0", "not valid TOML"),
        ],
    )
    def test_is_one_problem(self, content, message):
        assert message in only_problem(content).message

    def test_place_of_a_syntax_error(self):
        problem = only_problem("schema = 1\nregimes = [\n")
        assert problem.line in {2, 3}

    def test_control_characters_are_not_repeated(self):
        problem = only_problem('schema = 1\n"\\u001b[31m" = 1')
        assert "\x1b" not in problem.message

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
    def test_named_pipe_does_not_hang(self, tmp_path):
        pipe = tmp_path / "llm-governance.toml"
        os.mkfifo(pipe)
        with pytest.raises(GovernanceError, match="is not a regular file"):
            load(pipe, tmp_path, load_categories())

    def test_links_and_folders_are_refused(self, tmp_path):
        (tmp_path / "real.toml").write_text("schema = 1")
        link = tmp_path / "llm-governance.toml"
        link.symlink_to("real.toml")
        for path in (link, tmp_path):
            with pytest.raises(GovernanceError, match="is not a regular file"):
                load(path, tmp_path, load_categories())

    def test_missing_file(self, tmp_path):
        with pytest.raises(
            GovernanceError, match=r"llm-governance\.toml:1:1: the governance file does not exist"
        ):
            load(tmp_path / "llm-governance.toml", tmp_path, load_categories())

    @settings(max_examples=150, deadline=None)
    @given(st.text(alphabet=st.sampled_from("ab.=[]{}\"'\\#,\n\r\t 1-_\u00e9\x00"), max_size=60))
    def test_any_text_loads_or_is_a_problem_inside_it(self, text):
        check_places(text)

    @settings(max_examples=150, deadline=None)
    @given(st.data())
    def test_any_damage_to_a_valid_file(self, data):
        lines = FULL.split("\n")
        for _ in range(data.draw(st.integers(1, 4))):
            index = data.draw(st.integers(0, len(lines) - 1))
            change = data.draw(st.sampled_from(["drop", "double", "swap", "cut", "insert"]))
            other = data.draw(st.integers(0, len(lines) - 1))
            if change == "drop":
                lines[index] = ""
            elif change == "double":
                lines.insert(other, lines[index])
            elif change == "swap":
                lines[index], lines[other] = lines[other], lines[index]
            elif change == "cut":
                lines[index] = lines[index][: other % 20]
            else:
                lines[index] += data.draw(st.sampled_from(['"', "]", "}", "= 1", " = {}", "[[", "\\", "'''"]))
        check_places("\n".join(lines))


def check_places(text: str) -> None:
    """Whatever is wrong is told as problems whose places lie in the text."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    for problem in problems_of(text):
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def extended(content: str, name: str = "org") -> str:
    digest = hashlib.sha256(content.encode()).hexdigest()
    return f'extends = [{{ path = "{name}.toml", sha256 = "{digest}" }}]'


class TestExtends:
    ORG = f"""\
schema = 1
regimes = ["hipaa"]
{account()}
{declaration("prompt_training_opt_out")}
[[data]]
category = "user.health_and_medical"
names = ["Chart*"]
[policy]
unclassified = "error"
minimum_evidence = {{ zdr = "hashed" }}
[[policy.require]]
categories = ["org.confidential"]
outcomes = ["no-retention"]
"""

    def extend(self, body: str = "") -> str:
        return f'schema = 1\nregimes = ["gdpr"]\n{extended(self.ORG)}\n{body}'

    def test_adds(self):
        body = account("mine", 'credentials = ["env:MINE"]') + declaration("dpa", account="main")
        loaded = read(self.extend(body), org=self.ORG)
        assert loaded.regimes == ("hipaa", "gdpr")
        assert [item.id for item in loaded.accounts] == ["main", "mine"]
        assert [item.id for item in loaded.declarations] == ["main-prompt_training_opt_out", "main-dpa"]
        assert loaded.declarations[0].span.path == "org.toml"
        assert loaded.policy.minimum_evidence == {"zdr": "hashed"}
        assert loaded.span.path == "llm-governance.toml"

    def test_policies_join(self):
        body = '[policy]\nminimum_evidence = { dpa = "hashed" }\n'
        policy = read(self.extend(body), org=self.ORG).policy
        assert policy.unclassified == "error"
        assert policy.minimum_evidence == {"zdr": "hashed", "dpa": "hashed"}
        assert len(policy.require) == 1

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            (
                '[policy]\nminimum_evidence = { zdr = "referenced" }',
                "`minimum_evidence` for `zdr` is lowered",
            ),
            (
                '[[data]]\ncategory = "none"\nreason = "x"\nnames = ["chart*"]',
                "`chart*` is held to be sensitive by org.toml",
            ),
            (account(), "account `main` is already declared at org.toml"),
            ('[policy]\nunclassified = "warning"', "`unclassified` is lowered"),
            ('[policy]\nminimum_evidence = { zdr = "stated", dpa = "stated" }', "`zdr` is lowered"),
        ],
    )
    def test_never_loosens(self, body, message):
        found = problems_of(self.extend(body), org=self.ORG)
        assert any(message in problem.message for problem in found), found

    def test_never_loosens_what_holds_by_default(self):
        text = f'schema = 1\n{extended("schema = 1")}\n[policy]\nminimum_evidence = {{ dpa = "stated" }}'
        assert "`dpa` is lowered" in only_problem(text, org="schema = 1").message

    def test_other_digest(self):
        problem = only_problem(self.extend(), org=self.ORG + "# changed\n")
        assert "has another digest" in problem.message
        assert hashlib.sha256((self.ORG + "# changed\n").encode()).hexdigest() in problem.help

    def test_missing_and_outside(self):
        assert "does not exist" in only_problem(self.extend()).message
        outside = f'schema = 1\nextends = [{{ path = "../org.toml", sha256 = "{"0" * 64}" }}]'
        assert "lies outside the project" in only_problem(outside).message

    def test_problems_of_the_extended_file_stand_there(self):
        broken = "schema = 1\nacount = 1\n"
        problem = only_problem(f"schema = 1\n{extended(broken)}", org=broken)
        assert (problem.path, problem.line) == ("org.toml", 2)

    def test_a_chain(self):
        middle = f"schema = 1\n{extended(self.ORG)}\n"
        loaded = read(f"schema = 1\n{extended(middle, 'team')}\n", org=self.ORG, team=middle)
        assert [item.id for item in loaded.accounts] == ["main"]

    def test_two_files_that_extend_the_same_one(self):
        left = f"schema = 1\n{extended(self.ORG)}\n" + account("left", 'credentials = ["env:L"]')
        right = "schema = 1\n" + account("right", 'credentials = ["env:R"]') + declaration("dpa")
        digests = [hashlib.sha256(text.encode()).hexdigest() for text in (self.ORG, left, right)]
        paths = ", ".join(
            f'{{ path = "{name}.toml", sha256 = "{digest}" }}'
            for name, digest in zip(("org", "left", "right"), digests, strict=True)
        )
        loaded = read(f"schema = 1\nextends = [{paths}]\n", org=self.ORG, left=left, right=right)
        assert [item.id for item in loaded.accounts] == ["main", "left", "right"]
        assert [item.account for item in loaded.declarations] == ["main", "right"]

    def test_a_chain_without_end(self):
        files, content = {}, "schema = 1\n"
        for index in range(30):
            files[f"f{index}"] = content
            content = f"schema = 1\n{extended(content, f'f{index}')}\n"
        assert "extend each other" in only_problem(content, **files).message


def test_paths_in_messages_are_relative():
    with pytest.raises(GovernanceError) as caught:
        read("schema = 9", Path("elsewhere") / "org.toml")
    assert caught.value.problems[0].path == "../elsewhere/org.toml"
    assert str(caught.value).startswith("../elsewhere/org.toml:1:1: ")
    assert governance().span.path == FILE.name

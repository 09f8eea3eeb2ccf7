"""Evidence: levels, files, digests, and what version control holds."""

from __future__ import annotations

import hashlib

import pytest
from governance_samples import account, declaration, governance

from egresslint.governance.evidence import EvidenceCheck, assess_evidence, check_evidence
from egresslint.governance.files import UnreadableError, read_regular, resolve_inside

CONTENT = b"a screenshot"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


class Files:
    """Evidence in memory."""

    def __init__(self, contents: dict[str, bytes], tracked: frozenset[str] | None) -> None:
        self.contents = contents
        self.held = tracked

    def read(self, path: str, /) -> bytes:
        if path not in self.contents:
            raise UnreadableError("does not exist")
        return self.contents[path]

    def tracked(self, paths: tuple[str, ...], /) -> frozenset[str] | None:
        return self.held if self.held is None else self.held.intersection(paths)


def proven(kind: str = "zdr", path: str = "proof.png", digest: str = DIGEST, policy: str = ""):
    body = f'evidence = [{{ path = "{path}", sha256 = "{digest}" }}]'
    return governance(account(), declaration(kind, body), policy)


def fault_of(files: object, declared=None) -> str | None:
    declared = declared or proven()
    (item,) = declared.declarations
    return assess_evidence(item, declared.policy, check_evidence(declared, files)).fault


def test_file_that_holds():
    assert fault_of(Files({"proof.png": CONTENT}, frozenset({"proof.png"}))) is None


def test_outside_version_control_the_file_is_enough():
    assert fault_of(Files({"proof.png": CONTENT}, None)) is None


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        (Files({}, frozenset({"proof.png"})), "`proof.png` does not exist"),
        (Files({"proof.png": CONTENT}, frozenset()), "`proof.png` is not tracked by git"),
        (Files({"proof.png": b"edited"}, None), "`proof.png` has changed: its digest differs"),
    ],
)
def test_file_that_does_not_hold(files, fault):
    assert fault_of(files) == fault


def test_file_that_nobody_looked_at():
    declared = proven()
    (item,) = declared.declarations
    assert "was not checked" in (assess_evidence(item, None, EvidenceCheck()).fault or "")


def test_upper_case_digest():
    assert fault_of(Files({"proof.png": CONTENT}, None), proven(digest=DIGEST.upper())) is None


@pytest.mark.parametrize(
    ("kind", "evidence", "policy", "holds"),
    [
        ("prompt_training_opt_out", "[]", "", True),
        ("finetune_training_opt_out", "[]", "", True),
        ("no_training_clause", "[]", "", False),
        ("zdr", "[]", "", False),
        ("private_deployment", "[]", "", False),
        ("dpa", "[]", "", False),
        ("baa", "[]", "", False),
        ("zdr", '[{ ref = "X-1" }]', "", True),
        ("zdr", '[{ ref = "X-1" }]', 'zdr = "hashed"', False),
        ("prompt_training_opt_out", "[]", 'prompt_training_opt_out = "referenced"', False),
        ("zdr", "[]", 'zdr = "stated"', True),
    ],
)
def test_minimum_by_kind_and_policy(kind, evidence, policy, holds):
    table = f"[policy]\nminimum_evidence = {{ {policy} }}" if policy else ""
    declared = governance(account(), declaration(kind, f"evidence = {evidence}"), table)
    standing = assess_evidence(declared.declarations[0], declared.policy, EvidenceCheck())
    assert standing.holds is holds
    assert (standing.fault is None) is holds


def test_broken_file_is_not_made_good_by_a_reference():
    body = f'evidence = [{{ ref = "X-1" }}, {{ path = "proof.png", sha256 = "{DIGEST}" }}]'
    declared = governance(account(), declaration("zdr", body))
    assert fault_of(Files({"proof.png": b"edited"}, None), declared) is not None


def test_version_control_that_fails_does_not_pass_for_none():
    class Failing(Files):
        def tracked(self, _: tuple[str, ...], /) -> frozenset[str] | None:
            raise UnreadableError("does not answer")

    assert (
        fault_of(Failing({"proof.png": CONTENT}, None)) == "`proof.png` may be untracked: git does not answer"
    )


class TestDisk:
    """What `files` reads, and what it refuses to."""

    def test_regular_file_inside(self, tmp_path):
        (tmp_path / "proof.png").write_bytes(CONTENT)
        assert read_regular(resolve_inside(tmp_path, "proof.png"), len(CONTENT)) == CONTENT

    @pytest.mark.parametrize(
        "path", ["../outside.png", "folder/outside.png", "/etc/hostname", "", ".", "..", "a/..", "a\0b"]
    )
    def test_outside(self, tmp_path, path):
        root = tmp_path / "root"
        root.mkdir()
        (tmp_path / "outside.png").write_bytes(CONTENT)
        (root / "folder").symlink_to("..")
        assert resolve_inside(root, path) is None

    def test_refused(self, tmp_path):
        (tmp_path / "large").write_bytes(b"x" * 2049)
        (tmp_path / "link").symlink_to("large")
        for name, reason in (
            ("large", "is larger than 2 kB"),
            ("link", "is not a regular file"),
            (".", "is not a regular file"),
            ("missing", "does not exist"),
        ):
            with pytest.raises(UnreadableError, match=reason):
                read_regular(tmp_path / name, 2048)

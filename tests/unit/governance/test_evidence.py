"""Evidence: levels, files, digests, and what version control holds."""

from __future__ import annotations

import hashlib
import subprocess

import pytest
from governance_samples import account, declaration, governance

from egresslint.governance.evidence import DiskFiles, EvidenceCheck, assess_evidence, check_evidence
from egresslint.governance.files import UnreadableError

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


class TestDisk:
    @pytest.fixture
    def repository(self, tmp_path, monkeypatch):
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
            monkeypatch.delenv(name, raising=False)
        subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
        (tmp_path / "proof.png").write_bytes(CONTENT)
        return tmp_path

    def add(self, root, *paths):
        subprocess.run(["git", "-C", str(root), "add", *paths], check=True)

    def test_tracked(self, repository):
        assert fault_of(DiskFiles(repository)) == "`proof.png` is not tracked by git"
        self.add(repository, "proof.png")
        assert fault_of(DiskFiles(repository)) is None
        (repository / "proof.png").write_bytes(b"edited")
        assert "has changed" in (fault_of(DiskFiles(repository)) or "")

    def test_root_below_the_repository(self, repository):
        (repository / "sub").mkdir()
        (repository / "sub" / "proof.png").write_bytes(CONTENT)
        self.add(repository, "sub/proof.png")
        assert fault_of(DiskFiles(repository / "sub")) is None

    def test_pathspec_magic_is_no_magic(self, repository):
        self.add(repository, "proof.png")
        (repository / ":(glob)*.png").write_bytes(CONTENT)
        assert "not tracked" in (fault_of(DiskFiles(repository), proven(path=":(glob)*.png")) or "")

    def test_repository_settings_start_no_program(self, repository):
        flag = repository / "ran"
        hook = repository / "hook.sh"
        hook.write_text(f"#!/bin/sh\ntouch '{flag}'\n")
        hook.chmod(0o755)
        subprocess.run(["git", "-C", str(repository), "config", "core.fsmonitor", str(hook)], check=True)
        fault_of(DiskFiles(repository))
        assert not flag.exists()

    def test_git_that_fails_does_not_pass_for_none(self, tmp_path):
        (tmp_path / ".git").write_text("not a repository")
        (tmp_path / "proof.png").write_bytes(CONTENT)
        assert "may be untracked" in (fault_of(DiskFiles(tmp_path)) or "")

    def test_links_and_outside_files_are_none(self, tmp_path):
        root = tmp_path / "root"
        root.mkdir()
        (tmp_path / "outside.png").write_bytes(CONTENT)
        (root / "proof.png").symlink_to("../outside.png")
        (root / "folder").symlink_to("..")
        assert "is not a regular file" in (fault_of(DiskFiles(root)) or "")
        for path in ("../outside.png", "folder/outside.png", "/etc/hostname"):
            assert "lies outside the project" in (fault_of(DiskFiles(root), proven(path=path)) or "")

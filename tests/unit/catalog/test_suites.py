"""Each route of the catalogue has calls in the Markdown suites that must be found by it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from egresslint.catalog.routes import load_catalog

CATALOG = load_catalog()
SUITES = Path(__file__).parents[2] / "mdtest" / "routes"
TEXT = "\n".join(file.read_text(encoding="utf-8") for file in sorted(SUITES.glob("*.md")))
ASSERTED = set(re.findall(r"# egress: \S+ [a-z-]+ route=([\w-]+)", TEXT))
CALLEES = set(re.findall(r"# egress: (\S+) [a-z-]+", TEXT))
HOSTINGS = set(re.findall(r"# egress: \S+ ([a-z-]+)", TEXT))

# They hold what other routes make, and send through it.
WITHOUT_CALLS = {"conseel", "langchain", "llama-index"}


@pytest.mark.parametrize("route", [route.route for route in CATALOG.routes()])
def test_a_route_has_calls_that_must_be_found(route):
    names = {name for each in CATALOG.routes() if each.route == route for name in each.types}
    asserted = route in ASSERTED or any(callee.rpartition(".")[0] in names for callee in CALLEES)
    assert asserted or route in WITHOUT_CALLS


def test_every_hosting_that_code_can_show_is_asserted():
    shown = {"saas", "aws-bedrock", "aws-sagemaker", "azure", "oci", "gateway", "unknown", "vault-encrypted"}
    assert shown <= HOSTINGS

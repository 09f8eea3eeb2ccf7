"""Hosts: who receives a request, and look-alikes of their names."""

from __future__ import annotations

import pytest

from egresslint.catalog.hosts import host_of, load_hosts
from egresslint.catalog.policies import load_policies

HOSTS = load_hosts()


@pytest.mark.parametrize(
    ("url", "hosting", "provider", "public"),
    [
        ("https://api.cohere.com", "saas", "cohere", True),
        ("https://api.cohere.ai/compatibility/v1", "saas", "cohere", True),
        ("HTTPS://API.Cohere.COM:443/v2/chat?x=1", "saas", "cohere", True),
        ("api.cohere.com", "saas", "cohere", True),
        ("https://acme.cohere.com/v1", "saas", "cohere", False),
        ("https://bedrock-runtime.us-east-1.amazonaws.com", "aws-bedrock", "aws", True),
        ("https://runtime.sagemaker.eu-west-1.amazonaws.com", "aws-sagemaker", "aws", True),
        ("https://x.eastus2.models.ai.azure.com", "azure", "azure", False),
        ("https://models.github.ai/inference", "azure", "azure", True),
        ("https://inference.generativeai.us-chicago-1.oci.oraclecloud.com", "oci", "oci", True),
        ("https://openrouter.ai/api/v1", "gateway", "openrouter", True),
        ("http://localhost:8080", "unknown", None, False),
        ("http://127.0.0.1:11434/v1", "unknown", None, False),
        ("http://[::1]:8080/", "unknown", None, False),
    ],
)
def test_known(url, hosting, provider, public):
    host = HOSTS.find(url)
    assert (host.hosting, host.provider, host.public) == (hosting, provider, public)


@pytest.mark.parametrize(
    "url",
    [
        "https://llm.example.org",
        "https://api.cohere.com.example.org",
        "https://api-cohere.com",
        "https://notcohere.ai",
        "https://example.org/api.cohere.com",
        "https://user:api.cohere.com@example.org",
        "https://example.org?u=https://api.cohere.com",
        "example.org?u=https://api.cohere.com",
        "example.org/a//api.cohere.com",
        ".cohere.com",
        "",
    ],
)
def test_not_known(url):
    assert HOSTS.find(url) is None


def test_local_hosts_are_marked():
    assert HOSTS.find("http://localhost").local
    assert not HOSTS.find("https://api.cohere.com").local


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://A.b:1/c", "a.b"),
        ("//h/p", "h"),
        ("h:80", "h"),
        ("https://u:p@h/x", "h"),
        ("http://[fe80::1]:2/", "[fe80::1]"),
        ("https://h./", "h"),
    ],
)
def test_host_of(url, name):
    assert host_of(url) == name


def test_a_cloud_host_belongs_to_its_cloud():
    policies = load_policies()
    for host in HOSTS.host:
        if policies.cloud(host.hosting):
            assert host.provider == policies.cloud(host.hosting)
        assert host.source

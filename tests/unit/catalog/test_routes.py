"""Lookups: by name, by receiver and path, and what must not be found."""

from __future__ import annotations

import subprocess
import sys

import pytest

from egresslint.catalog.routes import Catalog, load_catalog

CATALOG = load_catalog()


def operation(type_id: str, path: str):
    ((_, row),) = CATALOG.operations(type_id, path)
    return row


def positions(row):
    return {param.name: param.position for param in row.data}


def test_client_takes_both_generations_of_arguments():
    row = operation("cohere.Client", "chat")
    assert positions(row)["message"] == 0
    assert positions(row)["chat_history"] == 4
    assert row.model.position == 2
    assert row.endpoint == "POST /v1/chat"


def test_aliases_make_the_same_type():
    ((route, row),) = CATALOG.constructs("cohere.client.Client")
    assert (route.route, row.type) == ("cohere-sdk", "cohere.Client")
    assert row.credential_env == ("CO_API_KEY", "COHERE_API_KEY")
    assert row.base_url_env == ("CO_API_URL",)


@pytest.mark.parametrize(
    "path", ["v2.chat", "with_raw_response.v2.chat", "v2.with_raw_response.chat", "v2.chat.with_raw_response"]
)
def test_mirrors_at_any_place(path):
    assert operation("cohere.Client", path).endpoint == "POST /v2/chat"


def test_async_reaches_through_attributes():
    assert operation("cohere.AsyncClient", "v2.chat_stream").kind == "async-stream"
    assert operation("cohere.AsyncClient", "datasets.create").kind == "async"
    assert operation("cohere.Client", "datasets.create").kind == "sync"


@pytest.mark.parametrize(
    ("name", "type_id"),
    [
        ("openai._client.OpenAI", "openai.OpenAI"),
        ("langchain_oci.chat_models.oci_generative_ai.ChatOCIGenAI", "langchain_oci.ChatOCIGenAI"),
        ("azure.ai.inference._client.ChatCompletionsClient", "azure.ai.inference.ChatCompletionsClient"),
        (
            "azure.ai.inference.aio._client.ChatCompletionsClient",
            "azure.ai.inference.aio.ChatCompletionsClient",
        ),
    ],
)
def test_a_class_is_known_in_another_module_of_its_package(name, type_id):
    assert {row.type for _, row in CATALOG.constructs(name)} == {type_id}


@pytest.mark.parametrize("name", ["langchain_core.OpenAI", "openai.types.Completion", "requests.models.chat"])
def test_a_class_of_another_package_or_name_is_not(name):
    assert not CATALOG.constructs(name)
    assert not CATALOG.functions(name)


def test_a_name_of_two_different_classes_is_neither():
    rows = CATALOG.constructs("langchain_community.anywhere.Cohere")
    assert len({row.type for _, row in rows}) <= 1


def test_v2_client_answers_first():
    assert operation("cohere.ClientV2", "chat").endpoint == "POST /v2/chat"
    assert operation("cohere.ClientV2", "classify").endpoint == "POST /v1/classify"


def test_what_a_type_goes_without():
    assert CATALOG.operations("cohere.Client", "embed_stream")
    assert not CATALOG.operations("cohere.AsyncClient", "embed_stream")
    assert not CATALOG.operations("cohere.BedrockClient", "rerank")
    assert CATALOG.operations("cohere.BedrockClientV2", "rerank")


def test_storing_operations_have_the_names_that_governance_uses():
    assert operation("cohere.Client", "create_dataset").name == "datasets.create"
    assert operation("cohere.Client", "create_embed_job").name == "embed_jobs.create"
    assert all(
        operation("cohere.ClientV2", p).stores
        for p in ("datasets.create", "embed_jobs.create", "batches.create")
    )
    assert not operation("cohere.ClientV2", "chat").stores


def test_fine_tuning_by_dataset_type():
    (condition,) = operation("cohere.Client", "datasets.create").finetune_when
    assert (condition.param, condition.matches) == ("type", ("*finetune*",))
    assert operation("cohere.Client", "finetuning.create_finetuned_model").training == "finetune"


def test_retired_on_the_platform_not_on_clouds():
    assert operation("cohere.Client", "generate").retired == "2025-09-15"
    assert operation("cohere.BedrockClient", "generate").retired is None
    assert operation("cohere.Client", "chat").retired is None


def test_tokenize_is_local_by_default():
    (condition,) = operation("cohere.ClientV2", "tokenize").local_unless
    assert (condition.param, condition.matches) == ("offline", ("False",))


def test_connectors_send_the_query_on():
    assert operation("cohere.Client", "chat").third_party[0].given
    assert not operation("cohere.ClientV2", "chat").third_party


def test_answers_of_4x_send_again():
    row = operation("cohere.Client", "chat")
    assert positions(operation(row.returns, "respond")) == {"response": 0}


@pytest.mark.parametrize(
    ("name", "hostings"),
    [
        ("cohere.BedrockClientV2", ["aws-bedrock"]),
        ("cohere.SagemakerClient", ["aws-sagemaker"]),
        ("cohere.OciClient", ["oci"]),
        ("cohere.aws_client.AwsClient", ["aws-bedrock", "aws-sagemaker"]),
    ],
)
def test_hosting_by_class(name, hostings):
    ((_, row),) = CATALOG.constructs(name)
    assert [rule.hosting for rule in row.hosting] == hostings


def test_a_transport_proves_the_encrypted_vault():
    ((_, row),) = CATALOG.constructs("cohere.Client")
    (rule,) = row.hosting
    assert (rule.hosting, rule.when[0].param, rule.when[0].holds) == (
        "vault-encrypted",
        "httpx_client",
        "conseel.Transport",
    )


def test_an_attribute_of_another_file():
    row = operation("cohere.SagemakerClientV2", "sagemaker_finetuning.create_finetune")
    assert row.training == "finetune"
    assert positions(row) == {"train_data": 1, "eval_data": 4}


@pytest.mark.parametrize(
    ("model", "hosting", "recipient"),
    [
        ("cohere/command-r", "saas", None),
        ("command-a-03-2025", "saas", None),
        ("bedrock/cohere.command-r-v1:0", "aws-bedrock", None),
        ("azure_ai/Cohere-command-r", "azure", None),
        ("oci/cohere.command-a-03-2025", "oci", None),
        ("openrouter/cohere/command-a", "gateway", "openrouter"),
    ],
)
def test_litellm_by_model(model, hosting, recipient):
    row = CATALOG.functions("litellm.completion")[0][1]
    assert first_hosting(row, model) == (hosting, recipient)


@pytest.mark.parametrize(
    "model", ["gpt-4o", "ollama/command-r", "vllm/command-r", "azure/gpt-4o", "bedrock/anthropic.x"]
)
def test_litellm_elsewhere(model):
    row = CATALOG.functions("litellm.completion")[0][1]
    assert not any(fits(glob, model) for glob in row.when[0].matches)


def first_hosting(row, model):
    return next(
        (rule.hosting, rule.recipient)
        for rule in row.hosting
        if any(fits(glob, model) for glob in rule.when[0].matches)
    )


def fits(glob: str, value: str) -> bool:
    import fnmatch

    return fnmatch.fnmatchcase(value.lower(), glob.lower())


def test_boto3_by_service():
    rows = [row for _, row in CATALOG.constructs("boto3.client")]
    services = {row.when[0].matches[0]: row.type for row in rows}
    assert services["bedrock-runtime"] == "boto3.BedrockRuntime"
    row = operation("boto3.BedrockRuntime", "invoke_model")
    assert row.when[0].param == "modelId"
    assert any(fits(glob, "us.cohere.embed-v4:0") for glob in row.when[0].matches)
    assert any(fits(glob, "arn:aws:bedrock:eu-west-1:1:inference-profile/x") for glob in row.when[0].opaque)
    assert not any(fits(glob, "anthropic.claude-3") for glob in (*row.when[0].matches, *row.when[0].opaque))


def test_http_by_url():
    rows = [row for _, row in CATALOG.functions("requests.post")]

    def first(url):
        return next(
            (row.endpoint for row in rows if any(fits(glob, url) for glob in row.when[0].matches)), None
        )

    assert first("https://api.cohere.com/v2/chat") == "POST /v2/chat"
    assert first("https://api.cohere.ai/v1/embed-jobs") == "POST /v1/embed-jobs"
    assert first("https://api.cohere.ai/generate") == "POST /v1/generate"
    assert first("https://api.openai.com/v1/chat/completions") is None
    assert first("https://cohere.com.example.org/v2/chat") is None


def test_chains_go_via_what_they_hold():
    ((_, construct),) = CATALOG.constructs("langchain.chains.RetrievalQA.from_chain_type")
    assert {param.role for param in construct.params} == {"holds"}
    rows = [row for _, row in CATALOG.operations(construct.type, "invoke")]
    assert ("*", "invoke") in {(row.via, row.through) for row in rows}
    assert CATALOG.operator("langchain_cohere.ChatCohere", "|") == "langchain_core.Runnable"


def test_an_exact_name_wins_over_patterns():
    ((route, row),) = CATALOG.constructs("langchain_pinecone.PineconeRerank")
    assert (route.route, row.type) == ("pinecone", "langchain_pinecone.PineconeRerank")
    ((_, row),) = CATALOG.constructs("langchain_pinecone.PineconeVectorStore")
    assert row.type == "langchain_core.VectorStore"


def test_stores_embed_what_they_are_built_from():
    ((_, row),) = CATALOG.functions("langchain_community.vectorstores.FAISS.from_documents")
    assert (positions(row), row.via, row.through) == ({"documents": 0}, "*", "embed_documents")


def test_bound_models_are_still_the_model():
    ((_, row),) = CATALOG.member_constructs("langchain_cohere.ChatCohere", "bind_tools")
    assert row.type == "self"
    assert [param.name for param in row.data] == ["tools"]


def test_pipelines_absorb_components():
    assert {param.role for param in CATALOG.absorbs("haystack.Pipeline", "add_component")} == {"holds"}
    assert CATALOG.absorbs("haystack.Pipeline", "run") == ()


def test_places_that_calls_fill():
    (_, row), _ = CATALOG.placements("llama_index.set_global_service_context")
    assert (row.param.name, row.place) == ("service_context", "llama_index.core.Settings.llm")


def test_places_that_programs_fill_for_themselves():
    assert CATALOG.is_setting("dspy.settings.lm")
    assert not CATALOG.is_setting("dspy.settings")
    assert not CATALOG.is_setting("streamlit.session_state.lm")


def test_the_asking_type_names_the_route():
    ((route, _),) = CATALOG.operations("langchain_cohere.CohereEmbeddings", "embed_query")
    assert route.route == "langchain-cohere"


@pytest.mark.parametrize(
    "path",
    [
        "v2",
        "datasets",
        "audio",
        "audio.transcriptions",
        "with_raw_response",
        "v2.with_raw_response",
        "models",
    ],
)
def test_prefixes(path):
    assert CATALOG.is_prefix("cohere.Client", path)


@pytest.mark.parametrize("path", ["chat", "errors", "data", "v3", "v2.chat"])
def test_what_is_no_prefix(path):
    assert not CATALOG.is_prefix("cohere.Client", path)


@pytest.mark.parametrize(
    "name",
    [
        "cohere",
        "cohere.errors",
        "cohere.errors.BadRequestError",
        "cohere.Clients",
        "coherent.Client",
        "co.Client",
        "",
        "requests.get",
        "boto3.resource",
    ],
)
def test_look_alikes(name):
    assert not CATALOG.constructs(name)
    assert not CATALOG.functions(name)


@pytest.mark.parametrize(
    "path", ["models.list", "models.get", "datasets.get", "v2.models.list", "check_api_key"]
)
def test_harmless_is_no_operation(path):
    assert not CATALOG.operations("cohere.ClientV2", path)


def test_unknown_is_neither():
    assert not CATALOG.is_harmless("cohere.Client", "brand_new")
    assert not CATALOG.operations("cohere.Client", "brand_new")
    assert not CATALOG.knows_type("cohere.Clients")
    assert not CATALOG.operations("cohere.Clients", "chat")
    assert not CATALOG.is_prefix("cohere.Clients", "v2")
    assert CATALOG.operator("cohere.Clients", "|") is None


def test_carriers():
    assert CATALOG.is_carrier("langchain_core.tools.tool")
    assert not CATALOG.is_carrier("langchain_cohere.ChatCohere")


def test_files_are_read_when_asked_for():
    catalog = Catalog(CATALOG._data.parent)
    assert not catalog._routes
    catalog.constructs("json.loads")
    assert not catalog._routes
    catalog.constructs("cohere.Client")
    assert set(catalog._routes) == {"cohere"}


HEAVY = "libcst", "fnmatch", "json", "hashlib", "subprocess", "urllib.parse"


def heavy_after(statements: str) -> str:
    report = f"print([module for module in {HEAVY!r} if module in sys.modules])"
    code = f"import sys, pathlib, msgspec, tomli; {statements}; {report}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_loading_needs_nothing_heavy():
    loading = "from egresslint.catalog.routes import load_catalog; load_catalog().constructs('cohere.Client')"
    assert heavy_after(loading) == heavy_after("pass")

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from egresslint import catalog
from egresslint.catalog.categories import load_categories
from egresslint.catalog.lexicon import Match, NameContext, load_lexicon

LEXICON = load_lexicon()
DATA = tomli.loads(Path(catalog.__file__).with_name("data").joinpath("lexicon.toml").read_text("utf-8"))


def classify(name: str, **context: object) -> Match | None:
    return LEXICON.classify(name, NameContext(**context))  # type: ignore[arg-type]  # keywords of the struct


def category(name: str, **context: object) -> str | None:
    match = classify(name, **context)
    return match.category.removeprefix("user.") if match else None


STRONG = {
    "government_id.national_identification_number": """
        ssn ssns SSN patientSSN ssn_last_4 social_security_number sin_number national_insurance_number aadhaar
        aadhaar_number pesel codice_fiscale personnummer nhs_number national_id cpf_number curp dni_number
        nric""",
    "government_id.tax_id": "tax_id itin taxpayer_id steuer_id tax_identification_number pan_card pan_number",
    "government_id.passport_number": "passport_number passport_no passportNumber",
    "government_id.drivers_license_number": "driver_license drivers_licence driver_license_number",
    "government_id.immigration": "visa_number alien_number residence_permit",
    "government_id.vehicle_registration": "license_plate license_plate_number",
    "name.first": "first_name firstName firstname FIRST_NAME given_name",
    "name.last": "last_name surname family_name mothers_maiden_name",
    "name": "full_name patient_name middle_name customer_full_name",
    "contact.email": "email_address emailAddress user_email_address personal_email",
    "contact.phone_number": "phone_number phone_num mobile_number cell_number customerPhoneNumber",
    "contact.address.street": "street_address address_line1 address_line_2",
    "contact.address": "home_address billing_address",
    "contact.address.postal_code": "postal_code zip_code postcode",
    "demographic.date_of_birth": """
        dob DOB date_of_birth dateOfBirth birth_date birthdate birthday geburtsdatum""",
    "demographic.race_ethnicity": "ethnicity ethnic_origin caste",
    "demographic.religious_belief": "religion religious_affiliation",
    "demographic.political_opinion": "political_opinion political_affiliation",
    "demographic.sexual_orientation": "sexual_orientation",
    "demographic.marital_status": "marital_status maritalStatus",
    "demographic.trade_union_membership": "trade_union union_membership",
    "demographic.citizenship_status": "citizenship immigration_status",
    "demographic.nationality": "nationality place_of_birth",
    "demographic.disability": "disability disability_status",
    "health_and_medical.diagnosis": """
        diagnosis diagnoses icd10 icd_code ICD10Codes icd_10_code diagnosis_code primary_diagnosis snomed
        diagnosis_by_visit diagnosis_text diagnosis_description""",
    "health_and_medical.record_id": "mrn patient_mrn medical_record_number medicalRecordNumber",
    "health_and_medical.insurance_beneficiary_id": "insurance_member_id health_plan_id medicare_number",
    "health_and_medical.medication": """
        medication medications current_meds current_medications prescription medication_note""",
    "health_and_medical.lab_result": """
        lab_results lab_test_results blood_type hiv_status hba1c blood_pressure""",
    "health_and_medical.clinical_note": """
        clinical_notes clinicalNote patient_notes patientNotes discharge_summary soap_notes progress_note""",
    "health_and_medical": """
        medical_history medical_record allergies patient_record patient_data treatment_plan""",
    "health_and_medical.mental_health": "therapy_notes psychiatric_history phq9_score",
    "health_and_medical.genetic": "genetic_data brca_status",
    "biometric.facial": "face_embedding face_embeddings",
    "biometric.retinal": "retina_scan",
    "biometric.voice": "voiceprint",
    "financial.bank_account": """
        iban IBAN customer_iban bank_account bank_account_number routing_number bank_sort_code""",
    "financial.credit_history": "credit_score fico_score credit_report",
    "financial.income": "salary employee_salary annual_income payslip",
    "financial": "net_worth loan_amount",
    "financial.credit_card": "credit_card_number card_number cc_number card_expiry creditCardNumber",
    "financial.card_security_code": "cvv cvc cvv2 card_security_code",
    "location.precise": "gps_coordinates home_location",
    "criminal_history": "criminal_record arrest_record",
    "communication": """
        call_transcript message_body email_body email_bodies email_text mail_content support_ticket_text""",
    "workplace.performance": "performance_review disciplinary_action",
    "workplace.employment_record": "employee_id emp_id empId resume_text input_resume cover_letter",
    "education": "student_id exam_result gpa",
    "device.device_id": "imei mac_address",
    "device.cookie_id": "cookie_id cookie_ids",
    "org.confidential.trade_secret": "trade_secret",
    "org.confidential.customer_contract": "contract_text nda_text legal_document",
    "org.confidential": "board_minutes",
    "org.confidential.financial_results": "unreleased_financials",
}


@pytest.mark.parametrize(
    ("name", "expected"), [(name, key) for key, names in STRONG.items() for name in names.split()]
)
def test_strong_names_stand_alone(name: str, expected: str) -> None:
    match = classify(name)
    assert match is not None
    assert (match.category.removeprefix("user."), match.origin, match.context) == (expected, "strong", None)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("Date of Birth", "demographic.date_of_birth"),
        ("date-of-birth", "demographic.date_of_birth"),
        ("SSN#", "government_id.national_identification_number"),
        ("patient.ssn", "government_id.national_identification_number"),
        ("ｓｓｎ", "government_id.national_identification_number"),  # noqa: RUF001  # full-width on purpose
        ("Prénom", "name.first"),
        ("SSNs", "government_id.national_identification_number"),
    ],
)
def test_keys_and_columns_are_names_too(key: str, expected: str) -> None:
    assert category(key, kind="key") == expected


TRAPS = """
    token tokens max_tokens maxTokens tokenizer tokenizer_name token_count token_limit next_token
    eos_token eos_token_id
    special_tokens prompt_tokens completion_tokens pad_token num_tokens tokens_per_minute
    pan pan_x pin pin_memory sin tan cos vin tin ein sin_theta
    race race_condition has_race age page pages max_age usage cache_age stage image message_age
    address memory_address address_space base_address contract_address wallet_address
    name names file_name filename class_name model_name column_name function_name tool_name
    company_name product_name
    username hostname account account_id cloud_account service_account card card_body summary_card
    patience patient diagnostics diagnostic_code procedure stored_procedure order treatment treatment_group
    location source_location lat lat_ms latency lon lng latitude longitude geolocation gps
    gender fingerprint fingerprint_hash secret secret_name password_field password_hash_algorithm
    password_policy
    email emails email_template email_enabled email_count emails_sent email_service send_email email_prompt
    message messages content text documents document query prompt body data payload row record input
    user_input
    user_message user_query user_prompt user_text user_data user_id userId customer_id session_id thread_id
    test_dob fake_ssn mock_patient_notes example_iban dummy_credit_card_number
    license license_number software_license conviction convictions conviction_score key embedding embeddings
    diagnosis_code_count diagnosis_model diagnosis_prompt diagnosis_chain root_cause_diagnosis error_diagnosis
    ssn_validator ssn_regex SSN_PATTERN ssn_count has_ssn is_pregnant masked_ssn redacted_clinical_notes
    encrypted_ssn iban_validator iban_service salary_range average_salary max_salary get_ssn validate_iban
    no_ssn ssn_column ssn_label clinical_notes_path lab_results_url medical_history_file prescription_type
    chat_history conversation history transcript notes source_code state status city country language score
    ip_address device_id iris bic dna genome npi bsn cpf nino account_number kyc vat_number symptoms
    health_check health_status health_data phi product_description job_description description title
    HuggingFaceEmbeddings hugging_face_embedding base_fullname method_fullname repo_full_name model_full_name
    child child_name parent_name member_name member_email_list_url sender sender_name caller_name agent_name
    candidate candidate_text candidates snippet mail email_draft_body generated_email_text resume_data
    transcription
    user_agent user_type user_settings user_count customer_service customer_support_prompt resume resume_from
    temperature top_p documents_embeddings rerank_score collection_name namespace created_at updated_at
"""


@pytest.mark.parametrize("name", TRAPS.split())
def test_names_that_say_nothing_alone(name: str) -> None:
    assert classify(name) is None


@pytest.mark.parametrize(
    "word",
    ["text", "content", "messages", "prompt", "query", "documents", "body", "data", "row", "record", "input"],
)
@pytest.mark.parametrize(
    "owner", ["patient", "customer", "user", "employee", "student", "suspect", "request"]
)
def test_carriers_never_classify(word: str, owner: str) -> None:
    assert classify(word, owner=owner, siblings=("ssn", "date_of_birth"), module="app.clinical") is None


@pytest.mark.parametrize(
    ("owner", "name", "expected"),
    [
        ("patient", "notes", "health_and_medical.clinical_note"),
        ("Patient", "history", "health_and_medical"),
        ("PatientRecord", "symptoms", "health_and_medical"),
        ("patient", "id", "unique_id"),
        ("current_patient", "dna", "health_and_medical.genetic"),
        ("patients", "age", "demographic.age_range"),
        ("patient", "language", "demographic.language"),
        ("self.patient", "name", "name"),
        ("customer", "email", "contact.email"),
        ("customer", "primary_email", "contact.email"),
        ("CustomerCreate", "address", "contact.address"),
        ("customer", "notes", "content.private"),
        ("customer", "chat_history", "communication"),
        ("customer", "account_number", "financial.bank_account"),
        ("customer", "cpf", "government_id.national_identification_number"),
        ("user", "email", "contact.email"),
        ("user", "latitude", "location.precise"),
        ("user", "ip_address", "device.ip_address"),
        ("user", "username", "account.username"),
        ("employee", "notes", "workplace.employment_record"),
        ("employee", "bonus", "financial.income"),
        ("applicant", "resume", "workplace.employment_record"),
        ("candidate", "cv", "workplace.employment_record"),
        ("student", "grade", "education"),
        ("defendant", "convictions", "criminal_history"),
        ("suspect", "charges", "criminal_history"),
        ("payment", "pan", "financial.credit_card"),
        ("vehicle", "vin", "vehicle"),
        ("bank", "balance", "financial"),
        ("auth", "token", "system.authentication"),
    ],
)
def test_the_owner_proves_contextual_names(owner: str, name: str, expected: str) -> None:
    match = classify(name, owner=owner, kind="attribute")
    assert match is not None
    assert (match.category.removeprefix("user."), match.origin, match.context) == (
        expected,
        "contextual",
        owner,
    )


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("tool", "name"),
        ("user", "id"),
        ("user", "notes"),
        ("user", "chat_history"),
        ("user", "language"),
        ("customer", "language"),
        ("model", "language"),
        ("user_agent", "name"),
        ("PatientService", "name"),
        ("PatientAgent", "history"),
        ("customer_repository", "name"),
        ("UserPromptTemplate", "name"),
        ("customer", "company_name"),
        ("customer", "file_name"),
        ("customer", "report_name"),
        ("patient", "name_template"),
        ("patient", "email_enabled"),
        ("candidate", "name"),
        ("candidate", "score"),
        ("sender", "name"),
        ("member", "name"),
        ("profile", "name"),
        ("owner", "id"),
        ("fake_user", "email"),
        ("TestCustomer", "address"),
        ("response", "token"),
        ("config", "address"),
        ("client", "name"),
        ("repo", "full_name"),
        ("Repository", "full_name"),
        ("incident", "diagnosis"),
        ("ErrorReport", "diagnosis"),
    ],
)
def test_other_owners_prove_nothing(owner: str, name: str) -> None:
    assert classify(name, owner=owner, kind="attribute") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("customer_email", "contact.email"),
        ("customerName", "name"),
        ("user_email", "contact.email"),
        ("patient_id", "unique_id"),
        ("patient_age", "demographic.age_range"),
        ("customer_notes", "content.private"),
        ("notes_for_patient", "health_and_medical.clinical_note"),
        ("customer_transcript", "communication"),
        ("cust_email", "contact.email"),
        ("emp_bonus", "financial.income"),
        ("sender_email", "contact.email"),
        ("recipientPhone", "contact.phone_number"),
        ("user_location", "location"),
        ("employee_feedback", "workplace.performance"),
        ("proprietary_source_code", "org.confidential.source_code"),
    ],
)
def test_the_name_itself_can_be_the_proof(name: str, expected: str) -> None:
    match = classify(name)
    assert match is not None
    assert (match.category.removeprefix("user."), match.origin) == (expected, "contextual")
    assert match.context in {"customer", "user", "patient", "employee", "proprietary", "sender", "recipient"}


def test_two_strong_siblings_make_a_person() -> None:
    fields = ("first_name", "date_of_birth")
    match = classify("email", owner="Prospect", siblings=fields, kind="field")
    assert match is not None
    assert match.category == "user.contact.email"
    assert match.reason == "the name `email` stands beside `first_name` and `date_of_birth`"
    assert classify("email", owner="Prospect", siblings=("first_name", "created_at"), kind="field") is None
    assert classify("email", owner="Settings", siblings=("api_key", "password"), kind="field") is None
    assert classify("name", owner="Shop", siblings=("phone_number", "postal_code"), kind="field") is None
    assert category("email", owner="Prospect", siblings=("first_name", "phone_number")) == "contact.email"


def test_siblings_tell_the_domain() -> None:
    assert (
        category("notes", owner="Visit", siblings=("patient_id", "date"))
        == "health_and_medical.clinical_note"
    )
    assert category("notes", owner="Visit", siblings=("diagnosis",)) == "health_and_medical.clinical_note"
    assert category("notes", owner="Review", siblings=("employee_id",)) == "workplace.employment_record"
    assert category("age", siblings=("medications", "history"), kind="parameter") == "demographic.age_range"
    assert category("sex", siblings=("medications", "history"), kind="parameter") == "demographic.gender"
    assert category("age", siblings=("path", "max_size"), kind="parameter") is None
    assert category("notes", owner="Release", siblings=("version", "date")) is None


def test_companions_tell_the_domain_of_names_that_say_nothing_alone() -> None:
    assert category("body", siblings=("subject", "thread_id")) == "communication"
    assert category("body", siblings=("title", "tags")) is None
    assert category("body", siblings=("subject_id",)) is None
    assert category("resume", owner="Item", siblings=("posting",)) == "workplace.employment_record"
    assert category("resume", siblings=("job_description", "top_k")) == "workplace.employment_record"
    assert category("resume", owner="TrainingArgs", siblings=("checkpoint", "job_id")) is None
    match = classify("body", siblings=("email_subject",), kind="parameter")
    assert match is not None
    assert (match.origin, match.reason) == ("contextual", "the name `body` stands beside `email_subject`")


def test_names_that_mean_other_things_as_often_need_a_context() -> None:
    """Of twenty places in public code, eight or more were no person's: sort orders, shops, parliaments."""
    assert category("sort_code", siblings=("account_number", "bank_name")) == "financial.bank_account"
    assert category("sort_code", owner="bank") == "financial.bank_account"
    assert category("sort_code", owner="Menu", siblings=("name", "parent_id")) is None
    assert category("sort_code") is None
    assert category("political_party", owner="user") == "demographic.political_opinion"
    assert category("political_party", owner="Election") is None
    assert category("total_income", owner="employee") == "financial.income"
    assert category("total_income", owner="HotelReport") is None
    assert category("userSymptomsSummary") == "health_and_medical"
    assert category("engine_symptoms") is None
    assert category("zip_code", owner="Customer") == "contact.address.postal_code"
    assert category("zip_code", owner="Store") is None
    assert category("property_zip_code") is None


def test_the_module_proves_its_own_domain_only() -> None:
    assert category("symptoms", module="app.clinical.intake") == "health_and_medical"
    assert category("notes", module="clinical.visits") == "health_and_medical.clinical_note"
    assert category("transcript", module="clinical.visits") == "health_and_medical.clinical_note"
    assert category("transcript", module="media.podcasts") is None
    assert category("token", module="app.auth") == "system.authentication"
    assert category("pan", module="onboarding.kyc") == "government_id.tax_id"
    assert category("account_number", module="banking.models") == "financial.bank_account"
    assert category("name", module="app.clinical.intake") is None
    assert category("history", module="app.clinical.chat") is None
    assert category("symptoms", module="app.health.checks") is None
    assert category("diagnosis", module="app.incident.triage") is None


@pytest.mark.parametrize("name", ["api_key", "password", "hashed_password", "access_token", "client_secret"])
def test_credentials_by_name_alone_are_weak(name: str) -> None:
    match = classify(name)
    assert match is not None
    assert match.origin == "contextual"
    assert match.context is None
    assert "K" in load_categories().tags(match.category)


@pytest.mark.parametrize("name", ["ssn_hash", "hashed_ssn", "iban_sha256", "customer_email_hash"])
def test_a_hash_is_a_pseudonym(name: str) -> None:
    match = classify(name)
    assert match is not None
    assert (match.category, match.origin) == ("user.unique_id.pseudonymous", "contextual")


@pytest.mark.parametrize("name", ["diagnosis_hash", "email_hash", "content_hash", "prescription_digest"])
def test_a_hash_of_what_identifies_nobody_is_nothing(name: str) -> None:
    assert classify(name) is None


@pytest.mark.parametrize(
    ("qualname", "expected"),
    [
        ("pydantic.EmailStr", "contact.email"),
        ("pydantic.networks.EmailStr", "contact.email"),
        ("EmailStr", "contact.email"),
        ("pydantic.SecretStr", "authorization.credentials"),
        ("pydantic_extra_types.payment.PaymentCardNumber", "financial.credit_card"),
        ("django.db.models.EmailField", "contact.email"),
        ("schwifty.IBAN", "financial.bank_account"),
        ("fhir.resources.patient.Patient", "health_and_medical"),
        ("fhir.resources.R4B.observation.Observation", "health_and_medical"),
    ],
)
def test_types_say_what_they_hold(qualname: str, expected: str) -> None:
    match = LEXICON.classify_annotation(qualname)
    assert match is not None
    assert (match.category.removeprefix("user."), match.origin) == (expected, "annotated")


@pytest.mark.parametrize(
    "qualname", ["str", "Patient", "app.models.Observation", "Email", "app.IBAN", "", "."]
)
def test_other_types_say_nothing(qualname: str) -> None:
    assert LEXICON.classify_annotation(qualname) is None


def test_annotations_in_context() -> None:
    match = classify("to", annotation="Optional[pydantic.EmailStr]", kind="parameter")
    assert match is not None
    assert (match.origin, match.reason) == ("annotated", "the type `EmailStr` is in the lexicon")
    assert category("ssn", annotation="SecretStr") == "government_id.national_identification_number"
    assert category("diagnosis", annotation="bool") is None
    assert category("diagnosis", annotation="bool | None") is None
    assert category("diagnosis", annotation="DiagnosisAgent") is None
    assert category("diagnosis", annotation="Callable[[str], str]") is None
    assert category("diagnosis", annotation="str | None") == "health_and_medical.diagnosis"
    assert category("marital_status", annotation="MaritalStatus") == "demographic.marital_status"
    assert category("religion", annotation='Literal["a", "b"]') == "demographic.religious_belief"


def test_reasons_are_sentences() -> None:
    strong = classify("ssn")
    key = classify("ssn", kind="key")
    owned = classify("notes", owner="patient")
    placed = classify("symptoms", module="app.clinical")
    assert strong is not None
    assert strong.reason == "the name `ssn` is in the lexicon"
    assert strong.token == "ssn"
    assert key is not None
    assert key.reason == "the key `ssn` is in the lexicon"
    assert owned is not None
    assert owned.reason == "`notes` of `patient` is in the lexicon"
    assert placed is not None
    assert placed.reason == "the name `symptoms` stands in `app.clinical`"


def test_long_text_is_no_name() -> None:
    assert (
        classify("please tell us your full social security number so that we can find you", kind="key")
        is None
    )
    assert classify("ssn_" * 1000) is None


def test_every_category_of_the_data_is_known() -> None:
    tables = [*DATA["strong"], *DATA["contextual"], *DATA["credential"], *DATA["annotation"]]
    named = {row["category"] for row in tables} | set(DATA["identifying"]) | set(DATA["sibling_domains"])
    assert {key for key in named if not load_categories().known(key)} == set()


def test_every_needed_domain_can_be_proven() -> None:
    proven = {domain for row in DATA["subject"] for domain in row["domains"]} | set(DATA["companions"])
    assert {need for row in DATA["contextual"] for need in row["needs"]} - proven == set()


def test_no_entry_is_written_twice() -> None:
    entries = [entry for row in [*DATA["strong"], *DATA["credential"]] for entry in row["names"]]
    assert sorted(entries) == sorted(set(entries))


@given(st.text(max_size=60), st.text(max_size=20), st.lists(st.text(max_size=15), max_size=3))
def test_any_text_is_taken(name: str, owner: str, siblings: list[str]) -> None:
    context = NameContext(owner=owner, siblings=tuple(siblings), module=owner, annotation=name)
    first = LEXICON.classify(name, context)
    assert first is None or load_categories().known(first.category)
    assert load_lexicon.__wrapped__().classify(name, context) == first

/* The questions of rules/scheme.md 4, in the order in which they are asked.
 * Which of them a route asks is not known here. */
#include "application/limits.h"
#include "application/question.h"

#define YES_NOS(X) \
	X(YES_NO_NO, "no", N_("No")) \
	X(YES_NO_YES, "yes", N_("Yes"))
WORDS_ENUM(yes_no, YES_NOS);
WORDS_TABLE(yes_nos, YES_NOS);

#define TECHNOLOGY_AREAS(X) \
	X(TECHNOLOGY_LLM, "llm", N_("Large language models")) \
	X(TECHNOLOGY_VISION, "vision", N_("Computer vision")) \
	X(TECHNOLOGY_SPEECH, "speech", N_("Speech and audio")) \
	X(TECHNOLOGY_MULTIMODAL, "multimodal", N_("Multimodal models")) \
	X(TECHNOLOGY_ROBOTICS, "robotics", N_("Robotics and autonomous systems")) \
	X(TECHNOLOGY_SCIENCE, "science", N_("AI for science")) \
	X(TECHNOLOGY_SIMULATION, "simulation", N_("Simulation and digital twins")) \
	X(TECHNOLOGY_OTHER, "other", N_("Other"))
WORDS_ENUM(technology_area, TECHNOLOGY_AREAS);
WORDS_TABLE(technology_areas, TECHNOLOGY_AREAS);

#define INDUSTRY_SECTORS(X) \
	X(SECTOR_HEALTH, "health", N_("Health and life sciences")) \
	X(SECTOR_FINANCE, "finance", N_("Finance")) \
	X(SECTOR_EDUCATION, "education", N_("Education")) \
	X(SECTOR_LOGISTICS, "logistics", N_("Transport and logistics")) \
	X(SECTOR_MANUFACTURING, "manufacturing", N_("Manufacturing")) \
	X(SECTOR_CONSTRUCTION, "construction", N_("Construction and property")) \
	X(SECTOR_CREATIVE, "creative", N_("Creative industries")) \
	X(SECTOR_PUBLIC, "public", N_("Public services")) \
	X(SECTOR_ENERGY, "energy", N_("Energy and environment")) \
	X(SECTOR_OTHER, "other", N_("Other"))
WORDS_ENUM(industry_sector, INDUSTRY_SECTORS);
WORDS_TABLE(industry_sectors, INDUSTRY_SECTORS);

#define WORKLOADS(X) \
	X(WORKLOAD_TRAIN, "train", N_("Training")) \
	X(WORKLOAD_FINE_TUNE, "fine_tune", N_("Fine-tuning")) \
	X(WORKLOAD_INFERENCE, "inference", N_("Inference")) \
	X(WORKLOAD_SIMULATION, "simulation", N_("Simulation")) \
	X(WORKLOAD_MIXED, "mixed", N_("Mixed"))
WORDS_ENUM(workload, WORKLOADS);
WORDS_TABLE(workloads, WORKLOADS);

#define PRECISIONS(X) \
	X(PRECISION_FP64, "fp64", N_("FP64")) \
	X(PRECISION_FP32, "fp32", N_("FP32")) \
	X(PRECISION_TF32, "tf32", N_("TF32")) \
	X(PRECISION_BF16, "bf16", N_("BF16")) \
	X(PRECISION_FP16, "fp16", N_("FP16")) \
	X(PRECISION_FP8, "fp8", N_("FP8")) \
	X(PRECISION_INT8, "int8", N_("INT8")) \
	X(PRECISION_MIXED, "mixed", N_("Mixed"))
WORDS_ENUM(precision, PRECISIONS);
WORDS_TABLE(precisions, PRECISIONS);

#define DATA_CLASSES(X) \
	X(DATA_CLASS_PUBLIC, "public", N_("Public")) \
	X(DATA_CLASS_INTERNAL, "internal", N_("Internal")) \
	X(DATA_CLASS_CONFIDENTIAL, "confidential", N_("Confidential")) \
	X(DATA_CLASS_RESTRICTED, "restricted", N_("Restricted"))
WORDS_ENUM_AS(data_class, data_classes, DATA_CLASSES);
WORDS_TABLE(data_classes, DATA_CLASSES);

#define GOVERNMENT_CLASSES(X) \
	X(GOVERNMENT_CLASS_NONE, "none", N_("Not classified")) \
	X(GOVERNMENT_CLASS_RESTRICTED, "restricted", N_("Restricted")) \
	X(GOVERNMENT_CLASS_CONFIDENTIAL, "confidential", N_("Confidential")) \
	X(GOVERNMENT_CLASS_SECRET, "secret", N_("Secret or above"))
WORDS_ENUM_AS(government_class, government_classes, GOVERNMENT_CLASSES);
WORDS_TABLE(government_classes, GOVERNMENT_CLASSES);

const struct question questions[] = {
	{ .name = "entity_description", .section = SECTION_APPLICANT, .kind = QUESTION_AREA,
	    .max = 3000, .words_max = 250,
	    .label = N_("What your organisation does"),
	    .hint = N_("In English, up to 250 words.") },
	{ .name = "entity_description_zh", .section = SECTION_APPLICANT, .kind = QUESTION_AREA,
	    .max = 400,
	    .label = N_("What your organisation does, in Chinese"),
	    .hint = N_("Up to 400 characters.") },
	{ .name = "contact2_name", .section = SECTION_APPLICANT, .kind = QUESTION_TEXT,
	    .max = 200,
	    .label = N_("Second contact: name"),
	    .hint = N_("Someone other than the contact of your organisation.") },
	{ .name = "contact2_title", .section = SECTION_APPLICANT, .kind = QUESTION_TEXT,
	    .max = 200,
	    .label = N_("Second contact: post") },
	{ .name = "contact2_email", .section = SECTION_APPLICANT, .kind = QUESTION_EMAIL,
	    .max = 254,
	    .label = N_("Second contact: e-mail") },
	{ .name = "contact2_phone", .section = SECTION_APPLICANT, .kind = QUESTION_PHONE,
	    .max = 16,
	    .label = N_("Second contact: phone"),
	    .hint = N_("With the country code, such as +85221234567.") },
	{ .name = "agent_used", .section = SECTION_APPLICANT, .kind = QUESTION_CHOICE,
	    .choices = &yes_nos,
	    .label = N_("Did a consultant or intermediary help with this application?"),
	    .hint = N_("Using one is allowed and must be disclosed.") },
	{ .name = "agent_name", .section = SECTION_APPLICANT, .kind = QUESTION_TEXT,
	    .max = 200,
	    .label = N_("Who helped?") },
	{ .name = "agent_fee", .section = SECTION_APPLICANT, .kind = QUESTION_TEXT,
	    .max = 300,
	    .label = N_("How are they paid?"),
	    .hint = N_("For example a fixed fee, or a share of the subsidy.") },
	{ .name = "title", .section = SECTION_PROJECT, .kind = QUESTION_TEXT,
	    .max = 200, .fact = FACT_TITLE,
	    .label = N_("Project title") },
	{ .name = "title_zh", .section = SECTION_PROJECT, .kind = QUESTION_TEXT,
	    .max = 200, .fact = FACT_TITLE_ZH,
	    .label = N_("Project title in Chinese") },
	{ .name = "summary_en", .section = SECTION_PROJECT, .kind = QUESTION_AREA,
	    .max = 3000, .words_max = 250,
	    .label = N_("Objectives and summary"),
	    .hint = N_("In English, up to 250 words.") },
	{ .name = "summary_zh", .section = SECTION_PROJECT, .kind = QUESTION_AREA,
	    .max = 400,
	    .label = N_("Objectives and summary in Chinese"),
	    .hint = N_("Up to 400 characters.") },
	{ .name = "technology_area", .section = SECTION_PROJECT, .kind = QUESTION_MANY,
	    .choices = &technology_areas,
	    .label = N_("Technology areas"),
	    .hint = N_("Choose all that apply.") },
	{ .name = "industry_sector", .section = SECTION_PROJECT, .kind = QUESTION_MANY,
	    .choices = &industry_sectors,
	    .label = N_("Industry sectors"),
	    .hint = N_("Choose all that apply.") },
	{ .name = "deliverables", .section = SECTION_PROJECT, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Deliverables"),
	    .hint = N_("Each with the month in which it is due.") },
	{ .name = "outcomes", .section = SECTION_PROJECT, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Expected outcomes"),
	    .hint = N_("Patents, publications, awards, open models and datasets, jobs.") },
	{ .name = "outcome_patents", .section = SECTION_PROJECT, .kind = QUESTION_COUNT,
	    .max = 9999,
	    .label = N_("Number of patents expected") },
	{ .name = "outcome_publications", .section = SECTION_PROJECT, .kind = QUESTION_COUNT,
	    .max = 9999,
	    .label = N_("Number of publications expected") },
	{ .name = "outcome_awards", .section = SECTION_PROJECT, .kind = QUESTION_COUNT,
	    .max = 9999,
	    .label = N_("Number of awards expected") },
	{ .name = "resubmission_of", .section = SECTION_PROJECT, .kind = QUESTION_TEXT,
	    .max = 40,
	    .label = N_("Reference of your earlier application"),
	    .hint = N_("Only if you applied for this project before.") },
	{ .name = "resubmission_changes", .section = SECTION_PROJECT, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("What has changed since then") },
	{ .name = "class_id", .section = SECTION_COMPUTING, .kind = QUESTION_CLASS,
	    .min = 1, .max = INT64_MAX, .fact = FACT_CLASS,
	    .label = N_("Resource class"),
	    .hint = N_("Choose the one that your largest job needs.") },
	{ .name = "cards", .section = SECTION_COMPUTING, .kind = QUESTION_COUNT,
	    .min = 1, .max = 100000, .fact = FACT_CARDS,
	    .label = N_("GPU cards") },
	{ .name = "months", .section = SECTION_COMPUTING, .kind = QUESTION_COUNT,
	    .min = 1, .max = 120, .fact = FACT_MONTHS,
	    .label = N_("Months") },
	{ .name = "start_on", .section = SECTION_COMPUTING, .kind = QUESTION_DAY,
	    .fact = FACT_START,
	    .label = N_("Preferred start date") },
	{ .name = "storage_tb", .section = SECTION_COMPUTING, .kind = QUESTION_DECIMAL,
	    .max = 100000,
	    .label = N_("Storage needed, in TB") },
	{ .name = "workload", .section = SECTION_COMPUTING, .kind = QUESTION_CHOICE,
	    .choices = &workloads,
	    .label = N_("Kind of work") },
	{ .name = "model_type", .section = SECTION_COMPUTING, .kind = QUESTION_TEXT,
	    .max = 200,
	    .label = N_("Type of model") },
	{ .name = "parameters_bn", .section = SECTION_COMPUTING, .kind = QUESTION_DECIMAL,
	    .max = 1000000,
	    .label = N_("Parameters, in billions") },
	{ .name = "training_tokens", .section = SECTION_COMPUTING, .kind = QUESTION_TEXT,
	    .max = 200,
	    .label = N_("Tokens or samples to train on") },
	{ .name = "dataset_gb", .section = SECTION_COMPUTING, .kind = QUESTION_DECIMAL,
	    .max = 100000000,
	    .label = N_("Size of the dataset, in GB") },
	{ .name = "batch_size", .section = SECTION_COMPUTING, .kind = QUESTION_TEXT,
	    .max = 100,
	    .label = N_("Batch size") },
	{ .name = "precision", .section = SECTION_COMPUTING, .kind = QUESTION_CHOICE,
	    .choices = &precisions,
	    .label = N_("Numeric precision") },
	{ .name = "hours_needed", .section = SECTION_COMPUTING, .kind = QUESTION_WHOLE,
	    .min = 1, .max = 1000000000, .fact = FACT_HOURS,
	    .label = N_("GPU-hours needed"),
	    .hint = N_("One card for one hour is one GPU-hour.") },
	{ .name = "basis", .section = SECTION_COMPUTING, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("How you came to this number"),
	    .hint = N_("For example measured throughput, number of runs, length of a run.") },
	{ .name = "low_use_reason", .section = SECTION_COMPUTING, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Why so many cards for so few hours"),
	    .hint = N_("The hours that you need would use few of the hours of these cards."),
	    .needed = &application_low_use },
	{ .name = "work_schedule", .section = SECTION_COMPUTING, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Work schedule"),
	    .hint = N_("Milestones with dates, and the cards that each needs.") },
	{ .name = "prior_compute_use", .section = SECTION_COMPUTING, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("What compute you have used before"),
	    .hint = N_("System, hours and dates.") },
	{ .name = "data_classification", .section = SECTION_DATA, .kind = QUESTION_CHOICE,
	    .choices = &data_classes,
	    .label = N_("Classification of the data") },
	{ .name = "government_class", .section = SECTION_DATA, .kind = QUESTION_CHOICE,
	    .choices = &government_classes,
	    .label = N_("Classification under the security regulations of the Government") },
	{ .name = "personal_data", .section = SECTION_DATA, .kind = QUESTION_CHOICE,
	    .choices = &yes_nos,
	    .label = N_("Does the data hold personal data?") },
	{ .name = "personal_data_basis", .section = SECTION_DATA, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("On what basis is personal data used, and how is it protected?") },
	{ .name = "data_location", .section = SECTION_DATA, .kind = QUESTION_TEXT,
	    .max = 300,
	    .label = N_("Where the data is kept now") },
	{ .name = "cross_border", .section = SECTION_DATA, .kind = QUESTION_CHOICE,
	    .choices = &yes_nos,
	    .label = N_("Will data cross a border?") },
	{ .name = "dataset_rights", .section = SECTION_DATA, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Your rights to the data"),
	    .hint = N_("Owner, licence, or consent.") },
	{ .name = "ethics_safety", .section = SECTION_DATA, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Ethics and safety"),
	    .hint = N_("Possible misuse, and data about people.") },
	{ .name = "advantages", .section = SECTION_BENEFITS, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Advantages of your research and development") },
	{ .name = "contribution_ai", .section = SECTION_BENEFITS, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Contribution to innovation and AI in Hong Kong") },
	{ .name = "contribution_growth", .section = SECTION_BENEFITS, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Contribution to technological, social or economic growth") },
	{ .name = "partnership", .section = SECTION_BENEFITS, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Partners and collaboration") },
	{ .name = "rd_staff_local", .section = SECTION_BENEFITS, .kind = QUESTION_COUNT,
	    .max = 100000,
	    .label = N_("R&D staff on the project, local") },
	{ .name = "rd_staff_nonlocal", .section = SECTION_BENEFITS, .kind = QUESTION_COUNT,
	    .max = 100000,
	    .label = N_("R&D staff on the project, not local") },
	{ .name = "other_public_funding", .section = SECTION_FUNDING, .kind = QUESTION_CHOICE,
	    .choices = &yes_nos,
	    .label = N_("Is there other public funding for this project?") },
	{ .name = "funding_details", .section = SECTION_FUNDING, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("The other funding: from whom, and for what") },
	{ .name = "funding_amount", .section = SECTION_FUNDING, .kind = QUESTION_WHOLE,
	    .min = 1, .max = 100000000000,
	    .label = N_("The other funding in all, in HK$") },
	{ .name = "rate", .section = SECTION_FUNDING, .kind = QUESTION_RATE,
	    .fact = FACT_RATE,
	    .label = N_("Subsidy rate asked for"),
	    .hint = N_("The rate that is given is decided with the application.") },
	{ .name = "exceptional_case", .section = SECTION_FUNDING, .kind = QUESTION_AREA,
	    .max = 1500,
	    .label = N_("Why a higher rate is needed"),
	    .hint = N_("More than the normal rate is given only in special and exceptional cases."),
	    .needed = &application_needs_case },
	{ .name = NULL }
};

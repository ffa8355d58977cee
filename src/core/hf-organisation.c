/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A body the hospital deals with: a contract unit, a community, an insurer, a partner, an
 * authority. */

#include "core/hf-organisation.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_organisation_kinds[] = {
  { "contract", N_ ("Contract unit") },
  { "community", N_ ("Community") },
  { "insurer", N_ ("Insurer") },
  { "supplier", N_ ("Supplier") },
  { "pharma", N_ ("Pharmaceutical company") },
  { "device", N_ ("Device maker") },
  { "distributor", N_ ("Distributor") },
  { "developer", N_ ("Co-developer") },
  { "hospital", N_ ("Partner hospital") },
  { "referring", N_ ("Referring hospital") },
  { "health_firm", N_ ("Health management firm") },
  { "government", N_ ("Government body") },
  { "other", N_ ("Other organisation") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_organisation_stages[] = {
  { "potential", N_ ("Potential partner") },
  { "active", N_ ("Active partner") },
  { "strategic", N_ ("Strategic partner") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
const HfChoice hf_organisation_values[] = {
  { "high", N_ ("High value") },
  { "medium", N_ ("Medium value") },
  { "low", N_ ("Low value") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_ORGANISATION_NAME]           = { "name", N_ ("Organisation name"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED | HF_FIELD_SEARCHED },
  [HF_ORGANISATION_PINYIN]         = { "pinyin", N_ ("Pinyin"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_ORGANISATION_KIND]           = { "kind", N_ ("Kind of organisation"), HF_FIELD_CHOICE, 0, .choices = hf_organisation_kinds },
  [HF_ORGANISATION_STAGE]          = { "stage", N_ ("Stage"), HF_FIELD_CHOICE, 0, .choices = hf_organisation_stages },
  [HF_ORGANISATION_VALUE]          = { "value", N_ ("Value"), HF_FIELD_CHOICE, 0, .choices = hf_organisation_values },
  [HF_ORGANISATION_PROVINCE]       = { "province", N_ ("Province"), HF_FIELD_TEXT, 0 },
  [HF_ORGANISATION_CITY]           = { "city", N_ ("City"), HF_FIELD_TEXT, 0 },
  [HF_ORGANISATION_DISTRICT]       = { "district", N_ ("District"), HF_FIELD_TEXT, 0 },
  [HF_ORGANISATION_STREET]         = { "street", N_ ("Street"), HF_FIELD_TEXT, 0 },
  [HF_ORGANISATION_PHONE]          = { "phone", N_ ("Phone"), HF_FIELD_TEXT, HF_FIELD_SEARCHED | HF_FIELD_PERSONAL_PHONE },
  [HF_ORGANISATION_FAX]            = { "fax", N_ ("Fax"), HF_FIELD_TEXT, 0 },
  [HF_ORGANISATION_WEBSITE]        = { "website", N_ ("Website"), HF_FIELD_TEXT, 0 },
  [HF_ORGANISATION_EMAIL]          = { "email", N_ ("E-mail"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_ORGANISATION_MANAGER]        = { "manager", N_ ("Manager"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_ORGANISATION_LIAISON]        = { "liaison", N_ ("Health liaison"), HF_FIELD_REF, 0, .ref = "customer" },
  [HF_ORGANISATION_BUSINESS]       = { "business", N_ ("Business"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_ORGANISATION_HEADCOUNT]      = { "headcount", N_ ("Headcount"), HF_FIELD_INT, 0 },
  [HF_ORGANISATION_ENROLLED]       = { "enrolled", N_ ("Enrolled in health programme"), HF_FIELD_INT, 0 },
  [HF_ORGANISATION_RELATION]       = { "relation", N_ ("Relationship with the hospital"), HF_FIELD_TEXT, 0 },
  [HF_ORGANISATION_COMPLEMENT]     = { "complement", N_ ("What we complete each other in"), HF_FIELD_TEXT, 0 },
  [HF_ORGANISATION_RISKS]          = { "risks", N_ ("Risks foreseen"), HF_FIELD_TEXT, HF_FIELD_PROSE },
  [HF_ORGANISATION_OWNER]          = { "owner", N_ ("Owner"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_ORGANISATION_TAGS]           = { "tags", N_ ("Tags"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_ORGANISATION_NOTE]           = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_ORGANISATION_ARCHIVED]       = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
  [HF_ORGANISATION_AGREEMENT_ENDS] = { "agreement_ends", N_ ("Agreement ends"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_ORGANISATION_MEMBER_COUNT]   = { "member_count", N_ ("Members"), HF_FIELD_INT, HF_FIELD_DERIVED },
  [HF_ORGANISATION_LAST_ACTIVITY]  = { "last_activity", N_ ("Last activity"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_ORGANISATION_NEXT_ACTIVITY]  = { "next_activity", N_ ("Next activity"), HF_FIELD_DATE, HF_FIELD_DERIVED },
  [HF_ORGANISATION_OWNER_NAME]     = { "owner_name", NULL, HF_FIELD_JOINED, 0, .via = "owner", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_ORGANISATION_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (hf_organisation_stages) == HF_ORGANISATION_N_STAGES + 1);

const HfEntityDef hf_organisation_def = { "organisation", N_ ("Organisation"), fields,
                                          G_N_ELEMENTS (fields), hf_organisation_get_type };

HF_DEFINE_ENTITY (HfOrganisation, hf_organisation)

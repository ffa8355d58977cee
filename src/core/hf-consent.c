/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer answered to being reached: by which channel, what for, when, how, and to whom. */

#include "core/hf-consent.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_consent_channels[] = {
  { HF_CONSENT_PHONE, N_ ("Phone") },
  { HF_CONSENT_SMS, N_ ("SMS or WeChat") },
  { HF_CONSENT_MAIL, N_ ("Letter or e-mail") },
  { HF_CONSENT_VISIT, N_ ("Home visit") },
  { NULL, NULL },
};

const HfChoice hf_consent_purposes[] = {
  { HF_CONSENT_CARE, N_ ("For care") },
  { HF_CONSENT_MARKETING, N_ ("For marketing") },
  { NULL, NULL },
};

const HfChoice hf_consent_answers[] = {
  { HF_CONSENT_UNKNOWN, N_ ("Not known") },
  { HF_CONSENT_AGREED, N_ ("Agrees") },
  { HF_CONSENT_REFUSED, N_ ("Refuses") },
  { NULL, NULL },
};

const HfChoice hf_consent_hows[] = {
  { HF_CONSENT_IN_PERSON, N_ ("In person") },
  { HF_CONSENT_BY_PHONE, N_ ("By telephone") },
  { "written", N_ ("In writing") },
  { "online", N_ ("Online") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_CONSENT_CUSTOMER]   = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_CONSENT_CHANNEL]    = { "channel", N_ ("Reached by"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_consent_channels },
  [HF_CONSENT_PURPOSE]    = { "purpose", N_ ("Purpose"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_consent_purposes },
  [HF_CONSENT_ANSWER]     = { "answer", N_ ("Answer"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_consent_answers },
  [HF_CONSENT_DAY]        = { "day", N_ ("Answered on"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_CONSENT_HOW]        = { "how", N_ ("How it was given"), HF_FIELD_CHOICE, 0, .choices = hf_consent_hows },
  [HF_CONSENT_GUARDIAN]   = { "guardian", N_ ("Guardian"), HF_FIELD_TEXT, HF_FIELD_PERSONAL_NAME },
  [HF_CONSENT_STAFF]      = { "staff", N_ ("Staff member"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_CONSENT_STAFF_NAME] = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CONSENT_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (hf_consent_channels) == HF_CONSENT_N_CHANNELS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (hf_consent_purposes) == HF_CONSENT_N_PURPOSES + 1);

const HfEntityDef hf_consent_def = { "consent", N_ ("Consent"), fields, G_N_ELEMENTS (fields),
                                     hf_consent_get_type };

HF_DEFINE_ENTITY (HfConsent, hf_consent)

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A complaint, a suggestion or praise, from the day it came until it is closed. */

#include "core/hf-complaint.h"

#include "core/hf-contact.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_complaint_kinds[] = {
  { HF_COMPLAINT_KIND_COMPLAINT, N_ ("Complaint") },
  { HF_COMPLAINT_KIND_SUGGESTION, N_ ("Suggestion") },
  { HF_COMPLAINT_KIND_PRAISE, N_ ("Praise") },
  { NULL, NULL },
};

const HfChoice hf_complaint_channels[] = {
  { HF_CONTACT_CHANNEL_PHONE, N_ ("Phone") },
  { HF_CONTACT_CHANNEL_IN_PERSON, N_ ("In person") },
  { "box", N_ ("Suggestion box") },
  { HF_CONTACT_CHANNEL_LETTER, N_ ("Letter") },
  { HF_CONTACT_CHANNEL_MAIL, N_ ("E-mail") },
  { HF_CONTACT_CHANNEL_SMS, N_ ("SMS") },
  { HF_CONTACT_CHANNEL_WECHAT, N_ ("WeChat") },
  { "web", N_ ("Internet") },
  { NULL, NULL },
};

const HfChoice hf_complaint_subjects[] = {
  { "attitude", N_ ("Attitude of staff") },
  { "waiting", N_ ("Waiting time") },
  { "treatment", N_ ("Treatment and care") },
  { "cost", N_ ("Costs") },
  { "environment", N_ ("Rooms and surroundings") },
  { "process", N_ ("How things are organised") },
  { "privacy", N_ ("Privacy") },
  { "other", N_ ("Something else") },
  { NULL, NULL },
};

const HfChoice hf_complaint_paces[] = {
  { HF_COMPLAINT_PACE_DAY, N_ ("24 hours") },
  { HF_COMPLAINT_PACE_FIVE, N_ ("5 working days") },
  { HF_COMPLAINT_PACE_TEN, N_ ("10 working days (several departments)") },
  { NULL, NULL },
};

const HfChoice hf_complaint_states[] = {
  { HF_COMPLAINT_STATE_RECEIVED, N_ ("Received") },
  { HF_COMPLAINT_STATE_ASSIGNED, N_ ("Assigned") },
  { HF_COMPLAINT_STATE_INVESTIGATING, N_ ("Being looked into") },
  { HF_COMPLAINT_STATE_ANSWERED, N_ ("Answered") },
  { HF_COMPLAINT_STATE_CLOSED, N_ ("Settled") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_COMPLAINT_CUSTOMER]   = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_COMPLAINT_CONTACT]    = { "contact", N_ ("Contact"), HF_FIELD_REF, 0, .ref = "contact" },
  [HF_COMPLAINT_FOLLOW_UP]  = { "follow_up", N_ ("Follow-up"), HF_FIELD_REF, 0, .ref = "follow_up" },
  [HF_COMPLAINT_KIND]       = { "kind", N_ ("Kind of complaint"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_complaint_kinds },
  [HF_COMPLAINT_AT]         = { "at", N_ ("Received at"), HF_FIELD_INSTANT, HF_FIELD_REQUIRED },
  [HF_COMPLAINT_CHANNEL]    = { "channel", N_ ("How it came"), HF_FIELD_CHOICE, 0, .choices = hf_complaint_channels },
  [HF_COMPLAINT_ABOUT]      = { "about", N_ ("What it is about"), HF_FIELD_CHOICE, 0, .choices = hf_complaint_subjects },
  [HF_COMPLAINT_TEXT]       = { "text", N_ ("What they say"), HF_FIELD_TEXT, HF_FIELD_PERSONAL | HF_FIELD_PROSE },
  [HF_COMPLAINT_DEPARTMENT] = { "department", N_ ("Department"), HF_FIELD_REF, 0, .ref = "department" },
  [HF_COMPLAINT_DEPARTMENT_NAME] = { "department_name", NULL, HF_FIELD_JOINED, 0, .via = "department", .column = "name" },
  [HF_COMPLAINT_PERSON]     = { "person", N_ ("Person concerned"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_COMPLAINT_PERSON_NAME] = { "person_name", NULL, HF_FIELD_JOINED, 0, .via = "person", .column = "name" },
  [HF_COMPLAINT_OWNER]      = { "owner", N_ ("Finally responsible"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_COMPLAINT_OWNER_NAME] = { "owner_name", NULL, HF_FIELD_JOINED, 0, .via = "owner", .column = "name" },
  [HF_COMPLAINT_PACE]       = { "pace", N_ ("Answer within"), HF_FIELD_CHOICE, 0, .choices = hf_complaint_paces },
  [HF_COMPLAINT_DUE]        = { "due", N_ ("Answer due"), HF_FIELD_INSTANT, 0 },
  [HF_COMPLAINT_STATE]      = { "state", N_ ("State"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_complaint_states },
  [HF_COMPLAINT_ANSWERED]   = { "answered", N_ ("Answered at"), HF_FIELD_INSTANT, 0 },
  [HF_COMPLAINT_CLOSED]     = { "closed", N_ ("Settled at"), HF_FIELD_INSTANT, 0 },
  [HF_COMPLAINT_RESULT]     = { "result", N_ ("What came of it"), HF_FIELD_TEXT, HF_FIELD_PERSONAL | HF_FIELD_PROSE },
  [HF_COMPLAINT_TOLD]       = { "told", N_ ("Customer told on"), HF_FIELD_DATE, 0 },
  [HF_COMPLAINT_CUSTOMER_NAME] = { "customer_name", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "customer", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_COMPLAINT_N_FIELDS);

const HfEntityDef hf_complaint_def = { "complaint", N_ ("Complaint"), fields, G_N_ELEMENTS (fields),
                                       hf_complaint_get_type };

HF_DEFINE_ENTITY (HfComplaint, hf_complaint)

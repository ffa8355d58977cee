/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was done or is to be done with an organisation: a visit, a lecture, a check-up round, a
 * milestone. */

#include "core/hf-activity.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_activity_kinds[] = {
  { "visit", N_ ("Visit on site") },
  { "call", N_ ("Call") },
  { "meeting", N_ ("Meeting") },
  { "lecture", N_ ("Lecture") },
  { "check_up", N_ ("Check-up round") },
  { "renewal", N_ ("Renewal") },
  { "milestone", N_ ("Milestone") },
  { "leads", N_ ("Lead batch") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_ACTIVITY_ORGANISATION] = { "organisation", N_ ("Organisation"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "organisation" },
  [HF_ACTIVITY_KIND]         = { "kind", N_ ("Kind of activity"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_activity_kinds },
  [HF_ACTIVITY_TITLE]        = { "title", N_ ("What"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_ACTIVITY_DUE]          = { "due", N_ ("Due"), HF_FIELD_DATE, 0 },
  [HF_ACTIVITY_DONE]         = { "done", N_ ("Done on"), HF_FIELD_DATE, 0 },
  [HF_ACTIVITY_ATTENDED]     = { "attended", N_ ("Number of people"), HF_FIELD_INT, 0 },
  [HF_ACTIVITY_NOTE]         = { "note", N_ ("Note"), HF_FIELD_TEXT, 0 },
  [HF_ACTIVITY_STAFF]        = { "staff", N_ ("By"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_ACTIVITY_STAFF_NAME]   = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_ACTIVITY_N_FIELDS);

const HfEntityDef hf_activity_def = { "activity", N_ ("Activity"), fields, G_N_ELEMENTS (fields),
                                      hf_activity_get_type };

HF_DEFINE_ENTITY (HfActivity, hf_activity)

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Points for good service, or off for bad: an entry of the ledger, which is never summed up
 * elsewhere. */

#include "core/hf-service-score.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_SERVICE_SCORE_STAFF]         = { "staff", N_ ("Staff member"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PERSONNEL, .ref = "staff" },
  [HF_SERVICE_SCORE_DATE]          = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_SERVICE_SCORE_POINTS]        = { "points", N_ ("Points"), HF_FIELD_INT, HF_FIELD_REQUIRED },
  [HF_SERVICE_SCORE_REASON]        = { "reason", N_ ("Reason"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_PERSONAL },
  [HF_SERVICE_SCORE_CUSTOMER]      = { "customer", N_ ("Customer"), HF_FIELD_REF, 0, .ref = "customer" },
  [HF_SERVICE_SCORE_FOLLOW_UP]     = { "follow_up", N_ ("Follow-up"), HF_FIELD_REF, 0, .ref = "follow_up" },
  [HF_SERVICE_SCORE_AUTHOR]        = { "author", N_ ("Entered by"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_SERVICE_SCORE_STAFF_NAME]    = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
  [HF_SERVICE_SCORE_AUTHOR_NAME]   = { "author_name", NULL, HF_FIELD_JOINED, 0, .via = "author", .column = "name" },
  [HF_SERVICE_SCORE_CUSTOMER_NAME] = { "customer_name", N_ ("Name"), HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "customer", .column = "name" },
  [HF_SERVICE_SCORE_CUSTOMER_ALLERGIES] = { "customer_allergies", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "allergies" },
  [HF_SERVICE_SCORE_CUSTOMER_HEREDITARY] = { "customer_hereditary", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "hereditary" },
  [HF_SERVICE_SCORE_CUSTOMER_CONSTITUTION] = { "customer_constitution", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL | HF_FIELD_INTERNAL, .via = "customer", .column = "constitution" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_SERVICE_SCORE_N_FIELDS);

const HfEntityDef hf_service_score_def = { "service_score", N_ ("Service score"), fields,
                                           G_N_ELEMENTS (fields), hf_service_score_get_type };

HF_DEFINE_ENTITY (HfServiceScore, hf_service_score)

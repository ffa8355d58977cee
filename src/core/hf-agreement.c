/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was agreed with an organisation: discount, terms, until when. */

#include "core/hf-agreement.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_AGREEMENT_ORGANISATION] = { "organisation", N_ ("Organisation"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "organisation" },
  [HF_AGREEMENT_NUMBER]       = { "number", N_ ("Agreement number"), HF_FIELD_TEXT, 0 },
  [HF_AGREEMENT_SIGNED]       = { "signed", N_ ("Signed"), HF_FIELD_DATE, 0 },
  [HF_AGREEMENT_EXPIRES]      = { "expires", N_ ("Expires"), HF_FIELD_DATE, 0 },
  [HF_AGREEMENT_DISCOUNT]     = { "discount", N_ ("Discount"), HF_FIELD_TEXT, 0 },
  [HF_AGREEMENT_TERMS]        = { "terms", N_ ("Terms"), HF_FIELD_TEXT, 0 },
  [HF_AGREEMENT_ALERT_DAYS]   = { "alert_days", N_ ("Days of notice"), HF_FIELD_INT, 0 },
  [HF_AGREEMENT_CLOSED]       = { "closed", N_ ("Not to be renewed since"), HF_FIELD_DATE, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_AGREEMENT_N_FIELDS);

const HfEntityDef hf_agreement_def = { "agreement", N_ ("Agreement"), fields, G_N_ELEMENTS (fields),
                                       hf_agreement_get_type };

HF_DEFINE_ENTITY (HfAgreement, hf_agreement)

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Something that was given to a customer, or received from one. */

#include "core/hf-gift.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_gift_directions[] = {
  { HF_GIFT_DIRECTION_GIVEN, N_ ("We gave") },
  { HF_GIFT_DIRECTION_RECEIVED, N_ ("We received") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_GIFT_CUSTOMER]  = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_GIFT_DATE]      = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_GIFT_DIRECTION] = { "direction", N_ ("Given or received"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_gift_directions },
  [HF_GIFT_KIND]      = { "kind", N_ ("Kind of gift"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_SEARCHED },
  [HF_GIFT_NOTE]      = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_GIFT_N_FIELDS);

const HfEntityDef hf_gift_def = { "gift", N_ ("Gift"), fields, G_N_ELEMENTS (fields),
                                  hf_gift_get_type };

HF_DEFINE_ENTITY (HfGift, hf_gift)

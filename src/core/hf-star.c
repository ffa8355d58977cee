/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody on the staff has an eye on a customer. It says nothing of the customer, and is nobody
 * else's. */

#include "core/hf-star.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_STAR_STAFF]    = { "staff", N_ ("Starred by"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "staff" },
  [HF_STAR_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_STAR_N_FIELDS);

const HfEntityDef hf_star_def = { "star", N_ ("Star"), fields, G_N_ELEMENTS (fields),
                                  hf_star_get_type };

HF_DEFINE_ENTITY (HfStar, hf_star)

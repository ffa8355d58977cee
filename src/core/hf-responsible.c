/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who of the staff answers for a customer, in which capacity. */

#include "core/hf-responsible.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_responsible_roles[] = {
  { "doctor", N_ ("Attending doctor") },
  { "family_doctor", N_ ("Family doctor") },
  { "success", N_ ("Customer success manager") },
  { "butler", N_ ("Health butler") },
  { "assistant", N_ ("Treatment assistant") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_RESPONSIBLE_CUSTOMER]   = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_RESPONSIBLE_STAFF]      = { "staff", N_ ("Staff member"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "staff" },
  [HF_RESPONSIBLE_ROLE]       = { "role", N_ ("In the capacity of"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_responsible_roles },
  [HF_RESPONSIBLE_STAFF_NAME] = { "staff_name", N_ ("Responsible person"), HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_RESPONSIBLE_N_FIELDS);

const HfEntityDef hf_responsible_def = { "responsible", N_ ("Responsible person"), fields,
                                         G_N_ELEMENTS (fields), hf_responsible_get_type };

HF_DEFINE_ENTITY (HfResponsible, hf_responsible)

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody who works in the hospital: doctors, the desk, heads, managers and
 * others. What goes with a role is in hf-role.c. */

#include "core/hf-staff.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_staff_roles[] = {
  { "desk", N_ ("Service centre") },
  { "doctor", N_ ("Doctor") },
  { "head", N_ ("Department head") },
  { "manager", N_ ("Manager") },
  { "cashier", N_ ("Cashier") },
  { "intern", N_ ("Intern") },
  { "market", N_ ("Market department") },
  { "executive", N_ ("Executive") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_STAFF_NAME]            = { "name", N_ ("Name"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED | HF_FIELD_SEARCHED },
  [HF_STAFF_ROLE]            = { "role", N_ ("Role"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_staff_roles },
  [HF_STAFF_DEPARTMENT]      = { "department", N_ ("Department"), HF_FIELD_REF, 0, .ref = "department" },
  [HF_STAFF_ARCHIVED]        = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
  [HF_STAFF_TITLE]           = { "title", N_ ("Professional title"), HF_FIELD_TEXT, 0 },
  [HF_STAFF_SPECIALTY]       = { "specialty", N_ ("Specialty"), HF_FIELD_TEXT, HF_FIELD_SEARCHED },
  [HF_STAFF_INTRODUCTION]    = { "introduction", N_ ("Introduction"), HF_FIELD_TEXT, HF_FIELD_PROSE },
  [HF_STAFF_DEPARTMENT_NAME] = { "department_name", NULL, HF_FIELD_JOINED, 0, .via = "department", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_STAFF_N_FIELDS);

const HfEntityDef hf_staff_def = { "staff", N_ ("Staff member"), fields, G_N_ELEMENTS (fields),
                                   hf_staff_get_type };

HF_DEFINE_ENTITY (HfStaff, hf_staff)

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A field that the hospital added to the card by itself. */

#include "core/hf-custom-field.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_custom_field_kinds[] = {
  { "text", N_ ("Text") },
  { "number", N_ ("Numeric value") },
  { "date", N_ ("Date") },
  { "choice", N_ ("Choice") },
  { NULL, NULL },
};

const HfChoice hf_custom_field_levels[] = {
  { HF_CUSTOM_FIELD_OPEN, N_ ("Everybody") },
  { HF_CUSTOM_FIELD_PERSONAL, N_ ("Personal") },
  { HF_CUSTOM_FIELD_RESTRICTED, N_ ("Restricted") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_CUSTOM_FIELD_NAME]     = { "name", N_ ("Name of the field"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED },
  [HF_CUSTOM_FIELD_KIND]     = { "kind", N_ ("Kind of field"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_custom_field_kinds },
  [HF_CUSTOM_FIELD_OPTIONS]  = { "options", N_ ("Choices"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOM_FIELD_LEVEL]    = { "level", N_ ("Data level"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED | HF_FIELD_LEVEL, .choices = hf_custom_field_levels },
  [HF_CUSTOM_FIELD_WANTED]   = { "wanted", N_ ("Part of a complete card"), HF_FIELD_BOOL, 0 },
  [HF_CUSTOM_FIELD_REQUIRED] = { "required", N_ ("Required"), HF_FIELD_BOOL, 0 },
  [HF_CUSTOM_FIELD_SHOWN_BY] = { "shown_by", N_ ("Depends on"), HF_FIELD_REF, 0, .ref = "custom_field" },
  [HF_CUSTOM_FIELD_SHOWN_FOR] = { "shown_for", N_ ("Shown for"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOM_FIELD_LOCKED_BY] = { "locked_by", N_ ("Locked by"), HF_FIELD_REF, 0, .ref = "custom_field" },
  [HF_CUSTOM_FIELD_LOCKED_FOR] = { "locked_for", N_ ("Locked for"), HF_FIELD_TEXT, 0 },
  [HF_CUSTOM_FIELD_POSITION] = { "position", NULL, HF_FIELD_INT, HF_FIELD_INTERNAL },
  [HF_CUSTOM_FIELD_ARCHIVED] = { "archived", NULL, HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CUSTOM_FIELD_N_FIELDS);

const HfEntityDef hf_custom_field_def = { "custom_field", N_ ("Own field"), fields,
                                          G_N_ELEMENTS (fields), hf_custom_field_get_type };

HF_DEFINE_ENTITY (HfCustomField, hf_custom_field)

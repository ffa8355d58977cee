/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What relatives are to each other and what they are called: the one table of both. A relation is
 * kept once, so it is read backwards from its other end. */

#include "core/hf-kinship.h"

#include "core/hf-customer-choices.h"
#include "core/hf-entity.h"
#include "core/hf-relation.h"

#include <glib/gi18n.h>

/* clang-format off */
static const struct
{
  const char *kind;
  const char *inverse;
  const char *female; /* NULL: called the same whatever the sex */
  const char *male;
} kinds[] = {
  { "spouse",      "spouse",      N_ ("Wife"),          N_ ("Husband") },
  { "parent",      "child",       N_ ("Mother"),        N_ ("Father") },
  { "child",       "parent",      N_ ("Daughter"),      N_ ("Son") },
  { "sibling",     "sibling",     N_ ("Sister"),        N_ ("Brother") },
  { "grandparent", "grandchild",  N_ ("Grandmother"),   N_ ("Grandfather") },
  { "grandchild",  "grandparent", N_ ("Granddaughter"), N_ ("Grandson") },
  { "relative",    "relative",    NULL, NULL },
  { "friend",      "friend",      NULL, NULL },
  { "colleague",   "colleague",   NULL, NULL },
  { "carer",       "cared_for",   NULL, NULL },
  { "cared_for",   "carer",       NULL, NULL },
};
/* clang-format on */

const char *
hf_kinship_inverse (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].inverse;
  return kind;
}

const char *
hf_kinship_word (const char *kind, const char *sex)
{
  const char *word = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind) && g_strcmp0 (sex, HF_CUSTOMER_SEX_FEMALE) == 0)
      word = kinds[i].female;
    else if (g_str_equal (kinds[i].kind, kind) && g_strcmp0 (sex, HF_CUSTOMER_SEX_MALE) == 0)
      word = kinds[i].male;
  return word != NULL ? word : hf_choice_label (hf_relation_kinds, kind);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A telephone number of a customer; several customers may share one. */

#include "core/hf-phone.h"

#include "base/hf-text-mask.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_DIGITS 3

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_PHONE_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PART, .ref = "customer" },
  [HF_PHONE_NUMBER]   = { "number", N_ ("Phone number"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_PHONE | HF_FIELD_PERSONAL_PHONE },
  [HF_PHONE_WHOSE]    = { "whose", N_ ("Whose phone"), HF_FIELD_TEXT, 0 },
  [HF_PHONE_POSITION] = { "position", NULL, HF_FIELD_INT, HF_FIELD_INTERNAL },
  [HF_PHONE_INVALID]  = { "invalid", N_ ("Wrong number"), HF_FIELD_BOOL, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PHONE_N_FIELDS);

const HfEntityDef hf_phone_def = { "phone", N_ ("Phone number"), fields, G_N_ELEMENTS (fields),
                                   hf_phone_get_type };

HF_DEFINE_ENTITY (HfPhone, hf_phone)

gboolean
hf_phone_is_number (const char *text)
{
  g_autofree char *digits = hf_digits (text ? text : "");
  g_autofree char *plain = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;

  return plain != NULL && strlen (digits) >= LEAST_DIGITS && strstr (plain, "E+") == NULL &&
         strstr (plain, "e+") == NULL;
}

const char *
hf_phone_choose (const GPtrArray *phones)
{
  for (guint i = 0; i < phones->len; i++)
    {
      const HfRow *phone = g_ptr_array_index (phones, i);

      if (hf_row_int (phone, HF_PHONE_INVALID) == 0)
        return hf_row_text (phone, HF_PHONE_NUMBER);
    }
  return NULL;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A value as a database knows it. Nothing here knows fields or entities. */

#include "core/hf-value.h"

/**
 * hf_value_clear:
 * @value: a value
 *
 * Frees what @value holds and makes it null.
 */
void
hf_value_clear (HfValue *value)
{
  if (value->kind == HF_VALUE_TEXT)
    g_free (value->s);
  *value = HF_NULL;
}

/**
 * hf_value_copy:
 * @dest: where to; its old content is freed
 * @src: what to copy
 *
 * Makes @dest an independent copy of @src.
 */
void
hf_value_copy (HfValue *dest, const HfValue *src)
{
  HfValue copy = *src;

  if (src->kind == HF_VALUE_TEXT)
    copy.s = g_strdup (src->s);
  hf_value_clear (dest);
  *dest = copy;
}

/**
 * hf_value_equal:
 * @a: a value
 * @b: another
 *
 * Whether two values are the same; null equals null.
 *
 * Returns: %TRUE when equal
 */
gboolean
hf_value_equal (const HfValue *a, const HfValue *b)
{
  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind)
    {
    case HF_VALUE_INT:
      return a->i == b->i;
    case HF_VALUE_TEXT:
      return g_str_equal (a->s, b->s);
    case HF_VALUE_NULL:
    default:
      return TRUE;
    }
}

/**
 * hf_value_to_variant:
 * @value: a value
 *
 * The value as a maybe-variant (`mv`), the form the history keeps it in.
 *
 * Returns: (transfer floating): a new variant
 */
GVariant *
hf_value_to_variant (const HfValue *value)
{
  GVariant *inner = NULL;

  if (value->kind == HF_VALUE_INT)
    inner = g_variant_new_variant (g_variant_new_int64 (value->i));
  else if (value->kind == HF_VALUE_TEXT)
    inner = g_variant_new_variant (g_variant_new_string (value->s));
  return g_variant_new_maybe (G_VARIANT_TYPE_VARIANT, inner);
}

/**
 * hf_value_from_variant:
 * @value: where to; its old content is freed
 * @variant: what hf_value_to_variant() made
 *
 * Reads a value back. Anything of another type becomes null.
 */
void
hf_value_from_variant (HfValue *value, GVariant *variant)
{
  g_autoptr (GVariant) boxed = g_variant_get_maybe (variant);
  g_autoptr (GVariant) inner = boxed ? g_variant_get_variant (boxed) : NULL;

  hf_value_clear (value);
  if (inner == NULL)
    return;
  if (g_variant_is_of_type (inner, G_VARIANT_TYPE_INT64))
    *value = HF_INT (g_variant_get_int64 (inner));
  else if (g_variant_is_of_type (inner, G_VARIANT_TYPE_STRING))
    *value = HF_TEXT (g_variant_dup_string (inner, NULL));
}

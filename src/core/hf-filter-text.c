/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Filters written down for the book and the settings, and read again. */

#include "core/hf-filter.h"

#include "core/hf-validate.h"

#include <string.h>

#define STORED_TYPE G_VARIANT_TYPE ("a(ssxsas)")
#define OR          "or " /* before the comparison of an alternative */

static const char *const op_names[HF_FILTER_N_OPS] = {
  [HF_FILTER_IS] = "is",
  [HF_FILTER_IS_NOT] = "is-not",
  [HF_FILTER_CONTAINS] = "contains",
  [HF_FILTER_AT_LEAST] = "at-least",
  [HF_FILTER_AT_MOST] = "at-most",
  [HF_FILTER_WITHIN_LAST] = "within-last",
  [HF_FILTER_LONGER_AGO] = "longer-ago",
  [HF_FILTER_WITHIN_NEXT] = "within-next",
  [HF_FILTER_ANNIVERSARY] = "anniversary",
  [HF_FILTER_KNOWN] = "known",
  [HF_FILTER_UNKNOWN] = "unknown",
  [HF_FILTER_ENTRUSTED] = "entrusted",
  [HF_FILTER_COLLEAGUE] = "colleague",
  [HF_FILTER_AGED] = "aged",
  [HF_FILTER_LATEST] = "latest",
};

/**
 * hf_filter_to_text:
 * @self: a filter
 *
 * Writes a filter down, for the book.
 *
 * Returns: (transfer full): the text
 */
char *
hf_filter_to_text (const HfFilter *self)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) stored = NULL;

  g_variant_builder_init (&builder, STORED_TYPE);
  for (guint i = 0; i < hf_filter_get_n (self); i++)
    {
      const HfCondition *condition = hf_filter_get (self, i);
      g_autofree char   *op =
        g_strconcat (hf_filter_is_alternative (self, i) ? OR : "", op_names[condition->op], NULL);

      g_variant_builder_add (&builder, "(ssxs^as)", condition->def->name,
                             condition->def->fields[condition->field].name, condition->custom, op,
                             condition->values);
    }
  stored = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (stored, FALSE);
}

static gboolean
find_op (const char *name, HfFilterOp *op)
{
  for (guint i = 0; i < HF_FILTER_N_OPS; i++)
    if (g_str_equal (op_names[i], name))
      {
        *op = i;
        return TRUE;
      }
  return FALSE;
}

/* To part what was one question would make another one of it. */
static gboolean
add_stored (HfFilter *self, GVariant *stored)
{
  g_auto (GStrv) values = NULL;
  HfCondition condition = { 0 };
  const char *entity, *field, *op;
  gboolean    is_alternative;
  int         index;

  g_variant_get (stored, "(&s&sx&s^as)", &entity, &field, &condition.custom, &op, &values);
  condition.def = hf_entity_find (entity);
  index = condition.def ? hf_entity_field (condition.def, field) : -1;
  is_alternative = g_str_has_prefix (op, OR);
  if (index < 0 || !find_op (is_alternative ? op + strlen (OR) : op, &condition.op) ||
      !hf_filter_offers (condition.def, (guint) index, condition.op))
    return FALSE;
  condition.field = (guint) index;
  condition.values = values;
  hf_filter_add (self, &condition);
  hf_filter_set_alternative (self, hf_filter_get_n (self) - 1, is_alternative);
  return hf_filter_is_alternative (self, hf_filter_get_n (self) - 1) == is_alternative;
}

/**
 * hf_filter_from_text:
 * @text: what hf_filter_to_text() wrote
 * @error: return location for a #HfValidationError
 *
 * Reads a filter.
 *
 * Returns: (transfer full) (nullable): the filter; %NULL where the text is none or names what this
 *   program does not know
 */
HfFilter *
hf_filter_from_text (const char *text, GError **error)
{
  g_autoptr (HfFilter) self = hf_filter_new ();
  g_autoptr (GVariant) stored = g_variant_parse (STORED_TYPE, text, NULL, NULL, NULL);
  gboolean is_known = stored != NULL;

  for (gsize i = 0; is_known && i < g_variant_n_children (stored); i++)
    {
      g_autoptr (GVariant) condition = g_variant_get_child_value (stored, i);

      is_known = add_stored (self, condition);
    }
  if (is_known)
    return g_steal_pointer (&self);
  g_set_error_literal (error, HF_VALIDATION_ERROR, HF_VALIDATION_ERROR_MALFORMED,
                       "filter: not understood");
  return NULL;
}

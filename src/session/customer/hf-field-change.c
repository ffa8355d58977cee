/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way back to an earlier value, from what the book says now. */

#include "core/hf-custom-value.h"
#include "core/hf-history-part.h"
#include "core/hf-validate.h"
#include "session/customer/hf-field-history.h"
#include "session/hf-field-pair.h"

#include <glib/gi18n.h>

void
hf_field_change_free (HfFieldChange *self)
{
  g_free (self->who);
  g_free (self->label);
  g_clear_pointer (&self->before, hf_row_unref);
  g_clear_pointer (&self->after, hf_row_unref);
  g_free (self->before_text);
  g_free (self->after_text);
  g_free (self->told);
  g_free (self);
}

/* Two lines of a card that say the same are one; two visits on a day are not. */
static gboolean
is_line (const HfFieldChange *self)
{
  const HfHistoryPart *part = hf_history_part_find (NULL, self->before->def->name);

  return part == NULL || part->kind != HF_HISTORY_ENTRY;
}

HfQuery *
hf_field_change_query (const HfFieldChange *self, HfViewer *viewer)
{
  HfQuery *query = hf_query_new (self->before->def, viewer);
  guint    customer;

  if (!self->is_gone || !is_line (self))
    {
      hf_query_where_id (query, &self->before->id, 1);
      return query;
    }
  customer = (guint) hf_entity_field (self->before->def, "customer");
  hf_query_where (query, customer, HF_OP_EQ, HF_INT (hf_row_int (self->before, customer)));
  return query;
}

/* The row that says by now what the one that went said, or would if it came back. */
static const HfRow *
find_current (const HfFieldChange *self, GPtrArray *rows)
{
  gboolean is_own = self->before->def == &hf_custom_value_def;

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (rows, i);

      if (row->id == self->before->id ||
          (self->is_gone && is_line (self) &&
           !hf_row_differs (row, self->before, is_own ? HF_CUSTOM_VALUE_FIELD : self->field)))
        return row;
    }
  return NULL;
}

static HfChangeSet *
bring_back (const HfFieldChange *self)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Restore an earlier value"));

  hf_change_set_bring_back (changes, hf_row_copy (self->before));
  return changes;
}

/* What goes with the field stays as it is by now, unless it was changed along: of what was not the
 * history has nothing. */
static void
take_back (const HfFieldChange *self, HfRow *draft)
{
  int beside = hf_field_pair_of (draft->def, self->field);

  if (beside < 0 || hf_row_differs (self->before, self->after, (guint) beside))
    hf_field_pair_copy (draft, self->before, self->field);
  else
    hf_row_set (draft, self->field, self->before->values[self->field]);
}

HfChangeSet *
hf_field_change_restore (const HfFieldChange *self, GPtrArray *rows)
{
  const HfRow *current = find_current (self, rows);
  HfChangeSet *changes;
  g_autoptr (HfRow) draft = NULL;

  if (current == NULL)
    return self->is_gone ? bring_back (self) : NULL;
  draft = hf_row_copy (current);
  take_back (self, draft);
  if (!hf_field_pair_differs (current, draft, self->field))
    return NULL;
  changes = hf_change_set_new (N_ ("Restore an earlier value"));
  if (current->def == &hf_custom_value_def && !hf_row_validate (draft, NULL))
    hf_change_set_delete (changes, current); /* it said nothing before */
  else
    hf_change_set_update (changes, current, g_steal_pointer (&draft));
  return changes;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody sees before deciding that two cards are one person. What hangs on a customer is
 * found by the entity tables, as the merge itself finds it. */

#include "session/same-person/hf-merge-preview.h"

#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "session/customer/hf-field-history.h"
#include "session/customer/hf-own-card.h"
#include "session/same-person/hf-merge.h"
#include "session/hf-field-words.h"
#include "store/hf-sql.h"

void
hf_merge_preview_free (HfMergePreview *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->cards[i], hf_row_unref);
      g_clear_pointer (&self->own[i], hf_row_unref);
      g_clear_pointer (&self->values[i], g_ptr_array_unref);
    }
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  g_clear_pointer (&self->viewer, hf_viewer_unref);
  g_array_unref (self->counts);
  g_hash_table_unref (self->names);
  g_free (self);
}

static void
row_clear (gpointer row)
{
  g_free (((HfMergeRow *) row)->words);
}

static void
count_clear (gpointer count)
{
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&((HfMergeCount *) count)->rows[i], g_array_unref);
}

static HfMergeCount
make_count (const HfEntityDef *def)
{
  HfMergeCount count = { .def = def };

  for (guint i = 0; i < 2 && hf_merge_may_leave (def); i++)
    {
      count.rows[i] = g_array_new (FALSE, FALSE, sizeof (HfMergeRow));
      g_array_set_clear_func (count.rows[i], row_clear);
    }
  return count;
}

/* What hangs on the card by this field. */
static gboolean
count_rows (HfMergePreview *self,
            HfDatabase     *db,
            guint           which,
            guint           field,
            HfMergeCount   *count,
            GError        **error)
{
  g_autoptr (HfQuery) query = hf_query_new (count->def, self->viewer);
  g_autoptr (HfStatement) ids = NULL;
  HfStep step = HF_STEP_ERROR;

  hf_query_where (query, field, HF_OP_EQ, HF_INT (self->cards[which]->id));
  ids = hf_sql_select_ids (db, query, error);
  while (ids != NULL && (step = hf_statement_step (ids, error)) == HF_STEP_ROW)
    {
      HfMergeRow row = { hf_statement_int (ids, 0), NULL };

      count->n[which]++;
      if (count->rows[which] != NULL)
        g_array_append_val (count->rows[which], row);
    }
  return step == HF_STEP_DONE;
}

/* A relation is part of the card by either end. */
static const HfHistoryPart *
find_part (const HfRow *row, gint64 customer)
{
  for (guint i = 0; i < hf_history_n_parts; i++)
    if (hf_history_parts[i].whole == &hf_customer_def && hf_history_parts[i].def == row->def &&
        hf_row_int (row, hf_history_parts[i].via) == customer)
      return &hf_history_parts[i];
  return NULL;
}

static gboolean
name_row (HfMergePreview    *self,
          HfDatabase        *db,
          guint              which,
          const HfEntityDef *def,
          HfMergeRow        *row,
          GError           **error)
{
  g_autoptr (HfRow) seen = hf_sql_read_existing (db, def, self->viewer, row->id, error);
  const HfHistoryPart *part = seen ? find_part (seen, self->cards[which]->id) : NULL;

  if (part == NULL)
    return seen != NULL;
  row->words = hf_field_history_name (db, self->viewer, part, seen, error);
  return row->words != NULL;
}

/* What says how the two are related goes: it would say that of one person. */
static void
leave_out_shared (HfMergeCount *count)
{
  for (guint i = 0; count->rows[0] != NULL && i < count->rows[0]->len;)
    {
      gint64   id = g_array_index (count->rows[0], HfMergeRow, i).id;
      gboolean is_shared = FALSE;

      for (guint j = 0; j < count->rows[1]->len && !is_shared; j++)
        if ((is_shared = g_array_index (count->rows[1], HfMergeRow, j).id == id))
          g_array_remove_index (count->rows[1], j);
      if (is_shared)
        g_array_remove_index (count->rows[0], i);
      else
        i++;
    }
}

static gboolean
name_rows (HfMergePreview *self, HfDatabase *db, HfMergeCount *count, GError **error)
{
  for (guint which = 0; which < 2; which++)
    for (guint i = 0; count->rows[which] != NULL && i < count->rows[which]->len &&
                      count->rows[which]->len <= HF_MERGE_MOST_NAMED;
         i++)
      if (!name_row (self, db, which, count->def,
                     &g_array_index (count->rows[which], HfMergeRow, i), error))
        return FALSE;
  return TRUE;
}

/* Of what the program notes about duplicates nobody need know; own fields are chosen one by one. */
static gboolean
is_shown (const HfEntityDef *def, const HfFieldDef *field)
{
  return hf_merge_is_on_customer (field) && !(field->flags & HF_FIELD_INTERNAL) &&
         def != &hf_custom_value_def;
}

static gboolean
count_entity (HfMergePreview *self, HfDatabase *db, const HfEntityDef *def, GError **error)
{
  HfMergeCount count = make_count (def);
  gboolean     is_read = TRUE;

  for (guint field = 0; field < def->n_fields; field++)
    for (guint i = 0; i < 2 && is_read && is_shown (def, &def->fields[field]); i++)
      is_read = count_rows (self, db, i, field, &count, error);
  leave_out_shared (&count);
  is_read = is_read && name_rows (self, db, &count, error);
  if (is_read && count.n[0] + count.n[1] > 0)
    g_array_append_val (self->counts, count);
  else
    count_clear (&count);
  return is_read;
}

static gboolean
read_name (HfMergePreview *self,
           HfDatabase     *db,
           HfViewer       *viewer,
           guint           which,
           guint           field,
           GError        **error)
{
  const HfFieldDef  *def = &hf_customer_def.fields[field];
  const HfEntityDef *of = hf_entity_find (def->ref);
  int                name = hf_entity_field (of, "name");
  g_autoptr (HfRow) row = NULL;

  if (name < 0 || hf_row_is_null (self->cards[which], field))
    return TRUE;
  row = hf_sql_read_existing (db, of, viewer, hf_row_int (self->cards[which], field), error);
  if (row == NULL)
    return FALSE;
  g_hash_table_insert (self->names, GUINT_TO_POINTER (field * 2 + which),
                       g_strdup (hf_row_text (row, (guint) name)));
  return TRUE;
}

static gboolean
read_names (HfMergePreview *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  for (guint field = 0; field < HF_CUSTOMER_N_FIELDS; field++)
    for (guint i = 0; i < 2; i++)
      if (hf_customer_def.fields[field].type == HF_FIELD_REF && hf_merge_is_offered (field) &&
          !read_name (self, db, viewer, i, field, error))
        return FALSE;
  return TRUE;
}

static gboolean
read_own (HfMergePreview *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  self->fields = hf_own_card_read_fields (db, viewer, error);
  for (guint i = 0; self->fields != NULL && i < 2; i++)
    {
      self->values[i] = hf_own_card_read_values (db, viewer, self->cards[i]->id, error);
      if (self->values[i] == NULL)
        return FALSE;
      self->own[i] = hf_own_fields_make_row (self->fields, self->cards[i]->id, self->values[i]);
    }
  return self->fields != NULL;
}

HfMergePreview *
hf_merge_preview_read (HfDatabase *db, HfViewer *viewer, gint64 one, gint64 other, GError **error)
{
  g_autoptr (HfMergePreview) self = g_new0 (HfMergePreview, 1);
  const gint64 ids[2] = { one, other };

  self->viewer = hf_viewer_ref (viewer);
  self->counts = g_array_new (FALSE, FALSE, sizeof (HfMergeCount));
  g_array_set_clear_func (self->counts, count_clear);
  self->names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < 2; i++)
    {
      self->cards[i] = hf_sql_read_existing (db, &hf_customer_def, viewer, ids[i], error);
      if (self->cards[i] == NULL)
        return NULL;
    }
  if (!read_names (self, db, viewer, error) || !read_own (self, db, viewer, error))
    return NULL;
  for (guint i = 0; hf_entities[i] != NULL; i++)
    if (!count_entity (self, db, hf_entities[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

char *
hf_merge_preview_text (const HfMergePreview *self, guint which, guint field)
{
  const HfRow *row = self->cards[which];

  if (hf_row_is_null (row, field))
    return g_strdup ("");
  if (hf_customer_def.fields[field].type == HF_FIELD_REF)
    return g_strdup (g_hash_table_lookup (self->names, GUINT_TO_POINTER (field * 2 + which)));
  return hf_field_words_for (self->viewer, row, field);
}

/* What was a choice once is none of today's. */
char *
hf_merge_preview_own_text (const HfMergePreview *self, guint which, guint field)
{
  const HfRow *row = self->own[which];

  if (hf_row_is_null (row, field))
    return g_strdup ("");
  if (row->def->fields[field].type == HF_FIELD_CHOICE)
    return hf_own_fields_write (row, field);
  return hf_field_words (row, field);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two cards of one person become one. What hangs on a customer is found by the entity tables, so
 * that nothing can be forgotten here when something new may hang on one. */

#include "session/same-person/hf-merge.h"

#include "core/hf-attachment.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-gift.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-memo.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "core/hf-responsible.h"
#include "core/hf-special-day.h"
#include "core/hf-star.h"
#include "session/customer/hf-kin.h"
#include "session/same-person/hf-merge-both.h"
#include "store/hf-sql.h"
#include "store/hf-transaction.h"

#include <glib/gi18n.h>

typedef struct
{
  const HfMergeOptions *options;     /* borrowed */
  HfDatabase           *db;          /* borrowed */
  HfTransaction        *transaction; /* borrowed */
} Merge;

void
hf_merge_own_free (HfMergeOwn *self)
{
  g_free (self->stays);
  g_free (self->goes);
  g_free (self);
}

static gboolean
is_taken_over (guint field)
{
  const HfFieldDef *def = &hf_customer_def.fields[field];

  return HF_FIELD_IS_OWN (def) &&
         (!(def->flags & HF_FIELD_INTERNAL) || field == HF_CUSTOMER_BIRTH_PRECISION);
}

gboolean
hf_merge_is_offered (guint field)
{
  return is_taken_over (field) && field != HF_CUSTOMER_BIRTH_PRECISION;
}

void
hf_merge_take (HfRow *card, const HfRow *from, guint field)
{
  hf_row_set (card, field, from->values[field]);
  if (field == HF_CUSTOMER_BIRTH_DATE)
    hf_row_set (card, HF_CUSTOMER_BIRTH_PRECISION, from->values[HF_CUSTOMER_BIRTH_PRECISION]);
}

gboolean
hf_merge_is_on_customer (const HfFieldDef *field)
{
  return field->type == HF_FIELD_REF && g_str_equal (field->ref, hf_customer_def.name);
}

/* Not a membership: the organisation counts its members, on whichever card they stand. */
gboolean
hf_merge_may_leave (const HfEntityDef *def)
{
  const HfEntityDef *const may_stay[] = {
    &hf_phone_def,    &hf_handle_def,      &hf_special_day_def,
    &hf_relation_def, &hf_responsible_def, &hf_measurement_def,
    &hf_memo_def,     &hf_gift_def,        &hf_attachment_def,
  };

  for (guint i = 0; i < G_N_ELEMENTS (may_stay); i++)
    if (may_stay[i] == def)
      return TRUE;
  return FALSE;
}

static void
fill_field (HfRow *card, const HfRow *from, guint field)
{
  if (!is_taken_over (field) || hf_row_is_null (from, field))
    return;
  if (hf_row_is_null (card, field))
    hf_row_set (card, field, from->values[field]);
  else if (hf_merge_may_keep_both (field))
    hf_merge_take_both (card, from, field);
}

/* How exactly a birth date is known goes with it. */
static void
fill (HfRow *card, const HfRow *from)
{
  gboolean has_birth_date = !hf_row_is_null (card, HF_CUSTOMER_BIRTH_DATE);

  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (!(i == HF_CUSTOMER_BIRTH_PRECISION && has_birth_date))
      fill_field (card, from, i);
}

/* What whoever merges does not see nobody has chosen: it stays, and what is missing is taken over.
 */
static void
fill_hidden (HfRow *card, const HfRow *keep, const HfRow *drop, const HfViewer *viewer)
{
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (hf_customer_def.fields[i].flags & hf_viewer_hides (viewer))
      {
        hf_row_set (card, i, keep->values[i]);
        fill_field (card, drop, i);
      }
}

/* Whole, since what is written is the whole truth. */
static HfRow *
read_live (Merge *self, gint64 id, GError **error)
{
  g_autoptr (HfViewer) caretaker = hf_viewer_new_caretaker (self->options->viewer->who);
  g_autoptr (HfRow) row = hf_sql_read_existing (self->db, &hf_customer_def, caretaker, id, error);

  if (row == NULL || hf_row_is_null (row, HF_CUSTOMER_ARCHIVED))
    return g_steal_pointer (&row);
  g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT,
               "customer/%" G_GINT64_FORMAT " is archived", id);
  return NULL;
}

/* A relation of the person to the same person says nothing any more. */
static gboolean
points_to_itself (const HfRow *row)
{
  guint n_refs = 0, n_same = 0;

  for (guint i = 0; i < row->def->n_fields; i++)
    if (hf_merge_is_on_customer (&row->def->fields[i]))
      {
        n_refs++;
        n_same += hf_row_int (row, i) == hf_row_int (row, 0);
      }
  return n_refs > 1 && n_same == n_refs;
}

/* A number that is somebody else's here, or was found wrong there, is not said by its digits. */
static gboolean
has_phone (Merge *self, const HfRow *phone, gboolean *has, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM phone AS p JOIN phone AS o ON o.number_digits = p.number_digits "
    "WHERE p.customer = $1 AND o.id = $2 AND coalesce(p.invalid, 0) = coalesce(o.invalid, 0) "
    "AND (o.whose IS NULL OR o.whose = p.whose)";
  gint64 n;

  if (!hf_database_number (self->db, &n, error, sql, "ii", self->options->keep, phone->id))
    return FALSE;
  *has = n > 0;
  return TRUE;
}

/* Nobody stars a card twice. */
static gboolean
has_star (Merge *self, const HfRow *star, gboolean *has, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM star WHERE customer = $1 AND staff = $2";
  gint64            n;

  if (!hf_database_number (self->db, &n, error, sql, "ii", self->options->keep,
                           hf_row_int (star, HF_STAR_STAFF)))
    return FALSE;
  *has = n > 0;
  return TRUE;
}

/* One person is in an organisation once, whatever two cards say of it. */
static gboolean
has_membership (Merge *self, const HfRow *member, gboolean *has, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM member AS m JOIN member AS o ON o.organisation = m.organisation "
    "WHERE m.customer = $1 AND o.id = $2 AND m.\"to\" IS NOT DISTINCT FROM o.\"to\" "
    "AND (o.role IS NULL OR o.role = m.role) AND (o.\"from\" IS NULL OR o.\"from\" = m.\"from\")";
  gint64 n;

  if (!hf_database_number (self->db, &n, error, sql, "ii", self->options->keep, member->id))
    return FALSE;
  *has = n > 0;
  return TRUE;
}

static const HfMergeOwn *
find_own (Merge *self, gint64 field)
{
  GPtrArray *own = self->options->own;

  for (guint i = 0; own != NULL && i < own->len; i++)
    if (((HfMergeOwn *) g_ptr_array_index (own, i))->field == field)
      return g_ptr_array_index (own, i);
  return NULL;
}

/* One that says something in an own field keeps it, as it does with the built-in ones, unless
 * somebody chose. */
static gboolean
has_own_value (Merge *self, const HfRow *value, gboolean *has, GError **error)
{
  const HfMergeOwn *chosen = find_own (self, hf_row_int (value, HF_CUSTOM_VALUE_FIELD));
  static const char sql[] = "SELECT count(*) FROM custom_value WHERE customer = $1 AND field = $2";
  gint64            n;

  if (chosen == NULL && !hf_database_number (self->db, &n, error, sql, "ii", self->options->keep,
                                             hf_row_int (value, HF_CUSTOM_VALUE_FIELD)))
    return FALSE;
  *has = chosen != NULL ? !chosen->is_taken : n > 0;
  return TRUE;
}

/* Whether the card that stays says the same already. */
static gboolean
is_repeated (Merge *self, const HfRow *row, const HfRow *moved, gboolean *is, GError **error)
{
  *is = FALSE;
  if (row->def == &hf_phone_def)
    return has_phone (self, row, is, error);
  if (row->def == &hf_member_def)
    return has_membership (self, row, is, error);
  if (row->def == &hf_custom_value_def)
    return has_own_value (self, row, is, error);
  if (row->def == &hf_star_def)
    return has_star (self, row, is, error);
  /* What somebody noted of a relation stands with it alone. */
  return row->def != &hf_relation_def || !hf_row_is_null (row, HF_RELATION_NOTE) ||
         hf_kin_is_known (self->db, hf_row_int (moved, HF_RELATION_CUSTOMER),
                          hf_row_int (moved, HF_RELATION_OTHER),
                          hf_row_text (moved, HF_RELATION_KIND), is, error);
}

/* Of two values of which nobody has chosen one, for nobody saw them, each stays on its card. */
static gboolean
is_to_stay (Merge *self, const HfRow *row, gboolean is_spare, gboolean *stays, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) seen = NULL;

  *stays = FALSE;
  if (!is_spare || row->def != &hf_custom_value_def)
    return TRUE;
  seen = hf_sql_read_one (self->db, row->def, self->options->viewer, row->id, &failure);
  *stays = seen == NULL;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
move_row (Merge *self, const HfRow *row, GError **error)
{
  g_autoptr (HfRow) moved = hf_row_copy (row);
  gboolean is_spare, stays;

  for (guint i = 0; i < row->def->n_fields; i++)
    if (hf_merge_is_on_customer (&row->def->fields[i]) &&
        hf_row_int (row, i) == self->options->drop)
      hf_row_set_int (moved, i, self->options->keep);
  if (!is_repeated (self, row, moved, &is_spare, error) ||
      !is_to_stay (self, row, is_spare, &stays, error))
    return FALSE;
  if (stays)
    return TRUE;
  if (is_spare || (row->def != &hf_customer_def && points_to_itself (moved)))
    g_clear_pointer (&moved, hf_row_unref);
  return hf_transaction_update (self->transaction, row, moved, error);
}

static GPtrArray *
read_rows (Merge *self, const HfEntityDef *def, guint field, GError **error)
{
  /* What somebody noted for himself alone goes along, unseen. */
  g_autoptr (HfViewer) caretaker = hf_viewer_new_caretaker (self->options->viewer->who);
  g_autoptr (HfQuery) query = hf_query_new (def, caretaker);

  hf_query_where (query, field, HF_OP_EQ, HF_INT (self->options->drop));
  return hf_sql_read_all (self->db, query, error);
}

/* There may be thousands of either. */
static GHashTable *
list_left (Merge *self, const HfEntityDef *def)
{
  GHashTable *ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray     *left = self->options->left;

  for (guint i = 0; left != NULL && hf_merge_may_leave (def) && i < left->len; i++)
    {
      HfMergeLeft *row = &g_array_index (left, HfMergeLeft, i);

      if (row->def == def)
        g_hash_table_add (ids, &row->id);
    }
  return ids;
}

static gboolean
move_rows (Merge *self, const HfEntityDef *def, guint field, GError **error)
{
  g_autoptr (GPtrArray) rows = read_rows (self, def, field, error);
  g_autoptr (GHashTable) left = list_left (self, def);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (rows, i);

      if (!g_hash_table_contains (left, &row->id) && !move_row (self, row, error))
        return FALSE;
    }
  return rows != NULL;
}

static gboolean
move_all (Merge *self, GError **error)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      if (hf_merge_is_on_customer (&hf_entities[i]->fields[j]) &&
          !move_rows (self, hf_entities[i], j, error))
        return FALSE;
  return TRUE;
}

static gboolean
fail_as_changed (gint64 customer, GError **error)
{
  g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT,
               "customer/%" G_GINT64_FORMAT " was changed", customer);
  return FALSE;
}

/* The rows of a card that hold an own field, which is one; none if they say something else than
 * they did. */
static GPtrArray *
read_own (Merge *self, gint64 customer, gint64 field, const char *seen, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_custom_value_def, self->options->viewer);
  g_autoptr (GPtrArray) rows = NULL;
  const char *text = NULL;

  hf_query_where (query, HF_CUSTOM_VALUE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_where (query, HF_CUSTOM_VALUE_FIELD, HF_OP_EQ, HF_INT (field));
  rows = hf_sql_read_all (self->db, query, error);
  if (rows == NULL)
    return NULL;
  if (rows->len > 0)
    text = hf_row_text (g_ptr_array_index (rows, 0), HF_CUSTOM_VALUE_VALUE);
  return g_strcmp0 (text, seen) == 0 || fail_as_changed (customer, error) ?
           g_steal_pointer (&rows) :
           NULL;
}

/* What is taken from the other card comes over with all that hangs on it, so it needs only room. */
static gboolean
write_own (Merge *self, const HfMergeOwn *own, GError **error)
{
  g_autoptr (GPtrArray) stays = read_own (self, self->options->keep, own->field, own->stays, error);
  g_autoptr (GPtrArray) goes =
    stays ? read_own (self, self->options->drop, own->field, own->goes, error) : NULL;

  for (guint i = 0; goes != NULL && own->is_taken && i < stays->len; i++)
    if (!hf_transaction_update (self->transaction, g_ptr_array_index (stays, i), NULL, error))
      return FALSE;
  return goes != NULL;
}

static gboolean
write_all_own (Merge *self, GError **error)
{
  for (guint i = 0; self->options->own != NULL && i < self->options->own->len; i++)
    if (!write_own (self, g_ptr_array_index (self->options->own, i), error))
      return FALSE;
  return TRUE;
}

/* What was chosen was chosen from the cards as they were: what the one that goes says by now would
 * go with it, seen by nobody. */
static gboolean
write_card (Merge *self, const HfRow *keep, const HfRow *drop, GError **error)
{
  g_autoptr (HfRow) card = hf_row_copy (self->options->card ? self->options->card : keep);

  if (card->rev != keep->rev)
    return fail_as_changed (keep->id, error);
  if (self->options->gone != NULL && self->options->gone->rev != drop->rev)
    return fail_as_changed (drop->id, error);
  if (self->options->card == NULL)
    fill (card, drop);
  else
    fill_hidden (card, keep, drop, self->options->viewer);
  if (hf_row_int (card, HF_CUSTOMER_SIMILAR_TO) == drop->id)
    hf_row_set_null (card, HF_CUSTOMER_SIMILAR_TO);
  if (hf_row_int (card, HF_CUSTOMER_REFERRER) == drop->id)
    hf_row_set_null (card, HF_CUSTOMER_REFERRER);
  return hf_transaction_update (self->transaction, keep, card, error);
}

static gboolean
close_card (Merge *self, const HfRow *drop, GError **error)
{
  g_autoptr (HfRow) closed = hf_row_copy (drop);

  hf_row_set_null (closed, HF_CUSTOMER_SIMILAR_TO);
  hf_row_set_int (closed, HF_CUSTOMER_MERGED_INTO, self->options->keep);
  hf_row_set_int (closed, HF_CUSTOMER_ARCHIVED, self->options->now);
  return hf_transaction_update (self->transaction, drop, closed, error);
}

gint64
hf_merge_run (HfDatabase *db, const HfMergeOptions *options, GError **error)
{
  const HfStepInfo info = { .who = options->viewer->who,
                            .at = options->now,
                            .label = N_ ("Merge customers"),
                            .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);
  Merge self = { options, db, transaction };
  g_autoptr (HfRow) keep = NULL;
  g_autoptr (HfRow) drop = NULL;

  g_return_val_if_fail (options->keep != options->drop && !options->viewer->masked, 0);

  if (transaction == NULL || (keep = read_live (&self, options->keep, error)) == NULL ||
      (drop = read_live (&self, options->drop, error)) == NULL ||
      !write_card (&self, keep, drop, error) || !close_card (&self, drop, error) ||
      !write_all_own (&self, error) || !move_all (&self, error) ||
      !hf_transaction_commit (transaction, error))
    return 0;
  return hf_transaction_get_step (transaction);
}

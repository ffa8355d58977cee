/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One change of many customers: one batch, so one undo. Who is selected is read in the transaction
 * that changes them, and each row unmasked, since what is written is the whole truth. */

#include "session/hf-bulk.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "store/hf-listing.h"
#include "store/hf-sql.h"
#include "store/hf-transaction.h"

#include <glib/gi18n.h>
#include <string.h>

#define TELL_EVERY     500
#define TAG_SEPARATORS ",，、;； "

typedef struct
{
  const HfBulkChange *change;
  HfDatabase         *db;
  HfTransaction      *transaction; /* borrowed; NULL in a dry run */
  HfViewer           *unmasked;
  HfBulkResult       *result;
} Bulk;

static GHashTable *
make_set (const GArray *ids)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, GSIZE_TO_POINTER (g_array_index (ids, gint64, i)));
  return set;
}

/**
 * hf_selected_read:
 * @self: a selection
 * @db: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the customers that are selected, those
 *   of a list in its order
 */
GArray *
hf_selected_read (const HfSelected *self, HfDatabase *db, GError **error)
{
  g_autoptr (HfListing) listing = NULL;
  g_autoptr (GHashTable) without = NULL;
  g_autoptr (GArray) ids = NULL;

  if (!self->is_all)
    return g_array_copy (self->ids);
  listing = hf_listing_read_all (db, self->query, self->search, error);
  if (listing == NULL)
    return NULL;
  without = make_set (self->ids);
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), listing->ids->len);
  for (guint i = 0; i < listing->ids->len; i++)
    {
      gint64 id = g_array_index (listing->ids, gint64, i);

      if (!g_hash_table_contains (without, GSIZE_TO_POINTER (id)))
        g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

static gboolean
has_tag (const char *tags, const char *tag)
{
  gsize length = strlen (tag);

  for (const char *found = strstr (tags, tag); found != NULL; found = strstr (found + 1, tag))
    {
      const char *before = found > tags ? g_utf8_prev_char (found) : NULL;
      gunichar    after = g_utf8_get_char (found + length);
      gboolean    begins =
        before == NULL || g_utf8_strchr (TAG_SEPARATORS, -1, g_utf8_get_char (before)) != NULL;

      if (begins && (after == 0 || g_utf8_strchr (TAG_SEPARATORS, -1, after) != NULL))
        return TRUE;
    }
  return FALSE;
}

static void
add_tag (HfRow *draft, const char *tag)
{
  const char      *tags = hf_row_text (draft, HF_CUSTOMER_TAGS);
  g_autofree char *more = NULL;

  if (tags == NULL)
    {
      hf_row_set_text (draft, HF_CUSTOMER_TAGS, tag);
      return;
    }
  if (has_tag (tags, tag))
    return;
  more = g_strdup_printf ("%s %s", tags, tag);
  hf_row_set_text (draft, HF_CUSTOMER_TAGS, more);
}

static void
change_draft (HfRow *draft, const HfBulkChange *change)
{
  switch (change->kind)
    {
    case HF_BULK_GRADE:
      hf_row_set_text (draft, HF_CUSTOMER_GRADE, change->text);
      break;
    case HF_BULK_OWNER:
      hf_row_set (draft, HF_CUSTOMER_OWNER, change->id != 0 ? HF_INT (change->id) : HF_NULL);
      break;
    case HF_BULK_TAG:
      add_tag (draft, change->text);
      break;
    case HF_BULK_ARCHIVE:
      if (hf_row_is_null (draft, HF_CUSTOMER_ARCHIVED))
        hf_row_set_int (draft, HF_CUSTOMER_ARCHIVED, change->now);
      break;
    default:
      g_return_if_reached ();
    }
}

/* A customer that is gone meanwhile is left out. */
static gboolean
change_one (Bulk *self, gint64 id, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (HfRow) row =
    hf_sql_read_one (self->db, &hf_customer_def, self->unmasked, id, &trouble);
  g_autoptr (HfRow) draft = row ? hf_row_copy (row) : NULL;
  g_autoptr (HfDelta) delta = NULL;

  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  if (row == NULL)
    return TRUE;
  self->result->selected++;
  change_draft (draft, self->change);
  delta = hf_delta_new_rows (row, draft);
  if (hf_delta_is_empty (delta))
    return TRUE;
  self->result->changed++;
  return self->transaction == NULL || hf_transaction_apply (self->transaction, delta, error);
}

static gboolean
change_all (Bulk *self, const HfSelected *selected, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = hf_selected_read (selected, self->db, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (i % TELL_EVERY == 0)
        hf_progress_tell (&self->change->progress, i, ids->len);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !change_one (self, g_array_index (ids, gint64, i), error))
        return FALSE;
    }
  return ids != NULL;
}

static const char *
label_of (HfBulkKind kind)
{
  static const char *const labels[] = {
    [HF_BULK_GRADE] = N_ ("Grade customers"),
    [HF_BULK_OWNER] = N_ ("Change owner of customers"),
    [HF_BULK_TAG] = N_ ("Tag customers"),
    [HF_BULK_ARCHIVE] = N_ ("Archive customers"),
  };

  return labels[kind];
}

/**
 * hf_bulk_run:
 * @db: a connection; a writing one unless it is a dry run
 * @selected: whom to change
 * @change: how
 * @cancellable: (nullable): stops it; the book is then as before
 * @error: return location for an error
 *
 * Changes all who are selected, or nobody.
 *
 * Returns: (transfer full) (nullable): what it came to; free with g_free()
 */
HfBulkResult *
hf_bulk_run (HfDatabase         *db,
             const HfSelected   *selected,
             const HfBulkChange *change,
             GCancellable       *cancellable,
             GError            **error)
{
  const HfStepInfo         info = { .who = change->viewer->who,
                                    .at = change->now,
                                    .label = label_of (change->kind),
                                    .is_batch = TRUE };
  g_autofree HfBulkResult *result = g_new0 (HfBulkResult, 1);
  g_autoptr (HfViewer) unmasked = hf_viewer_new (change->viewer->who, change->viewer->staff, FALSE);
  g_autoptr (HfTransaction) transaction = NULL;
  Bulk self = { change, db, NULL, unmasked, result };

  if (!change->dry_run &&
      (self.transaction = transaction = hf_transaction_begin (db, &info, error)) == NULL)
    return NULL;
  if (!change_all (&self, selected, cancellable, error))
    return NULL;
  if (transaction != NULL && !hf_transaction_commit (transaction, error))
    return NULL;
  result->step = transaction ? hf_transaction_get_step (transaction) : 0;
  return g_steal_pointer (&result);
}

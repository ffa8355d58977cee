/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The stars of one person, read at once and again whenever any star changes: nobody has an eye on
 * more people than fit. A star that cannot be read is not shown; what the list or the card itself
 * cannot read is told there. */

#include "session/customer/hf-stars.h"

#include "base/hf-cancellable.h"
#include "base/hf-log.h"
#include "base/hf-weak.h"
#include "core/hf-star.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

struct _HfStars
{
  GObject parent_instance;

  HfStore      *store;
  GCancellable *reading; /* NULL when nothing is read */
  GPtrArray    *rows;    /* of HfRow; NULL until they were read */
  GHashTable   *starred; /* ids of customers */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfStars, hf_stars, G_TYPE_OBJECT)

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfViewer *viewer = data;
  g_autoptr (HfQuery) query = hf_query_new (&hf_star_def, viewer);

  hf_query_where (query, HF_STAR_STAFF, HF_OP_EQ, HF_INT (viewer->staff));
  return hf_sql_read_all (db, query, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfStars) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* asked again */
    return;
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not read the stars", error);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  g_hash_table_remove_all (self->starred);
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      gint64 customer = hf_row_int (self->rows->pdata[i], HF_STAR_CUSTOMER);

      g_hash_table_add (self->starred, g_memdup2 (&customer, sizeof customer));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_stars (HfStars *self)
{
  HfViewer *viewer = hf_store_get_viewer (self->store);

  hf_cancellable_drop (&self->reading);
  if (viewer->staff == 0)
    return;
  self->reading = g_cancellable_new ();
  hf_store_run_async (self->store, HF_LANE_READ, read_work, hf_viewer_ref (viewer),
                      (GDestroyNotify) hf_viewer_unref, (GDestroyNotify) g_ptr_array_unref,
                      self->reading, read_cb, hf_weak_new (self));
}

static void
store_changed_cb (HfStars *self, HfChanged *changed)
{
  if (hf_changed_has_entity (changed, &hf_star_def))
    read_stars (self);
}

/* Nobody sees the stars of whoever worked here before. */
static void
viewer_changed_cb (HfStars *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_hash_table_remove_all (self->starred);
  g_signal_emit (self, signals[CHANGED], 0);
  read_stars (self);
}

static void
hf_stars_dispose (GObject *object)
{
  HfStars *self = HF_STARS (object);

  hf_cancellable_drop (&self->reading);

  G_OBJECT_CLASS (hf_stars_parent_class)->dispose (object);
}

static void
hf_stars_finalize (GObject *object)
{
  HfStars *self = HF_STARS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_hash_table_unref (self->starred);

  G_OBJECT_CLASS (hf_stars_parent_class)->finalize (object);
}

static void
hf_stars_class_init (HfStarsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_stars_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_stars_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", HF_TYPE_STARS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_stars_init (HfStars *self)
{
  self->starred = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * hf_stars_new:
 * @context: the book, and who works here
 *
 * Returns: (transfer full): the stars of whoever works here, which are being read
 */
HfStars *
hf_stars_new (HfContext *context)
{
  HfStars *self = g_object_new (HF_TYPE_STARS, NULL);

  self->store = g_object_ref (hf_context_get_store (context));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "viewer-changed", G_CALLBACK (viewer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_stars (self);
  return self;
}

/**
 * hf_stars_read_again:
 * @self: stars
 *
 * Reads them once more; #HfStars::changed tells when what was saved before is in them.
 */
void
hf_stars_read_again (HfStars *self)
{
  read_stars (self);
}

/**
 * hf_stars_are_offered:
 * @self: stars
 *
 * Returns: whether anybody can be starred: by somebody on the staff, once it is known who is
 */
gboolean
hf_stars_are_offered (HfStars *self)
{
  return self->rows != NULL;
}

/**
 * hf_stars_has:
 * @self: stars
 * @customer: a customer
 *
 * Returns: whether the customer is starred
 */
gboolean
hf_stars_has (HfStars *self, gint64 customer)
{
  return g_hash_table_contains (self->starred, &customer);
}

/**
 * hf_stars_toggle:
 * @self: stars, which are offered
 * @customer: a customer
 *
 * A card that was starred on two machines at once lost both stars by one press.
 *
 * Returns: (transfer full): what stars the customer, or takes the star off
 */
HfChangeSet *
hf_stars_toggle (HfStars *self, gint64 customer)
{
  HfChangeSet *changes;
  HfRow       *star;

  g_return_val_if_fail (hf_stars_are_offered (self), NULL);

  if (hf_stars_has (self, customer))
    {
      changes = hf_change_set_new (N_ ("Take off the star"));
      for (guint i = 0; i < self->rows->len; i++)
        if (hf_row_int (self->rows->pdata[i], HF_STAR_CUSTOMER) == customer)
          hf_change_set_delete (changes, self->rows->pdata[i]);
      return changes;
    }
  changes = hf_change_set_new (N_ ("Star"));
  star = hf_row_new (&hf_star_def);
  hf_row_set_int (star, HF_STAR_STAFF, hf_store_get_viewer (self->store)->staff);
  hf_row_set_int (star, HF_STAR_CUSTOMER, customer);
  hf_change_set_insert (changes, star);
  return changes;
}

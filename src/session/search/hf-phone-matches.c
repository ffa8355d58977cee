/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers are asked for one by one, as rows come on screen, and read together. What is on its way
 * when another text is typed is given up. */

#include "session/search/hf-phone-matches.h"

#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-phone.h"
#include "store/hf-phone-match.h"

struct _HfPhoneMatches
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  HfViewer     *viewer;
  char         *digits; /* NULL while no number is looked for */
  GHashTable   *known;  /* id → number, NULL while it is being read and for those without one */
  GArray       *wanted; /* of gint64, to be read next */
  GCancellable *cancellable;

  guint    reader;     /* an idle source */
  gboolean has_failed; /* which was told */
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfPhoneMatches, hf_phone_matches, G_TYPE_OBJECT)

typedef struct
{
  HfViewer *viewer;
  char     *digits;
  GArray   *customers;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self->digits);
  g_array_unref (self->customers);
  g_free (self);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  return hf_phone_match_read (db, work->viewer, work->customers, work->digits, error);
}

static gboolean
has_no_number (gpointer customer, gpointer number, gpointer user_data)
{
  return number == NULL;
}

/* Without the number the row still says who it is; the next time it is shown it is read again. */
static void
tell_failure (HfPhoneMatches *self, const GError *error)
{
  gboolean was_failing = self->has_failed;

  g_hash_table_foreach_remove (self->known, has_no_number, NULL);
  self->has_failed = TRUE;
  if (!was_failing)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPhoneMatches) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* what is known by now is of another search */
  if (rows == NULL)
    {
      tell_failure (self, error);
      return;
    }
  self->has_failed = FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (rows, i);
      gint64       customer = hf_row_int (row, HF_PHONE_CUSTOMER);

      g_hash_table_replace (self->known, g_memdup2 (&customer, sizeof customer),
                            g_strdup (hf_row_text (row, HF_PHONE_NUMBER)));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
read_wanted_cb (gpointer user_data)
{
  HfPhoneMatches *self = user_data;
  Work           *work = g_new0 (Work, 1);

  self->reader = 0;
  work->viewer = hf_viewer_ref (self->viewer);
  work->digits = g_strdup (self->digits);
  work->customers = g_steal_pointer (&self->wanted);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  hf_store_run_async (self->store, HF_LANE_READ, read_work, work, work_free,
                      (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb,
                      hf_weak_new (self));
  return G_SOURCE_REMOVE;
}

static void
forget (HfPhoneMatches *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  g_clear_handle_id (&self->reader, g_source_remove);
  g_hash_table_remove_all (self->known);
  g_array_set_size (self->wanted, 0);
}

static void
store_changed_cb (HfPhoneMatches *self, HfChanged *changed)
{
  if (self->digits == NULL || !hf_changed_has_entity (changed, &hf_phone_def))
    return;
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hf_phone_matches_dispose (GObject *object)
{
  HfPhoneMatches *self = HF_PHONE_MATCHES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reader, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_phone_matches_parent_class)->dispose (object);
}

static void
hf_phone_matches_finalize (GObject *object)
{
  HfPhoneMatches *self = HF_PHONE_MATCHES (object);

  g_object_unref (self->cancellable);
  hf_viewer_unref (self->viewer);
  g_hash_table_unref (self->known);
  g_array_unref (self->wanted);
  g_free (self->digits);

  G_OBJECT_CLASS (hf_phone_matches_parent_class)->finalize (object);
}

static void
hf_phone_matches_class_init (HfPhoneMatchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_phone_matches_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_phone_matches_finalize;

  /**
   * HfPhoneMatches::changed:
   * @self: the numbers
   *
   * More is known, or what was known is not true any more: ask again.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_PHONE_MATCHES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HfPhoneMatches::failed:
   * @self: the numbers
   * @error: (type GError): why
   *
   * Numbers could not be read. Told once, until they can.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_PHONE_MATCHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
hf_phone_matches_init (HfPhoneMatches *self)
{
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cancellable = g_cancellable_new ();
}

/**
 * hf_phone_matches_new:
 * @context: the book
 *
 * Returns: (transfer full): numbers, while nothing is looked for none
 */
HfPhoneMatches *
hf_phone_matches_new (HfContext *context)
{
  HfPhoneMatches *self = g_object_new (HF_TYPE_PHONE_MATCHES, NULL);

  self->store = g_object_ref (hf_context_get_store (context));
  self->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * hf_phone_matches_set_search:
 * @self: the numbers
 * @search: (nullable): what was typed
 *
 * Forgets the numbers of the search before.
 *
 * Returns: whether a number is looked for
 */
gboolean
hf_phone_matches_set_search (HfPhoneMatches *self, const char *search)
{
  g_autofree char *digits = hf_phone_match_digits (search);

  if (g_strcmp0 (digits, self->digits) == 0)
    return digits != NULL;
  hf_set_str (&self->digits, digits);
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return digits != NULL;
}

/**
 * hf_phone_matches_get_digits:
 * @self: the numbers
 *
 * Returns: (transfer none) (nullable): the digits looked for
 */
const char *
hf_phone_matches_get_digits (HfPhoneMatches *self)
{
  return self->digits;
}

/**
 * hf_phone_matches_get:
 * @self: the numbers
 * @customer: somebody the search found
 *
 * Gives the number with the digits looked for, as far as the viewer may see it. One that is not
 * known yet is read, and told of by #HfPhoneMatches::changed.
 *
 * Returns: (transfer none) (nullable): the number
 */
const char *
hf_phone_matches_get (HfPhoneMatches *self, gint64 customer)
{
  gpointer number = NULL;

  if (self->digits == NULL || g_hash_table_lookup_extended (self->known, &customer, NULL, &number))
    return number;
  g_hash_table_insert (self->known, g_memdup2 (&customer, sizeof customer), NULL);
  g_array_append_val (self->wanted, customer);
  if (self->reader == 0)
    self->reader = g_idle_add (read_wanted_cb, self);
  return NULL;
}

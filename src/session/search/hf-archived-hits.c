/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Counted beside the search, on the thread for long reads: no keystroke waits for it, and the next
 * one gives it up. */

#include "session/search/hf-archived-hits.h"

#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "store/hf-listing.h"

struct _HfArchivedHits
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  HfQuery      *query; /* NULL while nothing is searched for */
  char         *text;
  GCancellable *cancellable;

  guint    n_hits;
  gboolean has_more;
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfArchivedHits, hf_archived_hits, G_TYPE_OBJECT)

typedef struct
{
  HfQuery *query;
  char    *text;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  hf_query_unref (self->query);
  g_free (self->text);
  g_free (self);
}

static gpointer
count_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_listing_read_all (db, question->query, question->text, error);
}

static void
set_count (HfArchivedHits *self, guint n_hits, gboolean has_more)
{
  if (self->n_hits == n_hits && self->has_more == has_more)
    return;
  self->n_hits = n_hits;
  self->has_more = has_more;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfArchivedHits) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfListing) listing = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_count (self, listing ? listing->ids->len : 0, listing && listing->has_more);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
give_up (HfArchivedHits *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask_again (HfArchivedHits *self)
{
  Question *question;

  give_up (self);
  if (self->query == NULL)
    {
      set_count (self, 0, FALSE);
      return;
    }
  self->cancellable = g_cancellable_new ();
  question = g_new (Question, 1);
  *question = (Question){ hf_query_ref (self->query), g_strdup (self->text) };
  hf_store_run_async (self->store, HF_LANE_SCAN, count_work, question, question_free,
                      (GDestroyNotify) hf_listing_free, self->cancellable, counted_cb,
                      hf_weak_new (self));
}

static void
store_changed_cb (HfArchivedHits *self, HfChanged *changed)
{
  if (self->query != NULL && hf_changed_concerns (changed, &hf_customer_def))
    ask_again (self);
}

static void
hf_archived_hits_dispose (GObject *object)
{
  HfArchivedHits *self = HF_ARCHIVED_HITS (object);

  give_up (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_archived_hits_parent_class)->dispose (object);
}

static void
hf_archived_hits_finalize (GObject *object)
{
  HfArchivedHits *self = HF_ARCHIVED_HITS (object);

  g_clear_pointer (&self->query, hf_query_unref);
  g_free (self->text);

  G_OBJECT_CLASS (hf_archived_hits_parent_class)->finalize (object);
}

static void
hf_archived_hits_class_init (HfArchivedHitsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_archived_hits_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_archived_hits_finalize;

  /**
   * HfArchivedHits::changed:
   * @self: the hits
   *
   * There are more or fewer of them.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_ARCHIVED_HITS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HfArchivedHits::failed:
   * @self: the hits
   * @error: (type GError): why
   *
   * They could not be counted.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_ARCHIVED_HITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
hf_archived_hits_init (HfArchivedHits *self)
{
}

/**
 * hf_archived_hits_new:
 * @context: the book
 *
 * Returns: (transfer full): hits of no search
 */
HfArchivedHits *
hf_archived_hits_new (HfContext *context)
{
  HfArchivedHits *self = g_object_new (HF_TYPE_ARCHIVED_HITS, NULL);

  self->store = g_object_ref (hf_context_get_store (context));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * hf_archived_hits_look:
 * @self: the hits
 * @query: the query of the search, which the archived are to pass as others do
 * @text: (nullable): what was typed; %NULL to count nobody
 *
 * Counts for another search.
 */
void
hf_archived_hits_look (HfArchivedHits *self, const HfQuery *query, const char *text)
{
  g_return_if_fail (HF_IS_ARCHIVED_HITS (self));

  g_clear_pointer (&self->query, hf_query_unref);
  g_free (self->text);
  self->text = g_strdup (text);
  if (text != NULL)
    {
      self->query = hf_query_copy (query);
      hf_query_search_among (self->query, HF_SEARCH_ARCHIVED);
    }
  ask_again (self);
}

/**
 * hf_archived_hits_count:
 * @self: the hits
 * @has_more: (out) (optional): whether there are more than can be listed
 *
 * Returns: how many there are, as far as is known
 */
guint
hf_archived_hits_count (HfArchivedHits *self, gboolean *has_more)
{
  g_return_val_if_fail (HF_IS_ARCHIVED_HITS (self), 0);

  if (has_more != NULL)
    *has_more = self->has_more;
  return self->n_hits;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Counted beside the search, on the thread for long reads: no keystroke waits for it, and the next
 * one gives it up. */

#include "session/search/hf-other-hits.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "store/hf-listing.h"

struct _HfOtherHits
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  HfQuery      *query; /* NULL while nothing is counted */
  char         *text;
  guint         most;
  GCancellable *cancellable;

  guint    n_hits, n_similar;
  gboolean has_more;
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOtherHits, hf_other_hits, G_TYPE_OBJECT)

typedef struct
{
  HfQuery *query;
  char    *text;
  guint    most;
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

  return hf_listing_read_some (db, question->query, question->text, question->most, error);
}

static void
set_count (HfOtherHits *self, const HfListing *listing)
{
  self->n_hits = listing ? listing->ids->len : 0;
  self->n_similar = listing ? listing->n_similar : 0;
  self->has_more = listing != NULL && listing->has_more;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfOtherHits) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfListing) listing = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_count (self, listing);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
give_up (HfOtherHits *self)
{
  hf_cancellable_drop (&self->cancellable);
}

static void
ask_again (HfOtherHits *self)
{
  Question *question;

  give_up (self);
  if (self->query == NULL)
    {
      set_count (self, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  question = g_new (Question, 1);
  *question = (Question){ hf_query_ref (self->query), g_strdup (self->text), self->most };
  hf_store_run_async (self->store, HF_LANE_SCAN, count_work, question, question_free,
                      (GDestroyNotify) hf_listing_free, self->cancellable, counted_cb,
                      hf_weak_new (self));
}

static void
store_changed_cb (HfOtherHits *self, HfChanged *changed)
{
  if (self->query != NULL && hf_changed_concerns (changed, hf_query_get_def (self->query)))
    ask_again (self);
}

static void
hf_other_hits_dispose (GObject *object)
{
  HfOtherHits *self = HF_OTHER_HITS (object);

  give_up (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_other_hits_parent_class)->dispose (object);
}

static void
hf_other_hits_finalize (GObject *object)
{
  HfOtherHits *self = HF_OTHER_HITS (object);

  g_clear_pointer (&self->query, hf_query_unref);
  g_free (self->text);

  G_OBJECT_CLASS (hf_other_hits_parent_class)->finalize (object);
}

static void
hf_other_hits_class_init (HfOtherHitsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_other_hits_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_other_hits_finalize;

  /**
   * HfOtherHits::changed:
   * @self: the hits
   *
   * They were counted anew.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_OTHER_HITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * HfOtherHits::failed:
   * @self: the hits
   * @error: (type GError): why
   *
   * They could not be counted.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_OTHER_HITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
hf_other_hits_init (HfOtherHits *self)
{
}

/**
 * hf_other_hits_new:
 * @context: the book
 *
 * Returns: (transfer full): hits of no search
 */
HfOtherHits *
hf_other_hits_new (HfContext *context)
{
  HfOtherHits *self = g_object_new (HF_TYPE_OTHER_HITS, NULL);

  self->store = g_object_ref (hf_context_get_store (context));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * hf_other_hits_look:
 * @self: the hits
 * @query: (nullable): whom to look for; %NULL to count nobody
 * @text: (nullable): what was typed, unless @query asks for it itself
 * @most: how many are counted at the most
 *
 * Counts for another search.
 */
void
hf_other_hits_look (HfOtherHits *self, const HfQuery *query, const char *text, guint most)
{
  g_return_if_fail (HF_IS_OTHER_HITS (self));

  g_clear_pointer (&self->query, hf_query_unref);
  g_free (self->text);
  self->text = g_strdup (text);
  self->query = query ? hf_query_copy (query) : NULL;
  self->most = most;
  ask_again (self);
}

/**
 * hf_other_hits_count:
 * @self: the hits
 * @has_more: (out) (optional): whether there are more than were to be counted
 *
 * Returns: how many there are, as far as is known
 */
guint
hf_other_hits_count (HfOtherHits *self, gboolean *has_more)
{
  g_return_val_if_fail (HF_IS_OTHER_HITS (self), 0);

  if (has_more != NULL)
    *has_more = self->has_more;
  return self->n_hits;
}

guint
hf_other_hits_count_similar (HfOtherHits *self)
{
  g_return_val_if_fail (HF_IS_OTHER_HITS (self), 0);

  return self->n_similar;
}

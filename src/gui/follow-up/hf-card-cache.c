/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A handful of cards. A card that may be out of date stays until its new reading is there; a
 * reading that was overtaken by a change is thrown away and made again.
 */

#include "gui/follow-up/hf-card-cache.h"

struct _HfCardCache
{
  GObject parent_instance;

  /* owned */
  HfContext    *context;
  GHashTable   *slots; /* id → Slot, one for each card that is wanted */
  GCancellable *cancellable;
};

typedef struct
{
  HfCallCard *card; /* NULL until it is read */
  guint       age;  /* counts the changes since the slot was made */
} Slot;

typedef struct
{
  HfCardCache *cache;
  gint64       follow_up;
  guint        age;
} Reading;

enum
{
  LOADED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfCardCache, hf_card_cache, G_TYPE_OBJECT)

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  g_clear_pointer (&slot->card, hf_call_card_unref);
  g_free (slot);
}

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->cache);
  g_free (reading);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
card_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;
  HfCardCache *self = reading->cache;
  g_autoptr (HfCallCard) card = hf_call_card_load_finish (self->context, result, &error);
  Slot *slot = g_hash_table_lookup (self->slots, &reading->follow_up);

  if (slot == NULL || slot->age != reading->age ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (card == NULL)
    {
      /* It is read again when it is wanted again; what is gone is not shown any longer. */
      if (slot->card == NULL || g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE))
        g_hash_table_remove (self->slots, &reading->follow_up);
      g_signal_emit (self, signals[FAILED], 0, reading->follow_up, error);
      return;
    }
  g_clear_pointer (&slot->card, hf_call_card_unref);
  slot->card = g_steal_pointer (&card);
  g_signal_emit (self, signals[LOADED], 0, reading->follow_up);
}

static void
read_card (HfCardCache *self, gint64 follow_up, guint age)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->cache = g_object_ref (self);
  reading->follow_up = follow_up;
  reading->age = age;
  hf_call_card_load_async (self->context, follow_up, self->cancellable, card_loaded_cb, reading);
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, HfCardCache *self)
{
  GHashTableIter iter;
  gpointer       id, value;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      Slot *slot = value;

      if (slot->card == NULL || hf_call_card_is_concerned (slot->card, changed))
        read_card (self, *(gint64 *) id, ++slot->age);
    }
}

static void
hf_card_cache_dispose (GObject *object)
{
  HfCardCache *self = HF_CARD_CACHE (object);

  g_hash_table_remove_all (self->slots);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_card_cache_parent_class)->dispose (object);
}

static void
hf_card_cache_finalize (GObject *object)
{
  HfCardCache *self = HF_CARD_CACHE (object);

  g_hash_table_unref (self->slots);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (hf_card_cache_parent_class)->finalize (object);
}

static void
hf_card_cache_class_init (HfCardCacheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_card_cache_dispose;
  object_class->finalize = hf_card_cache_finalize;

  /**
   * HfCardCache::loaded:
   * @self: the cache
   * @follow_up: a follow-up
   *
   * A card was read, for the first time or anew.
   */
  signals[LOADED] = g_signal_new ("loaded", HF_TYPE_CARD_CACHE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * HfCardCache::failed:
   * @self: the cache
   * @follow_up: a follow-up
   * @error: why
   *
   * A card could not be read. One that had been read before is still there, unless its follow-up
   * is gone (%HF_STORE_ERROR_GONE); for another, ask with hf_card_cache_want() again.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_CARD_CACHE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_ERROR);
}

static void
hf_card_cache_init (HfCardCache *self)
{
  self->slots = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, slot_free);
}

/**
 * hf_card_cache_new:
 * @context: the context
 * @cancellable: ends all reading
 *
 * Returns: (transfer full): an empty cache
 */
HfCardCache *
hf_card_cache_new (HfContext *context, GCancellable *cancellable)
{
  HfCardCache *self = g_object_new (HF_TYPE_CARD_CACHE, NULL);

  self->context = g_object_ref (context);
  self->cancellable = g_object_ref (cancellable);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, 0);
  return self;
}

/**
 * hf_card_cache_get:
 * @self: a cache
 * @follow_up: a follow-up
 *
 * Returns: (transfer none) (nullable): its card, %NULL when it is not wanted or not read yet
 */
HfCallCard *
hf_card_cache_get (HfCardCache *self, gint64 follow_up)
{
  Slot *slot = g_hash_table_lookup (self->slots, &follow_up);

  return slot ? slot->card : NULL;
}

static gboolean
is_unwanted (const gint64 *follow_ups, guint n_follow_ups, gint64 id)
{
  for (guint i = 0; i < n_follow_ups; i++)
    if (follow_ups[i] == id)
      return FALSE;
  return TRUE;
}

/**
 * hf_card_cache_want:
 * @self: a cache
 * @follow_ups: (array length=n_follow_ups): the cards to have, the most urgent first
 * @n_follow_ups: how many
 *
 * Reads what is missing and forgets the rest.
 */
void
hf_card_cache_want (HfCardCache *self, const gint64 *follow_ups, guint n_follow_ups)
{
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (is_unwanted (follow_ups, n_follow_ups, *(gint64 *) id))
      g_hash_table_iter_remove (&iter);
  for (guint i = 0; i < n_follow_ups; i++)
    if (!g_hash_table_contains (self->slots, &follow_ups[i]))
      {
        g_hash_table_insert (self->slots, g_memdup2 (&follow_ups[i], sizeof follow_ups[i]),
                             g_new0 (Slot, 1));
        read_card (self, follow_ups[i], 0);
      }
}

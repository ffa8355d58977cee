/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Values are asked for one by one, as rows come on screen, and read together. What has not been
 * shown for long is forgotten. What a value is, and what it is made of, is the derived class's to
 * know. */

#include "session/hf-beside-rows.h"

#include "base/hf-cancellable.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"

/* Of rows: several times what a list has on screen. What was not asked for while as many others
 * were is forgotten. */
#define KEPT 1000

typedef struct
{
  /* owned */
  HfStore      *store;
  HfViewer     *viewer;
  char         *text;   /* what it is about besides the rows, NULL for nothing */
  GHashTable   *known;  /* id → Entry */
  GHashTable   *older;  /* the same, not asked for since there were KEPT */
  GArray       *wanted; /* of gint64, to be read next */
  GCancellable *cancellable;

  guint    age;        /* goes up whenever a value may be another */
  guint    reader;     /* an idle source */
  gboolean has_failed; /* which was told */
} HfBesideRowsPrivate;

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfBesideRows, hf_beside_rows, G_TYPE_OBJECT)

typedef struct
{
  gpointer       value; /* NULL before it was read, and where there is none */
  GDestroyNotify free;
  guint          asked; /* at which age */
} Entry;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_clear_pointer (&self->value, self->free);
  g_free (self);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, entry_free);
}

/* What is asked on a thread, and its answer. */
typedef struct
{
  const HfBesideRowsClass *klass;
  HfViewer                *viewer;
  GArray                  *ids;
  char                    *text;
  GPtrArray               *values; /* NULL before they were read */
} Reading;

static void
reading_clear (Reading *self)
{
  hf_viewer_unref (self->viewer);
  g_array_unref (self->ids);
  g_free (self->text);
  g_clear_pointer (&self->values, g_ptr_array_unref);
}

static void
reading_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, (GDestroyNotify) reading_clear);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_unref)

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *self = data;

  self->values = self->klass->read (db, self->viewer, self->ids, self->text, error);
  return self->values ? g_atomic_rc_box_acquire (self) : NULL;
}

static Entry *
find (HfBesideRows *self, gint64 id)
{
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (self);
  Entry               *entry = g_hash_table_lookup (priv->known, &id);
  gpointer             key;

  if (entry != NULL)
    return entry;
  if (g_hash_table_size (priv->known) >= KEPT)
    {
      g_hash_table_unref (priv->older);
      priv->older = priv->known;
      priv->known = new_table ();
    }
  if (!g_hash_table_steal_extended (priv->older, &id, &key, (gpointer *) &entry))
    {
      key = g_memdup2 (&id, sizeof id);
      entry = g_new0 (Entry, 1);
      entry->free = HF_BESIDE_ROWS_GET_CLASS (self)->value_free;
    }
  g_hash_table_insert (priv->known, key, entry);
  return entry;
}

static void
take_values (HfBesideRows *self, Reading *reading)
{
  for (guint i = 0; i < reading->ids->len; i++)
    {
      Entry *entry = find (self, g_array_index (reading->ids, gint64, i));

      g_clear_pointer (&entry->value, entry->free);
      entry->value = g_ptr_array_index (reading->values, i);
    }
  g_ptr_array_set_free_func (reading->values, NULL);
}

/* Whatever is shown the next time is asked for again. */
static void
tell_failure (HfBesideRows *self, const GError *error)
{
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (self);
  gboolean             was_failing = priv->has_failed;

  priv->age++;
  priv->has_failed = TRUE;
  if (!was_failing)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfBesideRows) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (Reading) reading = hf_store_run_finish (HF_STORE (source), result, &error);
  HfBesideRowsPrivate *priv;

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* what is known by now is about another text */
  if (reading == NULL)
    {
      tell_failure (self, error);
      return;
    }
  priv = hf_beside_rows_get_instance_private (self);
  priv->has_failed = FALSE;
  take_values (self, reading);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
read_wanted_cb (gpointer user_data)
{
  HfBesideRows        *self = user_data;
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (self);
  Reading             *reading = g_atomic_rc_box_new (Reading);

  priv->reader = 0;
  *reading = (Reading){ HF_BESIDE_ROWS_GET_CLASS (self), hf_viewer_ref (priv->viewer),
                        g_steal_pointer (&priv->wanted), g_strdup (priv->text), NULL };
  priv->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  hf_store_run_async (priv->store, HF_LANE_READ, read_work, reading, reading_unref, reading_unref,
                      priv->cancellable, read_cb, hf_weak_new (self));
  return G_SOURCE_REMOVE;
}

/* Values stay until they are read again, so that a list does not flicker. */
static void
store_changed_cb (HfBesideRows *self, HfChanged *changed)
{
  HfBesideRowsPrivate      *priv = hf_beside_rows_get_instance_private (self);
  const HfEntityDef *const *entity = HF_BESIDE_ROWS_GET_CLASS (self)->entities;

  while (*entity != NULL && !hf_changed_has_entity (changed, *entity))
    entity++;
  if (*entity == NULL)
    return;
  priv->age++;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hf_beside_rows_dispose (GObject *object)
{
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (HF_BESIDE_ROWS (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_handle_id (&priv->reader, g_source_remove);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (hf_beside_rows_parent_class)->dispose (object);
}

static void
hf_beside_rows_finalize (GObject *object)
{
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (HF_BESIDE_ROWS (object));

  g_object_unref (priv->cancellable);
  hf_viewer_unref (priv->viewer);
  g_hash_table_unref (priv->known);
  g_hash_table_unref (priv->older);
  g_array_unref (priv->wanted);
  g_free (priv->text);

  G_OBJECT_CLASS (hf_beside_rows_parent_class)->finalize (object);
}

static void
hf_beside_rows_class_init (HfBesideRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_beside_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_beside_rows_finalize;

  /**
   * HfBesideRows::changed:
   * @self: what is beside rows
   *
   * More is known, or what was known may not be true any more: ask again.
   */
  signals[CHANGED] =
    g_signal_new ("changed", HF_TYPE_BESIDE_ROWS, G_SIGNAL_RUN_FIRST,
                  G_STRUCT_OFFSET (HfBesideRowsClass, changed), NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HfBesideRows::failed:
   * @self: what is beside rows
   * @error: (type GError): why
   *
   * Values could not be read. Told once, until they can.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_BESIDE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
hf_beside_rows_init (HfBesideRows *self)
{
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (self);

  priv->known = new_table ();
  priv->older = new_table ();
  priv->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  priv->cancellable = g_cancellable_new ();
  priv->age = 1;
}

/**
 * hf_beside_rows_new:
 * @type: a type derived from #HfBesideRows
 * @context: the book
 *
 * Returns: (transfer full): one of that type, which knows nothing yet
 */
gpointer
hf_beside_rows_new (GType type, HfContext *context)
{
  HfBesideRows        *self = g_object_new (type, NULL);
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (self);

  priv->store = g_object_ref (hf_context_get_store (context));
  priv->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  g_signal_connect_object (priv->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * hf_beside_rows_look:
 * @self: what is beside rows
 * @text: (nullable): what values are about besides the rows
 *
 * Forgets what is known about another text, and gives up what is being read of it.
 */
void
hf_beside_rows_look (HfBesideRows *self, const char *text)
{
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (self);

  if (!hf_set_str (&priv->text, text))
    return;
  hf_cancellable_renew (&priv->cancellable);
  g_clear_handle_id (&priv->reader, g_source_remove);
  g_hash_table_remove_all (priv->known);
  g_hash_table_remove_all (priv->older);
  g_array_set_size (priv->wanted, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hf_beside_rows_get_text:
 * @self: what is beside rows
 *
 * Returns: (transfer none) (nullable): the text given to hf_beside_rows_look()
 */
const char *
hf_beside_rows_get_text (HfBesideRows *self)
{
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (self);

  return priv->text;
}

/**
 * hf_beside_rows_get:
 * @self: what is beside rows
 * @id: a row
 *
 * Gives the value beside a row. What is not known yet, or may be another by now, is read, and told
 * of by #HfBesideRows::changed.
 *
 * Returns: (transfer none) (nullable): the value, until another row is asked for
 */
gpointer
hf_beside_rows_get (HfBesideRows *self, gint64 id)
{
  HfBesideRowsPrivate *priv = hf_beside_rows_get_instance_private (self);
  Entry               *entry = find (self, id);

  if (entry->asked != priv->age)
    {
      entry->asked = priv->age;
      g_array_append_val (priv->wanted, id);
      if (priv->reader == 0)
        priv->reader = g_idle_add (read_wanted_cb, self);
    }
  return entry->value;
}

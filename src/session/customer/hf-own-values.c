/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cards are asked for one by one, as rows come on screen, and read together; a list that shows no
 * own field asks for none. What was read stays until something newer is, so that a list does not
 * flicker, and what has not been shown for long is forgotten. */

#include "session/customer/hf-own-values.h"

#include "base/hf-weak.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "session/customer/hf-own-card.h"

/* Of cards: several times what a list has on screen. What was not asked for while as many others
 * were is forgotten. */
#define KEPT 1000

struct _HfOwnValues
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  HfViewer     *viewer;
  HfOwnFields  *fields; /* NULL before they were read */
  GHashTable   *known;  /* id → Entry */
  GHashTable   *older;  /* the same, not asked for since there were KEPT */
  GArray       *wanted; /* of gint64, to be read next */
  GCancellable *cancellable;

  guint    age;        /* goes up whenever a card may say something else */
  guint    reader;     /* an idle source */
  gboolean has_failed; /* which was told */
};

enum
{
  FIELDS_CHANGED,
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOwnValues, hf_own_values, G_TYPE_OBJECT)

/* A row points into its fields. */
typedef struct
{
  HfOwnFields *fields; /* NULL before it was read */
  HfRow       *row;
  guint        asked; /* at which age */
} Entry;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  g_free (self);
}

typedef struct
{
  HfViewer *viewer;
  GArray   *customers;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  hf_viewer_unref (self->viewer);
  g_array_unref (self->customers);
  g_free (self);
}

typedef struct
{
  HfOwnFields *fields;
  GPtrArray   *rows; /* of HfRow, a customer each */
} Answer;

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);

  answer->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  answer->fields = hf_own_card_read_fields (db, work->viewer, error);
  for (guint i = 0; answer->fields != NULL && i < work->customers->len; i++)
    {
      gint64 customer = g_array_index (work->customers, gint64, i);
      g_autoptr (GPtrArray) values = hf_own_card_read_values (db, work->viewer, customer, error);

      if (values == NULL)
        return NULL;
      g_ptr_array_add (answer->rows, hf_own_fields_make_row (answer->fields, customer, values));
    }
  return answer->fields ? g_steal_pointer (&answer) : NULL;
}

/* Whatever is shown the next time is asked for again. */
static void
tell_failure (HfOwnValues *self, const GError *error)
{
  gboolean was_failing = self->has_failed;

  self->age++;
  self->has_failed = TRUE;
  if (!was_failing)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
take_fields (HfOwnValues *self, HfOwnFields *fields)
{
  if (self->fields != NULL && hf_own_fields_is_same (self->fields, fields))
    return;
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  self->fields = hf_own_fields_ref (fields);
  g_signal_emit (self, signals[FIELDS_CHANGED], 0);
}

static Entry *
find (HfOwnValues *self, gint64 customer)
{
  Entry   *entry = g_hash_table_lookup (self->known, &customer);
  gpointer key;

  if (entry != NULL)
    return entry;
  if (g_hash_table_size (self->known) >= KEPT)
    {
      g_hash_table_unref (self->older);
      self->older = self->known;
      self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, entry_free);
    }
  if (!g_hash_table_steal_extended (self->older, &customer, &key, (gpointer *) &entry))
    {
      key = g_memdup2 (&customer, sizeof customer);
      entry = g_new0 (Entry, 1);
    }
  g_hash_table_insert (self->known, key, entry);
  return entry;
}

static void
take_row (HfOwnValues *self, HfOwnFields *fields, HfRow *row)
{
  Entry *entry = find (self, row->id);

  g_clear_pointer (&entry->row, hf_row_unref);
  g_clear_pointer (&entry->fields, hf_own_fields_unref);
  entry->fields = hf_own_fields_ref (fields);
  entry->row = hf_row_ref (row);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfOwnValues) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answer == NULL)
    {
      tell_failure (self, error);
      return;
    }
  self->has_failed = FALSE;
  for (guint i = 0; i < answer->rows->len; i++)
    take_row (self, answer->fields, g_ptr_array_index (answer->rows, i));
  take_fields (self, answer->fields);
  if (answer->rows->len > 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
read_wanted_cb (gpointer user_data)
{
  HfOwnValues *self = user_data;
  Work        *work = g_new0 (Work, 1);

  self->reader = 0;
  work->viewer = hf_viewer_ref (self->viewer);
  work->customers = g_steal_pointer (&self->wanted);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  hf_store_run_async (self->store, HF_LANE_READ, read_work, work, work_free, answer_free,
                      self->cancellable, read_cb, hf_weak_new (self));
  return G_SOURCE_REMOVE;
}

static void
read_soon (HfOwnValues *self)
{
  if (self->reader == 0)
    self->reader = g_idle_add (read_wanted_cb, self);
}

static void
store_changed_cb (HfOwnValues *self, HfChanged *changed)
{
  gboolean has_fields = hf_changed_has_entity (changed, &hf_custom_field_def);

  if (!has_fields && !hf_changed_has_entity (changed, &hf_custom_value_def))
    return;
  self->age++;
  if (has_fields)
    read_soon (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hf_own_values_dispose (GObject *object)
{
  HfOwnValues *self = HF_OWN_VALUES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reader, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_own_values_parent_class)->dispose (object);
}

static void
hf_own_values_finalize (GObject *object)
{
  HfOwnValues *self = HF_OWN_VALUES (object);

  g_object_unref (self->cancellable);
  hf_viewer_unref (self->viewer);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->older);
  g_array_unref (self->wanted);
  g_clear_pointer (&self->fields, hf_own_fields_unref);

  G_OBJECT_CLASS (hf_own_values_parent_class)->finalize (object);
}

static void
hf_own_values_class_init (HfOwnValuesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_own_values_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_own_values_finalize;

  /**
   * HfOwnValues::fields-changed:
   * @self: the values
   *
   * There are other own fields, or the first ones were read.
   */
  signals[FIELDS_CHANGED] = g_signal_new ("fields-changed", HF_TYPE_OWN_VALUES, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HfOwnValues::changed:
   * @self: the values
   *
   * More is known, or what was known may not be true any more: ask again.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_OWN_VALUES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * HfOwnValues::failed:
   * @self: the values
   * @error: (type GError): why
   *
   * Values could not be read. Told once, until they can.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_OWN_VALUES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
hf_own_values_init (HfOwnValues *self)
{
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, entry_free);
  self->older = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, entry_free);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cancellable = g_cancellable_new ();
  self->age = 1;
}

/**
 * hf_own_values_new:
 * @context: the book
 *
 * Returns: (transfer full): values; which fields there are is told by #HfOwnValues::fields-changed
 */
HfOwnValues *
hf_own_values_new (HfContext *context)
{
  HfOwnValues *self = g_object_new (HF_TYPE_OWN_VALUES, NULL);

  self->store = g_object_ref (hf_context_get_store (context));
  self->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_soon (self);
  return self;
}

/**
 * hf_own_values_get_fields:
 * @self: the values
 *
 * Returns: (transfer none) (nullable): the own fields that are in use, %NULL while they are read
 */
HfOwnFields *
hf_own_values_get_fields (HfOwnValues *self)
{
  g_return_val_if_fail (HF_IS_OWN_VALUES (self), NULL);

  if (self->fields == NULL) /* which may have failed */
    read_soon (self);
  return self->fields;
}

/**
 * hf_own_values_write:
 * @self: the values
 * @customer: a customer
 * @field: the id of an own field
 *
 * Gives what a card says in an own field, as far as the viewer may see it and as
 * hf_own_fields_write() writes it. What is not known yet is read, and told of by
 * #HfOwnValues::changed.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
hf_own_values_write (HfOwnValues *self, gint64 customer, gint64 field)
{
  g_return_val_if_fail (HF_IS_OWN_VALUES (self), NULL);

  Entry *entry = find (self, customer);

  if (entry->asked != self->age)
    {
      entry->asked = self->age;
      g_array_append_val (self->wanted, customer);
      read_soon (self);
    }
  for (guint i = 0; entry->row != NULL && i < entry->row->def->n_fields; i++)
    if (hf_own_fields_get_id (entry->fields, i) == field)
      return hf_own_fields_write (entry->row, i);
  return NULL;
}

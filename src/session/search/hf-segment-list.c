/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The segments on offer and how many each has. A count of a large book takes its time, so one is
 * taken at a time, a while after the last change, and the old number stands until then. */

#include "session/search/hf-segment-list.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-segment.h"
#include "session/organisation/hf-organisation-scope.h"
#include "session/search/hf-filter-words.h"
#include "session/search/hf-segment-rows.h"
#include "session/search/hf-segment-templates.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define RECOUNT_SECONDS 1 /* after a change; more of them come together */

struct _HfSegmentList
{
  GObject parent_instance;

  const HfEntityDef *def; /* what they are of */

  /* owned */
  HfContext    *context;
  GListStore   *items;
  GPtrArray    *rows;   /* of HfRow, the saved segments the viewer has */
  GHashTable   *wanted; /* set of borrowed items of `items` */
  GHashTable   *fresh;  /* the same, those whose count is up to date */
  GCancellable *cancellable;

  guint    recount_id;
  gboolean is_counting;
  HfWhose  whose;
  gboolean has_failed; /* which was told; with the next change it tries again */
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfSegmentList, hf_segment_list, G_TYPE_OBJECT)

static void count_next (HfSegmentList *self); /* one count ends by beginning the next */

typedef struct
{
  HfWeak        *list; /* an HfSegmentList */
  HfSegmentItem *item;
  HfWhose        whose;
} Counting;

static void
counting_free (Counting *self)
{
  g_object_unref (self->item);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Counting, counting_free)

/* A dead disk is told of once, however much is asked of it. */
static void
note_outcome (HfSegmentList *self, const GError *error)
{
  gboolean was_failing = self->has_failed;

  self->has_failed = error != NULL;
  if (error != NULL && !was_failing)
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* Of what could not be counted nobody knows how many there are. */
static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Counting) counting = user_data;
  g_autoptr (HfSegmentList) self = hf_weak_take (counting->list);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *count = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL) /* nobody looks at it any more */
    return;
  self->is_counting = FALSE;
  note_outcome (self, error);
  if (counting->whose == self->whose)
    hf_segment_item_set_count (counting->item, count ? *count : HF_SEGMENT_UNCOUNTED);
  count_next (self);
}

static HfSegmentItem *
find_to_count (HfSegmentList *self)
{
  GListModel *items = G_LIST_MODEL (self->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HfSegmentItem) item = g_list_model_get_item (items, i);

      if (g_hash_table_contains (self->wanted, item) && !g_hash_table_contains (self->fresh, item))
        return g_steal_pointer (&item);
    }
  return NULL;
}

static HfQuery *
make_query (HfSegmentList *self, const HfFilter *asked)
{
  HfViewer *viewer = hf_context_get_viewer (self->context);
  HfDate    today = hf_clock_today (hf_context_get_clock (self->context));
  HfQuery  *query = hf_query_new (self->def, viewer);
  g_autoptr (HfFilter) filter = hf_filter_copy (asked);

  if (!hf_customer_scope_is_about_owner (filter))
    hf_customer_scope_add (filter, viewer, self->whose);
  if (self->def == &hf_customer_def)
    hf_customer_scope (query, filter, today);
  else
    hf_organisation_scope (query, filter, NULL, today);
  return query;
}

static void
count_next (HfSegmentList *self)
{
  g_autoptr (HfSegmentItem) item = self->is_counting ? NULL : find_to_count (self);
  HfQuery  *query;
  Counting *counting;

  if (item == NULL)
    return;
  query = make_query (self, hf_segment_item_get_filter (item));
  g_hash_table_add (self->fresh, item);
  self->is_counting = TRUE;
  counting = g_new0 (Counting, 1);
  counting->list = hf_weak_new (self);
  counting->item = g_steal_pointer (&item);
  counting->whose = self->whose;
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_SCAN,
                      hf_segment_list_count_work, query, (GDestroyNotify) hf_query_unref, g_free,
                      self->cancellable, counted_cb, counting);
}

static gboolean
recount_cb (gpointer user_data)
{
  HfSegmentList *self = user_data;

  self->recount_id = 0;
  g_hash_table_remove_all (self->fresh);
  count_next (self);
  return G_SOURCE_REMOVE;
}

static void
recount_later (HfSegmentList *self)
{
  if (self->recount_id == 0)
    self->recount_id = g_timeout_add_seconds (RECOUNT_SECONDS, recount_cb, self);
}

/* A segment of a newer program that this one does not understand is left alone. */
static HfFilter *
read_filter (HfSegmentList *self, const HfRow *row)
{
  g_autoptr (HfFilter) filter = hf_filter_from_text (hf_row_text (row, HF_SEGMENT_FILTER), NULL);

  if (filter != NULL && hf_filter_words_may_ask (filter, hf_context_get_viewer (self->context)))
    return g_steal_pointer (&filter);
  return NULL;
}

/* An item that is there already stays the same object, with its count. */
static HfSegmentItem *
take_item (HfSegmentList *self, const char *key, gboolean is_common)
{
  HfSegmentItem *known = hf_segment_list_find (self, key);

  return known ? g_object_ref (known) : hf_segment_item_new (key, is_common);
}

static void
add_item (GPtrArray *items, HfSegmentItem *item, const char *name, HfFilter *filter)
{
  hf_segment_item_set (item, name, filter);
  g_ptr_array_add (items, item);
}

static void
add_saved (HfSegmentList *self, GPtrArray *items, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HfRow           *row = g_ptr_array_index (rows, i);
      HfFilter        *filter = read_filter (self, row);
      g_autofree char *key = g_strdup_printf ("saved-%" G_GINT64_FORMAT, row->id);
      HfSegmentItem   *item;

      if (filter == NULL)
        continue;
      item = take_item (self, key, TRUE);
      hf_segment_item_set_id (item, row->id);
      add_item (items, item, hf_row_text (row, HF_SEGMENT_NAME), filter);
      g_ptr_array_add (self->rows, hf_row_ref (row));
    }
}

static void
add_templates (HfSegmentList *self, GPtrArray *items)
{
  const HfViewer *viewer = hf_context_get_viewer (self->context);

  for (guint i = 0; i < hf_segment_templates_get_n (); i++)
    {
      const HfSegmentTemplate *shown = hf_segment_templates_get (i);
      g_autoptr (HfFilter) filter = hf_segment_templates_make_filter (i, viewer);

      if (filter != NULL && hf_segment_templates_is_of (i, self->def) &&
          hf_filter_words_may_ask (filter, viewer))
        add_item (items, take_item (self, shown->key, shown->is_common), _ (shown->label),
                  g_steal_pointer (&filter));
    }
}

static void
forget_gone (GHashTable *set, GPtrArray *items)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!g_ptr_array_find (items, item, NULL))
      g_hash_table_iter_remove (&iter);
}

static void
show_rows (HfSegmentList *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_size (self->rows, 0);
  add_item (items, take_item (self, HF_SEGMENT_EVERYBODY, TRUE), C_ ("segment", "All"),
            hf_filter_new ());
  add_saved (self, items, rows);
  add_templates (self, items);
  forget_gone (self->wanted, items);
  forget_gone (self->fresh, items);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  count_next (self);
}

static void
rows_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfSegmentList) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL) /* nobody looks at it any more */
    return;
  note_outcome (self, error);
  if (rows != NULL)
    show_rows (self, rows);
}

typedef struct
{
  const HfEntityDef *def;
  HfViewer          *viewer;
} Reading;

static void
reading_free (gpointer data)
{
  hf_viewer_unref (((Reading *) data)->viewer);
  g_free (data);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;

  return hf_segment_rows_read (db, reading->def, reading->viewer, error);
}

static void
read_rows (HfSegmentList *self)
{
  Reading *reading = g_new (Reading, 1);

  *reading = (Reading){ self->def, hf_viewer_ref (hf_context_get_viewer (self->context)) };
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, read_work, reading,
                      reading_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                      rows_read_cb, hf_weak_new (self));
}

static void
store_changed_cb (HfSegmentList *self, HfChanged *changed)
{
  if (self->has_failed || hf_changed_has_entity (changed, &hf_segment_def))
    read_rows (self);
  if (!hf_changed_is_empty (changed))
    recount_later (self);
}

static void
hf_segment_list_dispose (GObject *object)
{
  HfSegmentList *self = HF_SEGMENT_LIST (object);

  g_clear_handle_id (&self->recount_id, g_source_remove);
  hf_cancellable_drop (&self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_segment_list_parent_class)->dispose (object);
}

static void
hf_segment_list_finalize (GObject *object)
{
  HfSegmentList *self = HF_SEGMENT_LIST (object);

  g_hash_table_unref (self->wanted);
  g_hash_table_unref (self->fresh);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->items);

  G_OBJECT_CLASS (hf_segment_list_parent_class)->finalize (object);
}

static void
hf_segment_list_class_init (HfSegmentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_segment_list_dispose;
  object_class->finalize = hf_segment_list_finalize;

  /**
   * HfSegmentList::failed:
   * @self: the segments
   * @error: (type GError): why
   *
   * They could not be read, or not be counted.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_SEGMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
hf_segment_list_init (HfSegmentList *self)
{
  self->items = g_list_store_new (HF_TYPE_SEGMENT_ITEM);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->wanted = g_hash_table_new (NULL, NULL);
  self->fresh = g_hash_table_new (NULL, NULL);
  self->cancellable = g_cancellable_new ();
}

/**
 * hf_segment_list_new:
 * @context: the book and who looks
 * @def: what they are of: the entity of customers, or that of organisations
 *
 * Returns: (transfer full): the segments that come with the program; the saved ones follow as soon
 *   as they are read
 */
HfSegmentList *
hf_segment_list_new (HfContext *context, const HfEntityDef *def)
{
  HfSegmentList *self = g_object_new (HF_TYPE_SEGMENT_LIST, NULL);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  self->context = g_object_ref (context);
  self->def = def;
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed",
                           G_CALLBACK (recount_later), self, G_CONNECT_SWAPPED);
  show_rows (self, nothing);
  read_rows (self);
  return self;
}

/**
 * hf_segment_list_count_work:
 * @db: a connection
 * @query: (type HfQuery): whom to count
 * @cancellable: (nullable): not heeded
 * @error: return location for an error
 *
 * Counts as the list does, for whoever asks the same of something else.
 *
 * Returns: (transfer full) (nullable): how many there are, a #gint64
 */
gpointer
hf_segment_list_count_work (HfDatabase   *db,
                            gpointer      query,
                            GCancellable *cancellable,
                            GError      **error)
{
  gint64 count = 0;

  return hf_sql_count (db, query, &count, error) ? g_memdup2 (&count, sizeof count) : NULL;
}

/**
 * hf_segment_list_get_items:
 *
 * Returns: (transfer none): the segments, as #HfSegmentItem
 */
GListModel *
hf_segment_list_get_items (HfSegmentList *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * hf_segment_list_find:
 * @key: (nullable): what a segment is remembered by
 *
 * Returns: (transfer none) (nullable): the segment
 */
HfSegmentItem *
hf_segment_list_find (HfSegmentList *self, const char *key)
{
  GListModel *items = G_LIST_MODEL (self->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HfSegmentItem) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (hf_segment_item_get_key (item), key) == 0)
        return item; /* the list keeps it */
    }
  return NULL;
}

/**
 * hf_segment_list_find_filter:
 * @filter: a filter
 *
 * Returns: (transfer none) (nullable): the first segment with just these conditions
 */
HfSegmentItem *
hf_segment_list_find_filter (HfSegmentList *self, const HfFilter *filter)
{
  GListModel      *items = G_LIST_MODEL (self->items);
  g_autofree char *wanted = hf_filter_to_text (filter);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HfSegmentItem) item = g_list_model_get_item (items, i);
      g_autofree char *text = hf_filter_to_text (hf_segment_item_get_filter (item));

      if (g_str_equal (text, wanted))
        return item; /* the list keeps it */
    }
  return NULL;
}

/**
 * hf_segment_list_set_wanted:
 * @item: a segment
 * @is_wanted: whether somebody looks at its count
 *
 * Has a segment counted, now and whenever the book changes, or lets it be.
 */
void
hf_segment_list_set_wanted (HfSegmentList *self, HfSegmentItem *item, gboolean is_wanted)
{
  g_return_if_fail (HF_IS_SEGMENT_LIST (self));

  if (!is_wanted)
    g_hash_table_remove (self->wanted, item);
  else if (g_hash_table_add (self->wanted, item))
    count_next (self);
}

/**
 * hf_segment_list_set_whose:
 * @whose: whose customers count
 *
 * Has the segments counted among the viewer's own customers or the starred ones, or among all;
 * those about whose the customers are always among all.
 */
void
hf_segment_list_set_whose (HfSegmentList *self, HfWhose whose)
{
  g_return_if_fail (HF_IS_SEGMENT_LIST (self));

  if (self->whose == whose)
    return;
  self->whose = whose;
  g_hash_table_remove_all (self->fresh);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (HfSegmentItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      hf_segment_item_set_count (item, HF_SEGMENT_UNCOUNTED);
    }
  count_next (self);
}

/**
 * hf_segment_list_get_context:
 *
 * Returns: (transfer none): the book and who looks
 */
HfContext *
hf_segment_list_get_context (HfSegmentList *self)
{
  return self->context;
}

/**
 * hf_segment_list_get_def:
 *
 * Returns: (transfer none): what they are of
 */
const HfEntityDef *
hf_segment_list_get_def (HfSegmentList *self)
{
  return self->def;
}

/**
 * hf_segment_list_get_rows:
 *
 * Returns: (transfer none) (element-type HfRow): the saved segments, in their order
 */
GPtrArray *
hf_segment_list_get_rows (HfSegmentList *self)
{
  return self->rows;
}

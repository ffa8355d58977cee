/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A query, or what a search finds, as a list model that stays fresh. The invariants:
 *
 *  1. The list knows the id of every row, eight bytes each; rows are read by pages when a widget
 * asks for them.
 *  2. The first rows are shown as soon as they are read; the ids of the rest follow from another
 * thread.
 *  3. After a change the ids are read again and compared: what stands at the head and the tail
 * alike stays, one items-changed tells of the middle, so selection and scroll position survive.
 *  4. Records of rows in memory are those of the store: an update reaches every list that shows the
 * row.
 *  5. What cannot be read is told by `error`; rows of another query never stand in for it.
 */

#include "store/hf-live-list.h"

#include "base/hf-cancellable.h"
#include "base/hf-props.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "store/hf-listing.h"

#define PAGE_ROWS       256
#define MAX_PAGES       4
#define PAGES_ON_SCREEN 3

struct _HfLiveList
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  HfQuery      *query;
  char         *search;  /* NULL for all that the query asks for */
  GError       *error;   /* NULL while all goes well */
  GArray       *ids;     /* of gint64, one a position */
  GHashTable   *records; /* id → HfRecord, the pages in memory */
  GQueue       *pages;   /* page numbers in memory, newest first */
  GCancellable *cancellable;

  gboolean is_loading;
  gboolean is_stale; /* the ids are those of another query or search */
  gboolean has_more;
  guint    n_similar;
};

enum
{
  PROP_LOADING = 1,
  PROP_ERROR,
  PROP_HAS_MORE,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfLiveList,
                               hf_live_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GHashTable *
make_records (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static void
set_loading (HfLiveList *self, gboolean is_loading)
{
  hf_props_set_flag (self, &self->is_loading, is_loading, props[PROP_LOADING]);
}

static void
set_error (HfLiveList *self, const GError *error)
{
  hf_props_set_error (self, &self->error, error, props[PROP_ERROR]);
}

static void
adopt_rows (HfLiveList *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (rows, i);

      g_hash_table_replace (self->records, g_memdup2 (&row->id, sizeof row->id),
                            hf_store_adopt (self->store, row));
    }
}

/* Other rows stand on the pages from this position on. */
static void
forget_pages_from (HfLiveList *self, guint position)
{
  for (GList *link = self->pages->head, *next; link != NULL; link = next)
    {
      next = link->next;
      if (GPOINTER_TO_UINT (link->data) >= position / PAGE_ROWS)
        g_queue_delete_link (self->pages, link);
    }
}

/* A page that was left behind before it had been read, and whatever another question found, are
 * rows that no page in memory has. */
static void
forget_strays (HfLiveList *self)
{
  g_autoptr (GHashTable) all = NULL;

  if (g_hash_table_size (self->records) <= MAX_PAGES * PAGE_ROWS)
    return;
  all = g_steal_pointer (&self->records);
  self->records = make_records ();
  for (GList *link = self->pages->head; link != NULL; link = link->next)
    for (guint n = 0, i = GPOINTER_TO_UINT (link->data) * PAGE_ROWS;
         n < PAGE_ROWS && i < self->ids->len; n++, i++)
      {
        const gint64 *id = &g_array_index (self->ids, gint64, i);
        gpointer      record = g_hash_table_lookup (all, id);

        if (record != NULL)
          g_hash_table_insert (self->records, g_memdup2 (id, sizeof *id), g_object_ref (record));
      }
}

/* Puts new ids in the place of the old ones and tells of the part in the middle that differs. */
static void
replace_ids (HfLiveList *self, GArray *ids, gboolean is_first_page_read)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);
  guint head = 0, tail = 0, shorter = MIN (old->len, ids->len);

#define ID(array, i) g_array_index (array, gint64, i)
  while (head < shorter && ID (old, head) == ID (ids, head))
    head++;
  while (tail < shorter - head && ID (old, old->len - 1 - tail) == ID (ids, ids->len - 1 - tail))
    tail++;
#undef ID
  self->ids = g_array_ref (ids);
  forget_pages_from (self, head);
  if (is_first_page_read && g_queue_find (self->pages, GUINT_TO_POINTER (0)) == NULL)
    g_queue_push_head (self->pages, GUINT_TO_POINTER (0));
  if (old->len - head - tail > 0 || ids->len - head - tail > 0)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                  ids->len - head - tail);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
    }
}

static void
empty (HfLiveList *self)
{
  g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, sizeof (gint64));

  replace_ids (self, nothing, FALSE);
  g_hash_table_remove_all (self->records);
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What is shown under a new question must be the answer to it, or nothing. */
static void
fail (HfLiveList *self, const GError *error)
{
  set_error (self, error);
  if (self->is_stale)
    empty (self);
  set_loading (self, FALSE);
}

typedef struct
{
  HfQuery *query;
  char    *search;
} Wanted;

static void
wanted_free (gpointer user_data)
{
  Wanted *self = user_data;

  hf_query_unref (self->query);
  g_free (self->search);
  g_free (self);
}

static gpointer
read_first_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;

  return hf_listing_read_first (db, wanted->query, wanted->search, error);
}

static gpointer
read_all_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;

  return hf_listing_read_all (db, wanted->query, wanted->search, error);
}

static void
start_reading (HfLiveList *self, HfLane lane, HfWork work, GAsyncReadyCallback callback)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->query = hf_query_ref (self->query);
  wanted->search = g_strdup (self->search);
  hf_store_run_async (self->store, lane, work, wanted, wanted_free,
                      (GDestroyNotify) hf_listing_free, self->cancellable, callback,
                      hf_weak_new (self));
}

static void
show (HfLiveList *self, const HfListing *listing)
{
  gboolean is_page_read = listing->rows->len >= MIN (listing->ids->len, PAGE_ROWS);

  self->n_similar = listing->n_similar;
  adopt_rows (self, listing->rows);
  replace_ids (self, listing->ids, is_page_read);
  forget_strays (self);
  self->is_stale = FALSE;
}

static void
finish (HfLiveList *self, const HfListing *listing)
{
  hf_props_set_flag (self, &self->has_more, listing->has_more, props[PROP_HAS_MORE]);
  set_loading (self, FALSE);
}

/* NULL for what nobody waits for any more, and for what cannot be read, which is told. */
static HfListing *
take_listing (HfLiveList *self, GObject *store, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  HfListing *listing = hf_store_run_finish (HF_STORE (store), result, &error);

  if (listing == NULL && self != NULL && !is_cancelled (error))
    fail (self, error);
  return listing;
}

static void
all_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfLiveList) self = hf_weak_take (user_data);
  g_autoptr (HfListing) listing = take_listing (self, source, result);

  if (self == NULL || listing == NULL)
    return;
  show (self, listing);
  finish (self, listing);
}

static void
first_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfLiveList) self = hf_weak_take (user_data);
  g_autoptr (HfListing) listing = take_listing (self, source, result);

  if (self == NULL || listing == NULL)
    return;
  set_error (self, NULL);
  /* While a longer list is on screen its ids stay until all the new ones are there. */
  if (listing->ids != NULL && (listing->is_complete || self->ids->len == 0 || self->is_stale))
    show (self, listing);
  else
    adopt_rows (self, listing->rows);
  if (listing->is_complete)
    finish (self, listing);
  else /* what somebody still waits for does not wait behind reports */
    start_reading (self, listing->ids ? HF_LANE_SCAN : HF_LANE_READ, read_all_work, all_read_cb);
}

static void
reload (HfLiveList *self)
{
  hf_cancellable_renew (&self->cancellable);
  if (self->query == NULL)
    return;
  set_loading (self, TRUE);
  start_reading (self, HF_LANE_READ, read_first_work, first_read_cb);
}

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfLiveList) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);

  if (self == NULL)
    return;
  if (rows != NULL)
    {
      adopt_rows (self, rows);
      forget_strays (self);
    }
  else if (!is_cancelled (error))
    set_error (self, error);
}

static void
read_page (HfLiveList *self, guint page)
{
  guint first = page * PAGE_ROWS;
  guint n_rows = MIN (PAGE_ROWS, self->ids->len - first);
  g_autoptr (HfQuery) query =
    hf_query_new (hf_query_get_def (self->query), hf_query_get_viewer (self->query));

  hf_query_where_id (query, &g_array_index (self->ids, gint64, first), n_rows);
  hf_store_query_async (self->store, query, self->cancellable, page_read_cb, hf_weak_new (self));
}

static void
want_page (HfLiveList *self, guint page)
{
  GList *known = g_queue_find (self->pages, GUINT_TO_POINTER (page));

  if (known != NULL)
    {
      g_queue_unlink (self->pages, known);
      g_queue_push_head_link (self->pages, known);
      return;
    }
  g_queue_push_head (self->pages, GUINT_TO_POINTER (page));
  if (self->pages->length > MAX_PAGES)
    g_queue_pop_tail (self->pages);
  read_page (self, page);
}

/* What is on screen is read again; what was left behind will be when somebody asks. Widgets hold
 * the records they show, so those of forgotten pages may go. */
static void
read_again (HfLiveList *self)
{
  g_autoptr (GQueue) before = self->pages;

  self->pages = g_queue_new ();
  if (g_hash_table_size (self->records) > MAX_PAGES * PAGE_ROWS)
    g_hash_table_remove_all (self->records);
  reload (self);
  for (guint i = 0; i < MIN (before->length, PAGES_ON_SCREEN); i++)
    {
      guint page = GPOINTER_TO_UINT (g_queue_peek_nth (before, i));

      if (page * PAGE_ROWS < self->ids->len)
        want_page (self, page);
    }
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, HfLiveList *self)
{
  if (self->query == NULL || !hf_changed_concerns (changed, hf_query_get_def (self->query)))
    return;
  read_again (self);
}

static GType
get_item_type (GListModel *model)
{
  return HF_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return HF_LIVE_LIST (model)->ids->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  HfLiveList *self = HF_LIVE_LIST (model);
  HfRecord   *record;
  gint64      id;

  if (position >= self->ids->len)
    return NULL;
  id = g_array_index (self->ids, gint64, position);
  record = g_hash_table_lookup (self->records, &id);
  if (record == NULL)
    {
      record = hf_store_get_record (self->store, hf_query_get_def (self->query), id);
      g_hash_table_insert (self->records, g_memdup2 (&id, sizeof id), record);
    }
  g_object_ref (record);
  want_page (self, position / PAGE_ROWS);
  return record;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
hf_live_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfLiveList *self = HF_LIVE_LIST (object);

  if (prop_id == PROP_LOADING)
    g_value_set_boolean (value, self->is_loading);
  else if (prop_id == PROP_ERROR)
    g_value_set_boxed (value, self->error);
  else if (prop_id == PROP_HAS_MORE)
    g_value_set_boolean (value, self->has_more);
  else
    g_value_set_uint (value, self->ids->len);
}

static void
hf_live_list_dispose (GObject *object)
{
  HfLiveList *self = HF_LIVE_LIST (object);

  hf_cancellable_drop (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_live_list_parent_class)->dispose (object);
}

static void
hf_live_list_finalize (GObject *object)
{
  HfLiveList *self = HF_LIVE_LIST (object);

  g_clear_pointer (&self->query, hf_query_unref);
  g_free (self->search);
  g_clear_error (&self->error);
  g_array_unref (self->ids);
  g_hash_table_unref (self->records);
  g_queue_free (self->pages);

  G_OBJECT_CLASS (hf_live_list_parent_class)->finalize (object);
}

static void
hf_live_list_class_init (HfLiveListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hf_live_list_get_property;
  object_class->dispose = hf_live_list_dispose;
  object_class->finalize = hf_live_list_finalize;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  props[PROP_HAS_MORE] = g_param_spec_boolean ("has-more", NULL, NULL, FALSE, flags);
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_live_list_init (HfLiveList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->records = make_records ();
  self->pages = g_queue_new ();
  self->cancellable = g_cancellable_new ();
}

HfLiveList *
hf_live_list_new (HfStore *store)
{
  HfLiveList *self = g_object_new (HF_TYPE_LIVE_LIST, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  return self;
}

static void
ask (HfLiveList *self, HfQuery *query, const char *search)
{
  if (self->query != NULL && hf_query_get_def (self->query) != hf_query_get_def (query))
    empty (self);
  hf_query_ref (query);
  g_clear_pointer (&self->query, hf_query_unref);
  self->query = query;
  g_free (self->search);
  self->search = g_strdup (search);
  hf_props_set_flag (self, &self->has_more, FALSE, props[PROP_HAS_MORE]);
  self->is_stale = TRUE;
  read_again (self);
}

void
hf_live_list_set_query (HfLiveList *self, HfQuery *query)
{
  g_return_if_fail (HF_IS_LIVE_LIST (self));

  ask (self, query, NULL);
}

void
hf_live_list_search (HfLiveList *self, HfQuery *query, const char *text)
{
  g_return_if_fail (HF_IS_LIVE_LIST (self));
  g_return_if_fail (hf_query_get_def (query) == &hf_customer_def);

  ask (self, query, text);
}

void
hf_live_list_retry (HfLiveList *self)
{
  g_return_if_fail (HF_IS_LIVE_LIST (self));

  read_again (self);
}

const GError *
hf_live_list_get_error (HfLiveList *self)
{
  g_return_val_if_fail (HF_IS_LIVE_LIST (self), NULL);

  return self->error;
}

gboolean
hf_live_list_has_more (HfLiveList *self)
{
  g_return_val_if_fail (HF_IS_LIVE_LIST (self), FALSE);

  return self->has_more;
}

guint
hf_live_list_count_similar (HfLiveList *self)
{
  g_return_val_if_fail (HF_IS_LIVE_LIST (self), 0);

  return MIN (self->n_similar, self->ids->len);
}

gboolean
hf_live_list_is_loading (HfLiveList *self)
{
  return self->is_loading;
}

gboolean
hf_live_list_is_stale (HfLiveList *self)
{
  g_return_val_if_fail (HF_IS_LIVE_LIST (self), FALSE);

  return self->is_stale;
}

gint64
hf_live_list_get_id (HfLiveList *self, guint position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

GArray *
hf_live_list_get_ids (HfLiveList *self)
{
  g_return_val_if_fail (HF_IS_LIVE_LIST (self), NULL);

  return self->ids;
}

guint
hf_live_list_find (HfLiveList *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;
  return HF_LIVE_LIST_NOT_FOUND;
}

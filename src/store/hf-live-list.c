/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A query as a list model that stays fresh. The invariants:
 *
 *  1. The list knows the id of every row, eight bytes each; rows are read by pages when a widget
 * asks for them.
 *  2. The first rows are shown as soon as they are read; the ids of the rest follow from another
 * thread.
 *  3. After a change the ids are read again and compared: what stands at the head and the tail
 * alike stays, one items-changed tells of the middle, so selection and scroll position survive.
 *  4. Records of rows in memory are those of the store: an update reaches every list that shows the
 * row.
 */

#include "store/hf-live-list.h"

#include "core/hf-customer.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#define PAGE_ROWS       256
#define FIRST_ROWS      40 /* fill any screen; a widget makes a row of its own for each of them */
#define MAX_PAGES       32
#define PAGES_ON_SCREEN 3
#define SEARCH_ROWS     50

struct _HfLiveList
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  HfQuery      *query;
  char         *search;
  GArray       *ids;     /* of gint64, one a position */
  GHashTable   *records; /* id → HfRecord, the pages in memory */
  GQueue       *pages;   /* page numbers in memory, newest first */
  GCancellable *cancellable;

  gboolean is_loading;
  gboolean is_stale;
};

enum
{
  PROP_LOADING = 1,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfLiveList,
                               hf_live_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
set_loading (HfLiveList *self, gboolean is_loading)
{
  if (self->is_loading == is_loading)
    return;
  self->is_loading = is_loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
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

static GArray *
ids_of_rows (GPtrArray *rows)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), rows->len);

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((const HfRow *) g_ptr_array_index (rows, i))->id);
  return ids;
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
read_ids_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfStatement) rows = hf_sql_select_ids (db, query, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gint64 id = hf_statement_int (rows, 0);
      g_array_append_val (ids, id);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static void
ids_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfLiveList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_task_propagate_pointer (G_TASK (result), &error);

  if (is_cancelled (error))
    return;
  set_loading (self, FALSE);
  if (ids != NULL)
    replace_ids (self, ids, FALSE);
  else
    g_info ("could not read the list: %s", error->message);
}

static void
read_ids (HfLiveList *self)
{
  hf_store_run_async (self->store, HF_LANE_SCAN, read_ids_work, hf_query_ref (self->query),
                      (GDestroyNotify) hf_query_unref, (GDestroyNotify) g_array_unref,
                      self->cancellable, ids_read_cb, g_object_ref (self));
}

static void
first_page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfLiveList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (self->store, result, &error);
  g_autoptr (GArray) ids = rows ? ids_of_rows (rows) : NULL;
  gboolean is_complete = rows != NULL && (rows->len < FIRST_ROWS || self->search != NULL);

  if (is_cancelled (error))
    return;
  if (rows == NULL)
    {
      g_info ("could not read the list: %s", error->message);
      set_loading (self, FALSE);
      return;
    }
  adopt_rows (self, rows);
  /* While a longer list is on screen its ids stay until all the new ones are there. */
  if (is_complete || self->ids->len == 0 || self->is_stale)
    replace_ids (self, ids, TRUE);
  self->is_stale = FALSE;
  set_loading (self, !is_complete);
  if (!is_complete)
    read_ids (self);
}

typedef struct
{
  char     *text;
  HfViewer *viewer;
} SearchData;

static void
search_data_free (gpointer user_data)
{
  SearchData *data = user_data;

  g_free (data->text);
  hf_viewer_unref (data->viewer);
  g_free (data);
}

static gpointer
search_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  SearchData *data = user_data;

  return hf_search_rows (db, data->text, SEARCH_ROWS, data->viewer, error);
}

static void
start_search (HfLiveList *self)
{
  SearchData *data = g_new0 (SearchData, 1);

  data->text = g_strdup (self->search);
  data->viewer = hf_viewer_ref (hf_query_get_viewer (self->query));
  hf_store_run_async (self->store, HF_LANE_READ, search_work, data, search_data_free,
                      (GDestroyNotify) g_ptr_array_unref, self->cancellable, first_page_read_cb,
                      g_object_ref (self));
}

static void
start_query (HfLiveList *self)
{
  g_autoptr (HfQuery) first = hf_query_copy (self->query);
  guint limit;

  limit = hf_query_get_limit (self->query);
  hf_query_limit (first, limit > 0 ? MIN (limit, FIRST_ROWS) : FIRST_ROWS);
  hf_store_query_async (self->store, first, self->cancellable, first_page_read_cb,
                        g_object_ref (self));
}

static void
reload (HfLiveList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  if (self->query == NULL)
    return;
  set_loading (self, TRUE);
  if (self->search != NULL)
    start_search (self);
  else
    start_query (self);
}

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfLiveList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (self->store, result, &error);

  if (rows != NULL)
    adopt_rows (self, rows);
  else if (!is_cancelled (error))
    g_info ("could not read a page: %s", error->message);
}

static void
read_page (HfLiveList *self, guint page)
{
  guint first = page * PAGE_ROWS;
  guint n_rows = MIN (PAGE_ROWS, self->ids->len - first);
  g_autoptr (HfQuery) query =
    hf_query_new (hf_query_get_def (self->query), hf_query_get_viewer (self->query));

  hf_query_where_id (query, &g_array_index (self->ids, gint64, first), n_rows);
  hf_store_query_async (self->store, query, self->cancellable, page_read_cb, g_object_ref (self));
}

static void
forget_oldest_page (HfLiveList *self)
{
  guint page = GPOINTER_TO_UINT (g_queue_pop_tail (self->pages));
  guint first = page * PAGE_ROWS;

  for (guint i = first; i < MIN (first + PAGE_ROWS, self->ids->len); i++)
    g_hash_table_remove (self->records, &g_array_index (self->ids, gint64, i));
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
    forget_oldest_page (self);
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

/* A derived or a joined field shows rows of other entities too. */
static gboolean
is_concerned (HfLiveList *self, const HfChanged *changed)
{
  const HfEntityDef *def = hf_query_get_def (self->query);

  if (hf_changed_has_entity (changed, def))
    return TRUE;
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].type == HF_FIELD_REF &&
        hf_changed_has_entity (changed, hf_entity_find (def->fields[i].ref)))
      return TRUE;
  return def == &hf_customer_def && !hf_changed_is_empty (changed);
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, HfLiveList *self)
{
  if (self->query == NULL || !is_concerned (self, changed))
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
  else
    g_value_set_uint (value, self->ids->len);
}

static void
hf_live_list_dispose (GObject *object)
{
  HfLiveList *self = HF_LIVE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_live_list_parent_class)->dispose (object);
}

static void
hf_live_list_finalize (GObject *object)
{
  HfLiveList *self = HF_LIVE_LIST (object);

  g_clear_pointer (&self->query, hf_query_unref);
  g_free (self->search);
  g_array_unref (self->ids);
  g_hash_table_unref (self->records);
  g_queue_free (self->pages);

  G_OBJECT_CLASS (hf_live_list_parent_class)->finalize (object);
}

static void
hf_live_list_class_init (HfLiveListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hf_live_list_get_property;
  object_class->dispose = hf_live_list_dispose;
  object_class->finalize = hf_live_list_finalize;

  props[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_live_list_init (HfLiveList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->pages = g_queue_new ();
  self->cancellable = g_cancellable_new ();
}

/**
 * hf_live_list_new:
 * @store: a store
 *
 * Returns: (transfer full): an empty list
 */
HfLiveList *
hf_live_list_new (HfStore *store)
{
  HfLiveList *self = g_object_new (HF_TYPE_LIVE_LIST, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  return self;
}

/**
 * hf_live_list_set_query:
 * @self: a list
 * @query: what to show
 *
 * Shows another query. The old rows stay until the first page of the new ones is there.
 */
void
hf_live_list_set_query (HfLiveList *self, HfQuery *query)
{
  g_return_if_fail (HF_IS_LIVE_LIST (self));

  if (self->query != NULL && hf_query_get_def (self->query) != hf_query_get_def (query))
    empty (self);
  hf_query_ref (query);
  g_clear_pointer (&self->query, hf_query_unref);
  self->query = query;
  self->is_stale = TRUE;
  read_again (self);
}

/**
 * hf_live_list_set_search:
 * @self: a list of customers
 * @text: (nullable): what was typed; %NULL or "" shows the query again
 *
 * Shows what a search finds, best first. A keystroke cancels the search before.
 */
void
hf_live_list_set_search (HfLiveList *self, const char *text)
{
  g_return_if_fail (HF_IS_LIVE_LIST (self));

  g_free (self->search);
  self->search = text && *text ? g_strdup (text) : NULL;
  self->is_stale = TRUE;
  read_again (self);
}

/**
 * hf_live_list_is_loading:
 * @self: a list
 *
 * Returns: whether rows or ids are still being read
 */
gboolean
hf_live_list_is_loading (HfLiveList *self)
{
  return self->is_loading;
}

/**
 * hf_live_list_get_id:
 * @self: a list
 * @position: a position
 *
 * Returns: the id of the row there, 0 beyond the end; reads nothing
 */
gint64
hf_live_list_get_id (HfLiveList *self, guint position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

/**
 * hf_live_list_find:
 * @self: a list
 * @id: a row's id
 *
 * Returns: its position, %HF_LIVE_LIST_NOT_FOUND when it is not in the list
 */
guint
hf_live_list_find (HfLiveList *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;
  return HF_LIVE_LIST_NOT_FOUND;
}

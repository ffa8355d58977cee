/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One customer's timeline. Each kind is read newest first up to a bound and all are merged here, so
 * that masking stays with the store and no kind needs SQL of its own. After a change the entries
 * are read again; those at the head and the tail that stayed alike keep their items. */

#include "session/customer/hf-timeline.h"

#include "base/hf-props.h"
#include "base/hf-weak.h"
#include "core/hf-attachment.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-given-package.h"
#include "core/hf-measurement.h"
#include "core/hf-memo.h"
#include "core/hf-package-use.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"

#define PAGE_ITEMS 200

struct _HfTimeline
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  GPtrArray    *items; /* of HfTimelineItem */
  GCancellable *cancellable;
  GError       *error; /* NULL while all goes well */

  gint64          customer;
  HfTimelineKinds kinds;
  guint           limit;
  gboolean        has_more;
  gboolean        is_loading;
};

enum
{
  PROP_LOADING = 1,
  PROP_HAS_MORE,
  PROP_ERROR,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return HF_TYPE_TIMELINE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return HF_TIMELINE (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *items = HF_TIMELINE (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HfTimeline,
                               hf_timeline,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
keep_item (GPtrArray *items, guint position, GPtrArray *old, guint old_position)
{
  g_object_unref (g_ptr_array_index (items, position));
  g_ptr_array_index (items, position) = g_object_ref (g_ptr_array_index (old, old_position));
}

static void
replace_items (HfTimeline *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint head = 0, tail = 0, shorter = MIN (old->len, items->len);

  for (; head < shorter && hf_timeline_item_is_same (old->pdata[head], items->pdata[head]); head++)
    keep_item (items, head, old, head);
  for (; tail < shorter - head && hf_timeline_item_is_same (old->pdata[old->len - 1 - tail],
                                                            items->pdata[items->len - 1 - tail]);
       tail++)
    keep_item (items, items->len - 1 - tail, old, old->len - 1 - tail);
  self->items = g_ptr_array_ref (items);
  if (old->len == items->len && head == old->len)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                              items->len - head - tail);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

typedef struct
{
  HfViewer       *viewer; /* owned */
  gint64          customer;
  HfTimelineKinds kinds;
  guint           limit;
} Reading;

static Reading *
reading_new (HfTimeline *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->viewer = hf_viewer_ref (hf_store_get_viewer (self->store));
  reading->customer = self->customer;
  reading->kinds = self->kinds;
  reading->limit = self->limit;
  return reading;
}

static void
reading_free (gpointer user_data)
{
  hf_viewer_unref (((Reading *) user_data)->viewer);
  g_free (user_data);
}

/* What is read of each kind, and by what it is ordered: greatest first. */
static const struct
{
  HfTimelineKinds    kind;
  const HfEntityDef *def;
  guint              customer;
  guint              orders[2];
} sources[] = {
  { HF_TIMELINE_VISITS, &hf_visit_def, HF_VISIT_CUSTOMER, { HF_VISIT_DATE, HF_VISIT_TIME } },
  { HF_TIMELINE_CONTACTS, &hf_contact_def, HF_CONTACT_CUSTOMER, { HF_CONTACT_AT, HF_CONTACT_AT } },
  { HF_TIMELINE_FOLLOW_UPS,
    &hf_follow_up_def,
    HF_FOLLOW_UP_CUSTOMER,
    { HF_FOLLOW_UP_DUE, HF_FOLLOW_UP_CLOSED } },
  { HF_TIMELINE_NOTES, &hf_memo_def, HF_MEMO_CUSTOMER, { HF_MEMO_IS_PINNED, HF_MEMO_AT } },
  { HF_TIMELINE_FILES,
    &hf_attachment_def,
    HF_ATTACHMENT_CUSTOMER,
    { HF_ATTACHMENT_AT, HF_ATTACHMENT_AT } },
  { HF_TIMELINE_MEASUREMENTS,
    &hf_measurement_def,
    HF_MEASUREMENT_CUSTOMER,
    { HF_MEASUREMENT_DATE, HF_MEASUREMENT_DATE } },
  { HF_TIMELINE_PACKAGES,
    &hf_given_package_def,
    HF_GIVEN_PACKAGE_CUSTOMER,
    { HF_GIVEN_PACKAGE_GIVEN, HF_GIVEN_PACKAGE_GIVEN } },
  { HF_TIMELINE_PACKAGES,
    &hf_package_use_def,
    HF_PACKAGE_USE_CUSTOMER,
    { HF_PACKAGE_USE_DATE, HF_PACKAGE_USE_DATE } },
};

static gboolean
read_source (HfDatabase *db, const Reading *reading, guint source, GPtrArray *items, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (sources[source].def, reading->viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_where (query, sources[source].customer, HF_OP_EQ, HF_INT (reading->customer));
  hf_query_order (query, sources[source].orders[0], TRUE);
  if (sources[source].orders[1] != sources[source].orders[0])
    hf_query_order (query, sources[source].orders[1], TRUE);
  hf_query_limit (query, reading->limit + 1);
  rows = hf_sql_read_all (db, query, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_ptr_array_add (items, hf_timeline_item_new (g_ptr_array_index (rows, i)));
  return rows != NULL;
}

static gboolean
read_changes (HfDatabase *db, const Reading *reading, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) changes =
    hf_field_history_read (db, reading->viewer, reading->customer, reading->limit + 1, error);

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (items, hf_timeline_item_new_change (g_steal_pointer (&changes->pdata[i])));
  /* The items own them now. */
  g_ptr_array_set_free_func (changes, NULL);
  return TRUE;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return hf_timeline_item_compare (*(HfTimelineItem **) a, *(HfTimelineItem **) b);
}

static gpointer
read_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = user_data;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (reading->kinds & sources[i].kind && !read_source (db, reading, i, items, error))
      return NULL;
  if (reading->kinds & HF_TIMELINE_CHANGES && !read_changes (db, reading, items, error))
    return NULL;
  g_ptr_array_sort (items, compare_items);
  return g_steal_pointer (&items);
}

static void
items_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTimeline) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = hf_store_run_finish (HF_STORE (source), result, &error);
  gboolean has_more;

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  hf_props_set_error (self, &self->error, error, props[PROP_ERROR]);
  has_more = items != NULL && items->len > self->limit;
  if (has_more)
    g_ptr_array_remove_range (items, self->limit, items->len - self->limit);
  if (items != NULL)
    {
      replace_items (self, items);
      hf_props_set_flag (self, &self->has_more, has_more, props[PROP_HAS_MORE]);
    }
  hf_props_set_flag (self, &self->is_loading, FALSE, props[PROP_LOADING]);
}

static void
reload (HfTimeline *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  hf_props_set_flag (self, &self->is_loading, self->customer != 0, props[PROP_LOADING]);
  if (self->customer == 0)
    return;
  hf_store_run_async (self->store, HF_LANE_READ, read_work, reading_new (self), reading_free,
                      (GDestroyNotify) g_ptr_array_unref, self->cancellable, items_read_cb,
                      hf_weak_new (self));
}

static gboolean
concerns (HfTimeline *self, const HfChanged *changed)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (hf_changed_has_entity (changed, sources[i].def))
      return TRUE;
  return hf_changed_has_row (changed, &hf_customer_def, self->customer);
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, HfTimeline *self)
{
  if (concerns (self, changed))
    reload (self);
}

static void
hf_timeline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfTimeline *self = HF_TIMELINE (object);

  if (prop_id == PROP_LOADING)
    g_value_set_boolean (value, self->is_loading);
  else if (prop_id == PROP_HAS_MORE)
    g_value_set_boolean (value, self->has_more);
  else if (prop_id == PROP_ERROR)
    g_value_set_boxed (value, self->error);
  else
    g_value_set_uint (value, self->items->len);
}

static void
hf_timeline_dispose (GObject *object)
{
  HfTimeline *self = HF_TIMELINE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_timeline_parent_class)->dispose (object);
}

static void
hf_timeline_finalize (GObject *object)
{
  HfTimeline *self = HF_TIMELINE (object);

  g_ptr_array_unref (self->items);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (hf_timeline_parent_class)->finalize (object);
}

static void
hf_timeline_class_init (HfTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hf_timeline_get_property;
  object_class->dispose = hf_timeline_dispose;
  object_class->finalize = hf_timeline_finalize;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  props[PROP_HAS_MORE] = g_param_spec_boolean ("has-more", NULL, NULL, FALSE, flags);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_timeline_init (HfTimeline *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
  self->kinds = HF_TIMELINE_ALL;
  self->limit = PAGE_ITEMS;
}

HfTimeline *
hf_timeline_new (HfStore *store)
{
  HfTimeline *self = g_object_new (HF_TYPE_TIMELINE, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  return self;
}

void
hf_timeline_set_customer (HfTimeline *self, gint64 id)
{
  g_return_if_fail (HF_IS_TIMELINE (self));

  g_autoptr (GPtrArray) nothing = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->customer == id)
    return;
  self->customer = id;
  self->limit = PAGE_ITEMS;
  /* Nobody may read one customer's past under another one's name. */
  replace_items (self, nothing);
  hf_props_set_flag (self, &self->has_more, FALSE, props[PROP_HAS_MORE]);
  reload (self);
}

void
hf_timeline_set_kinds (HfTimeline *self, HfTimelineKinds kinds)
{
  g_return_if_fail (HF_IS_TIMELINE (self));

  if (self->kinds == kinds)
    return;
  self->kinds = kinds;
  reload (self);
}

void
hf_timeline_show_more (HfTimeline *self)
{
  g_return_if_fail (HF_IS_TIMELINE (self));

  if (!self->has_more)
    return;
  self->limit += PAGE_ITEMS;
  reload (self);
}

void
hf_timeline_retry (HfTimeline *self)
{
  g_return_if_fail (HF_IS_TIMELINE (self));

  reload (self);
}

const GError *
hf_timeline_get_error (HfTimeline *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE (self), NULL);

  return self->error;
}

gboolean
hf_timeline_get_has_more (HfTimeline *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE (self), FALSE);

  return self->has_more;
}

gboolean
hf_timeline_is_loading (HfTimeline *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE (self), FALSE);

  return self->is_loading;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One customer's timeline, as far down as somebody went. After a change its entries are read again;
 * those at the head and the tail that stayed alike keep their items. */

#include "session/customer/hf-timeline.h"

#include "base/hf-cancellable.h"
#include "base/hf-props.h"
#include "base/hf-weak.h"
#include "session/customer/hf-timeline-page.h"

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
  HfTimelinePlace end;      /* of what is shown */
  guint           n_wanted; /* entries, as far as somebody went */
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

static gpointer
read_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return hf_timeline_page_read (db, user_data, error);
}

static HfTimelineAsk *
ask_new (HfTimeline *self, const HfTimelinePlace *place, guint n_items)
{
  HfTimelineAsk *ask = g_new0 (HfTimelineAsk, 1);

  ask->viewer = hf_viewer_ref (hf_store_get_viewer (self->store));
  ask->customer = self->customer;
  ask->kinds = self->kinds;
  ask->n_items = n_items;
  if (place != NULL)
    ask->place = *place;
  return ask;
}

static void
ask_free (gpointer user_data)
{
  hf_viewer_unref (((HfTimelineAsk *) user_data)->viewer);
  g_free (user_data);
}

/* Returns what was read, or NULL: then there is nothing to be shown of it. */
static HfTimelinePage *
finish (HfTimeline *self, HfStore *store, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  HfTimelinePage *page = hf_store_run_finish (store, result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&page, hf_timeline_page_free);
      return NULL;
    }
  hf_props_set_error (self, &self->error, error, props[PROP_ERROR]);
  if (page == NULL)
    hf_props_set_flag (self, &self->is_loading, FALSE, props[PROP_LOADING]);
  return page;
}

static void
end_reading (HfTimeline *self, const HfTimelinePage *page)
{
  self->end = page->end;
  hf_props_set_flag (self, &self->has_more, page->has_more, props[PROP_HAS_MORE]);
  hf_props_set_flag (self, &self->is_loading, FALSE, props[PROP_LOADING]);
}

static void
items_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTimeline) self = hf_weak_take (user_data);
  g_autoptr (HfTimelinePage) page = finish (self, HF_STORE (source), result);

  if (page == NULL)
    return;
  replace_items (self, page->items);
  end_reading (self, page);
}

static void
more_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTimeline) self = hf_weak_take (user_data);
  g_autoptr (HfTimelinePage) page = finish (self, HF_STORE (source), result);
  guint n_before;

  if (page == NULL)
    return;
  n_before = self->items->len;
  for (guint i = 0; i < page->items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (page->items->pdata[i]));
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, page->items->len);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
  end_reading (self, page);
}

/* Ends what is being read: it would come too late. */
static void
start (HfTimeline *self, HfTimelineAsk *ask, GAsyncReadyCallback done)
{
  hf_cancellable_renew (&self->cancellable);
  hf_props_set_flag (self, &self->is_loading, TRUE, props[PROP_LOADING]);
  hf_store_run_async (self->store, HF_LANE_READ, read_work, ask, ask_free,
                      (GDestroyNotify) hf_timeline_page_free, self->cancellable, done,
                      hf_weak_new (self));
}

/* As far down as somebody went: nobody is to lose their place. */
static void
reload (HfTimeline *self)
{
  if (self->customer != 0)
    start (self, ask_new (self, NULL, self->n_wanted), items_read_cb);
  else
    {
      g_cancellable_cancel (self->cancellable);
      hf_props_set_flag (self, &self->is_loading, FALSE, props[PROP_LOADING]);
    }
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, HfTimeline *self)
{
  if (hf_timeline_is_concerned (changed, self->customer))
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

  hf_cancellable_drop (&self->cancellable);
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
  self->n_wanted = HF_TIMELINE_FIRST;
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
  self->n_wanted = HF_TIMELINE_FIRST;
  reload (self);
}

void
hf_timeline_show_more (HfTimeline *self)
{
  g_return_if_fail (HF_IS_TIMELINE (self));

  if (!self->has_more || self->n_wanted > self->items->len)
    return;
  self->n_wanted += HF_TIMELINE_MORE;
  if (self->is_loading) /* what is shown is no more what the book has */
    reload (self);
  else
    start (self, ask_new (self, &self->end, HF_TIMELINE_MORE), more_read_cb);
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

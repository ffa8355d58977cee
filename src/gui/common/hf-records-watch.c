/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Watching a short list of records as a whole, for widgets that are drawn anew from it. */

#include "gui/common/hf-records-watch.h"

#include "core/hf-record.h"

struct _HfRecordsWatch
{
  GObject parent_instance;

  /* owned */
  GListModel *model;
  GPtrArray  *records; /* of HfRecord, those with our handler */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfRecordsWatch, hf_records_watch, G_TYPE_OBJECT)

static void
record_changed_cb (HfRecordsWatch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
let_go (HfRecordsWatch *self)
{
  for (guint i = 0; i < self->records->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->records, i), self);
  g_ptr_array_set_size (self->records, 0);
}

static void
take_hold (HfRecordsWatch *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->model); i++)
    {
      HfRecord *record = g_list_model_get_item (self->model, i);

      g_signal_connect_swapped (record, "notify", G_CALLBACK (record_changed_cb), self);
      g_ptr_array_add (self->records, record);
    }
}

static void
items_changed_cb (HfRecordsWatch *self)
{
  let_go (self);
  take_hold (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hf_records_watch_dispose (GObject *object)
{
  HfRecordsWatch *self = HF_RECORDS_WATCH (object);

  let_go (self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (hf_records_watch_parent_class)->dispose (object);
}

static void
hf_records_watch_finalize (GObject *object)
{
  g_ptr_array_unref (HF_RECORDS_WATCH (object)->records);

  G_OBJECT_CLASS (hf_records_watch_parent_class)->finalize (object);
}

static void
hf_records_watch_class_init (HfRecordsWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_records_watch_dispose;
  object_class->finalize = hf_records_watch_finalize;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_RECORDS_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_records_watch_init (HfRecordsWatch *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

HfRecordsWatch *
hf_records_watch_new (GListModel *model)
{
  HfRecordsWatch *self = g_object_new (HF_TYPE_RECORDS_WATCH, NULL);

  self->model = g_object_ref (model);
  take_hold (self);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

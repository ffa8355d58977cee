/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading one customer's measurements and keeping them fresh. There are as many as a person has
 * check-ups, so all are read at once. */

#include "session/health/hf-health-book.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "core/hf-measurement.h"

struct _HfHealthBook
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  GCancellable *cancellable;
  GPtrArray    *rows;   /* of HfRow */
  GPtrArray    *series; /* of HfHealthSeries */
  GError       *error;  /* NULL while all goes well */
  char         *sex;

  gint64 customer;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfHealthBook, hf_health_book, G_TYPE_OBJECT)

static void
show (HfHealthBook *self)
{
  g_ptr_array_unref (self->series);
  self->series = hf_health_series_list (self->rows, self->sex);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_rows (HfHealthBook *self, GPtrArray *rows)
{
  g_ptr_array_unref (self->rows);
  self->rows = rows;
  show (self);
}

static void
rows_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfHealthBook) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  if (rows != NULL)
    set_rows (self, g_steal_pointer (&rows));
  else
    show (self);
}

static void
reload (HfHealthBook *self)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_measurement_def, hf_store_get_viewer (self->store));

  hf_cancellable_renew (&self->cancellable);
  if (self->customer == 0)
    return;
  hf_query_where (query, HF_MEASUREMENT_CUSTOMER, HF_OP_EQ, HF_INT (self->customer));
  hf_store_query_async (self->store, query, self->cancellable, rows_read_cb, hf_weak_new (self));
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, HfHealthBook *self)
{
  if (hf_changed_has_entity (changed, &hf_measurement_def))
    reload (self);
}

static void
hf_health_book_finalize (GObject *object)
{
  HfHealthBook *self = HF_HEALTH_BOOK (object);

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->store);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->series);
  g_clear_error (&self->error);
  g_free (self->sex);

  G_OBJECT_CLASS (hf_health_book_parent_class)->finalize (object);
}

static void
hf_health_book_class_init (HfHealthBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_health_book_finalize;
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_HEALTH_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
hf_health_book_init (HfHealthBook *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_health_series_free);
}

HfHealthBook *
hf_health_book_new (HfStore *store)
{
  HfHealthBook *self = g_object_new (HF_TYPE_HEALTH_BOOK, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  return self;
}

void
hf_health_book_set_customer (HfHealthBook *self, gint64 customer)
{
  g_return_if_fail (HF_IS_HEALTH_BOOK (self));

  if (self->customer == customer)
    return;
  self->customer = customer;
  /* Nobody may read one customer's values under another one's name. */
  set_rows (self, g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref));
  reload (self);
}

void
hf_health_book_set_sex (HfHealthBook *self, const char *sex)
{
  g_return_if_fail (HF_IS_HEALTH_BOOK (self));

  if (g_strcmp0 (self->sex, sex) == 0)
    return;
  g_free (self->sex);
  self->sex = g_strdup (sex);
  show (self);
}

gint64
hf_health_book_get_customer (HfHealthBook *self)
{
  g_return_val_if_fail (HF_IS_HEALTH_BOOK (self), 0);

  return self->customer;
}

GPtrArray *
hf_health_book_get_series (HfHealthBook *self)
{
  g_return_val_if_fail (HF_IS_HEALTH_BOOK (self), NULL);

  return self->series;
}

const HfHealthSeries *
hf_health_book_find (HfHealthBook *self, const char *code)
{
  g_return_val_if_fail (HF_IS_HEALTH_BOOK (self), NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      const HfHealthSeries *series = g_ptr_array_index (self->series, i);

      if (g_strcmp0 (series->indicator->code, code) == 0)
        return series;
    }
  return NULL;
}

const GError *
hf_health_book_get_error (HfHealthBook *self)
{
  g_return_val_if_fail (HF_IS_HEALTH_BOOK (self), NULL);

  return self->error;
}

void
hf_health_book_retry (HfHealthBook *self)
{
  g_return_if_fail (HF_IS_HEALTH_BOOK (self));

  reload (self);
}

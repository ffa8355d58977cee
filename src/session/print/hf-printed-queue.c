/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A part of the queue for paper: as many follow-ups as one prints at most, so that a queue of any
 * length takes the same memory. */

#include "session/print/hf-printed-queue.h"

#include "store/hf-sql.h"

static void
printed_queue_free (gpointer data)
{
  HfPrintedQueue *self = data;

  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedQueue, printed_queue_free)

static gpointer
read_queue (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  g_autoptr (HfPrintedQueue) self = g_new0 (HfPrintedQueue, 1);
  g_autoptr (HfQuery) query = NULL;
  HfMoment now;
  guint32  filter;

  g_variant_get ((GVariant *) question, "(uii)", &filter, &now.day, &now.minutes);
  query = hf_queue_query_filtered (viewer, (HfQueueFilter) filter, now);
  hf_query_limit (query, HF_PRINTED_QUEUE_MOST + 1);
  self->follow_ups = hf_sql_read_all (db, query, error);
  if (self->follow_ups == NULL)
    return NULL;
  self->has_more = self->follow_ups->len > HF_PRINTED_QUEUE_MOST;
  if (self->has_more)
    g_ptr_array_set_size (self->follow_ups, HF_PRINTED_QUEUE_MOST);
  return g_steal_pointer (&self);
}

const HfPrintSource hf_printed_queue_source = {
  .read = read_queue,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = printed_queue_free,
};

HfPrintScope *
hf_printed_queue_new_scope (HfQueueFilter filter, HfMoment now, char *title)
{
  GVariant *question = g_variant_new ("(uii)", (guint32) filter, now.day, now.minutes);

  return hf_print_scope_new (&hf_printed_queue_source, g_variant_ref_sink (question), title);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be printed and what was read of it, whatever that is. It knows nothing of pages. */

#include "session/print/hf-printed.h"

G_DEFINE_QUARK (hf_print_error, hf_print_error)

HfPrintScope *
hf_print_scope_new (const HfPrintSource *source, gpointer question, char *title)
{
  HfPrintScope *self = g_atomic_rc_box_new (HfPrintScope);

  *self = (HfPrintScope){ source, question, title };
  return self;
}

HfPrintScope *
hf_print_scope_ref (HfPrintScope *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
scope_clear (gpointer data)
{
  HfPrintScope *self = data;

  self->source->free_question (self->question);
  g_free (self->title);
}

void
hf_print_scope_unref (HfPrintScope *self)
{
  g_atomic_rc_box_release_full (self, scope_clear);
}

HfPrinted *
hf_printed_new (const HfPrintSource *source, gpointer content)
{
  HfPrinted *self = g_atomic_rc_box_new (HfPrinted);

  *self = (HfPrinted){ .source = source, .content = content };
  return self;
}

HfPrinted *
hf_printed_read (HfDatabase *db, const HfPrintScope *scope, HfViewer *viewer, GError **error)
{
  g_autoptr (HfHospital) hospital = hf_hospital_read (db, error);
  gpointer   content = hospital ? scope->source->read (db, scope->question, viewer, error) : NULL;
  HfPrinted *self;

  if (content == NULL)
    return NULL;
  self = hf_printed_new (scope->source, content);
  self->hospital = g_steal_pointer (&hospital);
  return self;
}

/**
 * hf_printed_count_customers:
 * @rows: (element-type HfRow): rows about customers
 * @field: the field that says whom
 *
 * Returns: how many people they are about
 */
guint
hf_printed_count_customers (const GPtrArray *rows, guint field)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = hf_row_int (g_ptr_array_index (rows, i), field);

      g_hash_table_add (seen, g_memdup2 (&id, sizeof id));
    }
  return g_hash_table_size (seen);
}

HfPrinted *
hf_printed_ref (HfPrinted *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
printed_clear (gpointer data)
{
  HfPrinted *self = data;

  self->source->free_content (self->content);
  g_clear_pointer (&self->hospital, hf_hospital_free);
}

void
hf_printed_unref (HfPrinted *self)
{
  g_atomic_rc_box_release_full (self, printed_clear);
}

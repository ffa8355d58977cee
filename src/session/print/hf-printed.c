/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be printed and what was read of it, whatever that is. It knows nothing of pages. */

#include "session/print/hf-printed.h"

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

  *self = (HfPrinted){ source, content };
  return self;
}

HfPrinted *
hf_printed_read (HfDatabase *db, const HfPrintScope *scope, HfViewer *viewer, GError **error)
{
  gpointer content = scope->source->read (db, scope->question, viewer, error);

  return content != NULL ? hf_printed_new (scope->source, content) : NULL;
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
}

void
hf_printed_unref (HfPrinted *self)
{
  g_atomic_rc_box_release_full (self, printed_clear);
}

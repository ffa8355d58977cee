/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words for one category of a chart. It must not know how they are shown. */

#include "chart/hf-readout.h"

#define SEPARATOR " · "

static void
free_row (gpointer data)
{
  HfReadoutRow *row = data;

  g_free (row->label);
  g_free (row->value);
  g_free (row);
}

HfReadout *
hf_readout_new (char *heading)
{
  HfReadout *self = g_new0 (HfReadout, 1);

  self->heading = heading;
  self->rows = g_ptr_array_new_with_free_func (free_row);

  return self;
}

void
hf_readout_free (HfReadout *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self->heading);
  g_free (self);
}

void
hf_readout_add (HfReadout *self, guint entry, const char *label, char *value)
{
  HfReadoutRow *row = g_new0 (HfReadoutRow, 1);

  row->entry = entry;
  row->label = g_strdup (label);
  row->value = value;
  g_ptr_array_add (self->rows, row);
}

char *
hf_readout_to_text (const HfReadout *self, guint entry)
{
  GString *text = g_string_new (self->heading);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HfReadoutRow *row = g_ptr_array_index (self->rows, i);

      if (entry == HF_CHART_NO_INDEX || row->entry == entry)
        g_string_append_printf (text, SEPARATOR "%s %s", row->label, row->value);
    }

  return g_string_free (text, FALSE);
}

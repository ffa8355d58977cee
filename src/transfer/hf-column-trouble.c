/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an error about columns knows beyond its code, so that it can be told in the user's words. It
 * holds names of columns, never what stands below them. */

#include "transfer/hf-column-trouble.h"

void
hf_column_trouble_init (HfColumnTrouble *self)
{
  *self = (HfColumnTrouble){ .field = HF_IMPORT_N_FIELDS,
                             .kind = HF_IMPORT_N_KINDS,
                             .likely = HF_IMPORT_N_KINDS };
}

void
hf_column_trouble_copy (const HfColumnTrouble *self, HfColumnTrouble *copy)
{
  *copy = *self;
  copy->column = g_strdup (self->column);
  copy->columns = g_strdupv (self->columns);
}

void
hf_column_trouble_clear (HfColumnTrouble *self)
{
  g_clear_pointer (&self->column, g_free);
  g_clear_pointer (&self->columns, g_strfreev);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The line of a form in which an own field is edited, be it of a card or of somebody new. */

#include "gui/common/card/hf-own-line.h"

#include <glib/gi18n.h>

/* The line points into the table, so it holds it. */
GtkWidget *
hf_own_line_new (HfOwnFields *fields, guint field, HfClock *clock)
{
  const HfEntityDef *def = hf_own_fields_get_def (fields);
  GtkWidget         *line = hf_editable_row_new (def->fields[field].name, TRUE);

  g_object_set_data_full (G_OBJECT (line), "fields", hf_own_fields_ref (fields),
                          (GDestroyNotify) hf_own_fields_unref);
  hf_editable_row_set_up (HF_EDITABLE_ROW (line), def, clock, NULL);
  return line;
}

void
hf_own_line_set_missing (GtkWidget *line, gboolean is_missing)
{
  hf_editable_row_set_remark (HF_EDITABLE_ROW (line),
                              is_missing ? _ ("This has to be filled in.") : NULL);
}

void
hf_own_line_set_lock (GtkWidget *line, const HfOwnFields *fields, int by)
{
  const HfFieldDef *own = hf_own_fields_get_def (fields)->fields;
  g_autofree char  *why = NULL;

  if (by >= 0)
    /* Translators: %s is the name of another field, such as "State" */
    why = g_strdup_printf (_ ("Read-only, because of what “%s” says."), own[by].label);
  hf_editable_row_set_lock (HF_EDITABLE_ROW (line), why);
}

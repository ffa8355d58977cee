/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The line of a form in which an own field is edited, be it of a card or of somebody new. */

#include "gui/common/card/hf-own-line.h"

#include "core/hf-own-rules.h"
#include "gui/common/hf-editable-row-rule.h"

#include <glib/gi18n.h>

/* The line points into the table, so it holds it. */
typedef struct
{
  HfOwnFields *fields;
  guint        field;
  HfClock     *clock;
} Line;

#define LINE "own-line"

static void
line_free (gpointer data)
{
  Line *self = data;

  hf_own_fields_unref (self->fields);
  g_object_unref (self->clock);
  g_free (self);
}

static const char *
get_label (const HfOwnFields *fields, gint64 id)
{
  const HfEntityDef *def = hf_own_fields_get_def (fields);

  for (guint i = 0; i < def->n_fields; i++)
    if (hf_own_fields_get_id (fields, i) == id)
      return def->fields[i].label;
  return "";
}

/* A #HfEditableRowCheck. */
static char *
judge (const HfRow *row, gpointer data)
{
  const Line  *self = data;
  const HfRow *rule =
    hf_own_fields_find_refusal (self->fields, self->field, row, hf_clock_today (self->clock));

  if (rule == NULL)
    return NULL;
  if (!hf_row_is_null (rule, HF_OWN_RULE_MESSAGE))
    return g_strdup (hf_row_text (rule, HF_OWN_RULE_MESSAGE));
  /* Translators: %s is the name of another field, such as "City" */
  return g_strdup_printf (_ ("Not offered because of what “%s” says."),
                          get_label (self->fields, hf_row_int (rule, HF_OWN_RULE_BY)));
}

GtkWidget *
hf_own_line_new (HfOwnFields *fields, guint field, HfClock *clock)
{
  const HfEntityDef *def = hf_own_fields_get_def (fields);
  GtkWidget         *line = hf_editable_row_new (def->fields[field].name, TRUE);
  Line              *self = g_new (Line, 1);

  *self = (Line){ hf_own_fields_ref (fields), field, g_object_ref (clock) };
  g_object_set_data_full (G_OBJECT (line), LINE, self, line_free);
  hf_editable_row_set_up (HF_EDITABLE_ROW (line), def, clock, NULL);
  hf_editable_row_set_check (HF_EDITABLE_ROW (line), judge, self);
  return line;
}

gboolean
hf_own_line_follow (GtkWidget *line, const HfRow *card, gboolean is_missing)
{
  const Line        *self = g_object_get_data (G_OBJECT (line), LINE);
  const HfEntityDef *def = hf_own_fields_get_def (self->fields);
  g_auto (GStrv) offered = hf_own_fields_list_offered (self->fields, self->field, card);
  g_autofree char *refusal = judge (card, g_object_get_data (G_OBJECT (line), LINE));

  if (def->fields[self->field].type == HF_FIELD_CHOICE)
    hf_editable_row_offer (HF_EDITABLE_ROW (line), (const char *const *) offered);
  hf_editable_row_set_remark (HF_EDITABLE_ROW (line),
                              is_missing ? _ ("This has to be filled in.") : refusal);
  return !is_missing && refusal == NULL;
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

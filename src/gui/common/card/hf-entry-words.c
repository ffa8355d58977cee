/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All that an entry of the timeline says, a line a field. The table of fields decides; only what
 * the book works out of a visit stands here. */

#include "gui/common/card/hf-entry-words.h"

#include "base/hf-clock.h"
#include "base/hf-strings.h"
#include "core/hf-entity.h"
#include "core/hf-moment.h"
#include "core/hf-visit-flags.h"
#include "core/hf-visit.h"
#include "gui/common/hf-format.h"
#include "session/hf-field-words.h"

#include <glib/gi18n.h>

static void
line_clear (gpointer line)
{
  g_free (((HfEntryLine *) line)->text);
}

/* What the row says of the one that a reference points to. */
static char *
name_reference (const HfRow *row, const HfFieldDef *reference)
{
  for (guint i = 0; i < row->def->n_fields; i++)
    if (g_strcmp0 (row->def->fields[i].via, reference->name) == 0)
      return g_strdup (hf_row_text (row, i));
  return NULL;
}

static char *
write_instant (gint64 instant)
{
  HfMoment         moment = hf_moment_of (instant);
  g_autofree char *day = hf_format_day (moment.day);
  char             time[6];

  hf_time_write (moment.minutes, time);
  /* Translators: a day and a time, "Sun 22 Nov 2026, 09:00" */
  return g_strdup_printf (C_ ("instant", "%s, %s"), day, time);
}

static char *
write_field (const HfRow *row, guint i)
{
  const HfFieldDef *field = &row->def->fields[i];

  if (hf_row_is_null (row, i))
    return NULL;
  if (field->type == HF_FIELD_REF)
    return name_reference (row, field);
  if (field->type == HF_FIELD_DATE)
    return hf_format_day (hf_date_from_iso (hf_row_text (row, i)));
  if (field->type == HF_FIELD_INSTANT)
    return write_instant (hf_row_int (row, i));
  if (field->type == HF_FIELD_MONEY)
    return hf_format_money_exact (hf_row_int (row, i));
  return hf_field_words (row, i);
}

/* Takes the text. */
static void
add_line (GArray *lines, const char *label, char *text)
{
  g_autofree char *own = text;
  HfEntryLine      line = { label, own != NULL ? hf_str_visible_lines (own) : NULL };

  if (line.text != NULL)
    g_array_append_val (lines, line);
}

static gboolean
is_told (const HfFieldDef *field)
{
  return HF_FIELD_IS_OWN (field) && !(field->flags & HF_FIELD_INTERNAL) &&
         !(field->type == HF_FIELD_REF &&
           (g_str_equal (field->ref, "customer") || g_str_equal (field->ref, "follow_up") ||
            g_str_equal (field->ref, "contact")));
}

GArray *
hf_entry_words_lines (const HfRow *row)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (HfEntryLine));

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < row->def->n_fields; i++)
    if (is_told (&row->def->fields[i]))
      add_line (lines, _ (hf_entity_label (row->def, i)), write_field (row, i));
  if (row->def == &hf_visit_def)
    add_line (lines, _ ("First or return visit"),
              g_strdup (hf_row_int (row, HF_VISIT_FLAGS) & HF_VISIT_FIRST ? _ ("First visit") :
                                                                            _ ("Return visit")));
  return lines;
}

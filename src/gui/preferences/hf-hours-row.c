/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row for hours of the day, typed as "08:00–12:00, 14:00–18:00" and kept as pairs of minutes.
 * What cannot be read, or would not be obeyed, is marked, explained and not saved. */

#include "gui/preferences/hf-hours-row.h"

#include "base/hf-date.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-toast.h"

#include <glib/gi18n.h>

struct _HfHoursRow
{
  AdwEntryRow parent_instance;

  GSettings  *settings; /* owned */
  char       *key;
  HfHoursKind kind;
};

G_DEFINE_FINAL_TYPE (HfHoursRow, hf_hours_row, ADW_TYPE_ENTRY_ROW)

static char *
format_hours (GVariant *pairs)
{
  GString     *text = g_string_new (NULL);
  GVariantIter iter;
  guint        from, to;

  g_variant_iter_init (&iter, pairs);
  while (g_variant_iter_next (&iter, "(uu)", &from, &to))
    {
      char first[6], last[6];

      hf_time_write ((int) from, first);
      hf_time_write ((int) to, last);
      g_string_append_printf (text, "%s%s–%s", text->len > 0 ? ", " : "", first, last);
    }
  return g_string_free (text, FALSE);
}

static gboolean
read_pair (const char *text, guint *from, guint *to)
{
  g_auto (GStrv) ends = g_regex_split_simple ("[-–~—～－至到]", text, 0, 0);
  int first, last;

  if (g_strv_length (ends) != 2 || !hf_time_parse (g_strstrip (ends[0]), &first) ||
      !hf_time_parse (g_strstrip (ends[1]), &last))
    return FALSE;
  *from = (guint) first;
  *to = (guint) last;
  return TRUE;
}

/* A working day lies within a day; quiet hours may begin in the evening and end in the morning. */
static gboolean
is_possible (HfHoursRow *self, guint from, guint to)
{
  return self->kind == HF_HOURS_OF_DAY ? from < to : from != to;
}

static GVariant *
read_hours (HfHoursRow *self, const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[,，;；、]", text, 0, 0);
  g_autoptr (GVariantBuilder) pairs = g_variant_builder_new (G_VARIANT_TYPE ("a(uu)"));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint from, to;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!read_pair (parts[i], &from, &to) || !is_possible (self, from, to))
        return NULL;
      g_variant_builder_add (pairs, "(uu)", from, to);
    }
  return g_variant_ref_sink (g_variant_builder_end (pairs));
}

static void
set_wrong (HfHoursRow *self, gboolean is_wrong)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  hf_invalid_mark (GTK_WIDGET (self), is_wrong);
  if (is_wrong && ADW_IS_PREFERENCES_WINDOW (root))
    adw_preferences_window_add_toast (
      ADW_PREFERENCES_WINDOW (root),
      hf_toast_new (_ ("Not saved: hours are written like 08:00–12:00, 14:00–18:00")));
}

/* A working day without hours would not be one, so there is always a span. */
static gboolean
is_enough (HfHoursRow *self, GVariant *pairs)
{
  return self->kind != HF_HOURS_OF_DAY || g_variant_n_children (pairs) > 0;
}

static void
show_hours (HfHoursRow *self, GVariant *pairs)
{
  g_autofree char *text = format_hours (pairs);

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static void
applied_cb (HfHoursRow *self)
{
  g_autoptr (GVariant) pairs = read_hours (self, gtk_editable_get_text (GTK_EDITABLE (self)));
  gboolean is_right = pairs != NULL && is_enough (self, pairs);

  set_wrong (self, !is_right);
  if (!is_right)
    return;
  g_settings_set_value (self->settings, self->key, pairs);
  show_hours (self, pairs);
}

static void
hf_hours_row_finalize (GObject *object)
{
  HfHoursRow *self = HF_HOURS_ROW (object);

  g_clear_object (&self->settings);
  g_free (self->key);

  G_OBJECT_CLASS (hf_hours_row_parent_class)->finalize (object);
}

static void
hf_hours_row_class_init (HfHoursRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_hours_row_finalize;
}

static void
hf_hours_row_init (HfHoursRow *self)
{
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  /* Hours go from left to right in every language. */
  gtk_widget_set_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                            GTK_TEXT_DIR_LTR);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Such as 08:00–12:00, 14:00–18:00"));
  g_signal_connect (self, "apply", G_CALLBACK (applied_cb), NULL);
}

/**
 * hf_hours_row_bind:
 * @self: a row
 * @settings: the settings
 * @key: a key of type `a(uu)`
 * @kind: which hours make sense
 *
 * Shows and edits a setting.
 */
void
hf_hours_row_bind (HfHoursRow *self, GSettings *settings, const char *key, HfHoursKind kind)
{
  g_autoptr (GVariant) pairs = g_settings_get_value (settings, key);

  self->settings = g_object_ref (settings);
  self->key = g_strdup (key);
  self->kind = kind;
  show_hours (self, pairs);
}

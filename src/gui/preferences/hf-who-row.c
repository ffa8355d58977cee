/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing who works with the book. What that means is the session's to say; the row says that it
 * is no password, so that nobody takes it for one. */

#include "gui/preferences/hf-who-row.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-record.h"
#include "core/hf-staff.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-sound-search.h"
#include "session/hf-error-text.h"
#include "session/hf-who.h"
#include "session/staff/hf-roster.h"

#include <glib/gi18n.h>

struct _HfWhoRow
{
  AdwActionRow parent_instance;

  HfContext  *context; /* weak: libadwaita 1.2 keeps the rows of preferences that were closed */
  GListStore *people;  /* owned, of HfRecord; the first, of the row 0, is nobody in particular */

  gboolean is_showing;
  gboolean is_awaited; /* somebody came to choose */

  /* template children */
  GtkDropDown *choice;
};

G_DEFINE_FINAL_TYPE (HfWhoRow, hf_who_row, ADW_TYPE_ACTION_ROW)

static void
set_text (HfWhoRow *self, const char *text)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

/* Namesakes are told apart by where they work, or by what they do. */
static char *
name_of (gpointer record)
{
  const HfRow     *row = hf_record_get_row (record);
  const char      *place = row ? hf_row_text (row, HF_STAFF_DEPARTMENT_NAME) : NULL;
  g_autofree char *text = NULL;

  if (row == NULL)
    return g_strdup (_ ("Nobody in particular"));
  if (place == NULL)
    place = hf_choice_label (hf_staff_roles, hf_row_text (row, HF_STAFF_ROLE));
  text = hf_join_facts (hf_row_text (row, HF_STAFF_NAME), place);
  return hf_str_visible_controls (text);
}

static void
show_chosen (HfWhoRow *self)
{
  gint64 staff = self->context ? hf_context_get_viewer (self->context)->staff : 0;
  guint  chosen = 0;

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (self->people)); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (self->people), i);

      if (hf_record_get_id (record) == staff)
        chosen = i;
    }
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->choice, chosen);
  self->is_showing = FALSE;
}

static void
selected_cb (HfWhoRow *self)
{
  HfRecord *record = gtk_drop_down_get_selected_item (self->choice);

  if (!self->is_showing && self->context != NULL && record != NULL)
    hf_who_choose (self->context, hf_record_get_row (record));
}

static void
show_people (HfWhoRow *self, GPtrArray *rows)
{
  HfStore *store = hf_context_get_store (self->context);
  g_autoptr (GPtrArray) records = g_ptr_array_new_full (rows->len + 1, g_object_unref);
  gboolean is_named = hf_context_is_named (self->context);

  g_ptr_array_add (records, hf_record_new_pending (&hf_staff_def, 0));
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (records, hf_store_adopt (store, rows->pdata[i]));
  self->is_showing = TRUE;
  g_list_store_splice (self->people, 0, g_list_model_get_n_items (G_LIST_MODEL (self->people)),
                       records->pdata, records->len);
  self->is_showing = FALSE;
  show_chosen (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), rows->len > 0 && !is_named);
  if (self->is_awaited)
    gtk_widget_grab_focus (GTK_WIDGET (self->choice));
  if (is_named)
    set_text (self, _ ("Named when the program was started, for this run"));
  else if (rows->len == 0)
    set_text (self, _ ("The book has no staff yet"));
}

static void
people_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWhoRow) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (self == NULL || self->context == NULL) /* closed meanwhile */
    return;
  if (rows != NULL)
    {
      show_people (self, rows);
      return;
    }
  text = hf_error_text (error);
  if (text != NULL)
    set_text (self, text);
}

static void
hf_who_row_dispose (GObject *object)
{
  HfWhoRow *self = HF_WHO_ROW (object);

  g_clear_weak_pointer (&self->context);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (hf_who_row_parent_class)->dispose (object);
}

static void
hf_who_row_class_init (HfWhoRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_who_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/preferences/hf-who-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfWhoRow, choice);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
hf_who_row_init (HfWhoRow *self)
{
  g_autoptr (GtkExpression) shown =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (name_of), NULL, NULL);

  self->people = g_list_store_new (HF_TYPE_RECORD);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_showing = TRUE;
  gtk_drop_down_set_expression (self->choice, shown);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (self->people));
  self->is_showing = FALSE;
  hf_sound_search_enable (self->choice, name_of);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

void
hf_who_row_set_context (HfWhoRow *self, HfContext *context)
{
  g_return_if_fail (HF_IS_WHO_ROW (self) && self->context == NULL);

  g_autoptr (HfQuery) query = hf_roster_query_staff (hf_context_get_viewer (context));

  g_set_weak_pointer (&self->context, context);
  g_signal_connect_object (hf_context_get_store (context), "viewer-changed",
                           G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  hf_store_query_async (hf_context_get_store (context), query, hf_ending_of (GTK_WIDGET (self)),
                        people_read_cb, hf_weak_new (self));
}

void
hf_who_row_await (HfWhoRow *self)
{
  g_return_if_fail (HF_IS_WHO_ROW (self));

  self->is_awaited = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->choice));
}

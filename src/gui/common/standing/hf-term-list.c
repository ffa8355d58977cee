/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The memberships of a customer, one line a term. What a change of one means for what holds today
 * is worked out again from all of them. */

#include "gui/common/standing/hf-term-list.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-membership.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-icon-button.h"

#include <glib/gi18n.h>

struct _HfTermList
{
  AdwExpanderRow parent_instance;

  /* owned */
  HfContext *context;
  GPtrArray *lines; /* of rows, which belong to the list */

  gint64 customer;
};

G_DEFINE_FINAL_TYPE (HfTermList, hf_term_list, ADW_TYPE_EXPANDER_ROW)

/* The button may be gone when it is told what came of it: the list stays. */
static void
edit_clicked_cb (GtkWidget *button, HfContext *context)
{
  hf_entry_dialog_edit (gtk_widget_get_ancestor (button, ADW_TYPE_EXPANDER_ROW), context,
                        g_object_get_data (G_OBJECT (button), "row"));
}

void
hf_term_list_add_edit (GtkWidget *line, HfContext *context, const HfRow *row)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (line) && hf_entry_dialog_may_edit (row));

  GtkWidget *button = hf_icon_button_new ("document-edit-symbolic", _ ("Edit"));

  g_object_set_data_full (G_OBJECT (button), "row", hf_row_ref (row),
                          (GDestroyNotify) hf_row_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_clicked_cb), context, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), button);
}

static void
add_clicked_cb (HfTermList *self)
{
  hf_entry_dialog_present (GTK_WIDGET (self), self->context, &hf_membership_def, self->customer);
}

static char *
describe_term (const HfRow *row)
{
  const char      *number = hf_row_text (row, HF_MEMBERSHIP_NUMBER);
  const char      *note = hf_row_text (row, HF_MEMBERSHIP_NOTE);
  g_autofree char *from = hf_format_day (hf_date_from_iso (hf_row_text (row, HF_MEMBERSHIP_FROM)));
  g_autofree char *to = hf_row_is_null (row, HF_MEMBERSHIP_TO) ?
                          NULL :
                          hf_format_day (hf_date_from_iso (hf_row_text (row, HF_MEMBERSHIP_TO)));
  /* Translators: %s are dates */
  g_autofree char *term =
    to ? g_strdup_printf (_ ("%s to %s"), from, to) : g_strdup_printf (_ ("Since %s"), from);
  /* Translators: a member number */
  g_autofree char *no = number ? g_strdup_printf (_ ("No. %s"), number) : NULL;
  g_autofree char *text = hf_join_facts (term, no, note);

  return hf_str_one_line (text);
}

static void
add_line (HfTermList *self, GtkWidget *line)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), line);
  g_ptr_array_add (self->lines, line);
}

static void
add_term (HfTermList *self, const HfRow *row)
{
  GtkWidget       *line = adw_action_row_new ();
  g_autofree char *tier = hf_str_one_line (hf_row_text (row, HF_MEMBERSHIP_TIER_NAME));
  g_autofree char *term = describe_term (row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), tier);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), term);
  hf_term_list_add_edit (line, self->context, row);
  add_line (self, line);
}

static void
add_button (HfTermList *self)
{
  GtkWidget *line = adw_preferences_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Add an Earlier _Membership…"));

  gtk_widget_add_css_class (button, "flat");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_widget_set_focusable (line, FALSE); /* its button is */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  add_line (self, line);
}

static void
hf_term_list_dispose (GObject *object)
{
  g_clear_object (&HF_TERM_LIST (object)->context);

  G_OBJECT_CLASS (hf_term_list_parent_class)->dispose (object);
}

static void
hf_term_list_finalize (GObject *object)
{
  g_ptr_array_unref (HF_TERM_LIST (object)->lines);

  G_OBJECT_CLASS (hf_term_list_parent_class)->finalize (object);
}

static void
hf_term_list_class_init (HfTermListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_term_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_term_list_finalize;
}

static void
hf_term_list_init (HfTermList *self)
{
  self->lines = g_ptr_array_new ();
}

void
hf_term_list_show (HfTermList *self, HfContext *context, const HfClub *club)
{
  g_return_if_fail (HF_IS_TERM_LIST (self));

  g_set_object (&self->context, context);
  self->customer = club->customer;
  for (guint i = 0; i < self->lines->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->lines->pdata[i]);
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < club->memberships->len; i++)
    add_term (self, club->memberships->pdata[i]);
  add_button (self);
  gtk_widget_set_visible (GTK_WIDGET (self), club->tiers->len > 0 || club->memberships->len > 0);
}

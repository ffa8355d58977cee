/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window's actions do: switching views, search; undo and redo are in hf-window-undo.c,
 * backup in hf-window-backup.c. Keys that text fields use too are bound here in the bubble phase,
 * so that a field gets them first. */

#include "app/hf-window-private.h"

#include "app/hf-help-overlay.h"
#include "base/hf-strings.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-own-fields-dialog.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-single-keys.h"
#include "gui/customer/hf-duplicate-review.h"
#include "gui/customer/hf-tag-rules.h"
#include "gui/customer/hf-handover-dialog.h"
#include "gui/customer/hf-merge-dialog.h"
#include "gui/follow-up/hf-grade-rows.h"
#include "gui/follow-up/hf-plan-dialog.h"
#include "gui/follow-up/hf-work-day-rows.h"
#include "gui/print/hf-print-dialog.h"
#include "gui/print/hf-print-sheet.h"
#include "gui/transfer/hf-import-dialog.h"

#include <glib/gi18n.h>

static void
show_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_show_view (HF_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
show_customer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_show_view (HF_WINDOW (widget), "customers", parameter);
}

static void
list_customers_action (GtkWidget *widget, const char *name, GVariant *filter)
{
  hf_window_show_view (HF_WINDOW (widget), "customers", g_variant_new_tuple (&filter, 1));
}

static void
show_organisation_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_show_view (HF_WINDOW (widget), "organisations", parameter);
}

static void
show_article_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_show_view (HF_WINDOW (widget), "knowledge", parameter);
}

static void
show_staff_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_show_view (HF_WINDOW (widget), "staff", parameter);
}

static void
show_day_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_show_view (HF_WINDOW (widget), "calendar", parameter);
}

static void
show_follow_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_show_view (HF_WINDOW (widget), "today", parameter);
}

static void
show_help_overlay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_help_overlay_show (GTK_APPLICATION_WINDOW (widget));
}

static void
create_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  HfPage   *page = hf_window_get_page (self);

  if (page == NULL || HF_PAGE_GET_CLASS (page)->create == NULL)
    hf_window_show_view (self, "customers", NULL);
  if (HF_PAGE_GET_CLASS (hf_window_get_page (self))->create != NULL)
    HF_PAGE_GET_CLASS (hf_window_get_page (self))->create (hf_window_get_page (self));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfPage *page = hf_window_get_page (HF_WINDOW (widget));

  if (page != NULL && HF_PAGE_GET_CLASS (page)->edit != NULL)
    HF_PAGE_GET_CLASS (page)->edit (page);
}

/* What was searched for before is selected: a search entry does not do so itself. */
static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

static void
enter_hits_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfPage *page = hf_window_get_page (HF_WINDOW (widget));

  if (page == NULL)
    return;
  if (HF_PAGE_GET_CLASS (page)->enter_hits != NULL)
    HF_PAGE_GET_CLASS (page)->enter_hits (page);
  else if (HF_PAGE_GET_CLASS (page)->shown != NULL)
    HF_PAGE_GET_CLASS (page)->shown (page);
}

static void
step_hits_action (GtkWidget *widget, const char *name, GVariant *rows)
{
  HfPage *page = hf_window_get_page (HF_WINDOW (widget));

  if (!HF_IS_LIST_PAGE (page))
    return;
  HF_WINDOW (widget)->has_stepped = TRUE;
  hf_list_page_step (HF_LIST_PAGE (page), g_variant_get_int32 (rows));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_toggle_palette (HF_WINDOW (widget));
}

static void
quick_add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_toggle_quick_entry (HF_WINDOW (widget));
}

static gboolean
quick_add_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfContext *context = HF_WINDOW (widget)->context;

  return context != NULL && hf_single_keys_are_on (context) &&
         gtk_widget_activate_action (widget, "win.quick-add", NULL);
}

static void
create_customer_action (GtkWidget *widget, const char *name, GVariant *text)
{
  hf_window_show_view (HF_WINDOW (widget), "customers", text);
}

static void
show_reminders_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_bell_open (HF_WINDOW (widget)->bell);
}

static void
go_to_visited (HfWindow *self)
{
  g_autofree char *view = NULL;

  if (self->visited->len < 2)
    return;
  g_ptr_array_remove_index (self->visited, self->visited->len - 1);
  view = g_strdup (g_ptr_array_index (self->visited, self->visited->len - 1));
  self->is_going_back = TRUE;
  hf_window_show_view (self, view, NULL);
  self->is_going_back = FALSE;
}

/* Returns whether there was something to close on the page that is shown. */
static gboolean
leave (HfWindow *self)
{
  HfPage *page = hf_window_get_page (self);

  if (page == NULL ||
      (HF_PAGE_GET_CLASS (page)->go_back != NULL && HF_PAGE_GET_CLASS (page)->go_back (page)))
    return TRUE;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  return TRUE;
}

/* What Escape does: whoever presses it once too often stays where they are. */
static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (HF_WINDOW (widget));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!leave (HF_WINDOW (widget)))
    go_to_visited (HF_WINDOW (widget));
}

static void
batch_made_cb (const char *text, gint64 step, gpointer user_data)
{
  hf_window_toast_step (user_data, text, step);
}

/**
 * hf_window_import:
 * @self: a window with a book
 * @file: (nullable): what to import, %NULL to choose it there
 *
 * Opens the dialog that brings tables and cards in.
 */
void
hf_window_import (HfWindow *self, GFile *file)
{
  HfImportDialog *dialog =
    hf_import_dialog_show (GTK_WINDOW (self), self->context, batch_made_cb, self);

  if (file != NULL)
    hf_import_dialog_take (dialog, file);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_import (HF_WINDOW (widget), NULL);
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  hf_plan_dialog_show (GTK_WINDOW (self), self->context, batch_made_cb, self);
}

static void
printed_cb (HfWindow *self, const char *text)
{
  hf_window_toast (self, text, NULL, NULL);
}

static void
show_print_dialog (HfWindow *self, GPtrArray *scopes)
{
  HfPrintDialog *dialog = hf_print_dialog_show (GTK_WINDOW (self), self->context, scopes);

  g_signal_connect_object (dialog, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
}

/* It is off where the page has nothing to print. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);
  HfPage   *page = hf_window_get_page (self);

  show_print_dialog (self, HF_PAGE_GET_CLASS (page)->list_printed (page));
}

/* It is off where the page has nothing to write. */
static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfPage *page = hf_window_get_page (HF_WINDOW (widget));

  HF_PAGE_GET_CLASS (page)->export_shown (page);
}

/* What is printed from where it is shown: the table of what can be printed has the actions. */
static void
print_thing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    if (g_strcmp0 (hf_print_kinds[i]->thing->action, name) == 0)
      {
        show_print_dialog (HF_WINDOW (widget), hf_print_kinds[i]->thing->list_scopes (parameter));
        return;
      }
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  hf_window_show_view (self, "customers", NULL);
  gtk_widget_activate_action (GTK_WIDGET (hf_window_get_page (self)), "customer.clear-filter",
                              NULL);
}

static void
merge_decided_cb (HfWindow *self, gint64 kept, const char *text, gint64 step)
{
  if (kept != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-customer", "x", kept);
  hf_window_toast_step (self, text, step);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *pair)
{
  HfWindow      *self = HF_WINDOW (widget);
  HfMergeDialog *dialog;
  gint64         one, other;

  g_variant_get (pair, "(xx)", &one, &other);
  dialog = hf_merge_dialog_show (GTK_WINDOW (self), self->context, one, other);
  g_signal_connect_object (dialog, "decided", G_CALLBACK (merge_decided_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
handed_over_cb (HfWindow *self, const char *text, gint64 step)
{
  hf_window_toast_step (self, text, step);
}

static void
hand_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow         *self = HF_WINDOW (widget);
  HfHandoverDialog *dialog = hf_handover_dialog_show (GTK_WINDOW (self), self->context);

  g_signal_connect_object (dialog, "done", G_CALLBACK (handed_over_cb), self, G_CONNECT_SWAPPED);
}

static void
review_duplicates_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_duplicate_review_show (GTK_WINDOW (widget), HF_WINDOW (widget)->context);
}

static void
own_fields_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_own_fields_dialog_show (GTK_WINDOW (widget), HF_WINDOW (widget)->context);
}

static void
tag_rules_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_tag_rules_present (widget, HF_WINDOW (widget)->context);
}

static void
forget_searches_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_forget_searches (HF_WINDOW (widget));
}

static void
remember_views_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_window_remember_soon (HF_WINDOW (widget));
}

/* What the hospital says once for all of its cards: "departments", or of them the row 17,
 * "departments/17". */
static void
edit_rows_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char             *name;
    const HfRowsDialogKind *kind;
  } dialogs[] = {
    { "tiers", &hf_rows_dialog_tiers },       { "classes", &hf_rows_dialog_classes },
    { "plans", &hf_rows_dialog_plans },       { "departments", &hf_rows_dialog_departments },
    { "packages", &hf_rows_dialog_packages }, { "grades", &hf_grade_rows },
    { "grade-rules", &hf_grade_rules },       { "days-off", &hf_work_day_rows },
  };
  g_auto (GStrv) wanted = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);
  GtkWidget *dialog = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    if (g_strcmp0 (dialogs[i].name, wanted[0]) == 0)
      dialog = hf_rows_dialog_present (widget, HF_WINDOW (widget)->context, dialogs[i].kind);
  if (dialog != NULL && wanted[1] != NULL)
    hf_rows_dialog_show_row (HF_ROWS_DIALOG (dialog), g_ascii_strtoll (wanted[1], NULL, 10));
}

static const struct
{
  const char                 *name;
  const char                 *parameter_type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.show-view", "s", show_view_action },
  { "win.show-customer", "x", show_customer_action },
  { "win.show-entry", "(xsx)", show_customer_action },
  { "win.list-customers", "s", list_customers_action },
  { "win.show-organisation", "x", show_organisation_action },
  { "win.show-article", "x", show_article_action },
  { "win.show-staff", "x", show_staff_action },
  { "win.show-day", "s", show_day_action },
  { "win.show-follow-up", "x", show_follow_up_action },
  { "win.show-reminders", NULL, show_reminders_action },
  { "win.show-help-overlay", NULL, show_help_overlay_action },
  { "win.create", NULL, create_action },
  { "win.create-customer", "s", create_customer_action },
  { "win.edit", NULL, edit_action },
  { "win.find", NULL, find_action },
  { "win.search", NULL, search_action },
  { "win.forget-searches", NULL, forget_searches_action },
  { "win.enter-hits", NULL, enter_hits_action },
  { "win.step-hits", "i", step_hits_action },
  { "win.back", NULL, back_action },
  { "win.leave", NULL, leave_action },
  { "win.undo", NULL, hf_window_undo_action },
  { "win.undo-offered", "x", hf_window_undo_offered_action },
  { "win.redo", NULL, hf_window_redo_action },
  { "win.import", NULL, import_action },
  { "win.plan", NULL, plan_action },
  { "win.quick-add", NULL, quick_add_action },
  { "win.print", NULL, print_action },
  { "win.export", NULL, export_action },
  { "win.clear-filter", NULL, clear_filter_action },
  { "win.remember-views", NULL, remember_views_action },
  { "win.merge", "(xx)", merge_action },
  { "win.hand-over", NULL, hand_over_action },
  { "win.review-duplicates", NULL, review_duplicates_action },
  { "win.own-fields", NULL, own_fields_action },
  { "win.tag-rules", NULL, tag_rules_action },
  { "win.edit-rows", "s", edit_rows_action },
  { "win.back-up", NULL, hf_window_back_up_action },
};

static void
add_key (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, NULL);
}

/**
 * hf_window_class_install_actions:
 * @widget_class: the window's class
 *
 * Installs the actions and their keys.
 */
void
hf_window_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    if (hf_print_kinds[i]->thing->action != NULL)
      gtk_widget_class_install_action (widget_class, hf_print_kinds[i]->thing->action,
                                       hf_print_kinds[i]->thing->parameter_type,
                                       print_thing_action);

  add_key (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo");
  add_key (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo");
  add_key (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo");
  add_key (widget_class, GDK_KEY_slash, 0, "win.search");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, 0, quick_add_pressed_cb, NULL);
  add_key (widget_class, GDK_KEY_F2, 0, "win.edit");
  add_key (widget_class, GDK_KEY_Escape, 0, "win.leave");
}

/**
 * hf_window_update_output:
 * @self: a window
 *
 * Switches Print and Export by whether the page in front has anything for paper or for a file.
 */
void
hf_window_update_output (HfWindow *self)
{
  HfPage *page = self->context != NULL ? hf_window_get_page (self) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print",
                                 page != NULL && hf_page_can_print (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export",
                                 page != NULL && HF_PAGE_GET_CLASS (page)->export_shown != NULL);
}

/**
 * hf_window_enable_actions:
 * @self: a window
 * @enabled: whether there is a book to act on
 *
 * Switches all actions, and with them what runs them.
 */
void
hf_window_enable_actions (HfWindow *self, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, enabled);
  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    if (hf_print_kinds[i]->thing->action != NULL)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), hf_print_kinds[i]->thing->action, enabled);
  hf_window_update_output (self);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doing something to many rows of a page's list: the marks, the bar below the list, the keys, and
 * what comes of it. Where nobody marks, the selected row is the one it is done to. What the rows
 * are is not known here. */

#include "gui/common/list/hf-list-page-marks.h"

#include "gui/common/hf-list-page-actions.h"
#include "gui/common/list/hf-bulk-dialog.h"

#include <string.h>

static gpointer
get_part (gpointer page, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (page), G_OBJECT_TYPE (page), name);
}

static HfRecordList *
get_list (gpointer page)
{
  return HF_RECORD_LIST (get_part (page, "list"));
}

static HfMarks *
get_marks (gpointer page)
{
  return hf_record_list_get_marks (get_list (page));
}

static void
done_cb (HfPage *page, const char *text, gint64 step)
{
  hf_page_toast (page, text, step);
}

/* Whoever went to or came from the archive is not listed any more. */
static void
moved_cb (HfPage *page, const char *text, gint64 step)
{
  if (step != 0) /* not stopped */
    hf_marks_set_on (get_marks (page), FALSE);
}

static void
open_dialog (GtkWidget *page, HfBulkKind kind)
{
  guint         n_chosen;
  HfSelected   *chosen = hf_record_list_get_chosen (get_list (page), &n_chosen);
  HfBulkDialog *dialog;

  if (chosen == NULL)
    return;
  dialog = hf_bulk_dialog_show (GTK_WINDOW (gtk_widget_get_root (page)),
                                hf_page_get_context (HF_PAGE (page)), chosen, n_chosen, kind);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), page, G_CONNECT_SWAPPED);
  if (kind == HF_BULK_ARCHIVE || kind == HF_BULK_RESTORE)
    g_signal_connect_object (dialog, "done", G_CALLBACK (moved_cb), page, G_CONNECT_SWAPPED);
}

static void
bulk_cb (GtkWidget *widget, const char *action, GVariant *what)
{
  static const char *const names[] = {
    [HF_BULK_GRADE] = "grade",     [HF_BULK_STAGE] = "stage", [HF_BULK_OWNER] = "owner",
    [HF_BULK_TAG] = "tag",         [HF_BULK_UNTAG] = "untag", [HF_BULK_PLAN] = "plan",
    [HF_BULK_MOVE] = "date",       [HF_BULK_FIELD] = "field", [HF_BULK_ARCHIVE] = "archive",
    [HF_BULK_RESTORE] = "restore",
  };
  const char *name = g_variant_get_string (what, NULL);

  for (guint kind = 0; kind < G_N_ELEMENTS (names); kind++)
    if (strcmp (names[kind], name) == 0)
      open_dialog (widget, kind);
}

/* One row is archived at once, as ever; of several it is said first how many. */
static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *prefix = g_strndup (action, strcspn (action, "."));
  g_autofree char *archive = g_strconcat (prefix, ".archive", NULL);

  if (!hf_marks_are_on (get_marks (widget)))
    gtk_widget_activate_action (widget, archive, NULL);
  else if (!hf_selection_bar_is_archive (get_part (widget, "selection_bar")))
    open_dialog (widget, HF_BULK_ARCHIVE);
}

static void
mark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfMarks *marks = get_marks (widget);
  gint64   id = hf_record_list_get_selected (get_list (widget));

  if (id != 0)
    hf_marks_set (marks, id, !hf_marks_are_on (marks) || !hf_marks_has (marks, id));
}

static void
mark_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_marks_set_all (get_marks (widget), TRUE);
}

/* Whoever selects goes on in the list: Space and Ctrl+A are its keys, not the button's. */
static void
select_toggled_cb (HfListPage *self)
{
  hf_marks_set_on (get_marks (self),
                   gtk_toggle_button_get_active (get_part (self, "select_button")));
  gtk_widget_grab_focus (GTK_WIDGET (get_list (self)));
}

static void
marks_changed_cb (HfListPage *self)
{
  GtkToggleButton *button = get_part (self, "select_button");

  g_signal_handlers_block_by_func (button, select_toggled_cb, self);
  gtk_toggle_button_set_active (button, hf_marks_are_on (get_marks (self)));
  g_signal_handlers_unblock_by_func (button, select_toggled_cb, self);
}

void
hf_list_page_install_marks (GtkWidgetClass *widget_class, const char *prefix)
{
  static const HfListPageAction actions[] = {
    { "bulk", "s", bulk_cb },
    { "delete", NULL, delete_cb },
    { "mark", NULL, mark_cb },
    { "mark-all", NULL, mark_all_cb },
  };

  g_type_ensure (HF_TYPE_SELECTION_BAR);
  gtk_widget_class_bind_template_child_full (widget_class, "select_button", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "selection_bar", FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, select_toggled_cb);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *name = g_strconcat (prefix, ".", actions[i].name, NULL);

      gtk_widget_class_install_action (widget_class, name, actions[i].type, actions[i].activate);
    }
}

void
hf_list_page_set_up_marks (HfListPage              *self,
                           const HfEntityDef       *def,
                           const HfSelectionButton *buttons)
{
  HfSelectionBar *bar = get_part (self, "selection_bar");

  hf_selection_bar_set_up (bar, get_marks (self), def, buttons);
  hf_page_set_bar (HF_PAGE (self), GTK_WIDGET (bar));
  g_signal_connect_object (get_marks (self), "changed", G_CALLBACK (marks_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
hf_list_page_offer_archive (HfListPage *self, gboolean is_archive)
{
  hf_selection_bar_set_archive (get_part (self, "selection_bar"), is_archive);
}

gboolean
hf_list_page_end_marks (HfListPage *self)
{
  gboolean were_on = hf_marks_are_on (get_marks (self));

  hf_marks_set_on (get_marks (self), FALSE);
  if (were_on)
    gtk_widget_grab_focus (GTK_WIDGET (get_list (self)));
  return were_on;
}

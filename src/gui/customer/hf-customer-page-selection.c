/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doing something to many customers: the marks of the list, the bar below it, the keys, and what
 * comes of it. Where nobody marks, the selected customer is the one it is done to. */

#include "gui/customer/hf-customer-page-private.h"

#include "gui/customer/hf-bulk-dialog.h"
#include "gui/common/hf-table-export.h"
#include "gui/customer/hf-export-dialog.h"
#include "gui/customer/hf-merge-dialog.h"

#include "base/hf-weak.h"
#include "session/hf-error-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_MERGED 10 /* cards of one person, compared one after the other */

static HfMarks *
get_marks (HfCustomerPage *self)
{
  return hf_customer_list_get_marks (self->list);
}

static void
done_cb (HfCustomerPage *self, const char *text, gboolean can_undo)
{
  hf_page_toast (HF_PAGE (self), text, can_undo);
}

/* Whoever went to or came from the archive is not listed any more. */
static void
moved_cb (HfCustomerPage *self, const char *text, gboolean can_undo)
{
  if (can_undo) /* not stopped */
    hf_marks_set_on (get_marks (self), FALSE);
}

static void
open_dialog (HfCustomerPage *self, HfBulkKind kind)
{
  guint         n_chosen;
  HfSelected   *chosen = hf_customer_list_get_chosen (self->list, &n_chosen);
  HfBulkDialog *dialog;

  if (chosen == NULL)
    return;
  dialog = hf_bulk_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                hf_page_get_context (HF_PAGE (self)), chosen, n_chosen, kind);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  if (kind == HF_BULK_ARCHIVE || kind == HF_BULK_RESTORE)
    g_signal_connect_object (dialog, "done", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
}

/* Whom, and how many as the list knows it. */
static char *
describe_exported (HfCustomerPage *self, guint n_marked)
{
  g_autofree char *listed = NULL;

  if (n_marked > 0)
    return hf_customer_page_describe_marked (n_marked);
  listed = hf_customer_page_describe_listed (self);
  return g_strdup_printf (_ ("%s · %s"), listed, gtk_label_get_text (GTK_LABEL (self->count)));
}

/* Of a list it is the whole list that is wanted, unless some of it are marked. */
void
hf_customer_page_export (HfPage *page)
{
  HfCustomerPage  *self = HF_CUSTOMER_PAGE (page);
  gboolean         are_marked = hf_marks_are_on (get_marks (self));
  guint            n_marked = 0;
  HfSelected      *whom = NULL;
  g_autofree char *text = NULL;
  HfExportDialog  *dialog;

  if (hf_table_export_may (page, HF_IMPORT_CUSTOMERS))
    whom = are_marked ? hf_customer_list_get_chosen (self->list, &n_marked) :
                        hf_customer_list_get_listed (self->list);
  if (whom == NULL)
    return;
  text = describe_exported (self, n_marked);
  dialog = hf_export_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                                  hf_page_get_context (page), whom, text);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_page_export (HF_PAGE (widget));
}

static void
bulk_cb (GtkWidget *widget, const char *action, GVariant *what)
{
  static const char *const names[] = {
    [HF_BULK_GRADE] = "grade",     [HF_BULK_OWNER] = "owner",     [HF_BULK_TAG] = "tag",
    [HF_BULK_UNTAG] = "untag",     [HF_BULK_PLAN] = "plan",       [HF_BULK_MOVE] = "date",
    [HF_BULK_ARCHIVE] = "archive", [HF_BULK_RESTORE] = "restore",
  };
  const char *name = g_variant_get_string (what, NULL);

  for (guint kind = 0; kind < G_N_ELEMENTS (names); kind++)
    if (strcmp (names[kind], name) == 0)
      open_dialog (HF_CUSTOMER_PAGE (widget), kind);
}

/* Two of those that were chosen; of which one may be another card by the time they are compared. */
typedef struct
{
  gint64 one;
  gint64 other;
} Pair;

static gboolean
has_pair (const GArray *pairs, Pair pair)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *known = &g_array_index (pairs, Pair, i);

      if ((known->one == pair.one && known->other == pair.other) ||
          (known->one == pair.other && known->other == pair.one))
        return TRUE;
    }
  return FALSE;
}

static void
add_pair (GArray *pairs, gint64 one, gint64 other)
{
  Pair pair = { one, other };

  if (one != other && !has_pair (pairs, pair))
    g_array_append_val (pairs, pair);
}

/* The pairs still to be compared once the first of them was decided: a card that went is the one
 * that stayed from then on. */
static GArray *
list_rest (const GArray *pairs, gint64 kept)
{
  const Pair *decided = &g_array_index (pairs, Pair, 0);
  GArray     *rest = g_array_new (FALSE, FALSE, sizeof (Pair));
  gint64      gone = kept == 0 ? 0 : kept == decided->one ? decided->other : decided->one;

  for (guint i = 1; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      add_pair (rest, pair->one == gone ? kept : pair->one,
                pair->other == gone ? kept : pair->other);
    }
  return rest;
}

static void compare_first (HfCustomerPage *self, GArray *pairs);

static void
compared_cb (HfCustomerPage *self, gint64 kept, const char *text, HfMergeDialog *dialog)
{
  g_autoptr (GArray) rest = list_rest (g_object_get_data (G_OBJECT (dialog), "pairs"), kept);

  hf_page_toast (HF_PAGE (self), text, TRUE);
  compare_first (self, rest);
}

/* A decision leads to the next pair, hence the one declaration ahead. */
static void
compare_first (HfCustomerPage *self, GArray *pairs)
{
  const Pair    *first;
  HfMergeDialog *dialog;

  if (pairs->len == 0)
    {
      hf_marks_set_on (get_marks (self), FALSE);
      return;
    }
  first = &g_array_index (pairs, Pair, 0);
  dialog = hf_merge_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 hf_page_get_context (HF_PAGE (self)), first->one, first->other);
  g_object_set_data_full (G_OBJECT (dialog), "pairs", g_array_ref (pairs),
                          (GDestroyNotify) g_array_unref);
  g_signal_connect_object (dialog, "decided", G_CALLBACK (compared_cb), self, G_CONNECT_SWAPPED);
}

/* Each with each. */
static void
compare_all (HfCustomerPage *self, const GArray *ids)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < ids->len; i++)
    for (guint j = i + 1; j < ids->len; j++)
      add_pair (pairs, g_array_index (ids, gint64, i), g_array_index (ids, gint64, j));
  compare_first (self, pairs);
}

static gpointer
read_chosen_work (HfDatabase *db, gpointer chosen, GCancellable *cancellable, GError **error)
{
  return hf_selected_read (chosen, db, error);
}

static void
chosen_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerPage) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *text = error ? hf_error_text (error) : NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  if (text != NULL)
    hf_page_toast (HF_PAGE (self), text, FALSE);
  if (ids != NULL && ids->len >= 2 && ids->len <= MOST_MERGED)
    compare_all (self, ids);
}

static void
merge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);
  HfContext      *context = hf_page_get_context (HF_PAGE (self));
  guint           n_chosen;
  HfSelected     *chosen = hf_customer_list_get_chosen (self->list, &n_chosen);

  if (chosen != NULL)
    hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_chosen_work, chosen,
                        (GDestroyNotify) hf_selected_free, (GDestroyNotify) g_array_unref, NULL,
                        chosen_read_cb, hf_weak_new (self));
}

/* One customer is archived at once, as ever; of several it is said first how many. */
static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  if (!hf_marks_are_on (get_marks (self)))
    gtk_widget_activate_action (widget, "customer.archive", NULL);
  else if (!hf_customer_page_is_archive (self))
    open_dialog (self, HF_BULK_ARCHIVE);
}

static void
mark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);
  gint64          id = hf_record_list_get_selected (HF_RECORD_LIST (self->list));

  if (id != 0)
    hf_marks_set (get_marks (self), id,
                  !hf_marks_are_on (get_marks (self)) || !hf_marks_has (get_marks (self), id));
}

/* What Space does: where there are check boxes, it is theirs. */
static void
press_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  gtk_widget_activate_action (widget,
                              hf_marks_are_on (get_marks (self)) ? "customer.mark" :
                                                                   "customer.open",
                              NULL);
}

static void
mark_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_marks_set_all (get_marks (HF_CUSTOMER_PAGE (widget)), TRUE);
}

/* Whoever selects goes on in the list: Space and Ctrl+A are its keys, not the button's. */
static void
select_toggled_cb (HfCustomerPage *self)
{
  hf_marks_set_on (get_marks (self),
                   gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->select_button)));
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
marks_changed_cb (HfCustomerPage *self)
{
  gboolean are_on = hf_marks_are_on (get_marks (self));
  guint    n_marked = hf_marks_count (get_marks (self), NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.merge",
                                 n_marked >= 2 && n_marked <= MOST_MERGED &&
                                   !hf_customer_page_is_archive (self));
  g_signal_handlers_block_by_func (self->select_button, select_toggled_cb, self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->select_button), are_on);
  g_signal_handlers_unblock_by_func (self->select_button, select_toggled_cb, self);
}

gboolean
hf_customer_page_end_selection (HfCustomerPage *self)
{
  gboolean were_on = hf_marks_are_on (get_marks (self));

  hf_marks_set_on (get_marks (self), FALSE);
  if (were_on)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return were_on;
}

void
hf_customer_page_install_selection (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_SELECTION_BAR);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, select_button);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, selection_bar);
  gtk_widget_class_bind_template_callback (widget_class, select_toggled_cb);
  gtk_widget_class_install_action (widget_class, "customer.bulk", "s", bulk_cb);
  gtk_widget_class_install_action (widget_class, "customer.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "customer.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "customer.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "customer.mark", NULL, mark_cb);
  gtk_widget_class_install_action (widget_class, "customer.mark-all", NULL, mark_all_cb);
  gtk_widget_class_install_action (widget_class, "customer.press", NULL, press_cb);
}

void
hf_customer_page_set_up_selection (HfCustomerPage *self)
{
  hf_selection_bar_set_marks (self->selection_bar, get_marks (self));
  hf_page_set_bar (HF_PAGE (self), GTK_WIDGET (self->selection_bar));
  g_signal_connect_object (get_marks (self), "changed", G_CALLBACK (marks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.merge", FALSE);
}

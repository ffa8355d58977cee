/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done to many customers beyond what every list offers: exporting and merging them. */

#include "gui/customer/hf-customer-page-private.h"

#include "core/hf-customer.h"
#include "gui/common/hf-table-export.h"
#include "gui/common/list/hf-bulk-words.h"
#include "gui/common/list/hf-list-page-marks.h"
#include "gui/customer/hf-export-dialog.h"
#include "gui/customer/hf-merge-dialog.h"

#include "base/hf-weak.h"

#include <glib/gi18n.h>

#define MOST_MERGED 10 /* cards of one person, compared one after the other */

/* clang-format off */
static const HfSelectionButton buttons[] = {
  { N_ ("_Grade…"), "customer.bulk", "grade", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Tags…"), "customer.bulk", "tag", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Owner…"), "customer.bulk", "owner", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Plan…"), "customer.bulk", "plan", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Date…"), "customer.bulk", "date", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("Fie_ld…"), "customer.bulk", "field", HF_SELECTION_ANYWHERE, NULL },
  { N_ ("Pr_int…"), "win.print", NULL, HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Export…"), "customer.export", NULL, HF_SELECTION_ANYWHERE, NULL },
  { N_ ("_Merge…"), "customer.merge", NULL, HF_SELECTION_IN_USE, N_ ("Two to ten cards of one person become one") },
  { N_ ("_Archive…"), "customer.bulk", "archive", HF_SELECTION_IN_USE, NULL },
  { N_ ("_Restore…"), "customer.bulk", "restore", HF_SELECTION_IN_ARCHIVE, NULL },
  { NULL, NULL, NULL, HF_SELECTION_ANYWHERE, NULL },
};
/* clang-format on */

static HfMarks *
get_marks (HfCustomerPage *self)
{
  return hf_record_list_get_marks (HF_RECORD_LIST (self->list));
}

static void
exported_cb (HfCustomerPage *self, const char *text, const char *action)
{
  if (action != NULL)
    hf_page_offer (HF_PAGE (self), text, _ ("_Whom to Ask"), action);
  else
    hf_page_toast (HF_PAGE (self), text, 0);
}

/* Whom, and how many as the list knows it. */
static char *
describe_exported (HfCustomerPage *self, guint n_marked)
{
  g_autofree char *listed = NULL;

  if (n_marked > 0)
    return hf_bulk_words_selected (&hf_customer_def, n_marked);
  listed = hf_customer_page_describe_listed (self);
  /* Translators: whom, and how many: "All customers · 12,408" */
  return g_strdup_printf (C_ ("exported", "%s · %s"), listed,
                          gtk_label_get_text (GTK_LABEL (self->count)));
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
    whom = are_marked ? hf_record_list_get_chosen (HF_RECORD_LIST (self->list), &n_marked) :
                        hf_record_list_get_listed (HF_RECORD_LIST (self->list));
  if (whom == NULL)
    return;
  text = describe_exported (self, n_marked);
  dialog = hf_export_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                                  hf_page_get_context (page), whom, text);
  g_signal_connect_object (dialog, "done", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_page_export (HF_PAGE (widget));
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
compared_cb (HfCustomerPage *self,
             gint64          kept,
             const char     *text,
             gint64          step,
             HfMergeDialog  *dialog)
{
  g_autoptr (GArray) rest = list_rest (g_object_get_data (G_OBJECT (dialog), "pairs"), kept);

  hf_page_toast (HF_PAGE (self), text, step);
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

  if (self == NULL) /* closed meanwhile */
    return;
  if (ids == NULL)
    hf_page_show_error (HF_PAGE (self), error);
  else if (ids->len >= 2 && ids->len <= MOST_MERGED)
    compare_all (self, ids);
}

static void
merge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);
  HfContext      *context = hf_page_get_context (HF_PAGE (self));
  guint           n_chosen;
  HfSelected     *chosen = hf_record_list_get_chosen (HF_RECORD_LIST (self->list), &n_chosen);

  if (chosen != NULL)
    hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_chosen_work, chosen,
                        (GDestroyNotify) hf_selected_free, (GDestroyNotify) g_array_unref,
                        hf_page_get_cancellable (HF_PAGE (self)), chosen_read_cb,
                        hf_weak_new (self));
}

static void
marks_changed_cb (HfCustomerPage *self)
{
  guint n_marked = hf_marks_count (get_marks (self), NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.merge",
                                 n_marked >= 2 && n_marked <= MOST_MERGED &&
                                   !hf_customer_page_is_archive (self));
}

void
hf_customer_page_install_selection (GtkWidgetClass *widget_class)
{
  hf_list_page_install_marks (widget_class, "customer");
  gtk_widget_class_install_action (widget_class, "customer.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "customer.merge", NULL, merge_cb);
}

void
hf_customer_page_set_up_selection (HfCustomerPage *self)
{
  hf_list_page_set_up_marks (HF_LIST_PAGE (self), &hf_customer_def, buttons);
  g_signal_connect_object (get_marks (self), "changed", G_CALLBACK (marks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.merge", FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Going through the pairs that may be one person. The search for them runs on the lane of long
 * reads and can be stopped; a pair somebody decided about goes from the list, and the next one
 * opens by itself. */

#include "gui/customer/hf-duplicate-review.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-undo-toasts.h"
#include "gui/common/hf-row-menu.h"
#include "gui/customer/hf-apart-button.h"
#include "gui/customer/hf-merge-all-dialog.h"
#include "gui/customer/hf-merge-dialog.h"
#include "gui/customer/hf-pair-row.h"
#include "session/same-person/hf-duplicate-scan.h"
#include "session/same-person/hf-likeness.h"
#include "session/same-person/hf-pair-cards.h"

#include <glib/gi18n.h>

#define MAX_PAIRS 100000 /* in memory, two numbers each */
#define PAGE      100    /* read and shown at a time */
#define LITTLE    10     /* so few left, and the next page is read */

/* A look through the book, which both threads hold. */
typedef struct
{
  HfProgressMeter meter;
} Look;

struct _HfDuplicateReview
{
  AdwWindow parent_instance;

  /* owned */
  HfContext       *context;
  GCancellable    *cancellable;
  Look            *look;  /* NULL unless one is under way */
  HfDuplicateScan *found; /* what the last one came to, or NULL */

  guint    n_listed; /* of these, as many as were read */
  gboolean is_reading;

  /* template children */
  AdwToastOverlay *toasts;
  HfReadError     *trouble;
  GtkStack        *stack;
  GtkLabel        *progress;
  GtkLabel        *count;
  GtkLabel        *note;
  GtkListBox      *list;
  GtkWidget       *more_button;
  GtkWidget       *all_button;
  HfApartButton   *apart;
  GtkWidget       *stop_button;
};

G_DEFINE_FINAL_TYPE (HfDuplicateReview, hf_duplicate_review, ADW_TYPE_WINDOW)

/* The pairs to read, and for whom. */
typedef struct
{
  GArray   *pairs; /* of HfDuplicatePair */
  HfViewer *viewer;
} Page;

static void
page_free (gpointer data)
{
  Page *self = data;

  g_array_unref (self->pairs);
  hf_viewer_unref (self->viewer);
  g_free (self);
}

static void
look_unref (gpointer look)
{
  g_atomic_rc_box_release (look);
}

static gpointer
scan_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Look            *look = data;
  const HfProgress progress = hf_progress_meter_tell_to (&look->meter);

  return hf_duplicate_scan_run (db, MAX_PAIRS, &progress, cancellable, error);
}

static gpointer
page_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Page *page = data;

  return hf_pair_cards_read (db, page->viewer, page->pairs, error);
}

static GtkWidget *
make_row (HfDuplicateReview *self, const HfPairCards *pair)
{
  AdwActionRow *row = hf_pair_row_new (self->context, pair);

  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  return GTK_WIDGET (row);
}

static guint
count_rows (HfDuplicateReview *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int) n) != NULL)
    n++;
  return n;
}

static guint
count_unlisted (HfDuplicateReview *self)
{
  return self->found != NULL ? self->found->pairs->len - self->n_listed : 0;
}

static void
show_count (HfDuplicateReview *self)
{
  guint            n_unlisted = count_unlisted (self);
  guint            n = count_rows (self) + n_unlisted;
  g_autofree char *count = hf_format_count (n);
  g_autofree char *text = g_strdup_printf (ngettext ("%s pair that may be one person",
                                                     "%s pairs that may each be one person", n),
                                           count);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->more_button, n_unlisted > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "pairs" : "none");
}

static void
forget_pairs (HfDuplicateReview *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->found, hf_duplicate_scan_free);
  self->n_listed = 0;
}

/* What was not looked at is said, or "none" would be read as more than it is. */
static void
show_note (HfDuplicateReview *self, const HfDuplicateScan *found)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (found->is_cut)
    g_string_append (text,
                     _ ("There are more pairs than are listed. Look again when these are done."));
  if (found->is_cut && found->n_left_out > 0)
    g_string_append_c (text, '\n');
  if (found->n_left_out > 0)
    g_string_append_printf (text,
                            ngettext ("%u telephone number was left out, since more than %u "
                                      "customers have it.",
                                      "%u telephone numbers were left out, since more than %u "
                                      "customers have each.",
                                      (gulong) found->n_left_out),
                            (guint) found->n_left_out, HF_LIKENESS_MAX_SHARERS);
  gtk_label_set_text (self->note, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->note), text->len > 0);
}

static void
paged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfDuplicateReview) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* closed, or looking again */
  self->is_reading = FALSE;
  hf_read_error_show (self->trouble, error, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), error == NULL);
  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    if (hf_pair_cards_is_open (pairs->pdata[i]))
      gtk_list_box_append (self->list, make_row (self, pairs->pdata[i]));
  if (pairs != NULL)
    show_count (self);
}

static Page *
page_new (HfDuplicateReview *self)
{
  Page *page = g_new (Page, 1);

  page->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  page->pairs = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  return page;
}

static void
read_pairs (HfDuplicateReview *self, Page *page, GAsyncReadyCallback callback)
{
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, page_work, page,
                      page_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable, callback,
                      hf_weak_new (self));
}

static void
read_page (HfDuplicateReview *self)
{
  guint n = MIN (PAGE, count_unlisted (self));
  Page *page;

  if (n == 0 || self->is_reading)
    return;
  page = page_new (self);
  g_array_append_vals (page->pairs,
                       &g_array_index (self->found->pairs, HfDuplicatePair, self->n_listed), n);
  self->n_listed += n;
  self->is_reading = TRUE;
  read_pairs (self, page, paged_cb);
}

/* In front, where whoever took them back sees them, and told here: what the window says of it is
 * behind. What cannot be read now is found by the next look. */
static void
returned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfDuplicateReview) self = hf_weak_take (user_data);
  g_autoptr (GPtrArray) pairs = hf_store_run_finish (HF_STORE (source), result, NULL);
  guint n_back = 0;

  if (self == NULL || pairs == NULL || self->found == NULL)
    return;
  for (guint i = 0; i < pairs->len; i++)
    {
      HfPairCards *pair = pairs->pdata[i];

      if (hf_pair_cards_is_open (pair) &&
          hf_pair_row_find (self->list, pair->cards[0]->id, pair->cards[1]->id) == NULL)
        {
          gtk_list_box_prepend (self->list, make_row (self, pair));
          n_back++;
        }
    }
  if (n_back > 0)
    hf_undo_toasts_say (self->toasts, _ ("The pair is in the list again"), 0, "review.undo");
  show_count (self);
}

static gboolean
is_unlisted (HfDuplicateReview *self, const HfDuplicatePair *pair)
{
  for (guint i = self->n_listed; i < self->found->pairs->len; i++)
    if (hf_duplicate_pair_equal (pair, &g_array_index (self->found->pairs, HfDuplicatePair, i)))
      return TRUE;
  return FALSE;
}

/* A pair that is set apart, here or by a colleague, leaves the list; one that is set apart no more,
 * as somebody took it back or undid it, stands in it again. */
static void
follow_apart (HfDuplicateReview *self)
{
  g_autoptr (GArray) returned = hf_apart_button_list_returned (self->apart);
  Page *page;

  if (self->found == NULL) /* still looking; the list begins with what is set apart by then */
    return;
  hf_apart_button_drop (self->apart, self->list);
  hf_apart_button_settle (self->apart);
  page = page_new (self);
  for (guint i = 0; i < returned->len; i++)
    if (!is_unlisted (self, &g_array_index (returned, HfDuplicatePair, i)))
      g_array_append_val (page->pairs, g_array_index (returned, HfDuplicatePair, i));
  if (page->pairs->len > 0)
    read_pairs (self, page, returned_cb);
  else
    page_free (page);
  if (!self->is_reading)
    show_count (self);
}

/* The pairs that nobody need compare. */
static GArray *
list_certain (HfDuplicateReview *self)
{
  GArray *certain = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));

  for (guint i = 0; i < self->found->pairs->len; i++)
    if (hf_likeness_is_beyond_doubt (
          g_array_index (self->found->pairs, HfDuplicatePair, i).reasons))
      g_array_append_val (certain, g_array_index (self->found->pairs, HfDuplicatePair, i));
  return certain;
}

static void
take_found (HfDuplicateReview *self, HfDuplicateScan *found)
{
  g_autoptr (GArray) certain = NULL;

  self->found = found;
  certain = list_certain (self);
  gtk_widget_set_visible (self->all_button,
                          certain->len > 0 && !hf_context_get_viewer (self->context)->masked);
  show_note (self, found);
  if (found->pairs->len == 0)
    show_count (self);
  read_page (self);
  follow_apart (self);
}

static void
scanned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfDuplicateReview) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfDuplicateScan) found = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL) /* closed meanwhile */
    return;
  g_clear_pointer (&self->look, look_unref);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_stack_set_visible_child_name (self->stack, "stopped");
      return;
    }
  hf_read_error_show (self->trouble, error, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), error == NULL);
  if (found != NULL)
    take_found (self, g_steal_pointer (&found));
}

static gboolean
progress_wanted_cb (GtkWidget *label, GdkFrameClock *clock, gpointer user_data)
{
  HfDuplicateReview *self = user_data;
  gint64             n_done, total;
  g_autofree char   *most = NULL, *done = NULL, *text = NULL;

  if (self->look == NULL)
    return G_SOURCE_REMOVE;
  n_done = hf_progress_meter_read (&self->look->meter, &total);
  if (total == 0)
    return G_SOURCE_CONTINUE;
  done = hf_format_count (n_done);
  most = hf_format_count (total);
  /* Translators: so many customers of so many were looked at */
  text = g_strdup_printf (_ ("%s of %s"), done, most);
  gtk_label_set_text (self->progress, text);
  return G_SOURCE_CONTINUE;
}

static void
scan (HfDuplicateReview *self)
{
  forget_pairs (self);
  hf_apart_button_settle (self->apart);
  hf_cancellable_drop (&self->cancellable);
  self->is_reading = FALSE;
  g_clear_pointer (&self->look, look_unref);
  self->cancellable = g_cancellable_new ();
  self->look = g_atomic_rc_box_new0 (Look);
  gtk_label_set_text (self->progress, "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_set_visible (self->all_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "looking");
  gtk_widget_add_tick_callback (GTK_WIDGET (self->progress), progress_wanted_cb, self, NULL);
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_SCAN, scan_work,
                      g_atomic_rc_box_acquire (self->look), look_unref,
                      (GDestroyNotify) hf_duplicate_scan_free, self->cancellable, scanned_cb,
                      hf_weak_new (self));
}

static void
stop_clicked_cb (HfDuplicateReview *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* A card that is gone is in no pair any more. Returns where the row that was at @index is then. */
static int
drop_pairs_of (HfDuplicateReview *self, gint64 customer, int index)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    {
      const gint64 *ids = hf_pair_row_get_ids (row);

      if (ids[0] != customer && ids[1] != customer)
        {
          i++;
          continue;
        }
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
      index -= i < index;
    }
  return index;
}

static void open_pair (HfDuplicateReview *self, GtkListBoxRow *row);

static void
decided_cb (HfDuplicateReview *self,
            gint64             kept,
            const char        *text,
            gint64             step,
            HfMergeDialog     *dialog)
{
  GtkListBoxRow *row = g_object_get_data (G_OBJECT (dialog), "row");
  int            index = gtk_list_box_row_get_index (row);
  const gint64  *ids = hf_pair_row_get_ids (row);
  gint64         gone = kept == 0 ? 0 : ids[0] == kept ? ids[1] : ids[0];
  GtkListBoxRow *next;

  hf_undo_toasts_say (self->toasts, text, step, "review.undo");
  if (index >= 0)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (gone != 0)
    {
      hf_apart_button_note_merged (self->apart, ids);
      index = drop_pairs_of (self, gone, index);
    }
  show_count (self);
  if (count_rows (self) < LITTLE)
    read_page (self);
  next = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));
  if (next != NULL)
    open_pair (self, next);
}

/* Deciding about one pair opens the next, hence the one declaration ahead. */
static void
open_pair (HfDuplicateReview *self, GtkListBoxRow *row)
{
  const gint64  *ids = hf_pair_row_get_ids (row);
  HfMergeDialog *dialog = hf_merge_dialog_show (GTK_WINDOW (self), self->context, ids[0], ids[1]);

  g_object_set_data_full (G_OBJECT (dialog), "row", g_object_ref (row), g_object_unref);
  hf_apart_button_hold (self->apart);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (hf_apart_button_release), self->apart,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
}

static void
compare_cb (GtkWidget *widget, const char *action, GVariant *pair)
{
  gint64         one, other;
  GtkListBoxRow *row;

  g_variant_get (pair, "(xx)", &one, &other);
  row = hf_pair_row_find (HF_DUPLICATE_REVIEW (widget)->list, one, other);
  if (row != NULL)
    open_pair (HF_DUPLICATE_REVIEW (widget), row);
}

static GMenuModel *
make_menu (GtkWidget *row, gpointer user_data)
{
  const gint64 *ids = hf_pair_row_get_ids (GTK_LIST_BOX_ROW (row));
  GMenu        *menu = g_menu_new ();

  hf_row_menu_add (menu, _ ("_Compare…"), "review.compare", g_variant_new ("(xx)", ids[0], ids[1]));
  return G_MENU_MODEL (menu);
}

static void
row_activated_cb (HfDuplicateReview *self, GtkListBoxRow *row)
{
  open_pair (self, row);
}

/* However many they were, they are one step by now, or 0 where they could not be made one. */
static void
all_merged_cb (HfDuplicateReview *self, const char *text, gint64 step)
{
  if (text == NULL)
    return;
  hf_undo_toasts_say (self->toasts, text, step, "review.undo");
  scan (self);
}

static void
all_clicked_cb (HfDuplicateReview *self)
{
  g_autoptr (GArray) certain = list_certain (self);
  HfMergeAllDialog *dialog = hf_merge_all_dialog_show (GTK_WINDOW (self), self->context, certain);

  g_signal_connect_object (dialog, "done", G_CALLBACK (all_merged_cb), self, G_CONNECT_SWAPPED);
}

static void
hf_duplicate_review_dispose (GObject *object)
{
  HfDuplicateReview *self = HF_DUPLICATE_REVIEW (object);

  hf_cancellable_drop (&self->cancellable);
  g_clear_pointer (&self->look, look_unref);
  g_clear_pointer (&self->found, hf_duplicate_scan_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_duplicate_review_parent_class)->dispose (object);
}

static void
hf_duplicate_review_class_init (HfDuplicateReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_duplicate_review_dispose;

  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_APART_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-duplicate-review.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, toasts);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, stack);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, progress);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, count);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, note);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, list);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, more_button);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, all_button);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, apart);
  gtk_widget_class_bind_template_child (widget_class, HfDuplicateReview, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, scan);
  gtk_widget_class_bind_template_callback (widget_class, read_page);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_apart);
  gtk_widget_class_install_action (widget_class, "review.compare", "(xx)", compare_cb);
  hf_undo_toasts_install (widget_class, "review.undo");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_duplicate_review_init (HfDuplicateReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_row_menu_offer (GTK_WIDGET (self->list),
                     gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_BOX), make_menu,
                     NULL);
}

static HfDuplicateReview *
find_shown (HfContext *context)
{
  GListModel        *windows = gtk_window_get_toplevels ();
  HfDuplicateReview *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (HF_IS_DUPLICATE_REVIEW (window) && HF_DUPLICATE_REVIEW (window)->context == context)
        found = HF_DUPLICATE_REVIEW (window);
    }
  return found;
}

HfDuplicateReview *
hf_duplicate_review_show (GtkWindow *parent, HfContext *context)
{
  HfDuplicateReview *self = find_shown (context);

  if (self != NULL)
    {
      gtk_window_present (GTK_WINDOW (self));
      return self;
    }
  self = hf_dialogs_new (HF_TYPE_DUPLICATE_REVIEW, parent);
  gtk_window_set_modal (GTK_WINDOW (self), FALSE); /* a large book takes its time */
  self->context = g_object_ref (context);
  hf_apart_button_set_context (self->apart, context);
  scan (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

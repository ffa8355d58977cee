/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The exceptions from the search for duplicates. To take one back is to delete the judgement, which
 * undo brings back; the review behind this notices either by itself. */

#include "gui/customer/hf-apart-dialog.h"

#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-undo-toasts.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/customer/hf-merge-dialog.h"
#include "gui/customer/hf-pair-row.h"

#include <glib/gi18n.h>

#define PAGE  100        /* read and shown at a time */
#define APART "hf-apart" /* object data of a line: the rows that tell its cards apart */

struct _HfApartDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;

  guint limit;

  /* template children */
  AdwToastOverlay *toasts;
  HfReadError     *trouble;
  GtkStack        *stack;
  GtkListBox      *list;
  GtkWidget       *more_button;
  GtkWidget       *note;
};

G_DEFINE_FINAL_TYPE (HfApartDialog, hf_apart_dialog, ADW_TYPE_WINDOW)

static gboolean
may_take_back (HfApartDialog *self)
{
  return !hf_context_get_viewer (self->context)->masked;
}

static void
read_again (HfApartDialog *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
taken_back (GtkWidget *list, HfCommitted *committed, GError *error, gpointer user_data)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (list));

  if (!HF_IS_APART_DIALOG (root))
    return;
  if (committed != NULL)
    hf_undo_toasts_say (HF_APART_DIALOG (root)->toasts, _ ("The pair stands in the review again"),
                        committed->step, "apart.undo");
  else /* for the line, which gave its rows away, or is about some that are gone */
    read_again (HF_APART_DIALOG (root));
}

static GtkListBoxRow *
find_target (HfApartDialog *self, GVariant *pair)
{
  gint64 one, other;

  g_variant_get (pair, "(xx)", &one, &other);
  return hf_pair_row_find (self->list, one, other);
}

/* A second press while the first is being saved would meet rows that are gone: it finds none. */
static void
take_back_cb (GtkWidget *widget, const char *action, GVariant *pair)
{
  HfApartDialog *self = HF_APART_DIALOG (widget);
  GtkListBoxRow *line = find_target (self, pair);
  HfChangeSet   *changes;
  g_autoptr (GPtrArray) apart =
    line && may_take_back (self) ? g_object_steal_data (G_OBJECT (line), APART) : NULL;

  if (apart == NULL)
    return;
  changes = hf_change_set_new (N_ ("Take back “not a duplicate”"));
  for (guint i = 0; i < apart->len; i++)
    hf_change_set_delete (changes, g_ptr_array_index (apart, i));
  hf_saving_commit (GTK_WIDGET (self->list), self->context, changes, NULL, taken_back, NULL);
}

static void
look_at (HfApartDialog *self, GtkListBoxRow *line)
{
  const gint64 *ids = hf_pair_row_get_ids (line);

  hf_merge_dialog_set_apart (
    hf_merge_dialog_show (GTK_WINDOW (self), self->context, ids[0], ids[1]));
}

static void
compare_cb (GtkWidget *widget, const char *action, GVariant *pair)
{
  GtkListBoxRow *line = find_target (HF_APART_DIALOG (widget), pair);

  if (line != NULL)
    look_at (HF_APART_DIALOG (widget), line);
}

static GVariant *
make_target (GtkListBoxRow *line)
{
  const gint64 *ids = hf_pair_row_get_ids (line);

  return g_variant_new ("(xx)", ids[0], ids[1]);
}

static GMenuModel *
make_menu (GtkWidget *line, gpointer user_data)
{
  HfApartDialog *self = user_data;
  GMenu         *menu = g_menu_new ();

  hf_row_menu_add (menu, _ ("_Compare…"), "apart.compare", make_target (GTK_LIST_BOX_ROW (line)));
  if (may_take_back (self))
    hf_row_menu_add (menu, _ ("_Take Back"), "apart.take-back",
                     make_target (GTK_LIST_BOX_ROW (line)));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_row (HfApartDialog *self, const HfPairCards *pair)
{
  AdwActionRow *row = hf_pair_row_new (self->context, pair);
  GtkWidget    *button = gtk_button_new_with_label (_ ("Take Back"));

  g_object_set_data_full (G_OBJECT (row), APART, g_ptr_array_ref (pair->apart),
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, may_take_back (self));
  gtk_widget_set_tooltip_text (button, _ ("They may be one person after all; ask again"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "apart.take-back");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          make_target (GTK_LIST_BOX_ROW (row)));
  adw_action_row_add_suffix (row, button);
  return GTK_WIDGET (row);
}

/* The line that has the focus, or a part of it; -1 for none. */
static int
find_focused (HfApartDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *line = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return line != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (line)) : -1;
}

/* Whoever takes back one after the other with the keyboard goes on at the next. */
static void
focus_line (HfApartDialog *self, int index, int n)
{
  GtkListBoxRow *line = gtk_list_box_get_row_at_index (self->list, CLAMP (index, 0, n - 1));

  if (line != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (line));
}

static void
show_sheet (HfApartDialog *self, const HfApartSheet *sheet)
{
  gboolean is_first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pairs") != 0;
  int      focused = is_first ? 0 : find_focused (self);
  GtkListBoxRow *line;

  while ((line = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (line));
  for (guint i = 0; i < sheet->pairs->len; i++)
    gtk_list_box_append (self->list, make_row (self, sheet->pairs->pdata[i]));
  gtk_widget_set_visible (self->more_button, sheet->n_all > sheet->pairs->len);
  gtk_widget_set_visible (self->note, !may_take_back (self));
  gtk_stack_set_visible_child_name (self->stack, sheet->pairs->len > 0 ? "pairs" : "none");
  if (focused >= 0)
    focus_line (self, focused, (int) sheet->pairs->len);
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_pair_cards_read_apart (db, question->viewer, question->limit, error);
}

static void
sheet_read (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfApartDialog *self = HF_APART_DIALOG (widget);
  g_autoptr (HfApartSheet) sheet = answer;

  hf_read_error_show (self->trouble, error, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), error == NULL);
  if (sheet != NULL)
    show_sheet (self, sheet);
}

/* A telephone is shown, and an alert; both are the card's own. */
static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  return hf_changed_has_entity (changed, &hf_distinct_pair_def) ||
         hf_changed_concerns (changed, &hf_customer_def);
}

static void
begin (GtkWidget *widget, HfSheetQuestion *question)
{
  question->limit = HF_APART_DIALOG (widget)->limit;
}

static const HfSheetReading reading = {
  .read = read_sheet,
  .free = (GDestroyNotify) hf_apart_sheet_free,
  .show = sheet_read,
  .is_concerned = is_concerned,
  .begin = begin,
};

static void
more_clicked_cb (HfApartDialog *self)
{
  self->limit += PAGE;
  read_again (self);
}

static void
row_activated_cb (HfApartDialog *self, GtkListBoxRow *line)
{
  look_at (self, line);
}

static void
hf_apart_dialog_dispose (GObject *object)
{
  HfApartDialog *self = HF_APART_DIALOG (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_apart_dialog_parent_class)->dispose (object);
}

static void
hf_apart_dialog_class_init (HfApartDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_apart_dialog_dispose;

  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-apart-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfApartDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, HfApartDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfApartDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HfApartDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HfApartDialog, more_button);
  gtk_widget_class_bind_template_child (widget_class, HfApartDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_install_action (widget_class, "apart.compare", "(xx)", compare_cb);
  gtk_widget_class_install_action (widget_class, "apart.take-back", "(xx)", take_back_cb);
  hf_undo_toasts_install (widget_class, "apart.undo");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_apart_dialog_init (HfApartDialog *self)
{
  self->limit = PAGE;
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_row_menu_offer (GTK_WIDGET (self->list),
                     gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_BOX), make_menu,
                     self);
}

HfApartDialog *
hf_apart_dialog_show (GtkWindow *parent, HfContext *context)
{
  HfApartDialog *self = hf_dialogs_new (HF_TYPE_APART_DIALOG, parent);

  self->context = g_object_ref (context);
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &reading);
  hf_sheet_reader_ask (self->reader, HF_SHEET_OF_ALL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

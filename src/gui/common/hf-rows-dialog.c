/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dialog with the few rows of an entity, each with all of its fields. The entity's table decides
 * how a field is edited. What others refer to stays when a row goes: it is archived, not deleted.
 */

#include "gui/common/hf-rows-dialog.h"

#include "core/hf-record.h"
#include "gui/common/card/hf-change-dialog.h"
#include "gui/common/card/hf-change-history.h"
#include "gui/common/hf-child-list.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-records-watch.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-undo-toasts.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfRowsDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext  *context;
  HfLiveList *model;

  const HfRowsDialogKind *kind;
  gint64                  wanted; /* the row to be shown; 0 for none */

  /* template children */
  HfReadError *trouble;
  GtkWidget   *scroller;
  GtkWidget   *list;
  GtkWidget   *add;
  GtkWidget   *placeholder;
  GtkWidget   *nothing;
  GtkWidget   *usual;
  GtkWidget   *explanation;
};

G_DEFINE_FINAL_TYPE (HfRowsDialog, hf_rows_dialog, ADW_TYPE_WINDOW)

#define MAX_FIELDS 9          /* and a NULL behind them */
#define WATCH_OF   "hf-watch" /* object data of a sum: its HfRecordsWatch */
#define LINES_OF   "hf-lines" /* object data of a row’s box: its Lines */

/* The lines of one row. */
typedef struct
{
  HfRowsDialog *dialog; /* borrowed */
  HfRecord     *record; /* owned */
  GtkWidget    *rows[MAX_FIELDS + 1];
} Lines;

static void
lines_free (gpointer data)
{
  Lines *self = data;

  g_object_unref (self->record);
  g_free (self);
}

/* From inside the dialog, which tells of a failure itself. */
static void
commit (HfRowsDialog *self, HfChangeSet *changes)
{
  hf_saving_commit (self->list, self->context, changes, NULL, NULL, NULL);
}

static void
show_lines (Lines *self)
{
  const HfRow *row = hf_record_get_row (self->record);

  for (guint i = 0; row != NULL && self->rows[i] != NULL; i++)
    hf_editable_row_set_row (HF_EDITABLE_ROW (self->rows[i]), row);
}

static void
record_changed_cb (HfRecord *record, GParamSpec *pspec, GtkWidget *box)
{
  show_lines (g_object_get_data (G_OBJECT (box), LINES_OF));
}

/* What could not be saved stays, and is saved when the field is left once more. What somebody else
 * changed meanwhile is shown beside the question which of both counts. */
static void
field_saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfEditableRow *field = HF_EDITABLE_ROW (widget);
  GtkWidget     *box = gtk_widget_get_parent (widget);
  gboolean       is_lost = box != NULL && hf_store_error_is_conflict (error);

  hf_editable_row_end_saving (field, is_lost);
  if (is_lost)
    show_lines (g_object_get_data (G_OBJECT (box), LINES_OF));
}

static void
field_edited_cb (HfEditableRow *field, HfRow *before, HfRow *draft, HfRowsDialog *self)
{
  hf_conflict_commit (GTK_WIDGET (field), self->context, self->kind->def->label, before,
                      hf_row_copy (draft), NULL, field_saved_cb, NULL);
}

static void
archive (HfRowsDialog *self, HfChangeSet *changes, const HfRow *row)
{
  HfRow *draft = hf_row_copy (row);

  hf_row_set_int (draft, self->kind->archived, hf_clock_now (hf_context_get_clock (self->context)));
  hf_change_set_update (changes, row, draft);
}

static void
remove_clicked_cb (GtkWidget *box)
{
  const Lines  *lines = g_object_get_data (G_OBJECT (box), LINES_OF);
  HfRowsDialog *self = lines->dialog;
  const HfRow  *row = hf_record_get_row (lines->record);
  HfChangeSet  *changes;

  if (row == NULL)
    return;
  changes = hf_change_set_new (self->kind->def->label);
  if (self->kind->archived == HF_ROWS_DIALOG_DELETES)
    hf_change_set_delete (changes, row);
  else
    archive (self, changes, row);
  commit (self, changes);
}

static GtkWidget *
make_field (HfRowsDialog *self, const char *name)
{
  int        index = hf_entity_field (self->kind->def, name);
  gboolean   is_prose = (self->kind->def->fields[index].flags & HF_FIELD_PROSE) != 0;
  GtkWidget *field =
    g_object_new (HF_TYPE_EDITABLE_ROW, "field", name, "multiline", is_prose, NULL);

  hf_editable_row_set_up (HF_EDITABLE_ROW (field), self->kind->def,
                          hf_context_get_clock (self->context), G_LIST_MODEL (self->model));
  hf_editable_row_set_check (HF_EDITABLE_ROW (field), self->kind->check, NULL);
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, 0);
  return field;
}

static void
changes_clicked_cb (GtkWidget *box)
{
  const Lines *lines = g_object_get_data (G_OBJECT (box), LINES_OF);
  const HfRow *row = hf_record_get_row (lines->record);

  if (row != NULL)
    hf_change_dialog_present (box, lines->dialog->context, row);
}

static void
add_button (GtkWidget *buttons, const char *label, GCallback clicked, GtkWidget *box)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, box, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), button);
}

static GtkWidget *
make_buttons (HfRowsDialog *self, GtkWidget *box)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (self->kind->remove != NULL)
    add_button (buttons, _ (self->kind->remove), G_CALLBACK (remove_clicked_cb), box);
  if (hf_change_history_offers (self->kind->def))
    add_button (buttons, _ ("_Changes…"), G_CALLBACK (changes_clicked_cb), box);
  return buttons;
}

static void
show_sum (GtkLabel *label, const HfRowsDialogParts *parts, HfChildList *list)
{
  g_autofree char *text = parts->sum_up (hf_child_list_get_model (list));

  gtk_label_set_label (label, text);
}

static void
parts_changed_cb (HfRecordsWatch *watch, GtkWidget *label)
{
  GtkWidget    *list = gtk_widget_get_prev_sibling (label);
  HfRowsDialog *self = HF_ROWS_DIALOG (gtk_widget_get_root (label));

  if (self != NULL && list != NULL)
    show_sum (GTK_LABEL (label), self->kind->parts, HF_CHILD_LIST (list));
}

/* Below the list, and after it in the order of reading. */
static void
add_sum (const HfRowsDialogParts *parts, GtkWidget *box, GtkWidget *list)
{
  GtkWidget      *label = gtk_label_new (NULL);
  HfRecordsWatch *watch = hf_records_watch_new (hf_child_list_get_model (HF_CHILD_LIST (list)));

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  g_object_set_data_full (G_OBJECT (label), WATCH_OF, watch, g_object_unref);
  g_signal_connect_object (watch, "changed", G_CALLBACK (parts_changed_cb), label, 0);
  show_sum (GTK_LABEL (label), parts, HF_CHILD_LIST (list));
}

static void
add_parts (HfRowsDialog *self, GtkWidget *box, gint64 id)
{
  const HfRowsDialogParts *parts = self->kind->parts;
  GtkWidget               *list =
    g_object_new (HF_TYPE_CHILD_LIST, "entity", parts->entity, "parent-field", parts->parent_field,
                  "fields", parts->fields, "title", _ (parts->title), "add-label", _ (parts->add),
                  "stacked", TRUE, NULL);

  hf_child_list_set_up (HF_CHILD_LIST (list), self->context, NULL);
  hf_child_list_set_parent_id (HF_CHILD_LIST (list), id);
  gtk_box_append (GTK_BOX (box), list);
  if (parts->sum_up != NULL)
    add_sum (parts, box, list);
}

static GtkWidget *
make_heading (HfRowsDialog *self, const HfRow *row)
{
  int         index = hf_entity_field (self->kind->def, self->kind->heading);
  const char *key = row ? hf_row_text (row, (guint) index) : NULL;
  GtkWidget  *label = gtk_label_new (hf_choice_label (self->kind->def->fields[index].choices, key));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
make_row (gpointer record, gpointer user_data)
{
  HfRowsDialog *self = user_data;
  GtkWidget    *row = gtk_list_box_row_new ();
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Lines        *lines = g_new0 (Lines, 1);

  lines->dialog = self;
  lines->record = g_object_ref (record);
  g_object_set_data_full (G_OBJECT (box), LINES_OF, lines, lines_free);
  gtk_widget_add_css_class (box, "rows-dialog-row");
  if (self->kind->heading != NULL)
    gtk_box_append (GTK_BOX (box), make_heading (self, hf_record_get_row (record)));
  for (guint i = 0; self->kind->fields[i] != NULL; i++)
    {
      lines->rows[i] = make_field (self, self->kind->fields[i]);
      gtk_box_append (GTK_BOX (box), lines->rows[i]);
    }
  if (self->kind->parts != NULL)
    add_parts (self, box, hf_record_get_id (record));
  if (self->kind->make_extra != NULL)
    gtk_box_append (GTK_BOX (box),
                    self->kind->make_extra (GTK_WIDGET (self), self->context, record));
  gtk_box_append (GTK_BOX (box), make_buttons (self, box));
  g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), box, 0);
  show_lines (lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
add_clicked_cb (HfRowsDialog *self)
{
  HfChangeSet *changes = hf_change_set_new (self->kind->def->label);
  HfRow       *row = self->kind->make_new ();

  if (self->kind->begin != NULL)
    self->kind->begin (row, hf_clock_today (hf_context_get_clock (self->context)));
  hf_change_set_insert (changes, row);
  commit (self, changes);
}

static void
usual_clicked_cb (HfRowsDialog *self)
{
  commit (self, self->kind->make_usual ());
}

static GtkWidget *
find_box (HfRowsDialog *self, gint64 id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    {
      GtkWidget   *box = gtk_list_box_row_get_child (row);
      const Lines *lines = g_object_get_data (G_OBJECT (box), LINES_OF);

      if (hf_record_get_id (lines->record) == id)
        return box;
    }
  return NULL;
}

/* Where it lies is known once it was laid out. */
static gboolean
show_wanted_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  HfRowsDialog      *self = HF_ROWS_DIALOG (widget);
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkWidget         *box = find_box (self, self->wanted);
  graphene_rect_t    bounds;
  const Lines       *lines;

  if (box != NULL && gtk_widget_get_height (box) == 0)
    return G_SOURCE_CONTINUE;
  self->wanted = 0;
  if (box == NULL || !gtk_widget_compute_bounds (box, self->list, &bounds))
    return G_SOURCE_REMOVE;
  lines = g_object_get_data (G_OBJECT (box), LINES_OF);
  gtk_widget_grab_focus (lines->rows[0]);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller),
                            (double) bounds.origin.y);
  return G_SOURCE_REMOVE;
}

static void
show_wanted (HfRowsDialog *self)
{
  if (self->wanted != 0 && !hf_live_list_is_loading (self->model))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_wanted_cb, NULL, NULL);
}

/* There is nothing only once that is known. */
static void
list_notified_cb (HfRowsDialog *self)
{
  const GError *error = hf_live_list_get_error (self->model);
  gboolean      is_any = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;

  hf_read_error_show (self->trouble, error, !is_any);
  gtk_widget_set_visible (self->scroller, is_any || error == NULL);
  gtk_widget_set_visible (self->placeholder,
                          error == NULL && !hf_live_list_is_loading (self->model));
  show_wanted (self);
}

static void
retry (HfRowsDialog *self)
{
  hf_live_list_retry (self->model);
}

static void
hf_rows_dialog_dispose (GObject *object)
{
  HfRowsDialog *self = HF_ROWS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_ROWS_DIALOG);
  g_clear_object (&self->model);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_rows_dialog_parent_class)->dispose (object);
}

static void
hf_rows_dialog_class_init (HfRowsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_rows_dialog_dispose;
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-rows-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfRowsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HfRowsDialog, add);
  gtk_widget_class_bind_template_child (widget_class, HfRowsDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfRowsDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfRowsDialog, placeholder);
  gtk_widget_class_bind_template_child (widget_class, HfRowsDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfRowsDialog, usual);
  gtk_widget_class_bind_template_child (widget_class, HfRowsDialog, explanation);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry);
  gtk_widget_class_bind_template_callback (widget_class, usual_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  hf_undo_toasts_install (widget_class, HF_ROWS_DIALOG_UNDO);
}

static void
hf_rows_dialog_init (HfRowsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
read_rows (HfRowsDialog *self)
{
  const HfRowsDialogKind *kind = self->kind;
  g_autoptr (HfQuery) query = hf_query_new (kind->def, hf_context_get_viewer (self->context));

  self->model = hf_live_list_new (hf_context_get_store (self->context));
  if (kind->archived < kind->def->n_fields)
    hf_query_where (query, kind->archived, HF_OP_NULL, HF_NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kind->orders); i++)
    hf_query_order (query, kind->orders[i], FALSE);
  g_signal_connect_object (self->model, "notify", G_CALLBACK (list_notified_cb), self,
                           G_CONNECT_SWAPPED);
  hf_live_list_set_query (self->model, query);
  list_notified_cb (self);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->model), make_row, self,
                           NULL);
}

static void
explain (HfRowsDialog *self)
{
  g_autofree char *text = self->kind->explain (self->context);

  gtk_label_set_text (GTK_LABEL (self->explanation), text ? text : "");
  gtk_widget_set_visible (self->explanation, text != NULL);
}

GtkWidget *
hf_rows_dialog_present (GtkWidget *parent, HfContext *context, const HfRowsDialogKind *kind)
{
  HfRowsDialog *self =
    hf_dialogs_new (HF_TYPE_ROWS_DIALOG, GTK_WINDOW (gtk_widget_get_root (parent)));

  self->context = g_object_ref (context);
  self->kind = kind;
  gtk_window_set_title (GTK_WINDOW (self), _ (kind->title));
  gtk_widget_set_visible (self->add, kind->add != NULL);
  if (kind->add != NULL)
    gtk_button_set_label (GTK_BUTTON (self->add), _ (kind->add));
  gtk_label_set_text (GTK_LABEL (self->nothing), _ (kind->nothing));
  gtk_widget_set_visible (self->usual, kind->make_usual != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->title), -1);
  read_rows (self);
  if (kind->explain != NULL)
    {
      g_signal_connect_object (context, "kept", G_CALLBACK (explain), self, G_CONNECT_SWAPPED);
      explain (self);
    }
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

void
hf_rows_dialog_show_row (HfRowsDialog *self, gint64 id)
{
  g_return_if_fail (HF_IS_ROWS_DIALOG (self));

  self->wanted = id;
  show_wanted (self);
}

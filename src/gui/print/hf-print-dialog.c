/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looks at the pages with the eyes of the printer: the same painting, scaled. */

#include "gui/print/hf-print-dialog.h"

#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/print/hf-print-operation.h"
#include "gui/print/hf-print-pdf.h"
#include "gui/print/hf-print-sheet.h"
#include "session/hf-error-text.h"

#include <glib/gi18n.h>

struct _HfPrintDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context; /* NULL once closed */
  GPtrArray    *scopes;  /* of HfPrintScope */
  HfPrinted    *printed; /* NULL while it is read */
  char         *at;
  GCancellable *cancellable;

  guint page;

  /* template children */
  GtkDropDown *scope;
  GtkDropDown *kind;
  GtkLabel    *note;
  GtkStack    *stack;
  GtkWidget   *preview;
  HfReadError *trouble;
  GtkLabel    *position;
  GtkWidget   *print_button;
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfPrintDialog, hf_print_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  HfSelected *selected;
  HfViewer   *viewer;
} Reading;

static const HfPrintScope *
get_scope (HfPrintDialog *self)
{
  return g_ptr_array_index (self->scopes, gtk_drop_down_get_selected (self->scope));
}

static const HfPrintKind *
get_kind (HfPrintDialog *self)
{
  return hf_print_kinds[gtk_drop_down_get_selected (self->kind)];
}

static HfPrintSheet
get_sheet (HfPrintDialog *self)
{
  return (HfPrintSheet){
    .kind = get_kind (self),
    .printed = self->printed,
    .title = get_scope (self)->title,
    .who = (char *) hf_context_get_viewer (self->context)->who,
    .at = self->at,
    .today = hf_clock_today (hf_context_get_clock (self->context)),
  };
}

static char *
describe_position (HfPrintDialog *self, const HfPrintSheet *sheet)
{
  guint            n_pages = hf_print_sheet_count_pages (sheet);
  g_autofree char *page = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);
  g_autofree char *printed = hf_format_count (hf_print_sheet_count (sheet));
  g_autofree char *all = hf_format_count (self->printed->n_selected);

  if (hf_print_sheet_count (sheet) == self->printed->n_selected)
    return g_steal_pointer (&page);
  /* Translators: the page, as “Page 1 of 3”, and so many of so many customers */
  return g_strdup_printf (_ ("%s · %s of %s customers"), page, printed, all);
}

static void
update (HfPrintDialog *self)
{
  gboolean         is_ready = self->printed != NULL;
  guint            n_pages = 0;
  g_autofree char *position = NULL;

  if (is_ready)
    {
      HfPrintSheet sheet = get_sheet (self);

      n_pages = hf_print_sheet_count_pages (&sheet);
      is_ready = hf_print_sheet_count (&sheet) > 0;
      self->page = MIN (self->page, n_pages - 1);
      position = is_ready ? describe_position (self, &sheet) :
                            g_strdup (_ ("None of them can be printed this way"));
    }
  gtk_label_set_text (self->position, position ? position : "");
  gtk_label_set_text (self->note, _ (get_kind (self)->note));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.turn", n_pages > 1);
  gtk_widget_queue_draw (self->preview);
}

static void
kind_changed_cb (HfPrintDialog *self)
{
  self->page = 0;
  update (self);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *by)
{
  HfPrintDialog *self = HF_PRINT_DIALOG (widget);
  HfPrintSheet   sheet;
  int            page;

  if (self->printed == NULL)
    return;
  sheet = get_sheet (self);
  page = (int) self->page + g_variant_get_int32 (by);
  self->page = (guint) CLAMP (page, 0, (int) hf_print_sheet_count_pages (&sheet) - 1);
  update (self);
}

static void
draw_preview (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  HfPrintDialog *self = user_data;
  double         scale = MIN (width / HF_PRINT_WIDTH, height / HF_PRINT_HEIGHT);
  HfPrintSheet   sheet;

  if (self->printed == NULL)
    return;
  sheet = get_sheet (self);
  cairo_translate (cr, (width - scale * HF_PRINT_WIDTH) / 2,
                   (height - scale * HF_PRINT_HEIGHT) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, HF_PRINT_WIDTH, HF_PRINT_HEIGHT);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  hf_print_sheet_draw (&sheet, cr, self->page);
  /* Where the window is as white as paper, its edge is still to be seen. */
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, 2 / scale);
  cairo_rectangle (cr, 0, 0, HF_PRINT_WIDTH, HF_PRINT_HEIGHT);
  cairo_stroke (cr);
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  hf_selected_free (reading->selected);
  hf_viewer_unref (reading->viewer);
  g_free (reading);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;

  return hf_printed_read (db, reading->selected, reading->viewer, error);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  HfPrinted *printed = hf_store_run_finish (HF_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->context == NULL)
    {
      g_clear_pointer (&printed, hf_printed_unref);
      return;
    }
  self->printed = printed;
  hf_read_error_show (self->trouble, error, TRUE);
  gtk_stack_set_visible_child_name (self->stack, printed ? "preview" : "trouble");
  update (self);
}

static void
read_book (HfPrintDialog *self)
{
  Reading *reading;

  if (self->context == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->printed, hf_printed_unref);
  self->page = 0;
  gtk_stack_set_visible_child_name (self->stack, "reading");
  update (self);
  reading = g_new0 (Reading, 1);
  reading->selected = hf_selected_copy (get_scope (self)->selected);
  reading->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_SCAN, read_work, reading,
                      reading_free, (GDestroyNotify) hf_printed_unref, self->cancellable, read_cb,
                      g_object_ref (self));
}

static void
finish (HfPrintDialog *self, const char *text)
{
  g_signal_emit (self, signals[DONE], 0, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
tell_failure (HfPrintDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  hf_dialogs_tell (GTK_WINDOW (self), _ ("Not Printed"), text ? text : error->message);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->context == NULL)
    return;
  if (hf_print_pdf_save_finish (result, &error))
    finish (self, _ ("Pages saved"));
  else
    tell_failure (self, error);
}

static void
place_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfPrintDialog) self = user_data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  HfPrintSheet     sheet;

  if (path == NULL || self->context == NULL || self->printed == NULL)
    return;
  sheet = get_sheet (self);
  hf_print_pdf_save_async (&sheet, path, NULL, saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_dialogs_save_file (GTK_WINDOW (widget), _ ("Save Pages"), _ ("Customers.pdf"), place_chosen_cb,
                        g_object_ref (widget));
}

static void
done_cb (HfPrintDialog *self, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  if (self->context == NULL || result == GTK_PRINT_OPERATION_RESULT_CANCEL)
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      finish (self, _ ("Sent to the printer"));
      return;
    }
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    hf_dialogs_tell (GTK_WINDOW (self), _ ("Not Printed"), error->message);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPrintDialog *self = HF_PRINT_DIALOG (widget);
  HfPrintSheet   sheet = get_sheet (self);
  g_autoptr (GtkPrintOperation) operation = hf_print_operation_new (&sheet);

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}

static void
hf_print_dialog_dispose (GObject *object)
{
  HfPrintDialog *self = HF_PRINT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->printed, hf_printed_unref);

  G_OBJECT_CLASS (hf_print_dialog_parent_class)->dispose (object);
}

static void
hf_print_dialog_finalize (GObject *object)
{
  HfPrintDialog *self = HF_PRINT_DIALOG (object);

  g_clear_pointer (&self->scopes, g_ptr_array_unref);
  g_free (self->at);

  G_OBJECT_CLASS (hf_print_dialog_parent_class)->finalize (object);
}

static void
hf_print_dialog_class_init (HfPrintDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_print_dialog_dispose;
  object_class->finalize = hf_print_dialog_finalize;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/print/hf-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, note);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, position);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, print_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_book);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "print.turn", "i", turn_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "print.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "print.turn", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_print_dialog_init (HfPrintDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    gtk_string_list_append (names, _ (hf_print_kinds[i]->label));
  g_signal_handlers_block_by_func (self->kind, kind_changed_cb, self);
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (names));
  g_signal_handlers_unblock_by_func (self->kind, kind_changed_cb, self);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->preview), draw_preview, self, NULL);
}

HfPrintDialog *
hf_print_dialog_show (GtkWindow *parent, HfContext *context, GPtrArray *scopes)
{
  HfPrintDialog *self =
    g_object_new (HF_TYPE_PRINT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  HfClock *clock = hf_context_get_clock (context);

  self->scopes = scopes;
  self->at = hf_format_instant (hf_clock_now (clock), hf_clock_today (clock));
  for (guint i = 0; i < scopes->len; i++)
    gtk_string_list_append (titles, ((HfPrintScope *) g_ptr_array_index (scopes, i))->title);
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (titles));
  self->context = g_object_ref (context);
  read_book (self);
  gtk_widget_grab_focus (self->print_button);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

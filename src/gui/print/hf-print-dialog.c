/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looks at the pages with the eyes of the printer: the same painting, scaled. What is printed, and
 * which ways there are to put it on paper, is said by the tables of hf-print-sheet.c. */

#include "gui/print/hf-print-dialog.h"

#include "base/hf-cancellable.h"
#include "base/hf-parts.h"
#include "base/hf-weak.h"
#include "core/hf-consent.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/print/hf-left-out-label.h"
#include "gui/print/hf-letter-dialog.h"
#include "gui/print/hf-print-operation.h"
#include "gui/print/hf-print-pdf.h"
#include "gui/print/hf-print-sheet.h"
#include "session/hf-error-text.h"
#include "session/print/hf-print-log.h"

#include <glib/gi18n.h>

struct _HfPrintDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context; /* NULL until it is set up */
  GPtrArray    *scopes;  /* of HfPrintScope */
  GPtrArray    *sheets;  /* of HfPrintSheet, one a kind; NULL while it is read */
  char         *at;
  GCancellable *cancellable;

  const HfPrintSource *source; /* of the scope chosen */

  guint    page;
  guint    suggested; /* the way that suits the scope best */
  gboolean is_shown;  /* once something was read */

  /* template children */
  GtkDropDown *scope;
  GtkDropDown *kind;
  GtkWidget   *full_phones;
  GtkDropDown *purpose;
  GtkWidget   *edit_letter;
  GtkLabel    *note;
  GtkLabel    *left_out;
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
  HfPrintScope *scope;
  HfViewer     *viewer;
  char         *at;
  HfDate        today;
  const char   *purpose;
} Reading;

static HfPrintScope *
get_scope (HfPrintDialog *self)
{
  return g_ptr_array_index (self->scopes, gtk_drop_down_get_selected (self->scope));
}

/* Of what is there, in the one way chosen of the table; the others cannot be chosen for it. */
static const HfPrintKind *
get_kind (HfPrintDialog *self)
{
  guint nth = gtk_drop_down_get_selected (self->kind);

  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    if (hf_print_kinds[i]->thing->source == get_scope (self)->source && nth-- == 0)
      return hf_print_kinds[i];
  g_assert_not_reached ();
}

static HfPrintSheet *
get_sheet (HfPrintDialog *self)
{
  return self->sheets ? g_ptr_array_index (self->sheets, gtk_drop_down_get_selected (self->kind)) :
                        NULL;
}

static char *
describe_position (HfPrintDialog *self, const HfPrintSheet *sheet)
{
  const HfPrintThing *thing = sheet->kind->thing;
  guint               n_pages = hf_print_sheet_count_pages (sheet);
  g_autofree char    *facts = thing->describe ? thing->describe (sheet) : NULL;
  g_autofree char    *page = NULL;

  if (n_pages == 0)
    return g_steal_pointer (&facts);
  page = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);
  return hf_join_facts (page, facts);
}

static void
update (HfPrintDialog *self)
{
  const HfPrintSheet *sheet = get_sheet (self);
  guint               n_pages = sheet ? hf_print_sheet_count_pages (sheet) : 0;
  g_autofree char    *position = NULL;

  self->page = MIN (self->page, MAX (n_pages, 1) - 1);
  position = sheet ? describe_position (self, sheet) : NULL;
  gtk_label_set_text (self->position, position ? position : "");
  gtk_label_set_text (self->note, _ (get_kind (self)->note));
  hf_left_out_label_show (self->left_out, sheet ? sheet->left_out : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), get_kind (self)->is_sent);
  gtk_widget_set_visible (self->edit_letter, get_kind (self)->edits_letter);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.edit-letter", sheet != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", n_pages > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", n_pages > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.turn", n_pages > 1);
  gtk_widget_queue_draw (self->preview);
}

static void
kind_changed_cb (HfPrintDialog *self)
{
  if (self->context == NULL) /* not shown yet */
    return;
  self->page = 0;
  update (self);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *by)
{
  HfPrintDialog      *self = HF_PRINT_DIALOG (widget);
  const HfPrintSheet *sheet = get_sheet (self);
  int                 page = (int) self->page + g_variant_get_int32 (by);

  if (sheet == NULL)
    return;
  self->page = (guint) CLAMP (page, 0, (int) hf_print_sheet_count_pages (sheet) - 1);
  update (self);
}

static void
draw_preview (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  const HfPrintSheet *sheet = get_sheet (user_data);
  double              wide, high, scale;

  if (sheet == NULL)
    return;
  wide = hf_print_sheet_get_width (sheet);
  high = hf_print_sheet_get_height (sheet);
  scale = MIN (width / wide, height / high);
  cairo_translate (cr, (width - scale * wide) / 2, (height - scale * high) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, wide, high);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  hf_print_sheet_draw (sheet, cr, HF_PRINT_DIALOG (user_data)->page);
  /* Where the window is as white as paper, its edge is still to be seen. */
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, 2 / scale);
  cairo_rectangle (cr, 0, 0, wide, high);
  cairo_stroke (cr);
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  hf_print_scope_unref (reading->scope);
  hf_viewer_unref (reading->viewer);
  g_free (reading->at);
  g_free (reading);
}

/* Whether somebody asked for the telephone numbers that would not be there otherwise. */
static gboolean
shows_numbers (HfPrintDialog *self)
{
  return gtk_widget_get_visible (self->full_phones) &&
         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->full_phones));
}

/* On paper that lies about, numbers are read by others too; so they are there only if asked for. */
static HfViewer *
make_viewer (HfPrintDialog *self)
{
  HfViewer *viewer = hf_context_get_viewer (self->context);

  if (!get_kind (self)->thing->hides_phones || shows_numbers (self))
    return hf_viewer_ref (viewer);
  return hf_viewer_new_for_paper (viewer);
}

/* Measuring long lists takes its time too, so the pages are laid out here. */
static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading      *reading = data;
  const HfPrintOrigin origin = { reading->viewer->who, reading->at, reading->today };
  g_autoptr (HfPrinted) printed = hf_printed_read (db, reading->scope, reading->viewer, error);
  GPtrArray *sheets;

  if (printed == NULL)
    return NULL;
  printed->purpose = reading->purpose;
  sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_sheet_unref);
  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    if (hf_print_kinds[i]->thing->source == printed->source)
      g_ptr_array_add (sheets, hf_print_sheet_new (hf_print_kinds[i], printed,
                                                   reading->scope->title, &origin));
  return sheets;
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPrintDialog) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = hf_store_run_finish (HF_STORE (store), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->sheets = g_steal_pointer (&sheets);
  hf_read_error_show (self->trouble, error, TRUE);
  gtk_stack_set_visible_child_name (self->stack, self->sheets ? "preview" : "trouble");
  update (self);
  if (!self->is_shown) /* later, the keyboard is where somebody chose what to print */
    gtk_widget_grab_focus (self->print_button);
  self->is_shown = TRUE;
}

static void
read_book (HfPrintDialog *self)
{
  HfClock *clock;
  Reading *reading;

  if (self->context == NULL)
    return;
  hf_cancellable_renew (&self->cancellable);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  self->page = 0;
  gtk_stack_set_visible_child_name (self->stack, "reading");
  update (self);
  clock = hf_context_get_clock (self->context);
  reading = g_new (Reading, 1);
  *reading = (Reading){ hf_print_scope_ref (get_scope (self)), make_viewer (self),
                        g_strdup (self->at), hf_clock_today (clock),
                        hf_consent_purposes[gtk_drop_down_get_selected (self->purpose)].key };
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_SCAN, read_work, reading,
                      reading_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb,
                      hf_weak_new (self));
}

/* Returns the position of the way that suits a scope best. */
static guint
suggest_kind (const HfPrintScope *scope)
{
  guint n = 0;

  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    {
      const HfPrintThing *thing = hf_print_kinds[i]->thing;

      if (thing->source != scope->source)
        continue;
      if (thing->choose_kind != NULL && thing->choose_kind (scope) == hf_print_kinds[i])
        return n;
      n++;
    }
  return 0;
}

static void
finish (HfPrintDialog *self, const char *text)
{
  g_signal_emit (self, signals[DONE], 0, text);
  if (hf_dialogs_is_open (GTK_WINDOW (self))) /* not closed meanwhile */
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
tell_not_saved (HfPrintDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  if (text == NULL) /* stopped, which only the window offers once the dialog has made way */
    g_signal_emit (self, signals[DONE], 0, _ ("Stopped. No file was written."));
  else if (!hf_saving_tell_closed (GTK_WIDGET (self), self->context, N_ ("Save Pages"), error))
    hf_dialogs_tell (GTK_WINDOW (self), _ ("Not Saved"), text);
}

static void
tell_not_printed (HfPrintDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  if (!hf_saving_tell_closed (GTK_WIDGET (self), self->context, NULL, error))
    hf_dialogs_tell (GTK_WINDOW (self), _ ("Not Printed"), text);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!hf_store_run_finish (HF_STORE (source), result, &error))
    tell_not_saved (self, error);
  else
    finish (self, _ ("Pages saved"));
}

/* Once they are on their way the dialog goes; a printer that gives them up later is told of by the
 * window. */
static void
print_told_cb (const GError *error, gpointer user_data)
{
  HfPrintDialog *self = user_data;

  if (error != NULL)
    tell_not_printed (self, error);
  else
    finish (self, _ ("Sent to the printer"));
}

/* Pages that are about to leave the program, and where to: %NULL for the printer. */
typedef struct
{
  HfPrintDialog *dialog;
  HfPrintSheet  *sheet;
  char          *path;
} Leaving;

static void
leaving_free (Leaving *self)
{
  g_object_unref (self->dialog);
  hf_print_sheet_unref (self->sheet);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

static void
hand_out (const Leaving *leaving)
{
  HfPrintDialog *self = leaving->dialog;

  if (leaving->path != NULL)
    hf_print_pdf_save_async (GTK_WINDOW (self), self->context, leaving->sheet, leaving->path,
                             saved_cb, g_object_ref (self));
  else if (hf_dialogs_is_open (GTK_WINDOW (self)))
    hf_print_operation_run (leaving->sheet, GTK_WINDOW (self), print_told_cb, g_object_ref (self),
                            g_object_unref);
}

static void
logged_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GError) error = NULL;

  if (hf_print_log_finish (HF_STORE (store), result, &error))
    hand_out (leaving);
  else if (leaving->path != NULL)
    tell_not_saved (leaving->dialog, error);
  else
    tell_not_printed (leaving->dialog, error);
}

/* Nobody takes telephone numbers out without its being in the history. */
static void
let_leave (HfPrintDialog *self, const char *path)
{
  g_autoptr (Leaving) leaving = g_new (Leaving, 1);
  const HfPrintSheet *sheet = get_sheet (self);

  *leaving =
    (Leaving){ g_object_ref (self), hf_print_sheet_ref (get_sheet (self)), g_strdup (path) };
  if (shows_numbers (self))
    hf_print_log_async (self->context, sheet->kind->label, hf_print_sheet_count_people (sheet),
                        logged_cb, g_steal_pointer (&leaving));
  else
    hand_out (leaving);
}

static void
place_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfPrintDialog) self = user_data;

  if (file != NULL && self->sheets != NULL)
    let_leave (self, g_file_peek_path (file));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPrintDialog      *self = HF_PRINT_DIALOG (widget);
  const HfPrintThing *thing = get_kind (self)->thing;
  g_autofree char    *name = thing->name_file ? thing->name_file (get_sheet (self)) : NULL;

  hf_dialogs_save_file (GTK_WINDOW (widget), _ ("Save Pages"), name ? name : _ (thing->file_name),
                        place_chosen_cb, g_object_ref (widget));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  let_leave (HF_PRINT_DIALOG (widget), NULL);
}

static void
edit_letter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPrintDialog    *self = HF_PRINT_DIALOG (widget);
  const HfHospital *hospital = get_sheet (self)->printed->hospital;
  HfLetterDialog   *dialog =
    hf_letter_dialog_show (GTK_WINDOW (self), self->context, hospital->letter);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (read_book), self, G_CONNECT_SWAPPED);
}

static void
list_scopes (HfPrintDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->scopes->len; i++)
    gtk_string_list_append (titles, ((HfPrintScope *) self->scopes->pdata[i])->title);
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->scope), self->scopes->len > 1);
}

/* Who does not say what for sends to nobody who did not agree either. */
static void
list_purposes (HfPrintDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; hf_consent_purposes[i].key != NULL; i++)
    gtk_string_list_append (names, _ (hf_consent_purposes[i].label));
  gtk_drop_down_set_model (self->purpose, G_LIST_MODEL (names));
  for (guint i = 0; i < HF_CONSENT_N_PURPOSES; i++)
    if (g_str_equal (hf_consent_purposes[i].key, HF_CONSENT_MARKETING))
      gtk_drop_down_set_selected (self->purpose, i);
}

/* Scopes of one source can be printed in the same ways. */
static void
list_kinds (HfPrintDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = 0;

  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    {
      if (hf_print_kinds[i]->thing->source != get_scope (self)->source)
        continue;
      gtk_string_list_append (names, _ (hf_print_kinds[i]->label));
      n++;
    }
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->kind), n > 1);
  gtk_widget_set_visible (self->full_phones, get_kind (self)->thing->hides_phones &&
                                               !hf_context_get_viewer (self->context)->masked);
  gtk_window_set_title (GTK_WINDOW (self), _ (get_kind (self)->thing->heading));
}

/* What somebody chose otherwise than suggested stays, where it still can be chosen. */
static void
scope_changed_cb (HfPrintDialog *self)
{
  const HfPrintSource *source = self->source;
  guint                before = self->suggested;

  if (self->context == NULL) /* not shown yet */
    return;
  self->source = get_scope (self)->source;
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  if (source != self->source)
    list_kinds (self);
  self->suggested = suggest_kind (get_scope (self));
  if (source != self->source || gtk_drop_down_get_selected (self->kind) == before)
    gtk_drop_down_set_selected (self->kind, self->suggested);
  read_book (self);
}

static void
hf_print_dialog_dispose (GObject *object)
{
  HfPrintDialog *self = HF_PRINT_DIALOG (object);

  hf_cancellable_drop (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);

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
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, full_phones);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, edit_letter);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, note);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, left_out);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, position);
  gtk_widget_class_bind_template_child (widget_class, HfPrintDialog, print_button);
  gtk_widget_class_bind_template_callback (widget_class, hf_left_out_label_follow);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_book);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "print.edit-letter", NULL, edit_letter_cb);
  gtk_widget_class_install_action (widget_class, "print.turn", "i", turn_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "print.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "print.turn", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_print_dialog_init (HfPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->preview), draw_preview, self, NULL);
}

HfPrintDialog *
hf_print_dialog_show (GtkWindow *parent, HfContext *context, GPtrArray *scopes)
{
  HfPrintDialog *self = hf_dialogs_new (HF_TYPE_PRINT_DIALOG, parent);
  HfClock       *clock = hf_context_get_clock (context);

  self->scopes = scopes;
  /* With the year, seen from no day: paper lies about for long. */
  self->at = hf_format_instant (hf_clock_now (clock), HF_DATE_NONE);
  list_scopes (self);
  list_purposes (self);
  self->context = g_object_ref (context);
  scope_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

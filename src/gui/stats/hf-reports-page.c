/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view of reports. It reads the chosen report while it is visible and puts its words, its
 * figures and its chart or table into place; it knows no kind of report. */

#include "gui/stats/hf-reports-page.h"

#include "base/hf-cancellable.h"
#include "base/hf-short-name.h"
#include "base/hf-weak.h"
#include "chart/hf-chart-csv.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-page-rest.h"
#include "gui/common/hf-saving.h"
#include "gui/stats/hf-report-choice.h"
#include "gui/stats/hf-report-saver.h"
#include "gui/stats/hf-report-view.h"
#include "session/hf-error-text.h"
#include "session/print/hf-printed-report.h"
#include "session/report/hf-report-reader.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define STATE_TYPE    "(sa(sss)b)"
#define CHOSEN_TYPE   "(sss)"
#define LOOK_EVERY_MS 250
#define PATIENCE_MS   1000 /* before it is told how far reading is */
#define REST          10   /* times as long as reading took, before it is read again unasked */
#define MOST_REST_MS  60000
#define WIDE_MARGIN   18
#define NARROW_MARGIN 12

struct _HfReportsPage
{
  HfPage parent_instance;

  /* owned */
  HfReportAnswer   *answer;   /* what is shown */
  HfReportQuestion *question; /* what is being read */
  GCancellable     *reading;  /* the newest reading, NULL when nothing is being read */

  gboolean is_stale;    /* what is shown is older than the book */
  gboolean wants_focus; /* shown before there was anything to focus */
  gboolean is_exported; /* what is shown, once a file has been chosen */
  gint64   began;       /* reading, microseconds */
  gint64   took;        /* the last reading */
  guint    look_timer;  /* how far reading is */
  guint    rest_timer;  /* until it is read again */

  /* template children */
  GtkStack       *stack;
  AdwStatusPage  *nothing;
  AdwStatusPage  *failure;
  GtkBox         *head;
  HfReportChoice *choice;
  GtkWidget      *waiting;
  GtkProgressBar *progress;
  GtkWidget      *table_button;
  GtkMenuButton  *export_button;
  GMenuModel     *export_menu;
  GMenuModel     *export_table_menu;
  HfReportView   *view;
};

G_DEFINE_FINAL_TYPE (HfReportsPage, hf_reports_page, HF_TYPE_PAGE)

/* Where only one column fits, focusing the chart would scroll the sentence away. */
static void
take_focus (HfReportsPage *self)
{
  gboolean is_narrow = hf_page_is_narrow (HF_PAGE (self));

  self->wants_focus = FALSE;
  gtk_widget_grab_focus (is_narrow || self->answer->is_empty ? GTK_WIDGET (self->choice) :
                                                               GTK_WIDGET (self->view));
}

static void
show_nothing (HfReportsPage *self)
{
  adw_status_page_set_title (self->nothing, _ (self->answer->kind->empty_title));
  adw_status_page_set_description (self->nothing, _ (self->answer->kind->empty_text));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_report (HfReportsPage *self)
{
  hf_report_view_set_answer (self->view, self->answer);
  gtk_menu_button_set_menu_model (self->export_button, self->answer->chart != NULL ?
                                                         self->export_menu :
                                                         self->export_table_menu);
  gtk_stack_set_visible_child_name (self->stack, "report");
}

static void
take_answer (HfReportsPage *self, HfReportAnswer *answer)
{
  hf_report_view_set_answer (self->view, NULL);
  g_clear_pointer (&self->answer, hf_report_answer_free);
  self->answer = answer;
  hf_report_choice_show_answer (self->choice, answer);
  gtk_widget_set_visible (GTK_WIDGET (self->head), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->export_button), !answer->is_empty);
  gtk_widget_set_visible (self->table_button, answer->chart != NULL);
  if (answer->is_empty)
    show_nothing (self);
  else
    show_report (self);
  if (self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_focus (self);
}

/* With a picture on screen a message is enough; without one the page itself has to say it. */
static void
show_failure (HfReportsPage *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  if (self->answer != NULL)
    {
      hf_page_show_error (HF_PAGE (self), error);
      return;
    }
  adw_status_page_set_description (self->failure, text);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static gboolean
look_cb (gpointer data)
{
  HfReportsPage *self = data;
  double         fraction = hf_progress_meter_get_fraction (&self->question->meter);

  if (g_get_monotonic_time () - self->began < PATIENCE_MS * G_TIME_SPAN_MILLISECOND)
    return G_SOURCE_CONTINUE;
  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  else
    gtk_progress_bar_pulse (self->progress);
  gtk_widget_set_visible (GTK_WIDGET (self->head), TRUE);
  gtk_widget_set_visible (self->waiting, TRUE);
  return G_SOURCE_CONTINUE;
}

static void
end_reading (HfReportsPage *self)
{
  hf_cancellable_drop (&self->reading);
  g_clear_pointer (&self->question, hf_report_question_unref);
  g_clear_handle_id (&self->look_timer, g_source_remove);
  g_clear_handle_id (&self->rest_timer, g_source_remove);
}

static gboolean
rested_cb (gpointer data)
{
  HfReportsPage *self = data;

  self->rest_timer = 0;
  if (self->is_stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "report.reload", NULL);
  return G_SOURCE_REMOVE;
}

/* A book that changes all the time is not counted all the time. */
static void
reload_later (HfReportsPage *self)
{
  gint64 rest = MIN (self->took * REST / G_TIME_SPAN_MILLISECOND, MOST_REST_MS);

  self->is_stale = TRUE;
  if (self->rest_timer == 0)
    self->rest_timer = g_timeout_add ((guint) rest, rested_cb, self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfReportsPage) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  HfReportAnswer *answer = hf_report_read_finish (HF_STORE (source), result, &error);

  /* Given up with the page, by somebody, or for a newer one. */
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&answer, hf_report_answer_free);
      return;
    }
  self->took = g_get_monotonic_time () - self->began;
  end_reading (self);
  gtk_widget_set_visible (self->waiting, FALSE);
  if (answer == NULL)
    show_failure (self, error);
  else
    take_answer (self, answer);
  if (self->is_stale)
    reload_later (self);
}

static HfReportQuestion *
make_question (HfReportsPage *self)
{
  const HfReportKind *kind = hf_report_choice_get_kind (self->choice);
  HfClock            *clock = hf_context_get_clock (hf_page_get_context (HF_PAGE (self)));

  return hf_report_question_new (kind, hf_report_choice_get_chosen (self->choice, kind),
                                 hf_clock_today (clock));
}

/* What is on screen stays until the new report is there. */
static void
reload (HfReportsPage *self)
{
  end_reading (self);
  self->is_stale = FALSE;
  self->reading = g_cancellable_new ();
  self->question = make_question (self);
  self->began = g_get_monotonic_time ();
  self->look_timer = g_timeout_add (LOOK_EVERY_MS, look_cb, self);
  hf_report_read_async (hf_page_get_store (HF_PAGE (self)), self->question, self->reading, read_cb,
                        hf_weak_new (self));
}

static void
reload_if_visible (HfReportsPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

/* A reading that runs is let finish: a book that changes all the time would never be shown. */
static void
store_changed_cb (HfReportsPage *self, HfChanged *changed)
{
  if (!hf_report_kind_is_concerned (hf_report_choice_get_kind (self->choice), changed))
    return;
  if (self->reading != NULL)
    self->is_stale = TRUE;
  else
    reload_later (self);
}

/* What is on screen is what stays. */
static void
stop_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfReportsPage *self = HF_REPORTS_PAGE (widget);

  if (self->reading == NULL)
    return;
  end_reading (self);
  gtk_widget_set_visible (self->waiting, FALSE);
  if (self->answer != NULL)
    {
      hf_report_choice_show_answer (self->choice, self->answer);
      return;
    }
  adw_status_page_set_description (self->failure, _ ("Reading was stopped."));
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
choice_changed_cb (HfReportsPage *self)
{
  reload_if_visible (self);
}

static gboolean
has_report (HfReportsPage *self)
{
  return self->answer != NULL && !self->answer->is_empty;
}

static void
narrow_changed_cb (HfReportsPage *self)
{
  gboolean   is_narrow = hf_page_is_narrow (HF_PAGE (self));
  GtkWidget *head = GTK_WIDGET (self->head);
  int        margin = is_narrow ? NARROW_MARGIN : WIDE_MARGIN;

  gtk_widget_set_margin_start (head, margin);
  gtk_widget_set_margin_end (head, margin);
  hf_report_choice_set_narrow (self->choice, is_narrow);
  hf_report_view_set_narrow (self->view, is_narrow);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *shown = hf_short_name (name);
  g_autofree char *text = NULL;

  if (name == NULL)
    {
      hf_saving_tell_failure (GTK_WIDGET (page), hf_page_get_context (page), N_ ("Export report"),
                              error);
      return;
    }
  /* Translators: a file's name */
  text = g_strdup_printf (_ ("Saved %s"), shown);
  hf_page_toast (page, text, 0);
}

static gboolean
has_format (HfReportsPage *self, const char *format)
{
  return has_report (self) && hf_report_format_is_known (format) &&
         (self->answer->picture != NULL || g_str_equal (format, "csv"));
}

/* A spreadsheet has what is on screen, and of a chart all the rows. */
static char *
make_csv (const HfReportAnswer *answer)
{
  return answer->chart_rows != NULL ? hf_chart_data_to_csv (answer->chart_rows) :
                                      hf_report_table_to_csv (answer->table);
}

static void
save (HfReportsPage *self, const char *format, const char *path)
{
  gboolean         is_spreadsheet = g_str_equal (format, "csv");
  g_autofree char *csv = is_spreadsheet ? make_csv (self->answer) : NULL;

  hf_report_save_async (hf_page_get_store (HF_PAGE (self)), self->answer->picture, csv, format,
                        path, NULL, saved_cb, g_object_ref (self));
}

static void
save_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *format, *path;

  g_variant_get (parameter, "(&s&s)", &format, &path);
  if (has_format (HF_REPORTS_PAGE (widget), format))
    save (HF_REPORTS_PAGE (widget), format, path);
}

typedef struct
{
  HfReportsPage *page; /* owned */
  char          *format;
} Choice;

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  Choice          *choice = user_data;
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  choice->page->is_exported = FALSE;
  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (choice->page), "report.save", "(ss)", choice->format,
                                path);
  g_object_unref (choice->page);
  g_free (choice->format);
  g_free (choice);
}

static void
export_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfReportsPage   *self = HF_REPORTS_PAGE (widget);
  const char      *format = g_variant_get_string (parameter, NULL);
  g_autofree char *file = NULL;
  Choice          *choice;

  if (!has_format (self, format))
    return;
  file = g_strdup_printf ("%s.%s", self->answer->file_stem, format);
  choice = g_new0 (Choice, 1);
  choice->page = g_object_ref (self);
  choice->format = g_strdup (format);
  self->is_exported = TRUE;
  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Export report"), file,
                        file_chosen_cb, choice);
}

static void
hf_reports_page_export (HfPage *page)
{
  gboolean is_drawn = has_format (HF_REPORTS_PAGE (page), "pdf");

  gtk_widget_activate_action (GTK_WIDGET (page), "report.export", "s", is_drawn ? "pdf" : "csv");
}

/* The chart's key counts on the whole page, wherever the focus is when one comes. */
static void
show_table_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfReportsPage   *self = HF_REPORTS_PAGE (widget);
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (self->table_button);

  if (gtk_widget_get_visible (self->table_button))
    gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

static void
reload_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  reload (HF_REPORTS_PAGE (widget));
}

static void
hf_reports_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_reports_page_parent_class)->map (widget);

  if (HF_REPORTS_PAGE (widget)->is_stale)
    reload (HF_REPORTS_PAGE (widget));
}

static void
hf_reports_page_shown (HfPage *page)
{
  HfReportsPage *self = HF_REPORTS_PAGE (page);

  if (self->answer != NULL)
    take_focus (self);
  else
    self->wants_focus = TRUE;
}

/* What is chosen, read anew: the picture on screen may be older than the book. */
static GPtrArray *
hf_reports_page_list_printed (HfPage *page)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  g_autoptr (HfReportQuestion) question = make_question (HF_REPORTS_PAGE (page));

  g_ptr_array_add (scopes, hf_printed_report_new_scope (question));
  return scopes;
}

static GVariant *
hf_reports_page_save_state (HfPage *page)
{
  HfReportsPage  *self = HF_REPORTS_PAGE (page);
  GVariantBuilder chosen;

  g_variant_builder_init (&chosen, G_VARIANT_TYPE ("a" CHOSEN_TYPE));
  for (guint i = 0; hf_report_kinds[i] != NULL; i++)
    {
      const char *const *keys = hf_report_choice_get_chosen (self->choice, hf_report_kinds[i]);

      if (keys[0] != NULL)
        g_variant_builder_add (&chosen, CHOSEN_TYPE, hf_report_kinds[i]->key, keys[0],
                               keys[1] != NULL ? keys[1] : "");
    }
  return g_variant_new (STATE_TYPE, hf_report_choice_get_kind (self->choice)->key, &chosen,
                        gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_button)));
}

static void
restore_chosen (HfReportsPage *self, GVariantIter *chosen)
{
  const char *key, *first, *second;

  while (g_variant_iter_next (chosen, "(&s&s&s)", &key, &first, &second))
    {
      const HfReportKind *kind = hf_report_kind_find (key);
      const char         *keys[HF_REPORT_N_OPTIONS] = { first, *second != '\0' ? second : NULL };

      if (kind != NULL)
        hf_report_choice_set_chosen (self->choice, kind, keys);
    }
}

static void
hf_reports_page_restore_state (HfPage *page, GVariant *state)
{
  HfReportsPage *self = HF_REPORTS_PAGE (page);
  g_autoptr (GVariantIter) chosen = NULL;
  const char *key;
  gboolean    is_table;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;
  g_variant_get (state, "(&sa" CHOSEN_TYPE "b)", &key, &chosen, &is_table);
  restore_chosen (self, chosen);
  if (hf_report_kind_find (key) != NULL)
    hf_report_choice_set_kind (self->choice, hf_report_kind_find (key));
  g_object_set (self->view, "show-table", is_table, NULL);
  reload_if_visible (self);
}

static GVariant *
hf_reports_page_rest (HfPage *page)
{
  HfReportsPage *self = HF_REPORTS_PAGE (page);

  if (self->reading != NULL || self->is_exported || hf_page_rest_is_read (GTK_WIDGET (self->view)))
    return NULL;
  return hf_page_rest_state (page);
}

static void
hf_reports_page_constructed (GObject *object)
{
  HfReportsPage *self = HF_REPORTS_PAGE (object);
  HfPage        *page = HF_PAGE (object);

  G_OBJECT_CLASS (hf_reports_page_parent_class)->constructed (object);

  hf_page_set_title (page, _ ("Reports"), NULL);
  g_signal_connect_object (hf_page_get_store (page), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (hf_page_get_context (page)), "day-changed",
                           G_CALLBACK (reload_if_visible), self, G_CONNECT_SWAPPED);
}

static void
hf_reports_page_dispose (GObject *object)
{
  HfReportsPage *self = HF_REPORTS_PAGE (object);

  end_reading (self);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_REPORTS_PAGE);

  G_OBJECT_CLASS (hf_reports_page_parent_class)->dispose (object);
}

static void
hf_reports_page_finalize (GObject *object)
{
  HfReportsPage *self = HF_REPORTS_PAGE (object);

  g_clear_pointer (&self->answer, hf_report_answer_free);

  G_OBJECT_CLASS (hf_reports_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_REPORT_CHOICE);
  g_type_ensure (HF_TYPE_REPORT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/stats/hf-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, view);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, head);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, choice);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, progress);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, export_menu);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, export_table_menu);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
hf_reports_page_class_init (HfReportsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HfPageClass    *page_class = HF_PAGE_CLASS (klass);

  object_class->constructed = hf_reports_page_constructed;
  object_class->dispose = hf_reports_page_dispose;
  object_class->finalize = hf_reports_page_finalize;
  widget_class->map = hf_reports_page_map;
  page_class->shown = hf_reports_page_shown;
  page_class->list_printed = hf_reports_page_list_printed;
  page_class->export_shown = hf_reports_page_export;
  page_class->save_state = hf_reports_page_save_state;
  page_class->restore_state = hf_reports_page_restore_state;
  page_class->rest = hf_reports_page_rest;
  page_class->wake = hf_page_wake_state;

  gtk_widget_class_install_action (widget_class, "report.export", "s", export_activated_cb);
  gtk_widget_class_install_action (widget_class, "report.save", "(ss)", save_activated_cb);
  gtk_widget_class_install_action (widget_class, "report.reload", NULL, reload_activated_cb);
  gtk_widget_class_install_action (widget_class, "report.stop", NULL, stop_activated_cb);
  gtk_widget_class_install_action (widget_class, "report.show-table", NULL,
                                   show_table_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "report.show-table", NULL);
  bind_template (widget_class);
}

static void
hf_reports_page_init (HfReportsPage *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);
  narrow_changed_cb (self);
}

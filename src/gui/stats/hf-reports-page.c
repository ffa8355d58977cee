/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view of reports. It reads the chosen report while it is visible and puts its words and its
 * chart into place; what is counted and how it is said come from below. */

#include "gui/stats/hf-reports-page.h"

#include "base/hf-short-name.h"
#include "base/hf-weak.h"
#include "chart/hf-chart.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-saving.h"
#include "gui/stats/hf-report-choice.h"
#include "gui/stats/hf-report-saver.h"
#include "gui/stats/hf-report-tile.h"
#include "session/hf-error-text.h"
#include "session/print/hf-printed-report.h"
#include "session/report/hf-report-reader.h"
#include "session/report/hf-report-words.h"
#include "session/report/hf-report.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define STATE_TYPE       "(ssb)"
#define SPINNER_AFTER_MS 3000
#define WIDE_MARGIN      18
#define NARROW_MARGIN    12
#define WIDE_HEIGHT      400
#define NARROW_HEIGHT    420
#define USUAL_TEXT       (11 * 96 / 72.0) /* pixels: that of the heights above */

struct _HfReportsPage
{
  HfPage parent_instance;

  /* owned */
  HfReportAnswer *answer;  /* what is shown */
  GCancellable   *reading; /* the newest reading, NULL when nothing is being read */

  HfDate   today;       /* of what is shown */
  gboolean is_stale;    /* what is shown is older than the book */
  gboolean wants_focus; /* shown before there was anything to focus */
  guint    spinner_timer;

  /* template children */
  GtkStack       *stack;
  AdwStatusPage  *failure;
  GtkBox         *content;
  HfReportChoice *choice;
  GtkSpinner     *spinner;
  GtkLabel       *headline;
  GtkLabel       *definition;
  HfReportTile   *tile_new;
  HfReportTile   *tile_returning;
  HfReportTile   *tile_ratio;
  HfChart        *chart;
};

G_DEFINE_FINAL_TYPE (HfReportsPage, hf_reports_page, HF_TYPE_PAGE)

/* The page says the takeaway in its own headline, so the chart is headed by what it shows. */
static void
show_chart (HfReportsPage *self)
{
  g_autoptr (HfChartData) data =
    hf_report_topic_data (self->answer->report, self->today, hf_chart_get_show_table (self->chart));

  hf_chart_set_data (self->chart, data);
}

static void
show_words (HfReportsPage *self)
{
  const HfNewReturningReport *report = self->answer->report;
  g_autofree char            *headline = hf_report_write_headline (report, self->today);
  HfReportTile               *tiles[] = { self->tile_new, self->tile_returning, self->tile_ratio };

  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->definition, hf_report_get_definition ());
  for (guint kind = 0; kind < HF_REPORT_N_FIGURES; kind++)
    {
      g_autoptr (HfReportFigure) figure =
        hf_report_figure_new (report, self->today, (HfReportFigureKind) kind);

      hf_report_tile_set_figure (tiles[kind], figure);
    }
}

/* Where only one column fits, focusing the chart would scroll the sentence away. */
static void
take_focus (HfReportsPage *self)
{
  gboolean is_narrow = hf_page_is_narrow (HF_PAGE (self));

  self->wants_focus = FALSE;
  gtk_widget_grab_focus (is_narrow ? GTK_WIDGET (self->choice) : GTK_WIDGET (self->chart));
}

static void
take_answer (HfReportsPage *self, HfReportAnswer *answer)
{
  g_clear_pointer (&self->answer, hf_report_answer_free);
  self->answer = answer;
  self->today = hf_clock_today (hf_context_get_clock (hf_page_get_context (HF_PAGE (self))));
  if (*answer->span.first == '\0')
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  hf_report_choice_set_span (self->choice, &answer->span);
  show_words (self);
  show_chart (self);
  gtk_stack_set_visible_child_name (self->stack, "report");
  if (self->wants_focus)
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
spinner_due_cb (gpointer data)
{
  HfReportsPage *self = data;

  self->spinner_timer = 0;
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
end_reading (HfReportsPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->spinner_timer, g_source_remove);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfReportsPage) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  HfReportAnswer *answer = hf_report_read_finish (HF_STORE (source), result, &error);

  /* Given up with the page, or for a newer one. */
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  end_reading (self);
  gtk_spinner_stop (self->spinner);
  if (answer == NULL)
    show_failure (self, error);
  else
    take_answer (self, answer);
  if (self->is_stale)
    gtk_widget_activate_action (GTK_WIDGET (self), "report.reload", NULL);
}

/* What is on screen stays until the new report is there. */
static void
reload (HfReportsPage *self)
{
  HfStore *store = hf_page_get_store (HF_PAGE (self));

  end_reading (self);
  self->is_stale = FALSE;
  self->reading = g_cancellable_new ();
  self->spinner_timer = g_timeout_add (SPINNER_AFTER_MS, spinner_due_cb, self);
  hf_report_read_async (store, hf_report_choice_get_by (self->choice),
                        hf_report_choice_get_period (self->choice),
                        hf_clock_today (hf_store_get_clock (store)), self->reading, read_cb,
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
  if (!hf_report_is_concerned (changed))
    return;
  if (self->reading != NULL)
    self->is_stale = TRUE;
  else
    reload_if_visible (self);
}

static void
choice_changed_cb (HfReportsPage *self)
{
  reload_if_visible (self);
}

static void
table_toggled_cb (HfReportsPage *self)
{
  if (self->answer != NULL && self->answer->report->rows->len > 0)
    show_chart (self);
}

/* Large text needs a larger chart, or its lower panel has no room. */
static int
scale_to_text (GtkWidget *widget, int height)
{
  /* In pixels: GTK has applied the resolution already. */
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double pixels = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return (int) (height * MAX (1, pixels / USUAL_TEXT));
}

static void
narrow_changed_cb (HfReportsPage *self)
{
  gboolean   is_narrow = hf_page_is_narrow (HF_PAGE (self));
  GtkWidget *content = GTK_WIDGET (self->content);
  int        margin = is_narrow ? NARROW_MARGIN : WIDE_MARGIN;

  gtk_widget_set_margin_start (content, margin);
  gtk_widget_set_margin_end (content, margin);
  gtk_box_set_spacing (self->content, margin);
  gtk_widget_set_size_request (GTK_WIDGET (self->chart), -1,
                               scale_to_text (content, is_narrow ? NARROW_HEIGHT : WIDE_HEIGHT));
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
  hf_page_toast (page, text, FALSE);
}

/* A file stands alone: it gets the takeaway as its title, and a spreadsheet all the rows. */
static void
save (HfReportsPage *self, const char *format, const char *path)
{
  const HfNewReturningReport *report = self->answer->report;
  g_autoptr (HfChartData) data = g_str_equal (format, "csv") ?
                                   hf_report_table_data (report, self->today, NULL) :
                                   hf_report_chart_data (report, self->today, NULL);

  hf_report_save_async (hf_page_get_store (HF_PAGE (self)), data, format, path, NULL, saved_cb,
                        g_object_ref (self));
}

static void
save_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *format, *path;

  g_variant_get (parameter, "(&s&s)", &format, &path);
  if (HF_REPORTS_PAGE (widget)->answer != NULL && hf_report_format_is_known (format))
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

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (choice->page), "report.save", "(ss)", choice->format,
                                path);
  g_object_unref (choice->page);
  g_free (choice->format);
  g_free (choice);
}

/* Reports of several kinds and times lie in one folder. */
static char *
name_file (const HfNewReturningReport *report, const char *format)
{
  return g_strdup_printf (HF_REPORT_NEW_RETURNING "-%s-%.*s-%.*s.%s",
                          hf_report_by_get_key (report->by), HF_DATE_MONTH_LENGTH, report->from,
                          HF_DATE_MONTH_LENGTH, report->to, format);
}

static void
export_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfReportsPage   *self = HF_REPORTS_PAGE (widget);
  const char      *format = g_variant_get_string (parameter, NULL);
  g_autofree char *file = NULL;
  Choice          *choice;

  if (self->answer == NULL || !hf_report_format_is_known (format))
    return;
  file = name_file (self->answer->report, format);
  choice = g_new0 (Choice, 1);
  choice->page = g_object_ref (self);
  choice->format = g_strdup (format);
  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Export report"), file,
                        file_chosen_cb, choice);
}

static void
hf_reports_page_export (HfPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "report.export", "s", "pdf");
}

static void
export_requested_cb (HfReportsPage *self)
{
  hf_reports_page_export (HF_PAGE (self));
}

/* The chart's key counts on the whole page, wherever the focus is when one comes. */
static void
show_table_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (HF_REPORTS_PAGE (widget)->chart), "chart.show-table",
                              NULL);
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
hf_reports_page_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hf_reports_page_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME)
    narrow_changed_cb (HF_REPORTS_PAGE (widget));
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
  HfReportsPage *self = HF_REPORTS_PAGE (page);
  GPtrArray     *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  HfDate         today = hf_clock_today (hf_context_get_clock (hf_page_get_context (page)));

  g_ptr_array_add (scopes,
                   hf_printed_report_new_scope (hf_report_choice_get_by (self->choice),
                                                hf_report_choice_get_period (self->choice), today));
  return scopes;
}

static GVariant *
hf_reports_page_save_state (HfPage *page)
{
  HfReportsPage *self = HF_REPORTS_PAGE (page);

  return g_variant_new (STATE_TYPE, hf_report_choice_get_period (self->choice),
                        hf_report_by_get_key (hf_report_choice_get_by (self->choice)),
                        hf_chart_get_show_table (self->chart));
}

static void
hf_reports_page_restore_state (HfPage *page, GVariant *state)
{
  HfReportsPage *self = HF_REPORTS_PAGE (page);
  const char    *period, *by;
  gboolean       show_table;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;
  g_variant_get (state, "(&s&sb)", &period, &by, &show_table);
  hf_report_choice_set (self->choice, period, by);
  hf_chart_set_show_table (self->chart, show_table);
  reload_if_visible (self);
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
  gtk_widget_dispose_template (GTK_WIDGET (self), HF_TYPE_REPORTS_PAGE);

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
  g_type_ensure (HF_TYPE_CHART);
  g_type_ensure (HF_TYPE_REPORT_CHOICE);
  g_type_ensure (HF_TYPE_REPORT_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/stats/hf-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, content);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, choice);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, headline);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, definition);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, tile_new);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, tile_returning);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, tile_ratio);
  gtk_widget_class_bind_template_child (widget_class, HfReportsPage, chart);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_requested_cb);
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
  widget_class->system_setting_changed = hf_reports_page_system_setting_changed;
  page_class->shown = hf_reports_page_shown;
  page_class->list_printed = hf_reports_page_list_printed;
  page_class->export_shown = hf_reports_page_export;
  page_class->save_state = hf_reports_page_save_state;
  page_class->restore_state = hf_reports_page_restore_state;

  gtk_widget_class_install_action (widget_class, "report.export", "s", export_activated_cb);
  gtk_widget_class_install_action (widget_class, "report.save", "(ss)", save_activated_cb);
  gtk_widget_class_install_action (widget_class, "report.reload", NULL, reload_activated_cb);
  gtk_widget_class_install_action (widget_class, "report.show-table", NULL,
                                   show_table_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "report.show-table", NULL);
  bind_template (widget_class);
}

static void
join_tiles (HfReportsPage *self)
{
  g_autoptr (GtkSizeGroup) headings = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  HfReportTile *tiles[] = { self->tile_new, self->tile_returning, self->tile_ratio };

  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    hf_report_tile_join (tiles[i], headings);
}

static void
hf_reports_page_init (HfReportsPage *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  join_tiles (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);
  narrow_changed_cb (self);
  g_object_bind_property (adw_style_manager_get_default (), "high-contrast", self->chart,
                          "high-contrast", G_BINDING_SYNC_CREATE);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of service scores. Who may read and give them is the session's to say; an entry is taken
 * back by Undo, or by another one. */

#include "gui/staff/hf-score-ledger.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-service-score.h"
#include "core/hf-staff.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-record-picker.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/common/hf-table-export.h"
#include "gui/common/hf-typed-day.h"
#include "gui/common/standing/hf-origin-picker.h"
#include "session/staff/hf-score-export.h"
#include "session/staff/hf-score-sheet.h"
#include "store/hf-sql.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define USUAL_POINTS 1

struct _HfScoreLedger
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
  HfSheetReader *name_reader; /* of the customer whom the next entry is about */
  HfScoreSheet  *sheet;       /* NULL until it was read */

  gint64 staff;
  guint  n_forms; /* how often the form was begun for somebody */
  HfDate month;
  HfDate this_month;

  /* template children */
  GtkWidget      *title;
  GtkWidget      *total;
  HfReadError    *trouble;
  GtkWidget      *form;
  GtkWidget      *points;
  GtkWidget      *reason;
  GtkWidget      *date;
  GtkWidget      *flaw;
  GtkWidget      *enter;
  GtkWidget      *about;
  GtkWidget      *about_name;
  HfOriginPicker *origin;
  HfRecordPicker *picker;
  GtkWidget      *list;
  GtkWidget      *nothing;
  GtkWidget *export;
  GtkWidget *print;
};

G_DEFINE_FINAL_TYPE (HfScoreLedger, hf_score_ledger, GTK_TYPE_WIDGET)

static HfDate
get_today (HfScoreLedger *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static char *
write_facts (const HfRow *row, HfDate today)
{
  HfDate           day = hf_date_from_iso (hf_row_text (row, HF_SERVICE_SCORE_DATE));
  g_autofree char *date = day != HF_DATE_NONE ? hf_format_day_in_list (day, today) : NULL;
  const char      *parts[4] = { NULL };
  guint            n = 0;
  g_autofree char *text = NULL;

  if (date != NULL)
    parts[n++] = date;
  if (!hf_row_is_null (row, HF_SERVICE_SCORE_CUSTOMER_NAME))
    parts[n++] = hf_row_text (row, HF_SERVICE_SCORE_CUSTOMER_NAME);
  if (!hf_row_is_null (row, HF_SERVICE_SCORE_AUTHOR_NAME))
    parts[n++] = hf_row_text (row, HF_SERVICE_SCORE_AUTHOR_NAME);
  text = hf_join_all_facts ((char **) parts);
  return hf_str_visible_controls (text);
}

/* A line about a customer opens the card, where it is for a follow-up at that entry. */
static GtkWidget *
make_line (const HfRow *row, HfDate today)
{
  GtkWidget       *line = adw_action_row_new ();
  gint64           points = hf_row_int (row, HF_SERVICE_SCORE_POINTS);
  gint64           customer = hf_row_int (row, HF_SERVICE_SCORE_CUSTOMER);
  gint64           follow_up = hf_row_int (row, HF_SERVICE_SCORE_FOLLOW_UP);
  g_autofree char *reason = hf_str_visible_controls (hf_row_text (row, HF_SERVICE_SCORE_REASON));
  g_autofree char *facts = write_facts (row, today);
  g_autofree char *n = hf_format_points (points);
  GtkWidget       *label = gtk_label_new (n);
  GtkWidget       *alert = hf_alert_mark_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), reason);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), facts);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, points < 0 ? "error" : "success");
  hf_alert_mark_set_row (HF_ALERT_MARK (alert), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), alert);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), label);
  if (customer == 0)
    return line;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  if (follow_up != 0)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (line), "(xsx)", customer, "follow_up",
                                      follow_up);
  else
    gtk_actionable_set_action_target (GTK_ACTIONABLE (line), "x", customer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (line),
                                  follow_up != 0 ? "win.show-entry" : "win.show-customer");
  return line;
}

static void
remove_lines (HfScoreLedger *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), line);
}

/* Another question is asked: what is to be seen answers the one before. */
static void
drop_sheet (HfScoreLedger *self)
{
  g_clear_pointer (&self->sheet, hf_score_sheet_free);
  remove_lines (self);
  gtk_label_set_label (GTK_LABEL (self->total), "");
  gtk_widget_set_visible (self->list, FALSE);
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_widget_set_sensitive (self->form, FALSE);
  gtk_widget_set_sensitive (self->export, FALSE);
  gtk_widget_set_sensitive (self->print, FALSE);
}

static void
show_sheet (HfScoreLedger *self)
{
  const HfScoreSheet *sheet = self->sheet;
  g_autofree char    *points = hf_format_points (sheet->total);
  /* Translators: %s is a number of points, such as "+12" */
  g_autofree char *total = g_strdup_printf (_ ("Total: %s"), points);

  remove_lines (self);
  for (guint i = 0; i < sheet->scores->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         make_line (sheet->scores->pdata[i], get_today (self)));
  gtk_label_set_label (GTK_LABEL (self->total), total);
  gtk_widget_set_visible (self->list, sheet->scores->len > 0);
  gtk_widget_set_visible (self->nothing, sheet->scores->len == 0);
  gtk_widget_set_visible (self->form, hf_score_sheet_may_add (sheet));
  gtk_widget_set_sensitive (self->form, TRUE);
  gtk_widget_set_sensitive (self->export, sheet->scores->len > 0);
  gtk_widget_set_sensitive (self->print, sheet->scores->len > 0);
}

/* A sheet is about the month of a day. */
static void
begin_sheet (GtkWidget *widget, HfSheetQuestion *question)
{
  question->day = HF_SCORE_LEDGER (widget)->month;
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_score_sheet_read (db, question->viewer, question->id, question->day, error);
}

static void
sheet_read (GtkWidget *widget, gpointer sheet, const GError *error)
{
  HfScoreLedger *self = HF_SCORE_LEDGER (widget);

  hf_read_error_show (self->trouble, error, self->sheet == NULL);
  if (sheet == NULL)
    return;
  g_clear_pointer (&self->sheet, hf_score_sheet_free);
  self->sheet = sheet;
  show_sheet (self);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 staff)
{
  return hf_changed_has_entity (changed, &hf_service_score_def) ||
         hf_changed_has_entity (changed, &hf_staff_def) ||
         hf_changed_has_entity (changed, &hf_customer_def); /* their names and alerts */
}

static const HfSheetReading sheet_reading = {
  .begin = begin_sheet,
  .read = read_sheet,
  .free = (GDestroyNotify) hf_score_sheet_free,
  .show = sheet_read,
  .is_concerned = is_concerned,
  .when_seen = TRUE,
};

static void
read_again (HfScoreLedger *self)
{
  hf_sheet_reader_ask (self->reader, self->staff);
}

static void
set_month (HfScoreLedger *self, HfDate month)
{
  int              year, number, day;
  g_autofree char *title = NULL;

  hf_date_get_ymd (month, &year, &number, &day);
  title = hf_format_month (year, number);
  if (month != self->month)
    drop_sheet (self);
  self->month = month;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  read_again (self);
}

static void
back_cb (HfScoreLedger *self)
{
  set_month (self, hf_date_add_months (self->month, -1));
}

static void
this_month_cb (HfScoreLedger *self)
{
  self->this_month = hf_date_month_start (get_today (self));
  set_month (self, self->this_month);
}

static void
forward_cb (HfScoreLedger *self)
{
  set_month (self, hf_date_add_months (self->month, 1));
}

/* The name is read like all others, so it is masked for whom it must be. */
static gpointer
read_name (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_sql_read_existing (db, &hf_customer_def, question->viewer, question->id, error);
}

static void
show_name (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfScoreLedger *self = HF_SCORE_LEDGER (widget);
  g_autoptr (HfRow) row = answer;
  g_autofree char *name = NULL;

  if (row == NULL)
    {
      hf_page_show_error_of (widget, error);
      return;
    }
  name = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
  gtk_label_set_text (GTK_LABEL (self->about_name), name);
  gtk_widget_set_tooltip_text (self->about, name);
}

static gboolean
is_name_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  return hf_changed_has_row (changed, &hf_customer_def, customer);
}

static const HfSheetReading name_reading = {
  .read = read_name,
  .free = (GDestroyNotify) hf_row_unref,
  .show = show_name,
  .is_concerned = is_name_concerned,
};

static void
set_customer (HfScoreLedger *self, gint64 customer)
{
  gtk_label_set_text_with_mnemonic (GTK_LABEL (self->about_name), _ ("_About a customer"));
  gtk_widget_set_tooltip_text (self->about, NULL);
  hf_sheet_reader_ask (self->name_reader, customer);
  hf_origin_picker_set_customer (self->origin, self->context, customer, HF_TIMELINE_FOLLOW_UPS);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), customer != 0);
}

static void
picked_cb (HfScoreLedger *self, gint64 customer)
{
  set_customer (self, customer);
}

/* What is entered for one person leaves alone what was begun meanwhile for the next. */
static void
added_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer form)
{
  HfScoreLedger *self = HF_SCORE_LEDGER (widget);

  if (committed == NULL || GPOINTER_TO_UINT (form) != self->n_forms)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), "");
  set_customer (self, 0);
}

/* Nobody gets points without being told what for. */
static void
show_enter (HfScoreLedger *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  gtk_widget_set_sensitive (self->enter, !hf_str_is_blank (reason));
}

/* The sheet of a month is what is paid by: a score belongs to the day of what it is for. */
static HfDate
read_day (HfScoreLedger *self)
{
  const char *flaw;
  HfDate      day = hf_typed_day_read_past (self->date, get_today (self), &flaw);

  hf_invalid_mark (self->date, flaw != NULL);
  gtk_label_set_text (GTK_LABEL (self->flaw), flaw != NULL ? flaw : "");
  gtk_widget_set_visible (self->flaw, flaw != NULL);
  return day;
}

/* What was begun for one person must not be entered for another, nor in the month meant for one. */
static void
start_form (HfScoreLedger *self)
{
  self->n_forms++;
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), "");
  read_day (self); /* what was wrong with the one before */
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->points), USUAL_POINTS);
  set_customer (self, 0);
}

static void
add_cb (HfScoreLedger *self)
{
  gint64           points = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->points));
  gint64           customer = hf_sheet_reader_get_id (self->name_reader);
  g_autofree char *reason = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  const HfRow     *origin = customer != 0 ? hf_origin_picker_get_row (self->origin) : NULL;
  HfDate           day = read_day (self);
  HfChangeSet     *changes = self->sheet != NULL && day != HF_DATE_NONE ?
                               hf_score_sheet_changes_add (self->sheet, points, reason, customer,
                                                       origin ? origin->id : 0, day) :
                               NULL;

  if (changes == NULL)
    {
      gtk_widget_grab_focus (day == HF_DATE_NONE ? self->date :
                             points == 0         ? self->points :
                                                   self->reason);
      return;
    }
  set_month (self, hf_date_month_start (day));
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Score entered")),
                    added_cb, GUINT_TO_POINTER (self->n_forms));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfScoreLedger) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!hf_score_export_finish (result, &error))
    hf_saving_tell_failure (GTK_WIDGET (self), self->context, N_ ("Export Scores"), error);
  else
    hf_page_toast_of (GTK_WIDGET (self), _ ("Sheet exported"), 0);
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfScoreLedger) self = user_data;

  if (file != NULL)
    hf_score_ledger_export (self, file);
}

char *
hf_score_ledger_name_file (const char *staff, HfDate month)
{
  g_autofree char *day = hf_date_to_iso (month);
  /* Translators: the name of a file; of whom, a year and a month as in 2023-11 */
  g_autofree char *name = g_strdup_printf (_ ("scores-%s-%.7s.csv"), staff, day);

  return hf_str_file_name (name);
}

static void
export_cb (HfScoreLedger *self)
{
  GtkWidget       *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HF_TYPE_PAGE);
  g_autofree char *name = NULL;

  if (self->sheet == NULL || !hf_table_export_may (HF_PAGE (page), HF_IMPORT_SCORES))
    return;
  name = hf_score_ledger_name_file (hf_row_text (self->sheet->staff, HF_STAFF_NAME), self->month);
  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Export Scores"),
                        name, file_chosen_cb, g_object_ref (self));
}

static void
print_cb (HfScoreLedger *self)
{
  char month[11];

  if (self->sheet == NULL)
    return;
  hf_date_write_iso (self->month, month);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.print-scores", "(xsb)", self->staff, month,
                              hf_score_sheet_has_charge (self->sheet));
}

/* Who looks at this month goes on looking at this month. */
static void
day_changed_cb (HfScoreLedger *self, HfClock *clock)
{
  gboolean is_this_month = self->month == self->this_month;

  self->this_month = hf_date_month_start (hf_clock_today (clock));
  if (self->staff != 0)
    set_month (self, is_this_month ? self->this_month : self->month);
}

static void
hf_score_ledger_dispose (GObject *object)
{
  HfScoreLedger *self = HF_SCORE_LEDGER (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_pointer (&self->name_reader, hf_sheet_reader_free);
  g_clear_object (&self->context);
  g_clear_pointer (&self->sheet, hf_score_sheet_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_SCORE_LEDGER);

  G_OBJECT_CLASS (hf_score_ledger_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, title);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, total);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, form);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, points);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, reason);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, date);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, flaw);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, enter);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, about);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, about_name);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, origin);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, picker);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, list);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, export);
  gtk_widget_class_bind_template_child (widget_class, HfScoreLedger, print);
}

static void
hf_score_ledger_class_init (HfScoreLedgerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_score_ledger_dispose;
  g_type_ensure (HF_TYPE_ORIGIN_PICKER);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_RECORD_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-score-ledger.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, this_month_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_enter);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
hf_score_ledger_init (HfScoreLedger *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_score_ledger_set_up (HfScoreLedger *self, HfContext *context)
{
  g_return_if_fail (HF_IS_SCORE_LEDGER (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &sheet_reading);
  self->name_reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &name_reading);
  start_form (self);
  hf_record_picker_set_context (self->picker, context);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed",
                           G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
}

void
hf_score_ledger_set_staff (HfScoreLedger *self, gint64 id)
{
  g_return_if_fail (HF_IS_SCORE_LEDGER (self) && self->context != NULL);

  if (id == self->staff)
    return;
  self->staff = id;
  drop_sheet (self);
  hf_read_error_show (self->trouble, NULL, FALSE);
  start_form (self);
  gtk_widget_set_visible (self->form, FALSE);
  this_month_cb (self);
}

void
hf_score_ledger_export (HfScoreLedger *self, GFile *file)
{
  g_return_if_fail (HF_IS_SCORE_LEDGER (self) && self->context != NULL);

  g_autoptr (GError) error = NULL;

  if (self->sheet != NULL)
    {
      hf_score_export_async (self->context, self->sheet, file, saved_cb, g_object_ref (self));
      return;
    }
  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_FAILED, "no sheet has been read");
  hf_page_show_error_of (GTK_WIDGET (self), error);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The line and the month below it say the same: what is typed is shown in the month, and what is
 * picked there is written in the line. */

#include "gui/customer/hf-move-dialog.h"

#include "base/hf-day-parse.h"
#include "base/hf-strings.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-typed-day.h"
#include "session/follow-up/hf-work-days.h"

struct _HfMoveDialog
{
  AdwWindow parent_instance;

  HfContext *context;    /* owned */
  gboolean   is_showing; /* one of the two what the other says */

  /* template children */
  GtkWidget      *move_button;
  AdwWindowTitle *title;
  GtkWidget      *day_row;
  GtkWidget      *reading;
  GtkCalendar    *calendar;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfMoveDialog, hf_move_dialog, ADW_TYPE_WINDOW)

static HfDate
get_today (HfMoveDialog *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static HfDate
read_day (HfMoveDialog *self)
{
  return hf_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->day_row)), get_today (self),
                       HF_DAY_LEAN_AHEAD);
}

static void
show_in_month (HfMoveDialog *self, HfDate day)
{
  int year, month, mday;
  g_autoptr (GDateTime) date = NULL;

  hf_date_get_ymd (day, &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 12, 0, 0);
  self->is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->is_showing = FALSE;
}

static void
typed_cb (HfMoveDialog *self)
{
  HfDate           today, day;
  gboolean         is_typed, is_good;
  g_autofree char *text = NULL;

  if (self->context == NULL) /* not shown yet */
    return;
  today = get_today (self);
  day = read_day (self);
  is_typed = !hf_str_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->day_row)));
  is_good = day != HF_DATE_NONE && day >= today;
  text = hf_typed_day_describe (hf_work_days_get (self->context), day, today);
  gtk_label_set_text (GTK_LABEL (self->reading), text);
  hf_typed_day_mark (self->day_row, self->reading, is_typed && !is_good);
  gtk_widget_set_sensitive (self->move_button, is_good);
  if (is_good && !self->is_showing)
    show_in_month (self, day);
}

static void
picked_cb (HfMoveDialog *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *iso = NULL;

  if (self->is_showing || self->context == NULL)
    return;
  date = gtk_calendar_get_date (self->calendar);
  iso = g_date_time_format (date, "%Y-%m-%d");
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->day_row), iso);
  self->is_showing = FALSE;
}

static void
move_clicked_cb (HfMoveDialog *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, (int) read_day (self));
  hf_dialogs_close (GTK_WINDOW (self));
}

static void
hf_move_dialog_dispose (GObject *object)
{
  g_clear_object (&HF_MOVE_DIALOG (object)->context);

  G_OBJECT_CLASS (hf_move_dialog_parent_class)->dispose (object);
}

static void
hf_move_dialog_class_init (HfMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_move_dialog_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_MOVE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfMoveDialog, move_button);
  gtk_widget_class_bind_template_child (widget_class, HfMoveDialog, title);
  gtk_widget_class_bind_template_child (widget_class, HfMoveDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, HfMoveDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, HfMoveDialog, calendar);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_move_dialog_init (HfMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_move_dialog_show:
 * @parent: the window
 * @context: the book
 * @name: whose follow-up it is
 * @due: when it is due
 *
 * Asks where to; nothing is chosen so far, and the month of @due is shown.
 *
 * Returns: (transfer none): the dialog, until it closes
 */
HfMoveDialog *
hf_move_dialog_show (GtkWindow *parent, HfContext *context, const char *name, HfDate due)
{
  HfMoveDialog *self = hf_dialogs_new (HF_TYPE_MOVE_DIALOG, parent);

  self->context = g_object_ref (context);
  adw_window_title_set_subtitle (self->title, name);
  show_in_month (self, MAX (due, get_today (self)));
  typed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->day_row);
  return self;
}

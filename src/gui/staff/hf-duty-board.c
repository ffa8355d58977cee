/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is on duty on a day. It is read again when the roster changes and the board is seen. */

#include "gui/staff/hf-duty-board.h"

#include "base/hf-cancellable.h"
#include "base/hf-parts.h"
#include "base/hf-weak.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-spoken.h"
#include "gui/staff/hf-duty-line.h"
#include "session/staff/hf-roster.h"

#include <gtk/gtk.h>

struct _HfDutyBoard
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *reading;
  GListStore   *lines;

  HfDate   day, today;
  gboolean is_read; /* the lines are those of the day */
  gboolean is_stale;

  /* template children */
  GtkWidget      *title;
  HfReadError    *trouble;
  GtkWidget      *list;
  GtkNoSelection *selection;
  GtkWidget      *nobody;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfDutyBoard, hf_duty_board, GTK_TYPE_WIDGET)

/* All lines come at once, or the list would lay itself out once a line. */
static void
show_roster (HfDutyBoard *self, const HfRoster *roster)
{
  g_autoptr (GArray) spans = hf_roster_plan (roster, self->day);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < spans->len; i++)
    {
      const HfDutySpan *span = &g_array_index (spans, HfDutySpan, i);

      g_ptr_array_add (lines, hf_duty_line_new (span, hf_roster_find (roster, span->staff)));
    }
  g_list_store_splice (self->lines, 0, hf_duty_board_count (self), lines->pdata, lines->len);
  self->is_read = TRUE;
  gtk_widget_set_visible (self->list, lines->len > 0);
  gtk_widget_set_visible (self->nobody, lines->len == 0);
}

/* Another day is asked for: what is to be seen answers the one before. */
static void
drop_lines (HfDutyBoard *self)
{
  g_list_store_remove_all (self->lines);
  self->is_read = FALSE;
  gtk_widget_set_visible (self->list, FALSE);
  gtk_widget_set_visible (self->nobody, FALSE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfDutyBoard) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRoster) roster = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  hf_read_error_show (self->trouble, error, !self->is_read);
  if (roster != NULL)
    show_roster (self, roster);
}

static void
read_again (HfDutyBoard *self)
{
  hf_cancellable_drop (&self->reading); /* also where nothing is asked: it was about another day */
  self->is_stale = self->context == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  self->reading = g_cancellable_new ();
  hf_roster_read_day_async (self->context, self->day, self->reading, read_cb, hf_weak_new (self));
}

static void
set_day (HfDutyBoard *self, HfDate day)
{
  g_autofree char *date = hf_format_day (day);
  g_autofree char *distance = hf_format_distance (day, self->today);
  g_autofree char *title = hf_join_facts (date, distance);

  if (day != self->day)
    drop_lines (self);
  self->day = day;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  read_again (self);
}

static void
back_cb (HfDutyBoard *self)
{
  set_day (self, self->day - 1);
}

static void
today_cb (HfDutyBoard *self)
{
  set_day (self, self->today);
}

static void
forward_cb (HfDutyBoard *self)
{
  set_day (self, self->day + 1);
}

/* Who looks at today goes on looking at today. */
static void
day_changed_cb (HfDutyBoard *self, HfClock *clock)
{
  gboolean is_today = self->day == self->today;

  self->today = hf_clock_today (clock);
  set_day (self, is_today ? self->today : self->day);
}

static void
line_activated_cb (HfDutyBoard *self, guint position)
{
  g_autoptr (HfDutyLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  if (line != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, hf_duty_line_get_staff (line));
}

static void
store_changed_cb (HfDutyBoard *self, HfChanged *changed)
{
  if (hf_roster_is_concerned (changed))
    read_again (self);
}

static void
hf_duty_board_map (GtkWidget *widget)
{
  HfDutyBoard *self = HF_DUTY_BOARD (widget);

  GTK_WIDGET_CLASS (hf_duty_board_parent_class)->map (widget);
  if (self->is_stale)
    read_again (self);
}

static void
hf_duty_board_dispose (GObject *object)
{
  HfDutyBoard *self = HF_DUTY_BOARD (object);

  hf_cancellable_drop (&self->reading);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_DUTY_BOARD);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (hf_duty_board_parent_class)->dispose (object);
}

static void
hf_duty_board_class_init (HfDutyBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_duty_board_dispose;
  widget_class->map = hf_duty_board_map;
  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_DUTY_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (HF_TYPE_DUTY_LINE);
  g_type_ensure (HF_TYPE_SPOKEN_ROW);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-duty-board.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDutyBoard, title);
  gtk_widget_class_bind_template_child (widget_class, HfDutyBoard, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfDutyBoard, list);
  gtk_widget_class_bind_template_child (widget_class, HfDutyBoard, selection);
  gtk_widget_class_bind_template_child (widget_class, HfDutyBoard, nobody);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
}

static void
hf_duty_board_init (HfDutyBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_list_store_new (HF_TYPE_DUTY_LINE);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->lines));
}

void
hf_duty_board_set_up (HfDutyBoard *self, HfContext *context)
{
  g_return_if_fail (HF_IS_DUTY_BOARD (self) && self->context == NULL);

  HfClock *clock = hf_context_get_clock (context);

  self->context = g_object_ref (context);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "day-changed", G_CALLBACK (day_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->today = hf_clock_today (clock);
  today_cb (self);
}

guint
hf_duty_board_count (HfDutyBoard *self)
{
  g_return_val_if_fail (HF_IS_DUTY_BOARD (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->lines));
}

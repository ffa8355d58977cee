/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is on duty on a day. It is read again when the roster changes and the board is seen. */

#include "gui/staff/hf-duty-board.h"

#include "base/hf-strings.h"
#include "core/hf-staff.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/staff/hf-staff-words.h"
#include "session/staff/hf-roster.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define STAFF_OF "hf-staff" /* object data of a line: whose it is */

struct _HfDutyBoard
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *reading;

  HfDate   day;
  guint    n_lines;
  gboolean is_stale;

  /* template children */
  GtkWidget   *title;
  HfReadError *trouble;
  GtkWidget   *list;
  GtkWidget   *nobody;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfDutyBoard, hf_duty_board, GTK_TYPE_WIDGET)

typedef struct
{
  HfViewer *viewer;
  HfDate    day;
} Question;

static void
question_free (gpointer data)
{
  hf_viewer_unref (((Question *) data)->viewer);
  g_free (data);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_roster_read (db, question->viewer, 0, question->day, question->day, error);
}

static GtkWidget *
make_line (const HfDutySpan *span, const HfRow *staff)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *name = hf_str_visible_controls (hf_row_text (staff, HF_STAFF_NAME));
  g_autofree char *facts = hf_staff_words_facts (staff);
  g_autofree char *hours = hf_staff_words_hours (span);
  g_autofree char *place = hf_staff_words_place (span);
  GtkWidget       *label = gtk_label_new (hours);
  GtkWidget       *where = gtk_label_new (place);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (where, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (where), PANGO_ELLIPSIZE_END);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), where);
  g_object_set_data (G_OBJECT (row), STAFF_OF, GSIZE_TO_POINTER ((gsize) staff->id));
  return row;
}

static void
show_roster (HfDutyBoard *self, const HfRoster *roster)
{
  g_autoptr (GArray) spans = hf_roster_plan (roster, self->day);
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), line);
  for (guint i = 0; i < spans->len; i++)
    {
      const HfDutySpan *span = &g_array_index (spans, HfDutySpan, i);

      gtk_list_box_append (GTK_LIST_BOX (self->list),
                           make_line (span, hf_roster_find (roster, span->staff)));
    }
  self->n_lines = spans->len;
  gtk_widget_set_visible (self->list, spans->len > 0);
  gtk_widget_set_visible (self->nobody, spans->len == 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfDutyBoard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRoster) roster = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  hf_read_error_show (self->trouble, error, FALSE);
  if (roster != NULL)
    show_roster (self, roster);
}

static void
read_again (HfDutyBoard *self)
{
  Question *question;

  self->is_stale = self->context == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  question = g_new (Question, 1);
  *question = (Question){ hf_viewer_ref (hf_context_get_viewer (self->context)), self->day };
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, read_work, question,
                      question_free, (GDestroyNotify) hf_roster_free, self->reading, read_cb,
                      g_object_ref (self));
}

static void
set_day (HfDutyBoard *self, HfDate day)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  g_autofree char *date = hf_format_day (day);
  g_autofree char *distance = hf_format_distance (day, today);
  g_autofree char *title = g_strdup_printf ("%s · %s", date, distance);

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
  set_day (self, hf_clock_today (hf_context_get_clock (self->context)));
}

static void
forward_cb (HfDutyBoard *self)
{
  set_day (self, self->day + 1);
}

static void
line_activated_cb (HfDutyBoard *self, GtkListBoxRow *line)
{
  g_signal_emit (self, signals[CHOSEN], 0,
                 (gint64) GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (line), STAFF_OF)));
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

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_DUTY_BOARD);

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
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-duty-board.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDutyBoard, title);
  gtk_widget_class_bind_template_child (widget_class, HfDutyBoard, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfDutyBoard, list);
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
}

void
hf_duty_board_set_up (HfDutyBoard *self, HfContext *context)
{
  g_return_if_fail (HF_IS_DUTY_BOARD (self) && self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  today_cb (self);
}

guint
hf_duty_board_count (HfDutyBoard *self)
{
  g_return_val_if_fail (HF_IS_DUTY_BOARD (self), 0);

  return self->n_lines;
}

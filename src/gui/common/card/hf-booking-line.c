/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The line is read as that for follow-ups is; of that reading the day, the time, the colleague and
 * the words are taken. */

#include "gui/common/card/hf-booking-line.h"

#include "base/hf-cancellable.h"
#include "base/hf-strings.h"
#include "core/hf-appointment.h"
#include "core/hf-record.h"
#include "core/hf-staff.h"
#include "core/hf-work-hours.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-invalid.h"
#include "session/follow-up/hf-appointment-words.h"
#include "session/follow-up/hf-quick-add.h"
#include "session/follow-up/hf-work-days.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfBookingLine
{
  GtkWidget parent_instance;

  /* owned */
  HfContext      *context;
  HfLiveList     *others;  /* the appointments of the customer, from today on */
  GCancellable   *reading; /* while the text is being read */
  HfQuickReading *read;    /* NULL before anything was */
  HfRow          *moved;

  gint64   customer;
  gboolean agrees_next; /* Enter was pressed before the text was read */

  /* template children */
  GtkWidget *entry;
  GtkWidget *kind;
  GtkLabel  *hint;
  GtkLabel  *warning;
};

enum
{
  AGREED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfBookingLine, hf_booking_line, GTK_TYPE_WIDGET)

static const char *
get_text (HfBookingLine *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static HfMoment
get_now (HfBookingLine *self)
{
  return hf_moment_of (hf_clock_now (hf_context_get_clock (self->context)));
}

static gboolean
is_past (HfBookingLine *self, const HfQuickLine *line)
{
  HfMoment now = get_now (self);

  return line->day < now.day || (line->day == now.day && line->minutes != HF_QUICK_LINE_NO_TIME &&
                                 line->minutes < now.minutes);
}

/* NULL when it can be booked. */
static const char *
find_trouble (HfBookingLine *self)
{
  if (self->read == NULL || self->read->line->day == HF_DATE_NONE)
    return _ ("Say when, such as next Wed 10:00.");
  if (is_past (self, self->read->line))
    return _ ("This time has passed.");
  if (self->read->line->staff != NULL && self->read->staff->len == 0)
    return _ ("Nobody is called as it says behind “@”.");
  return self->read->line->staff != NULL && self->read->staff->len > 1 ?
           _ ("Several are called as it says behind “@”: write more of the name.") :
           NULL;
}

static char *
describe_when (HfBookingLine *self)
{
  const HfQuickLine *line = self->read->line;
  g_autofree char   *day = hf_format_day (line->day);
  g_autofree char   *distance = hf_format_distance (line->day, get_now (self).day);
  char               time[6];

  if (line->minutes == HF_QUICK_LINE_NO_TIME)
    /* Translators: a day and how far away it is, "Wed 29 Nov 2023, in 8 days" */
    return g_strdup_printf (C_ ("day and its distance", "%s, %s"), day, distance);
  hf_time_write (line->minutes, time);
  /* Translators: how a typed time was understood: day, time, "in 3 days" */
  return g_strdup_printf (C_ ("typed time", "%s, %s, %s"), day, time, distance);
}

static char *
describe_day_off (HfBookingLine *self)
{
  HfDate      day = self->read->line->day;
  char       *kind;
  HfWorkHours hours;

  hf_work_hours_init (&hours);
  hours.days_off = hf_work_days_get (self->context);
  if (hf_work_hours_is_workday (&hours, day))
    return NULL;
  kind = hf_format_day_kind (hours.days_off, day, get_now (self).day);
  return kind != NULL ? kind : g_strdup (_ ("That is a day off."));
}

static char *
describe_other (HfBookingLine *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autofree char *text = NULL;
  const HfRow     *other;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->others)); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (self->others), i);
      const HfRow *row = hf_record_get_row (record);

      if (row != NULL)
        g_ptr_array_add (rows, hf_row_ref (row));
    }
  other = hf_booking_find_other (rows, self->read->line->day, self->moved);
  if (other == NULL)
    return NULL;
  text = hf_appointment_words_text (other);
  /* Translators: %s is an appointment: its time, its kind and what it is for */
  return g_strdup_printf (_ ("There is another appointment on that day: %s"), text ? text : "…");
}

/* Both may be. */
static void
show_warning (HfBookingLine *self, gboolean is_ready)
{
  g_autofree char *day_off = is_ready ? describe_day_off (self) : NULL;
  g_autofree char *other = is_ready ? describe_other (self) : NULL;
  g_autofree char *both =
    day_off != NULL && other != NULL ? g_strdup_printf ("%s\n%s", day_off, other) : NULL;
  const char *text = both ? both : day_off ? day_off : other;

  gtk_label_set_label (self->warning, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), text != NULL);
}

/* While somebody types, an unfinished line is no error. */
static void
show (HfBookingLine *self, gboolean is_asked)
{
  const char      *trouble = find_trouble (self);
  g_autofree char *when = trouble == NULL ? describe_when (self) : NULL;

  gtk_label_set_label (self->hint, trouble ? trouble : when);
  hf_invalid_mark (self->entry, is_asked && trouble != NULL);
  if (is_asked && trouble != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
  show_warning (self, trouble == NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
others_changed_cb (HfBookingLine *self)
{
  if (self->context != NULL)
    show_warning (self, find_trouble (self) == NULL);
}

static void
take (HfBookingLine *self, HfQuickReading *reading)
{
  g_clear_pointer (&self->read, hf_quick_reading_free);
  self->read = reading;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfBookingLine) self = user_data;
  g_autoptr (GError) error = NULL;
  HfQuickReading *reading;

  if (self->context == NULL)
    return;
  reading = hf_quick_add_read_finish (self->context, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  take (self, reading);
  show (self, FALSE);
  if (error != NULL)
    gtk_label_set_label (self->hint, _ ("The book could not be read. Type on to try again."));
  else if (self->agrees_next)
    hf_booking_line_agree (self);
}

static void
text_changed_cb (HfBookingLine *self)
{
  hf_cancellable_drop (&self->reading);
  self->agrees_next = FALSE;
  if (self->context == NULL)
    return;
  if (hf_str_is_blank (get_text (self)))
    {
      take (self, NULL);
      show (self, FALSE);
      return;
    }
  self->reading = g_cancellable_new ();
  hf_quick_add_read_async (self->context, get_text (self), self->customer, self->reading, read_cb,
                           g_object_ref (self));
}

static void
hf_booking_line_dispose (GObject *object)
{
  HfBookingLine *self = HF_BOOKING_LINE (object);

  g_clear_object (&self->context);
  hf_cancellable_drop (&self->reading);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_BOOKING_LINE);
  take (self, NULL);
  g_clear_pointer (&self->moved, hf_row_unref);
  g_clear_object (&self->others);

  G_OBJECT_CLASS (hf_booking_line_parent_class)->dispose (object);
}

static gboolean
hf_booking_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HF_BOOKING_LINE (widget)->entry);
}

static void
hf_booking_line_class_init (HfBookingLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_booking_line_dispose;
  widget_class->grab_focus = hf_booking_line_grab_focus;

  /**
   * HfBookingLine::agreed:
   *
   * Enter was pressed, and hf_booking_line_read() has something.
   */
  signals[AGREED] = g_signal_new ("agreed", HF_TYPE_BOOKING_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  /**
   * HfBookingLine::changed:
   *
   * Something else was understood.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_BOOKING_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-booking-line.ui");
  gtk_widget_class_bind_template_child (widget_class, HfBookingLine, entry);
  gtk_widget_class_bind_template_child (widget_class, HfBookingLine, kind);
  gtk_widget_class_bind_template_child (widget_class, HfBookingLine, hint);
  gtk_widget_class_bind_template_child (widget_class, HfBookingLine, warning);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_booking_line_agree);
}

static void
hf_booking_line_init (HfBookingLine *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (const HfChoice *kind = hf_appointment_kinds; kind->key != NULL; kind++)
    gtk_string_list_append (labels, _ (kind->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (labels));
}

static void
read_others (HfBookingLine *self)
{
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_appointment_def, hf_context_get_viewer (self->context));
  g_autofree char *today = hf_date_to_iso (get_now (self).day);

  hf_query_where (query, HF_APPOINTMENT_CUSTOMER, HF_OP_EQ, HF_INT (self->customer));
  hf_query_where (query, HF_APPOINTMENT_DATE, HF_OP_GE, HF_TEXT (today));
  hf_query_order (query, HF_APPOINTMENT_DATE, FALSE);
  if (self->others == NULL)
    {
      self->others = hf_live_list_new (hf_context_get_store (self->context));
      g_signal_connect_object (self->others, "items-changed", G_CALLBACK (others_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  hf_live_list_set_query (self->others, query);
}

static void
choose_kind (HfBookingLine *self)
{
  const char *key = self->moved ? hf_row_text (self->moved, HF_APPOINTMENT_KIND) : NULL;

  for (guint i = 0; hf_appointment_kinds[i].key != NULL; i++)
    if (i == 0 || g_strcmp0 (hf_appointment_kinds[i].key, key) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), i);
}

void
hf_booking_line_begin (HfBookingLine *self, HfContext *context, gint64 customer, const HfRow *moved)
{
  g_return_if_fail (HF_IS_BOOKING_LINE (self));

  g_set_object (&self->context, context);
  g_clear_pointer (&self->moved, hf_row_unref);
  self->moved = moved ? hf_row_ref (moved) : NULL;
  self->customer = customer;
  read_others (self);
  choose_kind (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  text_changed_cb (self);
}

gboolean
hf_booking_line_read (HfBookingLine *self, HfBooking *booking)
{
  g_return_val_if_fail (HF_IS_BOOKING_LINE (self), FALSE);

  guint kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  if (self->context == NULL || self->reading != NULL || find_trouble (self) != NULL)
    return FALSE;
  *booking = (HfBooking){
    .customer = self->customer,
    .at = { self->read->line->day, self->read->line->minutes },
    .kind = hf_appointment_kinds[kind].key,
    .doctor = self->read->staff->len == 1 ? self->read->staff->pdata[0] : NULL,
    .what = hf_quick_reading_get_what (self->read, self->customer),
  };
  return TRUE;
}

void
hf_booking_line_agree (HfBookingLine *self)
{
  g_return_if_fail (HF_IS_BOOKING_LINE (self));

  self->agrees_next = self->reading != NULL;
  if (self->agrees_next || self->context == NULL)
    return;
  show (self, TRUE);
  if (find_trouble (self) == NULL)
    g_signal_emit (self, signals[AGREED], 0);
}

char *
hf_booking_line_describe (HfBookingLine *self, const char *name)
{
  g_return_val_if_fail (HF_IS_BOOKING_LINE (self) && self->read != NULL, NULL);

  g_autofree char *when = describe_when (self);

  /* Translators: somebody's name, and when they are expected: "Zhang San: booked for Wed 29 Nov
   * 2023, 10:00, in 8 days" */
  return g_strdup_printf (_ ("%s: booked for %s"), name, when);
}

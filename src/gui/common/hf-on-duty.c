/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who of a department is on duty on a day. The roster of the day is read once, whatever department
 * is asked for, and again when it changes. What choosing somebody does, the form knows. */

#include "gui/common/hf-on-duty.h"

#include "base/hf-cancellable.h"
#include "base/hf-log.h"
#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-moment.h"
#include "core/hf-role.h"
#include "core/hf-staff.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-staff-words.h"
#include "session/staff/hf-roster.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define MOST 8 /* that are named; whoever wants all looks at the roster */

struct _HfOnDuty
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *reading;
  HfRoster     *roster; /* of the day, NULL until it is read */

  gint64   department; /* 0 where that is not known */
  gint64   colleague;  /* then, of whose; 0 for nobody's */
  HfDate   day;
  gboolean only_doctors;
  gboolean has_failed; /* the last reading did */

  GtkWidget *line; /* a child */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOnDuty, hf_on_duty, GTK_TYPE_WIDGET)

static gint64
get_department (HfOnDuty *self)
{
  const HfRow *colleague =
    self->colleague != 0 ? hf_roster_find (self->roster, self->colleague) : NULL;

  if (self->department != 0)
    return self->department;
  return colleague != NULL ? hf_row_int (colleague, HF_STAFF_DEPARTMENT) : 0;
}

static gboolean
is_meant (HfOnDuty *self, const HfRow *staff)
{
  return staff != NULL && hf_row_int (staff, HF_STAFF_DEPARTMENT) == get_department (self) &&
         (!self->only_doctors || hf_role_find (hf_row_text (staff, HF_STAFF_ROLE))->treats);
}

/* Somebody may come twice a day. */
static char *
list_hours (GArray *spans, gint64 staff)
{
  g_autoptr (GPtrArray) hours = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < spans->len; i++)
    {
      const HfDutySpan *span = &g_array_index (spans, HfDutySpan, i);

      if (span->staff == staff)
        g_ptr_array_add (hours, hf_staff_words_hours (span));
    }
  g_ptr_array_add (hours, NULL);
  return hf_join_list ((char **) hours->pdata);
}

static gboolean
is_there_now (HfOnDuty *self, GArray *spans, gint64 staff)
{
  HfMoment now = hf_moment_of (hf_clock_now (hf_context_get_clock (self->context)));

  for (guint i = 0; i < spans->len; i++)
    {
      const HfDutySpan *span = &g_array_index (spans, HfDutySpan, i);

      if (span->staff == staff && now.day == self->day && now.minutes >= span->begins &&
          now.minutes < span->ends)
        return TRUE;
    }
  return FALSE;
}

static char *
write_person (HfOnDuty *self, GArray *spans, const HfRow *staff)
{
  g_autofree char *visible = hf_str_visible_controls (hf_row_text (staff, HF_STAFF_NAME));
  g_autofree char *name = g_markup_escape_text (visible, -1);
  g_autofree char *hours = list_hours (spans, staff->id);
  g_autofree char *link =
    g_strdup_printf ("<a href=\"%" G_GINT64_FORMAT "\">%s</a>", staff->id, name);

  if (is_there_now (self, spans, staff->id))
    /* Translators: who is on duty, from when until when */
    return g_strdup_printf (_ ("%s (%s, now)"), link, hours);
  /* Translators: who is on duty, from when until when */
  return g_strdup_printf (C_ ("on duty", "%s (%s)"), link, hours);
}

static gboolean
has_person (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* In the order in which they come. */
static GArray *
list_people (HfOnDuty *self, GArray *spans)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < spans->len; i++)
    {
      gint64 id = g_array_index (spans, HfDutySpan, i).staff;

      if (!has_person (ids, id) && is_meant (self, hf_roster_find (self->roster, id)))
        g_array_append_val (ids, id);
    }
  return ids;
}

static char *
write_people (HfOnDuty *self, GArray *spans, GArray *ids)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (ids->len, MOST); i++)
    g_ptr_array_add (people,
                     write_person (self, spans,
                                   hf_roster_find (self->roster, g_array_index (ids, gint64, i))));
  if (ids->len > MOST)
    g_ptr_array_add (people, g_strdup_printf (ngettext ("%u more", "%u more", ids->len - MOST),
                                              ids->len - MOST));
  g_ptr_array_add (people, NULL);
  return hf_join_list ((char **) people->pdata);
}

static char *
write_line (HfOnDuty *self)
{
  HfDate today = hf_clock_today (hf_context_get_clock (self->context));
  g_autoptr (GArray) spans = hf_roster_plan (self->roster, self->day);
  g_autoptr (GArray) ids = list_people (self, spans);
  g_autofree char *people = ids->len > 0 ? write_people (self, spans, ids) : NULL;
  g_autofree char *weekday = hf_format_weekday (self->day);

  if (people == NULL)
    return NULL;
  if (self->day == today)
    /* Translators: %s is names with hours, one after the other */
    return g_strdup_printf (_ ("On duty today: %s"), people);
  /* Translators: a weekday, such as Wed; names with hours, one after the other */
  return g_strdup_printf (_ ("On duty on %s: %s"), weekday, people);
}

static void
update (HfOnDuty *self)
{
  gboolean         is_known = self->roster != NULL && get_department (self) != 0;
  g_autofree char *line = is_known ? write_line (self) : NULL;

  gtk_label_set_markup (GTK_LABEL (self->line), line ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self), line != NULL);
}

/* What cannot be read is not said: the form does without, as it does without a roster. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfOnDuty) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRoster) roster = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->has_failed = error != NULL;
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "reading who is on duty", error);
  g_clear_pointer (&self->roster, hf_roster_free);
  self->roster = g_steal_pointer (&roster);
  update (self);
}

static void
read_again (HfOnDuty *self)
{
  hf_cancellable_drop (&self->reading);
  if (self->day == HF_DATE_NONE || (self->department == 0 && self->colleague == 0))
    return;
  self->reading = g_cancellable_new ();
  hf_roster_read_day_async (self->context, self->day, self->reading, read_cb, hf_weak_new (self));
}

static void
store_changed_cb (HfOnDuty *self, HfChanged *changed)
{
  if (hf_roster_is_concerned (changed))
    read_again (self);
}

typedef struct
{
  HfOnDuty *line; /* owned */
  gint64    staff;
} Choice;

static void
choice_free (gpointer data)
{
  g_object_unref (((Choice *) data)->line);
  g_free (data);
}

static gboolean
choose_later_cb (gpointer data)
{
  const Choice *choice = data;

  if (choice->line->context != NULL)
    g_signal_emit (choice->line, signals[CHOSEN], 0, choice->staff);
  return G_SOURCE_REMOVE;
}

/* GTK still looks at the link once it was told that it was followed. */
static gboolean
link_followed_cb (GtkLabel *label, const char *staff, HfOnDuty *self)
{
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice){ g_object_ref (self), g_ascii_strtoll (staff, NULL, 10) };
  g_idle_add_full (G_PRIORITY_DEFAULT, choose_later_cb, choice, choice_free);
  return TRUE;
}

static void
hf_on_duty_dispose (GObject *object)
{
  HfOnDuty *self = HF_ON_DUTY (object);

  hf_cancellable_drop (&self->reading);
  g_clear_pointer (&self->roster, hf_roster_free);
  g_clear_object (&self->context);
  hf_children_remove (GTK_WIDGET (self));

  G_OBJECT_CLASS (hf_on_duty_parent_class)->dispose (object);
}

static void
hf_on_duty_class_init (HfOnDutyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_on_duty_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_ON_DUTY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_on_duty_init (HfOnDuty *self)
{
  self->day = HF_DATE_NONE;
  self->line = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->line), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->line), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->line), 0);
  gtk_label_set_width_chars (GTK_LABEL (self->line), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (self->line), 28);
  gtk_widget_add_css_class (self->line, "caption");
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self->line, "activate-link", G_CALLBACK (link_followed_cb), self);
}

void
hf_on_duty_set_up (HfOnDuty *self, HfContext *context, gboolean only_doctors)
{
  g_return_if_fail (HF_IS_ON_DUTY (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->only_doctors = only_doctors;
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

void
hf_on_duty_show (HfOnDuty *self, gint64 department, gint64 colleague, HfDate day)
{
  g_return_if_fail (HF_IS_ON_DUTY (self) && self->context != NULL);

  if (department == self->department && colleague == self->colleague && day == self->day &&
      !self->has_failed)
    return;
  if (day != self->day)
    g_clear_pointer (&self->roster, hf_roster_free);
  self->department = department;
  self->colleague = colleague;
  self->day = day;
  update (self);
  if (self->roster == NULL)
    read_again (self);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One row of the queue. It shows what its record says; which record, the list decides. */

#include "gui/follow-up/hf-queue-row.h"

#include "base/hf-strings.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-overflow-tooltip.h"
#include "gui/common/hf-spoken.h"
#include "gui/common/hf-style.h"
#include "gui/common/hf-vip-mark.h"
#include "session/follow-up/hf-outcome.h"

#include <glib/gi18n.h>
#include <string.h>

#define TAIL_DIGITS 4

/* In characters: a name, and that somebody is calling. */
#define CALLER_WIDTH  10
#define CALLING_WIDTH 18

struct _HfQueueRow
{
  GtkWidget parent_instance;

  /* owned */
  HfRecord *item;
  HfRecord *previous;

  /* template children */
  GtkLabel     *heading;
  HfGradeBadge *badge;
  GtkLabel     *name;
  HfAlertMark  *alert;
  GtkLabel     *age;
  GtkLabel     *due;
  GtkLabel     *reason;
  GtkLabel     *caller;
  GtkLabel     *attempts;
  GtkLabel     *tail;

  HfContext *context; /* owned */
  HfClaims  *claims;  /* owned, may be NULL */

  gboolean names_caller;
  gboolean is_ungrouped;
  HfMoment now;
};

G_DEFINE_FINAL_TYPE (HfQueueRow, hf_queue_row, GTK_TYPE_WIDGET)

static gboolean
is_waiting (const HfRow *row, HfMoment now)
{
  char minute[HF_MOMENT_TEXT];

  hf_moment_write (now, minute);
  return g_strcmp0 (hf_row_text (row, HF_FOLLOW_UP_READY_FROM), minute) > 0;
}

static char *
describe_group (const HfRow *row, HfMoment now)
{
  const char *grade = hf_row_text (row, HF_FOLLOW_UP_GRADE);

  if (is_waiting (row, now))
    return g_strdup (_ ("Later today"));
  if (!hf_row_is_null (row, HF_FOLLOW_UP_PROMISED))
    return g_strdup (_ ("Promised"));
  if (hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE)) < now.day)
    /* Translators: a heading in the queue; %s is a grade: A, B or C */
    return g_strdup_printf (_ ("Overdue · %s"), grade);
  /* Translators: a heading in the queue; %s is a grade: A, B or C */
  return g_strdup_printf (_ ("Today · %s"), grade);
}

static void
show_heading (HfQueueRow *self, const HfRow *row)
{
  const HfRow     *above = self->previous ? hf_record_get_row (self->previous) : NULL;
  g_autofree char *group = describe_group (row, self->now);
  g_autofree char *group_above = above ? describe_group (above, self->now) : NULL;

  /* A row above that is still being read does not break a group. */
  gtk_widget_set_visible (GTK_WIDGET (self->heading), !self->is_ungrouped &&
                                                        (self->previous == NULL || above != NULL) &&
                                                        g_strcmp0 (group, group_above) != 0);
  gtk_label_set_label (self->heading, group);
}

/* Beside how many days a call is late it would only be another number of days. */
static char *
describe_age (const HfRow *row, HfDate today)
{
  HfDate visit = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_VISIT_DATE));
  HfDate due = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE));

  if (visit == HF_DATE_NONE || visit > today || due < today)
    return g_strdup ("");
  /* Translators: days since the visit, as on a ward */
  return g_strdup_printf (_ ("D+%d"), today - visit);
}

/* While it waits, the hour at which it comes back is what matters. */
static char *
describe_due (const HfRow *row, HfMoment now)
{
  const char *not_before = hf_row_text (row, HF_FOLLOW_UP_NOT_BEFORE);

  if (not_before != NULL && is_waiting (row, now))
    /* Translators: not before this time of day */
    return g_strdup_printf (_ ("From %s"), not_before);
  return hf_format_due (hf_row_text (row, HF_FOLLOW_UP_DUE),
                        hf_row_text (row, HF_FOLLOW_UP_PROMISED), now.day);
}

static char *
describe_tail (const HfRow *row)
{
  const char *phone = hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_PHONE);
  gsize       length = phone ? strlen (phone) : 0;

  return length < TAIL_DIGITS ? g_strdup ("") :
                                g_strdup_printf ("··%s", phone + length - TAIL_DIGITS);
}

/* Whose call it is; nobody's may be anybody's. */
static char *
describe_caller (HfQueueRow *self, const HfRow *row)
{
  const char *owner = self->names_caller ? hf_row_text (row, HF_FOLLOW_UP_OWNER_NAME) : NULL;

  return owner != NULL ? hf_str_visible_controls (owner) : NULL;
}

static char *
describe_calling (HfQueueRow *self, const HfRow *row)
{
  return self->claims ? hf_claims_describe (self->claims, hf_row_int (row, HF_FOLLOW_UP_CUSTOMER)) :
                        NULL;
}

/* Who is calling now matters more than whose call it is. */
static void
show_caller (HfQueueRow *self, const char *calling, const char *caller)
{
  const char *text = calling ? calling : caller;

  gtk_label_set_label (self->caller, text ? text : "");
  gtk_label_set_max_width_chars (self->caller, calling ? CALLING_WIDTH : CALLER_WIDTH);
  gtk_widget_set_visible (GTK_WIDGET (self->caller), text != NULL);
  hf_style_set_class (GTK_WIDGET (self->caller), "claimed", calling != NULL);
}

/* What a screen reader says of the row: one sentence instead of ten cells. */
static void
name_row (HfQueueRow *self,
          const char *name,
          const char *due,
          const char *attempts,
          const char *caller,
          const char *calling)
{
  const HfRow     *row = hf_record_get_row (self->item);
  const char      *reason = gtk_label_get_label (self->reason);
  const char      *vip = hf_vip_mark_show (GTK_WIDGET (self->name), row);
  g_autofree char *text = NULL, *whose = NULL;

  /* Translators: a row read aloud: grade, name, why, "Overdue 2 d", attempts so far as in "2/3" */
  text = g_strdup_printf (_ ("%s, %s, %s, %s, attempt %s"), hf_row_text (row, HF_FOLLOW_UP_GRADE),
                          name, reason, due, attempts);
  if (caller != NULL)
    /* Translators: a row read aloud: who is to make the call */
    whose = g_strdup_printf (_ ("caller %s"), caller);
  hf_spoken_name_row (GTK_WIDGET (self), text, vip ? vip : "",
                      hf_alert_mark_get_words (self->alert), whose ? whose : "", calling, NULL);
}

static char *
describe_attempts (HfQueueRow *self, const HfRow *row)
{
  guint n_attempts = (guint) hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS);
  guint limit = hf_outcome_get_attempts (self->context, hf_row_text (row, HF_FOLLOW_UP_GRADE));

  return g_strdup_printf ("%u/%u", n_attempts, MAX (limit, n_attempts));
}

static void
show_row (HfQueueRow *self, const HfRow *row)
{
  const char      *raw_name = hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME);
  g_autofree char *name = hf_str_visible_controls (raw_name ? raw_name : "");
  g_autofree char *reason = hf_follow_up_words_reason (row, "");
  g_autofree char *age = describe_age (row, self->now.day);
  g_autofree char *tail = describe_tail (row);
  g_autofree char *due = describe_due (row, self->now);
  g_autofree char *caller = describe_caller (self, row);
  g_autofree char *calling = describe_calling (self, row);
  gint64           n_attempts = hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS);
  g_autofree char *attempts = describe_attempts (self, row);

  hf_grade_badge_set_grade (self->badge, hf_row_text (row, HF_FOLLOW_UP_GRADE));
  gtk_label_set_label (self->name, name);
  hf_alert_mark_set_row (self->alert, row);
  gtk_label_set_label (self->age, age);
  gtk_label_set_label (self->due, due);
  gtk_label_set_label (self->reason, reason);
  show_caller (self, calling, caller);
  gtk_label_set_label (self->attempts, attempts);
  gtk_widget_set_visible (GTK_WIDGET (self->attempts), n_attempts > 0);
  gtk_label_set_label (self->tail, tail);
  show_heading (self, row);
  name_row (self, name, due, attempts, caller, calling);
}

static void
item_notified_cb (HfQueueRow *self)
{
  const HfRow *row = self->item ? hf_record_get_row (self->item) : NULL;

  if (row != NULL)
    show_row (self, row);
}

static void
follow (HfQueueRow *self, HfRecord **field, HfRecord *record)
{
  if (*field == record)
    return;
  if (*field != NULL)
    g_signal_handlers_disconnect_by_func (*field, item_notified_cb, self);
  g_set_object (field, record);
  if (record != NULL)
    g_signal_connect_object (record, "notify", G_CALLBACK (item_notified_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
hf_queue_row_dispose (GObject *object)
{
  HfQueueRow *self = HF_QUEUE_ROW (object);

  follow (self, &self->item, NULL);
  follow (self, &self->previous, NULL);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_QUEUE_ROW);
  g_clear_object (&self->context);
  g_clear_object (&self->claims);

  G_OBJECT_CLASS (hf_queue_row_parent_class)->dispose (object);
}

static void
hf_queue_row_class_init (HfQueueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_queue_row_dispose;

  g_type_ensure (HF_TYPE_ALERT_MARK);
  g_type_ensure (HF_TYPE_GRADE_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/follow-up/hf-queue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, heading);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, badge);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, alert);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, age);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, due);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, reason);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, caller);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, attempts);
  gtk_widget_class_bind_template_child (widget_class, HfQueueRow, tail);
}

static void
hf_queue_row_init (HfQueueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_overflow_tooltip_add (self->name);
  hf_overflow_tooltip_add (self->reason);
  hf_overflow_tooltip_add (self->caller);
}

GtkWidget *
hf_queue_row_new (HfContext *context, HfClaims *claims)
{
  HfQueueRow *self = g_object_new (HF_TYPE_QUEUE_ROW, NULL);

  self->context = g_object_ref (context);
  g_set_object (&self->claims, claims);
  return GTK_WIDGET (self);
}

void
hf_queue_row_set_names_caller (HfQueueRow *self, gboolean names_caller)
{
  g_return_if_fail (HF_IS_QUEUE_ROW (self));

  self->names_caller = names_caller;
}

void
hf_queue_row_set_ungrouped (HfQueueRow *self, gboolean is_ungrouped)
{
  g_return_if_fail (HF_IS_QUEUE_ROW (self));

  self->is_ungrouped = is_ungrouped;
}

void
hf_queue_row_set_item (HfQueueRow *self, HfRecord *item, HfRecord *previous, HfMoment now)
{
  g_return_if_fail (HF_IS_QUEUE_ROW (self));

  self->now = now;
  follow (self, &self->item, item);
  /* One record is watched once, even if it is given twice. */
  follow (self, &self->previous, previous != item ? previous : NULL);
  item_notified_cb (self);
}

HfRecord *
hf_queue_row_get_item (HfQueueRow *self)
{
  g_return_val_if_fail (HF_IS_QUEUE_ROW (self), NULL);

  return self->item;
}

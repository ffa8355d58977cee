/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A follow-up, a visit or whom to greet in the agenda of a day. It shows a record; what ticking it
 * comes to is the page's action `calendar.tick`. */

#include "gui/calendar/hf-agenda-row.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-overflow-tooltip.h"
#include "gui/common/hf-spoken.h"
#include "gui/common/hf-style.h"

#include <glib/gi18n.h>

struct _HfAgendaRow
{
  GtkWidget parent_instance;

  /* owned */
  HfRecord     *record;
  GSignalGroup *signals;

  /* template children */
  GtkWidget      *content;
  GtkCheckButton *check;
  GtkWidget      *greeting;
  GtkLabel       *time;
  HfGradeBadge   *badge;
  GtkLabel       *promised;
  GtkLabel       *name;
  HfAlertMark    *alert;
  GtkLabel       *detail;
  GtkWidget      *open_button;
};

G_DEFINE_FINAL_TYPE (HfAgendaRow, hf_agenda_row, GTK_TYPE_WIDGET)

enum
{
  PROP_RECORD = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
show_time (GtkLabel *label, const char *time)
{
  gtk_label_set_label (label, time ? time : "");
  gtk_widget_set_visible (GTK_WIDGET (label), time != NULL);
}

static void
show_texts (HfAgendaRow *self, const char *name, const char *detail)
{
  g_autofree char *visible = hf_str_visible_controls (name);

  gtk_label_set_label (self->name, visible);
  gtk_label_set_label (self->detail, detail ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL && *detail != '\0');
}

/* Only a person ticks the box: while it is set here it does not react. */
static void
show_check (HfAgendaRow *self, gboolean is_open, const char *name)
{
  g_autofree char *label = g_strdup_printf (_ ("Handled: %s"), name ? name : "");

  gtk_widget_set_sensitive (GTK_WIDGET (self->check), FALSE);
  gtk_check_button_set_active (self->check, !is_open);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), is_open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
show_follow_up (HfAgendaRow *self, const HfRow *row)
{
  const char      *state = hf_row_text (row, HF_FOLLOW_UP_STATE);
  const char      *name = hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME);
  gboolean         is_open = hf_follow_up_is_open (row);
  const char      *closed_as = is_open ? NULL : hf_choice_label (hf_follow_up_states, state);
  g_autofree char *reason = hf_follow_up_reason (row);
  g_autofree char *detail = hf_join_facts (closed_as ? _ (closed_as) : NULL, reason);

  show_texts (self, name, detail);
  show_time (self->time, NULL);
  show_time (self->promised, is_open ? hf_row_text (row, HF_FOLLOW_UP_PROMISED) : NULL);
  show_check (self, is_open, name);
  hf_grade_badge_set_grade (self->badge, hf_row_text (row, HF_FOLLOW_UP_GRADE));
  gtk_widget_set_visible (self->open_button, is_open);
  hf_style_set_class (GTK_WIDGET (self), "closed", !is_open);
}

static void
show_visit (HfAgendaRow *self, const HfRow *row)
{
  const char      *time = hf_row_text (row, HF_VISIT_TIME);
  g_autofree char *place = hf_join_facts (hf_row_text (row, HF_VISIT_DEPARTMENT_NAME),
                                          hf_row_text (row, HF_VISIT_DOCTOR_NAME));
  g_autofree char *detail = hf_join_facts (hf_row_text (row, HF_VISIT_KIND), place);

  show_texts (self, hf_row_text (row, HF_VISIT_CUSTOMER_NAME), detail);
  show_time (self->time, time ? time : C_ ("time of a visit, unknown", "—"));
  show_time (self->promised, NULL);
  gtk_widget_set_visible (self->open_button, FALSE);
  hf_style_set_class (GTK_WIDGET (self), "closed", FALSE);
}

static void
show_greeting (HfAgendaRow *self, const HfRow *customer)
{
  show_texts (self, hf_row_text (customer, HF_CUSTOMER_NAME), _ ("Greeting"));
  show_time (self->time, NULL);
  show_time (self->promised, NULL);
  gtk_widget_set_visible (self->open_button, FALSE);
  hf_style_set_class (GTK_WIDGET (self), "closed", FALSE);
}

static void
show_nothing (HfAgendaRow *self)
{
  show_texts (self, NULL, NULL);
  show_time (self->time, NULL);
  show_time (self->promised, NULL);
  gtk_widget_set_visible (self->open_button, FALSE);
}

/* What a screen reader says: the parts in the order in which they are seen. */
static void
update_label (HfAgendaRow *self, const char *grade_key)
{
  g_autofree char *grade = grade_key ? g_strdup_printf (_ ("Grade %s"), grade_key) : NULL;
  g_autofree char *who = hf_join_facts (grade, gtk_label_get_label (self->name));
  g_autofree char *alert = hf_join_facts (who, hf_alert_mark_get_words (self->alert));
  g_autofree char *when = hf_join_facts (gtk_label_get_label (self->time), alert);
  g_autofree char *promise = hf_join_facts (when, gtk_label_get_label (self->promised));
  g_autofree char *label = hf_join_facts (promise, gtk_label_get_label (self->detail));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  hf_spoken_name_row (GTK_WIDGET (self), label, NULL);
}

static void
update (HfAgendaRow *self)
{
  const HfRow *row = self->record ? hf_record_get_row (self->record) : NULL;
  gboolean     is_follow_up = HF_IS_FOLLOW_UP (self->record);

  gtk_widget_set_visible (GTK_WIDGET (self->check), is_follow_up);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), is_follow_up);
  gtk_widget_set_visible (self->greeting, HF_IS_CUSTOMER (self->record));
  hf_alert_mark_set_row (self->alert, row);
  if (row == NULL)
    show_nothing (self);
  else if (is_follow_up)
    show_follow_up (self, row);
  else if (HF_IS_CUSTOMER (self->record))
    show_greeting (self, row);
  else
    show_visit (self, row);
  if (row != NULL)
    update_label (self, is_follow_up ? hf_row_text (row, HF_FOLLOW_UP_GRADE) : NULL);
}

static void
record_changed_cb (HfAgendaRow *self)
{
  update (self);
}

static void
check_toggled_cb (HfAgendaRow *self)
{
  if (gtk_check_button_get_active (self->check) &&
      gtk_widget_get_sensitive (GTK_WIDGET (self->check)))
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.tick", "x",
                                hf_record_get_id (self->record));
}

static void
open_clicked_cb (HfAgendaRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-follow-up", "x",
                              hf_record_get_id (self->record));
}

static void
set_record (HfAgendaRow *self, HfRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;
  g_signal_group_set_target (self->signals, record);
  update (self);
}

static void
hf_agenda_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_record (HF_AGENDA_ROW (object), g_value_get_object (value));
}

static void
hf_agenda_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, HF_AGENDA_ROW (object)->record);
}

static void
hf_agenda_row_dispose (GObject *object)
{
  HfAgendaRow *self = HF_AGENDA_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), HF_TYPE_AGENDA_ROW);

  G_OBJECT_CLASS (hf_agenda_row_parent_class)->dispose (object);
}

static void
hf_agenda_row_class_init (HfAgendaRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hf_agenda_row_set_property;
  object_class->get_property = hf_agenda_row_get_property;
  object_class->dispose = hf_agenda_row_dispose;

  g_type_ensure (HF_TYPE_ALERT_MARK);
  g_type_ensure (HF_TYPE_GRADE_BADGE);
  props[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, HF_TYPE_RECORD,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/calendar/hf-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, content);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, check);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, greeting);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, time);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, badge);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, promised);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, alert);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, detail);
  gtk_widget_class_bind_template_child (widget_class, HfAgendaRow, open_button);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "agendarow");
}

static void
hf_agenda_row_init (HfAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_overflow_tooltip_add (self->name);
  hf_overflow_tooltip_add (self->detail);
  self->signals = g_signal_group_new (HF_TYPE_RECORD);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (record_changed_cb), self);
}

/**
 * hf_agenda_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
HfRecord *
hf_agenda_row_get_record (HfAgendaRow *self)
{
  return self->record;
}

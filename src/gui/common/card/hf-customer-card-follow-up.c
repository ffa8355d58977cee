/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Planning a follow-up from a card: presets for the day, or a date typed, perhaps a time that was
 * promised, and who calls; what it comes to is shown before it is saved. */

#include "gui/common/card/hf-customer-card-follow-up.h"

#include "base/hf-day-parse.h"
#include "base/hf-parts.h"
#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up-rule.h"
#include "core/hf-follow-up.h"
#include "core/hf-moment.h"
#include "core/hf-staff.h"
#include "gui/common/card/hf-grade-asked.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-fitting-scroller.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-on-duty.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-typed-day.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-work-days.h"
#include "session/hf-options.h"
#include "session/standing/hf-cell-proposal.h"

#include <glib/gi18n.h>

#define NO_TIME -1

/* When it is to be, as far as it could be read. */
typedef struct
{
  HfMoment   at;    /* whose minutes may be NO_TIME */
  GtkWidget *wrong; /* the field that will not do, or NULL */
} Typed;

struct _HfCustomerCardFollowUp
{
  GtkPopover parent_instance;

  /* owned */
  HfContext  *context;
  HfRow      *customer;
  HfRow      *draft; /* for whom and whose; NULL without a customer */
  HfLiveList *staff; /* NULL until the form was shown once */

  HfGradeAsked asked;

  /* template children */
  GtkWidget     *withheld;
  GtkWidget     *proposal;
  GtkWidget     *date;
  GtkWidget     *time;
  GtkWidget     *reading;
  HfEditableRow *caller;
  HfOnDuty      *on_duty;
  GtkWidget     *grade;
  GtkWidget     *because;
  GtkWidget     *otherwise;
  GtkWidget     *reason;
  GtkWidget     *save;
};

G_DEFINE_FINAL_TYPE (HfCustomerCardFollowUp, hf_customer_card_follow_up, GTK_TYPE_POPOVER)

static HfDate
get_today (HfCustomerCardFollowUp *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static const char *
get_typed (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static gboolean
read_time (HfCustomerCardFollowUp *self, int *minutes)
{
  g_autofree char *text = hf_day_prepare (get_typed (self->time));

  *minutes = NO_TIME;
  return text == NULL || hf_time_parse (text, minutes);
}

/* A day without a time has until its evening. */
static gboolean
is_to_come (HfCustomerCardFollowUp *self, HfMoment at)
{
  HfMoment now = hf_moment_of (hf_clock_now (hf_context_get_clock (self->context)));

  return at.minutes == NO_TIME || hf_moment_compare (at, now) > 0;
}

static Typed
read_typed (HfCustomerCardFollowUp *self)
{
  HfDate   today = get_today (self);
  Typed    typed = { { hf_day_parse (get_typed (self->date), today, HF_DAY_LEAN_AHEAD), NO_TIME },
                     NULL };
  gboolean is_time = read_time (self, &typed.at.minutes);

  if (typed.at.day == HF_DATE_NONE || typed.at.day < today)
    typed.wrong = self->date;
  else if (!is_time || !is_to_come (self, typed.at))
    typed.wrong = self->time;
  return typed;
}

static char *
describe (HfCustomerCardFollowUp *self, const Typed *typed)
{
  g_autofree char *day = NULL, *distance = NULL, *kind = NULL, *understood = NULL;
  char             time[6];

  if (typed->wrong == self->time && typed->at.minutes == NO_TIME)
    return g_strdup (_ ("This is no time of day. Write it as in 9:30."));
  if (typed->wrong == self->date || typed->at.minutes == NO_TIME)
    return hf_typed_day_describe (hf_work_days_get (self->context), typed->at.day,
                                  get_today (self));
  hf_time_write (typed->at.minutes, time);
  if (typed->wrong == self->time)
    /* Translators: a time of day */
    return g_strdup_printf (_ ("It is past %s already. Write a time to come."), time);
  day = hf_format_day (typed->at.day);
  distance = hf_format_distance (typed->at.day, get_today (self));
  /* Translators: how a typed time was understood: day, time, "in 3 days" */
  understood = g_strdup_printf (C_ ("typed time", "%s, %s, %s"), day, time, distance);
  kind = hf_format_day_kind (hf_work_days_get (self->context), typed->at.day, get_today (self));
  return hf_join_facts (understood, kind, NULL);
}

/* Who of the caller's department could call as well on that day. */
static void
show_on_duty (HfCustomerCardFollowUp *self)
{
  gint64 owner = self->draft != NULL ? hf_row_int (self->draft, HF_FOLLOW_UP_OWNER) : 0;
  Typed  typed = read_typed (self);

  if (self->staff != NULL)
    hf_on_duty_show (self->on_duty, 0, owner,
                     typed.wrong == self->date ? HF_DATE_NONE : typed.at.day);
}

/* As long as nothing stands in a field, there is nothing wrong in it. */
static void
show_reading (HfCustomerCardFollowUp *self)
{
  Typed            typed;
  g_autofree char *text = NULL;
  gboolean         is_wrong;

  if (self->context == NULL)
    return;
  typed = read_typed (self);
  text = describe (self, &typed);
  is_wrong = typed.wrong != NULL && !hf_str_is_blank (get_typed (typed.wrong));
  gtk_label_set_text (GTK_LABEL (self->reading), text);
  hf_invalid_mark (self->time, FALSE);
  hf_typed_day_mark (self->date, self->reading, FALSE);
  if (is_wrong)
    hf_typed_day_mark (typed.wrong, self->reading, TRUE);
  gtk_widget_set_sensitive (self->save,
                            typed.wrong == NULL && !hf_grade_asked_lacks_reason (&self->asked));
  show_on_duty (self);
}

static void
preset_activated_cb (GtkWidget *widget, const char *action, GVariant *days)
{
  HfCustomerCardFollowUp *self = HF_CUSTOMER_CARD_FOLLOW_UP (widget);
  char                    iso[11];

  hf_date_write_iso (get_today (self) + g_variant_get_int32 (days), iso);
  gtk_editable_set_text (GTK_EDITABLE (self->date), iso);
  gtk_widget_grab_focus (self->reason);
}

static void
take_draft (HfCustomerCardFollowUp *self, HfRow *draft)
{
  g_clear_pointer (&self->draft, hf_row_unref);
  self->draft = hf_row_seal (draft);
}

static void
set_caller (HfCustomerCardFollowUp *self, gint64 staff)
{
  HfRow *draft = hf_row_copy (self->draft);

  hf_row_set (draft, HF_FOLLOW_UP_OWNER, staff != 0 ? HF_INT (staff) : HF_NULL);
  take_draft (self, draft);
}

static void
begin_draft (HfCustomerCardFollowUp *self)
{
  HfRow *draft = hf_row_new (&hf_follow_up_def);

  hf_row_set_int (draft, HF_FOLLOW_UP_CUSTOMER, self->customer->id);
  take_draft (self, draft);
  set_caller (self,
              hf_follow_up_choose_owner (self->customer, hf_context_get_viewer (self->context)));
}

static void
show_caller (HfCustomerCardFollowUp *self)
{
  if (self->draft == NULL)
    return;
  hf_editable_row_set_row (self->caller, self->draft);
  show_on_duty (self);
}

static void
caller_edited_cb (HfCustomerCardFollowUp *self, HfRow *before, HfRow *draft)
{
  if (self->draft == NULL) /* being closed */
    return;
  set_caller (self, hf_row_int (draft, HF_FOLLOW_UP_OWNER));
  show_caller (self);
}

static void
caller_chosen_cb (HfCustomerCardFollowUp *self, gint64 staff)
{
  if (self->draft == NULL) /* being closed */
    return;
  set_caller (self, staff);
  show_caller (self);
}

/* Whom to choose from is read when somebody is about to choose. */
static void
set_up_caller (HfCustomerCardFollowUp *self)
{
  GtkWidget *editor;

  hf_on_duty_set_up (self->on_duty, self->context, FALSE);
  self->staff = hf_options_list (self->context, &hf_staff_def, FALSE);
  g_signal_connect_object (self->staff, "notify::loading", G_CALLBACK (show_caller), self,
                           G_CONNECT_SWAPPED);
  hf_editable_row_set_up (self->caller, &hf_follow_up_def, hf_context_get_clock (self->context),
                          G_LIST_MODEL (self->staff));
  editor = hf_editable_row_get_editor (self->caller);
  gtk_widget_remove_css_class (editor, "in-place"); /* it looks like the other fields here */
  gtk_widget_set_hexpand (editor, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Caller"), -1);
}

static HfRow *
make_follow_up (HfCustomerCardFollowUp *self, HfMoment at)
{
  HfRow           *row = hf_row_copy (self->draft);
  g_autofree char *reason = hf_str_clean (get_typed (self->reason));
  char             time[6];

  hf_row_set_text (row, HF_FOLLOW_UP_REASON, reason);
  hf_grade_asked_write (&self->asked, row);
  hf_row_set_date (row, HF_FOLLOW_UP_DUE, at.day);
  if (at.minutes != NO_TIME)
    {
      hf_time_write (at.minutes, time);
      hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, time);
    }
  hf_follow_up_rule_complete (hf_grades_get (self->context), row);
  return row;
}

static char *
describe_planned (HfCustomerCardFollowUp *self, HfMoment at)
{
  g_autofree char *name = hf_short_name (hf_row_text (self->customer, HF_CUSTOMER_NAME));

  return hf_follow_up_words_planned_at (name, at.day, at.minutes);
}

static void
save_cb (HfCustomerCardFollowUp *self)
{
  HfChangeSet *changes;
  Typed        typed;

  if (!gtk_widget_get_sensitive (self->save) || self->draft == NULL)
    return;
  typed = read_typed (self);
  if (typed.wrong != NULL) /* the minute may have passed since it was typed */
    {
      show_reading (self);
      return;
    }
  changes = hf_change_set_new (N_ ("Plan follow-up"));
  hf_change_set_insert (changes, make_follow_up (self, typed.at));
  hf_saving_commit_form (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)),
                         self->context, changes, describe_planned (self, typed.at), NULL, NULL);
}

static char *
describe_plan (const HfCellProposal *proposal)
{
  g_autofree char *from = NULL;

  if (proposal->from == HF_DATE_NONE)
    return g_strdup_printf (ngettext ("Default plan: every %u day", "Default plan: every %u days",
                                      proposal->days),
                            proposal->days);
  from = hf_format_day (proposal->from);
  /* Translators: a number of days, and the day from which they count: of a visit, or a
   * call */
  return g_strdup_printf (ngettext ("Default plan: every %u day, counted from %s",
                                    "Default plan: every %u days, counted from %s", proposal->days),
                          proposal->days, from);
}

/* Where the day that the plan has is over, the date in the field is another one. */
static char *
describe_proposal (const HfCellProposal *proposal, HfDate today)
{
  g_autofree char *plan = describe_plan (proposal);

  if (proposal->from == HF_DATE_NONE || proposal->from + (HfDate) proposal->days >= today)
    return g_steal_pointer (&plan);
  if (proposal->due == today)
    /* Translators: %s is a plan, "Default plan: every 30 days, counted from Mon 24 Apr 2023" */
    return g_strdup_printf (_ ("%s. That day is over, so it is today."), plan);
  /* Translators: %s is a plan, "Default plan: every 30 days, counted from Mon 24 Apr 2023" */
  return g_strdup_printf (_ ("%s. That day is over, so it is the next working day."), plan);
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Enter takes it as it is, and whatever is typed takes its place, unless somebody is at another
 * field by now. */
static void
fill_in (HfCustomerCardFollowUp *self, const HfCellProposal *proposal)
{
  g_autofree char *text = describe_proposal (proposal, get_today (self));
  g_autofree char *iso = hf_date_to_iso (proposal->due);

  gtk_label_set_label (GTK_LABEL (self->proposal), text);
  gtk_widget_set_visible (self->proposal, TRUE);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_popover_present (GTK_POPOVER (self)); /* it grows by the lines this needs */
  gtk_editable_set_text (GTK_EDITABLE (self->date), iso);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), proposal->subject);
  if (!has_focus (self->time) && !has_focus (self->reason) &&
      !has_focus (GTK_WIDGET (self->caller)))
    gtk_widget_grab_focus (self->date);
}

static gboolean
is_untouched (HfCustomerCardFollowUp *self)
{
  return hf_str_is_blank (get_typed (self->date)) && hf_str_is_blank (get_typed (self->reason));
}

/* Without it the form is as empty as it was: nobody needs to be told that. */
static void
proposed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerCardFollowUp) self = hf_weak_take (user_data);
  g_autoptr (HfCellProposal) proposal = hf_store_run_finish (HF_STORE (source), result, NULL);

  if (self != NULL && proposal != NULL && self->customer != NULL &&
      proposal->customer == self->customer->id && is_untouched (self))
    fill_in (self, proposal);
}

/* For whom nobody is to contact, nothing is proposed. */
static void
ask_proposal (HfCustomerCardFollowUp *self)
{
  gtk_widget_set_visible (self->proposal, FALSE);
  if (hf_customer_may_be_contacted (self->customer))
    hf_cell_proposal_read_async (self->context, self->customer->id,
                                 hf_ending_of (GTK_WIDGET (self)), proposed_cb, hf_weak_new (self));
}

static void
grade_notified_cb (HfCustomerCardFollowUp *self)
{
  if (self->context == NULL)
    return;
  hf_grade_asked_choose (&self->asked);
  show_reading (self);
}

/* Without it the form is as it was. */
static void
suggested_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerCardFollowUp) self = hf_weak_take (user_data);
  HfGradeSuggested *suggested = hf_store_run_finish (HF_STORE (source), result, NULL);

  if (self == NULL || suggested == NULL || self->customer == NULL ||
      suggested->customer != self->customer->id)
    {
      g_clear_pointer (&suggested, hf_grade_suggested_free);
      return;
    }
  hf_grade_asked_take (&self->asked, suggested);
  show_reading (self);
}

static void
ask_suggested (HfCustomerCardFollowUp *self)
{
  if (hf_customer_may_be_contacted (self->customer))
    hf_grade_suggested_read_async (self->context, self->customer->id,
                                   hf_ending_of (GTK_WIDGET (self)), suggested_cb,
                                   hf_weak_new (self));
}

static void
shown_cb (HfCustomerCardFollowUp *self)
{
  const char *grade = self->customer ? hf_row_text (self->customer, HF_CUSTOMER_GRADE) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), "");
  gtk_editable_set_text (GTK_EDITABLE (self->time), "");
  hf_grade_asked_begin (&self->asked, grade);
  show_reading (self);
  if (self->customer == NULL)
    return;
  begin_draft (self);
  if (self->staff == NULL)
    set_up_caller (self);
  show_caller (self);
  ask_proposal (self);
  ask_suggested (self);
}

static void
hf_customer_card_follow_up_dispose (GObject *object)
{
  HfCustomerCardFollowUp *self = HF_CUSTOMER_CARD_FOLLOW_UP (object);

  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_pointer (&self->draft, hf_row_unref);
  g_clear_pointer (&self->asked.suggested, hf_grade_suggested_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  g_clear_object (&self->staff);

  G_OBJECT_CLASS (hf_customer_card_follow_up_parent_class)->dispose (object);
}

static void
hf_customer_card_follow_up_class_init (HfCustomerCardFollowUpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_follow_up_dispose;
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_FITTING_SCROLLER);
  g_type_ensure (HF_TYPE_ON_DUTY);
  gtk_widget_class_install_action (widget_class, "plan.in-days", "i", preset_activated_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-card-follow-up.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, withheld);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, proposal);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, date);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, time);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, reading);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, caller);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, on_duty);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, grade);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, because);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, otherwise);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, reason);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, save);
  gtk_widget_class_bind_template_callback (widget_class, show_reading);
  gtk_widget_class_bind_template_callback (widget_class, grade_notified_cb);
  gtk_widget_class_bind_template_callback (widget_class, caller_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, caller_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
hf_customer_card_follow_up_init (HfCustomerCardFollowUp *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (const HfChoice *grade = hf_customer_grades; grade->key != NULL; grade++)
    gtk_string_list_append (labels, _ (grade->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->grade), G_LIST_MODEL (labels));
  self->asked = (HfGradeAsked){ .choice = GTK_DROP_DOWN (self->grade),
                                .because = GTK_LABEL (self->because),
                                .otherwise = GTK_ENTRY (self->otherwise) };
}

void
hf_customer_card_follow_up_set_customer (HfCustomerCardFollowUp *self,
                                         HfContext              *context,
                                         const HfRow            *customer)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_FOLLOW_UP (self));

  gboolean is_other = self->draft == NULL || customer == NULL || customer->id != self->customer->id;

  g_set_object (&self->context, context);
  g_clear_pointer (&self->customer, hf_row_unref);
  self->customer = customer ? hf_row_ref (customer) : NULL;
  if (customer == NULL)
    g_clear_pointer (&self->draft, hf_row_unref);
  else if (is_other)
    begin_draft (self);
}

void
hf_customer_card_follow_up_set_withheld (HfCustomerCardFollowUp *self, const char *why)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_FOLLOW_UP (self));

  g_autofree char *text = why ? hf_follow_up_words_withheld (why) : g_strdup ("");

  gtk_widget_set_visible (self->withheld, why != NULL);
  gtk_label_set_label (GTK_LABEL (self->withheld), text);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calendar: puts month and agenda together, reads what the days hold and moves follow-ups. What
 * a move or an outcome changes is decided in the session. */

#include "gui/calendar/hf-calendar-page.h"

#include "base/hf-cancellable.h"
#include "base/hf-short-name.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up-rule.h"
#include "core/hf-follow-up.h"
#include "gui/calendar/hf-calendar-export.h"
#include "gui/calendar/hf-calendar-page-rest.h"
#include "gui/calendar/hf-calendar-split.h"
#include "gui/calendar/hf-calendar-text.h"
#include "gui/calendar/hf-day-agenda.h"
#include "gui/calendar/hf-month-grid.h"
#include "gui/calendar/hf-month-view.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-single-keys.h"
#include "gui/common/hf-style.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-outcome.h"
#include "session/follow-up/hf-reschedule.h"
#include "session/print/hf-printed-day.h"
#include "session/print/hf-printed-month.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfCalendarPage
{
  HfPage parent_instance;

  /* owned */
  HfFollowUp   *moving;      /* while a day is chosen for it by keys */
  GCancellable *cancellable; /* of the counts being read */

  /* template children */
  GtkWidget   *content;
  HfReadError *trouble;
  GtkLabel    *title;
  GtkWidget   *scopes;
  GtkWidget   *near;
  GtkWidget   *everybody;
  GtkRevealer *move_revealer;
  GtkLabel    *move_label;
  HfMonthGrid *grid;
  HfDayAgenda *agenda;
};

G_DEFINE_FINAL_TYPE (HfCalendarPage, hf_calendar_page, HF_TYPE_PAGE)

static HfDate
get_today (HfCalendarPage *self)
{
  return hf_clock_today (hf_context_get_clock (hf_page_get_context (HF_PAGE (self))));
}

static HfScope
get_scope (HfCalendarPage *self)
{
  HfViewer *viewer = hf_context_get_viewer (hf_page_get_context (HF_PAGE (self)));

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->everybody)))
    return (HfScope){ 0, 0 };
  return hf_scope_near (viewer);
}

static void
days_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCalendarPage) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCalendarDays) days =
    hf_calendar_days_read_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  hf_read_error_show (self->trouble, error, FALSE);
  if (days != NULL)
    hf_month_grid_set_days (self->grid, g_steal_pointer (&days));
}

/* The weeks read before stay on screen until the new ones are there. */
static void
read_days (HfCalendarPage *self)
{
  HfScope scope = get_scope (self);

  hf_cancellable_renew (&self->cancellable);
  hf_calendar_days_read_async (hf_page_get_store (HF_PAGE (self)), &scope,
                               hf_month_grid_get_first (self->grid), HF_MONTH_VIEW_DAYS,
                               self->cancellable, days_read_cb, hf_weak_new (self));
}

static void
retry_cb (HfCalendarPage *self)
{
  read_days (self);
}

static void
update_title (HfCalendarPage *self)
{
  g_autofree char *text = NULL;
  int              year, month;

  hf_date_get_ymd (hf_month_grid_get_month (self->grid), &year, &month, NULL);
  text = hf_format_month (year, month);
  gtk_label_set_label (self->title, text);
}

static void
show_chosen_day (HfCalendarPage *self)
{
  hf_day_agenda_show_day (self->agenda, hf_month_grid_get_day (self->grid), get_today (self));
}

static void
show_scope (HfCalendarPage *self)
{
  HfScope scope = get_scope (self);

  hf_day_agenda_set_scope (self->agenda, &scope);
  read_days (self);
}

static void
first_changed_cb (HfCalendarPage *self)
{
  update_title (self);
  read_days (self);
}

static void
day_chosen_cb (HfCalendarPage *self)
{
  show_chosen_day (self);
}

static void
day_activated_cb (HfCalendarPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->agenda));
}

static void
store_changed_cb (HfCalendarPage *self, HfChanged *changed)
{
  if (hf_calendar_days_are_concerned (changed))
    read_days (self);
}

static void
clock_day_changed_cb (HfCalendarPage *self)
{
  hf_month_grid_set_today (self->grid, get_today (self));
  show_chosen_day (self);
}

/* A ticked box shows again what is stored. */
static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  g_autoptr (HfRecord) record = user_data;

  if (committed != NULL)
    return;
  hf_saving_tell_conflict (widget, error);
  g_object_notify (G_OBJECT (record), "state");
}

static void
save (HfCalendarPage *self, HfFollowUp *follow_up, HfChangeSet *changes, char *message)
{
  hf_saving_commit (GTK_WIDGET (self), hf_page_get_context (HF_PAGE (self)), changes, message,
                    saved_cb, g_object_ref (follow_up));
}

static void
refuse_past (HfCalendarPage *self, HfDate day)
{
  g_autofree char *text = hf_calendar_text_past (day);

  hf_page_toast (HF_PAGE (self), text, 0);
}

static HfDate
get_due (HfFollowUp *follow_up)
{
  return hf_date_from_iso (
    hf_row_text (hf_record_get_row (HF_RECORD (follow_up)), HF_FOLLOW_UP_DUE));
}

/* Nobody can be called on a day that is over; to leave it where it is is no move. */
static gboolean
move_follow_up (HfCalendarPage *self, HfFollowUp *follow_up, HfDate day)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (HfChangeSet) changes = NULL;
  g_autofree char *name = hf_calendar_text_name (follow_up);
  HfDate           passed_limit;

  if (day < get_today (self) && day != get_due (follow_up))
    {
      refuse_past (self, day);
      return FALSE;
    }
  g_ptr_array_add (rows, (gpointer) hf_record_get_row (HF_RECORD (follow_up)));
  changes = hf_reschedule (rows, day, &passed_limit);
  if (!hf_change_set_is_empty (changes))
    save (self, follow_up, g_steal_pointer (&changes),
          hf_follow_up_words_moved (name, day, passed_limit));
  return TRUE;
}

/* A follow-up that is on screen, for actions that name it. */
static HfFollowUp *
get_follow_up (HfCalendarPage *self, gint64 id)
{
  g_autoptr (HfRecord) record =
    hf_store_get_record (hf_page_get_store (HF_PAGE (self)), &hf_follow_up_def, id);

  return hf_record_get_row (record) ? HF_FOLLOW_UP (g_steal_pointer (&record)) : NULL;
}

static void
end_move (HfCalendarPage *self)
{
  hf_month_grid_end_target (self->grid);
  gtk_revealer_set_reveal_child (self->move_revealer, FALSE);
  g_clear_object (&self->moving);
  gtk_widget_grab_focus (GTK_WIDGET (self->agenda));
}

static void
follow_up_dropped_cb (HfCalendarPage *self, HfFollowUp *follow_up, int day)
{
  move_follow_up (self, follow_up, day);
}

/* What else there is to say of it is said on the card. */
static void
customer_dropped_cb (HfCalendarPage *self, const HfRow *customer, int day)
{
  HfContext       *context = hf_page_get_context (HF_PAGE (self));
  g_autofree char *name = hf_short_name (hf_row_text (customer, HF_CUSTOMER_NAME));
  HfChangeSet     *changes;
  HfRow           *row;

  if (day < get_today (self))
    {
      refuse_past (self, day);
      return;
    }
  row = hf_follow_up_new_of (customer, hf_context_get_viewer (context), day);
  hf_follow_up_rule_complete (hf_grades_get (context), row);
  changes = hf_change_set_new (N_ ("Plan follow-up"));
  hf_change_set_insert (changes, row);
  hf_saving_commit (GTK_WIDGET (self), context, changes, hf_follow_up_words_planned (name, day),
                    NULL, NULL);
}

static void
target_changed_cb (HfCalendarPage *self)
{
  HfDate           day = hf_month_grid_get_target (self->grid);
  g_autofree char *text = NULL;

  hf_day_agenda_set_drag_target (self->agenda, day);
  if (self->moving == NULL || day == HF_DATE_NONE)
    return;
  text = hf_calendar_text_target (self->moving, day, get_today (self));
  gtk_label_set_label (self->move_label, text);
}

static void
target_accepted_cb (HfCalendarPage *self)
{
  if (move_follow_up (self, self->moving, hf_month_grid_get_target (self->grid)))
    end_move (self);
}

static void
target_cancelled_cb (HfCalendarPage *self)
{
  end_move (self);
}

static void
begin_move_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (widget);

  if (hf_day_agenda_get_selected (self->agenda) == NULL)
    hf_page_toast (HF_PAGE (self), _ ("This day has no open follow-up to move"), 0);
  if (!g_set_object (&self->moving, hf_day_agenda_get_selected (self->agenda)) ||
      self->moving == NULL)
    return;
  gtk_revealer_set_reveal_child (self->move_revealer, TRUE);
  hf_month_grid_begin_target (self->grid, hf_month_grid_get_day (self->grid));
}

/* On the days, too: the day's list has the first one marked. */
static gboolean
move_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (!hf_single_keys_are_on (hf_page_get_context (HF_PAGE (widget))))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, "calendar.begin-move", NULL);
}

static void
move_selected_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (widget);
  HfFollowUp     *follow_up = hf_day_agenda_get_selected (self->agenda);

  if (follow_up != NULL)
    move_follow_up (self, follow_up,
                    hf_reschedule_day (g_variant_get_string (parameter, NULL),
                                       hf_month_grid_get_day (self->grid), get_today (self)));
}

static void
move_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (widget);
  g_autoptr (HfFollowUp) follow_up = NULL;
  const char *iso;
  gint64      id;

  g_variant_get (parameter, "(x&s)", &id, &iso);
  follow_up = get_follow_up (self, id);
  if (follow_up != NULL && hf_date_from_iso (iso) != HF_DATE_NONE)
    move_follow_up (self, follow_up, hf_date_from_iso (iso));
}

static gboolean
is_open (HfFollowUp *follow_up)
{
  return hf_follow_up_is_open (hf_record_get_row (HF_RECORD (follow_up)));
}

static void
tick_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (widget);
  g_autoptr (HfFollowUp) follow_up = get_follow_up (self, g_variant_get_int64 (parameter));
  g_autoptr (HfRow) moved = NULL;
  HfOutcome    fine = { .kind = HF_OUTCOME_FINE };
  HfContext   *context = hf_page_get_context (HF_PAGE (self));
  HfChangeSet *changes;

  if (follow_up == NULL || !is_open (follow_up))
    return;
  changes = hf_outcome_apply (context, hf_record_get_row (HF_RECORD (follow_up)), &fine, &moved);
  save (self, follow_up, changes, hf_outcome_describe (context, moved, fine.kind));
}

static void
today_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (widget);

  hf_month_grid_show_month (self->grid, get_today (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
step_months_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hf_month_grid_step_months (HF_CALENDAR_PAGE (widget)->grid, g_variant_get_int32 (parameter));
}

static void
hf_calendar_page_shown (HfPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (HF_CALENDAR_PAGE (page)->grid));
}

static gboolean
hf_calendar_page_go_back (HfPage *page)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (page);

  if (self->moving == NULL)
    return FALSE;
  end_move (self);
  return TRUE;
}

static GPtrArray *
hf_calendar_page_list_printed (HfPage *page)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  HfDate     day = hf_month_grid_get_day (HF_CALENDAR_PAGE (page)->grid);
  HfScope    scope = get_scope (HF_CALENDAR_PAGE (page));
  int        year, month;

  hf_date_get_ymd (day, &year, &month, NULL);
  g_ptr_array_add (scopes, hf_printed_day_new_scope (day, &scope, hf_format_day (day)));
  g_ptr_array_add (scopes, hf_printed_month_new_scope (day, &scope, hf_format_month (year, month)));
  return scopes;
}

static void
hf_calendar_page_show_item (HfPage *page, GVariant *item)
{
  HfDate day = HF_DATE_NONE;

  if (g_variant_is_of_type (item, G_VARIANT_TYPE_STRING))
    day = hf_date_from_iso (g_variant_get_string (item, NULL));
  if (day != HF_DATE_NONE)
    hf_month_grid_show_month (HF_CALENDAR_PAGE (page)->grid, day);
}

static GVariant *
hf_calendar_page_save_state (HfPage *page)
{
  GtkToggleButton *everybody = GTK_TOGGLE_BUTTON (HF_CALENDAR_PAGE (page)->everybody);

  return g_variant_new_boolean (gtk_toggle_button_get_active (everybody));
}

static void
hf_calendar_page_export_shown (HfPage *page)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (page);
  HfScope         scope = get_scope (self);

  hf_calendar_export_show (page, &scope, hf_month_grid_get_month (self->grid));
}

static void
export_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_calendar_page_export_shown (HF_PAGE (widget));
}

static void
choose_scope (HfCalendarPage *self, gboolean is_everybody)
{
  GtkWidget *chosen = is_everybody ? self->everybody : self->near;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chosen), TRUE);
}

/* Whoever is nobody on the staff has nothing to choose from. */
static void
hf_calendar_page_restore_state (HfPage *page, GVariant *state)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (page);

  if (gtk_widget_get_visible (self->scopes) && g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN))
    choose_scope (self, g_variant_get_boolean (state));
}

static void
set_up_scope (HfCalendarPage *self, const HfViewer *viewer)
{
  HfScope near = hf_scope_near (viewer);
  HfScope usual = hf_scope_usual (viewer);

  gtk_widget_set_visible (self->scopes, !hf_scope_is_all (&near));
  gtk_button_set_label (GTK_BUTTON (self->near),
                        near.department != 0 ? _ ("My department") : _ ("Mine"));
  choose_scope (self, hf_scope_is_all (&usual));
}

static void
hf_calendar_page_constructed (GObject *object)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (object);
  HfContext      *context = hf_page_get_context (HF_PAGE (self));

  G_OBJECT_CLASS (hf_calendar_page_parent_class)->constructed (object);

  hf_page_set_title (HF_PAGE (self), _ ("Calendar"), NULL);
  hf_day_agenda_set_context (self->agenda, context);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed",
                           G_CALLBACK (clock_day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "kept", G_CALLBACK (show_chosen_day), self, G_CONNECT_SWAPPED);
  hf_month_grid_set_today (self->grid, get_today (self));
  hf_month_grid_show_month (self->grid, get_today (self));
  set_up_scope (self, hf_context_get_viewer (context));
}

static void
hf_calendar_page_dispose (GObject *object)
{
  HfCalendarPage *self = HF_CALENDAR_PAGE (object);

  hf_cancellable_drop (&self->cancellable);
  g_clear_object (&self->moving);
  gtk_widget_dispose_template (GTK_WIDGET (self), HF_TYPE_CALENDAR_PAGE);

  G_OBJECT_CLASS (hf_calendar_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_CALENDAR_SPLIT);
  g_type_ensure (HF_TYPE_MONTH_GRID);
  g_type_ensure (HF_TYPE_DAY_AGENDA);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/calendar/hf-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, content);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, scopes);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, near);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, everybody);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, move_revealer);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, move_label);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarPage, agenda);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_scope);
  gtk_widget_class_bind_template_callback (widget_class, first_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_up_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, customer_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_cancelled_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_activated_cb);
  gtk_widget_class_install_action (widget_class, "calendar.step-months", "i",
                                   step_months_activated_cb);
  gtk_widget_class_install_action (widget_class, "calendar.export", NULL, export_activated_cb);
  gtk_widget_class_install_action (widget_class, "calendar.begin-move", NULL,
                                   begin_move_activated_cb);
  gtk_widget_class_install_action (widget_class, "calendar.move-selected", "s",
                                   move_selected_activated_cb);
  gtk_widget_class_install_action (widget_class, "calendar.move", "(xs)", move_activated_cb);
  gtk_widget_class_install_action (widget_class, "calendar.tick", "x", tick_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, 0, move_pressed_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "calendar.today",
                                       NULL);
}

static void
hf_calendar_page_class_init (HfCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HfPageClass  *page_class = HF_PAGE_CLASS (klass);

  object_class->constructed = hf_calendar_page_constructed;
  object_class->dispose = hf_calendar_page_dispose;
  page_class->shown = hf_calendar_page_shown;
  page_class->go_back = hf_calendar_page_go_back;
  page_class->show_item = hf_calendar_page_show_item;
  page_class->list_printed = hf_calendar_page_list_printed;
  page_class->export_shown = hf_calendar_page_export_shown;
  page_class->save_state = hf_calendar_page_save_state;
  page_class->restore_state = hf_calendar_page_restore_state;
  page_class->rest = hf_calendar_page_rest;
  page_class->wake = hf_calendar_page_wake;

  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
contrast_changed_cb (HfCalendarPage *self)
{
  hf_style_set_class (GTK_WIDGET (self), "high-contrast",
                      adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
}

static void
hf_calendar_page_init (HfCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (contrast_changed_cb), self, G_CONNECT_SWAPPED);
  contrast_changed_cb (self);
}

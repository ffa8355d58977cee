/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of the bell's list: what was told and when; a click opens what it was about, a menu puts
 * off what is still to be done. In the window people have their names: whoever may not see them
 * gets them masked from the store.
 */

#include "app/hf-bell-row.h"

#include "base/hf-parts.h"
#include "app/hf-reminder-actions.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-format.h"
#include "remind/hf-notification-text.h"

#include <glib/gi18n.h>

struct _HfBellRow
{
  AdwActionRow parent_instance;

  /* owned */
  GVariant        *target; /* what the action opens */
  HfReminder      *pending;
  HfBookReminders *reminders;

  GtkMenuButton *snooze; /* a child, or NULL */
};

G_DEFINE_FINAL_TYPE (HfBellRow, hf_bell_row, ADW_TYPE_ACTION_ROW)

enum
{
  SNOOZE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_title (const HfReminder *reminder, const HfNotification *text)
{
  const HfDueItem *item = hf_reminder_get_item (reminder);

  /* "Call back now" was true then: afterwards it matters who was to be called. */
  if (reminder->kind == HF_REMINDER_CALL_BACK && item != NULL && item->name != NULL)
    return g_strdup (item->name);
  return g_strdup (text->title);
}

static char *
dup_subtitle (const HfNotification *text, gint64 at)
{
  g_autofree char *when = hf_format_instant (at, hf_clock_date_of (at)); /* recent */

  return hf_join_facts (when, text->body);
}

static void
add_icon (HfBellRow *self, const char *icon_name, const char *css_class, const char *meaning)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (icon, css_class);
  gtk_widget_set_tooltip_text (icon, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, meaning,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
}

static gint64
get_now (HfBellRow *self)
{
  return hf_clock_now (hf_context_get_clock (hf_book_reminders_get_context (self->reminders)));
}

static void
append_choice (GMenu *menu, const char *label, HfSnooze snooze)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "bell-row.snooze", "i", snooze);
  g_menu_append_item (menu, item);
}

/* In the afternoon the next lunch is tomorrow's; without quiet hours at noon there is no lunch. */
static void
append_after_lunch (GMenu *menu, gint64 now, const HfReminderSettings *rules)
{
  gint64 until = hf_snooze_get_until (HF_SNOOZE_AFTER_LUNCH, now, rules);
  char   time[6];

  if (rules->lunch.from == rules->lunch.to)
    return;
  hf_time_write (hf_clock_minutes_of (until), time);
  g_autofree char *label = hf_clock_date_of (until) == hf_clock_date_of (now) ?
                             g_strdup_printf (_ ("After lunch, at %s"), time) :
                             g_strdup_printf (_ ("Tomorrow after lunch, at %s"), time);
  append_choice (menu, label, HF_SNOOZE_AFTER_LUNCH);
}

/**
 * hf_bell_row_make_menu:
 * @self: a row that offers to be put off
 *
 * Returns: (transfer full): what its menu offers now
 */
GMenuModel *
hf_bell_row_make_menu (HfBellRow *self)
{
  GMenu *menu = g_menu_new ();

  if (hf_snooze_is_last (self->pending))
    {
      append_choice (menu, _ ("Reschedule…"), HF_SNOOZE_TEN_MINUTES);
      return G_MENU_MODEL (menu);
    }
  append_choice (menu, _ ("In 10 minutes"), HF_SNOOZE_TEN_MINUTES);
  append_choice (menu, _ ("In 1 hour"), HF_SNOOZE_ONE_HOUR);
  append_after_lunch (menu, get_now (self), hf_book_reminders_get_rules (self->reminders));
  append_choice (menu, _ ("Tomorrow at 09:00"), HF_SNOOZE_TOMORROW);
  return G_MENU_MODEL (menu);
}

/* Made when it is opened: what "after lunch" is depends on the time. */
static void
menu_asked_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = hf_bell_row_make_menu (user_data);

  gtk_menu_button_set_menu_model (button, menu);
}

/* While the menu is open the tooltip of its button would lie on it. */
static gboolean
tooltip_asked_cb (GtkMenuButton *button,
                  int            x,
                  int            y,
                  gboolean       by_keyboard,
                  GtkTooltip    *tooltip,
                  gpointer       user_data)
{
  GtkPopover *menu = gtk_menu_button_get_popover (button);

  if (menu != NULL && gtk_widget_get_visible (GTK_WIDGET (menu)))
    g_signal_stop_emission_by_name (button, "query-tooltip");
  return FALSE;
}

static void
snooze_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfBellRow *self = HF_BELL_ROW (widget);

  g_signal_emit (self, signals[SNOOZE_CHOSEN], 0, self->pending, g_variant_get_int32 (parameter));
}

static void
add_snooze_button (HfBellRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "alarm-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, _ ("Snooze"));
  g_signal_connect (button, "query-tooltip", G_CALLBACK (tooltip_asked_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Snooze"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), menu_asked_cb, self, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  self->snooze = GTK_MENU_BUTTON (button);
}

/* Of the one person whom a row is about; where it speaks of several, each card has its own. */
static void
add_alerts (HfBellRow *self, const HfReminder *reminder)
{
  const HfDueItem *item = hf_reminder_get_item (reminder);
  GtkWidget       *mark;

  if (item == NULL || item->alerts == NULL)
    return;
  mark = hf_alert_mark_new ();
  hf_alert_mark_set_words (HF_ALERT_MARK (mark), item->alerts);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), mark);
}

/* When it comes again, if that is still ahead. */
static void
add_snoozed_until (HfBellRow *self)
{
  gint64 now = get_now (self), until = 0;

  for (guint i = 0; i < self->pending->items->len; i++)
    until = MAX (until, ((const HfDueItem *) self->pending->items->pdata[i])->snoozed_until);
  if (until <= now)
    return;

  g_autofree char *when = hf_format_instant (until, hf_clock_date_of (now));
  /* Translators: below what was told: when it is told again */
  g_autofree char *again = g_strdup_printf (_ ("Again %s"), when);
  /* A line of its own: the list is as high as its texts are unbroken (GTK 4.8). */
  g_autofree char *subtitle =
    g_strdup_printf ("%s\n%s", adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), again);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

static void
hf_bell_row_activate (AdwActionRow *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action_variant (GTK_WIDGET (row), "app." HF_REMINDER_OPEN,
                                      HF_BELL_ROW (row)->target);
}

static void
hf_bell_row_finalize (GObject *object)
{
  HfBellRow *self = HF_BELL_ROW (object);

  g_clear_pointer (&self->target, g_variant_unref);
  g_clear_pointer (&self->pending, hf_reminder_unref);
  g_clear_object (&self->reminders);

  G_OBJECT_CLASS (hf_bell_row_parent_class)->finalize (object);
}

static void
hf_bell_row_class_init (HfBellRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_bell_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = hf_bell_row_activate;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "bell-row.snooze", "i", snooze_action);
  /**
   * HfBellRow::snooze-chosen:
   * @self: a row
   * @pending: an #HfReminder, what is still to be done
   * @snooze: an #HfSnooze
   *
   * It is to be put off.
   */
  signals[SNOOZE_CHOSEN] =
    g_signal_new ("snooze-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, HF_TYPE_REMINDER, G_TYPE_INT);
}

static void
hf_bell_row_init (HfBellRow *self)
{
}

/**
 * hf_bell_row_new:
 * @reminder: what was told
 * @at: when, in UTC seconds
 * @path: (type filename): the book it is of
 *
 * Returns: (transfer floating): a row
 */
HfBellRow *
hf_bell_row_new (const HfReminder *reminder, gint64 at, const char *path)
{
  g_autoptr (HfNotification) text =
    hf_notification_text_build (reminder, HF_REMINDER_PRIVACY_ADDRESS);
  g_autofree char *title = dup_title (reminder, text);
  g_autofree char *subtitle = dup_subtitle (text, at);
  HfBellRow       *self =
    g_object_new (HF_TYPE_BELL_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle,
                  "title-lines", 1, "subtitle-lines", 1, "activatable", TRUE, NULL);

  self->target =
    g_variant_ref_sink (hf_reminder_actions_target (path, hf_reminder_actions_subject (reminder)));
  add_alerts (self, reminder);
  return self;
}

/**
 * hf_bell_row_mark_new:
 * @self: a row
 *
 * Marks it as not looked at yet.
 */
void
hf_bell_row_mark_new (HfBellRow *self)
{
  add_icon (self, "media-record-symbolic", "bell-new", _ ("New"));
}

/**
 * hf_bell_row_mark_not_shown:
 * @self: a row
 *
 * Marks it as not shown on the desktop.
 */
void
hf_bell_row_mark_not_shown (HfBellRow *self)
{
  add_icon (self, "dialog-warning-symbolic", "warning", _ ("Not shown on the desktop"));
}

/**
 * hf_bell_row_offer_snooze:
 * @self: a row
 * @pending: what is still to be done of it
 * @reminders: the reminders it is one of
 *
 * Adds the menu that puts it off, and says until when it has been put off.
 */
void
hf_bell_row_offer_snooze (HfBellRow *self, HfReminder *pending, HfBookReminders *reminders)
{
  g_return_if_fail (self->pending == NULL);

  self->pending = hf_reminder_ref (pending);
  self->reminders = g_object_ref (reminders);
  add_snoozed_until (self);
  add_snooze_button (self);
}

/**
 * hf_bell_row_close_menu:
 * @self: a row
 *
 * Closes its menu, since an open one must not be destroyed.
 */
void
hf_bell_row_close_menu (HfBellRow *self)
{
  if (self->snooze != NULL)
    gtk_menu_button_popdown (self->snooze);
}

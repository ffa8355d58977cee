/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a reminder is put into words. It must not know when or where the words are shown. */

#include "remind/hf-notification-text.h"

#include "base/hf-clock.h"
#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "remind/hf-snooze.h"

#include <glib/gi18n.h>

/* Snoozed twice already: the button then leads to choosing another date. */
static void
add_snooze_button (HfNotification *notification, const HfReminder *reminder)
{
  hf_notification_add_button (notification, HF_NOTIFICATION_SNOOZE,
                              hf_snooze_is_last (reminder) ? _ ("Reschedule…") :
                                                             _ ("Snooze 10 min"));
}

static char *
dup_call_back_title (const HfDueItem *item, HfReminderPrivacy privacy, const char *time)
{
  g_autofree char *who =
    hf_str_visible_controls (privacy == HF_REMINDER_PRIVACY_NAME ? item->name : item->address);

  /* Translators: %s is a time of day. The default text: no name on a screen others can see. */
  if (privacy == HF_REMINDER_PRIVACY_COUNT || who[0] == '\0')
    return g_strdup_printf (_ ("Call back now: promised for %s"), time);
  /* Translators: %s is a customer, as in "Ms Wang" or by full name. */
  return g_strdup_printf (_ ("Call back now: %s"), who);
}

static char *
dup_call_back_body (const HfDueItem *item, HfReminderPrivacy privacy, const char *time)
{
  if (privacy == HF_REMINDER_PRIVACY_COUNT)
    return NULL;
  if (privacy == HF_REMINDER_PRIVACY_NAME && !hf_str_is_blank (item->reason))
    {
      g_autofree char *reason = hf_str_visible_controls (item->reason);

      /* Translators: a time of day, and the reason for the call. */
      return g_strdup_printf (_ ("Promised for %s: %s"), time, reason);
    }
  /* Translators: %s is a time of day. */
  return g_strdup_printf (_ ("Promised for %s"), time);
}

static HfNotification *
build_call_back (const HfReminder *reminder, HfReminderPrivacy privacy)
{
  const HfDueItem *item = hf_reminder_get_item (reminder);
  char             time[6];

  hf_time_write (hf_clock_minutes_of (reminder->fire_at), time);
  g_autofree char *title = dup_call_back_title (item, privacy, time);
  g_autofree char *body = dup_call_back_body (item, privacy, time);
  HfNotification  *notification =
    hf_notification_new (reminder->id, title, body, HF_NOTIFICATION_HIGH);

  hf_notification_add_button (notification, HF_NOTIFICATION_CALL, C_ ("notification", "Call"));
  hf_notification_add_button (notification, HF_NOTIFICATION_DONE, C_ ("notification", "Done"));
  add_snooze_button (notification, reminder);
  return notification;
}

static HfNotification *
build_a_overdue (const HfReminder *reminder)
{
  guint            n = reminder->tally.a_overdue;
  g_autofree char *title =
    g_strdup_printf (ngettext ("%u A-grade follow-up overdue", "%u A-grade follow-ups overdue", n),
                     n);

  return hf_notification_new (reminder->id, title, NULL, HF_NOTIFICATION_HIGH);
}

static HfNotification *
build_slot (const HfReminder *reminder)
{
  guint n = reminder->items->len;
  char  time[6];

  hf_time_write (hf_clock_minutes_of (reminder->fire_at), time);
  /* Translators: a number, and a time of day. */
  g_autofree char *title =
    g_strdup_printf (ngettext ("%u follow-up due by %s", "%u follow-ups due by %s", n), n, time);
  HfNotification *notification =
    hf_notification_new (reminder->id, title, NULL, HF_NOTIFICATION_NORMAL);

  add_snooze_button (notification, reminder);
  return notification;
}

static HfNotification *
build_digest (const HfReminder *reminder)
{
  const HfReminderTally *tally = &reminder->tally;
  /* Translators: four numbers of follow-ups. */
  g_autofree char *title =
    g_strdup_printf (_ ("%u today: %u A, %u promised, %u overdue"), tally->due, tally->grade_a,
                     tally->promised, tally->overdue);

  return hf_notification_new (reminder->id, title, NULL, HF_NOTIFICATION_LOW);
}

/* Counts alone, whatever the privacy: who they are stands in the list behind it. */
static HfNotification *
build_days (const HfReminder *reminder)
{
  const HfReminderTally *tally = &reminder->tally;
  g_autoptr (GPtrArray) parts = hf_parts_new ();
  g_autofree char *title = NULL;

  hf_parts_take (parts, tally->to_greet,
                 g_strdup_printf (ngettext ("%u customer to greet", "%u customers to greet",
                                            tally->to_greet),
                                  tally->to_greet));
  hf_parts_take (parts, tally->ending,
                 g_strdup_printf (ngettext ("%u agreement to renew", "%u agreements to renew",
                                            tally->ending),
                                  tally->ending));
  hf_parts_take (parts, tally->due_with,
                 g_strdup_printf (ngettext ("something is due with %u organisation",
                                            "something is due with %u organisations",
                                            tally->due_with),
                                  tally->due_with));
  title = hf_parts_join (parts);
  return hf_notification_new (reminder->id, title, NULL, HF_NOTIFICATION_LOW);
}

static HfNotification *
build_catch_up (const HfReminder *reminder)
{
  guint            n = reminder->items->len + reminder->extra;
  guint            promised = hf_reminder_count_promised (reminder);
  g_autofree char *title = NULL;

  if (promised == 0)
    title = g_strdup_printf (ngettext ("%u came due while away", "%u came due while away", n), n);
  else
    /* Translators: the plural form goes by the second number, the promised calls. */
    title = g_strdup_printf (ngettext ("%u came due while away, %u promised call",
                                       "%u came due while away, %u promised calls", promised),
                             n, promised);
  return hf_notification_new (reminder->id, title, NULL, HF_NOTIFICATION_NORMAL);
}

HfNotification *
hf_notification_text_build (const HfReminder *reminder, HfReminderPrivacy privacy)
{
  switch (reminder->kind)
    {
    case HF_REMINDER_CALL_BACK:
      return build_call_back (reminder, privacy);
    case HF_REMINDER_A_OVERDUE:
      return build_a_overdue (reminder);
    case HF_REMINDER_SLOT:
      return build_slot (reminder);
    case HF_REMINDER_DIGEST:
      return build_digest (reminder);
    case HF_REMINDER_DAYS:
      return build_days (reminder);
    case HF_REMINDER_CATCH_UP:
    default:
      return build_catch_up (reminder);
    }
}

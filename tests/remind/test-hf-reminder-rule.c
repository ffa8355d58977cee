/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is told when, as a table. Fridays are workdays here, 21 November 2026 is a Saturday. */

#include "remind/hf-reminder-rule.h"

#include "base/hf-clock.h"
#include "remind-test.h"

#include <stdio.h>

/* `items`: follow-ups as ID, `p` for promised or `t`, due time today, `/` and a number of days
 * before today, `~` and the time until which it is snoozed. `told`: the number of an item,
 * `digest`, `over-A`, or `slot` for the slot of now. `expected`: ids in order; a slot with how many
 * and its end, a catch-up with how many and how many of them promised.
 */
typedef struct
{
  const char     *name;
  const char     *now;
  gboolean        resumed;
  const char     *items;
  const char     *told;
  HfReminderTally tally;
  const char     *expected;
} Case;

/* clang-format off */
static const Case cases[] = {
  { "nothing", "2026-11-20 10:30", FALSE, "", "", { 0 }, "" },

  { "promised, a minute early", "2026-11-20 10:29", FALSE, "1p10:30", "", { 0 }, "" },
  { "promised, at its minute", "2026-11-20 10:30", FALSE, "1p10:30", "", { 0 }, "due-1" },
  { "promised, told", "2026-11-20 10:30", FALSE, "1p10:30", "1", { 0 }, "" },
  { "promised, two at once", "2026-11-20 10:30", FALSE, "1p10:30 2p10:30", "1", { 0 }, "due-2" },
  { "promised, noticed late", "2026-11-20 10:40", FALSE, "1p10:30", "", { 0 }, "due-1" },
  { "promised, noticed too late", "2026-11-20 10:41", FALSE, "1p10:30", "", { 0 }, "catchup(1,1)" },
  { "promised, snoozed", "2026-11-20 10:35", FALSE, "1p10:30~10:40", "", { 0 }, "" },
  { "promised, snooze over", "2026-11-20 10:40", FALSE, "1p10:30~10:40", "", { 0 }, "due-1" },
  { "promised, snooze told", "2026-11-20 10:40", FALSE, "1p10:30~10:40", "1", { 0 }, "" },

  { "slot, at its start", "2026-11-20 14:45", FALSE, "1t14:45 2t14:50 3t14:59 4t15:00", "", { 0 }, "slot(3)15:00" },
  { "slot, before its start", "2026-11-20 14:44", FALSE, "1t14:45", "", { 0 }, "" },
  { "slot, told", "2026-11-20 14:50", FALSE, "1t14:45 2t14:55", "slot 1", { 0 }, "" },
  { "slot, what came too late for the last", "2026-11-20 15:00", FALSE, "2t14:55", "1", { 0 }, "slot(1)15:15" },
  { "slot, filled after its start", "2026-11-20 14:50", FALSE, "1t14:55", "", { 0 }, "slot(1)15:00" },
  { "slot, promised ones are no part of it", "2026-11-20 14:45", FALSE, "1p14:50 2t14:50", "", { 0 }, "slot(1)15:00" },
  { "slot and promised", "2026-11-20 14:45", FALSE, "1p14:45 2t14:50", "", { 0 }, "due-1 slot(1)15:00" },

  { "A overdue, before ten", "2026-11-20 09:59", FALSE, "", "digest", { .due = 2, .a_overdue = 2 }, "" },
  { "A overdue, at ten", "2026-11-20 10:00", FALSE, "", "digest", { .due = 2, .a_overdue = 2 }, "over-A" },
  { "A overdue, started later", "2026-11-20 15:20", TRUE, "", "digest", { .due = 2, .a_overdue = 2 }, "over-A" },
  { "A overdue, once a day", "2026-11-20 10:01", FALSE, "", "digest over-A", { .due = 2, .a_overdue = 2 }, "" },
  { "A overdue, none", "2026-11-20 10:00", FALSE, "", "digest", { .due = 2 }, "" },
  { "A overdue, day off", "2026-11-21 10:00", FALSE, "", "", { .due = 2, .a_overdue = 2 }, "" },

  { "digest, early", "2026-11-20 08:09", FALSE, "", "", { .due = 68 }, "" },
  { "digest", "2026-11-20 08:10", FALSE, "", "", { .due = 68 }, "digest" },
  { "digest, on starting at nine", "2026-11-20 09:00", TRUE, "", "", { .due = 68 }, "digest" },
  { "digest, told", "2026-11-20 08:11", FALSE, "", "digest", { .due = 68 }, "" },
  { "days, early", "2026-11-20 08:09", FALSE, "", "", { .to_greet = 2 }, "" },
  { "days, to greet", "2026-11-20 08:10", FALSE, "", "", { .to_greet = 2 }, "days" },
  { "days, with the digest", "2026-11-20 08:10", FALSE, "", "", { .due = 3, .ending = 1 }, "digest days" },
  { "days, with organisations", "2026-11-20 08:10", FALSE, "", "", { .due_with = 1 }, "days" },
  { "days, told", "2026-11-20 08:11", FALSE, "", "days", { .to_greet = 2 }, "" },
  { "digest, nothing due", "2026-11-20 08:10", FALSE, "", "", { 0 }, "" },
  { "digest, day off", "2026-11-21 08:10", FALSE, "", "", { .due = 68 }, "" },
  { "digest, held over lunch", "2026-11-20 12:30", TRUE, "", "", { .due = 68 }, "" },

  { "start, nothing missed", "2026-11-20 14:20", TRUE, "1t14:50", "", { 0 }, "" },
  { "start, all missed in one", "2026-11-20 15:20", TRUE, "1p14:30 2t14:45 3t15:05 4p9:00/2", "", { 0 }, "catchup(4,2)" },
  { "start, missed a minute ago", "2026-11-20 10:31", TRUE, "1p10:30", "", { 0 }, "catchup(1,1)" },
  { "start, due this minute", "2026-11-20 10:30", TRUE, "1p10:30", "", { 0 }, "due-1" },
  { "start, missed and due", "2026-11-20 15:00", TRUE, "1t14:30 2p15:00 3t15:10", "", { 0 }, "catchup(1,0) due-2 slot(1)15:15" },
  { "start, told before the restart", "2026-11-20 15:20", TRUE, "1p14:30 2t14:45", "1 2", { 0 }, "" },
  { "start, some told", "2026-11-20 15:20", TRUE, "1p14:30 2t14:45", "1", { 0 }, "catchup(1,0)" },
  { "start, instead of the digest", "2026-11-20 09:00", TRUE, "1p8:30", "", { .due = 9, .all_day = 8 }, "catchup(9,1)" },
  { "start, digest was told", "2026-11-20 09:00", TRUE, "1p8:30", "digest", { .due = 9, .all_day = 8 }, "catchup(1,1)" },
  { "start, late A follow-ups wait a minute", "2026-11-20 11:00", TRUE, "1p10:30", "digest", { .due = 2, .a_overdue = 1 }, "catchup(1,1)" },

  { "lunch, promised passes", "2026-11-20 12:30", FALSE, "1p12:30 2t12:35", "", { 0 }, "due-1" },
  { "lunch, woken up", "2026-11-20 12:30", TRUE, "1p12:10 2t12:15", "", { 0 }, "catchup(1,1)" },
  { "lunch over, what was held", "2026-11-20 14:00", FALSE, "1p12:30 2t12:35 3t13:30 4t13:55 5t14:10", "1", { 0 }, "catchup(2,0) slot(2)14:15" },
  { "night, promised passes", "2026-11-20 20:00", FALSE, "1p20:00 2t20:00", "", { .due = 9, .a_overdue = 1 }, "due-1" },
  { "night over", "2026-11-20 08:00", FALSE, "1t18:40/1 2p19:00/1", "2", { 0 }, "catchup(1,0)" },
  { "day off, promised passes", "2026-11-21 10:30", FALSE, "1p10:30 2t10:30", "", { 0 }, "due-1" },
  { "after the weekend", "2026-11-23 08:00", FALSE, "1t10:00/2 2t11:00/1 3p10:30/2", "3", { 0 }, "catchup(2,0)" },
};
/* clang-format on */

static HfDueItem *
make_item (const char *word, HfDate today)
{
  int  id, hours, minutes, length, days = 0, until_hours, until_minutes;
  char kind;

  g_assert_cmpint (sscanf (word, "%d%c%d:%d%n", &id, &kind, &hours, &minutes, &length), ==, 4);
  word += length;
  if (word[0] == '/')
    g_assert_cmpint (sscanf (word, "/%d", &days), ==, 1);
  HfDueItem *item = hf_due_item_new (id, hf_clock_instant_of (today - days, hours * 60 + minutes));
  item->promised = kind == 'p';
  if (word[0] == '~')
    {
      g_assert_cmpint (sscanf (word, "~%d:%d", &until_hours, &until_minutes), ==, 2);
      item->snoozed_until = hf_clock_instant_of (today, until_hours * 60 + until_minutes);
    }
  return item;
}

static char *
dup_told_key (const char *word, const HfReminderAgenda *agenda, gint64 now)
{
  HfDate today = hf_clock_date_of (now);
  gint64 start, end;

  if (g_str_equal (word, "digest"))
    return hf_reminder_dup_daily_key (HF_REMINDER_DIGEST, today, &agenda->tally);
  if (g_str_equal (word, "days"))
    return hf_reminder_dup_daily_key (HF_REMINDER_DAYS, today, &agenda->tally);
  if (g_str_equal (word, "over-A"))
    return hf_reminder_dup_daily_key (HF_REMINDER_A_OVERDUE, today, &agenda->tally);
  if (g_str_equal (word, "slot"))
    {
      hf_reminder_rule_get_slot (now, &start, &end);
      return g_strdup_printf ("slot@%" G_GINT64_FORMAT, start);
    }
  for (guint i = 0; i < agenda->items->len; i++)
    if (((HfDueItem *) agenda->items->pdata[i])->follow_up == g_ascii_strtoll (word, NULL, 10))
      return hf_due_item_dup_key (agenda->items->pdata[i]);
  /* An item told earlier and closed since. */
  return g_strdup (word);
}

static HfReminderAgenda *
make_agenda (const Case *c, gint64 now)
{
  HfReminderAgenda *agenda = hf_reminder_agenda_new ();
  g_auto (GStrv) items = g_strsplit (c->items, " ", 0);
  g_auto (GStrv) told = g_strsplit (c->told, " ", 0);

  for (guint i = 0; items[i] != NULL; i++)
    hf_reminder_agenda_take_item (agenda, make_item (items[i], hf_clock_date_of (now)));
  for (guint i = 0; told[i] != NULL; i++)
    {
      g_autofree char *key = dup_told_key (told[i], agenda, now);
      hf_reminder_agenda_add_told (agenda, key);
    }
  agenda->tally = c->tally;
  return agenda;
}

static char *
describe (GPtrArray *reminders)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    {
      const HfReminder *reminder = reminders->pdata[i];
      int               minutes = hf_clock_minutes_of (reminder->fire_at);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", reminder->id);
      if (reminder->kind == HF_REMINDER_SLOT)
        g_string_append_printf (text, "(%u)%02d:%02d", reminder->items->len, minutes / 60,
                                minutes % 60);
      if (reminder->kind == HF_REMINDER_CATCH_UP)
        g_string_append_printf (text, "(%u,%u)", reminder->items->len + reminder->extra,
                                hf_reminder_count_promised (reminder));
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case        *c = data;
  gint64             now = remind_test_instant (c->now);
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  /* Where within the minute it is looked makes no difference. */
  for (int seconds = 0; seconds < 60; seconds += 59)
    {
      g_autoptr (HfReminderAgenda) agenda = make_agenda (c, now);
      g_autoptr (GPtrArray) reminders =
        hf_reminder_rule_decide (now + seconds, agenda, &settings, c->resumed);
      g_autofree char *found = describe (reminders);

      g_assert_cmpstr (found, ==, c->expected);
    }
}

/* Told once, nothing of it is told again, now or later. */
static void
test_telling_settles (gconstpointer data)
{
  const Case        *c = data;
  gint64             now = remind_test_instant (c->now);
  HfReminderSettings settings;
  g_autoptr (HfReminderAgenda) agenda = make_agenda (c, now);

  hf_reminder_settings_init (&settings);
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) reminders =
        hf_reminder_rule_decide (now, agenda, &settings, c->resumed);

      for (guint i = 0; i < reminders->len; i++)
        {
          const HfReminder *reminder = reminders->pdata[i];

          /* Only what waited for the catch-up comes in the second round. */
          if (round > 0)
            g_assert_cmpint (reminder->kind, ==, HF_REMINDER_A_OVERDUE);
          hf_reminder_agenda_add_told (agenda, reminder->key);
          for (guint j = 0; j < reminder->covers->len; j++)
            hf_reminder_agenda_add_told (agenda, reminder->covers->pdata[j]);
        }
    }
  g_autoptr (GPtrArray) again = hf_reminder_rule_decide (now, agenda, &settings, TRUE);
  g_autofree char *found = describe (again);
  g_assert_cmpstr (found, ==, "");
}

static void
test_promised_kept_in_quiet_hours (void)
{
  const Case c = { .items = "1p12:30", .told = "" };
  gint64     now = remind_test_instant ("2026-11-20 12:30");
  g_autoptr (HfReminderAgenda) agenda = make_agenda (&c, now);
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  settings.promised_pass = FALSE;
  g_autoptr (GPtrArray) held = hf_reminder_rule_decide (now, agenda, &settings, FALSE);
  g_assert_cmpuint (held->len, ==, 0);

  now = remind_test_instant ("2026-11-20 14:00");
  g_autoptr (GPtrArray) later = hf_reminder_rule_decide (now, agenda, &settings, FALSE);
  g_autofree char *found = describe (later);
  g_assert_cmpstr (found, ==, "catchup(1,1)");
}

static void
test_current (void)
{
  const Case c = { .items = "1t14:45 2t14:50", .told = "" };
  gint64     now = remind_test_instant ("2026-11-20 14:45");
  g_autoptr (HfReminderAgenda) agenda = make_agenda (&c, now);
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  g_autoptr (GPtrArray) reminders = hf_reminder_rule_decide (now, agenda, &settings, FALSE);
  const HfReminder *slot = reminders->pdata[0];

  g_assert_true (hf_reminder_rule_is_current (slot, agenda, now));
  g_ptr_array_remove_index (agenda->items, 0);
  g_assert_true (hf_reminder_rule_is_current (slot, agenda, now));
  g_ptr_array_remove_index (agenda->items, 0);
  hf_reminder_agenda_take_item (agenda, make_item ("2t14:50~15:50", hf_clock_date_of (now)));
  g_assert_false (hf_reminder_rule_is_current (slot, agenda, now));
  g_ptr_array_remove_index (agenda->items, 0);
  g_assert_false (hf_reminder_rule_is_current (slot, agenda, now));
}

static void
test_daily_current (void)
{
  const HfReminderTally tally = { .due = 2, .a_overdue = 1 };
  gint64                now = remind_test_instant ("2026-11-20 10:00");
  g_autoptr (HfReminderAgenda) agenda = hf_reminder_agenda_new ();

  for (int kind = 0; kind < 2; kind++)
    {
      g_autoptr (HfReminder) reminder =
        hf_reminder_new_daily (kind == 0 ? HF_REMINDER_DIGEST : HF_REMINDER_A_OVERDUE, now, &tally);

      agenda->tally = tally;
      g_assert_true (hf_reminder_rule_is_current (reminder, agenda, now + 60));
      g_assert_false (hf_reminder_rule_is_current (reminder, agenda, now + 24 * 60 * 60));
      agenda->tally = (HfReminderTally){ 0 };
      g_assert_false (hf_reminder_rule_is_current (reminder, agenda, now + 60));
    }
}

static void
test_keys (void)
{
  g_autoptr (HfDueItem) item = hf_due_item_new (7, 1000);
  g_autofree char *key = hf_due_item_dup_key (item);
  item->snoozed_until = 1600;
  const HfReminderTally tally = { 0 };
  g_autofree char      *snoozed_key = hf_due_item_dup_key (item);
  g_autofree char      *digest_key =
    hf_reminder_dup_daily_key (HF_REMINDER_DIGEST, hf_date_new (2026, 11, 20), &tally);

  g_assert_cmpstr (key, ==, "due-7@1000");
  g_assert_cmpstr (snoozed_key, ==, "due-7@1600");
  g_assert_cmpstr (digest_key, ==, "digest@2026-11-20");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *decide = g_strconcat ("/reminder-rule/decide/", cases[i].name, NULL);
      g_autofree char *settle = g_strconcat ("/reminder-rule/settle/", cases[i].name, NULL);

      g_test_add_data_func (decide, &cases[i], test_case);
      g_test_add_data_func (settle, &cases[i], test_telling_settles);
    }
  g_test_add_func ("/reminder-rule/promised-kept", test_promised_kept_in_quiet_hours);
  g_test_add_func ("/reminder-rule/current", test_current);
  g_test_add_func ("/reminder-rule/daily-current", test_daily_current);
  g_test_add_func ("/reminder-rule/keys", test_keys);
  return g_test_run ();
}

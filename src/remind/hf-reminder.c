/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One thing to tell the user at one time. It must not know about words, settings or the time. */

#include "remind/hf-reminder.h"

#include "base/hf-clock.h"

G_DEFINE_BOXED_TYPE (HfReminder, hf_reminder, hf_reminder_ref, hf_reminder_unref)

/* Both strings live as long as the reminder, which is why readers see them as const. */
static HfReminder *
make_reminder (HfReminderKind kind, char *id, char *key, gint64 fire_at)
{
  HfReminder *self = g_atomic_rc_box_new0 (HfReminder);

  self->kind = kind;
  self->id = id;
  self->key = key;
  self->covers = g_ptr_array_new_with_free_func (g_free);
  self->fire_at = fire_at;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_due_item_unref);
  return self;
}

static void
clear_reminder (gpointer data)
{
  HfReminder *self = data;

  g_free ((char *) self->id);
  g_free ((char *) self->key);
  g_ptr_array_unref (self->covers);
  g_ptr_array_unref (self->items);
}

static void
take_in_items (HfReminder *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_ptr_array_add (self->items, hf_due_item_ref (items->pdata[i]));
      g_ptr_array_add (self->covers, hf_due_item_dup_key (items->pdata[i]));
    }
}

HfReminder *
hf_reminder_new_call_back (HfDueItem *item)
{
  HfReminder *self = make_reminder (HF_REMINDER_CALL_BACK,
                                    g_strdup_printf ("due-%" G_GINT64_FORMAT, item->follow_up),
                                    hf_due_item_dup_key (item), item->due_at);

  g_ptr_array_add (self->items, hf_due_item_ref (item));
  return self;
}

HfReminder *
hf_reminder_new_slot (GPtrArray *items, gint64 start, gint64 end, const char *whose)
{
  HfReminder *self =
    make_reminder (HF_REMINDER_SLOT, g_strdup ("slot"),
                   g_strdup_printf ("slot@%" G_GINT64_FORMAT "%s", start, whose), end);

  take_in_items (self, items);
  return self;
}

HfReminder *
hf_reminder_new_catch_up (GPtrArray             *items,
                          gint64                 now,
                          HfDate                 digest_day,
                          const HfReminderTally *tally)
{
  HfReminder *self =
    make_reminder (HF_REMINDER_CATCH_UP, g_strdup ("catchup"),
                   g_strdup_printf ("catchup@%" G_GINT64_FORMAT "%s", now, tally->whose), now);

  take_in_items (self, items);
  if (digest_day != HF_DATE_NONE)
    {
      self->tally = *tally;
      self->extra = tally->all_day;
      g_ptr_array_add (self->covers,
                       hf_reminder_dup_daily_key (HF_REMINDER_DIGEST, digest_day, tally));
    }
  return self;
}

/* NULL of what is not told once a day. */
static const char *
get_daily_id (HfReminderKind kind)
{
  static const char *const ids[] = {
    [HF_REMINDER_A_OVERDUE] = "over-A",
    [HF_REMINDER_DIGEST] = "digest",
    [HF_REMINDER_DAYS] = "days",
  };

  return kind < G_N_ELEMENTS (ids) ? ids[kind] : NULL;
}

HfReminder *
hf_reminder_new_daily (HfReminderKind kind, gint64 now, const HfReminderTally *tally)
{
  HfReminder *self =
    make_reminder (kind, g_strdup (get_daily_id (kind)),
                   hf_reminder_dup_daily_key (kind, hf_clock_date_of (now), tally), now);

  self->tally = *tally;
  return self;
}

char *
hf_reminder_dup_daily_key (HfReminderKind kind, HfDate day, const HfReminderTally *tally)
{
  char iso[11];

  g_return_val_if_fail (get_daily_id (kind) != NULL, NULL);

  hf_date_write_iso (day, iso);
  return g_strconcat (get_daily_id (kind), "@", iso, tally->whose, NULL);
}

HfReminder *
hf_reminder_ref (HfReminder *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hf_reminder_unref:
 * @self: (transfer full): a reminder
 *
 * Gives a reference back.
 */
void
hf_reminder_unref (HfReminder *self)
{
  g_atomic_rc_box_release_full (self, clear_reminder);
}

const HfDueItem *
hf_reminder_get_item (const HfReminder *self)
{
  return self->items->len == 1 && self->extra == 0 ? self->items->pdata[0] : NULL;
}

guint
hf_reminder_count_promised (const HfReminder *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += ((const HfDueItem *) self->items->pdata[i])->promised ? 1 : 0;
  return n;
}

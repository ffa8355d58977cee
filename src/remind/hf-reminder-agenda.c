/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All that deciding about reminders needs to know of the book at one moment. It must not decide. */

#include "remind/hf-reminder-agenda.h"

G_DEFINE_BOXED_TYPE (HfReminderAgenda,
                     hf_reminder_agenda,
                     hf_reminder_agenda_ref,
                     hf_reminder_agenda_unref)

static void
clear_agenda (gpointer data)
{
  HfReminderAgenda *self = data;

  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->told);
}

HfReminderAgenda *
hf_reminder_agenda_new (void)
{
  HfReminderAgenda *self = g_atomic_rc_box_new0 (HfReminderAgenda);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_due_item_unref);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

HfReminderAgenda *
hf_reminder_agenda_ref (HfReminderAgenda *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hf_reminder_agenda_unref (HfReminderAgenda *self)
{
  g_atomic_rc_box_release_full (self, clear_agenda);
}

void
hf_reminder_agenda_take_item (HfReminderAgenda *self, HfDueItem *item)
{
  g_ptr_array_add (self->items, item);
}

void
hf_reminder_agenda_add_told (HfReminderAgenda *self, const char *key)
{
  g_hash_table_add (self->told, g_strdup (key));
}

gboolean
hf_reminder_agenda_is_told (const HfReminderAgenda *self, const HfDueItem *item)
{
  g_autofree char *key = hf_due_item_dup_key (item);

  return g_hash_table_contains (self->told, key);
}

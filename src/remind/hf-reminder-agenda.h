/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All that deciding about reminders needs to know of the book at one moment. */

#pragma once

#include "remind/hf-reminder.h"

G_BEGIN_DECLS

#define HF_TYPE_REMINDER_AGENDA (hf_reminder_agenda_get_type ())

/**
 * HfReminderAgenda:
 * @items: (element-type HfDueItem): the open follow-ups that are due at a time of day
 * @told: (element-type utf8): the set of keys recorded as told
 * @tally: the numbers of the day
 *
 * A snapshot of the book for hf_reminder_rule_decide(). Reference counted; it may be added to until
 * it is shared.
 */
typedef struct
{
  GPtrArray      *items;
  GHashTable     *told;
  HfReminderTally tally;
} HfReminderAgenda;

GType hf_reminder_agenda_get_type (void);

/**
 * hf_reminder_agenda_new:
 *
 * Returns: (transfer full): an agenda with nothing on it, to be filled by who made it
 */
HfReminderAgenda *hf_reminder_agenda_new (void);

/**
 * hf_reminder_agenda_ref:
 *
 * Returns: (transfer full): @self
 */
HfReminderAgenda *hf_reminder_agenda_ref (HfReminderAgenda *self);

/**
 * hf_reminder_agenda_unref:
 * @self: (transfer full): an agenda
 *
 * Gives a reference back.
 */
void hf_reminder_agenda_unref (HfReminderAgenda *self);

/**
 * hf_reminder_agenda_take_item:
 * @item: (transfer full): a follow-up due at a time of day
 *
 * Puts a follow-up on the agenda.
 */
void hf_reminder_agenda_take_item (HfReminderAgenda *self, HfDueItem *item);

/**
 * hf_reminder_agenda_add_told:
 * @key: a key recorded as told
 *
 * Notes that something was told.
 */
void hf_reminder_agenda_add_told (HfReminderAgenda *self, const char *key);

/**
 * hf_reminder_agenda_is_told:
 * @item: a follow-up
 *
 * Returns: whether the item, with the time it now has, was told
 */
gboolean hf_reminder_agenda_is_told (const HfReminderAgenda *self, const HfDueItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReminderAgenda, hf_reminder_agenda_unref)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A follow-up as far as reminding goes: when it is due and how its customer may be called in a
 * bubble. It is filled by the session layer; nothing here reads the book.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HF_TYPE_DUE_ITEM (hf_due_item_get_type ())

/**
 * HfDueItem:
 * @follow_up: the follow-up's row id
 * @customer: its customer's row id
 * @due_at: when it is due, in UTC seconds
 * @promised: whether the customer was promised a call at that time
 * @snoozed_until: when to remind again, in UTC seconds, or 0
 * @snoozes: how often it has been snoozed since it was last rescheduled
 * @address: surname and title, as in "Ms Wang"
 * @name: the full name
 * @reason: (nullable): why to call, in words fit for a desk; never a diagnosis
 * @alerts: (nullable): the customer's alerts in words, a line each, for the window alone
 *
 * A follow-up that is due at a time of day. Those due on a day as a whole are only counted
 * ([struct@ReminderTally]).
 *
 * Fill the fields right after hf_due_item_new(), strings as copies of their own, and leave them
 * alone once others hold a reference.
 */
typedef struct
{
  gint64   follow_up;
  gint64   customer;
  gint64   due_at;
  gboolean promised;
  gint64   snoozed_until;
  guint    snoozes;
  char    *address;
  char    *name;
  char    *reason;
  char    *alerts;
} HfDueItem;

GType hf_due_item_get_type (void);

/**
 * hf_due_item_new:
 * @follow_up: the follow-up's row id
 * @due_at: when it is due, in UTC seconds
 *
 * Returns: (transfer full): an item that is not promised and whose customer is not named
 */
HfDueItem *hf_due_item_new (gint64 follow_up, gint64 due_at);

/**
 * hf_due_item_ref:
 *
 * Returns: (transfer full): @self
 */
HfDueItem *hf_due_item_ref (HfDueItem *self);

/**
 * hf_due_item_unref:
 * @self: (transfer full): an item
 *
 * Gives a reference back.
 */
void hf_due_item_unref (HfDueItem *self);

/**
 * hf_due_item_get_fire_at:
 *
 * Returns: when to remind of it, snoozing counted, in UTC seconds
 */
gint64 hf_due_item_get_fire_at (const HfDueItem *self);

/**
 * hf_due_item_dup_key:
 *
 * Names this very reminding: rescheduling and snoozing change the key, restarting does not.
 *
 * Returns: (transfer full): `due-<follow-up>@<UTC seconds>`
 */
char *hf_due_item_dup_key (const HfDueItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDueItem, hf_due_item_unref)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A follow-up as far as reminding goes. It must not know how or whether it is shown. */

#include "remind/hf-due-item.h"

G_DEFINE_BOXED_TYPE (HfDueItem, hf_due_item, hf_due_item_ref, hf_due_item_unref)

static void
clear_item (gpointer data)
{
  HfDueItem *self = data;

  g_free (self->address);
  g_free (self->name);
  g_free (self->reason);
  g_free (self->alerts);
}

HfDueItem *
hf_due_item_new (gint64 follow_up, gint64 due_at)
{
  HfDueItem *self = g_atomic_rc_box_new0 (HfDueItem);

  self->follow_up = follow_up;
  self->due_at = due_at;
  return self;
}

HfDueItem *
hf_due_item_ref (HfDueItem *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hf_due_item_unref (HfDueItem *self)
{
  g_atomic_rc_box_release_full (self, clear_item);
}

gint64
hf_due_item_get_fire_at (const HfDueItem *self)
{
  return MAX (self->due_at, self->snoozed_until);
}

char *
hf_due_item_dup_key (const HfDueItem *self)
{
  return g_strdup_printf ("due-%" G_GINT64_FORMAT "@%" G_GINT64_FORMAT, self->follow_up,
                          hf_due_item_get_fire_at (self));
}

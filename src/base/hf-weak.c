/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An object as a callback's data that the callback does not keep alive. */

#include "base/hf-weak.h"

struct _HfWeak
{
  GWeakRef ref;
};

/**
 * hf_weak_new:
 * @object: (type GObject): who waits
 *
 * Returns: (transfer full): what hf_weak_take() takes
 */
HfWeak *
hf_weak_new (gpointer object)
{
  HfWeak *self = g_new0 (HfWeak, 1);

  g_weak_ref_init (&self->ref, object);
  return self;
}

/**
 * hf_weak_take:
 * @self: (transfer full): what hf_weak_new() made
 *
 * Ends the waiting. To be called once, by the callback.
 *
 * Returns: (transfer full) (nullable): who waited, %NULL when it is gone
 */
gpointer
hf_weak_take (HfWeak *self)
{
  gpointer object = g_weak_ref_get (&self->ref);

  g_weak_ref_clear (&self->ref);
  g_free (self);
  return object;
}

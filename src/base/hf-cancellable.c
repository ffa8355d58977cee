/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Of what is asked again and again only the last answer counts. */

#include "base/hf-cancellable.h"

void
hf_cancellable_drop (GCancellable **where)
{
  g_cancellable_cancel (*where);
  g_clear_object (where);
}

GCancellable *
hf_cancellable_renew (GCancellable **where)
{
  hf_cancellable_drop (where);
  *where = g_cancellable_new ();
  return *where;
}

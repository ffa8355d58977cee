/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* libadwaita takes the title of a toast for markup; people, fields and files are named by others.
 */

#include "gui/common/hf-toast.h"

void
hf_toast_set_text (AdwToast *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_return_if_fail (ADW_IS_TOAST (self));

  adw_toast_set_title (self, escaped);
}

AdwToast *
hf_toast_new (const char *text)
{
  AdwToast *self = adw_toast_new ("");

  hf_toast_set_text (self, text);
  return self;
}

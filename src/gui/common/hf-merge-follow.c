/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who looks for a card that was merged is led to the one that stayed: links and notes of other
 * systems keep pointing to the one that went. */

#include "gui/common/hf-merge-follow.h"

#include "core/hf-customer.h"
#include "gui/common/hf-page.h"

#include <glib/gi18n.h>

gboolean
hf_merge_follow (GtkWidget *widget, const HfRow *row, const char *looking)
{
  if (hf_row_is_null (row, HF_CUSTOMER_MERGED_INTO))
    return FALSE;
  gtk_widget_activate_action (widget, "win.show-customer", "x",
                              hf_row_int (row, HF_CUSTOMER_MERGED_INTO));
  if (looking == NULL || g_strcmp0 (hf_row_text (row, HF_CUSTOMER_CHANGED_BY), looking) != 0)
    hf_page_toast_of (widget, _ ("This card was merged; here is the one that stayed"), 0);
  return TRUE;
}

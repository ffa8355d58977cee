/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_vip_mark_show:
 * @name: what names somebody, in a box
 * @row: (nullable): a customer, or a row that joins `customer_vip`
 *
 * Has a mark stand behind the name of a VIP, and of nobody else. It is to be called again when the
 * row changes.
 *
 * Returns: (transfer none) (nullable): what the mark says, for the spoken name of a whole line
 */
const char *hf_vip_mark_show (GtkWidget *name, const HfRow *row);

G_END_DECLS

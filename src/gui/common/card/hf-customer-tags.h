/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_customer_tags_show:
 * @box: where tags stand side by side
 * @customer: whose
 *
 * Shows the first tags of a customer, and how many more there are. The box is hidden where there
 * are none.
 */
void hf_customer_tags_show (GtkWidget *box, const HfRow *customer);

G_END_DECLS

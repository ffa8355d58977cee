/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HF_PACKAGE_SUM_MAX: No package costs more, in fen; what would is shown as this.
 */
#define HF_PACKAGE_SUM_MAX G_GINT64_CONSTANT (1000000000000000)

/**
 * hf_package_sum:
 * @items: (element-type HfRow): the items, of a package or of one a customer has
 *
 * Adds up what a package costs. An item of which there are none, or fewer, costs nothing.
 *
 * Returns: the sum in fen
 */
gint64 hf_package_sum (GPtrArray *items);

/**
 * hf_package_item_sum:
 * @price: of one, in fen
 * @quantity: how many
 *
 * Returns: what they cost, in fen
 */
gint64 hf_package_item_sum (gint64 price, gint64 quantity);

G_END_DECLS

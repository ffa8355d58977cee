/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A %HF_FIELD_DECIMAL is kept in thousandths: 5.2 is 5200. */
#define HF_DECIMAL_SCALE 1000

/**
 * hf_decimal_parse:
 * @text: what was typed, such as "5.2", "-3" or "５．２"
 * @value: (out): the value in thousandths
 *
 * Returns: %FALSE unless it is a number of at most twelve digits before the point and three after
 * it
 */
gboolean hf_decimal_parse (const char *text, gint64 *value);

/**
 * hf_decimal_format:
 * @value: a value in thousandths, any there is
 * @least_decimals: how many digits stand behind the point even if they are zeros, at most three
 *
 * Writes a number with a point in every locale and no other zeros behind it that say nothing.
 *
 * Returns: (transfer full): the text
 */
char *hf_decimal_format (gint64 value, guint least_decimals);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers with a point, kept as integers so that equal ones are equal. */

#include "core/hf-decimal.h"

#include <string.h>

#define MAX_DIGITS   12
#define MAX_DECIMALS 3

gboolean
hf_decimal_parse (const char *text, gint64 *value)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  const char      *p = plain ? g_strstrip (plain) : "";
  gboolean         is_negative = *p == '-';
  guint            n_digits = 0, n_decimals = 0;
  gboolean         has_point;
  gint64           number = 0;

  for (p += is_negative; g_ascii_isdigit (*p) && n_digits < MAX_DIGITS; p++, n_digits++)
    number = number * 10 + g_ascii_digit_value (*p);
  has_point = *p == '.';
  if (has_point)
    for (p++; g_ascii_isdigit (*p) && n_decimals < MAX_DECIMALS; p++, n_decimals++)
      number = number * 10 + g_ascii_digit_value (*p);
  if (n_digits == 0 || (has_point && n_decimals == 0) || *p != '\0')
    return FALSE;
  for (; n_decimals < MAX_DECIMALS; n_decimals++)
    number *= 10;
  *value = is_negative ? -number : number;
  return TRUE;
}

char *
hf_decimal_format (gint64 value, guint least_decimals)
{
  guint64          amount = value < 0 ? -(guint64) value : (guint64) value;
  g_autofree char *digits = g_strdup_printf ("%03d", (int) (amount % HF_DECIMAL_SCALE));
  gsize            length = strlen (digits);

  while (length > least_decimals && digits[length - 1] == '0')
    length--;
  digits[length] = '\0';
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s%s", value < 0 ? "-" : "",
                          amount / HF_DECIMAL_SCALE, length > 0 ? "." : "", digits);
}

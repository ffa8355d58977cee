/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One series of numbers, immutable and shared between threads by reference. It must not know
 * charts, stores or customers. */

#include "base/hf-series.h"

#include <math.h>
#include <string.h>

#define MAX_DIGITS 6
#define GAP_TEXT   "—"
#define MINUS_SIGN "−"

struct _HfSeries
{
  char   *label;
  char   *unit;
  guint   digits;
  double *values;
  char  **texts; /* n_values entries, or NULL */
  guint   n_values;
};

G_DEFINE_BOXED_TYPE (HfSeries, hf_series, hf_series_ref, hf_series_unref)

static char **
copy_texts (const char *const *texts, gsize n_texts)
{
  char **copy = g_new0 (char *, n_texts);

  for (gsize i = 0; i < n_texts; i++)
    copy[i] = g_strdup (texts[i]);

  return copy;
}

static void
clear_series (gpointer data)
{
  HfSeries *self = data;

  for (guint i = 0; self->texts != NULL && i < self->n_values; i++)
    g_free (self->texts[i]);
  g_free (self->texts);
  g_free (self->values);
  g_free (self->unit);
  g_free (self->label);
}

HfSeries *
hf_series_new (const char   *label,
               const char   *unit,
               guint         digits,
               const double *values,
               gsize         n_values)
{
  HfSeries *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (digits <= MAX_DIGITS, NULL);
  g_return_val_if_fail (values != NULL || n_values == 0, NULL);

  self = g_atomic_rc_box_new0 (HfSeries);
  self->label = g_strdup (label);
  self->unit = g_strdup (unit);
  self->digits = digits;
  self->values = g_memdup2 (values, n_values * sizeof *values);
  self->n_values = n_values;

  return self;
}

HfSeries *
hf_series_new_with_texts (const char        *label,
                          const char        *unit,
                          guint              digits,
                          const double      *values,
                          gsize              n_values,
                          const char *const *texts)
{
  HfSeries *self = hf_series_new (label, unit, digits, values, n_values);

  if (self != NULL && texts != NULL)
    self->texts = copy_texts (texts, n_values);

  return self;
}

HfSeries *
hf_series_ref (HfSeries *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hf_series_unref (HfSeries *self)
{
  g_atomic_rc_box_release_full (self, clear_series);
}

/**
 * hf_series_get_label:
 * @self: a series
 *
 * Returns: (transfer none): the words for a person
 */
const char *
hf_series_get_label (const HfSeries *self)
{
  return self->label;
}

/**
 * hf_series_get_unit:
 * @self: a series
 *
 * Returns: (transfer none) (nullable): the unit
 */
const char *
hf_series_get_unit (const HfSeries *self)
{
  return self->unit;
}

/**
 * hf_series_get_digits:
 * @self: a series
 *
 * Returns: the decimals shown
 */
guint
hf_series_get_digits (const HfSeries *self)
{
  return self->digits;
}

/**
 * hf_series_get_value:
 * @self: a series
 * @index: which value
 *
 * Returns: the value, NaN where there is none or past the end
 */
double
hf_series_get_value (const HfSeries *self, guint index)
{
  return index < self->n_values ? self->values[index] : NAN;
}

char *
hf_series_format (const HfSeries *self, guint index)
{
  if (self->texts != NULL && index < self->n_values && self->texts[index] != NULL)
    return g_strdup (self->texts[index]);

  return hf_series_format_number (hf_series_get_value (self, index), self->digits);
}

char *
hf_series_format_number (double value, guint digits)
{
  static const char *const formats[] = { "%.0f", "%.1f", "%.2f", "%.3f", "%.4f", "%.5f", "%.6f" };
  char                     plain[G_ASCII_DTOSTR_BUF_SIZE + 320];
  g_autoptr (GString) text = NULL;
  gsize whole;

  g_return_val_if_fail (digits <= MAX_DIGITS, NULL);

  if (!isfinite (value))
    return g_strdup (GAP_TEXT);

  g_ascii_formatd (plain, sizeof plain, formats[digits], fabs (value));
  whole = strcspn (plain, ".");
  text = g_string_new (NULL);
  if (value < 0 && strspn (plain, "0.") != strlen (plain))
    g_string_append (text, MINUS_SIGN);

  for (gsize i = 0; plain[i] != '\0'; i++)
    {
      if (i > 0 && i < whole && (whole - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, plain[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

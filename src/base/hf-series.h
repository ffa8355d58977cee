/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The numbers of one series, as a chart, a table and a report line all read them. A series knows
 * neither what is counted nor where it came from. */

#include <glib-object.h>

G_BEGIN_DECLS

#define HF_TYPE_SERIES (hf_series_get_type ())

/**
 * HfSeries:
 *
 * Immutable, reference counted numbers with a label and a unit.
 *
 * A value of NaN is a gap: nothing is known there, which is not the same as zero.
 */
typedef struct _HfSeries HfSeries;

GType hf_series_get_type (void);

/**
 * hf_series_new:
 * @label: what a person reads, already translated
 * @unit: (nullable): what one unit is, such as "visits", already translated
 * @digits: decimals shown, 0 to 6
 * @values: (array length=n_values): the numbers; NaN is a gap
 * @n_values: how many
 *
 * Creates a series with a copy of @values.
 *
 * Returns: (transfer full): the series
 */
HfSeries *hf_series_new (const char   *label,
                         const char   *unit,
                         guint         digits,
                         const double *values,
                         gsize         n_values);

/**
 * hf_series_new_with_texts:
 * @label: see [func@Huifang.Series.new]
 * @unit: (nullable): see there
 * @digits: see there
 * @values: (array length=n_values): see there
 * @n_values: how many
 * @texts: (array length=n_values): how each value is written, such as "1 : 0.92"; an entry of %NULL
 *   is written as a number
 *
 * Creates a series whose values are written in words of the caller's choice.
 *
 * Returns: (transfer full): the series
 */
HfSeries *hf_series_new_with_texts (const char        *label,
                                    const char        *unit,
                                    guint              digits,
                                    const double      *values,
                                    gsize              n_values,
                                    const char *const *texts);

/**
 * hf_series_ref:
 * @self: a series
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @self
 */
HfSeries *hf_series_ref (HfSeries *self);

/**
 * hf_series_unref:
 * @self: (transfer full): a series
 *
 * Gives a reference back. Safe from any thread.
 */
void hf_series_unref (HfSeries *self);

const char *hf_series_get_label (const HfSeries *self);
const char *hf_series_get_unit (const HfSeries *self);
guint       hf_series_get_digits (const HfSeries *self);
double      hf_series_get_value (const HfSeries *self, guint index);

/**
 * hf_series_format:
 * @self: a series
 * @index: which value
 *
 * Writes one value as a person should read it: its own text if it has one, a dash for a gap.
 *
 * Returns: (transfer full): the text
 */
char *hf_series_format (const HfSeries *self, guint index);

/**
 * hf_series_format_number:
 * @value: any number
 * @digits: decimals shown, 0 to 6
 *
 * Writes a number with a comma between thousands, the same in every locale, a dash for NaN.
 *
 * Returns: (transfer full): such as "12,480" or "−0.5"
 */
char *hf_series_format_number (double value, guint digits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSeries, hf_series_unref)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Values of indicators are integers in thousandths of the unit: 5.2 mmol/L is 5200. */
#define HF_INDICATOR_SCALE 1000

/* No limit on that side. */
#define HF_INDICATOR_OPEN G_MININT64

/**
 * HfIndicatorRange:
 * @low: the least normal value, in thousandths, or %HF_INDICATOR_OPEN
 * @high: the greatest one, in thousandths, or %HF_INDICATOR_OPEN
 *
 * Where the values of healthy adults lie.
 */
typedef struct
{
  gint64 low;
  gint64 high;
} HfIndicatorRange;

/**
 * HfIndicator:
 * @code: what is stored
 * @label: msgid of the name
 * @short_label: msgid of the name where there is little room
 * @unit: the unit as printed
 * @decimals: how many digits after the point are usual
 * @has_second: whether there are two values, as of blood pressure
 * @female: the range for women
 * @male: the range for men
 * @second: the range of the second value
 * @possible: what a living person may have; anything else is a slip
 * @possible_second: the same of the second value
 *
 * A health indicator.
 */
typedef struct
{
  const char      *code;
  const char      *label;
  const char      *short_label;
  const char      *unit;
  guint            decimals;
  gboolean         has_second;
  HfIndicatorRange female;
  HfIndicatorRange male;
  HfIndicatorRange second;
  HfIndicatorRange possible;
  HfIndicatorRange possible_second;
} HfIndicator;

#define HF_INDICATOR_BLOOD_PRESSURE "bp"
#define HF_INDICATOR_LDL            "ldl"
#define HF_INDICATOR_GLUCOSE        "glucose"

/**
 * hf_indicators:
 *
 * The indicators, in the order in which they are offered; ended by a %NULL code.
 */
extern const HfIndicator hf_indicators[];

/**
 * HfIndicatorVerdict:
 * @HF_INDICATOR_NORMAL: within the range, or nothing is known of one
 * @HF_INDICATOR_LOW: below it
 * @HF_INDICATOR_HIGH: above it
 *
 * How a value stands to the range.
 */
typedef enum
{
  HF_INDICATOR_NORMAL,
  HF_INDICATOR_LOW,
  HF_INDICATOR_HIGH,
} HfIndicatorVerdict;

/**
 * hf_indicator_find:
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the indicator
 */
const HfIndicator *hf_indicator_find (const char *code);

const HfIndicator *hf_indicator_for (const char *code);
int                hf_indicator_compare (const HfIndicator *one, const HfIndicator *other);

HfIndicatorRange hf_indicator_range (const HfIndicator *self, const char *sex);
/**
 * hf_indicator_judge:
 * @range: a range
 * @value: a value in thousandths
 *
 * Returns: how the value stands to it; the limits themselves are normal
 */
HfIndicatorVerdict hf_indicator_judge (HfIndicatorRange range, gint64 value);

/**
 * HfIndicatorFlaw:
 * @HF_INDICATOR_SOUND: none
 * @HF_INDICATOR_IMPOSSIBLE: nobody has the value
 * @HF_INDICATOR_IMPOSSIBLE_SECOND: nobody has the second one
 * @HF_INDICATOR_SWAPPED: the second value is not below the first
 *
 * What is wrong with a value.
 */
typedef enum
{
  HF_INDICATOR_SOUND,
  HF_INDICATOR_IMPOSSIBLE,
  HF_INDICATOR_IMPOSSIBLE_SECOND,
  HF_INDICATOR_SWAPPED,
} HfIndicatorFlaw;

HfIndicatorFlaw hf_indicator_find_flaw (const HfIndicator *self, gint64 first, gint64 second);
gboolean        hf_indicator_is_possible (HfIndicatorRange possible, gint64 value);

/**
 * hf_indicator_format:
 * @self: an indicator
 * @value: a value in thousandths
 *
 * Writes a value without its unit, with as many digits as are usual and no fewer than it has.
 *
 * Returns: (transfer full): the text
 */
char *hf_indicator_format (const HfIndicator *self, gint64 value);

/**
 * hf_indicator_parse:
 * @text: what was typed, such as "5.2" or "５．２"
 * @value: (out): the value in thousandths
 *
 * Returns: %FALSE unless it is a number of at most three digits after the point, 0 or more
 */
gboolean hf_indicator_parse (const char *text, gint64 *value);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Health indicators and what is normal for adults. A range is a hint for the eye, never a
 * diagnosis.
 *
 * Ranges: blood counts WS/T 405-2012; liver and kidney WS/T 404-2012 and 2015; blood pressure the
 * Chinese hypertension guideline of 2018; lipids the Chinese dyslipidaemia guideline of 2016;
 * weight and waist WS/T 428-2013; glucose WHO 1999.
 *
 * What is possible is kept wide, so that only slips of the keys are refused. It ends where records
 * do: a heart rate of 480 (Chhabra and others 2012), a body at 13.7 °C (Gilbert and others 2000)
 * and at 46.5 °C, 147.6 mmol/L of glucose, 635 kg, 272 cm and a waist of 302 cm (all Guinness World
 * Records), a newborn of 212 g. Blood pressure stays below what weight lifters reach under load
 * (MacDougall and others 1985), which no cuff is read at. For the rest it is several times what is
 * seen in the gravest illness. */

#include "core/hf-indicator.h"

#include "core/hf-customer-choices.h"
#include "core/hf-decimal.h"

#include <glib/gi18n.h>

#define MAX_VALUE (G_GINT64_CONSTANT (1000000000) * HF_INDICATOR_SCALE)

#define OF(low, high)                                           \
  {                                                             \
    (gint64) ((low) *1000 + 0.5), (gint64) ((high) *1000 + 0.5) \
  }
#define FROM(low)                                   \
  {                                                 \
    (gint64) ((low) *1000 + 0.5), HF_INDICATOR_OPEN \
  }
#define UP_TO(high)                                  \
  {                                                  \
    HF_INDICATOR_OPEN, (gint64) ((high) *1000 + 0.5) \
  }
#define ANY                              \
  {                                      \
    HF_INDICATOR_OPEN, HF_INDICATOR_OPEN \
  }

/* clang-format off */
const HfIndicator hf_indicators[] = {
  { "bp", N_ ("Blood pressure"), N_ ("BP"), "mmHg", 0, TRUE, OF (90, 139), OF (90, 139), OF (60, 89), OF (30, 370), OF (10, 300) },
  { "pulse", N_ ("Pulse"), N_ ("Pulse"), "/min", 0, FALSE, OF (60, 100), OF (60, 100), ANY, OF (10, 480), ANY },
  { "glucose", N_ ("Fasting glucose"), N_ ("GLU"), "mmol/L", 1, FALSE, OF (3.9, 6.0), OF (3.9, 6.0), ANY, OF (0.1, 150), ANY },
  { "glucose2h", N_ ("Glucose after two hours"), N_ ("GLU 2 h"), "mmol/L", 1, FALSE, UP_TO (7.7), UP_TO (7.7), ANY, OF (0.1, 150), ANY },
  { "hba1c", N_ ("Glycated haemoglobin"), N_ ("HbA1c"), "%", 1, FALSE, OF (4, 6), OF (4, 6), ANY, OF (2, 25), ANY },
  { "tc", N_ ("Total cholesterol"), N_ ("TC"), "mmol/L", 2, FALSE, UP_TO (5.19), UP_TO (5.19), ANY, OF (0.1, 60), ANY },
  { "tg", N_ ("Triglycerides"), N_ ("TG"), "mmol/L", 2, FALSE, UP_TO (1.69), UP_TO (1.69), ANY, OF (0.1, 400), ANY },
  { "ldl", N_ ("LDL cholesterol"), N_ ("LDL"), "mmol/L", 2, FALSE, UP_TO (3.39), UP_TO (3.39), ANY, OF (0, 50), ANY },
  { "hdl", N_ ("HDL cholesterol"), N_ ("HDL"), "mmol/L", 2, FALSE, FROM (1), FROM (1), ANY, OF (0, 10), ANY },
  { "weight", N_ ("Weight"), N_ ("Weight"), "kg", 1, FALSE, ANY, ANY, ANY, OF (0.2, 650), ANY },
  { "height", N_ ("Height"), N_ ("Height"), "cm", 0, FALSE, ANY, ANY, ANY, OF (20, 275), ANY },
  { "bmi", N_ ("Body mass index"), N_ ("BMI"), "kg/m²", 1, FALSE, OF (18.5, 23.9), OF (18.5, 23.9), ANY, OF (4, 210), ANY },
  { "waist", N_ ("Waist"), N_ ("Waist"), "cm", 0, FALSE, UP_TO (84), UP_TO (89), ANY, OF (15, 310), ANY },
  { "temperature", N_ ("Temperature"), N_ ("Temp."), "°C", 1, FALSE, OF (36, 37.2), OF (36, 37.2), ANY, OF (13, 47), ANY },
  { "hb", N_ ("Haemoglobin"), N_ ("Hb"), "g/L", 0, FALSE, OF (115, 150), OF (130, 175), ANY, OF (5, 300), ANY },
  { "rbc", N_ ("Red cells"), N_ ("RBC"), "10¹²/L", 2, FALSE, OF (3.8, 5.1), OF (4.3, 5.8), ANY, OF (0.1, 15), ANY },
  { "wbc", N_ ("White cells"), N_ ("WBC"), "10⁹/L", 1, FALSE, OF (3.5, 9.5), OF (3.5, 9.5), ANY, OF (0, 2000), ANY },
  { "plt", N_ ("Platelets"), N_ ("PLT"), "10⁹/L", 0, FALSE, OF (125, 350), OF (125, 350), ANY, OF (0, 10000), ANY },
  { "alt", N_ ("ALT"), N_ ("ALT"), "U/L", 0, FALSE, OF (7, 40), OF (9, 50), ANY, OF (0, 50000), ANY },
  { "ast", N_ ("AST"), N_ ("AST"), "U/L", 0, FALSE, OF (13, 35), OF (15, 40), ANY, OF (0, 50000), ANY },
  { "creatinine", N_ ("Creatinine"), N_ ("Crea"), "µmol/L", 0, FALSE, OF (41, 73), OF (57, 97), ANY, OF (5, 7000), ANY },
  { "uric_acid", N_ ("Uric acid"), N_ ("UA"), "µmol/L", 0, FALSE, UP_TO (360), UP_TO (420), ANY, OF (0, 6000), ANY },
  { NULL },
};
/* clang-format on */

const HfIndicator *
hf_indicator_find (const char *code)
{
  for (const HfIndicator *indicator = hf_indicators; indicator->code != NULL; indicator++)
    if (g_strcmp0 (indicator->code, code) == 0)
      return indicator;
  return NULL;
}

static const HfIndicator *
make_other (const char *name)
{
  HfIndicator *self = g_new (HfIndicator, 1);

  *self = (HfIndicator){
    name, name, name, "", 0, FALSE, ANY, ANY, ANY, ANY, ANY,
  };
  return self;
}

/**
 * hf_indicator_for:
 * @code: (nullable): a code, or what a laboratory calls something of its own
 *
 * Results of laboratories are more than the indicators that are known here: one of another name is
 * an indicator without unit and range. On any thread.
 *
 * Returns: (transfer none) (nullable): the indicator, the same each time; %NULL of no name
 */
const HfIndicator *
hf_indicator_for (const char *code)
{
  /* As many as there are names of tests, so they stay. */
  static GMutex      lock;
  static GHashTable *others;
  const HfIndicator *indicator = hf_indicator_find (code);

  if (indicator != NULL || code == NULL || *code == '\0')
    return indicator;
  g_mutex_lock (&lock);
  if (others == NULL)
    others = g_hash_table_new (g_str_hash, g_str_equal);
  indicator = g_hash_table_lookup (others, code);
  if (indicator == NULL)
    {
      indicator = make_other (g_intern_string (code));
      g_hash_table_insert (others, (gpointer) indicator->code, (gpointer) indicator);
    }
  g_mutex_unlock (&lock);
  return indicator;
}

static guint
get_rank (const HfIndicator *self)
{
  for (guint i = 0; hf_indicators[i].code != NULL; i++)
    if (self == &hf_indicators[i])
      return i;
  return G_N_ELEMENTS (hf_indicators);
}

/**
 * hf_indicator_compare:
 * @one: an indicator
 * @other: an indicator
 *
 * Returns: how they stand in order: as they are offered, others behind them by name
 */
int
hf_indicator_compare (const HfIndicator *one, const HfIndicator *other)
{
  guint a = get_rank (one), b = get_rank (other);

  return a != b ? (a > b) - (a < b) : g_strcmp0 (one->code, other->code);
}

static gint64
wider (gint64 a, gint64 b, gboolean is_high)
{
  if (a == HF_INDICATOR_OPEN || b == HF_INDICATOR_OPEN)
    return HF_INDICATOR_OPEN;
  return is_high ? MAX (a, b) : MIN (a, b);
}

/**
 * hf_indicator_range:
 * @self: an indicator
 * @sex: (nullable): a key of the sexes
 *
 * Returns: the range for that sex; where it is unknown, whatever is normal for either
 */
HfIndicatorRange
hf_indicator_range (const HfIndicator *self, const char *sex)
{
  if (g_strcmp0 (sex, HF_CUSTOMER_SEX_FEMALE) == 0)
    return self->female;
  if (g_strcmp0 (sex, HF_CUSTOMER_SEX_MALE) == 0)
    return self->male;
  return (HfIndicatorRange){ wider (self->female.low, self->male.low, FALSE),
                             wider (self->female.high, self->male.high, TRUE) };
}

HfIndicatorVerdict
hf_indicator_judge (HfIndicatorRange range, gint64 value)
{
  if (range.low != HF_INDICATOR_OPEN && value < range.low)
    return HF_INDICATOR_LOW;
  if (range.high != HF_INDICATOR_OPEN && value > range.high)
    return HF_INDICATOR_HIGH;
  return HF_INDICATOR_NORMAL;
}

/**
 * hf_indicator_is_possible:
 * @possible: what an indicator's table line calls possible
 * @value: a value in thousandths
 *
 * Returns: whether a living person may have it
 */
gboolean
hf_indicator_is_possible (HfIndicatorRange possible, gint64 value)
{
  return hf_indicator_judge (possible, value) == HF_INDICATOR_NORMAL;
}

/**
 * hf_indicator_find_flaw:
 * @self: an indicator
 * @first: a value in thousandths
 * @second: the second one; of no account where the indicator has none
 *
 * Returns: why no living person has the value, or the two of them
 */
HfIndicatorFlaw
hf_indicator_find_flaw (const HfIndicator *self, gint64 first, gint64 second)
{
  if (!hf_indicator_is_possible (self->possible, first))
    return HF_INDICATOR_IMPOSSIBLE;
  if (!self->has_second)
    return HF_INDICATOR_SOUND;
  if (!hf_indicator_is_possible (self->possible_second, second))
    return HF_INDICATOR_IMPOSSIBLE_SECOND;
  return second < first ? HF_INDICATOR_SOUND : HF_INDICATOR_SWAPPED;
}

char *
hf_indicator_format (const HfIndicator *self, gint64 value)
{
  return hf_decimal_format (value, self->decimals);
}

gboolean
hf_indicator_parse (const char *text, gint64 *value)
{
  gint64 number;

  if (!hf_decimal_parse (text, &number) || number < 0 || number > MAX_VALUE)
    return FALSE;
  *value = number;
  return TRUE;
}

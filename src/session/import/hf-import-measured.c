/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a table calls an indicator that is known becomes that indicator, so that it stands among its
 * values, and has to be a value that somebody can have. Whatever else a laboratory finds is kept as
 * it is called there. */

#include "session/import/hf-import-measured.h"

#include "core/hf-decimal.h"
#include "core/hf-measurement.h"
#include "session/health/hf-health-names.h"
#include "session/health/hf-health.h"

/* As somebody would type it. */
static char *
write_value (const HfRow *row)
{
  g_autofree char *first = hf_decimal_format (hf_row_int (row, HF_MEASUREMENT_VALUE), 0);
  g_autofree char *second = NULL;

  if (hf_row_is_null (row, HF_MEASUREMENT_SECOND))
    return g_steal_pointer (&first);
  second = hf_decimal_format (hf_row_int (row, HF_MEASUREMENT_SECOND), 0);
  return g_strdup_printf ("%s/%s", first, second);
}

/* What is wrong with a value that nobody has. */
static void
refuse (const HfPlainKind *kind,
        const HfIndicator *indicator,
        const HfRow       *built,
        HfImportOutcome   *outcome)
{
  const gint64  second = hf_row_int (built, HF_MEASUREMENT_SECOND);
  guint         field = HF_MEASUREMENT_SECOND;
  HfRefusalCode code = HF_REFUSAL_IMPOSSIBLE_VALUE;

  if (!hf_indicator_is_possible (indicator->possible, hf_row_int (built, HF_MEASUREMENT_VALUE)))
    field = HF_MEASUREMENT_VALUE;
  else if (hf_row_is_null (built, HF_MEASUREMENT_SECOND))
    code = HF_REFUSAL_EMPTY;
  else if (indicator->has_second && hf_indicator_is_possible (indicator->possible_second, second))
    code = HF_REFUSAL_SWAPPED;
  hf_import_refuse (outcome, code, kind->first + field);
}

/**
 * hf_import_read_measured:
 * @kind: what is imported
 * @built: (inout): a row as the file wants it
 * @outcome: (inout): becomes %HF_IMPORT_REFUSED
 *
 * Recognises what was measured, and looks whether the value can be true; any other row can.
 */
void
hf_import_read_measured (const HfPlainKind *kind, HfRow *built, HfImportOutcome *outcome)
{
  const HfIndicator *indicator;
  g_autofree char   *value = NULL;

  if (built->def != &hf_measurement_def)
    return;
  indicator = hf_health_names_find (hf_row_text (built, HF_MEASUREMENT_INDICATOR));
  if (indicator == NULL)
    return;
  hf_row_set_text (built, HF_MEASUREMENT_INDICATOR, indicator->code);
  if (hf_row_is_null (built, HF_MEASUREMENT_VALUE))
    return;
  value = write_value (built);
  if (!hf_health_read_value (built, indicator, value))
    refuse (kind, indicator, built, outcome);
}

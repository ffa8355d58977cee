/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a table calls an indicator that is known becomes that indicator, so that it stands among its
 * values, and has to be a value that somebody can have. Whatever else a laboratory finds is kept as
 * it is called there. */

#include "session/import/hf-import-measured.h"

#include "core/hf-measurement.h"
#include "session/health/hf-health-names.h"

/* What is wrong with a value, and in which cell. */
static HfRefusalCode
find_refusal (const HfIndicator *indicator, const HfRow *built, guint *field)
{
  gboolean        has_second = !hf_row_is_null (built, HF_MEASUREMENT_SECOND);
  HfIndicatorFlaw flaw =
    hf_indicator_find_flaw (indicator, hf_row_int (built, HF_MEASUREMENT_VALUE),
                            has_second ? hf_row_int (built, HF_MEASUREMENT_SECOND) : 0);

  *field = flaw == HF_INDICATOR_IMPOSSIBLE ? HF_MEASUREMENT_VALUE : HF_MEASUREMENT_SECOND;
  if (flaw == HF_INDICATOR_IMPOSSIBLE)
    return HF_REFUSAL_IMPOSSIBLE_VALUE;
  if (has_second != indicator->has_second)
    return has_second ? HF_REFUSAL_IMPOSSIBLE_VALUE : HF_REFUSAL_EMPTY;
  if (flaw == HF_INDICATOR_SWAPPED)
    return HF_REFUSAL_SWAPPED;
  return flaw == HF_INDICATOR_SOUND ? HF_REFUSAL_NONE : HF_REFUSAL_IMPOSSIBLE_VALUE;
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
  HfRefusalCode      code;
  guint              field;

  if (built->def != &hf_measurement_def)
    return;
  indicator = hf_health_names_find (hf_row_text (built, HF_MEASUREMENT_INDICATOR));
  if (indicator == NULL)
    return;
  hf_row_set_text (built, HF_MEASUREMENT_INDICATOR, indicator->code);
  if (hf_row_is_null (built, HF_MEASUREMENT_VALUE))
    return;
  code = find_refusal (indicator, built, &field);
  if (code != HF_REFUSAL_NONE)
    hf_import_refuse (outcome, code, kind->first + field);
}

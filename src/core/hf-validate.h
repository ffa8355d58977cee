/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

#define HF_VALIDATION_ERROR (hf_validation_error_quark ())
GQuark hf_validation_error_quark (void);

/**
 * HfValidationError:
 * @HF_VALIDATION_ERROR_MISSING: a required field is empty
 * @HF_VALIDATION_ERROR_MALFORMED: a date, time, choice or number is not one
 * @HF_VALIDATION_ERROR_TOO_LONG: a text is over %HF_TEXT_MAX_BYTES
 * @HF_VALIDATION_ERROR_REVERSED: it ends before it begins
 *
 * Why a row cannot be stored.
 */
typedef enum
{
  HF_VALIDATION_ERROR_MISSING,
  HF_VALIDATION_ERROR_MALFORMED,
  HF_VALIDATION_ERROR_TOO_LONG,
  HF_VALIDATION_ERROR_REVERSED,
} HfValidationError;

#define HF_TEXT_MAX_BYTES (1024 * 1024)

gboolean
hf_field_validate (const HfEntityDef *def, guint field, const HfValue *value, GError **error);
gboolean hf_row_validate (const HfRow *row, GError **error);
int      hf_row_find_reversed (const HfRow *before, const HfRow *after);

G_END_DECLS

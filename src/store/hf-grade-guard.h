/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

#define HF_GRADE_ERROR (hf_grade_error_quark ())
GQuark hf_grade_error_quark (void);

/**
 * HfGradeError:
 * @HF_GRADE_ERROR_NUMBER: a number by which no day can be counted
 * @HF_GRADE_ERROR_LIMIT: it would be too late before the first contact is due
 * @HF_GRADE_ERROR_TWICE: something is said of that grade already
 *
 * Why a grade cannot mean what somebody wants.
 */
typedef enum
{
  HF_GRADE_ERROR_NUMBER,
  HF_GRADE_ERROR_LIMIT,
  HF_GRADE_ERROR_TWICE,
} HfGradeError;

gboolean hf_grade_guard_check (HfDatabase *db, const HfRow *before, gint64 id, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_IMPORT_REPORT (hf_import_report_get_type ())

/**
 * HfImportReport:
 *
 * What an import comes to: its figures, and the refused rows with their reasons. Its button runs
 * the action `import.save-refused`.
 */
G_DECLARE_FINAL_TYPE (HfImportReport, hf_import_report, HF, IMPORT_REPORT, AdwBin)

void hf_import_report_show (HfImportReport       *self,
                            const HfImportResult *result,
                            HfImportKind          kind,
                            gboolean              is_done);

G_END_DECLS

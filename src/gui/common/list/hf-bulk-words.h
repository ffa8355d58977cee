/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-bulk.h"

G_BEGIN_DECLS

/**
 * HfBulkWords:
 * @title: of the dialog, a msgid
 * @apply: of the button that does it, a msgid
 * @note: (nullable): what to know before, a msgid
 *
 * What it is called to do something to many.
 */
typedef struct
{
  const char *title;
  const char *apply;
  const char *note;
} HfBulkWords;

const HfBulkWords *hf_bulk_words_get (HfBulkKind kind, const HfEntityDef *def);
char              *hf_bulk_words_selected (const HfEntityDef *def, guint n);
char              *hf_bulk_words_marked (const HfEntityDef *def, guint n, guint n_unlisted);
char *hf_bulk_words_preview (HfBulkKind kind, const HfEntityDef *def, const HfBulkResult *result);
char *hf_bulk_words_left_out (HfBulkKind kind, const HfBulkResult *result);
char *hf_bulk_words_done (HfBulkKind kind, const HfEntityDef *def, const HfBulkResult *result);

G_END_DECLS

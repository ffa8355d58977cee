/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-field-history.h"
#include "store/hf-statement.h"

G_BEGIN_DECLS

/* What reads a history, a part of it after the other. */
typedef struct
{
  HfDatabase *db;      /* borrowed */
  HfViewer   *viewer;  /* borrowed */
  GPtrArray  *changes; /* borrowed */
  guint       most;    /* so many are enough */
  gboolean    skips_slips;
} HfHistoryReader;

/* What came by a slip and was taken back, or came again by taking that back: who looks at what
 * became of a customer has nothing of it. */
gboolean hf_history_is_slip (const HfDelta *delta, const char *step_kind);

HfStep   hf_history_next_row (const HfHistoryReader *self, HfStatement *rows, GError **error);
gboolean hf_history_describe (HfHistoryReader *self,
                              const HfRow     *row,
                              guint            field,
                              char           **text,
                              GError         **error);
gboolean hf_history_add_field (HfHistoryReader *self,
                               HfStatement     *row,
                               const HfDelta   *delta,
                               guint            field,
                               const char      *label,
                               const char      *level,
                               GError         **error);
gboolean hf_history_read_merges (HfHistoryReader *self, gint64 customer, GError **error);
gboolean hf_history_read_entries (HfHistoryReader   *self,
                                  const HfEntityDef *whole,
                                  gint64             id,
                                  guint              limit,
                                  GError           **error);

G_END_DECLS

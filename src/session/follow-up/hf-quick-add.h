/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A follow-up from one line: whom the book knows by its words, and what is saved then. */

#pragma once

#include "core/hf-grade-preset.h"
#include "core/hf-quick-line.h"
#include "session/hf-context.h"
#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * HF_QUICK_ADD_MOST_PEOPLE:
 *
 * How many people or colleagues are offered at the most where it is not clear who is meant.
 */
#define HF_QUICK_ADD_MOST_PEOPLE 5

/**
 * HfQuickReading:
 * @line: what the line says
 * @people: (element-type HfRow): the customers it may mean, the likeliest first; one where it is
 *   clear. Whose card is open stands before those whom the line names beside
 * @staff: (element-type HfRow): the colleagues it may mean, likewise
 * @customer: the customer whose card is open, 0 for nobody
 * @what: (nullable): what to do: the words that mean nobody
 * @all: (nullable): these with the words that mean somebody
 *
 * A line as the book understands it.
 */
typedef struct
{
  HfQuickLine *line;
  GPtrArray   *people;
  GPtrArray   *staff;
  gint64       customer;
  char        *what;
  char        *all;
} HfQuickReading;

void hf_quick_reading_free (HfQuickReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfQuickReading, hf_quick_reading_free)

void            hf_quick_add_read_async (HfContext          *context,
                                         const char         *text,
                                         gint64              customer,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
HfQuickReading *hf_quick_add_read_finish (HfContext *context, GAsyncResult *result, GError **error);

const char *hf_quick_reading_get_what (const HfQuickReading *self, gint64 customer);

HfChangeSet *hf_quick_add_plan (const HfQuickReading *reading,
                                const HfRow          *customer,
                                const HfRow          *staff,
                                HfDate                day,
                                const HfViewer       *viewer,
                                const HfGradePresets *presets);

G_END_DECLS

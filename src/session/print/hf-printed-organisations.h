/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-selected.h"
#include "session/print/hf-printed.h"

G_BEGIN_DECLS

/**
 * HfPrintedOrganisations:
 * @rows: (element-type HfRow): in the order of the list
 * @n_selected: how many there were, of which at most %HF_PRINTED_MOST are here
 *
 * Organisations for paper, a line for each.
 */
typedef struct
{
  GPtrArray *rows;
  guint      n_selected;
} HfPrintedOrganisations;

/**
 * hf_printed_organisations_source: Organisations; the question is a #HfSelected. Those that left
 * the book meanwhile are left out.
 */
extern const HfPrintSource hf_printed_organisations_source;

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/** HF_PAYERS_N_TENTHS: Into how many parts customers are cut. */
#define HF_PAYERS_N_TENTHS 10

/**
 * HfPayers:
 * @n_customers: how many they are
 * @paid: what they paid in all, in fen
 * @least: what the one who paid least of them paid
 *
 * A tenth of those who ever paid something, the first one those who paid most.
 */
typedef struct
{
  gint64 n_customers;
  gint64 paid;
  gint64 least;
} HfPayers;

gboolean
hf_stat_payers (HfDatabase *db, HfPayers tenths[static HF_PAYERS_N_TENTHS], GError **error);

G_END_DECLS

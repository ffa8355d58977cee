/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-score.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfScoreBasis:
 * @is_known: whether there is one; all else is 0 without
 * @cuts: where the fifths end
 * @day: the day on which it was worked out
 * @n_visits: how many visits the book had then
 * @n_customers: how many customers had come
 * @money: what all of them had paid, in fen
 * @money_of_top: what the fifth that paid most had paid of it
 *
 * What customers are ranked by: worked out now and then for the whole book, kept, and used whenever
 * a customer's visits change.
 */
typedef struct
{
  gboolean    is_known;
  HfScoreCuts cuts;
  HfDate      day;
  gint64      n_visits;
  gint64      n_customers;
  gint64      money;
  gint64      money_of_top;
} HfScoreBasis;

gboolean hf_score_basis_read (HfDatabase *db, HfScoreBasis *self, GError **error);
gboolean hf_score_basis_make (HfDatabase   *db,
                              HfDate        today,
                              HfScoreBasis *self,
                              GCancellable *cancellable,
                              GError      **error);
gboolean hf_score_basis_store (HfDatabase *db, const HfScoreBasis *self, GError **error);
gboolean hf_score_basis_is_settled (HfDatabase         *db,
                                    const HfScoreBasis *self,
                                    gboolean           *is_settled,
                                    GError            **error);
gboolean hf_score_basis_is_stale (HfDatabase         *db,
                                  const HfScoreBasis *self,
                                  HfDate              today,
                                  gboolean           *is_stale,
                                  GError            **error);

gboolean hf_scores_store (HfDatabase           *db,
                          const HfScoreBasis   *basis,
                          gint64                customer,
                          const HfVisitFigures *figures,
                          guint                 n_visits,
                          GError              **error);
gboolean hf_scores_refresh (HfDatabase         *db,
                            const HfScoreBasis *basis,
                            gint64             *after,
                            guint              *n_changed,
                            GError            **error);

G_END_DECLS

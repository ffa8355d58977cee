/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of service scores for paper: somebody's, or everybody's whom one may read. */

#include "session/print/hf-printed-scores.h"

static void
printed_scores_free (gpointer data)
{
  HfPrintedScores *self = data;

  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedScores, printed_scores_free)

static GPtrArray *
read_one (HfDatabase *db, HfViewer *viewer, gint64 staff, HfDate month, GError **error)
{
  HfScoreSheet *sheet = hf_score_sheet_read (db, viewer, staff, month, error);
  GPtrArray    *sheets;

  if (sheet == NULL)
    return NULL;
  sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_score_sheet_free);
  g_ptr_array_add (sheets, sheet);
  return sheets;
}

static void
add_up (HfPrintedScores *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const HfScoreSheet *sheet = self->sheets->pdata[i];

      self->n_entries += sheet->scores->len;
      self->total += sheet->total;
    }
}

static gpointer
read_scores (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  g_autoptr (HfPrintedScores) self = g_new0 (HfPrintedScores, 1);
  const char *day;
  gint64      staff;

  g_variant_get ((GVariant *) question, "(x&s)", &staff, &day);
  self->month = hf_date_month_start (hf_date_from_iso (day));
  self->is_of_one = staff != 0;
  self->sheets = staff ? read_one (db, viewer, staff, self->month, error) :
                         hf_score_sheet_read_all (db, viewer, self->month, error);
  if (self->sheets == NULL)
    return NULL;
  add_up (self);
  if (self->n_entries == 0 || self->n_entries > HF_PRINTED_SCORES_MOST)
    g_ptr_array_set_size (self->sheets, 0);
  return g_steal_pointer (&self);
}

const HfPrintSource hf_printed_scores_source = {
  .read = read_scores,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = printed_scores_free,
};

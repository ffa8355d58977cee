/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of the ledger of service scores: reading it, adding to it, writing it to a file. The sum
 * is worked out each time and kept nowhere. */

#include "session/staff/hf-score-sheet.h"

#include "base/hf-strings.h"
#include "core/hf-service-score.h"
#include "core/hf-staff-rights.h"
#include "core/hf-staff.h"
#include "store/hf-sql.h"
#include "transfer/hf-csv-writer.h"

#include <glib/gi18n.h>

static GPtrArray *
read_scores (HfDatabase *db, HfViewer *viewer, gint64 staff, HfDate month, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_service_score_def, viewer);
  char first[11], next[11];

  hf_date_write_iso (month, first);
  hf_date_write_iso (hf_date_add_months (month, 1), next);
  hf_query_where (query, HF_SERVICE_SCORE_STAFF, HF_OP_EQ, HF_INT (staff));
  hf_query_where (query, HF_SERVICE_SCORE_DATE, HF_OP_GE, HF_TEXT (first));
  hf_query_where (query, HF_SERVICE_SCORE_DATE, HF_OP_LT, HF_TEXT (next));
  hf_query_order (query, HF_SERVICE_SCORE_DATE, TRUE);
  return hf_sql_read_all (db, query, error);
}

/* Who looks; nobody where the book is somebody's own. */
static gboolean
read_who (HfDatabase *db, HfViewer *viewer, HfRow **who, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *who =
    viewer->staff ? hf_sql_read_one (db, &hf_staff_def, viewer, viewer->staff, &failure) : NULL;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static HfScoreSheet *
read_sheet (HfDatabase *db,
            HfViewer   *viewer,
            HfRow      *staff,
            HfRow      *who,
            HfDate      month,
            GError    **error)
{
  g_autoptr (HfScoreSheet) self = g_new0 (HfScoreSheet, 1);

  self->month = month;
  self->staff = hf_row_ref (staff);
  self->who = who ? hf_row_ref (who) : NULL;
  self->scores = read_scores (db, viewer, staff->id, month, error);
  if (self->scores == NULL)
    return NULL;
  for (guint i = 0; i < self->scores->len; i++)
    self->total += hf_row_int (self->scores->pdata[i], HF_SERVICE_SCORE_POINTS);
  return g_steal_pointer (&self);
}

HfScoreSheet *
hf_score_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 staff, HfDate day, GError **error)
{
  g_autoptr (HfRow) row = hf_sql_read_existing (db, &hf_staff_def, viewer, staff, error);
  g_autoptr (HfRow) who = NULL;

  if (row == NULL || !read_who (db, viewer, &who, error))
    return NULL;
  return read_sheet (db, viewer, row, who, hf_date_month_start (day), error);
}

/* A hospital has some hundreds of staff, and each one's month lies together in an index. */
GPtrArray *
hf_score_sheet_read_all (HfDatabase *db, HfViewer *viewer, HfDate day, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_staff_def, viewer);
  g_autoptr (GPtrArray) sheets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_score_sheet_free);
  g_autoptr (GPtrArray) staff = NULL;
  g_autoptr (HfRow) who = NULL;

  hf_query_order (query, HF_STAFF_NAME, FALSE);
  staff = hf_sql_read_all (db, query, error);
  if (staff == NULL || !read_who (db, viewer, &who, error))
    return NULL;
  for (guint i = 0; i < staff->len; i++)
    {
      g_autoptr (HfScoreSheet) sheet =
        read_sheet (db, viewer, staff->pdata[i], who, hf_date_month_start (day), error);

      if (sheet == NULL)
        return NULL;
      if (sheet->scores->len > 0)
        g_ptr_array_add (sheets, g_steal_pointer (&sheet));
    }
  return g_steal_pointer (&sheets);
}

void
hf_score_sheet_free (HfScoreSheet *self)
{
  g_clear_pointer (&self->staff, hf_row_unref);
  g_clear_pointer (&self->who, hf_row_unref);
  g_clear_pointer (&self->scores, g_ptr_array_unref);
  g_free (self);
}

gboolean
hf_score_sheet_may_add (const HfScoreSheet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hf_staff_may_appraise (self->who, self->staff);
}

gboolean
hf_score_sheet_has_charge (const HfScoreSheet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hf_staff_may_manage (self->who, self->staff);
}

HfChangeSet *
hf_score_sheet_changes_add (const HfScoreSheet *self,
                            gint64              points,
                            const char         *reason,
                            gint64              customer,
                            gint64              follow_up,
                            HfDate              day)
{
  g_return_val_if_fail (self != NULL, NULL);

  HfChangeSet *changes;
  HfRow       *row;
  char         iso[11];

  if (!hf_score_sheet_may_add (self) || points == 0 || hf_str_is_blank (reason))
    return NULL;
  row = hf_row_new (&hf_service_score_def);
  hf_date_write_iso (day, iso);
  hf_row_set_int (row, HF_SERVICE_SCORE_STAFF, self->staff->id);
  hf_row_set_text (row, HF_SERVICE_SCORE_DATE, iso);
  hf_row_set_int (row, HF_SERVICE_SCORE_POINTS, points);
  hf_row_set_text (row, HF_SERVICE_SCORE_REASON, reason);
  if (customer != 0)
    hf_row_set_int (row, HF_SERVICE_SCORE_CUSTOMER, customer);
  if (follow_up != 0)
    hf_row_set_int (row, HF_SERVICE_SCORE_FOLLOW_UP, follow_up);
  if (self->who != NULL)
    hf_row_set_int (row, HF_SERVICE_SCORE_AUTHOR, self->who->id);
  changes = hf_change_set_new (N_ ("Service score"));
  hf_change_set_insert (changes, row);
  return changes;
}

static gboolean
write_record (HfCsvWriter *writer, const char *const *cells, GError **error)
{
  for (guint i = 0; i < 5; i++)
    hf_csv_writer_add (writer, cells[i]);
  return hf_csv_writer_end_record (writer, NULL, error);
}

gboolean
hf_score_sheet_write (const HfScoreSheet *self, GOutputStream *stream, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_autoptr (HfCsvWriter) writer = hf_csv_writer_new (stream);
  g_autofree char *total = g_strdup_printf ("%" G_GINT64_FORMAT, self->total);
  const char      *heading[] = { _ ("Date"), _ ("Points"), _ ("Reason"), _ ("Customer"),
                                 _ ("Entered by") };
  const char *sum[] = { _ ("Total"), total, hf_row_text (self->staff, HF_STAFF_NAME), NULL, NULL };

  if (!write_record (writer, heading, error))
    return FALSE;
  for (guint i = 0; i < self->scores->len; i++)
    {
      const HfRow     *row = self->scores->pdata[i];
      g_autofree char *points =
        g_strdup_printf ("%" G_GINT64_FORMAT, hf_row_int (row, HF_SERVICE_SCORE_POINTS));
      const char *cells[] = { hf_row_text (row, HF_SERVICE_SCORE_DATE), points,
                              hf_row_text (row, HF_SERVICE_SCORE_REASON),
                              hf_row_text (row, HF_SERVICE_SCORE_CUSTOMER_NAME),
                              hf_row_text (row, HF_SERVICE_SCORE_AUTHOR_NAME) };

      if (!write_record (writer, cells, error))
        return FALSE;
    }
  return write_record (writer, sum, error) && hf_csv_writer_flush (writer, NULL, error);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which organisations ask to be looked at. */

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "session/organisation/hf-organisation-notice.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook           *book; /* whose today is 20 October 2023 */
  HfContext            *context;
  HfOrganisationNotice *notice;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->notice, hf_organisation_notice_free);
  g_assert_finalize_object (fixture->context);
  hf_test_book_free (fixture->book);
}

static gint64
add_organisation (Fixture *fixture, gboolean is_archived)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, "锦星纺织");
  if (is_archived)
    hf_row_set_int (row, HF_ORGANISATION_ARCHIVED, 1);
  return hf_test_book_insert (fixture->book, row);
}

static void
add_agreement (Fixture *fixture, gint64 organisation, const char *expires, gint64 notice)
{
  HfRow *row = hf_row_new (&hf_agreement_def);

  hf_row_set_int (row, HF_AGREEMENT_ORGANISATION, organisation);
  hf_row_set_text (row, HF_AGREEMENT_EXPIRES, expires);
  if (notice > 0)
    hf_row_set_int (row, HF_AGREEMENT_ALERT_DAYS, notice);
  hf_test_book_insert (fixture->book, row);
}

static void
add_activity (Fixture *fixture, gint64 organisation, const char *due)
{
  HfRow *row = hf_row_new (&hf_activity_def);

  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, organisation);
  hf_row_set_text (row, HF_ACTIVITY_KIND, HF_ACTIVITY_VISIT);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, "Visit");
  hf_row_set_text (row, HF_ACTIVITY_DUE, due);
  hf_test_book_insert (fixture->book, row);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  fixture->notice = hf_organisation_notice_read_finish (fixture->context, result, &error);
  g_assert_no_error (error);
}

static void
assert_notice (Fixture *fixture, guint n_ending, guint n_due)
{
  g_clear_pointer (&fixture->notice, hf_organisation_notice_free);
  hf_organisation_notice_read_async (fixture->context, NULL, read_cb, fixture);
  hf_test_wait_for (fixture->notice != NULL);
  g_assert_cmpuint (fixture->notice->n_ending, ==, n_ending);
  g_assert_cmpuint (fixture->notice->n_due, ==, n_due);
  g_assert_cmpuint (fixture->notice->ids->len, ==, n_ending + n_due);
}

static void
assert_ended (Fixture *fixture, guint n_ended)
{
  g_clear_pointer (&fixture->notice, hf_organisation_notice_free);
  hf_organisation_notice_read_async (fixture->context, NULL, read_cb, fixture);
  hf_test_wait_for (fixture->notice != NULL);
  g_assert_cmpuint (fixture->notice->n_ended, ==, n_ended);
  g_assert_cmpuint (fixture->notice->ids->len, ==, n_ended);
}

static gpointer
of_work (HfDatabase *db, gpointer scope, GCancellable *cancellable, GError **error)
{
  return hf_organisation_notice_read (db, scope, hf_date_from_iso ("2023-10-20"), error);
}

static void
assert_ended_of (Fixture *fixture, gint64 staff, guint n_ended)
{
  HfScope scope = { staff, 0 };
  g_autoptr (HfOrganisationNotice) notice =
    hf_test_book_run (fixture->book, HF_LANE_READ, of_work, &scope);

  g_assert_cmpuint (notice->n_ended, ==, n_ended);
}

static void
test_ending (Fixture *fixture, gconstpointer data)
{
  gint64 renewed = add_organisation (fixture, FALSE);

  assert_notice (fixture, 0, 0);
  add_agreement (fixture, renewed, "2023-11-01", 0);
  assert_notice (fixture, 1, 0);
  add_agreement (fixture, renewed, "2025-11-01", 0);
  assert_notice (fixture, 0, 0);
  add_agreement (fixture, add_organisation (fixture, FALSE), "2023-12-31", 90);
  assert_notice (fixture, 1, 0);
  add_agreement (fixture, add_organisation (fixture, TRUE), "2023-11-01", 0);
  assert_notice (fixture, 1, 0);
}

/* It ended yesterday, and stays until somebody renews it or says that it is not to be. */
static void
test_ended (Fixture *fixture, gconstpointer data)
{
  gint64 renewed = add_organisation (fixture, FALSE);
  gint64 closed = add_organisation (fixture, FALSE);

  add_agreement (fixture, renewed, "2023-10-19", 0);
  add_agreement (fixture, closed, "2020-01-01", 0);
  assert_ended (fixture, 2);
  add_agreement (fixture, renewed, "2025-11-01", 0);
  assert_ended (fixture, 1);
  hf_test_book_set_text (fixture->book, &hf_agreement_def, 2, HF_AGREEMENT_CLOSED, "2023-10-20");
  assert_ended (fixture, 0);
}

/* A doctor is told of the organisations that are their own. */
static void
test_whose (Fixture *fixture, gconstpointer data)
{
  gint64 lin = hf_test_book_add_staff (fixture->book, "Lin", HF_STAFF_ROLE_DOCTOR);
  gint64 mill = add_organisation (fixture, FALSE);

  add_agreement (fixture, mill, "2023-10-19", 0);
  assert_ended_of (fixture, lin, 0);
  hf_test_book_set_int (fixture->book, &hf_organisation_def, mill, HF_ORGANISATION_OWNER, lin);
  assert_ended_of (fixture, lin, 1);
  assert_ended_of (fixture, 0, 1);
}

static void
test_due (Fixture *fixture, gconstpointer data)
{
  gint64 mill = add_organisation (fixture, FALSE);

  add_activity (fixture, mill, "2023-10-21");
  assert_notice (fixture, 0, 0);
  add_activity (fixture, mill, "2023-10-20");
  assert_notice (fixture, 0, 1);
}

static void
set_stage (Fixture *fixture, gint64 id, const char *stage)
{
  hf_test_book_set_text (fixture->book, &hf_organisation_def, id, HF_ORGANISATION_STAGE, stage);
}

/* Who has no stage yet is in none; who was put away does not count. */
static void
test_stages (Fixture *fixture, gconstpointer data)
{
  assert_notice (fixture, 0, 0);
  g_assert_false (fixture->notice->has_any);
  add_organisation (fixture, FALSE);
  set_stage (fixture, add_organisation (fixture, FALSE), HF_ORGANISATION_STAGE_POTENTIAL);
  set_stage (fixture, add_organisation (fixture, FALSE), HF_ORGANISATION_STAGE_STRATEGIC);
  set_stage (fixture, add_organisation (fixture, FALSE), HF_ORGANISATION_STAGE_STRATEGIC);
  set_stage (fixture, add_organisation (fixture, TRUE), HF_ORGANISATION_STAGE_STRATEGIC);
  assert_notice (fixture, 0, 0);
  g_assert_true (fixture->notice->has_any);
  g_assert_cmpuint (fixture->notice->n_of_stage[0], ==, 1);
  g_assert_cmpuint (fixture->notice->n_of_stage[1], ==, 0);
  g_assert_cmpuint (fixture->notice->n_of_stage[2], ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/session/organisation-notice/ending", Fixture, NULL, set_up, test_ending, tear_down);
  g_test_add ("/session/organisation-notice/ended", Fixture, NULL, set_up, test_ended, tear_down);
  g_test_add ("/session/organisation-notice/whose", Fixture, NULL, set_up, test_whose, tear_down);
  g_test_add ("/session/organisation-notice/due", Fixture, NULL, set_up, test_due, tear_down);
  g_test_add ("/session/organisation-notice/stages", Fixture, NULL, set_up, test_stages, tear_down);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands on an organisation's card, and which organisations ask to be looked at. */

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "session/organisation/hf-organisation-sheet.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook          *book; /* whose today is 20 October 2023 */
  gint64               mill;
  HfOrganisationSheet *sheet;
  GError              *error;
  guint                most;
} Fixture;

static void
add (Fixture           *fixture,
     const HfEntityDef *def,
     guint              day,
     const char        *iso,
     guint              field,
     const char        *text)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_int (row, 0, fixture->mill); /* the first field of all of them */
  if (def == &hf_activity_def)
    hf_row_set_text (row, HF_ACTIVITY_KIND, HF_ACTIVITY_VISIT);
  if (def == &hf_activity_def)
    hf_row_set_text (row, HF_ACTIVITY_TITLE, "?");
  hf_row_set_text (row, day, iso);
  hf_row_set_text (row, field, text);
  hf_test_book_insert (fixture->book, row);
}

static void
add_member (Fixture *fixture, const char *name, const char *grade, const char *until)
{
  HfRow *customer = hf_test_customer (name), *row = hf_row_new (&hf_member_def);

  hf_row_set_text (customer, HF_CUSTOMER_GRADE, grade);
  hf_row_set_int (row, HF_MEMBER_ORGANISATION, fixture->mill);
  hf_row_set_int (row, HF_MEMBER_CUSTOMER, hf_test_book_insert (fixture->book, customer));
  hf_row_set_text (row, HF_MEMBER_TO, until);
  hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  fixture->book = hf_test_book_new ();
  fixture->most = HF_ORGANISATION_SHEET_MOST;
  hf_row_set_text (row, HF_ORGANISATION_NAME, "锦星纺织");
  fixture->mill = hf_test_book_insert (fixture->book, row);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->sheet, hf_organisation_sheet_free);
  g_clear_error (&fixture->error);
  hf_test_book_free (fixture->book);
}

static void
read_sheet (Fixture *fixture, gint64 id)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);

  fixture->sheet =
    hf_organisation_sheet_read (db, fixture->book->viewer, id, fixture->most, &fixture->error);
}

static const char *
text_at (GPtrArray *rows, guint position, guint field)
{
  return hf_row_text (g_ptr_array_index (rows, position), field);
}

static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rounds = NULL;

  add (fixture, &hf_activity_def, HF_ACTIVITY_DONE, "2023-10-08", HF_ACTIVITY_TITLE, "checked 46");
  add (fixture, &hf_activity_def, HF_ACTIVITY_DUE, "2023-12-05", HF_ACTIVITY_TITLE, "lecture");
  add (fixture, &hf_activity_def, HF_ACTIVITY_DUE, "2023-11-05", HF_ACTIVITY_KIND,
       HF_ACTIVITY_CHECK_UP);
  add (fixture, &hf_agreement_def, HF_AGREEMENT_SIGNED, "2023-10-10", HF_AGREEMENT_EXPIRES,
       "2024-03-31");
  add (fixture, &hf_agreement_def, HF_AGREEMENT_SIGNED, "2021-10-10", HF_AGREEMENT_EXPIRES,
       "2023-03-31");
  add_member (fixture, "王芳", HF_CUSTOMER_GRADE_A, NULL);
  add_member (fixture, "李雷", HF_CUSTOMER_GRADE_B, NULL);
  add_member (fixture, "周梅", HF_CUSTOMER_GRADE_A, "2022-01-01");
  read_sheet (fixture, fixture->mill);
  g_assert_no_error (fixture->error);

  g_assert_cmpuint (fixture->sheet->timeline->len, ==, 5);
  g_assert_cmpstr (text_at (fixture->sheet->timeline, 0, HF_ACTIVITY_TITLE), ==, "lecture");
  g_assert_cmpstr (text_at (fixture->sheet->timeline, 2, HF_AGREEMENT_SIGNED), ==, "2023-10-10");
  g_assert_cmpstr (text_at (fixture->sheet->timeline, 4, HF_AGREEMENT_SIGNED), ==, "2021-10-10");
  g_assert_cmpstr (text_at (fixture->sheet->agreements, 0, HF_AGREEMENT_EXPIRES), ==, "2024-03-31");
  g_assert_cmpstr (hf_row_text (hf_organisation_sheet_get_next (fixture->sheet), HF_ACTIVITY_DUE),
                   ==, "2023-11-05");
  rounds = hf_organisation_sheet_get_kind (fixture->sheet, HF_ACTIVITY_CHECK_UP);
  g_assert_cmpuint (rounds->len, ==, 1);
  g_assert_cmpuint (hf_organisation_sheet_count_grade (fixture->sheet, "A"), ==, 1);
  g_assert_cmpuint (hf_organisation_sheet_count_grade (fixture->sheet, "B"), ==, 1);
  g_assert_cmpstr (text_at (fixture->sheet->members, 2, HF_MEMBER_TO), ==, "2022-01-01");
}

static void
changed_cb (HfStore *store, HfChanged *changed, HfChanged **last)
{
  g_clear_pointer (last, hf_changed_unref);
  *last = hf_changed_ref (changed);
}

static gpointer
crowd_work (HfDatabase *db, gpointer mill, GCancellable *cancellable, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1001) "
    "INSERT INTO member (organisation, customer) SELECT %d, 1 FROM n",
    GPOINTER_TO_INT (mill));

  g_assert_true (hf_database_script (db, sql, error));
  return NULL;
}

/* A list has an end, and says so; who belongs to it and how many does not depend on that. */
static void
test_crowd (Fixture *fixture, gconstpointer data)
{
  HfChanged *last = NULL;

  g_signal_connect (fixture->book->store, "changed", G_CALLBACK (changed_cb), &last);
  add_member (fixture, "王芳", HF_CUSTOMER_GRADE_A, NULL);
  hf_store_run_sync (fixture->book->store, HF_LANE_WRITE, crowd_work,
                     GINT_TO_POINTER ((int) fixture->mill), NULL, NULL);
  add_member (fixture, "李雷", HF_CUSTOMER_GRADE_B, NULL);
  read_sheet (fixture, fixture->mill);
  g_assert_cmpuint (fixture->sheet->members->len, ==, HF_ORGANISATION_SHEET_MOST);
  g_assert_true (fixture->sheet->more_members);
  g_assert_false (fixture->sheet->more_activities || fixture->sheet->more_agreements);
  g_assert_cmpuint (hf_organisation_sheet_count_grade (fixture->sheet, "A"), ==, 1002);
  g_assert_cmpuint (hf_organisation_sheet_count_grade (fixture->sheet, "B"), ==, 1);

  hf_test_wait_for (last != NULL && hf_changed_has_row (last, &hf_member_def, 1003));
  g_clear_pointer (&last, hf_changed_unref);
  hf_test_book_set_text (fixture->book, &hf_customer_def, 2, HF_CUSTOMER_GRADE,
                         HF_CUSTOMER_GRADE_C); /* who is not listed */
  hf_test_wait_for (last != NULL);
  g_assert_false (hf_changed_has_row (last, &hf_customer_def, 1));
  g_assert_true (hf_organisation_sheet_is_concerned (fixture->sheet, last));
  g_signal_handlers_disconnect_by_data (fixture->book->store, &last);
  g_clear_pointer (&last, hf_changed_unref);

  g_clear_pointer (&fixture->sheet, hf_organisation_sheet_free);
  fixture->most = 2 * HF_ORGANISATION_SHEET_MOST;
  read_sheet (fixture, fixture->mill);
  g_assert_cmpuint (fixture->sheet->members->len, ==, 1003);
  g_assert_false (hf_organisation_sheet_has_more (fixture->sheet));
}

/* Most customers belong elsewhere. */
static void
test_concerned (Fixture *fixture, gconstpointer data)
{
  HfChanged *last = NULL;

  g_signal_connect (fixture->book->store, "changed", G_CALLBACK (changed_cb), &last);
  add_member (fixture, "王芳", HF_CUSTOMER_GRADE_A, NULL);
  read_sheet (fixture, fixture->mill);
  g_assert_false (hf_organisation_sheet_has_more (fixture->sheet));
  hf_test_wait_for (last != NULL && hf_changed_has_entity (last, &hf_member_def));
  g_assert_true (hf_organisation_sheet_is_concerned (fixture->sheet, last));
  g_clear_pointer (&last, hf_changed_unref);
  hf_test_book_insert (fixture->book, hf_test_customer ("李雷"));
  hf_test_wait_for (last != NULL);
  g_assert_true (hf_changed_has_entity (last, &hf_customer_def));
  g_assert_false (hf_organisation_sheet_is_concerned (fixture->sheet, last));
  g_clear_pointer (&last, hf_changed_unref);
  last = hf_changed_new_any (&hf_customer_def);
  g_assert_true (hf_organisation_sheet_is_concerned (fixture->sheet, last));
  g_signal_handlers_disconnect_by_data (fixture->book->store, &last);
  g_clear_pointer (&last, hf_changed_unref);
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  read_sheet (fixture, fixture->mill + 1);
  g_assert_null (fixture->sheet);
  g_assert_error (fixture->error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/session/organisation-sheet/all", Fixture, NULL, set_up, test_sheet, tear_down);
  g_test_add ("/session/organisation-sheet/crowd", Fixture, NULL, set_up, test_crowd, tear_down);
  g_test_add ("/session/organisation-sheet/concerned", Fixture, NULL, set_up, test_concerned,
              tear_down);
  g_test_add ("/session/organisation-sheet/gone", Fixture, NULL, set_up, test_gone, tear_down);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who may have customers or work: nobody who left with something is forgotten, nobody who left with
 * nothing is listed. */

#include "core/hf-activity.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-responsible.h"
#include "core/hf-staff.h"
#include "session/staff/hf-owners.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  gint64      leaver;
  gint64      customer; /* somebody else's */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  hf_test_book_add_staff (fixture->book, "钱进", HF_STAFF_ROLE_DESK);
  fixture->leaver = hf_test_book_add_staff (fixture->book, "赵红", HF_STAFF_ROLE_DESK);
  fixture->customer = hf_test_book_add_customer (fixture->book, "陈建国");
  fixture->context = hf_context_new (fixture->book->store, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->context);
  hf_test_book_free (fixture->book);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray **owners = user_data;

  *owners = hf_owners_read_finish (HF_STORE (source), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
read_owners (Fixture *fixture)
{
  GPtrArray *owners = NULL;

  hf_owners_read_async (fixture->context, NULL, read_cb, &owners);
  hf_test_wait_for (owners != NULL);
  return owners;
}

static void
leave (Fixture *fixture)
{
  hf_test_book_archive (fixture->book, &hf_staff_def, fixture->leaver);
}

static void
assert_found (Fixture *fixture, gboolean is_found)
{
  g_autoptr (GPtrArray) owners = read_owners (fixture);

  g_assert_cmpuint (owners->len, ==, is_found ? 2 : 1);
  g_assert_true (hf_row_is_null (owners->pdata[0], HF_STAFF_ARCHIVED));
  if (is_found)
    g_assert_cmpint (((HfRow *) owners->pdata[1])->id, ==, fixture->leaver);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, TRUE); /* works here */
  leave (fixture);
  assert_found (fixture, FALSE);
}

static void
test_customer (Fixture *fixture, gconstpointer data)
{
  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->customer, HF_CUSTOMER_OWNER,
                        fixture->leaver);
  leave (fixture);
  assert_found (fixture, TRUE);
  hf_test_book_archive (fixture->book, &hf_customer_def, fixture->customer);
  assert_found (fixture, TRUE);
}

static void
test_follow_up (Fixture *fixture, gconstpointer data)
{
  HfRow *row = hf_test_follow_up (fixture->customer, "2023-11-01", "A");
  gint64 id;

  hf_row_set_int (row, HF_FOLLOW_UP_OWNER, fixture->leaver);
  id = hf_test_book_insert (fixture->book, row);
  leave (fixture);
  assert_found (fixture, TRUE);
  hf_test_book_set_text (fixture->book, &hf_follow_up_def, id, HF_FOLLOW_UP_STATE,
                         HF_FOLLOW_UP_STATE_DONE);
  assert_found (fixture, FALSE);
}

static void
test_capacity (Fixture *fixture, gconstpointer data)
{
  HfRow *row = hf_row_new (&hf_responsible_def);

  hf_row_set_int (row, HF_RESPONSIBLE_CUSTOMER, fixture->customer);
  hf_row_set_int (row, HF_RESPONSIBLE_STAFF, fixture->leaver);
  hf_row_set_text (row, HF_RESPONSIBLE_ROLE, hf_responsible_roles[0].key);
  hf_test_book_insert (fixture->book, row);
  leave (fixture);
  assert_found (fixture, TRUE);
}

static gint64
add_organisation (Fixture *fixture)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, "第一小学");
  return hf_test_book_insert (fixture->book, row);
}

static void
test_organisation (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_organisation (fixture);

  leave (fixture);
  assert_found (fixture, FALSE);
  hf_test_book_set_int (fixture->book, &hf_organisation_def, id, HF_ORGANISATION_OWNER,
                        fixture->leaver);
  assert_found (fixture, TRUE);
}

static void
test_activity (Fixture *fixture, gconstpointer data)
{
  HfRow *row = hf_row_new (&hf_activity_def);
  gint64 id;

  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, add_organisation (fixture));
  hf_row_set_text (row, HF_ACTIVITY_KIND, HF_ACTIVITY_VISIT);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, "走访");
  hf_row_set_int (row, HF_ACTIVITY_STAFF, fixture->leaver);
  id = hf_test_book_insert (fixture->book, row);
  leave (fixture);
  assert_found (fixture, TRUE);
  hf_test_book_set_text (fixture->book, &hf_activity_def, id, HF_ACTIVITY_DONE, "2023-10-01");
  assert_found (fixture, FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/owners/nothing", test_nothing);
  ADD ("/owners/customer", test_customer);
  ADD ("/owners/follow-up", test_follow_up);
  ADD ("/owners/capacity", test_capacity);
  ADD ("/owners/organisation", test_organisation);
  ADD ("/owners/activity", test_activity);
#undef ADD
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a book says of its hospital: nothing at first, then what was said last, until it is taken
 * back. */

#include "session/hf-hospital.h"

#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
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
  g_assert_finalize_object (fixture->context);
  hf_test_book_free (fixture->book);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
set (Fixture *fixture, HfHospitalText part, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hf_hospital_set_async (fixture->context, part, NULL, text, result_cb, &result);
  hf_test_wait_for (result != NULL);
  g_assert_true (hf_hospital_set_finish (fixture->book->store, result, &error));
  g_assert_no_error (error);
}

static void
assert_says (Fixture *fixture, const char *name, const char *letter)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfHospital) hospital = NULL;

  hf_hospital_read_async (fixture->context, NULL, result_cb, &result);
  hf_test_wait_for (result != NULL);
  hospital = hf_hospital_read_finish (fixture->book->store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hospital->name, ==, name);
  g_assert_cmpstr (hospital->letter, ==, letter);
}

static void
test_said (Fixture *fixture, gconstpointer data)
{
  assert_says (fixture, "", "");
  set (fixture, HF_HOSPITAL_NAME, "  Taiyuan Central Hospital ");
  assert_says (fixture, "Taiyuan Central Hospital", "");
  set (fixture, HF_HOSPITAL_LETTER, "Dear {name},\n\n  come by.\n");
  set (fixture, HF_HOSPITAL_NAME, "太原市中心医院");
  assert_says (fixture, "太原市中心医院", "Dear {name},\n\n  come by.\n");
  hf_test_book_check (fixture->book);
}

static gboolean
change (Fixture *fixture, const char *was, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hf_hospital_set_async (fixture->context, HF_HOSPITAL_LETTER, was, text, result_cb, &result);
  hf_test_wait_for (result != NULL);
  if (hf_hospital_set_finish (fixture->book->store, result, &error))
    return TRUE;
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  return FALSE;
}

/* Two desks that began with the same letter: the second does not silently win. */
static void
test_two_desks (Fixture *fixture, gconstpointer data)
{
  g_assert_true (change (fixture, "", "Dear {name}"));
  g_assert_false (change (fixture, "", "Hello"));
  g_assert_false (change (fixture, "", ""));
  assert_says (fixture, "", "Dear {name}");
  g_assert_true (change (fixture, "", "Dear {name}")); /* both say the same */
  g_assert_true (change (fixture, "Dear {name}", "Hello"));
  assert_says (fixture, "", "Hello");
}

static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  set (fixture, HF_HOSPITAL_NAME, "Taiyuan Central Hospital");
  set (fixture, HF_HOSPITAL_LETTER, "Hello");
  set (fixture, HF_HOSPITAL_NAME, "");
  set (fixture, HF_HOSPITAL_LETTER, " \n ");
  assert_says (fixture, "", "");
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM meta WHERE key LIKE 'hospital%'"),
                   ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/hospital/said", Fixture, NULL, set_up, test_said, tear_down);
  g_test_add ("/hospital/two-desks", Fixture, NULL, set_up, test_two_desks, tear_down);
  g_test_add ("/hospital/taken-back", Fixture, NULL, set_up, test_taken_back, tear_down);
  return g_test_run ();
}

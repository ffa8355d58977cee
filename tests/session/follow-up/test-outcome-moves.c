/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What becomes of a follow-up whose customer was not simply fine, on a real book. Its clock stands
 * at Friday 2023-10-20, 09:00. */

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "tests/session/call-fixture.h"

static void
assert_text (CallFixture *fixture, const HfEntityDef *def, gint64 id, guint field, const char *text)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, def, id);

  g_assert_cmpstr (hf_row_text (row, field), ==, text);
}

static void
assert_field (CallFixture *fixture, gint64 id, guint field, const char *expected)
{
  assert_text (fixture, &hf_follow_up_def, id, field, expected);
}

static HfRow *
read_follow_up (CallFixture *fixture, gint64 id)
{
  return hf_test_book_read (fixture->book, &hf_follow_up_def, id);
}

static gint64
add_phone (CallFixture *fixture, const char *number)
{
  HfRow *row = hf_row_new (&hf_phone_def);

  hf_row_set_int (row, HF_PHONE_CUSTOMER, fixture->customer);
  hf_row_set_text (row, HF_PHONE_NUMBER, number);
  hf_row_set_text (row, HF_PHONE_TYPE, HF_PHONE_TYPE_MOBILE);
  return hf_test_book_insert (fixture->book, row);
}

static GPtrArray *
read_phones (CallFixture *fixture, const gint64 *ids, guint n)
{
  GPtrArray *phones = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (phones, hf_test_book_read (fixture->book, &hf_phone_def, ids[i]));
  return phones;
}

/* One step takes all of it back. */
static void
assert_undone (CallFixture *fixture, gint64 id, const HfRow *before, const char *label)
{
  g_autoptr (HfUndone) undone = hf_test_book_undo (fixture->book);
  g_autoptr (HfRow) after = read_follow_up (fixture, id);

  g_assert_cmpstr (undone->label, ==, label);
  for (guint i = 0; i < hf_follow_up_def.n_fields; i++)
    g_assert_false (hf_row_differs (before, after, i));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM contact"), ==, 0);
}

static void
test_refused (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "B");
  g_autoptr (HfRow) before = read_follow_up (fixture, id);
  g_autofree char *said = call_fixture_log (fixture, id,
                                            (HfOutcome){ .kind = HF_OUTCOME_REFUSED,
                                                         .close_reason = HF_FOLLOW_UP_CLOSE_BUSY });

  g_assert_cmpstr (said, ==,
                   "Saved: Zhang Min, refused (Has no time for it), the follow-up is closed");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_REFUSED);
  assert_field (fixture, id, HF_FOLLOW_UP_CLOSE_REASON, HF_FOLLOW_UP_CLOSE_BUSY);
  assert_field (fixture, id, HF_FOLLOW_UP_CLOSE_NOTE, NULL);
  assert_text (fixture, &hf_contact_def, 1, HF_CONTACT_OUTCOME, HF_CONTACT_OUTCOME_REFUSED);
  assert_undone (fixture, id, before, "Log “refused”");
}

/* What is typed is a reason too. */
static void
test_typed (CallFixture *fixture, gconstpointer data)
{
  gint64           id = call_fixture_add (fixture, TODAY, "B");
  g_autofree char *said =
    call_fixture_log (fixture, id,
                      (HfOutcome){ .kind = HF_OUTCOME_REFUSED, .close_note = " had a quarrel " });

  g_assert_cmpstr (said, ==, "Saved: Zhang Min, refused (had a quarrel), the follow-up is closed");
  assert_field (fixture, id, HF_FOLLOW_UP_CLOSE_REASON, HF_FOLLOW_UP_CLOSE_OTHER);
  assert_field (fixture, id, HF_FOLLOW_UP_CLOSE_NOTE, "had a quarrel");
}

static void
test_lost (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "B");
  g_autoptr (HfRow) before = read_follow_up (fixture, id);
  g_autoptr (HfRow) customer =
    hf_test_book_read (fixture->book, &hf_customer_def, fixture->customer);
  HfOutcome        lost = { .kind = HF_OUTCOME_LOST,
                            .close_reason = HF_FOLLOW_UP_CLOSE_DECEASED,
                            .customer = customer };
  g_autofree char *said = call_fixture_log (fixture, id, lost);

  g_assert_cmpstr (said, ==,
                   "Saved: Zhang Min, lost to follow-up (Deceased), the follow-up is closed");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_LOST);
  assert_text (fixture, &hf_customer_def, fixture->customer, HF_CUSTOMER_DECEASED, TODAY);
  assert_undone (fixture, id, before, "Log “lost to follow-up”");
  assert_text (fixture, &hf_customer_def, fixture->customer, HF_CUSTOMER_DECEASED, NULL);
}

/* Only who died is marked so. */
static void
test_moved (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "B");
  g_autoptr (HfRow) customer =
    hf_test_book_read (fixture->book, &hf_customer_def, fixture->customer);
  HfOutcome lost = { .kind = HF_OUTCOME_LOST,
                     .close_reason = HF_FOLLOW_UP_CLOSE_MOVED,
                     .customer = customer };

  g_free (call_fixture_log (fixture, id, lost));
  assert_text (fixture, &hf_customer_def, fixture->customer, HF_CUSTOMER_DECEASED, NULL);
}

static void
test_doctor (CallFixture *fixture, gconstpointer data)
{
  gint64 doctor = hf_test_book_add_staff (fixture->book, "Li Wei", "doctor");
  gint64 id = call_fixture_add (fixture, "2023-10-18", "B");
  g_autoptr (HfRow) before = read_follow_up (fixture, id);
  g_autoptr (HfRow) after = NULL;
  HfOutcome        handed = { .kind = HF_OUTCOME_DOCTOR,
                              .note = " fever since Tuesday ",
                              .doctor = doctor,
                              .doctor_name = "Li Wei",
                              .is_urgent = TRUE };
  g_autofree char *said = call_fixture_log (fixture, id, handed);

  g_assert_cmpstr (said, ==, "Saved: Zhang Min, to the doctor: Li Wei, due today");
  after = read_follow_up (fixture, id);
  g_assert_true (hf_follow_up_is_open (after));
  g_assert_cmpint (hf_row_int (after, HF_FOLLOW_UP_OWNER), ==, doctor);
  g_assert_cmpint (hf_row_int (after, HF_FOLLOW_UP_ATTEMPTS), ==, 0);
  assert_field (fixture, id, HF_FOLLOW_UP_DUE, TODAY);
  assert_field (fixture, id, HF_FOLLOW_UP_REASON, "fever since Tuesday");
  assert_field (fixture, id, HF_FOLLOW_UP_GRADE, "A");
  assert_undone (fixture, id, before, "Hand a follow-up to a doctor");
}

/* Nothing was said, nothing is urgent: what there is to do stays as it was. */
static void
test_doctor_plain (CallFixture *fixture, gconstpointer data)
{
  gint64    doctor = hf_test_book_add_staff (fixture->book, "Li Wei", "doctor");
  gint64    id = call_fixture_add (fixture, TODAY, "C");
  HfOutcome handed = { .kind = HF_OUTCOME_DOCTOR, .doctor = doctor };
  g_autoptr (HfRow) before = read_follow_up (fixture, id);

  g_free (call_fixture_log (fixture, id, handed));
  assert_field (fixture, id, HF_FOLLOW_UP_REASON, hf_row_text (before, HF_FOLLOW_UP_REASON));
  assert_field (fixture, id, HF_FOLLOW_UP_GRADE, "C");
}

static void
test_wrong_number (CallFixture *fixture, gconstpointer data)
{
  gint64 ids[] = { add_phone (fixture, "13800138000"), add_phone (fixture, "13900139111") };
  gint64 id = call_fixture_add (fixture, TODAY, "B");
  g_autoptr (GPtrArray) both = read_phones (fixture, ids, 2);
  g_autoptr (GPtrArray) left = NULL;
  HfOutcome        wrong = { .kind = HF_OUTCOME_WRONG_NUMBER, .phones = both };
  g_autofree char *first = call_fixture_log (fixture, id, wrong), *second = NULL;

  g_assert_cmpstr (first, ==, "Saved: Zhang Min, wrong number, next the number that ends in 9111");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  assert_field (fixture, id, HF_FOLLOW_UP_CUSTOMER_PHONE, "13900139111");
  left = read_phones (fixture, ids, 2);
  g_assert_cmpint (hf_row_int (g_ptr_array_index (left, 0), HF_PHONE_INVALID), ==, 1);
  wrong.phones = left;
  second = call_fixture_log (fixture, id, wrong);
  g_assert_cmpstr (second, ==, "Saved: Zhang Min, wrong number, closed as unreachable");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_UNREACHABLE);
  assert_field (fixture, id, HF_FOLLOW_UP_CLOSE_REASON, HF_FOLLOW_UP_CLOSE_WRONG_NUMBER);
  hf_undone_free (hf_test_book_undo (fixture->book));
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  assert_field (fixture, id, HF_FOLLOW_UP_CUSTOMER_PHONE, "13900139111");
}

/* Who was spoken with was reached; a wrong number says nothing of when somebody answers. */
static void
test_reached (CallFixture *fixture, gconstpointer data)
{
  static const char reached[] = "SELECT count (*) FROM contact WHERE " HF_CONTACT_SQL_REACHED;
  gint64            id = call_fixture_add (fixture, TODAY, "C");

  g_free (call_fixture_log (fixture, id, (HfOutcome){ .kind = HF_OUTCOME_WRONG_NUMBER }));
  id = call_fixture_add (fixture, TODAY, "C");
  g_free (call_fixture_log (fixture, id, (HfOutcome){ .kind = HF_OUTCOME_REFUSED }));
  g_assert_cmpint (hf_test_book_number (fixture->book, reached), ==, 0);
  id = call_fixture_add (fixture, TODAY, "C");
  g_free (call_fixture_log (fixture, id, (HfOutcome){ .kind = HF_OUTCOME_DOCTOR }));
  g_assert_cmpint (hf_test_book_number (fixture->book, reached), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (CallFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/outcome-moves/refused", test_refused },
    { "/outcome-moves/typed", test_typed },
    { "/outcome-moves/lost", test_lost },
    { "/outcome-moves/moved", test_moved },
    { "/outcome-moves/doctor", test_doctor },
    { "/outcome-moves/doctor-plain", test_doctor_plain },
    { "/outcome-moves/wrong-number", test_wrong_number },
    { "/outcome-moves/reached", test_reached },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CallFixture, NULL, call_fixture_set_up, tests[i].test,
                call_fixture_tear_down);
  return g_test_run ();
}

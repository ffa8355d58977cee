/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Claims: two programs on one book never call the same person, whatever the clocks say, and no
 * claim outlives who made it for long. */

#include "session/follow-up/hf-claims.h"

#include "core/hf-customer.h"
#include "core/hf-staff.h"

#include "tests/session/call-fixture.h"

/* Another program on the fixture's book. */
typedef struct
{
  HfStore   *store;
  HfContext *context;
  HfClaims  *claims;
} Colleague;

typedef struct
{
  gboolean is_over;
  gboolean is_taken;
} Taking;

static void
colleague_set_up (Colleague *self, CallFixture *fixture, const char *who, gint64 staff)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new (who, staff, FALSE);

  self->store = hf_test_book_open_again (fixture->book, viewer);
  self->context = hf_context_new (self->store, NULL);
  self->claims = hf_claims_new (self->context);
}

static void
colleague_tear_down (Colleague *self)
{
  HfStore *store = self->store;

  hf_claims_release_all (self->claims);
  g_clear_object (&self->claims);
  g_clear_object (&self->context);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (self->store);
  hf_test_wait_for (store == NULL);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking *taking = g_object_get_data (user_data, "taking");
  g_autoptr (GError) error = NULL;

  taking->is_taken = hf_claims_take_finish (HF_CLAIMS (user_data), result, &error);
  g_assert_no_error (error);
  taking->is_over = TRUE;
}

static gboolean
take (HfClaims *claims, gint64 customer, gboolean is_anyway)
{
  Taking taking = { FALSE };

  g_object_set_data (G_OBJECT (claims), "taking", &taking);
  hf_claims_take_async (claims, customer, is_anyway, taken_cb, claims);
  hf_test_wait_for (taking.is_over);
  return taking.is_taken;
}

/* The second one to ask is told who was first, and the first one need not be told anything. */
static void
test_one_of_two (CallFixture *fixture, gconstpointer data)
{
  gint64    wu = hf_test_book_add_staff (fixture->book, "Wu Hao", HF_STAFF_ROLE_DESK);
  gint64    li = hf_test_book_add_staff (fixture->book, "Li Na", HF_STAFF_ROLE_DESK);
  Colleague first, second;

  colleague_set_up (&first, fixture, "Wu Hao", wu);
  colleague_set_up (&second, fixture, "Li Na", li);
  g_assert_null (hf_claims_find (second.claims, fixture->customer));
  g_assert_true (take (first.claims, fixture->customer, FALSE));
  g_assert_true (take (first.claims, fixture->customer, FALSE)); /* renewed */
  g_assert_false (take (second.claims, fixture->customer, FALSE));
  g_assert_cmpstr (hf_claims_find (second.claims, fixture->customer), ==, "Wu Hao");
  g_assert_false (hf_claims_is_held (second.claims, fixture->customer));
  g_assert_null (hf_claims_find (first.claims, fixture->customer));
  /* Giving up what one does not have takes nothing away. */
  hf_claims_release (second.claims, fixture->customer);
  g_assert_false (take (second.claims, fixture->customer, FALSE));
  /* Somebody who calls anyway has it, and the first one sees it. */
  g_assert_true (take (second.claims, fixture->customer, TRUE));
  hf_test_wait_for (g_strcmp0 (hf_claims_find (first.claims, fixture->customer), "Li Na") == 0);
  hf_claims_release (first.claims, fixture->customer);
  g_assert_false (take (first.claims, fixture->customer, FALSE));
  colleague_tear_down (&second);
  colleague_tear_down (&first);
}

/* Nobody looks again: it is seen because something was written. */
static void
test_is_seen (CallFixture *fixture, gconstpointer data)
{
  Colleague first, second;
  gint64    begun;

  colleague_set_up (&first, fixture, "Wu Hao", 0);
  colleague_set_up (&second, fixture, "Wu Hao", 0); /* one login for several desks */
  g_assert_true (take (first.claims, fixture->customer, FALSE));
  begun = g_get_monotonic_time ();
  hf_test_wait_for (hf_claims_find (second.claims, fixture->customer) != NULL);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_TIME_SPAN_SECOND);
  hf_claims_release (first.claims, fixture->customer);
  hf_test_wait_for (hf_claims_find (second.claims, fixture->customer) == NULL);
  /* With its window all goes that somebody claimed there. */
  g_assert_true (take (first.claims, fixture->customer, FALSE));
  hf_test_wait_for (hf_claims_find (second.claims, fixture->customer) != NULL);
  hf_claims_release_all (first.claims);
  hf_test_wait_for (hf_claims_find (second.claims, fixture->customer) == NULL);
  colleague_tear_down (&second);
  colleague_tear_down (&first);
}

/* One person at two desks is no colleague, and has the claim wherever it was taken last. */
static void
test_same_person (CallFixture *fixture, gconstpointer data)
{
  gint64    wu = hf_test_book_add_staff (fixture->book, "Wu Hao", HF_STAFF_ROLE_DESK);
  Colleague first, second;

  colleague_set_up (&first, fixture, "Wu Hao", wu);
  colleague_set_up (&second, fixture, "Wu Hao", wu);
  g_assert_true (take (first.claims, fixture->customer, FALSE));
  g_assert_true (take (second.claims, fixture->customer, FALSE));
  g_assert_null (hf_claims_find (first.claims, fixture->customer));
  colleague_tear_down (&second);
  colleague_tear_down (&first);
}

/* It ends by itself, and a clock that was put back or on makes none last. */
static void
test_clock (CallFixture *fixture, gconstpointer data)
{
  static const int offsets[] = { HF_CLAIM_SECONDS, -HF_CLAIM_SECONDS, -24 * 60 * 60,
                                 365 * 24 * 60 * 60 };
  Colleague        first, second;

  colleague_set_up (&first, fixture, "Wu Hao", 0);
  colleague_set_up (&second, fixture, "Li Na", 0);
  g_assert_true (take (first.claims, fixture->customer, FALSE));
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + HF_CLAIM_SECONDS - 1);
  g_assert_false (take (second.claims, fixture->customer, FALSE));
  g_assert_true (take (first.claims, fixture->customer, FALSE)); /* and lasts as long again */
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      gint64 now = hf_clock_now (fixture->book->clock);

      g_assert_true (take (first.claims, fixture->customer, FALSE));
      g_assert_false (take (second.claims, fixture->customer, FALSE));
      hf_clock_set (fixture->book->clock, now + offsets[i]);
      g_assert_null (hf_claims_find (second.claims, fixture->customer));
      g_assert_true (take (second.claims, fixture->customer, FALSE));
      g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM claim"), ==, 1);
      hf_claims_release (second.claims, fixture->customer);
      hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count (*) FROM claim") == 0);
    }
  colleague_tear_down (&second);
  colleague_tear_down (&first);
}

/* Who sees names masked writes notes all the same; and colleagues are no patients. */
static void
test_masked (CallFixture *fixture, gconstpointer data)
{
  gint64 li = hf_test_book_add_staff (fixture->book, "Li Na", HF_STAFF_ROLE_DESK);
  g_autoptr (HfViewer) plain = hf_viewer_new ("Intern", 0, FALSE);
  g_autoptr (HfViewer) masked = hf_viewer_new_masked (plain);
  Colleague first, second;

  colleague_set_up (&first, fixture, "Intern", 0);
  hf_store_set_viewer (first.store, masked);
  colleague_set_up (&second, fixture, "Li Na", li);
  g_assert_true (take (first.claims, fixture->customer, FALSE));
  g_assert_false (take (second.claims, fixture->customer, FALSE));
  g_assert_cmpstr (hf_claims_find (second.claims, fixture->customer), ==, "Intern");
  g_assert_true (take (second.claims, fixture->customer, TRUE));
  g_assert_false (take (first.claims, fixture->customer, FALSE));
  g_assert_cmpstr (hf_claims_find (first.claims, fixture->customer), ==, "Li Na");
  colleague_tear_down (&second);
  colleague_tear_down (&first);
}

/* Undo reaches past it, and it is not in the way of who deletes the customer. */
static void
test_is_no_step (CallFixture *fixture, gconstpointer data)
{
  gint64    n_steps = hf_test_book_number (fixture->book, "SELECT count (*) FROM step");
  Colleague first;

  colleague_set_up (&first, fixture, "Wu Hao", 0);
  g_assert_true (take (first.claims, fixture->customer, FALSE));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM step"), ==, n_steps);
  hf_test_book_delete (fixture->book, &hf_customer_def, fixture->customer);
  colleague_tear_down (&first);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM claim"), ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/claims/" name, CallFixture, NULL, call_fixture_set_up, func, call_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("one-of-two", test_one_of_two);
  ADD ("is-seen", test_is_seen);
  ADD ("same-person", test_same_person);
  ADD ("clock", test_clock);
  ADD ("masked", test_masked);
  ADD ("is-no-step", test_is_no_step);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Call cards: all that is on one, read at once, masked for who may not see it. */

#include "session/follow-up/hf-call-card.h"

#include "core/hf-consent.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "session/follow-up/hf-note-draft.h"
#include "tests/session/call-fixture.h"

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **loaded = user_data;

  *loaded = g_object_ref (result);
}

static HfCallCard *
load (CallFixture *fixture, gint64 id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hf_call_card_load_async (fixture->context, id, NULL, loaded_cb, &result);
  hf_test_wait_for (result != NULL);
  return hf_call_card_load_finish (fixture->context, result, error);
}

static HfCallCard *
load_one (CallFixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  HfCallCard *card = load (fixture, id, &error);

  g_assert_no_error (error);
  return card;
}

static gint64
add_phone (CallFixture *fixture, const char *number, int position, gboolean is_invalid)
{
  HfRow *row = hf_test_phone (fixture->customer, number);

  hf_row_set_int (row, HF_PHONE_POSITION, position);
  hf_row_set_int (row, HF_PHONE_INVALID, is_invalid);
  return hf_test_book_insert (fixture->book, row);
}

static void
add_contact (CallFixture *fixture, gint64 at)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, fixture->customer);
  hf_row_set_int (row, HF_CONTACT_AT, at);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, HF_CONTACT_OUTCOME_FINE);
  hf_test_book_insert (fixture->book, row);
}

/* Only the last few calls are on the card, the newest first. */
static void
test_whole (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");
  g_autoptr (HfCallCard) card = NULL;

  add_phone (fixture, "13800008822", 1, FALSE);
  add_phone (fixture, "13800008821", 0, FALSE);
  for (gint64 at = 1; at <= 7; at++)
    add_contact (fixture, at * 86400);
  card = load_one (fixture, id);
  g_assert_null (card->note);
  g_assert_cmpuint (card->answers.all.answered, ==, 7);
  g_assert_cmpint (card->follow_up->id, ==, id);
  g_assert_cmpint (card->customer->id, ==, fixture->customer);
  g_assert_cmpuint (card->phones->len, ==, 2);
  g_assert_cmpuint (card->contacts->len, ==, 5);
  g_assert_cmpint (hf_row_int (g_ptr_array_index (card->contacts, 0), HF_CONTACT_AT), ==,
                   7 * 86400);
  g_assert_cmpstr (hf_call_card_get_number (card), ==, "13800008821");
}

static void
test_note (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (HfCallCard) card = NULL;

  hf_note_draft_save_async (fixture->context, id, "no fev", loaded_cb, &saved);
  hf_test_wait_for (saved != NULL);
  card = load_one (fixture, id);
  g_assert_cmpstr (card->note, ==, "no fev");
}

static void
test_number (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");
  g_autoptr (HfCallCard) none = load_one (fixture, id);
  g_autoptr (HfCallCard) wrong = NULL, second = NULL;

  g_assert_null (hf_call_card_get_number (none));
  add_phone (fixture, "13800008821", 0, TRUE);
  wrong = load_one (fixture, id);
  g_assert_null (hf_call_card_get_number (wrong));
  add_phone (fixture, "13800008822", 1, FALSE);
  second = load_one (fixture, id);
  g_assert_cmpstr (hf_call_card_get_number (second), ==, "13800008822");
}

/* Why a call from a reminder or from the card would not be made. */
static void
assert_hindered (CallFixture *fixture, gint64 id, const HfViewer *viewer, const char *why)
{
  g_autoptr (HfCallCard) card = load_one (fixture, id);

  g_assert_cmpstr (hf_call_card_get_hindrance (card, viewer), ==, why);
}

static void
add_consent (CallFixture *fixture, const char *purpose)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, fixture->customer);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, HF_CONSENT_PHONE);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, HF_CONSENT_REFUSED);
  hf_row_set_text (row, HF_CONSENT_DAY, TODAY);
  hf_test_book_insert (fixture->book, row);
}

static void
test_hindrance (CallFixture *fixture, gconstpointer data)
{
  gint64          id = call_fixture_add (fixture, TODAY, "A");
  const HfViewer *viewer = fixture->book->viewer;
  g_autoptr (HfViewer) masked = hf_viewer_new (viewer->who, 0, TRUE);

  add_phone (fixture, "13800008821", 0, TRUE);
  assert_hindered (fixture, id, viewer, "There is no telephone number to call");
  add_phone (fixture, "13800008822", 1, FALSE);
  assert_hindered (fixture, id, viewer, NULL);
  assert_hindered (fixture, id, masked, "There is no telephone number to call");
  add_consent (fixture, HF_CONSENT_MARKETING);
  assert_hindered (fixture, id, viewer, NULL);
  add_consent (fixture, HF_CONSENT_CARE);
  assert_hindered (fixture, id, viewer, "This customer is not to be called any more");
  hf_test_book_delete (fixture->book, &hf_consent_def, 2);
  assert_hindered (fixture, id, viewer, NULL);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->customer, HF_CUSTOMER_DECEASED,
                         TODAY);
  assert_hindered (fixture, id, viewer, "This customer is not to be called any more");
}

static void
test_gone (CallFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = call_fixture_add (fixture, TODAY, "A");

  hf_test_book_delete (fixture->book, &hf_follow_up_def, id);
  g_assert_null (load (fixture, id, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

static void
test_masked (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");
  g_autoptr (HfViewer) viewer = hf_viewer_new (fixture->book->viewer->who, 0, TRUE);
  g_autoptr (HfCallCard) card = NULL;

  add_phone (fixture, "13800008821", 0, FALSE);
  hf_store_set_viewer (fixture->book->store, viewer);
  card = load_one (fixture, id);
  g_assert_cmpstr (hf_row_text (card->customer, HF_CUSTOMER_NAME), !=, "Zhang Min");
  g_assert_cmpstr (hf_call_card_get_number (card), ==, "138****8821");
}

/* What was told since the last step. The book may tell of a change once more when it looks whether
 * another process has changed anything, so the last word is not always the one that was waited for.
 */
typedef struct
{
  gboolean was_concerned;
  gboolean was_spared;
} Told;

static void
note_change_cb (HfStore *store, HfChanged *changed, gpointer user_data)
{
  HfCallCard *card = g_object_get_data (G_OBJECT (store), "card");
  Told       *told = user_data;

  if (hf_call_card_is_concerned (card, changed))
    told->was_concerned = TRUE;
  else
    told->was_spared = TRUE;
}

static void
move_to_monday (CallFixture *fixture, gint64 follow_up, Told *told)
{
  *told = (Told){ FALSE, FALSE };
  hf_test_book_set_text (fixture->book, &hf_follow_up_def, follow_up, HF_FOLLOW_UP_DUE,
                         "2023-10-23");
}

/* Whether a change concerns the card decides whether it is read again. */
static void
test_concerned (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");
  gint64 other = call_fixture_add (fixture, TODAY, "B");
  g_autoptr (HfCallCard) card = load_one (fixture, id);
  HfRow *staff = hf_row_new (&hf_staff_def);
  Told   told = { FALSE, FALSE };

  g_object_set_data (G_OBJECT (fixture->book->store), "card", card);
  g_signal_connect (fixture->book->store, "changed", G_CALLBACK (note_change_cb), &told);
  hf_row_set_text (staff, HF_STAFF_NAME, "Wu");
  hf_row_set_text (staff, HF_STAFF_ROLE, HF_STAFF_ROLE_DESK);
  hf_test_book_insert (fixture->book, staff);
  hf_test_wait_for (told.was_spared);
  move_to_monday (fixture, id, &told);
  hf_test_wait_for (told.was_concerned);
  move_to_monday (fixture, other, &told);
  hf_test_wait_for (told.was_spared);
  told.was_concerned = FALSE;
  add_phone (fixture, "13800008821", 0, FALSE);
  hf_test_wait_for (told.was_concerned);
  g_signal_handlers_disconnect_by_func (fixture->book->store, note_change_cb, &told);
}

#define ADD(path, test)                                                         \
  g_test_add ("/call-card/" path, CallFixture, NULL, call_fixture_set_up, test, \
              call_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("whole", test_whole);
  ADD ("note", test_note);
  ADD ("number", test_number);
  ADD ("hindrance", test_hindrance);
  ADD ("gone", test_gone);
  ADD ("masked", test_masked);
  ADD ("concerned", test_concerned);
  return g_test_run ();
}

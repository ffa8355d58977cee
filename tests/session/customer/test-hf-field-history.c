/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history of a card's fields: what reads how, what is kept from whom, and the way back. */

#include "core/hf-agreement.h"
#include "core/hf-consent.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer-choices.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-entity.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "session/customer/hf-field-history.h"
#include "store/hf-reveals.h"
#include "tests/session/own-fixture.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
} Question;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_field_history_read (db, question->viewer, question->customer, 10, FALSE, error);
}

static GPtrArray *
read_history (HfTestBook *book, HfViewer *viewer, gint64 customer)
{
  GPtrArray *changes = hf_store_run_sync (book->store, HF_LANE_READ, read_work,
                                          &(Question){ viewer, customer }, NULL, NULL);

  g_assert_nonnull (changes);
  return changes;
}

static const HfFieldChange *
nth (GPtrArray *changes, guint i)
{
  g_assert_cmpuint (i, <, changes->len);
  return g_ptr_array_index (changes, i);
}

static gpointer
query_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  return hf_sql_read_all (db, query, error);
}

/* The change set, from what is in the book now. */
static HfChangeSet *
restore (HfTestBook *book, const HfFieldChange *change)
{
  g_autoptr (HfQuery) query = hf_field_change_query (change, book->viewer);
  g_autoptr (GPtrArray) rows =
    hf_store_run_sync (book->store, HF_LANE_READ, query_work, query, NULL, NULL);

  return hf_field_change_restore (change, rows);
}

static void
test_newest_first (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷");
  g_autoptr (GPtrArray) changes = NULL;

  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_GRADE, "B");
  hf_test_book_set_text (book, &hf_customer_def, li, HF_CUSTOMER_GRADE, "C");
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_GRADE, "A");
  changes = read_history (book, book->viewer, wang);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpuint (nth (changes, 0)->field, ==, HF_CUSTOMER_GRADE);
  g_assert_cmpstr (nth (changes, 0)->before_text, ==, hf_choice_label (hf_customer_grades, "B"));
  g_assert_cmpstr (nth (changes, 0)->after_text, ==, hf_choice_label (hf_customer_grades, "A"));
  g_assert_cmpstr (nth (changes, 0)->who, ==, book->viewer->who);
  g_assert_cmpint (nth (changes, 0)->at, ==, hf_clock_now (book->clock));
  g_assert_cmpstr (nth (changes, 1)->before_text, ==, "—");
}

typedef struct
{
  HfViewer          *viewer;
  const HfEntityDef *def;
  gint64             id;
} RowQuestion;

static gpointer
read_row_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const RowQuestion *question = data;

  return hf_field_history_read_row (db, question->viewer, question->def, question->id, 10, error);
}

static GPtrArray *
read_row_as (HfTestBook *book, HfViewer *viewer, const HfEntityDef *def, gint64 id)
{
  return hf_test_book_run (book, HF_LANE_READ, read_row_work, &(RowQuestion){ viewer, def, id });
}

static GPtrArray *
read_row (HfTestBook *book, const HfEntityDef *def, gint64 id)
{
  return read_row_as (book, book->viewer, def, id);
}

static gint64
add_agreement (HfTestBook *book, gint64 unit, const char *discount)
{
  HfRow *row = hf_row_new (&hf_agreement_def);

  hf_row_set_int (row, HF_AGREEMENT_ORGANISATION, unit);
  hf_row_set_text (row, HF_AGREEMENT_DISCOUNT, discount);
  return hf_test_book_insert (book, row);
}

/* What changed of an organisation and of its agreements, and of no other's; each has its way back.
 */
static void
test_organisation (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *first = hf_row_new (&hf_organisation_def), *second = hf_row_new (&hf_organisation_def);
  gint64 unit, other, agreement;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HfRow) restored = NULL;
  g_autoptr (HfChangeSet) restoring = NULL;

  hf_row_set_text (first, HF_ORGANISATION_NAME, "Harbour Office");
  hf_row_set_text (second, HF_ORGANISATION_NAME, "Mill");
  unit = hf_test_book_insert (book, first);
  other = hf_test_book_insert (book, second);
  agreement = add_agreement (book, unit, "5 %");
  hf_test_book_set_text (book, &hf_organisation_def, unit, HF_ORGANISATION_CITY, "Port");
  hf_test_book_set_text (book, &hf_organisation_def, unit, HF_ORGANISATION_CITY, "Bay");
  hf_test_book_set_text (book, &hf_organisation_def, other, HF_ORGANISATION_CITY, "Hill");
  hf_test_book_set_text (book, &hf_agreement_def, add_agreement (book, other, "1 %"),
                         HF_AGREEMENT_DISCOUNT, "2 %");
  hf_test_book_set_text (book, &hf_agreement_def, agreement, HF_AGREEMENT_DISCOUNT, "10 %");
  changes = read_row (book, &hf_organisation_def, unit);
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpstr (nth (changes, 0)->label, ==, "Agreement: Discount");
  g_assert_cmpstr (nth (changes, 0)->before_text, ==, "5 %");
  g_assert_cmpstr (nth (changes, 1)->label, ==, "City");
  g_assert_cmpstr (nth (changes, 1)->after_text, ==, "Bay");
  restoring = restore (book, nth (changes, 1));
  hf_committed_free (hf_test_book_commit (book, restoring));
  restored = hf_test_book_read (book, &hf_organisation_def, unit);
  g_assert_cmpstr (hf_row_text (restored, HF_ORGANISATION_CITY), ==, "Port");
}

/* Of the staff too, with the names of what is referred to. */
static void
test_staff (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *ward = hf_row_new (&hf_department_def);
  gint64 staff = hf_test_book_add_staff (book, "Wu", HF_STAFF_ROLE_DOCTOR);
  g_autoptr (GPtrArray) changes = NULL;

  hf_row_set_text (ward, HF_DEPARTMENT_NAME, "Ward 3");
  hf_test_book_set_int (book, &hf_staff_def, staff, HF_STAFF_DEPARTMENT,
                        hf_test_book_insert (book, ward));
  hf_test_book_set_text (book, &hf_staff_def, staff, HF_STAFF_TITLE, "Consultant");
  changes = read_row (book, &hf_staff_def, staff);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (nth (changes, 0)->after_text, ==, "Consultant");
  g_assert_cmpstr (nth (changes, 1)->label, ==, "Department");
  g_assert_cmpstr (nth (changes, 1)->after_text, ==, "Ward 3");
  g_assert_true (nth (changes, 1)->can_restore);
}

/* A colleague reads nothing of it; whose record it is, all. */
static void
test_record (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wu = hf_test_book_add_staff (book, "Wu", HF_STAFF_ROLE_DOCTOR);
  gint64 lin = hf_test_book_add_staff (book, "Lin", HF_STAFF_ROLE_DOCTOR);
  g_autoptr (HfViewer) of_wu = hf_viewer_new ("Wu", wu, FALSE);
  g_autoptr (HfViewer) of_lin = hf_viewer_new ("Lin", lin, FALSE);
  g_autoptr (GPtrArray) own = NULL, others = NULL;

  hf_test_book_set_text (book, &hf_staff_def, wu, HF_STAFF_TITLE, "Consultant");
  own = read_row_as (book, of_wu, &hf_staff_def, wu);
  others = read_row_as (book, of_lin, &hf_staff_def, wu);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 0);
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  g_autoptr (GPtrArray) changes = NULL;

  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_STREET, "secret street");
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_NAME, "王芳芳");
  changes = read_history (book, intern, wang);
  g_assert_cmpstr (nth (changes, 1)->after_text, ==, "—");
  g_assert_null (hf_row_text (nth (changes, 1)->after, HF_CUSTOMER_STREET));
  g_assert_null (strstr (nth (changes, 0)->after_text, "芳"));
  g_assert_null (strstr (nth (changes, 0)->before_text, "芳"));
}

static gpointer
reveal_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean is_entered = FALSE;

  return GINT_TO_POINTER (hf_reveals_add (db, data, 0, &is_entered, error) && is_entered);
}

/* Who was shown a number stands among the changes; why is for those who are shown the rest. */
static void
test_reveals (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  gint64   wang = hf_test_book_add_customer (book, "王芳");
  gint64   now = hf_clock_now (book->clock);
  HfReveal shown = { .at = now + 60,
                     .who = "Chen",
                     .customer = wang,
                     .field = HF_REVEAL_PHONE,
                     .how = HF_REVEAL_SHOWN,
                     .reason = "asked by the family" };
  HfReveal early = {
    .at = now - 60, .who = "Wu", .customer = wang, .field = "id_number", .how = HF_REVEAL_COPIED
  };
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) masked = NULL;

  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_GRADE, "B");
  hf_test_book_run (book, HF_LANE_WRITE, reveal_work, &early);
  hf_test_book_run (book, HF_LANE_WRITE, reveal_work, &shown);
  changes = read_history (book, book->viewer, wang);
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpstr (nth (changes, 0)->told, ==, "Shown in full: asked by the family");
  g_assert_cmpstr (nth (changes, 0)->who, ==, "Chen");
  g_assert_cmpstr (nth (changes, 0)->label, ==, "Phone number");
  g_assert_false (nth (changes, 0)->can_restore);
  g_assert_cmpuint (nth (changes, 1)->field, ==, HF_CUSTOMER_GRADE);
  g_assert_null (nth (changes, 1)->told);
  g_assert_cmpstr (nth (changes, 2)->told, ==, "Copied");
  g_assert_cmpstr (nth (changes, 2)->label, ==, "Identity card");
  g_assert_cmpuint (nth (changes, 2)->field, ==, HF_CUSTOMER_ID_NUMBER);
  masked = read_history (book, intern, wang);
  g_assert_cmpstr (nth (masked, 0)->told, ==, "Shown in full");
}

static void
test_restore (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HfRow) restored = NULL;
  g_autoptr (HfChangeSet) restoring = NULL;
  g_autoptr (HfCommitted) committed = NULL;

  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_CITY, "宜昌");
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_CITY, "武汉");
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_CITY, "荆州");
  changes = read_history (book, book->viewer, wang);
  restoring = restore (book, nth (changes, 1));
  committed = hf_test_book_commit (book, restoring);
  restored = hf_test_book_read (book, &hf_customer_def, wang);
  g_assert_cmpstr (hf_row_text (restored, HF_CUSTOMER_CITY), ==, "宜昌");
  g_assert_null (restore (book, nth (changes, 1)));
}

/* What the hospital added has a history as well. */
static void
test_own_fields (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  gint64 field = own_fixture_add_field (book, "Seat", "text", NULL, 0);
  gint64 value = own_fixture_add_value (book, wang, field, "窗边");
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (HfRow) current = NULL;
  g_autoptr (HfChangeSet) restoring = NULL;
  g_autoptr (HfChangeSet) removing = NULL;

  hf_test_book_set_text (book, &hf_custom_value_def, value, HF_CUSTOM_VALUE_VALUE, "门口");
  changes = read_history (book, book->viewer, wang);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (nth (changes, 0)->label, ==, "Seat");
  g_assert_cmpstr (nth (changes, 0)->before_text, ==, "窗边");
  g_assert_cmpstr (nth (changes, 0)->after_text, ==, "门口");
  g_assert_cmpstr (nth (changes, 1)->before_text, ==, "—");
  hidden = read_history (book, masked, wang);
  g_assert_cmpstr (nth (hidden, 0)->after_text, ==, "—");
  hf_test_book_set_text (book, &hf_custom_field_def, field, HF_CUSTOM_FIELD_LEVEL,
                         HF_CUSTOM_FIELD_OPEN);
  g_clear_pointer (&hidden, g_ptr_array_unref);
  hidden = read_history (book, masked, wang);
  g_assert_cmpstr (nth (hidden, 0)->after_text, ==, "门口");

  removing = restore (book, nth (changes, 1)); /* it said nothing then */
  restoring = restore (book, nth (changes, 0));
  hf_committed_free (hf_test_book_commit (book, restoring));
  current = hf_test_book_read (book, &hf_custom_value_def, value);
  g_assert_cmpstr (hf_row_text (current, HF_CUSTOM_VALUE_VALUE), ==, "窗边");
  g_assert_false (hf_change_set_is_empty (removing));
}

/* What was emptied is told as well, and comes back, be it that somebody wrote something else since.
 */
static void
test_emptied (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  gint64 field = own_fixture_add_field (book, "Seat", "text", NULL, 0);
  gint64 value = own_fixture_add_value (book, wang, field, "窗边");
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HfChangeSet) back = NULL;
  g_autoptr (HfChangeSet) instead = NULL;

  hf_test_book_delete (book, &hf_custom_value_def, value);
  changes = read_history (book, book->viewer, wang);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (nth (changes, 0)->label, ==, "Seat");
  g_assert_cmpstr (nth (changes, 0)->before_text, ==, "窗边");
  g_assert_cmpstr (nth (changes, 0)->after_text, ==, "—");
  g_assert_true (nth (changes, 0)->can_restore);
  back = restore (book, nth (changes, 0));
  hf_committed_free (hf_test_book_commit (book, back));
  g_assert_null (restore (book, nth (changes, 0)));
  g_assert_cmpint (hf_test_book_number (book, "SELECT id FROM custom_value WHERE value = '窗边'"),
                   ==, value);

  hf_test_book_delete (book, &hf_custom_value_def, value);
  own_fixture_add_value (book, wang, field, "门口");
  instead = restore (book, nth (changes, 0));
  hf_committed_free (hf_test_book_commit (book, instead));
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM custom_value WHERE value = '窗边'"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM custom_value"), ==, 1);
  hf_test_book_check (book);
}

/* A number that was changed can be had again; one that went is told, and can come back. */
static void
test_phones (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷");
  gint64 phone = hf_test_book_insert (book, hf_test_phone (wang, "13800138000"));
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (HfRow) current = NULL;
  g_autoptr (HfChangeSet) returning = NULL;
  g_autoptr (HfChangeSet) restoring = NULL;

  hf_test_book_set_text (book, &hf_phone_def, phone, HF_PHONE_NUMBER, "13900139000");
  changes = read_history (book, book->viewer, wang);
  g_assert_cmpuint (changes->len, ==, 1); /* that it came, the card shows */
  g_assert_cmpstr (nth (changes, 0)->label, ==, "Phone number");
  g_assert_cmpstr (nth (changes, 0)->before_text, ==, "13800138000");
  g_assert_true (nth (changes, 0)->can_restore);
  restoring = restore (book, nth (changes, 0));
  g_assert_false (hf_change_set_is_empty (restoring));

  hf_test_book_delete (book, &hf_phone_def, phone);
  g_clear_pointer (&changes, g_ptr_array_unref);
  changes = read_history (book, book->viewer, wang);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (nth (changes, 0)->before_text, ==, "13900139000");
  g_assert_cmpstr (nth (changes, 0)->after_text, ==, "—");
  g_assert_true (nth (changes, 0)->can_restore);
  returning = restore (book, nth (changes, 0));
  hidden = read_history (book, masked, wang);
  g_assert_null (strstr (nth (hidden, 0)->before_text, "13900139000"));
  g_assert_false (nth (hidden, 0)->can_restore); /* the mask would come back */
  g_clear_pointer (&hidden, g_ptr_array_unref);
  hidden = read_history (book, book->viewer, li);
  g_assert_cmpuint (hidden->len, ==, 0);

  hf_undone_free (hf_test_book_undo (book));
  back = read_history (book, book->viewer, wang);
  g_assert_cmpuint (back->len, ==, 3);
  g_assert_cmpstr (nth (back, 0)->after_text, ==, "13900139000");
  g_assert_null (restore (book, nth (changes, 0)));

  hf_test_book_delete (book, &hf_phone_def, phone);
  hf_committed_free (hf_test_book_commit (book, returning));
  current = hf_test_book_read (book, &hf_phone_def, phone);
  g_assert_cmpstr (hf_row_text (current, HF_PHONE_NUMBER), ==, "13900139000");
  g_assert_null (restore (book, nth (changes, 0)));
  g_clear_pointer (&back, g_ptr_array_unref);
  back = read_history (book, book->viewer, wang);
  g_assert_cmpstr (nth (back, 0)->after_text, ==, "13900139000");
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, 0);
  hf_test_book_check (book);
}

static gint64
give (HfTestBook *book, gint64 customer, const char *answer, const char *how, const char *day)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, HF_CONSENT_SMS);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, HF_CONSENT_MARKETING);
  hf_row_set_text (row, HF_CONSENT_ANSWER, answer);
  hf_row_set_text (row, HF_CONSENT_HOW, how);
  hf_row_set_text (row, HF_CONSENT_DAY, day);
  return hf_test_book_insert (book, row);
}

static void
assert_consent (const HfFieldChange *change, const char *before, const char *after)
{
  g_assert_cmpstr (change->label, ==, "Consent: SMS or WeChat · For marketing");
  g_assert_cmpstr (change->before_text, ==, before);
  g_assert_cmpstr (change->after_text, ==, after);
}

/* Each answer is a row of its own, and what somebody agreed to or refused must be told: when it was
 * given, what it replaced, put right and taken back. */
static void
test_consents (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷"), refused;
  g_autoptr (GPtrArray) changes = NULL;

  give (book, li, HF_CONSENT_REFUSED, NULL, "2023-09-01");
  give (book, wang, HF_CONSENT_AGREED, HF_CONSENT_IN_PERSON, "2023-10-01");
  refused = give (book, wang, HF_CONSENT_REFUSED, HF_CONSENT_BY_PHONE, "2023-10-20");
  hf_test_book_set_text (book, &hf_consent_def, refused, HF_CONSENT_ANSWER, HF_CONSENT_UNKNOWN);
  hf_test_book_delete (book, &hf_consent_def, refused);
  changes = read_history (book, book->viewer, wang);
  g_assert_cmpuint (changes->len, ==, 4);
  assert_consent (nth (changes, 3), "—", "Agrees · In person · 2023-10-01");
  assert_consent (nth (changes, 2), "Agrees", "Refuses · By telephone · 2023-10-20");
  g_assert_cmpstr (nth (changes, 1)->before_text, ==, "Refuses");
  g_assert_cmpstr (nth (changes, 1)->after_text, ==, "Not known");
  assert_consent (nth (changes, 0), "Not known · By telephone · 2023-10-20", "—");
  g_assert_cmpstr (nth (changes, 2)->who, ==, book->viewer->who);
  g_assert_cmpint (nth (changes, 2)->at, ==, hf_clock_now (book->clock));
  g_assert_false (nth (changes, 2)->can_restore);
  g_assert_true (nth (changes, 0)->can_restore);
}

static const HfFieldChange *
find_change (GPtrArray *changes, guint field)
{
  for (guint i = 0; i < changes->len; i++)
    if (nth (changes, i)->field == field)
      return nth (changes, i);
  g_assert_not_reached ();
}

/* 02-14 is not the same day by the other calendar: which of the two comes back goes with it,
 * whichever of the two fields is pressed. */
static void
test_special_day (void)
{
  static const guint fields[] = { HF_SPECIAL_DAY_DATE, HF_SPECIAL_DAY_IS_LUNAR };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      gint64 wang = hf_test_book_add_customer (book, "王芳");
      HfRow *row = hf_row_new (&hf_special_day_def);
      HfRow *lunar;
      g_autoptr (HfRow) before = NULL;
      g_autoptr (HfRow) restored = NULL;
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (HfChangeSet) change = hf_change_set_new ("Change");
      g_autoptr (HfChangeSet) restoring = NULL;

      hf_row_set_int (row, HF_SPECIAL_DAY_CUSTOMER, wang);
      hf_row_set_text (row, HF_SPECIAL_DAY_KIND, "纪念日");
      hf_row_set_text (row, HF_SPECIAL_DAY_DATE, "1904-02-14");
      before = hf_test_book_read (book, &hf_special_day_def, hf_test_book_insert (book, row));
      lunar = hf_row_copy (before);
      hf_special_day_set_lunar (lunar, TRUE);
      hf_change_set_update (change, before, lunar);
      hf_committed_free (hf_test_book_commit (book, change));
      changes = read_history (book, book->viewer, wang);
      restoring = restore (book, find_change (changes, fields[i]));
      hf_committed_free (hf_test_book_commit (book, restoring));
      restored = hf_test_book_read (book, &hf_special_day_def, before->id);
      g_assert_cmpstr (hf_row_text (restored, HF_SPECIAL_DAY_DATE), ==, "1904-02-14");
      g_assert_cmpint (hf_row_int (restored, HF_SPECIAL_DAY_IS_LUNAR), ==, 0);
      g_assert_cmpstr (hf_row_text (restored, HF_SPECIAL_DAY_RECURS), ==, "02-14");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/field-history/newest-first", test_newest_first);
  g_test_add_func ("/field-history/masked", test_masked);
  g_test_add_func ("/field-history/restore", test_restore);
  g_test_add_func ("/field-history/reveals", test_reveals);
  g_test_add_func ("/field-history/own-fields", test_own_fields);
  g_test_add_func ("/field-history/emptied", test_emptied);
  g_test_add_func ("/field-history/phones", test_phones);
  g_test_add_func ("/field-history/consents", test_consents);
  g_test_add_func ("/field-history/organisation", test_organisation);
  g_test_add_func ("/field-history/special-day", test_special_day);
  g_test_add_func ("/field-history/staff", test_staff);
  g_test_add_func ("/field-history/record", test_record);
  return g_test_run ();
}

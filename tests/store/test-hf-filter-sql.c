/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a filter finds: each comparison against three invented people. */

#include "base/hf-clock.h"
#include "base/hf-date.h"
#include "core/hf-responsible.h"
#include "core/hf-staff.h"
#include "core/hf-consent.h"
#include "core/hf-contact.h"
#include "core/hf-customer-choices.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-filter.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-memo.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "core/hf-special-day.h"
#include "core/hf-visit.h"
#include "hf-test-book.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

typedef struct
{
  const HfEntityDef *def;
  guint              field;
  HfFilterOp         op;
  const char        *values[3];
} Asked;

typedef struct
{
  Asked       asked[3];
  const char *found; /* the names, in order */
} Case;

#define CUSTOMER(field)    &hf_customer_def, HF_CUSTOMER_##field
#define VISIT(field)       &hf_visit_def, HF_VISIT_##field
#define DAY(field)         &hf_special_day_def, HF_SPECIAL_DAY_##field
#define HANDLE(field)      &hf_handle_def, HF_HANDLE_##field
#define PHONE(field)       &hf_phone_def, HF_PHONE_##field
#define RELATION(field)    &hf_relation_def, HF_RELATION_##field
#define CONTACT(field)     &hf_contact_def, HF_CONTACT_##field
#define MEMO(field)        &hf_memo_def, HF_MEMO_##field
#define MEMBER(field)      &hf_member_def, HF_MEMBER_##field
#define CONSENT(field)     &hf_consent_def, HF_CONSENT_##field
#define MEASURED(field)    &hf_measurement_def, HF_MEASUREMENT_##field
#define RESPONSIBLE(field) &hf_responsible_def, HF_RESPONSIBLE_##field

/* Today is 2023-10-20. An: A, born 24 October, two visits; Bo: B, vip, a visit; Cai: nothing. */
static const Case cases[] = {
  { { { CUSTOMER (GRADE), HF_FILTER_IS, { "A" } } }, "An" },
  { { { CUSTOMER (GRADE), HF_FILTER_IS, { "A", "B" } } }, "An Bo" },
  { { { CUSTOMER (GRADE), HF_FILTER_IS_NOT, { "A" } } }, "Bo Cai" },
  { { { CUSTOMER (GRADE), HF_FILTER_KNOWN, { NULL } } }, "An Bo" },
  { { { CUSTOMER (GRADE), HF_FILTER_UNKNOWN, { NULL } } }, "Cai" },
  { { { CUSTOMER (IS_VIP), HF_FILTER_IS, { "1" } } }, "Bo" },
  { { { CUSTOMER (IS_VIP), HF_FILTER_IS, { "0" } } }, "An Cai" },
  { { { CUSTOMER (TAGS), HF_FILTER_CONTAINS, { "50%_" } } }, "Bo" },
  { { { CUSTOMER (TAGS), HF_FILTER_CONTAINS, { "gold", "VIP" } } }, "Bo" },
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_ANNIVERSARY, { "7" } } }, "An" },
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_ANNIVERSARY, { "3" } } }, "" },
  /* An turns 43 in four days; of Bo only the year is known, of Cai nothing */
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "42", "42" } } }, "An" },
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "43", "50" } } }, "" },
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "34", "" } } }, "An" },
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "33", "33" } } }, "Bo" },
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "", "32" } } }, "Bo" },
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "", "31" } } }, "" },
  { { { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "0", "150" } } }, "An Bo" },
  { { { HANDLE (KIND), HF_FILTER_IS, { "email" } } }, "An" },
  { { { HANDLE (KIND), HF_FILTER_IS, { "email" } }, { HANDLE (INVALID), HF_FILTER_IS, { "0" } } },
    "" },
  { { { HANDLE (VALUE), HF_FILTER_CONTAINS, { "@mill" } } }, "An" },
  { { { PHONE (INVALID), HF_FILTER_IS, { "1" } } }, "Bo" },
  { { { PHONE (INVALID), HF_FILTER_IS, { "0" } } }, "An" },
  /* Bo is the child of An: read from either end */
  { { { RELATION (KIND), HF_FILTER_IS, { "child" } } }, "An" },
  { { { RELATION (KIND), HF_FILTER_IS, { "parent" } } }, "Bo" },
  { { { RELATION (KIND), HF_FILTER_IS, { "parent", "child" } } }, "An Bo" },
  { { { RELATION (KIND), HF_FILTER_IS_NOT, { "child" } } }, "Bo Cai" },
  { { { RELATION (KIND), HF_FILTER_KNOWN, { NULL } } }, "An Bo" },
  { { { RELATION (KIND), HF_FILTER_UNKNOWN, { NULL } } }, "Cai" },
  { { { RELATION (KIND), HF_FILTER_IS, { "child" } },
      { RELATION (KIND), HF_FILTER_IS, { "parent" } } },
    "" },
  { { { MEMBER (ORGANISATION), HF_FILTER_CONTAINS, { "Mill" } } }, "An Cai" },
  { { { MEMBER (ORGANISATION), HF_FILTER_CONTAINS, { "Mill" } },
      { MEMBER (ROLE), HF_FILTER_IS, { "Clerk" } } },
    "Cai" },
  { { { MEMBER (ORGANISATION), HF_FILTER_UNKNOWN, { NULL } } }, "Bo" },
  { { { RESPONSIBLE (ROLE), HF_FILTER_IS, { "family_doctor" } },
      { RESPONSIBLE (STAFF), HF_FILTER_IS, { "1" } } },
    "Bo" },
  { { { RESPONSIBLE (ROLE), HF_FILTER_IS, { "doctor" } },
      { RESPONSIBLE (STAFF), HF_FILTER_IS, { "1" } } },
    "" },
  /* An's sugar was 9 and is 5, Bo's the other way round */
  { { { MEASURED (INDICATOR), HF_FILTER_IS, { "glucose" } },
      { MEASURED (VALUE), HF_FILTER_AT_LEAST, { "7000" } } },
    "An Bo" },
  { { { MEASURED (INDICATOR), HF_FILTER_IS, { "glucose" } },
      { MEASURED (VALUE), HF_FILTER_AT_LEAST, { "7000" } },
      { MEASURED (DATE), HF_FILTER_LATEST, { NULL } } },
    "Bo" },
  { { { MEASURED (INDICATOR), HF_FILTER_IS, { "ldl" } },
      { MEASURED (VALUE), HF_FILTER_AT_LEAST, { "7000" } } },
    "" },
  /* An agreed to letters and took it back, Bo agreed to calls; Cai was never asked */
  { { { CONSENT (CHANNEL), HF_FILTER_IS, { "mail" } },
      { CONSENT (ANSWER), HF_FILTER_IS, { "agreed" } } },
    "An" },
  { { { CONSENT (CHANNEL), HF_FILTER_IS, { "mail" } },
      { CONSENT (ANSWER), HF_FILTER_IS, { "agreed" } },
      { CONSENT (DAY), HF_FILTER_LATEST, { NULL } } },
    "" },
  { { { CONSENT (CHANNEL), HF_FILTER_IS, { "phone" } },
      { CONSENT (DAY), HF_FILTER_LATEST, { NULL } },
      { CONSENT (ANSWER), HF_FILTER_IS_NOT, { "agreed", "refused" } } },
    "An Cai" },
  { { { CONSENT (ANSWER), HF_FILTER_IS_NOT, { "refused" } },
      { CONSENT (CHANNEL), HF_FILTER_IS, { "mail" } },
      { CONSENT (DAY), HF_FILTER_LATEST, { NULL } } },
    "Bo Cai" },
  /* without that, it is asked of all that was said */
  { { { CONSENT (CHANNEL), HF_FILTER_IS, { "mail" } },
      { CONSENT (ANSWER), HF_FILTER_IS_NOT, { "agreed" } } },
    "" },
  { { { CUSTOMER (OWNER), HF_FILTER_ENTRUSTED, { "1" } } }, "An Bo" },
  { { { CUSTOMER (OWNER), HF_FILTER_ENTRUSTED, { "2" } } }, "" },
  { { { CUSTOMER (OWNER), HF_FILTER_ENTRUSTED, { "1", "2" } } }, "An Bo" },
  { { { CUSTOMER (OWNER), HF_FILTER_COLLEAGUE, { "1" } } }, "An" },
  { { { CUSTOMER (OWNER), HF_FILTER_COLLEAGUE, { "2" } } }, "An" },
  { { { CUSTOMER (OWNER), HF_FILTER_COLLEAGUE, { "3" } } }, "" },
  { { { CUSTOMER (LAST_VISIT), HF_FILTER_WITHIN_LAST, { "30" } } }, "An" },
  { { { CUSTOMER (LAST_VISIT), HF_FILTER_LONGER_AGO, { "30" } } }, "Bo" },
  { { { CUSTOMER (VISIT_COUNT), HF_FILTER_AT_LEAST, { "2" } } }, "An" },
  { { { CUSTOMER (VISIT_COUNT), HF_FILTER_AT_MOST, { "1" } } }, "Bo Cai" },
  { { { CUSTOMER (STAGE_NOW), HF_FILTER_IS, { "potential" } } }, "Cai" },
  { { { VISIT (DIAGNOSIS), HF_FILTER_CONTAINS, { "cold" } } }, "An Bo" },
  { { { VISIT (DIAGNOSIS), HF_FILTER_IS_NOT, { "cold" } } }, "Cai" },
  { { { VISIT (DIAGNOSIS), HF_FILTER_UNKNOWN, { NULL } } }, "Cai" },
  /* Lin spoke with An on the 10th, late; Bo was reached in June and called in vain on the 15th */
  { { { CUSTOMER (LAST_CONTACT), HF_FILTER_WITHIN_LAST, { "30" } } }, "An" },
  { { { CUSTOMER (LAST_CONTACT), HF_FILTER_LONGER_AGO, { "90" } } }, "Bo" },
  { { { CUSTOMER (LAST_CONTACT), HF_FILTER_UNKNOWN, { NULL } } }, "Cai" },
  { { { CONTACT (AT), HF_FILTER_WITHIN_LAST, { "10" } } }, "An Bo" },
  { { { CONTACT (AT), HF_FILTER_LONGER_AGO, { "9" } } }, "An Bo" },
  { { { CONTACT (AT), HF_FILTER_AT_MOST, { "2023-10-10" } },
      { CONTACT (AT), HF_FILTER_AT_LEAST, { "2023-10-10" } } },
    "An" },
  { { { CONTACT (AT), HF_FILTER_WITHIN_LAST, { "30" } },
      { CONTACT (STAFF), HF_FILTER_IS, { "1" } } },
    "An" },
  { { { CONTACT (NOTE), HF_FILTER_CONTAINS, { "stent" } } }, "An" },
  { { { MEMO (TEXT), HF_FILTER_CONTAINS, { "tea" } } }, "Cai" },
  { { { MEMO (TEXT), HF_FILTER_CONTAINS, { "nobody" } } }, "" }, /* private */
  /* one day that is both; 2023-10-20 is 九月初六 */
  { { { DAY (DATE), HF_FILTER_ANNIVERSARY, { "3" } } }, "Bo" },
  { { { DAY (DATE), HF_FILTER_ANNIVERSARY, { "4" } } }, "An Bo" },
  { { { DAY (DATE), HF_FILTER_ANNIVERSARY, { "4" } }, { DAY (KIND), HF_FILTER_IS, { "手术" } } },
    "Bo" },
  { { { DAY (KIND), HF_FILTER_IS, { "手术" } }, { DAY (DATE), HF_FILTER_ANNIVERSARY, { "1" } } },
    "" },
  { { { DAY (KIND), HF_FILTER_IS_NOT, { "手术" } } }, "An Cai" },
  { { { DAY (DATE), HF_FILTER_AT_LEAST, { "2000-01-01" } } }, "An Bo" },
  /* one visit that is both */
  { { { VISIT (DIAGNOSIS), HF_FILTER_IS, { "cold" } },
      { VISIT (DATE), HF_FILTER_WITHIN_LAST, { "30" } } },
    "" },
  { { { VISIT (DIAGNOSIS), HF_FILTER_IS, { "fever" } },
      { VISIT (DATE), HF_FILTER_AT_LEAST, { "2023-10-01" } } },
    "An" },
  { { { CUSTOMER (GRADE), HF_FILTER_IS, { "A", "B" } },
      { CUSTOMER (IS_VIP), HF_FILTER_IS, { "1" } } },
    "Bo" },
};

static void
add_person (HfTestBook *book,
            const char *name,
            const char *grade,
            const char *birth_date,
            gboolean    is_vip)
{
  HfRow *row = hf_test_customer (name);

  hf_row_set_text (row, HF_CUSTOMER_GRADE, grade);
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, birth_date);
  if (is_vip)
    {
      hf_row_set_text (row, HF_CUSTOMER_BIRTH_PRECISION, HF_CUSTOMER_PRECISION_YEAR);
      hf_row_set_int (row, HF_CUSTOMER_IS_VIP, 1);
      hf_row_set_text (row, HF_CUSTOMER_TAGS, "VIP 50%_off");
    }
  hf_test_book_insert (book, row);
}

static void
add_visit (HfTestBook *book, gint64 customer, const char *date, const char *diagnosis)
{
  HfRow *row = hf_test_visit (customer, date, NULL);

  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, diagnosis);
  hf_test_book_insert (book, row);
}

static void
add_colleague (HfTestBook *book, const char *name)
{
  HfRow *row = hf_test_staff (name, HF_STAFF_ROLE_DOCTOR);

  hf_row_set_int (row, HF_STAFF_DEPARTMENT, 1);
  hf_test_book_insert (book, row);
}

/* Two of a department, and one of none. */
static void
add_staff (HfTestBook *book)
{
  HfRow *department = hf_row_new (&hf_department_def);

  hf_row_set_text (department, HF_DEPARTMENT_NAME, "Surgery");
  hf_test_book_insert (book, department);
  add_colleague (book, "Lin");
  add_colleague (book, "Zhao");
  hf_test_book_add_staff (book, "He", HF_STAFF_ROLE_DOCTOR);
}

/* The first of the staff owns one customer and is the family doctor of another. */
static void
entrust (HfTestBook *book)
{
  g_autoptr (HfRow) an = hf_test_book_read (book, &hf_customer_def, 1);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Entrust");
  HfRow *owned = hf_row_copy (an);
  HfRow *responsible = hf_row_new (&hf_responsible_def);

  add_staff (book);
  hf_row_set_int (owned, HF_CUSTOMER_OWNER, 1);
  hf_change_set_update (changes, an, owned);
  hf_row_set_int (responsible, HF_RESPONSIBLE_CUSTOMER, 2);
  hf_row_set_int (responsible, HF_RESPONSIBLE_STAFF, 1);
  hf_row_set_text (responsible, HF_RESPONSIBLE_ROLE, "family_doctor");
  hf_change_set_insert (changes, responsible);
  hf_committed_free (hf_test_book_commit (book, changes));
}

static void
add_day (HfTestBook *book, gint64 customer, const char *kind, const char *date, gboolean is_lunar)
{
  HfRow *row = hf_row_new (&hf_special_day_def);

  hf_row_set_int (row, HF_SPECIAL_DAY_CUSTOMER, customer);
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, kind);
  hf_row_set_text (row, HF_SPECIAL_DAY_DATE, date);
  if (is_lunar)
    hf_row_set_int (row, HF_SPECIAL_DAY_IS_LUNAR, 1);
  hf_test_book_insert (book, row);
}

static void
add_measured (HfTestBook *book, gint64 customer, const char *date, gint64 value)
{
  HfRow *row = hf_row_new (&hf_measurement_def);

  hf_row_set_int (row, HF_MEASUREMENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, "glucose");
  hf_row_set_text (row, HF_MEASUREMENT_DATE, date);
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, value);
  hf_test_book_insert (book, row);
}

static void
add_member (HfTestBook *book, gint64 customer, const char *role)
{
  HfRow *row = hf_row_new (&hf_member_def);

  hf_row_set_int (row, HF_MEMBER_ORGANISATION, 1);
  hf_row_set_int (row, HF_MEMBER_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEMBER_ROLE, role);
  hf_test_book_insert (book, row);
}

static void
add_number (HfTestBook *book, gint64 customer, gboolean is_invalid)
{
  HfRow *row = hf_test_phone (customer, "13800000000");

  if (is_invalid)
    hf_row_set_int (row, HF_PHONE_INVALID, 1);
  hf_test_book_insert (book, row);
}

static void
add_consent (HfTestBook *book, gint64 customer, const char *channel, const char *answer)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, channel);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, HF_CONSENT_MARKETING);
  hf_row_set_text (row, HF_CONSENT_ANSWER, answer);
  hf_row_set_text (row, HF_CONSENT_DAY, "2023-01-05");
  hf_test_book_insert (book, row);
}

static void
add_mail (HfTestBook *book)
{
  HfRow *row = hf_row_new (&hf_handle_def);

  hf_row_set_int (row, HF_HANDLE_CUSTOMER, 1);
  hf_row_set_text (row, HF_HANDLE_KIND, "email");
  hf_row_set_text (row, HF_HANDLE_VALUE, "an@mill.example");
  hf_row_set_int (row, HF_HANDLE_INVALID, 1);
  hf_test_book_insert (book, row);
}

/* Whom they know, where they work, how they are reached, and what was measured. */
static void
add_what_hangs (HfTestBook *book)
{
  HfRow *organisation = hf_row_new (&hf_organisation_def);
  HfRow *relation = hf_row_new (&hf_relation_def);

  hf_row_set_text (organisation, HF_ORGANISATION_NAME, "Old Mill Ltd");
  hf_test_book_insert (book, organisation);
  add_member (book, 1, "Manager");
  add_member (book, 3, "Clerk");
  hf_row_set_int (relation, HF_RELATION_CUSTOMER, 1);
  hf_row_set_int (relation, HF_RELATION_OTHER, 2);
  hf_row_set_text (relation, HF_RELATION_KIND, "child");
  hf_test_book_insert (book, relation);
  add_mail (book);
  add_consent (book, 1, HF_CONSENT_MAIL, HF_CONSENT_AGREED);
  add_consent (book, 1, HF_CONSENT_MAIL, HF_CONSENT_REFUSED); /* later on the same day */
  add_consent (book, 2, HF_CONSENT_PHONE, HF_CONSENT_AGREED);
  add_number (book, 1, FALSE);
  add_number (book, 2, TRUE);
  add_measured (book, 1, "2023-01-05", 9000);
  add_measured (book, 1, "2023-10-10", 5000);
  add_measured (book, 2, "2022-05-01", 5000);
  add_measured (book, 2, "2022-05-01", 9000); /* entered later on the same day */
}

static void
add_contact (HfTestBook *book,
             gint64      customer,
             const char *date,
             const char *outcome,
             const char *note)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, customer);
  hf_row_set_int (row, HF_CONTACT_AT, hf_clock_instant_of (hf_date_from_iso (date), 23 * 60 + 59));
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, outcome);
  hf_row_set_text (row, HF_CONTACT_NOTE, note);
  if (note != NULL)
    hf_row_set_int (row, HF_CONTACT_STAFF, 1);
  hf_test_book_insert (book, row);
}

static void
add_memo (HfTestBook *book, gint64 customer, const char *text, gboolean is_private)
{
  HfRow *row = hf_row_new (&hf_memo_def);

  hf_row_set_int (row, HF_MEMO_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMO_AT, hf_clock_instant_of (hf_date_from_iso ("2023-10-01"), 0));
  hf_row_set_text (row, HF_MEMO_TEXT, text);
  hf_row_set_int (row, HF_MEMO_IS_PRIVATE, is_private);
  if (!is_private) /* which its author alone would get back */
    hf_row_set_int (row, HF_MEMO_STAFF, 1);
  hf_test_book_insert (book, row);
}

static HfTestBook *
three_people (void)
{
  HfTestBook *book = hf_test_book_new ();

  add_person (book, "An", "A", "1980-10-24", FALSE);
  add_person (book, "Bo", "B", "1990-01-01", TRUE);
  add_person (book, "Cai", NULL, NULL, FALSE);
  entrust (book);
  add_visit (book, 1, "2023-01-05", "cold");
  add_visit (book, 1, "2023-10-10", "fever");
  add_visit (book, 2, "2022-05-01", "cold");
  add_day (book, 1, "婚礼", "2012-10-24", FALSE);
  add_day (book, 2, "孩子生日", "2011-10-04", TRUE); /* 九月初八 */
  add_day (book, 2, "手术", "2019-10-22", FALSE);
  add_what_hangs (book);
  add_contact (book, 1, "2023-10-10", HF_CONTACT_OUTCOME_FINE, "asks about stents");
  add_contact (book, 2, "2023-06-01", NULL, NULL);
  add_contact (book, 2, "2023-10-15", HF_CONTACT_OUTCOME_NO_ANSWER, NULL);
  add_memo (book, 3, "likes tea", FALSE);
  add_memo (book, 2, "nobody knows", TRUE);
  return book;
}

static HfFilter *
make_filter (const Case *test)
{
  HfFilter *filter = hf_filter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (test->asked) && test->asked[i].def != NULL; i++)
    {
      const Asked *asked = &test->asked[i];

      g_assert_true (hf_filter_offers (asked->def, asked->field, asked->op));
      hf_filter_add (filter, &(HfCondition){ asked->def, asked->field, 0, asked->op,
                                             (char **) asked->values });
    }
  return filter;
}

static gpointer
names_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_string_append_printf (names, "%s%s", i ? " " : "",
                            hf_row_text (g_ptr_array_index (rows, i), HF_CUSTOMER_NAME));
  return g_strdup (names->str);
}

static gpointer
count_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  gint64 n_rows = 0;

  return hf_sql_count (db, query, &n_rows, error) ? g_memdup2 (&n_rows, sizeof n_rows) : NULL;
}

static void
assert_counts (HfTestBook *book, HfQuery *query, const char *expected)
{
  g_auto (GStrv) names = g_strsplit (expected, " ", -1);
  g_autofree gint64 *n_rows = hf_test_book_run (book, HF_LANE_SCAN, count_work, query);

  g_assert_cmpint (*n_rows, ==, g_strv_length (names));
}

/* All three have the number. */
static gpointer
search_work (HfDatabase *db, gpointer filter, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Owner", 0, FALSE);
  HfSearchOptions options = { .filter = filter, .viewer = viewer };

  return hf_search_within (db, "139", &options, 10, error);
}

static void
test_search_within (void)
{
  g_autoptr (HfTestBook) book = three_people ();
  g_autoptr (HfFilter) filter = make_filter (&cases[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfFound) all = NULL;
  g_autoptr (HfFound) found = NULL;

  for (gint64 customer = 1; customer <= 3; customer++)
    hf_test_book_insert (book, hf_test_phone (customer, "13912340000"));
  all = hf_store_run_sync (book->store, HF_LANE_READ, search_work, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->ids->len, ==, 3);
  found = hf_store_run_sync (book->store, HF_LANE_READ, search_work, filter, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->ids->len, ==, 1);
  g_assert_cmpint (g_array_index (found->ids, gint64, 0), ==, 1);
}

static void
assert_finds (HfTestBook *book, const HfFilter *filter, const char *expected)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
  g_autoptr (HfQuery) copy = NULL;
  g_autofree char *names = NULL;

  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_filter (query, filter, hf_date_from_iso ("2023-10-20"));
  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  copy = hf_query_copy (query);
  names = hf_test_book_run (book, HF_LANE_READ, names_work, copy);
  g_assert_cmpstr (names, ==, expected);
  assert_counts (book, copy, expected);
}

static void
test_comparisons (void)
{
  g_autoptr (HfTestBook) book = three_people ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfFilter) filter = make_filter (&cases[i]);

      g_test_message ("case %u", i);
      assert_finds (book, filter, cases[i].found);
    }
}

/* What is saved as a segment finds the same people. */
static void
test_written_down (void)
{
  g_autoptr (HfTestBook) book = three_people ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfFilter) filter = make_filter (&cases[i]);
      g_autofree char *text = hf_filter_to_text (filter);
      g_autoptr (HfFilter) again = hf_filter_from_text (text, NULL);

      g_assert_nonnull (again);
      assert_finds (book, again, cases[i].found);
    }
}

static void
assert_hides (HfTestBook *book, HfViewer *viewer, guint field, HfFilterOp op, const char *value)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  char            *values[] = { (char *) value, NULL };
  g_autofree char *names = NULL;

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, field, 0, op, values });
  hf_query_filter (query, filter, hf_date_from_iso ("2023-10-20"));
  names = hf_store_run_sync (book->store, HF_LANE_READ, names_work, query, NULL, NULL);
  g_assert_cmpstr (names, ==, "");
}

/* A birthday kept by the lunar calendar is one; that of a child is not. */
static void
test_lunar_birthdays (void)
{
  g_autoptr (HfTestBook) book = three_people ();
  g_autoptr (HfFilter) soon = hf_filter_new ();
  char *days[] = { "2", NULL };

  hf_filter_add (soon, &(HfCondition){ CUSTOMER (BIRTH_DATE), 0, HF_FILTER_ANNIVERSARY, days });
  assert_finds (book, soon, "");
  add_day (book, 3, "农历生日", "1961-10-17", TRUE); /* 九月初八 */
  assert_finds (book, soon, "Cai");
}

/* Of an age somebody told nobody knows the day. */
static void
test_birthdays_are_exact (void)
{
  g_autoptr (HfTestBook) book = three_people ();
  g_autoptr (HfFilter) soon = hf_filter_new ();
  char *week[] = { "7", NULL };

  hf_filter_add (soon, &(HfCondition){ CUSTOMER (BIRTH_DATE), 0, HF_FILTER_ANNIVERSARY, week });
  assert_finds (book, soon, "An");
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_BIRTH_PRECISION,
                         HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_finds (book, soon, "");
}

/* Whoever may not see a field cannot find it out by asking either. */
static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = three_people ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);

  assert_hides (book, masked, HF_CUSTOMER_NAME, HF_FILTER_CONTAINS, "A");
  assert_hides (book, masked, HF_CUSTOMER_BIRTH_DATE, HF_FILTER_AT_MOST, "1985-01-01");
  assert_hides (book, masked, HF_CUSTOMER_BIRTH_DATE, HF_FILTER_UNKNOWN, NULL);
  assert_hides (book, masked, HF_CUSTOMER_ALLERGIES, HF_FILTER_IS_NOT, "x");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-sql/comparisons", test_comparisons);
  g_test_add_func ("/filter-sql/written-down", test_written_down);
  g_test_add_func ("/filter-sql/search-within", test_search_within);
  g_test_add_func ("/filter-sql/birthdays-are-exact", test_birthdays_are_exact);
  g_test_add_func ("/filter-sql/lunar-birthdays", test_lunar_birthdays);
  g_test_add_func ("/filter-sql/masked", test_masked);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each kind of damage by its name and place, and nothing else. That every kept figure is compared
 * is tested with the counting, and that every derived field is in test-check-derived.c. */

#include "hf-test-book.h"

#include "core/hf-contact.h"
#include "core/hf-department.h"
#include "core/hf-visit.h"
#include "store/hf-check.h"
#include "store/hf-statement.h"

/* One customer with a phone, a visit in a department, a follow-up and a call. */
static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();
  gint64      customer = hf_test_book_add_customer (book, "陈建国");
  HfRow      *visit = hf_test_visit (customer, "2023-10-01", NULL);
  HfRow      *department = hf_row_new (&hf_department_def);
  HfRow      *contact = hf_row_new (&hf_contact_def);

  hf_row_set_text (department, HF_DEPARTMENT_NAME, "骨科");
  hf_row_set_int (visit, HF_VISIT_DEPARTMENT, hf_test_book_insert (book, department));
  hf_test_book_insert (book, hf_test_phone (customer, "13812345678"));
  hf_test_book_insert (book, visit);
  hf_test_book_insert (book, hf_test_follow_up (customer, "2023-10-25", "B"));
  hf_row_set_int (contact, HF_CONTACT_CUSTOMER, customer);
  hf_row_set_int (contact, HF_CONTACT_AT, 1697763600);
  hf_row_set_text (contact, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (contact, HF_CONTACT_NOTE, "安好");
  hf_test_book_insert (book, contact);
  return book;
}

static GArray *
check (HfDatabase *db)
{
  g_autoptr (GError) error = NULL;
  GArray *problems = hf_check (db, NULL, &error);

  g_assert_no_error (error);
  return problems;
}

typedef struct
{
  const char *sql, *kind, *entity;
  gint64      id;
} Damage;

/* clang-format off */
static const Damage damages[] = {
  { "DROP TRIGGER attachment_insert; INSERT INTO attachment (id, customer, organisation, name, media_type, size, hash, at) "
    "VALUES (7, 1, 1, 'x', 'text/plain', 1, 'x', 1)", "reference", "attachment", 7 },
  { "DROP TRIGGER attachment_insert; INSERT INTO attachment (id, name, media_type, size, hash, at) "
    "VALUES (8, 'x', 'text/plain', 1, 'x', 1)", "reference", "attachment", 8 },
  { "UPDATE customer SET phone = 'x'", "derived", "customer", 1 },
  { "UPDATE customer SET last_visit = '2020-01-01'", "derived", "customer", 1 },
  { "UPDATE customer SET last_contact = '2020-01-01'", "derived", "customer", 1 },
  { "UPDATE customer SET visit_cycle = 7, next_expected = '2023-10-08'", "derived", "customer", 1 },
  { "INSERT INTO organisation (id, name, name_fold, name_sort, member_count) VALUES (5, 'o', 'o', x'00', 3)",
    "derived", "organisation", 5 },
  { "UPDATE customer SET last_contact = '2023-10-01' WHERE id = 1; INSERT INTO contact (customer, at, channel, outcome) "
    "VALUES (1, 1697763600, 'phone', 'fine')", "derived", "customer", 1 },
  { "UPDATE customer SET points_given = 5", "derived", "customer", 1 },
  { "UPDATE customer SET entered_by = NULL", "derived", "customer", 1 },
  { "UPDATE customer SET next_follow_up = NULL", "derived", "customer", 1 },
  { "UPDATE follow_up SET withheld = 'archived'", "derived", "follow_up", 1 },
  { "UPDATE customer SET deceased = '2023-10-01'", "derived", "follow_up", 1 },
  { "UPDATE visit SET flags = flags - 1", "flags", "visit", 1 },
  { "UPDATE visit_day SET fee = 5", "rollup", "visit", 0 },
  { "DELETE FROM department", "reference", "visit", 0 },
  { "DELETE FROM customer", "reference", "phone", 1 },
  { "DELETE FROM change WHERE step = 3", "history", "step", 3 },
  { "UPDATE search_doc SET words = 'zzz'", "search", "search_doc", 0 },
  { "UPDATE contact SET note = 'zzz'", "search", "contact", 0 },
  { "INSERT INTO memo (customer, at, text) VALUES (1, 1, 'zzz')", "search", "memo", 0 },
  { "INSERT INTO article_doc VALUES (7, 'zzz', '', '', '')", "search", "article_doc", 0 },
};
/* clang-format on */

static gboolean
is_found (const GArray *problems, const Damage *damage)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const HfProblem *problem = &g_array_index (problems, HfProblem, i);

      g_test_message ("%s %s/%" G_GINT64_FORMAT, problem->kind, problem->entity, problem->id);
      g_assert_nonnull (problem->text);
      if (g_str_equal (problem->kind, damage->kind) &&
          g_str_equal (problem->entity, damage->entity) && problem->id == damage->id)
        return TRUE;
    }
  return FALSE;
}

static void
test_damages (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  g_assert_true (hf_database_script (db, "PRAGMA foreign_keys = OFF", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GArray) problems = NULL;

      g_test_message ("%s", damages[i].sql);
      g_assert_true (hf_database_begin (db, NULL));
      g_assert_true (hf_database_script (db, damages[i].sql, NULL));
      problems = check (db);
      g_assert_true (is_found (problems, &damages[i]));
      hf_database_rollback (db);
    }
}

/* The engine itself takes no file of nobody, and none of two at once. */
static void
test_one_owner (void)
{
  static const char *const refused[] = {
    "INSERT INTO attachment (name, media_type, size, hash, at) VALUES ('x', 'text/plain', 1, 'x', "
    "1)",
    "INSERT INTO attachment (customer, organisation, name, media_type, size, hash, at) "
    "VALUES (1, 1, 'x', 'text/plain', 1, 'x', 1)",
    "UPDATE attachment SET organisation = 1",
    "UPDATE attachment SET customer = NULL",
  };
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  g_assert_true (hf_database_script (
    db,
    "INSERT INTO organisation (name, name_fold, name_sort) VALUES ('o', 'o', x'00');"
    "INSERT INTO attachment (customer, name, media_type, size, hash, at) "
    "VALUES (1, 'x', 'text/plain', 1, 'x', 1)",
    NULL));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hf_database_script (db, refused[i], &error));
      g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
    }
  g_assert_true (hf_database_script (
    db, "UPDATE attachment SET organisation = 1, customer = NULL; DELETE FROM attachment", NULL));
}

static void
test_sound (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GArray) problems = check (db);

  g_assert_cmpuint (problems->len, ==, 0);
}

/* The day is that of whoever entered the call, on any clock, even before there was one. */
static void
test_days_elsewhere (void)
{
  static const struct
  {
    gint64      at;
    const char *day;
    gboolean    is_sound;
  } cases[] = {
    { 1697763600, "2023-10-18", FALSE },
    { 1697763600, "2023-10-19", TRUE },
    { 1697763600, "2023-10-20", TRUE },
    { 1697763600, "2023-10-21", FALSE },
    { 1697796000, "2023-10-21", TRUE }, /* 2023-10-20T10:00:00Z */
    { 1697795999, "2023-10-21", FALSE },
    { 1697803199, "2023-10-19", TRUE },
    { 1697803200, "2023-10-19", FALSE },
    { -1, "1969-12-31", TRUE },
    { -1, "1970-01-01", TRUE },
    { -1, "1970-01-02", FALSE },
    { -1, "soon", FALSE },
  };
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const Damage wrong = { NULL, "derived", "customer", 1 };
      g_autoptr (GArray) problems = NULL;
      g_autofree char *sql =
        g_strdup_printf ("DELETE FROM contact WHERE customer = 1; INSERT INTO contact (customer, "
                         "at, channel, outcome) VALUES (1, %" G_GINT64_FORMAT
                         ", 'phone', 'fine'); UPDATE customer SET last_contact = '%s' "
                         "WHERE id = 1",
                         cases[i].at, cases[i].day);

      g_test_message ("%" G_GINT64_FORMAT ": %s", cases[i].at, cases[i].day);
      g_assert_true (hf_database_begin (db, NULL));
      g_assert_true (hf_database_script (db, sql, NULL));
      problems = check (db);
      g_assert_cmpint (is_found (problems, &wrong), ==, !cases[i].is_sound);
      hf_database_rollback (db);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hf_check (db, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* However much is wrong, what is told of it fits on a page or two. */
static void
test_at_most_1000 (void)
{
  static const char sql[] =
    "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) INSERT INTO "
    "customer (id, name, name_fold, name_sort, phone) SELECT i, 'x', 'x', x'00', 'x' FROM n";
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GArray) problems = NULL;

  g_assert_true (hf_database_begin (db, NULL));
  g_assert_true (hf_database_script (db, sql, NULL));
  problems = check (db);
  g_assert_cmpuint (problems->len, ==, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/damages", test_damages);
  g_test_add_func ("/check/sound", test_sound);
  g_test_add_func ("/check/days-elsewhere", test_days_elsewhere);
  g_test_add_func ("/check/one-owner", test_one_owner);
  g_test_add_func ("/check/cancelled", test_cancelled);
  g_test_add_func ("/check/at-most-1000", test_at_most_1000);
  return g_test_run ();
}

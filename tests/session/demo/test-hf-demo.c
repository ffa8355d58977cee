/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sample hospital: the same one each time, plausible, sound, and gone after undo. Its exports
 * imported back change nothing. */

#include "session/demo/hf-demo.h"
#include "tests/session/import-fixture.h"

#define UNTIL "2023-10-20"

static gpointer
fill_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  HfDemoResult result;

  return GINT_TO_POINTER (hf_demo_fill (db, options, &result, cancellable, error));
}

static HfTestBook *
new_hospital_of (guint customers, double returns, guint64 seed)
{
  HfTestBook   *book = hf_test_book_new ();
  HfDemoOptions options = { .customers = customers,
                            .years = 2,
                            .returns = returns,
                            .seed = seed,
                            .until = hf_date_from_iso (UNTIL),
                            .who = book->viewer->who,
                            .now = hf_clock_now (book->clock) };

  g_assert_true (hf_test_book_run (book, HF_LANE_WRITE, fill_work, &options));
  return book;
}

static HfTestBook *
new_hospital (guint customers, guint64 seed)
{
  return new_hospital_of (customers, HF_DEMO_RETURNS, seed);
}

static HfTestBook *shared;

/* One for all tests that only look: to make it takes most of the time they need. */
static HfTestBook *
look_at_hospital (void)
{
  if (shared == NULL)
    shared = new_hospital (6000, 1);
  return shared;
}

static void
test_same_again (void)
{
  g_autoptr (HfTestBook) first = new_hospital (300, 1);
  g_autoptr (HfTestBook) second = new_hospital (300, 1);
  g_autoptr (HfTestBook) other = new_hospital (300, 2);

  for (guint kind = HF_IMPORT_CUSTOMERS; kind <= HF_IMPORT_CONTACTS; kind++)
    {
      g_autofree char *a = export_text (first, kind, first->viewer);
      g_autofree char *b = export_text (second, kind, second->viewer);
      g_autofree char *c = export_text (other, kind, other->viewer);

      g_assert_cmpstr (a, ==, b);
      g_assert_cmpstr (a, !=, c);
    }
}

/* In percent, over the whole time, as the ratio grows from some 0.84 of its last value. */
static gint64
returning_for_new (HfTestBook *book)
{
  return hf_test_book_number (book, "SELECT (count(*) - sum(flags & 1)) * 100 / "
                                    "sum(flags & 1) FROM visit");
}

static void
test_returns (void)
{
  g_autoptr (HfTestBook) book = new_hospital_of (1000, 9.5, 1);

  g_assert_cmpint (returning_for_new (book), >=, 800);
  g_assert_cmpint (returning_for_new (book), <=, 950);
}

static void
test_plausible (void)
{
  HfTestBook *book = look_at_hospital ();
  gint64      ratio = returning_for_new (book);
  gint64 today = hf_test_book_number (book, "SELECT count(*) FROM follow_up WHERE state = 'open' "
                                            "AND due = '" UNTIL "'");

  hf_test_book_check (book);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 6000);
  g_assert_cmpint (ratio, >=, 75);
  g_assert_cmpint (ratio, <=, 95);
  g_assert_cmpint (today, >=, 30);
  g_assert_cmpint (today, <=, 40);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM visit WHERE date > '" UNTIL "'"),
                   ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up AS f JOIN customer "
                                              "AS c ON c.id = f.customer WHERE f.state = 'open' "
                                              "AND (c.deceased IS NOT NULL OR c.do_not_contact)"),
                   ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer AS c JOIN customer AS "
                                              "d ON d.phone = c.phone AND d.id > c.id"),
                   >, 100);
}

static gint64
share_of_customers (HfTestBook *book, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(DISTINCT customer) * 1000 / "
                                          "(SELECT count(*) FROM customer) FROM %s",
                                          table);

  return hf_test_book_number (book, sql);
}

/* Each kind of thing that can stand on a card stands on some of them. */
static void
test_cards (void)
{
  static const struct
  {
    const char *table;
    gint64      least; /* in a thousand */
    gint64      most;
  } kinds[] = {
    { "handle", 90, 150 },  { "special_day", 30, 70 },   { "relation", 50, 100 },
    { "memo", 30, 70 },     { "responsible", 75, 125 },  { "member", 40, 80 },
    { "phone", 990, 1000 }, { "measurement", 50, 150 },  { "membership", 45, 75 },
    { "points", 45, 75 },   { "given_package", 20, 40 }, { "consent", 120, 180 },
  };
  HfTestBook *book = look_at_hospital ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_test_message ("%s", kinds[i].table);
      g_assert_cmpint (share_of_customers (book, kinds[i].table), >=, kinds[i].least);
      g_assert_cmpint (share_of_customers (book, kinds[i].table), <=, kinds[i].most);
    }
  g_assert_cmpint (hf_test_book_number (book, "SELECT min(value) FROM measurement "
                                              "WHERE indicator = 'bp'"),
                   >, 80000);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM relation AS r "
                                              "JOIN customer AS a ON a.id = r.customer "
                                              "JOIN customer AS b ON b.id = r.other "
                                              "WHERE a.phone IS NOT b.phone"),
                   ==, 0);
}

/* What a visitor of the sample would laugh about. */
static void
test_nothing_odd (void)
{
  static const char *const nothing[] = {
    "SELECT count(*) FROM visit AS v JOIN customer AS c ON c.id = v.customer JOIN department AS d "
    "ON d.id = v.department WHERE c.sex = 'male' AND (d.name IN ('妇科', '产科') OR v.diagnosis IN "
    "('胚胎移植后', '输卵管阻塞', '多囊卵巢综合征', '哺乳期乳腺炎'))",
    "SELECT count(*) FROM follow_up AS f JOIN customer AS c ON c.id = f.customer WHERE "
    "c.sex = 'male' AND f.reason LIKE '%验孕%'",
    "SELECT count(*) FROM visit AS v JOIN customer AS c ON c.id = v.customer WHERE "
    "c.sex = 'female' AND v.diagnosis = '少弱精子症'",
    "SELECT count(*) FROM customer WHERE sex = 'male' AND topics IN ('孕期营养', '乳腺自查', "
    "'更年期保健')",
    "SELECT count(*) FROM duty AS a JOIN duty AS b ON b.place = a.place AND b.staff <> a.staff",
    "SELECT count(*) FROM membership AS m JOIN tier AS t ON t.id = m.tier WHERE t.spent_from > "
    "(SELECT sum(fee) FROM visit WHERE customer = m.customer)",
  };
  HfTestBook *book = look_at_hospital ();

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    g_assert_cmpint (hf_test_book_number (book, nothing[i]), ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(DISTINCT tier) FROM membership"), ==,
                   3);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM visit WHERE "
                                              "diagnosis = '少弱精子症'"),
                   >, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE "
                                              "sex = 'male' AND topics IS NOT NULL"),
                   >, 0);
}

/* Each report has something to tell, and nobody spent what they do not have. */
static void
test_benefits (void)
{
  static const char *const nothing[] = {
    "SELECT count(*) FROM (SELECT 1 FROM points GROUP BY customer HAVING sum(points) < 0)",
    "SELECT count(*) FROM points WHERE date > '" UNTIL "'",
    "SELECT count(*) FROM points WHERE customer NOT IN (SELECT customer FROM membership)",
    "SELECT count(*) FROM membership WHERE \"from\" > '" UNTIL "'",
    "SELECT count(*) FROM membership AS a JOIN membership AS b ON b.customer = a.customer AND "
    "b.id > a.id AND b.\"from\" <= a.\"to\"",
    "SELECT count(*) FROM package_use AS u JOIN given_item AS i ON i.id = u.given_item JOIN "
    "given_package AS p ON p.id = i.given_package WHERE u.customer <> p.customer OR "
    "u.date NOT BETWEEN p.given AND min (p.expires, '" UNTIL "')",
    "SELECT count(*) FROM (SELECT 1 FROM package_use AS u JOIN given_item AS i ON "
    "i.id = u.given_item GROUP BY i.id HAVING sum(u.quantity) > max(i.quantity))",
  };
  static const char *const something[] = {
    "SELECT count(*) FROM membership AS a WHERE \"to\" < '" UNTIL "' AND NOT EXISTS (SELECT 1 "
    "FROM membership AS b WHERE b.customer = a.customer AND b.id > a.id)",
    "SELECT count(*) FROM membership AS a JOIN membership AS b ON b.customer = a.customer AND "
    "b.id > a.id",
    "SELECT count(*) FROM points WHERE points < 0",
    "SELECT count(*) FROM package_use",
    "SELECT count(*) FROM case_class WHERE axis = 'disease' AND parent IS NOT NULL",
  };
  HfTestBook *book = look_at_hospital ();

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    g_assert_cmpint (hf_test_book_number (book, nothing[i]), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (something); i++)
    g_assert_cmpint (hf_test_book_number (book, something[i]), >, 10);
}

/* Families are two who share a telephone, each with a name of its own. */
static void
test_households (void)
{
  g_autoptr (HfTestBook) book = new_hospital (300, 1);

  g_assert_cmpint (hf_test_book_number (book, "SELECT count(DISTINCT household) FROM customer"), ==,
                   22);
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM (SELECT 1 FROM customer WHERE household IS "
                               "NOT NULL GROUP BY household HAVING count(*) <> 2 OR "
                               "count(DISTINCT phone) <> 1)"),
    ==, 0);
}

/* Some 8 % were sent by somebody who came before them and was alive, some of these by somebody who
 * was sent as well; a few people send many. Hospitals that send are among the organisations. */
static void
test_referrals (void)
{
  static const char *const nothing[] = {
    "SELECT count(*) FROM customer AS c JOIN customer AS r ON r.id = c.referrer WHERE r.id >= c.id "
    "OR r.deceased IS NOT NULL OR c.origin <> '老客户介绍' OR (SELECT min(date) FROM visit WHERE "
    "customer = r.id) > (SELECT min(date) FROM visit WHERE customer = c.id)",
    "SELECT count(*) FROM customer WHERE origin_detail IS NOT NULL AND (origin <> '外院转诊' OR "
    "origin_detail NOT IN (SELECT name FROM organisation WHERE kind = 'referring'))",
  };
  HfTestBook *book = look_at_hospital ();
  gint64      share =
    hf_test_book_number (book, "SELECT count(referrer) * 1000 / count(*) FROM customer");

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    g_assert_cmpint (hf_test_book_number (book, nothing[i]), ==, 0);
  g_assert_cmpint (share, >=, 70);
  g_assert_cmpint (share, <=, 95);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer AS c JOIN customer AS "
                                              "r ON r.id = c.referrer WHERE r.referrer IS NOT "
                                              "NULL"),
                   >, 50);
  g_assert_cmpint (hf_test_book_number (book, "SELECT max(n) FROM (SELECT count(*) AS n FROM "
                                              "customer WHERE referrer IS NOT NULL GROUP BY "
                                              "referrer)"),
                   >=, 8);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(DISTINCT origin_detail) FROM customer"),
                   ==, 2);
}

/* Each kind of article is there, each drug has its leaflet, and some are shown while calling. */
static void
test_articles (void)
{
  g_autoptr (HfTestBook) book = new_hospital (50, 1);

  g_assert_cmpint (hf_test_book_number (book, "SELECT count(DISTINCT kind) FROM article"), ==, 8);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM article WHERE kind = 'drug' "
                                              "AND side_effect IS NULL"),
                   ==, 0);
  g_assert_cmpint (hf_test_book_number (
                     book, "SELECT count(*) FROM article WHERE pinned = 'fitting' "
                           "AND EXISTS (SELECT 1 FROM visit WHERE instr (diagnosis, '高血压'))"),
                   >, 0);
}

static void
test_organisations (void)
{
  HfTestBook *book = look_at_hospital ();

  g_assert_cmpint (hf_test_book_number (book, "SELECT count(DISTINCT name) FROM organisation"), ==,
                   24);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM organisation WHERE "
                                              "agreement_ends IS NULL OR member_count = 0 "
                                              "OR pinyin IS NULL"),
                   ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM activity WHERE "
                                              "(due < '" UNTIL "') = (done IS NULL)"),
                   ==, 0);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM activity AS a JOIN organisation "
                                        "AS o ON o.id = a.organisation WHERE a.attended > "
                                        "o.enrolled"),
                   ==, 0);
}

/* Doctors have hours, trainings and scores; packages have items. */
static void
test_staff_records (void)
{
  g_autoptr (HfTestBook) book = new_hospital (400, 7);

  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM staff AS s WHERE s.role IN "
                                              "('doctor', 'head') AND NOT EXISTS (SELECT 1 FROM "
                                              "duty WHERE staff = s.id)"),
                   ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM duty_exception"), >, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(DISTINCT staff) FROM training"), ==,
                   hf_test_book_number (book, "SELECT count(DISTINCT staff) FROM duty"));
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM service_score WHERE points < 0"),
                   >, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(DISTINCT package) FROM package_item"),
                   ==, 2);
}

static void
test_undo (void)
{
  g_autoptr (HfTestBook) book = new_hospital (100, 1);

  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT (SELECT count(*) FROM customer) + "
                                              "(SELECT count(*) FROM visit) + "
                                              "(SELECT count(*) FROM measurement) + "
                                              "(SELECT count(*) FROM organisation) + "
                                              "(SELECT count(*) FROM staff)"),
                   ==, 0);
  hf_test_book_check (book);
}

static void
test_export_and_import (void)
{
  static const HfImportKind kinds[] = { HF_IMPORT_CUSTOMERS, HF_IMPORT_VISITS,
                                        HF_IMPORT_FOLLOW_UPS };
  static const HfImportKind exports[] = { HF_IMPORT_CUSTOMERS, HF_IMPORT_VISITS,
                                          HF_IMPORT_FOLLOW_UPS };
  g_autoptr (HfTestBook) book = new_hospital (200, 3);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      HfImportOptions  options = { .kind = kinds[i] };
      g_autofree char *text = export_text (book, exports[i], book->viewer);
      g_autoptr (HfImportResult) result = import_with (book, &options, NULL, text);

      g_assert_cmpint (result->read, >, 0);
      g_assert_cmpint (result->unchanged, ==, result->read);
      g_assert_cmpint (result->batch, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/demo/same-again", test_same_again);
  g_test_add_func ("/demo/plausible", test_plausible);
  g_test_add_func ("/demo/returns", test_returns);
  g_test_add_func ("/demo/cards", test_cards);
  g_test_add_func ("/demo/benefits", test_benefits);
  g_test_add_func ("/demo/nothing-odd", test_nothing_odd);
  g_test_add_func ("/demo/households", test_households);
  g_test_add_func ("/demo/referrals", test_referrals);
  g_test_add_func ("/demo/articles", test_articles);
  g_test_add_func ("/demo/organisations", test_organisations);
  g_test_add_func ("/demo/staff-records", test_staff_records);
  g_test_add_func ("/demo/undo", test_undo);
  g_test_add_func ("/demo/export-and-import", test_export_and_import);
  status = g_test_run ();
  g_clear_pointer (&shared, hf_test_book_free);
  return status;
}

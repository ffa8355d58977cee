/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What changed since a step: single rows and runs of them, and rather too much than too little. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "store/hf-changed.h"
#include "store/hf-history.h"

static HfChanged *
read_changed (HfDatabase *db, gint64 after)
{
  g_autoptr (GError) error = NULL;
  HfChanged *changed = hf_changed_read (db, after, &error);

  g_assert_no_error (error);
  return changed;
}

static gint64
last_step (HfDatabase *db)
{
  g_autoptr (HfChanged) changed = read_changed (db, G_MAXINT64);

  g_assert_true (hf_changed_is_empty (changed));
  return hf_changed_get_step (changed);
}

static void
test_nothing (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfChanged) changed = read_changed (db, 0);

  g_assert_true (hf_changed_is_empty (changed));
  g_assert_cmpint (hf_changed_get_step (changed), ==, 0);
  g_assert_false (hf_changed_has_entity (changed, &hf_customer_def));
  g_assert_false (hf_changed_has_row (changed, &hf_customer_def, 1));
}

static void
test_since (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  gint64 old = hf_test_book_add_customer (book, "陈建国"), step = last_step (db);
  gint64 young = hf_test_book_add_customer (book, "李敏");
  g_autoptr (HfChanged) changed = read_changed (db, step);

  g_assert_false (hf_changed_is_empty (changed));
  g_assert_cmpint (hf_changed_get_step (changed), ==, step + 1);
  g_assert_true (hf_changed_has_entity (changed, &hf_customer_def));
  g_assert_false (hf_changed_has_entity (changed, &hf_phone_def));
  g_assert_true (hf_changed_has_row (changed, &hf_customer_def, young));
  g_assert_false (hf_changed_has_row (changed, &hf_customer_def, old));
  g_assert_false (hf_changed_has_row (changed, &hf_phone_def, young));
}

/* Of whom a row was, and whom it was given to; nobody else. */
static void
assert_of (HfChanged *changed, gint64 one, gint64 two, gint64 nobody)
{
  g_assert_true (hf_changed_has_entity_of (changed, &hf_visit_def, one));
  g_assert_true (hf_changed_has_entity_of (changed, &hf_visit_def, two));
  g_assert_false (hf_changed_has_entity_of (changed, &hf_visit_def, nobody));
  g_assert_false (hf_changed_has_entity_of (changed, &hf_phone_def, one));
}

static void
test_whose (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷"),
         wu = hf_test_book_add_customer (book, "吴敏"), visit, step = last_step (db);
  g_autoptr (HfChanged) came = NULL, changed = NULL, moved = NULL, went = NULL, of_wang = NULL;

  visit = hf_test_book_insert (book, hf_test_visit (wang, "2023-10-01", NULL));
  came = read_changed (db, step++);
  assert_of (came, wang, wang, li);
  hf_test_book_set_text (book, &hf_visit_def, visit, HF_VISIT_DIAGNOSIS, "fever");
  changed = read_changed (db, step++);
  assert_of (changed, wang, wang, li);
  hf_test_book_set_int (book, &hf_visit_def, visit, HF_VISIT_CUSTOMER, li);
  moved = read_changed (db, step++);
  assert_of (moved, wang, li, wu);
  hf_test_book_delete (book, &hf_visit_def, visit);
  went = read_changed (db, step++);
  assert_of (went, li, li, wang);
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_CITY, "武汉");
  of_wang = read_changed (db, step);
  g_assert_true (hf_changed_has_entity_of (of_wang, &hf_customer_def, wang));
  g_assert_false (hf_changed_has_entity_of (of_wang, &hf_customer_def, li));
}

/* What concerns two people is news for both. */
static void
test_relation (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷"),
         wu = hf_test_book_add_customer (book, "吴敏"), step = last_step (db);
  HfRow *row = hf_row_new (&hf_relation_def);
  g_autoptr (HfChanged) changed = NULL;

  hf_row_set_int (row, HF_RELATION_CUSTOMER, wang);
  hf_row_set_int (row, HF_RELATION_OTHER, li);
  hf_row_set_text (row, HF_RELATION_KIND, "spouse");
  hf_test_book_insert (book, row);
  changed = read_changed (db, step);
  g_assert_true (hf_changed_has_entity_of (changed, &hf_relation_def, wang));
  g_assert_true (hf_changed_has_entity_of (changed, &hf_relation_def, li));
  g_assert_false (hf_changed_has_entity_of (changed, &hf_relation_def, wu));
}

/* What is derived is written of nobody; what is written beside the history is of one. */
static void
test_beside_history (void)
{
  g_autoptr (HfChanged) any = hf_changed_new_any (&hf_customer_def);
  g_autoptr (HfChanged) one = hf_changed_new_customer (7);

  g_assert_true (hf_changed_has_row (any, &hf_customer_def, 7));
  g_assert_false (hf_changed_has_entity_of (any, &hf_customer_def, 7));
  g_assert_true (hf_changed_has_row (one, &hf_customer_def, 7));
  g_assert_false (hf_changed_has_row (one, &hf_customer_def, 8));
  g_assert_true (hf_changed_has_entity_of (one, &hf_customer_def, 7));
  g_assert_false (hf_changed_has_entity_of (one, &hf_customer_def, 8));
  g_assert_cmpint (hf_changed_get_step (one), ==, 0);
}

static gint64
add_step (HfDatabase *db)
{
  HfStepInfo info = { .who = "Lin", .at = 1697763600, .label = "Test" };

  return hf_history_add_step (db, &info, "do", 0, NULL);
}

static void
test_range (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfChanged) changed = NULL;

  g_assert_true (hf_history_add_range (db, add_step (db), &hf_phone_def, 10, 20, NULL));
  changed = read_changed (db, 0);
  g_assert_false (hf_changed_has_row (changed, &hf_phone_def, 9));
  g_assert_true (hf_changed_has_row (changed, &hf_phone_def, 10));
  g_assert_true (hf_changed_has_row (changed, &hf_phone_def, 20));
  g_assert_false (hf_changed_has_row (changed, &hf_phone_def, 21));
  g_assert_true (hf_changed_has_entity_of (changed, &hf_phone_def, 1)); /* it may be anybody's */
  g_assert_false (hf_changed_has_row (changed, &hf_customer_def, 10));
}

/* A newer program's entity means nothing here. */
static void
test_unknown_entity (void)
{
  static const HfEntityDef colour = { "colour", "Colour", NULL, 0, NULL };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfChanged) changed = NULL;

  g_assert_true (hf_history_add_range (db, add_step (db), &colour, 1, 2, NULL));
  changed = read_changed (db, 0);
  g_assert_true (hf_changed_is_empty (changed));
  g_assert_cmpint (hf_changed_get_step (changed), ==, 1);
}

/* So many single rows are no longer told apart. */
static void
test_very_many (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfChanged) changed = NULL;
  gint64 step;

  g_assert_true (hf_database_begin (db, NULL));
  step = add_step (db);
  for (gint64 id = 1; id <= 5000; id++)
    {
      g_autoptr (HfDelta) delta = hf_delta_new (&hf_customer_def, HF_DELTA_UPDATE, id);
      g_assert_true (hf_history_add_change (db, step, delta, NULL));
    }
  changed = read_changed (db, 0);
  g_assert_true (hf_changed_has_row (changed, &hf_customer_def, 5000));
  g_assert_true (hf_changed_has_row (changed, &hf_phone_def, 1));
}

static gboolean
concerns_customers (HfDatabase *db, const HfEntityDef *def)
{
  g_autoptr (HfDelta) delta = hf_delta_new (def, HF_DELTA_UPDATE, 1);
  g_autoptr (HfChanged) changed = NULL;
  gint64 step = add_step (db);

  g_assert_true (hf_history_add_change (db, step, delta, NULL));
  changed = read_changed (db, step - 1);
  return hf_changed_concerns (changed, &hf_customer_def);
}

/* A card shows the owner's name and what phones come to; nothing of a segment. */
static void
test_concerns (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  g_assert_true (concerns_customers (db, &hf_customer_def));
  g_assert_true (concerns_customers (db, &hf_staff_def));
  g_assert_true (concerns_customers (db, &hf_phone_def));
  g_assert_false (concerns_customers (db, &hf_department_def));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changed/nothing", test_nothing);
  g_test_add_func ("/changed/since", test_since);
  g_test_add_func ("/changed/range", test_range);
  g_test_add_func ("/changed/unknown-entity", test_unknown_entity);
  g_test_add_func ("/changed/very-many", test_very_many);
  g_test_add_func ("/changed/whose", test_whose);
  g_test_add_func ("/changed/relation", test_relation);
  g_test_add_func ("/changed/beside-history", test_beside_history);
  g_test_add_func ("/changed/concerns", test_concerns);
  return g_test_run ();
}

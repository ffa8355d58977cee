/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is taken for the same person, and who never. */

#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "session/same-person/hf-duplicates.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *sex;
  const char *birth_date;
  const char *id_number;
  const char *phone;
} Person;

/* The card in the book. */
static const Person known = { "张敏", "female", "1989-05-06", "140105198905060021", "13800000001" };

static const struct
{
  Person typed;
  guint  weight; /* 0: not found */
} cases[] = {
  { { "张敏", NULL, NULL, NULL, NULL }, 0 }, /* never by name alone */
  { { "张敏", NULL, NULL, NULL, "138 0000 0001" }, 9 },
  { { "張敏", NULL, NULL, NULL, "13800000001" }, 9 },
  { { "章敏", NULL, NULL, NULL, "13800000001" }, 6 },
  { { "李强", NULL, NULL, NULL, "13800000001" }, 2 }, /* a family shares a telephone */
  { { "张敏", NULL, "1989-05-06", NULL, NULL }, 8 },
  { { "张敏", NULL, "1989-05-06", NULL, "13800000001" }, 17 },
  { { "李强", NULL, "1989-05-06", NULL, NULL }, 0 },
  { { "张 敏敏", NULL, NULL, "140105198905060021", NULL }, 10 },
  { { "张敏", "male", NULL, NULL, "13800000001" }, 0 },
  { { "张敏", NULL, NULL, "140105199001010023", "13800000001" }, 0 },
  { { "李强", "male", "1989-06-05", "140105198905060021", NULL }, 10 }, /* the rest was mistyped */
};

static HfRow *
make_card (const Person *person)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, person->name);
  hf_row_set_text (row, HF_CUSTOMER_SEX, person->sex);
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, person->birth_date);
  hf_row_set_text (row, HF_CUSTOMER_ID_NUMBER, person->id_number);
  return row;
}

typedef struct
{
  HfViewer    *viewer;
  const HfRow *card;
  const char  *phones[2];
} Question;

static gpointer
find_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Question *question = user_data;

  return hf_duplicates_find (db, question->viewer, question->card, question->phones, error);
}

static GPtrArray *
find (HfTestBook *book, HfViewer *viewer, const HfRow *card, const char *phone)
{
  Question   question = { viewer, card, { phone, NULL } };
  GPtrArray *found =
    hf_store_run_sync (book->store, HF_LANE_READ, find_work, &question, NULL, NULL);

  g_assert_nonnull (found);
  return found;
}

static HfTestBook *
one_card (void)
{
  HfTestBook *book = hf_test_book_new ();
  gint64      id = hf_test_book_insert (book, make_card (&known));

  hf_test_book_insert (book, hf_test_phone (id, known.phone));
  return book;
}

static void
test_weights (void)
{
  g_autoptr (HfTestBook) book = one_card ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRow) card = make_card (&cases[i].typed);
      g_autoptr (GPtrArray) found = find (book, book->viewer, card, cases[i].typed.phone);

      g_test_message ("case %u", i);
      g_assert_cmpuint (found->len, ==, cases[i].weight > 0 ? 1 : 0);
      if (found->len > 0)
        g_assert_cmpuint (((HfDuplicate *) g_ptr_array_index (found, 0))->weight, ==,
                          cases[i].weight);
    }
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = one_card ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfRow) card = make_card (&cases[1].typed);
  g_autoptr (GPtrArray) found = find (book, masked, card, known.phone);
  HfDuplicate *duplicate;

  g_assert_cmpuint (found->len, ==, 1);
  duplicate = g_ptr_array_index (found, 0);
  g_assert_cmpuint (duplicate->weight, ==, 9);
  g_assert_nonnull (strchr (hf_row_text (duplicate->row, HF_CUSTOMER_ID_NUMBER), '*'));
}

/* Somebody found that they are two people. */
static void
test_distinct (void)
{
  g_autoptr (HfTestBook) book = one_card ();
  HfRow *pair = hf_row_new (&hf_distinct_pair_def);
  gint64 twin = hf_test_book_insert (book, make_card (&cases[1].typed));
  g_autoptr (HfRow) card = hf_test_book_read (book, &hf_customer_def, twin);
  g_autoptr (GPtrArray) before = find (book, book->viewer, card, known.phone);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (before->len, ==, 1);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_CUSTOMER, twin);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_OTHER, 1);
  hf_test_book_insert (book, pair);
  after = find (book, book->viewer, card, known.phone);
  g_assert_cmpuint (after->len, ==, 0);
}

/* Sisters whose names sound alike share a telephone; who has the very same name is still asked for.
 */
static void
test_household (void)
{
  g_autoptr (HfTestBook) book = one_card ();
  g_autoptr (HfRow) sister = make_card (&cases[3].typed);
  g_autoptr (HfRow) twin = make_card (&cases[1].typed);
  g_autoptr (GPtrArray) found = NULL;

  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_HOUSEHOLD, "张敏 0001");
  hf_row_set_text (sister, HF_CUSTOMER_HOUSEHOLD, "张敏 0001");
  hf_row_set_text (twin, HF_CUSTOMER_HOUSEHOLD, "张敏 0001");
  found = find (book, book->viewer, sister, known.phone);
  g_assert_cmpuint (((HfDuplicate *) g_ptr_array_index (found, 0))->weight, ==, 2);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = find (book, book->viewer, twin, known.phone);
  g_assert_cmpuint (((HfDuplicate *) g_ptr_array_index (found, 0))->weight, ==, 9);
  g_clear_pointer (&found, g_ptr_array_unref);
  hf_row_set_text (sister, HF_CUSTOMER_HOUSEHOLD, "李强 0001");
  found = find (book, book->viewer, sister, known.phone);
  g_assert_cmpuint (((HfDuplicate *) g_ptr_array_index (found, 0))->weight, ==, 6);
}

/* The one of that name is found among all who have the number of their firm. */
static void
test_shared_phone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfRow) card = make_card (&cases[1].typed);
  g_autoptr (GPtrArray) found = NULL;
  gint64 id = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = i < 59 ? g_strdup_printf ("陈建国%u", i) : g_strdup (known.name);

      id = hf_test_book_insert (book, hf_test_customer (name));
      hf_test_book_insert (book, hf_test_phone (id, known.phone));
    }
  found = find (book, book->viewer, card, known.phone);
  g_assert_cmpint (((HfDuplicate *) g_ptr_array_index (found, 0))->customer, ==, id);
  g_assert_cmpuint (((HfDuplicate *) g_ptr_array_index (found, 0))->weight, ==, 9);
}

typedef struct
{
  HfDatabase *db;
  gint64      after; /* µs */
} Interruption;

static gpointer
interrupt_thread (gpointer user_data)
{
  const Interruption *self = user_data;
  gint64              begun = g_get_monotonic_time ();

  while (g_get_monotonic_time () - begun < self->after)
    ;
  hf_database_interrupt (self->db);
  return NULL;
}

static void
find_interrupted (HfDatabase *db, Question *question, gint64 after)
{
  Interruption interruption = { db, after };
  GThread     *thread = g_thread_new ("interrupt", interrupt_thread, &interruption);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    hf_duplicates_find (db, question->viewer, question->card, question->phones, &error);

  g_thread_join (thread);
  hf_database_resume (db);
  if (found != NULL)
    g_assert_cmpuint (found->len, ==, 1);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define N_MOMENTS 300

/* At moments from the first one to well after the last, as far as the machine lets the other thread
 * run in time. */
static gpointer
find_interrupted_work (HfDatabase *db, gpointer question, GCancellable *cancellable, GError **error)
{
  gint64 begun = g_get_monotonic_time (), took;
  g_autoptr (GPtrArray) found = find_work (db, question, NULL, NULL);

  took = g_get_monotonic_time () - begun;
  for (guint i = 0; i < N_MOMENTS; i++)
    find_interrupted (db, question, 2 * took * i / N_MOMENTS);
  return NULL;
}

/* While a name is typed, each letter gives up the question of the one before. */
static void
test_given_up (void)
{
  g_autoptr (HfTestBook) book = one_card ();
  g_autoptr (HfRow) card = make_card (&known);
  Question question = { book->viewer, card, { known.phone, NULL } };

  hf_store_run_sync (book->store, HF_LANE_READ, find_interrupted_work, &question, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicates/weights", test_weights);
  g_test_add_func ("/duplicates/masked", test_masked);
  g_test_add_func ("/duplicates/distinct", test_distinct);
  g_test_add_func ("/duplicates/household", test_household);
  g_test_add_func ("/duplicates/shared-phone", test_shared_phone);
  g_test_add_func ("/duplicates/given-up", test_given_up);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a row may change of what the book has: what is empty, and what the same system wrote. The
 * people are invented. */

#include "core/hf-customer.h"
#include "session/import/hf-import-words.h"
#include "tests/session/import-fixture.h"
#include "tests/session/own-fixture.h"

#include <string.h>

/* What a person typed stays; what the same system wrote is replaced; what is empty is filled. */
static void
test_hand_edits (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,女,,,旧街\n",
               "1/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,女,1985-03-02,,新街\n",
               "0/1/0/0");
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_STREET, "手写街");
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS,
               IMPORT_HEADER "1,张敏,男,1985-03-02,,第三街\n", "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE street = "
                                              "'手写街' AND sex = 'male' AND birth_date = "
                                              "'1985-03-02'"),
                   ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "姓名,性别,出生日期,职业\n张敏,,1985-03-02,教师\n",
               "0/1/0/0");
  hf_test_book_check (book);
}

static HfImportResult *
import (HfTestBook *book, gboolean dry_run, const char *map, const char *text)
{
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS,
                              .dry_run = dry_run,
                              .viewer = book->viewer,
                              .now = hf_clock_now (book->clock) };

  return import_with (book, &options, map, text);
}

/* What stays of the book's is told by field, before as after; neither what the file leaves empty,
 * nor what it says as the book does, nor what it fills. */
static void
test_kept (void)
{
  static const char other[] = "[source]\nname = LIS\n[customers]\nexternal id = Id\nname = Name\n"
                              "birth date = Birth\nstreet = Street\ncity = City\n";
  static const char rows[] = "Id,Name,Birth,Street,City\n7,张敏,1985-03-02,新街,武汉\n"
                             "8,李雷,1980-01-05,南路,\n9,王芳,1990-01-01,东路,宜昌\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS,
               IMPORT_HEADER "1,张敏,女,1985-03-02,,旧街\n2,李雷,男,1980-01-05,,北路\n"
                             "3,王芳,女,1990-01-01,,东路\n",
               "3/0/0/0");
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_CITY, "荆州");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HfImportResult) result = import (book, i == 0, other, rows);
      g_autofree char *counts = NULL;
      g_autofree char *text = hf_import_words_kept (result->kept, &counts);

      g_assert_cmpstr (text, ==, "3 values were not taken, because the book has others");
      g_assert_nonnull (strstr (counts, "City: 1"));
      g_assert_nonnull (strstr (counts, "Street: 2"));
    }
}

/* An own field is told by the name the hospital gave it. */
static void
test_kept_own (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 seat = own_fixture_add_field (book, "座位", "text", NULL, 0);
  gint64 zhang;
  g_autoptr (HfImportResult) result = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *text = NULL;

  zhang = hf_test_book_add_customer (book, "张敏");
  hf_test_book_set_text (book, &hf_customer_def, zhang, HF_CUSTOMER_BIRTH_DATE, "1985-03-02");
  own_fixture_add_value (book, zhang, seat, "窗边");
  result = import (book, TRUE, NULL, "姓名,出生日期,座位\n张敏,1985-03-02,过道\n");
  text = hf_import_words_kept (result->kept, &counts);
  g_assert_cmpstr (text, ==, "1 value was not taken, because the book has another");
  g_assert_cmpstr (counts, ==, "座位: 1");
}

/* What was imported, taken back and brought in again is still that system's to replace. */
static void
test_redone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,女,,,旧街\n",
               "1/0/0/0");
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_redo (book));
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,女,,,新街\n",
               "0/1/0/0");
  hf_test_book_check (book);
}

/* How exactly a birth date is known belongs to the date, and goes with it. */
static void
test_precision (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,,1985,,\n", "1/0/0/0");
  g_assert_cmpint (
    hf_test_book_number (book, "SELECT count(*) FROM customer WHERE birth_precision IS NOT NULL"),
    ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,,1985-03-02,,\n",
               "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE "
                                              "birth_precision IS NULL AND birth_date = "
                                              "'1985-03-02'"),
                   ==, 1);
}

/* What another system wrote is not this one's to replace, but empty fields are anybody's to fill.
 */
static void
test_other_system (void)
{
  static const char other[] = "[source]\nname = LIS\n[customers]\nexternal id = Id\nname = Name\n"
                              "sex = Sex\nbirth date = Birth\nstreet = Street\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,,1985-03-02,,旧街\n",
               "1/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, other, IMPORT_HEADER "77,张敏,女,1985-03-02,,新街\n",
               "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE street = "
                                              "'旧街' AND sex = 'female'"),
                   ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-merge/hand-edits", test_hand_edits);
  g_test_add_func ("/import-merge/kept", test_kept);
  g_test_add_func ("/import-merge/kept-own", test_kept_own);
  g_test_add_func ("/import-merge/redone", test_redone);
  g_test_add_func ("/import-merge/precision", test_precision);
  g_test_add_func ("/import-merge/other-system", test_other_system);
  return g_test_run ();
}

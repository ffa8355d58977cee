/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables of laboratories and of check-ups: known indicators are recognised and their values looked
 * at, whatever else was measured is kept as it is called. */

#include "core/hf-measurement.h"
#include "tests/session/import-fixture.h"

#include <string.h>

#define HEADER "姓名,客户电话,检验项目,日期,结果,第二数值\n"
#define LIN    "林静,13800138000,"

static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "姓名,电话\n林静,13800138000\n", "1/0/0/0");
  return book;
}

static gint64
count (HfTestBook *book, const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM measurement WHERE ", where, NULL);

  return hf_test_book_number (book, sql);
}

static void
test_recognised (void)
{
  static const char named[] =
    HEADER          LIN "空腹血糖,2023-05-01,5.6,\n" LIN "血压,2023-05-01,128,82\n" LIN
               "LDL-C,2023-05-01,3.1,\n" LIN "TSH,2023-05-01,2.35,\n";
  static const char coded[] =
    HEADER          LIN "glucose,2023-05-01,5.6,\n" LIN "Blood pressure,2023-05-01,128,82\n";
  g_autoptr (HfTestBook) book = make_book ();

  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, named, "4/0/0/0");
  g_assert_cmpint (count (book, "indicator = 'glucose' AND value = 5600"), ==, 1);
  g_assert_cmpint (count (book, "indicator = 'bp' AND value = 128000 AND second = 82000"), ==, 1);
  g_assert_cmpint (count (book, "indicator = 'ldl'"), ==, 1);
  g_assert_cmpint (count (book, "indicator = 'TSH' AND value = 2350"), ==, 1);
  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, named, "0/0/4/0");
  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, coded, "0/0/2/0");
}

/* What nobody has is a slip, or another unit; of a test that is not known here nobody can say. */
static void
test_impossible (void)
{
  static const char text[] = HEADER LIN "体温,2023-05-01,370,\n" LIN "血压,2023-05-01,80,120\n" LIN
                                        "血压,2023-05-02,128,\n" LIN "血压,2023-05-02,128,5\n" LIN
                                        "体重,2023-05-02,60,61\n" LIN "AFP,2023-05-01,99999,\n";
  g_autoptr (HfTestBook) book = make_book ();

  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, text, "1/0/0/5");
  g_assert_cmpint (count (book, "indicator = 'AFP'"), ==, 1);
}

/* A blood pressure as people write it, in one cell. */
static void
test_pair (void)
{
  static const char alone[] =
    "姓名,客户电话,检验项目,日期,结果\n" LIN "血压,2023-05-01,128/82\n" LIN
    "血压,2023-05-02, 131.5 ／ 84 \n" LIN "视力,2023-05-01,0.8/1.2\n";
  static const char beside[] =
    HEADER          LIN "血压,2023-05-01,128/82,82\n" LIN "血压,2023-05-02,131.5/84,\n";
  g_autoptr (HfTestBook) book = make_book ();
  g_autofree char *exported = NULL;

  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, alone, "3/0/0/0");
  g_assert_cmpint (count (book, "indicator = 'bp' AND value = 128000 AND second = 82000"), ==, 1);
  g_assert_cmpint (count (book, "indicator = 'bp' AND value = 131500 AND second = 84000"), ==, 1);
  g_assert_cmpint (count (book, "indicator = '视力' AND value = 800 AND second = 1200"), ==, 1);
  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, alone, "0/0/3/0");
  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, beside, "0/0/2/0");
  exported = export_text (book, HF_IMPORT_MEASUREMENTS, book->viewer);
  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, exported, "0/0/3/0");
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (count (book, "1"), ==, 0);
}

/* What is wrong is said of the cell in which it stands. */
static void
test_wrong_pair (void)
{
  static const struct
  {
    const char   *cells;
    HfRefusalCode code;
    guint         field;
  } wrong[] = {
    { "/", HF_REFUSAL_EMPTY, HF_MEASUREMENT_VALUE },
    { "128/", HF_REFUSAL_NOT_A_PAIR, HF_MEASUREMENT_VALUE },
    { "/82", HF_REFUSAL_NOT_A_PAIR, HF_MEASUREMENT_VALUE },
    { "128/82/75", HF_REFUSAL_NOT_A_PAIR, HF_MEASUREMENT_VALUE },
    { "high/low", HF_REFUSAL_NOT_A_PAIR, HF_MEASUREMENT_VALUE },
    { "128/82,83", HF_REFUSAL_NOT_A_PAIR, HF_MEASUREMENT_SECOND },
    { "high", HF_REFUSAL_NOT_A_NUMBER, HF_MEASUREMENT_VALUE },
    { "128", HF_REFUSAL_EMPTY, HF_MEASUREMENT_SECOND },
    { "82/128", HF_REFUSAL_SWAPPED, HF_MEASUREMENT_SECOND },
    { "128/5", HF_REFUSAL_IMPOSSIBLE_VALUE, HF_MEASUREMENT_SECOND },
    { "1280/82", HF_REFUSAL_IMPOSSIBLE_VALUE, HF_MEASUREMENT_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (HfTestBook) book = make_book ();
      HfImportOptions  options = { .kind = HF_IMPORT_MEASUREMENTS };
      g_autofree char *text =
        g_strconcat (HEADER LIN "血压,2023-05-01,", wrong[i].cells, "\n", NULL);
      g_autoptr (HfImportResult) result = import_with (book, &options, NULL, text);
      const HfRefusedRow *refused;

      g_test_message ("%s", wrong[i].cells);
      import_assert_counts (result, "0/0/0/1");
      refused = &g_array_index (result->refused_rows, HfRefusedRow, 0);
      g_assert_cmpint (refused->refusal.code, ==, wrong[i].code);
      g_assert_cmpint (refused->refusal.field, ==, HF_IMPORT_FIRST_OF_MEASUREMENT + wrong[i].field);
    }
}

/* Codes for programs, names for people; either comes back. */
static void
test_written (void)
{
  static const char text[] = HEADER LIN "空腹血糖,2023-05-01,5.6,\n" LIN "TSH,2023-05-01,2.35,\n";
  g_autoptr (HfTestBook) book = make_book ();
  g_autofree char *codes = NULL, *names = NULL;

  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, text, "2/0/0/0");
  codes = export_text (book, HF_IMPORT_MEASUREMENTS, book->viewer);
  names = export_for_people (book, HF_IMPORT_MEASUREMENTS);
  g_assert_nonnull (strstr (codes, ",glucose,"));
  g_assert_nonnull (strstr (codes, ",TSH,"));
  g_assert_nonnull (strstr (names, "Fasting glucose"));
  g_assert_nonnull (strstr (names, "TSH"));
  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, codes, "0/0/2/0");
  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, names, "0/0/2/0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-measured/recognised", test_recognised);
  g_test_add_func ("/import-measured/impossible", test_impossible);
  g_test_add_func ("/import-measured/pair", test_pair);
  g_test_add_func ("/import-measured/wrong-pair", test_wrong_pair);
  g_test_add_func ("/import-measured/written", test_written);
  return g_test_run ();
}

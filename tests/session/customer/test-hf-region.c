/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Places that are proposed for an address. */

#include "session/customer/hf-region.h"

#include "core/hf-customer.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  const HfRow *row;
  const char  *field;
  const char  *text;
} Question;

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return hf_region_find (db, question->row, question->field, question->text, error);
}

static HfRow *
address (const char *province, const char *city, const char *district)
{
  HfRow *row = hf_test_customer ("林静");

  hf_row_set_text (row, HF_CUSTOMER_PROVINCE, province);
  hf_row_set_text (row, HF_CUSTOMER_CITY, city);
  hf_row_set_text (row, HF_CUSTOMER_DISTRICT, district);
  return row;
}

static void
assert_found (HfTestBook *book,
              const char *province,
              const char *city,
              const char *field,
              const char *text,
              const char *expected)
{
  g_autoptr (HfRow) row = address (province, city, NULL);
  Question question = { row, field, text };
  g_auto (GStrv) found =
    hf_store_run_sync (book->store, HF_LANE_READ, find_work, &question, NULL, NULL);
  g_autofree char *joined = g_strjoinv (" ", found);

  g_assert_cmpstr (joined, ==, expected);
}

static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  hf_test_book_insert (book, address ("山西省", "太原市", "小店区"));
  hf_test_book_insert (book, address ("山西省", "太原市", "迎泽区"));
  hf_test_book_insert (book, address ("山西省", "太原市", "迎泽区"));
  hf_test_book_insert (book, address ("山西省", "大同市", NULL));
  hf_test_book_insert (book, address ("河北省", "保定市", "莲池区"));
  hf_test_book_insert (book, address ("Bavaria", NULL, NULL));
  hf_test_book_insert (book, address (NULL, "运城市", NULL));
  return book;
}

static void
test_provinces (void)
{
  g_auto (GStrv) provinces = hf_region_list_provinces ();

  g_assert_cmpuint (g_strv_length (provinces), ==, 34);
  g_assert_cmpstr (provinces[0], ==, "北京市");
  g_assert_cmpstr (provinces[33], ==, "澳门特别行政区");
  g_assert_true (hf_region_is_field ("district"));
  g_assert_false (hf_region_is_field ("street"));
}

static void
test_find (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_found (book, NULL, NULL, "province", "shanxi", "山西省 陕西省");
  assert_found (book, NULL, NULL, "province", "sx", "山西省 陕西省 江苏省 甘肃省");
  assert_found (book, NULL, NULL, "province", "內蒙", "内蒙古自治区");
  assert_found (book, NULL, NULL, "province", "bav", "Bavaria");
  assert_found (book, "山西省", NULL, "city", "", "大同市 太原市");
  assert_found (book, "山西省", NULL, "city", "ty", "太原市");
  assert_found (book, "河北省", NULL, "city", "ty", "");
  assert_found (book, NULL, NULL, "city", "", "运城市");
  assert_found (book, "山西省", "太原市", "district", "", "小店区 迎泽区");
  assert_found (book, "山西省", "大同市", "district", "", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/region/provinces", test_provinces);
  g_test_add_func ("/region/find", test_find);
  return g_test_run ();
}

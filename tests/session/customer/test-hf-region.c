/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Places that are proposed for an address. */

#include "session/customer/hf-region.h"

#include "core/hf-customer.h"
#include "tests/session/proposals.h"
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
  g_autoptr (GPtrArray) found =
    hf_store_run_sync (book->store, HF_LANE_READ, find_work, &question, NULL, NULL);
  g_autofree char *joined = NULL;

  if (found->len > 5)
    g_ptr_array_set_size (found, 5);
  joined = join_proposals (found);
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
test_fields (void)
{
  g_assert_true (hf_region_is_field ("district"));
  g_assert_true (hf_region_is_field ("native_place"));
  g_assert_false (hf_region_is_field ("street"));
}

/* What is typed is looked for at the level of the field first, then below it. */
static void
test_find (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_found (book, NULL, NULL, "province", "shanxi", "山西省 陕西省 单县(山东省 菏泽市)");
  assert_found (book, NULL, NULL, "province", "內蒙", "内蒙古自治区");
  assert_found (book, NULL, NULL, "province", "bav", "Bavaria");
  assert_found (book, NULL, NULL, "city", "sjz", "石家庄市(河北省)");
  assert_found (book, NULL, NULL, "district", "yuhang", "余杭区(浙江省 杭州市)");
  assert_found (book, NULL, NULL, "province", "kunshan", "昆山市(江苏省 苏州市)");
  assert_found (book, NULL, NULL, "district", "dingan", "定安县(海南省)");
  assert_found (book, "北京市", NULL, "district", "chaoy",
                "朝阳区(北京市) 朝阳县(辽宁省 朝阳市) 朝阳区(吉林省 长春市) 潮阳区(广东省 汕头市)");
}

/* What is typed is found in the place that is known first. */
static void
test_near (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_found (book, "吉林省", "长春市", "district", "朝阳区",
                "朝阳区(吉林省 长春市) 朝阳区(北京市)");
  assert_found (book, "北京市", "北京市", "district", "朝阳区",
                "朝阳区(北京市) 朝阳区(吉林省 长春市)");
}

static void
test_list (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_found (book, NULL, NULL, "province", "", "北京市 天津市 河北省 山西省 内蒙古自治区");
  assert_found (book, "山西省", NULL, "city", "",
                "太原市(山西省) 大同市(山西省) 阳泉市(山西省) 长治市(山西省) 晋城市(山西省)");
  assert_found (book, NULL, NULL, "city", "", "运城市");
  assert_found (book, "山西省", "太原市", "district", "xiaod", "小店区(山西省 太原市)");
  assert_found (book, NULL, NULL, "district", "", "");
  assert_found (book, "香港特别行政区", NULL, "district", "",
                "中西区(香港特别行政区) 湾仔区(香港特别行政区) 东区(香港特别行政区) "
                "南区(香港特别行政区) 油尖旺区(香港特别行政区)");
}

static void
test_native_place (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_found (book, NULL, NULL, "native_place", "zhuji", "浙江省绍兴市诸暨市");
  assert_found (book, NULL, NULL, "native_place", "hainan",
                "内蒙古自治区乌海市海南区 海南省 青海省海南藏族自治州");
}

/* Of an identity card made in Xiaodian, which is proposed before anything is typed. */
static void
test_id_number (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfRow) row = address (NULL, NULL, NULL);
  const char *const fields[] = { "province", "city", "district", "native_place" };

  hf_row_set_text (row, HF_CUSTOMER_ID_NUMBER, "140106198905061248");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      Question question = { row, fields[i], "" };
      g_autoptr (GPtrArray) found =
        hf_store_run_sync (book->store, HF_LANE_READ, find_work, &question, NULL, NULL);
      const HfProposal *first = g_ptr_array_index (found, 0);
      g_autoptr (HfRow) draft = hf_row_copy (row);

      hf_proposal_apply (first, draft, fields[i]);
      g_assert_cmpstr (first->text, ==, i < 3 ? "迎泽区" : "山西省太原市迎泽区");
      g_assert_cmpstr (hf_row_text (draft, HF_CUSTOMER_CITY), ==, i < 3 ? "太原市" : NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/region/fields", test_fields);
  g_test_add_func ("/region/find", test_find);
  g_test_add_func ("/region/near", test_near);
  g_test_add_func ("/region/list", test_list);
  g_test_add_func ("/region/native-place", test_native_place);
  g_test_add_func ("/region/id-number", test_id_number);
  return g_test_run ();
}

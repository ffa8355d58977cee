/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An address in one column becomes a region and a street. */

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "tests/session/import-fixture.h"

static const guint of_customer[] = { HF_CUSTOMER_PROVINCE, HF_CUSTOMER_CITY, HF_CUSTOMER_DISTRICT,
                                     HF_CUSTOMER_STREET };
static const guint of_organisation[] = { HF_ORGANISATION_PROVINCE, HF_ORGANISATION_CITY,
                                         HF_ORGANISATION_DISTRICT, HF_ORGANISATION_STREET };

static void
assert_address (HfTestBook        *book,
                const HfEntityDef *def,
                const guint        fields[4],
                gint64             id,
                const char        *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, def, id);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < 4; i++)
    {
      const char *text = hf_row_text (row, fields[i]);

      g_string_append_printf (found, "%s%s", i > 0 ? "/" : "", text != NULL ? text : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_customers (void)
{
  static const char table[] = "姓名,电话,家庭住址\n张敏,13800138001,浙江省杭州市西湖区文三路1号\n"
                              "李雷,13800138002,上海市南京东路1号\n王芳,13800138003,文三路1号\n"
                              "赵强,13800138004,河南省济源市\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "4/0/0/0");
  assert_address (book, &hf_customer_def, of_customer, 1, "浙江省/杭州市/西湖区/文三路1号");
  assert_address (book, &hf_customer_def, of_customer, 2, "上海市/上海市//南京东路1号");
  assert_address (book, &hf_customer_def, of_customer, 3, "///文三路1号");
  assert_address (book, &hf_customer_def, of_customer, 4, "河南省//济源市/");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/4/0");
}

/* Columns for the region say it themselves, and a street stays as it is. */
static void
test_columns (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "姓名,城市,地址\n张敏,杭州,浙江省杭州市西湖区文三路1号\n李雷,,上海市黄浦区1号\n",
               "2/0/0/0");
  assert_address (book, &hf_customer_def, of_customer, 1, "/杭州//浙江省杭州市西湖区文三路1号");
  assert_address (book, &hf_customer_def, of_customer, 2, "///上海市黄浦区1号");
}

static void
test_organisations (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *table = NULL;

  import_text (book, HF_IMPORT_ORGANISATIONS, NULL,
               "单位名称,地址\n锦星纺织,宁波市海曙区中山西路8号\n", "1/0/0/0");
  assert_address (book, &hf_organisation_def, of_organisation, 1,
                  "浙江省/宁波市/海曙区/中山西路8号");
  hf_test_book_set_text (book, &hf_organisation_def, 1, HF_ORGANISATION_STREET,
                         "浙江省宁波市海曙区1号");
  table = export_text (book, HF_IMPORT_ORGANISATIONS, book->viewer);
  import_text (book, HF_IMPORT_ORGANISATIONS, NULL, table, "0/0/1/0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-address/customers", test_customers);
  g_test_add_func ("/import-address/columns", test_columns);
  g_test_add_func ("/import-address/organisations", test_organisations);
  return g_test_run ();
}

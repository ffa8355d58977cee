/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an address begins with, and what is left of it. */

#include "session/customer/hf-division.h"

typedef struct
{
  const char *address;
  const char *division; /* NULL: nothing certain */
  const char *street;
} Case;

static const Case cases[] = {
  { "浙江省杭州市西湖区文三路1号", "浙江省杭州市西湖区", "文三路1号" },
  { "浙江省 杭州市，西湖区 文三路 1号", "浙江省杭州市西湖区", "文三路 1号" },
  { "浙江杭州西湖区文三路1号", "浙江省杭州市西湖区", "文三路1号" },
  { "杭州市西湖区文三路", "浙江省杭州市西湖区", "文三路" },
  { "杭州市文三路", "浙江省杭州市", "文三路" },
  { "杭州市中山北路3号", "浙江省杭州市", "中山北路3号" },
  { "浙江省义乌市稠州路", "浙江省金华市义乌市", "稠州路" },
  { "余杭区良渚", "浙江省杭州市余杭区", "良渚" },
  { "北京市海淀区中关村", "北京市海淀区", "中关村" },
  { "北京市北京市海淀区中关村", "北京市海淀区", "中关村" },
  { "北京市市辖区海淀区中关村", "北京市海淀区", "中关村" },
  { "北京朝阳区建国路", "北京市朝阳区", "建国路" },
  { "上海市南京东路1号", "上海市", "南京东路1号" },
  { "吉林市船营区", "吉林省吉林市船营区", "" },
  { "吉林省吉林市", "吉林省吉林市", "" },
  { "广西南宁市民族大道", "广西壮族自治区南宁市", "民族大道" },
  { "济南市中区经四路", "山东省济南市市中区", "经四路" },
  { "河南省济源市沁园路", "河南省济源市", "沁园路" },
  { "臺灣臺北市信義區", "台湾省台北市信义区", "" },
  { "河北省桥西区中山路", "河北省", "桥西区中山路" }, /* of 石家庄 or 张家口 */
  { "西湖区文三路", NULL, "西湖区文三路" },           /* of 杭州 or 南昌 */
  { "东区1号", NULL, "东区1号" },
  { "北京东路1号", NULL, "北京东路1号" },
  { "北京市场路1号", NULL, "北京市场路1号" },
  { "浙江省杭州市民中心A座", "浙江省", "杭州市民中心A座" },
  { "浙江大学玉泉校区", NULL, "浙江大学玉泉校区" },
  { "文三路1号浙江省杭州市", NULL, "文三路1号浙江省杭州市" },
  { "12 High Street", NULL, "12 High Street" },
  { "，", NULL, "，" },
  { "", NULL, "" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char       *street = NULL;
      const HfDivision *found = hf_division_split (cases[i].address, &street);
      g_autofree char  *whole = found != NULL ? hf_division_describe (found) : NULL;

      g_test_message ("%s", cases[i].address);
      g_assert_cmpstr (whole, ==, cases[i].division);
      g_assert_cmpstr (street, ==, cases[i].street);
    }
}

/* Every division is found by its whole name, but where another one is called so, too. */
static void
test_all (void)
{
  const GPtrArray *all = hf_division_list ();
  guint            n_lost = 0;

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char  *whole = hf_division_describe (g_ptr_array_index (all, i));
      const char       *street = NULL;
      g_autofree char  *again = NULL;
      const HfDivision *found = hf_division_split (whole, &street);

      again = found != NULL ? hf_division_describe (found) : NULL;
      if (g_strcmp0 (again, whole) != 0)
        {
          g_test_message ("%s: %s", whole, again);
          n_lost++;
        }
      else
        g_assert_cmpstr (street, ==, "");
    }
  g_assert_cmpuint (n_lost, ==, 0);
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("浙江省杭州市");
  const char *street;

  for (guint i = 0; i < 4000; i++)
    g_string_append (text, "路ﷺ");
  g_assert_nonnull (hf_division_split (text->str, &street));
  g_assert_true (street == text->str + strlen ("浙江省杭州市"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/division-split/cases", test_cases);
  g_test_add_func ("/division-split/all", test_all);
  g_test_add_func ("/division-split/long", test_long);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Invented people: names as common as those of their sex and age are, numbers, places. Any likeness
 * is chance. */

#include "session/demo/hf-demo-people.h"

#include <string.h>

#define HAN_BYTES 3 /* of a Han character in UTF-8 */

/* The commonest first; how common a name is falls with its place. */
static const char        surnames[] = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧"
                                      "蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜"
                                      "崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛"
                                      "郝龚邵万钱严赖覃洪武莫孔单仇解查盖区缪翟祝";
static const char *const double_surnames[] = { "欧阳", "上官", "诸葛", "司马", "夏侯" };

#define SURNAME_HEAD 5.0 /* the larger, the more even */

typedef struct
{
  int         until;  /* birth year */
  double      single; /* given names of one character */
  const char *women;
  const char *men;
} Generation;

/* clang-format off */
static const Generation generations[] = {
  { 1959, 0.12, "秀兰英珍玉桂凤淑云香莲芳美华素琴月梅金彩", "国建德明文福荣根生林贵宝财金庆海志永洪茂" },
  { 1979, 0.22, "丽敏红燕艳芳静萍霞娟玲梅英华秀琴莉慧琳洁", "伟军勇强建国平明志刚华海波斌辉峰林东涛生" },
  { 1994, 0.34, "婷丹娜颖雪倩佳琳莹洁晶璐蕾媛欣雯思晓慧妍", "磊鹏超杰浩宇飞凯龙翔亮俊涛博阳帅晨旭威健" },
  { 9999, 0.10, "欣怡梓涵诗雨可馨思琪佳一诺语桐若曦梦瑶子萱", "浩然子轩宇航梓睿俊熙奕辰嘉豪明哲泽洋天佑一鸣" },
};
/* clang-format on */

static const char *const mobile_prefixes[] = {
  "130", "131", "132", "135", "136", "137", "138", "139", "150", "151",
  "152", "157", "158", "159", "177", "180", "186", "187", "188", "189",
};

typedef struct
{
  const char *city;
  const char *districts[6];
} City;

/* clang-format off */
static const City cities[] = {
  { "杭州市", { "西湖区", "拱墅区", "上城区", "滨江区", "余杭区", "萧山区" } },
  { "绍兴市", { "越城区", "柯桥区", "上虞区", "诸暨市", "嵊州市", "新昌县" } },
  { "嘉兴市", { "南湖区", "秀洲区", "海宁市", "桐乡市", "平湖市", "嘉善县" } },
  { "湖州市", { "吴兴区", "南浔区", "德清县", "长兴县", "安吉县", "吴兴区" } },
};
static const char *const streets[] = {
  "人民路", "解放路", "中山路", "建设路", "文化路", "新华路", "学院路", "湖滨路", "东风路", "南门街", "北大街", "桥头巷",
};
static const char *const occupations[] = {
  "公司职员", "教师", "个体经营", "工人", "会计", "销售", "护士", "司机", "工程师", "公务员", "厨师", "农民", "自由职业",
};
static const char *const origins[] = {
  HF_DEMO_BY_CUSTOMER, HF_DEMO_BY_CUSTOMER, "网络", "网络", "路过", "体检转诊", "社区义诊", HF_DEMO_BY_HOSPITAL, "医保定点", "电话咨询",
};
/* clang-format on */

static char *
pick_han (const char *text, HfDemoRandom *random)
{
  guint n = (guint) strlen (text) / HAN_BYTES;

  return g_strndup (text + (gsize) hf_demo_random_below (random, n) * HAN_BYTES, HAN_BYTES);
}

/* The place k comes with a weight of 1 / (k + head): the integral of that, inverted. */
static char *
pick_surname (HfDemoRandom *random)
{
  const guint n = (guint) strlen (surnames) / HAN_BYTES;
  double      weight = 0, sum = 0, wanted;
  guint       place = 0;

  if (hf_demo_random_chance (random, 0.002))
    return g_strdup (
      double_surnames[hf_demo_random_below (random, G_N_ELEMENTS (double_surnames))]);
  for (guint i = 0; i < n; i++)
    sum += 1.0 / (i + SURNAME_HEAD);
  wanted = hf_demo_random_share (random) * sum;
  while (place < n - 1 && (weight += 1.0 / (place + SURNAME_HEAD)) < wanted)
    place++;
  return g_strndup (surnames + (gsize) place * HAN_BYTES, HAN_BYTES);
}

/**
 * hf_demo_name:
 * @random: the person's numbers
 * @is_woman: the sex
 * @birth_year: the year of birth
 *
 * Returns: (transfer full): a name
 */
char *
hf_demo_name (HfDemoRandom *random, gboolean is_woman, int birth_year)
{
  const Generation *generation = generations;
  g_autofree char  *surname = pick_surname (random);
  g_autofree char  *first = NULL;
  g_autofree char  *second = NULL;
  const char       *given;

  while (birth_year > generation->until)
    generation++;
  given = is_woman ? generation->women : generation->men;
  first = pick_han (given, random);
  if (!hf_demo_random_chance (random, generation->single))
    second = pick_han (given, random);
  return g_strconcat (surname, first, second, NULL);
}

/**
 * hf_demo_phone:
 * @random: the household's numbers
 *
 * Returns: (transfer full): a mobile number
 */
char *
hf_demo_phone (HfDemoRandom *random)
{
  guint prefix = hf_demo_random_below (random, G_N_ELEMENTS (mobile_prefixes));

  return g_strdup_printf ("%s%08u", mobile_prefixes[prefix],
                          hf_demo_random_below (random, 100000000));
}

/**
 * hf_demo_address:
 * @random: the person's numbers
 *
 * Returns: where the person lives; the street is the caller's
 */
HfDemoAddress
hf_demo_address (HfDemoRandom *random)
{
  guint         n_others = G_N_ELEMENTS (cities) - 1;
  gboolean      is_near = hf_demo_random_chance (random, 0.72);
  const City   *city = is_near ? cities : &cities[1 + hf_demo_random_below (random, n_others)];
  const char   *street = streets[hf_demo_random_below (random, G_N_ELEMENTS (streets))];
  guint         number = 1 + hf_demo_random_below (random, 380);
  guint         house = 1 + hf_demo_random_below (random, 24);
  guint         flat = 100 * (1 + hf_demo_random_below (random, 18)) + 1;
  HfDemoAddress address = { .city = city->city };

  address.district = city->districts[hf_demo_random_below (random, G_N_ELEMENTS (city->districts))];
  address.street = g_strdup_printf ("%s %u 号 %u 幢 %u 室", street, number, house, flat);
  return address;
}

/**
 * hf_demo_occupation:
 * @random: the person's numbers
 * @is_woman: the sex
 * @age: the age in years
 *
 * Returns: (transfer none) (nullable): what the person does
 */
const char *
hf_demo_occupation (HfDemoRandom *random, gboolean is_woman, int age)
{
  if (hf_demo_random_chance (random, 0.2))
    return NULL;
  if (age >= (is_woman ? 55 : 60))
    return "退休";
  if (age < 23)
    return "学生";
  return occupations[hf_demo_random_below (random, G_N_ELEMENTS (occupations))];
}

/**
 * hf_demo_origin:
 * @random: the person's numbers
 *
 * Returns: (transfer none): how the person came here
 */
const char *
hf_demo_origin (HfDemoRandom *random)
{
  return origins[hf_demo_random_below (random, G_N_ELEMENTS (origins))];
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plain rows: articles, that is drug leaflets and price lists of other programs and the book's own
 * exports; and what of the staff who imports may not change. */

#include "core/hf-article.h"
#include "core/hf-case-class.h"
#include "core/hf-duty.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-tier.h"
#include "tests/session/import-fixture.h"

#include <string.h>

#define LEAFLETS                                                                                  \
  "药品名称,药品分类,性状,适应症,不良反应,单价,单位,别名\n"                \
  "阿司匹林肠溶片,抗血小板药,白色片,预防血栓,胃部不适,\"15.80\",盒,ASA\n" \
  "二甲双胍片,降糖药,白色片,2型糖尿病,腹泻,9.5元,盒,\n"

static gint64
count (HfTestBook *book, const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM article WHERE ", where, NULL);

  return hf_test_book_number (book, sql);
}

static void
test_leaflets (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_ARTICLES, NULL, LEAFLETS, "2/0/0/0");
  g_assert_cmpint (count (book, "kind = 'drug' AND name = '阿司匹林肠溶片' AND price = 1580 "
                                "AND unit = '盒' AND class = '抗血小板药' AND property = '白色片' "
                                "AND indication = '预防血栓' AND side_effect = '胃部不适' "
                                "AND keywords = 'ASA'"),
                   ==, 1);
  g_assert_cmpint (count (book, "price = 950"), ==, 1);
  import_text (book, HF_IMPORT_ARTICLES, NULL, LEAFLETS, "0/0/2/0");
  hf_test_book_check (book);
}

/* A price list that was brought up to date changes prices; what a person wrote it leaves. */
static void
test_again (void)
{
  static const char first[] = "项目名称,价格,说明\n血常规,20,\n心电图,30,\n";
  static const char later[] = "项目名称,价格,说明\n血常规,25,空腹不限\n心电图,30,\n胸片,80,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) after = NULL;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  import_text (book, HF_IMPORT_ARTICLES, NULL, first, "2/0/0/0");
  before = hf_test_book_read (book, &hf_article_def, 2);
  after = hf_row_copy (before);
  hf_row_set_int (after, HF_ARTICLE_PRICE, 3500);
  hf_change_set_update (changes, before, g_steal_pointer (&after));
  hf_committed_free (hf_test_book_commit (book, changes));
  import_text (book, HF_IMPORT_ARTICLES, NULL, later, "1/1/1/0");
  g_assert_cmpint (count (book, "name = '血常规' AND price = 2500 AND text = '空腹不限'"), ==, 1);
  g_assert_cmpint (count (book, "name = '心电图' AND price = 3500"), ==, 1);
  g_assert_cmpint (count (book, "kind = 'price'"), ==, 3);
}

/* One title in two kinds is two articles; one title twice in a kind is somebody's mistake. */
static void
test_known_by_kind_and_title (void)
{
  static const char text[] = "标题,条目类别,正文\n高血压,疾病与分诊,看内科\n高血压,常见问题,少盐\n"
                             "高血压,疾病与分诊,看外科\n高血压,疾病与分诊,看内科\n高血压,,无类\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_ARTICLES, NULL, text, "2/0/1/2");
  g_assert_cmpint (count (book, "kind = 'triage' AND text = '看内科'"), ==, 1);
  g_assert_cmpint (count (book, "kind = 'faq' AND text = '少盐'"), ==, 1);
}

/* A cell of several numbers gives as many, each once, all of the type and owner that the row says.
 */
static void
test_several_phones (void)
{
  static const char text[] =
    "姓名,客户电话,手机号码,号码类型,机主\n"
    "王芳,13800138000,0571-88888888;13900139000、13900139000,家庭电话,女儿\n"
    "王芳,13800138000,无,,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  HfRow *phone = hf_row_new (&hf_phone_def);

  hf_row_set_int (phone, HF_PHONE_CUSTOMER, wang);
  hf_row_set_text (phone, HF_PHONE_NUMBER, "13800138000");
  hf_test_book_insert (book, phone);
  import_text (book, HF_IMPORT_PHONES, NULL, text, "1/0/0/1");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, 3);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone WHERE type = 'home' AND "
                                              "whose = '女儿' AND number_digits IN "
                                              "('057188888888', '13900139000')"),
                   ==, 2);
  import_text (book, HF_IMPORT_PHONES, NULL, text, "0/0/1/1");
  hf_test_book_check (book);
}

/* A list of answers brings their days along; a refusal of calls takes the calls away at once. */
static void
test_consents (void)
{
  static const char n_to_do[] = "SELECT coalesce(sum(open), 0) FROM follow_up_open";
  static const char text[] = "姓名,客户电话,联系渠道,用途,答复,答复日期,方式\n"
                             "王芳,13800138000,电话,医疗回访,同意,2023-03-01,书面\n"
                             "王芳,13800138000,电话,医疗回访,拒绝,2023-09-01,电话告知\n"
                             "王芳,13800138000,邮件,营销,不同意,2023-09-01,\n"
                             "王芳,13800138000,邮件,营销,同意,,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64           wang = hf_test_book_add_customer (book, "王芳");
  g_autofree char *table = NULL;

  hf_test_book_insert (book, hf_test_phone (wang, "13800138000"));
  hf_test_book_insert (book, hf_test_follow_up (wang, "2023-10-20", "A"));
  import_text (book, HF_IMPORT_CONSENTS, NULL, text, "3/0/0/1"); /* nobody knows when */
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 0);
  import_text (book, HF_IMPORT_CONSENTS, NULL, text, "0/0/3/1");
  table = export_for_people (book, HF_IMPORT_CONSENTS);
  import_text (book, HF_IMPORT_CONSENTS, NULL, table, "0/0/3/0");
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM consent"), ==, 0);
}

/* A cell of which each number stands further up already says nothing new, whatever else the row
 * says of them; a row of one such number is refused as any that contradicts another. */
static void
test_repeated_phones (void)
{
  static const char text[] = "姓名,客户电话,手机号码,号码类型\n"
                             "王芳,13800138000,13900139000;0571-88888888,家庭电话\n"
                             "王芳,13800138000,0571-88888888、13900139000,单位电话\n"
                             "王芳,13800138000,13900139000,单位电话\n"
                             "王芳,13800138000,13700137000;13900139000,单位电话\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");

  hf_test_book_insert (book, hf_test_phone (wang, "13800138000"));
  import_text (book, HF_IMPORT_PHONES, NULL, text, "2/0/1/1");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone WHERE type = 'home'"), ==,
                   2);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone WHERE type = 'work'"), ==,
                   1);
}

/* What was put away stays so. */
static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, "二甲双胍片");
  hf_row_set_text (row, HF_ARTICLE_KIND, HF_ARTICLE_DRUG);
  hf_row_set_int (row, HF_ARTICLE_ARCHIVED, 1);
  hf_test_book_insert (book, row);
  import_text (book, HF_IMPORT_ARTICLES, NULL, LEAFLETS, "2/0/0/0");
  g_assert_cmpint (count (book, "archived IS NOT NULL AND price IS NULL"), ==, 1);
}

static void
add_class (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_case_class_def);

  hf_row_set_text (row, HF_CASE_CLASS_AXIS, hf_case_axes[0].key);
  hf_row_set_text (row, HF_CASE_CLASS_NAME, name);
  hf_test_book_insert (book, row);
}

/* All fields, and a title twice: an export imported into its own book says nothing new, and into
 * another one makes the same table. */
static void
test_of_exports (void)
{
  static const char text[] =
    "name,kind,class,department,price,unit,property,indication,side_effect,text,keywords,checked,"
    "pinned,pin_words,pin_class\n"
    "硝苯地平片,drug,降压药,心内科,12.00,盒,\"黄色片\n遮光\",高血压,头痛,=饭后服,心痛定,2023-05-01,"
    "fitting,\"高血压, 心绞痛\",心血管\n"
    "问路,faq,,,,,,,,门诊在东楼,,,all,,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  g_autofree char *exported = NULL;
  g_autofree char *again = NULL;
  HfRow           *twin = hf_row_new (&hf_article_def);

  add_class (book, "心血管");
  add_class (other, "心血管");
  import_text (book, HF_IMPORT_ARTICLES, NULL, text, "2/0/0/0");
  exported = export_text (book, HF_IMPORT_ARTICLES, book->viewer);
  import_text (other, HF_IMPORT_ARTICLES, NULL, exported, "2/0/0/0");
  again = export_text (other, HF_IMPORT_ARTICLES, other->viewer);
  g_assert_cmpstr (again, ==, exported);
  g_clear_pointer (&exported, g_free);
  hf_row_set_text (twin, HF_ARTICLE_NAME, "问路");
  hf_row_set_text (twin, HF_ARTICLE_KIND, HF_ARTICLE_QUESTION);
  hf_row_set_text (twin, HF_ARTICLE_TEXT, "急诊在西楼");
  hf_test_book_insert (book, twin);
  exported = export_text (book, HF_IMPORT_ARTICLES, book->viewer);
  import_text (book, HF_IMPORT_ARTICLES, NULL, exported, "0/0/3/0");
  hf_test_book_check (book);
}

static void
test_unknown_class (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_ARTICLES, NULL,
               "title,kind,department,pin_class\n问路,faq,导医台,心\n", "0/0/0/1");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM department"), ==, 0);
}

/* The words of a map hold for articles too, whose kind is called as that of visits. */
static void
test_map (void)
{
  static const char map[] = "[source]\nname = Pharmacy\n[articles]\nname = Drug\nkind = Sort\n"
                            "price = Yuan\n[values kind]\nRx = drug\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_ARTICLES, map, "Drug,Sort,Yuan\nA,Rx,1\nB,,2\n", "2/0/0/0");
  g_assert_cmpint (count (book, "kind = 'drug'"), ==, 2);
}

static gint64
add_person (HfTestBook *book, const char *name, const char *role, gint64 department)
{
  HfRow *row = hf_test_staff (name, role);

  if (department != 0)
    hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  return hf_test_book_insert (book, row);
}

static gint64
add_department (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
  return hf_test_book_insert (book, row);
}

static void
assert_refused (HfTestBook *book, HfImportKind kind, const char *text, guint n)
{
  HfImportOptions options = { .kind = kind };
  g_autoptr (HfImportResult) result = import_with (book, &options, NULL, text);

  g_assert_cmpint (result->read, ==, n);
  g_assert_cmpint (result->refused, ==, n);
  g_assert_cmpint (result->batch, ==, 0);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (result->refused_rows, HfRefusedRow, i).refusal.code, ==,
                     HF_REFUSAL_RIGHTS);
}

/* Nobody gives oneself or a friend rights by a table, not even where a table may replace what the
 * owner's said; customers and articles come in as ever. */
static void
test_rights (void)
{
  static const char roles[] = "name,role,department\n赵红,manager,\n李敏,head,\n王芳,doctor,新科\n";
  static const char duties[] = "staff,weekday,begins,ends\n赵红,1,08:00,12:00\n";
  static const char leave[] = "staff,date,kind\n赵红,2026-11-23,off\n";
  static const char scores[] = "staff,date,points,reason\n赵红,2026-11-20,3,表扬\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 manager = add_person (book, "孙洁", HF_STAFF_ROLE_MANAGER, 0);
  gint64 doctor;

  import_text (book, HF_IMPORT_STAFF, NULL, "name,role\n赵红,doctor\n", "1/0/0/0");
  doctor = hf_test_book_number (book, "SELECT id FROM staff WHERE name = '赵红'");
  hf_test_book_work_as (book, doctor, HF_STAFF_ROLE_DOCTOR, 0);
  assert_refused (book, HF_IMPORT_STAFF, roles, 3);
  assert_refused (book, HF_IMPORT_DUTIES, duties, 1);
  assert_refused (book, HF_IMPORT_DUTY_EXCEPTIONS, leave, 1);
  assert_refused (book, HF_IMPORT_SCORES, scores, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM department"), ==, 0);
  import_text (book, HF_IMPORT_STAFF, NULL, "name,role\n赵红,doctor\n", "0/0/1/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "name,phone\n张敏,13800138000\n", "1/0/0/0");
  import_text (book, HF_IMPORT_ARTICLES, NULL, LEAFLETS, "2/0/0/0");
  hf_test_book_work_as (book, manager, HF_STAFF_ROLE_MANAGER, 0);
  import_text (book, HF_IMPORT_STAFF, NULL, "name,role,department\n王芳,head,新科\n", "1/0/0/0");
  import_text (book, HF_IMPORT_DUTIES, NULL, duties, "1/0/0/0");
  import_text (book, HF_IMPORT_DUTY_EXCEPTIONS, NULL, leave, "1/0/0/0");
  import_text (book, HF_IMPORT_SCORES, NULL, scores, "1/0/0/0");
  hf_test_book_check (book);
}

/* A head keeps their own department: nobody leaves it, or joins another, by what a head says. */
static void
test_rights_of_head (void)
{
  static const char *const beyond[] = {
    "name,role,department\n钱进,doctor,外科\n",
    "name,role,department\n吴静,doctor,新科\n",
    "name,role,department\n吴静,manager,内科\n",
  };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 inner = add_department (book, "内科");
  gint64 outer = add_department (book, "外科");
  gint64 head = add_person (book, "孙洁", HF_STAFF_ROLE_HEAD, inner);

  add_person (book, "周杰", HF_STAFF_ROLE_DOCTOR, outer);
  hf_test_book_work_as (book, head, HF_STAFF_ROLE_HEAD, inner);
  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    assert_refused (book, HF_IMPORT_STAFF, beyond[i], 1);
  import_text (book, HF_IMPORT_STAFF, NULL, "name,role,department\n钱进,doctor,内科\n", "1/0/0/0");
  /* The table wrote the department, so a table may replace it: but not this reader. */
  assert_refused (book, HF_IMPORT_STAFF, "name,role,department\n钱进,doctor,新科\n", 1);
  assert_refused (book, HF_IMPORT_STAFF, beyond[0], 1);
  assert_refused (book, HF_IMPORT_DUTIES, "staff,weekday,begins,ends\n周杰,1,08:00,12:00\n", 1);
  import_text (book, HF_IMPORT_DUTIES, NULL, "staff,weekday,begins,ends\n钱进,1,08:00,12:00\n",
               "1/0/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM department"), ==, 2);
  hf_test_book_check (book);
}

static void
archive (HfTestBook *book, const HfEntityDef *def, gint64 id)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, def, id);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Archive");
  HfRow *draft = hf_row_copy (row);

  hf_row_set_int (draft, (guint) hf_entity_field (def, "archived"), 1);
  hf_change_set_update (changes, row, draft);
  hf_committed_free (hf_test_book_commit (book, changes));
}

/* What was exported is said of the book as it is: nothing of it is new, and nothing refused. */
static void
assert_comes_back (HfTestBook *book, HfImportKind kind, const char *counts)
{
  g_autofree char *exported = export_text (book, kind, book->viewer);

  import_text (book, kind, NULL, exported, counts);
}

/* Rows go on naming a colleague who has left, and a tier that is given no more. */
static void
test_former (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 doctor = add_person (book, "赵红", HF_STAFF_ROLE_DOCTOR, 0);
  gint64 tier;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "name,phone\n张敏,13800138000\n", "1/0/0/0");
  import_text (book, HF_IMPORT_DUTIES, NULL, "staff,weekday,begins,ends\n赵红,1,08:00,12:00\n",
               "1/0/0/0");
  import_text (book, HF_IMPORT_TIERS, NULL, "name,spent_from\n金卡,100\n", "1/0/0/0");
  import_text (book, HF_IMPORT_MEMBERSHIPS, NULL,
               "customer_name,customer_phone,tier,from\n张敏,13800138000,金卡,2023-01-01\n",
               "1/0/0/0");
  tier = hf_test_book_number (book, "SELECT id FROM tier");
  archive (book, &hf_staff_def, doctor);
  archive (book, &hf_tier_def, tier);
  assert_comes_back (book, HF_IMPORT_DUTIES, "0/0/1/0");
  assert_comes_back (book, HF_IMPORT_MEMBERSHIPS, "0/0/1/0");
  /* A new one of the name changes nothing of what the old ones had. */
  add_person (book, "赵红", HF_STAFF_ROLE_DOCTOR, 0);
  import_text (book, HF_IMPORT_TIERS, NULL, "name,spent_from\n金卡,200\n", "1/0/0/0");
  assert_comes_back (book, HF_IMPORT_DUTIES, "0/0/1/0");
  assert_comes_back (book, HF_IMPORT_MEMBERSHIPS, "0/0/1/0");
  /* Elsewhere she is meant who is there. */
  import_text (book, HF_IMPORT_DUTIES, NULL, "staff,weekday,begins,ends\n赵红,2,08:00,12:00\n",
               "1/0/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM duty AS d JOIN staff AS s ON "
                                              "s.id = d.staff WHERE s.archived IS NULL"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM staff"), ==, 2);
  hf_test_book_check (book);
}

/* Of two colleagues of one name a table of others says too little, the book's own enough. */
static void
test_namesakes (void)
{
  static const char text[] = "staff,weekday,begins,ends\n赵红,1,08:00,12:00\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  add_person (book, "赵红", HF_STAFF_ROLE_DOCTOR, 0);
  import_text (book, HF_IMPORT_DUTIES, NULL, text, "1/0/0/0");
  add_person (book, "赵红", HF_STAFF_ROLE_DESK, 0);
  import_text (book, HF_IMPORT_DUTIES, NULL, text, "0/0/0/1");
  assert_comes_back (book, HF_IMPORT_DUTIES, "0/0/1/0");
}

/* The liaison of an organisation may have been archived since. */
static void
test_archived_customer (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_organisation_def);
  gint64 liaison = hf_test_book_add_customer (book, "李雷");

  hf_row_set_text (row, HF_ORGANISATION_NAME, "太原第一中学");
  hf_row_set_text (row, HF_ORGANISATION_PINYIN, "tyyz");
  hf_row_set_int (row, HF_ORGANISATION_LIAISON, liaison);
  hf_test_book_insert (book, row);
  archive (book, &hf_customer_def, liaison);
  assert_comes_back (book, HF_IMPORT_ORGANISATIONS, "0/0/1/0");
}

/* A number means somebody else in another book, so the name behind it has to be theirs. */
static void
test_who_is_meant (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64           liaison;
  g_autofree char *by_number = NULL, *by_name = NULL;

  hf_test_book_add_customer (book, "林静");
  liaison = hf_test_book_add_customer (book, "陈建国");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "external id,name\nP7,王小明\n", "1/0/0/0");
  import_text (book, HF_IMPORT_ORGANISATIONS, NULL,
               "name,liaison\n甲,2 陈建国\n乙,2\n丙,P7 王小明\n", "3/0/0/0");
  import_text (book, HF_IMPORT_ORGANISATIONS, NULL,
               "name,liaison\n丁,2 林静\n戊,陈建国\n己,P7\n庚,P7 林静\n", "0/0/0/4");
  by_number =
    g_strdup_printf ("SELECT count(*) FROM organisation WHERE liaison = %d", (int) liaison);
  g_assert_cmpint (hf_test_book_number (book, by_number), ==, 2);
  by_name = export_text (book, HF_IMPORT_ORGANISATIONS, book->viewer);
  g_assert_nonnull (strstr (by_name, ",2 陈建国,"));
  g_assert_nonnull (strstr (by_name, ",P7 王小明,"));
}

/* Who may not see a name is not told it by a reference. */
static void
test_who_is_hidden (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autofree char *table = NULL;

  hf_test_book_add_customer (book, "林静");
  import_text (book, HF_IMPORT_ORGANISATIONS, NULL, "name,liaison\n甲,1 林静\n", "1/0/0/0");
  table = export_text (book, HF_IMPORT_ORGANISATIONS, masked);
  g_assert_null (strstr (table, "林静"));
}

/* A score may concern a customer or nobody; each equal row is an entry of its own. Who may not read
 * the record gets none. */
static void
test_scores (void)
{
  static const char scores[] = "员工,日期,分值,原因,客户\n赵红,2026-11-20,3,表扬,1 林静\n"
                               "赵红,2026-11-20,-1,迟到,\n赵红,2026-11-20,-1,迟到,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *table = NULL, *hidden = NULL;
  gint64           market;

  add_person (book, "赵红", HF_STAFF_ROLE_DOCTOR, 0);
  market = add_person (book, "周敏", HF_STAFF_ROLE_MARKET, 0);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "name,phone\n林静,13800138000\n", "1/0/0/0");
  import_text (book, HF_IMPORT_SCORES, NULL, scores, "3/0/0/0");
  import_text (book, HF_IMPORT_SCORES, NULL, scores, "0/0/3/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT sum(points) FROM service_score"), ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(customer) FROM service_score"), ==, 1);
  table = export_text (book, HF_IMPORT_SCORES, book->viewer);
  g_assert_nonnull (strstr (table, "表扬,1 林静,"));
  import_text (book, HF_IMPORT_SCORES, NULL, table, "0/0/3/0");
  hf_test_book_work_as (book, market, HF_STAFF_ROLE_MARKET, 0);
  hidden = export_text (book, HF_IMPORT_SCORES, book->viewer);
  g_assert_null (strstr (hidden, "赵红"));
  hf_test_book_check (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-plain/repeated-phones", test_repeated_phones);
  g_test_add_func ("/import-article/leaflets", test_leaflets);
  g_test_add_func ("/import-article/again", test_again);
  g_test_add_func ("/import-article/known-by-kind-and-title", test_known_by_kind_and_title);
  g_test_add_func ("/import-plain/several-phones", test_several_phones);
  g_test_add_func ("/import-plain/consents", test_consents);
  g_test_add_func ("/import-article/archived", test_archived);
  g_test_add_func ("/import-article/of-exports", test_of_exports);
  g_test_add_func ("/import-article/unknown-class", test_unknown_class);
  g_test_add_func ("/import-article/map", test_map);
  g_test_add_func ("/import-plain/former", test_former);
  g_test_add_func ("/import-plain/namesakes", test_namesakes);
  g_test_add_func ("/import-plain/archived-customer", test_archived_customer);
  g_test_add_func ("/import-plain/who-is-meant", test_who_is_meant);
  g_test_add_func ("/import-plain/who-is-hidden", test_who_is_hidden);
  g_test_add_func ("/import-plain/rights", test_rights);
  g_test_add_func ("/import-plain/rights-of-head", test_rights_of_head);
  g_test_add_func ("/import-article/scores", test_scores);
  return g_test_run ();
}

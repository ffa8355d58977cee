/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plain rows: articles, that is drug leaflets and price lists of other programs and the book's own
 * exports; and what of the staff who imports may not change. */

#include "core/hf-article.h"
#include "core/hf-case-class.h"
#include "core/hf-staff.h"
#include "tests/session/import-fixture.h"

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
  exported = export_text (book, HF_EXPORT_ARTICLES, book->viewer);
  import_text (other, HF_IMPORT_ARTICLES, NULL, exported, "2/0/0/0");
  again = export_text (other, HF_EXPORT_ARTICLES, other->viewer);
  g_assert_cmpstr (again, ==, exported);
  g_clear_pointer (&exported, g_free);
  hf_row_set_text (twin, HF_ARTICLE_NAME, "问路");
  hf_row_set_text (twin, HF_ARTICLE_KIND, HF_ARTICLE_QUESTION);
  hf_row_set_text (twin, HF_ARTICLE_TEXT, "急诊在西楼");
  hf_test_book_insert (book, twin);
  exported = export_text (book, HF_EXPORT_ARTICLES, book->viewer);
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
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 manager = add_person (book, "孙洁", HF_STAFF_ROLE_MANAGER, 0);
  gint64 doctor;

  import_text (book, HF_IMPORT_STAFF, NULL, "name,role\n赵红,doctor\n", "1/0/0/0");
  doctor = hf_test_book_number (book, "SELECT id FROM staff WHERE name = '赵红'");
  hf_test_book_work_as (book, doctor, HF_STAFF_ROLE_DOCTOR, 0);
  assert_refused (book, HF_IMPORT_STAFF, roles, 3);
  assert_refused (book, HF_IMPORT_DUTIES, duties, 1);
  assert_refused (book, HF_IMPORT_DUTY_EXCEPTIONS, leave, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM department"), ==, 0);
  import_text (book, HF_IMPORT_STAFF, NULL, "name,role\n赵红,doctor\n", "0/0/1/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "name,phone\n张敏,13800138000\n", "1/0/0/0");
  import_text (book, HF_IMPORT_ARTICLES, NULL, LEAFLETS, "2/0/0/0");
  hf_test_book_work_as (book, manager, HF_STAFF_ROLE_MANAGER, 0);
  import_text (book, HF_IMPORT_STAFF, NULL, "name,role,department\n王芳,head,新科\n", "1/0/0/0");
  import_text (book, HF_IMPORT_DUTIES, NULL, duties, "1/0/0/0");
  import_text (book, HF_IMPORT_DUTY_EXCEPTIONS, NULL, leave, "1/0/0/0");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-article/leaflets", test_leaflets);
  g_test_add_func ("/import-article/again", test_again);
  g_test_add_func ("/import-article/known-by-kind-and-title", test_known_by_kind_and_title);
  g_test_add_func ("/import-article/archived", test_archived);
  g_test_add_func ("/import-article/of-exports", test_of_exports);
  g_test_add_func ("/import-article/unknown-class", test_unknown_class);
  g_test_add_func ("/import-article/map", test_map);
  g_test_add_func ("/import-plain/rights", test_rights);
  g_test_add_func ("/import-plain/rights-of-head", test_rights_of_head);
  return g_test_run ();
}

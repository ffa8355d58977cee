/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Exports: their columns, what is neutralised, what is masked. */

#include "base/hf-language.h"
#include "core/hf-article.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "session/customer/hf-outreach.h"
#include "tests/session/import-fixture.h"

#include <glib/gi18n.h>
#include <string.h>

static void
test_columns (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *text = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "姓名,出生日期,电话,备注\n=张敏,1985-03,+8613800138000,\"a\nb\"\n", "1/0/0/0");
  text = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  g_assert_true (g_str_has_prefix (text, "\xEF\xBB\xBF"
                                         "book_id,external_id,name,"));
  g_assert_nonnull (strstr (text, "'=张敏"));
  g_assert_nonnull (strstr (text, "'+8613800138000"));
  g_assert_nonnull (strstr (text, ",1985-03,"));
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, text, "0/0/1/0");
}

/* What people get has the headings and words of their language, what the list shows first, and what
 * the book works out; brought back it changes nothing, in whatever language, and another book made
 * of it says the same. */
static void
assert_round_trip (const char *language, const char *other_language)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfTestBook) copy = hf_test_book_new ();
  g_autofree char *text = NULL, *copied = NULL, *header = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "姓名,性别,出生日期,电话,第二电话,级别,VIP,微信,血压,家庭资产,付费方式\n"
               "张敏,女,1985-03,13800138000,01012345678,B,是,zm_85,2023-10-01 128/82,果园,医保\n"
               "李雷,男,1990,13900139000,,,否,,,,\n",
               "2/0/0/0");
  import_text (book, HF_IMPORT_VISITS, NULL, "姓名,电话,日期\n张敏,13800138000,2023-01-02\n",
               "1/0/0/0");
  hf_language_use (language);
  text = export_for_people (book, HF_IMPORT_CUSTOMERS);
  header =
    g_strconcat ("\xEF\xBB\xBF", _ ("Name"), ",", _ ("Sex"), ",", _ ("Birth date"), ",",
                 _ ("Phone"), ",", _ ("Second phone"), ",", _ ("Follow-up grade"), ",",
                 _ ("Last visit"), ",", _ ("Last contact"), ",", _ ("Next follow-up"), ",",
                 _ ("Owner"), ",", _ ("External number"), ",", _ ("Number in the book"), ",", NULL);
  g_assert_true (g_str_has_prefix (text, header));
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, text, "0/0/2/0");
  hf_language_use (other_language);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, text, "0/0/2/0");
  import_text (copy, HF_IMPORT_CUSTOMERS, NULL, text, "2/0/0/0");
  import_text (copy, HF_IMPORT_VISITS, NULL, "姓名,电话,日期\n张敏,13800138000,2023-01-02\n",
               "1/0/0/0");
  hf_language_use (language);
  copied = export_for_people (copy, HF_IMPORT_CUSTOMERS);
  g_assert_cmpstr (copied, ==, text);
  hf_language_use ("en");
}

static void
test_for_people (void)
{
  assert_round_trip ("zh_CN", "en");
  assert_round_trip ("en", "zh_CN");
}

static void
test_money (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *text = NULL;

  import_text (book, HF_IMPORT_VISITS, NULL,
               "姓名,电话,日期,费用\n张敏,13800138000,2023-01-02,\"1,234.5\"\n", "1/0/0/0");
  text = export_text (book, HF_IMPORT_VISITS, book->viewer);
  g_assert_nonnull (strstr (text, ",1234.50,"));
}

static void
add_article (HfTestBook *book, const char *name, gboolean is_archived)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, name);
  hf_row_set_text (row, HF_ARTICLE_KIND, HF_ARTICLE_DRUG);
  hf_row_set_int (row, HF_ARTICLE_PRICE, 1250);
  hf_row_set_text (row, HF_ARTICLE_SIDE_EFFECT, "=头晕\n恶心");
  if (is_archived)
    hf_row_set_int (row, HF_ARTICLE_ARCHIVED, 1);
  hf_test_book_insert (book, row);
}

static void
test_articles (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *text = NULL;
  HfImportKind     kind;

  g_assert_true (hf_import_kind_from_name ("articles", &kind));
  g_assert_cmpint (kind, ==, HF_IMPORT_ARTICLES);
  add_article (book, "阿司匹林", FALSE);
  add_article (book, "停用药", TRUE);
  text = export_text (book, HF_IMPORT_ARTICLES, book->viewer);
  g_assert_nonnull (strstr (text, "book_id,name,kind,class,department,price,"));
  g_assert_nonnull (strstr (text, ",阿司匹林,drug,,,12.50,"));
  g_assert_nonnull (strstr (text, "\"'=头晕\n恶心\""));
  g_assert_null (strstr (text, "停用药"));
}

/* As a document, ids are texts, money is fen, and nothing is neutralised. */
static void
test_json (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *text = NULL;

  import_text (book, HF_IMPORT_VISITS, NULL,
               "姓名,电话,日期,费用\n=张敏,13800138000,2023-01-02,\"1,234.5\"\n"
               "李雷,13900139000,2023-01-03,\n",
               "2/0/0/0");
  text = export_json (book, HF_IMPORT_VISITS, book->viewer);
  g_assert_true (g_str_has_prefix (text, "{\"rows\":[{\"book_id\":\"1\",\"external_id\":null,"
                                         "\"customer_book_id\":\"1\","));
  g_assert_nonnull (strstr (text, "\"name\":\"=张敏\","));
  g_assert_nonnull (strstr (text, "\"date\":\"2023-01-02\","));
  g_assert_nonnull (strstr (text, "\"fee_fen\":123450,"));
  g_assert_nonnull (strstr (text, "},{\"book_id\":\"2\","));
  g_assert_nonnull (strstr (text, "\"fee_fen\":null,"));
  g_assert_true (g_str_has_suffix (text, "}]}\n"));
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);
  g_autofree char *text = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "病历号,姓名,电话,第二电话,街道,身份证号,出生日期\n"
               "77001,张敏,13800138000,13900139000,新街,140105198903043326,1989-03-04\n",
               "1/0/0/0");
  text = export_text (book, HF_IMPORT_CUSTOMERS, masked);
  g_assert_null (strstr (text, "张敏"));
  g_assert_null (strstr (text, "13800138000"));
  g_assert_null (strstr (text, "13900139000"));
  g_assert_null (strstr (text, "77001"));
  g_assert_null (strstr (text, "新街"));
  g_assert_nonnull (strstr (text, "138****8000"));
  g_assert_null (strstr (text, "1989"));
  g_assert_nonnull (strstr (text, "1401************26"));
  g_assert_nonnull (strstr (text, "****-03-04"));
}

/* Who refuses to be reached so, was never asked or is not to be contacted is in no table for that;
 * in others they are. */
static void
test_reach (void)
{
  static const char consents[] = "姓名,客户电话,渠道,用途,答复,日期\n"
                                 "张敏,13800138000,短信,营销,拒绝,2023-01-01\n"
                                 "李雷,13900139000,短信,营销,同意,2023-01-01\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  guint            counts[HF_OUTREACH_N_ANSWERS] = { 0 };
  HfExportOptions  options = { .kind = HF_IMPORT_CUSTOMERS,
                               .viewer = book->viewer,
                               .reach_by = HF_CONSENT_SMS,
                               .reach_for = HF_CONSENT_MARKETING,
                               .counts = counts };
  g_autofree char *all = NULL, *for_marketing = NULL, *for_care = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "姓名,电话\n张敏,13800138000\n李雷,13900139000\n赵云,13700137000\n何静,\n",
               "4/0/0/0");
  import_text (book, HF_IMPORT_CONSENTS, NULL, consents, "2/0/0/0");
  hf_test_book_set_text (book, &hf_customer_def, 4, HF_CUSTOMER_DECEASED, "2023-01-01");
  all = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  g_assert_nonnull (strstr (all, "张敏"));
  g_assert_nonnull (strstr (all, "何静"));
  for_marketing = export_as (book, options);
  g_assert_null (strstr (for_marketing, "张敏"));
  g_assert_null (strstr (for_marketing, "何静"));
  g_assert_nonnull (strstr (for_marketing, "李雷"));
  g_assert_null (strstr (for_marketing, "赵云")); /* nobody asked */
  g_assert_cmpuint (counts[HF_OUTREACH_OPEN], ==, 1);
  g_assert_cmpuint (counts[HF_OUTREACH_REFUSES], ==, 1);
  g_assert_cmpuint (counts[HF_OUTREACH_NEVER_ASKED], ==, 1);
  g_assert_cmpuint (counts[HF_OUTREACH_WITHHELD], ==, 1);
  options.reach_for = HF_CONSENT_CARE;
  for_care = export_as (book, options);
  g_assert_nonnull (strstr (for_care, "张敏"));
  g_assert_nonnull (strstr (for_care, "赵云")); /* care is owed */
}

typedef struct
{
  guint         n_told;
  GCancellable *cancellable;
} Watch;

static void
progress_cb (gint64 done, gint64 total, gpointer user_data)
{
  Watch *watch = user_data;

  watch->n_told++;
  if (watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

static gpointer
reach_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const HfExportOptions *options = user_data;
  const Watch           *watch = options->progress.user_data;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) trouble = NULL;
  gint64 n_rows;

  if (hf_export_run (db, options, stream, &n_rows, watch->cancellable, &trouble))
    g_assert_cmpint (n_rows, ==, 0);
  else
    g_assert_error (trouble, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return GINT_TO_POINTER (TRUE);
}

/* Whoever is left out is looked at like the others: told of in steps, and no more of them once it
 * is to stop, selected or not. */
static void
test_left_out (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GString) table = g_string_new ("name,phone,deceased\n");
  guint  counts[HF_OUTREACH_N_ANSWERS] = { 0 };
  Watch  watch = { 0 };
  gint64 first = 1, second = 2;
  g_autoptr (HfSelected) selected = NULL;
  GArray         *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  HfExportOptions options = { .kind = HF_IMPORT_CUSTOMERS,
                              .viewer = book->viewer,
                              .reach_by = HF_CONSENT_SMS,
                              .reach_for = HF_CONSENT_CARE,
                              .counts = counts,
                              .progress = { progress_cb, &watch } };

  for (guint i = 0; i < 450; i++)
    g_string_append_printf (table, "张敏,13800138%03u,2023-01-01\n", i);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table->str, "450/0/0/0");
  hf_test_book_run (book, HF_LANE_READ, reach_work, &options);
  g_assert_cmpuint (watch.n_told, ==, 1);
  g_assert_cmpuint (counts[HF_OUTREACH_WITHHELD], ==, 450);

  g_array_append_val (ids, first);
  g_array_append_val (ids, second);
  selected = hf_selected_new (hf_query_new (&hf_customer_def, book->viewer), NULL, FALSE, ids);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();

      counts[HF_OUTREACH_WITHHELD] = 0;
      watch.cancellable = cancellable;
      options.selected = i == 0 ? NULL : selected;
      hf_test_book_run (book, HF_LANE_READ, reach_work, &options);
      g_assert_true (g_cancellable_is_cancelled (cancellable));
      g_assert_cmpuint (counts[HF_OUTREACH_WITHHELD], ==, 0);
    }
}

static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *visits = NULL;
  g_autofree char *customers = NULL;

  import_text (book, HF_IMPORT_VISITS, NULL, "姓名,电话,日期\n张敏,13800138000,2023-01-02\n",
               "1/0/0/0");
  {
    g_autoptr (HfRow) before = hf_test_book_read (book, &hf_customer_def, 1);
    g_autoptr (HfRow) after = hf_row_copy (before);
    g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

    hf_row_set_int (after, HF_CUSTOMER_ARCHIVED, 1);
    hf_change_set_update (changes, before, g_steal_pointer (&after));
    hf_committed_free (hf_test_book_commit (book, changes));
  }
  customers = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  visits = export_text (book, HF_IMPORT_VISITS, book->viewer);
  g_assert_null (strstr (customers, "张敏"));
  g_assert_nonnull (strstr (visits, "张敏"));
  import_text (book, HF_IMPORT_VISITS, NULL, visits, "0/0/1/0");
}

int
main (int argc, char *argv[])
{
  hf_language_start ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/export/json", test_json);
  g_test_add_func ("/export/columns", test_columns);
  g_test_add_func ("/export/for-people", test_for_people);
  g_test_add_func ("/export/money", test_money);
  g_test_add_func ("/export/articles", test_articles);
  g_test_add_func ("/export/masked", test_masked);
  g_test_add_func ("/export/reach", test_reach);
  g_test_add_func ("/export/left-out", test_left_out);
  g_test_add_func ("/export/archived", test_archived);
  return g_test_run ();
}

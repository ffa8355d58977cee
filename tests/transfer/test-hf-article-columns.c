/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a table of articles is about is told by its columns, and only by those that tell. */

#include "core/hf-article.h"
#include "tests/transfer/sample-table.h"
#include "transfer/hf-article-columns.h"

static void
assert_kind (const char *header, const char *kind)
{
  g_autoptr (HfCsvReader) reader = sample_table_open (header, -1, 0);

  g_test_message ("%s", header);
  g_assert_cmpstr (hf_article_columns_guess_kind (sample_table_header (reader)), ==, kind);
}

static void
test_kinds (void)
{
  assert_kind ("药品名称,规格,单价\n", HF_ARTICLE_DRUG);
  assert_kind ("名称,价格,适应症,不良反应\n", HF_ARTICLE_DRUG);
  assert_kind ("Title, Side Effects\n", HF_ARTICLE_DRUG);
  assert_kind ("项目名称,价格,科室\n", HF_ARTICLE_SERVICE);
  assert_kind ("问题,答案\n", HF_ARTICLE_QUESTION);
  assert_kind ("疾病名称,说明,科室\n", HF_ARTICLE_TRIAGE);
  assert_kind ("检验项目,说明\n", HF_ARTICLE_LAB);
  assert_kind ("专家姓名,科室,介绍\n", HF_ARTICLE_EXPERT);
  assert_kind ("流程名称,内容\n", HF_ARTICLE_PROCEDURE);
  assert_kind ("标题,正文,科室\n", NULL);
  assert_kind ("姓名,电话\n", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-columns/kinds", test_kinds);
  return g_test_run ();
}

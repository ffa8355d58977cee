/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a table of articles is about, by what only articles of one kind say. To have one more column
 * understood, add its name, folded, to the table. */

#include "transfer/hf-article-columns.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "transfer/hf-column-names.h"

/* clang-format off */
/* Prices come last: drugs have them too. */
static const struct
{
  const char *kind;
  const char *names;
} columns_of_kinds[] = {
  { HF_ARTICLE_DRUG, "药品名称|药品名|药名|通用名|药品通用名|藥品名稱|drug|drugname|medicine|适应症|适应证|功能主治|適應症|indication|indications|不良反应|不良反應|副作用|sideeffect|sideeffects|adversereactions" },
  { HF_ARTICLE_QUESTION, "问题|常见问题|提问|問題|答案|回答|解答|question|answer" },
  { HF_ARTICLE_TRIAGE, "疾病名称|疾病|病名|疾病名稱|disease|diseasename" },
  { HF_ARTICLE_LAB, "检验项目|化验项目|检验项目名称|检验指标|檢驗項目|labtest|labvalue" },
  { HF_ARTICLE_EXPERT, "专家姓名|专家|專家姓名|專家|expert|expertname" },
  { HF_ARTICLE_PROCEDURE, "流程名称|操作流程|规范名称|制度名称|流程名稱|procedure|procedurename" },
  { HF_ARTICLE_SERVICE, "收费项目|收费项目名称|服务项目|项目名称|收費項目|項目名稱|service|servicename|item|itemname|收费标准|價格|价格|单价|price|unitprice" },
};
/* clang-format on */

static gboolean
has_any (const HfCsvRecord *header, const char *names)
{
  for (guint i = 0; i < header->n_cells; i++)
    {
      g_autofree char *folded = hf_column_fold (header->cells[i]);

      if (hf_str_list_has (names, folded))
        return TRUE;
    }
  return FALSE;
}

const char *
hf_article_columns_guess_kind (const HfCsvRecord *header)
{
  g_return_val_if_fail (header != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (columns_of_kinds); i++)
    if (has_any (header, columns_of_kinds[i].names))
      return columns_of_kinds[i].kind;
  return NULL;
}

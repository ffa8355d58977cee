/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The knowledge base of the sample hospital, in the language of its records. Made up: nobody is to
 * be treated by it. */

#include "session/demo/hf-demo-card.h"

#include "core/hf-article.h"

#define NO_DEPARTMENT (-1)

/* clang-format off */
static const struct
{
  const char *name;
  const char *kind;
  const char *class;
  int         department; /* an index into the departments */
  gint64      price;
  const char *unit;
  const char *text;
  const char *keywords;
  const char *pinned;
  const char *pin_words;
} articles[] = {
  { "出院与就诊回访规范", HF_ARTICLE_PROCEDURE, "客户服务", NO_DEPARTMENT, 0, NULL,
    "一、先核对姓名，再说明来电单位与目的。\n二、按回访原因询问恢复、用药、复查三项。\n三、不在电话里改动医嘱，有疑问转主管医师。\n四、异常当日上报科室主任，并记录在回访中。",
    "话术 流程", HF_ARTICLE_PINNED_ALL, NULL },
  { "投诉受理规范", HF_ARTICLE_PROCEDURE, "客户服务", NO_DEPARTMENT, 0, NULL,
    "认真听完，不争辩；复述要点；当场说明二十四小时内答复；记录后转责任科室。", "意见 纠纷", NULL, NULL },
  { "妇科介绍", HF_ARTICLE_ABOUT_DEPARTMENT, NULL, 0, 0, NULL,
    "开展宫颈疾病筛查、宫腔镜与腹腔镜手术。周一至周六门诊，二楼东区。", NULL, NULL, NULL },
  { "体检中心介绍", HF_ARTICLE_ABOUT_DEPARTMENT, NULL, 5, 0, NULL,
    "个人与单位体检。早八点至十点半抽血，需空腹；报告五个工作日后可取。", "体检 空腹", NULL, NULL },
  { "乳腺科专家门诊", HF_ARTICLE_EXPERT, "主任医师", 1, 0, NULL,
    "擅长乳腺肿瘤的规范化治疗与术后随访。周二、周四上午，限号二十，需提前一周预约。", "专家 预约", NULL, NULL },
  { "乳腺彩超", HF_ARTICLE_SERVICE, "超声检查", 1, 18000, "次",
    "月经结束后三至七天检查为宜，无需空腹。", "B超 收费", NULL, NULL },
  { "无痛胃镜", HF_ARTICLE_SERVICE, "内镜检查", 4, 86000, "次",
    "检查前禁食八小时、禁水四小时，需家属陪同，当日不可驾车。", "胃镜 麻醉 收费", HF_ARTICLE_PINNED_FITTING, "胃炎、胃溃疡" },
  { "苯磺酸氨氯地平片", HF_ARTICLE_DRUG, "降压药", 4, 2850, "盒", NULL, "降压 络活", NULL, NULL },
  { "盐酸二甲双胍缓释片", HF_ARTICLE_DRUG, "降糖药", 4, 3260, "盒", NULL, "降糖", NULL, NULL },
  { "术后几天可以洗澡", HF_ARTICLE_QUESTION, "术后护理", 6, 0, NULL,
    "切口愈合、拆线两天后可淋浴，不要盆浴；切口红肿、渗液时先来院看。", "伤口 拆线", HF_ARTICLE_PINNED_FITTING, "术后" },
  { "血压多少要来医院", HF_ARTICLE_TRIAGE, "高血压", 4, 0, NULL,
    "收缩压在 180 以上，或伴头痛、胸闷、手脚无力：立即急诊。\n140 至 180 且无不适：三天内门诊，按时服药，早晚各测一次。",
    "头晕 急诊", HF_ARTICLE_PINNED_FITTING, "高血压" },
  { "糖化血红蛋白", HF_ARTICLE_LAB, "检验值", 4, 0, NULL,
    "反映近两三个月的平均血糖。多数糖尿病患者以低于 7% 为目标；三个月复查一次。", "HbA1c 血糖", HF_ARTICLE_PINNED_FITTING, "糖尿病" },
  { "医保怎么报销", HF_ARTICLE_QUESTION, "费用", NO_DEPARTMENT, 0, NULL,
    "本市医保持卡实时结算；异地先在参保地备案，出院时直接结算。", "异地 报销", NULL, NULL },
};

/* What the leaflets of the drugs say, in their order. */
static const struct
{
  const char *property;
  const char *indication;
  const char *side_effect;
} leaflets[] = {
  { "白色片，5 mg 每片，7 片每板", "高血压、慢性稳定型心绞痛", "踝部水肿、面部潮红、头痛、心悸" },
  { "缓释片，0.5 g 每片，30 片每盒", "单纯饮食控制不满意的 2 型糖尿病", "恶心、腹泻、食欲减退，多为一过性" },
};
/* clang-format on */

static void
set_leaflet (HfRow *row, guint drug)
{
  hf_row_set_text (row, HF_ARTICLE_PROPERTY, leaflets[drug].property);
  hf_row_set_text (row, HF_ARTICLE_INDICATION, leaflets[drug].indication);
  hf_row_set_text (row, HF_ARTICLE_SIDE_EFFECT, leaflets[drug].side_effect);
}

static HfRow *
make_article (HfDemo *self, guint index)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, articles[index].name);
  hf_row_set_text (row, HF_ARTICLE_KIND, articles[index].kind);
  hf_row_set_text (row, HF_ARTICLE_CLASS, articles[index].class);
  if (articles[index].department != NO_DEPARTMENT)
    hf_row_set_int (row, HF_ARTICLE_DEPARTMENT, self->departments[articles[index].department]);
  if (articles[index].price != 0)
    hf_row_set_int (row, HF_ARTICLE_PRICE, articles[index].price);
  hf_row_set_text (row, HF_ARTICLE_UNIT, articles[index].unit);
  hf_row_set_text (row, HF_ARTICLE_TEXT, articles[index].text);
  hf_row_set_text (row, HF_ARTICLE_KEYWORDS, articles[index].keywords);
  hf_row_set_text (row, HF_ARTICLE_PINNED, articles[index].pinned);
  hf_row_set_text (row, HF_ARTICLE_PIN_WORDS, articles[index].pin_words);
  return row;
}

/**
 * hf_demo_add_articles:
 * @self: a sample hospital that has its departments
 * @error: return location for an error
 *
 * Adds the articles of the knowledge base.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_demo_add_articles (HfDemo *self, GError **error)
{
  guint n_drugs = 0;

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (HfRow) row = make_article (self, i);

      if (g_str_equal (articles[i].kind, HF_ARTICLE_DRUG))
        set_leaflet (row, n_drugs++);
      if (hf_transaction_insert (self->transaction, row, error) == 0)
        return FALSE;
    }
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The classes that come with the program. Once they are made they are the hospital's own. */

#include "session/standing/hf-case-classes.h"

#include "core/hf-case-class.h"

#include <glib/gi18n.h>

#define NOTHING_AROUND (-1)

/* clang-format off */
static const struct
{
  const char *axis;
  const char *name;
  int         around; /* the index of the class it lies within */
  const char *keywords;
} usual[] = {
  { HF_CASE_AXIS_SPECIALTY, N_ ("Gynaecology and obstetrics"), NOTHING_AROUND, "妇产 婦產" },
  { HF_CASE_AXIS_SPECIALTY, N_ ("Gynaecology"), 0, "妇科 婦科" },
  { HF_CASE_AXIS_SPECIALTY, N_ ("Obstetrics"), 0, "产科 產科" },
  { HF_CASE_AXIS_SPECIALTY, N_ ("Reproductive medicine"), 0, "生殖 不孕" },
  { HF_CASE_AXIS_SPECIALTY, N_ ("Internal medicine"), NOTHING_AROUND, "内科 內科" },
  { HF_CASE_AXIS_SPECIALTY, N_ ("Surgery"), NOTHING_AROUND, "外科 骨科" },
  { HF_CASE_AXIS_SPECIALTY, N_ ("Breast clinic"), 5, "乳腺" },
  { HF_CASE_AXIS_SPECIALTY, N_ ("Check-ups"), NOTHING_AROUND, "体检 體檢" },
  { HF_CASE_AXIS_DISEASE, N_ ("Women’s diseases"), NOTHING_AROUND, NULL },
  { HF_CASE_AXIS_DISEASE, N_ ("Gynaecological inflammation"), 8, "阴道炎 宫颈炎 盆腔炎 附件炎 外阴炎 内膜炎" },
  { HF_CASE_AXIS_DISEASE, N_ ("Infertility"), 8, "不孕 不育 多囊卵巢 输卵管 胚胎移植" },
  { HF_CASE_AXIS_DISEASE, N_ ("Prenatal care"), 8, "产前 产检 孕期 妊娠 早孕" },
  { HF_CASE_AXIS_DISEASE, N_ ("Breast diseases"), 8, "乳腺 乳房 乳头" },
  { HF_CASE_AXIS_DISEASE, N_ ("Chronic diseases"), NOTHING_AROUND, "冠心病 哮喘 脑卒中" },
  { HF_CASE_AXIS_DISEASE, N_ ("Hypertension"), 13, "高血压" },
  { HF_CASE_AXIS_DISEASE, N_ ("Diabetes"), 13, "糖尿病" },
  { HF_CASE_AXIS_DISEASE, N_ ("Blood lipids"), 13, "血脂" },
  { HF_CASE_AXIS_DISEASE, N_ ("Tumours"), NOTHING_AROUND, "肿瘤 癌 结节" },
};
/* clang-format on */

HfChangeSet *
hf_case_classes_changes_usual (void)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Make the usual classes"));
  gint64       ids[G_N_ELEMENTS (usual)];

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      HfRow *row = hf_row_new (&hf_case_class_def);

      hf_row_set_text (row, HF_CASE_CLASS_AXIS, usual[i].axis);
      hf_row_set_text (row, HF_CASE_CLASS_NAME, _ (usual[i].name));
      hf_row_set_text (row, HF_CASE_CLASS_KEYWORDS, usual[i].keywords);
      if (usual[i].around != NOTHING_AROUND)
        hf_row_set_int (row, HF_CASE_CLASS_PARENT, ids[usual[i].around]);
      ids[i] = hf_change_set_insert (changes, row);
    }
  return changes;
}

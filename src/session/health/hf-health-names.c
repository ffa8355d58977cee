/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* To have one more name understood, add it, folded, to the table. A name that may mean something
 * else, of urine or of one half of a pair, is better left out: a result of its own is in no wrong
 * series. */

#include "session/health/hf-health-names.h"

#include "base/hf-strings.h"
#include "transfer/hf-column-names.h"

#include <glib/gi18n.h>
#include <string.h>

/* clang-format off */
static const struct
{
  const char *code;
  const char *names;
} usual_names[] = {
  { "bp", "血压|血壓|bloodpressure" },
  { "pulse", "脉搏|脈搏|心率|heartrate|pulserate" },
  { "glucose", "血糖|空腹血糖|空腹葡萄糖|空腹血葡萄糖|飯前血糖|fastingglucose|fastingbloodglucose|fpg|fbg" },
  { "glucose2h", "餐后血糖|餐后2小时血糖|餐后两小时血糖|餐後血糖|餐後2小時血糖|飯後血糖|2hpg" },
  { "hba1c", "糖化血红蛋白|糖化血紅素|糖化血色素|糖化血紅蛋白|glycatedhemoglobin" },
  { "tc", "总胆固醇|總膽固醇|totalcholesterol|chol|tcho" },
  { "tg", "甘油三酯|三酸甘油酯|甘油三脂|triglyceride" },
  { "ldl", "低密度脂蛋白|低密度脂蛋白胆固醇|低密度脂蛋白膽固醇|ldlc" },
  { "hdl", "高密度脂蛋白|高密度脂蛋白胆固醇|高密度脂蛋白膽固醇|hdlc" },
  { "weight", "体重|體重|weight" },
  { "height", "身高|height" },
  { "bmi", "体重指数|体质指数|身体质量指数|身體質量指數" },
  { "waist", "腰围|腰圍|waistcircumference" },
  { "temperature", "体温|體溫|bodytemperature" },
  { "hb", "血红蛋白|血红蛋白浓度|血紅蛋白|血紅素|血色素|hemoglobin|hgb" },
  { "rbc", "红细胞|红细胞计数|紅血球|紅血球計數|紅細胞" },
  { "wbc", "白细胞|白细胞计数|白血球|白血球計數|白細胞" },
  { "plt", "血小板|血小板计数|血小板計數" },
  { "alt", "谷丙转氨酶|丙氨酸氨基转移酶|穀丙轉氨酶|丙胺酸轉胺酶|gpt|sgpt" },
  { "ast", "谷草转氨酶|天门冬氨酸氨基转移酶|天冬氨酸氨基转移酶|穀草轉氨酶|天門冬胺酸轉胺酶|sgot" },
  { "creatinine", "肌酐|血肌酐|血清肌酐|肌酸酐|scr" },
  { "uric_acid", "尿酸|血尿酸|血清尿酸" },
};

/* What people write for the unit in which a value is kept. Of another unit a value would be wrong:
 * such a column is nobody's. */
static const struct
{
  const char *code;
  const char *units;
} usual_units[] = {
  { "bp", "毫米汞柱" },
  { "pulse", "bpm|次/分|次/分钟|次/分鐘|次" },
  { "weight", "公斤|千克|kgs" },
  { "height", "厘米|公分" },
  { "waist", "厘米|公分" },
  { "temperature", "℃|摄氏度|攝氏度|度" },
};
/* clang-format on */

const HfIndicator *
hf_health_names_find_usual (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual_names); i++)
    if (hf_str_list_has (usual_names[i].names, folded))
      return hf_indicator_find (usual_names[i].code);
  return NULL;
}

static gboolean
is_called (const char *folded, const char *name)
{
  g_autofree char *other = hf_column_fold (name);

  return g_str_equal (folded, other);
}

static const HfIndicator *
find_whole (const char *name)
{
  g_autofree char *folded = hf_column_fold (name);

  if (*folded == '\0')
    return NULL;
  for (const HfIndicator *indicator = hf_indicators; indicator->code != NULL; indicator++)
    if (is_called (folded, indicator->code) || is_called (folded, indicator->label) ||
        is_called (folded, _ (indicator->label)) || is_called (folded, indicator->short_label) ||
        is_called (folded, _ (indicator->short_label)))
      return indicator;
  return hf_health_names_find_usual (folded);
}

const HfIndicator *
hf_health_names_find (const char *name)
{
  g_autofree char   *plain = name ? g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  char              *inside = plain ? strchr (plain, '(') : NULL;
  const HfIndicator *indicator;

  if (plain == NULL || inside == NULL)
    return plain ? find_whole (plain) : NULL;
  indicator = find_whole (inside + 1);
  *inside = '\0';
  return indicator == find_whole (plain) ? indicator : NULL;
}

static char *
simplify (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (plain != NULL ? plain : "", -1);
}

/* Takes the unit off the end of a text that was simplified, or folded. */
static gboolean
cut_unit (char *text, const char *unit)
{
  if (*unit == '\0' || !g_str_has_suffix (text, unit) || g_str_equal (text, unit))
    return FALSE;
  text[strlen (text) - strlen (unit)] = '\0';
  return TRUE;
}

static char **
list_units (const HfIndicator *indicator)
{
  g_autoptr (GStrvBuilder) units = g_strv_builder_new ();

  g_strv_builder_add (units, indicator->unit);
  for (guint i = 0; i < G_N_ELEMENTS (usual_units); i++)
    if (g_str_equal (usual_units[i].code, indicator->code))
      {
        g_auto (GStrv) others = g_strsplit (usual_units[i].units, "|", -1);

        g_strv_builder_addv (units, (const char **) others);
      }
  return g_strv_builder_end (units);
}

const HfIndicator *
hf_health_names_find_with_unit (const char *name)
{
  for (const HfIndicator *indicator = hf_indicators; indicator->code != NULL; indicator++)
    {
      g_auto (GStrv) units = list_units (indicator);

      for (guint i = 0; units[i] != NULL; i++)
        {
          g_autofree char *folded = hf_column_fold (name);
          g_autofree char *unit = hf_column_fold (units[i]);

          if (cut_unit (folded, unit) && find_whole (folded) == indicator)
            return indicator;
        }
    }
  return NULL;
}

char *
hf_health_names_drop_unit (const HfIndicator *indicator, const char *text)
{
  g_autofree char *simple = simplify (text);
  g_auto (GStrv) units = list_units (indicator);

  for (guint i = 0; units[i] != NULL; i++)
    {
      g_autofree char *unit = simplify (units[i]);

      if (cut_unit (simple, unit))
        return g_strchomp (g_steal_pointer (&simple));
    }
  return g_strdup (text);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the hospital knows and tells its customers, an article each. All kinds have one table: a
 * call, a search and a file do not ask first what an article is about. */

#include "core/hf-article.h"

#include <glib/gi18n.h>

/* clang-format off */
#define KIND(key, label) { key, label },
const HfChoice hf_article_kinds[] = {
  HF_ARTICLE_KINDS (KIND)
  { NULL, NULL },
};

const HfChoice hf_article_pins[] = {
  { HF_ARTICLE_PINNED_ALL, N_ ("In every call") },
  { HF_ARTICLE_PINNED_FITTING, N_ ("In calls that fit") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_ARTICLE_NAME]            = { "name", N_ ("Title"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED | HF_FIELD_INDEXED },
  [HF_ARTICLE_KIND]            = { "kind", N_ ("Kind of article"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_article_kinds },
  [HF_ARTICLE_CLASS]           = { "class", N_ ("Group"), HF_FIELD_TEXT, HF_FIELD_INDEXED },
  [HF_ARTICLE_DEPARTMENT]      = { "department", N_ ("Department"), HF_FIELD_REF, 0, .ref = "department" },
  [HF_ARTICLE_PRICE]           = { "price", N_ ("Price"), HF_FIELD_MONEY, 0 },
  [HF_ARTICLE_UNIT]            = { "unit", N_ ("Unit of the price"), HF_FIELD_TEXT, 0 },
  [HF_ARTICLE_PROPERTY]        = { "property", N_ ("Properties"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_INDEXED },
  [HF_ARTICLE_INDICATION]      = { "indication", N_ ("Indications"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_INDEXED },
  [HF_ARTICLE_SIDE_EFFECT]     = { "side_effect", N_ ("Side effects"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_INDEXED },
  [HF_ARTICLE_TEXT]            = { "text", N_ ("Article text"), HF_FIELD_TEXT, HF_FIELD_PROSE | HF_FIELD_INDEXED },
  [HF_ARTICLE_KEYWORDS]        = { "keywords", N_ ("Also found by"), HF_FIELD_TEXT, HF_FIELD_INDEXED },
  [HF_ARTICLE_CHECKED]         = { "checked", N_ ("Last checked"), HF_FIELD_DATE, 0 },
  [HF_ARTICLE_PINNED]          = { "pinned", N_ ("Shown while calling"), HF_FIELD_CHOICE, 0, .choices = hf_article_pins },
  [HF_ARTICLE_PIN_WORDS]       = { "pin_words", N_ ("Fits diagnoses with"), HF_FIELD_TEXT, 0 },
  [HF_ARTICLE_PIN_CLASS]       = { "pin_class", N_ ("Fits cases of the class"), HF_FIELD_REF, 0, .ref = "case_class" },
  [HF_ARTICLE_ARCHIVED]        = { "archived", NULL, HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
  [HF_ARTICLE_DEPARTMENT_NAME] = { "department_name", NULL, HF_FIELD_JOINED, 0, .via = "department", .column = "name" },
  [HF_ARTICLE_PIN_CLASS_NAME]  = { "pin_class_name", NULL, HF_FIELD_JOINED, 0, .via = "pin_class", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_ARTICLE_N_FIELDS);

const HfEntityDef hf_article_def = { "article", N_ ("Article"), fields, G_N_ELEMENTS (fields),
                                     hf_article_get_type };

HF_DEFINE_ENTITY (HfArticle, hf_article)

/* What an article of each kind says besides what all of them do. */
static const struct
{
  guint       field;
  const char *kinds[3];
} particular[] = {
  { HF_ARTICLE_PRICE, { HF_ARTICLE_SERVICE, HF_ARTICLE_DRUG } },
  { HF_ARTICLE_UNIT, { HF_ARTICLE_SERVICE, HF_ARTICLE_DRUG } },
  { HF_ARTICLE_PROPERTY, { HF_ARTICLE_DRUG } },
  { HF_ARTICLE_INDICATION, { HF_ARTICLE_DRUG } },
  { HF_ARTICLE_SIDE_EFFECT, { HF_ARTICLE_DRUG } },
};

/**
 * hf_article_has_field:
 * @kind: (nullable): a key of #hf_article_kinds
 * @field: a field of an article
 *
 * Returns: whether an article of that kind is meant to say something in the field
 */
gboolean
hf_article_has_field (const char *kind, guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (particular); i++)
    if (particular[i].field == field)
      return kind != NULL && g_strv_contains (particular[i].kinds, kind);
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE (hf_article_get_type ())
G_DECLARE_FINAL_TYPE (HfArticle, hf_article, HF, ARTICLE, HfRecord)

/**
 * HfArticle:
 *
 * Something the hospital knows and tells its customers: about a department, an expert, a price, a
 * drug, an answer, a rule of procedure.
 */
extern const HfEntityDef hf_article_def;

/* What an article is about, each kind with what it is called: CHOICE (key, label). */
#define HF_ARTICLE_KINDS(CHOICE)                                  \
  CHOICE (HF_ARTICLE_ABOUT_DEPARTMENT, N_ ("About a department")) \
  CHOICE (HF_ARTICLE_EXPERT, N_ ("Expert"))                       \
  CHOICE (HF_ARTICLE_SERVICE, N_ ("Price of a service"))          \
  CHOICE (HF_ARTICLE_DRUG, N_ ("Drug"))                           \
  CHOICE (HF_ARTICLE_QUESTION, N_ ("Frequent question"))          \
  CHOICE (HF_ARTICLE_TRIAGE, N_ ("Disease and triage"))           \
  CHOICE (HF_ARTICLE_LAB, N_ ("Meaning of a lab value"))          \
  CHOICE (HF_ARTICLE_PROCEDURE, N_ ("Operating procedure"))
extern const HfChoice hf_article_kinds[];
#define HF_ARTICLE_ABOUT_DEPARTMENT "department"
#define HF_ARTICLE_EXPERT           "expert"
#define HF_ARTICLE_SERVICE          "price"
#define HF_ARTICLE_DRUG             "drug"
#define HF_ARTICLE_QUESTION         "faq"
#define HF_ARTICLE_TRIAGE           "triage"
#define HF_ARTICLE_LAB              "lab"
#define HF_ARTICLE_PROCEDURE        "sop"

/* In which calls an article is shown. */
extern const HfChoice hf_article_pins[];
#define HF_ARTICLE_PINNED_ALL     "all"
#define HF_ARTICLE_PINNED_FITTING "fitting"

/* The fields of an article, indices into its rows. */
enum
{
  HF_ARTICLE_NAME,
  HF_ARTICLE_KIND,
  HF_ARTICLE_CLASS,
  HF_ARTICLE_DEPARTMENT,
  HF_ARTICLE_PRICE,
  HF_ARTICLE_UNIT,
  HF_ARTICLE_PROPERTY,
  HF_ARTICLE_INDICATION,
  HF_ARTICLE_SIDE_EFFECT,
  HF_ARTICLE_TEXT,
  HF_ARTICLE_KEYWORDS,
  HF_ARTICLE_CHECKED,
  HF_ARTICLE_PINNED,
  HF_ARTICLE_PIN_WORDS,
  HF_ARTICLE_PIN_CLASS,
  HF_ARTICLE_ARCHIVED,
  HF_ARTICLE_DEPARTMENT_NAME,
  HF_ARTICLE_PIN_CLASS_NAME,
  HF_ARTICLE_N_FIELDS,
};

gboolean hf_article_has_field (const char *kind, guint field);

G_END_DECLS

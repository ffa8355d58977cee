/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rules by which cards are taken for one person, each with its questions to the book. */

#include "session/same-person/hf-likeness.h"

#include "store/hf-statement.h"

/* What a merged card said stands on another. */
#define UNMERGED " AND c.merged_into IS NULL"

/* The pairs whose lower id is one of a run, so that the whole book can be gone through in pieces.
 */
#define OF_RUN " WHERE a.id BETWEEN $1 AND $2"

#define CARDS "SELECT c.id, c.sex, c.id_number, c.archived IS NOT NULL FROM "
#define PAIRS "SELECT a.id, b.id FROM customer AS a "

/* clang-format off */
const HfLikenessRule hf_likeness_rules[] = {
  { HF_LIKENESS_ID_NUMBER, 10, FALSE,
    CARDS "customer AS c WHERE c.id_number = $1" UNMERGED " LIMIT $2",
    PAIRS "JOIN customer AS b ON b.id_number = a.id_number AND b.id > a.id" OF_RUN },
  { HF_LIKENESS_PHONE | HF_LIKENESS_NAME, 9, TRUE,
    CARDS "phone AS p JOIN customer AS c ON c.id = p.customer WHERE p.number_digits = $1 AND c.name_fold = $2" UNMERGED " LIMIT $3",
    PAIRS "JOIN phone AS p ON p.customer = a.id AND p.number_digits <> '' "
    "JOIN phone AS q ON q.number_digits = p.number_digits AND q.customer > a.id "
    "JOIN customer AS b ON b.id = q.customer AND b.name_fold = a.name_fold" OF_RUN " AND NOT EXISTS (SELECT 1 FROM phone AS s "
    "WHERE s.number_digits = p.number_digits LIMIT 1 OFFSET " G_STRINGIFY (HF_LIKENESS_MAX_SHARERS) ")" },
  { HF_LIKENESS_NAME | HF_LIKENESS_BIRTH_DATE, 8, TRUE,
    CARDS "customer AS c WHERE c.birth_date = $1 AND c.name_fold = $2 AND c.birth_precision IS NULL" UNMERGED " LIMIT $3",
    PAIRS "JOIN customer AS b ON b.name_fold = a.name_fold AND b.birth_date = a.birth_date AND b.id > a.id "
    "AND b.birth_precision IS NULL" OF_RUN " AND a.birth_precision IS NULL" },
  { HF_LIKENESS_PHONE | HF_LIKENESS_PINYIN, 6, FALSE, NULL, NULL },
  { HF_LIKENESS_PHONE, 2, FALSE,
    CARDS "phone AS p JOIN customer AS c ON c.id = p.customer WHERE p.number_digits = $1" UNMERGED " LIMIT $2", NULL },
  { 0 },
};
/* clang-format on */

guint
hf_likeness_weigh (HfLikeness reasons)
{
  guint weight = 0, counted = 0;

  for (const HfLikenessRule *rule = hf_likeness_rules; rule->reasons != 0; rule++)
    if ((reasons & rule->reasons) == rule->reasons &&
        (counted & HF_LIKENESS_PHONE & rule->reasons) == 0)
      {
        weight += rule->weight;
        counted |= rule->reasons;
      }
  return weight;
}

/* Both say something, and not the same. */
static gboolean
differ (const char *one, const char *other)
{
  return one != NULL && other != NULL && !g_str_equal (one, other);
}

gboolean
hf_likeness_contradict (const HfLikenessFacts *one, const HfLikenessFacts *other)
{
  return differ (one->sex, other->sex) || differ (one->id_number, other->id_number);
}

static HfStatement *
ask (HfDatabase           *db,
     const HfLikenessRule *rule,
     const char           *fold,
     const char           *detail,
     guint                 limit,
     GError              **error)
{
  if (rule->reasons & HF_LIKENESS_NAME)
    return hf_database_ask (db, error, rule->find, "tti", detail, fold, (gint64) limit);
  return hf_database_ask (db, error, rule->find, "ti", detail, (gint64) limit);
}

gboolean
hf_likeness_find (HfDatabase           *db,
                  const HfLikenessRule *rule,
                  const char           *fold,
                  const char           *detail,
                  guint                 limit,
                  HfLikenessFound       found,
                  gpointer              user_data,
                  GError              **error)
{
  g_autoptr (HfStatement) rows = ask (db, rule, fold, detail, limit, error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfLikenessFacts facts = { hf_statement_text (rows, 1), hf_statement_text (rows, 2),
                                hf_statement_int (rows, 3) != 0 };

      if (!found (hf_statement_int (rows, 0), &facts, user_data, error))
        return FALSE;
    }
  return step == HF_STEP_DONE;
}

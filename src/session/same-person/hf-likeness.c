/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rules by which cards are taken for one person, each with its questions to the book. */

#include "session/same-person/hf-likeness.h"

#include "base/hf-fold.h"
#include "base/hf-pinyin.h"
#include "core/hf-customer.h"
#include "store/hf-statement.h"

/* What a merged card said stands on another. */
#define UNMERGED " AND c.merged_into IS NULL"

/* The pairs whose lower id is one of a run, so that the whole book can be gone through in pieces.
 */
#define OF_RUN " WHERE a.id BETWEEN $1 AND $2"

#define CARDS "SELECT c.id, c.sex, c.id_number, c.name, c.household, c.archived IS NOT NULL FROM "

/* However many were put away, they hide nobody in use. Those who share no more than a telephone are
 * taken as they come: behind a switchboard there may be thousands. */
#define LIVE_FIRST " ORDER BY c.archived IS NOT NULL, c.id"

#define PAIRS "SELECT a.id, b.id FROM customer AS a "

/* The pairs that share a telephone, and of their names what follows; without the numbers that too
 * many share. */
#define PAIRS_BY_PHONE(names)                                                                \
  PAIRS "JOIN phone AS p ON p.customer = a.id AND p.number_digits <> '' "                    \
        "JOIN phone AS q ON q.number_digits = p.number_digits AND q.customer > a.id "        \
        "JOIN customer AS b ON b.id = q.customer AND " names OF_RUN                          \
        " AND NOT EXISTS (SELECT 1 FROM phone AS s WHERE s.number_digits = p.number_digits " \
        "LIMIT 1 OFFSET " G_STRINGIFY (HF_LIKENESS_MAX_SHARERS) ")"

/* Nearly always the later of two cards is marked; the other way round it is after a merge. */
#define PAIRS_MARKED                                                                      \
  "SELECT m.similar_to, m.id FROM customer AS m WHERE m.similar_to BETWEEN $1 AND $2 "    \
  "AND m.id > m.similar_to UNION ALL SELECT a.id, a.similar_to FROM customer AS a" OF_RUN \
  " AND a.similar_to > a.id"

/* clang-format off */
const HfLikenessRule hf_likeness_rules[] = {
  { HF_LIKENESS_ID_NUMBER, 10, FALSE,
    CARDS "customer AS c WHERE c.id_number = $1" UNMERGED LIVE_FIRST " LIMIT $2",
    PAIRS "JOIN customer AS b ON b.id_number = a.id_number AND b.id > a.id" OF_RUN },
  { HF_LIKENESS_PHONE | HF_LIKENESS_NAME, 9, TRUE,
    CARDS "phone AS p JOIN customer AS c ON c.id = p.customer WHERE p.number_digits = $1 AND c.name_fold = $2" UNMERGED LIVE_FIRST " LIMIT $3",
    PAIRS_BY_PHONE ("b.name_fold = a.name_fold") },
  { HF_LIKENESS_NAME | HF_LIKENESS_BIRTH_DATE, 8, TRUE,
    CARDS "customer AS c WHERE c.birth_date = $1 AND c.name_fold = $2 AND c.birth_precision IS NULL" UNMERGED LIVE_FIRST " LIMIT $3",
    PAIRS "JOIN customer AS b ON b.name_fold = a.name_fold AND b.birth_date = a.birth_date AND b.id > a.id "
    "AND b.birth_precision IS NULL" OF_RUN " AND a.birth_precision IS NULL" },
  { HF_LIKENESS_PHONE | HF_LIKENESS_PINYIN, 6, FALSE, NULL, PAIRS_BY_PHONE ("b.name_fold <> a.name_fold") },
  { HF_LIKENESS_PHONE, 2, FALSE,
    CARDS "phone AS p JOIN customer AS c ON c.id = p.customer WHERE p.number_digits = $1" UNMERGED " LIMIT $2", NULL },
  /* Says nothing by itself, but somebody has to look, whatever speaks against it. */
  { HF_LIKENESS_MARKED, 0, FALSE, NULL, PAIRS_MARKED },
  { 0 },
};
/* clang-format on */

/**
 * hf_likeness_weigh:
 * @reasons: what two cards have in common
 *
 * How much that says: identity card 10, phone and name 9, name and birth date 8, a name that
 * sounds alike and a phone 6, a phone alone 2, as families share one. A name alone says nothing.
 *
 * Returns: the sum of the rules that hold, each number of theirs counted once
 */
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

/**
 * hf_likeness_has_other_sex:
 * @one: a card
 * @other: another
 *
 * Returns: whether they name two sexes, be it by mistake
 */
gboolean
hf_likeness_has_other_sex (const HfLikenessFacts *one, const HfLikenessFacts *other)
{
  return differ (one->sex, other->sex);
}

/**
 * hf_likeness_contradict:
 * @one: a card
 * @other: another
 *
 * Whoever has the same identity card is the same person, and what else differs was mistyped.
 *
 * Returns: whether they cannot be one person, whatever they have in common
 */
gboolean
hf_likeness_contradict (const HfLikenessFacts *one, const HfLikenessFacts *other)
{
  if (one->id_number != NULL && g_strcmp0 (one->id_number, other->id_number) == 0)
    return FALSE;
  return hf_likeness_has_other_sex (one, other) || differ (one->id_number, other->id_number);
}

static gboolean
sounds_alike (const char *one, const char *other)
{
  g_autofree char *a = hf_pinyin (one);
  g_autofree char *b = hf_pinyin (other);

  return a != NULL && g_strcmp0 (a, b) == 0;
}

/**
 * hf_likeness_compare_names:
 * @one: a card
 * @other: another
 *
 * In a household names sound alike, and the telephone is everybody's, so there only the very same
 * name says something.
 *
 * Returns: %HF_LIKENESS_NAME, %HF_LIKENESS_PINYIN or 0
 */
HfLikeness
hf_likeness_compare_names (const HfLikenessFacts *one, const HfLikenessFacts *other)
{
  g_autofree char *folded = hf_fold (one->name);
  g_autofree char *folded_other = hf_fold (other->name);

  if (*folded != '\0' && g_str_equal (folded, folded_other))
    return HF_LIKENESS_NAME;
  if (one->household != NULL && g_strcmp0 (one->household, other->household) == 0)
    return 0;
  return sounds_alike (one->name, other->name) ? HF_LIKENESS_PINYIN : 0;
}

/**
 * hf_likeness_is_beyond_doubt:
 * @reasons: what two cards have in common
 *
 * Returns: whether they may be merged without anybody comparing them: the identity card is the
 *   same, or name, birth date and a telephone
 */
gboolean
hf_likeness_is_beyond_doubt (HfLikeness reasons)
{
  const guint all = HF_LIKENESS_NAME | HF_LIKENESS_BIRTH_DATE | HF_LIKENESS_PHONE;

  return (reasons & HF_LIKENESS_ID_NUMBER) != 0 || (reasons & all) == all;
}

/**
 * hf_likeness_get_facts:
 * @card: a card
 *
 * Returns: what of it is compared; its texts are the card's
 */
HfLikenessFacts
hf_likeness_get_facts (const HfRow *card)
{
  return (HfLikenessFacts){ hf_row_text (card, HF_CUSTOMER_SEX),
                            hf_row_text (card, HF_CUSTOMER_ID_NUMBER),
                            hf_row_text (card, HF_CUSTOMER_NAME),
                            hf_row_text (card, HF_CUSTOMER_HOUSEHOLD),
                            !hf_row_is_null (card, HF_CUSTOMER_ARCHIVED) };
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
                                hf_statement_text (rows, 3), hf_statement_text (rows, 4),
                                hf_statement_int (rows, 5) != 0 };

      if (!found (hf_statement_int (rows, 0), &facts, user_data, error))
        return FALSE;
    }
  return step == HF_STEP_DONE;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What makes two cards one person: the only place that says so. An import takes somebody for the
 * same only where it is safe, a person is warned of more. */

#pragma once

#include "core/hf-row.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfLikeness:
 * @HF_LIKENESS_ID_NUMBER: the same identity card
 * @HF_LIKENESS_PHONE: a telephone number in common
 * @HF_LIKENESS_NAME: the same name
 * @HF_LIKENESS_PINYIN: names that sound alike
 * @HF_LIKENESS_BIRTH_DATE: the same day of birth, known to the day
 * @HF_LIKENESS_MARKED: one was marked as a possible duplicate of the other when it was made
 *
 * What two cards have in common.
 */
typedef enum /*< flags >*/
{
  HF_LIKENESS_ID_NUMBER = 1 << 0,
  HF_LIKENESS_PHONE = 1 << 1,
  HF_LIKENESS_NAME = 1 << 2,
  HF_LIKENESS_PINYIN = 1 << 3,
  HF_LIKENESS_BIRTH_DATE = 1 << 4,
  HF_LIKENESS_MARKED = 1 << 5,
} HfLikeness;

/**
 * HfLikenessRule:
 * @reasons: a rule holds where all of these do
 * @weight: how much that says
 * @is_certain: whether an import may take two for one by it, if nothing speaks against it
 * @find: (nullable): asks for the cards for which it holds; see hf_likeness_find()
 * @pair: (nullable): asks for pairs of ids of cards for which it holds, the first from $1 to $2,
 * the other greater
 *
 * One rule. Names that sound alike no index knows: whom another rule asked for by the telephone is
 * compared, and of the pairs that this one asks for hf_likeness_compare_names() tells which are.
 */
typedef struct
{
  guint       reasons;
  guint       weight;
  gboolean    is_certain;
  const char *find;
  const char *pair;
} HfLikenessRule;

/**
 * hf_likeness_rules:
 *
 * The rules, the weightiest first, ended by one without reasons.
 */
extern const HfLikenessRule hf_likeness_rules[];

/* From this weight on two cards are suspected to be one person; below it they may be a family. */
#define HF_LIKENESS_SUSPECT 6

/* So many cards may share a telephone number before it says nothing of whose they are: it is that
 * of a switchboard or a placeholder. */
#define HF_LIKENESS_MAX_SHARERS 200

/**
 * HfLikenessFacts:
 * @sex: (nullable): a key of the sexes
 * @id_number: (nullable): the number of the identity card
 * @name: (nullable): the name
 * @household: (nullable): with whom the person lives
 * @is_archived: whether the card is archived, which speaks against nothing
 *
 * What of a card is compared with another.
 */
typedef struct
{
  const char *sex;
  const char *id_number;
  const char *name;
  const char *household;
  gboolean    is_archived;
} HfLikenessFacts;

/**
 * HfLikenessFound:
 * @id: a card
 * @facts: what to compare; valid during the call only
 * @user_data: as given to hf_likeness_find()
 * @error: return location for an error
 *
 * Told of a card.
 *
 * Returns: %FALSE to stop, with @error set
 */
typedef gboolean (*HfLikenessFound) (gint64                 id,
                                     const HfLikenessFacts *facts,
                                     gpointer               user_data,
                                     GError               **error);

guint      hf_likeness_weigh (HfLikeness reasons);
gboolean   hf_likeness_has_other_sex (const HfLikenessFacts *one, const HfLikenessFacts *other);
gboolean   hf_likeness_contradict (const HfLikenessFacts *one, const HfLikenessFacts *other);
HfLikeness hf_likeness_compare_names (const HfLikenessFacts *one, const HfLikenessFacts *other);
gboolean   hf_likeness_is_beyond_doubt (HfLikeness reasons);
HfLikenessFacts hf_likeness_get_facts (const HfRow *card);

/**
 * hf_likeness_find:
 * @db: a connection
 * @rule: a rule
 * @fold: (nullable): the folded name, for a rule with a name
 * @detail: the number, digits or day of birth of the rule
 * @limit: the most cards
 * @found: called for each
 * @user_data: given to @found
 * @error: return location for an error
 *
 * Finds the cards for which a rule holds, archived ones too, after those in use where the rule is
 * more than a telephone; those that were merged are gone.
 *
 * Returns: whether it succeeded
 */
gboolean hf_likeness_find (HfDatabase           *db,
                           const HfLikenessRule *rule,
                           const char           *fold,
                           const char           *detail,
                           guint                 limit,
                           HfLikenessFound       found,
                           gpointer              user_data,
                           GError              **error);

G_END_DECLS

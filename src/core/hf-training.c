/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A training, a rehearsal or an examination somebody of the staff took part in. */

#include "core/hf-training.h"

#include "core/hf-article.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_training_kinds[] = {
  { "course", N_ ("Course") },
  { "simulation", N_ ("Simulation") },
  { "exam", N_ ("Examination") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
#define TOPIC(key, label) { HF_TRAINING_CARDS_OF (key), label },
const HfChoice hf_training_topics[] = {
  { HF_TRAINING_CARDS, N_ ("Questions and procedures by cards") },
  HF_ARTICLE_KINDS (TOPIC)
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_TRAINING_STAFF]      = { "staff", N_ ("Staff member"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PERSONNEL, .ref = "staff" },
  [HF_TRAINING_TOPIC]      = { "topic", N_ ("Topic"), HF_FIELD_TEXT, HF_FIELD_REQUIRED, .choices = hf_training_topics },
  [HF_TRAINING_KIND]       = { "kind", N_ ("Kind of training"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_training_kinds },
  [HF_TRAINING_DATE]       = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_TRAINING_PASSED]     = { "passed", N_ ("Passed"), HF_FIELD_BOOL, 0 },
  [HF_TRAINING_EXPIRES]    = { "expires", N_ ("Valid until"), HF_FIELD_DATE, 0 },
  [HF_TRAINING_NOTE]       = { "note", N_ ("Note"), HF_FIELD_TEXT, 0 },
  [HF_TRAINING_STAFF_NAME] = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_TRAINING_N_FIELDS);

const HfEntityDef hf_training_def = { "training", N_ ("Training"), fields, G_N_ELEMENTS (fields),
                                      hf_training_get_type };

HF_DEFINE_ENTITY (HfTraining, hf_training)

/**
 * hf_training_topic_of_cards:
 * @kind: (nullable): a key of #hf_article_kinds, %NULL for what is proposed
 *
 * Returns: (transfer full): a key of #hf_training_topics, which each reader's language words
 */
char *
hf_training_topic_of_cards (const char *kind)
{
  return kind ? g_strconcat (HF_TRAINING_CARDS, ":", kind, NULL) : g_strdup (HF_TRAINING_CARDS);
}

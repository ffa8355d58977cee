/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What trainings are worth on 2023-11-20. */

#include "core/hf-article.h"
#include "core/hf-entity.h"
#include "core/hf-training-state.h"
#include "core/hf-training.h"

#define TODAY (hf_date_new (2023, 11, 20))

static HfRow *
make_training (gint64 id, const char *date, gboolean passed, const char *expires)
{
  HfRow *row = hf_row_new (&hf_training_def);

  row->id = id;
  hf_row_set_int (row, HF_TRAINING_STAFF, 1);
  hf_row_set_text (row, HF_TRAINING_TOPIC, "急救");
  hf_row_set_text (row, HF_TRAINING_DATE, date);
  hf_row_set_int (row, HF_TRAINING_PASSED, passed);
  hf_row_set_text (row, HF_TRAINING_EXPIRES, expires);
  return row;
}

static void
test_alone (void)
{
  /* clang-format off */
  static const struct { gboolean passed; const char *expires; HfTrainingState expected; } cases[] = {
    { FALSE, NULL, HF_TRAINING_FAILED },
    { FALSE, "2030-01-01", HF_TRAINING_FAILED },
    { TRUE, NULL, HF_TRAINING_VALID },
    { TRUE, "2024-01-20", HF_TRAINING_VALID },
    { TRUE, "2024-01-19", HF_TRAINING_ENDING }, /* in 60 days */
    { TRUE, "2023-11-20", HF_TRAINING_ENDING }, /* its last day */
    { TRUE, "2023-11-19", HF_TRAINING_ENDED },
  };
  /* clang-format on */
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRow) row = make_training (1, "2023-01-05", cases[i].passed, cases[i].expires);

      g_assert_cmpint (hf_training_state (row, none, TODAY), ==, cases[i].expected);
    }
}

static HfTrainingState
weigh_beside (HfRow *other)
{
  g_autoptr (HfRow) row = make_training (5, "2022-01-05", TRUE, "2023-01-05");
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  g_ptr_array_add (all, hf_row_ref (row)); /* which does not replace itself */
  g_ptr_array_add (all, other);
  return hf_training_state (row, all, TODAY);
}

static void
test_replaced (void)
{
  HfRow *other = make_training (6, "2023-06-01", TRUE, NULL);

  g_assert_cmpint (weigh_beside (other), ==, HF_TRAINING_REPLACED);
  other = make_training (6, "2022-01-05", TRUE, NULL); /* entered later */
  g_assert_cmpint (weigh_beside (other), ==, HF_TRAINING_REPLACED);
  other = make_training (4, "2022-01-05", TRUE, NULL);
  g_assert_cmpint (weigh_beside (other), ==, HF_TRAINING_ENDED);
  other = make_training (6, "2023-06-01", FALSE, NULL); /* not passed */
  g_assert_cmpint (weigh_beside (other), ==, HF_TRAINING_ENDED);
  other = make_training (6, "2023-11-21", TRUE, NULL); /* still to come */
  g_assert_cmpint (weigh_beside (other), ==, HF_TRAINING_ENDED);
  other = make_training (6, "2023-06-01", TRUE, NULL);
  hf_row_set_text (other, HF_TRAINING_TOPIC, "话术");
  g_assert_cmpint (weigh_beside (other), ==, HF_TRAINING_ENDED);
  other = make_training (6, "2023-06-01", TRUE, NULL);
  hf_row_set_int (other, HF_TRAINING_STAFF, 2); /* somebody else */
  g_assert_cmpint (weigh_beside (other), ==, HF_TRAINING_ENDED);
}

/* Whatever can be rehearsed by cards has a topic, called as the articles are. */
static void
test_topics_of_cards (void)
{
  for (const HfChoice *kind = hf_article_kinds; kind->key != NULL; kind++)
    {
      g_autofree char *topic = hf_training_topic_of_cards (kind->key);

      g_assert_true (hf_choice_has (hf_training_topics, topic));
      g_assert_cmpstr (hf_choice_label (hf_training_topics, topic), ==, kind->label);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/training-state/alone", test_alone);
  g_test_add_func ("/training-state/replaced", test_replaced);
  g_test_add_func ("/training-state/topics-of-cards", test_topics_of_cards);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What a list remembers of its filter lies outside the book, where it stays readable when the book
 * is not: nothing of a person, and nothing typed. */

#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/hf-page.h"

#include <string.h>

typedef struct
{
  const HfEntityDef *def;
  guint              field;
  HfFilterOp         op;
  const char        *value;
} FilterAsked;

static inline void
filter_asked_add (HfFilter *filter, const FilterAsked *asked)
{
  char *values[] = { (char *) asked->value, NULL };

  hf_filter_add (filter,
                 &(HfCondition){ asked->def, asked->field, 0, asked->op, (char **) values });
}

/* Returns whether what is remembered of it tells of the last condition, and brings it back. */
static inline gboolean
is_filter_remembered (gpointer page, HfFilterBar *bar, HfFilter *filter, const char *value)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (page);
  g_autoptr (GVariant) state = NULL;
  g_autofree char *text = NULL;

  hf_filter_bar_set_filter (bar, filter);
  g_assert_true (hf_filter_bar_is_filtering (bar));
  state = g_variant_ref_sink (klass->save_state (page));
  text = g_variant_print (state, FALSE);
  hf_filter_bar_set_filter (bar, hf_filter_new ());
  klass->restore_state (page, state);
  g_assert_true (hf_filter_bar_is_filtering (bar) == (strstr (text, value) != NULL));
  return hf_filter_bar_is_filtering (bar);
}

/* assert_filter_memory: @harmless is remembered, but not beside any of @asked, nor are those */
static inline void
assert_filter_memory (gpointer           page,
                      HfFilterBar       *bar,
                      const FilterAsked *harmless,
                      const FilterAsked *asked,
                      guint              n)
{
  HfFilter *alone = hf_filter_new ();

  filter_asked_add (alone, harmless);
  g_assert_true (is_filter_remembered (page, bar, alone, harmless->value));
  for (guint i = 0; i < n; i++)
    {
      HfFilter *filter = hf_filter_new ();

      g_test_message ("%s %u", asked[i].def->name, asked[i].field);
      filter_asked_add (filter, harmless);
      filter_asked_add (filter, &asked[i]);
      g_assert_false (is_filter_remembered (page, bar, filter, asked[i].value));
    }
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/standing/hf-standing.h"

G_BEGIN_DECLS

/**
 * HfStandingGroup:
 * @HF_STANDING_AXES: lifecycle, need and value
 * @HF_STANDING_CLASSES: what the customer's cases belong to
 * @HF_STANDING_FIGURES: what the customer is ranked by
 * @HF_STANDING_LOYALTY: the signs of a loyal customer
 * @HF_STANDING_STEPS: the four steps of one-to-one marketing
 * @HF_STANDING_HISTORY: since when in which stage
 * @HF_STANDING_CLASS_HISTORY: who set which class by hand
 *
 * What lines belong together.
 */
typedef enum
{
  HF_STANDING_AXES,
  HF_STANDING_CLASSES,
  HF_STANDING_FIGURES,
  HF_STANDING_LOYALTY,
  HF_STANDING_STEPS,
  HF_STANDING_HISTORY,
  HF_STANDING_CLASS_HISTORY,
  HF_STANDING_N_GROUPS,
} HfStandingGroup;

/**
 * HfStandingMark:
 * @HF_STANDING_PLAIN: nothing to tick off
 * @HF_STANDING_YES: it is so
 * @HF_STANDING_NO: it is not so, or not known
 *
 * Whether a line is something to be reached.
 */
typedef enum
{
  HF_STANDING_PLAIN,
  HF_STANDING_YES,
  HF_STANDING_NO,
} HfStandingMark;

/* A line that nobody sets by hand. */
#define HF_STANDING_NO_FIELD (-1)

/**
 * HfStandingLine:
 * @group: where it belongs
 * @title: (owned): what it is about
 * @value: (owned) (nullable): what is so
 * @why: (owned) (nullable): why it is
 * @score: 1 to 5, 0 for none
 * @mark: whether it is ticked off
 * @field: the field of the customer by which it is set by hand, or %HF_STANDING_NO_FIELD
 * @class: the class that is set by hand, 0 for none
 *
 * Something said of where a customer stands.
 */
typedef struct
{
  HfStandingGroup group;
  char           *title;
  char           *value;
  char           *why;
  int             score;
  HfStandingMark  mark;
  int             field;
  gint64 class;
} HfStandingLine;

/**
 * hf_standing_words_list:
 * @standing: where a customer stands
 * @today: the day
 *
 * Returns: (transfer full) (element-type HfStandingLine): all there is to say, in order
 */
GPtrArray *hf_standing_words_list (const HfStanding *standing, HfDate today);

/**
 * hf_standing_words_title:
 * @group: a group
 * @lines: (element-type HfStandingLine): all lines
 *
 * Returns: (transfer full): what stands above the group, with how much of it is reached
 */
char *hf_standing_words_title (HfStandingGroup group, const GPtrArray *lines);

/**
 * hf_standing_words_source:
 * @standing: where a customer stands
 *
 * Returns: (transfer full): among whom and of when the scores are, and where they come from
 */
char *hf_standing_words_source (const HfStanding *standing);

G_END_DECLS

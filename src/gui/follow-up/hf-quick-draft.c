/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Nobody is chosen by themselves where several are meant; of two days the likelier one is. */

#include "gui/follow-up/hf-quick-draft.h"

#include <glib/gi18n.h>

static const GPtrArray *
get_rows (const HfQuickDraft *self, HfQuickChoice choice)
{
  return choice == HF_QUICK_PERSON ? self->reading->people : self->reading->staff;
}

guint
hf_quick_draft_count (const HfQuickDraft *self, HfQuickChoice choice)
{
  if (choice != HF_QUICK_DAY)
    return get_rows (self, choice)->len;
  return (self->reading->line->day != HF_DATE_NONE) +
         (self->reading->line->other_day != HF_DATE_NONE);
}

static const HfRow *
get_row (const HfQuickDraft *self, HfQuickChoice choice)
{
  int nth = self->chosen[choice];

  return self->reading == NULL || nth == HF_QUICK_UNDECIDED ?
           NULL :
           g_ptr_array_index (get_rows (self, choice), (guint) nth);
}

const HfRow *
hf_quick_draft_get_person (const HfQuickDraft *self)
{
  return get_row (self, HF_QUICK_PERSON);
}

const HfRow *
hf_quick_draft_get_staff (const HfQuickDraft *self)
{
  return get_row (self, HF_QUICK_STAFF);
}

const char *
hf_quick_draft_get_what (const HfQuickDraft *self)
{
  const HfRow *person = hf_quick_draft_get_person (self);

  return hf_quick_reading_get_what (self->reading, person != NULL ? person->id : 0);
}

HfMoment
hf_quick_draft_get_moment (const HfQuickDraft *self)
{
  const HfQuickLine *line = self->reading->line;

  return (HfMoment){ self->chosen[HF_QUICK_DAY] == 1 ? line->other_day : line->day, line->minutes };
}

/* What a choice may be among: ids of rows, or days. */
static gint64
get_meant (const HfQuickDraft *self, HfQuickChoice choice, int nth)
{
  if (choice != HF_QUICK_DAY)
    return ((const HfRow *) g_ptr_array_index (get_rows (self, choice), (guint) nth))->id;
  return nth == 0 ? self->reading->line->day : self->reading->line->other_day;
}

static int
find_meant (const HfQuickDraft *self, HfQuickChoice choice, gint64 meant)
{
  for (int i = 0; i < (int) hf_quick_draft_count (self, choice); i++)
    if (get_meant (self, choice, i) == meant)
      return i;
  return HF_QUICK_UNDECIDED;
}

static int
decide (const HfQuickDraft *self, HfQuickChoice choice)
{
  guint n = hf_quick_draft_count (self, choice);

  return n == 1 || choice == HF_QUICK_DAY ? 0 : HF_QUICK_UNDECIDED;
}

void
hf_quick_draft_take (HfQuickDraft *self, HfQuickReading *reading)
{
  gint64 meant[HF_QUICK_N_CHOICES] = { 0 };

  for (HfQuickChoice i = 0; i < HF_QUICK_N_CHOICES; i++)
    if (self->is_by_hand[i] && self->reading != NULL)
      meant[i] = get_meant (self, i, self->chosen[i]);
  g_clear_pointer (&self->reading, hf_quick_reading_free);
  self->reading = reading;
  for (HfQuickChoice i = 0; i < HF_QUICK_N_CHOICES; i++)
    {
      int nth = reading != NULL && self->is_by_hand[i] ? find_meant (self, i, meant[i]) :
                                                         HF_QUICK_UNDECIDED;

      self->is_by_hand[i] = nth != HF_QUICK_UNDECIDED;
      self->chosen[i] = self->is_by_hand[i] || reading == NULL ? nth : decide (self, i);
    }
}

void
hf_quick_draft_choose (HfQuickDraft *self, HfQuickChoice choice, int nth)
{
  self->chosen[choice] = nth;
  self->is_by_hand[choice] = TRUE;
}

static char *
describe_person_trouble (const HfQuickDraft *self)
{
  if (hf_quick_draft_get_person (self) != NULL)
    return NULL;
  if (self->reading != NULL && self->reading->people->len > 0)
    return g_strdup (_ ("Several people are meant. Choose one: Tab, then Enter."));
  return g_strdup (_ ("Say whom: a name, its pinyin, or the end of a telephone number."));
}

static char *
describe_moment_trouble (const HfQuickDraft *self, HfMoment now)
{
  HfMoment at = hf_quick_draft_get_moment (self);

  if (at.day == HF_DATE_NONE)
    return g_strdup (_ ("Say when, such as next Wed, in 3 days or 11/29."));
  if (at.day < now.day)
    return g_strdup (_ ("This day is over. Write one to come."));
  if (at.minutes != HF_QUICK_LINE_NO_TIME && hf_moment_compare (at, now) <= 0)
    return g_strdup (_ ("This time is over. Write one to come."));
  return NULL;
}

static char *
describe_staff_trouble (const HfQuickDraft *self)
{
  const char *staff = self->reading->line->staff;

  if (staff == NULL || hf_quick_draft_get_staff (self) != NULL)
    return NULL;
  if (self->reading->staff->len > 0)
    return g_strdup (_ ("Several colleagues are meant. Choose one: Tab, then Enter."));
  /* Translators: what was typed behind "@" */
  return g_strdup_printf (_ ("There is no colleague “%s”."), staff);
}

char *
hf_quick_draft_describe_trouble (const HfQuickDraft *self, HfMoment now)
{
  char *trouble = describe_person_trouble (self);

  if (trouble == NULL)
    trouble = describe_moment_trouble (self, now);
  return trouble != NULL ? trouble : describe_staff_trouble (self);
}

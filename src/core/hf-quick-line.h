/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A follow-up in one line, "张三 下周三 10:00 复查 A @李伟 #术后": its parts in any order. Whom and
 * which colleague the words mean is for the book to say. */

#pragma once

#include "core/hf-days-off.h"
#include "core/hf-moment.h"

G_BEGIN_DECLS

/**
 * HF_QUICK_LINE_NO_TIME:
 *
 * The minutes of a line without a time.
 */
#define HF_QUICK_LINE_NO_TIME -1

/**
 * HfQuickLine:
 * @words: (element-type utf8): what is none of the rest, in its order: a person, and what to do
 * @day: the day, or %HF_DATE_NONE
 * @other_day: what the words for the day may mean as well, else the next working day where they
 *   mean a day off, or %HF_DATE_NONE
 * @minutes: minutes since midnight, or %HF_QUICK_LINE_NO_TIME
 * @grade: (nullable): the letter of a grade
 * @staff: (nullable): what stands behind “@”
 * @tags: (nullable): what stands behind each “#”, as hf_tags_add() writes them
 *
 * What one line says.
 */
typedef struct
{
  GPtrArray  *words;
  HfDate      day;
  HfDate      other_day;
  int         minutes;
  const char *grade;
  char       *staff;
  char       *tags;
} HfQuickLine;

/**
 * hf_quick_line_read:
 * @line: what was typed
 * @is_of_somebody: whether the person is known, so that nothing in @line means one
 * @now: what relative words count from
 * @days_off: (nullable): what the hospital says itself of its days off
 *
 * Reads a line. A number that stands before all other words means a person by the end of a
 * telephone number, unless the person is known; elsewhere `930` is a time. Beside another day a
 * mere day of the week is none: Sun is a family name, too. A time alone is the next such time.
 *
 * Returns: (transfer full): what it says
 */
HfQuickLine *hf_quick_line_read (const char      *line,
                                 gboolean         is_of_somebody,
                                 HfMoment         now,
                                 const HfDaysOff *days_off);

/**
 * hf_quick_line_join:
 * @words: (element-type utf8): words of a line
 * @first: the place of the first one
 * @n: how many
 *
 * Returns: (transfer full): these, with blanks between
 */
char *hf_quick_line_join (const GPtrArray *words, guint first, guint n);

/**
 * hf_quick_line_free:
 * @self: (transfer full): a line that was read
 *
 * Frees it.
 */
void hf_quick_line_free (HfQuickLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfQuickLine, hf_quick_line_free)

G_END_DECLS

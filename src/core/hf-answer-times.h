/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-contact.h"
#include "core/hf-moment.h"

G_BEGIN_DECLS

/* What of the contact log tells when somebody answers, in SQL: calls made from here, of which it is
 * known whether they who are meant took them. */
#define HF_ANSWER_SQL_TRIED                                                                  \
  "(channel = '" HF_CONTACT_CHANNEL_PHONE "' AND direction IS NOT '" HF_CONTACT_DIRECTION_IN \
  "' AND outcome IS NOT NULL AND outcome NOT IN ('" HF_CONTACT_OUTCOME_SKIP                  \
  "', '" HF_CONTACT_OUTCOME_WRONG_NUMBER "', '" HF_CONTACT_OUTCOME_LOST "'))"

/* Whether one of these was taken, in SQL: whoever asks to be called later has answered. */
#define HF_ANSWER_SQL_ANSWERED "(outcome <> '" HF_CONTACT_OUTCOME_NO_ANSWER "')"

/**
 * HfAnswerCount:
 * @tried: calls made
 * @answered: those somebody took
 *
 * How often somebody answered.
 */
typedef struct
{
  guint tried;
  guint answered;
} HfAnswerCount;

/**
 * HfAnswerTimes:
 * @hours: by the hour of the day
 * @days: by the day of the week, Monday first
 * @all: all of them
 *
 * When calls were answered: of a customer, or of the whole book. Copied by value; nothing but
 * zeros to begin with.
 */
typedef struct
{
  HfAnswerCount hours[24];
  HfAnswerCount days[7];
  HfAnswerCount all;
} HfAnswerTimes;

/**
 * HfAnswerKind:
 * @HF_ANSWER_TOO_FEW: too few calls to say
 * @HF_ANSWER_ANY_TIME: no time stands out
 * @HF_ANSWER_HOURS: somebody answers mostly within two hours of the day
 * @HF_ANSWER_DAY: somebody answers mostly on a day of the week
 *
 * What can be said of when to call.
 */
typedef enum
{
  HF_ANSWER_TOO_FEW,
  HF_ANSWER_ANY_TIME,
  HF_ANSWER_HOURS,
  HF_ANSWER_DAY
} HfAnswerKind;

/* How many hours are told as one time to call. */
#define HF_ANSWER_WINDOW 2

/**
 * HfAnswerBest:
 * @kind: what can be said
 * @from: the first hour, or the day of the week from 0 for Monday
 * @count: the calls at that time; all of them where no time stands out or they are too few
 *
 * The best time to call.
 */
typedef struct
{
  HfAnswerKind  kind;
  guint         from;
  HfAnswerCount count;
} HfAnswerBest;

void   hf_answer_times_add (HfAnswerTimes *self, HfMoment at, gboolean is_answered);
double hf_answer_times_rate_hour (const HfAnswerTimes *self, const HfAnswerTimes *book, guint hour);
double hf_answer_times_rate_day (const HfAnswerTimes *self, const HfAnswerTimes *book, guint day);
double hf_answer_times_rate (const HfAnswerTimes *self, const HfAnswerTimes *book, HfMoment at);
void   hf_answer_times_find_best (const HfAnswerTimes *self,
                                  const HfAnswerTimes *book,
                                  HfAnswerBest        *best);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "session/hf-progress.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* What the source hospital has after some years of calling. */
#define HF_DEMO_RETURNS 0.95

/**
 * HfDemoOptions:
 * @customers: how many customers
 * @years: over how many years they came
 * @returns: returning visits for each first visit at the end of that time
 * @seed: which of the many such hospitals
 * @until: the last day; follow-ups are due on and after it
 * @who: whose step it is in the history
 * @now: the time of that step, UTC seconds; nothing else depends on it
 * @progress: tells how far it is
 *
 * Which sample hospital to make.
 */
typedef struct
{
  guint       customers;
  guint       years;
  double      returns;
  guint64     seed;
  HfDate      until;
  const char *who;
  gint64      now;
  HfProgress  progress;
} HfDemoOptions;

/**
 * HfDemoResult:
 * @step: the step in the history that undo takes back
 * @customers: how many customers were added
 * @visits: how many visits
 * @follow_ups: how many follow-ups
 * @contacts: how many contacts
 *
 * What a sample hospital came to.
 */
typedef struct
{
  gint64 step;
  gint64 customers;
  gint64 visits;
  gint64 follow_ups;
  gint64 contacts;
} HfDemoResult;

gboolean hf_demo_is_in (HfDatabase *db, gboolean *is_in, GError **error);
gboolean hf_demo_fill (HfDatabase          *db,
                       const HfDemoOptions *options,
                       HfDemoResult        *result,
                       GCancellable        *cancellable,
                       GError             **error);

G_END_DECLS

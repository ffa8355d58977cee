/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of this folder share: instants as people write them, and a book in memory. */

#pragma once

#include "remind/hf-reminder-source.h"

G_BEGIN_DECLS

/* "2026-11-20 10:30", local, as UTC seconds. */
gint64 remind_test_instant (const char *text);

/* Runs the default main context until nothing is left to do. */
void remind_test_settle (void);

#define TEST_TYPE_SOURCE (test_source_get_type ())

/**
 * TestSource:
 * @open: the follow-ups that are open
 * @told: the keys recorded, which outlive any scheduler
 * @tally: the numbers of every day
 * @writable: whether claims and snoozes succeed
 * @readable: whether loading succeeds
 * @from: what was asked for last
 * @to: what was asked for last
 *
 * A book in memory.
 */
typedef struct
{
  GObject         parent_instance;
  GPtrArray      *open;
  GHashTable     *told;
  HfReminderTally tally;
  gboolean        writable;
  gboolean        readable;
  gint64          from;
  gint64          to;
} TestSource;

GType       test_source_get_type (void);
TestSource *test_source_new (void);

/* Adds an open follow-up of an invented customer. */
HfDueItem *test_source_add (TestSource *self, gint64 follow_up, const char *due, gboolean promised);

/* Closes a follow-up. */
void test_source_close (TestSource *self, gint64 follow_up);

G_END_DECLS

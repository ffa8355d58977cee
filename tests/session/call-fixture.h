/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-outcome.h"
#include "tests/store/hf-test-book.h"

/* The date of the fixture's clock, which stands at 09:00. It is a Friday. */
#define TODAY "2023-10-20"

/**
 * CallFixture:
 * @book: a book
 * @context: works with it
 * @customer: the customer whom all follow-ups concern
 *
 * A book with one customer to call.
 */
typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  gint64      customer;
} CallFixture;

void   call_fixture_set_up (CallFixture *fixture, gconstpointer data);
void   call_fixture_tear_down (CallFixture *fixture, gconstpointer data);
gint64 call_fixture_add (CallFixture *fixture, const char *due, const char *grade);
char  *call_fixture_log (CallFixture *fixture, gint64 id, HfOutcome outcome);

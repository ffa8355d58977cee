/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "find-widget.h"

#include "gui/common/hf-page.h"
#include "gui/staff/hf-staff-card.h"
#include "tests/store/hf-test-book.h"

/**
 * StaffFixture:
 * @book: whose today is Friday, 20 October 2023
 * @zhao: a manager
 * @qian: a doctor, on duty on Fridays
 * @n_messages: how many toasts there were
 *
 * The view Staff in a window, over a book with two colleagues or with none.
 */
typedef struct
{
  HfTestBook  *book;
  HfContext   *context;
  GtkWidget   *window;
  HfPage      *page;
  HfStaffCard *card;
  gint64       zhao;
  gint64       qian;
  guint        n_messages;
} StaffFixture;

void staff_fixture_set_up (StaffFixture *fixture, gconstpointer is_empty);
void staff_fixture_tear_down (StaffFixture *fixture, gconstpointer is_empty);

gpointer staff_fixture_child (StaffFixture *fixture, const char *name);
gpointer staff_fixture_card_child (StaffFixture *fixture, const char *name);
guint    staff_fixture_count_rows (gpointer list);

/* From 8 to 12, on the day of the week "1" to "7". */
void staff_fixture_add_duty (StaffFixture *fixture, gint64 staff, const char *weekday);

/* Shows somebody's card. */
void staff_fixture_open (StaffFixture *fixture, gint64 id);

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "find-widget.h"

#include "core/hf-customer.h"
#include "session/hf-context.h"
#include "tests/store/hf-test-book.h"

#include <gtk/gtk.h>

/**
 * KinFixture:
 * @ids: 陈建国 of Taiyuan without a visit and 陈建国 of Datong with one, a teacher, who share a
 *   telephone; then 林静 and 林静, who do too
 * @window: a window without anything
 *
 * A book with two pairs of cards that may be one person.
 */
typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  GtkWidget  *window;
  gint64      ids[4];
} KinFixture;

void kin_fixture_set_up (KinFixture *self, gconstpointer data);
void kin_fixture_tear_down (KinFixture *self, gconstpointer data);

typedef void (*KinTest) (KinFixture *self, gconstpointer data);

void kin_fixture_add_test (const char *path, KinTest test);

gpointer kin_fixture_child (gpointer widget, const char *name);
void     kin_fixture_click (gpointer widget, const char *name);

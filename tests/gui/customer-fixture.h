/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "find-widget.h"

#include "gui/common/card/hf-customer-card-details.h"
#include "gui/common/card/hf-customer-card.h"
#include "gui/customer/hf-customer-list.h"
#include "gui/customer/hf-customer-new.h"
#include "gui/customer/hf-customer-page.h"
#include "tests/store/hf-test-book.h"

/**
 * CustomerFixture:
 * @entry: stands for the window's search entry, without being one
 * @wang: the customer 王芳, with the phone 138 0013 8821
 * @li: the customer 李雷
 * @n_messages: how many toasts there were
 * @message: (owned) (nullable): what the last one said
 * @can_undo: whether the last one offered Undo
 * @told: the newest step that one offered to undo
 *
 * The customers page in a window, over a book with two customers or with none.
 */
typedef struct
{
  HfTestBook            *book;
  HfContext             *context;
  GtkWidget             *window;
  GtkWidget             *entry;
  HfPage                *page;
  HfCustomerList        *list;
  HfCustomerCard        *card;
  HfCustomerCardDetails *details;
  HfLiveList            *model;
  gint64                 wang;
  gint64                 li;
  guint                  n_messages;
  char                  *message;
  gboolean               can_undo;
  gint64                 told;
} CustomerFixture;

typedef void (*CustomerTest) (CustomerFixture *self, gconstpointer is_empty);

/* For main (): what is needed before any test, then each test over the book with two customers. */
void customer_fixture_init (int *argc, char ***argv);
void customer_fixture_add_test (const char *path, CustomerTest test);

/* For tests that begin with an empty book, or with more of their own. */
void customer_fixture_set_up (CustomerFixture *self, gconstpointer is_empty);
void customer_fixture_tear_down (CustomerFixture *self, gconstpointer is_empty);

gpointer customer_fixture_child (CustomerFixture *self, const char *name);
gpointer customer_fixture_form_child (CustomerFixture *self, const char *name);
guint    customer_fixture_count (CustomerFixture *self);

/* What is typed in the form for a new customer. */
const char *customer_fixture_typed (CustomerFixture *self, const char *entry);

/* A doctor, from whom the screen keeps numbers back. */
void customer_fixture_work_as_chen (CustomerFixture *self);

/* These wait until it is done. */
void customer_fixture_open (CustomerFixture *self, gint64 id);
void customer_fixture_search (CustomerFixture *self, const char *text);
void customer_fixture_add_many (CustomerFixture *self, guint n);

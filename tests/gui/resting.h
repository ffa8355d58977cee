/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Views that rest, and what became of all they were made of. */

#include "window-fixture.h"

static inline GtkWidget *
get_page (WindowFixture *fixture, const char *view)
{
  return gtk_stack_get_child_by_name (fixture->window->stack, view);
}

static inline gpointer
get_part (GtkWidget *page, const char *name)
{
  return gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), name);
}

/* Until the views were asked whether they may rest. */
static inline void
let_ask (WindowFixture *fixture)
{
  hf_test_wait_for (fixture->window->rest_id == 0);
}

static inline void
gone_cb (gpointer alive, GObject *widget)
{
  g_hash_table_remove (alive, widget);
}

/* All that a page is made of, to be struck out as it goes. */
static inline void
note (GHashTable *alive, GtkWidget *widget)
{
  g_hash_table_insert (alive, widget, (gpointer) G_OBJECT_TYPE_NAME (widget));
  g_object_weak_ref (G_OBJECT (widget), gone_cb, alive);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    note (alive, child);
}

static inline void
assert_none (GHashTable *alive)
{
  GHashTableIter iter;
  gpointer       type;

  g_hash_table_iter_init (&iter, alive);
  while (g_hash_table_iter_next (&iter, NULL, &type))
    g_test_message ("still there: %s", (const char *) type);
  g_assert_cmpuint (g_hash_table_size (alive), ==, 0);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who looks at a property is told when it changes, and only then. An action stands for any object
 * with properties. */

#include "base/hf-props.h"

#include <gio/gio.h>

typedef struct
{
  GObject    *object;
  GParamSpec *pspec;
  guint       n_told;
} Fixture;

static void
told_cb (GObject *object, GParamSpec *pspec, Fixture *fixture)
{
  g_assert_true (pspec == fixture->pspec);
  fixture->n_told++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->object = G_OBJECT (g_simple_action_new ("test", NULL));
  fixture->pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (fixture->object), "enabled");
  g_signal_connect (fixture->object, "notify", G_CALLBACK (told_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->object);
}

static void
test_flag (Fixture *fixture, gconstpointer data)
{
  gboolean flag = FALSE;

  hf_props_set_flag (fixture->object, &flag, FALSE, fixture->pspec);
  g_assert_cmpuint (fixture->n_told, ==, 0);
  hf_props_set_flag (fixture->object, &flag, TRUE, fixture->pspec);
  g_assert_true (flag);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  hf_props_set_flag (fixture->object, &flag, TRUE, fixture->pspec);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  hf_props_set_flag (fixture->object, &flag, FALSE, fixture->pspec);
  g_assert_false (flag);
  g_assert_cmpuint (fixture->n_told, ==, 2);
}

static void
test_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) first = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_BUSY, "first");
  g_autoptr (GError) second = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "second");
  GError *place = NULL;

  hf_props_set_error (fixture->object, &place, NULL, fixture->pspec);
  g_assert_null (place);
  g_assert_cmpuint (fixture->n_told, ==, 0);
  hf_props_set_error (fixture->object, &place, first, fixture->pspec);
  g_assert_true (place != first);
  g_assert_error (place, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  hf_props_set_error (fixture->object, &place, second, fixture->pspec);
  g_assert_error (place, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (fixture->n_told, ==, 2);
  hf_props_set_error (fixture->object, &place, NULL, fixture->pspec);
  g_assert_null (place);
  g_assert_cmpuint (fixture->n_told, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/props/flag", Fixture, NULL, set_up, test_flag, tear_down);
  g_test_add ("/props/error", Fixture, NULL, set_up, test_error, tear_down);
  return g_test_run ();
}

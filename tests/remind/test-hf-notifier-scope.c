/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two books on one screen. */

#include "tests/remind/hf-notifier-memory.h"
#include "remind/hf-notifier-scope.h"

#include <string.h>

typedef struct
{
  HfNotifierMemory *screen;
  HfNotifierScope  *first;
  HfNotifierScope  *second;
  GString          *log;
} Fixture;

static void
log_action_cb (Fixture *self, const char *id, const char *action, HfNotifierScope *scope)
{
  g_string_append_printf (self->log, "%s %s %s;", scope == self->first ? "first" : "second", id,
                          action);
}

static void
log_closed_cb (Fixture *self, const char *id, int reason, HfNotifierScope *scope)
{
  g_string_append_printf (self->log, "%s closed %s;", scope == self->first ? "first" : "second",
                          id);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->screen = hf_notifier_memory_new ();
  self->first = hf_notifier_scope_new (HF_NOTIFIER (self->screen), "1");
  self->second = hf_notifier_scope_new (HF_NOTIFIER (self->screen), "2");
  self->log = g_string_new (NULL);
  g_signal_connect_swapped (self->first, "action-invoked", G_CALLBACK (log_action_cb), self);
  g_signal_connect_swapped (self->second, "action-invoked", G_CALLBACK (log_action_cb), self);
  g_signal_connect_swapped (self->first, "closed", G_CALLBACK (log_closed_cb), self);
  g_signal_connect_swapped (self->second, "closed", G_CALLBACK (log_closed_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->first);
  g_assert_finalize_object (self->second);
  g_assert_finalize_object (self->screen);
  g_string_free (self->log, TRUE);
}

static void
keep_result_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
show (HfNotifierScope *scope, const char *title)
{
  g_autoptr (HfNotification) bubble =
    hf_notification_new ("due-12", title, NULL, HF_NOTIFICATION_HIGH);
  g_autoptr (GAsyncResult) result = NULL;

  hf_notification_add_button (bubble, HF_NOTIFICATION_CALL, "Call");
  hf_notifier_show_async (HF_NOTIFIER (scope), bubble, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return hf_notifier_show_finish (HF_NOTIFIER (scope), result, NULL);
}

static void
test_same_id_twice (Fixture *self, gconstpointer data)
{
  g_assert_true (show (self->first, "One"));
  g_assert_true (show (self->second, "Two"));

  g_assert_cmpuint (hf_notifier_memory_get_size (self->screen), ==, 2);
  g_assert_cmpstr (hf_notifier_memory_lookup (self->screen, "1:due-12")->title, ==, "One");
  g_assert_cmpuint (hf_notifier_memory_lookup (self->screen, "2:due-12")->buttons->len, ==, 1);
}

static void
test_clicks_come_back_to_their_scope (Fixture *self, gconstpointer data)
{
  show (self->first, "One");
  show (self->second, "Two");
  hf_notifier_memory_invoke (self->screen, "2:due-12", HF_NOTIFICATION_CALL);

  g_assert_nonnull (strstr (self->log->str, "second due-12 call;"));
  g_assert_null (strstr (self->log->str, "first"));
}

static void
test_withdraws_its_own (Fixture *self, gconstpointer data)
{
  show (self->first, "One");
  show (self->second, "Two");
  hf_notifier_withdraw (HF_NOTIFIER (self->first), "due-12");

  g_assert_cmpuint (hf_notifier_memory_get_size (self->screen), ==, 1);
  g_assert_nonnull (hf_notifier_memory_lookup (self->screen, "2:due-12"));
}

static void
test_tells_availability (Fixture *self, gconstpointer data)
{
  g_assert_true (hf_notifier_is_available (HF_NOTIFIER (self->first)));
  hf_notifier_memory_set_available (self->screen, FALSE);

  g_assert_false (hf_notifier_is_available (HF_NOTIFIER (self->first)));
  g_assert_false (show (self->first, "One"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/notifier-scope/same-id-twice", test_same_id_twice);
  ADD ("/notifier-scope/clicks", test_clicks_come_back_to_their_scope);
  ADD ("/notifier-scope/withdraws", test_withdraws_its_own);
  ADD ("/notifier-scope/availability", test_tells_availability);
#undef ADD

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The desktop notifier against a played server: one that can do more or less, that is missing,
 * hangs, hangs at the wrong moment, goes away and comes back.
 */

#include "remind/hf-notifier-libnotify.h"

#include "mock-server.h"

#define ALL_CAPS "actions body body-markup"

/* Nothing here takes that long; a test that waits for ever has failed. */
#define PATIENCE_SECONDS 60

/* How often a main loop has to turn every 10 ms while something slow happens for a second, at
 * least: a fifth of what an idle machine does.
 */
#define TICK_MS   10
#define MIN_TICKS 20

typedef struct
{
  HfNotifierLibnotify *notifier;
  MockServer          *server; /* or NULL */
  GString             *log;
  guint                ticks;
  guint                ticker;
  guint                patience;
} Fixture;

typedef struct
{
  gboolean done;
  gboolean shown;
  GError  *error;
} Answer;

static gboolean
ticked_cb (gpointer data)
{
  ++((Fixture *) data)->ticks;
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_ended_cb (gpointer data)
{
  g_error ("waited too long; so far: %s", ((Fixture *) data)->log->str);
  return G_SOURCE_REMOVE;
}

static void
action_invoked_cb (Fixture *f, const char *id, const char *action)
{
  g_string_append_printf (f->log, "[%s %s]", id, action);
}

static void
closed_cb (Fixture *f, const char *id, int reason)
{
  static const char *const names[] = { "expired", "dismissed", "withdrawn", "lost" };

  g_string_append_printf (f->log, "[%s %s]", id, names[reason]);
}

static void
availability_changed_cb (Fixture *f, gboolean available)
{
  g_string_append (f->log, available ? "[available]" : "[unavailable]");
}

static void
set_up (Fixture *f, gconstpointer data)
{
  const char *caps = data;

  f->log = g_string_new (NULL);
  f->server = caps != NULL ? mock_server_start (caps) : NULL;
  f->notifier = hf_notifier_libnotify_new ("org.huifang.Huifang", "Huifang");
  g_signal_connect_swapped (f->notifier, "action-invoked", G_CALLBACK (action_invoked_cb), f);
  g_signal_connect_swapped (f->notifier, "closed", G_CALLBACK (closed_cb), f);
  g_signal_connect_swapped (f->notifier, "availability-changed",
                            G_CALLBACK (availability_changed_cb), f);
  f->ticker = g_timeout_add (TICK_MS, ticked_cb, f);
  f->patience = g_timeout_add_seconds (PATIENCE_SECONDS, patience_ended_cb, f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->notifier);
  g_clear_pointer (&f->server, mock_server_kill);
  g_source_remove (f->ticker);
  g_source_remove (f->patience);
  g_string_free (f->log, TRUE);
}

static void
expect (Fixture *f, const char *log)
{
  while (f->log->len < strlen (log))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (f->log->str, ==, log);
  g_string_truncate (f->log, 0);
}

static void
notification_shown_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->shown = hf_notifier_show_finish (HF_NOTIFIER (object), result, &answer->error);
  answer->done = TRUE;
}

static void
begin_show (Fixture *f, const char *id, const char *body, Answer *answer)
{
  g_autoptr (HfNotification) notification =
    hf_notification_new (id, "Call back now: Ms Tang", body, HF_NOTIFICATION_HIGH);

  hf_notification_add_button (notification, HF_NOTIFICATION_CALL, "Call");
  hf_notification_add_button (notification, HF_NOTIFICATION_DONE, "Done");
  hf_notifier_show_async (HF_NOTIFIER (f->notifier), notification, NULL, notification_shown_cb,
                          answer);
}

static void
wait_for (Answer *answer)
{
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
show (Fixture *f, const char *id, const char *body)
{
  Answer answer = { 0 };

  begin_show (f, id, body, &answer);
  wait_for (&answer);
  g_assert_no_error (answer.error);
  g_assert_true (answer.shown);
}

static void
show_in_vain (Fixture *f, const char *id)
{
  Answer answer = { 0 };

  begin_show (f, id, NULL, &answer);
  wait_for (&answer);
  g_assert_false (answer.shown);
  g_assert_error (answer.error, HF_NOTIFIER_ERROR, HF_NOTIFIER_ERROR_UNAVAILABLE);
  g_clear_error (&answer.error);
}

static GVariant *
get_argument (GVariant *call, gsize index)
{
  g_autoptr (GVariant) boxed = g_variant_get_child_value (call, index);

  return g_variant_get_variant (boxed);
}

static char *
dup_actions (GVariant *call)
{
  g_autoptr (GVariant) list = get_argument (call, 5);
  g_autofree const char **words = g_variant_get_strv (list, NULL);

  return g_strjoinv (" ", (char **) words);
}

static void
assert_string (GVariant *call, gsize index, const char *expected)
{
  g_autoptr (GVariant) argument = get_argument (call, index);

  g_assert_cmpstr (g_variant_get_string (argument, NULL), ==, expected);
}

static void
assert_replaces (GVariant *call, guint32 expected)
{
  g_autoptr (GVariant) argument = get_argument (call, 1);

  g_assert_cmpuint (g_variant_get_uint32 (argument), ==, expected);
}

static void
test_shows (Fixture *f, gconstpointer data)
{
  show (f, "due-1", "Promised for 10:30");
  g_autoptr (GVariant) call = mock_server_get_call (f->server, "Notify", 0);
  g_autofree char *actions = dup_actions (call);
  g_autoptr (GVariant) hints = get_argument (call, 6);
  const char *desktop_entry = NULL;
  guchar      urgency = 255;

  assert_string (call, 0, "Huifang");
  assert_replaces (call, 0);
  assert_string (call, 3, "Call back now: Ms Tang");
  assert_string (call, 4, "Promised for 10:30");
  g_assert_cmpstr (actions, ==, "default default call Call done Done");
  g_assert_true (g_variant_lookup (hints, "desktop-entry", "&s", &desktop_entry));
  g_assert_cmpstr (desktop_entry, ==, "org.huifang.Huifang");
  g_assert_true (g_variant_lookup (hints, "urgency", "y", &urgency));
  g_assert_cmpuint (urgency, ==, 1);
  g_assert_true (hf_notifier_is_available (HF_NOTIFIER (f->notifier)));
}

static void
test_body_is_escaped (Fixture *f, gconstpointer data)
{
  show (f, "due-1", "Tang & <b>daughter</b>");
  g_autoptr (GVariant) call = mock_server_get_call (f->server, "Notify", 0);

  assert_string (call, 4, "Tang &amp; &lt;b&gt;daughter&lt;/b&gt;");
}

/* What is no markup must not be escaped, or the user reads the escapes. */
static void
test_plain_body_is_not_escaped (Fixture *f, gconstpointer data)
{
  show (f, "due-1", "Tang & <b>daughter</b>");
  g_autoptr (GVariant) call = mock_server_get_call (f->server, "Notify", 0);
  g_autofree char *actions = dup_actions (call);

  assert_string (call, 4, "Tang & <b>daughter</b>");
  g_assert_cmpstr (actions, ==, "");
}

static void
test_no_body (Fixture *f, gconstpointer data)
{
  show (f, "due-1", "Promised for 10:30");
  g_autoptr (GVariant) call = mock_server_get_call (f->server, "Notify", 0);

  assert_string (call, 4, "");
}

static void
test_one_id_is_one_bubble (Fixture *f, gconstpointer data)
{
  show (f, "due-1", NULL);
  show (f, "due-2", NULL);
  show (f, "due-1", "again");
  g_autoptr (GVariant) second = mock_server_get_call (f->server, "Notify", 1);
  g_autoptr (GVariant) third = mock_server_get_call (f->server, "Notify", 2);

  assert_replaces (second, 0);
  assert_replaces (third, 1);
}

static void
emit_for (Fixture *f, const char *signal, guint32 number, const char *signature, GVariant *second)
{
  GVariant *args[] = { g_variant_new_variant (g_variant_new_uint32 (number)),
                       g_variant_new_variant (second) };

  mock_server_emit (f->server, signal, signature,
                    g_variant_new_array (G_VARIANT_TYPE_VARIANT, args, 2));
}

static void
test_actions (Fixture *f, gconstpointer data)
{
  show (f, "due-1", NULL);
  show (f, "due-2", NULL);
  g_string_truncate (f->log, 0);
  emit_for (f, "ActionInvoked", 2, "us", g_variant_new_string ("call"));
  expect (f, "[due-2 call]");
  emit_for (f, "ActionInvoked", 1, "us", g_variant_new_string ("default"));
  expect (f, "[due-1 default]");
}

static void
test_closed (Fixture *f, gconstpointer data)
{
  show (f, "due-1", NULL);
  show (f, "due-2", NULL);
  g_string_truncate (f->log, 0);
  emit_for (f, "NotificationClosed", 1, "uu", g_variant_new_uint32 (2));
  expect (f, "[due-1 dismissed]");
  emit_for (f, "NotificationClosed", 2, "uu", g_variant_new_uint32 (1));
  expect (f, "[due-2 expired]");
}

static void
test_withdraw (Fixture *f, gconstpointer data)
{
  show (f, "due-1", NULL);
  g_string_truncate (f->log, 0);
  hf_notifier_withdraw (HF_NOTIFIER (f->notifier), "due-1");
  expect (f, "[due-1 withdrawn]");
  g_autoptr (GVariant) call = mock_server_get_call (f->server, "CloseNotification", 0);
  g_assert_nonnull (call);
}

static void
test_withdraw_before_shown (Fixture *f, gconstpointer data)
{
  Answer answer = { 0 };

  begin_show (f, "due-1", NULL, &answer);
  hf_notifier_withdraw (HF_NOTIFIER (f->notifier), "due-1");
  wait_for (&answer);
  g_assert_error (answer.error, HF_NOTIFIER_ERROR, HF_NOTIFIER_ERROR_WITHDRAWN);
  g_clear_error (&answer.error);
  g_assert_null (mock_server_get_call (f->server, "Notify", 0));
}

/* With the program its bubbles go: nobody would answer their buttons. */
static void
test_closes_all_in_the_end (Fixture *f, gconstpointer data)
{
  show (f, "due-1", NULL);
  g_assert_finalize_object (f->notifier);
  g_autoptr (GVariant) call = mock_server_get_call (f->server, "CloseNotification", 0);
  g_assert_nonnull (call);
  f->notifier = hf_notifier_libnotify_new ("org.huifang.Huifang", "Huifang");
}

static void
test_missing_server (Fixture *f, gconstpointer data)
{
  show_in_vain (f, "due-1");
  g_assert_false (hf_notifier_is_available (HF_NOTIFIER (f->notifier)));
  f->server = mock_server_start (ALL_CAPS);
  expect (f, "[available]");
  show (f, "due-1", NULL);
}

static void
test_hung_server (Fixture *f, gconstpointer data)
{
  expect (f, "[available]");
  mock_server_freeze (f->server);
  f->ticks = 0;
  show_in_vain (f, "due-1");
  g_assert_cmpuint (f->ticks, >=, MIN_TICKS);
  expect (f, "[unavailable]");
  /* Known by now: no second wait. */
  show_in_vain (f, "due-2");
  mock_server_thaw (f->server);
  expect (f, "[available]");
  show (f, "due-1", NULL);
}

/* A server that answers the probe and hangs right after it holds up the worker only. */
static void
test_server_hung_while_showing (Fixture *f, gconstpointer data)
{
  mock_server_set_method (f->server, "Notify", "susssasa{sv}i", "u",
                          "import time; time.sleep(1); ret = 1");
  expect (f, "[available]");
  f->ticks = 0;
  show (f, "due-1", NULL);
  g_assert_cmpuint (f->ticks, >=, MIN_TICKS);
}

static void
test_hung_server_at_the_end (Fixture *f, gconstpointer data)
{
  show (f, "due-1", NULL);
  mock_server_freeze (f->server);
  show_in_vain (f, "due-2");
  /* Finalising, in tear_down(), must not wait for it either: PATIENCE_SECONDS would not help. */
}

static void
test_restarted_server (Fixture *f, gconstpointer data)
{
  expect (f, "[available]");
  show (f, "due-1", NULL);
  show (f, "due-2", NULL);
  mock_server_kill (g_steal_pointer (&f->server));
  while (strstr (f->log->str, "[due-1 lost]") == NULL ||
         strstr (f->log->str, "[due-2 lost]") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (f->log->str, "[unavailable]"));
  show_in_vain (f, "due-1");
  g_string_truncate (f->log, 0);

  f->server = mock_server_start (ALL_CAPS);
  expect (f, "[available]");
  show (f, "due-2", NULL);
  g_autoptr (GVariant) call = mock_server_get_call (f->server, "Notify", 0);
  assert_replaces (call, 0);
  emit_for (f, "ActionInvoked", 1, "us", g_variant_new_string ("done"));
  expect (f, "[due-2 done]");
}

#define ADD(name, caps, func) \
  g_test_add ("/notifier-libnotify/" name, Fixture, caps, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);

  g_test_dbus_up (bus);
  ADD ("shows", ALL_CAPS, test_shows);
  ADD ("markup", ALL_CAPS, test_body_is_escaped);
  ADD ("plain", "body", test_plain_body_is_not_escaped);
  ADD ("no-body", "actions", test_no_body);
  ADD ("one-id", ALL_CAPS, test_one_id_is_one_bubble);
  ADD ("actions", ALL_CAPS, test_actions);
  ADD ("closed", ALL_CAPS, test_closed);
  ADD ("withdraw", ALL_CAPS, test_withdraw);
  ADD ("withdraw-before-shown", ALL_CAPS, test_withdraw_before_shown);
  ADD ("end", ALL_CAPS, test_closes_all_in_the_end);
  ADD ("missing", NULL, test_missing_server);
  ADD ("hung", ALL_CAPS, test_hung_server);
  ADD ("hung-while-showing", ALL_CAPS, test_server_hung_while_showing);
  ADD ("hung-at-the-end", ALL_CAPS, test_hung_server_at_the_end);
  ADD ("restarted", ALL_CAPS, test_restarted_server);
  int status = g_test_run ();

  /* Not down(): it would wait for libnotify's hold on the session bus. */
  g_test_dbus_stop (bus);
  return status;
}

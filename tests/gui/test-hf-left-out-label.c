/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way from who is left out of letters to those who may still be asked. */

#include "find-widget.h"
#include "tests/store/hf-test-book.h"

#include "core/hf-consent.h"
#include "gui/print/hf-left-out-label.h"
#include "session/customer/hf-outreach.h"

static void
listed_cb (GSimpleAction *action, GVariant *filter, char **listed)
{
  *listed = g_variant_dup_string (filter, NULL);
}

static void
gone_cb (gpointer is_gone, GObject *dialog)
{
  *(gboolean *) is_gone = TRUE;
}

/* By the keyboard, as GTK's label has it. */
static void
test_follow (void)
{
  const guint      counts[HF_OUTREACH_N_ANSWERS] = { 0, 0, 12, 30, 0 };
  g_autofree char *markup = hf_outreach_link_left_out (counts);
  g_autofree char *listed = NULL;
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) list = g_simple_action_new ("list-customers", G_VARIANT_TYPE_STRING);
  g_autoptr (HfFilter) whom = NULL;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *dialog = gtk_window_new ();
  GtkWidget *label = gtk_label_new (NULL);
  gboolean   is_gone = FALSE;

  g_signal_connect (list, "activate", G_CALLBACK (listed_cb), &listed);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (list));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_set_child (GTK_WINDOW (dialog), label);
  g_signal_connect (label, "activate-link", G_CALLBACK (hf_left_out_label_follow), NULL);
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &is_gone);
  hf_left_out_label_show (GTK_LABEL (label), NULL);
  g_assert_false (gtk_widget_get_visible (label));
  hf_left_out_label_show (GTK_LABEL (label), markup);
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "Left out: 12 refuse, 30 were never asked");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (label);
  g_signal_emit_by_name (label, "activate-current-link");
  hf_test_wait_for (is_gone);
  whom = hf_filter_from_text (listed, NULL);
  g_assert_cmpstr (hf_filter_get (whom, 0)->values[0], ==, HF_CONSENT_MAIL);
  g_assert_true (hf_filter_asks_for (whom, &hf_consent_def, HF_CONSENT_ANSWER));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/left-out-label/follow", test_follow);
  return g_test_run ();
}

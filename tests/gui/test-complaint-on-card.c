/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A complaint on a card: entered by its key, seen before anybody calls, answered and settled from
 * there, each undone in one step. */

#include "customer-fixture.h"
#include "find-field.h"
#include "press-shortcut.h"

#include "core/hf-complaint.h"
#include "gui/common/card/hf-customer-card-alerts.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/card/hf-entry-dialog.h"

#include <string.h>

static GtkWidget *
wait_for_dialog (void)
{
  GtkWidget *dialog = NULL;

  hf_test_wait_for ((dialog = find_window (HF_TYPE_ENTRY_DIALOG)) != NULL);
  return dialog;
}

static gpointer
editor_of (GtkWidget *dialog, const char *field)
{
  HfEditableRow *row = find_editable (dialog, field);

  g_assert_nonnull (row);
  return hf_editable_row_get_editor (row);
}

static void
type_text (GtkWidget *dialog, const char *field, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (editor_of (dialog, field)), text, -1);
}

static void
save (CustomerFixture *fixture, GtkWidget *dialog)
{
  guint n_before = fixture->n_messages;

  gtk_widget_activate_action (dialog, "entry.save", NULL);
  hf_test_wait_for (fixture->n_messages > n_before);
  g_assert_true (fixture->can_undo);
  g_assert_null (find_window (HF_TYPE_ENTRY_DIALOG));
}

static GtkWidget *
alerts_of (CustomerFixture *fixture)
{
  return find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_ALERTS);
}

static gboolean
begins_complaint (GtkWidget *widget, gconstpointer unused)
{
  return GTK_IS_LABEL (widget) &&
         g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "Complaint #");
}

static GtkWidget *
find_alert (CustomerFixture *fixture)
{
  return find_where (alerts_of (fixture), begins_complaint, NULL);
}

static void
enter (CustomerFixture *fixture)
{
  GtkWidget *dialog;

  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_u, 0));
  dialog = wait_for_dialog ();
  type_text (dialog, "text", "waited two hours");
  gtk_drop_down_set_selected (editor_of (dialog, "about"), 2); /* waiting */
  save (fixture, dialog);
}

static gint64
count (CustomerFixture *fixture, const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM complaint WHERE ", where, NULL);

  return hf_test_book_number (fixture->book, sql);
}

/* By the key, with the clock running, told above the card and in the timeline; one step. */
static void
test_enter (CustomerFixture *fixture, gconstpointer is_empty)
{
  const char *alert;

  enter (fixture);
  g_assert_cmpint (count (fixture, "text = 'waited two hours' AND about = 'waiting' AND "
                                   "kind = 'complaint' AND state = 'received' AND due > at"),
                   ==, 1);
  hf_test_wait_for (find_alert (fixture) != NULL);
  alert = gtk_label_get_text (GTK_LABEL (find_alert (fixture)));
  g_assert_true (strstr (alert, "d left · Waiting time") != NULL);
  g_assert_null (strstr (alert, "two hours"));
  hf_test_wait_for (find_where (find_widget (fixture->card, HF_TYPE_CUSTOMER_TIMELINE),
                                begins_complaint, NULL) != NULL);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (find_alert (fixture) == NULL);
  g_assert_cmpint (count (fixture, "TRUE"), ==, 0);
}

static GtkWidget *
open_from_alert (CustomerFixture *fixture)
{
  hf_test_wait_for (find_alert (fixture) != NULL);
  g_signal_emit_by_name (find_button_for (alerts_of (fixture), "alerts.open-complaint"), "clicked");
  return wait_for_dialog ();
}

/* What the state says of the times follows, and what is settled alarms nobody. */
static void
test_settle (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;

  enter (fixture);
  dialog = open_from_alert (fixture);
  gtk_drop_down_set_selected (editor_of (dialog, "state"), 3); /* answered */
  type_text (dialog, "result", "apologised");
  save (fixture, dialog);
  g_assert_cmpint (count (fixture, "answered IS NOT NULL AND closed IS NULL"), ==, 1);
  hf_test_wait_for (find_alert (fixture) != NULL &&
                    strstr (gtk_label_get_text (GTK_LABEL (find_alert (fixture))), "Answered"));
  dialog = open_from_alert (fixture);
  gtk_drop_down_set_selected (editor_of (dialog, "state"), 4); /* settled */
  save (fixture, dialog);
  g_assert_cmpint (count (fixture, "answered IS NOT NULL AND closed IS NOT NULL"), ==, 1);
  hf_test_wait_for (find_alert (fixture) == NULL);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (find_alert (fixture) != NULL);
  hf_test_book_check (fixture->book);
}

/* Where there is anybody, somebody is responsible. */
static void
test_responsible (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;

  hf_test_book_add_staff (fixture->book, "Chen", "desk");
  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-complaint", NULL);
  dialog = wait_for_dialog ();
  hf_test_wait_for (
    g_list_model_get_n_items (gtk_drop_down_get_model (editor_of (dialog, "owner"))) == 2);
  type_text (dialog, "text", "waited two hours");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  g_assert_true (gtk_widget_get_mapped (find_label (dialog, "Choose who is responsible.")));
  g_assert_cmpint (count (fixture, "TRUE"), ==, 0);
  gtk_drop_down_set_selected (editor_of (dialog, "owner"), 1);
  save (fixture, dialog);
  g_assert_cmpint (count (fixture, "owner IS NOT NULL"), ==, 1);
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/complaint-on-card/enter", test_enter);
  customer_fixture_add_test ("/complaint-on-card/settle", test_settle);
  customer_fixture_add_test ("/complaint-on-card/responsible", test_responsible);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a widget asks ends with it: nothing that is still to be answered keeps a widget, and what it
 * was about, from going. */

#include "gui/common/hf-ending.h"

#include "core/hf-staff.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/card/hf-family-section.h"
#include "gui/common/card/hf-referrer-row.h"
#include "gui/customer/hf-bulk-form.h"
#include "gui/customer/hf-handover-dialog.h"
#include "gui/customer/hf-merge-dialog.h"
#include "kin-fixture.h"

#include <adwaita.h>

static GMutex gate; /* held while the reader is to answer nobody */

static gpointer
wait_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
  return NULL;
}

static void
hold_answers (KinFixture *fixture)
{
  g_mutex_lock (&gate);
  hf_store_run_async (fixture->book->store, HF_LANE_READ, wait_work, NULL, NULL, NULL, NULL, NULL,
                      NULL);
}

static gpointer
show (KinFixture *fixture, GType type)
{
  GtkWidget *widget = g_object_new (type, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), widget);
  return widget;
}

static void
test_widget (KinFixture *fixture, gconstpointer data)
{
  GtkWidget *label = show (fixture, GTK_TYPE_LABEL);
  g_autoptr (GCancellable) ending = g_object_ref (hf_ending_of (label));

  g_assert_true (hf_ending_of (label) == ending);
  g_assert_true (hf_ending_of (fixture->window) != ending);
  g_assert_false (g_cancellable_is_cancelled (ending));
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (g_cancellable_is_cancelled (ending));
}

static gpointer
find_widget (gpointer widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
ask_bulk_form (KinFixture *fixture)
{
  HfBulkForm *form = show (fixture, HF_TYPE_BULK_FORM);

  hold_answers (fixture);
  hf_bulk_form_set_up (form, HF_BULK_OWNER, fixture->context);
  return form;
}

static gpointer
ask_handover (KinFixture *fixture)
{
  hold_answers (fixture);
  return hf_handover_dialog_show (GTK_WINDOW (fixture->window), fixture->context);
}

static gpointer
ask_merge (KinFixture *fixture)
{
  hold_answers (fixture);
  return hf_merge_dialog_show (GTK_WINDOW (fixture->window), fixture->context, fixture->ids[0],
                               fixture->ids[1]);
}

static gpointer
ask_referrer (KinFixture *fixture)
{
  HfReferrerRow *row = show (fixture, HF_TYPE_REFERRER_ROW);
  g_autoptr (HfRow) customer = hf_test_book_read (fixture->book, &hf_customer_def, fixture->ids[0]);

  hf_referrer_row_set_up (row, fixture->context);
  hf_referrer_row_set_customer (row, customer);
  hold_answers (fixture);
  hf_referrer_row_choose (row, fixture->ids[2]);
  return row;
}

static gpointer
ask_family (KinFixture *fixture)
{
  HfFamilySection *section = show (fixture, HF_TYPE_FAMILY_SECTION);
  gpointer         add = kin_fixture_child (section, "add");
  gpointer         list = kin_fixture_child (add, "list");

  hf_family_section_set_customer (section, fixture->context, fixture->ids[0]);
  gtk_editable_set_text (kin_fixture_child (add, "search"), "林");
  hf_test_wait_for (gtk_list_box_get_row_at_index (list, 0) != NULL);
  hf_test_book_let_finish (fixture->book);
  hold_answers (fixture);
  g_signal_emit_by_name (kin_fixture_child (add, "search"), "activate");
  return add;
}

static gpointer
ask_timeline (KinFixture *fixture)
{
  HfCustomerTimeline    *timeline = show (fixture, HF_TYPE_CUSTOMER_TIMELINE);
  HfCustomerTimelineRow *line = NULL;

  g_object_set (timeline, "context", fixture->context, NULL);
  hf_timeline_set_kinds (hf_customer_timeline_get_model (timeline), HF_TIMELINE_CHANGES);
  hf_customer_timeline_set_customer (timeline, fixture->ids[1]);
  hf_test_wait_for ((line = find_widget (timeline, HF_TYPE_CUSTOMER_TIMELINE_ROW)) != NULL &&
                    hf_customer_timeline_row_get_item (line) != NULL);
  hf_test_book_let_finish (fixture->book);
  hold_answers (fixture);
  gtk_widget_activate_action (GTK_WIDGET (line), "entry.restore", NULL);
  return timeline;
}

typedef struct
{
  const char *path;
  gpointer (*ask) (KinFixture *fixture);
} Asking;

static gint64
count_steps (KinFixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT count(*) FROM step");
}

static void
freed_cb (gpointer is_freed)
{
  *(gboolean *) is_freed = TRUE;
}

/* Nothing was saved yet, so nothing is. */
static void
test_asking (KinFixture *fixture, gconstpointer data)
{
  const Asking *asking = data;
  gint64        n_steps = count_steps (fixture);
  gpointer      widget = asking->ask (fixture);
  gboolean      is_freed = FALSE;

  g_object_set_data_full (widget, "test-freed", &is_freed, freed_cb); /* not before it is */
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (widget);
  else
    gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_true (is_freed);
  g_mutex_unlock (&gate);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_steps (fixture), ==, n_steps);
}

int
main (int argc, char **argv)
{
  static const Asking askings[] = {
    { "/ending/bulk-form", ask_bulk_form }, { "/ending/handover", ask_handover },
    { "/ending/merge", ask_merge },         { "/ending/referrer", ask_referrer },
    { "/ending/family", ask_family },       { "/ending/timeline", ask_timeline },
  };

  g_test_init (&argc, &argv, NULL); /* isolated folders would hide the icons' file types */
  adw_init ();
  kin_fixture_add_test ("/ending/widget", test_widget);
  for (guint i = 0; i < G_N_ELEMENTS (askings); i++)
    g_test_add (askings[i].path, KinFixture, &askings[i], kin_fixture_set_up, test_asking,
                kin_fixture_tear_down);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history on the card of an organisation: it follows the book, and leads back. */

#include "find-widget.h"
#include "organisation-fixture.h"

#include "core/hf-organisation.h"
#include "gui/common/card/hf-change-history.h"
#include "gui/common/card/hf-customer-timeline-row.h"

static gpointer
get_list (OrganisationFixture *self)
{
  return organisation_fixture_part (organisation_fixture_card_child (self, "changes"),
                                    HF_TYPE_CHANGE_HISTORY, "list");
}

static HfCustomerTimelineRow *
get_row (OrganisationFixture *self, int index)
{
  GtkListBoxRow *line = gtk_list_box_get_row_at_index (get_list (self), index);

  return line ? HF_CUSTOMER_TIMELINE_ROW (gtk_list_box_row_get_child (line)) : NULL;
}

static gboolean
shows (OrganisationFixture *self, int index, const char *text)
{
  HfCustomerTimelineRow *row = get_row (self, index);

  return row != NULL && find_label (row, text) != NULL;
}

static void
set_city (OrganisationFixture *self, const char *city)
{
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_CITY, city);
}

static void
show_changes (OrganisationFixture *self)
{
  organisation_fixture_open_mill (self);
  gtk_widget_activate_action (GTK_WIDGET (self->card), "card.show-changes", NULL);
}

/* Enter or Space on a line unfolds it, and so offers the way back. */
static void
test_restore (OrganisationFixture *self, gconstpointer is_empty)
{
  HfCustomerTimelineRow *first;

  set_city (self, "Port");
  set_city (self, "Bay");
  show_changes (self);
  hf_test_wait_for (shows (self, 0, "Port → Bay"));
  g_assert_true (shows (self, 1, "— → Port"));
  first = get_row (self, 0);
  g_assert_true (gtk_widget_get_focusable (gtk_widget_get_parent (GTK_WIDGET (first))));
  g_assert_false (gtk_widget_get_mapped (find_button_for (first, "entry.restore")));
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (first)), "activate");
  hf_test_wait_for (gtk_widget_get_mapped (find_button_for (first, "entry.restore")));
  g_signal_emit_by_name (find_button_for (first, "entry.restore"), "clicked");
  hf_test_wait_for (self->n_messages > 0);
  g_assert_cmpstr (self->message, ==, "City is “Port” again");
  g_assert_true (self->can_undo);
  hf_test_wait_for (shows (self, 0, "Bay → Port"));
  /* what was there stays as it was unfolded */
  g_assert_true (get_row (self, 1) == first);
  g_assert_true (gtk_widget_get_mapped (find_button_for (first, "entry.restore")));
}

/* Nothing stands there of an organisation that was shown before. */
static void
test_another (OrganisationFixture *self, gconstpointer is_empty)
{
  gpointer nothing = organisation_fixture_part (organisation_fixture_card_child (self, "changes"),
                                                HF_TYPE_CHANGE_HISTORY, "nothing");
  HfRow   *row = hf_row_new (&hf_organisation_def);

  set_city (self, "Port");
  show_changes (self);
  hf_test_wait_for (shows (self, 0, "— → Port"));
  hf_row_set_text (row, HF_ORGANISATION_NAME, "Harbour Office");
  hf_organisation_card_set_organisation (self->card, hf_test_book_insert (self->book, row));
  g_assert_null (get_row (self, 0));
  hf_test_wait_for (gtk_widget_get_visible (nothing));
}

int
main (int argc, char **argv)
{
  organisation_fixture_init (&argc, &argv);
  organisation_fixture_add_test ("/change-history/restore", test_restore);
  organisation_fixture_add_test ("/change-history/another", test_another);
  return g_test_run ();
}

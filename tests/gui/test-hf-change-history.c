/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history on the card of an organisation: it follows the book, and leads back. */

#include "find-widget.h"
#include "organisation-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-history-part.h"
#include "core/hf-organisation.h"
#include "gui/common/card/hf-change-dialog.h"
#include "gui/common/card/hf-change-history.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/hf-rows-dialog.h"

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

static gboolean
is_button_with (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
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

/* Why the history of a kind of rows is shown nowhere. */
static const struct
{
  const char *entity;
  const char *why;
} exceptions[] = {
  { "customer", "its timeline has it" },
  { "custom_value", "a field of the card, which its timeline has" },
  { "article", "it has versions, see hf-article-versions.c" },
  { "follow_up",
    "what becomes of one is a contact of its own, and a move is taken back as a step" },
  { "given_item", "a copy of what was agreed, which stays as it is" },
  { "custom_field", "set up once; what is filled in has a history" },
  { "segment", "a question somebody saved, and nothing anybody knows" },
  { "distinct_pair", "it is there or not, and says no more" },
  { "star", "somebody's own mark, which says nothing of the customer" },
};

static gboolean
is_exception (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_str_equal (exceptions[i].entity, def->name))
      return TRUE;
  return FALSE;
}

/* No kind of rows can be forgotten: each has a history of its own, or is part of what has one, or
 * is named above. */
static void
test_of_all (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      const HfEntityDef *def = hf_entities[i];
      gboolean           is_shown =
        hf_change_history_offers (def) || hf_history_part_find (NULL, def->name) != NULL;

      g_test_message ("%s", def->name);
      g_assert_true (is_shown != is_exception (def));
    }
  for (guint i = 0; i < hf_history_n_parts; i++)
    g_assert_true (hf_history_parts[i].whole == &hf_customer_def ||
                   hf_change_history_offers (hf_history_parts[i].whole));
}

/* A department has no card: its history is a window of its own, from the list of departments. */
static void
test_dialog (OrganisationFixture *self, gconstpointer is_empty)
{
  HfRow     *ward = hf_row_new (&hf_department_def);
  gint64     id;
  GtkWidget *rows, *button, *dialog = NULL;
  gpointer   history, list;

  hf_row_set_text (ward, HF_DEPARTMENT_NAME, "Ward 3");
  id = hf_test_book_insert (self->book, ward);
  hf_test_book_set_text (self->book, &hf_department_def, id, HF_DEPARTMENT_SERVICES, "X-ray");
  rows =
    hf_rows_dialog_present (GTK_WIDGET (self->card), self->context, &hf_rows_dialog_departments);
  hf_test_wait_for ((button = find_where (rows, is_button_with, "_Changes…")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for ((dialog = find_window (HF_TYPE_CHANGE_DIALOG)) != NULL);
  history = find_widget (dialog, HF_TYPE_CHANGE_HISTORY);
  list = organisation_fixture_part (history, HF_TYPE_CHANGE_HISTORY, "list");
  hf_test_wait_for (gtk_list_box_get_row_at_index (list, 0) != NULL);
  g_assert_nonnull (find_label (gtk_list_box_get_row_at_index (list, 0), "— → X-ray"));
  gtk_window_close (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (rows));
}

int
main (int argc, char **argv)
{
  organisation_fixture_init (&argc, &argv);
  organisation_fixture_add_test ("/change-history/restore", test_restore);
  organisation_fixture_add_test ("/change-history/another", test_another);
  organisation_fixture_add_test ("/change-history/dialog", test_dialog);
  g_test_add_func ("/change-history/of-all", test_of_all);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the list of organisations has in common with that of customers: columns that are chosen and
 * remembered, saved segments, and initials beside it. */

#include "gui/organisation/hf-organisation-list.h"

#include "organisation-fixture.h"

#include "core/hf-activity.h"
#include "core/hf-organisation.h"
#include "core/hf-segment.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/hf-list-column.h"
#include "gui/common/list/hf-column-chooser.h"
#include "gui/common/list/hf-jump-bar.h"
#include "gui/common/list/hf-segment-bar.h"
#include "session/organisation/hf-organisation-draft.h"

static HfColumnChooser *
get_chooser (OrganisationFixture *self)
{
  return organisation_fixture_page_child (self, "columns");
}

static void
check (HfColumnChooser *chooser, const char *expected)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) hf_column_chooser_get_ids (chooser));

  g_assert_cmpstr (ids, ==, expected);
}

static char *
list_headings (OrganisationFixture *self)
{
  GtkWidget  *view = find_widget (self->list, GTK_TYPE_COLUMN_VIEW);
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        g_string_append_printf (titles, "%s|", gtk_column_view_column_get_title (column));
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

/* Whoever takes the column away by which the list is sorted gets it by name. */
static void
test_columns (OrganisationFixture *self, gconstpointer is_empty)
{
  HfColumnChooser *chooser = get_chooser (self);
  g_autofree char *headings = NULL, *usual = NULL;

  check (chooser, "kind stage agreement members last next headcount owner");
  hf_organisation_list_set_compact (self->list, TRUE);
  usual = list_headings (self);
  g_assert_cmpstr (usual, ==, "Organisation|Agreement|Members|Next activity|");
  hf_column_chooser_set_shown (chooser, "city", TRUE);
  hf_column_chooser_set_shown (chooser, "last", FALSE);
  hf_column_chooser_set_shown (chooser, "headcount", FALSE);
  hf_column_chooser_move (chooser, "city", "kind");
  hf_organisation_list_set_compact (self->list, TRUE); /* they were chosen for all that */
  headings = list_headings (self);
  g_assert_cmpstr (headings, ==,
                   "Organisation|City|Kind|Stage|Agreement|Members|Next activity|Owner|");
  hf_organisation_list_set_order (self->list, (HfListOrder){ "members", TRUE });
  hf_column_chooser_set_shown (chooser, "owner", FALSE);
  g_assert_cmpstr (hf_organisation_list_get_order (self->list).column, ==, "members");
  g_assert_true (hf_organisation_list_get_order (self->list).descending);
  hf_column_chooser_set_shown (chooser, "members", FALSE);
  g_assert_cmpstr (hf_organisation_list_get_order (self->list).column, ==, "name");
  g_assert_false (hf_organisation_list_get_order (self->list).descending);
}

static void
add_activity (OrganisationFixture *self, const char *kind, const char *done)
{
  HfRow *row = hf_row_new (&hf_activity_def);

  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, self->mill);
  hf_row_set_text (row, HF_ACTIVITY_KIND, kind);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, "Talk");
  hf_row_set_text (row, HF_ACTIVITY_DONE, done);
  hf_test_book_insert (self->book, row);
}

static gboolean
is_cell_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_INSCRIPTION (widget) &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

/* Read for the rows on screen, and again when somebody was there. */
static void
test_last_visit (OrganisationFixture *self, gconstpointer is_empty)
{
  g_autofree char *headings = NULL;

  add_activity (self, "visit", "2019-03-05");
  add_activity (self, "call", "2022-04-06"); /* what the last activity was */
  add_activity (self, "visit", NULL);
  hf_column_chooser_set_shown (get_chooser (self), "last_visit", TRUE);
  headings = list_headings (self);
  g_assert_nonnull (strstr (headings, "|Last on site|"));
  hf_test_wait_for (find_where (self->list, is_cell_with, "5 Mar 2019") != NULL);
  add_activity (self, "visit", "2021-05-07");
  hf_test_wait_for (find_where (self->list, is_cell_with, "7 May 2021") != NULL);
  g_assert_null (find_where (self->list, is_cell_with, "5 Mar 2019"));
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (find_where (self->list, is_cell_with, "5 Mar 2019") != NULL);
}

/* What must not stand in a list is not offered, nothing is offered twice, and only what an index
 * has in order sorts. */
static void
test_offers (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  HfColumnOffer offer;

  for (guint i = 0; hf_organisation_column_offers.get_nth (i, NULL, &offer); i++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) offer.id));
      g_assert_true (g_hash_table_add (titles, (gpointer) offer.title));
      g_assert_cmpint (offer.is_fixed, ==, g_str_equal (offer.id, "name"));
    }
  g_assert_true (g_hash_table_contains (ids, "phone"));
  g_assert_false (g_hash_table_contains (ids, "archived"));
  g_assert_false (g_hash_table_contains (ids, "liaison"));
}

/* The next window has what was chosen in the last one. */
static void
test_remembered (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  const char *const before[] = { "city", "gone", "stage", NULL };
  g_auto (GStrv) after = NULL;
  g_autoptr (HfContext) context = hf_context_new (book->store, settings);
  HfColumnChooser *chooser = g_object_ref_sink (g_object_new (HF_TYPE_COLUMN_CHOOSER, NULL));

  g_settings_set_strv (settings, "organisation-columns", before);
  hf_column_chooser_set_up (chooser, context, &hf_organisation_column_offers, NULL);
  check (chooser, "city stage");
  hf_column_chooser_set_shown (chooser, "city", FALSE);
  after = g_settings_get_strv (settings, "organisation-columns");
  g_assert_cmpuint (g_strv_length (after), ==, 1);
  g_assert_cmpstr (after[0], ==, "stage");
  g_settings_reset (settings, "organisation-columns");
  g_object_run_dispose (G_OBJECT (chooser));
  g_object_unref (chooser);
}

/* With the focus out of it again: GTK 4.8 keeps what is hidden twice before it has moved it on. */
static void
close_chooser (OrganisationFixture *self, HfColumnChooser *chooser)
{
  gtk_popover_popdown (GTK_POPOVER (chooser));
  hf_test_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (chooser)) &&
                    (gtk_window_get_focus (GTK_WINDOW (self->window)) == NULL ||
                     !gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                              GTK_WIDGET (chooser))));
}

/* What was chosen and stands nowhere would be a riddle. */
static void
test_no_room (OrganisationFixture *self, gconstpointer is_empty)
{
  HfColumnChooser *chooser =
    organisation_fixture_part (self->page, HF_TYPE_ORGANISATION_PAGE, "columns");
  gpointer rows = organisation_fixture_part (chooser, HF_TYPE_COLUMN_CHOOSER, "list");

  g_assert_null (gtk_widget_get_first_child (rows)); /* they are made when one looks at them */
  hf_organisation_list_set_compact (self->list, FALSE);
  gtk_popover_popup (GTK_POPOVER (chooser));
  g_assert_null (find_label (rows, "no room"));
  close_chooser (self, chooser);
  hf_organisation_list_set_compact (self->list, TRUE);
  gtk_popover_popup (GTK_POPOVER (chooser));
  g_assert_nonnull (find_label (rows, "no room"));
  /* What was chosen by hand is shown, and scrolled to. */
  hf_column_chooser_set_shown (chooser, "kind", FALSE);
  g_assert_null (find_label (rows, "no room"));
  close_chooser (self, chooser);
}

/* Numbers down the list are kept back like those of customers. */
static void
test_phones (OrganisationFixture *self, gconstpointer is_empty)
{
  const char *ids[] = { "phone", NULL };

  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_PHONE,
                         "0351-8600123");
  hf_organisation_list_show_columns (self->list, ids);
  hf_organisation_list_set_compact (self->list, FALSE);
  hf_test_wait_for (find_where (self->list, is_cell_with, "0351-8600123") != NULL);
  hf_test_book_work_as (self->book, hf_test_book_add_staff (self->book, "Chen", "doctor"), "doctor",
                        0);
  hf_test_wait_for (find_where (self->list, is_cell_with, "035****0123") != NULL);
  g_assert_null (find_where (self->list, is_cell_with, "0351-8600123"));
}

static gpointer
segment_child (OrganisationFixture *self, const char *name)
{
  return organisation_fixture_part (organisation_fixture_page_child (self, "segment_bar"),
                                    HF_TYPE_SEGMENT_BAR, name);
}

static gboolean
is_toggle_with (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_TOGGLE_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gpointer
find_segment (OrganisationFixture *self, const char *label)
{
  return find_where (segment_child (self, "toggles"), is_toggle_with, label);
}

static void
filter_by_stage (OrganisationFixture *self)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  char            *values[] = { (char *) HF_ORGANISATION_STAGE_STRATEGIC, NULL };
  g_autofree char *text = NULL;

  hf_filter_add (filter, &(HfCondition){ &hf_organisation_def, HF_ORGANISATION_STAGE, 0,
                                         HF_FILTER_IS, values });
  text = hf_filter_to_text (filter);
  hf_filter_bar_restore (organisation_fixture_page_child (self, "filter_bar"), text);
}

/* A filter becomes a segment whose count follows the book; a click on it, or on all, is a filter
 * again. It is one of organisations, and Undo takes it away. */
static void
test_segments (OrganisationFixture *self, gconstpointer is_empty)
{
  static const char saved[] = "SELECT count(*) FROM segment WHERE name = '战略' AND is_shared = 1 "
                              "AND entity = 'organisation'";

  hf_test_wait_for (find_segment (self, "All 2") != NULL);
  g_assert_null (find_segment (self, "A grade 0"));
  g_assert_false (gtk_widget_get_visible (segment_child (self, "tag_rules")));
  filter_by_stage (self);
  hf_test_wait_for (organisation_fixture_count (self) == 0);
  g_assert_true (gtk_widget_get_visible (segment_child (self, "save")));
  gtk_editable_set_text (segment_child (self, "name"), "战略");
  gtk_check_button_set_active (segment_child (self, "is_shared"), TRUE);
  g_signal_emit_by_name (segment_child (self, "save_confirm"), "clicked");
  hf_test_wait_for (find_segment (self, "战略 0") != NULL);
  g_assert_cmpint (hf_test_book_number (self->book, saved), ==, 1);
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_STAGE,
                         HF_ORGANISATION_STAGE_STRATEGIC);
  hf_test_wait_for (find_segment (self, "战略 1") != NULL);

  g_signal_emit_by_name (find_segment (self, "All 2"), "clicked");
  hf_test_wait_for (organisation_fixture_count (self) == 2);
  g_signal_emit_by_name (find_segment (self, "战略 1"), "clicked");
  hf_test_wait_for (organisation_fixture_count (self) == 1);
  g_assert_true (gtk_toggle_button_get_active (find_segment (self, "战略 1")));
  hf_undone_free (hf_test_book_undo (self->book));
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (find_segment (self, "战略 1") == NULL);
  g_assert_cmpint (hf_test_book_number (self->book, saved), ==, 0);
}

/* Shift and a letter go to the first name that begins so, and select it. */
static void
test_initials (OrganisationFixture *self, gconstpointer is_empty)
{
  HfJumpBar *bar = HF_JUMP_BAR (find_widget (self->list, HF_TYPE_JUMP_BAR));
  gboolean   is_handled = FALSE;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->list));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  for (guint i = 0; i < 60; i++)
    hf_test_book_insert (self->book, hf_organisation_draft_new ("中和药店", NULL, NULL));
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_cmpuint (hf_jump_bar_find (bar, 'D'), ==, 0);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'J'), ==, 1);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'Z'), ==, 2);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'A'), ==, HF_NO_LETTER);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_J, 0, GDK_SHIFT_MASK,
                               &is_handled);
    }
  g_assert_true (is_handled);
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (self->list)), ==, self->mill);
  hf_organisation_list_set_order (self->list, (HfListOrder){ "stage", FALSE });
  hf_test_wait_for (!gtk_widget_get_visible (GTK_WIDGET (bar)));
}

/* Stages have room in their column, in the longer of the program's languages. */
static void
test_stages_fit (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget  *view = find_widget (self->list, GTK_TYPE_COLUMN_VIEW);
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  int         room = 0;

  hf_organisation_list_set_compact (self->list, FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (hf_list_column_get_id (column), "stage") == 0)
        room = gtk_column_view_column_get_fixed_width (column) - 14; /* around what it shows */
    }
  for (const HfChoice *stage = hf_organisation_stages; stage->key != NULL; stage++)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (view, stage->label);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      g_assert_cmpint (width, <=, room);
    }
}

int
main (int argc, char *argv[])
{
  organisation_fixture_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add_func ("/organisation-list/offers", test_offers);
  g_test_add_func ("/organisation-list/remembered", test_remembered);
  organisation_fixture_add_test ("/organisation-list/columns", test_columns);
  organisation_fixture_add_test ("/organisation-list/last-visit", test_last_visit);
  organisation_fixture_add_test ("/organisation-list/no-room", test_no_room);
  organisation_fixture_add_test ("/organisation-list/phones", test_phones);
  organisation_fixture_add_test ("/organisation-list/segments", test_segments);
  organisation_fixture_add_test ("/organisation-list/initials", test_initials);
  organisation_fixture_add_test ("/organisation-list/stages-fit", test_stages_fit);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The board of stages over a real book: what stands in which column, taking a card to another one
 * by key and by dragging, and back by Undo; what the page's search and filter leave; opening. */

#include "organisation-fixture.h"
#include "press-shortcut.h"

#include "core/hf-organisation.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/organisation/hf-organisation-notice-bar.h"
#include "gui/organisation/hf-stage-board.h"
#include "gui/organisation/hf-stage-card.h"
#include "gui/organisation/hf-stage-column.h"
#include "gui/organisation/hf-stage-strip.h"
#include "session/organisation/hf-organisation-draft.h"

#include <string.h>

#define MANY 400

enum
{
  NO_STAGE,
  POTENTIAL,
  ACTIVE,
  STRATEGIC,
};

static GtkWidget *
get_board (OrganisationFixture *self)
{
  return find_widget (self->page, HF_TYPE_STAGE_BOARD);
}

static gpointer
get_column (OrganisationFixture *self, guint n)
{
  GtkWidget *column = gtk_widget_get_first_child (
    organisation_fixture_part (get_board (self), HF_TYPE_STAGE_BOARD, "box"));

  for (; n > 0; n--)
    column = gtk_widget_get_next_sibling (column);
  return column;
}

static HfLiveList *
get_model (OrganisationFixture *self, guint n)
{
  return hf_record_list_get_model (get_column (self, n));
}

static guint
count_in (OrganisationFixture *self, guint n)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (self, n)));
}

static const char *
get_count (OrganisationFixture *self, guint n)
{
  return gtk_label_get_label (
    organisation_fixture_part (get_column (self, n), HF_TYPE_STAGE_COLUMN, "count"));
}

static gboolean
is_nobody_told (OrganisationFixture *self, guint n)
{
  return gtk_widget_get_visible (
    organisation_fixture_part (get_column (self, n), HF_TYPE_STAGE_COLUMN, "nobody"));
}

static gboolean
is_settled (OrganisationFixture *self)
{
  for (guint i = NO_STAGE; i <= STRATEGIC; i++)
    if (hf_live_list_is_loading (get_model (self, i)))
      return FALSE;
  return TRUE;
}

/* By its key, as somebody who is in the list. Whoever has no stage yet is a potential partner. */
static void
open_board (OrganisationFixture *self)
{
  for (gint64 id = self->mill; id <= self->mill + 1; id++)
    {
      g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_organisation_def, id);

      if (hf_row_is_null (row, HF_ORGANISATION_STAGE))
        hf_test_book_set_text (self->book, &hf_organisation_def, id, HF_ORGANISATION_STAGE,
                               HF_ORGANISATION_STAGE_POTENTIAL);
    }
  g_assert_true (press_shortcut (self->page, GDK_KEY_b, 0));
  hf_test_wait_for (is_settled (self));
}

static gint64
get_selected (OrganisationFixture *self, guint n)
{
  return hf_record_list_get_selected (get_column (self, n));
}

/* As whoever clicks on it, or comes to it by the arrows. */
static void
select_mill (OrganisationFixture *self)
{
  hf_record_list_select (get_column (self, POTENTIAL), self->mill);
  g_signal_emit_by_name (get_column (self, POTENTIAL), "selected", self->mill);
}

static gboolean
is_mill_in (OrganisationFixture *self, guint n)
{
  return hf_live_list_find (get_model (self, n), self->mill) != HF_LIVE_LIST_NOT_FOUND;
}

static void
test_columns (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *strip = find_widget (self->page, HF_TYPE_STAGE_STRIP);
  gpointer   model;

  hf_test_wait_for (gtk_widget_get_visible (strip));
  open_board (self);
  g_assert_false (gtk_widget_get_visible (strip));
  g_assert_cmpstr (get_count (self, POTENTIAL), ==, "2");
  g_assert_cmpstr (get_count (self, ACTIVE), ==, "0");
  g_assert_false (is_nobody_told (self, POTENTIAL));
  g_assert_true (is_nobody_told (self, ACTIVE));
  g_assert_false (gtk_widget_get_visible (get_column (self, NO_STAGE)));
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_STAGE, NULL);
  hf_test_wait_for (gtk_widget_get_visible (get_column (self, NO_STAGE)));
  g_assert_cmpstr (get_count (self, NO_STAGE), ==, "1");
  model = get_model (self, POTENTIAL);
  g_object_add_weak_pointer (G_OBJECT (model), &model);
  g_assert_true (press_shortcut (self->page, GDK_KEY_b, 0));
  g_assert_null (get_board (self));
  hf_test_wait_for (model == NULL); /* nothing goes on being read */
  g_assert_true (gtk_widget_get_visible (strip));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->list)));
}

/* The keys go to the card that was selected in the list, in whichever column it lies. */
static void
test_focus (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *focus;

  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_STAGE,
                         HF_ORGANISATION_STAGE_STRATEGIC);
  hf_record_list_select (HF_RECORD_LIST (self->list), self->mill);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  open_board (self);
  hf_test_wait_for (get_selected (self, STRATEGIC) == self->mill);
  focus = gtk_root_get_focus (gtk_widget_get_root (get_board (self)));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, get_column (self, STRATEGIC)));
}

/* What it is, and what it lacks at its stage; both follow the book. */
static void
test_card (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *card;

  hf_test_book_archive (self->book, &hf_organisation_def, self->mill + 1);
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_MANAGER,
                         "何");
  open_board (self);
  hf_test_wait_for (count_in (self, POTENTIAL) == 1);
  hf_test_wait_for (find_widget (get_board (self), HF_TYPE_STAGE_CARD) != NULL);
  card = find_widget (get_board (self), HF_TYPE_STAGE_CARD);
  hf_test_wait_for (find_label (card, "锦星纺织") != NULL);
  g_assert_nonnull (find_label (card, "Contract unit · 何"));
  g_assert_nonnull (find_label (card, "Missing: Owner, Next activity"));
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_MANAGER,
                         "乔");
  hf_test_wait_for (find_label (card, "Contract unit · 乔") != NULL);
}

/* With Ctrl the card goes to the stage beside, told and undone like any change, and stays selected
 * wherever it is; at the last stage it stays. */
static void
test_carry (OrganisationFixture *self, gconstpointer is_empty)
{
  open_board (self);
  select_mill (self);
  g_assert_true (press_shortcut (get_board (self), GDK_KEY_Right, GDK_CONTROL_MASK));
  hf_test_wait_for (is_mill_in (self, ACTIVE) && is_settled (self));
  g_assert_cmpstr (self->message, ==, "锦星纺织: Active partner");
  g_assert_true (self->can_undo);
  g_assert_cmpint (get_selected (self, ACTIVE), ==, self->mill);
  g_assert_cmpint (get_selected (self, POTENTIAL), ==, 0);
  g_assert_cmpstr (get_count (self, POTENTIAL), ==, "1");
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (is_mill_in (self, POTENTIAL) && is_settled (self));
  g_assert_cmpint (get_selected (self, POTENTIAL), ==, self->mill);
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_STAGE,
                         HF_ORGANISATION_STAGE_STRATEGIC);
  hf_test_wait_for (is_mill_in (self, STRATEGIC) && is_settled (self));
  g_assert_cmpint (get_selected (self, STRATEGIC), ==, self->mill);
  press_shortcut (get_board (self), GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_true (press_shortcut (get_board (self), GDK_KEY_Left, GDK_CONTROL_MASK));
  hf_test_wait_for (is_mill_in (self, ACTIVE) && is_settled (self));
  g_assert_cmpint (get_selected (self, ACTIVE), ==, self->mill);
}

/* Without it the keys go to the card beside, over columns without any. */
static void
test_arrows (OrganisationFixture *self, gconstpointer is_empty)
{
  gint64 school = self->mill + 1;

  hf_test_book_set_text (self->book, &hf_organisation_def, school, HF_ORGANISATION_STAGE,
                         HF_ORGANISATION_STAGE_STRATEGIC);
  open_board (self);
  hf_test_wait_for (count_in (self, STRATEGIC) == 1);
  select_mill (self);
  g_assert_true (press_shortcut (get_board (self), GDK_KEY_Right, 0));
  g_assert_cmpint (get_selected (self, STRATEGIC), ==, school);
  g_assert_cmpint (get_selected (self, POTENTIAL), ==, 0);
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (self->list)), ==, school);
  press_shortcut (get_board (self), GDK_KEY_Right, 0);
  g_assert_cmpint (get_selected (self, STRATEGIC), ==, school);
  g_assert_true (press_shortcut (get_board (self), GDK_KEY_Left, 0));
  g_assert_cmpint (get_selected (self, POTENTIAL), ==, self->mill);
}

static GtkEventController *
find_controller (gpointer widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller; /* the widget keeps it */
    }
  return NULL;
}

static gboolean
drop_mill (OrganisationFixture *self, guint n)
{
  GValue   id = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&id, G_TYPE_INT64);
  g_value_set_int64 (&id, self->mill);
  g_signal_emit_by_name (find_controller (get_column (self, n), GTK_TYPE_DROP_TARGET), "drop", &id,
                         5.0, 5.0, &is_taken);
  g_value_unset (&id);
  return is_taken;
}

/* Over its own column nothing is done; over another one step, which Undo takes back. */
static void
test_drop (OrganisationFixture *self, gconstpointer is_empty)
{
  gint64 steps;

  open_board (self);
  steps = hf_test_book_number (self->book, "SELECT count(*) FROM step");
  g_assert_false (drop_mill (self, POTENTIAL));
  g_assert_true (drop_mill (self, STRATEGIC));
  hf_test_wait_for (is_mill_in (self, STRATEGIC));
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM step"), ==, steps + 1);
  g_assert_true (drop_mill (self, NO_STAGE));
  hf_test_wait_for (is_mill_in (self, NO_STAGE));
  g_assert_cmpstr (self->message, ==, "锦星纺织: No stage");
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (is_mill_in (self, STRATEGIC));
  hf_test_book_check (self->book);
}

/* The list behind the board may still be reading whom the board has. */
static void
test_drop_unlisted (OrganisationFixture *self, gconstpointer is_empty)
{
  HfLiveList *listed = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  g_autoptr (HfQuery) nobody = hf_query_new (&hf_organisation_def, self->book->viewer);

  open_board (self);
  hf_query_where (nobody, HF_ORGANISATION_NAME, HF_OP_NULL, HF_NULL);
  hf_live_list_set_query (listed, nobody);
  hf_test_wait_for (hf_live_list_find (listed, self->mill) == HF_LIVE_LIST_NOT_FOUND);
  g_assert_true (drop_mill (self, ACTIVE));
  hf_test_wait_for (is_mill_in (self, ACTIVE));
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  return ++*(guint *) n_frames < 5;
}

/* A card that is held at the edge scrolls the board, until it is let go. */
static void
test_edge (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkAdjustment *adjustment;
  guint          n_frames = 0;
  double         place;

  open_board (self);
  gtk_widget_set_size_request (get_column (self, ACTIVE), 8000, -1);
  adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (
    organisation_fixture_part (get_board (self), HF_TYPE_STAGE_BOARD, "scroller")));
  hf_test_wait_for (gtk_adjustment_get_upper (adjustment) > 8000);
  g_signal_emit_by_name (find_controller (get_board (self), GTK_TYPE_DROP_CONTROLLER_MOTION),
                         "motion", gtk_widget_get_width (get_board (self)) - 1.0, 5.0);
  hf_test_wait_for (gtk_adjustment_get_value (adjustment) > 0);
  drop_mill (self, POTENTIAL);
  place = gtk_adjustment_get_value (adjustment);
  gtk_widget_add_tick_callback (get_board (self), count_frame_cb, &n_frames, NULL);
  hf_test_wait_for (n_frames == 5);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, place);
}

/* Tab and Space open the selected card; where none is, they are the list's own. */
static void
test_keys (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *detail = organisation_fixture_page_child (self, "detail");
  GtkWidget *view;

  open_board (self);
  view = organisation_fixture_part (get_column (self, POTENTIAL), HF_TYPE_STAGE_COLUMN, "view");
  g_assert_false (press_shortcut (get_board (self), GDK_KEY_Tab, 0));
  g_assert_false (press_shortcut (get_board (self), GDK_KEY_space, 0));
  if (get_selected (self, POTENTIAL) == 0)
    g_assert_false (press_shortcut (view, GDK_KEY_Tab, 0));
  select_mill (self);
  g_assert_false (gtk_widget_get_visible (detail));
  g_assert_true (press_shortcut (view, GDK_KEY_Tab, 0));
  g_assert_true (gtk_widget_get_visible (detail));
}

/* Left is to the left, on whichever side the first stage stands. */
static void
test_right_to_left (OrganisationFixture *self, gconstpointer is_empty)
{
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill + 1, HF_ORGANISATION_STAGE,
                         HF_ORGANISATION_STAGE_STRATEGIC);
  open_board (self);
  hf_test_wait_for (count_in (self, STRATEGIC) == 1);
  gtk_widget_set_direction (get_board (self), GTK_TEXT_DIR_RTL);
  select_mill (self);
  g_assert_true (press_shortcut (get_board (self), GDK_KEY_Left, 0));
  g_assert_cmpint (get_selected (self, STRATEGIC), ==, self->mill + 1);
  g_assert_true (press_shortcut (get_board (self), GDK_KEY_Right, 0));
  g_assert_cmpint (get_selected (self, POTENTIAL), ==, self->mill);
  g_assert_true (press_shortcut (get_board (self), GDK_KEY_Left, GDK_CONTROL_MASK));
  hf_test_wait_for (is_mill_in (self, ACTIVE));
}

/* What the list is narrowed to the board is too. */
static void
test_narrowed (OrganisationFixture *self, gconstpointer is_empty)
{
  HfFilterBar      *bar = organisation_fixture_page_child (self, "filter_bar");
  HfFilter         *filter = hf_filter_new ();
  const char *const values[] = { "contract", NULL };

  open_board (self);
  organisation_fixture_search (self, "xuexiao", 0);
  organisation_fixture_search (self, "jxfz", 1);
  hf_test_wait_for (count_in (self, POTENTIAL) == 1);
  g_assert_true (is_mill_in (self, POTENTIAL));
  organisation_fixture_search (self, "", 2);
  hf_test_wait_for (count_in (self, POTENTIAL) == 2);
  hf_filter_add (filter, &(HfCondition){ &hf_organisation_def, HF_ORGANISATION_KIND, 0,
                                         HF_FILTER_IS, (char **) values });
  hf_filter_bar_set_filter (bar, filter);
  g_signal_emit_by_name (bar, "changed");
  hf_test_wait_for (count_in (self, POTENTIAL) == 1);
  g_assert_true (is_mill_in (self, POTENTIAL));
}

/* The card comes when it is opened, and goes on the way back. */
static void
test_open (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *detail = organisation_fixture_page_child (self, "detail");

  open_board (self);
  select_mill (self);
  g_assert_false (gtk_widget_get_visible (detail));
  g_signal_emit_by_name (organisation_fixture_part (get_column (self, POTENTIAL),
                                                    HF_TYPE_STAGE_COLUMN, "view"),
                         "activate", hf_live_list_find (get_model (self, POTENTIAL), self->mill));
  g_assert_true (gtk_widget_get_visible (detail));
  hf_test_wait_for (hf_organisation_card_get_organisation (self->card) != NULL);
  g_assert_cmpint (hf_organisation_card_get_organisation (self->card)->id, ==, self->mill);
  g_assert_true (HF_PAGE_GET_CLASS (self->page)->go_back (self->page));
  g_assert_false (gtk_widget_get_visible (detail));
  g_assert_true (gtk_widget_get_visible (get_board (self)));
}

/* The work goes on with the next card, as in the list. */
static void
test_archive (OrganisationFixture *self, gconstpointer is_empty)
{
  open_board (self);
  select_mill (self);
  hf_test_wait_for (hf_organisation_card_get_organisation (self->card) != NULL);
  g_assert_true (press_shortcut (get_board (self), GDK_KEY_Delete, 0));
  hf_test_wait_for (count_in (self, POTENTIAL) == 1 && is_settled (self));
  g_assert_cmpint (get_selected (self, POTENTIAL), ==, self->mill + 1);
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (self->list)), ==, self->mill + 1);
}

static void
test_remembered (OrganisationFixture *self, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (self->page);
  g_autoptr (GVariant) as_list = g_variant_ref_sink (page_class->save_state (self->page));
  g_autoptr (GVariant) as_board = NULL;

  open_board (self);
  as_board = g_variant_ref_sink (page_class->save_state (self->page));
  page_class->restore_state (self->page, as_list);
  g_assert_null (get_board (self));
  page_class->restore_state (self->page, as_board);
  g_assert_nonnull (get_board (self));
  g_assert_true (
    gtk_toggle_button_get_active (organisation_fixture_page_child (self, "board_button")));
  hf_test_wait_for (is_settled (self));
}

static guint
count_cards (GtkWidget *widget)
{
  guint n = HF_IS_STAGE_CARD (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);
  return n;
}

/* However many there are, cards are made of those that are seen. */
static void
test_many (OrganisationFixture *self, gconstpointer is_empty)
{
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("单位%03u", i);

      hf_test_book_insert (self->book, hf_organisation_draft_new (name, NULL, NULL));
    }
  open_board (self);
  hf_test_wait_for (count_in (self, NO_STAGE) == MANY);
  hf_test_wait_for (count_cards (get_column (self, NO_STAGE)) > 3 &&
                    count_cards (get_column (self, NO_STAGE)) < 60);
  g_assert_cmpstr (get_count (self, NO_STAGE), ==, "400");
}

int
main (int argc, char **argv)
{
  organisation_fixture_init (&argc, &argv);

  organisation_fixture_add_test ("/gui/stage-board/columns", test_columns);
  organisation_fixture_add_test ("/gui/stage-board/focus", test_focus);
  organisation_fixture_add_test ("/gui/stage-board/card", test_card);
  organisation_fixture_add_test ("/gui/stage-board/carry", test_carry);
  organisation_fixture_add_test ("/gui/stage-board/arrows", test_arrows);
  organisation_fixture_add_test ("/gui/stage-board/drop", test_drop);
  organisation_fixture_add_test ("/gui/stage-board/drop-unlisted", test_drop_unlisted);
  organisation_fixture_add_test ("/gui/stage-board/edge", test_edge);
  organisation_fixture_add_test ("/gui/stage-board/keys", test_keys);
  organisation_fixture_add_test ("/gui/stage-board/right-to-left", test_right_to_left);
  organisation_fixture_add_test ("/gui/stage-board/narrowed", test_narrowed);
  organisation_fixture_add_test ("/gui/stage-board/open", test_open);
  organisation_fixture_add_test ("/gui/stage-board/archive", test_archive);
  organisation_fixture_add_test ("/gui/stage-board/remembered", test_remembered);
  organisation_fixture_add_test ("/gui/stage-board/many", test_many);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plans over a real book: the usual ones at once, a new one, its steps by keyboard with undo
 * and versions, archiving, who is on it, and who may only read. */

#include "find-field.h"
#include "find-widget.h"
#include "in-window.h"
#include "press-shortcut.h"
#include "row-menu.h"
#include "core/hf-follow-up.h"
#include "core/hf-person-plan.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "gui/common/card/hf-plans-section.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-list-view.h"
#include "gui/plan/hf-plan-card.h"
#include "gui/plan/hf-plan-list.h"
#include "gui/plan/hf-plan-new.h"
#include "gui/common/hf-plan-preview.h"
#include "gui/common/hf-plan-put.h"
#include "gui/plan/hf-plan-step-dialog.h"
#include "gui/plan/hf-plan-steps.h"
#include "gui/plan/hf-plans-page.h"

#include <adwaita.h>

typedef enum
{
  EMPTY = 1,
  MASKED,
} How;

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  GtkWidget  *window;
  HfPage     *page;
  HfPlanList *list;
  HfPlanCard *card;
  GtkWidget  *steps;
  HfLiveList *model;
  gint64      plan;
} Fixture;

static gpointer
child (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);
}

static gpointer
page_child (Fixture *fixture, const char *name)
{
  return child (fixture->page, HF_TYPE_PLANS_PAGE, name);
}

static gpointer
card_child (Fixture *fixture, const char *name)
{
  return child (fixture->card, HF_TYPE_PLAN_CARD, name);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
}

static void
add_step (HfTestBook *book, gint64 plan, int place, int days)
{
  HfRow *row = hf_row_new (&hf_plan_step_def);

  hf_row_set_int (row, HF_PLAN_STEP_PLAN, plan);
  hf_row_set_int (row, HF_PLAN_STEP_SINCE, 1);
  hf_row_set_int (row, HF_PLAN_STEP_POSITION, place);
  hf_row_set_int (row, HF_PLAN_STEP_NUMBER, days);
  hf_row_set_text (row, HF_PLAN_STEP_UNIT, HF_PLAN_UNIT_DAY);
  hf_row_set_text (row, HF_PLAN_STEP_GRADE, "B");
  hf_test_book_insert (book, row);
}

static gint64
add_plan (HfTestBook *book)
{
  HfRow *row = hf_row_new (&hf_plan_row_def);
  gint64 plan;

  hf_row_set_text (row, HF_PLAN_NAME, "甲状腺术后");
  hf_row_set_text (row, HF_PLAN_ANCHOR, HF_PLAN_ANCHOR_OPERATION);
  hf_row_set_int (row, HF_PLAN_VERSION, 1);
  plan = hf_test_book_insert (book, row);
  add_step (book, plan, 1, 1);
  add_step (book, plan, 2, 3);
  add_step (book, plan, 3, 7);
  return plan;
}

static void
put_on (Fixture *fixture, const char *name)
{
  HfRow *row = hf_row_new (&hf_person_plan_def);

  hf_row_set_int (row, HF_PERSON_PLAN_CUSTOMER, hf_test_book_add_customer (fixture->book, name));
  hf_row_set_int (row, HF_PERSON_PLAN_PLAN, fixture->plan);
  hf_row_set_int (row, HF_PERSON_PLAN_VERSION, 1);
  hf_row_set_text (row, HF_PERSON_PLAN_ANCHOR_DAY, "2023-11-20");
  hf_row_set_text (row, HF_PERSON_PLAN_STATE, HF_PERSON_PLAN_STATE_RUNNING);
  hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer how)
{
  fixture->book = hf_test_book_new ();
  if (GPOINTER_TO_INT (how) != EMPTY)
    fixture->plan = add_plan (fixture->book);
  if (GPOINTER_TO_INT (how) == MASKED)
    {
      g_autoptr (HfViewer) masked = hf_viewer_new ("Wu", 0, TRUE);
      hf_store_set_viewer (fixture->book->store, masked);
    }
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->page = g_object_new (HF_TYPE_PLANS_PAGE, "context", fixture->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->list = page_child (fixture, "list");
  fixture->card = page_child (fixture, "card");
  fixture->steps = card_child (fixture, "steps");
  fixture->model = hf_record_list_get_model (HF_RECORD_LIST (fixture->list));
  fixture->window = show_in_window (fixture->page, 1000, 700);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
}

static void
tear_down (Fixture *fixture, gconstpointer how)
{
  end_in_window (fixture->window, fixture->page, fixture->context, fixture->book);
}

static GtkListBoxRow *
get_step (Fixture *fixture, int place)
{
  return gtk_list_box_get_row_at_index (child (fixture->steps, HF_TYPE_PLAN_STEPS, "list"), place);
}

static gint64
ask_order (Fixture *fixture)
{
  return hf_test_book_number (fixture->book,
                              "SELECT sum (number * CASE position WHEN 1 THEN 10000 WHEN 2 THEN 100"
                              " ELSE 1 END) FROM plan_step WHERE until IS NULL AND plan = 1");
}

static void
open_plan (Fixture *fixture)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (fixture->plan));

  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, item);
  hf_test_wait_for (hf_plan_card_get_plan (fixture->card) != NULL);
  g_assert_nonnull (get_step (fixture, 2));
  g_assert_null (get_step (fixture, 3));
}

/* Three plans to begin with, in one step that one undo takes back. */
static void
test_usual (Fixture *fixture, gconstpointer how)
{
  GtkStack *stack = page_child (fixture, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.add-usual", NULL);
  hf_test_wait_for (count (fixture) == 3);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "plans");
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM plan_step"), ==, 11);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count (fixture) == 0);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM plan_step"), ==, 0);
}

static void
test_create (Fixture *fixture, gconstpointer how)
{
  gpointer   form = page_child (fixture, "form");
  GtkWidget *name = child (form, HF_TYPE_NEW_FORM, "name");
  GtkWidget *create = child (form, HF_TYPE_NEW_FORM, "create");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_signal_emit_by_name (create, "clicked");
  g_assert_true (gtk_widget_get_visible (child (form, HF_TYPE_NEW_FORM, "name_problem")));
  gtk_editable_set_text (GTK_EDITABLE (name), "糖尿病随访");
  gtk_drop_down_set_selected (child (form, HF_TYPE_PLAN_NEW, "anchor"), 1); /* discharge */
  g_signal_emit_by_name (create, "clicked");
  hf_test_wait_for (count (fixture) == 2);
  hf_test_wait_for (hf_plan_card_get_plan (fixture->card) != NULL);
  g_assert_cmpstr (hf_row_text (hf_plan_card_get_plan (fixture->card), HF_PLAN_ANCHOR), ==,
                   HF_PLAN_ANCHOR_DISCHARGE);
  g_assert_true (gtk_widget_get_visible (child (fixture->steps, HF_TYPE_PLAN_STEPS, "nothing")));
}

/* The next step is proposed as hospitals go on: after 1, 3 and 7 days, 14. */
static void
test_add_step (Fixture *fixture, gconstpointer how)
{
  GtkWindow *dialog;

  open_plan (fixture);
  gtk_widget_activate_action (fixture->steps, "steps.add", NULL);
  dialog = find_window (HF_TYPE_PLAN_STEP_DIALOG);
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (press_shortcut (dialog, GDK_KEY_s, GDK_CONTROL_MASK));
  hf_test_wait_for (dialog == NULL && get_step (fixture, 3) != NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT number FROM plan_step WHERE position = 4"),
                   ==, 14);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (get_step (fixture, 3) == NULL);
}

static void
test_edit_step (Fixture *fixture, gconstpointer how)
{
  GtkWindow     *dialog;
  HfEditableRow *field;

  open_plan (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (get_step (fixture, 1)));
  g_assert_true (press_shortcut (fixture->steps, GDK_KEY_F2, 0));
  dialog = find_window (HF_TYPE_PLAN_STEP_DIALOG);
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  field = find_editable (GTK_WIDGET (dialog), "number");
  gtk_widget_grab_focus (hf_editable_row_get_editor (field));
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (field)), "5");
  g_assert_true (press_shortcut (dialog, GDK_KEY_s, GDK_CONTROL_MASK));
  hf_test_wait_for (dialog == NULL && ask_order (fixture) == 10507);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM plan_step"), ==, 3);
}

/* By keyboard, and the focus goes with the step. */
static void
test_move_and_remove (Fixture *fixture, gconstpointer how)
{
  open_plan (fixture);
  g_assert_cmpint (ask_order (fixture), ==, 10307);
  gtk_widget_grab_focus (GTK_WIDGET (get_step (fixture, 0)));
  g_assert_true (press_shortcut (fixture->steps, GDK_KEY_Down, GDK_ALT_MASK));
  hf_test_wait_for (ask_order (fixture) == 30107);
  hf_test_wait_for (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                    GTK_WIDGET (get_step (fixture, 1)));
  g_assert_true (press_shortcut (fixture->steps, GDK_KEY_Delete, 0));
  hf_test_wait_for (get_step (fixture, 2) == NULL);
  g_assert_cmpint (ask_order (fixture), ==, 30007);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (get_step (fixture, 2) != NULL);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (ask_order (fixture) == 10307);
}

/* Whoever is on the plan keeps the steps they began with. */
static void
test_versions (Fixture *fixture, gconstpointer how)
{
  put_on (fixture, "王秀英");
  open_plan (fixture);
  hf_test_wait_for (gtk_list_box_get_row_at_index (card_child (fixture, "on"), 0) != NULL);
  gtk_widget_grab_focus (GTK_WIDGET (get_step (fixture, 0)));
  g_assert_true (press_shortcut (fixture->steps, GDK_KEY_Delete, 0));
  hf_test_wait_for (get_step (fixture, 2) == NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT version FROM plan"), ==, 2);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count (*) FROM plan_step WHERE since = 1"
                                        " AND coalesce (until, 1) = 1"),
                   ==, 3);
  /* nobody is on the second version: it is changed in place */
  g_assert_true (press_shortcut (fixture->steps, GDK_KEY_Delete, 0));
  hf_test_wait_for (get_step (fixture, 1) == NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT version FROM plan"), ==, 2);
}

static const char *
get_day (Fixture *fixture, int column, int step)
{
  GtkGrid *days = child (card_child (fixture, "preview"), HF_TYPE_PLAN_PREVIEW, "days");

  return gtk_label_get_text (GTK_LABEL (gtk_grid_get_child_at (days, column, step)));
}

/* Friday 24 November 2023: three days on it is Monday, but a day on it is Saturday. */
static void
test_preview (Fixture *fixture, gconstpointer how)
{
  GtkEditable *day;

  open_plan (fixture);
  day = child (card_child (fixture, "preview"), HF_TYPE_PLAN_PREVIEW, "day");
  gtk_editable_set_text (day, "2023-11-24");
  g_assert_cmpstr (get_day (fixture, 0, 0), ==, "Mon 27 Nov 2023");
  g_assert_nonnull (strstr (get_day (fixture, 1, 0), "Moved from Sat 25 Nov 2023"));
  g_assert_cmpstr (get_day (fixture, 0, 1), ==, "Tue 28 Nov 2023");
  g_assert_nonnull (strstr (get_day (fixture, 1, 1), "A day after the step before"));
  g_assert_cmpstr (get_day (fixture, 0, 2), ==, "Fri 1 Dec 2023");
  g_assert_cmpstr (get_day (fixture, 1, 2), ==, "7 days after");
  gtk_editable_set_text (day, "nonsense");
  g_assert_null (
    gtk_grid_get_child_at (child (card_child (fixture, "preview"), HF_TYPE_PLAN_PREVIEW, "days"), 0,
                           0));
}

/* What follows is planned in the same step, and taken back with it. */
static void
test_put_on (Fixture *fixture, gconstpointer how)
{
  gint64         customer = hf_test_book_add_customer (fixture->book, "王秀英");
  GtkWidget     *dialog = hf_plan_put_present (fixture->window, fixture->context, customer);
  HfPlanPreview *preview = child (dialog, HF_TYPE_PLAN_PUT, "preview");
  GtkWidget     *drop_down = hf_editable_row_get_editor (child (dialog, HF_TYPE_PLAN_PUT, "plan"));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  hf_test_wait_for (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down))) >
                    1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (preview)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (preview)));
  g_assert_true (press_shortcut (dialog, GDK_KEY_s, GDK_CONTROL_MASK));
  hf_test_wait_for (dialog == NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count (*) FROM person_plan WHERE plan = 1"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count (*) FROM follow_up WHERE person_plan = 1"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT (SELECT count (*) FROM person_plan)"
                                                       " + (SELECT count (*) FROM follow_up)"),
                   ==, 0);
}

#define OPEN "SELECT count (*) FROM follow_up WHERE state = 'open' AND person_plan = 1"

/* On the card of a customer; what was due of the plan ends with it. */
static void
test_section (Fixture *fixture, gconstpointer how)
{
  HfPlansSection *section = g_object_new (HF_TYPE_PLANS_SECTION, NULL);
  GtkWidget      *window = show_in_window (section, 500, 300);
  GtkListBox     *list = child (section, HF_TYPE_PLANS_SECTION, "list");

  g_autoptr (HfLiveList) follow_ups = hf_live_list_new (fixture->book->store);
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_follow_up_def, hf_context_get_viewer (fixture->context));

  put_on (fixture, "王秀英");
  g_assert_cmpint (hf_test_book_number (fixture->book, OPEN), ==, 1);
  hf_live_list_set_query (follow_ups, query);
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (follow_ups)) == 1 &&
                    !hf_live_list_is_loading (follow_ups));
  hf_plans_section_set_follow_ups (section, G_LIST_MODEL (follow_ups));
  hf_plans_section_set_customer (section, fixture->context, 1);
  hf_test_wait_for (gtk_list_box_get_row_at_index (list, 0) != NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (
                     ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (list, 0))),
                   ==, "甲状腺术后");
  gtk_widget_activate_action (GTK_WIDGET (section), "plans.end", "x", (gint64) 1);
  hf_test_wait_for (gtk_list_box_get_row_at_index (list, 0) == NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count (*) FROM person_plan WHERE ended IS NOT NULL"
                                        " AND ended_reason = 'stopped'"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (fixture->book, OPEN), ==, 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (gtk_list_box_get_row_at_index (list, 0) != NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book, OPEN), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_archive (Fixture *fixture, gconstpointer how)
{
  open_plan (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.archive", NULL);
  hf_test_wait_for (count (fixture) == 0);
  gtk_drop_down_set_selected (page_child (fixture, "which"), 1);
  hf_test_wait_for (count (fixture) == 1);
  open_plan (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.restore", NULL);
  hf_test_wait_for (count (fixture) == 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count (fixture) == 1);
}

static void
test_read_only (Fixture *fixture, gconstpointer how)
{
  open_plan (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.archive", NULL);
  gtk_widget_activate_action (fixture->steps, "steps.add", NULL);
  g_assert_null (find_window (HF_TYPE_PLAN_STEP_DIALOG));
  gtk_widget_grab_focus (GTK_WIDGET (get_step (fixture, 0)));
  press_shortcut (fixture->steps, GDK_KEY_Delete, 0);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (ask_order (fixture), ==, 10307);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count (*) FROM plan WHERE archived IS NULL"),
                   ==, 1);
}

#define ADD(path, test, how) \
  g_test_add (path, Fixture, GINT_TO_POINTER (how), set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/plans-page/usual", test_usual, EMPTY);
  ADD ("/plans-page/create", test_create, 0);
  ADD ("/plans-page/add-step", test_add_step, 0);
  ADD ("/plans-page/edit-step", test_edit_step, 0);
  ADD ("/plans-page/move-and-remove", test_move_and_remove, 0);
  ADD ("/plans-page/versions", test_versions, 0);
  ADD ("/plans-page/preview", test_preview, 0);
  ADD ("/plans-page/put-on", test_put_on, 0);
  ADD ("/plans-page/section", test_section, 0);
  ADD ("/plans-page/archive", test_archive, 0);
  ADD ("/plans-page/read-only", test_read_only, MASKED);
  return g_test_run ();
}

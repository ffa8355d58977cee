/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The filter above the lists of organisations and of the staff: by keys, remembered, taken away. */

#include "find-widget.h"
#include "in-window.h"

#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/hf-record-list.h"
#include "gui/organisation/hf-organisation-page.h"
#include "gui/staff/hf-staff-page.h"
#include "session/organisation/hf-organisation-draft.h"

#include <adwaita.h>

typedef struct
{
  GType (*get_type) (void);
  void (*fill) (HfTestBook *book);
  const char *clear; /* the action */

  HfCondition condition; /* one of three rows passes */
  const char *value;
} Listed;

typedef struct
{
  HfTestBook *book; /* whose today is 20 October 2023 */
  HfContext  *context;
  GtkWidget  *window;
  HfPage     *page;
  GType       type;
} Fixture;

static void
add_organisation (HfTestBook *book, const char *name, const char *kind, const char *district)
{
  HfRow *row = hf_organisation_draft_new (name, kind, NULL);

  hf_row_set_text (row, HF_ORGANISATION_DISTRICT, district);
  hf_test_book_insert (book, row);
}

static void
add_organisations (HfTestBook *book)
{
  add_organisation (book, "锦星纺织", HF_ORGANISATION_CONTRACT, "江岸区");
  add_organisation (book, "东方小学", "community", "汉阳区");
  add_organisation (book, "长江航运", NULL, NULL);
}

static void
add_staff (HfTestBook *book)
{
  gint64 zhao = hf_test_book_add_staff (book, "赵红", HF_STAFF_ROLE_MANAGER);
  gint64 sun = hf_test_book_add_staff (book, "孙立", HF_STAFF_ROLE_DOCTOR);
  HfRow *training = hf_row_new (&hf_training_def);

  hf_row_set_int (training, HF_TRAINING_STAFF, zhao);
  hf_row_set_text (training, HF_TRAINING_TOPIC, "心肺复苏");
  hf_row_set_text (training, HF_TRAINING_KIND, "course");
  hf_row_set_text (training, HF_TRAINING_DATE, "2022-11-01");
  hf_row_set_text (training, HF_TRAINING_EXPIRES, "2023-11-01");
  hf_test_book_insert (book, training);
  hf_test_book_add_staff (book, "钱进", HF_STAFF_ROLE_DOCTOR);
  hf_test_book_archive (book, &hf_staff_def, sun);
}

static const Listed organisations = {
  hf_organisation_page_get_type,
  add_organisations,
  "organisation.clear-filter",
  { &hf_organisation_def, HF_ORGANISATION_KIND, 0, HF_FILTER_IS, NULL },
  HF_ORGANISATION_CONTRACT,
};

static const Listed staff = {
  hf_staff_page_get_type,
  add_staff,
  "staff.clear-filter",
  { &hf_training_def, HF_TRAINING_EXPIRES, 0, HF_FILTER_WITHIN_NEXT, NULL },
  "30",
};

static gpointer
page_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), fixture->type, name);
}

static guint
count (Fixture *fixture)
{
  HfLiveList *rows = hf_record_list_get_model (page_child (fixture, "list"));

  return hf_live_list_is_loading (rows) ? G_MAXUINT :
                                          g_list_model_get_n_items (G_LIST_MODEL (rows));
}

static HfFilterEditor *
get_editor (Fixture *fixture)
{
  return HF_FILTER_EDITOR (gtk_menu_button_get_popover (page_child (fixture, "filter_button")));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const Listed *listed = data;

  fixture->book = hf_test_book_new ();
  listed->fill (fixture->book);
  fixture->type = listed->get_type ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->page = g_object_new (fixture->type, "context", fixture->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = show_in_window (fixture->page, 1000, 700);
  hf_test_wait_for (count (fixture) == (listed == &staff ? 2 : 3));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  end_in_window (fixture->window, fixture->page, fixture->context, fixture->book);
}

static void
filter_by (Fixture *fixture, const HfCondition *condition, const char *value)
{
  HfCondition asked = *condition;

  asked.values = (char *[]){ (char *) value, NULL };
  g_signal_emit_by_name (get_editor (fixture), "edited", &asked);
}

/* Chips, the list, what is remembered of it, and nothing left of it when it is taken away. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  const Listed *listed = data;
  HfPageClass  *klass = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (GVariant) state = NULL;
  guint n = count (fixture);

  filter_by (fixture, &listed->condition, listed->value);
  hf_test_wait_for (count (fixture) == 1);
  g_assert_true (gtk_widget_get_visible (page_child (fixture, "filter_bar")));
  state = g_variant_ref_sink (klass->save_state (fixture->page));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), listed->clear, NULL);
  hf_test_wait_for (count (fixture) == n);
  g_assert_false (gtk_widget_get_visible (page_child (fixture, "filter_bar")));
  klass->restore_state (fixture->page, state);
  hf_test_wait_for (count (fixture) == 1);
}

/* What nothing passes says so, and offers the way back. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  const Listed *listed = data;

  filter_by (fixture, &listed->condition, "0");
  hf_test_wait_for (count (fixture) == 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page_child (fixture, "list_stack")), ==,
                   "nothing");
  g_assert_true (gtk_widget_get_visible (page_child (fixture, "clear_filter")));
}

/* Whoever left is asked for. */
static void
test_archive (Fixture *fixture, gconstpointer data)
{
  const HfCondition archived = { &hf_staff_def, HF_STAFF_ARCHIVED, 0, HF_FILTER_KNOWN, NULL };

  filter_by (fixture, &archived, NULL);
  hf_test_wait_for (count (fixture) == 1);
}

/* The field is typed, Enter takes it, and the cursor stands where its value is typed. */
static void
test_by_keys (Fixture *fixture, gconstpointer data)
{
  HfFilterEditor *editor = get_editor (fixture);
  GtkWidget      *search = find_widget (editor, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget      *focus;

  g_assert_null (
    gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_template_child (
                                     GTK_WIDGET (editor), HF_TYPE_FILTER_EDITOR, "fields")),
                                   0)); /* they are listed when somebody looks at them */
  gtk_popover_popup (GTK_POPOVER (editor));
  hf_filter_editor_start (editor);
  gtk_editable_set_text (GTK_EDITABLE (search), "District");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  focus = gtk_root_get_focus (gtk_widget_get_root (search));
  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), "汉阳");
  hf_test_wait_for (count (fixture) == 1);
  gtk_popover_popdown (GTK_POPOVER (editor));
}

static void
choose_field (HfFilterEditor *editor, const char *name)
{
  GtkWidget *search = find_widget (editor, GTK_TYPE_SEARCH_ENTRY);

  hf_filter_editor_start (editor);
  gtk_editable_set_text (GTK_EDITABLE (search), name);
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
}

static void
type_value (HfFilterEditor *editor, const char *value)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (editor)));

  gtk_editable_set_text (GTK_EDITABLE (focus), value);
}

static gpointer
editor_child (HfFilterEditor *editor, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (editor), HF_TYPE_FILTER_EDITOR, name);
}

/* A field that is asked for again is changed in its place; a second condition on it is a wish of
 * its own, and looking at it takes nothing away. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  HfFilterEditor *editor = get_editor (fixture);
  HfFilterBar    *bar = page_child (fixture, "filter_bar");

  gtk_popover_popup (GTK_POPOVER (editor));
  choose_field (editor, "District");
  g_assert_false (gtk_widget_get_visible (editor_child (editor, "another")));
  type_value (editor, "汉阳");
  choose_field (editor, "District");
  type_value (editor, "区");
  hf_test_wait_for (count (fixture) == 2);
  g_assert_cmpuint (hf_filter_get_n (hf_filter_bar_get_filter (bar)), ==, 1);

  g_signal_emit_by_name (editor_child (editor, "another"), "clicked");
  type_value (editor, "江岸");
  hf_test_wait_for (count (fixture) == 1);
  g_assert_cmpuint (hf_filter_get_n (hf_filter_bar_get_filter (bar)), ==, 2);
  gtk_popover_popdown (GTK_POPOVER (editor));
}

static GtkWidget *
find_back (GtkWidget *widget)
{
  GtkWidget *back = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "go-previous-symbolic") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && back == NULL;
       child = gtk_widget_get_next_sibling (child))
    back = find_back (child);
  return back;
}

static void
test_back (Fixture *fixture, gconstpointer data)
{
  HfFilterEditor *editor = get_editor (fixture);
  HfFilterBar    *bar = page_child (fixture, "filter_bar");

  gtk_popover_popup (GTK_POPOVER (editor));
  choose_field (editor, "District");
  type_value (editor, "汉阳");
  choose_field (editor, "District");
  g_signal_emit_by_name (find_back (GTK_WIDGET (editor)), "clicked");
  choose_field (editor, "Name");
  type_value (editor, "东方");
  hf_test_wait_for (count (fixture) == 1);
  g_assert_cmpuint (hf_filter_get_n (hf_filter_bar_get_filter (bar)), ==, 2);
  gtk_popover_popdown (GTK_POPOVER (editor));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/filter-bar/organisations", Fixture, &organisations, set_up, test_filter, tear_down);
  g_test_add ("/filter-bar/staff", Fixture, &staff, set_up, test_filter, tear_down);
  g_test_add ("/filter-bar/nothing", Fixture, &organisations, set_up, test_nothing, tear_down);
  g_test_add ("/filter-bar/nobody", Fixture, &staff, set_up, test_nothing, tear_down);
  g_test_add ("/filter-bar/archive", Fixture, &staff, set_up, test_archive, tear_down);
  g_test_add ("/filter-bar/by-keys", Fixture, &organisations, set_up, test_by_keys, tear_down);
  g_test_add ("/filter-bar/again", Fixture, &organisations, set_up, test_again, tear_down);
  g_test_add ("/filter-bar/back", Fixture, &organisations, set_up, test_back, tear_down);
  return g_test_run ();
}

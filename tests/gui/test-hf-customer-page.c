/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customers page over a real book: finding, editing in place, conflicts, archiving, creating,
 * and a long list. */

#include "customer-fixture.h"
#include "press-shortcut.h"
#include "find-field.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-tags.h"
#include "gui/common/card/hf-customer-card-conflict.h"
#include "gui/common/card/hf-customer-memo-editor.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-style.h"

static HfEditableRow *
find_field (CustomerFixture *fixture, const char *name)
{
  return HF_EDITABLE_ROW (hf_customer_card_details_find (fixture->details, name));
}

static void
type (CustomerFixture *fixture, const char *field, const char *text)
{
  GtkWidget *editor = hf_editable_row_get_editor (find_field (fixture, field));

  gtk_editable_set_text (GTK_EDITABLE (editor), text);
}

static const char *
typed (CustomerFixture *fixture, const char *field)
{
  return gtk_editable_get_text (
    GTK_EDITABLE (hf_editable_row_get_editor (find_field (fixture, field))));
}

static char *
stored (CustomerFixture *fixture, guint field)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_customer_def, fixture->wang);

  return g_strdup (hf_row_text (row, field));
}

static void
assert_stored (CustomerFixture *fixture, guint field, const char *expected)
{
  g_autofree char *text = stored (fixture, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
save_and_wait (CustomerFixture *fixture, const char *field)
{
  guint before = fixture->n_messages;

  g_assert_true (hf_editable_row_save (find_field (fixture, field)));
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_true (fixture->can_undo);
}

static void
test_edit_in_place (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  customer_fixture_open (fixture, fixture->wang);
  g_assert_cmpstr (typed (fixture, "name"), ==, "王芳");
  type (fixture, "occupation", " 教师 ");
  save_and_wait (fixture, "occupation");
  assert_stored (fixture, HF_CUSTOMER_OCCUPATION, "教师");
  g_assert_cmpstr (typed (fixture, "occupation"), ==, "教师");

  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (*typed (fixture, "occupation") == '\0');
}

static gboolean
shows_tags (CustomerFixture *fixture, const char *expected)
{
  GtkWidget *box = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD, "tags"));
  g_autoptr (GString) shown = g_string_new (NULL);

  for (GtkWidget *tag = gtk_widget_get_first_child (box); tag != NULL;
       tag = gtk_widget_get_next_sibling (tag))
    g_string_append_printf (shown, "[%s]", gtk_label_get_text (GTK_LABEL (tag)));
  return g_str_equal (shown->str, expected);
}

/* Those that were added to many at once, too. The card is read again after a field was saved. */
static void
test_tags (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *added = hf_tags_add ("会员，复查", "随访");

  customer_fixture_open (fixture, fixture->wang);
  type (fixture, "tags", added);
  save_and_wait (fixture, "tags");
  hf_test_wait_for (shows_tags (fixture, "[会员][复查][随访]"));
  type (fixture, "tags", "a b c d e f g");
  save_and_wait (fixture, "tags");
  hf_test_wait_for (shows_tags (fixture, "[a][b][c][d][e][+2]"));
}

static void
test_age_becomes_date (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  type (fixture, "birth_date", "34岁");
  save_and_wait (fixture, "birth_date");
  assert_stored (fixture, HF_CUSTOMER_BIRTH_DATE, "1989-10-20");
  assert_stored (fixture, HF_CUSTOMER_BIRTH_PRECISION, HF_CUSTOMER_PRECISION_ESTIMATED);
  g_assert_cmpstr (typed (fixture, "birth_date"), ==, "~1989");
}

static void
test_mistake_is_told (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *field;

  customer_fixture_open (fixture, fixture->wang);
  field = find_field (fixture, "birth_date");
  type (fixture, "birth_date", "1990-13-45");
  g_assert_null (shown_problem (field)); /* never while typing */
  g_assert_false (hf_editable_row_save (field));
  g_assert_nonnull (shown_problem (field));
  assert_stored (fixture, HF_CUSTOMER_BIRTH_DATE, NULL);
  hf_editable_row_restore (field);
  g_assert_null (shown_problem (field));
  g_assert_cmpstr (typed (fixture, "birth_date"), ==, "");
}

static void
test_choice_saves_at_once (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (
                                hf_editable_row_get_editor (find_field (fixture, "grade"))),
                              1);
  hf_test_wait_for (fixture->n_messages > 0);
  assert_stored (fixture, HF_CUSTOMER_GRADE, HF_CUSTOMER_GRADE_A);
}

/* Somebody else saves the same field between typing and leaving it. */
static HfCustomerCardConflict *
provoke_conflict (CustomerFixture *fixture)
{
  HfCustomerCardConflict *conflict =
    HF_CUSTOMER_CARD_CONFLICT (find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_CONFLICT));

  customer_fixture_open (fixture, fixture->wang);
  type (fixture, "occupation", "教师");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_OCCUPATION,
                         "护士");
  hf_test_wait_for (
    g_strcmp0 (hf_row_text (hf_customer_card_get_customer (fixture->card), HF_CUSTOMER_OCCUPATION),
               "护士") == 0);
  g_assert_cmpstr (typed (fixture, "occupation"), ==, "教师");
  g_assert_true (hf_editable_row_save (find_field (fixture, "occupation")));
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (conflict)));
  assert_stored (fixture, HF_CUSTOMER_OCCUPATION, "护士");
  return conflict;
}

static void
click_nth_button (GtkWidget *widget, guint n)
{
  GtkWidget *button = find_widget (widget, GTK_TYPE_BUTTON);

  while (n-- > 0)
    button = gtk_widget_get_next_sibling (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_conflict_keep_mine (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *conflict = GTK_WIDGET (provoke_conflict (fixture));

  click_nth_button (conflict, 1);
  hf_test_wait_for (fixture->n_messages > 0);
  assert_stored (fixture, HF_CUSTOMER_OCCUPATION, "教师");
  g_assert_false (gtk_widget_get_visible (conflict));
}

static void
test_conflict_take_theirs (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *conflict = GTK_WIDGET (provoke_conflict (fixture));

  click_nth_button (conflict, 0);
  g_assert_cmpstr (typed (fixture, "occupation"), ==, "护士");
  assert_stored (fixture, HF_CUSTOMER_OCCUPATION, "护士");
}

static void
test_archive (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.archive", NULL);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->li);
  /* The work goes on with the next one. */
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==, fixture->li);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
}

/* Whoever was archived is found again and comes back by the same way as everything else. */
static void
test_restore (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfFilter) archived = hf_filter_new ();
  g_autoptr (HfFilter) nothing = hf_filter_new ();

  hf_filter_add (archived, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_ARCHIVED, 0,
                                           HF_FILTER_KNOWN, NULL });
  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.archive", NULL);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  hf_customer_list_set_filter (fixture->list, archived);
  hf_test_wait_for (customer_fixture_count (fixture) == 1 &&
                    hf_live_list_get_id (fixture->model, 0) == fixture->wang);
  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.restore", NULL);
  hf_test_wait_for (customer_fixture_count (fixture) == 0);
  hf_customer_list_set_filter (fixture->list, nothing);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
}

/* The focus follows, or Enter would open another customer than the one selected. */
static void
test_focus_follows (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *focus;

  HF_PAGE_GET_CLASS (fixture->page)->shown (fixture->page);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move", "i", 1);
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==,
                   hf_live_list_get_id (fixture->model, 1));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
}

static GtkWidget *
edit (CustomerFixture *fixture)
{
  HF_PAGE_GET_CLASS (fixture->page)->edit (fixture->page);
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* F2, wherever one is: to the first field; but who is in a field stays there. */
static void
test_edit (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *name = hf_customer_card_details_find (fixture->details, "name");
  GtkWidget *city = hf_customer_card_details_find (fixture->details, "city");

  customer_fixture_open (fixture, fixture->wang);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_is_ancestor (edit (fixture), name));
  gtk_widget_grab_focus (city);
  g_assert_true (gtk_widget_is_ancestor (edit (fixture), city));
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (
    gtk_widget_is_ancestor (edit (fixture), customer_fixture_form_child (fixture, "name")));
}

/* The menu of the card promises it, and the list is where one comes from. */
static void
test_note_from_the_list (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkStack  *detail = customer_fixture_child (fixture, "detail");
  GtkWidget *editor = find_widget (fixture->card, HF_TYPE_CUSTOMER_MEMO_EDITOR);

  hf_record_list_select (HF_RECORD_LIST (fixture->list), 0);
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_n, 0));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (detail), ==, "new");

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_n, 0));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (detail), ==, "card");
  g_assert_true (gtk_widget_get_visible (editor));
  gtk_popover_popdown (GTK_POPOVER (editor));
  hf_test_wait_for (gtk_widget_get_state_flags (GTK_WIDGET (fixture->list)) &
                    GTK_STATE_FLAG_FOCUS_WITHIN);
}

/* Out of a field, one is in the card still, which has keys too; out of anything else in the page.
 */
static void
test_escape (CustomerFixture *fixture, gconstpointer is_empty)
{
  gpointer filter = find_widget (fixture->details, GTK_TYPE_SEARCH_ENTRY);

  customer_fixture_open (fixture, fixture->wang);
  edit (fixture);
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_Escape, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 hf_customer_card_details_find (fixture->details, "name"));
  g_assert_false (press_shortcut (fixture->page, GDK_KEY_Escape, 0));
  gtk_widget_grab_focus (filter);
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_Escape, 0));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->page)));
}

/* The search is what keeps another customer from taking the place of the one taken back. */
static void
test_undone_is_gone (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkStack *detail = customer_fixture_child (fixture, "detail");
  gint64    id = hf_test_book_add_customer (fixture->book, "欧阳娜娜");
  g_autoptr (HfUndone) undone = NULL;

  HF_PAGE_GET_CLASS (fixture->page)->search (fixture->page, "欧阳");
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model) &&
                    customer_fixture_count (fixture) == 1);
  customer_fixture_open (fixture, id);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (detail), ==, "card");
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (detail), "none"));
}

static void
test_order_is_kept (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (GVariant) state = NULL;
  HfListOrder order = hf_customer_list_get_order (fixture->list);

  g_assert_cmpstr (order.column, ==, "name");
  g_assert_false (order.descending);
  hf_customer_list_set_order (fixture->list, (HfListOrder){ "last-visit", TRUE });
  order = hf_customer_list_get_order (fixture->list);
  g_assert_cmpstr (order.column, ==, "last-visit");
  g_assert_true (order.descending);

  customer_fixture_open (fixture, fixture->li);
  state = g_variant_ref_sink (page_class->save_state (fixture->page));
  hf_customer_list_set_order (fixture->list, (HfListOrder){ "name", FALSE });
  hf_record_list_select (HF_RECORD_LIST (fixture->list), 0);
  page_class->restore_state (fixture->page, state);
  order = hf_customer_list_get_order (fixture->list);
  g_assert_cmpstr (order.column, ==, "last-visit");
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==, fixture->li);
}

static gboolean
is_arabic (GtkWidget *widget, gconstpointer name)
{
  const char *text =
    GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget)) : NULL;

  return text != NULL && strstr (text, name) != NULL;
}

/* A name is cut before what stands behind it is, and that stands behind it whatever its script. */
static void
test_name_shrinks (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char name[] = "عبد الرحمن";
  GtkInscription   *cell;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_NAME, name);
  hf_test_wait_for (find_where (fixture->list, is_arabic, name) != NULL);
  cell = find_where (fixture->list, is_arabic, name);
  g_assert_cmpint (gtk_inscription_get_text_overflow (cell), ==,
                   GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_MIDDLE);
  g_assert_true (g_str_has_prefix (gtk_inscription_get_text (cell), "\u200e"));
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (cell)));
}

static void
test_narrow (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (fixture->page);
  GtkWidget   *list_side = customer_fixture_child (fixture, "list_side");
  GtkWidget   *detail = customer_fixture_child (fixture, "detail");

  hf_page_set_narrow (fixture->page, TRUE);
  g_assert_true (gtk_widget_get_visible (list_side));
  g_assert_false (gtk_widget_get_visible (detail));
  g_assert_false (page_class->go_back (fixture->page));
  customer_fixture_open (fixture, fixture->wang);
  g_assert_false (gtk_widget_get_visible (list_side));
  g_assert_true (gtk_widget_get_visible (detail));
  g_assert_true (page_class->go_back (fixture->page));
  g_assert_true (gtk_widget_get_visible (list_side));
}

static void
test_empty_book (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *stack = customer_fixture_child (fixture, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  hf_test_book_add_customer (fixture->book, "王芳");
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "customers");
}

static gboolean
is_cell_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_INSCRIPTION (widget) &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

static GtkWidget *
find_cell (GtkWidget *widget, const char *text)
{
  return find_where (widget, is_cell_with, text);
}

/* A cell is filled when its record is, or changes, without being bound again. Of the next
 * follow-up, because the window has no room for the last visit once it is laid out. */
static void
test_cells_follow (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_wait_for (find_cell (GTK_WIDGET (fixture->list), "王芳") != NULL);
  g_assert_null (find_cell (GTK_WIDGET (fixture->list), "25 Oct"));
  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-25", "A"));
  hf_test_wait_for (find_cell (GTK_WIDGET (fixture->list), "25 Oct") != NULL);
}

/* In words, and in a colour of its own: neither alone would do. */
static void
test_overdue_is_seen (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *list = GTK_WIDGET (fixture->list), *cell;

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-10", "A"));
  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->li, "2023-10-25", "A"));
  hf_test_wait_for (find_cell (list, "Overdue 10 Oct") != NULL &&
                    find_cell (list, "25 Oct") != NULL);
  cell = find_cell (list, "Overdue 10 Oct");
  g_assert_true (gtk_widget_has_css_class (cell, "error"));
  g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (cell)), ==, 1.0f);
  g_assert_false (gtk_widget_has_css_class (find_cell (list, "25 Oct"), "error"));
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_SEX, "female");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_BIRTH_DATE,
                         "1989-01-01");
  hf_test_wait_for (find_cell (list, "王芳  F 34") != NULL);
}

static const char *
get_next (CustomerFixture *fixture)
{
  return gtk_label_get_text (GTK_LABEL (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD, "next")));
}

/* At midnight what is said of today goes on by itself, in the list and on the card. */
static void
test_midnight (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget       *list = GTK_WIDGET (fixture->list);
  g_autofree char *before = NULL;

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-20", "A"));
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (find_cell (list, "20 Oct") != NULL && *get_next (fixture) != '\0');
  before = g_strdup (get_next (fixture));
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 24 * 60 * 60);
  g_assert_nonnull (find_cell (list, "Overdue 20 Oct"));
  g_assert_null (find_cell (list, "20 Oct"));
  g_assert_cmpstr (get_next (fixture), !=, before);
}

static gint64
count_due (CustomerFixture *fixture, HfDate day)
{
  char             iso[11];
  g_autofree char *sql = NULL;

  hf_date_write_iso (day, iso);
  sql = g_strdup_printf ("SELECT count(*) FROM follow_up WHERE due = '%s'", iso);
  return hf_test_book_number (fixture->book, sql);
}

/* From the menu of the list, without the calendar; who has nothing planned is told. */
static void
test_move_follow_up (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfDate today = hf_clock_today (fixture->book->clock);
  char   due[11];

  hf_date_write_iso (today + 1, due);
  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, due, "A"));
  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move-follow-up", "s", "3-days");
  hf_test_wait_for (count_due (fixture, today + 4) == 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_due (fixture, today + 1), ==, 1);

  customer_fixture_open (fixture, fixture->li);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move-follow-up", "s",
                              "tomorrow");
  hf_test_wait_for (g_strcmp0 (fixture->message, "No follow-up is planned") == 0);
}

static void
test_long_list (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfRecord) last = NULL;

  customer_fixture_add_many (fixture, 10000);
  last = g_list_model_get_item (G_LIST_MODEL (fixture->model), 10001);
  g_assert_null (hf_record_get_row (last));
  hf_test_wait_for (hf_record_get_row (last) != NULL);
  g_assert_cmpstr (hf_row_text (hf_record_get_row (last), HF_CUSTOMER_NAME), ==, "Zz 09999");
  hf_record_list_select (HF_RECORD_LIST (fixture->list), hf_record_get_id (last));
  hf_record_list_move (HF_RECORD_LIST (fixture->list), -1);
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==,
                   hf_live_list_get_id (fixture->model, 10000));
}

/* Without, the tabs of the card take all the width. */
static void
set_up_styled (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_style_load (gdk_display_get_default ());
  customer_fixture_set_up (fixture, is_empty);
}

/* Columns come and go with the room: the table never has less than it needs. */
static void
test_table_fits (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkPaned  *paned = customer_fixture_child (fixture, "paned");
  GtkWidget *side = gtk_paned_get_start_child (paned);
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);
  int        least;

  customer_fixture_open (fixture, fixture->wang);
  for (int position = 420; position < 560; position += 10)
    {
      gtk_paned_set_position (paned, position);
      hf_test_wait_for (gtk_widget_get_width (side) == position);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, gtk_widget_get_width (view));
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    gboolean    is_empty;
    void (*func) (CustomerFixture *fixture, gconstpointer is_empty);
  } tests[] = {
    { "/customer-page/edit-in-place", FALSE, test_edit_in_place },
    { "/customer-page/tags", FALSE, test_tags },
    { "/customer-page/age-becomes-date", FALSE, test_age_becomes_date },
    { "/customer-page/mistake-is-told", FALSE, test_mistake_is_told },
    { "/customer-page/choice-saves-at-once", FALSE, test_choice_saves_at_once },
    { "/customer-page/conflict/keep-mine", FALSE, test_conflict_keep_mine },
    { "/customer-page/conflict/take-theirs", FALSE, test_conflict_take_theirs },
    { "/customer-page/archive", FALSE, test_archive },
    { "/customer-page/restore", FALSE, test_restore },
    { "/customer-page/focus-follows", FALSE, test_focus_follows },
    { "/customer-page/note-from-the-list", FALSE, test_note_from_the_list },
    { "/customer-page/escape", FALSE, test_escape },
    { "/customer-page/edit", FALSE, test_edit },
    { "/customer-page/undone-is-gone", FALSE, test_undone_is_gone },
    { "/customer-page/order-is-kept", FALSE, test_order_is_kept },
    { "/customer-page/name-shrinks", FALSE, test_name_shrinks },
    { "/customer-page/narrow", FALSE, test_narrow },
    { "/customer-page/empty-book", TRUE, test_empty_book },
    { "/customer-page/cells-follow", FALSE, test_cells_follow },
    { "/customer-page/overdue-is-seen", FALSE, test_overdue_is_seen },
    { "/customer-page/midnight", FALSE, test_midnight },
    { "/customer-page/move-follow-up", FALSE, test_move_follow_up },
    { "/customer-page/long-list", FALSE, test_long_list },
  };

  customer_fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CustomerFixture, GINT_TO_POINTER (tests[i].is_empty),
                customer_fixture_set_up, tests[i].func, customer_fixture_tear_down);
  g_test_add ("/customer-page/table-fits", CustomerFixture, NULL, set_up_styled, test_table_fits,
              customer_fixture_tear_down);
  return g_test_run ();
}

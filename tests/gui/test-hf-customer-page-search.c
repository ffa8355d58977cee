/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Searching on the customers page: what is found, in which order, how much of it, whose card stands
 * beside it, and what is said when the disk cannot be read. */

#include "customer-fixture.h"

#include "core/hf-contact.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/hf-read-error.h"
#include "gui/customer/hf-customer-new.h"
#include "store/hf-search.h"
#include "tests/store/hf-fault-vfs.h"

static void
assert_count (CustomerFixture *fixture, const char *expected)
{
  g_assert_cmpstr (gtk_label_get_label (customer_fixture_child (fixture, "count")), ==, expected);
}

static void
assert_shown (CustomerFixture *fixture, gint64 id)
{
  hf_test_wait_for (hf_customer_card_get_customer (fixture->card) != NULL);
  g_assert_cmpint (hf_customer_card_get_customer (fixture->card)->id, ==, id);
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==, id);
}

static void
test_search (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *stack = customer_fixture_child (fixture, "list_stack");

  g_assert_cmpuint (customer_fixture_count (fixture), ==, 2);
  customer_fixture_search (fixture, "8821");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->wang);
  HF_PAGE_GET_CLASS (fixture->page)->activate_search (fixture->page);
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==, fixture->wang);

  customer_fixture_search (fixture, "nobody at all");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "nothing");
  g_assert_true (gtk_widget_get_visible (customer_fixture_child (fixture, "create_row")));
  customer_fixture_search (fixture, "");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 2);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "list");
}

/* Whether there is a cell of which a part is bold. */
static gboolean
has_bold_cell (GtkWidget *widget)
{
  PangoAttrList *attributes =
    GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_attributes (GTK_INSCRIPTION (widget)) : NULL;
  GSList  *all = attributes ? pango_attr_list_get_attributes (attributes) : NULL;
  gboolean has = FALSE;

  for (GSList *link = all; link != NULL; link = link->next)
    has = has || ((PangoAttribute *) link->data)->klass->type == PANGO_ATTR_WEIGHT;
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !has;
       child = gtk_widget_get_next_sibling (child))
    has = has_bold_cell (child);
  return has;
}

static void
test_match_is_bold (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_assert_false (has_bold_cell (GTK_WIDGET (fixture->list)));
  customer_fixture_search (fixture, "wf");
  hf_test_wait_for (has_bold_cell (GTK_WIDGET (fixture->list)));
  customer_fixture_search (fixture, "");
  g_assert_false (has_bold_cell (GTK_WIDGET (fixture->list)));
}

/* A blank is no name: nobody is offered as a new customer for it. */
static void
test_blank (CustomerFixture *fixture, gconstpointer is_empty)
{
  guint everybody = customer_fixture_count (fixture);

  g_assert_cmpuint (everybody, >, 0);
  customer_fixture_search (fixture, "zzqq");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
  customer_fixture_search (fixture, " ");
  hf_test_wait_for (customer_fixture_count (fixture) == everybody);
}

static gboolean
is_cell_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_INSCRIPTION (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

static GtkWidget *
find_cell (GtkWidget *widget, const char *text)
{
  return find_where (widget, is_cell_with, text);
}

static gboolean
is_cell_saying (GtkWidget *widget, gconstpointer text)
{
  const char *shown =
    GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget)) : NULL;

  return shown != NULL && gtk_widget_get_mapped (widget) && strstr (shown, text) != NULL;
}

/* Whoever is found by what was said in a call is shown with it, as long as it is looked for. */
static void
test_said (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *list = GTK_WIDGET (fixture->list);
  HfRow     *call = hf_row_new (&hf_contact_def);

  hf_row_set_int (call, HF_CONTACT_CUSTOMER, fixture->li);
  hf_row_set_int (call, HF_CONTACT_AT, 1697763600);
  hf_row_set_text (call, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (call, HF_CONTACT_NOTE, "问疫苗");
  hf_test_book_insert (fixture->book, call);
  customer_fixture_search (fixture, "疫苗");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
  hf_test_wait_for (find_where (list, is_cell_saying, "问疫苗") != NULL);
  g_assert_true (has_bold_cell (list));
  customer_fixture_search (fixture, "");
  g_assert_null (find_where (list, is_cell_saying, "问疫苗"));
}

/* Whoever looks for a number sees by which one each was found, and as soon as it is another one. */
static void
test_matching_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget       *list = GTK_WIDGET (fixture->list);
  GtkWidget       *cell;
  PangoAttrList   *bold;
  g_autofree char *where = NULL;

  customer_fixture_search (fixture, "8821");
  hf_test_wait_for (find_cell (list, "138 0013 8821") != NULL);
  cell = find_cell (list, "138 0013 8821");
  bold = gtk_inscription_get_attributes (GTK_INSCRIPTION (cell));
  where = pango_attr_list_to_string (bold);
  g_assert_cmpstr (where, ==, "9 13 weight bold");
  customer_fixture_search (fixture, "138001");
  hf_test_wait_for (find_cell (list, "138 0013 8821") != NULL);
  hf_test_book_insert (fixture->book, hf_test_phone (fixture->li, "13800111111"));
  hf_test_wait_for (find_cell (list, "138 0011 1111") != NULL);
  customer_fixture_search (fixture, "王");
  g_assert_null (find_cell (list, "138 0013 8821"));
  customer_fixture_search (fixture, "");
  g_assert_null (find_cell (list, "138 0013 8821"));
}

/* On the staff it is the end of it that tells. */
static void
test_masked_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 chen = hf_test_book_add_staff (fixture->book, "Chen", "desk");

  hf_test_book_work_as (fixture->book, chen, "desk", 0);
  customer_fixture_search (fixture, "8821");
  hf_test_wait_for (find_cell (GTK_WIDGET (fixture->list), "138****8821") != NULL);
  g_assert_null (find_cell (GTK_WIDGET (fixture->list), "138 0013 8821"));
}

/* Neither the end of a number nor what was offered for somebody else is left in the form. */
static void
test_offered (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkButton *row = customer_fixture_child (fixture, "create_row");

  customer_fixture_search (fixture, "李敏 13812345678");
  g_assert_cmpstr (gtk_button_get_label (row), ==, "Create “李敏 13812345678”");
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_assert_cmpstr (customer_fixture_typed (fixture, "name"), ==, "李敏");
  g_assert_cmpstr (customer_fixture_typed (fixture, "phone"), ==, "13812345678");
  customer_fixture_search (fixture, "9999");
  g_assert_cmpstr (gtk_button_get_label (row), ==, "New customer");
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_assert_cmpstr (customer_fixture_typed (fixture, "name"), ==, "");
  g_assert_cmpstr (customer_fixture_typed (fixture, "phone"), ==, "");
}

static void
test_count (CustomerFixture *fixture, gconstpointer is_empty)
{
  assert_count (fixture, "2 customers");
  customer_fixture_search (fixture, "8821");
  assert_count (fixture, "1 person");
  customer_fixture_search (fixture, "nobody at all");
  assert_count (fixture, "0 people");
  customer_fixture_search (fixture, "wnagfang");
  assert_count (fixture, "No exact match, 1 similar");
}

/* The card never belongs to somebody who is not in the list, and is back afterwards. */
static void
test_card_follows_search (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkStack  *detail = customer_fixture_child (fixture, "detail");
  GtkWidget *focus;

  customer_fixture_open (fixture, fixture->li);
  gtk_widget_grab_focus (fixture->entry);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  customer_fixture_search (fixture, "雷");
  assert_shown (fixture, fixture->li);
  customer_fixture_search (fixture, "8821");
  assert_shown (fixture, fixture->wang);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
  customer_fixture_search (fixture, "nobody at all");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (detail), ==, "none");
  customer_fixture_search (fixture, "8821");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (detail), ==, "card");
  customer_fixture_search (fixture, "");
  assert_shown (fixture, fixture->li);
}

/* Down in the search leads to the best match, also where it is not known yet, and Enter opens it.
 */
static void
test_down_enters_hits (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (fixture->page);
  GtkWidget   *focus;

  customer_fixture_open (fixture, fixture->li);
  gtk_widget_grab_focus (fixture->entry);
  hf_page_search (fixture->page, "8821");
  page_class->enter_hits (fixture->page);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->list)));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
  assert_shown (fixture, fixture->wang);

  gtk_widget_grab_focus (fixture->entry);
  customer_fixture_search (fixture, "nobody at all");
  page_class->enter_hits (fixture->page);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus == customer_fixture_child (fixture, "create_row"));
}

static void
test_chosen_stays (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->li);
  customer_fixture_search (fixture, "8821");
  HF_PAGE_GET_CLASS (fixture->page)->activate_search (fixture->page);
  customer_fixture_search (fixture, "");
  assert_shown (fixture, fixture->wang);
}

static void
click_header (CustomerFixture *fixture, guint n, GtkSortType direction)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->list), HF_TYPE_CUSTOMER_LIST, "view"));
  g_autoptr (GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (view), n);

  gtk_column_view_sort_by_column (view, column, direction);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
}

static void
assert_order (CustomerFixture *fixture, const gint64 *ids)
{
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (hf_live_list_get_id (fixture->model, i), ==, ids[i]);
}

/* A search begins with the best match whatever the list was sorted by, which it is again then. */
static void
test_sorted_search (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget   *best_first = customer_fixture_child (fixture, "best_first");
  gint64       ma = hf_test_book_add_customer (fixture->book, "马王");
  gint64       an = hf_test_book_add_customer (fixture->book, "安王");
  const gint64 best[] = { fixture->wang, ma, an };
  const gint64 by_name[] = { an, ma, fixture->wang };

  hf_test_wait_for (customer_fixture_count (fixture) == 4);
  click_header (fixture, 0, GTK_SORT_DESCENDING);
  customer_fixture_search (fixture, "王");
  assert_order (fixture, best);
  g_assert_false (gtk_widget_get_visible (best_first));
  click_header (fixture, 0, GTK_SORT_ASCENDING);
  assert_order (fixture, by_name);
  assert_shown (fixture, an);
  g_assert_true (gtk_widget_get_visible (best_first));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.best-first", NULL);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  assert_order (fixture, best);
  g_assert_false (gtk_widget_get_visible (best_first));
  customer_fixture_search (fixture, "");
  g_assert_true (hf_customer_list_get_order (fixture->list).descending);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->wang);
}

static void
test_too_many_to_sort (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *too_many = customer_fixture_child (fixture, "too_many");

  customer_fixture_add_many (fixture, HF_SEARCH_MOST + 1);
  customer_fixture_search (fixture, "zz");
  assert_count (fixture, "More than 10,000 people");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, HF_SEARCH_MOST);
  g_assert_false (gtk_widget_get_visible (too_many));
  click_header (fixture, 0, GTK_SORT_DESCENDING);
  g_assert_true (gtk_widget_get_visible (too_many));
  customer_fixture_search (fixture, "zz 04321");
  assert_count (fixture, "1 person");
  g_assert_false (gtk_widget_get_visible (too_many));
}

static GtkWidget *
child_trouble (gpointer widget)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), "trouble"));
}

static void
repair_disk_and_retry (GtkWidget *trouble)
{
  hf_fault_vfs_clear ();
  g_signal_emit_by_name (trouble, "retry");
  hf_test_wait_for (!gtk_widget_get_visible (trouble));
}

/* What cannot be looked for is neither nobody nor somebody else. */
static void
test_cannot_search (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *trouble = customer_fixture_child (fixture, "trouble");
  GtkWidget *list_stack = customer_fixture_child (fixture, "list_stack");

  customer_fixture_open (fixture, fixture->li);
  hf_test_book_break_disk (fixture->book);
  customer_fixture_search (fixture, "8821");
  g_assert_true (gtk_widget_get_visible (trouble));
  g_assert_false (gtk_widget_get_visible (list_stack));
  g_assert_false (gtk_widget_get_visible (customer_fixture_child (fixture, "create_row")));
  assert_count (fixture, "");
  HF_PAGE_GET_CLASS (fixture->page)->activate_search (fixture->page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (customer_fixture_child (fixture, "detail")),
                   ==, "none");

  repair_disk_and_retry (trouble);
  g_assert_true (gtk_widget_get_visible (list_stack));
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  assert_shown (fixture, fixture->wang);
}

/* The list that was there is still to be seen. */
static void
test_cannot_read_again (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *trouble = customer_fixture_child (fixture, "trouble");

  hf_test_book_break_disk (fixture->book);
  hf_live_list_retry (fixture->model);
  hf_test_wait_for (gtk_widget_get_visible (trouble));
  g_assert_true (gtk_widget_get_visible (customer_fixture_child (fixture, "list_stack")));
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 2);
  repair_disk_and_retry (trouble);
}

static void
test_cannot_read_card (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GVariant) wang = g_variant_ref_sink (g_variant_new_int64 (fixture->wang));
  GtkWidget *trouble = child_trouble (fixture->card);
  GtkWidget *head = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD, "head"));

  customer_fixture_open (fixture, fixture->li);
  hf_test_book_break_disk (fixture->book);
  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, wang);
  hf_test_wait_for (gtk_widget_get_visible (trouble));
  g_assert_false (gtk_widget_get_visible (head)); /* not the other one's name */
  repair_disk_and_retry (trouble);
  g_assert_true (gtk_widget_get_visible (head));
  assert_shown (fixture, fixture->wang);
}

static void
test_cannot_read_timeline (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfCustomerTimeline *timeline =
    HF_CUSTOMER_TIMELINE (find_widget (fixture->card, HF_TYPE_CUSTOMER_TIMELINE));
  GtkWidget *trouble = child_trouble (timeline);
  GtkWidget *stack = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (timeline), HF_TYPE_CUSTOMER_TIMELINE, "stack"));

  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (!hf_timeline_is_loading (hf_customer_timeline_get_model (timeline)));
  hf_test_book_break_disk (fixture->book);
  hf_timeline_retry (hf_customer_timeline_get_model (timeline));
  hf_test_wait_for (gtk_widget_get_visible (trouble));
  g_assert_false (gtk_widget_get_visible (stack)); /* "nothing is recorded" would not be true */
  repair_disk_and_retry (trouble);
  g_assert_true (gtk_widget_get_visible (stack));
}

/* Whoever was made out of a search that found nobody is there afterwards, in the list as well. */
static void
test_created_is_listed (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRecordList *list = HF_RECORD_LIST (fixture->list);
  guint         position;
  gint64        made;

  g_assert_true (hf_page_search (fixture->page, "赵敏")); /* as the window does */
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  gtk_editable_set_text (customer_fixture_form_child (fixture, "phone"), "13900139000");
  g_signal_emit_by_name (customer_fixture_form_child (fixture, "create"), "clicked");
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_true (fixture->can_undo);
  g_assert_cmpstr (hf_page_get_search (fixture->page), ==, "");
  hf_test_wait_for (customer_fixture_count (fixture) == 3);
  made = hf_test_book_number (fixture->book, "SELECT max (id) FROM customer");
  g_assert_cmpint (hf_record_list_get_selected (list), ==, made);
  position = hf_live_list_find (fixture->model, made);
  g_assert_cmpuint (position, !=, HF_LIVE_LIST_NOT_FOUND);
  hf_test_wait_for (hf_customer_card_get_customer (fixture->card) != NULL &&
                    hf_customer_card_get_customer (fixture->card)->id == made);
}

static gboolean
has_archived_cell (GtkWidget *widget)
{
  const char *text =
    GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget)) : NULL;
  gboolean has = text != NULL && strstr (text, "Archived") != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !has;
       child = gtk_widget_get_next_sibling (child))
    has = has_archived_cell (child);
  return has;
}

/* Who is archived is counted at the end, shown when asked for, and comes back from there. */
static void
test_archived (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *row = customer_fixture_child (fixture, "archived_row");

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.archive", NULL);
  hf_test_wait_for (fixture->n_messages == 1);
  customer_fixture_search (fixture, "王");
  hf_test_wait_for (gtk_widget_get_visible (row));
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (row)), ==, "1 archi_ved match");

  g_signal_emit_by_name (row, "clicked");
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  hf_test_wait_for (has_archived_cell (GTK_WIDGET (fixture->list)));
  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.restore", NULL);
  hf_test_wait_for (fixture->n_messages == 2);
  g_assert_true (fixture->can_undo);
  hf_test_wait_for (!gtk_widget_get_visible (row));
  hf_test_wait_for (!has_archived_cell (GTK_WIDGET (fixture->list)));
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
}

/* The archived are shown for one search only. */
static void
test_archived_hidden (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *row = customer_fixture_child (fixture, "archived_row");

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.archive", NULL);
  hf_test_wait_for (fixture->n_messages == 1);
  customer_fixture_search (fixture, "8821");
  hf_test_wait_for (gtk_widget_get_visible (row));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.show-archived", NULL);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (row)), ==, "Hide the Archi_ved");
  customer_fixture_search (fixture, "");
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1); /* 李雷 */
  customer_fixture_search (fixture, "8821");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
}

/* What is overdue depends on the day, which the list knows. */
static void
test_overdue (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfClock         *clock = hf_context_get_clock (fixture->context);
  g_autofree char *yesterday = hf_date_to_iso (hf_clock_today (clock) - 1);
  g_autofree char *today = hf_date_to_iso (hf_clock_today (clock));

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, yesterday, "A"));
  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->li, today, "A"));
  customer_fixture_search (fixture, "逾期");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
  hf_test_wait_for (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)) == fixture->wang);
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();
  customer_fixture_add_test ("/customer-search/finds", test_search);
  customer_fixture_add_test ("/customer-search/blank", test_blank);
  customer_fixture_add_test ("/customer-search/matching-number", test_matching_number);
  customer_fixture_add_test ("/customer-search/masked-number", test_masked_number);
  customer_fixture_add_test ("/customer-search/offered", test_offered);
  customer_fixture_add_test ("/customer-search/count", test_count);
  customer_fixture_add_test ("/customer-search/created-is-listed", test_created_is_listed);
  customer_fixture_add_test ("/customer-search/archived", test_archived);
  customer_fixture_add_test ("/customer-search/archived-hidden", test_archived_hidden);
  customer_fixture_add_test ("/customer-search/match-is-bold", test_match_is_bold);
  customer_fixture_add_test ("/customer-search/said", test_said);
  customer_fixture_add_test ("/customer-search/card-follows", test_card_follows_search);
  customer_fixture_add_test ("/customer-search/down-enters-hits", test_down_enters_hits);
  customer_fixture_add_test ("/customer-search/chosen-stays", test_chosen_stays);
  customer_fixture_add_test ("/customer-search/sorted", test_sorted_search);
  customer_fixture_add_test ("/customer-search/too-many-to-sort", test_too_many_to_sort);
  customer_fixture_add_test ("/customer-search/cannot-search", test_cannot_search);
  customer_fixture_add_test ("/customer-search/cannot-read-again", test_cannot_read_again);
  customer_fixture_add_test ("/customer-search/cannot-read-card", test_cannot_read_card);
  customer_fixture_add_test ("/customer-search/cannot-read-timeline", test_cannot_read_timeline);
  customer_fixture_add_test ("/customer-page-search/overdue", test_overdue);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customers page over a real book: finding, editing in place, conflicts, archiving, creating,
 * and a long list. */

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "gui/common/hf-customer-card-conflict.h"
#include "gui/common/hf-customer-card-details.h"
#include "gui/common/hf-customer-card.h"
#include "gui/common/hf-editable-row.h"
#include "gui/customer/hf-customer-list.h"
#include "gui/customer/hf-customer-new.h"
#include "gui/customer/hf-customer-page.h"
#include "tests/store/hf-test-book.h"

#include <adwaita.h>

typedef struct
{
  HfTestBook            *book;
  HfContext             *context;
  GtkWidget             *window;
  HfPage                *page;
  HfCustomerList        *list;
  HfCustomerCard        *card;
  HfCustomerCardDetails *details;
  HfLiveList            *model;
  gint64                 wang;
  gint64                 li;
  guint                  n_messages;
  gboolean               can_undo;
} Fixture;

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static gpointer
page_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), HF_TYPE_CUSTOMER_PAGE, name);
}

static void
message_cb (HfPage *page, const char *text, gboolean can_undo, Fixture *fixture)
{
  fixture->n_messages++;
  fixture->can_undo = can_undo;
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
}

static void
fill_book (Fixture *fixture)
{
  fixture->wang = hf_test_book_add_customer (fixture->book, "王芳");
  fixture->li = hf_test_book_add_customer (fixture->book, "李雷");
  hf_test_book_insert (fixture->book, hf_test_phone (fixture->wang, "13800138821"));
}

static void
set_up (Fixture *fixture, gconstpointer is_empty)
{
  fixture->book = hf_test_book_new ();
  if (!GPOINTER_TO_INT (is_empty))
    fill_book (fixture);
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->page = g_object_new (HF_TYPE_CUSTOMER_PAGE, "context", fixture->context, NULL);
  fixture->list = page_child (fixture, "list");
  fixture->card = page_child (fixture, "card");
  fixture->details = HF_CUSTOMER_CARD_DETAILS (
    find_widget (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD_DETAILS));
  fixture->model = hf_customer_list_get_model (fixture->list);
  g_signal_connect (fixture->page, "message", G_CALLBACK (message_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
}

static gpointer
nothing_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* Readings under way hold the store; a reading may ask for another one. */
static void
let_finish (HfStore *store)
{
  for (guint round = 0; round < 3; round++)
    {
      for (guint lane = 0; lane < HF_N_LANES; lane++)
        hf_store_run_sync (store, lane, nothing_work, NULL, NULL, NULL);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

static void
tear_down (Fixture *fixture, gconstpointer is_empty)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  let_finish (fixture->book->store);
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->context);
  hf_test_book_free (fixture->book);
}

static void
open_customer (Fixture *fixture, gint64 id)
{
  HF_PAGE_GET_CLASS (fixture->page)
    ->show_item (fixture->page, g_variant_ref_sink (g_variant_new_int64 (id)));
  hf_test_wait_for (hf_customer_card_get_customer (fixture->card) != NULL);
}

static HfEditableRow *
find_field (Fixture *fixture, const char *name)
{
  return HF_EDITABLE_ROW (hf_customer_card_details_find (fixture->details, name));
}

static void
type (Fixture *fixture, const char *field, const char *text)
{
  GtkWidget *editor = hf_editable_row_get_editor (find_field (fixture, field));

  gtk_editable_set_text (GTK_EDITABLE (editor), text);
}

static const char *
typed (Fixture *fixture, const char *field)
{
  return gtk_editable_get_text (
    GTK_EDITABLE (hf_editable_row_get_editor (find_field (fixture, field))));
}

static char *
stored (Fixture *fixture, guint field)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_customer_def, fixture->wang);

  return g_strdup (hf_row_text (row, field));
}

static void
assert_stored (Fixture *fixture, guint field, const char *expected)
{
  g_autofree char *text = stored (fixture, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
save_and_wait (Fixture *fixture, const char *field)
{
  guint before = fixture->n_messages;

  g_assert_true (hf_editable_row_save (find_field (fixture, field)));
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_true (fixture->can_undo);
}

static void
test_edit_in_place (Fixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  open_customer (fixture, fixture->wang);
  g_assert_cmpstr (typed (fixture, "name"), ==, "王芳");
  type (fixture, "occupation", " 教师 ");
  save_and_wait (fixture, "occupation");
  assert_stored (fixture, HF_CUSTOMER_OCCUPATION, "教师");
  g_assert_cmpstr (typed (fixture, "occupation"), ==, "教师");

  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (*typed (fixture, "occupation") == '\0');
}

static void
test_age_becomes_date (Fixture *fixture, gconstpointer is_empty)
{
  open_customer (fixture, fixture->wang);
  type (fixture, "birth_date", "34岁");
  save_and_wait (fixture, "birth_date");
  assert_stored (fixture, HF_CUSTOMER_BIRTH_DATE, "1989-10-20");
  assert_stored (fixture, HF_CUSTOMER_BIRTH_PRECISION, HF_CUSTOMER_PRECISION_ESTIMATED);
  g_assert_cmpstr (typed (fixture, "birth_date"), ==, "~1989");
}

static void
test_mistake_is_told (Fixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *field;

  open_customer (fixture, fixture->wang);
  field = find_field (fixture, "birth_date");
  type (fixture, "birth_date", "1990-13-45");
  g_assert_null (hf_editable_row_get_problem (field)); /* never while typing */
  g_assert_false (hf_editable_row_save (field));
  g_assert_nonnull (hf_editable_row_get_problem (field));
  assert_stored (fixture, HF_CUSTOMER_BIRTH_DATE, NULL);
  hf_editable_row_restore (field);
  g_assert_null (hf_editable_row_get_problem (field));
  g_assert_cmpstr (typed (fixture, "birth_date"), ==, "");
}

static void
test_choice_saves_at_once (Fixture *fixture, gconstpointer is_empty)
{
  open_customer (fixture, fixture->wang);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (
                                hf_editable_row_get_editor (find_field (fixture, "grade"))),
                              1);
  hf_test_wait_for (fixture->n_messages > 0);
  assert_stored (fixture, HF_CUSTOMER_GRADE, HF_CUSTOMER_GRADE_A);
}

/* Somebody else saves the same field between typing and leaving it. */
static HfCustomerCardConflict *
provoke_conflict (Fixture *fixture)
{
  HfCustomerCardConflict *conflict = HF_CUSTOMER_CARD_CONFLICT (
    find_widget (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD_CONFLICT));

  open_customer (fixture, fixture->wang);
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
test_conflict_keep_mine (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *conflict = GTK_WIDGET (provoke_conflict (fixture));

  click_nth_button (conflict, 1);
  hf_test_wait_for (fixture->n_messages > 0);
  assert_stored (fixture, HF_CUSTOMER_OCCUPATION, "教师");
  g_assert_false (gtk_widget_get_visible (conflict));
}

static void
test_conflict_take_theirs (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *conflict = GTK_WIDGET (provoke_conflict (fixture));

  click_nth_button (conflict, 0);
  g_assert_cmpstr (typed (fixture, "occupation"), ==, "护士");
  assert_stored (fixture, HF_CUSTOMER_OCCUPATION, "护士");
}

static void
search (Fixture *fixture, const char *text)
{
  HF_PAGE_GET_CLASS (fixture->page)->search (fixture->page, text);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
}

static void
test_search (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *stack = page_child (fixture, "list_stack");

  g_assert_cmpuint (count (fixture), ==, 2);
  search (fixture, "8821");
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->wang);
  HF_PAGE_GET_CLASS (fixture->page)->activate_search (fixture->page);
  g_assert_cmpint (hf_customer_list_get_selected (fixture->list), ==, fixture->wang);

  search (fixture, "nobody at all");
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "nobody");
  g_assert_true (gtk_widget_get_visible (page_child (fixture, "create_row")));
  search (fixture, "");
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "list");
}

static void
test_archive (Fixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  open_customer (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.archive", NULL);
  hf_test_wait_for (count (fixture) == 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->li);
  /* The work goes on with the next one. */
  g_assert_cmpint (hf_customer_list_get_selected (fixture->list), ==, fixture->li);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (count (fixture) == 2);
}

/* The focus follows, or Enter would open another customer than the one selected. */
static void
test_focus_follows (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *focus;

  HF_PAGE_GET_CLASS (fixture->page)->shown (fixture->page);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move", "i", 1);
  g_assert_cmpint (hf_customer_list_get_selected (fixture->list), ==,
                   hf_live_list_get_id (fixture->model, 1));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
}

static void
fill_form (HfCustomerNew *form, const char *name, const char *phone)
{
  GtkWidget *widget = GTK_WIDGET (form);

  gtk_editable_set_text (GTK_EDITABLE (
                           gtk_widget_get_template_child (widget, HF_TYPE_CUSTOMER_NEW, "name")),
                         name);
  gtk_editable_set_text (GTK_EDITABLE (
                           gtk_widget_get_template_child (widget, HF_TYPE_CUSTOMER_NEW, "phone")),
                         phone);
}

static void
test_new_customer (Fixture *fixture, gconstpointer is_empty)
{
  HfCustomerNew *form = page_child (fixture, "form");
  GtkWidget     *hint;
  GtkWidget     *create;
  g_autoptr (HfRow) row = NULL;

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  hint =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (form), HF_TYPE_CUSTOMER_NEW, "hint"));
  create =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (form), HF_TYPE_CUSTOMER_NEW, "create"));
  g_signal_emit_by_name (create, "clicked"); /* nothing typed, nothing made */
  fill_form (form, "王小明", "138 0013 8821");
  hf_test_wait_for (gtk_widget_get_visible (hint));
  g_signal_emit_by_name (create, "clicked");
  hf_test_wait_for (fixture->n_messages > 0 && count (fixture) == 3);
  g_assert_true (fixture->can_undo);

  row = hf_test_book_read (fixture->book, &hf_customer_def,
                           hf_customer_list_get_selected (fixture->list));
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "王小明");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_PHONE), ==, "138 0013 8821");
  g_assert_cmpint (hf_row_int (row, HF_CUSTOMER_SIMILAR_TO), ==, fixture->wang);
}

static void
test_no_number (Fixture *fixture, gconstpointer is_empty)
{
  HfCustomerNew *form = page_child (fixture, "form");
  GtkWidget     *create, *problem;

  create =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (form), HF_TYPE_CUSTOMER_NEW, "create"));
  problem = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (form), HF_TYPE_CUSTOMER_NEW, "phone_problem"));
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  fill_form (form, "王小明", "none");
  g_signal_emit_by_name (create, "clicked");
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_true (gtk_widget_get_sensitive (create));
}

/* The search is what keeps another customer from taking the place of the one taken back. */
static void
test_undone_is_gone (Fixture *fixture, gconstpointer is_empty)
{
  GtkStack *detail = page_child (fixture, "detail");
  gint64    id = hf_test_book_add_customer (fixture->book, "欧阳娜娜");
  g_autoptr (HfUndone) undone = NULL;

  HF_PAGE_GET_CLASS (fixture->page)->search (fixture->page, "欧阳");
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model) && count (fixture) == 1);
  open_customer (fixture, id);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (detail), ==, "card");
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (detail), "none"));
}

static void
test_order_is_kept (Fixture *fixture, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (GVariant) state = NULL;
  HfCustomerOrder order = hf_customer_list_get_order (fixture->list);

  g_assert_cmpstr (order.column, ==, "name");
  g_assert_false (order.descending);
  hf_customer_list_set_order (fixture->list, (HfCustomerOrder){ "last-visit", TRUE });
  order = hf_customer_list_get_order (fixture->list);
  g_assert_cmpstr (order.column, ==, "last-visit");
  g_assert_true (order.descending);

  open_customer (fixture, fixture->li);
  state = g_variant_ref_sink (page_class->save_state (fixture->page));
  hf_customer_list_set_order (fixture->list, (HfCustomerOrder){ "name", FALSE });
  hf_customer_list_select (fixture->list, 0);
  page_class->restore_state (fixture->page, state);
  order = hf_customer_list_get_order (fixture->list);
  g_assert_cmpstr (order.column, ==, "last-visit");
  g_assert_cmpint (hf_customer_list_get_selected (fixture->list), ==, fixture->li);
}

static void
test_narrow (Fixture *fixture, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (fixture->page);
  GtkWidget   *list_side = page_child (fixture, "list_side");
  GtkWidget   *detail = page_child (fixture, "detail");

  hf_page_set_narrow (fixture->page, TRUE);
  g_assert_true (gtk_widget_get_visible (list_side));
  g_assert_false (gtk_widget_get_visible (detail));
  g_assert_false (page_class->go_back (fixture->page));
  open_customer (fixture, fixture->wang);
  g_assert_false (gtk_widget_get_visible (list_side));
  g_assert_true (gtk_widget_get_visible (detail));
  g_assert_true (page_class->go_back (fixture->page));
  g_assert_true (gtk_widget_get_visible (list_side));
}

static void
test_empty_book (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *stack = page_child (fixture, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  hf_test_book_add_customer (fixture->book, "王芳");
  hf_test_wait_for (count (fixture) == 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "customers");
}

static gboolean
has_cell (GtkWidget *widget, const char *text)
{
  if (GTK_IS_INSCRIPTION (widget) &&
      g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_cell (child, text))
      return TRUE;
  return FALSE;
}

/* A cell is filled when its record is, or changes, without being bound again. */
static void
test_cells_follow (Fixture *fixture, gconstpointer is_empty)
{
  hf_test_wait_for (has_cell (GTK_WIDGET (fixture->list), "王芳"));
  g_assert_false (has_cell (GTK_WIDGET (fixture->list), "1 Oct"));
  hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-01", NULL));
  hf_test_wait_for (has_cell (GTK_WIDGET (fixture->list), "1 Oct"));
}

static void
test_long_list (Fixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (HfRecord) last = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zz %05u", i);
      hf_change_set_insert (changes, hf_test_customer (name));
    }
  committed = hf_test_book_commit (fixture->book, changes);
  hf_test_wait_for (count (fixture) == 10002);
  /* A row far down is a placeholder first and fills by itself. */
  last = g_list_model_get_item (G_LIST_MODEL (fixture->model), 10001);
  g_assert_null (hf_record_get_row (last));
  hf_test_wait_for (hf_record_get_row (last) != NULL);
  g_assert_cmpstr (hf_row_text (hf_record_get_row (last), HF_CUSTOMER_NAME), ==, "Zz 09999");
  hf_customer_list_select (fixture->list, hf_record_get_id (last));
  hf_customer_list_move (fixture->list, -1);
  g_assert_cmpint (hf_customer_list_get_selected (fixture->list), ==,
                   hf_live_list_get_id (fixture->model, 10000));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    gboolean    is_empty;
    void (*func) (Fixture *fixture, gconstpointer is_empty);
  } tests[] = {
    { "/customer-page/edit-in-place", FALSE, test_edit_in_place },
    { "/customer-page/age-becomes-date", FALSE, test_age_becomes_date },
    { "/customer-page/mistake-is-told", FALSE, test_mistake_is_told },
    { "/customer-page/choice-saves-at-once", FALSE, test_choice_saves_at_once },
    { "/customer-page/conflict/keep-mine", FALSE, test_conflict_keep_mine },
    { "/customer-page/conflict/take-theirs", FALSE, test_conflict_take_theirs },
    { "/customer-page/search", FALSE, test_search },
    { "/customer-page/archive", FALSE, test_archive },
    { "/customer-page/focus-follows", FALSE, test_focus_follows },
    { "/customer-page/new-customer", FALSE, test_new_customer },
    { "/customer-page/no-number", FALSE, test_no_number },
    { "/customer-page/undone-is-gone", FALSE, test_undone_is_gone },
    { "/customer-page/order-is-kept", FALSE, test_order_is_kept },
    { "/customer-page/narrow", FALSE, test_narrow },
    { "/customer-page/empty-book", TRUE, test_empty_book },
    { "/customer-page/cells-follow", FALSE, test_cells_follow },
    { "/customer-page/long-list", FALSE, test_long_list },
  };

  g_test_init (&argc, &argv, NULL); /* isolated folders would hide the icons' file types */
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].is_empty), set_up, tests[i].func,
                tear_down);
  return g_test_run ();
}

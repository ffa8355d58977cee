/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A page with a list, whose lines are empty and whose card is a number: which side is seen where
 * only one fits, what Enter, Down and Esc do before and after the hits are there, and what is
 * remembered. */

#include "in-window.h"
#include "press-shortcut.h"

#include "core/hf-staff.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-list-page-actions.h"

#include <adwaita.h>

static const char list_template[] =
  "<interface><template class='TestList' parent='HfRecordList'>"
  "<property name='layout-manager'><object class='GtkBinLayout'/></property>"
  "<child><object class='GtkListView' id='view'/></child></template></interface>";

static const char template[] =
  "<interface><template class='TestPage' parent='HfListPage'><child>"
  "<object class='GtkStack' id='stack'>"
  "<child><object class='GtkStackPage'><property name='name'>rows</property>"
  "<property name='child'><object class='GtkPaned' id='paned'>"
  "<property name='position'>300</property>"
  "<property name='start-child'><object class='GtkBox' id='list_side'>"
  "<property name='orientation'>vertical</property>"
  "<child><object class='HfReadError' id='trouble'>"
  "<signal name='retry' handler='retry_cb' swapped='yes'/></object></child>"
  "<child><object class='GtkStack' id='list_stack'>"
  "<child><object class='GtkStackPage'><property name='name'>list</property>"
  "<property name='child'><object class='TestList' id='list'/></property></object></child>"
  "<child><object class='GtkStackPage'><property name='name'>nothing</property>"
  "<property name='child'><object class='GtkLabel'/></property></object></child>"
  "</object></child>"
  "<child><object class='GtkButton' id='create_row'/></child>"
  "</object></property>"
  "<property name='end-child'><object class='GtkStack' id='detail'>"
  "<child><object class='GtkStackPage'><property name='name'>none</property>"
  "<property name='child'><object class='GtkLabel'/></property></object></child>"
  "<child><object class='GtkStackPage'><property name='name'>card</property>"
  "<property name='child'><object class='GtkEntry' id='card'/></property></object></child>"
  "<child><object class='GtkStackPage'><property name='name'>new</property>"
  "<property name='child'><object class='GtkEntry' id='form'>"
  "<signal name='activate' handler='go_back_cb' "
  "swapped='yes'/></object></property></object></child>"
  "</object></property>"
  "</object></property></object></child>"
  "<child><object class='GtkStackPage'><property name='name'>empty</property>"
  "<property name='child'><object class='GtkLabel'/></property></object></child>"
  "</object></child></template></interface>";

#define TEST_TYPE_LIST (test_list_get_type ())
G_DECLARE_FINAL_TYPE (TestList, test_list, TEST, LIST, HfRecordList)

struct _TestList
{
  HfRecordList parent_instance;

  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (TestList, test_list, HF_TYPE_RECORD_LIST)

static void
line_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
test_list_class_init (TestListClass *klass)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (list_template, sizeof list_template - 1);

  gtk_widget_class_set_template (GTK_WIDGET_CLASS (klass), bytes);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), TestList, view);
}

static void
test_list_init (TestList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (line_setup_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
}

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, HfListPage)

struct _TestPage
{
  HfListPage parent_instance;

  gint64   shown;
  gint64   opened;
  guint    n_created;
  guint    n_edited;
  gboolean is_narrow;

  HfRecordList *list;
  GtkWidget    *create_row;
  GtkWidget    *card;
  GtkWidget    *form;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, HF_TYPE_LIST_PAGE)

static void
test_page_show_row (HfListPage *page, gint64 id)
{
  TEST_PAGE (page)->shown = id;
}

static void
test_page_opened (HfListPage *page, gint64 id)
{
  TEST_PAGE (page)->opened = id;
}

static void
test_page_find (HfListPage *page, const char *text)
{
  HfContext *context = hf_page_get_context (HF_PAGE (page));
  g_autoptr (HfQuery) query = hf_query_new (&hf_staff_def, hf_context_get_viewer (context));

  hf_query_containing (query, text);
  hf_query_order (query, HF_STAFF_NAME, FALSE);
  hf_live_list_set_query (hf_record_list_get_model (TEST_PAGE (page)->list), query);
}

static void
test_page_show_hits (HfListPage *page, gboolean is_known)
{
}

static void
test_page_give_room (HfListPage *page, gboolean is_narrow, int width)
{
  TEST_PAGE (page)->is_narrow = is_narrow;
}

static void
test_page_constructed (GObject *object)
{
  TestPage *self = TEST_PAGE (object);

  G_OBJECT_CLASS (test_page_parent_class)->constructed (object);

  hf_record_list_set_up (self->list, hf_page_get_context (HF_PAGE (self)));
  hf_list_page_set_up (HF_LIST_PAGE (self), self->list, self->create_row);
  test_page_find (HF_LIST_PAGE (self), "");
}

static void
test_page_create (HfPage *page)
{
  TEST_PAGE (page)->n_created++;
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TEST_PAGE (widget)->n_edited++;
}

static void
test_page_class_init (TestPageClass *klass)
{
  static const HfListPageAction actions[] = {
    { "test.edit", NULL, edit_cb },
    { NULL, NULL, NULL },
  };
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  HfListPageClass *list_class = HF_LIST_PAGE_CLASS (klass);
  g_autoptr (GBytes) bytes = g_bytes_new_static (template, sizeof template - 1);

  G_OBJECT_CLASS (klass)->constructed = test_page_constructed;
  HF_PAGE_CLASS (klass)->create = test_page_create;

  list_class->show_row = test_page_show_row;
  list_class->opened = test_page_opened;
  list_class->find = test_page_find;
  list_class->is_limited = hf_list_page_is_searching;
  list_class->show_hits = test_page_show_hits;
  list_class->give_room = test_page_give_room;

  g_type_ensure (TEST_TYPE_LIST);
  gtk_widget_class_set_template (widget_class, bytes);
  hf_list_page_bind_parts (widget_class);
  hf_list_page_install_actions (widget_class, "test", actions);
  gtk_widget_class_bind_template_child (widget_class, TestPage, list);
  gtk_widget_class_bind_template_child (widget_class, TestPage, create_row);
  gtk_widget_class_bind_template_child (widget_class, TestPage, card);
  gtk_widget_class_bind_template_child (widget_class, TestPage, form);
}

static void
test_page_init (TestPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

typedef struct
{
  HfTestBook  *book;
  HfContext   *context;
  GtkWidget   *window;
  TestPage    *page;
  HfPageClass *page_class;
  gint64       qian;
  gint64       zhao;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer is_empty)
{
  fixture->book = hf_test_book_new ();
  if (is_empty == NULL)
    {
      fixture->qian = hf_test_book_add_staff (fixture->book, "钱进", HF_STAFF_ROLE_DOCTOR);
      fixture->zhao = hf_test_book_add_staff (fixture->book, "赵红", HF_STAFF_ROLE_DOCTOR);
    }
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->page = g_object_new (TEST_TYPE_PAGE, "context", fixture->context, NULL);
  fixture->page_class = HF_PAGE_GET_CLASS (fixture->page);
  fixture->window = show_in_window (fixture->page, 1000, 700);
  hf_test_wait_for (!hf_live_list_is_loading (hf_record_list_get_model (fixture->page->list)));
}

static void
tear_down (Fixture *fixture, gconstpointer is_empty)
{
  end_in_window (fixture->window, fixture->page, fixture->context, fixture->book);
}

static gpointer
part (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), TEST_TYPE_PAGE, name);
}

static void
assert_stack (Fixture *fixture, const char *name, const char *expected)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (part (fixture, name)), ==, expected);
}

static void
assert_sides (Fixture *fixture, gboolean is_list, gboolean is_detail)
{
  g_assert_cmpint (gtk_widget_get_visible (part (fixture, "list_side")), ==, is_list);
  g_assert_cmpint (gtk_widget_get_visible (part (fixture, "detail")), ==, is_detail);
}

static void
open_row (Fixture *fixture, gint64 id)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (id));

  fixture->page_class->show_item (HF_PAGE (fixture->page), item);
}

static void
search (Fixture *fixture, const char *text)
{
  g_assert_true (hf_page_search (HF_PAGE (fixture->page), text));
}

static void
wait_for_hits (Fixture *fixture)
{
  hf_test_wait_for (!hf_live_list_is_loading (hf_record_list_get_model (fixture->page->list)));
}

static gboolean
has_focus (Fixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* A wide window has both sides, a narrow one the list until something is opened. */
static void
test_sides (Fixture *fixture, gconstpointer is_empty)
{
  HfPage  *page = HF_PAGE (fixture->page);
  gboolean can_go_back;

  assert_sides (fixture, TRUE, TRUE);
  hf_page_set_narrow (page, TRUE);
  g_assert_true (fixture->page->is_narrow);
  assert_sides (fixture, TRUE, FALSE);
  g_assert_false (fixture->page_class->go_back (page));
  open_row (fixture, fixture->qian);
  assert_sides (fixture, FALSE, TRUE);
  g_object_get (page, "can-go-back", &can_go_back, NULL);
  g_assert_true (can_go_back);
  g_assert_true (fixture->page_class->go_back (page));
  assert_sides (fixture, TRUE, FALSE);
  assert_stack (fixture, "detail", "card");
}

/* Typing shows what it finds, also from within the detail. */
static void
test_search_leaves_detail (Fixture *fixture, gconstpointer is_empty)
{
  hf_page_set_narrow (HF_PAGE (fixture->page), TRUE);
  open_row (fixture, fixture->qian);
  search (fixture, "赵");
  assert_sides (fixture, TRUE, FALSE);
}

/* Esc goes from the detail to the list, and no further. */
static void
test_go_back (Fixture *fixture, gconstpointer is_empty)
{
  hf_list_page_row_activated (HF_LIST_PAGE (fixture->page), fixture->zhao);
  g_assert_cmpint (hf_record_list_get_selected (fixture->page->list), ==, fixture->zhao);
  g_assert_cmpint (fixture->page->opened, ==, fixture->zhao);
  g_assert_true (has_focus (fixture, fixture->page->card));
  g_assert_true (fixture->page_class->go_back (HF_PAGE (fixture->page)));
  g_assert_true (has_focus (fixture, GTK_WIDGET (fixture->page->list)));
  g_assert_false (fixture->page_class->go_back (HF_PAGE (fixture->page)));
}

/* The rows that are still listed while the search runs are not meant. */
static void
test_open_first (Fixture *fixture, gconstpointer is_empty)
{
  search (fixture, "赵");
  fixture->page_class->activate_search (HF_PAGE (fixture->page));
  g_assert_cmpint (fixture->page->opened, ==, 0);
  hf_test_wait_for (fixture->page->opened != 0);
  g_assert_cmpint (fixture->page->opened, ==, fixture->zhao);
  search (fixture, "nobody");
  wait_for_hits (fixture);
  fixture->page_class->activate_search (HF_PAGE (fixture->page));
  g_assert_cmpint (fixture->page->opened, ==, fixture->zhao);
}

/* Down shows the first hit without opening it; a new text takes an earlier Enter back. */
static void
test_enter_hits (Fixture *fixture, gconstpointer is_empty)
{
  search (fixture, "钱");
  fixture->page_class->activate_search (HF_PAGE (fixture->page));
  search (fixture, "赵");
  fixture->page_class->enter_hits (HF_PAGE (fixture->page));
  hf_test_wait_for (hf_record_list_get_selected (fixture->page->list) == fixture->zhao);
  g_assert_cmpint (fixture->page->shown, ==, fixture->zhao);
  g_assert_cmpint (fixture->page->opened, ==, 0);
  g_assert_true (has_focus (fixture, GTK_WIDGET (fixture->page->list)));
  search (fixture, "nobody");
  fixture->page_class->enter_hits (HF_PAGE (fixture->page));
  hf_test_wait_for (has_focus (fixture, fixture->page->create_row));
}

/* The keyboard stays where it is while the list is gone along. */
static void
test_step (Fixture *fixture, gconstpointer is_empty)
{
  HfRecordList *list = fixture->page->list;
  gint64        first;

  wait_for_hits (fixture);
  first = hf_live_list_get_id (hf_record_list_get_model (list), 0);
  open_row (fixture, first);
  gtk_widget_grab_focus (fixture->page->card);
  hf_list_page_step (HF_LIST_PAGE (fixture->page), 1);
  g_assert_cmpint (hf_record_list_get_selected (list), ==,
                   hf_live_list_get_id (hf_record_list_get_model (list), 1));
  g_assert_true (has_focus (fixture, fixture->page->card));
  hf_list_page_step (HF_LIST_PAGE (fixture->page), -5);
  g_assert_cmpint (hf_record_list_get_selected (list), ==, first);
  g_assert_true (has_focus (fixture, fixture->page->card));
}

static void
test_state_of_list (Fixture *fixture, gconstpointer is_empty)
{
  assert_stack (fixture, "stack", "rows");
  search (fixture, "nobody");
  assert_stack (fixture, "list_stack", "list"); /* nothing flashes */
  wait_for_hits (fixture);
  assert_stack (fixture, "list_stack", "nothing");
  assert_stack (fixture, "stack", "rows");
  search (fixture, "");
  wait_for_hits (fixture);
  assert_stack (fixture, "list_stack", "list");
}

static gboolean
has_footer (gpointer page)
{
  gboolean has_footer;

  g_object_get (page, "footer", &has_footer, NULL);
  return has_footer;
}

/* A book without rows says so, unless the first one is being made. */
static void
test_empty (Fixture *fixture, gconstpointer is_empty)
{
  HfListPage *page = HF_LIST_PAGE (fixture->page);

  assert_stack (fixture, "stack", "empty");
  g_assert_false (has_footer (page));
  hf_list_page_show_detail (page, "new");
  assert_stack (fixture, "stack", "rows");
  g_assert_true (has_footer (page));
  hf_list_page_show_state (page);
  assert_stack (fixture, "stack", "rows");
  hf_list_page_show_list (page);
  assert_stack (fixture, "stack", "empty");
  g_assert_false (has_footer (page));
}

/* Looking at other rows, or losing the one in detail, takes nobody's form away. */
static void
test_form_stays (Fixture *fixture, gconstpointer is_empty)
{
  HfListPage *page = HF_LIST_PAGE (fixture->page);

  hf_list_page_show_detail (page, "new");
  hf_list_page_row_selected (page, fixture->qian);
  g_assert_cmpint (fixture->page->shown, ==, fixture->qian);
  assert_stack (fixture, "detail", "new");
  hf_list_page_show_beside (page, fixture->zhao);
  assert_stack (fixture, "detail", "new");
  gtk_widget_grab_focus (fixture->page->form);
  g_signal_emit_by_name (fixture->page->form, "activate");
  assert_stack (fixture, "detail", "card");
  hf_list_page_row_selected (page, 0);
  assert_stack (fixture, "detail", "none");
}

static void
test_state (Fixture *fixture, gconstpointer is_empty)
{
  HfPage *page = HF_PAGE (fixture->page);
  g_autoptr (GVariant) state = NULL, unknown = NULL;

  open_row (fixture, fixture->zhao);
  state = g_variant_ref_sink (fixture->page_class->save_state (page));
  hf_record_list_select (fixture->page->list, 0);
  fixture->page->shown = 0;
  unknown = g_variant_ref_sink (g_variant_new_string ("from another version"));
  fixture->page_class->restore_state (page, unknown);
  g_assert_cmpint (hf_record_list_get_selected (fixture->page->list), ==, 0);
  fixture->page_class->restore_state (page, state);
  g_assert_cmpint (hf_record_list_get_selected (fixture->page->list), ==, fixture->zhao);
  g_assert_cmpint (fixture->page->shown, ==, fixture->zhao);
  g_assert_cmpint (hf_list_page_get_divider (HF_LIST_PAGE (page)), ==, 300);
}

/* A page switched to before its rows are there, as at the start of the program. */
static GtkWidget *
come_before_rows (Fixture *fixture, gint64 restored)
{
  fixture->page = g_object_new (TEST_TYPE_PAGE, "context", fixture->context, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  hf_list_page_restore (HF_LIST_PAGE (fixture->page), restored, 300);
  fixture->page_class->shown (HF_PAGE (fixture->page));
  wait_for_hits (fixture);
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
activated_cb (GtkListView *view, guint position, guint *activated)
{
  *activated = position;
}

/* Enter must open the row one sees the keyboard on, and the first Down leave the first row. */
static void
test_focus_waits_for_rows (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget   *row = come_before_rows (fixture, 0);
  GtkListView *view = TEST_LIST (fixture->page->list)->view;
  guint        activated = GTK_INVALID_LIST_POSITION;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_parent (row) == GTK_WIDGET (view));
  g_signal_connect (view, "activate", G_CALLBACK (activated_cb), &activated);
  g_assert_true (gtk_widget_activate (row));
  g_assert_cmpuint (activated, ==, 0);
  row = come_before_rows (fixture, fixture->zhao);
  g_assert_true (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED);
}

/* As Enter on the row does, which is selected by the arrows. */
static void
test_actions (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  gtk_widget_activate_action (page, "test.open", NULL);
  g_assert_cmpint (fixture->page->opened, ==, 0);
  gtk_widget_activate_action (page, "test.move", "i", 1);
  g_assert_cmpint (hf_record_list_get_selected (fixture->page->list), ==, fixture->qian);
  gtk_widget_activate_action (page, "test.move", "i", 1);
  g_assert_cmpint (hf_record_list_get_selected (fixture->page->list), ==, fixture->zhao);
  gtk_widget_activate_action (page, "test.open", NULL);
  g_assert_cmpint (fixture->page->opened, ==, fixture->zhao);
  assert_stack (fixture, "detail", "card");
  g_assert_true (has_focus (fixture, fixture->page->card));
  gtk_widget_activate_action (page, "test.create", NULL);
  g_assert_cmpuint (fixture->page->n_created, ==, 1);
}

/* Who is in a field stays there. */
static void
test_edit (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *field = hf_editable_row_new ("name", FALSE);

  hf_list_page_edit (HF_LIST_PAGE (fixture->page), "test.edit");
  g_assert_cmpuint (fixture->page->n_edited, ==, 1);
  gtk_stack_add_named (part (fixture, "detail"), field, "field");
  gtk_stack_set_visible_child (part (fixture, "detail"), field);
  hf_editable_row_set_up (HF_EDITABLE_ROW (field), &hf_staff_def, fixture->book->clock, NULL);
  g_assert_true (gtk_widget_grab_focus (field));
  hf_list_page_edit (HF_LIST_PAGE (fixture->page), "test.edit");
  g_assert_cmpuint (fixture->page->n_edited, ==, 1);
}

/* From the card to the next one and back, also where only the card is seen; a form that is being
 * filled in stays. */
static void
test_step_from_card (Fixture *fixture, gconstpointer is_empty)
{
  HfRecordList *list = fixture->page->list;

  hf_page_set_narrow (HF_PAGE (fixture->page), TRUE);
  hf_list_page_row_activated (HF_LIST_PAGE (fixture->page), fixture->qian);
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_Down, GDK_CONTROL_MASK));
  g_assert_cmpint (hf_record_list_get_selected (list), ==, fixture->zhao);
  assert_sides (fixture, FALSE, TRUE);
  g_assert_true (has_focus (fixture, fixture->page->card));
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_Up, GDK_CONTROL_MASK));
  g_assert_cmpint (hf_record_list_get_selected (list), ==, fixture->qian);
  hf_list_page_show_detail (HF_LIST_PAGE (fixture->page), "new");
  g_assert_false (press_shortcut (fixture->page, GDK_KEY_Down, GDK_CONTROL_MASK));
  g_assert_cmpint (hf_record_list_get_selected (list), ==, fixture->qian);
}

#define ADD(path, test, data) g_test_add (path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/list-page/sides", test_sides, NULL);
  ADD ("/list-page/search-leaves-detail", test_search_leaves_detail, NULL);
  ADD ("/list-page/go-back", test_go_back, NULL);
  ADD ("/list-page/open-first", test_open_first, NULL);
  ADD ("/list-page/enter-hits", test_enter_hits, NULL);
  ADD ("/list-page/step", test_step, NULL);
  ADD ("/list-page/step-from-card", test_step_from_card, NULL);
  ADD ("/list-page/state-of-list", test_state_of_list, NULL);
  ADD ("/list-page/empty", test_empty, "empty");
  ADD ("/list-page/form-stays", test_form_stays, NULL);
  ADD ("/list-page/state", test_state, NULL);
  ADD ("/list-page/actions", test_actions, NULL);
  ADD ("/list-page/edit", test_edit, NULL);
  ADD ("/list-page/focus-waits-for-rows", test_focus_waits_for_rows, NULL);
  return g_test_run ();
}

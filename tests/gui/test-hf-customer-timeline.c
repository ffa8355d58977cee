/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The timeline on a card: filters, notes from writing to undoing, and bringing an old value back.
 */

#include "customer-fixture.h"
#include "press-shortcut.h"
#include "row-menu.h"

#include "core/hf-customer.h"
#include "core/hf-measurement.h"
#include "core/hf-memo.h"
#include "core/hf-phone.h"
#include "gui/common/card/hf-customer-memo-editor.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/list/hf-seen-rows.h"

static HfCustomerTimeline *
get_timeline (CustomerFixture *fixture)
{
  return HF_CUSTOMER_TIMELINE (find_widget (fixture->card, HF_TYPE_CUSTOMER_TIMELINE));
}

static guint
count_entries (CustomerFixture *fixture)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (hf_customer_timeline_get_model (get_timeline (fixture))));
}

static gpointer
editor_child (CustomerFixture *fixture, const char *name)
{
  GtkWidget *editor = find_widget (fixture->card, HF_TYPE_CUSTOMER_MEMO_EDITOR);

  return gtk_widget_get_template_child (editor, HF_TYPE_CUSTOMER_MEMO_EDITOR, name);
}

static void
write_note (CustomerFixture *fixture, const char *text)
{
  guint before = fixture->n_messages;

  gtk_text_buffer_set_text (editor_child (fixture, "buffer"), text, -1);
  g_signal_emit_by_name (editor_child (fixture, "save"), "clicked");
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_true (fixture->can_undo);
}

static HfCustomerTimelineRow *
first_line (CustomerFixture *fixture)
{
  HfCustomerTimelineRow *line = NULL;

  hf_test_wait_for (
    (line = (gpointer) find_widget (fixture->card, HF_TYPE_CUSTOMER_TIMELINE_ROW)) != NULL &&
    hf_customer_timeline_row_get_item (line) != NULL);
  return line;
}

static gint64
count_memos (CustomerFixture *fixture, const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM memo WHERE ", where, NULL);

  return hf_test_book_number (fixture->book, sql);
}

static void
test_note (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL));
  write_note (fixture, " prefers mornings ");
  g_assert_cmpint (count_memos (fixture, "text = 'prefers mornings' AND is_pinned IS NULL"), ==, 1);
  hf_test_wait_for (count_entries (fixture) == 1);

  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.pin", NULL);
  hf_test_wait_for (fixture->n_messages == 2);
  g_assert_cmpint (count_memos (fixture, "is_pinned = 1"), ==, 1);

  hf_test_wait_for (
    hf_timeline_item_is_pinned (hf_customer_timeline_row_get_item (first_line (fixture))));
  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.edit", NULL);
  write_note (fixture, "prefers evenings");
  g_assert_cmpint (count_memos (fixture, "text = 'prefers evenings' AND is_pinned = 1"), ==, 1);

  hf_test_wait_for (
    g_strcmp0 (hf_timeline_item_get_text (hf_customer_timeline_row_get_item (first_line (fixture))),
               "prefers evenings") == 0);
  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.remove", NULL);
  hf_test_wait_for (count_entries (fixture) == 2); /* what it said first, and that it went */
  g_assert_true (fixture->can_undo);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (count_entries (fixture) == 4);
}

/* What is asked about showing a note at once goes with it, and comes back when it is edited. */
static void
test_note_shown_at_once (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *popup, *off;

  customer_fixture_open (fixture, fixture->wang);
  popup = editor_child (fixture, "popup");
  off = editor_child (fixture, "popup_off");
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (off)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hf_editable_row_get_editor (popup)), 2);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (off)));
  g_assert_false (gtk_widget_get_visible (editor_child (fixture, "is_away")));
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (off)), "2099-3-5");
  write_note (fixture, "call the son first");
  g_assert_cmpint (count_memos (fixture, "popup = 'household' AND popup_off = '2099-03-05' AND "
                                         "popup_archived IS NULL"),
                   ==, 1);
  hf_test_wait_for (count_entries (fixture) == 1);
  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.edit", NULL);
  g_assert_true (gtk_widget_get_visible (editor_child (fixture, "is_away")));
  gtk_check_button_set_active (editor_child (fixture, "is_away"), TRUE);
  write_note (fixture, "call the son first");
  g_assert_cmpint (count_memos (fixture, "popup = 'household' AND popup_archived > 0"), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (off))); /* of a new note */
  write_note (fixture, "likes tea");
  g_assert_cmpint (count_memos (fixture, "popup IS NULL AND popup_off IS NULL"), ==, 1);
}

/* The same as the buttons of an unfolded entry do, folded as it is. */
static void
test_row_menu (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *rows, *menu;

  customer_fixture_open (fixture, fixture->wang);
  rows = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (get_timeline (fixture)),
                                                    HF_TYPE_CUSTOMER_TIMELINE, "list"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL));
  write_note (fixture, "prefers mornings");
  hf_test_wait_for (count_entries (fixture) == 1 && first_line (fixture) != NULL);
  menu = hf_row_menu_open (rows, hf_seen_rows_get_row (GTK_WIDGET (first_line (fixture))));
  g_assert_true (offers (menu, "_Edit") && !offers (menu, "Un_pin"));
  choose_line (menu, "_Pin");
  hf_test_wait_for (count_memos (fixture, "is_pinned = 1") == 1);
  hf_test_wait_for (
    hf_timeline_item_is_pinned (hf_customer_timeline_row_get_item (first_line (fixture))));
  menu = hf_row_menu_open (rows, hf_seen_rows_get_row (GTK_WIDGET (first_line (fixture))));
  g_assert_true (offers (menu, "Un_pin"));
  choose_line (menu, "Re_move");
  hf_test_wait_for (count_entries (fixture) == 1); /* that it went */
}

/* Lines are lines where there is room for them, and never the symbol of their end. */
static void
test_note_of_lines (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfCustomerTimelineRow *row;
  GtkLabel              *text;

  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL));
  write_note (fixture, "fever\ncall again");
  hf_test_wait_for (count_entries (fixture) == 1);
  row = first_line (fixture);
  text = GTK_LABEL (
    gtk_widget_get_template_child (GTK_WIDGET (row), HF_TYPE_CUSTOMER_TIMELINE_ROW, "text"));
  g_assert_cmpstr (gtk_label_get_text (text), ==, "fever call again");
  g_object_set (hf_customer_timeline_row_get_item (row), "expanded", TRUE, NULL);
  g_assert_cmpstr (gtk_label_get_text (text), ==, "fever\ncall again");
}

/* A visit in each of many months; the first one is read last. */
static gint64
add_visits (CustomerFixture *fixture, guint n_visits)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Visits");
  g_autoptr (HfCommitted) committed = NULL;

  for (guint i = 0; i < n_visits; i++)
    {
      g_autofree char *day = g_strdup_printf ("20%02u-%02u-01", i / 12, i % 12 + 1);

      hf_change_set_insert (changes, hf_test_visit (fixture->wang, day, NULL));
    }
  committed = hf_test_book_commit (fixture->book, changes);
  return hf_committed_get_id (committed, HF_FIRST_NEW);
}

/* What is further down than was read so far is gone to all the same. */
static void
test_show_entry (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64      id = add_visits (fixture, 250);
  gboolean    is_expanded = FALSE;
  GListModel *model;
  g_autoptr (HfTimelineItem) item = NULL;

  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (count_entries (fixture) == HF_TIMELINE_FIRST);
  model = G_LIST_MODEL (hf_customer_timeline_get_model (get_timeline (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.show-entry", "(sx)", "visit", id);
  hf_test_wait_for (count_entries (fixture) == 250);
  item = g_list_model_get_item (model, 249);
  g_assert_cmpint (hf_timeline_item_get_row (item)->id, ==, id);
  hf_test_wait_for ((g_object_get (item, "expanded", &is_expanded, NULL), is_expanded));
}

/* Whoever comes near the end finds that it goes on, until it does not. */
static void
test_scroll (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkScrollable *list;
  GtkAdjustment *scroll;

  add_visits (fixture, 450);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (count_entries (fixture) == HF_TIMELINE_FIRST);
  list = GTK_SCROLLABLE (gtk_widget_get_template_child (GTK_WIDGET (get_timeline (fixture)),
                                                        HF_TYPE_CUSTOMER_TIMELINE, "list"));
  scroll = gtk_scrollable_get_vadjustment (list);
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (
                      gtk_list_view_get_model (GTK_LIST_VIEW (list)))) == HF_TIMELINE_FIRST &&
                    gtk_adjustment_get_upper (scroll) > 4 * gtk_adjustment_get_page_size (scroll));
  gtk_adjustment_set_value (scroll, 1);
  for (guint i = 0; i < 100; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (count_entries (fixture), ==, HF_TIMELINE_FIRST); /* there is enough still */

  hf_test_wait_for ((gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll)),
                     count_entries (fixture) == 450));
  g_assert_false (
    hf_timeline_get_has_more (hf_customer_timeline_get_model (get_timeline (fixture))));
}

/* What a long timeline was read in, and drawn with. */
typedef struct
{
  guint n_entries;
  guint n_pages;
  guint n_readings;
  guint n_made;  /* lines */
  guint n_shown; /* entries, each time one comes into a line */
} Work;

#define MANY       (HF_TIMELINE_FIRST + 50 * HF_TIMELINE_MORE)
#define N_PAGES    51
#define MOST_LINES 400

/* Nothing that was read before comes once more. */
static void
page_read_cb (GListModel *model, guint position, guint removed, guint added, Work *work)
{
  g_assert_cmpuint (position, ==, work->n_entries);
  g_assert_cmpuint (removed, ==, 0);
  g_assert_cmpuint (added, <=, HF_TIMELINE_MORE);
  work->n_entries += added;
  work->n_pages++;
}

static void
loading_cb (HfTimeline *timeline, GParamSpec *pspec, Work *work)
{
  work->n_readings += hf_timeline_is_loading (timeline);
}

static void
line_made_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Work *work)
{
  work->n_made++;
}

static void
line_filled_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Work *work)
{
  work->n_shown++;
}

static GtkWidget *
watch (CustomerFixture *fixture, Work *work)
{
  HfTimeline *model = hf_customer_timeline_get_model (get_timeline (fixture));
  GtkWidget  *list = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (get_timeline (fixture)),
                                                                HF_TYPE_CUSTOMER_TIMELINE, "list"));
  gpointer    factory = gtk_list_view_get_factory (GTK_LIST_VIEW (list));

  g_signal_connect (model, "items-changed", G_CALLBACK (page_read_cb), work);
  g_signal_connect (model, "notify::loading", G_CALLBACK (loading_cb), work);
  g_signal_connect (factory, "setup", G_CALLBACK (line_made_cb), work);
  g_signal_connect (factory, "bind", G_CALLBACK (line_filled_cb), work);
  return list;
}

static void
stop_watching (CustomerFixture *fixture, GtkWidget *list, Work *work)
{
  g_signal_handlers_disconnect_by_data (hf_customer_timeline_get_model (get_timeline (fixture)),
                                        work);
  g_signal_handlers_disconnect_by_data (gtk_list_view_get_factory (GTK_LIST_VIEW (list)), work);
}

/* A visit or a measurement on each of so many days. */
static void
add_days (CustomerFixture *fixture, guint n_days)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Days");

  for (guint i = 0; i < n_days; i++)
    {
      char   day[11];
      HfRow *row;

      hf_date_write_iso (hf_date_new (1996, 1, 1) + (HfDate) i, day);
      if (i % 2 == 0)
        row = hf_test_visit (fixture->wang, day, NULL);
      else
        {
          row = hf_row_new (&hf_measurement_def);
          hf_row_set_int (row, HF_MEASUREMENT_CUSTOMER, fixture->wang);
          hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, "pulse");
          hf_row_set_text (row, HF_MEASUREMENT_DATE, day);
          hf_row_set_int (row, HF_MEASUREMENT_VALUE, 70000);
        }
      hf_change_set_insert (changes, row);
    }
  hf_committed_free (hf_test_book_commit (fixture->book, changes));
}

static guint
count_lines (GtkWidget *list)
{
  guint n_lines = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (list); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    n_lines++;
  return n_lines;
}

static void
changed_cb (HfStore *store, HfChanged *changed, gboolean *is_told)
{
  *is_told = TRUE;
}

/* Ten thousand entries by the End key: each page is read once, when somebody comes near it, and the
 * lines of those above serve those below. */
static void
test_ten_thousand (CustomerFixture *fixture, gconstpointer is_empty)
{
  Work       work = { 0 };
  GtkWidget *list = watch (fixture, &work);
  gboolean   is_told = FALSE;

  add_days (fixture, MANY);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (work.n_pages == 1);
  while (work.n_entries < MANY)
    {
      guint n_before = work.n_pages;

      hf_test_wait_for ((press_shortcut (list, GDK_KEY_End, 0), work.n_pages > n_before));
      g_assert_cmpuint (work.n_pages, ==, n_before + 1);
      g_assert_cmpuint (count_lines (list), <=, MOST_LINES);
    }
  g_assert_cmpuint (work.n_pages, ==, N_PAGES);
  g_assert_cmpuint (work.n_readings, ==, N_PAGES);
  g_assert_cmpuint (work.n_made, <=, MOST_LINES);
  g_assert_cmpuint (work.n_shown, >, MANY / 2);

  /* What is noted of somebody else meanwhile costs nothing. */
  hf_test_book_let_finish (fixture->book);
  g_signal_connect (fixture->book->store, "changed", G_CALLBACK (changed_cb), &is_told);
  hf_test_book_insert (fixture->book, hf_test_visit (fixture->li, "2023-10-01", NULL));
  hf_test_wait_for (is_told);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (work.n_readings, ==, N_PAGES);
  g_signal_handlers_disconnect_by_data (fixture->book->store, &is_told);
  stop_watching (fixture, list, &work);
}

static HfCustomerTimelineRow *
row_at (GtkWidget *list, guint position)
{
  GtkWidget *line = gtk_widget_get_first_child (list);

  while (position-- > 0)
    line = gtk_widget_get_next_sibling (line);
  return HF_CUSTOMER_TIMELINE_ROW (hf_seen_rows_get_content (line));
}

/* What is unfolded at the lower end comes into view as a whole, and stays above its top. */
static void
test_unfold_below (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget      *list, *row;
  GtkAdjustment  *scroll;
  graphene_rect_t bounds;
  guint           lowest;

  add_visits (fixture, 50);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (count_entries (fixture) == 50);
  list = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (get_timeline (fixture)),
                                                    HF_TYPE_CUSTOMER_TIMELINE, "list"));
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  hf_test_wait_for (count_lines (list) == 50 && gtk_adjustment_get_page_size (scroll) > 0 &&
                    gtk_adjustment_get_upper (scroll) > 3 * gtk_adjustment_get_page_size (scroll));
  lowest = (guint) (gtk_adjustment_get_page_size (scroll) * 50 / gtk_adjustment_get_upper (scroll));
  row = GTK_WIDGET (row_at (list, lowest - 1));
  gtk_widget_grab_focus (hf_seen_rows_get_row (row));
  g_signal_emit_by_name (list, "activate", lowest - 1);
  hf_test_wait_for (gtk_adjustment_get_value (scroll) > 20);
  g_assert_true (gtk_widget_compute_bounds (row, list, &bounds));
  g_assert_cmpfloat ((double) bounds.origin.y, >=, 0);
  g_assert_cmpfloat ((double) (bounds.origin.y + bounds.size.height), <=,
                     gtk_adjustment_get_page_size (scroll) + 1);
}

static char *
read_typed (CustomerFixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (editor_child (fixture, "buffer"), &start, &end);
  return gtk_text_buffer_get_text (editor_child (fixture, "buffer"), &start, &end, FALSE);
}

static void
type_and_close (CustomerFixture *fixture, const char *text)
{
  GtkWidget *editor = find_widget (fixture->card, HF_TYPE_CUSTOMER_MEMO_EDITOR);

  gtk_text_buffer_set_text (editor_child (fixture, "buffer"), text, -1);
  gtk_popover_popdown (GTK_POPOVER (editor));
  hf_test_wait_for (!gtk_widget_get_visible (editor));
}

/* Leaving the change of a note leaves the note: the next one written is a new one. What was typed
 * comes back where it belongs. */
static void
test_note_left (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *new_text = NULL, *changed_text = NULL;

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL);
  write_note (fixture, "prefers mornings");
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL);
  type_and_close (fixture, "half a no");

  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.edit", NULL);
  type_and_close (fixture, "prefers even");
  new_text = read_typed (fixture);
  g_assert_cmpstr (new_text, ==, "half a no");
  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.edit", NULL);
  changed_text = read_typed (fixture);
  g_assert_cmpstr (changed_text, ==, "prefers even");
  type_and_close (fixture, "prefers mornings");

  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL);
  write_note (fixture, "has a dog");
  g_assert_cmpint (count_memos (fixture, "text = 'prefers mornings'"), ==, 1);
  g_assert_cmpint (count_memos (fixture, "text = 'has a dog'"), ==, 1);
}

/* A note that could not be saved is still there, in an editor that is still open. */
static void
test_note_refused (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget       *editor = find_widget (fixture->card, HF_TYPE_CUSTOMER_MEMO_EDITOR);
  g_autofree char *kept = NULL, *left = NULL;

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-note", NULL);
  hf_test_book_refuse (fixture->book, "INSERT ON memo");
  gtk_text_buffer_set_text (editor_child (fixture, "buffer"), "prefers mornings", -1);
  g_signal_emit_by_name (editor_child (fixture, "save"), "clicked");
  g_assert_false (gtk_widget_get_sensitive (editor)); /* nothing more is typed meanwhile */
  hf_test_wait_for (gtk_widget_get_sensitive (editor));
  kept = read_typed (fixture);
  g_assert_cmpstr (kept, ==, "prefers mornings");
  g_assert_true (gtk_widget_get_visible (editor));
  g_assert_cmpuint (fixture->n_messages, ==, 1); /* why */
  g_assert_false (fixture->can_undo);

  hf_test_book_allow (fixture->book);
  g_signal_emit_by_name (editor_child (fixture, "save"), "clicked");
  hf_test_wait_for (!gtk_widget_get_visible (editor));
  g_assert_cmpint (count_memos (fixture, "text = 'prefers mornings'"), ==, 1);
  left = read_typed (fixture);
  g_assert_cmpstr (left, ==, "");
}

/* What one began to note about one person must not end up with another. */
static void
test_note_of_another (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *left = NULL;

  customer_fixture_open (fixture, fixture->wang);
  gtk_text_buffer_set_text (editor_child (fixture, "buffer"), "half a no", -1);
  customer_fixture_open (fixture, fixture->li);
  left = read_typed (fixture);
  g_assert_cmpstr (left, ==, "");
  g_assert_false (gtk_widget_get_sensitive (editor_child (fixture, "save")));
}

static void
test_restore (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfRow) row = NULL;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CITY, "宜昌");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CITY, "武汉");
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (count_entries (fixture) == 2);
  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.restore", NULL);
  hf_test_wait_for (fixture->n_messages == 1);
  row = hf_test_book_read (fixture->book, &hf_customer_def, fixture->wang);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_CITY), ==, "宜昌");
  hf_test_wait_for (count_entries (fixture) == 3);
}

/* A number that was removed comes back from the history. */
static void
test_restore_phone (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 id = hf_test_book_number (fixture->book, "SELECT id FROM phone WHERE customer = 1");

  g_assert_cmpint (fixture->wang, ==, 1);
  hf_test_book_delete (fixture->book, &hf_phone_def, id);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (count_entries (fixture) == 1);
  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.restore", NULL);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_true (fixture->can_undo);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT id FROM phone WHERE customer = 1"),
                   ==, id);
}

static void
test_filters (CustomerFixture *fixture, gconstpointer is_empty)
{
  gpointer         box = gtk_widget_get_template_child (GTK_WIDGET (get_timeline (fixture)),
                                                        HF_TYPE_CUSTOMER_TIMELINE, "filters");
  GtkFlowBoxChild *notes = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), 3);
  GtkToggleButton *chip = GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (notes));
  gpointer         all = gtk_widget_get_template_child (GTK_WIDGET (get_timeline (fixture)),
                                                        HF_TYPE_CUSTOMER_TIMELINE, "all_button");

  hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-01", NULL));
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (count_entries (fixture) == 1);
  gtk_toggle_button_set_active (chip, TRUE);
  hf_test_wait_for (count_entries (fixture) == 0);
  gtk_toggle_button_set_active (chip, FALSE);
  hf_test_wait_for (count_entries (fixture) == 1);
  gtk_toggle_button_set_active (chip, TRUE);
  hf_test_wait_for (gtk_widget_get_mapped (all)); /* what is hidden can be had back here */
  g_signal_emit_by_name (all, "clicked");
  hf_test_wait_for (count_entries (fixture) == 1);
  g_assert_false (gtk_toggle_button_get_active (chip));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-timeline/note", test_note);
  customer_fixture_add_test ("/customer-timeline/note-shown-at-once", test_note_shown_at_once);
  customer_fixture_add_test ("/customer-timeline/row-menu", test_row_menu);
  customer_fixture_add_test ("/customer-timeline/note-of-lines", test_note_of_lines);
  customer_fixture_add_test ("/customer-timeline/note-left", test_note_left);
  customer_fixture_add_test ("/customer-timeline/note-of-another", test_note_of_another);
  customer_fixture_add_test ("/customer-timeline/note-refused", test_note_refused);
  customer_fixture_add_test ("/customer-timeline/restore", test_restore);
  customer_fixture_add_test ("/customer-timeline/restore-phone", test_restore_phone);
  customer_fixture_add_test ("/customer-timeline/filters", test_filters);
  customer_fixture_add_test ("/customer-timeline/show-entry", test_show_entry);
  customer_fixture_add_test ("/customer-timeline/scroll", test_scroll);
  customer_fixture_add_test ("/customer-timeline/ten-thousand", test_ten_thousand);
  customer_fixture_add_test ("/customer-timeline/unfold-below", test_unfold_below);
  return g_test_run ();
}

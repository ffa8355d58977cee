/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Planning by one line in the window: what it is understood as, what is unclear, and what is in the
 * book then. Today is Friday, 20 October 2023. */

#include "find-widget.h"
#include "press-shortcut.h"
#include "window-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "gui/common/card/hf-customer-card.h"
#include "gui/common/hf-invalid.h"
#include "gui/follow-up/hf-quick-chips.h"
#include "gui/follow-up/hf-quick-entry.h"

typedef struct
{
  WindowFixture base;
  GtkWidget    *popover;
  GtkWidget    *entry;
  gint64        wang;
  gint64        mei;
} Fixture;

static void
open_line (Fixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.quick-add", NULL);
  self->popover = find_widget (self->base.window, HF_TYPE_QUICK_ENTRY);
  self->entry = find_widget (self->popover, GTK_TYPE_ENTRY);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  window_fixture_set_up (&self->base, data);
  self->wang = hf_test_book_add_customer (self->base.book, "王芳");
  self->mei = hf_test_book_add_customer (self->base.book, "王梅");
  window_fixture_open (&self->base);
  open_line (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (self->base.window)); /* as a person does, the line open or not */
  hf_test_wait_for (self->base.window == NULL);
  window_fixture_tear_down (&self->base, data);
}

static gboolean
is_open (Fixture *self)
{
  return gtk_widget_get_visible (self->popover);
}

static void
type (Fixture *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  hf_test_book_let_finish (self->base.book);
}

static void
press_enter (Fixture *self)
{
  g_signal_emit_by_name (self->entry, "activate");
  hf_test_book_let_finish (self->base.book);
}

static gboolean
press (Fixture *self, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->entry);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_taken);
    }
  hf_test_book_let_finish (self->base.book);
  return is_taken;
}

static gint64
count_planned (Fixture *self)
{
  return hf_test_book_number (self->base.book, "SELECT count(*) FROM follow_up");
}

static void
append_label (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "[%s]", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    append_label (part, text);
}

static void
assert_chips (Fixture *self, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_label (find_widget (self->popover, HF_TYPE_QUICK_CHIPS), text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_hint (Fixture *self, const char *text, gboolean is_wrong)
{
  g_assert_nonnull (find_label (self->popover, text));
  g_assert_true (hf_invalid_is_marked (self->entry) == is_wrong);
}

static void
test_opens (Fixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->base.window);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  g_assert_true (is_open (self));
  g_assert_true (gtk_widget_is_ancestor (focus, self->entry));
  type (self, "王芳");
  gtk_widget_activate_action (window, "win.quick-add", NULL);
  g_assert_false (is_open (self));
  /* What was typed is there the next time, also by the plain key. */
  g_assert_true (press_shortcut (window, GDK_KEY_a, 0));
  g_assert_true (is_open (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, "王芳");
  g_settings_set_boolean (self->base.settings, "single-key-shortcuts", FALSE);
  g_assert_false (press_shortcut (window, GDK_KEY_a, 0));
}

static void
test_plan (Fixture *self, gconstpointer data)
{
  g_autoptr (HfRow) row = NULL;

  type (self, "王芳 下周三 10:00 复查 A #术后");
  assert_chips (self, "[王芳][Wed 25 Oct, in 5 days][10:00][Grade A][复查][#术后]");
  press_enter (self);
  hf_test_wait_for (!is_open (self));
  row = hf_test_book_read (self->base.book, &hf_follow_up_def, 1);
  g_assert_cmpint (hf_row_int (row, HF_FOLLOW_UP_CUSTOMER), ==, self->wang);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_DUE), ==, "2023-10-25");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_REASON), ==, "复查");
  g_assert_nonnull (find_label (self->base.window, "王芳: follow-up promised for 25 Oct at 10:00"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, "");

  gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.undo", NULL);
  hf_test_wait_for (count_planned (self) == 0);
}

/* Enter may come before the line was read. */
static void
test_at_once (Fixture *self, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "王芳 明天");
  g_signal_emit_by_name (self->entry, "activate");
  hf_test_wait_for (!is_open (self));
  g_assert_cmpint (count_planned (self), ==, 1);
}

static void
test_trouble (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text, *hint;
  } cases[] = {
    { "", "Say whom: a name, its pinyin, or the end of a telephone number." },
    { "复查 明天", "Say whom: a name, its pinyin, or the end of a telephone number." },
    { "wang 明天", "Several people are meant. Choose one: Tab, then Enter." },
    { "王芳 复查", "Say when, such as next Wed, in 3 days or 11/29." },
    { "王芳 2023-10-19", "This day is over. Write one to come." },
    { "王芳 今天 8:00", "This time is over. Write one to come." },
    { "王芳 明天 @nobody", "There is no colleague “nobody”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (self, cases[i].text);
      g_assert_false (hf_invalid_is_marked (self->entry)); /* somebody may be typing still */
      press_enter (self);
      assert_hint (self, cases[i].hint, TRUE);
      g_assert_true (is_open (self));
      g_assert_cmpint (count_planned (self), ==, 0);
    }
  type (self, "王芳 明天");
  assert_hint (self, "Enter plans it. Ctrl+Enter keeps the line for the next.", FALSE);
}

static gboolean
is_choice (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && find_label (widget, text) != NULL;
}

static void
choose (Fixture *self, const char *text)
{
  GtkWidget *choice = find_where (self->popover, is_choice, text);

  g_assert_nonnull (choice);
  g_signal_emit_by_name (choice, "clicked");
}

static void
test_choose (Fixture *self, gconstpointer data)
{
  GtkWidget *focus;
  int        end = (int) g_utf8_strlen ("wang 周五", -1);

  type (self, "wang 周五");
  assert_chips (self, "[王芳][王梅][Fri 27 Oct, in 7 days][Fri 20 Oct, today]");
  choose (self, "王梅");
  focus = gtk_root_get_focus (GTK_ROOT (self->base.window));
  g_assert_true (gtk_widget_is_ancestor (focus, self->entry));
  choose (self, "Fri 20 Oct, today");
  /* What was chosen stays while one types on. */
  gtk_editable_insert_text (GTK_EDITABLE (self->entry), " 复查", -1, &end);
  hf_test_book_let_finish (self->base.book);
  assert_chips (self, "[王芳][王梅][Fri 27 Oct, in 7 days][Fri 20 Oct, today][复查]");
  press_enter (self);
  hf_test_wait_for (!is_open (self));
  g_assert_cmpint (hf_test_book_number (self->base.book, "SELECT customer FROM follow_up"), ==,
                   self->mei);
  g_assert_cmpint (hf_test_book_number (self->base.book,
                                        "SELECT count(*) FROM follow_up WHERE due = '2023-10-20'"),
                   ==, 1);
}

static void
test_keeps_line (Fixture *self, gconstpointer data)
{
  type (self, "王芳 明天 复查");
  g_assert_true (press (self, GDK_KEY_Return, GDK_CONTROL_MASK));
  hf_test_wait_for (count_planned (self) == 1 && gtk_widget_get_sensitive (self->entry));
  g_assert_true (is_open (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, "王芳 明天 复查");
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (self->entry), NULL, NULL));
}

/* From a card it is about its customer, until somebody else is named or wanted. */
static void
test_of_card (Fixture *self, gconstpointer data)
{
  HfCustomerCard *card;

  open_line (self); /* closes it */
  gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.show-customer", "x", self->wang);
  card =
    HF_CUSTOMER_CARD (find_widget (hf_window_get_page (self->base.window), HF_TYPE_CUSTOMER_CARD));
  hf_test_wait_for (hf_customer_card_get_customer (card) != NULL &&
                    gtk_widget_get_mapped (GTK_WIDGET (card)));
  open_line (self);
  type (self, "明天");
  assert_chips (self, "[王芳][Sat 21 Oct, tomorrow][Mon 23 Oct, in 3 days]");
  type (self, "明天 王梅");
  assert_chips (self, "[王芳][王梅][Sat 21 Oct, tomorrow][Mon 23 Oct, in 3 days]");
  press_enter (self);
  assert_hint (self, "Several people are meant. Choose one: Tab, then Enter.", TRUE);
  type (self, "明天");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_assert_false (press (self, GDK_KEY_BackSpace, 0));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), 0);
  g_assert_true (press (self, GDK_KEY_BackSpace, 0));
  assert_chips (self, "[Whom?][Sat 21 Oct, tomorrow][Mon 23 Oct, in 3 days]");
}

/* What cannot be saved stays to be tried again. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  type (self, "王芳 明天");
  hf_test_book_refuse (self->base.book, "INSERT ON follow_up");
  press_enter (self);
  g_assert_true (is_open (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, "王芳 明天");
  hf_test_book_allow (self->base.book);
  press_enter (self);
  hf_test_wait_for (!is_open (self));
  g_assert_cmpint (count_planned (self), ==, 1);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  add_test ("/quick-entry/opens", test_opens);
  add_test ("/quick-entry/plan", test_plan);
  add_test ("/quick-entry/at-once", test_at_once);
  add_test ("/quick-entry/trouble", test_trouble);
  add_test ("/quick-entry/choose", test_choose);
  add_test ("/quick-entry/keeps-line", test_keeps_line);
  add_test ("/quick-entry/of-card", test_of_card);
  add_test ("/quick-entry/refused", test_refused);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The palette over the window: opened, typed into, moved through, and what is chosen done. And that
 * there is an action behind each command that it lists. */

#include "find-widget.h"
#include "window-fixture.h"

#include "app/hf-commands.h"
#include "core/hf-customer.h"
#include "core/hf-memo.h"
#include "gui/common/card/hf-customer-card.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/palette/hf-palette-row.h"
#include "gui/palette/hf-palette.h"

typedef struct
{
  WindowFixture base;
  HfPalette    *palette;
  GtkWidget    *entry;
  gint64        wang;
} Fixture;

/* GTK 4.8 warns of a tooltip that is due when its window is gone, and on a busy machine one is due
 * at any time: the pointer stands where the windows come up. What is hidden has none, and whoever
 * asks for it again has what is due taken back. */
static gboolean
window_closing_cb (Fixture *self)
{
  GtkWidget *contents[] = {
    gtk_popover_get_child (GTK_POPOVER (self->palette)),
    adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->base.window)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      gtk_widget_set_visible (contents[i], FALSE);
      gtk_widget_trigger_tooltip_query (
        GTK_WIDGET (gtk_widget_get_native (gtk_widget_get_parent (contents[i]))));
    }
  return FALSE;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  window_fixture_set_up (&self->base, data);
  self->wang = hf_test_book_add_customer (self->base.book, "王芳");
  hf_test_book_add_customer (self->base.book, "王梅");
  window_fixture_open (&self->base);
  gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.find", NULL);
  self->palette = HF_PALETTE (find_widget (self->base.window, HF_TYPE_PALETTE));
  self->entry = find_widget (self->palette, GTK_TYPE_SEARCH_ENTRY);
  g_signal_connect_swapped (self->base.window, "close-request", G_CALLBACK (window_closing_cb),
                            self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (self->base.window)); /* as a person does, the palette open or not */
  hf_test_wait_for (self->base.window == NULL);
  window_fixture_tear_down (&self->base, data);
}

static GtkSingleSelection *
get_selection (Fixture *self)
{
  GtkListView *view = GTK_LIST_VIEW (find_widget (self->palette, GTK_TYPE_LIST_VIEW));

  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));
}

static const char *
get_selected (Fixture *self)
{
  HfFinding *finding = gtk_single_selection_get_selected_item (get_selection (self));

  return finding ? hf_finding_get_text (finding) : NULL;
}

static HfFinder *
get_finder (Fixture *self)
{
  return HF_FINDER (gtk_single_selection_get_model (get_selection (self)));
}

static void
type (Fixture *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  /* The entry tells of its text before the next frame. */
  hf_test_wait_for (g_str_equal (hf_finder_get_text (get_finder (self)), text));
  hf_test_wait_for (!hf_finder_is_loading (get_finder (self)));
}

/* As the key does that reached nobody in the entry. */
static void
press (Fixture *self, guint key)
{
  GtkWidget *box = gtk_popover_get_child (GTK_POPOVER (self->palette));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (box);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }
  g_assert_true (is_taken);
}

static void
test_opens (Fixture *self, gconstpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->base.window));

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->palette)));
  g_assert_true (gtk_widget_is_ancestor (focus, self->entry));
  hf_test_wait_for (!hf_finder_is_loading (get_finder (self)));
  g_assert_cmpstr (get_selected (self), ==, "Today");
  gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.find", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->palette)));
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  type (self, "wang");
  g_assert_cmpstr (get_selected (self), ==, "王芳");
  press (self, GDK_KEY_Up);
  g_assert_cmpstr (get_selected (self), ==, "王芳"); /* never the heading above */
  press (self, GDK_KEY_Down);
  g_assert_cmpstr (get_selected (self), ==, "王梅");
  press (self, GDK_KEY_Page_Down);
  g_assert_cmpstr (get_selected (self), ==, "Create “wang”");
  press (self, GDK_KEY_Page_Up);
  g_assert_cmpstr (get_selected (self), ==, "王芳");
  /* Another text begins with its first line again. */
  press (self, GDK_KEY_Down);
  type (self, "wangf");
  g_assert_cmpstr (get_selected (self), ==, "王芳");
}

/* What was moved to stays when the book changes. */
static void
test_stays (Fixture *self, gconstpointer data)
{
  type (self, "wang");
  press (self, GDK_KEY_Down);
  hf_test_book_add_customer (self->base.book, "王安");
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (get_finder (self))) == 5);
  g_assert_cmpstr (get_selected (self), ==, "王梅");
}

static void
test_opens_customer (Fixture *self, gconstpointer data)
{
  HfCustomerCard *card;

  type (self, "wf");
  g_signal_emit_by_name (self->entry, "activate");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->palette)));
  window_fixture_assert_page (&self->base, "HfCustomerPage");
  card =
    HF_CUSTOMER_CARD (find_widget (hf_window_get_page (self->base.window), HF_TYPE_CUSTOMER_CARD));
  hf_test_wait_for (hf_customer_card_get_customer (card) != NULL);
  g_assert_cmpint (hf_customer_card_get_customer (card)->id, ==, self->wang);

  /* And whoever was opened is offered first the next time. */
  hf_test_book_add_customer (self->base.book, "赵云"); /* waits until that is noted */
  gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.find", NULL);
  hf_test_wait_for (!hf_finder_is_loading (get_finder (self)));
  g_assert_cmpstr (get_selected (self), ==, "王芳");
}

/* What led to somebody is offered the next time, and typed again when it is chosen; until it is to
 * be forgotten. */
static void
test_searches_again (Fixture *self, gconstpointer data)
{
  type (self, "wangf");
  g_signal_emit_by_name (self->entry, "activate");
  hf_test_book_add_customer (self->base.book, "赵云"); /* waits until that is noted */
  gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.find", NULL);
  hf_test_wait_for (!hf_finder_is_loading (get_finder (self)));
  g_assert_cmpstr (get_selected (self), ==, "王芳");
  press (self, GDK_KEY_Down);
  g_assert_cmpstr (get_selected (self), ==, "wangf");
  g_signal_emit_by_name (self->entry, "activate");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->palette)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, "wangf");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (self->entry)), ==, 5);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (self->entry), NULL, NULL));
  hf_test_wait_for (g_str_equal (hf_finder_get_text (get_finder (self)), "wangf"));
  hf_test_wait_for (!hf_finder_is_loading (get_finder (self)));
  g_assert_cmpstr (get_selected (self), ==, "王芳");
  type (self, "forget what");
  g_signal_emit_by_name (self->entry, "activate");
  hf_test_book_add_customer (self->base.book, "李雷"); /* waits until it is done */
  g_assert_cmpint (hf_test_book_number (self->base.book, "SELECT count(*) FROM searched"), ==, 0);
}

/* Enter is not for what stood there for another text. */
static void
test_enter_waits (Fixture *self, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "wangmei");
  hf_test_wait_for (g_str_equal (hf_finder_get_text (get_finder (self)), "wangmei"));
  g_assert_true (hf_finder_is_loading (get_finder (self)));
  g_signal_emit_by_name (self->entry, "activate");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->palette)));
  hf_test_wait_for (!gtk_widget_get_visible (GTK_WIDGET (self->palette)));
  window_fixture_assert_page (&self->base, "HfCustomerPage");
}

static void
test_creates (Fixture *self, gconstpointer data)
{
  GtkWidget *form, *name;

  type (self, "邹静静");
  g_assert_cmpstr (get_selected (self), ==, "Create “邹静静”");
  g_signal_emit_by_name (self->entry, "activate");
  form = find_widget (hf_window_get_page (self->base.window), g_type_from_name ("HfCustomerNew"));
  name = GTK_WIDGET (gtk_widget_get_template_child (form, g_type_from_name ("HfNewForm"), "name"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "邹静静");
  gtk_editable_set_text (GTK_EDITABLE (name), ""); /* nothing that the window asks about */
}

static void
test_goes_to_view (Fixture *self, gconstpointer data)
{
  type (self, "calen");
  g_signal_emit_by_name (self->entry, "activate");
  window_fixture_assert_page (&self->base, "HfCalendarPage");
}

/* From the first view: the page that knows the command is shown for it. */
static void
test_command_of_view (Fixture *self, gconstpointer data)
{
  type (self, "who is");
  g_assert_cmpstr (get_selected (self), ==, "Who is on duty");
  g_signal_emit_by_name (self->entry, "activate");
  window_fixture_assert_page (&self->base, "HfStaffPage");
}

static void
test_row (Fixture *self, gconstpointer data)
{
  g_autoptr (HfFinding) undo =
    hf_finding_new_action (HF_FINDING_COMMAND, "Undo", "win.undo", NULL, "<Control>z");
  HfPaletteRow *row = g_object_ref_sink (g_object_new (HF_TYPE_PALETTE_ROW, NULL));
  GtkWidget    *key =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (row), HF_TYPE_PALETTE_ROW, "key"));

  hf_palette_row_show (row, self->base.context, undo, "und");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (key)), ==, "Ctrl+Z");
  g_assert_true (gtk_widget_get_visible (key));
  g_object_unref (row);
}

static gboolean
is_marked (GtkWidget *row)
{
  return gtk_widget_get_visible (find_widget (row, HF_TYPE_ALERT_MARK));
}

/* A line is used again for somebody else, or for what is nobody. */
static void
test_alert (Fixture *self, gconstpointer data)
{
  g_autoptr (HfRow) allergic = hf_test_customer ("王芳");
  g_autoptr (HfRow) other = hf_test_customer ("王梅");
  g_autoptr (HfFinding) first = NULL, second = NULL, undo = NULL;
  HfPaletteRow *row = g_object_ref_sink (g_object_new (HF_TYPE_PALETTE_ROW, NULL));

  hf_row_set_text (allergic, HF_CUSTOMER_ALLERGIES, "青霉素");
  hf_row_set_int (other, HF_CUSTOMER_VIP_NOW, TRUE);
  first = hf_finding_new_row (allergic);
  second = hf_finding_new_row (other);
  undo = hf_finding_new_action (HF_FINDING_COMMAND, "Undo", "win.undo", NULL, "<Control>z");
  hf_palette_row_show (row, self->base.context, first, "wang");
  g_assert_true (is_marked (GTK_WIDGET (row)));
  g_assert_null (find_label (row, "VIP"));
  hf_palette_row_show (row, self->base.context, second, "wang");
  g_assert_false (is_marked (GTK_WIDGET (row)));
  g_assert_true (gtk_widget_get_visible (find_label (row, "VIP")));
  hf_palette_row_show (row, self->base.context, first, "wang");
  g_assert_false (gtk_widget_get_visible (find_label (row, "VIP")));
  hf_palette_row_show (row, self->base.context, undo, "und");
  g_assert_false (is_marked (GTK_WIDGET (row)));
  g_object_unref (row);
}

static gboolean
is_label_saying (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* Whoever is found by what was said stands there with it, and without it once nothing is typed. */
static void
test_said (Fixture *self, gconstpointer data)
{
  HfRow *note = hf_row_new (&hf_memo_def);

  hf_row_set_int (note, HF_MEMO_CUSTOMER, self->wang);
  hf_row_set_int (note, HF_MEMO_AT, 1697763600);
  hf_row_set_text (note, HF_MEMO_TEXT, "喜欢\n龙井茶");
  hf_test_book_insert (self->base.book, note);
  type (self, "龙井");
  g_assert_cmpstr (get_selected (self), ==, "王芳");
  hf_test_wait_for (find_where (GTK_WIDGET (self->palette), is_label_saying, "喜欢 龙井茶") !=
                    NULL);
  type (self, "王芳");
  hf_test_wait_for (find_where (GTK_WIDGET (self->palette), is_label_saying, "喜欢 龙井茶") ==
                    NULL);
  g_assert_cmpstr (get_selected (self), ==, "王芳");
}

/* Whoever has several numbers stands there with that by which they were found. */
static void
test_number (Fixture *self, gconstpointer data)
{
  GtkWidget *palette = GTK_WIDGET (self->palette);

  hf_test_book_insert (self->base.book, hf_test_phone (self->wang, "13800138000"));
  hf_test_book_insert (self->base.book, hf_test_phone (self->wang, "13911112222"));
  type (self, "王芳");
  hf_test_wait_for (find_where (palette, is_label_saying, "8000") != NULL);
  g_assert_null (find_where (palette, is_label_saying, "139"));
  type (self, "2222");
  g_assert_cmpstr (get_selected (self), ==, "王芳");
  hf_test_wait_for (find_where (palette, is_label_saying, "139") != NULL);
  type (self, "8000");
  hf_test_wait_for (find_where (palette, is_label_saying, "139") == NULL);
  g_assert_nonnull (find_where (palette, is_label_saying, "8000"));
}

static gboolean
has_action (gpointer klass, const char *action)
{
  GType               owner;
  const char         *name, *property;
  const GVariantType *type;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &type, &property); i++)
    if (g_str_equal (name, action))
      return TRUE;
  return FALSE;
}

/* What the application itself answers is not there without one. */
static void
test_commands (Fixture *self, gconstpointer data)
{
  guint                  n_commands;
  const HfFinderCommand *commands = hf_commands_get (&n_commands);

  for (guint i = 0; i < n_commands; i++)
    {
      const char *view = commands[i].view;

      g_test_message ("%s", commands[i].action);
      if (g_str_has_prefix (commands[i].action, "app."))
        continue;
      if (view != NULL)
        window_fixture_show_view (&self->base, view);
      g_assert_true (has_action (G_OBJECT_GET_CLASS (self->base.window), commands[i].action) ||
                     has_action (G_OBJECT_GET_CLASS (hf_window_get_page (self->base.window)),
                                 commands[i].action));
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/palette/opens", test_opens },
    { "/palette/keys", test_keys },
    { "/palette/stays", test_stays },
    { "/palette/opens-customer", test_opens_customer },
    { "/palette/searches-again", test_searches_again },
    { "/palette/enter-waits", test_enter_waits },
    { "/palette/creates", test_creates },
    { "/palette/goes-to-view", test_goes_to_view },
    { "/palette/command-of-view", test_command_of_view },
    { "/palette/row", test_row },
    { "/palette/alert", test_alert },
    { "/palette/said", test_said },
    { "/palette/number", test_number },
    { "/palette/commands", test_commands },
  };

  window_fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}

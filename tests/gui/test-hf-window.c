/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window as a whole: views, going back, toasts in quick succession, and what the shell makes of
 * its width. */

#include "find-widget.h"
#include "window-fixture.h"

#include "core/hf-staff.h"
#include "session/hf-job.h"
#include "session/hf-start.h"

static GtkWidget *
template_child (gpointer widget, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

static void
test_views (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_assert_page (fixture, "HfTodayPage");
  window_fixture_show_view (fixture, "customers");
  window_fixture_assert_page (fixture, "HfCustomerPage");
  window_fixture_show_view (fixture, "calendar");
  window_fixture_assert_page (fixture, "HfCalendarPage");
  window_fixture_show_view (fixture, "reports");
  window_fixture_assert_page (fixture, "HfReportsPage");
  window_fixture_show_view (fixture, "nowhere");
  window_fixture_assert_page (fixture, "HfReportsPage");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave", NULL); /* Escape */
  window_fixture_assert_page (fixture, "HfReportsPage");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  window_fixture_assert_page (fixture, "HfCalendarPage");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-day", "s", "2023-11-02");
  window_fixture_assert_page (fixture, "HfCalendarPage");
}

/* The first page of a small window knows at once how little room there is. */
static void
test_narrow_from_the_start (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *key = g_strconcat ("view@", hf_window_get_path (fixture->window), NULL);
  GVariantBuilder  states;
  HfWindow        *window;

  g_variant_builder_init (&states, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&states, "{sv}", key, g_variant_new_string ("customers"));
  g_settings_set_value (fixture->settings, "page-states", g_variant_builder_end (&states));
  window = hf_window_new (NULL, fixture->settings, hf_window_get_path (fixture->window));
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 540);
  hf_window_set_context (window, fixture->context);
  gtk_window_present (GTK_WINDOW (window));
  hf_test_wait_for (hf_window_get_page (window) != NULL);
  g_assert_true (hf_page_is_narrow (hf_window_get_page (window)));
  g_assert_false (gtk_widget_get_visible (template_child (window, "title")));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
looks_chosen (GtkListBox *list, int index)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, index));

  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0;
}

/* The keyboard passing by changes nothing of which view it says is shown. */
/* It stands below whatever view there is, and what came of it is told. */
static void
test_long_work (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *bar = template_child (fixture->window, "jobs");
  g_autoptr (HfJob) job =
    hf_job_begin (fixture->context, "Import customers", NULL, NULL, NULL, NULL);

  g_assert_false (gtk_widget_get_visible (bar));
  hf_test_wait_for (gtk_widget_get_visible (bar));
  g_assert_true (gtk_widget_get_mapped (bar));
  window_fixture_show_view (fixture, "calendar"); /* nobody has to wait */
  g_assert_true (gtk_widget_get_mapped (bar));
  hf_job_end (job, "3 rows");
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_cmpstr (adw_toast_get_title (fixture->window->toast), ==, "3 rows");
}

/* What stands beside the customers is a toggle there, not a row of the navigation. */
static void
test_navigation (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget  *nav = template_child (fixture->window, "nav");
  GtkListBox *list = GTK_LIST_BOX (template_child (nav, "list"));

  window_fixture_show_view (fixture, "organisations"); /* has no row of its own */
  g_assert_true (looks_chosen (list, 1));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_true (looks_chosen (list, 1));
  g_assert_false (looks_chosen (list, 2));
  window_fixture_show_view (fixture, "calendar");
  g_assert_false (looks_chosen (list, 1));
  g_assert_true (looks_chosen (list, 2));
}

static GtkEditable *
search_entry (WindowFixture *fixture)
{
  return GTK_EDITABLE (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->window), HF_TYPE_WINDOW, "search"));
}

/* A list that is searched says so whenever it is seen. */
static void
test_search_stays_with_its_page (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_show_view (fixture, "customers");
  gtk_editable_set_text (search_entry (fixture), "9565");
  g_signal_emit_by_name (search_entry (fixture), "search-changed");
  g_assert_cmpstr (hf_page_get_search (hf_window_get_page (fixture->window)), ==, "9565");
  window_fixture_show_view (fixture, "calendar");
  g_assert_cmpstr (gtk_editable_get_text (search_entry (fixture)), ==, "");
  window_fixture_show_view (fixture, "customers");
  g_assert_cmpstr (gtk_editable_get_text (search_entry (fixture)), ==, "9565");
  hf_page_search (hf_window_get_page (fixture->window), ""); /* the page itself has done with it */
  g_assert_cmpstr (gtk_editable_get_text (search_entry (fixture)), ==, "");
}

/* The box at the bottom says what the settings say, as soon as they do. */
static void
test_role (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) staff = hf_row_new (&hf_staff_def);
  g_autoptr (HfViewer) head = NULL;
  GSettings *settings = fixture->window->settings;
  GtkLabel  *role = GTK_LABEL (
     gtk_widget_get_template_child (GTK_WIDGET (fixture->window->nav), HF_TYPE_NAV, "user_role"));

  g_settings_set_string (settings, "role", "doctor");
  g_assert_cmpstr (gtk_label_get_label (role), ==, "Doctor");
  g_settings_set_string (settings, "role", "manager");
  g_assert_cmpstr (gtk_label_get_label (role), ==, "Manager");
  /* What somebody on the staff does, the book says. */
  hf_row_set_text (staff, HF_STAFF_NAME, "Wu Lan");
  hf_row_set_text (staff, HF_STAFF_ROLE, HF_STAFF_ROLE_HEAD);
  head = hf_viewer_new_staff (staff, hf_context_get_viewer (fixture->context));
  hf_store_set_viewer (fixture->book->store, head);
  g_settings_set_string (settings, "role", "doctor");
  g_assert_cmpstr (gtk_label_get_label (role), ==, hf_choice_label (hf_staff_roles, "head"));
  g_settings_reset (settings, "role");
}

/* A book that is not the user's own says so on every view. */
static void
test_book_name (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *own = hf_start_book_path ();
  HfWindow        *window = hf_window_new (NULL, fixture->settings, own);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Today — book.huifang");
  window_fixture_show_view (fixture, "customers");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "Customers — book.huifang");

  hf_window_set_context (window, fixture->context);
  gtk_window_present (GTK_WINDOW (window));
  hf_test_wait_for (hf_window_get_page (window) != NULL);
  g_assert_null (strstr (gtk_window_get_title (GTK_WINDOW (window)), "huifang"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A toast's widget is libadwaita's own. */
static guint
find_toasts (GtkWidget *widget, GtkWidget **last)
{
  guint n = 0;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget"))
    {
      *last = widget;
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += find_toasts (child, last);
  return n;
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  gboolean is_found =
    GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !is_found;
       child = gtk_widget_get_next_sibling (child))
    is_found = gtk_widget_get_visible (child) && has_label (child, text);
  return is_found;
}

/* One toast and no other, with Undo beside it or without. */
static gboolean
is_toasted (WindowFixture *fixture, const char *text, gboolean can_undo)
{
  GtkWidget *toast = NULL;

  return find_toasts (template_child (fixture->window, "toasts"), &toast) == 1 &&
         has_label (toast, text) && has_label (toast, "Undo") == can_undo;
}

static gboolean
is_drawn (WindowFixture *fixture)
{
  GtkWidget *toast = NULL;

  return find_toasts (template_child (fixture->window, "toasts"), &toast) == 1 &&
         gtk_widget_get_height (toast) > 0;
}

/* It comes from below, and then stands on the lower edge with its margin. */
static gboolean
has_landed (WindowFixture *fixture)
{
  GtkWidget      *toasts = template_child (fixture->window, "toasts");
  GtkWidget      *toast = NULL;
  graphene_rect_t place;
  GtkBorder       margin;

  if (find_toasts (toasts, &toast) != 1 || gtk_widget_get_height (toast) == 0 ||
      !gtk_widget_compute_bounds (toast, toasts, &place))
    return FALSE;
  gtk_style_context_get_margin (gtk_widget_get_style_context (toast), &margin);
  return place.origin.y + place.size.height + margin.bottom <= gtk_widget_get_height (toasts);
}

/* The newest is left, whether the one before is still flying in or has long been there. */
static void
test_toasts (WindowFixture *fixture, gconstpointer data)
{
  static gboolean (*const stages[]) (WindowFixture *) = { NULL, is_drawn, has_landed };
  int n_dismissed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      hf_window_toast (fixture->window, "Again", NULL, NULL);
      hf_test_wait_for (stages[i] == NULL || stages[i](fixture));
      hf_window_toast (fixture->window, "Saved <b>&", "_Undo", "win.undo");
      hf_test_wait_for (is_toasted (fixture, "Saved <b>&", TRUE));
    }
  hf_test_wait_for (has_landed (fixture));
  fixture->window->toasted_at = 0; /* long ago */
  g_signal_connect_swapped (fixture->window->toast, "dismissed", G_CALLBACK (g_atomic_int_inc),
                            &n_dismissed);
  hf_window_toast (fixture->window, "Moved", NULL, NULL);
  g_assert_cmpint (n_dismissed, ==, 1);
  hf_test_wait_for (is_toasted (fixture, "Moved", FALSE));
}

/* The shell decides after it has been given its place. */
static void
squeeze (GtkWidget *shell, int width)
{
  gtk_widget_size_allocate (shell, &(GtkAllocation){ 0, 0, width, 540 }, -1);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  gtk_widget_size_allocate (shell, &(GtkAllocation){ 0, 0, width, 540 }, -1);
}

static gboolean
is_covered (GtkWidget *button, GtkWidget *toast)
{
  graphene_rect_t where, covered;

  return gtk_widget_get_mapped (button) && gtk_widget_compute_bounds (button, toast, &where) &&
         gtk_widget_compute_bounds (toast, toast, &covered) &&
         graphene_rect_intersection (&where, &covered, NULL);
}

static guint
count_covered (GtkWidget *widget, GtkWidget *toast)
{
  guint n = GTK_IS_BUTTON (widget) && is_covered (widget, toast) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_covered (child, toast);
  return n;
}

/* Where the buttons of a page stand in its middle, the smallest window has room for them and a
 * toast. */
static void
test_toast_covers_no_button (WindowFixture *fixture, gconstpointer view)
{
  GtkWidget *shell = find_widget (fixture->window, HF_TYPE_SHELL);
  GtkWidget *toast = NULL;

  window_fixture_show_view (fixture, view);
  hf_window_toast (fixture->window, "Saved: 周芳, fine", "_Undo", "win.undo");
  hf_test_wait_for (is_toasted (fixture, "Saved: 周芳, fine", TRUE));
  hf_test_wait_for (has_landed (fixture));
  squeeze (shell, 720);
  find_toasts (template_child (fixture->window, "toasts"), &toast);
  g_assert_cmpuint (count_covered (GTK_WIDGET (hf_window_get_page (fixture->window)), toast), ==,
                    0);
}

static void
list_texts (GtkWidget *widget, GPtrArray *texts)
{
  if (GTK_IS_TEXT (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_focusable (widget))
    g_ptr_array_add (texts, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_texts (child, texts);
}

static gboolean
is_uncovered (WindowFixture *fixture, GtkWidget *text)
{
  GtkWidget *toast = NULL;

  return find_toasts (template_child (fixture->window, "toasts"), &toast) == 1 &&
         gtk_widget_get_height (toast) > 0 && !is_covered (text, toast);
}

/* Whichever field of a card somebody goes on with while they are told something. */
static void
test_toast_covers_no_typing (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *toasts = template_child (fixture->window, "toasts");
  gint64     customer = hf_test_book_add_customer (fixture->book, "周芳");
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  GtkWidget *page, *tabs;
  gboolean   was_above = FALSE, was_below = FALSE;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 720, 540);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-customer", "x", customer);
  page = GTK_WIDGET (hf_window_get_page (fixture->window));
  hf_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->window)) < 800 &&
                    (tabs = find_widget (page, GTK_TYPE_STACK_SWITCHER)) != NULL);
  gtk_stack_set_visible_child_name (gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (tabs)),
                                    "details");
  HF_PAGE_GET_CLASS (page)->edit (HF_PAGE (page));
  hf_test_wait_for ((g_ptr_array_set_size (texts, 0), list_texts (page, texts), texts->len > 20));
  hf_window_toast (fixture->window, "Saved: 周芳, fine", "_Undo", "win.undo");
  for (guint i = 0; i < texts->len; i++)
    {
      GtkWidget *text = g_ptr_array_index (texts, i);

      gtk_widget_grab_focus (text);
      hf_test_wait_for (is_uncovered (fixture, text));
      was_above |= gtk_widget_get_valign (toasts) == GTK_ALIGN_START;
      was_below |= gtk_widget_get_valign (toasts) == GTK_ALIGN_END;
    }
  g_assert_true (was_above && was_below);
}

/* What is left to tell of a save when its page has gone stays until somebody has read it. */
static void
test_unsaved (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) full = g_error_new_literal (HF_STORE_ERROR, HF_STORE_ERROR_FULL, "full");
  GtkWidget   *bar = template_child (fixture->window, "unsaved");
  GtkRevealer *info = GTK_REVEALER (template_child (bar, "bar"));
  const char  *text;

  g_assert_false (gtk_revealer_get_reveal_child (info));
  hf_context_tell_unsaved (fixture->context, "Edit customer", NULL, full);
  text = gtk_label_get_text (GTK_LABEL (template_child (bar, "label")));
  g_assert_true (gtk_revealer_get_reveal_child (info));
  g_assert_nonnull (strstr (text, "Edit customer"));
  g_assert_nonnull (strstr (text, "Nothing was changed"));
  g_assert_false (gtk_widget_get_visible (template_child (bar, "show")));
  hf_context_tell_unsaved (fixture->context, "Log outcome", "win.show-view::customers", full);
  g_assert_true (gtk_widget_get_visible (template_child (bar, "show")));
  g_signal_emit_by_name (template_child (bar, "show"), "clicked");
  window_fixture_assert_page (fixture, "HfCustomerPage");
  g_assert_false (gtk_revealer_get_reveal_child (info));
}

static guint
count_keys (GtkWidget *widget)
{
  guint n_keys = gtk_widget_has_css_class (widget, "keycap");

  if (n_keys > 0)
    g_assert_null (strchr (gtk_label_get_text (GTK_LABEL (widget)), '_'));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_keys += count_keys (child);
  return n_keys;
}

/* Made once, when it is asked for; keys are called what is printed on them. */
static void
test_shortcuts (WindowFixture *fixture, gconstpointer data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (fixture->window);
  GtkShortcutsWindow   *overlay;

  g_assert_null (gtk_application_window_get_help_overlay (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  overlay = gtk_application_window_get_help_overlay (window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (overlay)));
  g_assert_cmpuint (count_keys (GTK_WIDGET (overlay)), >, 40);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (overlay));

  gtk_window_close (GTK_WINDOW (overlay));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  g_assert_true (gtk_application_window_get_help_overlay (window) == overlay);
}

static gboolean
is_main_menu (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

/* Closed from within, the menu keeps the focus, and with it every key. */
static void
test_menu (WindowFixture *fixture, gconstpointer data)
{
  GtkMenuButton *button = find_where (fixture->window, is_main_menu, NULL);
  GtkWidget     *menu = GTK_WIDGET (gtk_menu_button_get_popover (button));

  window_fixture_show_view (fixture, "customers");
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
  gtk_menu_button_popup (button);
  g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
  hf_test_wait_for (gtk_widget_get_mapped (menu));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), find_widget (menu, GTK_TYPE_SCROLLED_WINDOW));
  gtk_menu_button_popdown (button);
  hf_test_wait_for (gtk_window_get_focus (GTK_WINDOW (fixture->window)) != NULL &&
                    gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
}

/* All of it is seen in a window 540 pixels high, the lowest there is. */
static void
test_menu_height (WindowFixture *fixture, gconstpointer data)
{
  GtkMenuButton *button = find_where (fixture->window, is_main_menu, NULL);
  GtkWidget     *menu = GTK_WIDGET (gtk_menu_button_get_popover (button));
  GtkWidget     *lines = gtk_popover_get_child (GTK_POPOVER (menu));
  int            height;

  g_assert_true (GTK_IS_SCROLLED_WINDOW (lines));
  lines = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (lines));
  gtk_widget_measure (lines, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, >, 300);
  g_assert_cmpint (height, <, 540 - 47 - 30); /* the bar above, and what is around it */
}

static void
check_focus_comes_back (GtkWindow *window, GtkMenuButton *button)
{
  GtkWidget *menu = GTK_WIDGET (gtk_menu_button_get_popover (button));
  GtkWidget *before;

  gtk_widget_grab_focus (template_child (window, "search"));
  before = gtk_window_get_focus (window);
  g_assert_nonnull (before);
  gtk_widget_grab_focus (GTK_WIDGET (button));
  g_assert_true (gtk_window_get_focus (window) != before);
  gtk_menu_button_popup (button);
  hf_test_wait_for (gtk_widget_get_mapped (menu));
  gtk_widget_grab_focus (GTK_WIDGET (button));
  gtk_menu_button_popdown (button);
  hf_test_wait_for (gtk_window_get_focus (window) == before);
}

/* F10 and a click give the focus to the button; the keys of the view want it back. */
static void
test_menu_focus (WindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);

  check_focus_comes_back (window, find_where (window, is_main_menu, NULL));
  check_focus_comes_back (window, hf_bell_get_button (fixture->window->bell));
}

static void
test_widths (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    int      width;
    gboolean is_compact, is_narrow;
  } cases[] = {
    { 1280, FALSE, FALSE }, { 1000, TRUE, FALSE }, { 720, TRUE, TRUE }, { 1280, FALSE, FALSE }
  };
  GtkWidget *shell = find_widget (fixture->window, HF_TYPE_SHELL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_compact, is_narrow;

      squeeze (shell, cases[i].width);
      g_object_get (shell, "compact", &is_compact, "narrow", &is_narrow, NULL);
      g_assert_cmpint (is_compact, ==, cases[i].is_compact);
      g_assert_cmpint (is_narrow, ==, cases[i].is_narrow);
    }
}

/* In the smallest window it is drawn for, nothing of a view or the header bar is beyond the edge.
 */
static void
test_least_width (WindowFixture *fixture, gconstpointer data)
{
  static const char *const views[] = { "today", "customers", "organisations", "calendar",
                                       "plans", "reports",   "staff",         "knowledge" };
  GtkWidget               *shell = find_widget (fixture->window, HF_TYPE_SHELL);
  GtkWidget               *header =
    gtk_widget_get_ancestor (template_child (fixture->window, "view_switch"), ADW_TYPE_HEADER_BAR);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (views); i++)
    {
      const int  nav = 70; /* what the icons of the views take */
      GtkWidget *page;
      int        least, page_least;

      window_fixture_show_view (fixture, views[i / 2]);
      squeeze (shell, 720);
      page = GTK_WIDGET (hf_window_get_page (fixture->window));
      g_object_set (page, "narrow", TRUE, NULL);
      hf_page_set_can_go_back (HF_PAGE (page), i % 2 == 1);
      gtk_widget_measure (header, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &page_least, NULL, NULL, NULL);
      g_test_message ("%s: header %d px, page %d px", views[i / 2], least, page_least);
      g_assert_cmpint (nav + MAX (least, page_least), <=, 720);
    }
}

static void
test_switch (WindowFixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "People", "Organisations" };
  GtkWidget *toggle = gtk_widget_get_first_child (template_child (fixture->window, "view_switch"));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++, toggle = gtk_widget_get_next_sibling (toggle))
    g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (toggle)), ==, labels[i]);
  g_assert_null (toggle);
}

/* Two panes have room in the smallest window that shows two, with the style sheets of all folders.
 */
static void
test_two_panes_fit (WindowFixture *fixture, gconstpointer data)
{
  const int nav = 70, two_panes_from = 860;
  int       least;

  window_fixture_show_view (fixture, "customers");
  g_object_set (hf_window_get_page (fixture->window), "narrow", FALSE, NULL);
  for (const char *const *card = (const char *const[]){ "HfCustomerCard", "HfCustomerNew", NULL };
       *card != NULL; card++)
    {
      GtkWidget *page = GTK_WIDGET (hf_window_get_page (fixture->window));
      GtkWidget *child = find_widget (page, g_type_from_name (*card));

      gtk_stack_set_visible_child (GTK_STACK (gtk_widget_get_parent (child)), child);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("%s: %d px", *card, least);
      g_assert_cmpint (nav + least, <=, two_panes_from);
    }
}

#define ADD(name, data, test) window_fixture_add_test ("/gui/window/" name, data, test)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("views", NULL, test_views);
  ADD ("narrow-from-the-start", NULL, test_narrow_from_the_start);
  ADD ("long-work", NULL, test_long_work);
  ADD ("navigation", NULL, test_navigation);
  ADD ("role", NULL, test_role);
  ADD ("book-name", NULL, test_book_name);
  ADD ("shortcuts", NULL, test_shortcuts);
  ADD ("search-stays-with-its-page", NULL, test_search_stays_with_its_page);
  ADD ("toasts", NULL, test_toasts);
  ADD ("toast-covers-no-button/today", "today", test_toast_covers_no_button);
  ADD ("toast-covers-no-button/customers", "customers", test_toast_covers_no_button);
  ADD ("toast-covers-no-typing", NULL, test_toast_covers_no_typing);
  ADD ("menu", NULL, test_menu);
  ADD ("menu-height", NULL, test_menu_height);
  ADD ("menu-focus", NULL, test_menu_focus);
  ADD ("unsaved", NULL, test_unsaved);
  ADD ("switch", NULL, test_switch);
  ADD ("least-width", NULL, test_least_width);
  ADD ("two-panes-fit", NULL, test_two_panes_fit);
  ADD ("widths", NULL, test_widths);
  return g_test_run ();
}

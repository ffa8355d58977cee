/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The preferences: every row shows its setting and changes it, and hours that would not be obeyed
 * are not saved. */

#include "find-widget.h"

#include "gui/preferences/hf-hours-row.h"
#include "core/hf-staff.h"
#include "gui/preferences/hf-preferences.h"
#include "gui/preferences/hf-who-row.h"
#include "session/hf-start.h"
#include "session/hf-who.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  GSettings *settings;
  GtkWidget *window;
} Fixture;

static GtkWidget *
show_for (Fixture *fixture, HfContext *context)
{
  hf_preferences_show (NULL, fixture->settings, context);
  g_assert_nonnull (find_window (HF_TYPE_PREFERENCES));
  return find_window (HF_TYPE_PREFERENCES);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  fixture->settings = g_settings_new ("org.huifang.Huifang");
  g_object_get (fixture->settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (fixture->settings, keys[i]);
  fixture->window = show_for (fixture, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->settings);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (fixture->window, HF_TYPE_PREFERENCES, name);
}

static void
assert_stored (Fixture *fixture, const char *key, const char *expected)
{
  g_autoptr (GVariant) value = g_settings_get_value (fixture->settings, key);
  g_autofree char *text = g_variant_print (value, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

/* By the place of an item, as a person chooses it. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *child, *key;
    guint       before, after;
    const char *stored;
  } cases[] = {
    { "language", "language", 0, 2, "'zh_TW'" },
    { "role", "role", 0, 3, "'manager'" },
    { "color_scheme", "color-scheme", 0, 2, "'dark'" },
    { "mask_after", "mask-after", 2, 0, "'never'" },
    { "privacy", "notification-privacy", 0, 1, "'surname'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AdwComboRow *row = get_child (fixture, cases[i].child);

      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, cases[i].before);
      adw_combo_row_set_selected (row, cases[i].after);
      assert_stored (fixture, cases[i].key, cases[i].stored);
    }
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  GtkSpinButton *hours = get_child (fixture, "retry_hours");
  GtkSpinButton *limit = get_child (fixture, "retry_limit");

  g_assert_cmpint (gtk_spin_button_get_value_as_int (hours), ==, 3);
  gtk_spin_button_set_value (hours, 24);
  assert_stored (fixture, "retry-hours", "24");
  gtk_spin_button_set_value (limit, 99);
  assert_stored (fixture, "retry-limit", "9");
}

static void
test_switches (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *child, *key;
  } cases[] = {
    { "single_keys", "single-key-shortcuts" },
    { "promised_pass", "quiet-hours-promised" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkSwitch *row = get_child (fixture, cases[i].child);

      g_assert_true (gtk_switch_get_active (row));
      gtk_switch_set_active (row, FALSE);
      assert_stored (fixture, cases[i].key, "false");
    }
}

static void
type_hours (HfHoursRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
}

static void
test_hours (Fixture *fixture, gconstpointer data)
{
  HfHoursRow *working = get_child (fixture, "working_hours");
  HfHoursRow *quiet = get_child (fixture, "quiet_hours");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (working)), ==, "08:00–12:00, 14:00–18:00");
  type_hours (working, "8:30-12:00，13:30～17:30");
  assert_stored (fixture, "working-hours", "[(510, 720), (810, 1050)]");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (working)), ==, "08:30–12:00, 13:30–17:30");

  type_hours (quiet, "22:00-7:00");
  assert_stored (fixture, "quiet-hours", "[(1320, 420)]");
  type_hours (quiet, "");
  assert_stored (fixture, "quiet-hours", "[]");
}

static void
test_wrong_hours (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = { "morning",   "8:00",        "12:00-8:00",
                                       "8:00-8:00", "25:00-26:00", "" };
  HfHoursRow              *working = get_child (fixture, "working_hours");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type_hours (working, wrong[i]);
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (working), "error"));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (working)), ==, wrong[i]);
      assert_stored (fixture, "working-hours", "[(480, 720), (840, 1080)]");
    }
  type_hours (working, "9:00-17:00");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (working), "error"));
  assert_stored (fixture, "working-hours", "[(540, 1020)]");
}

static void
let_go (Fixture *fixture, HfContext *context)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = show_for (fixture, NULL);
  hf_test_wait_for (G_OBJECT (context)->ref_count == 1);
  g_assert_finalize_object (context);
}

/* Who was named for this run is not whose settings they are. */
static void
test_as_staff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfContext   *context = hf_context_new (book->store, fixture->settings);
  AdwComboRow *role;
  g_autoptr (GError) error = NULL;

  hf_test_book_add_staff (book, "Chen & Jing", HF_STAFF_ROLE_DOCTOR);
  hf_start_as_staff (book->store, "Chen & Jing", &error);
  g_assert_no_error (error);
  hf_context_set_named (context, TRUE);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = show_for (fixture, context);

  role = get_child (fixture, "role");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (role)));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (role)), ==,
                   "This run acts as Chen & Jing, whose role the book knows");
  g_assert_cmpstr (hf_staff_roles[adw_combo_row_get_selected (role)].key, ==, HF_STAFF_ROLE_DOCTOR);
  assert_stored (fixture, "role", "'desk'");
  hf_test_wait_for (g_str_equal (adw_action_row_get_subtitle (get_child (fixture, "who")),
                                 "Named when the program was started, for this run"));
  g_assert_false (gtk_widget_get_sensitive (get_child (fixture, "who")));
  let_go (fixture, context);
}

static GtkDropDown *
get_people (Fixture *fixture)
{
  GtkWidget *who = get_child (fixture, "who");

  return GTK_DROP_DOWN (gtk_widget_get_template_child (who, HF_TYPE_WHO_ROW, "choice"));
}

static void
show_book (Fixture *fixture, HfContext *context, guint n_people)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = show_for (fixture, context);
  hf_test_wait_for (g_list_model_get_n_items (gtk_drop_down_get_model (get_people (fixture))) ==
                    n_people + 1);
}

/* Choosing acts at once, is remembered, and leaves the setting of the role alone. */
static void
test_who (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfContext       *context = hf_context_new (book->store, fixture->settings);
  gint64           li = hf_test_book_add_staff (book, "李伟", HF_STAFF_ROLE_DOCTOR);
  AdwComboRow     *role;
  g_autofree char *name = NULL;

  hf_test_book_add_staff (book, "王芳", HF_STAFF_ROLE_DESK);
  show_book (fixture, context, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_people (fixture)), ==, 0);
  gtk_drop_down_set_selected (get_people (fixture), 1);
  g_assert_cmpint (hf_context_get_viewer (context)->staff, ==, li);
  name = hf_who_dup_remembered (fixture->settings, book->path);
  g_assert_cmpstr (name, ==, "李伟");
  role = get_child (fixture, "role");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (role)));
  g_assert_cmpstr (hf_staff_roles[adw_combo_row_get_selected (role)].key, ==, HF_STAFF_ROLE_DOCTOR);
  assert_stored (fixture, "role", "'desk'");

  show_book (fixture, context, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_people (fixture)), ==, 1);
  gtk_drop_down_set_selected (get_people (fixture), 0);
  g_assert_cmpint (hf_context_get_viewer (context)->staff, ==, 0);
  role = get_child (fixture, "role");
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (role)));
  g_assert_cmpstr (hf_staff_roles[adw_combo_row_get_selected (role)].key, ==, HF_STAFF_ROLE_DESK);
  let_go (fixture, context);
}

/* Whoever comes to choose has the keyboard there. */
static void
test_choose_who (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfContext *context = hf_context_new (book->store, fixture->settings);
  GtkWidget *focus;

  hf_test_book_add_staff (book, "李伟", HF_STAFF_ROLE_DOCTOR);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hf_preferences_choose_who (NULL, fixture->settings, context);
  fixture->window = find_window (HF_TYPE_PREFERENCES);
  hf_test_wait_for (gtk_widget_get_sensitive (get_child (fixture, "who")));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL &&
                 gtk_widget_is_ancestor (focus, GTK_WIDGET (get_people (fixture))));
  let_go (fixture, context);
}

static void
test_no_staff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfContext *context = hf_context_new (book->store, fixture->settings);

  show_book (fixture, context, 0);
  g_assert_false (gtk_widget_get_sensitive (get_child (fixture, "who")));
  g_assert_cmpstr (adw_action_row_get_subtitle (get_child (fixture, "who")), ==,
                   "The book has no staff yet");
  let_go (fixture, context);
}

static void
show_again (Fixture *fixture, HfContext *context)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = show_for (fixture, context);
}

/* It is the book's; without one there is nothing to name. */
static void
test_hospital (Fixture *fixture, gconstpointer data)
{
  static const char named_sql[] = "SELECT count(*) FROM meta WHERE key = 'hospital-name' "
                                  "AND value = '太原市中心医院'";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfContext *context = hf_context_new (book->store, fixture->settings);

  g_assert_false (gtk_widget_get_visible (get_child (fixture, "hospital")));
  show_again (fixture, context);
  hf_test_wait_for (gtk_widget_get_sensitive (get_child (fixture, "hospital")));
  gtk_editable_set_text (get_child (fixture, "hospital_name"), " 太原市中心医院");
  g_signal_emit_by_name (get_child (fixture, "hospital_name"), "apply");
  hf_test_wait_for (hf_test_book_number (book, named_sql) == 1);
  show_again (fixture, context);
  hf_test_wait_for (gtk_widget_get_sensitive (get_child (fixture, "hospital")));
  g_assert_cmpstr (gtk_editable_get_text (get_child (fixture, "hospital_name")), ==,
                   "太原市中心医院");
  let_go (fixture, context);
}

static gpointer
name_work (HfDatabase *db, gpointer name, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_database_run (
    db, error, "INSERT OR REPLACE INTO meta (key, value) VALUES ('hospital-name', $1)", "t", name));
}

/* Another desk names it meanwhile: that name stays and is shown; seen, it may be replaced. */
static void
test_hospital_of_two (Fixture *fixture, gconstpointer data)
{
  static const char replaced_sql[] = "SELECT count(*) FROM meta WHERE key = 'hospital-name' "
                                     "AND value = '太原市第一医院'";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfContext   *context = hf_context_new (book->store, fixture->settings);
  GtkEditable *name;

  show_again (fixture, context);
  name = get_child (fixture, "hospital_name");
  hf_test_wait_for (gtk_widget_get_sensitive (get_child (fixture, "hospital")));
  hf_store_run_sync (book->store, HF_LANE_WRITE, name_work, (gpointer) "太原市人民医院", NULL,
                     NULL);
  gtk_editable_set_text (name, "太原市第一医院");
  g_signal_emit_by_name (name, "apply");
  hf_test_wait_for (g_str_equal (gtk_editable_get_text (name), "太原市人民医院"));
  gtk_editable_set_text (name, "太原市第一医院");
  g_signal_emit_by_name (name, "apply");
  hf_test_wait_for (hf_test_book_number (book, replaced_sql) == 1);
  let_go (fixture, context);
}

static gboolean
is_search (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TOGGLE_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-find-symbolic") == 0;
}

static gboolean
is_hit (GtkWidget *widget, gconstpointer row)
{
  return ADW_IS_ACTION_ROW (widget) && g_object_get_data (G_OBJECT (widget), "row") == row;
}

/* Beside the smallest window nothing of them lies where its screen has ended, what the search leads
 * to included. */
static void
test_small (Fixture *fixture, gconstpointer data)
{
  GtkWidget      *parent = adw_window_new ();
  GtkWidget      *row, *hit;
  graphene_rect_t place = { 0 };

  gtk_window_set_default_size (GTK_WINDOW (parent), 720, 540);
  gtk_window_present (GTK_WINDOW (parent));
  hf_test_wait_for (gtk_widget_get_height (parent) > 0);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hf_preferences_show (GTK_WINDOW (parent), fixture->settings, NULL);
  fixture->window = find_window (HF_TYPE_PREFERENCES);
  hf_test_wait_for (gtk_widget_get_height (fixture->window) > 0);
  g_assert_cmpint (gtk_widget_get_height (fixture->window), <=, 540);

  row = gtk_widget_get_ancestor (get_child (fixture, "promised_pass"), ADW_TYPE_ACTION_ROW);
  gtk_toggle_button_set_active (find_where (fixture->window, is_search, NULL), TRUE);
  gtk_editable_set_text (find_widget (fixture->window, GTK_TYPE_SEARCH_ENTRY), "Promised");
  hf_test_wait_for (find_where (fixture->window, is_hit, row) != NULL);
  hit = find_where (fixture->window, is_hit, row);
  g_signal_emit_by_name (hit, "activate");
  hf_test_wait_for (gtk_widget_get_mapped (row) &&
                    gtk_widget_compute_bounds (row, fixture->window, &place) &&
                    place.origin.y > 0 && place.origin.y + place.size.height <= 540);
  gtk_window_destroy (GTK_WINDOW (parent));
  fixture->window = NULL;
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  g_test_add ("/gui/preferences/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/gui/preferences/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/gui/preferences/switches", Fixture, NULL, set_up, test_switches, tear_down);
  g_test_add ("/gui/preferences/hours", Fixture, NULL, set_up, test_hours, tear_down);
  g_test_add ("/gui/preferences/wrong-hours", Fixture, NULL, set_up, test_wrong_hours, tear_down);
  g_test_add ("/gui/preferences/small", Fixture, NULL, set_up, test_small, tear_down);
  g_test_add ("/gui/preferences/hospital-of-two", Fixture, NULL, set_up, test_hospital_of_two,
              tear_down);
  g_test_add ("/gui/preferences/hospital", Fixture, NULL, set_up, test_hospital, tear_down);
  g_test_add ("/gui/preferences/as-staff", Fixture, NULL, set_up, test_as_staff, tear_down);
  g_test_add ("/gui/preferences/who", Fixture, NULL, set_up, test_who, tear_down);
  g_test_add ("/gui/preferences/choose-who", Fixture, NULL, set_up, test_choose_who, tear_down);
  g_test_add ("/gui/preferences/no-staff", Fixture, NULL, set_up, test_no_staff, tear_down);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view of reports over a small invented book: three months of two new patients each; one comes
 * back in September, two in October. The clock stands at 20 October 2023. */

#include "../store/hf-test-book.h"
#include "chart/hf-chart.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "gui/stats/hf-report-choice.h"
#include "gui/stats/hf-report-view.h"
#include "gui/stats/hf-reports-page.h"
#include "session/print/hf-printed-report.h"
#include "session/report/hf-report-reader.h"
#include "stats/hf-stat-new-returning.h"

#include <adwaita.h>
#include <glib/gstdio.h>

typedef struct
{
  HfTestBook *book;
  GtkWindow  *window;
  HfPage     *page;
  char       *message; /* the newest one */
} Fixture;

static GtkWidget *
find (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->page), HF_TYPE_REPORTS_PAGE, name));
}

/* A part of the report itself. */
static GtkWidget *
find_shown (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (find (fixture, "view"), HF_TYPE_REPORT_VIEW, name));
}

static GtkDropDown *
find_list (Fixture *fixture, const char *name)
{
  return GTK_DROP_DOWN (
    gtk_widget_get_template_child (find (fixture, "choice"), HF_TYPE_REPORT_CHOICE, name));
}

static const char *
get_text (Fixture *fixture, const char *name)
{
  return gtk_label_get_label (GTK_LABEL (find_shown (fixture, name)));
}

static const char *
get_visible (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find (fixture, "stack")));
}

static HfChartData *
get_data (Fixture *fixture)
{
  return hf_chart_get_data (HF_CHART (find_shown (fixture, "chart")));
}

static void
messaged_cb (Fixture *fixture, const char *text)
{
  g_free (fixture->message);
  fixture->message = g_strdup (text);
}

static void
add_visits (HfTestBook *book)
{
  static const char *const days[] = { "2023-08-02", "2023-08-03", "2023-09-04",
                                      "2023-09-05", "2023-10-02", "2023-10-03" };
  gint64                   customers[G_N_ELEMENTS (days)];

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *name = g_strdup_printf ("赵%u", i);

      customers[i] = hf_test_book_add_customer (book, name);
      hf_test_book_insert (book, hf_test_visit (customers[i], days[i], NULL));
    }
  hf_test_book_insert (book, hf_test_visit (customers[0], "2023-09-20", NULL));
  hf_test_book_insert (book, hf_test_visit (customers[0], "2023-10-10", NULL));
  hf_test_book_insert (book, hf_test_visit (customers[1], "2023-10-11", NULL));
}

static void
set_up (Fixture *fixture, gconstpointer with_visits)
{
  g_autoptr (HfContext) context = NULL;

  fixture->book = hf_test_book_new ();
  if (with_visits != NULL)
    add_visits (fixture->book);
  context = hf_context_new (fixture->book->store, NULL);
  fixture->page = g_object_new (HF_TYPE_REPORTS_PAGE, "context", context, NULL);
  g_signal_connect_swapped (fixture->page, "message", G_CALLBACK (messaged_cb), fixture);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 750);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
  hf_test_wait_for (g_strcmp0 (get_visible (fixture), "blank") != 0);
}

static void
tear_down (Fixture *fixture, gconstpointer with_visits)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (fixture->window);
  hf_test_wait_for (fixture->page == NULL);
  hf_test_book_free (fixture->book);
  g_free (fixture->message);
}

static void
choose (Fixture *fixture, const char *list, guint position)
{
  g_autoptr (HfChartData) before = hf_chart_data_ref (get_data (fixture));

  gtk_drop_down_set_selected (find_list (fixture, list), position);
  hf_test_wait_for (get_data (fixture) != before);
}

/* Arrow keys read the chart at once; in one column the top stays in sight. */
static void
test_takes_focus (Fixture *fixture, gconstpointer with_visits)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (fixture->page);

  klass->shown (fixture->page);
  g_assert_true (
    gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), find_shown (fixture, "chart")));
  hf_page_set_narrow (fixture->page, TRUE);
  klass->shown (fixture->page);
  g_assert_true (
    gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), find (fixture, "choice")));
}

static void
test_known_book (Fixture *fixture, gconstpointer with_visits)
{
  HfChartData *data = get_data (fixture);

  g_assert_cmpstr (get_visible (fixture), ==, "report");
  g_assert_cmpstr (get_text (fixture, "headline"), ==,
                   "Returning visits rose to 0.50 per new visit (target 1.5). "
                   "In August 2023 it was 0.00.");
  g_assert_cmpstr (get_text (fixture, "definition"), ==,
                   "First visit ever in this hospital counts as new.");
  g_assert_cmpuint (hf_chart_data_get_n_categories (data), ==, 3);
  g_assert_cmpuint (hf_chart_data_get_unfinished (data), ==, 2);
  g_assert_cmpstr (hf_chart_data_get_title (data), ==, "New and returning visits, 3 months");
}

static void
test_choices (Fixture *fixture, gconstpointer with_visits)
{
  GListModel *periods = gtk_drop_down_get_model (find_list (fixture, "first_list"));

  g_assert_cmpuint (g_list_model_get_n_items (periods), ==, 4);
  choose (fixture, "second_list", HF_BY_YEAR);
  g_assert_cmpuint (hf_chart_data_get_n_categories (get_data (fixture)), ==, 1);
  g_assert_cmpstr (hf_chart_data_get_category (get_data (fixture), 0)->full_label, ==, "2023");
  choose (fixture, "second_list", HF_BY_DEPARTMENT);
  g_assert_cmpstr (hf_chart_data_get_category (get_data (fixture), 0)->full_label, ==,
                   "Not recorded");
  choose (fixture, "first_list", 3);
  g_assert_cmpstr (hf_chart_data_get_subtitle (get_data (fixture)), ==,
                   "January 2023 to 20 October 2023 · 9 visits");
}

static GVariant *
make_state (const char *period, const char *by, gboolean is_table)
{
  GVariantBuilder chosen;

  g_variant_builder_init (&chosen, G_VARIANT_TYPE ("a(sss)"));
  g_variant_builder_add (&chosen, "(sss)", "new-returning", period, by);
  return g_variant_new ("(sa(sss)b)", "new-returning", &chosen, is_table);
}

static void
test_forgets_a_foreign_year (Fixture *fixture, gconstpointer with_visits)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (GVariant) state = g_variant_ref_sink (make_state ("1987", "month", FALSE));
  g_autoptr (HfChartData) before = hf_chart_data_ref (get_data (fixture));

  klass->restore_state (fixture->page, state);
  hf_test_wait_for (get_data (fixture) != before &&
                    hf_chart_data_get_n_categories (get_data (fixture)) == 3);
}

static GtkColumnView *
get_table (Fixture *fixture)
{
  return GTK_COLUMN_VIEW (
    gtk_widget_get_template_child (find_shown (fixture, "chart"), HF_TYPE_CHART, "table"));
}

/* What is to be read in the cells of a row, whatever widgets those are. */
static void
read_labels (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s | ", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, words);
}

/* The headings are the table's first child, then come the rows. */
static char *
read_table (Fixture *fixture)
{
  GtkWidget *headings = gtk_widget_get_first_child (GTK_WIDGET (get_table (fixture)));
  GString   *words = g_string_new (NULL);

  read_labels (headings, words);
  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_next_sibling (headings));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      g_string_append_c (words, '\n');
      read_labels (row, words);
    }
  return g_string_free (words, FALSE);
}

/* Whoever cannot see the chart reads the same figures. */
static void
test_table_equals_report (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *table = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.show-table", NULL); /* key t */
  table = read_table (fixture);
  g_assert_cmpstr (table, ==,
                   "Month | Returning (visits) | New (visits) | Ratio | \n"
                   "August 2023 | 0 | 2 | 1 : 0.00 | \n"
                   "September 2023 | 1 | 2 | 1 : 0.50 | \n"
                   "October 2023 | 2 | 2 | 1 : 1.00 | ");
}

/* A picture of more than 12 doctors folds the smallest; the table has them all. */
static void
test_table_is_not_folded (Fixture *fixture, gconstpointer with_visits)
{
  for (guint i = 0; i < 14; i++)
    {
      gint64 customer = hf_test_book_add_customer (fixture->book, "李四");
      HfRow *doctor = hf_row_new (&hf_staff_def);
      HfRow *visit = hf_test_visit (customer, "2023-10-05", NULL);

      hf_row_set_text (doctor, HF_STAFF_NAME, "周医生");
      hf_row_set_text (doctor, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
      hf_row_set_int (visit, HF_VISIT_DOCTOR, hf_test_book_insert (fixture->book, doctor));
      hf_test_book_insert (fixture->book, visit);
    }
  choose (fixture, "second_list", HF_BY_DOCTOR);
  hf_test_wait_for (hf_chart_data_get_n_categories (get_data (fixture)) == 11);
  hf_chart_set_show_table (HF_CHART (find_shown (fixture, "chart")), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (
                      G_LIST_MODEL (gtk_column_view_get_model (get_table (fixture)))),
                    ==, 15);
  hf_chart_set_show_table (HF_CHART (find_shown (fixture, "chart")), FALSE);
  g_assert_cmpuint (hf_chart_data_get_n_categories (get_data (fixture)), ==, 11);
}

static void
test_follows_the_book (Fixture *fixture, gconstpointer with_visits)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "钱一");

  hf_test_book_insert (fixture->book, hf_test_visit (customer, "2023-09-28", NULL));
  hf_test_wait_for (
    g_str_has_prefix (get_text (fixture, "headline"), "Returning visits rose to 0.33"));
}

static void
test_empty_book (Fixture *fixture, gconstpointer with_visits)
{
  gint64 customer;

  g_assert_cmpstr (get_visible (fixture), ==, "empty");
  customer = hf_test_book_add_customer (fixture->book, "孙二");
  hf_test_book_insert (fixture->book, hf_test_visit (customer, "2023-10-01", NULL));
  hf_test_wait_for (g_strcmp0 (get_visible (fixture), "report") == 0);
}

static void
test_remembers_choices (Fixture *fixture, gconstpointer with_visits)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (HfChartData) before = hf_chart_data_ref (get_data (fixture));
  g_autoptr (GVariant) state = g_variant_ref_sink (make_state ("2023", "year", TRUE));
  g_autoptr (GVariant) saved = NULL;
  g_autoptr (GVariant) foreign = g_variant_ref_sink (g_variant_new_int32 (7));

  klass->restore_state (fixture->page, state);
  hf_test_wait_for (get_data (fixture) != before &&
                    hf_chart_data_get_n_categories (get_data (fixture)) == 1);
  klass->restore_state (fixture->page, foreign);
  saved = g_variant_ref_sink (klass->save_state (fixture->page));
  g_assert_cmpvariant (saved, state);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_list (fixture, "first_list")), ==, 3);
}

/* Into a file over one that is there already, which is replaced. */
static char *
save_as (Fixture *fixture, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL, *name = NULL, *expected = NULL;

  g_close (g_file_open_tmp ("huifang-XXXXXX", &path, &error), NULL);
  g_assert_no_error (error);
  name = g_path_get_basename (path);
  expected = g_strconcat ("Saved ", name, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.save", "(ss)", format, path);
  hf_test_wait_for (fixture->message != NULL);
  g_assert_cmpstr (fixture->message, ==, expected);
  return g_steal_pointer (&path);
}

static char *
read_and_remove (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return content;
}

static void
test_saves_pdf (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *path = save_as (fixture, "pdf");
  g_autofree char *reader = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL, *content = NULL;
  const char      *argv[] = { reader, path, "-", NULL };

  g_assert_nonnull (reader); /* poppler-utils, which tools/test installs */
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, NULL);
  content = read_and_remove (path);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_nonnull (strstr (text, "Returning visits rose to 0.50 per new visit"));
  g_assert_nonnull (strstr (text, "First visit ever in this hospital counts as new."));
  g_assert_nonnull (strstr (text, "As of 20 October 2023"));
}

static void
test_saves_spreadsheet (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *path = save_as (fixture, "csv");
  g_autofree char *content = read_and_remove (path);

  g_assert_nonnull (strstr (content, "September 2023,1,2,0.50\r\n"));
}

static void
test_says_what_could_not_be_saved (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *path =
    g_build_filename (fixture->book->folder, "no such folder", "report.pdf", NULL);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.save", "(ss)", "pdf", path);
  hf_test_wait_for (fixture->message != NULL);
  g_assert_false (g_str_has_prefix (fixture->message, "Saved"));
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  *told = g_strdup (what);
}

/* Whoever has left the page is told all the same. */
static void
test_says_it_elsewhere (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *path =
    g_build_filename (fixture->book->folder, "no such folder", "report.csv", NULL);
  g_autofree char *told = NULL;
  g_autoptr (HfPage) page = g_object_ref (fixture->page);

  g_signal_connect (hf_page_get_context (page), "unsaved", G_CALLBACK (unsaved_cb), &told);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.save", "(ss)", "csv", path);
  g_assert_true (fixture->book->is_saving); /* the process does not end meanwhile */
  gtk_window_set_child (fixture->window, NULL);
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Export report");
  gtk_window_set_child (fixture->window, GTK_WIDGET (page));
}

/* A window that was closed shows nothing any more, even while somebody holds it. */
static void
test_says_it_after_closing (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *path =
    g_build_filename (fixture->book->folder, "no such folder", "report.csv", NULL);
  g_autofree char *told = NULL;
  g_autoptr (HfPage) page = g_object_ref (fixture->page);
  g_autoptr (GtkWindow) closed = g_object_ref (fixture->window);

  g_signal_connect (hf_page_get_context (page), "unsaved", G_CALLBACK (unsaved_cb), &told);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.save", "(ss)", "csv", path);
  gtk_window_destroy (closed);
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Export report");
  gtk_window_set_child (closed, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (page));
}

/* On paper as on screen: by year. */
static void
test_prints_what_is_chosen (Fixture *fixture, gconstpointer with_visits)
{
  g_autoptr (GPtrArray) scopes = NULL;
  const HfPrintScope     *scope;
  const HfReportQuestion *question;

  choose (fixture, "second_list", HF_BY_YEAR);
  scopes = HF_PAGE_GET_CLASS (fixture->page)->list_printed (fixture->page);
  g_assert_cmpuint (scopes->len, ==, 1);
  scope = scopes->pdata[0];
  g_assert_true (scope->source == &hf_printed_report_source);
  question = scope->question;
  g_assert_cmpstr (question->kind->key, ==, "new-returning");
  g_assert_cmpstr (question->choices[0], ==, "24");
  g_assert_cmpstr (question->choices[1], ==, "year");
  g_assert_cmpint (question->today, ==, hf_date_from_iso ("2023-10-20"));
}

static void
find_cell (GtkWidget *widget, const char *figure, GtkWidget **found)
{
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget)))),
                   figure))
    *found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_cell (child, figure, found);
}

/* The table of the customers by a class: the six of this book have visits, two more have none. */
static void
show_customers (Fixture *fixture)
{
  GVariantBuilder chosen;
  g_autoptr (GVariant) state = NULL;

  hf_test_book_add_customer (fixture->book, "吴一");
  hf_test_book_add_customer (fixture->book, "郑二");
  g_variant_builder_init (&chosen, G_VARIANT_TYPE ("a(sss)"));
  g_variant_builder_add (&chosen, "(sss)", "customers", "stage", "sex");
  g_variant_builder_add (&chosen, "(sss)", "no such kind", "", "");
  state = g_variant_ref_sink (g_variant_new ("(sa(sss)b)", "customers", &chosen, FALSE));
  HF_PAGE_GET_CLASS (fixture->page)->restore_state (fixture->page, state);
  hf_test_wait_for (g_str_equal (get_text (fixture, "title"), "Customers: Stage × Sex"));
}

static void
list_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  char **listed = user_data;

  *listed = g_variant_dup_string (parameter, NULL);
}

static void
test_cell_lists_its_customers (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *listed = NULL;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry entries[] = {
    { .name = "list-customers", .activate = list_action, .parameter_type = "s" }
  };
  g_autoptr (HfFilter) filter = NULL;
  GtkWidget *cell = NULL;

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, &listed);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  show_customers (fixture);
  find_cell (find_shown (fixture, "grid"), "2", &cell); /* potential customers of no known sex */
  g_assert_nonnull (cell);
  g_signal_emit_by_name (cell, "clicked");
  filter = hf_filter_from_text (listed, NULL);
  g_assert_cmpuint (hf_filter_get_n (filter), ==, 1); /* the last 2 is in the column of totals */
  g_assert_cmpstr (hf_filter_get (filter, 0)->values[0], ==, "potential");
}

/* What is on screen and what is in the file, for a kind without a chart too. */
static void
test_saves_table (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *path = NULL, *content = NULL;

  show_customers (fixture);
  path = save_as (fixture, "csv");
  content = read_and_remove (path);
  g_assert_nonnull (strstr (content, "\r\nCustomer,0,0,6,6\r\n"));
  g_assert_false (gtk_widget_get_visible (find (fixture, "table_button")));
}

static void
test_remembers_each_kind (Fixture *fixture, gconstpointer with_visits)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (GVariant) saved = NULL;
  g_autofree char *text = NULL;

  choose (fixture, "second_list", HF_BY_YEAR);
  show_customers (fixture);
  gtk_drop_down_set_selected (find_list (fixture, "first_list"), 0);
  hf_test_wait_for (!g_str_equal (get_text (fixture, "title"), "Customers: Stage × Sex"));
  gtk_drop_down_set_selected (find_list (fixture, "kind_list"), 0);
  hf_test_wait_for (gtk_widget_get_visible (find (fixture, "table_button")));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_list (fixture, "second_list")), ==,
                    HF_BY_YEAR);
  saved = g_variant_ref_sink (klass->save_state (fixture->page));
  text = g_variant_print (saved, FALSE);
  g_assert_nonnull (strstr (text, "('new-returning', '24', 'year')"));
  g_assert_nonnull (strstr (text, "('customers', 'province', 'sex')"));
}

/* Whoever finds nothing may choose another kind, and one that has something is shown. */
static void
test_empty_kind (Fixture *fixture, gconstpointer with_visits)
{
  GtkWidget *nothing = find (fixture, "nothing");

  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (nothing)), ==,
                   "Reports start with the first visit");
  show_customers (fixture);
  g_assert_cmpstr (get_visible (fixture), ==, "report");
  g_assert_true (gtk_widget_get_mapped (find (fixture, "choice")));
}

/* What is on screen stays, and so do its choices. It may be read once more: something came while it
 * was read first. */
static void
test_stops (Fixture *fixture, gconstpointer with_visits)
{
  g_autofree char *before = g_strdup (get_text (fixture, "title"));

  gtk_drop_down_set_selected (find_list (fixture, "kind_list"), 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.stop", NULL);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (get_text (fixture, "title"), ==, before);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_list (fixture, "kind_list")), ==, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_list (fixture, "second_list")), ==,
                    HF_BY_MONTH);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, with_visits, test)                                                       \
  g_test_add ("/reports-page/" name, Fixture, GINT_TO_POINTER (with_visits), set_up, test, \
              tear_down)
  ADD ("known-book", TRUE, test_known_book);
  ADD ("takes-focus", TRUE, test_takes_focus);
  ADD ("choices", TRUE, test_choices);
  ADD ("table-equals-report", TRUE, test_table_equals_report);
  ADD ("table-is-not-folded", TRUE, test_table_is_not_folded);
  ADD ("follows-the-book", TRUE, test_follows_the_book);
  ADD ("empty-book", FALSE, test_empty_book);
  ADD ("remembers-choices", TRUE, test_remembers_choices);
  ADD ("forgets-a-foreign-year", TRUE, test_forgets_a_foreign_year);
  ADD ("prints-what-is-chosen", TRUE, test_prints_what_is_chosen);
  ADD ("cell-lists-its-customers", TRUE, test_cell_lists_its_customers);
  ADD ("saves-table", TRUE, test_saves_table);
  ADD ("remembers-each-kind", TRUE, test_remembers_each_kind);
  ADD ("empty-kind", FALSE, test_empty_kind);
  ADD ("stops", TRUE, test_stops);
  ADD ("saves-pdf", TRUE, test_saves_pdf);
  ADD ("saves-spreadsheet", TRUE, test_saves_spreadsheet);
  ADD ("says-what-could-not-be-saved", TRUE, test_says_what_could_not_be_saved);
  ADD ("says-it-elsewhere", TRUE, test_says_it_elsewhere);
  ADD ("says-it-after-closing", TRUE, test_says_it_after_closing);
#undef ADD
  return g_test_run ();
}

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
#include "gui/stats/hf-reports-page.h"
#include "session/print/hf-printed-report.h"

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

static GtkDropDown *
find_list (Fixture *fixture, const char *name)
{
  return GTK_DROP_DOWN (
    gtk_widget_get_template_child (find (fixture, "choice"), HF_TYPE_REPORT_CHOICE, name));
}

static const char *
get_text (Fixture *fixture, const char *name)
{
  return gtk_label_get_label (GTK_LABEL (find (fixture, name)));
}

static const char *
get_visible (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find (fixture, "stack")));
}

static HfChartData *
get_data (Fixture *fixture)
{
  return hf_chart_get_data (HF_CHART (find (fixture, "chart")));
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
    gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), find (fixture, "chart")));
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
  GListModel *periods = gtk_drop_down_get_model (find_list (fixture, "period_list"));

  g_assert_cmpuint (g_list_model_get_n_items (periods), ==, 4);
  choose (fixture, "by_list", HF_BY_YEAR);
  g_assert_cmpuint (hf_chart_data_get_n_categories (get_data (fixture)), ==, 1);
  g_assert_cmpstr (hf_chart_data_get_category (get_data (fixture), 0)->full_label, ==, "2023");
  choose (fixture, "by_list", HF_BY_DEPARTMENT);
  g_assert_cmpstr (hf_chart_data_get_category (get_data (fixture), 0)->full_label, ==,
                   "Not recorded");
  choose (fixture, "period_list", 3);
  g_assert_cmpstr (hf_chart_data_get_subtitle (get_data (fixture)), ==,
                   "January 2023 to 20 October 2023 · 9 visits");
}

static void
test_forgets_a_foreign_year (Fixture *fixture, gconstpointer with_visits)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new ("(ssb)", "1987", "month", FALSE));
  g_autoptr (HfChartData) before = hf_chart_data_ref (get_data (fixture));

  klass->restore_state (fixture->page, state);
  hf_test_wait_for (get_data (fixture) != before &&
                    hf_chart_data_get_n_categories (get_data (fixture)) == 3);
}

static GtkColumnView *
get_table (Fixture *fixture)
{
  return GTK_COLUMN_VIEW (
    gtk_widget_get_template_child (find (fixture, "chart"), HF_TYPE_CHART, "table"));
}

static guint
count_table_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (get_table (fixture))));
}

/* What is to be read in the cells of a row, whatever widgets those are. */
static void
read_labels (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s%s", words->len > 0 ? " | " : "",
                            gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, words);
}

/* The headings are the table's first child, then come the rows. */
static GPtrArray *
read_table (Fixture *fixture)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *headings = gtk_widget_get_first_child (GTK_WIDGET (get_table (fixture)));
  GString   *words = g_string_new (NULL);

  read_labels (headings, words);
  g_ptr_array_add (rows, g_string_free (words, FALSE));
  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_next_sibling (headings));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      words = g_string_new (NULL);
      read_labels (row, words);
      g_ptr_array_add (rows, g_string_free (words, FALSE));
    }
  return rows;
}

/* Whoever cannot see the chart reads the same figures. */
static void
test_table_equals_report (Fixture *fixture, gconstpointer with_visits)
{
  static const char *const expected[] = {
    "Month | Returning (visits) | New (visits) | Ratio",
    "August 2023 | 0 | 2 | 1 : 0.00",
    "September 2023 | 1 | 2 | 1 : 0.50",
    "October 2023 | 2 | 2 | 1 : 1.00",
  };
  g_autoptr (GPtrArray) rows = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.show-table", NULL); /* key t */
  rows = read_table (fixture);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (g_ptr_array_index (rows, i), ==, expected[i]);
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
  choose (fixture, "by_list", HF_BY_DOCTOR);
  hf_test_wait_for (hf_chart_data_get_n_categories (get_data (fixture)) == 11);
  hf_chart_set_show_table (HF_CHART (find (fixture, "chart")), TRUE);
  g_assert_cmpuint (count_table_rows (fixture), ==, 15);
  hf_chart_set_show_table (HF_CHART (find (fixture, "chart")), FALSE);
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
  g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new ("(ssb)", "2023", "year", TRUE));
  g_autoptr (GVariant) saved = NULL;
  g_autoptr (GVariant) foreign = g_variant_ref_sink (g_variant_new_int32 (7));

  klass->restore_state (fixture->page, state);
  hf_test_wait_for (get_data (fixture) != before &&
                    hf_chart_data_get_n_categories (get_data (fixture)) == 1);
  klass->restore_state (fixture->page, foreign);
  saved = g_variant_ref_sink (klass->save_state (fixture->page));
  g_assert_cmpvariant (saved, state);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_list (fixture, "period_list")), ==, 3);
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
  const HfPrintScope *scope;
  const char         *period;
  guint32             by;
  gint32              today;

  choose (fixture, "by_list", HF_BY_YEAR);
  scopes = HF_PAGE_GET_CLASS (fixture->page)->list_printed (fixture->page);
  g_assert_cmpuint (scopes->len, ==, 1);
  scope = scopes->pdata[0];
  g_assert_true (scope->source == &hf_printed_report_source);
  g_variant_get (scope->question, "(u&si)", &by, &period, &today);
  g_assert_cmpuint (by, ==, HF_BY_YEAR);
  g_assert_cmpstr (period, ==, "24");
  g_assert_cmpint (today, ==, hf_date_from_iso ("2023-10-20"));
}

static void
add (const char *name,
     gboolean    with_visits,
     void (*test) (Fixture *fixture, gconstpointer with_visits))
{
  g_autofree char *path = g_strconcat ("/reports-page/", name, NULL);

  g_test_add (path, Fixture, GINT_TO_POINTER (with_visits), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("known-book", TRUE, test_known_book);
  add ("takes-focus", TRUE, test_takes_focus);
  add ("choices", TRUE, test_choices);
  add ("table-equals-report", TRUE, test_table_equals_report);
  add ("table-is-not-folded", TRUE, test_table_is_not_folded);
  add ("follows-the-book", TRUE, test_follows_the_book);
  add ("empty-book", FALSE, test_empty_book);
  add ("remembers-choices", TRUE, test_remembers_choices);
  add ("forgets-a-foreign-year", TRUE, test_forgets_a_foreign_year);
  add ("prints-what-is-chosen", TRUE, test_prints_what_is_chosen);
  add ("saves-pdf", TRUE, test_saves_pdf);
  add ("saves-spreadsheet", TRUE, test_saves_spreadsheet);
  add ("says-what-could-not-be-saved", TRUE, test_says_what_could_not_be_saved);
  add ("says-it-elsewhere", TRUE, test_says_it_elsewhere);
  add ("says-it-after-closing", TRUE, test_says_it_after_closing);

  return g_test_run ();
}

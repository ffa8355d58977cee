/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The knowledge base over a real book: finding, creating, editing in place with undo, versions,
 * archiving, one pane, and who may only read. */

#include "filter-memory.h"
#include "row-menu.h"
#include "find-field.h"
#include "in-window.h"
#include "core/hf-article.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-list-view.h"
#include "gui/knowledge/hf-article-form.h"
#include "gui/knowledge/hf-article-list.h"
#include "gui/knowledge/hf-article-new.h"
#include "gui/knowledge/hf-article-view.h"
#include "gui/knowledge/hf-knowledge-page.h"
#include "session/print/hf-printed-article.h"
#include "session/knowledge/hf-article-versions.h"

#include <adwaita.h>

typedef enum
{
  EMPTY = 1,
  MASKED,
} How;

typedef struct
{
  HfTestBook    *book;
  HfContext     *context;
  GtkWidget     *window;
  HfPage        *page;
  HfArticleList *list;
  HfArticleView *view;
  HfLiveList    *model;
  gint64         aspirin;
} Fixture;

static gpointer
child (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);
}

static gpointer
page_child (Fixture *fixture, const char *name)
{
  return child (fixture->page, HF_TYPE_KNOWLEDGE_PAGE, name);
}

static gpointer
view_child (Fixture *fixture, const char *name)
{
  return child (fixture->view, HF_TYPE_ARTICLE_VIEW, name);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
}

static gint64
add_article (Fixture *fixture, const char *name, const char *kind, const char *text)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, name);
  hf_row_set_text (row, HF_ARTICLE_KIND, kind);
  hf_row_set_text (row, HF_ARTICLE_TEXT, text);
  return hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer how)
{
  fixture->book = hf_test_book_new ();
  if (GPOINTER_TO_INT (how) != EMPTY)
    {
      fixture->aspirin = add_article (fixture, "阿司匹林", HF_ARTICLE_DRUG, "one");
      add_article (fixture, "出院回访规范", HF_ARTICLE_PROCEDURE, "先问阿司匹林");
    }
  if (GPOINTER_TO_INT (how) == MASKED)
    {
      g_autoptr (HfViewer) masked = hf_viewer_new ("Wu", 0, TRUE);
      hf_store_set_viewer (fixture->book->store, masked);
    }
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->page = g_object_new (HF_TYPE_KNOWLEDGE_PAGE, "context", fixture->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->list = page_child (fixture, "list");
  fixture->view = page_child (fixture, "view");
  fixture->model = hf_record_list_get_model (HF_RECORD_LIST (fixture->list));
  fixture->window = show_in_window (fixture->page, 1000, 700);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
}

static void
tear_down (Fixture *fixture, gconstpointer how)
{
  end_in_window (fixture->window, fixture->page, fixture->context, fixture->book);
}

static const char *
shown_text (Fixture *fixture, guint field)
{
  const HfRow *row = hf_article_view_get_article (fixture->view);

  return row ? hf_row_text (row, field) : NULL;
}

static void
open_aspirin (Fixture *fixture)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (fixture->aspirin));

  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, item);
  hf_test_wait_for (hf_article_view_get_article (fixture->view) != NULL);
}

static void
search (Fixture *fixture, const char *text, guint n_expected)
{
  HF_PAGE_GET_CLASS (fixture->page)->search (fixture->page, text);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  g_assert_cmpuint (count (fixture), ==, n_expected);
}

static void
test_empty (Fixture *fixture, gconstpointer how)
{
  GtkStack *stack = page_child (fixture, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "articles");
}

static void
test_search (Fixture *fixture, gconstpointer how)
{
  GtkDropDown *kind = page_child (fixture, "kind");

  g_assert_cmpuint (count (fixture), ==, 2);
  search (fixture, "aspl", 1);
  search (fixture, "匹林", 2);
  gtk_drop_down_set_selected (kind, 4); /* drugs */
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  g_assert_cmpuint (count (fixture), ==, 1);
  search (fixture, "nowhere", 0);
  g_assert_true (gtk_widget_get_visible (page_child (fixture, "create_row")));
  gtk_drop_down_set_selected (kind, 0);
  search (fixture, "", 2);
  g_assert_false (gtk_widget_get_visible (page_child (fixture, "create_row")));
}

static void
test_create (Fixture *fixture, gconstpointer how)
{
  gpointer   form = page_child (fixture, "form");
  GtkWidget *name = child (form, HF_TYPE_NEW_FORM, "name");
  GtkWidget *create = child (form, HF_TYPE_NEW_FORM, "create");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_signal_emit_by_name (create, "clicked");
  g_assert_true (gtk_widget_get_visible (child (form, HF_TYPE_NEW_FORM, "name_problem")));
  gtk_editable_set_text (GTK_EDITABLE (name), "停车多少钱");
  g_signal_emit_by_name (create, "clicked");
  hf_test_wait_for (count (fixture) == 3);
  hf_test_wait_for (g_strcmp0 (shown_text (fixture, HF_ARTICLE_NAME), "停车多少钱") == 0);
  g_assert_true (gtk_toggle_button_get_active (view_child (fixture, "edit")));
}

/* With its form, which is made when somebody wants to edit. */
static HfEditableRow *
type_name (Fixture *fixture)
{
  HfEditableRow *field;
  GtkWidget     *editor;

  open_aspirin (fixture);
  g_assert_null (adw_bin_get_child (view_child (fixture, "form_place")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "knowledge.edit", NULL);
  field = find_editable (view_child (fixture, "form_place"), "name");
  editor = hf_editable_row_get_editor (field);
  gtk_widget_grab_focus (editor);
  gtk_editable_set_text (GTK_EDITABLE (editor), "阿司匹林肠溶片");
  return field;
}

/* Saved on leaving the field, and taken back by undo. */
static void
test_edit (Fixture *fixture, gconstpointer how)
{
  HfEditableRow *field = type_name (fixture);

  g_assert_true (hf_editable_row_save (field));
  hf_test_wait_for (g_strcmp0 (shown_text (fixture, HF_ARTICLE_NAME), "阿司匹林肠溶片") == 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_strcmp0 (shown_text (fixture, HF_ARTICLE_NAME), "阿司匹林") == 0);
}

/* What somebody else wrote meanwhile counts, and the field says so. */
static void
test_conflict (Fixture *fixture, gconstpointer how)
{
  HfEditableRow *field = type_name (fixture);
  GtkEditable   *editor = GTK_EDITABLE (hf_editable_row_get_editor (field));

  hf_test_book_set_text (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_NAME,
                         "阿司匹林泡腾片");
  hf_test_wait_for (g_strcmp0 (shown_text (fixture, HF_ARTICLE_NAME), "阿司匹林泡腾片") == 0);
  g_assert_cmpstr (gtk_editable_get_text (editor), ==, "阿司匹林肠溶片");
  g_assert_true (hf_editable_row_save (field));
  hf_test_wait_for (g_strcmp0 (gtk_editable_get_text (editor), "阿司匹林泡腾片") == 0);
}

/* It costs nobody what is being typed elsewhere. */
static void
test_conflict_beside (Fixture *fixture, gconstpointer how)
{
  HfEditableRow *name = type_name (fixture);
  HfEditableRow *words = find_editable (view_child (fixture, "form_place"), "keywords");
  GtkEditable   *name_editor = GTK_EDITABLE (hf_editable_row_get_editor (name));
  GtkEditable   *words_editor = GTK_EDITABLE (hf_editable_row_get_editor (words));

  gtk_editable_set_text (words_editor, "止痛");
  hf_test_book_set_text (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_NAME,
                         "阿司匹林泡腾片");
  hf_test_wait_for (g_strcmp0 (shown_text (fixture, HF_ARTICLE_NAME), "阿司匹林泡腾片") == 0);
  g_assert_true (hf_editable_row_save (name));
  hf_test_wait_for (g_strcmp0 (gtk_editable_get_text (name_editor), "阿司匹林泡腾片") == 0);
  g_assert_cmpstr (gtk_editable_get_text (words_editor), ==, "止痛");
}

/* Only a drug has side effects; only what is for some calls says for which. */
static void
test_fields_of_kind (Fixture *fixture, gconstpointer how)
{
  GtkWidget *form = view_child (fixture, "form_place");

  open_aspirin (fixture);
  hf_article_view_edit (fixture->view);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_editable (form, "side_effect"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_editable (form, "pin_words"))));
  hf_test_book_set_text (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_KIND,
                         HF_ARTICLE_QUESTION);
  hf_test_book_set_text (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_PINNED,
                         HF_ARTICLE_PINNED_FITTING);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (find_editable (form, "pin_words"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_editable (form, "side_effect"))));
}

static void
test_versions (Fixture *fixture, gconstpointer how)
{
  GtkListBox *list = view_child (fixture, "list");
  GtkWidget  *old = view_child (fixture, "old");

  hf_test_book_set_text (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_TEXT, "two");
  open_aspirin (fixture);
  g_assert_true (gtk_widget_get_visible (view_child (fixture, "history")));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, 2));
  g_assert_false (gtk_widget_get_visible (old));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
  g_assert_true (gtk_widget_get_visible (old));
  g_signal_emit_by_name (view_child (fixture, "restore"), "clicked");
  hf_test_wait_for (g_strcmp0 (shown_text (fixture, HF_ARTICLE_TEXT), "one") == 0);
  g_assert_false (gtk_widget_get_visible (old));
}

/* A long history is read from its end, as far as somebody wants to look. */
static void
test_more_versions (Fixture *fixture, gconstpointer how)
{
  GtkListBox *list = view_child (fixture, "list");
  GtkWidget  *more = view_child (fixture, "more");

  for (guint i = 0; i < HF_ARTICLE_VERSIONS_MOST; i++)
    hf_test_book_set_text (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_TEXT,
                           i % 2 == 0 ? "two" : "three");
  open_aspirin (fixture);
  hf_test_wait_for (gtk_widget_get_visible (more));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, HF_ARTICLE_VERSIONS_MOST - 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, HF_ARTICLE_VERSIONS_MOST));
  g_signal_emit_by_name (more, "clicked");
  hf_test_wait_for (!gtk_widget_get_visible (more));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, HF_ARTICLE_VERSIONS_MOST));
  g_assert_null (gtk_list_box_get_row_at_index (list, HF_ARTICLE_VERSIONS_MOST + 1));
}

static void
test_row_menu (Fixture *fixture, gconstpointer how)
{
  GtkWidget *rows = hf_list_view_get_rows (child (fixture->list, HF_TYPE_ARTICLE_LIST, "view"));
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (fixture->aspirin));
  GtkWidget *menu;

  g_assert_null (hf_row_menu_open (rows, gtk_widget_get_first_child (rows)));
  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, item);
  hf_test_wait_for (hf_article_view_get_article (fixture->view) != NULL);
  menu = hf_row_menu_open (rows, gtk_widget_get_first_child (rows));
  g_assert_true (offers (menu, "_Open") && offers (menu, "_Edit") && offers (menu, "_Print…"));
  choose_line (menu, "_Archive");
  hf_test_wait_for (count (fixture) == 1);
}

static void
test_archive (Fixture *fixture, gconstpointer how)
{
  open_aspirin (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "knowledge.archive", NULL);
  hf_test_wait_for (count (fixture) == 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count (fixture) == 2);
}

static void
test_narrow (Fixture *fixture, gconstpointer how)
{
  hf_page_set_narrow (fixture->page, TRUE);
  g_assert_true (gtk_widget_get_visible (page_child (fixture, "list_side")));
  g_assert_false (gtk_widget_get_visible (page_child (fixture, "detail")));
  open_aspirin (fixture);
  g_assert_false (gtk_widget_get_visible (page_child (fixture, "list_side")));
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (fixture->page));
  g_assert_true (gtk_widget_get_visible (page_child (fixture, "list_side")));
}

/* Whatever is shown then, it is not what is there no more. */
static void
test_gone (Fixture *fixture, gconstpointer how)
{
  open_aspirin (fixture);
  hf_test_book_delete (fixture->book, &hf_article_def, fixture->aspirin);
  hf_test_wait_for (g_strcmp0 (shown_text (fixture, HF_ARTICLE_NAME), "阿司匹林") != 0);
  hf_test_wait_for (count (fixture) == 1);
}

static void
test_read_only (Fixture *fixture, gconstpointer how)
{
  GtkStack *detail = page_child (fixture, "detail");

  open_aspirin (fixture);
  g_assert_false (gtk_widget_get_visible (view_child (fixture, "edit")));
  hf_article_view_edit (fixture->view);
  g_assert_false (gtk_toggle_button_get_active (view_child (fixture, "edit")));
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (detail), ==, "card");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "knowledge.archive", NULL);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM article WHERE archived IS NULL"),
                   ==, 2);
  search (fixture, "nowhere", 0);
  g_assert_false (gtk_widget_get_visible (page_child (fixture, "create_row")));
}

static void
message_cb (HfPage *page, const char *text, gint64 step, char **message)
{
  g_assert_cmpint (step, ==, 0);
  g_free (*message);
  *message = g_strdup (text);
}

/* Whoever may only read may also take along what is read; where it cannot be written, that is
 * said. */
static void
test_export (Fixture *fixture, gconstpointer how)
{
  g_autofree char *path = g_build_filename (fixture->book->folder, "articles.csv", NULL);
  g_autofree char *nowhere =
    g_build_filename (fixture->book->folder, "nowhere", "articles.csv", NULL);
  g_autofree char *message = NULL;
  g_autofree char *text = NULL;

  g_signal_connect (fixture->page, "message", G_CALLBACK (message_cb), &message);
  hf_table_export_write (&hf_knowledge_export, HF_PAGE (fixture->page), NULL, path);
  hf_test_wait_for (message != NULL);
  g_assert_cmpstr (message, ==, "2 rows exported");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "阿司匹林,Drug,"));
  g_clear_pointer (&message, g_free);
  hf_table_export_write (&hf_knowledge_export, HF_PAGE (fixture->page), NULL, nowhere);
  hf_test_wait_for (message != NULL);
  g_assert_null (strstr (message, "exported"));
}

static void
unsaved_cb (HfContext    *context,
            const char   *what,
            const char   *action,
            const GError *error,
            char        **told)
{
  *told = g_strdup (what);
}

/* Whoever left the page meanwhile gets the file all the same, or is told that there is none. */
static void
test_export_after_closing (Fixture *fixture, gconstpointer how)
{
  g_autofree char *path = g_build_filename (fixture->book->folder, "articles.csv", NULL);
  g_autofree char *nowhere =
    g_build_filename (fixture->book->folder, "nowhere", "articles.csv", NULL);
  g_autofree char *told = NULL;

  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_table_export_write (&hf_knowledge_export, HF_PAGE (fixture->page), NULL, path);
  g_assert_true (fixture->book->is_saving); /* the process does not end meanwhile */
  hf_table_export_write (&hf_knowledge_export, HF_PAGE (fixture->page), NULL, nowhere);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Export Articles");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Only an article is for paper, and it is the one that is shown. */
static void
test_print (Fixture *fixture, gconstpointer how)
{
  g_autoptr (GPtrArray) scopes = NULL;
  const HfPrintScope *scope;

  g_assert_false (hf_page_can_print (fixture->page));
  open_aspirin (fixture);
  g_assert_true (hf_page_can_print (fixture->page));
  scopes = HF_PAGE_GET_CLASS (fixture->page)->list_printed (fixture->page);
  g_assert_cmpuint (scopes->len, ==, 1);
  scope = scopes->pdata[0];
  g_assert_true (scope->source == &hf_printed_article_source);
  g_assert_cmpint (g_variant_get_int64 (scope->question), ==, fixture->aspirin);
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_assert_false (hf_page_can_print (fixture->page)); /* the form is in front */
}

/* Puts the filter as the page is started with the one of last time. */
static void
filter_by (Fixture *fixture, guint field, HfFilterOp op, const char *value, guint n_expected)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autofree char  *text = NULL;
  const FilterAsked asked = { &hf_article_def, field, op, value };

  filter_asked_add (filter, &asked);
  text = hf_filter_to_text (filter);
  hf_filter_bar_restore (page_child (fixture, "filter_bar"), text);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  g_assert_cmpuint (count (fixture), ==, n_expected);
}

/* By what is kept of an article, beside its kind; the button takes the filter away. */
static void
test_filter (Fixture *fixture, gconstpointer how)
{
  hf_test_book_set_int (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_PRICE, 1250);
  hf_test_book_set_text (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_CHECKED,
                         "2023-10-01");
  filter_by (fixture, HF_ARTICLE_PRICE, HF_FILTER_AT_LEAST, "1000", 1);
  filter_by (fixture, HF_ARTICLE_PRICE, HF_FILTER_AT_LEAST, "2000", 0);
  g_assert_true (gtk_widget_get_visible (page_child (fixture, "clear_filter")));
  filter_by (fixture, HF_ARTICLE_CHECKED, HF_FILTER_WITHIN_LAST, "30", 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "knowledge.clear-filter", NULL);
  hf_test_wait_for (count (fixture) == 2);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    How         how;
    void (*test) (Fixture *fixture, gconstpointer how);
  } tests[] = {
    { "/knowledge/empty", EMPTY, test_empty },
    { "/knowledge/search", 0, test_search },
    { "/knowledge/create", 0, test_create },
    { "/knowledge/edit", 0, test_edit },
    { "/knowledge/conflict", 0, test_conflict },
    { "/knowledge/conflict-beside", 0, test_conflict_beside },
    { "/knowledge/fields-of-kind", 0, test_fields_of_kind },
    { "/knowledge/versions", 0, test_versions },
    { "/knowledge/more-versions", 0, test_more_versions },
    { "/knowledge/archive", 0, test_archive },
    { "/knowledge/filter", 0, test_filter },
    { "/knowledge/row-menu", 0, test_row_menu },
    { "/knowledge/narrow", 0, test_narrow },
    { "/knowledge/gone", 0, test_gone },
    { "/knowledge/print", 0, test_print },
    { "/knowledge/read-only", MASKED, test_read_only },
    { "/knowledge/export", MASKED, test_export },
    { "/knowledge/export-after-closing", 0, test_export_after_closing },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].how), set_up, tests[i].test,
                tear_down);
  return g_test_run ();
}

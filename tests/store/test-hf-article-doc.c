/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Articles are found by fragments of all that is written in them, by the sound of their titles and
 * by their departments, through every change, undo and redo; those meant stand first. */

#include "hf-test-book.h"

#include "core/hf-article.h"
#include "core/hf-department.h"

typedef struct
{
  HfTestBook *book;
  gint64      department;
  gint64      aspirin;
  gint64      procedure;
} Fixture;

static gint64
add_article (Fixture *fixture, const char *name, const char *kind, guint field, const char *text)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, name);
  hf_row_set_text (row, HF_ARTICLE_KIND, kind);
  hf_row_set_text (row, field, text);
  if (fixture->aspirin == 0)
    hf_row_set_int (row, HF_ARTICLE_DEPARTMENT, fixture->department);
  return hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HfRow *department = hf_row_new (&hf_department_def);

  fixture->book = hf_test_book_new ();
  hf_row_set_text (department, HF_DEPARTMENT_NAME, "心内科");
  fixture->department = hf_test_book_insert (fixture->book, department);
  fixture->aspirin = add_article (fixture, "阿司匹林肠溶片", HF_ARTICLE_DRUG, HF_ARTICLE_INDICATION,
                                  "抗血小板聚集，预防心肌梗死");
  fixture->procedure = add_article (fixture, "Call-back after discharge", HF_ARTICLE_PROCEDURE,
                                    HF_ARTICLE_TEXT, "先问是否按时服用阿司匹林，再问伤口。12320");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_check (fixture->book);
  hf_test_book_free (fixture->book);
}

static GPtrArray *
find (Fixture *fixture, const char *text)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_article_def, fixture->book->viewer);
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  hf_query_containing (query, text);
  hf_query_where (query, HF_ARTICLE_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_ARTICLE_NAME, FALSE);
  rows = hf_store_query_sync (fixture->book->store, query, &error);
  g_test_message ("%s", text);
  g_assert_no_error (error);
  return rows;
}

static void
assert_found (Fixture *fixture, const char *text, gint64 only)
{
  g_autoptr (GPtrArray) rows = find (fixture, text);

  g_assert_cmpuint (rows->len, ==, only ? 1 : 0);
  if (only)
    g_assert_cmpint (((const HfRow *) rows->pdata[0])->id, ==, only);
}

static void
test_found (Fixture *fixture, gconstpointer data)
{
  static const char *const aspirin[] = {
    "肠溶", "腸溶", "血小板", "asipilin", "ASPLCRP", "aspl", "心肌 阿司", "心内", "內科",
  };
  static const char *const procedure[] = { "discharge", "CALL dis", "伤口", "232", "12320" };
  static const char *const nothing[] = { "林阿", "\"", "'", "*", "9999", "血板", "zzz" };

  for (guint i = 0; i < G_N_ELEMENTS (aspirin); i++)
    assert_found (fixture, aspirin[i], fixture->aspirin);
  for (guint i = 0; i < G_N_ELEMENTS (procedure); i++)
    assert_found (fixture, procedure[i], fixture->procedure);
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    assert_found (fixture, nothing[i], 0);
}

/* A Chinese title has no spaces: its words begin anywhere. */
static void
test_word_in_title (Fixture *fixture, gconstpointer data)
{
  static const char *const washing[] = { "shuhou", "xizao", "xz", "jitiankeyi", "jtkyxz", "keyi" };
  gint64                   question =
    add_article (fixture, "术后几天可以洗澡", HF_ARTICLE_QUESTION, HF_ARTICLE_TEXT, "拆线两天后");

  for (guint i = 0; i < G_N_ELEMENTS (washing); i++)
    assert_found (fixture, washing[i], question);
  assert_found (fixture, "xizaotang", 0);
  assert_found (fixture, "izao", 0);
}

/* "Call…" sorts before "阿…", but what has the text in its title is meant. */
static void
test_meant_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = find (fixture, "阿司匹林");

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (((const HfRow *) rows->pdata[0])->id, ==, fixture->aspirin);
}

static void
test_blank_is_no_condition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = find (fixture, " ");

  g_assert_cmpuint (rows->len, ==, 2);
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  hf_test_book_set_text (fixture->book, &hf_article_def, fixture->aspirin, HF_ARTICLE_NAME,
                         "氯吡格雷");
  assert_found (fixture, "lvbigelei", fixture->aspirin);
  assert_found (fixture, "肠溶", 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  assert_found (fixture, "lvbigelei", 0);
  assert_found (fixture, "肠溶", fixture->aspirin);
  hf_undone_free (hf_test_book_redo (fixture->book));
  assert_found (fixture, "氯吡", fixture->aspirin);
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  hf_test_book_delete (fixture->book, &hf_article_def, fixture->procedure);
  assert_found (fixture, "伤口", 0);
  hf_test_book_check (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM article_doc"), ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  assert_found (fixture, "伤口", fixture->procedure);
}

/* A department may get another name without its articles being touched. */
static void
test_department_renamed (Fixture *fixture, gconstpointer data)
{
  hf_test_book_set_text (fixture->book, &hf_department_def, fixture->department, HF_DEPARTMENT_NAME,
                         "心血管内科");
  assert_found (fixture, "血管内", fixture->aspirin);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/store/article/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/store/article/word-in-title", Fixture, NULL, set_up, test_word_in_title, tear_down);
  g_test_add ("/store/article/meant-first", Fixture, NULL, set_up, test_meant_first, tear_down);
  g_test_add ("/store/article/blank", Fixture, NULL, set_up, test_blank_is_no_condition, tear_down);
  g_test_add ("/store/article/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/store/article/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/store/article/department-renamed", Fixture, NULL, set_up, test_department_renamed,
              tear_down);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is shown in a call follows from its visit and the classes of its customer, as far as the
 * viewer may know these. */

#include "core/hf-article.h"
#include "core/hf-case-class.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "session/follow-up/hf-call-card.h"
#include "session/knowledge/hf-pinned.h"
#include "store/hf-sql.h"
#include "tests/session/call-fixture.h"

static gint64
add_article (CallFixture *fixture, const char *name, const char *pinned, guint field, HfValue value)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, name);
  hf_row_set_text (row, HF_ARTICLE_KIND, HF_ARTICLE_QUESTION);
  hf_row_set_text (row, HF_ARTICLE_PINNED, pinned);
  hf_row_set (row, field, value);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
add_named (CallFixture *fixture, const HfEntityDef *def, const char *name)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_text (row, (guint) hf_entity_field (def, "name"), name);
  if (def == &hf_case_class_def)
    {
      hf_row_set_text (row, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_DISEASE);
      hf_row_set_text (row, HF_CASE_CLASS_KEYWORDS, name);
    }
  return hf_test_book_insert (fixture->book, row);
}

/* A call after a visit to @department for hypertension. */
static gint64
add_call (CallFixture *fixture, gint64 department)
{
  HfRow *visit = hf_test_visit (fixture->customer, "2023-10-01", NULL);
  HfRow *follow_up = hf_test_follow_up (fixture->customer, TODAY, "A");

  hf_row_set_int (visit, HF_VISIT_DEPARTMENT, department);
  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, "高血压 2 级");
  hf_row_set_int (follow_up, HF_FOLLOW_UP_VISIT, hf_test_book_insert (fixture->book, visit));
  return hf_test_book_insert (fixture->book, follow_up);
}

static char *
read_titles (CallFixture *fixture, HfViewer *viewer, gint64 call)
{
  HfDatabase *db = hf_test_book_connect (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRow) row = hf_sql_read_existing (db, &hf_follow_up_def, viewer, call, &error);
  g_autoptr (GPtrArray) articles = hf_pinned_read (db, viewer, row, &error);
  GString *titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < articles->len; i++)
    g_string_append (titles, hf_row_text (articles->pdata[i], HF_ARTICLE_NAME));
  hf_database_close (db);
  return g_string_free (titles, FALSE);
}

static void
fill (CallFixture *fixture, gint64 *call, gint64 *call_elsewhere)
{
  gint64 heart = add_named (fixture, &hf_department_def, "心内科");
  gint64 eyes = add_named (fixture, &hf_department_def, "眼科");
  gint64 class = add_named (fixture, &hf_case_class_def, "高血压");

  add_article (fixture, "a", HF_ARTICLE_PINNED_ALL, HF_ARTICLE_TEXT, HF_TEXT ("x"));
  add_article (fixture, "b", NULL, HF_ARTICLE_DEPARTMENT, HF_INT (heart));
  add_article (fixture, "c", HF_ARTICLE_PINNED_FITTING, HF_ARTICLE_DEPARTMENT, HF_INT (heart));
  add_article (fixture, "d", HF_ARTICLE_PINNED_FITTING, HF_ARTICLE_PIN_WORDS, HF_TEXT ("血压"));
  add_article (fixture, "e", HF_ARTICLE_PINNED_FITTING, HF_ARTICLE_PIN_CLASS, HF_INT (class));
  add_article (fixture, "f", HF_ARTICLE_PINNED_FITTING, HF_ARTICLE_PIN_WORDS, HF_TEXT ("骨折"));
  *call = add_call (fixture, heart);
  *call_elsewhere = add_call (fixture, eyes);
}

static void
test_fitting (CallFixture *fixture, gconstpointer data)
{
  g_autofree char *titles = NULL, *elsewhere = NULL, *without = NULL;
  gint64           call, call_elsewhere;

  fill (fixture, &call, &call_elsewhere);
  titles = read_titles (fixture, fixture->book->viewer, call);
  g_assert_cmpstr (titles, ==, "cdea"); /* what fits, then what is for all */
  elsewhere = read_titles (fixture, fixture->book->viewer, call_elsewhere);
  g_assert_cmpstr (elsewhere, ==, "dea");
  without = read_titles (fixture, fixture->book->viewer, call_fixture_add (fixture, TODAY, "B"));
  g_assert_cmpstr (without, ==, "dea"); /* about no visit of its own, so about the last */
}

/* An article must not tell what the diagnosis is to whoever may not see it. */
static void
test_masked (CallFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Wu", 0, TRUE);
  g_autofree char *titles = NULL;
  gint64           call, call_elsewhere;

  fill (fixture, &call, &call_elsewhere);
  titles = read_titles (fixture, masked, call);
  g_assert_cmpstr (titles, ==, "ca");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer loaded)
{
  *(GAsyncResult **) loaded = g_object_ref (result);
}

static void
test_on_the_card (CallFixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (HfCallCard) card = NULL;
  gint64 call, call_elsewhere;

  fill (fixture, &call, &call_elsewhere);
  hf_call_card_load_async (fixture->context, call, NULL, loaded_cb, &result);
  hf_test_wait_for (result != NULL);
  card = hf_call_card_load_finish (fixture->context, result, NULL);
  g_assert_cmpuint (card->articles->len, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/pinned/fitting", CallFixture, NULL, call_fixture_set_up, test_fitting,
              call_fixture_tear_down);
  g_test_add ("/pinned/masked", CallFixture, NULL, call_fixture_set_up, test_masked,
              call_fixture_tear_down);
  g_test_add ("/pinned/on-the-card", CallFixture, NULL, call_fixture_set_up, test_on_the_card,
              call_fixture_tear_down);
  return g_test_run ();
}

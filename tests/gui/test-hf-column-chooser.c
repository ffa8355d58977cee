/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing the columns of the list: which there are, their order, what is remembered, and what
 * becomes of the order of the rows. */

#include "customer-fixture.h"

#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "gui/common/list/hf-column-chooser.h"
#include "gui/customer/hf-customer-column.h"
#include "tests/session/own-fixture.h"

static HfColumnChooser *
get_chooser (CustomerFixture *fixture)
{
  return customer_fixture_child (fixture, "columns");
}

static void
check (HfColumnChooser *chooser, const char *expected)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) hf_column_chooser_get_ids (chooser));

  g_assert_cmpstr (ids, ==, expected);
}

/* The headings that are seen, from left to right. */
static char *
list_headings (CustomerFixture *fixture)
{
  GtkWidget  *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        g_string_append_printf (titles, "%s|", gtk_column_view_column_get_title (column));
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
test_choose (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfColumnChooser *chooser = get_chooser (fixture);
  g_autofree char *headings = NULL;

  check (chooser, "grade last-visit next owner");
  hf_column_chooser_set_shown (chooser, "city", TRUE);
  hf_column_chooser_set_shown (chooser, "owner", FALSE);
  hf_column_chooser_move (chooser, "city", "grade");
  hf_column_chooser_move (chooser, "last-visit", NULL);
  check (chooser, "city grade next last-visit");
  hf_column_chooser_move (chooser, "owner", "city"); /* not shown */
  check (chooser, "city grade next last-visit");
  headings = list_headings (fixture);
  g_assert_cmpstr (headings, ==, "Name|City|Grade|Next|Last visit|");
}

/* Whoever takes the column away by which the list is sorted gets it by name. */
static void
test_order_ends (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfColumnChooser *chooser = get_chooser (fixture);

  hf_column_chooser_set_shown (chooser, "visit_count", TRUE);
  hf_customer_list_set_order (fixture->list, (HfListOrder){ "visit_count", TRUE });
  g_assert_cmpstr (hf_customer_list_get_order (fixture->list).column, ==, "visit_count");
  hf_column_chooser_set_shown (chooser, "city", TRUE);
  g_assert_cmpstr (hf_customer_list_get_order (fixture->list).column, ==, "visit_count");
  g_assert_true (hf_customer_list_get_order (fixture->list).descending);
  hf_column_chooser_set_shown (chooser, "visit_count", FALSE);
  g_assert_cmpstr (hf_customer_list_get_order (fixture->list).column, ==, "name");
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->li);
}

/* Every column is called otherwise and words every kind of row, and what must not stand in a list
 * has none. */
static void
test_columns (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char        *masked = NULL;
  const HfCustomerColumn *column;

  hf_row_set_text (row, HF_CUSTOMER_NAME, "王芳");
  hf_row_set_text (row, HF_CUSTOMER_CITY, "武汉");
  hf_row_set_text (row, HF_CUSTOMER_FIRST_VISIT, "2021-03-05");
  for (guint i = 0; (column = hf_customer_column_nth (i, NULL)) != NULL; i++)
    {
      guint            flags = hf_customer_def.fields[column->fields[0]].flags;
      g_autofree char *text =
        hf_customer_column_write (column, row, hf_date_from_iso ("2023-11-21"));

      g_assert_false (flags & (HF_FIELD_RESTRICTED | HF_FIELD_PROSE | HF_FIELD_INTERNAL));
      g_assert_true (column == hf_customer_column_find (column->id, NULL));
      /* The number that was found is not offered: a search brings it. */
      g_assert_true (g_str_equal (column->id, HF_CUSTOMER_COLUMN_MATCH) ||
                     g_hash_table_add (titles, (gpointer) column->title));
      if (g_str_equal (column->id, "city"))
        g_assert_cmpstr (text, ==, "武汉");
      if (g_str_equal (column->id, "first_visit"))
        g_assert_cmpstr (text, ==, "5 Mar 2021");
    }
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, "****-03-05"); /* as it is masked */
  column = hf_customer_column_find ("birth_date", NULL);
  masked = hf_customer_column_write (column, row, hf_date_from_iso ("2023-11-21"));
  g_assert_cmpstr (masked, ==, "****-03-05");
  g_assert_null (hf_customer_column_find ("economy", NULL));
  g_assert_null (hf_customer_column_find ("id_number", NULL));
  g_assert_null (hf_customer_column_find (NULL, NULL));
}

/* The next window has what was chosen in the last one; what nobody knows any more is left out. What
 * a viewer is not offered, that viewer cannot take away from others. */
static void
test_remembered (void)
{
  g_auto (GStrv) after = NULL;
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);
  const char *const before[] = { "street", "gone", "city", "birth_date", "grade", NULL };

  g_settings_set_strv (settings, "customer-columns", before);
  for (guint is_masked = 0; is_masked < 2; is_masked++)
    {
      g_autoptr (HfContext) context = NULL;
      g_autoptr (HfOwnValues) own = NULL;
      HfColumnChooser *chooser = g_object_ref_sink (g_object_new (HF_TYPE_COLUMN_CHOOSER, NULL));

      if (is_masked)
        hf_store_set_viewer (book->store, masked);
      context = hf_context_new (book->store, settings);
      own = hf_own_values_new (context);
      hf_column_chooser_set_up (chooser, context, &hf_customer_column_offers, own);
      check (chooser, is_masked ? "birth_date grade" : "street city birth_date grade");
      hf_column_chooser_set_shown (chooser, is_masked ? "grade" : "city", FALSE);
      g_object_run_dispose (G_OBJECT (chooser));
      g_object_unref (chooser);
    }
  after = g_settings_get_strv (settings, "customer-columns");
  g_assert_cmpuint (g_strv_length (after), ==, 2);
  g_assert_cmpstr (after[0], ==, "street");
  g_assert_cmpstr (after[1], ==, "birth_date");
  g_settings_reset (settings, "customer-columns");
}

static guint
count_text (GtkWidget *widget, const char *text)
{
  guint n = GTK_IS_INSCRIPTION (widget) &&
            g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_text (child, text);
  return n;
}

static gboolean
has_headings (CustomerFixture *fixture, const char *expected)
{
  g_autofree char *headings = list_headings (fixture);

  if (!g_str_equal (headings, expected))
    g_test_message ("%s", headings);
  return g_str_equal (headings, expected);
}

/* The column of an own field shows what cards say, has the field's name, which is no word of ours
 * to be translated, and comes and goes with it. It has no index, so it does not sort. */
static void
test_own (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfColumnChooser *chooser = get_chooser (fixture);
  HfOwnValues     *own = hf_customer_list_get_own_values (fixture->list);
  gint64 field = own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  static const char       id[] = HF_OWN_FIELDS_PREFIX "Seat";
  const HfCustomerColumn *column;

  own_fixture_add_value (fixture->book, fixture->wang, field, "窗边");
  hf_test_wait_for (hf_own_values_get_fields (own) != NULL &&
                    hf_customer_column_find (id, hf_own_values_get_fields (own)) != NULL);
  hf_customer_list_set_room (fixture->list, FALSE, FALSE); /* room for all */
  column = hf_customer_column_find (id, hf_own_values_get_fields (own));
  g_assert_cmpuint (column->order[0], ==, HF_CUSTOMER_COLUMN_NONE);
  hf_column_chooser_set_shown (chooser, id, TRUE);
  check (chooser, "grade last-visit next owner own:Seat");
  g_assert_true (has_headings (fixture, "Name|Grade|Last visit|Next|Owner|Seat|"));
  hf_test_wait_for (count_text (GTK_WIDGET (fixture->list), "窗边") == 1);

  hf_test_book_set_text (fixture->book, &hf_custom_field_def, field, HF_CUSTOM_FIELD_NAME, "Name");
  hf_test_wait_for (has_headings (fixture, "Name|Grade|Last visit|Next|Owner|Name|"));
  hf_test_book_archive (fixture->book, &hf_custom_field_def, field);
  hf_test_wait_for (has_headings (fixture, "Name|Grade|Last visit|Next|Owner|"));
  check (chooser, "grade last-visit next owner");
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (has_headings (fixture, "Name|Grade|Last visit|Next|Owner|Name|"));
  check (chooser, "grade last-visit next owner own:Name");
  hf_test_wait_for (count_text (GTK_WIDGET (fixture->list), "窗边") == 1);

  hf_test_book_set_text (fixture->book, &hf_custom_field_def, field, HF_CUSTOM_FIELD_LEVEL,
                         HF_CUSTOM_FIELD_RESTRICTED);
  hf_test_wait_for (has_headings (fixture, "Name|Grade|Last visit|Next|Owner|"));
}

/* One that is not there now is kept in mind, and who may not see what is in it is not offered it.
 */
static void
test_own_remembered (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);
  const char *const before[] = { "own:Seat", "own:Other book", "grade", NULL };

  g_settings_set_strv (settings, "customer-columns", before);
  own_fixture_add_field (book, "Not chosen", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  own_fixture_add_field (book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 1);
  for (guint is_masked = 0; is_masked < 2; is_masked++)
    {
      g_autoptr (HfContext) context = NULL;
      g_autoptr (HfOwnValues) own = NULL;
      g_auto (GStrv) after = NULL;
      g_autofree char *chosen = NULL;
      HfColumnChooser *chooser = g_object_ref_sink (g_object_new (HF_TYPE_COLUMN_CHOOSER, NULL));

      if (is_masked)
        hf_store_set_viewer (book->store, masked);
      context = hf_context_new (book->store, settings);
      own = hf_own_values_new (context);
      hf_column_chooser_set_up (chooser, context, &hf_customer_column_offers, own);
      check (chooser, "grade");
      hf_test_wait_for (hf_own_values_get_fields (own) != NULL);
      check (chooser, is_masked ? "grade" : "own:Seat grade");
      hf_column_chooser_set_shown (chooser, "next", TRUE);
      after = g_settings_get_strv (settings, "customer-columns");
      chosen = g_strjoinv (" ", after);
      g_assert_cmpstr (chosen, ==, "own:Seat own:Other book grade next");
      hf_column_chooser_set_shown (chooser, "next", FALSE);
      g_object_run_dispose (G_OBJECT (chooser));
      g_object_unref (chooser);
      hf_test_book_let_finish (book);
    }
  g_settings_reset (settings, "customer-columns");
}

static gboolean
is_cell_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_INSCRIPTION (widget) &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

/* Numbers down the list are kept back like the one on the card. */
static void
test_phones (CustomerFixture *fixture, gconstpointer is_empty)
{
  const char *ids[] = { HF_CUSTOMER_COLUMN_NAME, "phone", NULL };

  hf_customer_list_show_columns (fixture->list, ids);
  hf_test_wait_for (find_where (fixture->list, is_cell_with, "138 0013 8821") != NULL);
  customer_fixture_work_as_chen (fixture);
  hf_test_wait_for (find_where (fixture->list, is_cell_with, "138****8821") != NULL);
  g_assert_null (find_where (fixture->list, is_cell_with, "138 0013 8821"));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/column-chooser/choose", test_choose);
  customer_fixture_add_test ("/column-chooser/order-ends", test_order_ends);
  g_test_add_func ("/column-chooser/columns", test_columns);
  customer_fixture_add_test ("/column-chooser/phones", test_phones);
  g_test_add_func ("/column-chooser/remembered", test_remembered);
  customer_fixture_add_test ("/column-chooser/own", test_own);
  g_test_add_func ("/column-chooser/own-remembered", test_own_remembered);
  return g_test_run ();
}

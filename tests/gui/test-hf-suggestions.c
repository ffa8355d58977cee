/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Proposals under a field: found while typing, chosen by keys, and never in the way of what
 * somebody types. Beside it, what the card says of an identity card's number. */

#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-customer.h"
#include "gui/common/hf-editable-row.h"

static HfEditableRow *
find (CustomerFixture *fixture, const char *field)
{
  return HF_EDITABLE_ROW (hf_customer_card_details_find (fixture->details, field));
}

static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget      *window = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, window, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window);
}

/* As a person does: in the field, which is scrolled to once it has its place. */
static void
type (HfEditableRow *row, const char *text)
{
  GtkWidget *editor = hf_editable_row_get_editor (row);

  hf_test_wait_for (gtk_widget_get_height (editor) > 0);
  gtk_widget_grab_focus (editor);
  hf_test_wait_for (is_in_view (editor));
  gtk_editable_set_text (GTK_EDITABLE (editor), text);
}

static HfSuggestions *
get_list (HfEditableRow *row)
{
  return HF_SUGGESTIONS (find_widget (GTK_WIDGET (row), HF_TYPE_SUGGESTIONS));
}

static const char *
stored (CustomerFixture *fixture, guint field)
{
  return hf_row_text (hf_customer_card_get_customer (fixture->card), field);
}

static void
test_choose (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *row = find (fixture, "province");

  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  g_assert_false (hf_suggestions_press (get_list (row), GDK_KEY_Down));
  type (row, "sx");
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (get_list (row))));
  g_assert_false (hf_suggestions_press (get_list (row), GDK_KEY_Return)); /* none is chosen yet */
  g_assert_true (hf_suggestions_press (get_list (row), GDK_KEY_Down));
  g_assert_true (hf_suggestions_press (get_list (row), GDK_KEY_Down));
  g_assert_true (hf_suggestions_press (get_list (row), GDK_KEY_Return));
  hf_test_wait_for (g_strcmp0 (stored (fixture, HF_CUSTOMER_PROVINCE), "陕西省") == 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_list (row))));
}

static void
choose_first (HfEditableRow *row, const char *typed)
{
  type (row, typed);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (get_list (row))));
  g_assert_true (hf_suggestions_press (get_list (row), GDK_KEY_Down));
  g_assert_true (hf_suggestions_press (get_list (row), GDK_KEY_Return));
}

static const char *
shown (CustomerFixture *fixture, const char *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (hf_editable_row_get_editor (find (fixture, field))));
}

/* A county says in which city and province it lies; all of it is one step. */
static void
test_fill_parents (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  choose_first (find (fixture, "district"), "zhuji");
  hf_test_wait_for (g_strcmp0 (stored (fixture, HF_CUSTOMER_DISTRICT), "诸暨市") == 0);
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_CITY), ==, "绍兴市");
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_PROVINCE), ==, "浙江省");
  g_assert_cmpstr (shown (fixture, "city"), ==, "绍兴市");

  /* from the largest field down, and over what was there */
  choose_first (find (fixture, "province"), "kunshan");
  hf_test_wait_for (g_strcmp0 (stored (fixture, HF_CUSTOMER_DISTRICT), "昆山市") == 0);
  g_assert_cmpstr (shown (fixture, "province"), ==, "江苏省");
  g_assert_cmpstr (shown (fixture, "district"), ==, "昆山市");

  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_strcmp0 (stored (fixture, HF_CUSTOMER_DISTRICT), "诸暨市") == 0);
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_PROVINCE), ==, "浙江省");
}

/* The province stays, and the field that was typed into is the one to be told of. */
static void
test_fill_others_only (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_DISTRICT,
                         "诸暨市");
  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  choose_first (find (fixture, "district"), "zhuj");
  hf_test_wait_for (g_strcmp0 (stored (fixture, HF_CUSTOMER_CITY), "绍兴市") == 0);
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_DISTRICT), ==, "诸暨市");
  type (find (fixture, "district"), "某地");
  hf_editable_row_save (find (fixture, "district"));
  hf_test_wait_for (g_strcmp0 (stored (fixture, HF_CUSTOMER_DISTRICT), "某地") == 0);
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_CITY), ==, "绍兴市");
}

/* Text that comes into a field which lies below the window, as when somebody scrolled on. */
static void
test_out_of_view (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *row = find (fixture, "province");
  GtkWidget     *editor = hf_editable_row_get_editor (row);

  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  hf_test_wait_for (gtk_widget_get_height (editor) > 0);
  g_assert_false (is_in_view (editor));
  gtk_editable_set_text (GTK_EDITABLE (editor), "sx");
  hf_test_book_let_finish (fixture->book);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_list (row))));
  type (row, "sh");
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (get_list (row))));
}

static void
test_free_text (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *row = find (fixture, "province");

  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  type (row, "Bavaria");
  hf_editable_row_save (row);
  hf_test_wait_for (g_strcmp0 (stored (fixture, HF_CUSTOMER_PROVINCE), "Bavaria") == 0);
}

static void
test_id_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *row = find (fixture, "id_number");

  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  type (row, "140106198905061249");
  hf_editable_row_save (row);
  hf_test_wait_for (shown_problem (row) != NULL);
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_ID_NUMBER), ==, "140106198905061249");
  g_assert_null (stored (fixture, HF_CUSTOMER_BIRTH_DATE));

  type (row, "140106198905061248");
  hf_editable_row_save (row);
  hf_test_wait_for (shown_problem (row) == NULL);
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_BIRTH_DATE), ==, "1989-05-06");
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_SEX), ==, HF_CUSTOMER_SEX_FEMALE);

  hf_undone_free (hf_test_book_undo (fixture->book)); /* all of it in one step */
  hf_test_wait_for (stored (fixture, HF_CUSTOMER_BIRTH_DATE) == NULL);
  g_assert_cmpstr (stored (fixture, HF_CUSTOMER_ID_NUMBER), ==, "140106198905061249");
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/suggestions/choose", test_choose);
  customer_fixture_add_test ("/suggestions/fill-parents", test_fill_parents);
  customer_fixture_add_test ("/suggestions/fill-others-only", test_fill_others_only);
  customer_fixture_add_test ("/suggestions/out-of-view", test_out_of_view);
  customer_fixture_add_test ("/suggestions/free-text", test_free_text);
  customer_fixture_add_test ("/suggestions/id-number", test_id_number);
  return g_test_run ();
}

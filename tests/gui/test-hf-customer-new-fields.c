/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of a new customer besides name and telephone: saved with the card in one step, and
 * kept from whoever may not see it. */

#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "gui/common/card/hf-duplicate-hint.h"
#include "gui/common/hf-editable-row.h"
#include "gui/customer/hf-customer-new-fields.h"
#include "tests/session/own-fixture.h"

#define ID_NUMBER "11010519491231002X"

static gpointer
get_child (CustomerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (customer_fixture_form_child (fixture, "more"),
                                        HF_TYPE_CUSTOMER_NEW_FIELDS, name);
}

static HfEditableRow *
nth_own (CustomerFixture *fixture, guint n)
{
  GtkWidget *row = gtk_widget_get_first_child (get_child (fixture, "own_box"));

  for (; n > 0 && row != NULL; n--)
    row = gtk_widget_get_next_sibling (row);
  return HF_EDITABLE_ROW (row);
}

static guint
count_own (CustomerFixture *fixture)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (get_child (fixture, "own_box")); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static void
type (HfEditableRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (row)), text);
}

static const char *
get_text (HfEditableRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (hf_editable_row_get_editor (row)));
}

static void
begin (CustomerFixture *fixture, guint n_own)
{
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  hf_test_wait_for (count_own (fixture) == n_own);
  gtk_editable_set_text (customer_fixture_form_child (fixture, "name"), "周敏");
  gtk_editable_set_text (customer_fixture_form_child (fixture, "phone"), "13900001111");
}

static void
create (CustomerFixture *fixture)
{
  g_signal_emit_by_name (customer_fixture_form_child (fixture, "create"), "clicked");
}

static gint64
count (CustomerFixture *fixture, const char *sql)
{
  return hf_test_book_number (fixture->book, sql);
}

static void
test_saved (CustomerFixture *fixture, gconstpointer is_empty)
{
  own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  own_fixture_add_field (fixture->book, "Score", HF_CUSTOM_FIELD_NUMBER, NULL, 1);
  begin (fixture, 2);
  g_assert_false (gtk_expander_get_expanded (get_child (fixture, "expander")));
  type (get_child (fixture, "id_number"), ID_NUMBER);
  type (nth_own (fixture, 0), " 窗边 ");
  hf_editable_row_save (nth_own (fixture, 0)); /* as leaving it does */
  type (nth_own (fixture, 1), "9.5");          /* which is being typed still */
  create (fixture);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM customer WHERE id_number = '" ID_NUMBER
                                   "' AND birth_date = '1949-12-31' AND name = '周敏'"),
                   ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM custom_value WHERE value = '窗边' AND "
                                   "customer = (SELECT max(id) FROM customer)"),
                   ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM custom_value WHERE number = 9500"), ==, 1);

  /* The next one begins with nothing. */
  g_assert_cmpstr (get_text (get_child (fixture, "id_number")), ==, "");
  g_assert_cmpstr (get_text (nth_own (fixture, 0)), ==, "");
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM custom_value"), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM customer WHERE name = '周敏'"), ==, 0);
}

/* A mistake is shown where it is, even if it was folded away. */
static void
test_mistake (CustomerFixture *fixture, gconstpointer is_empty)
{
  own_fixture_add_field (fixture->book, "Score", HF_CUSTOM_FIELD_NUMBER, NULL, 0);
  begin (fixture, 1);
  type (nth_own (fixture, 0), "many");
  create (fixture);
  g_assert_true (gtk_expander_get_expanded (get_child (fixture, "expander")));
  g_assert_true (gtk_widget_get_sensitive (customer_fixture_form_child (fixture, "create")));
  type (nth_own (fixture, 0), "7");
  create (fixture);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM custom_value WHERE value = '7'"), ==, 1);
}

/* What the number says is filled in, what somebody typed stays, and a number put right says it
 * anew.
 */
static void
test_sex_and_birth (CustomerFixture *fixture, gconstpointer is_empty)
{
  begin (fixture, 0);
  type (get_child (fixture, "id_number"), ID_NUMBER);
  hf_editable_row_save (get_child (fixture, "id_number"));
  g_assert_cmpstr (get_text (get_child (fixture, "birth_date")), ==, "1949-12-31");
  type (get_child (fixture, "id_number"), "");
  hf_editable_row_save (get_child (fixture, "id_number"));
  g_assert_cmpstr (get_text (get_child (fixture, "birth_date")), ==, "");
  type (get_child (fixture, "birth_date"), "1950-02-03");
  hf_editable_row_save (get_child (fixture, "birth_date"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (
                                hf_editable_row_get_editor (get_child (fixture, "sex"))),
                              2); /* male, which the number does not say */
  type (get_child (fixture, "id_number"), ID_NUMBER);
  create (fixture);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM customer WHERE id_number = '" ID_NUMBER
                                   "' AND birth_date = '1950-02-03' AND sex = 'male'"),
                   ==, 1);
  g_assert_cmpstr (get_text (get_child (fixture, "birth_date")), ==, "");
}

/* What is no date stays to be put right, and what was said meanwhile is not lost by it. */
static void
test_wrong_then_right (CustomerFixture *fixture, gconstpointer is_empty)
{
  begin (fixture, 0);
  type (get_child (fixture, "birth_date"), "1950-2-30");
  hf_editable_row_save (get_child (fixture, "birth_date"));
  type (get_child (fixture, "id_number"), ID_NUMBER);
  hf_editable_row_save (get_child (fixture, "id_number"));
  g_assert_cmpstr (get_text (get_child (fixture, "birth_date")), ==, "1950-2-30");
  type (get_child (fixture, "birth_date"), "1950-2-28");
  hf_editable_row_save (get_child (fixture, "birth_date"));
  g_assert_cmpstr (get_text (get_child (fixture, "id_number")), ==, ID_NUMBER);
  create (fixture);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM customer WHERE id_number = '" ID_NUMBER
                                   "' AND birth_date = '1950-02-28'"),
                   ==, 1);
}

/* What is offered follows what was chosen before, and what is refused is mended before there is a
 * card; also what became wrong only by a later choice. */
static void
test_rules (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 city = own_fixture_add_field (fixture->book, "City", HF_CUSTOM_FIELD_CHOICE, "S, B", 0);
  g_autofree char *districts = g_strdup_printf ("p, h\n||offer|%" G_GINT64_FORMAT "|B|h|", city);
  g_autofree char *heights =
    g_strdup_printf ("||refuse|%" G_GINT64_FORMAT "|B|>200|Nobody in B.", city);
  GtkDropDown *cities, *offered;

  own_fixture_add_field (fixture->book, "District", HF_CUSTOM_FIELD_CHOICE, districts, 1);
  own_fixture_add_field (fixture->book, "Height", HF_CUSTOM_FIELD_NUMBER, heights, 2);
  begin (fixture, 3);
  cities = GTK_DROP_DOWN (hf_editable_row_get_editor (nth_own (fixture, 0)));
  offered = GTK_DROP_DOWN (hf_editable_row_get_editor (nth_own (fixture, 1)));
  gtk_drop_down_set_selected (offered, 1);
  type (nth_own (fixture, 2), "210");
  hf_editable_row_save (nth_own (fixture, 2));
  g_assert_null (shown_problem (nth_own (fixture, 2)));
  gtk_drop_down_set_selected (cities, 2);
  g_assert_cmpstr (shown_problem (nth_own (fixture, 2)), ==, "Nobody in B.");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (offered)), ==, 3);
  create (fixture);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM custom_value"), ==, 0);
  g_assert_cmpstr (shown_problem (nth_own (fixture, 1)), ==,
                   "Not offered because of what “City” says.");
  gtk_drop_down_set_selected (offered, 2);
  g_assert_null (shown_problem (nth_own (fixture, 1)));
  type (nth_own (fixture, 2), "201");
  create (fixture);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM custom_value"), ==, 0);
  type (nth_own (fixture, 2), "190");
  create (fixture);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM custom_value WHERE value IN "
                                   "('B', 'h', '190')"),
                   ==, 3);
}

/* Whoever has the same identity card is named, whatever the name. */
static void
test_same_card (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfDuplicateHint *hint = customer_fixture_form_child (fixture, "hint");

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_ID_NUMBER,
                         ID_NUMBER);
  begin (fixture, 0);
  type (get_child (fixture, "id_number"), ID_NUMBER);
  hf_editable_row_save (get_child (fixture, "id_number"));
  hf_test_wait_for (hf_duplicate_hint_get_suspect (hint) == fixture->li);
}

/* Somebody adds a field meanwhile: what was typed in the others stays. */
static void
test_fields_change (CustomerFixture *fixture, gconstpointer is_empty)
{
  own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 1);
  begin (fixture, 1);
  type (nth_own (fixture, 0), "窗边");
  own_fixture_add_field (fixture->book, "Place", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  hf_test_wait_for (count_own (fixture) == 2);
  g_assert_cmpstr (get_text (nth_own (fixture, 0)), ==, "");
  g_assert_cmpstr (get_text (nth_own (fixture, 1)), ==, "窗边");
  create (fixture);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM custom_value WHERE field = 1"), ==, 1);
}

/* What is missing is told to whoever asks to have somebody created, and not before. */
static void
test_fields_change_quietly (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 seat = own_fixture_add_field (fixture->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 1);

  hf_test_book_set_int (fixture->book, &hf_custom_field_def, seat, HF_CUSTOM_FIELD_REQUIRED, 1);
  begin (fixture, 1);
  gtk_expander_set_expanded (get_child (fixture, "expander"), FALSE);
  own_fixture_add_field (fixture->book, "Place", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  hf_test_wait_for (count_own (fixture) == 2);
  g_assert_false (gtk_expander_get_expanded (get_child (fixture, "expander")));
  create (fixture);
  g_assert_true (gtk_expander_get_expanded (get_child (fixture, "expander")));
  g_assert_cmpstr (shown_problem (nth_own (fixture, 1)), ==, "This has to be filled in.");
}

static void
test_masked (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  HfCustomerNewFields *fields =
    g_object_ref_sink (g_object_new (HF_TYPE_CUSTOMER_NEW_FIELDS, NULL));
  g_autoptr (HfContext) context = NULL;

  hf_store_set_viewer (fixture->book->store, masked);
  context = hf_context_new (fixture->book->store, NULL);
  hf_customer_new_fields_set_up (fields, context);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fields)));
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
  g_object_run_dispose (G_OBJECT (fields));
  g_object_unref (fields);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-new-fields/saved", test_saved);
  customer_fixture_add_test ("/customer-new-fields/mistake", test_mistake);
  customer_fixture_add_test ("/customer-new-fields/sex-and-birth", test_sex_and_birth);
  customer_fixture_add_test ("/customer-new-fields/wrong-then-right", test_wrong_then_right);
  customer_fixture_add_test ("/customer-new-fields/rules", test_rules);
  customer_fixture_add_test ("/customer-new-fields/same-card", test_same_card);
  customer_fixture_add_test ("/customer-new-fields/fields-change", test_fields_change);
  customer_fixture_add_test ("/customer-new-fields/fields-change-quietly",
                             test_fields_change_quietly);
  customer_fixture_add_test ("/customer-new-fields/masked", test_masked);
  return g_test_run ();
}

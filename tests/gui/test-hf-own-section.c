/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Own fields in the details of a card: edited in place like the built-in ones, each by its kind. */

#include "answer-conflict.h"
#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/card/hf-own-section.h"
#include "tests/session/own-fixture.h"

static HfOwnSection *
get_section (CustomerFixture *fixture)
{
  return HF_OWN_SECTION (gtk_widget_get_template_child (GTK_WIDGET (fixture->details),
                                                        HF_TYPE_CUSTOMER_CARD_DETAILS, "own"));
}

static GtkWidget *
find (CustomerFixture *fixture, const char *name)
{
  return hf_own_section_find (get_section (fixture), name);
}

/* Opens the card and waits for its own fields. */
static void
open_card (CustomerFixture *fixture, gint64 customer, const char *name)
{
  customer_fixture_open (fixture, customer);
  hf_test_wait_for (find (fixture, name) != NULL &&
                    gtk_widget_get_sensitive (find (fixture, name)));
}

static void
type (CustomerFixture *fixture, const char *name, const char *text)
{
  HfEditableRow *row = HF_EDITABLE_ROW (find (fixture, name));

  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (row)), text);
  hf_editable_row_save (row);
}

static gint64
count_values (CustomerFixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_value");
}

static gboolean
says (CustomerFixture *fixture, const char *value)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM custom_value WHERE value = '%s'", value);

  return hf_test_book_number (fixture->book, sql) == 1;
}

static void
test_edit (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 field = own_fixture_add_field (fixture->book, "Seat", "text", NULL, 0);
  gint64 value;

  open_card (fixture, fixture->wang, "Seat");
  type (fixture, "Seat", " 窗边 ");
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_true (fixture->can_undo);
  value = hf_test_book_number (fixture->book, "SELECT max(id) FROM custom_value");
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_custom_value_def, value);
  g_assert_cmpint (hf_row_int (row, HF_CUSTOM_VALUE_CUSTOMER), ==, fixture->wang);
  g_assert_cmpint (hf_row_int (row, HF_CUSTOM_VALUE_FIELD), ==, field);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOM_VALUE_VALUE), ==, "窗边");

  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_values (fixture), ==, 0);
}

/* Two people write one field at once: both versions are shown under its name. */
static void
test_conflict (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char *const answers[] = { TAKE_THEIRS, KEEP_MINE };
  gint64                   value;

  own_fixture_add_field (fixture->book, "Seat", "text", NULL, 0);
  open_card (fixture, fixture->wang, "Seat");
  type (fixture, "Seat", "window");
  hf_test_wait_for (fixture->n_messages == 1);
  value = hf_test_book_number (fixture->book, "SELECT max(id) FROM custom_value");
  hf_test_book_let_finish (fixture->book);
  for (guint keep_mine = 0; keep_mine < 2; keep_mine++)
    {
      g_autofree char *theirs = g_strdup_printf ("theirs %u", keep_mine);
      g_autofree char *both = g_strdup_printf ("Seat: yours “mine”, saved meanwhile “%s”", theirs);
      GtkWidget   *row = find (fixture, "Seat");
      GtkEditable *editor = GTK_EDITABLE (hf_editable_row_get_editor (HF_EDITABLE_ROW (row)));

      gtk_editable_set_text (editor, "mine");
      hf_test_book_set_text (fixture->book, &hf_custom_value_def, value, HF_CUSTOM_VALUE_VALUE,
                             theirs);
      hf_editable_row_save (HF_EDITABLE_ROW (row));
      answer_conflict (both, theirs, answers[keep_mine]);
      hf_test_wait_for (g_str_equal (gtk_editable_get_text (editor), keep_mine ? "mine" : theirs));
      hf_test_book_let_finish (fixture->book);
      g_autoptr (HfRow) stored = hf_test_book_read (fixture->book, &hf_custom_value_def, value);
      g_assert_cmpstr (hf_row_text (stored, HF_CUSTOM_VALUE_VALUE), ==,
                       keep_mine ? "mine" : theirs);
    }
}

static void
test_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  own_fixture_add_field (fixture->book, "Weight", "number", NULL, 0);
  open_card (fixture, fixture->wang, "Weight");
  type (fixture, "Weight", "heavy");
  g_assert_cmpstr (shown_problem (HF_EDITABLE_ROW (find (fixture, "Weight"))), ==,
                   "This is no number.");
  g_assert_cmpint (count_values (fixture), ==, 0);
  type (fixture, "Weight", "61.50");
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM custom_value WHERE value = '61.5'"),
                   ==, 1);
}

static void
test_choice (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *editor;

  own_fixture_add_field (fixture->book, "体质", "choice", "平和质、气虚质", 0);
  open_card (fixture, fixture->wang, "体质");
  editor = hf_editable_row_get_editor (HF_EDITABLE_ROW (find (fixture, "体质")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (editor), 2);
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM custom_value WHERE value = '气虚质'"),
                   ==, 1);
}

/* The pointer may choose another customer while something is being typed. */
static void
test_saved_for_whom_it_was_typed (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *row;

  own_fixture_add_field (fixture->book, "Seat", "text", NULL, 0);
  open_card (fixture, fixture->wang, "Seat");
  row = HF_EDITABLE_ROW (find (fixture, "Seat"));
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (row)), "窗边");
  open_card (fixture, fixture->li, "Seat");
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT customer FROM custom_value"), ==,
                   fixture->wang);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hf_editable_row_get_editor (row))), ==, "");
}

static void
test_empty_is_hidden (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 field = own_fixture_add_field (fixture->book, "Seat", "text", NULL, 0);

  own_fixture_add_value (fixture->book, fixture->li, field, "门口");
  open_card (fixture, fixture->wang, "Seat");
  g_assert_false (gtk_widget_get_visible (find (fixture, "Seat")));
  open_card (fixture, fixture->li, "Seat");
  hf_test_wait_for (gtk_widget_get_visible (find (fixture, "Seat")));
}

/* What depends on a choice comes and goes with it; what has to be filled in is seen though it is
 * empty, says so, and cannot be emptied. */
static void
test_depends (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64     smokes = own_fixture_add_field (fixture->book, "Smokes", "choice", "yes, no", 0);
  gint64     since = own_fixture_add_field (fixture->book, "Since", "text", NULL, 1);
  GtkWidget *editor;

  hf_test_book_set_int (fixture->book, &hf_custom_field_def, since, HF_CUSTOM_FIELD_SHOWN_BY,
                        smokes);
  hf_test_book_set_text (fixture->book, &hf_custom_field_def, since, HF_CUSTOM_FIELD_SHOWN_FOR,
                         "yes");
  hf_test_book_set_int (fixture->book, &hf_custom_field_def, since, HF_CUSTOM_FIELD_REQUIRED, 1);
  own_fixture_add_value (fixture->book, fixture->wang, smokes, "no");
  open_card (fixture, fixture->wang, "Since");
  hf_test_wait_for (gtk_widget_get_visible (find (fixture, "Smokes")));
  g_assert_false (gtk_widget_get_visible (find (fixture, "Since")));
  hf_customer_card_edit (fixture->card); /* which shows what is empty too */
  g_assert_false (gtk_widget_get_visible (find (fixture, "Since")));

  editor = hf_editable_row_get_editor (HF_EDITABLE_ROW (find (fixture, "Smokes")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (editor), 1);
  hf_test_wait_for (gtk_widget_get_visible (find (fixture, "Since")));
  g_assert_cmpstr (shown_problem (HF_EDITABLE_ROW (find (fixture, "Since"))), ==,
                   "This has to be filled in.");
  type (fixture, "Since", "1990");
  hf_test_wait_for (count_values (fixture) == 2);
  hf_test_wait_for (shown_problem (HF_EDITABLE_ROW (find (fixture, "Since"))) == NULL);
  hf_test_book_let_finish (fixture->book);
  type (fixture, "Since", "");
  g_assert_cmpstr (shown_problem (HF_EDITABLE_ROW (find (fixture, "Since"))), ==,
                   "This cannot be empty.");
  g_assert_cmpint (count_values (fixture), ==, 2);
}

static gboolean
is_editable (CustomerFixture *fixture, const char *name)
{
  HfEditableRow *row = HF_EDITABLE_ROW (find (fixture, name));

  return gtk_editable_get_editable (GTK_EDITABLE (hf_editable_row_get_editor (row)));
}

/* Typed into until the choice is saved that locks it, and again once that is taken back; whoever
 * comes to it is told why. */
static void
test_lock (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64     state = own_fixture_add_field (fixture->book, "State", "choice", "open, sent", 0);
  gint64     result = own_fixture_add_field (fixture->book, "Result", "text", NULL, 1);
  GtkWidget *editor;

  hf_test_book_set_int (fixture->book, &hf_custom_field_def, result, HF_CUSTOM_FIELD_LOCKED_BY,
                        state);
  hf_test_book_set_text (fixture->book, &hf_custom_field_def, result, HF_CUSTOM_FIELD_LOCKED_FOR,
                         "sent");
  open_card (fixture, fixture->wang, "Result");
  type (fixture, "Result", "well");
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_true (is_editable (fixture, "Result"));
  editor = hf_editable_row_get_editor (HF_EDITABLE_ROW (find (fixture, "State")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (editor), 2);
  hf_test_wait_for (!is_editable (fixture, "Result"));
  g_assert_true (gtk_widget_get_sensitive (editor)); /* the way out */
  g_assert_true (gtk_widget_grab_focus (find (fixture, "Result")));
  hf_test_wait_for (g_strcmp0 (shown_problem (HF_EDITABLE_ROW (find (fixture, "Result"))),
                               "Read-only, because of what “State” says.") == 0);
  hf_test_book_let_finish (fixture->book);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (is_editable (fixture, "Result"));
  type (fixture, "Result", "better");
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_value WHERE "
                                                        "value = 'better'") == 1);
}

/* Of a choice only what the other field leaves is offered; what stands there already stays, with
 * what is wrong with it, and can be left for one that is offered. */
static void
test_offered (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64           city = own_fixture_add_field (fixture->book, "City", "choice", "S, B", 0);
  g_autofree char *options = g_strdup_printf ("p, x, h\n||offer|%" G_GINT64_FORMAT
                                              "|S|p, x|\n||offer|%" G_GINT64_FORMAT "|B|h|",
                                              city, city);
  GtkDropDown     *cities, *districts;
  HfEditableRow   *line;

  own_fixture_add_field (fixture->book, "District", "choice", options, 1);
  open_card (fixture, fixture->wang, "District");
  line = HF_EDITABLE_ROW (find (fixture, "District"));
  cities = GTK_DROP_DOWN (hf_editable_row_get_editor (HF_EDITABLE_ROW (find (fixture, "City"))));
  districts = GTK_DROP_DOWN (hf_editable_row_get_editor (line));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (districts)), ==, 4);
  gtk_drop_down_set_selected (cities, 1);
  hf_test_wait_for (g_list_model_get_n_items (gtk_drop_down_get_model (districts)) == 3);
  hf_test_book_let_finish (fixture->book);
  gtk_drop_down_set_selected (districts, 2);
  hf_test_wait_for (says (fixture, "x"));
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (shown_problem (line), ==, NULL);
  gtk_drop_down_set_selected (cities, 2);
  hf_test_wait_for (g_strcmp0 (shown_problem (line), "Not offered because of what “City” says.") ==
                    0);
  g_assert_true (says (fixture, "x")); /* nobody took it away */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (districts)), ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (districts), ==, 1);
  hf_test_book_let_finish (fixture->book);
  gtk_drop_down_set_selected (districts, 2);
  hf_test_wait_for (says (fixture, "h"));
  hf_test_wait_for (shown_problem (line) == NULL);
  hf_test_wait_for (g_list_model_get_n_items (gtk_drop_down_get_model (districts)) == 2);
}

/* What a rule refuses is not saved and stays to be mended, with the words of the hospital below. */
static void
test_refused (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *line;

  own_fixture_add_field (fixture->book, "Height", "number",
                         "||refuse|0||<30, >250|In centimetres, such as 170", 0);
  open_card (fixture, fixture->wang, "Height");
  line = HF_EDITABLE_ROW (find (fixture, "Height"));
  type (fixture, "Height", "1.7");
  g_assert_cmpstr (shown_problem (line), ==, "In centimetres, such as 170");
  g_assert_cmpint (count_values (fixture), ==, 0);
  type (fixture, "Height", "abc");
  g_assert_cmpstr (shown_problem (line), ==, "This is no number.");
  type (fixture, "Height", "170");
  hf_test_wait_for (says (fixture, "170"));
  g_assert_null (shown_problem (line));
}

/* Of two lines that are on their way, one that meets a conflict shows what counts; in the other
 * goes on what is being typed. */
static void
test_two_at_once (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64       seat = own_fixture_add_field (fixture->book, "Seat", "text", NULL, 0);
  gint64       meal = own_fixture_add_field (fixture->book, "Meal", "text", NULL, 1);
  gint64       sits = own_fixture_add_value (fixture->book, fixture->wang, seat, "aisle");
  gint64       eats = own_fixture_add_value (fixture->book, fixture->wang, meal, "fish");
  GtkEditable *editors[2];

  open_card (fixture, fixture->wang, "Meal");
  editors[0] = GTK_EDITABLE (hf_editable_row_get_editor (HF_EDITABLE_ROW (find (fixture, "Seat"))));
  editors[1] = GTK_EDITABLE (hf_editable_row_get_editor (HF_EDITABLE_ROW (find (fixture, "Meal"))));
  hf_test_wait_for (g_str_equal (gtk_editable_get_text (editors[1]), "fish"));
  gtk_editable_set_text (editors[0], "window");
  gtk_editable_set_text (editors[1], "rice");
  hf_test_book_set_text (fixture->book, &hf_custom_value_def, sits, HF_CUSTOM_VALUE_VALUE, "back");
  hf_editable_row_save (HF_EDITABLE_ROW (find (fixture, "Seat")));
  hf_editable_row_save (HF_EDITABLE_ROW (find (fixture, "Meal")));
  gtk_editable_set_text (editors[1], "rice and beans");
  answer_conflict ("Seat: yours “window”, saved meanwhile “back”", "back", TAKE_THEIRS);
  hf_test_wait_for (g_str_equal (gtk_editable_get_text (editors[0]), "back"));
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (gtk_editable_get_text (editors[1]), ==, "rice and beans");
  g_autoptr (HfRow) stored = hf_test_book_read (fixture->book, &hf_custom_value_def, eats);
  g_assert_cmpstr (hf_row_text (stored, HF_CUSTOM_VALUE_VALUE), ==, "rice");
}

/* A field that is defined while a card is open is there at once, and one that is archived goes. */
static void
test_follows_definitions (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 field;

  customer_fixture_open (fixture, fixture->wang);
  field = own_fixture_add_field (fixture->book, "Seat", "text", NULL, 0);
  hf_test_wait_for (find (fixture, "Seat") != NULL);
  hf_test_book_archive (fixture->book, &hf_custom_field_def, field);
  hf_test_wait_for (find (fixture, "Seat") == NULL);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/own-section/conflict", test_conflict);
  customer_fixture_add_test ("/own-section/edit", test_edit);
  customer_fixture_add_test ("/own-section/number", test_number);
  customer_fixture_add_test ("/own-section/choice", test_choice);
  customer_fixture_add_test ("/own-section/saved-for-whom-it-was-typed",
                             test_saved_for_whom_it_was_typed);
  customer_fixture_add_test ("/own-section/empty-is-hidden", test_empty_is_hidden);
  customer_fixture_add_test ("/own-section/depends", test_depends);
  customer_fixture_add_test ("/own-section/lock", test_lock);
  customer_fixture_add_test ("/own-section/offered", test_offered);
  customer_fixture_add_test ("/own-section/refused", test_refused);
  customer_fixture_add_test ("/own-section/two-at-once", test_two_at_once);
  customer_fixture_add_test ("/own-section/follows-definitions", test_follows_definitions);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The details of a card: that no field is forgotten, and which of them are seen. */

#include "customer-fixture.h"
#include "in-window.h"

#include "core/hf-customer.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "gui/common/card/hf-birthday-hint.h"
#include "gui/common/card/hf-customer-card-follow-up.h"
#include "gui/common/card/hf-customer-card-alerts.h"
#include "gui/common/card/hf-customer-card-conflict.h"
#include "gui/common/card/hf-customer-card-plan.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-finder.h"
#include "gui/common/card/hf-stage-pips.h"

static GtkWidget *
find_row (CustomerFixture *fixture, const char *field)
{
  return hf_customer_card_details_find (fixture->details, field);
}

/* Whether it is shown as far as the form has a say in it. */
static gboolean
is_shown (CustomerFixture *fixture, const char *field)
{
  GtkWidget *row = find_row (fixture, field);

  return gtk_widget_get_visible (row) && gtk_widget_get_visible (gtk_widget_get_parent (row));
}

static gpointer
child (CustomerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->details),
                                        HF_TYPE_CUSTOMER_CARD_DETAILS, name);
}

static gpointer
finder_child (CustomerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (child (fixture, "finder"), HF_TYPE_FIELD_FINDER, name);
}

static void
test_every_field (CustomerFixture *fixture, gconstpointer is_empty)
{
  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    {
      const HfFieldDef *field = &hf_customer_def.fields[i];

      if (!HF_FIELD_IS_OWN (field) || field->flags & HF_FIELD_INTERNAL ||
          g_strcmp0 (field->ref, "customer") == 0)
        continue;
      g_test_message ("%s", field->name);
      g_assert_nonnull (find_row (fixture, field->name));
    }
}

static void
test_empty_is_hidden (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_ALLERGIES,
                         "青霉素");
  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (is_shown (fixture, "name"));
  g_assert_true (is_shown (fixture, "allergies"));
  g_assert_false (is_shown (fixture, "hereditary"));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (find_row (fixture, "economy"))));

  g_signal_emit_by_name (finder_child (fixture, "empty"), "clicked");
  g_assert_true (is_shown (fixture, "hereditary"));
  g_assert_true (is_shown (fixture, "economy"));
  g_signal_emit_by_name (finder_child (fixture, "empty"), "clicked");
  g_assert_false (is_shown (fixture, "hereditary"));
}

static void
test_emptied_stays (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_HOBBIES,
                         "太极");
  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (is_shown (fixture, "hobbies"));
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_HOBBIES, NULL);
  hf_test_wait_for (
    hf_row_is_null (hf_customer_card_get_customer (fixture->card), HF_CUSTOMER_HOBBIES));
  g_assert_true (is_shown (fixture, "hobbies"));
  customer_fixture_open (fixture, fixture->li);
  customer_fixture_open (fixture, fixture->wang);
  g_assert_false (is_shown (fixture, "hobbies"));
}

static void
test_editing_shows_all (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  g_assert_true (is_shown (fixture, "street"));
  customer_fixture_open (fixture, fixture->li);
  g_assert_false (is_shown (fixture, "street"));
}

/* Ctrl+Z in a field must not bring back what stood there before the book filled or stored it:
 * leaving the field would save that. */
static void
test_own_undo_ends_at_the_book (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *text;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CITY, "太原");
  customer_fixture_open (fixture, fixture->wang);
  text = find_widget (find_row (fixture, "city"), GTK_TYPE_TEXT);
  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "太原");

  gtk_editable_set_text (GTK_EDITABLE (text), "大同");
  hf_editable_row_save (HF_EDITABLE_ROW (find_row (fixture, "city")));
  hf_test_wait_for (
    g_strcmp0 (hf_row_text (hf_customer_card_get_customer (fixture->card), HF_CUSTOMER_CITY),
               "大同") == 0);
  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "大同");
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer n_undone)
{
  ++*(guint *) n_undone;
}

/* As if the person had pressed it: the first controller of keys that wants it has it. */
static gboolean
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_taken);
    }
  return is_taken;
}

/* What is typed is taken back first; then Ctrl+Z is the window's, although the text wants it too.
 */
static void
test_undo_goes_to_the_window (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);
  GtkWidget *row = find_row (fixture, "city");
  GtkWidget *text = find_widget (row, GTK_TYPE_TEXT);
  guint      n_undone = 0;

  g_signal_connect (undo, "activate", G_CALLBACK (undo_cb), &n_undone);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (undo));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.edit", NULL);
  gtk_widget_grab_focus (text);
  g_assert_true (press (row, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (n_undone, ==, 1);
  g_signal_emit_by_name (text, "insert-at-cursor", "大"); /* as typed */
  g_assert_true (press (row, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
  g_assert_cmpuint (n_undone, ==, 1);
  g_assert_true (press (row, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (n_undone, ==, 2);
  g_assert_false (press (row, GDK_KEY_z, 0));
}

/* Where the keyboard is, as often as it moves on its way, without the last step. */
static GPtrArray *
walk (CustomerFixture *fixture, GtkDirectionType direction, guint n)
{
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (places, gtk_root_get_focus (GTK_ROOT (fixture->window)));
      gtk_widget_child_focus (fixture->window, direction);
    }
  return places;
}

/* Through fields of each sort, and the lists between them. */
static void
test_back_as_forth (CustomerFixture *fixture, gconstpointer is_empty)
{
  const guint n = 14;
  g_autoptr (GPtrArray) forth = NULL;
  g_autoptr (GPtrArray) back = NULL;

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.edit", NULL);
  /* What has no place yet is passed by: GTK 4.18 gives it one with the next frame. */
  hf_test_wait_for (gtk_widget_get_width (find_row (fixture, "allergies")) > 0);
  forth = walk (fixture, GTK_DIR_TAB_FORWARD, n);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  back = walk (fixture, GTK_DIR_TAB_BACKWARD, n);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%u: %s", i, G_OBJECT_TYPE_NAME (forth->pdata[i]));
      g_assert_true (forth->pdata[i] == back->pdata[n - 1 - i]);
      g_assert_true (i == 0 || forth->pdata[i] != forth->pdata[i - 1]);
    }
}

static void
test_filter (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *filter = finder_child (fixture, "filter");

  customer_fixture_open (fixture, fixture->wang);
  gtk_editable_set_text (GTK_EDITABLE (filter), "ALLERG");
  hf_test_wait_for (!is_shown (fixture, "name"));
  g_assert_true (is_shown (fixture, "allergies"));
  g_assert_false (gtk_widget_get_visible (child (fixture, "family")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "entered")));
  gtk_editable_set_text (GTK_EDITABLE (filter), "famil");
  hf_test_wait_for (gtk_widget_get_visible (child (fixture, "family")));
  g_assert_false (gtk_widget_get_visible (finder_child (fixture, "nothing")));
  gtk_label_set_label (find_widget (find_row (fixture, "district"), GTK_TYPE_LABEL), "区县");
  gtk_editable_set_text (GTK_EDITABLE (filter), "qux");
  hf_test_wait_for (is_shown (fixture, "district"));
  g_assert_false (is_shown (fixture, "name"));
  g_assert_false (is_shown (fixture, "street"));
  gtk_editable_set_text (GTK_EDITABLE (filter), "address");
  hf_test_wait_for (is_shown (fixture, "province"));
  g_assert_true (is_shown (fixture, "street"));
  g_assert_false (is_shown (fixture, "birth_date"));
  gtk_editable_set_text (GTK_EDITABLE (filter), "生日");
  hf_test_wait_for (is_shown (fixture, "birth_date"));
  g_assert_false (is_shown (fixture, "street"));
  gtk_editable_set_text (GTK_EDITABLE (filter), "no such field");
  hf_test_wait_for (gtk_widget_get_visible (finder_child (fixture, "nothing")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "family")));
  g_signal_emit_by_name (filter, "stop-search");
  hf_test_wait_for (is_shown (fixture, "name"));
  g_assert_false (is_shown (fixture, "allergies"));
  g_assert_true (gtk_widget_get_visible (child (fixture, "family")));
  g_assert_true (gtk_widget_get_visible (child (fixture, "entered")));
}

/* Another customer is read from the top; the same one is left where one reads. */
static void
test_scroll (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget     *window;
  GtkAdjustment *place;

  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card); /* all fields, so that there is something to scroll */
  window = find_widget (fixture->details, GTK_TYPE_SCROLLED_WINDOW);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  hf_test_wait_for (gtk_adjustment_get_upper (place) > gtk_adjustment_get_page_size (place) + 60);
  gtk_adjustment_set_value (place, 50);
  customer_fixture_open (fixture, fixture->wang);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 50);
  customer_fixture_open (fixture, fixture->li);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 0);
}

static GtkWidget *
find_birthday (HfCustomerCard *card)
{
  return find_widget (find_widget (card, HF_TYPE_BIRTHDAY_HINT), GTK_TYPE_LABEL);
}

/* Above the details: who could be harmed, how close somebody has come, whose birthday it is. The
 * clock of the fixture stands on 20 October 2023. */
static void
test_head (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_ALERTS);
  GtkWidget *pips = find_widget (fixture->card, HF_TYPE_STAGE_PIPS);
  GtkWidget *birthday = find_birthday (fixture->card);

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_ALLERGIES,
                         "青霉素");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_BIRTH_DATE,
                         "1989-10-22");
  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (alerts), "danger"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (pips), ==, "Customer: at least 1 visit");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (birthday)), ==, "Birthday in 2 days (22 Oct)");
  customer_fixture_open (fixture, fixture->li);
  g_assert_null (gtk_widget_get_first_child (alerts));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (birthday)), ==, "");
}

/* Beside the rule it says what this customer still lacks. */
static void
test_stage_lacking (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *pips = find_widget (fixture->card, HF_TYPE_STAGE_PIPS);

  hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2022-10-20", NULL));
  hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-01", NULL));
  customer_fixture_open (fixture, fixture->wang);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (pips), ==,
                   "Loyal customer: at least 4 visits over 1 year or longer\n"
                   "Still lacking: 2 more visits, and 19 more days from the first visit to the "
                   "last");
}

static GtkWidget *
add_card (CustomerFixture *fixture, HfCustomerCard **card)
{
  *card = g_object_new (HF_TYPE_CUSTOMER_CARD, "context", fixture->context, NULL);
  return show_in_window (*card, 600, 700);
}

static void
set_customer (HfCustomerCard *card, gint64 id)
{
  hf_customer_card_set_customer (card, id);
  hf_test_wait_for (hf_customer_card_get_customer (card) != NULL);
}

static const char *
get_typed (HfCustomerCard *card, const char *field)
{
  GtkWidget *details = find_widget (card, HF_TYPE_CUSTOMER_CARD_DETAILS);
  GtkWidget *row = hf_customer_card_details_find (HF_CUSTOMER_CARD_DETAILS (details), field);

  return gtk_editable_get_text (GTK_EDITABLE (find_widget (row, GTK_TYPE_TEXT)));
}

/* They are made when somebody wants them, and are those of whoever is shown then, with the keyboard
 * where it belongs; what stands above them does not need them. */
static void
test_late (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfCustomerCard *card;
  GtkWidget      *window = add_card (fixture, &card);
  HfRow          *day = hf_row_new (&hf_special_day_def);
  GtkWidget      *details, *focus;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CITY, "太原");
  hf_row_set_int (day, HF_SPECIAL_DAY_CUSTOMER, fixture->li);
  hf_row_set_text (day, HF_SPECIAL_DAY_KIND, "Wedding");
  hf_row_set_text (day, HF_SPECIAL_DAY_DATE, "2003-10-21");
  hf_test_book_insert (fixture->book, day);
  set_customer (card, fixture->li);
  hf_test_wait_for (g_str_equal (gtk_label_get_text (GTK_LABEL (find_birthday (card))),
                                 "Wedding tomorrow (21 Oct)"));
  g_assert_null (find_widget (card, HF_TYPE_CUSTOMER_CARD_DETAILS));
  set_customer (card, fixture->wang);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_birthday (card))), ==, "");

  hf_customer_card_edit (card);
  details = find_widget (card, HF_TYPE_CUSTOMER_CARD_DETAILS);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (gtk_widget_is_ancestor (
    focus, hf_customer_card_details_find (HF_CUSTOMER_CARD_DETAILS (details), "name")));
  g_assert_cmpstr (get_typed (card, "name"), ==, "王芳");
  g_assert_cmpstr (get_typed (card, "city"), ==, "太原");
  set_customer (card, fixture->li);
  g_assert_cmpstr (get_typed (card, "name"), ==, "李雷");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Days are typed as they are spoken, and a wrong one says so in red. */
static void
test_plan_follow_up (CustomerFixture *fixture, gconstpointer is_empty)
{
  GType      type = HF_TYPE_CUSTOMER_CARD_FOLLOW_UP;
  GtkWidget *popover, *date, *reading;

  customer_fixture_open (fixture, fixture->wang);
  popover = find_widget (fixture->card, type);
  date = GTK_WIDGET (gtk_widget_get_template_child (popover, type, "date"));
  reading = GTK_WIDGET (gtk_widget_get_template_child (popover, type, "reading"));
  gtk_editable_set_text (GTK_EDITABLE (date), "2023-13-45");
  g_assert_true (gtk_widget_has_css_class (reading, "error"));
  gtk_editable_set_text (GTK_EDITABLE (date), "3天后");
  g_assert_false (gtk_widget_has_css_class (reading, "error"));
  g_signal_emit_by_name (date, "activate");
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up "
                                                        "WHERE due = '2023-10-23'") == 1);
}

static const char *
get_label (CustomerFixture *fixture, GtkWidget *widget, const char *name)
{
  return gtk_label_get_text (
    GTK_LABEL (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name)));
}

/* Nobody who looks at the card believes that a call is coming that never will. */
static void
test_withheld (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char said[] = "2 follow-ups withheld: Deceased";
  GtkWidget        *card = GTK_WIDGET (fixture->card), *plan, *popover, *warning;

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-20", "A"));
  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-28", "B"));
  customer_fixture_open (fixture, fixture->wang);
  plan = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_PLAN);
  popover = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  hf_test_wait_for (strstr (get_label (fixture, card, "next"), "20 Oct") != NULL);
  warning =
    GTK_WIDGET (gtk_widget_get_template_child (plan, HF_TYPE_CUSTOMER_CARD_PLAN, "withheld"));
  g_assert_false (gtk_widget_get_visible (warning));

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_DECEASED,
                         "2023-10-01");
  hf_test_wait_for (g_str_equal (get_label (fixture, card, "next"), said));
  g_assert_true (gtk_widget_get_visible (warning));
  g_assert_true (
    g_str_has_prefix (gtk_label_get_text (GTK_LABEL (warning)), "Withheld: Deceased."));
  hf_test_wait_for (
    g_str_equal (get_label (fixture, popover, "withheld"), "This call will be withheld: Deceased"));

  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (strstr (get_label (fixture, card, "next"), "20 Oct") != NULL);
  g_assert_false (gtk_widget_get_visible (warning));
}

static void
type (CustomerFixture *fixture, const char *field, const char *text)
{
  GtkWidget *editor = hf_editable_row_get_editor (HF_EDITABLE_ROW (find_row (fixture, field)));

  gtk_editable_set_text (GTK_EDITABLE (editor), text);
}

static const char *
typed (CustomerFixture *fixture, const char *field)
{
  GtkWidget *editor = hf_editable_row_get_editor (HF_EDITABLE_ROW (find_row (fixture, field)));

  return gtk_editable_get_text (GTK_EDITABLE (editor));
}

/* Two desks change the occupation of Wang: this one has typed it, the other has saved it. */
static void
type_against_another_desk (CustomerFixture *fixture)
{
  customer_fixture_open (fixture, fixture->wang);
  type (fixture, "occupation", "教师");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_OCCUPATION,
                         "护士");
}

static void
resolve (CustomerFixture *fixture, gboolean keep_mine)
{
  HfCustomerCardConflict *conflict = child (fixture, "conflict");
  GtkWidget              *theirs = find_widget (conflict, GTK_TYPE_BUTTON);

  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (conflict)));
  g_signal_emit_by_name (keep_mine ? gtk_widget_get_next_sibling (theirs) : theirs, "clicked");
}

static void
assert_occupation (CustomerFixture *fixture, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_customer_def, fixture->wang);

  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_OCCUPATION), ==, expected);
}

/* What is being typed beside the field in question stays. */
static void
test_conflict_of_one_field (CustomerFixture *fixture, gconstpointer is_empty)
{
  type_against_another_desk (fixture);
  type (fixture, "street", "柳巷 5 号");
  g_assert_true (hf_editable_row_save (HF_EDITABLE_ROW (find_row (fixture, "occupation"))));
  resolve (fixture, FALSE);
  g_assert_cmpstr (typed (fixture, "occupation"), ==, "护士");
  g_assert_cmpstr (typed (fixture, "street"), ==, "柳巷 5 号");
  assert_occupation (fixture, "护士");
}

/* Choosing another customer saves what was typed; what then conflicts is not the other's. */
static void
test_conflict_of_another (CustomerFixture *fixture, gconstpointer is_empty)
{
  type_against_another_desk (fixture);
  customer_fixture_open (fixture, fixture->li);
  resolve (fixture, TRUE);
  g_assert_cmpstr (typed (fixture, "name"), ==, "李雷");
  g_assert_cmpstr (typed (fixture, "occupation"), ==, "");
  hf_test_wait_for (fixture->n_messages > 0);
  assert_occupation (fixture, "教师");
}

/* What is about means and family is not even asked for of who needs not know, however the form is
 * looked through. */
static void
test_restricted (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 staff = hf_test_book_add_staff (fixture->book, "Wu", HF_STAFF_ROLE_DESK);

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_ASSETS,
                         "two houses");
  hf_test_book_work_as (fixture->book, staff, HF_STAFF_ROLE_DESK, 0);
  customer_fixture_open (fixture, fixture->wang);
  g_signal_emit_by_name (finder_child (fixture, "empty"), "clicked");
  g_assert_true (is_shown (fixture, "hobbies"));
  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    if (hf_customer_def.fields[i].flags & HF_FIELD_RESTRICTED)
      {
        g_test_message ("%s", hf_customer_def.fields[i].name);
        g_assert_false (is_shown (fixture, hf_customer_def.fields[i].name));
      }
  gtk_editable_set_text (GTK_EDITABLE (finder_child (fixture, "filter")), "assets");
  g_assert_false (is_shown (fixture, "assets"));
}

/* An age is told as what it fills, not as how exactly that is known. */
static void
test_age_is_told (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  type (fixture, "birth_date", "34");
  g_assert_true (hf_editable_row_save (HF_EDITABLE_ROW (find_row (fixture, "birth_date"))));
  hf_test_wait_for (fixture->n_messages > 0);
  g_assert_true (g_str_has_suffix (fixture->message, ", Birth date"));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-card-details/late", test_late);
  customer_fixture_add_test ("/customer-card-details/every-field", test_every_field);
  customer_fixture_add_test ("/customer-card-details/empty-is-hidden", test_empty_is_hidden);
  customer_fixture_add_test ("/customer-card-details/emptied-stays", test_emptied_stays);
  customer_fixture_add_test ("/customer-card-details/editing-shows-all", test_editing_shows_all);
  customer_fixture_add_test ("/customer-card-details/own-undo-ends-at-the-book",
                             test_own_undo_ends_at_the_book);
  customer_fixture_add_test ("/customer-card-details/undo-goes-to-the-window",
                             test_undo_goes_to_the_window);
  customer_fixture_add_test ("/customer-card-details/back-as-forth", test_back_as_forth);
  customer_fixture_add_test ("/customer-card-details/conflict-of-one-field",
                             test_conflict_of_one_field);
  customer_fixture_add_test ("/customer-card-details/conflict-of-another",
                             test_conflict_of_another);
  customer_fixture_add_test ("/customer-card-details/age-is-told", test_age_is_told);
  customer_fixture_add_test ("/customer-card-details/filter", test_filter);
  customer_fixture_add_test ("/customer-card-details/restricted", test_restricted);
  customer_fixture_add_test ("/customer-card-details/head", test_head);
  customer_fixture_add_test ("/customer-card-details/stage-lacking", test_stage_lacking);
  customer_fixture_add_test ("/customer-card-details/scroll", test_scroll);
  customer_fixture_add_test ("/customer-card-details/plan-follow-up", test_plan_follow_up);
  customer_fixture_add_test ("/customer-card-details/withheld", test_withheld);
  return g_test_run ();
}

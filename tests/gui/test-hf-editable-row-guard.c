/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers in the details that rest masked: what is seen, what it takes to type over one, and what
 * the book keeps of it. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "gui/common/card/hf-customer-card-phone-list.h"
#include "gui/common/card/hf-customer-card-phone-row.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-revealed.h"

#define CARD    "140106198905061249"
#define MASKED  "1401************49"
#define N_SHOWN "SELECT count(*) FROM reveal WHERE how = 'shown' AND field = "

/* A field of the form, as one sees it. */
typedef struct
{
  GtkWidget  *row;
  HfRevealed *number;
  GtkWidget  *entry;
  GtkLabel   *label;
  GtkWidget  *eye;
} Field;

static Field
look_at (GtkWidget *row)
{
  Field field = { .row = row, .number = find_widget (row, HF_TYPE_REVEALED) };

  field.entry = hf_editable_row_get_editor (HF_EDITABLE_ROW (row));
  field.label = GTK_LABEL (hf_revealed_get_label (field.number));
  field.eye = gtk_widget_get_last_child (GTK_WIDGET (field.number));
  return field;
}

static Field
open_id_number (CustomerFixture *fixture)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_ID_NUMBER,
                         CARD);
  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  return look_at (hf_customer_card_details_find (fixture->details, "id_number"));
}

static Field
open_phone (CustomerFixture *fixture)
{
  customer_fixture_open (fixture, fixture->wang);
  hf_customer_card_edit (fixture->card);
  hf_test_wait_for (find_widget (fixture->details, HF_TYPE_CUSTOMER_CARD_PHONE_ROW) != NULL);
  return look_at (find_widget (find_widget (fixture->details, HF_TYPE_CUSTOMER_CARD_PHONE_ROW),
                               HF_TYPE_EDITABLE_ROW));
}

static gboolean
rests (const Field *field)
{
  return !gtk_widget_get_visible (field->entry) &&
         gtk_widget_get_visible (GTK_WIDGET (field->label));
}

static gint64
count (CustomerFixture *fixture, const char *sql)
{
  return hf_test_book_number (fixture->book, sql);
}

static void
show (const Field *field)
{
  g_signal_emit_by_name (field->eye, "clicked");
  hf_test_wait_for (!rests (field));
}

static void
leave (CustomerFixture *fixture)
{
  gtk_widget_grab_focus (fixture->entry);
}

/* The eye shows it, which is kept, and after a while it rests again. */
static void
test_rests (CustomerFixture *fixture, gconstpointer is_empty)
{
  Field field;

  customer_fixture_work_as_chen (fixture);
  field = open_id_number (fixture);
  g_assert_true (rests (&field));
  g_assert_cmpstr (gtk_label_get_text (field.label), ==, MASKED);
  g_assert_true (gtk_widget_get_visible (field.eye));
  g_assert_false (gtk_widget_child_focus (field.entry, GTK_DIR_TAB_FORWARD));
  hf_revealed_set_duration (field.number, 200);
  show (&field);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field.entry)), ==, CARD);
  g_assert_cmpint (count (fixture, N_SHOWN "'id_number' AND who = 'Chen'"), ==, 1);
  hf_test_wait_for (rests (&field));
  g_assert_cmpint (count (fixture, N_SHOWN "'id_number'"), ==, 1);
}

static void
test_phone (CustomerFixture *fixture, gconstpointer is_empty)
{
  Field field;

  customer_fixture_work_as_chen (fixture);
  field = open_phone (fixture);
  g_assert_true (rests (&field));
  g_assert_cmpstr (gtk_label_get_text (field.label), ==, "138****8821");
  show (&field);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field.entry)), ==, "13800138821");
  g_assert_cmpint (count (fixture, N_SHOWN "'phone'"), ==, 1);
  g_signal_emit_by_name (field.eye, "clicked");
  g_assert_true (rests (&field));
}

/* Whoever goes to the field is at its text as soon as that is shown, for as long as it takes. */
static void
test_typed (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char saved[] =
    "SELECT count(*) FROM customer WHERE id_number = '140106198905061257'";
  Field  field;
  gint64 until;

  customer_fixture_work_as_chen (fixture);
  field = open_id_number (fixture);
  hf_revealed_set_duration (field.number, 50);
  g_assert_true (gtk_widget_grab_focus (field.row));
  hf_test_wait_for (!rests (&field));
  g_assert_true (gtk_widget_get_state_flags (field.entry) & GTK_STATE_FLAG_FOCUS_WITHIN);
  until = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;
  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (rests (&field));
  gtk_editable_set_text (GTK_EDITABLE (field.entry), "140106198905061257");
  leave (fixture);
  hf_test_wait_for (count (fixture, saved) == 1);
  hf_test_wait_for (rests (&field));
  g_assert_cmpstr (gtk_label_get_text (field.label), ==, "1401************57");
  g_assert_cmpint (count (fixture, N_SHOWN "'id_number'"), ==, 1);
}

/* What cannot be saved is to be seen and mended; taken back, it rests. */
static void
test_wrong (CustomerFixture *fixture, gconstpointer is_empty)
{
  Field field;

  customer_fixture_work_as_chen (fixture);
  field = open_phone (fixture);
  hf_revealed_set_duration (field.number, 50);
  gtk_widget_grab_focus (field.row);
  hf_test_wait_for (!rests (&field));
  gtk_editable_set_text (GTK_EDITABLE (field.entry), "none");
  leave (fixture);
  hf_test_book_let_finish (fixture->book);
  g_assert_false (rests (&field));
  hf_editable_row_restore (HF_EDITABLE_ROW (field.row));
  hf_test_wait_for (rests (&field));
}

/* Another customer's rests, whoever's was shown. */
static void
test_other (CustomerFixture *fixture, gconstpointer is_empty)
{
  Field field;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_ID_NUMBER,
                         "140106199001010011");
  customer_fixture_work_as_chen (fixture);
  field = open_id_number (fixture);
  gtk_widget_grab_focus (field.row);
  hf_test_wait_for (!rests (&field));
  customer_fixture_open (fixture, fixture->li);
  hf_test_wait_for (g_str_equal (gtk_label_get_text (field.label), "1401************11"));
  g_assert_true (rests (&field));
}

/* Where there is nothing, something may be typed; and a new number was just typed by whoever sees
 * it. */
static void
test_empty (CustomerFixture *fixture, gconstpointer is_empty)
{
  Field      field;
  GtkWidget *list, *row;

  customer_fixture_work_as_chen (fixture);
  customer_fixture_open (fixture, fixture->li);
  hf_customer_card_edit (fixture->card);
  field = look_at (hf_customer_card_details_find (fixture->details, "id_number"));
  g_assert_false (rests (&field));
  g_assert_false (gtk_widget_get_visible (field.eye));
  list = find_widget (fixture->details, HF_TYPE_CUSTOMER_CARD_PHONE_LIST);
  g_signal_emit_by_name (gtk_widget_get_template_child (list, HF_TYPE_CUSTOMER_CARD_PHONE_LIST,
                                                        "add"),
                         "clicked");
  row = find_widget (list, HF_TYPE_CUSTOMER_CARD_PHONE_ROW);
  field = look_at (find_widget (row, HF_TYPE_EDITABLE_ROW));
  g_assert_false (rests (&field));
  g_assert_true (gtk_widget_get_state_flags (field.entry) & GTK_STATE_FLAG_FOCUS_WITHIN);
}

static gboolean
has_reason (GtkWidget *row)
{
  GtkWidget *label =
    GTK_WIDGET (gtk_widget_get_template_child (row, HF_TYPE_EDITABLE_ROW, "problem"));

  return gtk_widget_get_visible (label) &&
         g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), "You see this masked");
}

/* Who has the book sees and types as before; whose rows are masked can do neither. */
static void
test_viewers (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 7, TRUE);
  Field field = open_phone (fixture);

  g_assert_false (rests (&field));
  g_assert_false (gtk_widget_get_visible (field.eye));
  g_assert_true (gtk_widget_grab_focus (field.row));
  customer_fixture_open (fixture, fixture->li);
  hf_store_set_viewer (fixture->book->store, intern);
  field = open_phone (fixture);
  g_assert_true (rests (&field));
  g_assert_cmpstr (gtk_label_get_text (field.label), ==, "138****8821");
  g_assert_false (gtk_widget_get_visible (field.eye));
  g_assert_false (gtk_widget_grab_focus (field.row));
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
}

/* A part is shown of what whoever works sees masked, and none of it can be typed over. */
static void
test_locked (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const struct
  {
    const char *field;
    const char *text;
  } masked[] = {
    { "name", "王*" }, { "birth_date", "****-02-03" }, { "note", "" }, { "street", "" }
  };
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 7, TRUE);
  Field      number;
  GtkWidget *city, *entry;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_BIRTH_DATE,
                         "1989-02-03");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_NOTE, "Told");
  customer_fixture_open (fixture, fixture->li);
  hf_store_set_viewer (fixture->book->store, intern);
  number = open_id_number (fixture);
  g_assert_true (rests (&number));
  g_assert_cmpstr (gtk_label_get_text (number.label), ==, MASKED);
  g_assert_false (gtk_widget_get_visible (number.eye));
  for (guint i = 0; i < G_N_ELEMENTS (masked); i++)
    {
      GtkWidget *row = hf_customer_card_details_find (fixture->details, masked[i].field);
      GtkWidget *edit = hf_editable_row_get_editor (HF_EDITABLE_ROW (row));

      g_test_message ("%s", masked[i].field);
      if (GTK_IS_TEXT_VIEW (edit))
        g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (edit)));
      else
        g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (edit)));
      if (GTK_IS_EDITABLE (edit))
        g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (edit)), ==, masked[i].text);
      gtk_widget_set_visible (row, TRUE); /* also where it is empty, and so out of sight */
      gtk_widget_grab_focus (edit);
      g_assert_true (has_reason (row));
      leave (fixture);
      g_assert_false (has_reason (row));
    }
  city = hf_customer_card_details_find (fixture->details, "city");
  entry = hf_editable_row_get_editor (HF_EDITABLE_ROW (city));
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
}

/* Enter on the eye presses it, and is none of the field's. */
static void
test_enter (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GListModel) controllers = NULL;
  gboolean is_taken = FALSE;
  Field    field;

  customer_fixture_work_as_chen (fixture);
  field = open_id_number (fixture);
  g_assert_true (gtk_widget_grab_focus (field.eye));
  controllers = gtk_widget_observe_controllers (field.row);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Return, 0, 0, &is_taken);
    }
  g_assert_false (is_taken);
  g_assert_true (gtk_widget_is_focus (field.eye));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/editable-row-guard/rests", test_rests);
  customer_fixture_add_test ("/editable-row-guard/phone", test_phone);
  customer_fixture_add_test ("/editable-row-guard/typed", test_typed);
  customer_fixture_add_test ("/editable-row-guard/wrong", test_wrong);
  customer_fixture_add_test ("/editable-row-guard/other", test_other);
  customer_fixture_add_test ("/editable-row-guard/empty", test_empty);
  customer_fixture_add_test ("/editable-row-guard/viewers", test_viewers);
  customer_fixture_add_test ("/editable-row-guard/locked", test_locked);
  customer_fixture_add_test ("/editable-row-guard/enter", test_enter);
  return g_test_run ();
}

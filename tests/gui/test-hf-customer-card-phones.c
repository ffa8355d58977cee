/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Calling from the card of a customer: which number, and whom nobody calls without being asked.
 * Without a program that dials, a call is a toast. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "gui/common/card/hf-customer-card-phone-row.h"
#include "gui/common/card/hf-customer-card-phones.h"

#include <adwaita.h>

/* The numbers are read by themselves. */
static void
open_card (CustomerFixture *fixture, gint64 customer)
{
  GtkWidget *phones;

  customer_fixture_open (fixture, customer);
  phones = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_PHONES);
  hf_test_wait_for (gtk_widget_get_first_child (phones) != NULL);
}

static void
test_call (CustomerFixture *fixture, gconstpointer is_empty)
{
  open_card (fixture, fixture->wang);
  hf_customer_card_call (fixture->card);
  g_assert_null (find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_cmpuint (fixture->n_messages, ==, 1);
}

static void
answer (CustomerFixture *fixture, const char *response)
{
  AdwMessageDialog *question;

  hf_customer_card_call (fixture->card);
  question = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  g_assert_cmpstr (adw_message_dialog_get_body (question), ==, "Withheld: Deceased");
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), ==, "cancel");
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

/* A family may have to be reached, but not by mistake. */
static void
test_withheld (CustomerFixture *fixture, gconstpointer is_empty)
{
  guint before;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_DECEASED,
                         "2023-10-01");
  open_card (fixture, fixture->wang);
  before = fixture->n_messages;
  answer (fixture, "cancel");
  g_assert_cmpuint (fixture->n_messages, ==, before);
  answer (fixture, "agree");
  g_assert_cmpuint (fixture->n_messages, ==, before + 1);
}

/* Nobody is called, or given to be called, on a number that is known to be wrong. */
static void
test_wrong_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRow *phone = hf_test_phone (fixture->li, "13800138822");

  hf_row_set_int (phone, HF_PHONE_INVALID, 1);
  hf_test_book_insert (fixture->book, phone);
  open_card (fixture, fixture->li);
  hf_customer_card_call (fixture->card);
  hf_customer_card_copy_phone (fixture->card);
  g_assert_cmpuint (fixture->n_messages, ==, 0);
}

/* What is dropped is the number as it stands in the book, not as it is spaced for the eye. */
static void
test_drag (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GListModel) controllers = NULL;
  GtkWidget *phones;
  GtkWidget *label;
  guint      n_dragged = 0;

  open_card (fixture, fixture->wang);
  phones = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_PHONES);
  label = find_widget (phones, GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "138 0013 8821");
  controllers = gtk_widget_observe_controllers (label);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) source = g_list_model_get_item (controllers, i);
      g_auto (GValue) value = G_VALUE_INIT;

      if (!GTK_IS_DRAG_SOURCE (source))
        continue;
      g_value_init (&value, G_TYPE_STRING);
      g_assert_true (
        gdk_content_provider_get_value (gtk_drag_source_get_content (GTK_DRAG_SOURCE (source)),
                                        &value, NULL));
      g_assert_cmpstr (g_value_get_string (&value), ==, "13800138821");
      n_dragged++;
    }
  g_assert_cmpuint (n_dragged, ==, 1);
}

/* A number is as long as whoever wrote it wanted; the buttons beside it stay within reach. */
static void
test_long (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *text = g_strnfill (200, 'x');
  g_autofree char *number = g_strconcat ("13800138822 ", text, NULL);
  GtkWidget       *phones;
  int              width;

  hf_test_book_insert (fixture->book, hf_test_phone (fixture->li, number));
  open_card (fixture, fixture->li);
  phones = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_PHONES);
  gtk_widget_measure (phones, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <, 300);
}

/* What a number leads to is chosen beside it, shown above, and undone. */
static void
test_type (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char sql[] = "SELECT count(*) FROM phone WHERE type = 'work'";
  GtkWidget        *row, *numbers;

  open_card (fixture, fixture->wang);
  numbers = find_widget (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD_PHONES);
  row = find_widget (GTK_WIDGET (fixture->details), HF_TYPE_CUSTOMER_CARD_PHONE_ROW);
  g_assert_null (find_label (numbers, "Work"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_widget (row, GTK_TYPE_DROP_DOWN)), 3);
  hf_test_wait_for (hf_test_book_number (fixture->book, sql) == 1);
  hf_test_wait_for (find_label (numbers, "Work") != NULL);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (find_label (numbers, "Work") == NULL);
}

static gboolean
is_shown_button (GtkWidget *widget, gconstpointer tooltip)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget) &&
         g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static GtkWidget *
find_first_button (CustomerFixture *fixture)
{
  return find_where (fixture->details, is_shown_button, "Call This Number First");
}

/* Of several numbers somebody says which comes first: it stands on top and is the one that is
 * called; the others keep their order. */
static void
test_first (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char sql[] = "SELECT count(*) FROM customer WHERE phone = '13800138833'";
  GtkWidget        *button, *numbers;

  open_card (fixture, fixture->wang);
  numbers = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_PHONES);
  g_assert_null (find_first_button (fixture)); /* there is one number */
  hf_test_book_insert (fixture->book, hf_test_phone (fixture->li, "13800138844"));
  hf_test_book_insert (fixture->book, hf_test_phone (fixture->li, "13800138855"));
  open_card (fixture, fixture->li);
  hf_test_wait_for (find_first_button (fixture) != NULL); /* they were there before */
  open_card (fixture, fixture->wang);
  hf_test_wait_for (find_first_button (fixture) == NULL);
  hf_test_book_insert (fixture->book, hf_test_phone (fixture->wang, "13800138833"));
  hf_test_wait_for ((button = find_first_button (fixture)) != NULL);
  g_assert_true (gtk_widget_get_visible (find_label (fixture->details, "Called first")));
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (hf_test_book_number (fixture->book, sql) == 1);
  hf_test_wait_for (
    g_strcmp0 (gtk_label_get_text (GTK_LABEL (find_widget (numbers, GTK_TYPE_LABEL))),
               "138 0013 8833") == 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, sql), ==, 0);
  hf_test_wait_for (
    g_strcmp0 (gtk_label_get_text (GTK_LABEL (find_widget (numbers, GTK_TYPE_LABEL))),
               "138 0013 8821") == 0);
}

/* A row of the details with this number, beside which "Called first" stands. */
static gboolean
is_first_of (GtkWidget *widget, gconstpointer number)
{
  GtkWidget *label =
    HF_IS_CUSTOMER_CARD_PHONE_ROW (widget) ? find_label (widget, "Called first") : NULL;

  return label != NULL && gtk_widget_get_visible (label) &&
         g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (find_widget (widget, GTK_TYPE_ENTRY))),
                    number) == 0;
}

static void
mark_wrong (CustomerFixture *fixture, const char *number)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT min(id) FROM phone WHERE number_digits = '%s'", number);
  gint64 id = hf_test_book_number (fixture->book, sql);
  g_autoptr (HfRow) before = hf_test_book_read (fixture->book, &hf_phone_def, id);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  hf_row_set_int (after, HF_PHONE_INVALID, 1);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (fixture->book, changes));
}

/* A number that was found wrong is not called, and so not first, be it that it stands on top. */
static void
test_wrong_first (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_book_insert (fixture->book, hf_test_phone (fixture->wang, "13800138833"));
  open_card (fixture, fixture->wang);
  hf_test_wait_for (find_where (fixture->details, is_first_of, "13800138821") != NULL);
  g_assert_nonnull (find_first_button (fixture));
  mark_wrong (fixture, "13800138821");
  hf_test_wait_for (find_where (fixture->details, is_first_of, "13800138833") != NULL);
  g_assert_null (find_where (fixture->details, is_first_of, "13800138821"));
  g_assert_null (find_first_button (fixture));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (find_where (fixture->details, is_first_of, "13800138821") != NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GAppInfo) dialer = g_app_info_get_default_for_uri_scheme ("tel");

  if (dialer != NULL)
    {
      g_print ("1..0 # SKIP a program of this computer would call the invented numbers\n");
      return 0;
    }
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-card-phones/call", test_call);
  customer_fixture_add_test ("/customer-card-phones/withheld", test_withheld);
  customer_fixture_add_test ("/customer-card-phones/wrong-number", test_wrong_number);
  customer_fixture_add_test ("/customer-card-phones/drag", test_drag);
  customer_fixture_add_test ("/customer-card-phones/long", test_long);
  customer_fixture_add_test ("/customer-card-phones/type", test_type);
  customer_fixture_add_test ("/customer-card-phones/first", test_first);
  customer_fixture_add_test ("/customer-card-phones/wrong-first", test_wrong_first);
  return g_test_run ();
}

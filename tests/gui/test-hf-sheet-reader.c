/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a card is told of a row: the answer to what was asked last, anew when the book changed, and
 * that it is gone. */

#include "gui/common/hf-sheet-reader.h"

#include "store/hf-store-error.h"

#include "kin-fixture.h"

#define GONE 999999 /* a row that is not in the book */

typedef struct
{
  GtkWidget parent_instance;
} Card;

typedef struct
{
  GtkWidgetClass parent_class;
} CardClass;

GType card_get_type (void);
G_DEFINE_TYPE (Card, card, GTK_TYPE_WIDGET)

static guint    n_shown, n_gone, n_changes;
static gint64   shown; /* which row the last answer was about, 0 for an error */
static HfDate   day;
static gboolean concerns;

static void
card_class_init (CardClass *klass)
{
  g_signal_new ("gone", card_get_type (), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
card_init (Card *self)
{
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  if (question->id > 0 && question->id != GONE)
    return g_memdup2 (question, sizeof *question);
  g_set_error_literal (error, HF_STORE_ERROR,
                       question->id == GONE ? HF_STORE_ERROR_GONE : HF_STORE_ERROR_IO, "no sheet");
  return NULL;
}

static void
show_sheet (GtkWidget *widget, gpointer sheet, const GError *error)
{
  g_autofree HfSheetQuestion *question = sheet;

  g_assert_true ((question == NULL) == (error != NULL));
  shown = question ? question->id : 0;
  day = question ? question->day : HF_DATE_NONE;
  n_shown++;
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  n_changes++;
  return concerns;
}

static const HfSheetReading reading = {
  .read = read_sheet,
  .free = g_free,
  .show = show_sheet,
  .is_concerned = is_concerned,
};

static void
begin_sheet (GtkWidget *widget, HfSheetQuestion *question)
{
  question->day = hf_date_new (2021, 3, 4);
}

static const HfSheetReading reading_when_seen = {
  .read = read_sheet,
  .free = g_free,
  .show = show_sheet,
  .is_concerned = is_concerned,
  .begin = begin_sheet,
  .when_seen = TRUE,
};

static void
gone_cb (GtkWidget *card, gpointer user_data)
{
  n_gone++;
}

static HfSheetReader *
make_reader (KinFixture *fixture, const HfSheetReading *what)
{
  GtkWidget *card = g_object_new (card_get_type (), NULL);

  n_shown = n_gone = n_changes = 0;
  shown = -1;
  concerns = FALSE;
  gtk_window_set_child (GTK_WINDOW (fixture->window), card);
  g_signal_connect (card, "gone", G_CALLBACK (gone_cb), NULL);
  return hf_sheet_reader_new (card, fixture->context, what);
}

static void
test_last_counts (KinFixture *fixture, gconstpointer data)
{
  HfSheetReader *reader = make_reader (fixture, &reading);

  hf_sheet_reader_ask (reader, fixture->ids[0]);
  hf_sheet_reader_ask (reader, fixture->ids[1]);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpint (shown, ==, fixture->ids[1]);
  g_assert_cmpint (day, ==, hf_clock_today (fixture->book->clock));
  hf_sheet_reader_ask (reader, fixture->ids[0]);
  hf_sheet_reader_ask (reader, 0);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  hf_sheet_reader_free (reader);
}

static void
test_errors (KinFixture *fixture, gconstpointer data)
{
  HfSheetReader *reader = make_reader (fixture, &reading);

  hf_sheet_reader_ask (reader, -1);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpint (shown, ==, 0);
  hf_sheet_reader_ask (reader, GONE);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpuint (n_gone, ==, 1);
  hf_sheet_reader_free (reader);
}

static void
change_book (KinFixture *fixture, const char *city)
{
  guint before = n_changes;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_CITY, city);
  hf_test_wait_for (n_changes > before);
  hf_test_book_let_finish (fixture->book);
}

static void
test_changes (KinFixture *fixture, gconstpointer data)
{
  HfSheetReader *reader = make_reader (fixture, &reading);

  hf_sheet_reader_ask (reader, fixture->ids[0]);
  hf_test_book_let_finish (fixture->book);
  change_book (fixture, "忻州");
  g_assert_cmpuint (n_shown, ==, 1);
  concerns = TRUE;
  change_book (fixture, "大同");
  g_assert_cmpuint (n_shown, ==, 2);
  hf_sheet_reader_ask (reader, fixture->ids[1]);
  hf_sheet_reader_free (reader); /* while it is asked */
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 2);
}

/* What has no signal for it is told of a row that is gone as of any other error. */
static void
test_no_signal (KinFixture *fixture, gconstpointer data)
{
  HfSheetReader *reader;

  n_shown = 0;
  concerns = FALSE;
  reader = hf_sheet_reader_new (fixture->window, fixture->context, &reading);
  hf_sheet_reader_ask (reader, GONE);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpint (shown, ==, 0);
  hf_sheet_reader_free (reader);
}

static void
test_when_seen (KinFixture *fixture, gconstpointer data)
{
  HfSheetReader *reader = make_reader (fixture, &reading_when_seen);
  GtkWidget     *card = gtk_window_get_child (GTK_WINDOW (fixture->window));

  gtk_widget_set_visible (card, FALSE);
  hf_sheet_reader_ask (reader, fixture->ids[0]);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 0);
  gtk_widget_set_visible (card, TRUE);
  hf_test_wait_for (n_shown == 1);
  g_assert_cmpint (day, ==, hf_date_new (2021, 3, 4));
  hf_sheet_reader_hold (reader);
  hf_sheet_reader_ask_again (reader);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  hf_sheet_reader_release (reader);
  hf_test_wait_for (n_shown == 2);
  hf_sheet_reader_free (reader);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kin_fixture_add_test ("/sheet-reader/last-counts", test_last_counts);
  kin_fixture_add_test ("/sheet-reader/errors", test_errors);
  kin_fixture_add_test ("/sheet-reader/changes", test_changes);
  kin_fixture_add_test ("/sheet-reader/no-signal", test_no_signal);
  kin_fixture_add_test ("/sheet-reader/when-seen", test_when_seen);
  return g_test_run ();
}

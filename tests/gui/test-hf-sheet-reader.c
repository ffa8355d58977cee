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
read_work (HfDatabase *db, gpointer id, GCancellable *cancellable, GError **error)
{
  if (*(gint64 *) id > 0 && *(gint64 *) id != GONE)
    return g_memdup2 (id, sizeof (gint64));
  g_set_error_literal (error, HF_STORE_ERROR,
                       *(gint64 *) id == GONE ? HF_STORE_ERROR_CONFLICT : HF_STORE_ERROR_IO,
                       "no sheet");
  return NULL;
}

static KinFixture *used;

static void
read_sheet (GtkWidget          *widget,
            gint64              id,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  hf_store_run_async (used->book->store, HF_LANE_READ, read_work, g_memdup2 (&id, sizeof id),
                      g_free, g_free, cancellable, callback, user_data);
}

static gpointer
finish_sheet (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}

static void
show_sheet (GtkWidget *widget, gpointer sheet, const GError *error)
{
  g_autofree gint64 *id = sheet;

  g_assert_true ((id == NULL) == (error != NULL));
  shown = id ? *id : 0;
  n_shown++;
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed)
{
  n_changes++;
  return concerns;
}

static const HfSheetReading reading = {
  .read = read_sheet,
  .finish = finish_sheet,
  .free = g_free,
  .show = show_sheet,
  .is_concerned = is_concerned,
};

static void
gone_cb (GtkWidget *card, gpointer user_data)
{
  n_gone++;
}

static HfSheetReader *
make_reader (KinFixture *fixture)
{
  GtkWidget *card = g_object_new (card_get_type (), NULL);

  used = fixture;
  n_shown = n_gone = n_changes = 0;
  shown = -1;
  concerns = FALSE;
  gtk_window_set_child (GTK_WINDOW (fixture->window), card);
  g_signal_connect (card, "gone", G_CALLBACK (gone_cb), NULL);
  return hf_sheet_reader_new (card, fixture->context, &reading);
}

static void
test_last_counts (KinFixture *fixture, gconstpointer data)
{
  HfSheetReader *reader = make_reader (fixture);

  hf_sheet_reader_ask (reader, fixture->ids[0]);
  hf_sheet_reader_ask (reader, fixture->ids[1]);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpint (shown, ==, fixture->ids[1]);
  hf_sheet_reader_ask (reader, fixture->ids[0]);
  hf_sheet_reader_ask (reader, 0);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  hf_sheet_reader_free (reader);
}

static void
test_errors (KinFixture *fixture, gconstpointer data)
{
  HfSheetReader *reader = make_reader (fixture);

  hf_sheet_reader_ask (reader, -1);
  hf_test_book_let_finish (fixture->book);
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
  HfSheetReader *reader = make_reader (fixture);

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

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kin_fixture_add_test ("/sheet-reader/last-counts", test_last_counts);
  kin_fixture_add_test ("/sheet-reader/errors", test_errors);
  kin_fixture_add_test ("/sheet-reader/changes", test_changes);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the views show first: the queue, a call card, a customer's card with the timeline, a month,
 * and the list of customers in each order it offers. From the question to items-changed. */

#include "bench.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "session/follow-up/hf-calendar-days.h"
#include "session/follow-up/hf-call-card.h"
#include "session/follow-up/hf-queue.h"
#include "session/customer/hf-timeline.h"
#include "store/hf-listing.h"
#include "store/hf-sql.h"

#define TODAY       "2026-11-20"
#define TOMORROW    "2026-11-21"
#define MINUTE      "2026-11-20 09:30"
#define MONTH_FIRST "2026-10-26"
#define MONTH_AFTER "2026-12-07"
#define MONTH_DAYS  42
#define PAGE        ((gint64) HF_LISTING_FIRST_ROWS)
#define LONG_STORY  2000
#define LONG_AGO    G_GINT64_CONSTANT (1700000000)
#define YEAR_AGO    "2025-11-20"
#define TIMELINE    (HF_TIMELINE_FIRST + G_GINT64_CONSTANT (1))

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, BenchWait *wait)
{
  wait->is_done = wait->is_done || added > 0;
}

static void
show_list (Bench *bench, HfQuery *query)
{
  HfLiveList *list = hf_live_list_new (bench_get_store (bench));
  BenchWait   wait = { FALSE };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &wait);
  hf_live_list_set_query (list, query);
  bench_wait (&wait);
  g_signal_handlers_disconnect_by_data (list, &wait);
  bench->list = list;
}

/* The queue. */

static void
queue_ours (Bench *bench, gconstpointer data)
{
  HfMoment now = hf_moment_of (hf_clock_now (hf_context_get_clock (bench->context)));
  g_autoptr (HfQuery) query =
    hf_queue_query_filtered (hf_context_get_viewer (bench->context), HF_QUEUE_ALL, now);

  show_list (bench, query);
}

#define FOLLOW_UP                                                                         \
  "SELECT f.*, c.name, c.phone, c.sex, c.birth_date, s.name, v.date FROM follow_up AS f " \
  "LEFT JOIN customer AS c ON c.id = f.customer LEFT JOIN staff AS s ON s.id = f.owner "  \
  "LEFT JOIN visit AS v ON v.id = f.visit "

static void
queue_raw (Bench *bench, gconstpointer data)
{
  static const char sql[] = FOLLOW_UP "WHERE f.state = 'open' AND f.withheld IS NULL AND f.due <= "
                                      "$1 AND f.ready_from <= $2 AND f.queue_rank = $3 "
                                      "ORDER BY f.due, f.promised, f.id LIMIT $4";
  gint64            left = PAGE;

  for (gint64 rank = 0; rank < 4 && left > 0; rank++)
    left -= bench_raw_rows (bench, sql, "ttii", TODAY, MINUTE, rank, left);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer wait)
{
  ((BenchWait *) wait)->is_done = TRUE;
}

static void
count_ours (Bench *bench, gconstpointer data)
{
  BenchWait wait = { FALSE };

  hf_queue_count_async (bench->context, NULL, counted_cb, &wait);
  bench_wait (&wait);
}

static void
count_raw (Bench *bench, gconstpointer data)
{
  static const gint64 midnight = 1795104000; /* 2026-11-20 in China */

  bench_raw_rows (bench,
                  "SELECT sum (iif (ready_from <= $1, open, 0)), "
                  "sum (iif (ready_from <= $1, calls, 0)), sum (iif (ready_from < $2, open, 0)), "
                  "sum (iif (ready_from > $1, open, 0)), "
                  "min (CASE WHEN ready_from > $1 THEN substr (ready_from, 12) END) "
                  "FROM follow_up_open WHERE owner = 0 AND ready_from < $3",
                  "ttt", MINUTE, TODAY, TOMORROW);
  bench_raw_rows (bench, "SELECT count (*) FROM follow_up WHERE closed >= $1", "i", midnight);
  bench_raw_rows (bench, "SELECT count (*), min (at) FROM contact WHERE at >= $1", "i", midnight);
  bench_raw_rows (bench,
                  "SELECT substr (ready_from, 1, 10), sum (open), "
                  "min (nullif (substr (ready_from, 12), '')) FROM follow_up_open WHERE owner = 0 "
                  "AND ready_from >= $1 AND ready_from < (SELECT substr (min (ready_from), 1, 10) "
                  "|| '!' FROM follow_up_open WHERE owner = 0 AND ready_from >= $1)",
                  "t", TOMORROW);
  bench_raw_rows (bench, "SELECT EXISTS (SELECT 1 FROM customer)", "");
}

/* Cards. */

typedef struct
{
  gint64 follow_up;
  gint64 customer;
} Card;

static void
call_card_cb (GObject *source, GAsyncResult *result, gpointer wait)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCallCard) card = hf_store_run_finish (HF_STORE (source), result, &error);

  if (card == NULL)
    bench_fail ("a call card", error);
  ((BenchWait *) wait)->is_done = TRUE;
}

static void
call_card_ours (Bench *bench, gconstpointer data)
{
  const Card *card = data;
  BenchWait   wait = { FALSE };

  hf_call_card_load_async (bench->context, card->follow_up, NULL, call_card_cb, &wait);
  bench_wait (&wait);
}

#define CUSTOMER "SELECT c.*, s.name FROM customer AS c LEFT JOIN staff AS s ON s.id = c.owner "
#define CONTACTS                                                                 \
  "SELECT k.*, s.name FROM contact AS k LEFT JOIN staff AS s ON s.id = k.staff " \
  "WHERE k.customer = $1 ORDER BY k.at DESC, k.id LIMIT $2"

static void
call_card_raw (Bench *bench, gconstpointer data)
{
  const Card *card = data;

  bench_raw_rows (bench, FOLLOW_UP "WHERE f.id = $1", "i", card->follow_up);
  bench_raw_rows (bench, CUSTOMER "WHERE c.id = $1", "i", card->customer);
  bench_raw_rows (bench, "SELECT * FROM phone WHERE customer = $1", "i", card->customer);
  bench_raw_rows (bench, CONTACTS, "ii", card->customer, G_GINT64_CONSTANT (5));
  bench_raw_rows (bench, "SELECT text FROM draft WHERE key = $1", "t", "note/1");
}

static void
row_read_cb (GObject *source, GAsyncResult *result, gpointer wait)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);

  if (rows == NULL || rows->len != 1)
    bench_fail ("a customer's card", error);
  ((BenchWait *) wait)->is_done = TRUE;
}

static void
card_ours (Bench *bench, gconstpointer data)
{
  const Card *card = data;
  HfStore    *store = bench_get_store (bench);
  g_autoptr (HfTimeline) timeline = hf_timeline_new (store);
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_customer_def, hf_context_get_viewer (bench->context));
  BenchWait row = { FALSE }, items = { FALSE };

  hf_query_where_id (query, &card->customer, 1);
  hf_store_query_async (store, query, NULL, row_read_cb, &row);
  g_signal_connect (timeline, "items-changed", G_CALLBACK (items_changed_cb), &items);
  hf_timeline_set_customer (timeline, card->customer);
  bench_wait (&row);
  bench_wait (&items);
}

static void
card_raw (Bench *bench, gconstpointer data)
{
  const Card *card = data;

  bench_raw_rows (bench, CUSTOMER "WHERE c.id = $1", "i", card->customer);
  bench_raw_rows (bench,
                  "SELECT v.*, d.name, s.name FROM visit AS v LEFT JOIN department AS d ON d.id = "
                  "v.department LEFT JOIN staff AS s ON s.id = v.doctor WHERE v.customer = $1 "
                  "ORDER BY v.date DESC, v.time DESC, v.id LIMIT $2",
                  "ii", card->customer, TIMELINE);
  bench_raw_rows (bench, CONTACTS, "ii", card->customer, TIMELINE);
  bench_raw_rows (bench,
                  FOLLOW_UP "WHERE f.customer = $1 ORDER BY f.due DESC, f.closed DESC, f.id "
                            "LIMIT $2",
                  "ii", card->customer, TIMELINE);
}

static Card
pick_card (Bench *bench)
{
  g_autoptr (HfQuery) query =
    hf_queue_query_filtered (hf_context_get_viewer (bench->context), HF_QUEUE_ALL,
                             hf_moment_of (hf_clock_now (hf_context_get_clock (bench->context))));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const HfRow *row;

  hf_query_limit (query, 1);
  rows = hf_store_query_sync (bench_get_store (bench), query, &error);
  if (rows == NULL || rows->len == 0)
    bench_fail ("the queue", error);
  row = g_ptr_array_index (rows, 0);
  return (Card){ row->id, hf_row_int (row, HF_FOLLOW_UP_CUSTOMER) };
}

/* Somebody who was spoken to 2,000 times. */
static Card
make_long_card (Bench *bench)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("A long story");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (GError) error = NULL;
  HfRow *customer = hf_row_new (&hf_customer_def);
  gint64 id;

  hf_row_set_text (customer, HF_CUSTOMER_NAME, "赵一鸣");
  id = hf_change_set_insert (changes, customer);
  for (guint i = 0; i < LONG_STORY; i++)
    {
      HfRow *contact = hf_row_new (&hf_contact_def);

      hf_row_set_int (contact, HF_CONTACT_CUSTOMER, id);
      hf_row_set_int (contact, HF_CONTACT_AT, LONG_AGO + i * 3600);
      hf_row_set_text (contact, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
      hf_row_set_text (contact, HF_CONTACT_NOTE, "恢复良好");
      hf_change_set_insert (changes, contact);
    }
  committed = hf_store_commit_sync (bench_get_store (bench), changes, &error);
  if (committed == NULL)
    bench_fail ("writing a long story", error);
  return (Card){ 0, ((const HfRow *) g_ptr_array_index (committed->rows, 0))->id };
}

/* How many a filter fits. */

static gpointer
segment_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  gint64 count = 0;

  return hf_sql_count (db, query, &count, error) ? g_memdup2 (&count, sizeof count) : NULL;
}

static void
segment_cb (GObject *source, GAsyncResult *result, gpointer wait)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *count = hf_store_run_finish (HF_STORE (source), result, &error);

  if (count == NULL)
    bench_fail ("counting a segment", error);
  ((BenchWait *) wait)->is_done = TRUE;
}

static void
segment_ours (Bench *bench, gconstpointer data)
{
  HfQuery  *query = hf_query_new (&hf_customer_def, hf_context_get_viewer (bench->context));
  BenchWait wait = { FALSE };

  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_where (query, HF_CUSTOMER_GRADE, HF_OP_EQ, HF_TEXT (HF_CUSTOMER_GRADE_A));
  hf_query_where (query, HF_CUSTOMER_SEX, HF_OP_EQ, HF_TEXT (HF_CUSTOMER_SEX_FEMALE));
  hf_query_where (query, HF_CUSTOMER_LAST_VISIT, HF_OP_GE, HF_TEXT (YEAR_AGO));
  hf_store_run_async (bench_get_store (bench), HF_LANE_SCAN, segment_work, query,
                      (GDestroyNotify) hf_query_unref, g_free, NULL, segment_cb, &wait);
  bench_wait (&wait);
}

static void
segment_raw (Bench *bench, gconstpointer data)
{
  bench_raw_rows (bench,
                  "SELECT count (*) FROM customer WHERE archived IS NULL AND grade = $1 AND "
                  "sex = $2 AND last_visit >= $3",
                  "ttt", HF_CUSTOMER_GRADE_A, HF_CUSTOMER_SEX_FEMALE, YEAR_AGO);
}

/* The month. */

static void
month_cb (GObject *source, GAsyncResult *result, gpointer wait)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCalendarDays) days =
    hf_calendar_days_read_finish (HF_STORE (source), result, &error);

  if (days == NULL)
    bench_fail ("a month", error);
  ((BenchWait *) wait)->is_done = TRUE;
}

static void
month_ours (Bench *bench, gconstpointer data)
{
  const HfScope everybody = { 0, 0 };
  BenchWait     wait = { FALSE };

  hf_calendar_days_read_async (bench_get_store (bench), &everybody, hf_date_from_iso (MONTH_FIRST),
                               MONTH_DAYS, NULL, month_cb, &wait);
  bench_wait (&wait);
}

static void
month_raw (Bench *bench, gconstpointer data)
{
  bench_raw_rows (bench,
                  "SELECT substr (ready_from, 1, 10), grade, open FROM follow_up_open "
                  "WHERE owner = 0 AND ready_from >= $1 AND ready_from < $2",
                  "tt", MONTH_FIRST, MONTH_AFTER);
  bench_raw_rows (
    bench, "SELECT day, visits FROM visit_day WHERE scope = 'all' AND day >= $1 AND day < $2", "tt",
    MONTH_FIRST, MONTH_AFTER);
}

static void
day_ours (Bench *bench, gconstpointer data)
{
  g_autoptr (HfQuery) query = hf_calendar_query_visits (hf_date_from_iso ("2026-11-19"),
                                                        hf_context_get_viewer (bench->context));

  show_list (bench, query);
}

static void
day_raw (Bench *bench, gconstpointer data)
{
  bench_raw_rows (bench,
                  "SELECT v.*, c.name, d.name, s.name FROM visit AS v LEFT JOIN customer AS c ON "
                  "c.id = v.customer LEFT JOIN department AS d ON d.id = v.department LEFT JOIN "
                  "staff AS s ON s.id = v.doctor WHERE v.date = $1 ORDER BY v.time NULLS LAST, "
                  "v.id LIMIT $2",
                  "ti", "2026-11-19", PAGE);
}

/* The list of customers. */

typedef struct
{
  const char *name;
  guint       field;
  gboolean    descending;
  const char *raw;
} Order;

#define LIST(order) CUSTOMER "WHERE c.archived IS NULL ORDER BY " order " LIMIT $1"

static const Order orders[] = {
  { "list by name", HF_CUSTOMER_NAME, FALSE, LIST ("c.name_sort, c.id") },
  { "list by grade", HF_CUSTOMER_GRADE, FALSE, LIST ("c.grade NULLS LAST, c.name_sort, c.id") },
  { "list by last visit", HF_CUSTOMER_LAST_VISIT, TRUE,
    LIST ("c.last_visit DESC NULLS LAST, c.id DESC") },
  { "list by next follow-up", HF_CUSTOMER_NEXT_FOLLOW_UP, FALSE,
    LIST ("c.next_follow_up NULLS LAST, c.id") },
  { "list by owner", HF_CUSTOMER_OWNER, FALSE, LIST ("c.owner NULLS LAST, c.name_sort, c.id") },
};

static gboolean
is_sorted_by_name_too (const Order *order)
{
  return order->field == HF_CUSTOMER_GRADE || order->field == HF_CUSTOMER_OWNER;
}

static void
list_ours (Bench *bench, gconstpointer data)
{
  const Order *order = data;
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_customer_def, hf_context_get_viewer (bench->context));

  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, order->field, order->descending);
  if (is_sorted_by_name_too (order))
    hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  show_list (bench, query);
}

static void
list_raw (Bench *bench, gconstpointer data)
{
  const Order *order = data;

  bench_raw_rows (bench, order->raw, "i", PAGE);
}

/**
 * bench_views:
 * @self: a book
 *
 * Measures the first page of every view.
 */
void
bench_views (Bench *self)
{
  Card  card = pick_card (self);
  Card  long_card = make_long_card (self);
  guint rounds = self->rounds;

  bench_compare (self, "queue, first page", BENCH_AIM_VIEW, queue_ours, queue_raw, NULL);
  bench_compare (self, "queue, counts", BENCH_AIM_VIEW, count_ours, count_raw, NULL);
  bench_compare (self, "call card", BENCH_AIM_VIEW, call_card_ours, call_card_raw, &card);
  bench_compare (self, "customer card", BENCH_AIM_VIEW, card_ours, card_raw, &card);
  bench_compare (self, "card of 2,000 contacts", BENCH_AIM_VIEW, card_ours, card_raw, &long_card);
  bench_compare (self, "month", BENCH_AIM_VIEW, month_ours, month_raw, NULL);
  bench_compare (self, "day, visits", BENCH_AIM_VIEW, day_ours, day_raw, NULL);
  self->rounds = MIN (rounds, 31); /* each reads all the ids besides */
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    bench_compare (self, orders[i].name, BENCH_AIM_VIEW, list_ours, list_raw, &orders[i]);
  bench_compare (self, "segment, three conditions", BENCH_AIM_SAVE, segment_ours, segment_raw,
                 NULL);
  self->rounds = rounds;
}

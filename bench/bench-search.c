/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A keystroke in the search field, from the text to the first rows. Raw reads the same tiers, best
 * first, until the page is full. */

#include "bench.h"

#include "base/hf-typo.h"
#include "core/hf-customer.h"

#define PAGE 50

/* By hand: what the typed text is folded to, and what is asked of the full-text index. */
typedef struct
{
  const char *text;
  const char *after; /* behind every name that begins so */
  const char *digits;
  const char *tail;
  const char *after_tail;
  const char *pinyin;
  const char *match;
} Typed;

#define LAST "\364\217\277\277"

/* clang-format off */
static const Typed texts[] = {
  { "王", "王" LAST, NULL, NULL, NULL, NULL, "{words personal} : \"王\" *" },
  { "张敏", "张敏" LAST, NULL, NULL, NULL, NULL, "{words personal} : \"张敏\" *" },
  { "zm", "zm" LAST, NULL, NULL, NULL, "pinyin : \"zm\" *", "({words personal} : \"zm\" * OR pinyin : \"zm\" *)" },
  { "zhang", "zhang" LAST, NULL, NULL, NULL, "pinyin : \"zhang\" *", "({words personal} : \"zhang\" * OR pinyin : \"zhang\" *)" },
  { "8821", "8821" LAST, "8821", "1288", "1288" LAST, NULL, "({words personal} : \"8821\" * OR digits : \"8821\")" },
  { "138", "138" LAST, "138", "831", "831" LAST, NULL, "({words personal} : \"138\" * OR digits : \"138\")" },
  { "高血压", "高血压" LAST, NULL, NULL, NULL, NULL, "{words personal} : \"高血压\" *" },
  { "qqxyz", "qqxyz" LAST, NULL, NULL, NULL, "pinyin : \"qqxyz\" *", "({words personal} : \"qqxyz\" * OR pinyin : \"qqxyz\" *)" },
};
/* clang-format on */

#define ROWS  "SELECT c.*, s.name FROM "
#define OWNER " LEFT JOIN staff AS s ON s.id = c.owner"
#define ALIVE " AND c.archived IS NULL LIMIT $2"

static const char exact_sql[] = ROWS "customer AS c" OWNER " WHERE c.name_fold = $1" ALIVE;
static const char number_sql[] =
  ROWS "external_id AS e JOIN customer AS c ON c.id = e.customer" OWNER " WHERE e.value = $1" ALIVE;
static const char phone_sql[] = ROWS "phone AS p JOIN customer AS c ON c.id = p.customer" OWNER
                                     " WHERE p.number_digits = $1" ALIVE;
static const char tail_sql[] =
  ROWS "phone AS p JOIN customer AS c ON c.id = p.customer" OWNER
       " WHERE p.number_tail >= $1 AND p.number_tail < $2 AND c.archived IS NULL LIMIT $3";
static const char prefix_sql[] =
  ROWS "customer AS c" OWNER
       " WHERE c.name_fold >= $1 AND c.name_fold < $2 AND c.archived IS NULL LIMIT $3";
static const char match_sql[] =
  ROWS "search JOIN customer AS c ON c.id = search.rowid" OWNER " WHERE search MATCH $1" ALIVE;

/* Of whom nobody is written, one is looked for whose name or word was mistyped by one letter. */
static void
search_mistyped_raw (Bench *bench, const char *typed)
{
  g_auto (GStrv) meant = hf_typo_letters (typed);
  g_autofree char *any = g_strjoinv ("\" OR \"", meant);
  g_autofree char *match = g_strdup_printf ("words : (\"%s\")", any);
  gint64           left = PAGE;

  for (char **word = meant; *word != NULL && left > 0; word++)
    {
      g_autofree char *after = g_strconcat (*word, LAST, NULL);

      left -= bench_raw_rows (bench, prefix_sql, "tti", *word, after, left);
    }
  if (left > 0)
    bench_raw_rows (bench, match_sql, "ti", match, left);
}

static void
search_raw (Bench *bench, gconstpointer data)
{
  const Typed *typed = data;
  gint64       left = PAGE;

  left -= bench_raw_rows (bench, exact_sql, "ti", typed->text, left);
  left -= left > 0 ? bench_raw_rows (bench, number_sql, "ti", typed->text, left) : 0;
  if (typed->digits != NULL && left > 0)
    {
      left -= bench_raw_rows (bench, phone_sql, "ti", typed->digits, left);
      left -= left > 0 ?
                bench_raw_rows (bench, tail_sql, "tti", typed->tail, typed->after_tail, left) :
                0;
    }
  left -= left > 0 ? bench_raw_rows (bench, prefix_sql, "tti", typed->text, typed->after, left) : 0;
  if (typed->pinyin != NULL && left > 0)
    left -= bench_raw_rows (bench, match_sql, "ti", typed->pinyin, left);
  left -= left > 0 ? bench_raw_rows (bench, match_sql, "ti", typed->match, left) : 0;
  if (left == PAGE)
    search_mistyped_raw (bench, typed->text);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, BenchWait *wait)
{
  wait->is_done = TRUE;
}

static void
loading_changed_cb (HfLiveList *list, GParamSpec *pspec, BenchWait *wait)
{
  wait->is_done = wait->is_done || !hf_live_list_is_loading (list);
}

/* As the next keystroke does: nobody waits for the rest of the hits. */
static void
stop (Bench *bench, HfLiveList *list)
{
  const gint64 nobody = 0;
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_customer_def, hf_context_get_viewer (bench->context));

  hf_query_where_id (query, &nobody, 1);
  hf_live_list_set_query (list, query);
}

static void
search_ours (Bench *bench, gconstpointer data)
{
  const Typed *typed = data;
  g_autoptr (HfLiveList) list = hf_live_list_new (bench_get_store (bench));
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_customer_def, hf_context_get_viewer (bench->context));
  BenchWait wait = { FALSE };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &wait);
  g_signal_connect (list, "notify::loading", G_CALLBACK (loading_changed_cb), &wait);
  hf_live_list_search (list, query, typed->text);
  bench_wait (&wait);
  g_signal_handlers_disconnect_by_data (list, &wait);
  stop (bench, list);
}

/**
 * bench_search:
 * @self: a book
 *
 * Measures keystrokes of all kinds.
 */
void
bench_search (Bench *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("search %s", texts[i].text);

      bench_compare (self, name, BENCH_AIM_VIEW, search_ours, search_raw, &texts[i]);
    }
}

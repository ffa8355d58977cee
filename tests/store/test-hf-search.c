/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding customers by whatever fragment somebody remembers, and finding no more than that. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-external-id.h"
#include "core/hf-phone.h"
#include "store/hf-search.h"
#include "store/hf-transaction.h"

typedef struct
{
  const char  *text;
  const char  *names; /* all that shall be found, sorted, each followed by a blank */
  HfSearchTier tier;  /* of the first */
} Case;

static const struct
{
  const char *name;
  const char *phone;
  const char *external_id;
} people[] = {
  { "陈建国", "138 1234 5678", "MZ0042" },
  { "陈建华", "139 8765 4321", NULL },
  { "刘建国", "027-8765 1111", NULL },
  { "曾丽", NULL, NULL },
  { "单雄", NULL, NULL },
  { "仇英", NULL, NULL },
  { "区小红", NULL, NULL },
  { "解放", NULL, NULL },
  { "查良", NULL, NULL },
  { "盖伦", NULL, NULL },
  { "覃辉", NULL, NULL },
  { "缪斯", NULL, NULL },
  { "張偉", NULL, NULL },
  { "Anna O'Neil", "+86 159 2222 3333", NULL },
  { "a\"b", NULL, NULL },
};

static const Case cases[] = {
  { "陈建国", "陈建国 ", HF_SEARCH_EXACT },
  { "建国", "刘建国 陈建国 ", HF_SEARCH_TEXT },
  { "陈建", "陈建华 陈建国 ", HF_SEARCH_PREFIX },
  { "陈", "陈建华 陈建国 ", HF_SEARCH_PREFIX },
  { "国", "刘建国 陈建国 ", HF_SEARCH_TEXT },
  { "chenjianguo", "陈建国 ", HF_SEARCH_PINYIN },
  { "chen jian guo", "陈建国 ", HF_SEARCH_PINYIN },
  { "chenjian", "陈建华 陈建国 ", HF_SEARCH_PINYIN },
  { "cjg", "陈建国 ", HF_SEARCH_INITIALS },
  { "CJG", "陈建国 ", HF_SEARCH_INITIALS },
  { "ＣＪＧ", "陈建国 ", HF_SEARCH_INITIALS },
  { "cj", "陈建华 陈建国 ", HF_SEARCH_PINYIN },
  { "zeng", "曾丽 ", HF_SEARCH_PINYIN },
  { "shan", "单雄 ", HF_SEARCH_PINYIN },
  { "qiuying", "仇英 ", HF_SEARCH_PINYIN },
  { "ouxiaohong", "区小红 ", HF_SEARCH_PINYIN },
  { "xiefang", "解放 ", HF_SEARCH_PINYIN },
  { "zhaliang", "查良 ", HF_SEARCH_PINYIN },
  { "gelun", "盖伦 ", HF_SEARCH_PINYIN },
  { "qinhui", "覃辉 ", HF_SEARCH_PINYIN },
  { "miaosi", "缪斯 ", HF_SEARCH_PINYIN },
  { "张伟", "張偉 ", HF_SEARCH_EXACT },
  { "張", "張偉 ", HF_SEARCH_PREFIX },
  { "zhangwei", "張偉 ", HF_SEARCH_PINYIN },
  { "13812345678", "陈建国 ", HF_SEARCH_EXACT },
  { "138-1234-5678", "陈建国 ", HF_SEARCH_EXACT },
  { "１３８１２３４５６７８", "陈建国 ", HF_SEARCH_EXACT },
  { "5678", "陈建国 ", HF_SEARCH_TAIL },
  { "8765", "刘建国 陈建华 ", HF_SEARCH_TEXT },
  { "1234", "陈建国 ", HF_SEARCH_TEXT },
  { "15922223333", "Anna O'Neil ", HF_SEARCH_EXACT },
  { "MZ0042", "陈建国 ", HF_SEARCH_EXACT },
  { "陈 5678", "陈建国 ", HF_SEARCH_TEXT },
  { "陈*国", "陈建国 ", HF_SEARCH_TEXT },
  { "138*5678", "陈建国 ", HF_SEARCH_TEXT },
  { "陈建*", "陈建华 陈建国 ", HF_SEARCH_TEXT },
  { "anna", "Anna O'Neil ", HF_SEARCH_PREFIX },
  { "neil", "Anna O'Neil ", HF_SEARCH_PINYIN },
  { "a\"b", "a\"b ", HF_SEARCH_EXACT },
};

/* What the full-text engine would take for syntax is text like any other. */
static const char *const harmless[] = {
  "\"",         "\"\"",      "'",
  "*",          "AND",       "OR",
  "NOT",        "NEAR(",     "NEAR(a b, 2)",
  "words : 建", "^建",       "(",
  ")",          "建* OR 国", "-",
  "+",          "--",        ";",
  "%",          "_",         "\\",
  "{",          "col:x",     "{a b}",
  "'; DROP --", "\x01\x02",  "\xf0\x9f\x98\x80",
};

static void
fill (HfTestBook *book)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      gint64 id = hf_test_book_add_customer (book, people[i].name);

      if (people[i].phone != NULL)
        hf_test_book_insert (book, hf_test_phone (id, people[i].phone));
      if (people[i].external_id != NULL)
        {
          HfRow *row = hf_row_new (&hf_external_id_def);

          hf_row_set_int (row, HF_EXTERNAL_ID_CUSTOMER, id);
          hf_row_set_text (row, HF_EXTERNAL_ID_SOURCE, "fees");
          hf_row_set_text (row, HF_EXTERNAL_ID_VALUE, people[i].external_id);
          hf_test_book_insert (book, row);
        }
    }
}

typedef struct
{
  const char     *text;
  HfSearchOptions options;
  guint           limit;
} Within;

static gpointer
search_within_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Within *within = data;

  return hf_search_within (db, within->text, &within->options, within->limit, error);
}

static HfFound *
search_within (HfTestBook *book, const char *text, HfSearchOptions options, guint limit)
{
  Within within = { text, options, limit };

  if (options.viewer == NULL)
    within.options.viewer = book->viewer;
  return hf_test_book_run (book, HF_LANE_READ, search_within_work, &within);
}

static HfFound *
search (HfTestBook *book, const char *text)
{
  return search_within (book, text, (HfSearchOptions){ 0 }, 20);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_names (HfTestBook *book, const GArray *ids, guint n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, id);
      g_ptr_array_add (names, g_strdup (hf_row_text (row, HF_CUSTOMER_NAME)));
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s ", (const char *) g_ptr_array_index (names, i));
  return g_string_free (joined, FALSE);
}

/* Of those who match as it was typed. */
static char *
names_of (HfTestBook *book, const HfFound *found)
{
  return join_names (book, found->ids, hf_found_count_exact (found));
}

static void
assert_found (HfTestBook *book, const char *text, const char *expected)
{
  g_autoptr (HfFound) found = search (book, text);
  g_autofree char *names = names_of (book, found);

  g_test_message ("%s", text);
  g_assert_cmpstr (names, ==, expected);
}

static void
test_fragments (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  fill (book);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfFound) found = search (book, cases[i].text);

      assert_found (book, cases[i].text, cases[i].names);
      g_assert_cmpint (g_array_index (found->tiers, HfSearchTier, 0), ==, cases[i].tier);
    }
}

static void
test_syntax_is_harmless (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  fill (book);
  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    {
      g_autoptr (HfFound) found = search (book, harmless[i]);

      g_test_message ("%s", harmless[i]);
      g_assert_cmpuint (found->ids->len, <, G_N_ELEMENTS (people)); /* never everybody */
    }
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==,
                   G_N_ELEMENTS (people));
}

static void
test_strange_names (void)
{
  static const char *const names[] = { "AND", "NEAR(", "*", "\"", "\x01\x02", "--", "?" };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    hf_test_book_add_customer (book, names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *expected = g_strconcat (names[i], " ", NULL);
      assert_found (book, names[i], expected);
    }
}

static void
archive (HfTestBook *book, gint64 id, gint64 merged_into)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, id);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Archive");
  HfRow *draft = hf_row_copy (row);

  hf_row_set_int (draft, HF_CUSTOMER_ARCHIVED, hf_clock_now (book->clock));
  if (merged_into != 0)
    hf_row_set_int (draft, HF_CUSTOMER_MERGED_INTO, merged_into);
  hf_change_set_update (changes, row, draft);
  hf_committed_free (hf_test_book_commit (book, changes));
}

static void
assert_among (HfTestBook *book, HfSearchWhom whom, const char *text, const char *expected)
{
  g_autoptr (HfFound) found = search_within (book, text, (HfSearchOptions){ .whom = whom }, 20);
  g_autofree char *names = names_of (book, found);

  g_test_message ("%s", text);
  g_assert_cmpstr (names, ==, expected);
}

/* By all that others are found by; never by the word that marks them. */
static void
test_among_archived (void)
{
  static const char *const texts[] = { "陈建国", "陈",       "建国",        "cjg",
                                       "cj",     "chenjian", "13812345678", "5678",
                                       "78",     "MZ0042",   "陈 5678" };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfFound) all = NULL;

  fill (book);
  archive (book, 1, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_among (book, HF_SEARCH_ARCHIVED, texts[i], "陈建国 ");
  assert_among (book, HF_SEARCH_ARCHIVED, "archived", "");
  assert_among (book, HF_SEARCH_ALL, "archived", "");
  assert_among (book, HF_SEARCH_ARCHIVED, "刘", "");
  assert_among (book, HF_SEARCH_ALL, "建国", "刘建国 陈建国 ");
  all = search_within (book, "建国", (HfSearchOptions){ .whom = HF_SEARCH_ALL }, 20);
  g_assert_cmpint (g_array_index (all->ids, gint64, 1), ==, 1); /* behind those in use */
  archive (book, 2, 3);
  assert_among (book, HF_SEARCH_ARCHIVED, "陈建华", ""); /* merged into another */
}

static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  hf_test_book_insert (book, hf_test_phone (id, "13812345678"));
  archive (book, id, 0);
  assert_found (book, "陈建国", "");
  assert_found (book, "建国", "");
  assert_found (book, "cjg", "");
  assert_found (book, "5678", "");
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "cjg", "陈建国 ");
  assert_among (book, HF_SEARCH_ARCHIVED, "cjg", "");
}

static gpointer
open_work (HfDatabase *db, gpointer id, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "INSERT INTO recent (who, entity, row_id, nth) VALUES ('Lin', "
                            "'customer', $1, (SELECT coalesce (max (nth), 0) + 1 FROM recent))";

  return GINT_TO_POINTER (hf_database_run (db, error, sql, "i", *(gint64 *) id));
}

static void
open_card (HfTestBook *book, gint64 id)
{
  g_assert_true (hf_store_run_sync (book->store, HF_LANE_WRITE, open_work, &id, NULL, NULL));
}

static void
assert_order (HfTestBook *book, const char *who, const char *text, guint limit, const gint64 *ids)
{
  g_autoptr (HfViewer) viewer = who ? hf_viewer_new (who, 0, FALSE) : NULL;
  g_autoptr (HfFound) found =
    search_within (book, text, (HfSearchOptions){ .viewer = viewer }, limit);

  for (guint i = 0; ids[i] != 0; i++)
    g_assert_cmpint (g_array_index (found->ids, gint64, i), ==, ids[i]);
}

/* Among equals: whose card was opened last, then who has something to do next. */
static void
test_recent_and_due_first (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = hf_test_book_add_customer (book, "陈一");
  gint64 later = hf_test_book_add_customer (book, "陈二");
  gint64 sooner = hf_test_book_add_customer (book, "陈三");
  gint64 opened = hf_test_book_add_customer (book, "陈四");
  gint64 exact = hf_test_book_add_customer (book, "陈");

  hf_test_book_insert (book, hf_test_follow_up (later, "2026-12-02", "B"));
  hf_test_book_insert (book, hf_test_follow_up (sooner, "2026-12-01", "B"));
  assert_order (book, NULL, "陈", 20, (gint64[]){ exact, sooner, later, first, 0 });
  open_card (book, first);
  open_card (book, opened);
  assert_order (book, "Lin", "陈", 20, (gint64[]){ exact, opened, first, sooner, later, 0 });
  assert_order (book, "Lin", "chen", 20, (gint64[]){ opened, first, sooner, later, exact, 0 });
  assert_order (book, "Zhao", "陈", 20, (gint64[]){ exact, sooner, later, 0 });
  archive (book, opened, 0);
  assert_order (book, "Lin", "陈", 20, (gint64[]){ exact, first, sooner, later, 0 });
}

static void
test_follows_edits (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");
  gint64 phone = hf_test_book_insert (book, hf_test_phone (id, "13812345678"));

  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_NAME, "李敏");
  assert_found (book, "建国", "");
  assert_found (book, "limin", "李敏 ");
  hf_test_book_set_text (book, &hf_phone_def, phone, HF_PHONE_NUMBER, "13900001111");
  assert_found (book, "5678", "");
  assert_found (book, "0001111", "李敏 ");
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "limin", "");
  assert_found (book, "cjg", "陈建国 ");
  assert_found (book, "234567", "陈建国 ");
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "陈", "");
  hf_test_book_check (book);
}

static void
test_note_and_tags (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_NOTE, "左膝关节置换术后");
  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_TAGS, "VIP 义诊");
  assert_found (book, "关节", "陈建国 ");
  assert_found (book, "义诊", "陈建国 ");
  assert_found (book, "vip", "陈建国 ");
  assert_found (book, "节关", "");
}

/* In the order in which the book got them they would all be wrong. */
static void
test_initials_first (void)
{
  static const char *const names[] = { "张茂贵", "张明安", "张曼", "张明", "吕绿" };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfFound) zm = NULL;
  g_autoptr (HfFound) ll = NULL;
  gint64 ids[G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ids[i] = hf_test_book_add_customer (book, names[i]);
  zm = search (book, "zm");
  g_assert_cmpuint (zm->ids->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      gint64   id = g_array_index (zm->ids, gint64, i);
      gboolean is_short = id == ids[2] || id == ids[3];

      g_assert_true (is_short == (i < 2));
      g_assert_cmpint (g_array_index (zm->tiers, HfSearchTier, i), ==,
                       is_short ? HF_SEARCH_INITIALS : HF_SEARCH_PINYIN);
    }
  ll = search (book, "ll");
  g_assert_cmpint (g_array_index (ll->ids, gint64, 0), ==, ids[4]);
  g_assert_cmpint (g_array_index (ll->tiers, HfSearchTier, 0), ==, HF_SEARCH_INITIALS);
}

static void
assert_similar (HfTestBook *book, const char *text, const char *expected)
{
  g_autoptr (HfFound) found = search (book, text);
  g_autofree char *names = NULL;

  g_test_message ("%s", text);
  g_assert_cmpuint (hf_found_count_exact (found), ==, 0);
  for (guint i = 0; i < found->tiers->len; i++)
    g_assert_cmpint (g_array_index (found->tiers, HfSearchTier, i), ==, HF_SEARCH_SIMILAR);
  names = join_names (book, found->ids, found->ids->len);
  g_assert_cmpstr (names, ==, expected);
}

/* One mistake is forgiven: a letter, a digit, or a character that sounds the same. */
static void
test_similar (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  fill (book);
  assert_similar (book, "chenjinaguo", "陈建国 ");
  assert_similar (book, "chenjiangou", "陈建国 ");
  assert_similar (book, "chemjianguo", "陈建国 ");
  assert_similar (book, "chenjiagu", "陈建国 ");
  assert_similar (book, "zhngwei", "張偉 ");
  assert_similar (book, "anba", "Anna O'Neil ");
  assert_similar (book, "neiil", "Anna O'Neil ");
  assert_similar (book, "13812345679", "陈建国 ");
  assert_similar (book, "1381234678", "陈建国 ");
  assert_similar (book, "139876543210", "陈建华 ");
  assert_similar (book, "陈建过", "陈建国 ");
  assert_similar (book, "成建国", "");
  assert_similar (book, "章伟", "張偉 ");
  assert_similar (book, "增丽", "曾丽 ");
}

/* Two mistakes, too short a text, initials, and whoever is found as typed. */
static void
test_not_similar (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfFound) exact = NULL;

  fill (book);
  assert_similar (book, "chemjinaguo", "");
  assert_similar (book, "13812345699", "");
  assert_similar (book, "123457", "");
  assert_similar (book, "cjx", "");
  assert_similar (book, "cjgx", "");
  assert_similar (book, "过", "");
  assert_similar (book, "成建过", "");
  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_add_customer (book, "陈建国");
  exact = search (book, "chenjianguo");
  g_assert_cmpuint (exact->ids->len, ==, 3);
  g_assert_cmpuint (hf_found_count_exact (exact), ==, 3);
}

/* Whoever stands first among few stands first among all, or a list would jump when it grows. */
static void
test_few_are_the_first (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  fill (book);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfFound) all = search (book, cases[i].text);
      g_autoptr (HfFound) one = search_within (book, cases[i].text, (HfSearchOptions){ 0 }, 1);

      g_assert_cmpuint (one->ids->len, ==, 1);
      g_assert_cmpint (g_array_index (one->ids, gint64, 0), ==,
                       g_array_index (all->ids, gint64, 0));
    }
}

static gpointer
move_in_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const HfStepInfo info = { .who = "Lin", .at = 1, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);

  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    {
      g_autofree char *name = g_strdup_printf ("钱%u", i);
      g_autoptr (HfRow) row = hf_test_customer (name);

      g_assert_cmpint (hf_transaction_insert (transaction, row, error), >, 0);
    }
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

static gpointer
count_pieces_work (HfDatabase *db, gpointer n_pieces, GCancellable *cancellable, GError **error)
{
  hf_database_number (db, n_pieces, error, "SELECT count (DISTINCT segid) FROM search_idx", "");
  return NULL;
}

static gint64
move_in (HfTestBook *book, guint n_customers)
{
  g_autoptr (GError) error = NULL;
  gint64 n_pieces = 0;

  hf_store_run_sync (book->store, HF_LANE_WRITE, move_in_work, GUINT_TO_POINTER (n_customers), NULL,
                     &error);
  g_assert_no_error (error);
  hf_store_run_sync (book->store, HF_LANE_READ, count_pieces_work, &n_pieces, NULL, &error);
  g_assert_no_error (error);
  return n_pieces;
}

/* However a hospital came in, a search looks into one piece; a few more people are no reason to
 * write the whole index again. */
static void
test_moved_in (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfFound) found = NULL;

  fill (book);
  g_assert_cmpint (move_in (book, 2), >, 1);
  g_assert_cmpint (move_in (book, 100), ==, 1);
  g_assert_cmpint (move_in (book, 2), ==, 2);
  found = search (book, "钱1");
  g_assert_cmpuint (hf_found_count_exact (found), ==, 13);
}

/* Where more people match than are put in order, whoever was opened lately stands first all the
 * same; and the few found first are the first of the many. */
static void
test_recent_of_many (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  static const char *const texts[] = { "钱", "qian", "q", "1" };
  gint64                   last;

  move_in (book, 120);
  last = hf_test_book_number (book, "SELECT id FROM customer WHERE name = '钱110'");
  open_card (book, last);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      HfSearchOptions options = { .viewer = book->viewer };
      g_autoptr (HfFound) few = search_within (book, texts[i], options, 8);
      g_autoptr (HfFound) many = search_within (book, texts[i], options, 500);

      g_test_message ("%s", texts[i]);
      g_assert_cmpint (g_array_index (few->ids, gint64, 0), ==, last);
      g_assert_cmpuint (few->ids->len, ==, 8);
      g_assert_cmpmem (few->ids->data, 8 * sizeof (gint64), many->ids->data, 8 * sizeof (gint64));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fragments", test_fragments);
  g_test_add_func ("/search/syntax-is-harmless", test_syntax_is_harmless);
  g_test_add_func ("/search/strange-names", test_strange_names);
  g_test_add_func ("/search/archived", test_archived);
  g_test_add_func ("/search/among-archived", test_among_archived);
  g_test_add_func ("/search/recent-and-due-first", test_recent_and_due_first);
  g_test_add_func ("/search/follows-edits", test_follows_edits);
  g_test_add_func ("/search/note-and-tags", test_note_and_tags);
  g_test_add_func ("/search/initials-first", test_initials_first);
  g_test_add_func ("/search/similar", test_similar);
  g_test_add_func ("/search/not-similar", test_not_similar);
  g_test_add_func ("/search/moved-in", test_moved_in);
  g_test_add_func ("/search/recent-of-many", test_recent_of_many);
  g_test_add_func ("/search/few-are-the-first", test_few_are_the_first);
  return g_test_run ();
}

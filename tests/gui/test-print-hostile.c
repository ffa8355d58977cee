/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that are made to break paper, on whatever is printed of people: nothing is cut or lost, no
 * word lies beyond the paper or over another one. Another program reads the pages, and says where
 * each word stands. */

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-duty.h"
#include "core/hf-follow-up.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "core/hf-validate.h"
#include "core/hf-visit.h"
#include "gui/print/hf-print-calls.h"
#include "gui/print/hf-print-card.h"
#include "gui/print/hf-print-label.h"
#include "gui/print/hf-print-letter.h"
#include "gui/print/hf-print-organisation.h"
#include "gui/print/hf-print-pdf.h"
#include "gui/print/hf-print-row.h"
#include "gui/print/hf-print-staff.h"
#include "print-fixture.h"
#include "session/print/hf-printed-customers.h"
#include "session/print/hf-printed-organisation.h"
#include "session/print/hf-printed-queue.h"
#include "session/print/hf-printed-staff.h"
#include "tests/base/sample-json.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>

#define TODAY    "2023-11-21"
#define N_PHONES 20
#define OVERLAP  0.35 /* of the smaller of two words: lines of one paragraph touch */

/* From right to left, forty letters, four bytes each, markup, marks upon marks, no blank. */
static const char *const names[] = {
  "عبد الرحمن بن محمد آل سعود",
  "欧阳娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜娜末",
  "Anna Maximiliana von Wolkenstein-Trostbg",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  "𠮷野𡃁子",
  "<b>张</b> & \"O'Brien\" %s %n",
  "Z̸̡̢̛̗̘a̵͔̾l̴̬̈g̶͍̈́ơ̷̼",
  "שלום עולם של אבי",
};

/* What stands there, without the order of lines and of letters, in which a reader of pages differs
 * from one of words, and without marks, of which it tells as they are drawn: many at once. */
static char *
squeeze (const char *text)
{
  g_autofree char *whole = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString         *squeezed = g_string_new (NULL);

  for (const char *p = whole; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isgraph (letter) && !g_unichar_ismark (letter) &&
          g_unichar_type (letter) != G_UNICODE_FORMAT)
        g_string_append_unichar (squeezed, letter);
    }
  return g_string_free (squeezed, FALSE);
}

typedef struct
{
  double left, top, right, bottom;
  char  *text;
} Word;

static void
word_clear (gpointer data)
{
  g_free (((Word *) data)->text);
}

static double
find_number (const GMatchInfo *match, int group)
{
  g_autofree char *text = g_match_info_fetch (match, group);

  return g_ascii_strtod (text, NULL);
}

static GArray *
find_words (const char *page)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" "
                 "yMax=\"([-0-9.]+)\">(.*?)</word>",
                 G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, word_clear);
  g_regex_match (regex, page, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      Word word = { find_number (match, 1), find_number (match, 2), find_number (match, 3),
                    find_number (match, 4), g_match_info_fetch (match, 5) };

      g_array_append_val (words, word);
    }
  return words;
}

static double
area (double width, double height)
{
  return MAX (width, 0) * MAX (height, 0);
}

static gboolean
is_over (const Word *a, const Word *b)
{
  double common = area (MIN (a->right, b->right) - MAX (a->left, b->left),
                        MIN (a->bottom, b->bottom) - MAX (a->top, b->top));

  return common > OVERLAP * MIN (area (a->right - a->left, a->bottom - a->top),
                                 area (b->right - b->left, b->bottom - b->top));
}

/* The boxes of letters that join, and of marks, lie over each other as they are meant to. */
static void
assert_placed (const char *page, double width, double height, gboolean is_apart)
{
  g_autoptr (GArray) words = find_words (page);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (word->left < 0 || word->top < 0 || word->right > width || word->bottom > height)
        g_error ("“%s” lies beyond the paper", word->text);
      for (guint j = 0; is_apart && j < i; j++)
        if (is_over (word, &g_array_index (words, Word, j)))
          g_error ("“%s” lies over “%s”", word->text, g_array_index (words, Word, j).text);
    }
}

/* Where each word stands, page by page. */
static char **
list_places (HfPrintSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("huifang-print-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "pages.pdf", NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  hf_print_pdf_save (sheet, path, &error);
  g_assert_no_error (error);
  text = print_fixture_run ((const char *const[]){ "pdftotext", "-bbox", path, "-", NULL });
  g_remove (path);
  g_rmdir (folder);
  return g_strsplit (text, "</page>", -1);
}

static guint
count_letter (const char *text, gunichar letter)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_utf8_get_char (p) == letter;
  return n;
}

/* Each letter is there, as often at the least as it was written so many times. */
static void
assert_letters (const char *page, const char *written, guint times)
{
  g_autofree char *wanted = squeeze (written), *there = squeeze (page);

  for (const char *p = wanted; *p != '\0'; p = g_utf8_next_char (p))
    if (count_letter (there, g_utf8_get_char (p)) <
        times * count_letter (wanted, g_utf8_get_char (p)))
      g_error ("“%.*s” of “%s” is missing", (int) (g_utf8_next_char (p) - p), p, written);
}

static void
check (HfPrintSheet *sheet, const char *const *written, guint n, guint times)
{
  double width = hf_print_sheet_get_width (sheet), height = hf_print_sheet_get_height (sheet);
  g_auto (GStrv) places = list_places (sheet), pages = print_fixture_list_pages (sheet);
  g_autofree char *all = g_strjoinv ("", pages);

  g_assert_cmpuint (g_strv_length (places), ==, hf_print_sheet_count_pages (sheet) + 1);
  for (guint i = 0; places[i + 1] != NULL; i++)
    assert_placed (places[i], width, height, n > 0);
  for (guint i = 0; i < n; i++)
    assert_letters (all, written[i], times);
  if (n > 0)
    {
      g_assert_null (strstr (all, "…"));
      g_assert_null (strstr (all, "⋯")); /* as fonts of Chinese have it */
    }
}

static gint64
add_customer (HfTestBook *book, const char *name)
{
  HfRow *row = hf_test_customer (name);

  hf_row_set_text (row, HF_CUSTOMER_STREET, name);
  hf_row_set_text (row, HF_CUSTOMER_CITY, name);
  hf_row_set_text (row, HF_CUSTOMER_ALLERGIES, name);
  hf_row_set_text (row, HF_CUSTOMER_OCCUPATION, name);
  hf_row_set_text (row, HF_CUSTOMER_EMERGENCY, name);
  return hf_test_book_insert (book, row);
}

static gint64
add_patient (HfTestBook *book, const char *name)
{
  gint64 customer = add_customer (book, name);
  HfRow *visit = hf_test_visit (customer, "2023-10-02", NULL);
  HfRow *follow_up = hf_test_follow_up (customer, TODAY, "A");

  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, name);
  hf_row_set_text (follow_up, HF_FOLLOW_UP_REASON, name);
  hf_test_book_insert (book, visit);
  hf_test_book_insert (book, follow_up);
  return customer;
}

static void
add_phones (HfTestBook *book, gint64 customer)
{
  for (guint i = 0; i < N_PHONES; i++)
    {
      g_autofree char *number = g_strdup_printf ("139000000%02u", i);

      hf_test_book_insert (book, hf_test_phone (customer, number));
    }
}

static void
fill (HfTestBook *book)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_phones (book, add_patient (book, names[i]));
}

static HfPrintSheet *
make_sheet (HfTestBook *book, const HfPrintKind *kind, HfPrintScope *scope)
{
  const HfPrintOrigin origin = { names[2], "21 Nov 09:00", hf_date_from_iso (TODAY) };
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed = print_fixture_read (book, scope, book->viewer, &error);
  HfPrintSheet *sheet;

  g_assert_no_error (error);
  printed->purpose = HF_CONSENT_CARE;
  sheet = hf_print_sheet_new (kind, printed, scope->title, &origin);
  hf_print_scope_unref (scope);
  return sheet;
}

static HfPrintSheet *
make_customers (HfTestBook *book, const HfPrintKind *kind)
{
  HfQuery *query = hf_query_new (&hf_customer_def, book->viewer);

  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  return make_sheet (book, kind,
                     hf_printed_customers_ask (hf_selected_new (query, NULL, TRUE,
                                                                g_array_new (FALSE, FALSE,
                                                                             sizeof (gint64))),
                                               NULL, g_strdup (names[0])));
}

/* Name, street and city; an address does not say twice what the street begins with. */
static guint
count_written (const HfPrintKind *kind)
{
  if (kind == &hf_print_card_kind)
    return 7; /* and all that a card has besides */
  if (kind == &hf_print_row_kind)
    return 1;
  return kind == &hf_print_letter_kind ? 2 : 3;
}

static void
test_customers (PrintFixture *fixture, gconstpointer kind)
{
  guint times = count_written (kind);
  g_autoptr (HfPrintSheet) sheet = NULL;

  fill (fixture->book);
  sheet = make_customers (fixture->book, kind);
  g_assert_cmpuint (hf_print_sheet_count_people (sheet), ==, G_N_ELEMENTS (names));
  check (sheet, names, G_N_ELEMENTS (names), times);
}

static void
test_calls (PrintFixture *fixture, gconstpointer data)
{
  const HfMoment now = { hf_date_from_iso (TODAY), 9 * 60 };
  g_autoptr (HfPrintSheet) sheet = NULL;

  fill (fixture->book);
  sheet = make_sheet (fixture->book, &hf_print_calls_kind,
                      hf_printed_queue_new_scope (HF_QUEUE_ALL, now, g_strdup ("Due")));
  check (sheet, names, G_N_ELEMENTS (names), 3); /* name, allergies, reason */
}

/* Twenty numbers, each of them on the card. */
static void
test_phones (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;
  g_autofree char *all = NULL;

  add_phones (fixture->book, add_patient (fixture->book, names[3]));
  sheet = make_customers (fixture->book, &hf_print_card_kind);
  check (sheet, &names[3], 1, 7);
  pages = print_fixture_list_pages (sheet);
  all = g_strjoinv ("", pages);
  for (guint i = 0; i < N_PHONES; i++)
    {
      g_autofree char *number = g_strdup_printf ("139 0000 00%02u", i);

      g_assert_nonnull (strstr (all, number));
    }
}

static gint64
add_organisation (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_organisation_def);
  HfRow *agreement = hf_row_new (&hf_agreement_def), *activity = hf_row_new (&hf_activity_def);
  gint64 id;

  hf_row_set_text (row, HF_ORGANISATION_NAME, name);
  hf_row_set_text (row, HF_ORGANISATION_CITY, name);
  id = hf_test_book_insert (book, row);
  hf_row_set_int (agreement, HF_AGREEMENT_ORGANISATION, id);
  hf_row_set_text (agreement, HF_AGREEMENT_NUMBER, name);
  hf_row_set_text (agreement, HF_AGREEMENT_TERMS, name);
  hf_test_book_insert (book, agreement);
  hf_row_set_int (activity, HF_ACTIVITY_ORGANISATION, id);
  hf_row_set_text (activity, HF_ACTIVITY_KIND, hf_activity_kinds[0].key);
  hf_row_set_text (activity, HF_ACTIVITY_TITLE, name);
  hf_row_set_text (activity, HF_ACTIVITY_NOTE, name);
  hf_test_book_insert (book, activity);
  return id;
}

static void
test_organisation (PrintFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gint64 id = add_organisation (fixture->book, names[i]);
      HfRow *member = hf_row_new (&hf_member_def);
      g_autoptr (HfPrintSheet) sheet = NULL;

      hf_row_set_int (member, HF_MEMBER_ORGANISATION, id);
      hf_row_set_int (member, HF_MEMBER_CUSTOMER,
                      hf_test_book_add_customer (fixture->book, names[i]));
      hf_row_set_text (member, HF_MEMBER_ROLE, names[i]);
      hf_test_book_insert (fixture->book, member);
      sheet = make_sheet (fixture->book, &hf_print_organisation_kind,
                          hf_printed_organisation_new_scope (id));
      check (sheet, &names[i], 1, 7);
    }
}

static gint64
add_staff (HfTestBook *book, const char *name)
{
  HfRow *department = hf_row_new (&hf_department_def), *row = hf_row_new (&hf_staff_def);
  HfRow *duty = hf_row_new (&hf_duty_def), *training = hf_row_new (&hf_training_def);
  gint64 id;

  hf_row_set_text (department, HF_DEPARTMENT_NAME, name);
  hf_row_set_text (row, HF_STAFF_NAME, name);
  hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  hf_row_set_text (row, HF_STAFF_TITLE, name);
  hf_row_set_int (row, HF_STAFF_DEPARTMENT, hf_test_book_insert (book, department));
  id = hf_test_book_insert (book, row);
  hf_row_set_int (duty, HF_DUTY_STAFF, id);
  hf_row_set_text (duty, HF_DUTY_WEEKDAY, "2");
  hf_row_set_text (duty, HF_DUTY_BEGINS, "08:00");
  hf_row_set_text (duty, HF_DUTY_ENDS, "12:00");
  hf_row_set_text (duty, HF_DUTY_PLACE, name);
  hf_test_book_insert (book, duty);
  hf_row_set_int (training, HF_TRAINING_STAFF, id);
  hf_row_set_text (training, HF_TRAINING_TOPIC, name);
  hf_row_set_text (training, HF_TRAINING_KIND, hf_training_kinds[0].key);
  hf_row_set_text (training, HF_TRAINING_DATE, "2023-03-05");
  hf_test_book_insert (book, training);
  return id;
}

static void
test_staff (PrintFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HfPrintSheet) sheet =
        make_sheet (fixture->book, &hf_print_staff_kind,
                    hf_printed_staff_new_scope (add_staff (fixture->book, names[i]),
                                                hf_date_from_iso (TODAY)));

      check (sheet, &names[i], 1, 5);
    }
}

/* Five hundred lines that broke other programs: as names and streets they break no page. */
static void
test_naughty (PrintFixture *fixture, gconstpointer kind)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "third-party", "blns", "blns.json", NULL);
  g_autoptr (GPtrArray) lines = sample_json_read_strings (path);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfPrintSheet) sheet = NULL;
  guint n_people = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      HfRow *row = hf_test_customer (lines->pdata[i]);

      hf_row_set_text (row, HF_CUSTOMER_STREET, lines->pdata[i]);
      if (hf_row_validate (row, NULL) && hf_row_text (row, HF_CUSTOMER_NAME) != NULL && ++n_people)
        hf_change_set_insert (changes, row);
      else
        hf_row_unref (row);
    }
  g_assert_cmpuint (n_people, >, 300);
  hf_committed_free (hf_test_book_commit (fixture->book, changes));
  sheet = make_customers (fixture->book, kind);
  check (sheet, NULL, 0, 0);
}

#define ADD(path, kind, test) \
  g_test_add (path, PrintFixture, kind, print_fixture_set_up, test, print_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/print-hostile/labels", &hf_print_label_kind, test_customers);
  ADD ("/print-hostile/letters", &hf_print_letter_kind, test_customers);
  ADD ("/print-hostile/cards", &hf_print_card_kind, test_customers);
  ADD ("/print-hostile/list", &hf_print_row_kind, test_customers);
  ADD ("/print-hostile/calls", NULL, test_calls);
  ADD ("/print-hostile/phones", NULL, test_phones);
  ADD ("/print-hostile/organisation", NULL, test_organisation);
  ADD ("/print-hostile/staff", NULL, test_staff);
  ADD ("/print-hostile/naughty-labels", &hf_print_label_kind, test_naughty);
  ADD ("/print-hostile/naughty-list", &hf_print_row_kind, test_naughty);
  return g_test_run ();
}

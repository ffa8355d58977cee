/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The confirmation of a service package, from the book to the paper: what was agreed, in whole
 * words and to the fen, however much it is, and nothing that who prints may not see. */

#include "gui/print/hf-print-package.h"

#include "core/hf-customer.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "print-fixture.h"

#include <gtk/gtk.h>
#include <string.h>

#define NAME "欧阳建国欧阳建国欧阳建国欧阳建国欧阳建国欧阳建国欧阳建国欧阳建国欧阳建国欧阳建国"

typedef struct
{
  HfTestBook *book;
  gint64      customer, given;
} Fixture;

static gint64
add_given (Fixture *fixture)
{
  HfRow *package = hf_row_new (&hf_package_def);
  HfRow *given = hf_row_new (&hf_given_package_def);

  hf_row_set_text (package, HF_PACKAGE_NAME, "糖尿病年度管理");
  hf_row_set_int (given, HF_GIVEN_PACKAGE_PACKAGE, hf_test_book_insert (fixture->book, package));
  hf_row_set_int (given, HF_GIVEN_PACKAGE_CUSTOMER, fixture->customer);
  hf_row_set_text (given, HF_GIVEN_PACKAGE_GIVEN, "2023-11-01");
  hf_row_set_text (given, HF_GIVEN_PACKAGE_EXPIRES, "2024-10-31");
  hf_row_set_text (given, HF_GIVEN_PACKAGE_NOTE, "Her daughter pays");
  return hf_test_book_insert (fixture->book, given);
}

static gint64
add_item (Fixture *fixture, const char *name, gint64 price, gint64 quantity)
{
  HfRow *row = hf_row_new (&hf_given_item_def);

  hf_row_set_int (row, HF_GIVEN_ITEM_GIVEN_PACKAGE, fixture->given);
  hf_row_set_text (row, HF_GIVEN_ITEM_NAME, name);
  hf_row_set_int (row, HF_GIVEN_ITEM_PRICE, price);
  hf_row_set_int (row, HF_GIVEN_ITEM_QUANTITY, quantity);
  return hf_test_book_insert (fixture->book, row);
}

static void
add_use (Fixture *fixture, gint64 item, const char *day, gint64 quantity, gint64 staff)
{
  HfRow *row = hf_row_new (&hf_package_use_def);

  hf_row_set_int (row, HF_PACKAGE_USE_CUSTOMER, fixture->customer);
  hf_row_set_int (row, HF_PACKAGE_USE_GIVEN_ITEM, item);
  hf_row_set_text (row, HF_PACKAGE_USE_DATE, day);
  hf_row_set_int (row, HF_PACKAGE_USE_QUANTITY, quantity);
  hf_row_set_int (row, HF_PACKAGE_USE_STAFF, staff);
  hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HfRow *phone = hf_row_new (&hf_phone_def);

  fixture->book = hf_test_book_new ();
  fixture->customer = hf_test_book_add_customer (fixture->book, NAME);
  hf_row_set_int (phone, HF_PHONE_CUSTOMER, fixture->customer);
  hf_row_set_text (phone, HF_PHONE_NUMBER, "13800138000");
  hf_test_book_insert (fixture->book, phone);
  fixture->given = add_given (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_free (fixture->book);
}

static HfPrinted *
read_given (gint64 id, HfTestBook *book, HfViewer *viewer, GError **error)
{
  g_autoptr (GVariant) parameter = g_variant_ref_sink (g_variant_new_int64 (id));
  g_autoptr (GPtrArray) scopes = hf_print_package_kind.thing->list_scopes (parameter);

  g_assert_cmpuint (scopes->len, ==, 1);
  return print_fixture_read (book, scopes->pdata[0], viewer, error);
}

static HfPrintSheet *
make_sheet (Fixture *fixture, HfViewer *viewer)
{
  const HfPrintOrigin origin = { "Xu Min", "21 Nov 09:00", hf_date_from_iso ("2023-11-21") };
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed = read_given (fixture->given, fixture->book, viewer, &error);

  g_assert_no_error (error);
  return hf_print_sheet_new (&hf_print_package_kind, printed, "", &origin);
}

static char **
list_pages (Fixture *fixture, HfViewer *viewer)
{
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture, viewer);

  return print_fixture_list_pages (sheet);
}

static gboolean
says (const char *page, const char *text)
{
  return strstr (page, text) != NULL;
}

static guint
count (const char *page, const char *text)
{
  guint n = 0;

  while ((page = strstr (page, text)) != NULL)
    {
      page += strlen (text);
      n++;
    }
  return n;
}

/* Whoever fulfils it must know; for others it is masked. */
static void
test_alert (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_auto (GStrv) pages = NULL;
  g_auto (GStrv) masked = NULL;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->customer, HF_CUSTOMER_ALLERGIES,
                         "penicillin");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->customer, HF_CUSTOMER_HEREDITARY,
                         "none");
  add_item (fixture, "Foot check", 5, 1);
  pages = list_pages (fixture, fixture->book->viewer);
  g_assert_true (says (pages[0], "Allergies: penicillin"));
  g_assert_false (says (pages[0], "Hereditary"));
  masked = list_pages (fixture, intern);
  g_assert_false (says (masked[0], "Allergies"));
}

static void
test_agreed (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;

  add_item (fixture, "眼底照相", 12000, 2);
  add_item (fixture, "Foot check", 5, 1);
  pages = list_pages (fixture, fixture->book->viewer);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (says (pages[0], "Service Confirmation"));
  g_assert_true (says (pages[0], "糖尿病年度管理"));
  g_assert_true (says (pages[0], "138 0013 8000"));
  g_assert_true (says (pages[0], "1 Nov 2023"));
  g_assert_true (says (pages[0], "31 Oct 2024"));
  g_assert_true (says (pages[0], "Her daughter pays"));
  g_assert_true (says (pages[0], "¥120.00")); /* of one */
  g_assert_true (says (pages[0], "¥240.00")); /* of both */
  g_assert_true (says (pages[0], "¥0.05"));
  g_assert_cmpuint (count (pages[0], "¥240.05"), ==,
                    2); /* below the items, and where it is signed */
  g_assert_true (says (pages[0], "2 items"));
  g_assert_true (says (pages[0], "Customer, or who"));
  g_assert_true (says (pages[0], "For the hospital"));
  g_assert_true (says (pages[0], "1 of 2"));
  g_assert_true (says (pages[0], "2 of 2"));
  g_assert_true (says (pages[0], "1 of 1"));
}

/* Nothing is left out or cut short, and no page is without its heads. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;
  g_autofree char *all = NULL;
  guint            n_pages, signing = 0;

  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *name =
        g_strdup_printf ("Begin%02u with an item whose name takes more than a "
                         "line of its column, up to its End%02u",
                         i, i);
      add_item (fixture, name, 100 * (i + 1), 1);
    }
  pages = list_pages (fixture, fixture->book->viewer);
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >, 4);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n_pages);

      g_assert_true (says (pages[i], number));
      g_assert_true (says (pages[i], "糖尿病年度管理"));
      g_assert_true (says (pages[i], "Quantity") || says (pages[i], "Used on"));
      if (says (pages[i], "For the hospital"))
        signing = i;
    }
  all = g_strjoinv ("", pages);
  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *begin = g_strdup_printf ("Begin%02u", i);
      g_autofree char *end = g_strdup_printf ("End%02u", i);

      g_assert_cmpuint (count (all, begin), ==, 2); /* as an item, and to be used */
      g_assert_cmpuint (count (all, end), ==, 2);
    }
  g_assert_cmpuint (count (all, "¥2,485.00"), ==, 2);
  g_assert_true (says (pages[signing], "¥2,485.00"));
  g_assert_false (says (all, "…"));
}

static void
test_many_uses (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;
  g_autofree char *all = NULL;

  add_item (fixture, "Insulin", 1000, 365);
  add_item (fixture, "Withdrawn", 1000, 0);
  pages = list_pages (fixture, fixture->book->viewer);
  all = g_strjoinv ("", pages);
  g_assert_true (says (all, "60 of 365"));
  g_assert_false (says (all, "61 of 365"));
  g_assert_true (says (all, "Further uses are entered on another sheet."));
  g_assert_false (says (all, "1 of 0"));
}

/* What was used stands there with its day, and what is left too. */
static void
test_used (Fixture *fixture, gconstpointer data)
{
  gint64 staff = hf_test_book_add_staff (fixture->book, "周正", HF_STAFF_ROLE_DESK);
  gint64 item = add_item (fixture, "Foot check", 5, 7);
  g_auto (GStrv) pages = NULL;

  add_item (fixture, "Eye photograph", 5, 1);
  pages = list_pages (fixture, fixture->book->viewer);
  g_assert_false (says (pages[0], "Used so far"));
  add_use (fixture, item, "2023-12-24", 2, staff); /* entered before an earlier one */
  add_use (fixture, item, "2023-12-06", 1, staff);
  g_strfreev (pages);
  pages = list_pages (fixture, fixture->book->viewer);
  g_assert_true (says (pages[0], "Used so far"));
  g_assert_true (says (pages[0], "6 Dec 2023"));
  g_assert_true (says (pages[0], "24 Dec 2023"));
  g_assert_true (says (pages[0], "周正"));
  g_assert_true (says (pages[0], "1 of 7"));
  g_assert_true (says (pages[0], "2–3 of 7"));
  g_assert_false (says (pages[0], "\n2 of 7"));
  g_assert_true (says (pages[0], "4 of 7"));
}

static void
test_masked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_auto (GStrv) pages = NULL;

  add_item (fixture, "Foot check", 5, 1);
  pages = list_pages (fixture, intern);
  g_assert_true (says (pages[0], "Foot check"));
  g_assert_false (says (pages[0], "建国"));
  g_assert_false (says (pages[0], "0013"));
  g_assert_false (says (pages[0], "daughter"));
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_given (fixture->given + 1, fixture->book, fixture->book->viewer, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/print-package/agreed", test_agreed);
  ADD ("/print-package/alert", test_alert);
  ADD ("/print-package/long", test_long);
  ADD ("/print-package/many-uses", test_many_uses);
  ADD ("/print-package/used", test_used);
  ADD ("/print-package/masked", test_masked);
  ADD ("/print-package/gone", test_gone);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages as they come out: written as PDF, by ourselves and by the toolkit's printing, and read back
 * by another program. */

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "gui/print/hf-print-card.h"
#include "gui/print/hf-print-customers.h"
#include "gui/print/hf-print-label.h"
#include "gui/print/hf-print-operation.h"
#include "gui/print/hf-print-pdf.h"
#include "gui/print/hf-print-row.h"
#include "print-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define TODAY "2023-11-21"

typedef struct
{
  char              *folder;
  char              *path;
  const HfPrintKind *kind;
  HfPrinted         *printed;
  GPtrArray         *customers; /* of what is printed */
} Fixture;

static void
customer_free (gpointer data)
{
  HfPrintedCustomer *customer = data;

  hf_row_unref (customer->row);
  g_ptr_array_unref (customer->visits);
  g_ptr_array_unref (customer->phones);
  g_ptr_array_unref (customer->consents);
  g_free (customer);
}

static HfRow *
add_customer (Fixture *fixture, const char *name, const char *street)
{
  HfPrintedCustomer *customer = g_new0 (HfPrintedCustomer, 1);

  customer->row = hf_row_new (&hf_customer_def);
  customer->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  customer->phones = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  customer->consents = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  hf_row_set_text (customer->row, HF_CUSTOMER_NAME, name);
  hf_row_set_text (customer->row, HF_CUSTOMER_STREET, street);
  g_ptr_array_add (fixture->customers, customer);
  return customer->row;
}

static void
set_up (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (GError) error = NULL;
  HfPrintedCustomers *content = g_new0 (HfPrintedCustomers, 1);

  fixture->folder = g_dir_make_tmp ("huifang-print-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "pages.pdf", NULL);
  fixture->customers = content->customers = g_ptr_array_new_with_free_func (customer_free);
  fixture->kind = kind;
  fixture->printed = hf_printed_new (&hf_printed_customers_source, content);
}

static HfPrintSheet *
make_sheet (Fixture *fixture)
{
  const HfPrintOrigin origin = { "Xu Min", "21 Nov 09:00", hf_date_from_iso (TODAY) };

  return hf_print_sheet_new (fixture->kind, fixture->printed, "Grade is A", &origin);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_printed_unref (fixture->printed);
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else was left there */
  g_free (fixture->folder);
  g_free (fixture->path);
}

static char **
list_pages (Fixture *fixture)
{
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture);

  return print_fixture_list_pages (sheet);
}

static void
assert_pages (char **pages, guint n)
{
  g_assert_cmpuint (g_strv_length (pages), ==, n + 1);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Customer %02u", i);
      HfRow           *row = add_customer (fixture, name, "Street");

      hf_row_set_text (row, HF_CUSTOMER_LAST_VISIT, "2022-05-01");
    }
  pages = list_pages (fixture);
  assert_pages (pages, 2);
  g_assert_nonnull (strstr (pages[0], "Grade is A"));
  g_assert_nonnull (strstr (pages[0], "Printed by Xu Min, 21 Nov 09:00"));
  g_assert_nonnull (strstr (pages[0], "Page 1 of 2"));
  g_assert_nonnull (strstr (pages[0], "Customer 00"));
  g_assert_nonnull (strstr (pages[0], "2022-05-01"));
  g_assert_null (strstr (pages[0], "Customer 39"));
  g_assert_nonnull (strstr (pages[1], "Customer 39"));
  g_assert_nonnull (strstr (pages[1], "Last visit")); /* the titles stand on each page */
}

/* A list is taken along, too: what there are alerts to say stands below whom they are about. */
static void
test_list_alerts (Fixture *fixture, gconstpointer data)
{
  HfRow *row = add_customer (fixture, "Customer 1", "Street");
  g_auto (GStrv) pages = NULL;

  hf_row_set_text (row, HF_CUSTOMER_ALLERGIES, "penicillin");
  hf_row_set_text (add_customer (fixture, "Customer 2", "Street"), HF_CUSTOMER_ALLERGIES, "none");
  pages = list_pages (fixture);
  assert_pages (pages, 1);
  g_assert_nonnull (strstr (pages[0], "Allergies: penicillin"));
  g_assert_null (strstr (pages[0], "Allergies: none"));
}

/* A word that has no room in its line goes on in the next one; nothing is cut. */
static void
test_list_long (Fixture *fixture, gconstpointer data)
{
  HfRow *row =
    add_customer (fixture,
                  "Maximiliane Alexandrina Wilhelmine von Hohenfeld-Rabenstein zu Zwiefalten",
                  NULL);
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  hf_row_set_text (row, HF_CUSTOMER_NEXT_FOLLOW_UP, "2023-11-13");
  add_customer (fixture, "Brief", NULL);
  sheet = make_sheet (fixture);
  g_assert_cmpuint (hf_print_sheet_count_people (sheet), ==, 2);
  pages = list_pages (fixture);
  assert_pages (pages, 1);
  g_assert_nonnull (strstr (pages[0], "Zwiefalten"));
  g_assert_nonnull (strstr (pages[0], "2023-11-13"));
  g_assert_null (strstr (pages[0], "…"));
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  HfRow *row;
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  fixture->printed->purpose = HF_CONSENT_CARE;
  row = add_customer (fixture, "Anna", "Lake Road 5");
  hf_row_set_text (row, HF_CUSTOMER_CITY, "杭州市");
  add_customer (fixture, "Without Street", NULL);
  row = add_customer (fixture, "Departed", "Lake Road 6");
  hf_row_set_text (row, HF_CUSTOMER_WITHHELD, HF_CUSTOMER_WITHHELD_DECEASED);
  row = add_customer (fixture, "Left Alone", "Lake Road 7");
  hf_row_set_text (row, HF_CUSTOMER_WITHHELD, HF_CUSTOMER_WITHHELD_DO_NOT_CONTACT);
  row = add_customer (fixture, "Put Away", "Lake Road 8");
  hf_row_set_text (row, HF_CUSTOMER_WITHHELD, HF_CUSTOMER_WITHHELD_ARCHIVED);
  sheet = make_sheet (fixture);
  g_assert_cmpuint (sheet->blocks->len, ==, 1);
  g_assert_cmpstr (sheet->left_out, ==, "Left out: 3 are not to be contacted, 1 has no street");
  pages = list_pages (fixture);
  assert_pages (pages, 1);
  g_assert_nonnull (strstr (pages[0], "To Anna"));
  g_assert_nonnull (strstr (pages[0], "杭州市"));
  g_assert_nonnull (strstr (pages[0], "Lake Road 5"));
  g_assert_null (strstr (pages[0], "Without"));
  g_assert_null (strstr (pages[0], "Departed"));
  g_assert_null (strstr (pages[0], "Alone"));
  g_assert_null (strstr (pages[0], "Put Away"));
  g_assert_null (strstr (pages[0], "Printed by")); /* a label is all label */
}

static void
test_cards (Fixture *fixture, gconstpointer data)
{
  HfRow                   *row = add_customer (fixture, "Anna", "Lake Road 5");
  HfRow                   *visit = hf_row_new (&hf_visit_def);
  const HfPrintedCustomer *customer = g_ptr_array_index (fixture->customers, 0);
  g_auto (GStrv) pages = NULL;

  hf_row_set_text (row, HF_CUSTOMER_ALLERGIES, "penicillin");
  hf_row_set_text (row, HF_CUSTOMER_MARITAL, "married");
  hf_row_set_text (row, HF_CUSTOMER_ASSETS, "two houses");
  hf_row_set_text (visit, HF_VISIT_DATE, "2023-10-02");
  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, "gastritis");
  g_ptr_array_add (customer->visits, visit);
  add_customer (fixture, "Berta", "Lake Road 6");
  add_customer (fixture, "Carla", "Lake Road 7");
  pages = list_pages (fixture);
  assert_pages (pages, 2);
  g_assert_nonnull (strstr (pages[0], "Allergies: penicillin"));
  g_assert_nonnull (strstr (pages[0], "Married"));
  g_assert_nonnull (strstr (pages[0], "gastritis"));
  g_assert_nonnull (strstr (pages[0], "Berta"));
  g_assert_null (strstr (pages[0], "houses"));
  g_assert_nonnull (strstr (pages[1], "Carla"));
}

/* The longest card: nothing on it is cut short or left out, and it is one person's. */
static void
test_long_card (Fixture *fixture, gconstpointer data)
{
  HfRow *row = add_customer (fixture, "Anna Maximiliana Wolkenstein-Trostburg-Rodenegg the Younger",
                             "Lake Road 5");
  const HfPrintedCustomer *customer = g_ptr_array_index (fixture->customers, 0);
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_autoptr (GString) allergies = g_string_new (NULL);
  g_auto (GStrv) pages = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < 120; i++)
    g_string_append_printf (allergies, "substance%u, ", i);
  hf_row_set_text (row, HF_CUSTOMER_ALLERGIES, allergies->str);
  hf_row_set_text (row, HF_CUSTOMER_HEREDITARY, "none");
  hf_row_set_text (row, HF_CUSTOMER_CONSTITUTION, "allergic");
  hf_row_set_text (row, HF_CUSTOMER_EMERGENCY, "sister Berta");
  hf_row_set_text (row, HF_CUSTOMER_PHONE, "13800000000");
  for (guint i = 0; i < 20; i++)
    {
      HfRow           *phone = hf_row_new (&hf_phone_def);
      g_autofree char *number = g_strdup_printf ("139000000%02u", i);

      hf_row_set_text (phone, HF_PHONE_NUMBER, number);
      g_ptr_array_add (customer->phones, phone);
    }
  for (guint field = HF_CUSTOMER_NATIVE_PLACE; field < HF_CUSTOMER_N_FIELDS; field++)
    if (hf_row_is_null (row, field) && hf_customer_def.fields[field].type == HF_FIELD_TEXT)
      {
        g_autofree char *text =
          g_strdup_printf ("%s\xf0\xa0\xae\xb7 ended%u", allergies->str, field);

        hf_row_set_text (row, field, text);
      }
  sheet = make_sheet (fixture);
  g_assert_cmpuint (hf_print_sheet_count_people (sheet), ==, 1);
  g_assert_cmpuint (hf_print_sheet_count_pages (sheet), >, 1);
  pages = list_pages (fixture);
  all = g_strjoinv ("", pages);
  g_assert_nonnull (strstr (pages[0], "Younger"));
  g_assert_nonnull (strstr (pages[1], "Younger")); /* whose page it is */
  g_assert_nonnull (strstr (pages[0], "substance119"));
  g_assert_nonnull (strstr (pages[0], "Constitution: allergic"));
  g_assert_nonnull (strstr (pages[0], "139 0000 0019"));
  g_assert_nonnull (strstr (pages[0], "sister Berta"));
  for (guint field = HF_CUSTOMER_NATIVE_PLACE; field < HF_CUSTOMER_N_FIELDS; field++)
    {
      const HfFieldDef *def = &hf_customer_def.fields[field];
      g_autofree char  *end = g_strdup_printf ("ended%u", field);

      if (def->type == HF_FIELD_TEXT && def->label != NULL &&
          !(def->flags & (HF_FIELD_RESTRICTED | HF_FIELD_INTERNAL)) &&
          g_str_has_suffix (hf_row_text (row, field), end))
        g_assert_nonnull (strstr (all, end));
    }
}

static void
assert_cannot_save (HfPrintSheet *sheet, const char *path, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hf_print_pdf_save (sheet, path, &error));
  g_assert_error (error, domain, code);
}

static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "pages.pdf", NULL);

  add_customer (fixture, "Anna", "Lake Road 5");
  sheet = make_sheet (fixture);
  assert_cannot_save (sheet, path, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
put_old_file (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path, "the pages of before", -1, NULL));
}

static void
assert_old_file (Fixture *fixture)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "the pages of before");
}

/* What was there stays when the new file finds no room, and nothing half-written is left. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  struct rlimit room;
  struct rlimit little;

  add_customer (fixture, "Anna", "Lake Road 5");
  sheet = make_sheet (fixture);
  put_old_file (fixture);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &room), ==, 0);
  little = (struct rlimit){ 512, room.rlim_max };
  signal (SIGXFSZ, SIG_IGN); /* else it ends the program */
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  assert_cannot_save (sheet, fixture->path, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &room), ==, 0);
  assert_old_file (fixture);
}

static void
paint_wrongly (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  cairo_restore (cr); /* more often than it was saved: from then on nothing is painted */
}

static void
lay_out_wrongly (HfPrintSheet *sheet)
{
  const HfPrintBlock block = { .height = 10, .draw = paint_wrongly };

  g_array_append_val (sheet->blocks, block);
}

/* Pages that could only be painted in part are not taken for all. */
static void
test_half_painted (Fixture *fixture, gconstpointer data)
{
  HfPrintKind wrong = *fixture->kind;
  g_autoptr (HfPrintSheet) sheet = NULL;

  wrong.lay_out = lay_out_wrongly;
  fixture->kind = &wrong;
  add_customer (fixture, "Anna", "Lake Road 5");
  sheet = make_sheet (fixture);
  put_old_file (fixture);
  assert_cannot_save (sheet, fixture->path, G_IO_ERROR, G_IO_ERROR_FAILED);
  assert_old_file (fixture);
}

/* Through the toolkit, as for a printer. */
static void
test_operation (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) pages = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;

  for (guint i = 0; i < 32; i++)
    add_customer (fixture, i < 31 ? "Anna" : "The Last", "Lake Road 5");
  sheet = make_sheet (fixture);
  operation = hf_print_operation_new (sheet);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, fixture->path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  text =
    print_fixture_run ((const char *const[]){ "pdftotext", "-layout", fixture->path, "-", NULL });
  pages = g_strsplit (text, "\f", -1);
  assert_pages (pages, 2);
  g_assert_nonnull (strstr (pages[1], "The Last"));
  info = print_fixture_run ((const char *const[]){ "pdfinfo", fixture->path, NULL });
  g_assert_nonnull (strstr (info, "A4"));
}

/* What goes into the history is people, not blocks. */
static void
test_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  HfPrintBlock first, title = { .data = "heading" };

  add_customer (fixture, "Customer 1", "Street");
  add_customer (fixture, "Customer 2", "Street");
  sheet = make_sheet (fixture);
  g_assert_cmpuint (hf_print_sheet_count_people (sheet), ==, 2);
  first = g_array_index (sheet->blocks, HfPrintBlock, 0);
  g_array_append_val (sheet->blocks, title);
  g_array_append_val (sheet->blocks, first);
  g_assert_cmpuint (hf_print_sheet_count_people (sheet), ==, 2);
}

/* Nothing with numbers leaves without its being known of how many people. */
static void
test_all_count (void)
{
  for (guint i = 0; hf_print_kinds[i] != NULL; i++)
    {
      const HfPrintThing *thing = hf_print_kinds[i]->thing;

      g_test_message ("%s", hf_print_kinds[i]->label ? hf_print_kinds[i]->label : thing->heading);
      g_assert_true (!thing->hides_phones || thing->count_people != NULL);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/gui/print/list", Fixture, &hf_print_row_kind, set_up, test_list, tear_down);
  g_test_add ("/gui/print/people", Fixture, &hf_print_row_kind, set_up, test_people, tear_down);
  g_test_add_func ("/gui/print/all-count", test_all_count);
  g_test_add ("/gui/print/list-alerts", Fixture, &hf_print_row_kind, set_up, test_list_alerts,
              tear_down);
  g_test_add ("/gui/print/labels", Fixture, &hf_print_label_kind, set_up, test_labels, tear_down);
  g_test_add ("/gui/print/cards", Fixture, &hf_print_card_kind, set_up, test_cards, tear_down);
  g_test_add ("/gui/print/long-card", Fixture, &hf_print_card_kind, set_up, test_long_card,
              tear_down);
  g_test_add ("/gui/print/list-long", Fixture, &hf_print_row_kind, set_up, test_list_long,
              tear_down);
  g_test_add ("/gui/print/no-place", Fixture, &hf_print_row_kind, set_up, test_no_place, tear_down);
  g_test_add ("/gui/print/no-room", Fixture, &hf_print_row_kind, set_up, test_no_room, tear_down);
  g_test_add ("/gui/print/half-painted", Fixture, &hf_print_row_kind, set_up, test_half_painted,
              tear_down);
  g_test_add ("/gui/print/operation", Fixture, &hf_print_row_kind, set_up, test_operation,
              tear_down);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files of other programs by how they begin, and tables that only look a little like them. */

#include "transfer/hf-foreign-file.h"

#include <string.h>

#include "transfer/hf-transfer-error.h"

#define BYTES(literal) (const guint8 *) literal, sizeof (literal) - 1
#define TABLE          (-1)

static void
test_kinds (void)
{
  static const struct
  {
    const guint8 *bytes;
    gsize         n;
    int           code;
  } cases[] = {
    { BYTES ("PK\x03\x04\x14\0\x06\0...[Content_Types].xml...xl/workbook.xml"),
      HF_TRANSFER_ERROR_WORKBOOK },
    { BYTES ("PK\x03\x04...mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"),
      HF_TRANSFER_ERROR_WORKBOOK },
    { BYTES ("PK\x03\x04...[Content_Types].xml...word/document.xml"), HF_TRANSFER_ERROR_NO_TABLE },
    { BYTES ("PK\x03\x04...customers.csv"), HF_TRANSFER_ERROR_ARCHIVE },
    { BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0W\0o\0r\0k\0b\0o\0o\0k\0"),
      HF_TRANSFER_ERROR_WORKBOOK },
    { BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"),
      HF_TRANSFER_ERROR_NO_TABLE },
    { BYTES ("\xEF\xBB\xBF\r\n <HTML><table>"), HF_TRANSFER_ERROR_WORKBOOK },
    { BYTES ("<?xml version=\"1.0\"?>"), HF_TRANSFER_ERROR_WORKBOOK },
    { BYTES ("%PDF-1.7"), HF_TRANSFER_ERROR_NO_TABLE },
    { BYTES ("\xFF\xD8\xFF\xE0"), HF_TRANSFER_ERROR_NO_TABLE },
    { BYTES ("SQLite format 3\0"), HF_TRANSFER_ERROR_NO_TABLE },
    { BYTES ("Rar!\x1A\x07\x01\0"), HF_TRANSFER_ERROR_ARCHIVE },
    { BYTES ("姓名,电话\n"), TABLE },
    { BYTES ("\xEF\xBB\xBFName,Phone\n"), TABLE },
    { BYTES ("\xFF\xFEN\0a\0m\0e\0"), TABLE },
    { BYTES ("PK,Name\n"), TABLE },
    { BYTES ("<h>,word/,[Content_Types].xml\n"), TABLE },
    { BYTES ("P"), TABLE },
    { BYTES (""), TABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean may_be_table = hf_foreign_file_check (cases[i].bytes, cases[i].n, &error);

      g_test_message ("%u", i);
      if (cases[i].code == TABLE)
        g_assert_no_error (error);
      else
        g_assert_error (error, HF_TRANSFER_ERROR, cases[i].code);
      g_assert_true (may_be_table == (error == NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign-file/kinds", test_kinds);
  return g_test_run ();
}

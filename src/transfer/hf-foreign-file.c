/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files of other programs, known by how they begin, so that whoever chose one is told what to do.
 * Workbooks are zip archives or Microsoft's older containers, and what hospital systems hand out
 * under the name of one is often a web page. */

#include "transfer/hf-foreign-file.h"

#include <string.h>

#include "transfer/hf-transfer-error.h"

/* The bytes of a literal, some of which may be null. */
#define BYTES(literal) literal, sizeof (literal) - 1

typedef struct
{
  const char     *bytes;
  gsize           n;
  HfTransferError code;
} Mark;

/* clang-format off */
static const Mark beginnings[] = {
  { BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), HF_TRANSFER_ERROR_WORKBOOK }, /* .xls, .et */
  { BYTES ("\x09\x08\x10\x00"), HF_TRANSFER_ERROR_WORKBOOK },                 /* Excel 5 */
  { BYTES ("PK\x03\x04"), HF_TRANSFER_ERROR_ARCHIVE },
  { BYTES ("Rar!\x1A\x07"), HF_TRANSFER_ERROR_ARCHIVE },
  { BYTES ("7z\xBC\xAF\x27\x1C"), HF_TRANSFER_ERROR_ARCHIVE },
  { BYTES ("\x1F\x8B\x08"), HF_TRANSFER_ERROR_ARCHIVE },
  { BYTES ("%PDF-"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("{\\rtf"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("\x89PNG\r\n"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("\xFF\xD8\xFF"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("SQLite format 3\x00"), HF_TRANSFER_ERROR_NO_TABLE },
};

/* What an archive or container that begins so is in truth. */
static const Mark within[] = {
  { BYTES ("word/"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("ppt/"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("opendocument.text"), HF_TRANSFER_ERROR_NO_TABLE },
  { BYTES ("opendocument.spreadsheet"), HF_TRANSFER_ERROR_WORKBOOK },
  { BYTES ("[Content_Types].xml"), HF_TRANSFER_ERROR_WORKBOOK },
};
/* clang-format on */

static const char *const pages[] = { "<!doctype html", "<html", "<head",   "<meta",
                                     "<table",         "<?xml", "<style>", "mime-version:" };

static gboolean
begins_with (const guint8 *bytes, gsize n, const Mark *mark)
{
  return n >= mark->n && memcmp (bytes, mark->bytes, mark->n) == 0;
}

/* Markup may come after a byte order mark and blank lines. */
static gboolean
is_page (const guint8 *bytes, gsize n)
{
  const char *text = (const char *) bytes;
  gsize       at = n >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (at < n && g_ascii_isspace (text[at]))
    at++;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (n - at >= strlen (pages[i]) &&
        g_ascii_strncasecmp (text + at, pages[i], strlen (pages[i])) == 0)
      return TRUE;
  return FALSE;
}

static HfTransferError
look_within (const guint8 *bytes, gsize n, const Mark *beginning)
{
  if (beginning->code == HF_TRANSFER_ERROR_NO_TABLE)
    return beginning->code;
  for (guint i = 0; i < G_N_ELEMENTS (within); i++)
    if (memmem (bytes, n, within[i].bytes, within[i].n) != NULL)
      return within[i].code;
  return beginning->code;
}

gboolean
hf_foreign_file_check (const guint8 *bytes, gsize n, GError **error)
{
  const Mark *beginning = NULL;

  g_return_val_if_fail (bytes != NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings) && beginning == NULL; i++)
    if (begins_with (bytes, n, &beginnings[i]))
      beginning = &beginnings[i];
  if (beginning == NULL && !is_page (bytes, n))
    return TRUE;
  g_set_error_literal (error, HF_TRANSFER_ERROR,
                       beginning != NULL ? (int) look_within (bytes, n, beginning) :
                                           HF_TRANSFER_ERROR_WORKBOOK,
                       "the input is another program's file");
  return FALSE;
}

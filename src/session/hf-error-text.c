/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an error means to the person who sees it, in a window or on the command line: what happened,
 * what is safe, what to do. By domain and code, and what an error about columns knows of them; the
 * error's own message is for the log. */

#include "session/hf-error-text.h"

#include "base/hf-log.h"
#include "base/hf-strings.h"
#include "core/hf-validate.h"
#include "session/hf-export-rights.h"
#include "session/import/hf-import-words.h"
#include "session/hf-start.h"
#include "session/print/hf-printed.h"
#include "store/hf-grade-guard.h"
#include "store/hf-keeping.h"
#include "store/hf-membership-guard.h"
#include "store/hf-store-error.h"
#include "transfer/hf-transfer-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

static const char *
file_text (void)
{
  return _ ("The file could not be read or written. The book was not changed.");
}

static const char *
store_text (int code)
{
  switch ((HfStoreError) code)
    {
    case HF_STORE_ERROR_BUSY:
      return _ ("Another program is writing to the book. Nothing was changed; please try again.");
    case HF_STORE_ERROR_FULL:
      return _ ("The disk is full. Nothing was changed and nothing is lost; make some room, then "
                "save again.");
    case HF_STORE_ERROR_NO_ROOM:
      return _ ("There is too little room on the disk to bring the book up to date, which for a "
                "while takes three times the room of the book. Nothing was changed; make some "
                "room, then open the book again.");
    case HF_STORE_ERROR_IO:
      return _ (
        "The disk failed while reading or writing the book. Nothing was changed; back up the book "
        "now if you can.");
    case HF_STORE_ERROR_CORRUPT:
      return _ ("The book is damaged. It was left as it is; restore the newest backup.");
    case HF_STORE_ERROR_FOREIGN:
      return _ ("The file is not a Huifang book. It was left as it is.");
    case HF_STORE_ERROR_SCHEMA_NEWER:
      return _ ("The book was written by a newer Huifang. It was left as it is; update this "
                "program to open it.");
    case HF_STORE_ERROR_TRIAL:
      return _ ("The book was made by a trial version of Huifang. It was left as it is; export its "
                "customers with that version, then import them into a new book.");
    case HF_STORE_ERROR_READ_ONLY:
      return _ ("The book may not be written. It was left as it is; check the file's permissions.");
    case HF_STORE_ERROR_NOT_FOUND:
      return _ ("There is no book at this place.");
    case HF_STORE_ERROR_IS_FOLDER:
      return _ ("This is a folder, not a book.");
    case HF_STORE_ERROR_EXISTS:
      return _ ("A file of that name exists already. It was left as it is; choose another name.");
    case HF_STORE_ERROR_CONFLICT:
      return _ ("Somebody changed the same field meanwhile. Nothing was overwritten; look at it "
                "once more.");
    case HF_STORE_ERROR_GONE:
      return _ ("The entry is not in the book any more. Nothing was changed.");
    case HF_STORE_ERROR_CONSTRAINT:
      return _ ("The book does not allow this change. Nothing was changed.");
    case HF_STORE_ERROR_SPENT:
      return _ ("There would be less than nothing left: some of it is used or redeemed already, "
                "perhaps by somebody else just now. Nothing was changed; look at it once more.");
    case HF_STORE_ERROR_NOTHING:
      return _ ("There is nothing to undo or redo.");
    case HF_STORE_ERROR_SQL:
    default:
      return _ ("Something went wrong in the program. Nothing was changed.");
    }
}

static const char *
transfer_text (int code)
{
  switch ((HfTransferError) code)
    {
    case HF_TRANSFER_ERROR_MAP:
    case HF_TRANSFER_ERROR_UNKNOWN_FIELD:
      return _ ("The column map has a mistake. Correct it, or choose the table without one.");
    case HF_TRANSFER_ERROR_UNKNOWN_COLUMN:
      return _ ("The column map names a column that the table does not have. Choose the map that "
                "belongs to the table.");
    case HF_TRANSFER_ERROR_NO_COLUMN:
      return _ ("The columns of the table do not say enough for rows of this kind. Choose another "
                "kind, or a column map.");
    case HF_TRANSFER_ERROR_CHARSET:
      return _ ("This character set is not known. Choose another one, or let it be recognised.");
    case HF_TRANSFER_ERROR_UNREADABLE:
      return _ ("The file is no text table, or is in another character set. Save it as CSV, or say "
                "which character set it is in.");
    case HF_TRANSFER_ERROR_WORKBOOK:
      return _ ("The file is a workbook of Excel or WPS, which cannot be read as it is. Open it "
                "there, choose Save As and the type “CSV UTF-8”, then import that file.");
    case HF_TRANSFER_ERROR_ARCHIVE:
      return _ ("The file is an archive. Unpack it, then import the table that is in it.");
    case HF_TRANSFER_ERROR_NO_TABLE:
      return _ ("The file is a document, a picture or a database and no table. Choose one that "
                "was saved as CSV.");
    case HF_TRANSFER_ERROR_LIMIT:
      return _ ("The first line of the table cannot be column names: it is too long, or has too "
                "many columns.");
    case HF_TRANSFER_ERROR_STALLED:
      return _ ("The table stopped coming before its end. Nothing was changed; try again once all "
                "of it is there.");
    case HF_TRANSFER_ERROR_EXISTS:
      return _ ("A file of that name exists already. It was left as it is; choose another name.");
    case HF_TRANSFER_ERROR_FULL:
      return store_text (HF_STORE_ERROR_FULL);
    case HF_TRANSFER_ERROR_NOT_ALLOWED: /* worded with those who may */
    case HF_TRANSFER_ERROR_IO:
    default:
      return file_text ();
    }
}

/* An error that was only told by its code, without a table. */
static gboolean
is_explained (const HfColumnTrouble *trouble)
{
  return trouble != NULL && trouble->kind < HF_IMPORT_N_KINDS;
}

static const char *
keeping_text (int code)
{
  switch ((HfKeepingError) code)
    {
    case HF_KEEPING_ERROR_NOT_A_FILE:
      return _ ("Only files can be added. Add what is in the folder instead.");
    case HF_KEEPING_ERROR_TOO_LARGE:
      return _ ("The file is larger than 100 MB. It was not added.");
    case HF_KEEPING_ERROR_MISSING:
      return _ ("The file is not in the folder beside the book whose name ends in “.files”. If the "
                "book was moved, move that folder too.");
    case HF_KEEPING_ERROR_DAMAGED:
      return _ ("The kept file is damaged. Take it from a backup.");
    case HF_KEEPING_ERROR_HIDDEN:
      return _ ("You may not see personal data, and a file cannot be masked.");
    case HF_KEEPING_ERROR_NO_PLACE:
      return _ ("This session has no private place for a copy. Save a copy instead.");
    case HF_KEEPING_ERROR_NO_PICTURE:
      return _ ("This file cannot be shown here. Open it, or save a copy.");
    case HF_KEEPING_ERROR_LEFT_OUT:
      return _ ("The book was backed up and the backup verified, but some attached files are "
                "missing or damaged and are not in it. “huifang check” names them.");
    case HF_KEEPING_ERROR_UNREADABLE:
    default:
      return _ ("The file could not be read. It was not added.");
    }
}

static const char *
membership_text (void)
{
  return _ (
    "There is a membership of this tier in that time already. Nothing was saved yet; change "
    "that one, or choose days on which it does not hold.");
}

static const char *
grade_text (int code)
{
  switch ((HfGradeError) code)
    {
    case HF_GRADE_ERROR_LIMIT:
      return _ ("It would be too late before the first call is due. Nothing was saved yet.");
    case HF_GRADE_ERROR_TWICE:
      return _ ("Something is said of this grade already. Nothing was changed; change that.");
    case HF_GRADE_ERROR_NUMBER:
    default:
      return _ ("No day can be counted by this number. Nothing was saved yet.");
    }
}

static const char *
validation_text (int code)
{
  switch ((HfValidationError) code)
    {
    case HF_VALIDATION_ERROR_MISSING:
      return _ ("Something that is required is missing. Nothing was saved yet.");
    case HF_VALIDATION_ERROR_TOO_LONG:
      return _ ("The text is too long. Nothing was saved yet.");
    case HF_VALIDATION_ERROR_REVERSED:
      return _ ("It would end before it begins. Nothing was saved yet.");
    case HF_VALIDATION_ERROR_MALFORMED:
    default:
      return _ ("This is not a valid value. Nothing was saved yet.");
    }
}

static const char *
start_text (int code)
{
  if (code == HF_START_ERROR_IN_USE)
    return _ ("Somebody else works on this book in a window. Close that window first.");
  return _ ("Nobody on the staff of this book has that name. The book was left as it is.");
}

static const char *
print_text (int code)
{
  if (code == HF_PRINT_ERROR_GIVEN_UP)
    return _ (
      "The printer gave up the pages, or somebody cancelled them there. See whether it is on "
      "and has paper, then print again.");
  return _ (
    "The pages could not be handed to the printer. See whether it is on and connected, then "
    "print again, or save the pages.");
}

/**
 * hf_error_text:
 * @error: an error
 *
 * Words an error for people.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for a cancellation, about which nothing is
 * said
 */
char *
hf_error_text (const GError *error)
{
  const HfColumnTrouble *trouble = hf_transfer_error_get_trouble (error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "told", error);
  if (error->domain == HF_STORE_ERROR)
    return g_strdup (store_text (error->code));
  if (is_explained (trouble))
    return hf_import_words_trouble (trouble);
  if (g_error_matches (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_NOT_ALLOWED))
    return hf_export_rights_words ();
  if (error->domain == HF_TRANSFER_ERROR)
    return g_strdup (transfer_text (error->code));
  if (error->domain == HF_KEEPING_ERROR)
    return g_strdup (keeping_text (error->code));
  if (error->domain == HF_MEMBERSHIP_ERROR)
    return g_strdup (membership_text ());
  if (error->domain == HF_GRADE_ERROR)
    return g_strdup (grade_text (error->code));
  if (error->domain == HF_VALIDATION_ERROR)
    return g_strdup (validation_text (error->code));
  if (error->domain == HF_START_ERROR)
    return g_strdup (start_text (error->code));
  if (error->domain == HF_PRINT_ERROR)
    return g_strdup (print_text (error->code));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return g_strdup (store_text (HF_STORE_ERROR_FULL));
  return g_strdup (file_text ());
}

/**
 * hf_error_text_of_file:
 * @error: an error about a file
 * @path: (type filename): the file
 *
 * Words an error for people who may have several books, and names the one it is about.
 *
 * Returns: (transfer full) (nullable): the file and, below it, the text; %NULL for a cancellation
 */
char *
hf_error_text_of_file (const GError *error, const char *path)
{
  g_autofree char *text = hf_error_text (error);
  g_autofree char *place = g_filename_display_name (path);
  g_autofree char *file = hf_str_visible_controls (place);

  return text != NULL ? g_strdup_printf ("%s\n\n%s", file, text) : NULL;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an error means to whoever called a command: its exit status, its code in JSON, and its words
 * in the user's language. */

#include "cli/hf-cli-private.h"

#include "core/hf-validate.h"
#include "session/hf-error-text.h"
#include "session/import/hf-import-words.h"
#include "store/hf-grade-guard.h"
#include "store/hf-membership-guard.h"
#include "transfer/hf-transfer-error.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (hf_cli_error, hf_cli_error)

typedef struct
{
  const char *code;
  HfCliStatus status;
} Meaning;

/* clang-format off */
static const Meaning store_meanings[] = {
  [HF_STORE_ERROR_SQL]          = { "internal", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_BUSY]         = { "busy", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_FULL]         = { "disk-full", HF_CLI_NO_FILE },
  [HF_STORE_ERROR_NO_ROOM]      = { "no-room", HF_CLI_NO_FILE },
  [HF_STORE_ERROR_IO]           = { "disk-failed", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_CORRUPT]      = { "book-damaged", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_FOREIGN]      = { "not-a-book", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_SCHEMA_NEWER] = { "book-newer", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_TRIAL]        = { "book-of-trial-version", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_READ_ONLY]    = { "book-read-only", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_NOT_FOUND]    = { "no-book", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_IS_FOLDER]    = { "is-folder", HF_CLI_NO_BOOK },
  [HF_STORE_ERROR_EXISTS]       = { "target-exists", HF_CLI_NO_FILE },
  [HF_STORE_ERROR_CONFLICT]     = { "conflict", HF_CLI_PARTLY },
  [HF_STORE_ERROR_GONE]         = { "conflict", HF_CLI_PARTLY },
  [HF_STORE_ERROR_CONSTRAINT]   = { "not-possible", HF_CLI_USAGE },
  [HF_STORE_ERROR_SPENT]        = { "not-possible", HF_CLI_USAGE },
  [HF_STORE_ERROR_NOTHING]      = { "nothing", HF_CLI_PARTLY },
};
static const Meaning transfer_meanings[] = {
  [HF_TRANSFER_ERROR_MAP]            = { "map", HF_CLI_USAGE },
  [HF_TRANSFER_ERROR_UNKNOWN_FIELD]  = { "unknown-field", HF_CLI_USAGE },
  [HF_TRANSFER_ERROR_UNKNOWN_COLUMN] = { "unknown-column", HF_CLI_USAGE },
  [HF_TRANSFER_ERROR_NO_COLUMN]      = { "no-column", HF_CLI_USAGE },
  [HF_TRANSFER_ERROR_CHARSET]        = { "unknown-encoding", HF_CLI_USAGE },
  [HF_TRANSFER_ERROR_UNREADABLE]     = { "unreadable", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_WORKBOOK]       = { "workbook", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_ARCHIVE]        = { "archive", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_NO_TABLE]       = { "no-table", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_LIMIT]          = { "limit", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_STALLED]        = { "stalled", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_EXISTS]         = { "target-exists", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_FULL]           = { "disk-full", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_IO]             = { "io", HF_CLI_NO_FILE },
  [HF_TRANSFER_ERROR_NOT_ALLOWED]    = { "not-possible", HF_CLI_USAGE },
};
/* clang-format on */

static const Meaning usage = { "usage", HF_CLI_USAGE };
static const Meaning output = { "output", HF_CLI_NO_FILE };
static const Meaning invalid = { "not-valid", HF_CLI_USAGE };
static const Meaning nobody = { "not-possible", HF_CLI_USAGE };
static const Meaning cancelled = { "cancelled", HF_CLI_PARTLY };

static const Meaning *
find_meaning (const GError *error)
{
  guint code = (guint) error->code;

  if (error->domain == HF_STORE_ERROR && code < G_N_ELEMENTS (store_meanings))
    return &store_meanings[code];
  if (error->domain == HF_TRANSFER_ERROR && code < G_N_ELEMENTS (transfer_meanings))
    return &transfer_meanings[code];
  if (error->domain == HF_MEMBERSHIP_ERROR || error->domain == HF_GRADE_ERROR ||
      error->domain == HF_VALIDATION_ERROR)
    return &invalid;
  if (error->domain == HF_START_ERROR)
    return &nobody;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return &cancelled;
  if (error->domain == G_OPTION_ERROR || error->domain == G_CONVERT_ERROR ||
      g_error_matches (error, HF_CLI_ERROR, HF_CLI_ERROR_USAGE))
    return &usage;
  return &output;
}

/**
 * hf_cli_error_status:
 * @error: why a command failed
 *
 * Returns: the exit status
 */
HfCliStatus
hf_cli_error_status (const GError *error)
{
  return find_meaning (error)->status;
}

/**
 * hf_cli_error_code:
 * @error: why a command failed
 *
 * Returns: (transfer none): its stable name for programs
 */
const char *
hf_cli_error_code (const GError *error)
{
  return find_meaning (error)->code;
}

/**
 * hf_cli_propose_kind:
 * @kind: what the rows of a table seem to be
 *
 * Returns: (transfer full): a sentence that says so, and one that names the option to say
 */
char *
hf_cli_propose_kind (HfImportKind kind)
{
  /* Translators: %s is an argument, as it is typed */
  g_autofree char *option =
    g_strdup_printf (_ ("If so, say --as %s."), hf_import_kind_get_name (kind));

  g_autofree char *likely = hf_import_words_likely (kind);

  /* Translators: two sentences, one behind the other */
  return g_strdup_printf (C_ ("sentences", "%s %s"), likely, option);
}

/* The text names the columns already; it is taken over. */
static char *
word_trouble (const HfColumnTrouble *trouble, char *own_text)
{
  g_autofree char *text = own_text;
  g_autofree char *proposal = NULL;

  if (trouble->likely >= HF_IMPORT_N_KINDS)
    return g_steal_pointer (&text);
  proposal = hf_cli_propose_kind (trouble->likely);
  /* Translators: two sentences, one behind the other */
  return g_strdup_printf (C_ ("sentences", "%s %s"), text, proposal);
}

/**
 * hf_cli_error_text:
 * @error: why a command failed
 *
 * Words an error for people. What is wrong with the command line is worded where it is found, by us
 * or by GLib; everything else by its code, for the error's own message is English and for the log.
 *
 * Returns: (transfer full): the text
 */
char *
hf_cli_error_text (const GError *error)
{
  const HfColumnTrouble *trouble = hf_transfer_error_get_trouble (error);
  char                  *text;

  if (error->domain == HF_CLI_ERROR || error->domain == G_OPTION_ERROR)
    return g_strdup (error->message);
  if (error->domain == G_CONVERT_ERROR)
    return g_strdup (_ ("an argument is no text in the character set of this locale"));
  text = hf_error_text (error);
  if (text == NULL)
    return g_strdup (_ ("It was stopped. The book is as it was before."));
  return trouble != NULL ? word_trouble (trouble, text) : text;
}

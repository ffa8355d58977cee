/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is wrong with the columns of a table, in words. It names columns, never what stands below
 * them. */

#include "session/import/hf-import-words.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "session/import/hf-import.h"
#include "transfer/hf-transfer-error.h"

#include <glib/gi18n.h>

#define MOST_COLUMNS 12 /* whoever has more of them sees by these which table it is */
#define MOST_LETTERS 30

/* What a needed column is called in the tables that are recognised. */
static char *
describe_missing (const HfColumnTrouble *trouble)
{
  const char *label = _ (hf_import_field_get (trouble->field)->label);
  const char *number = _ (hf_import_field_get (HF_IMPORT_CUSTOMER_EXTERNAL_ID)->label);

  if (trouble->field == HF_IMPORT_NAME && trouble->kind != HF_IMPORT_CUSTOMERS)
    /* Translators: the names of two columns */
    return g_strdup_printf (_ ("The table has to say whose rows they are, in a column “%s” or "
                               "“%s”, and has neither."),
                            label, number);
  if (trouble->kind == HF_IMPORT_CUSTOMERS)
    /* Translators: the name of a column */
    return g_strdup_printf (_ ("A table of customers needs a column “%s”, and this one has none."),
                            label);
  if (trouble->kind == HF_IMPORT_VISITS)
    /* Translators: the name of a column */
    return g_strdup_printf (_ ("A table of visits needs a column “%s”, and this one has none."),
                            label);
  if (trouble->kind == HF_IMPORT_FOLLOW_UPS)
    /* Translators: the name of a column */
    return g_strdup_printf (_ ("A table of follow-ups needs a column “%s”, and this one has none."),
                            label);
  if (trouble->kind == HF_IMPORT_ARTICLES)
    /* Translators: the name of a column */
    return g_strdup_printf (_ ("A table of articles needs a column “%s”, and this one has none."),
                            label);
  /* Translators: the name of a column */
  return g_strdup_printf (_ ("Such rows need a column “%s”, and this table has none."), label);
}

static char *
shorten (const char *column)
{
  g_autofree char *visible = hf_str_visible_controls (column);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (visible, -1) <= MOST_LETTERS)
    return g_steal_pointer (&visible);
  cut = g_utf8_substring (visible, 0, MOST_LETTERS);
  return g_strconcat (cut, "…", NULL);
}

static char *
list_columns (char **columns)
{
  g_autoptr (GStrvBuilder) shown = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; columns[i] != NULL && i < MOST_COLUMNS; i++)
    {
      g_autofree char *column = shorten (columns[i]);
      g_strv_builder_add (shown, column);
    }
  if (g_strv_length (columns) > MOST_COLUMNS)
    g_strv_builder_add (shown, "…");
  list = g_strv_builder_end (shown);
  return hf_join_list (list);
}

static char *
describe_columns (const HfColumnTrouble *trouble)
{
  g_autofree char *list = NULL;

  if (trouble->columns == NULL)
    return g_strdup (_ ("Its first line names no column that is known; perhaps it is a row "
                        "already."));
  list = list_columns (trouble->columns);
  /* Translators: the columns of a table */
  return g_strdup_printf (_ ("It has: %s."), list);
}

/**
 * hf_import_words_trouble:
 * @trouble: why the columns are not enough
 *
 * Returns: (transfer full): which column is missing, and which there are
 */
char *
hf_import_words_trouble (const HfColumnTrouble *trouble)
{
  g_autofree char *column = trouble->column ? shorten (trouble->column) : NULL;
  g_autofree char *missing = NULL;
  g_autofree char *columns = describe_columns (trouble);

  if (column != NULL)
    /* Translators: the name of a column */
    missing =
      g_strdup_printf (_ ("The column map names a column “%s” that the table does not have."),
                       column);
  else
    missing = describe_missing (trouble);
  /* Translators: two sentences, one behind the other */
  return g_strdup_printf (C_ ("sentences", "%s %s"), missing, columns);
}

static GStrv
pick_columns (const GArray *left_out, HfLeftOutReason reason, HfImportKind kind)
{
  g_autoptr (GStrvBuilder) picked = g_strv_builder_new ();

  for (guint i = 0; i < left_out->len; i++)
    {
      const HfLeftOut *at = &g_array_index (left_out, HfLeftOut, i);

      if (at->reason == reason && at->kind == kind)
        g_strv_builder_add (picked, at->column);
    }
  return g_strv_builder_end (picked);
}

/**
 * hf_import_words_left_out:
 * @left_out: (element-type HfLeftOut): the columns of which nothing is taken over
 *
 * Returns: (transfer full) (nullable): which they are and why, a line a reason; %NULL for none
 */
char *
hf_import_words_left_out (const GArray *left_out)
{
  static const struct
  {
    HfLeftOutReason reason;
    HfImportKind    kind;
    const char     *text;
  } reasons[] = {
    { HF_LEFT_OUT_UNKNOWN, HF_IMPORT_N_KINDS, N_ ("Not known") },
    { HF_LEFT_OUT_TWICE, HF_IMPORT_N_KINDS, N_ ("Said by another column already") },
    { HF_LEFT_OUT_WORKED_OUT, HF_IMPORT_N_KINDS, N_ ("Worked out by the book itself") },
    { HF_LEFT_OUT_HIDDEN, HF_IMPORT_N_KINDS,
      N_ ("Kept from your role; what the book says there stays as it is") },
    { HF_LEFT_OUT_OF_OTHERS, HF_IMPORT_CUSTOMERS,
      N_ ("Only read from tables of customers; import it as such too") },
    { HF_LEFT_OUT_OF_OTHERS, HF_IMPORT_VISITS,
      N_ ("Only read from tables of visits; import it as such too") },
    { HF_LEFT_OUT_OF_OTHERS, HF_IMPORT_FOLLOW_UPS,
      N_ ("Only read from tables of follow-ups; import it as such too") },
  };
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_auto (GStrv) columns = pick_columns (left_out, reasons[i].reason, reasons[i].kind);
      g_autofree char *list = list_columns (columns);
      /* Translators: why columns of a table are left out, and which */
      g_autofree char *line = g_strdup_printf (_ ("%s: %s"), _ (reasons[i].text), list);

      if (columns[0] != NULL)
        g_strv_builder_add (lines, line);
    }
  all = g_strv_builder_end (lines);
  return all[0] != NULL ? g_strjoinv ("\n", all) : NULL;
}

/**
 * hf_import_words_kept:
 * @kept: (element-type HfImportKept): where the book kept its own value
 * @counts: (out) (transfer full): of which field how many, "Street: 2, Grade: 1"
 *
 * Returns: (transfer full) (nullable): how many values there are in all; %NULL for none
 */
char *
hf_import_words_kept (const GArray *kept, char **counts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  gint64 n = 0;

  for (guint i = 0; i < kept->len; i++)
    {
      const HfImportKept *at = &g_array_index (kept, HfImportKept, i);
      g_autofree char    *label = shorten (_ (at->label));
      /* Translators: a field and how many values */
      g_autofree char *one = g_strdup_printf (_ ("%s: %lld"), label, (long long) at->n);

      n += at->n;
      g_strv_builder_add (builder, one);
    }
  all = g_strv_builder_end (builder);
  *counts = g_strjoinv (C_ ("between the items of a list", ", "), all);
  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%lld value was not taken, because the book has another",
                                    "%lld values were not taken, because the book has others",
                                    (gulong) n),
                          (long long) n);
}

/**
 * hf_import_words_likely:
 * @kind: what the rows of a table seem to be
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
hf_import_words_likely (HfImportKind kind)
{
  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS, NULL);

  /* Translators: what one row of a table is, such as Visit */
  return g_strdup_printf (_ ("By its columns, each row seems to be: %s."),
                          _ (hf_import_kind_get_label (kind)));
}

/**
 * hf_import_words_find_likely:
 * @error: why a table cannot be imported
 *
 * Returns: what its rows rather seem to be than what was said, %HF_IMPORT_N_KINDS for nothing else
 */
HfImportKind
hf_import_words_find_likely (const GError *error)
{
  const HfColumnTrouble *trouble = hf_transfer_error_get_trouble (error);

  return trouble != NULL ? trouble->likely : HF_IMPORT_N_KINDS;
}

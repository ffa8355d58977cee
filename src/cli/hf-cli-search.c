/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang search: customers by anything they are found by. */

#include "cli/hf-cli-private.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define DEFAULT_LIMIT 50

/* One search, on the reader's thread; the rows are printed there, as they are read. */
typedef struct
{
  HfCli      *cli;
  const char *text;
  int         limit;
} Work;

static gboolean
print_phones (HfDatabase *db, HfJsonWriter *json, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_phone_def, viewer);
  g_autoptr (GPtrArray) phones = NULL;

  hf_query_where (query, HF_PHONE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_PHONE_INVALID, FALSE);
  hf_query_order (query, HF_PHONE_POSITION, FALSE);
  phones = hf_sql_read_all (db, query, error);
  if (phones == NULL)
    return FALSE;
  hf_json_writer_begin_array (json, "phones");
  for (guint i = 0; i < phones->len; i++)
    hf_json_writer_add_text (json, NULL,
                             hf_row_text (g_ptr_array_index (phones, i), HF_PHONE_NUMBER));
  hf_json_writer_end_array (json);
  return TRUE;
}

static gboolean
print_row (HfDatabase   *db,
           HfJsonWriter *json,
           HfViewer     *viewer,
           const HfRow  *row,
           HfSearchTier  tier,
           GError      **error)
{
  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_add_id (json, "customer", row->id);
  hf_json_writer_add_text (json, "name", hf_row_text (row, HF_CUSTOMER_NAME));
  if (!print_phones (db, json, viewer, row->id, error))
    return FALSE;
  hf_json_writer_add_text (json, "grade", hf_row_text (row, HF_CUSTOMER_GRADE));
  hf_json_writer_add_text (json, "matched", hf_search_tier_name (tier));
  hf_json_writer_end_object (json);
  return TRUE;
}

static void
print_line (const HfRow *row)
{
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
  g_autofree char *phone = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_PHONE));
  const char      *grade = hf_row_text (row, HF_CUSTOMER_GRADE);

  g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\n", row->id, name, phone, grade ? grade : "");
}

static gboolean
print_rows (Work *self, HfDatabase *db, HfJsonWriter *json, const HfFound *found, GError **error)
{
  HfViewer *viewer = hf_store_get_viewer (self->cli->store);

  for (guint i = 0; i < found->ids->len; i++)
    {
      gint64       id = g_array_index (found->ids, gint64, i);
      HfSearchTier tier = g_array_index (found->tiers, HfSearchTier, i);
      g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_customer_def, viewer, id, error);

      if (row == NULL || (json != NULL && !print_row (db, json, viewer, row, tier, error)))
        return FALSE;
      if (json == NULL)
        print_line (row);
    }
  return TRUE;
}

static gboolean
print_json (Work *self, HfDatabase *db, const HfFound *found, GError **error)
{
  g_autoptr (HfJsonWriter) json = NULL;
  gint64 count;

  if (!hf_search_count (db, self->text, &count, error))
    return FALSE;
  json = hf_cli_begin_json ();
  hf_json_writer_add_text (json, "query", self->text);
  if (count > HF_SEARCH_MOST)
    hf_json_writer_add_null (json, "count");
  else
    hf_json_writer_add_int (json, "count", count);
  hf_json_writer_begin_array (json, "rows");
  if (!print_rows (self, db, json, found, error))
    return FALSE;
  hf_json_writer_end_array (json);
  return hf_cli_end_json (json, error);
}

static gpointer
search_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Work *self = user_data;
  g_autoptr (HfFound) found = hf_search (db, self->text, (guint) self->limit, error);

  if (found == NULL)
    return NULL;
  return GINT_TO_POINTER (self->cli->json ? print_json (self, db, found, error) :
                                            print_rows (self, db, NULL, found, error));
}

/**
 * hf_cli_search:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Searches for customers.
 *
 * Returns: the status, %HF_CLI_DONE when nobody matches too
 */
HfCliStatus
hf_cli_search (HfCli *cli, int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = NULL;
  Work work = { .cli = cli, .limit = DEFAULT_LIMIT };
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &work.limit, N_ ("How many at the most"), N_ ("N") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL },
  };
  /* clang-format on */
  g_autofree char *text = NULL;

  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return HF_CLI_USAGE;
  if (words == NULL)
    return hf_cli_refuse (error, "search needs a text");
  if (work.limit < 1 || work.limit > HF_SEARCH_MOST)
    return hf_cli_refuse (error, "--limit is from 1 to %d", HF_SEARCH_MOST);
  work.text = text = g_strjoinv (" ", words);
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  if (!hf_store_run_sync (cli->store, HF_LANE_READ, search_work, &work, NULL, error))
    return HF_CLI_NO_BOOK;
  return HF_CLI_DONE;
}

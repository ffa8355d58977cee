/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang search: customers by anything they are found by. */

#include "cli/hf-cli-viewer.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "store/hf-search-said.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define DEFAULT_LIMIT 50

/* A search, on the reader's thread. Only when all of it was read is anything printed. */
typedef struct
{
  const char *text;
  int         limit;
  gboolean    is_counted;
  HfViewer   *viewer; /* who searches: a number finds whose it is */
  HfViewer   *shown;  /* for whom it is printed */
  HfDate      today;
} Work;

typedef struct
{
  HfRow       *row;
  GPtrArray   *phones; /* of HfRow */
  HfSearchTier tier;
  char        *said; /* in a call or a note, NULL of whom the card says it */
} Hit;

typedef struct
{
  GArray *hits; /* of Hit */
  gint64  count;
} Hits;

static void
hit_clear (gpointer data)
{
  Hit *self = data;

  hf_row_unref (self->row);
  g_ptr_array_unref (self->phones);
  g_free (self->said);
}

static void
hits_free (Hits *self)
{
  g_array_unref (self->hits);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Hits, hits_free)

static GPtrArray *
read_phones (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_phone_def, viewer);

  hf_query_where (query, HF_PHONE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_PHONE_INVALID, FALSE);
  hf_query_order (query, HF_PHONE_POSITION, FALSE);
  return hf_sql_read_all (db, query, error);
}

/* Who was deleted since the search found them is left out, and is no error. */
static gboolean
read_hit (Work *self, HfDatabase *db, gint64 id, HfSearchTier tier, GArray *hits, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_customer_def, self->shown, id, &failure);
  g_autoptr (GPtrArray) phones = NULL;
  char *said = NULL;
  Hit   hit;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (row == NULL)
    return TRUE;
  phones = read_phones (db, self->shown, id, error);
  if (phones == NULL || (hf_search_tier_is_said (tier) &&
                         !hf_search_said_read (db, self->viewer, id, self->text, &said, error)))
    return FALSE;
  hit = (Hit){ g_steal_pointer (&row), g_steal_pointer (&phones), tier, said };
  g_array_append_val (hits, hit);
  return TRUE;
}

static gpointer
search_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Work           *self = user_data;
  HfSearchOptions options = { .viewer = self->viewer, .today = self->today };
  guint           most = self->is_counted ? HF_SEARCH_MOST + 1 : (guint) self->limit;
  g_autoptr (HfFound) found = hf_search_within (db, self->text, &options, most, error);
  g_autoptr (Hits) hits = g_new0 (Hits, 1);

  hits->hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_array_set_clear_func (hits->hits, hit_clear);
  if (found == NULL)
    return NULL;
  hits->count = hf_found_count_exact (found);
  for (guint i = 0; i < MIN (hits->count, self->limit); i++)
    if (!read_hit (self, db, g_array_index (found->ids, gint64, i),
                   g_array_index (found->tiers, HfSearchTier, i), hits->hits, error))
      return NULL;
  return g_steal_pointer (&hits);
}

static void
print_hit_json (HfJsonWriter *json, const Hit *hit)
{
  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_add_id (json, "customer", hit->row->id);
  hf_json_writer_add_text (json, "name", hf_row_text (hit->row, HF_CUSTOMER_NAME));
  hf_json_writer_begin_array (json, "phones");
  for (guint i = 0; i < hit->phones->len; i++)
    hf_json_writer_add_text (json, NULL,
                             hf_row_text (g_ptr_array_index (hit->phones, i), HF_PHONE_NUMBER));
  hf_json_writer_end_array (json);
  hf_json_writer_add_text (json, "grade", hf_row_text (hit->row, HF_CUSTOMER_GRADE));
  hf_json_writer_add_text (json, "matched", hf_search_tier_name (hit->tier));
  hf_json_writer_end_object (json);
}

static gboolean
print_json (const Hits *hits, const char *text, GError **error)
{
  g_autoptr (HfJsonWriter) json = hf_cli_begin_json ();

  hf_json_writer_add_text (json, "query", text);
  if (hits->count > HF_SEARCH_MOST)
    hf_json_writer_add_null (json, "count");
  else
    hf_json_writer_add_int (json, "count", hits->count);
  hf_json_writer_begin_array (json, "rows");
  for (guint i = 0; i < hits->hits->len; i++)
    print_hit_json (json, &g_array_index (hits->hits, Hit, i));
  hf_json_writer_end_array (json);
  return hf_cli_end_json (json, error);
}

static void
print_text (const Hits *hits)
{
  for (guint i = 0; i < hits->hits->len; i++)
    {
      const HfRow     *row = g_array_index (hits->hits, Hit, i).row;
      g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
      g_autofree char *phone = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_PHONE));
      const char      *grade = hf_row_text (row, HF_CUSTOMER_GRADE);
      const char      *found = g_array_index (hits->hits, Hit, i).said;
      g_autofree char *said = found ? hf_str_one_line (found) : NULL;

      g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s", row->id, name, phone, grade ? grade : "");
      g_print ("%s%s\n", said ? "\t" : "", said ? said : "");
    }
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
  Work work = { .limit = DEFAULT_LIMIT };
  g_autoptr (HfViewer) shown = NULL;
  g_autoptr (Hits) hits = NULL;
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
    return hf_cli_refuse (error, _ ("search needs a text"));
  if (work.limit < 1 || work.limit > HF_SEARCH_MOST)
    return hf_cli_refuse (error, _ ("--limit is from 1 to %d"), HF_SEARCH_MOST);
  work.text = text = g_strjoinv (" ", words);
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  work.viewer = hf_store_get_viewer (cli->store);
  work.shown = shown = hf_cli_make_viewer (cli);
  work.today = hf_clock_today (cli->clock);
  work.is_counted = cli->json;
  hits = hf_store_run_sync (cli->store, HF_LANE_READ, search_work, &work, NULL, error);
  if (hits == NULL)
    return HF_CLI_NO_BOOK;
  if (!cli->json)
    print_text (hits);
  else if (!print_json (hits, text, error))
    return HF_CLI_NO_FILE;
  return HF_CLI_DONE;
}

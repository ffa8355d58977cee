/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang consent: what a customer answered to being reached, and another answer. */

#include "cli/hf-cli-private.h"

#include "core/hf-consent-rule.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "session/customer/hf-consents.h"

#include <glib/gi18n.h>

typedef struct
{
  char **words;
  char  *channel;
  char  *purpose;
  char  *answer;
  char  *how;
  char  *guardian;
  char  *day;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->words);
  g_free (self->channel);
  g_free (self->purpose);
  g_free (self->answer);
  g_free (self->how);
  g_free (self->guardian);
  g_free (self->day);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
check_choice (const char *option, const char *key, const HfChoice *choices, GError **error)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  if (key != NULL && hf_choice_has (choices, key))
    return TRUE;
  for (guint i = 0; choices[i].key != NULL; i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "", choices[i].key);
  /* Translators: an option and what can be said with it, as it is typed */
  return hf_cli_refuse (error, _ ("%s must be one of: %s"), option, keys->str) == HF_CLI_DONE;
}

/* How somebody agreed is the evidence of it, without which nothing is sent. */
static gboolean
check_given (const Arguments *self, GError **error)
{
  if (self->answer == NULL)
    return (self->channel == NULL && self->purpose == NULL && self->how == NULL &&
            self->guardian == NULL && self->day == NULL) ||
           hf_cli_refuse (error, _ ("what is said about an answer needs --answer")) == HF_CLI_DONE;
  return check_choice ("--channel", self->channel, hf_consent_channels, error) &&
         check_choice ("--purpose", self->purpose, hf_consent_purposes, error) &&
         check_choice ("--answer", self->answer, hf_consent_answers, error) &&
         ((self->how == NULL && !g_str_equal (self->answer, HF_CONSENT_AGREED)) ||
          check_choice ("--how", self->how, hf_consent_hows, error));
}

static gboolean
parse (HfCli *cli, Arguments *self, gint64 *customer, int argc, char **argv, GError **error)
{
  guint64 id;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "channel", 0, 0, G_OPTION_ARG_STRING, &self->channel, N_ ("The way of reaching the customer: phone, sms, mail or visit"), N_ ("CHANNEL") },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &self->purpose, N_ ("What for: care or marketing"), N_ ("PURPOSE") },
    { "answer", 0, 0, G_OPTION_ARG_STRING, &self->answer, N_ ("Enter an answer: agreed, refused or unknown"), N_ ("ANSWER") },
    { "how", 0, 0, G_OPTION_ARG_STRING, &self->how, N_ ("How it was given: in_person, by_phone, written or online"), N_ ("HOW") },
    { "guardian", 0, 0, G_OPTION_ARG_STRING, &self->guardian, N_ ("Who answers for somebody under 14"), N_ ("NAME") },
    { "day", 0, 0, G_OPTION_ARG_STRING, &self->day, N_ ("When it was given, today if not said"), N_ ("DATE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->words, NULL, NULL },
    { NULL },
  };
  /* clang-format on */

  if (!hf_cli_parse (cli, entries, argc, argv, error))
    return FALSE;
  if (self->words == NULL || g_strv_length (self->words) != 1 ||
      !g_ascii_string_to_unsigned (self->words[0], 10, 1, G_MAXINT64, &id, NULL))
    return hf_cli_refuse (error, _ ("consent needs the number of one customer")) == HF_CLI_DONE;
  *customer = (gint64) id;
  return check_given (self, error);
}

/* What they answered, once it is known that they are in the book. */
static GPtrArray *
read_consents (HfCli *cli, gint64 id, HfRow **customer, GError **error)
{
  HfViewer *viewer = hf_store_get_viewer (cli->store);
  g_autoptr (HfQuery) of = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (HfQuery) query = hf_query_new (&hf_consent_def, viewer);
  g_autoptr (GPtrArray) found = NULL;

  hf_query_where_id (of, &id, 1);
  found = hf_store_query_sync (cli->store, of, error);
  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      hf_cli_refuse (error, _ ("there is no customer %lld"), (long long) id);
      return NULL;
    }
  *customer = hf_row_ref (found->pdata[0]);
  hf_query_where (query, HF_CONSENT_CUSTOMER, HF_OP_EQ, HF_INT (id));
  return hf_store_query_sync (cli->store, query, error);
}

static void
print_answer_json (HfJsonWriter *json, const char *channel, const char *purpose, const HfRow *row)
{
  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_add_text (json, "channel", channel);
  hf_json_writer_add_text (json, "purpose", purpose);
  hf_json_writer_add_text (json, "answer", hf_consents_answer_of (row));
  hf_json_writer_add_text (json, "day", row ? hf_row_text (row, HF_CONSENT_DAY) : NULL);
  hf_json_writer_add_text (json, "how", row ? hf_row_text (row, HF_CONSENT_HOW) : NULL);
  hf_json_writer_add_text (json, "guardian", row ? hf_row_text (row, HF_CONSENT_GUARDIAN) : NULL);
  hf_json_writer_add_text (json, "staff", row ? hf_row_text (row, HF_CONSENT_STAFF_NAME) : NULL);
  hf_json_writer_end_object (json);
}

static const char *
get_text (const HfRow *row, guint field)
{
  return row != NULL && !hf_row_is_null (row, field) ? hf_row_text (row, field) : "";
}

static void
print_answer (HfJsonWriter *json, const char *channel, const char *purpose, const HfRow *row)
{
  if (json != NULL)
    print_answer_json (json, channel, purpose, row);
  else
    g_print ("%s\t%s\t%s\t%s\t%s\t%s\n", channel, purpose, hf_consents_answer_of (row),
             get_text (row, HF_CONSENT_DAY), get_text (row, HF_CONSENT_HOW),
             get_text (row, HF_CONSENT_GUARDIAN));
}

/* Each way and purpose, whether anybody asked or not. */
static gboolean
print_consents (HfCli *cli, gint64 customer, GPtrArray *consents, GError **error)
{
  g_autoptr (HfJsonWriter) json = cli->json ? hf_cli_begin_json () : NULL;

  if (json != NULL)
    {
      hf_json_writer_add_id (json, "customer", customer);
      hf_json_writer_begin_array (json, "rows");
    }
  for (guint i = 0; i < HF_CONSENT_N_PURPOSES; i++)
    for (guint j = 0; j < HF_CONSENT_N_CHANNELS; j++)
      {
        const char *channel = hf_consent_channels[j].key;
        const char *purpose = hf_consent_purposes[i].key;

        print_answer (json, channel, purpose, hf_consents_find (consents, channel, purpose));
      }
  if (json == NULL)
    return TRUE;
  hf_json_writer_end_array (json);
  return hf_cli_end_json (json, error);
}

static gboolean
print_saved (HfCli *cli, gint64 saved, gint64 customer, GError **error)
{
  g_autoptr (HfJsonWriter) json = NULL;

  if (!cli->json)
    {
      g_print ("saved %" G_GINT64_FORMAT "\n", saved);
      return TRUE;
    }
  json = hf_cli_begin_json ();
  hf_json_writer_add_id (json, "saved", saved);
  hf_json_writer_add_id (json, "customer", customer);
  return hf_cli_end_json (json, error);
}

static HfRow *
make_answer (HfCli *cli, const Arguments *arguments, gint64 customer, HfDate day)
{
  HfRow           *given = hf_row_new (&hf_consent_def);
  gint64           staff = hf_store_get_viewer (cli->store)->staff;
  g_autofree char *iso = hf_date_to_iso (day);

  hf_row_set_int (given, HF_CONSENT_CUSTOMER, customer);
  hf_row_set_text (given, HF_CONSENT_CHANNEL, arguments->channel);
  hf_row_set_text (given, HF_CONSENT_PURPOSE, arguments->purpose);
  hf_row_set_text (given, HF_CONSENT_ANSWER, arguments->answer);
  hf_row_set_text (given, HF_CONSENT_HOW, arguments->how);
  hf_row_set_text (given, HF_CONSENT_GUARDIAN, arguments->guardian);
  hf_row_set_text (given, HF_CONSENT_DAY, iso);
  if (staff != 0)
    hf_row_set_int (given, HF_CONSENT_STAFF, staff);
  return given;
}

/* One of the same day is overwritten, and keeps its number. */
static HfCliStatus
give (HfCli           *cli,
      const Arguments *arguments,
      const HfRow     *customer,
      GPtrArray       *consents,
      GError         **error)
{
  const HfRow *last = hf_consents_find (consents, arguments->channel, arguments->purpose);
  HfDate       today = hf_clock_today (cli->clock), day = today;
  gint64       id;
  HfRow       *given;
  g_autoptr (HfChangeSet) changes = NULL;
  g_autoptr (HfCommitted) committed = NULL;

  if (!hf_cli_read_date (arguments->day, &day, error))
    return HF_CLI_USAGE;
  if (day > today)
    return hf_cli_refuse (error, _ ("nobody has answered on a day to come"));
  given = make_answer (cli, arguments, customer->id, day);
  if (hf_consent_lacks_guardian (given, customer))
    {
      hf_row_unref (given);
      return hf_cli_refuse (error, _ ("somebody under 14 agrees by a --guardian alone"));
    }
  changes = hf_consents_give (consents, given);
  committed = hf_store_commit_sync (cli->store, changes, error);
  if (committed == NULL)
    return HF_CLI_PARTLY;
  id = hf_committed_get_id (committed, HF_FIRST_NEW);
  return print_saved (cli, id != 0 ? id : last->id, customer->id, error) ? HF_CLI_DONE :
                                                                           HF_CLI_NO_FILE;
}

/**
 * hf_cli_consent:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Says what a customer answered to being reached, or enters another answer, and tells so only once
 * that is on disk.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_consent (HfCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (GPtrArray) consents = NULL;
  g_autoptr (HfRow) customer = NULL;
  gint64 id = 0;

  if (!parse (cli, &arguments, &id, argc, argv, error))
    return HF_CLI_USAGE;
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  consents = read_consents (cli, id, &customer, error);
  if (consents == NULL)
    return HF_CLI_NO_BOOK;
  if (arguments.answer != NULL)
    return give (cli, &arguments, customer, consents, error);
  return print_consents (cli, id, consents, error) ? HF_CLI_DONE : HF_CLI_NO_FILE;
}

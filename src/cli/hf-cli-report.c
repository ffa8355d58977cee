/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang report: figures as text, data or a picture. */

#include "cli/hf-cli-private.h"

#include "base/hf-strings.h"
#include "chart/hf-chart-export.h"
#include "session/report/hf-report-period.h"
#include "session/report/hf-report-words.h"
#include "session/report/hf-report.h"
#include "transfer/hf-csv-writer.h"
#include "transfer/hf-durable-file.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <math.h>
#include <unistd.h>

#define PICTURE_WIDTH  1200
#define PICTURE_HEIGHT 675

typedef struct
{
  HfCli                *cli; /* borrowed */
  HfReportBy            by;
  char                 *from;
  char                 *to;
  char                 *format;
  char                 *path;
  HfNewReturningReport *report;
} Run;

static void
run_clear (Run *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->format);
  g_free (self->path);
  g_clear_pointer (&self->report, hf_new_returning_report_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* What a row stands for is its key too. */
static const char *
label_key (HfReportBy by)
{
  return by == HF_BY_DEPARTMENT ? "department" : by == HF_BY_DOCTOR ? "doctor" : "period";
}

/* In JSON, what is unknown is null. */
static const char *
get_known (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
add_figures (HfJsonWriter *json, const HfNewReturning *row)
{
  hf_json_writer_add_int (json, "visits", row->visits);
  hf_json_writer_add_int (json, "new_visits", row->new_visits);
  hf_json_writer_add_int (json, "returning_visits", row->visits - row->new_visits);
  hf_json_writer_add_int (json, "patients", row->patients);
  hf_json_writer_add_int (json, "new_patients", row->new_patients);
  hf_json_writer_add_int (json, "returning_patients", row->patients - row->new_patients);
  hf_json_writer_add_ratio (json, "ratio", hf_new_returning_ratio (row));
}

static gboolean
write_json (Run *self, GOutputStream *stream, GError **error)
{
  g_autoptr (HfJsonWriter) json = hf_json_writer_new (stream);

  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_add_text (json, "by", hf_report_by_get_key (self->by));
  hf_json_writer_add_text (json, "from", get_known (self->report->from));
  hf_json_writer_add_text (json, "to", get_known (self->report->to));
  hf_json_writer_begin_array (json, "rows");
  for (guint i = 0; i < self->report->rows->len; i++)
    {
      const HfNewReturning *row = &g_array_index (self->report->rows, HfNewReturning, i);

      hf_json_writer_begin_object (json, NULL);
      hf_json_writer_add_text (json, label_key (self->by), get_known (row->label));
      add_figures (json, row);
      hf_json_writer_end_object (json);
    }
  hf_json_writer_end_array (json);
  hf_json_writer_begin_object (json, "total");
  add_figures (json, &self->report->total);
  hf_json_writer_end_object (json);
  hf_json_writer_end_object (json);
  return hf_json_writer_finish (json, error);
}

static void
add_number (HfCsvWriter *csv, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  hf_csv_writer_add (csv, text);
}

static gboolean
write_csv_row (HfCsvWriter *csv, const HfNewReturning *row, GError **error)
{
  char   buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double ratio = hf_new_returning_ratio (row);

  hf_csv_writer_add (csv, row->label);
  add_number (csv, row->visits);
  add_number (csv, row->new_visits);
  add_number (csv, row->visits - row->new_visits);
  add_number (csv, row->patients);
  add_number (csv, row->new_patients);
  add_number (csv, row->patients - row->new_patients);
  hf_csv_writer_add (csv, isfinite (ratio) ? hf_str_write_double (ratio, buffer) : NULL);
  return hf_csv_writer_end_record (csv, NULL, error);
}

static gboolean
write_csv (Run *self, GOutputStream *stream, GError **error)
{
  static const char *const keys[] = { "visits",   "new_visits",   "returning_visits",
                                      "patients", "new_patients", "returning_patients",
                                      "ratio" };
  g_autoptr (HfCsvWriter) csv = hf_csv_writer_new (stream);

  hf_csv_writer_add (csv, label_key (self->by));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    hf_csv_writer_add (csv, keys[i]);
  if (!hf_csv_writer_end_record (csv, NULL, error))
    return FALSE;
  for (guint i = 0; i < self->report->rows->len; i++)
    if (!write_csv_row (csv, &g_array_index (self->report->rows, HfNewReturning, i), error))
      return FALSE;
  return hf_csv_writer_flush (csv, NULL, error);
}

static void
append_line (GString *text, const char *label, const HfNewReturning *row, const char *returning)
{
  g_autofree char *ratio = hf_report_write_ratio (hf_new_returning_ratio (row));

  g_string_append_printf (text,
                          "%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT
                          "\t%" G_GINT64_FORMAT "\t%s\t%s\t%s\n",
                          row->visits, row->new_visits, row->visits - row->new_visits,
                          row->new_patients, returning, ratio, label);
}

static void
append_row (GString *text, const char *label, const HfNewReturning *row)
{
  g_autofree char *returning =
    g_strdup_printf ("%" G_GINT64_FORMAT, row->patients - row->new_patients);

  append_line (text, label, row, returning);
}

/* Over the whole time of a book every patient is a new one. That they are no returning ones then
 * follows from the words, but beside the rows above a zero would read as if nobody came back. */
static void
append_total (GString *text, const HfNewReturningReport *report)
{
  const HfNewReturning *total = &report->total;

  if (total->patients > total->new_patients || total->patients == 0)
    append_row (text, _ ("Total"), total);
  else
    append_line (text, _ ("Total"), total, "—");
  if (report->rows->len < 2)
    return;
  g_string_append_c (text, '\n');
  g_string_append (text, _ ("In the total each patient counts once; whose first visit lies in this "
                            "time is a new patient there, even after coming back."));
  g_string_append_c (text, '\n');
}

static gboolean
write_nothing (Run *self, GOutputStream *stream, GError **error)
{
  const char *text = self->from == NULL && self->to == NULL ?
                       _ ("There are no visits in the book yet.") :
                       _ ("There were no visits in this period.");

  return g_output_stream_printf (stream, NULL, NULL, error, "%s\n", text);
}

static gboolean
write_table (Run *self, GOutputStream *stream, GError **error)
{
  HfDate           today = hf_clock_today (self->cli->clock);
  g_autofree char *topic = hf_report_write_topic (self->report);
  g_autofree char *extent = hf_report_write_extent (self->report, today);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n\n", topic, extent);
  /* Translators: headings of narrow columns; p. is for patients */
  g_string_append_printf (text, "%s\n", _ ("visits\tnew\treturn\tnew p.\tret. p.\tratio"));
  for (guint i = 0; i < self->report->rows->len; i++)
    {
      const HfNewReturning *row = &g_array_index (self->report->rows, HfNewReturning, i);
      g_autofree char      *name =
        *row->label != '\0' ? g_strdup (row->label) : hf_report_write_row (self->report, row);

      append_row (text, name, row);
    }
  append_total (text, self->report);
  return g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, error);
}

static gboolean
write_text (Run *self, GOutputStream *stream, GError **error)
{
  return self->report->rows->len > 0 ? write_table (self, stream, error) :
                                       write_nothing (self, stream, error);
}

static gboolean
write_picture (Run *self, HfChartFormat format, GOutputStream *stream, GError **error)
{
  g_autoptr (HfChartData) data =
    hf_report_chart_data (self->report, hf_clock_today (self->cli->clock), NULL);
  g_autoptr (HfPlot) plot = hf_plot_new (data);

  return hf_chart_export_to_stream (plot, format, stream, PICTURE_WIDTH, PICTURE_HEIGHT, NULL,
                                    error);
}

static gboolean
write_png (Run *self, GOutputStream *stream, GError **error)
{
  return write_picture (self, HF_CHART_FORMAT_PNG, stream, error);
}

static gboolean
write_svg (Run *self, GOutputStream *stream, GError **error)
{
  return write_picture (self, HF_CHART_FORMAT_SVG, stream, error);
}

static gboolean
write_pdf (Run *self, GOutputStream *stream, GError **error)
{
  return write_picture (self, HF_CHART_FORMAT_PDF, stream, error);
}

typedef struct
{
  const char *name;
  gboolean (*write) (Run *self, GOutputStream *stream, GError **error);
} Format;

static const Format formats[] = {
  { "text", write_text }, { "json", write_json }, { "csv", write_csv },
  { "png", write_png },   { "svg", write_svg },   { "pdf", write_pdf },
};

static const Format *
find_format (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, name))
      return &formats[i];
  return NULL;
}

static gpointer
report_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Run *self = user_data;

  return hf_stat_new_returning (db, self->by, self->from, self->to, cancellable, error);
}

static gboolean
write_to_file (Run *self, const Format *format, GError **error)
{
  g_autoptr (HfDurableFile) file = hf_durable_file_new (self->path, FALSE, error);

  return file != NULL && format->write (self, hf_durable_file_get_stream (file), error) &&
         hf_durable_file_commit (file, error);
}

static gboolean
write_out (Run *self, const Format *format, GError **error)
{
  g_autoptr (GOutputStream) out = NULL;

  if (self->path != NULL)
    return write_to_file (self, format, error) &&
           (!self->cli->json || hf_cli_print_file (self->path, self->report->rows->len, error));
  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  return format->write (self, out, error);
}

static gboolean
check_arguments (Run *self, char **words, const char *by, const Format **format, GError **error)
{
  const char *name = self->format ? self->format : self->cli->json ? "json" : "text";
  HfDate      from = HF_DATE_NONE, to = HF_DATE_NONE;

  if (words == NULL || g_strv_length (words) != 1 ||
      !g_str_equal (words[0], HF_REPORT_NEW_RETURNING))
    return hf_cli_refuse (error, _ ("the reports are: %s"), HF_REPORT_NEW_RETURNING) == HF_CLI_DONE;
  if (by != NULL && !hf_report_by_from_key (by, &self->by))
    return hf_cli_refuse (error, _ ("--by must be month, year, department or doctor")) ==
           HF_CLI_DONE;
  if ((*format = find_format (name)) == NULL)
    return hf_cli_refuse (error, _ ("--format must be text, csv, json, png, svg or pdf")) ==
           HF_CLI_DONE;
  if (self->cli->json && self->path == NULL && !g_str_equal (name, "json"))
    return hf_cli_refuse (error, _ ("report --json needs a file for another format (-o)")) ==
           HF_CLI_DONE;
  if (!hf_cli_read_date (self->from, &from, error) || !hf_cli_read_date (self->to, &to, error))
    return FALSE;
  if (from != HF_DATE_NONE && to != HF_DATE_NONE && from > to)
    return hf_cli_refuse (error, _ ("--from is after --to")) == HF_CLI_DONE;
  return TRUE;
}

/**
 * hf_cli_report:
 * @cli: the run
 * @argc: number of @argv
 * @argv: arguments
 * @error: return location for an error
 *
 * Reports new against returning patients.
 *
 * Returns: the status
 */
HfCliStatus
hf_cli_report (HfCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Run) run = { .cli = cli, .by = HF_BY_MONTH };
  g_auto (GStrv) words = NULL;
  g_autofree char *by = NULL;
  const Format    *format = NULL;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("What a row is: month, year, department or doctor"), N_ ("KEY") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &run.from, N_ ("The first day; widened to whole months or years"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &run.to, N_ ("The last day; widened likewise"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &run.format, N_ ("text, csv, json, png, svg or pdf"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &run.path, N_ ("Where to, instead of the standard output"), N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL },
  };
  /* clang-format on */

  if (!hf_cli_parse (cli, entries, argc, argv, error) ||
      !check_arguments (&run, words, by, &format, error))
    return HF_CLI_USAGE;
  if (!hf_cli_open (cli, error))
    return HF_CLI_NO_BOOK;
  run.report = hf_store_run_sync (cli->store, HF_LANE_SCAN, report_work, &run, NULL, error);
  if (run.report == NULL)
    return HF_CLI_NO_BOOK;
  return write_out (&run, format, error) ? HF_CLI_DONE : HF_CLI_NO_FILE;
}

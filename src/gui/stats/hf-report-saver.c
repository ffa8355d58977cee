/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report as a file. Painting takes a while and the disk may be slow, so it happens on a thread of
 * its own; the description of a chart is immutable and may go there, its picture is made there. */

#include "gui/stats/hf-report-saver.h"

#include "chart/hf-chart-csv.h"
#include "chart/hf-chart-export.h"

/* A page of a document in landscape, in points */
#define WIDTH  842
#define HEIGHT 520

typedef struct
{
  HfChartData *data;
  char        *format;
  char        *path;
} Saving;

static const struct
{
  const char   *name;
  HfChartFormat format;
} pictures[] = {
  { "png", HF_CHART_FORMAT_PNG },
  { "svg", HF_CHART_FORMAT_SVG },
  { "pdf", HF_CHART_FORMAT_PDF },
};

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  hf_chart_data_unref (saving->data);
  g_free (saving->format);
  g_free (saving->path);
  g_free (saving);
}

static gboolean
is_spreadsheet (const char *format)
{
  return g_str_equal (format, "csv");
}

static gboolean
save_spreadsheet (const Saving *saving, GError **error)
{
  g_autofree char *csv = hf_chart_data_to_csv (saving->data);

  return g_file_set_contents_full (saving->path, csv, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                   error);
}

static gboolean
save_picture (const Saving *saving, GError **error)
{
  g_autoptr (HfPlot) plot = hf_plot_new (saving->data);

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_str_equal (saving->format, pictures[i].name))
      return hf_chart_export (plot, pictures[i].format, saving->path, WIDTH, HEIGHT, error);
  g_assert_not_reached ();
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError       *error = NULL;

  if (is_spreadsheet (saving->format) ? save_spreadsheet (saving, &error) :
                                        save_picture (saving, &error))
    g_task_return_pointer (task, g_filename_display_basename (saving->path), g_free);
  else
    g_task_return_error (task, error);
}

gboolean
hf_report_format_is_known (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_str_equal (format, pictures[i].name))
      return TRUE;
  return is_spreadsheet (format);
}

void
hf_report_save_async (HfChartData        *data,
                      const char         *format,
                      const char         *path,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_return_if_fail (hf_report_format_is_known (format));

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Saving *saving = g_new0 (Saving, 1);

  saving->data = hf_chart_data_ref (data);
  saving->format = g_strdup (format);
  saving->path = g_strdup (path);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

char *
hf_report_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

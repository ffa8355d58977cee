/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report as a file. Painting takes a while and the disk may be slow, so it happens where other
 * files are written; the description of a chart is immutable and may go there, its picture is made
 * there. */

#include "gui/stats/hf-report-saver.h"

#include "chart/hf-chart-export.h"

/* A page of a document in landscape, in points */
#define WIDTH  842
#define HEIGHT 520

typedef struct
{
  HfChartData *data; /* NULL for a spreadsheet */
  char        *csv;
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

  g_clear_pointer (&saving->data, hf_chart_data_unref);
  g_free (saving->csv);
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
  return g_file_set_contents_full (saving->path, saving->csv, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
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

static gpointer
save_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Saving *saving = data;

  if (is_spreadsheet (saving->format) ? save_spreadsheet (saving, error) :
                                        save_picture (saving, error))
    return g_filename_display_basename (saving->path);
  return NULL;
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
hf_report_save_async (HfStore            *store,
                      HfChartData        *data,
                      const char         *csv,
                      const char         *format,
                      const char         *path,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_return_if_fail (hf_report_format_is_known (format));

  Saving *saving = g_new0 (Saving, 1);

  if (is_spreadsheet (format))
    saving->csv = g_strdup (csv);
  else
    saving->data = hf_chart_data_ref (data);
  saving->format = g_strdup (format);
  saving->path = g_strdup (path);
  hf_store_export_async (store, save_work, saving, saving_free, g_free, cancellable, callback,
                         user_data);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an import would do, or did, in figures. Where the rows come from is not known here. */

#include "gui/transfer/hf-import-report.h"

#include "gui/common/hf-format.h"
#include "gui/common/hf-style.h"
#include "session/import/hf-import-words.h"

#include <glib/gi18n.h>

/* Who wants to see more than that saves them. */
#define MOST_SHOWN 100

struct _HfImportReport
{
  AdwBin parent_instance;

  GPtrArray *rows; /* of GtkWidget, borrowed: the refused rows that are shown */

  /* template children */
  AdwPreferencesGroup *group;
  GtkLabel            *created;
  GtkLabel            *updated;
  GtkLabel            *unchanged;
  GtkLabel            *refused;
  GtkWidget           *customers_box;
  GtkLabel            *customers;
  GtkWidget           *kept_group;
  AdwActionRow        *kept_row;
  GtkWidget           *left_out_group;
  AdwActionRow        *left_out_row;
  GtkWidget           *refused_group;
  AdwExpanderRow      *refused_row;
};

G_DEFINE_FINAL_TYPE (HfImportReport, hf_import_report, ADW_TYPE_BIN)

static void
set_count (GtkLabel *label, gint64 count)
{
  g_autofree char *text = hf_format_count (count);

  gtk_label_set_label (label, text);
}

static void
warn_of (GtkLabel *label, gboolean warns)
{
  hf_style_set_class (GTK_WIDGET (label), "warning", warns);
}

static void
add_row (HfImportReport *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (self->refused_row, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_refused (HfImportReport *self, const HfRefusedRow *refused)
{
  g_autofree char *line = hf_format_count ((gint64) refused->line);
  /* Translators: which line of the table */
  g_autofree char *title = g_strdup_printf (_ ("Line %s"), line);
  g_autofree char *reason = hf_refusal_get_text (&refused->refusal);

  add_row (self, title, reason);
}

static void
list_refused (HfImportReport *self, const HfImportResult *result)
{
  guint  n_shown = MIN (result->refused_rows->len, MOST_SHOWN);
  gint64 n_refused = result->refused + result->cells_refused;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->refused_row, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_shown; i++)
    add_refused (self, &g_array_index (result->refused_rows, HfRefusedRow, i));
  if (n_refused > n_shown)
    {
      gint64           more = n_refused - n_shown;
      g_autofree char *count = hf_format_count (more);
      g_autofree char *text =
        g_strdup_printf (ngettext ("%s more row", "%s more rows", (gulong) more), count);

      add_row (self, text, _ ("Save the refused rows to see all of them."));
    }
}

/* What is in the file and will not be in the book. */
static void
list_left_out (HfImportReport *self, const HfImportResult *result)
{
  g_autofree char *text = hf_import_words_left_out (result->left_out);

  gtk_widget_set_visible (self->left_out_group, text != NULL);
  if (text != NULL)
    adw_action_row_set_subtitle (self->left_out_row, text);
}

/* What a person typed stays, which nobody sees who only reads that a row was known already. */
static void
list_kept (HfImportReport *self, const HfImportResult *result)
{
  g_autofree char *counts = NULL;
  g_autofree char *text = hf_import_words_kept (result->kept, &counts);

  gtk_widget_set_visible (self->kept_group, text != NULL);
  if (text == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kept_row), text);
  adw_action_row_set_subtitle (self->kept_row, counts);
}

static void
hf_import_report_finalize (GObject *object)
{
  g_ptr_array_unref (HF_IMPORT_REPORT (object)->rows);

  G_OBJECT_CLASS (hf_import_report_parent_class)->finalize (object);
}

static void
hf_import_report_class_init (HfImportReportClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = hf_import_report_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/transfer/hf-import-report.ui");
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, group);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, created);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, updated);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, unchanged);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, customers_box);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, customers);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, kept_group);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, kept_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, left_out_group);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, left_out_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, refused_group);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, refused_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportReport, refused);
}

static void
hf_import_report_init (HfImportReport *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_import_report_show:
 * @self: a report
 * @result: what the import came to, or would
 * @kind: what the rows are
 * @is_done: whether it happened
 *
 * Shows a result.
 */
void
hf_import_report_show (HfImportReport       *self,
                       const HfImportResult *result,
                       HfImportKind          kind,
                       gboolean              is_done)
{
  gboolean has_refused = result->refused + result->cells_refused > 0;

  adw_preferences_group_set_title (self->group, is_done ? _ ("What the Import Did") :
                                                          _ ("What the Import Would Do"));
  set_count (self->created, result->created);
  set_count (self->updated, result->updated);
  set_count (self->unchanged, result->unchanged);
  set_count (self->customers, result->customers_created);
  set_count (self->refused, result->refused);
  gtk_widget_set_visible (self->customers_box,
                          kind == HF_IMPORT_VISITS || kind == HF_IMPORT_FOLLOW_UPS);
  gtk_widget_set_visible (self->refused_group, has_refused);
  warn_of (self->refused, result->refused > 0);
  adw_expander_row_set_expanded (self->refused_row, FALSE);
  list_refused (self, result);
  list_kept (self, result);
  list_left_out (self, result);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The description of one chart. It stores what it is given and checks only what would make a
 * picture impossible; it must not know pixels, colours or customers. */

#include "base/hf-chart-data.h"

#include <math.h>

struct _HfChartData
{
  char      *title;
  char      *subtitle;
  char      *footer;
  char      *notes;
  char      *category_title;
  char      *sparse_text;
  char      *unfinished_label;
  guint      unfinished;
  GPtrArray *categories; /* HfChartCategory */
  GPtrArray *entries;    /* HfChartEntry */
  GPtrArray *targets;    /* HfChartTarget */
};

G_DEFINE_BOXED_TYPE (HfChartData, hf_chart_data, hf_chart_data_ref, hf_chart_data_unref)

static void
free_row (gpointer data)
{
  HfChartRow *row = data;

  g_free (row->label);
  g_free (row->value);
  g_free (row);
}

static void
free_category (gpointer data)
{
  HfChartCategory *category = data;

  g_free (category->label);
  g_free (category->group);
  g_free (category->full_label);
  g_ptr_array_unref (category->rows);
  g_free (category);
}

static void
free_entry (gpointer data)
{
  HfChartEntry *entry = data;

  hf_series_unref (entry->series);
  g_free (entry);
}

static void
free_target (gpointer data)
{
  HfChartTarget *target = data;

  g_free (target->label);
  g_free (target);
}

static void
clear_data (gpointer data)
{
  HfChartData *self = data;

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->footer);
  g_free (self->notes);
  g_free (self->category_title);
  g_free (self->sparse_text);
  g_free (self->unfinished_label);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->targets);
}

static void
set_text (char **field, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*field);
  *field = copy;
}

/**
 * hf_chart_data_new:
 *
 * Returns: (transfer full): a description with nothing in it
 */
HfChartData *
hf_chart_data_new (void)
{
  HfChartData *self = g_atomic_rc_box_new0 (HfChartData);

  self->unfinished = HF_CHART_NO_INDEX;
  self->categories = g_ptr_array_new_with_free_func (free_category);
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->targets = g_ptr_array_new_with_free_func (free_target);

  return self;
}

/**
 * hf_chart_data_ref:
 * @self: a description
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @self
 */
HfChartData *
hf_chart_data_ref (HfChartData *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hf_chart_data_unref:
 * @self: (transfer full): a description
 *
 * Gives a reference back. Safe from any thread.
 */
void
hf_chart_data_unref (HfChartData *self)
{
  g_atomic_rc_box_release_full (self, clear_data);
}

/**
 * hf_chart_data_set_title:
 * @self: a description
 * @title: the takeaway, one sentence
 *
 * Sets what stands above the chart.
 */
void
hf_chart_data_set_title (HfChartData *self, const char *title)
{
  set_text (&self->title, title);
}

/**
 * hf_chart_data_set_subtitle:
 * @self: a description
 * @subtitle: (nullable): definition, period and n
 *
 * Sets what stands below the title.
 */
void
hf_chart_data_set_subtitle (HfChartData *self, const char *subtitle)
{
  set_text (&self->subtitle, subtitle);
}

/**
 * hf_chart_data_set_footer:
 * @self: a description
 * @footer: (nullable): source, filter and time
 *
 * Sets what stands below the chart; only exports show it.
 */
void
hf_chart_data_set_footer (HfChartData *self, const char *footer)
{
  set_text (&self->footer, footer);
}

/**
 * hf_chart_data_set_notes:
 * @self: a description
 * @notes: (nullable): sentences
 *
 * Says what the lines are that the numbers are measured by; it stands below chart and table.
 */
void
hf_chart_data_set_notes (HfChartData *self, const char *notes)
{
  set_text (&self->notes, notes);
}

/**
 * hf_chart_data_set_category_title:
 * @self: a description
 * @title: what the x axis counts, such as "Month"
 *
 * Names the categories.
 */
void
hf_chart_data_set_category_title (HfChartData *self, const char *title)
{
  set_text (&self->category_title, title);
}

/**
 * hf_chart_data_set_sparse_text:
 * @self: a description
 * @text: (nullable): a sentence
 *
 * Sets what to say where points are few or none.
 */
void
hf_chart_data_set_sparse_text (HfChartData *self, const char *text)
{
  set_text (&self->sparse_text, text);
}

/**
 * hf_chart_data_add_category:
 * @self: a description
 * @label: short label, such as "Nov"
 * @group: (nullable): label shared by neighbours, such as "2023"
 * @full_label: (nullable): such as "November 2023"; %NULL for @label
 *
 * Adds a place to the right end of the x axis.
 *
 * Returns: its index
 */
guint
hf_chart_data_add_category (HfChartData *self,
                            const char  *label,
                            const char  *group,
                            const char  *full_label)
{
  HfChartCategory *category = g_new0 (HfChartCategory, 1);

  category->label = g_strdup (label);
  category->group = g_strdup (group);
  category->full_label = g_strdup (full_label != NULL ? full_label : label);
  category->rows = g_ptr_array_new_with_free_func (free_row);
  g_ptr_array_add (self->categories, category);

  return self->categories->len - 1;
}

/**
 * hf_chart_data_add_row:
 * @self: a description
 * @index: a category's index
 * @label: such as "Change on last year"
 * @value: such as "+9 %"
 *
 * Adds a row to the tooltip of a category.
 */
void
hf_chart_data_add_row (HfChartData *self, guint index, const char *label, const char *value)
{
  HfChartCategory *category;
  HfChartRow      *row;

  g_return_if_fail (index < self->categories->len);

  category = g_ptr_array_index (self->categories, index);
  row = g_new0 (HfChartRow, 1);
  row->label = g_strdup (label);
  row->value = g_strdup (value);
  g_ptr_array_add (category->rows, row);
}

/**
 * hf_chart_data_add_series:
 * @self: a description
 * @panel: where it is drawn
 * @kind: how it is drawn
 * @series: (transfer none): the numbers, one a category
 *
 * Adds a series.
 */
void
hf_chart_data_add_series (HfChartData *self, HfPanelRole panel, HfLayerKind kind, HfSeries *series)
{
  HfChartEntry *entry;

  g_return_if_fail (series != NULL);

  entry = g_new0 (HfChartEntry, 1);
  entry->panel = panel;
  entry->kind = kind;
  entry->series = hf_series_ref (series);
  g_ptr_array_add (self->entries, entry);
}

/**
 * hf_chart_data_add_target:
 * @self: a description
 * @panel: where it is drawn
 * @value: what is aimed at
 * @from: the category from which on it holds
 * @dash: how the line is drawn
 * @label: what it is called
 *
 * Adds a line that the numbers are measured by.
 */
void
hf_chart_data_add_target (HfChartData *self,
                          HfPanelRole  panel,
                          double       value,
                          guint        from,
                          HfDash       dash,
                          const char  *label)
{
  HfChartTarget *target;

  g_return_if_fail (isfinite (value));

  target = g_new0 (HfChartTarget, 1);
  target->panel = panel;
  target->value = value;
  target->from = from;
  target->dash = dash;
  target->label = g_strdup (label);
  g_ptr_array_add (self->targets, target);
}

/**
 * hf_chart_data_set_unfinished:
 * @self: a description
 * @index: a category's index
 * @label: such as "to 21 Nov"
 *
 * Marks a category as not over yet.
 */
void
hf_chart_data_set_unfinished (HfChartData *self, guint index, const char *label)
{
  self->unfinished = index;
  set_text (&self->unfinished_label, label);
}

/**
 * hf_chart_data_get_title:
 * @self: a description
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
hf_chart_data_get_title (const HfChartData *self)
{
  return self->title;
}

/**
 * hf_chart_data_get_subtitle:
 * @self: a description
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
const char *
hf_chart_data_get_subtitle (const HfChartData *self)
{
  return self->subtitle;
}

/**
 * hf_chart_data_get_footer:
 * @self: a description
 *
 * Returns: (transfer none) (nullable): the footer
 */
const char *
hf_chart_data_get_footer (const HfChartData *self)
{
  return self->footer;
}

/**
 * hf_chart_data_get_notes:
 * @self: a description
 *
 * Returns: (transfer none) (nullable): what hf_chart_data_set_notes() was given
 */
const char *
hf_chart_data_get_notes (const HfChartData *self)
{
  return self->notes;
}

/**
 * hf_chart_data_get_category_title:
 * @self: a description
 *
 * Returns: (transfer none) (nullable): what the x axis counts
 */
const char *
hf_chart_data_get_category_title (const HfChartData *self)
{
  return self->category_title;
}

/**
 * hf_chart_data_get_sparse_text:
 * @self: a description
 *
 * Returns: (transfer none) (nullable): what to say where points are few or none
 */
const char *
hf_chart_data_get_sparse_text (const HfChartData *self)
{
  return self->sparse_text;
}

/**
 * hf_chart_data_get_unfinished:
 * @self: a description
 *
 * Returns: the index of the category that is not over yet, or %HF_CHART_NO_INDEX
 */
guint
hf_chart_data_get_unfinished (const HfChartData *self)
{
  return self->unfinished;
}

/**
 * hf_chart_data_get_unfinished_label:
 * @self: a description
 *
 * Returns: (transfer none) (nullable): such as "to 21 Nov"
 */
const char *
hf_chart_data_get_unfinished_label (const HfChartData *self)
{
  return self->unfinished_label;
}

/**
 * hf_chart_data_get_n_categories:
 * @self: a description
 *
 * Returns: how many categories there are
 */
guint
hf_chart_data_get_n_categories (const HfChartData *self)
{
  return self->categories->len;
}

/**
 * hf_chart_data_get_category:
 * @self: a description
 * @index: a category's index
 *
 * Returns: (transfer none): the category
 */
const HfChartCategory *
hf_chart_data_get_category (const HfChartData *self, guint index)
{
  g_return_val_if_fail (index < self->categories->len, NULL);

  return g_ptr_array_index (self->categories, index);
}

/**
 * hf_chart_data_get_n_series:
 * @self: a description
 *
 * Returns: how many series there are
 */
guint
hf_chart_data_get_n_series (const HfChartData *self)
{
  return self->entries->len;
}

/**
 * hf_chart_data_get_entry:
 * @self: a description
 * @index: a series' index
 *
 * Returns: (transfer none): the series with where and how it is drawn
 */
const HfChartEntry *
hf_chart_data_get_entry (const HfChartData *self, guint index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, index);
}

/**
 * hf_chart_data_get_n_targets:
 * @self: a description
 *
 * Returns: how many targets there are
 */
guint
hf_chart_data_get_n_targets (const HfChartData *self)
{
  return self->targets->len;
}

/**
 * hf_chart_data_get_target:
 * @self: a description
 * @index: a target's index
 *
 * Returns: (transfer none): the target
 */
const HfChartTarget *
hf_chart_data_get_target (const HfChartData *self, guint index)
{
  g_return_val_if_fail (index < self->targets->len, NULL);

  return g_ptr_array_index (self->targets, index);
}

/**
 * hf_chart_data_count_points:
 * @self: a description
 *
 * Returns: at how many categories at least one series has a value
 */
guint
hf_chart_data_count_points (const HfChartData *self)
{
  guint n_points = 0;

  for (guint i = 0; i < self->categories->len; i++)
    for (guint s = 0; s < self->entries->len; s++)
      {
        const HfChartEntry *entry = g_ptr_array_index (self->entries, s);

        if (isnan (hf_series_get_value (entry->series, i)))
          continue;
        n_points++;
        break;
      }

  return n_points;
}

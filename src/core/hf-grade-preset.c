/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the grades mean where a hospital says nothing, and where it does. Nothing here reads the
 * book or the clock. */

#include "core/hf-grade-preset.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-grade-preset-row.h"

#define MAX_DAYS  3660
#define MAX_TIMES 1000

/* clang-format off */
static const HfGradePreset usual[] = {
  { HF_CUSTOMER_GRADE_A, 3, 5, 0, HF_GRADE_EXECUTOR_DOCTOR, HF_CONTACT_CHANNEL_PHONE, HF_CONTACT_CHANNEL_LETTER, 0, 0 },
  { HF_CUSTOMER_GRADE_B, 7, 10, 0, HF_GRADE_EXECUTOR_OWNER, HF_CONTACT_CHANNEL_PHONE, HF_CONTACT_CHANNEL_LETTER, 0, 0 },
  { HF_CUSTOMER_GRADE_C, 14, 30, 0, HF_GRADE_EXECUTOR_OWNER, HF_CONTACT_CHANNEL_PHONE, HF_CONTACT_CHANNEL_LETTER, 0, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (usual) == HF_N_GRADES);

/* Somebody may have typed what no day can be counted by. */
static guint
read_number (const HfRow *row, guint field, guint otherwise, guint most)
{
  gint64 number = hf_row_int (row, field);

  return hf_row_is_null (row, field) || number < 0 || number > most ? otherwise : (guint) number;
}

/* The text of the table, which outlives the row. */
static const char *
read_key (const HfRow *row, guint field, const char *otherwise)
{
  const char *key = hf_row_text (row, field);

  for (const HfChoice *choice = row->def->fields[field].choices; choice->key != NULL; choice++)
    if (g_strcmp0 (choice->key, key) == 0)
      return choice->key;
  return otherwise;
}

static void
read_row (HfGradePreset *self, const HfRow *row)
{
  guint first = read_number (row, HF_GRADE_PRESET_FIRST_DAYS, self->first_days, MAX_DAYS);
  guint limit = read_number (row, HF_GRADE_PRESET_LIMIT_DAYS, self->limit_days, MAX_DAYS);

  self->first_days = first;
  self->limit_days = MAX (first, limit);
  self->interval_days =
    read_number (row, HF_GRADE_PRESET_INTERVAL_DAYS, self->interval_days, MAX_DAYS);
  self->attempts = read_number (row, HF_GRADE_PRESET_ATTEMPTS, self->attempts, MAX_TIMES);
  self->pause_hours = read_number (row, HF_GRADE_PRESET_PAUSE_HOURS, self->pause_hours, MAX_TIMES);
  self->executor = read_key (row, HF_GRADE_PRESET_EXECUTOR, self->executor);
  self->channel = read_key (row, HF_GRADE_PRESET_CHANNEL, self->channel);
  self->fallback = read_key (row, HF_GRADE_PRESET_FALLBACK, self->fallback);
}

void
hf_grade_presets_init (HfGradePresets *self, const GPtrArray *rows)
{
  for (guint i = 0; i < HF_N_GRADES; i++)
    {
      self->of[i] = usual[i];
      for (guint nth = 0; rows != NULL && nth < rows->len; nth++)
        {
          const HfRow *row = g_ptr_array_index (rows, nth);

          if (g_strcmp0 (hf_row_text (row, HF_GRADE_PRESET_GRADE), usual[i].grade) != 0)
            continue;
          read_row (&self->of[i], row);
          break;
        }
    }
}

const HfGradePreset *
hf_grade_presets_find (const HfGradePresets *self, const char *grade)
{
  for (guint i = 0; i < HF_N_GRADES; i++)
    if (g_strcmp0 (self->of[i].grade, grade) == 0)
      return &self->of[i];
  return &self->of[HF_N_GRADES - 1];
}

static gboolean
is_number (const HfRow *row, guint field, guint most)
{
  gint64 number = hf_row_int (row, field);

  return hf_row_is_null (row, field) || (number >= 0 && number <= most);
}

HfGradeFlaw
hf_grade_preset_judge (const HfRow *row)
{
  const char *grade = hf_row_text (row, HF_GRADE_PRESET_GRADE);

  if (!is_number (row, HF_GRADE_PRESET_FIRST_DAYS, MAX_DAYS) ||
      !is_number (row, HF_GRADE_PRESET_LIMIT_DAYS, MAX_DAYS) ||
      !is_number (row, HF_GRADE_PRESET_INTERVAL_DAYS, MAX_DAYS) ||
      !is_number (row, HF_GRADE_PRESET_ATTEMPTS, MAX_TIMES) ||
      !is_number (row, HF_GRADE_PRESET_PAUSE_HOURS, MAX_TIMES))
    return HF_GRADE_FLAW_NUMBER;
  for (guint i = 0; i < HF_N_GRADES; i++)
    if (g_strcmp0 (grade, usual[i].grade) == 0 &&
        read_number (row, HF_GRADE_PRESET_LIMIT_DAYS, usual[i].limit_days, MAX_DAYS) <
          read_number (row, HF_GRADE_PRESET_FIRST_DAYS, usual[i].first_days, MAX_DAYS))
      return HF_GRADE_FLAW_LIMIT;
  return HF_GRADE_FLAW_NONE;
}

HfDate
hf_grade_preset_limit (const HfGradePreset *self, HfDate due)
{
  return due + (HfDate) (self->limit_days - self->first_days);
}

gint64
hf_grade_preset_choose (const HfGradePreset *self, gint64 doctor, gint64 owner)
{
  if (g_str_equal (self->executor, HF_GRADE_EXECUTOR_ANYONE))
    return 0;
  return g_str_equal (self->executor, HF_GRADE_EXECUTOR_DOCTOR) && doctor != 0 ? doctor : owner;
}

/* What counts for all grades, or never comes, is not written down. */
static void
write_number (HfRow *row, guint field, guint number)
{
  if (number != 0)
    hf_row_set_int (row, field, number);
}

HfRow *
hf_grade_preset_write (const HfGradePreset *self)
{
  HfRow *row = hf_row_new (&hf_grade_preset_row_def);

  hf_row_set_text (row, HF_GRADE_PRESET_GRADE, self->grade);
  hf_row_set_int (row, HF_GRADE_PRESET_FIRST_DAYS, self->first_days);
  hf_row_set_int (row, HF_GRADE_PRESET_LIMIT_DAYS, self->limit_days);
  hf_row_set_text (row, HF_GRADE_PRESET_EXECUTOR, self->executor);
  hf_row_set_text (row, HF_GRADE_PRESET_CHANNEL, self->channel);
  hf_row_set_text (row, HF_GRADE_PRESET_FALLBACK, self->fallback);
  write_number (row, HF_GRADE_PRESET_INTERVAL_DAYS, self->interval_days);
  write_number (row, HF_GRADE_PRESET_ATTEMPTS, self->attempts);
  write_number (row, HF_GRADE_PRESET_PAUSE_HOURS, self->pause_hours);
  return row;
}

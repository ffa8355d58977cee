/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the sample hospital knows of its own people: hours, scores and trainings. Made up, in
 * the language of its records. */

#include "session/demo/hf-demo-private.h"

#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "core/hf-service-score.h"
#include "core/hf-training.h"
#include "session/demo/hf-demo-random.h"

#define STAFF_RECORDS_STREAM (G_GUINT64_CONSTANT (1) << 42)
#define SCORES_EACH          3
#define SCORE_DAYS           75

/* clang-format off */
static const struct { const char *begins, *ends; } halves[] = {
  { "08:00", "12:00" },
  { "14:00", "17:30" },
};
static const struct { int points; const char *reason; } scores[] = {
  { 2, "客户来信表扬" },
  { 1, "主动协助异地客户办理手续" },
  { 3, "回访及时，满意度全优" },
  { -1, "回访超时未说明原因" },
  { -2, "客户投诉解释不清，核实属实" },
};
static const struct { const char *topic, *kind; int months; } trainings[] = {
  { "心肺复苏与急救", HF_TRAINING_COURSE, 24 },
  { "回访话术情景模拟", HF_TRAINING_SIMULATION, 12 },
  { "医疗知识通关考核", HF_TRAINING_EXAM, 12 },
};
/* clang-format on */

static gboolean
insert (HfDemo *self, HfRow *row, GError **error)
{
  gint64 inserted = hf_transaction_insert (self->transaction, row, error);

  hf_row_unref (row);
  return inserted != 0;
}

static void
set_day (HfRow *row, guint field, HfDate day)
{
  char iso[11];

  hf_date_write_iso (day, iso);
  hf_row_set_text (row, field, iso);
}

/* Half of the week each, in a room of one's own; a department has a floor. */
static gboolean
add_week (HfDemo *self, guint department, guint i, GError **error)
{
  gint64 staff = self->doctors[department][i];
  guint  nth = i + department;

  for (guint weekday = 1; weekday <= 6; weekday++)
    {
      HfRow           *row;
      guint            half = (weekday + nth) % 2;
      char             key[] = { (char) ('0' + weekday), '\0' };
      g_autofree char *place = g_strdup_printf ("%u%02u 诊室", department + 2, i + 1);

      if ((weekday + nth) % 3 == 0)
        continue;
      row = hf_row_new (&hf_duty_def);
      hf_row_set_int (row, HF_DUTY_STAFF, staff);
      hf_row_set_text (row, HF_DUTY_WEEKDAY, key);
      hf_row_set_text (row, HF_DUTY_BEGINS, halves[half].begins);
      hf_row_set_text (row, HF_DUTY_ENDS, halves[half].ends);
      hf_row_set_text (row, HF_DUTY_PLACE, place);
      if (!insert (self, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_exception (HfDemo *self, gint64 staff, HfDemoRandom *random, GError **error)
{
  HfRow   *row = hf_row_new (&hf_duty_exception_def);
  gboolean is_extra = hf_demo_random_chance (random, 0.4);

  hf_row_set_int (row, HF_DUTY_EXCEPTION_STAFF, staff);
  set_day (row, HF_DUTY_EXCEPTION_DATE,
           self->options->until + (int) hf_demo_random_below (random, 7));
  hf_row_set_text (row, HF_DUTY_EXCEPTION_KIND,
                   is_extra ? HF_DUTY_EXCEPTION_EXTRA : HF_DUTY_EXCEPTION_OFF);
  if (is_extra)
    {
      hf_row_set_text (row, HF_DUTY_EXCEPTION_BEGINS, "18:00");
      hf_row_set_text (row, HF_DUTY_EXCEPTION_ENDS, "20:00");
      hf_row_set_text (row, HF_DUTY_EXCEPTION_PLACE, "夜门诊");
    }
  return insert (self, row, error);
}

static gboolean
add_trainings (HfDemo *self, gint64 staff, HfDemoRandom *random, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (trainings); i++)
    {
      HfRow *row = hf_row_new (&hf_training_def);
      HfDate day = self->options->until - 20 - (int) hf_demo_random_below (random, 380);

      hf_row_set_int (row, HF_TRAINING_STAFF, staff);
      hf_row_set_text (row, HF_TRAINING_TOPIC, trainings[i].topic);
      hf_row_set_text (row, HF_TRAINING_KIND, trainings[i].kind);
      set_day (row, HF_TRAINING_DATE, day);
      if (hf_demo_random_chance (random, 0.9)) /* as a field writes it: off is null */
        hf_row_set_int (row, HF_TRAINING_PASSED, 1);
      set_day (row, HF_TRAINING_EXPIRES, hf_date_add_months (day, trainings[i].months));
      if (!insert (self, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_scores (HfDemo *self, gint64 staff, gint64 author, HfDemoRandom *random, GError **error)
{
  for (guint i = 0; i < SCORES_EACH; i++)
    {
      HfRow *row = hf_row_new (&hf_service_score_def);
      guint  which = hf_demo_random_below (random, G_N_ELEMENTS (scores));

      hf_row_set_int (row, HF_SERVICE_SCORE_STAFF, staff);
      set_day (row, HF_SERVICE_SCORE_DATE,
               self->options->until - (int) hf_demo_random_below (random, SCORE_DAYS));
      hf_row_set_int (row, HF_SERVICE_SCORE_POINTS, scores[which].points);
      hf_row_set_text (row, HF_SERVICE_SCORE_REASON, scores[which].reason);
      if (author != staff)
        hf_row_set_int (row, HF_SERVICE_SCORE_AUTHOR, author);
      if (!insert (self, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_doctors_records (HfDemo *self, guint department, HfDemoRandom *random, GError **error)
{
  for (guint i = 0; i < self->n_doctors[department]; i++)
    {
      gint64 staff = self->doctors[department][i];

      if (!add_week (self, department, i, error) ||
          (hf_demo_random_chance (random, 0.5) && !add_exception (self, staff, random, error)) ||
          !add_trainings (self, staff, random, error) ||
          !add_scores (self, staff, self->doctors[department][0], random, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * hf_demo_add_staff_records:
 * @self: a sample hospital with its departments and doctors
 * @error: return location for an error
 *
 * Adds hours, scores and trainings of the doctors.
 *
 * Returns: whether they were added
 */
gboolean
hf_demo_add_staff_records (HfDemo *self, GError **error)
{
  HfDemoRandom random = hf_demo_random_new (self->options->seed, STAFF_RECORDS_STREAM);

  for (guint i = 0; i < HF_DEMO_DEPARTMENTS; i++)
    if (!add_doctors_records (self, i, &random, error))
      return FALSE;
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is due when, by the days on which it must not be wrong: equality, ends of months, leap days,
 * days off and limits. */

#include "core/hf-plan-engine.h"

#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"

#include <stdlib.h>
#include <time.h>

typedef struct
{
  HfRow         *plan, *step;
  HfGradePresets presets;
  HfWorkHours    hours;
  HfPlanFacts    facts;
} Case;

static void
case_init (Case *self, int number, const char *unit, const char *base, const char *anchor)
{
  *self = (Case){ .plan = hf_row_new (&hf_plan_row_def), .step = hf_row_new (&hf_plan_step_def) };
  hf_row_set_int (self->step, HF_PLAN_STEP_NUMBER, number);
  hf_row_set_text (self->step, HF_PLAN_STEP_UNIT, unit);
  hf_row_set_text (self->step, HF_PLAN_STEP_BASE, base);
  hf_row_set_text (self->step, HF_PLAN_STEP_GRADE, "A"); /* two days of grace */
  hf_grade_presets_init (&self->presets, NULL);
  hf_work_hours_init (&self->hours);
  self->facts = (HfPlanFacts){ .plan = self->plan,
                               .step = self->step,
                               .anchor = hf_date_from_iso (anchor),
                               .contact = HF_DATE_NONE,
                               .visit = HF_DATE_NONE,
                               .booked = HF_DATE_NONE,
                               .before = HF_DATE_NONE };
}

static void
case_clear (Case *self)
{
  hf_row_unref (self->plan);
  hf_row_unref (self->step);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static HfPlanDue
get_due (Case *self)
{
  HfPlanDue due;

  g_assert_true (hf_plan_engine_due (&self->facts, &self->presets, &self->hours, &due));
  return due;
}

static void
assert_due (Case *self, const char *expected, HfPlanFact fact, HfPlanShifted shifted)
{
  HfPlanDue        due = get_due (self);
  g_autofree char *iso = hf_date_to_iso (due.due);

  g_assert_cmpstr (iso, ==, expected);
  g_assert_cmpint (due.why.fact, ==, fact);
  g_assert_cmpint (due.why.shifted, ==, shifted);
}

static void
test_steps (void)
{
  g_auto (Case) self = { 0 };

  case_init (&self, 3, "day", NULL, "2026-11-20"); /* a Friday */
  assert_due (&self, "2026-11-23", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_NONE);
  self.facts.contact = hf_date_from_iso ("2026-11-21"); /* a step keeps to what begins the plan */
  assert_due (&self, "2026-11-23", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_NONE);
  self.facts.before = hf_date_from_iso ("2026-11-25");
  assert_due (&self, "2026-11-26", HF_PLAN_FACT_BEFORE, HF_PLAN_SHIFTED_NONE);
  hf_row_set_int (self.step, HF_PLAN_STEP_NUMBER, -14);
  self.facts.before = HF_DATE_NONE;
  assert_due (&self, "2026-11-06", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_NONE);
}

static void
test_months (void)
{
  static const struct
  {
    int         number;
    const char *unit, *anchor, *due;
  } of[] = {
    { 1, "month", "2026-01-31", "2026-02-28" },  { 1, "month", "2028-01-31", "2028-02-29" },
    { 1, "year", "2028-02-29", "2029-02-28" },   { 3, "month", "2026-11-30", "2027-02-28" },
    { -1, "month", "2026-03-31", "2026-02-28" }, { 2, "week", "2026-02-20", "2026-03-06" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (of); i++)
    {
      g_auto (Case) self = { 0 };
      g_autofree char *day = NULL;

      case_init (&self, of[i].number, of[i].unit, NULL, of[i].anchor);
      day = hf_date_to_iso (get_due (&self).why.day);
      g_assert_cmpstr (day, ==, of[i].due);
    }
}

static void
test_contact (void)
{
  g_auto (Case) self = { 0 };
  HfPlanDue due;

  case_init (&self, 1, "day", NULL, "2026-11-02");
  self.facts.rule = "FREQ=WEEKLY;INTERVAL=2";
  assert_due (&self, "2026-11-16", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_NONE);
  self.facts.visit = hf_date_from_iso ("2026-11-09");
  assert_due (&self, "2026-11-23", HF_PLAN_FACT_VISIT, HF_PLAN_SHIFTED_NONE);
  self.facts.contact = hf_date_from_iso ("2026-11-10");
  assert_due (&self, "2026-11-24", HF_PLAN_FACT_CONTACT, HF_PLAN_SHIFTED_NONE);
  self.facts.booked = hf_date_from_iso ("2026-11-24");
  assert_due (&self, "2026-12-08", HF_PLAN_FACT_BOOKING, HF_PLAN_SHIFTED_NONE);
  self.facts.booked = hf_date_from_iso ("2026-11-25"); /* too late to wait for */
  assert_due (&self, "2026-11-24", HF_PLAN_FACT_CONTACT, HF_PLAN_SHIFTED_NONE);
  self.facts.rule = "FREQ=WEEKLY;COUNT=1";
  self.facts.round = 1;
  g_assert_false (hf_plan_engine_due (&self.facts, &self.presets, &self.hours, &due));
}

static void
test_shifts (void)
{
  g_auto (Case) self = { 0 };

  case_init (&self, 3, "day", NULL, "2026-11-18"); /* to a Saturday, at the latest on Monday */
  assert_due (&self, "2026-11-23", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_NEXT);
  hf_row_set_text (self.plan, HF_PLAN_SHIFT, HF_PLAN_SHIFT_PREVIOUS);
  assert_due (&self, "2026-11-20", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_PREVIOUS);
  hf_row_set_text (self.plan, HF_PLAN_SHIFT, HF_PLAN_SHIFT_KEEP);
  assert_due (&self, "2026-11-21", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_KEPT);
  hf_row_set_text (self.plan, HF_PLAN_SHIFT, NULL);
  self.facts.anchor = hf_date_from_iso ("2026-09-29"); /* the holidays are longer than the grace */
  assert_due (&self, "2026-09-30", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_LIMIT);
  self.facts.anchor = hf_date_from_iso ("2026-09-30");
  assert_due (&self, "2026-10-03", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_KEPT);
}

/* Whatever the day: due once the time has passed and not a day before, on a day of work within the
 * limit wherever there is one, and asked again the same. */
static void
test_any_day (void)
{
  static const char *const shifts[] = { NULL, "next", "previous", "keep" };
  g_auto (Case) self = { 0 };

  case_init (&self, 0, "day", "contact", "2026-01-01");
  for (HfDate day = hf_date_from_iso ("2026-01-01"); day < hf_date_from_iso ("2028-03-05"); day++)
    for (int number = 1; number < 12; number++)
      {
        HfPlanDue due, again;

        hf_row_set_text (self.plan, HF_PLAN_SHIFT, shifts[(day + number) & 3]);
        hf_row_set_int (self.step, HF_PLAN_STEP_NUMBER, number);
        self.facts.contact = day;
        due = get_due (&self);
        again = get_due (&self);
        g_assert_cmpint (due.why.day - day, ==, number);
        g_assert_cmpint (due.limit, ==, due.why.day + 2);
        g_assert_cmpint (due.due, <=, due.limit);
        g_assert_cmpint (due.due, >, day);
        g_assert_true (hf_work_hours_is_workday (&self.hours, due.due) ==
                       (due.why.shifted != HF_PLAN_SHIFTED_KEPT));
        g_assert_cmpint (due.due, ==, again.due);
      }
}

/* Days are civil: where clocks change, nothing does. */
static void
test_zones (void)
{
  static const char *const zones[] = { "Asia/Shanghai", "Europe/Berlin", "America/New_York" };
  g_autofree char         *before = g_strdup (g_getenv ("TZ"));

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_auto (Case) self = { 0 };

      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      case_init (&self, 1, "day", NULL, "2026-03-08");
      assert_due (&self, "2026-03-09", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_NONE);
      self.facts.rule = "FREQ=WEEKLY;BYDAY=MO";
      self.facts.anchor = hf_date_from_iso ("2026-10-25");
      assert_due (&self, "2026-10-26", HF_PLAN_FACT_ANCHOR, HF_PLAN_SHIFTED_NONE);
    }
  g_setenv ("TZ", before ? before : "UTC", TRUE);
  tzset ();
}

static void
add_step (GPtrArray *steps, gint64 id, int position, int since, int until)
{
  HfRow *step = hf_row_new (&hf_plan_step_def);

  step->id = id;
  hf_row_set_int (step, HF_PLAN_STEP_POSITION, position);
  hf_row_set_int (step, HF_PLAN_STEP_SINCE, since);
  if (until != 0)
    hf_row_set_int (step, HF_PLAN_STEP_UNTIL, until);
  g_ptr_array_add (steps, step);
}

static void
test_versions (void)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  const HfRow *step;

  add_step (steps, 3, 2, 1, 0);
  add_step (steps, 1, 1, 1, 1);
  add_step (steps, 4, 1, 2, 0);
  step = hf_plan_engine_step (steps, 1, NULL);
  g_assert_cmpint (step->id, ==, 1);
  g_assert_cmpint (hf_plan_engine_step (steps, 2, NULL)->id, ==, 4);
  step = hf_plan_engine_step (steps, 1, step);
  g_assert_cmpint (step->id, ==, 3);
  g_assert_null (hf_plan_engine_step (steps, 1, step));
}

static void
test_triggers (void)
{
  g_autoptr (HfRow) trigger = hf_row_new (&hf_plan_trigger_def);

  g_assert_false (hf_plan_engine_starts (trigger, 3, "discharge", "nodule"));
  hf_row_set_text (trigger, HF_PLAN_TRIGGER_KIND, "出院, Discharge");
  g_assert_true (hf_plan_engine_starts (trigger, 3, "discharge", NULL));
  g_assert_false (hf_plan_engine_starts (trigger, 3, NULL, "discharge"));
  hf_row_set_int (trigger, HF_PLAN_TRIGGER_DEPARTMENT, 4);
  g_assert_false (hf_plan_engine_starts (trigger, 3, "出院", NULL));
  g_assert_true (hf_plan_engine_starts (trigger, 4, "出院", NULL));
  hf_row_set_text (trigger, HF_PLAN_TRIGGER_DIAGNOSIS, "结节");
  g_assert_false (hf_plan_engine_starts (trigger, 4, "出院", NULL));
  g_assert_true (hf_plan_engine_starts (trigger, 4, "出院", "甲状腺结节"));
}

static void
test_why (void)
{
  g_auto (Case) self = { 0 };
  g_autofree char *text = NULL, *again = NULL;
  HfPlanWhy        why;

  case_init (&self, 3, "day", "contact", "2026-11-01");
  self.facts.contact = hf_date_from_iso ("2026-11-18");
  why = get_due (&self).why;
  text = hf_plan_why_write (&why);
  g_assert_cmpstr (text, ==, "contact 2026-11-18 +3 day 2026-11-21 next");
  why = (HfPlanWhy){ 0 };
  g_assert_true (hf_plan_why_read (text, &why));
  again = hf_plan_why_write (&why);
  g_assert_cmpstr (again, ==, text);
  g_assert_false (hf_plan_why_read (NULL, &why));
  g_assert_false (hf_plan_why_read ("contact 2026-11-18 +3 day 2026-11-21 sideways", &why));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-engine/steps", test_steps);
  g_test_add_func ("/plan-engine/months", test_months);
  g_test_add_func ("/plan-engine/contact", test_contact);
  g_test_add_func ("/plan-engine/shifts", test_shifts);
  g_test_add_func ("/plan-engine/any-day", test_any_day);
  g_test_add_func ("/plan-engine/zones", test_zones);
  g_test_add_func ("/plan-engine/versions", test_versions);
  g_test_add_func ("/plan-engine/triggers", test_triggers);
  g_test_add_func ("/plan-engine/why", test_why);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One customer of the sample hospital, with all that happened to that person. */

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-external-id.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "session/demo/hf-demo-card.h"
#include "session/demo/hf-demo-people.h"
#include "session/demo/hf-demo-private.h"

#include <math.h>
#include <string.h>

#define GOLDEN 0.6180339887498949

/* Every so many customers share the telephone of the one before. */
#define HOUSEHOLD 9

#define SOURCE "HIS"

#define CARD_STREAM (G_GUINT64_CONSTANT (1) << 42)

/* How many days after the visit, and by when at the latest, by grade. */
typedef struct
{
  const char *grade;
  int         due;
  int         limit;
} GradeRule;

static const GradeRule grade_rules[] = {
  { HF_CUSTOMER_GRADE_A, 3, 5 },
  { HF_CUSTOMER_GRADE_B, 7, 10 },
  { HF_CUSTOMER_GRADE_C, 14, 30 },
};

typedef struct
{
  HfDemo      *demo; /* borrowed */
  HfDemoRandom random;
  guint        index;
  gboolean     is_woman;
  HfDate       birth;
  guint        department;
  gint64       doctor;
  gint64       desk;
  GArray      *days; /* of HfDate, the visits */
  HfDate       deceased;
  gboolean     do_not_contact;
  gint64       id;

  gint64 spent; /* cents */

  /* the visit seen last */
  const HfDemoDiagnosis *diagnosis;
  gint64                 visit;
} Person;

static gint64
insert (Person *self, HfRow *row, GError **error)
{
  return hf_transaction_insert (self->demo->transaction, row, error);
}

static gboolean
chance (Person *self, double probability)
{
  return hf_demo_random_chance (&self->random, probability);
}

static const char *
pick (Person *self, const char *const *texts)
{
  return texts[hf_demo_random_below (&self->random, g_strv_length ((char **) texts))];
}

static guint
pick_department (Person *self)
{
  guint wanted = hf_demo_random_below (&self->random, 100), sum = 0;

  for (guint i = 0; i < HF_DEMO_DEPARTMENTS; i++)
    if (wanted < (sum += hf_demo_departments[i].weight))
      return i;
  return 0;
}

static gint64
pick_doctor (Person *self, guint department)
{
  guint n = self->demo->n_doctors[department];

  return self->demo->doctors[department][hf_demo_random_below (&self->random, n)];
}

/* Common things are common. */
static const HfDemoDiagnosis *
pick_diagnosis (Person *self, guint department)
{
  guint a = hf_demo_random_below (&self->random, HF_DEMO_DIAGNOSES);
  guint b = hf_demo_random_below (&self->random, HF_DEMO_DIAGNOSES);

  return hf_demo_diagnosis_of (&hf_demo_departments[department].diagnoses[MIN (a, b)],
                               self->is_woman);
}

/* Where somebody goes for once, but for those who have no business there. */
static guint
pick_other_department (Person *self)
{
  guint department = pick_department (self);

  return !self->is_woman && hf_demo_departments[department].women == 100 ? self->department :
                                                                           department;
}

static void
decide (Person *self)
{
  HfDemo                 *demo = self->demo;
  double                  first = (self->index + 0.5) / demo->options->customers;
  HfDate                  until = demo->options->until;
  const HfDemoDepartment *department;
  guint                   age;

  self->department = pick_department (self);
  department = &hf_demo_departments[self->department];
  self->is_woman = hf_demo_random_below (&self->random, 100) < department->women;
  age = department->youngest +
        hf_demo_random_below (&self->random, department->oldest - department->youngest);
  self->doctor = pick_doctor (self, self->department);
  self->desk = demo->desk[hf_demo_random_below (&self->random, demo->n_desk)];
  self->diagnosis = pick_diagnosis (self, self->department);
  self->days = hf_demo_calendar_visits (demo->calendar, first, &self->random);
  self->birth = g_array_index (self->days, HfDate, 0) - (HfDate) (age * 365.25) -
                (HfDate) hf_demo_random_below (&self->random, 365);
  self->deceased = HF_DATE_NONE;
  if (age > 60 && chance (self, 0.03))
    {
      HfDate last = g_array_index (self->days, HfDate, self->days->len - 1);

      self->deceased = last + (until - last) / 2;
    }
  self->do_not_contact = chance (self, 0.006);
}

static void
set_place (Person *self, HfRow *row)
{
  HfDemoAddress    address = hf_demo_address (&self->random);
  g_autofree char *street = address.street;

  hf_row_set_text (row, HF_CUSTOMER_PROVINCE, HF_DEMO_PROVINCE);
  hf_row_set_text (row, HF_CUSTOMER_CITY, address.city);
  hf_row_set_text (row, HF_CUSTOMER_DISTRICT, address.district);
  hf_row_set_text (row, HF_CUSTOMER_STREET, street);
}

static void
set_remarks (Person *self, HfRow *row)
{
  if (chance (self, 0.3))
    hf_row_set_text (row, HF_CUSTOMER_TAGS, pick (self, hf_demo_tags));
  if (chance (self, 0.08))
    hf_row_set_text (row, HF_CUSTOMER_NOTE, pick (self, hf_demo_customer_notes));
  hf_row_set_date (row, HF_CUSTOMER_DECEASED, self->deceased);
  if (self->do_not_contact)
    hf_row_set_int (row, HF_CUSTOMER_DO_NOT_CONTACT, 1);
}

/* Numbers of the card's own: what it holds does not change what happens. */
static HfDemoCard
card_of (Person *self)
{
  return (HfDemoCard){
    .demo = self->demo,
    .random = hf_demo_random_new (self->demo->options->seed, CARD_STREAM + self->index),
    .is_woman = self->is_woman,
    .birth = self->birth,
    .first = g_array_index (self->days, HfDate, 0),
    .last = g_array_index (self->days, HfDate, self->days->len - 1),
    .diagnosis = self->diagnosis->name,
    .doctor = self->doctor,
  };
}

static gboolean
shares_phone (const Person *self)
{
  return self->index % HOUSEHOLD == HOUSEHOLD - 1;
}

/* The number of the person, and of who shares it. */
static char *
shared_number (const Person *self)
{
  HfDemoRandom random =
    hf_demo_random_new (~self->demo->options->seed, self->index - shares_phone (self));

  return hf_demo_phone (&random);
}

/* Two of three who share a telephone live together: named as the program proposes it. */
static void
set_household (Person *self, HfRow *row, const char *name)
{
  const HfDemo    *demo = self->demo;
  gboolean         is_first = self->index % HOUSEHOLD == HOUSEHOLD - 2;
  g_autofree char *number = shared_number (self);
  gboolean         is_one = self->index / HOUSEHOLD % 3 != 0;

  if (!is_one || !(is_first || shares_phone (self)) ||
      (is_first && self->index + 1 >= demo->options->customers))
    return;
  if (is_first)
    g_snprintf (self->demo->last_household, sizeof demo->last_household, "%s %s", name,
                number + strlen (number) - 4);
  hf_row_set_text (row, HF_CUSTOMER_HOUSEHOLD, demo->last_household);
}

static gboolean
add_card (Person *self, HfDemoCard *card, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autofree char *name = NULL;
  int              year;

  hf_date_get_ymd (self->birth, &year, NULL, NULL);
  name = hf_demo_name (&self->random, self->is_woman, year);
  hf_row_set_text (row, HF_CUSTOMER_NAME, name);
  hf_row_set_text (row, HF_CUSTOMER_SEX,
                   self->is_woman ? HF_CUSTOMER_SEX_FEMALE : HF_CUSTOMER_SEX_MALE);
  hf_row_set_date (row, HF_CUSTOMER_BIRTH_DATE, self->birth);
  set_place (self, row);
  hf_row_set_text (row, HF_CUSTOMER_OCCUPATION,
                   hf_demo_occupation (&self->random, self->is_woman,
                                       hf_date_age (self->birth, self->demo->options->until)));
  hf_row_set_text (row, HF_CUSTOMER_ORIGIN, hf_demo_origin (&self->random));
  hf_row_set_int (row, HF_CUSTOMER_OWNER, chance (self, 0.3) ? self->doctor : self->desk);
  hf_row_set_text (row, HF_CUSTOMER_GRADE, self->diagnosis->grade);
  set_remarks (self, row);
  set_household (self, row, name);
  hf_demo_card_describe (card, row);
  hf_demo_refer (self->demo, self->index, row);
  self->id = card->customer = insert (self, row, error);
  hf_demo_may_send (self->demo, self->index, self->id, row);
  return self->id != 0;
}

static gboolean
add_phone (Person *self, const char *number, const char *whose, guint position, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_phone_def);

  hf_row_set_int (row, HF_PHONE_CUSTOMER, self->id);
  hf_row_set_text (row, HF_PHONE_NUMBER, number);
  hf_row_set_text (row, HF_PHONE_WHOSE, whose);
  hf_row_set_int (row, HF_PHONE_POSITION, position);
  return insert (self, row, error) != 0;
}

static gboolean
add_numbers (Person *self, GError **error)
{
  g_autofree char *phone = shared_number (self);
  g_autofree char *patient = g_strdup_printf ("%08u", 10000001 + self->index);
  g_autoptr (HfRow) row = hf_row_new (&hf_external_id_def);

  hf_row_set_int (row, HF_EXTERNAL_ID_CUSTOMER, self->id);
  hf_row_set_text (row, HF_EXTERNAL_ID_SOURCE, SOURCE);
  hf_row_set_text (row, HF_EXTERNAL_ID_VALUE, patient);
  if (insert (self, row, error) == 0 || !add_phone (self, phone, NULL, 0, error))
    return FALSE;
  if (chance (self, 0.1))
    {
      g_autofree char *second = hf_demo_phone (&self->random);

      return add_phone (self, second, "家属", 1, error);
    }
  return TRUE;
}

static gint64
pick_fee (Person *self, guint department)
{
  const HfDemoDepartment *place = &hf_demo_departments[department];
  double                  share = hf_demo_random_share (&self->random);
  double yuan = place->cheapest + (place->dearest - place->cheapest) * share * share * share;

  return (gint64) (yuan * 2) * 50; /* to half a yuan */
}

static const char *
kind_of_visit (Person *self, guint department)
{
  if (g_str_equal (hf_demo_departments[department].name, "体检中心"))
    return "体检";
  if (chance (self, 0.05))
    return "住院";
  return chance (self, 0.04) ? "急诊" : "门诊";
}

static gboolean
add_visit (Person *self, guint nth, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_visit_def);
  HfDate   day = g_array_index (self->days, HfDate, nth);
  gboolean is_usual = nth == 0 || chance (self, 0.85);
  guint    department = is_usual ? self->department : pick_other_department (self);
  gboolean knows_doctor = is_usual && (nth == 0 || chance (self, 0.75));
  char     time[6];
  gint64   fee;

  if (nth > 0)
    self->diagnosis =
      knows_doctor && chance (self, 0.7) ? self->diagnosis : pick_diagnosis (self, department);
  hf_time_write (8 * 60 + 5 * (int) hf_demo_random_below (&self->random, 108), time);
  hf_row_set_int (row, HF_VISIT_CUSTOMER, self->id);
  hf_row_set_date (row, HF_VISIT_DATE, day);
  hf_row_set_text (row, HF_VISIT_TIME, time);
  hf_row_set_int (row, HF_VISIT_DEPARTMENT, self->demo->departments[department]);
  hf_row_set_int (row, HF_VISIT_DOCTOR,
                  knows_doctor ? self->doctor : pick_doctor (self, department));
  hf_row_set_text (row, HF_VISIT_KIND, kind_of_visit (self, department));
  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, self->diagnosis->name);
  fee = pick_fee (self, department);
  self->spent += fee;
  hf_row_set_int (row, HF_VISIT_FEE, fee);
  hf_row_set_text (row, HF_VISIT_RECORDED_KIND, nth == 0 ? "初诊" : "复诊");
  self->visit = insert (self, row, error);
  self->demo->result->visits++;
  return self->visit != 0;
}

static const GradeRule *
rule_for (const char *grade)
{
  for (guint i = 0; i < G_N_ELEMENTS (grade_rules) - 1; i++)
    if (g_str_equal (grade_rules[i].grade, grade))
      return &grade_rules[i];
  return &grade_rules[G_N_ELEMENTS (grade_rules) - 1];
}

/* What is due later than this is a reminder of its own, not the follow-up of that visit. */
#define DAYS_AFTER_VISIT 60

static HfRow *
new_follow_up (Person *self, HfDate due, const char *state)
{
  HfRow           *row = hf_row_new (&hf_follow_up_def);
  const GradeRule *rule = rule_for (self->diagnosis->grade);
  gboolean is_doctors = g_str_equal (rule->grade, HF_CUSTOMER_GRADE_A) && chance (self, 0.5);

  hf_row_set_int (row, HF_FOLLOW_UP_CUSTOMER, self->id);
  if (due - g_array_index (self->days, HfDate, self->days->len - 1) <= DAYS_AFTER_VISIT)
    hf_row_set_int (row, HF_FOLLOW_UP_VISIT, self->visit);
  hf_row_set_text (row, HF_FOLLOW_UP_REASON, self->diagnosis->reason);
  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, rule->grade);
  hf_row_set_date (row, HF_FOLLOW_UP_DUE, due);
  hf_row_set_date (row, HF_FOLLOW_UP_LIMIT, due + rule->limit - rule->due);
  hf_row_set_int (row, HF_FOLLOW_UP_OWNER, is_doctors ? self->doctor : self->desk);
  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, state);
  hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, 0);
  return row;
}

static gboolean
add_contact (Person     *self,
             gint64      follow_up,
             gint64      at,
             const char *outcome,
             const char *note,
             GError    **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, self->id);
  hf_row_set_int (row, HF_CONTACT_FOLLOW_UP, follow_up);
  hf_row_set_int (row, HF_CONTACT_AT, at);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, outcome);
  if (note != NULL)
    hf_row_set_text (row, HF_CONTACT_NOTE, note);
  hf_row_set_int (row, HF_CONTACT_STAFF, self->desk);
  self->demo->result->contacts++;
  return insert (self, row, error) != 0;
}

static gint64
office_hours (Person *self, HfDate day)
{
  return hf_demo_instant (day, 9 * 60 + (int) hf_demo_random_below (&self->random, 8 * 60));
}

static gboolean
add_open (Person *self, HfDate due, const char *promised, GError **error)
{
  g_autoptr (HfRow) row = new_follow_up (self, due, HF_FOLLOW_UP_STATE_OPEN);
  gboolean tried = promised != NULL || (due <= self->demo->options->until && chance (self, 0.2));
  gint64   id, at;

  if (promised != NULL)
    hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, promised);
  hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, tried);
  id = insert (self, row, error);
  self->demo->result->follow_ups++;
  if (id == 0 || !tried)
    return id != 0;
  at = office_hours (self, due - 1);
  if (promised != NULL)
    return add_contact (self, id, at, HF_CONTACT_OUTCOME_LATER, pick (self, hf_demo_later_notes),
                        error);
  return add_contact (self, id, at, HF_CONTACT_OUTCOME_NO_ANSWER, NULL, error);
}

/* One that was worked through: perhaps after some rings, in the end somebody answered, or nobody.
 */
static gboolean
add_closed (Person *self, HfDate due, GError **error)
{
  gboolean    is_reached = chance (self, 0.94);
  gboolean    is_fine = is_reached && chance (self, 0.96);
  guint       attempts = is_reached ? 1 + (chance (self, 0.25) ? 1 : 0) : 3;
  HfDate      day = due + (HfDate) hf_demo_random_below (&self->random, 2);
  gint64      at = office_hours (self, MIN (day, self->demo->options->until - 1));
  const char *state = is_fine    ? HF_FOLLOW_UP_STATE_DONE :
                      is_reached ? HF_FOLLOW_UP_STATE_SKIPPED :
                                   HF_FOLLOW_UP_STATE_UNREACHABLE;
  g_autoptr (HfRow) row = new_follow_up (self, due, state);
  gint64 id;

  hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, attempts);
  hf_row_set_int (row, HF_FOLLOW_UP_CLOSED, at);
  id = insert (self, row, error);
  self->demo->result->follow_ups++;
  for (guint i = 1; id != 0 && i < attempts + !is_reached; i++)
    if (!add_contact (self, id, at - (gint64) (attempts + 1 - i) * 5400,
                      HF_CONTACT_OUTCOME_NO_ANSWER, NULL, error))
      return FALSE;
  if (id == 0 || !is_reached)
    return id != 0;
  return add_contact (self, id, at, is_fine ? HF_CONTACT_OUTCOME_FINE : HF_CONTACT_OUTCOME_SKIP,
                      pick (self, is_fine ? hf_demo_fine_notes : hf_demo_skip_notes), error);
}

static gboolean
follow_visit (Person *self, guint nth, GError **error)
{
  HfDate due =
    g_array_index (self->days, HfDate, nth) + (HfDate) rule_for (self->diagnosis->grade)->due;

  if (due >= self->demo->options->until || !chance (self, 0.55) || self->do_not_contact)
    return TRUE;
  if (self->deceased != HF_DATE_NONE && due > self->deceased)
    return TRUE;
  return add_closed (self, due, error);
}

/* What is open is dealt out evenly over the customers instead of by chance, so that the queue has
 * its length whatever the seed. */
static gboolean
add_to_queue (Person *self, GError **error)
{
  const HfDemoQueue *queue = &self->demo->queue;
  HfDate             until = self->demo->options->until;
  double             start = (double) (self->demo->options->seed % 1000) / 1000.0, whole;
  double             place = modf (start + (self->index + 1) * GOLDEN, &whole);
  char               promised[6];

  if (self->deceased != HF_DATE_NONE || self->do_not_contact)
    return TRUE;
  hf_time_write (9 * 60 + 30 * (int) hf_demo_random_below (&self->random, 16), promised);
  if (place < queue->promised)
    return add_open (self, until, promised, error);
  if (place < queue->today)
    return add_open (self, until, NULL, error);
  if ((place -= queue->today) < queue->overdue)
    return add_open (self, until - 1 - (HfDate) hf_demo_random_below (&self->random, 9), NULL,
                     error);
  place = (place - queue->overdue) / queue->daily;
  return place >= 30 || add_open (self, until + 1 + (HfDate) place, NULL, error);
}

static gboolean
add_history (Person *self, GError **error)
{
  for (guint i = 0; i < self->days->len; i++)
    if (!add_visit (self, i, error) || !follow_visit (self, i, error))
      return FALSE;
  return add_to_queue (self, error);
}

/**
 * hf_demo_add_customer:
 * @self: the hospital
 * @index: which customer, from 0
 * @error: return location for an error
 *
 * Adds one customer with numbers, visits, follow-ups and contacts.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_demo_add_customer (HfDemo *self, guint index, GError **error)
{
  Person     person = { .demo = self,
                        .random = hf_demo_random_new (self->options->seed, index),
                        .index = index };
  HfDemoCard card;
  gboolean   is_done;

  decide (&person);
  card = card_of (&person);
  card.housemate = shares_phone (&person) ? self->last_customer : 0;
  is_done = add_card (&person, &card, error) && add_numbers (&person, error) &&
            add_history (&person, error);
  card.spent = person.spent;
  is_done = is_done && hf_demo_card_add_children (&card, error);
  self->last_customer = person.id;
  g_array_unref (person.days);
  self->result->customers++;
  return is_done;
}

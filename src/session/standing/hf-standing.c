/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a customer stands. What is derived is read, not worked out again; the history of the stage
 * is put together from the days on which a rule was met and from what was set by hand. */

#include "session/standing/hf-standing.h"

#include "base/hf-parts.h"
#include "base/hf-clock.h"
#include "base/hf-strings.h"
#include "core/hf-case-class.h"
#include "core/hf-cell-plan-row.h"
#include "core/hf-class-choice.h"
#include "core/hf-contact.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "session/customer/hf-field-history.h"
#include "session/customer/hf-own-card.h"
#include "session/standing/hf-cell-plans.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

#define CONTACT_DAYS   365
#define OFTEN_AT_LEAST 4

static void
event_free (gpointer data)
{
  HfStageEvent *self = data;

  g_free (self->who);
  g_free (self->reason);
  g_free (self);
}

void
hf_standing_free (HfStanding *self)
{
  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_pointer (&self->classes, g_ptr_array_unref);
  g_clear_pointer (&self->choices, hf_class_choices_free);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_ptr_array_unref (self->events);
  g_free (self->lacking);
  g_free (self);
}

/* Stages are stored by key; the table's own text outlives every row. */
static const char *
known_stage (const char *key)
{
  for (guint i = 0; key != NULL && hf_customer_stages[i].key != NULL; i++)
    if (g_str_equal (hf_customer_stages[i].key, key))
      return hf_customer_stages[i].key;
  return NULL;
}

static void
add_event (HfStanding *self, HfDate day, const char *stage, const char *who, const char *reason)
{
  HfStageEvent *event = g_new0 (HfStageEvent, 1);

  event->day = day;
  event->stage = known_stage (stage);
  event->who = g_strdup (who);
  event->reason = g_strdup (reason);
  g_ptr_array_add (self->events, event);
}

static void
add_rule_event (HfStanding *self, guint field, const char *stage)
{
  HfDate day = hf_date_from_iso (hf_row_text (self->customer, field));

  if (day != HF_DATE_NONE)
    add_event (self, day, stage, NULL, NULL);
}

static gboolean
add_hand_events (HfStanding *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (GPtrArray) changes =
    hf_field_history_read_field (db, viewer, self->customer->id, HF_CUSTOMER_STAGE, error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const HfFieldChange *change = g_ptr_array_index (changes, i);

      add_event (self, hf_clock_date_of (change->at),
                 hf_row_text (change->after, HF_CUSTOMER_STAGE), change->who,
                 hf_row_text (change->after, HF_CUSTOMER_STAGE_REASON));
    }
  return changes != NULL;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const HfStageEvent *x = *(HfStageEvent *const *) a, *y = *(HfStageEvent *const *) b;

  return (y->day > x->day) - (y->day < x->day);
}

/* What was reached by rule is told from the closest stage on, so that a stable sort leaves the
 * closer one first where two were reached on a day. */
static gboolean
read_events (HfStanding *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  if (!add_hand_events (self, db, viewer, error))
    return FALSE;
  add_rule_event (self, HF_CUSTOMER_LIFELONG_SINCE, HF_CUSTOMER_STAGE_LIFELONG);
  add_rule_event (self, HF_CUSTOMER_LOYAL_SINCE, HF_CUSTOMER_STAGE_LOYAL);
  add_rule_event (self, HF_CUSTOMER_FIRST_VISIT, HF_CUSTOMER_STAGE_CUSTOMER);
  g_ptr_array_sort (self->events, compare_events);
  return TRUE;
}

/* A class tells the diagnosis, so it is not for everybody. */
static gboolean
read_classes (HfStanding *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  static const char sql[] = "SELECT parent FROM case_member WHERE customer = $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", self->customer->id);
  g_autoptr (HfQuery) query = hf_query_new (&hf_case_class_def, viewer);
  g_autoptr (GArray) ids = hf_statement_read_ids (rows, error);

  if (ids == NULL)
    return FALSE;
  if (viewer->masked)
    g_array_set_size (ids, 0);
  hf_query_where_id (query, (const gint64 *) ids->data, ids->len);
  hf_query_where (query, HF_CASE_CLASS_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_CASE_CLASS_AXIS, FALSE);
  hf_query_order (query, HF_CASE_CLASS_NAME, FALSE);
  self->classes = hf_sql_read_all (db, query, error);
  return self->classes != NULL;
}

static gboolean
read_numbers (HfStanding *self, HfDatabase *db, HfDate today, GError **error)
{
  gint64 n_referred, n_contacts, id = self->customer->id;

  if (!hf_database_number (db, &n_referred, error,
                           "SELECT count(*) FROM customer WHERE referrer = $1", "i", id) ||
      !hf_database_number (db, &n_contacts, error,
                           "SELECT count(*) FROM contact WHERE customer = $1 AND at >= $2", "ii",
                           id, hf_clock_instant_of (today - CONTACT_DAYS, 0)))
    return FALSE;
  self->n_referred = (guint) n_referred;
  self->n_contacts = (guint) n_contacts;
  return TRUE;
}

/* The fields of @row that every card is wanted to have, but for @hidden ones; @is_named where the
 * hospital named them. */
static void
count_fields (HfStanding   *self,
              const HfRow  *row,
              guint         hidden,
              gboolean      is_named,
              GStrvBuilder *lacking)
{
  for (guint i = 0; i < row->def->n_fields; i++)
    {
      const char *label = row->def->fields[i].label;
      const guint flags = row->def->fields[i].flags;

      if (!(flags & HF_FIELD_WANTED) || flags & hidden)
        continue;
      self->n_fields++;
      if (!hf_row_is_null (row, i))
        self->n_filled++;
      else
        g_strv_builder_add (lacking, is_named ? label : _ (label));
    }
}

/* Whoever sees part of a card cannot be told what it lacks, and nobody from whom what is restricted
 * is hidden that it is there. */
static gboolean
read_lacking (HfStanding *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfViewer) all = hf_viewer_new_caretaker (viewer->who);
  const guint hidden = hf_viewer_hides (viewer) & HF_FIELD_RESTRICTED;
  gint64      id = self->customer->id;
  g_autoptr (HfRow) customer = hf_sql_read_existing (db, &hf_customer_def, all, id, error);
  g_autoptr (HfOwnCard) own = customer ? hf_own_card_read (db, all, id, error) : NULL;
  g_autoptr (HfRow) row = NULL;
  g_autoptr (GStrvBuilder) lacking = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (own == NULL)
    return FALSE;
  row = hf_own_fields_make_row (own->fields, id, own->values);
  count_fields (self, customer, hidden, FALSE, lacking);
  count_fields (self, row, hidden, TRUE, lacking);
  names = g_strv_builder_end (lacking);
  list = hf_join_list (names);
  if (!viewer->masked && *list != '\0')
    self->lacking = hf_str_visible_controls (list);
  return TRUE;
}

HfStanding *
hf_standing_read (HfDatabase *db, HfViewer *viewer, gint64 customer, HfDate today, GError **error)
{
  g_autoptr (HfStanding) self = g_new0 (HfStanding, 1);

  self->events = g_ptr_array_new_with_free_func (event_free);
  self->customer = hf_sql_read_existing (db, &hf_customer_def, viewer, customer, error);
  if (self->customer == NULL || !hf_score_basis_read (db, &self->basis, error) ||
      !read_classes (self, db, viewer, error) ||
      (self->plans = hf_cell_plans_read (db, viewer, error)) == NULL ||
      (self->choices = hf_class_choices_read (db, viewer, customer, error)) == NULL ||
      !read_numbers (self, db, today, error) || !read_events (self, db, viewer, error) ||
      !read_lacking (self, db, viewer, error))
    return NULL;
  return g_steal_pointer (&self);
}

char *
hf_standing_describe_filled (const HfStanding *self)
{
  /* Translators: how many of the fields of a card are filled in */
  g_autofree char *filled =
    g_strdup_printf (_ ("%u of %u telling fields filled in"), self->n_filled, self->n_fields);

  if (self->lacking == NULL)
    return g_steal_pointer (&filled);
  /* Translators: how many fields are filled in; what the others are called */
  return g_strdup_printf (_ ("%s. Missing: %s"), filled, self->lacking);
}

gboolean
hf_standing_is_often_here (const HfStanding *self)
{
  return hf_row_int (self->customer, HF_CUSTOMER_FREQUENCY_SCORE) >= OFTEN_AT_LEAST;
}

gboolean
hf_standing_has_sent_others (const HfStanding *self)
{
  return self->n_referred > 0 || !hf_row_is_null (self->customer, HF_CUSTOMER_REFERRER);
}

/* Own fields are among what a card is wanted to have, and customers name who sent them. */
gboolean
hf_standing_is_concerned (const HfChanged *changed, gint64 customer)
{
  const HfEntityDef *const of_customer[] = { &hf_visit_def, &hf_follow_up_def, &hf_contact_def,
                                             &hf_class_choice_def, &hf_custom_value_def };
  const HfEntityDef *const of_all[] = { &hf_customer_def, &hf_case_class_def, &hf_cell_plan_row_def,
                                        &hf_custom_field_def };

  for (guint i = 0; i < G_N_ELEMENTS (of_customer); i++)
    if (hf_changed_has_entity_of (changed, of_customer[i], customer))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (of_all); i++)
    if (hf_changed_has_entity (changed, of_all[i]))
      return TRUE;
  return FALSE;
}

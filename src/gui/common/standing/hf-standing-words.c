/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of where a customer stands. Everything computed says why; the rules themselves are
 * in core and give their numbers from there. */

#include "gui/common/standing/hf-standing-words.h"

#include "core/hf-case-class.h"
#include "core/hf-case-rules.h"
#include "core/hf-cell-plan.h"
#include "core/hf-class-choice.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-stage-rule.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

#define N_AXES        3
#define FIFTH_PERCENT (100 / HF_SCORE_MOST)

typedef struct
{
  const HfStanding *standing;
  const HfRow      *row; /* the customer's */
  HfDate            today;
  GPtrArray        *lines;
} Writer;

static void
line_free (gpointer data)
{
  HfStandingLine *self = data;

  g_free (self->title);
  g_free (self->value);
  g_free (self->why);
  g_free (self);
}

static HfStandingLine *
add_line (Writer *self, HfStandingGroup group, const char *title, char *value, char *why)
{
  HfStandingLine *line = g_new0 (HfStandingLine, 1);

  *line = (HfStandingLine){ .group = group,
                            .title = g_strdup (title),
                            .value = value,
                            .why = why,
                            .field = HF_STANDING_NO_FIELD };
  g_ptr_array_add (self->lines, line);
  return line;
}

static HfDate
get_date (const HfRow *row, guint field)
{
  return hf_date_from_iso (hf_row_text (row, field));
}

static char *
describe_choice (const HfChoice *choices, const char *key)
{
  return g_strdup (key ? hf_choice_label (choices, key) : _ ("Not known"));
}

/* By the rule itself, so that the words cannot tell of another one. */
static char *
describe_rule (const HfStageRule *rule)
{
  int              n_years = hf_stage_rule_get_years (rule);
  g_autofree char *visits =
    g_strdup_printf (ngettext ("%d visit", "%d visits", rule->visits), (int) rule->visits);
  g_autofree char *years =
    g_strdup_printf (ngettext ("%d year", "%d years", (gulong) n_years), n_years);

  if (rule->visits == 0)
    return g_strdup (_ ("no visit yet"));
  if (n_years == 0)
    /* Translators: what it takes to be in a stage, "at least 1 visit" */
    return g_strdup_printf (_ ("at least %s"), visits);
  /* Translators: what it takes to be in a stage, "at least 4 visits over 1 year or longer" */
  return g_strdup_printf (_ ("at least %s over %s or longer"), visits, years);
}

static char *
describe_stage_by_hand (Writer *self)
{
  const char         *reason = hf_row_text (self->row, HF_CUSTOMER_STAGE_REASON);
  const HfStageEvent *event = NULL;
  g_autofree char    *day = NULL;

  for (guint i = 0; i < self->standing->events->len && event == NULL; i++)
    if (((const HfStageEvent *) self->standing->events->pdata[i])->who != NULL)
      event = self->standing->events->pdata[i];
  if (event == NULL)
    return reason ? g_strdup_printf (_ ("Set by hand: %s"), reason) : g_strdup (_ ("Set by hand"));
  day = hf_format_day (event->day);
  if (reason == NULL)
    /* Translators: %s are a date and who did it */
    return g_strdup_printf (_ ("Set by hand on %s by %s"), day, event->who);
  /* Translators: %s are a date, who did it and why */
  return g_strdup_printf (_ ("Set by hand on %s by %s: %s"), day, event->who, reason);
}

static char *
describe_stage (Writer *self)
{
  guint              index = hf_stage_rule_index (hf_row_text (self->row, HF_CUSTOMER_STAGE_NOW));
  const HfStageRule *next = index + 1 < HF_STAGE_N_RULES ? &hf_stage_rules[index + 1] : NULL;
  g_autofree char   *met = NULL, *missing = NULL;

  if (!hf_row_is_null (self->row, HF_CUSTOMER_STAGE))
    return describe_stage_by_hand (self);
  met = describe_rule (&hf_stage_rules[index]);
  if (next == NULL)
    /* Translators: %s is what it takes, "at least 10 visits over 3 years or longer" */
    return g_strdup_printf (_ ("By rule: %s"), met);
  missing = describe_rule (next);
  /* Translators: what it takes to be in this stage; the next stage and what that takes */
  return g_strdup_printf (_ ("By rule: %s. %s: %s"), met,
                          hf_choice_label (hf_customer_stages, next->stage), missing);
}

static char *
describe_share (int score)
{
  if (score <= 1)
    /* Translators: %d is a percentage */
    return g_strdup_printf (_ ("Among the last %d %% of customers"), FIFTH_PERCENT);
  /* Translators: %d is a percentage */
  return g_strdup_printf (_ ("Ahead of %d %% of customers"), (score - 1) * FIFTH_PERCENT);
}

static char *
describe_value (Writer *self)
{
  int              score = (int) hf_row_int (self->row, HF_CUSTOMER_MONEY_SCORE);
  g_autofree char *money = hf_format_money (hf_row_int (self->row, HF_CUSTOMER_SPENT));
  g_autofree char *share = NULL;

  if (!hf_row_is_null (self->row, HF_CUSTOMER_VALUE))
    return g_strdup (_ ("Set by hand"));
  if (hf_row_int (self->row, HF_CUSTOMER_VISIT_COUNT) == 0)
    return g_strdup (_ ("Nobody knows before the first visit"));
  if (score == 0)
    return g_strdup (_ ("Customers are being ranked"));
  share = describe_share (score);
  if (score == HF_SCORE_MOST)
    /* Translators: %s is an amount of money */
    return g_strdup_printf (_ ("By rule: paid %s, among the top 20 %% of customers"), money);
  if (g_strcmp0 (hf_row_text (self->row, HF_CUSTOMER_VALUE_GROUP), HF_CUSTOMER_GROUP_CORE) == 0)
    return g_strdup (_ ("By rule: a core customer"));
  /* Translators: an amount of money; "Ahead of 40 % of customers" */
  return g_strdup_printf (_ ("By rule: paid %s. %s"), money, share);
}

static char *
describe_days (int n_days)
{
  return g_strdup_printf (ngettext ("Every day", "Every %d days", (gulong) n_days), n_days);
}

/* Nothing is planned for whom nobody is to contact. */
static void
add_plan (Writer *self)
{
  HfCellPlan plan = hf_cell_plan_of (self->row, self->standing->plans);

  if (hf_customer_may_be_contacted (self->row))
    add_line (self, HF_STANDING_AXES, _ ("Default plan"), describe_days ((int) plan.days),
              g_strdup (plan.subject));
}

static void
add_axes (Writer *self)
{
  const HfRow *row = self->row;
  gboolean     is_vip = hf_row_int (row, HF_CUSTOMER_VIP_NOW) != 0;

  add_line (self, HF_STANDING_AXES, _ ("Stage"),
            describe_choice (hf_customer_stages, hf_row_text (row, HF_CUSTOMER_STAGE_NOW)),
            describe_stage (self))
    ->field = HF_CUSTOMER_STAGE;
  add_line (self, HF_STANDING_AXES, _ ("Need"),
            describe_choice (hf_customer_needs, hf_row_text (row, HF_CUSTOMER_NEED)),
            g_strdup (_ ("What matters most to the customer now, as you heard it")))
    ->field = HF_CUSTOMER_NEED;
  add_line (self, HF_STANDING_AXES, _ ("Value"),
            describe_choice (hf_customer_values, hf_row_text (row, HF_CUSTOMER_VALUE_NOW)),
            describe_value (self))
    ->field = HF_CUSTOMER_VALUE;
  add_line (self, HF_STANDING_AXES, _ ("VIP"), g_strdup (is_vip ? _ ("Yes") : _ ("No")),
            g_strdup (hf_row_is_null (row, HF_CUSTOMER_IS_VIP) ?
                        _ ("By rule: lifelong customers of high value") :
                        _ ("Set by hand")))
    ->field = HF_CUSTOMER_IS_VIP;
  add_plan (self);
}

static void
add_ranked (Writer *self, const char *title, char *value, guint score)
{
  int of = (int) hf_row_int (self->row, score);

  add_line (self, HF_STANDING_FIGURES, title, value, of > 0 ? describe_share (of) : NULL)->score =
    of;
}

static char *
describe_expected (Writer *self)
{
  HfDate           expected = get_date (self->row, HF_CUSTOMER_NEXT_EXPECTED);
  g_autofree char *day = NULL, *distance = NULL;

  if (expected == HF_DATE_NONE)
    return g_strdup (_ ("It takes visits on three days to tell"));
  day = hf_format_day (expected);
  distance = hf_format_distance (expected, self->today);
  /* Translators: a date and how far away it is, "3 days ago" */
  return g_strdup_printf (_ ("The median of all intervals; next visit expected %s, %s"), day,
                          distance);
}

static char *
describe_cycle (Writer *self)
{
  int n_days = (int) hf_row_int (self->row, HF_CUSTOMER_VISIT_CYCLE);

  return n_days == 0 ? g_strdup (_ ("Not known")) : describe_days (n_days);
}

static const char *
describe_group (const char *group)
{
  static const struct
  {
    const char *group;
    const char *why;
  } words[] = {
    { HF_CUSTOMER_GROUP_CORE, N_ ("Came lately, comes often and pays well") },
    { HF_CUSTOMER_GROUP_GROWING, N_ ("May become a core customer") },
    { HF_CUSTOMER_GROUP_NEW, N_ ("Came lately, and not for long yet") },
    { HF_CUSTOMER_GROUP_LOST, N_ ("Has stayed away longer than most") },
    { HF_CUSTOMER_GROUP_COSTLY, N_ ("Comes often and pays little") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].group, group) == 0)
      return _ (words[i].why);
  return NULL;
}

static void
add_figures (Writer *self)
{
  const HfRow *row = self->row;
  const char  *group = hf_row_text (row, HF_CUSTOMER_VALUE_GROUP);
  HfDate       first = get_date (row, HF_CUSTOMER_FIRST_VISIT);
  HfDate       last = get_date (row, HF_CUSTOMER_LAST_VISIT);
  int          n_days = first != HF_DATE_NONE ? last - first : 0;

  if (first == HF_DATE_NONE)
    return;
  add_ranked (self, _ ("Paid in all"), hf_format_money (hf_row_int (row, HF_CUSTOMER_SPENT)),
              HF_CUSTOMER_MONEY_SCORE);
  add_ranked (self, _ ("Visits"), hf_format_count (hf_row_int (row, HF_CUSTOMER_VISIT_COUNT)),
              HF_CUSTOMER_FREQUENCY_SCORE);
  add_ranked (self, _ ("Last visit"), hf_format_distance (last, self->today),
              HF_CUSTOMER_RECENCY_SCORE);
  add_ranked (self, _ ("First visit to last"),
              g_strdup_printf (ngettext ("%d day", "%d days", (gulong) n_days), n_days),
              HF_CUSTOMER_LENGTH_SCORE);
  if (group != NULL)
    add_line (self, HF_STANDING_FIGURES, _ ("Value group"),
              describe_choice (hf_customer_groups, group), g_strdup (describe_group (group)));
  add_line (self, HF_STANDING_FIGURES, _ ("Visit cycle"), describe_cycle (self),
            describe_expected (self));
}

static void
add_marked (Writer         *self,
            HfStandingGroup group,
            const char     *title,
            char           *why,
            gboolean        is_so,
            int             field)
{
  HfStandingLine *line = add_line (self, group, title, NULL, why);

  line->mark = is_so ? HF_STANDING_YES : HF_STANDING_NO;
  line->field = field;
}

static char *
describe_asked (const HfRow *row, guint field)
{
  if (hf_row_is_null (row, field))
    return g_strdup (_ ("Not asked yet"));
  return g_strdup (hf_row_int (row, field) ? _ ("Asked: yes") : _ ("Asked: no"));
}

static char *
describe_referrals (const HfStanding *standing)
{
  if (standing->n_referred > 0)
    return g_strdup_printf (ngettext ("Referred %u customer", "Referred %u customers",
                                      standing->n_referred),
                            standing->n_referred);
  return g_strdup (hf_standing_has_sent_others (standing) ? _ ("Came by a referral") :
                                                            _ ("Nothing recorded"));
}

static void
add_loyalty (Writer *self)
{
  const HfRow *row = self->row;
  int          score = (int) hf_row_int (row, HF_CUSTOMER_FREQUENCY_SCORE);

  add_marked (self, HF_STANDING_LOYALTY, _ ("Comes often"),
              score > 0 ? describe_share (score) : NULL, hf_standing_is_often_here (self->standing),
              HF_STANDING_NO_FIELD);
  add_marked (self, HF_STANDING_LOYALTY, _ ("Was referred or refers others"),
              describe_referrals (self->standing), hf_standing_has_sent_others (self->standing),
              HF_STANDING_NO_FIELD);
  add_marked (self, HF_STANDING_LOYALTY, _ ("Recommends us"),
              describe_asked (row, HF_CUSTOMER_RECOMMENDS),
              hf_row_int (row, HF_CUSTOMER_RECOMMENDS) != 0, HF_CUSTOMER_RECOMMENDS);
  add_marked (self, HF_STANDING_LOYALTY, _ ("Trusts us, whatever others offer"),
              describe_asked (row, HF_CUSTOMER_TRUSTS), hf_row_int (row, HF_CUSTOMER_TRUSTS) != 0,
              HF_CUSTOMER_TRUSTS);
}

static guint
count_axes (const HfRow *row)
{
  return (guint) (!hf_row_is_null (row, HF_CUSTOMER_STAGE_NOW) +
                  !hf_row_is_null (row, HF_CUSTOMER_NEED) +
                  !hf_row_is_null (row, HF_CUSTOMER_VALUE_NOW));
}

static void
add_steps (Writer *self)
{
  const HfStanding *standing = self->standing;
  HfDate            next = get_date (self->row, HF_CUSTOMER_NEXT_FOLLOW_UP);
  g_autofree char  *day = hf_format_day (next);

  add_marked (self, HF_STANDING_STEPS, _ ("Identify"), hf_standing_describe_filled (standing),
              standing->n_filled * 4 >= standing->n_fields * 3, HF_STANDING_NO_FIELD);
  add_marked (self, HF_STANDING_STEPS, _ ("Differentiate"),
              /* Translators: stage, need and value are the three */
              g_strdup_printf (_ ("%u of %u known: stage, need, value"), count_axes (self->row),
                               N_AXES),
              count_axes (self->row) == N_AXES, HF_STANDING_NO_FIELD);
  add_marked (self, HF_STANDING_STEPS, _ ("Interact"),
              g_strdup_printf (ngettext ("%u contact in the last year",
                                         "%u contacts in the last year", standing->n_contacts),
                               standing->n_contacts),
              standing->n_contacts > 0, HF_STANDING_NO_FIELD);
  add_marked (self, HF_STANDING_STEPS, _ ("Customise"),
              next != HF_DATE_NONE ? g_strdup_printf (_ ("Next follow-up %s"), day) :
                                     g_strdup (_ ("No follow-up planned")),
              next != HF_DATE_NONE, HF_STANDING_NO_FIELD);
}

static const HfRow *
find_class (const HfStanding *standing, gint64 id)
{
  for (guint i = 0; i < standing->classes->len; i++)
    if (((const HfRow *) standing->classes->pdata[i])->id == id)
      return standing->classes->pdata[i];
  return NULL;
}

/* From the widest one to the class itself. */
static char *
describe_path (const HfStanding *standing, const HfRow *row)
{
  g_autoptr (GString) path = g_string_new (hf_row_text (row, HF_CASE_CLASS_NAME));
  guint depth = 0;

  while ((row = find_class (standing, hf_row_int (row, HF_CASE_CLASS_PARENT))) != NULL &&
         depth++ < HF_CASE_MAX_DEPTH)
    {
      g_string_prepend (path, " › ");
      g_string_prepend (path, hf_row_text (row, HF_CASE_CLASS_NAME));
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static gboolean
is_around_another (const HfStanding *standing, const HfRow *row)
{
  for (guint i = 0; i < standing->classes->len; i++)
    if (hf_row_int (standing->classes->pdata[i], HF_CASE_CLASS_PARENT) == row->id)
      return TRUE;
  return FALSE;
}

/* Who decided it last, and why. */
static char *
describe_choice_by_hand (const HfStanding *standing, const HfRow *choice)
{
  const HfClassEvent *event = NULL;
  g_autofree char    *day = NULL;

  for (guint i = 0; i < standing->choices->events->len && event == NULL; i++)
    if (((const HfClassEvent *) standing->choices->events->pdata[i])->class ==
        hf_row_int (choice, HF_CLASS_CHOICE_CLASS))
      event = standing->choices->events->pdata[i];
  if (event == NULL)
    return g_strdup (_ ("Set by hand"));
  day = hf_format_day (event->day);
  if (event->reason == NULL)
    return g_strdup_printf (_ ("Set by hand on %s by %s"), day, event->who);
  return g_strdup_printf (_ ("Set by hand on %s by %s: %s"), day, event->who, event->reason);
}

static void
add_class (Writer *self, const HfRow *row)
{
  const char      *words = hf_row_text (row, HF_CASE_CLASS_KEYWORDS);
  const HfRow     *choice = hf_class_choices_find (self->standing->choices, row->id);
  g_autofree char *path = describe_path (self->standing, row);
  char            *why = NULL;

  if (choice != NULL)
    why = describe_choice_by_hand (self->standing, choice);
  else if (words != NULL)
    /* Translators: %s are the words by which a class is known */
    why = g_strdup_printf (_ ("By rule, for one of: %s"), words);
  add_line (self, HF_STANDING_CLASSES, path,
            describe_choice (hf_case_axes, hf_row_text (row, HF_CASE_CLASS_AXIS)), why)
    ->class
    = row->id;
}

/* What a customer was taken out of has no other line that could take it back. */
static void
add_left (Writer *self, const HfRow *choice)
{
  gint64 class = hf_row_int (choice, HF_CLASS_CHOICE_CLASS);
  const HfRow *row = hf_class_choices_find_class (self->standing->choices, class);

  if (row == NULL || hf_class_choices_find (self->standing->choices, class) != choice ||
      g_strcmp0 (hf_row_text (choice, HF_CLASS_CHOICE_BELONGS), HF_CLASS_CHOICE_OUT) != 0)
    return;
  add_line (self, HF_STANDING_CLASSES, hf_row_text (row, HF_CASE_CLASS_NAME),
            describe_choice (hf_class_choices, HF_CLASS_CHOICE_OUT),
            describe_choice_by_hand (self->standing, choice))
    ->class
    = class;
}

/* One around another has no line of its own, unless somebody chose that very one. */
static void
add_classes (Writer *self)
{
  const GPtrArray      *classes = self->standing->classes;
  const HfClassChoices *choices = self->standing->choices;

  for (guint i = 0; classes != NULL && i < classes->len; i++)
    {
      const HfRow *row = classes->pdata[i];

      if (!is_around_another (self->standing, row) ||
          hf_class_choices_find (choices, row->id) != NULL)
        add_class (self, row);
    }
  for (guint i = 0; i < choices->rows->len; i++)
    add_left (self, choices->rows->pdata[i]);
}

static void
add_class_history (Writer *self)
{
  const GPtrArray *events = self->standing->choices->events;

  for (guint i = 0; i < events->len; i++)
    {
      const HfClassEvent *event = events->pdata[i];
      const char         *what =
        event->belongs ? hf_choice_label (hf_class_choices, event->belongs) : _ ("By rule again");
      /* Translators: a class and what was decided of it, "Diabetes: does not belong to it" */
      g_autofree char *title = g_strdup_printf (_ ("%s: %s"), event->class_name, what);

      add_line (self, HF_STANDING_CLASS_HISTORY, title, hf_format_day (event->day),
                event->reason ? g_strdup_printf (_ ("By hand: %s, %s"), event->who, event->reason) :
                                g_strdup_printf (_ ("By hand: %s"), event->who));
    }
}

static char *
describe_event (const HfStageEvent *event)
{
  if (event->who == NULL)
    return g_strdup (_ ("By rule"));
  if (event->reason == NULL)
    /* Translators: %s is who did it */
    return g_strdup_printf (_ ("By hand: %s"), event->who);
  /* Translators: %s are who did it and why */
  return g_strdup_printf (_ ("By hand: %s, %s"), event->who, event->reason);
}

static void
add_history (Writer *self)
{
  const GPtrArray *events = self->standing->events;

  for (guint i = 0; i < events->len; i++)
    {
      const HfStageEvent *event = events->pdata[i];

      add_line (self, HF_STANDING_HISTORY,
                event->stage ? hf_choice_label (hf_customer_stages, event->stage) :
                               _ ("By rule again"),
                hf_format_day (event->day), describe_event (event));
    }
}

GPtrArray *
hf_standing_words_list (const HfStanding *standing, HfDate today)
{
  Writer self = { standing, standing->customer, today, g_ptr_array_new_with_free_func (line_free) };

  add_axes (&self);
  add_classes (&self);
  add_figures (&self);
  add_loyalty (&self);
  add_steps (&self);
  add_history (&self);
  add_class_history (&self);
  return self.lines;
}

char *
hf_standing_words_title (HfStandingGroup group, const GPtrArray *lines)
{
  guint n[HF_STANDING_NO + 1] = { 0 };

  for (guint i = 0; i < lines->len; i++)
    {
      const HfStandingLine *line = lines->pdata[i];

      n[line->mark] += line->group == group;
    }
  switch (group)
    {
    case HF_STANDING_AXES:
      return g_strdup (_ ("Where the Customer Stands"));
    case HF_STANDING_CLASSES:
      return g_strdup (_ ("Classes"));
    case HF_STANDING_FIGURES:
      return g_strdup (_ ("Rank Among All Customers"));
    case HF_STANDING_LOYALTY:
      /* Translators: so many of all the signs of a loyal customer */
      return g_strdup_printf (_ ("Loyalty: %u of %u Signs"), n[HF_STANDING_YES],
                              n[HF_STANDING_YES] + n[HF_STANDING_NO]);
    case HF_STANDING_STEPS:
      /* Translators: so many of the steps of one-to-one marketing */
      return g_strdup_printf (_ ("One to One: %u of %u Steps"), n[HF_STANDING_YES],
                              n[HF_STANDING_YES] + n[HF_STANDING_NO]);
    case HF_STANDING_HISTORY:
      return g_strdup (_ ("History of the Stage"));
    case HF_STANDING_CLASS_HISTORY:
      return g_strdup (_ ("History of Classes Set by Hand"));
    case HF_STANDING_N_GROUPS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
hf_standing_words_source (const HfStanding *standing)
{
  const HfScoreBasis *basis = &standing->basis;
  g_autofree char    *count = hf_format_count (basis->n_customers);
  g_autofree char    *day = NULL;
  int share = basis->money > 0 ? (int) (basis->money_of_top * 100 / basis->money) : 0;

  if (!basis->is_known)
    return g_strdup (_ ("Customers are being ranked"));
  day = hf_format_day (basis->day);
  /* Translators: a number of customers, a date, a percentage */
  return g_strdup_printf (_ ("Fifths of %s customers on %s, by length, recency, frequency and "
                             "money (LRFM). The fifth that paid most brought %d %%."),
                          count, day, share);
}

/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The segments that come with the program: the daily ones, the populations of a hospital and the
 * groups its books name. Diagnoses and occupations are looked for in the words of the records,
 * which are Chinese whatever the language of the program. */

#include "session/search/hf-segment-templates.h"

#include "core/hf-complaint.h"
#include "core/hf-customer.h"
#include "core/hf-membership.h"
#include "core/hf-organisation.h"
#include "core/hf-special-day.h"
#include "core/hf-star.h"
#include "core/hf-visit.h"

#include <glib/gi18n.h>

#define MAX_VALUES 10
#define VIEWER     "viewer" /* stands for the row of whoever looks, in `staff` */
#define OR_VIEWER  "or"     /* the same, which is enough instead of what is asked before */

typedef struct
{
  const HfEntityDef *def;
  guint              field;
  HfFilterOp         op;
  const char        *values[MAX_VALUES];
} Asked;

typedef struct
{
  HfSegmentTemplate shown;
  Asked             asked[4];
} Template;

#define CUSTOMER(field, op)     &hf_customer_def, HF_CUSTOMER_##field, HF_FILTER_##op
#define ORGANISATION(field, op) &hf_organisation_def, HF_ORGANISATION_##field, HF_FILTER_##op
#define VISIT(field, op)        &hf_visit_def, HF_VISIT_##field, HF_FILTER_##op
#define MEMBER(field, op)       &hf_membership_def, HF_MEMBERSHIP_##field, HF_FILTER_##op
#define COMPLAINT(field, op)    &hf_complaint_def, HF_COMPLAINT_##field, HF_FILTER_##op
#define DAY(field, op)          &hf_special_day_def, HF_SPECIAL_DAY_##field, HF_FILTER_##op

/* clang-format off */
static const Template templates[] = {
  { { "my-department", N_ ("My department"), TRUE }, { { CUSTOMER (OWNER, COLLEAGUE), { VIEWER } } } },
  { { "starred", N_ ("Starred by me"), TRUE }, { { &hf_star_def, HF_STAR_STAFF, HF_FILTER_IS, { VIEWER } } } },
  { { "mine-or-starred", N_ ("Mine or starred"), FALSE }, { { CUSTOMER (OWNER, ENTRUSTED), { VIEWER } }, { &hf_star_def, HF_STAR_STAFF, HF_FILTER_IS, { OR_VIEWER } } } },
  { { "grade-a", N_ ("A grade"), TRUE }, { { CUSTOMER (GRADE, IS), { "A" } } } },
  { { "not-seen", N_ ("No visit for 180 days"), TRUE }, { { CUSTOMER (LAST_VISIT, LONGER_AGO), { "180" } } } },
  { { "not-spoken", N_ ("Not spoken with for 90 days"), FALSE }, { { CUSTOMER (LAST_CONTACT, LONGER_AGO), { "90" } }, { CUSTOMER (DECEASED, UNKNOWN), { NULL } }, { CUSTOMER (DO_NOT_CONTACT, IS), { "0" } } } },
  { { "birthday", N_ ("Birthday this week"), TRUE }, { { CUSTOMER (BIRTH_DATE, ANNIVERSARY), { "6" } }, { CUSTOMER (DECEASED, UNKNOWN), { NULL } }, { CUSTOMER (DO_NOT_CONTACT, IS), { "0" } } } },
  { { "to-greet", N_ ("To greet today"), FALSE }, { { DAY (DATE, ANNIVERSARY), { "0" } }, { DAY (GREETING, IS), { "1" } }, { CUSTOMER (DECEASED, UNKNOWN), { NULL } }, { CUSTOMER (DO_NOT_CONTACT, IS), { "0" } } } },
  { { "overdue", N_ ("Follow-up overdue"), FALSE }, { { CUSTOMER (NEXT_FOLLOW_UP, LONGER_AGO), { "0" } } } },
  { { "unplanned", N_ ("Nothing planned"), FALSE }, { { CUSTOMER (NEXT_FOLLOW_UP, UNKNOWN), { NULL } }, { CUSTOMER (DECEASED, UNKNOWN), { NULL } }, { CUSTOMER (DO_NOT_CONTACT, IS), { "0" } } } },
  { { "to-complete", N_ ("To complete"), FALSE }, { { CUSTOMER (LACKS, AT_LEAST), { "4" } }, { CUSTOMER (DECEASED, UNKNOWN), { NULL } } } },
  { { "complaints", N_ ("Open complaints"), FALSE }, { { COMPLAINT (STATE, IS), { HF_COMPLAINT_STATE_RECEIVED, HF_COMPLAINT_STATE_ASSIGNED, HF_COMPLAINT_STATE_INVESTIGATING, HF_COMPLAINT_STATE_ANSWERED } } } },
  { { "families", N_ ("Families"), FALSE }, { { CUSTOMER (HOUSEHOLD, KNOWN), { NULL } } } },
  { { "nobodys", N_ ("Nobody’s customers"), FALSE }, { { CUSTOMER (OWNER, UNKNOWN), { NULL } } } },
  { { "vip", N_ ("VIP"), FALSE }, { { CUSTOMER (VIP_NOW, IS), { "1" } } } },
  { { "high-value", N_ ("High value"), FALSE }, { { CUSTOMER (VALUE_NOW, IS), { "high" } } } },
  { { "top", N_ ("Top 20 %"), FALSE }, { { CUSTOMER (MONEY_SCORE, AT_LEAST), { "5" } } } },
  { { "core", N_ ("Core customers"), FALSE }, { { CUSTOMER (VALUE_GROUP, IS), { "core" } } } },
  { { "lost", N_ ("Lost customers"), FALSE }, { { CUSTOMER (VALUE_GROUP, IS), { "lost" } } } },
  { { "expected", N_ ("Expected, but not here"), FALSE }, { { CUSTOMER (NEXT_EXPECTED, LONGER_AGO), { "0" } }, { CUSTOMER (DECEASED, UNKNOWN), { NULL } }, { CUSTOMER (DO_NOT_CONTACT, IS), { "0" } } } },
  { { "members", N_ ("Members"), FALSE }, { { MEMBER (TIER, KNOWN), { NULL } } } },
  { { "renewal", N_ ("Membership ends in 30 days"), FALSE }, { { MEMBER (TO, WITHIN_NEXT), { "30" } } } },
  { { "middle-income", N_ ("Middle income"), FALSE }, { { CUSTOMER (ECONOMY, IS), { "middle" } } } },
  { { "potential", N_ ("Potential customers"), FALSE }, { { CUSTOMER (STAGE_NOW, IS), { "potential" } } } },
  { { "loyal", N_ ("Loyal and lifelong customers"), FALSE }, { { CUSTOMER (STAGE_NOW, IS), { "loyal", "lifelong" } } } },
  { { "outpatients", N_ ("Outpatients"), FALSE }, { { VISIT (KIND, CONTAINS), { "门诊", "門診" } } } },
  { { "discharged", N_ ("Discharged patients"), FALSE }, { { VISIT (KIND, CONTAINS), { "出院", "住院" } } } },
  { { "check-up", N_ ("Check-up customers"), FALSE }, { { VISIT (KIND, CONTAINS), { "体检", "體檢" } } } },
  { { "gynaecology", N_ ("Gynaecological inflammation"), FALSE }, { { VISIT (DIAGNOSIS, CONTAINS), { "阴道炎", "宫颈炎", "盆腔炎", "附件炎", "外阴炎", "内膜炎" } } } },
  { { "infertility", N_ ("Infertility"), FALSE }, { { VISIT (DIAGNOSIS, CONTAINS), { "不孕", "不育", "多囊卵巢", "输卵管", "胚胎移植" } } } },
  { { "prenatal", N_ ("Prenatal care"), FALSE }, { { VISIT (DIAGNOSIS, CONTAINS), { "产前", "产检", "孕期", "妊娠", "早孕" } } } },
  { { "breast", N_ ("Breast clinic"), FALSE }, { { VISIT (DIAGNOSIS, CONTAINS), { "乳腺", "乳房", "乳头" } } } },
  { { "chronic", N_ ("Chronic diseases"), FALSE }, { { VISIT (DIAGNOSIS, CONTAINS), { "高血压", "糖尿病", "冠心病", "哮喘", "血脂", "脑卒中" } } } },
  { { "cadres", N_ ("Retired people"), FALSE }, { { CUSTOMER (OCCUPATION, CONTAINS), { "退休", "离休", "干休" } } } },
  { { "business", N_ ("Business people and office workers"), FALSE }, { { CUSTOMER (OCCUPATION, CONTAINS), { "企业主", "老板", "经理", "职员", "白领", "会计", "工程师" } } } },
  { { "archived", N_ ("Archived"), FALSE }, { { CUSTOMER (ARCHIVED, KNOWN), { NULL } } } },
  { { "staff", N_ ("Own staff"), FALSE }, { { CUSTOMER (CATEGORY, IS), { "internal" } } } },
  { { "organisation-ends", N_ ("Agreement ends in 60 days"), TRUE }, { { ORGANISATION (AGREEMENT_ENDS, WITHIN_NEXT), { "60" } } } },
  { { "organisation-quiet", N_ ("No activity for 180 days"), TRUE }, { { ORGANISATION (LAST_ACTIVITY, LONGER_AGO), { "180" } } } },
  { { "organisation-unplanned", N_ ("Nothing planned"), TRUE }, { { ORGANISATION (NEXT_ACTIVITY, UNKNOWN), { NULL } } } },
  { { "organisation-nobodys", N_ ("Nobody’s organisations"), FALSE }, { { ORGANISATION (OWNER, UNKNOWN), { NULL } } } },
  { { "organisation-archived", N_ ("Archived"), FALSE }, { { ORGANISATION (ARCHIVED, KNOWN), { NULL } } } },
};
/* clang-format on */

/**
 * hf_segment_templates_get_n:
 *
 * Returns: how many there are
 */
guint
hf_segment_templates_get_n (void)
{
  return G_N_ELEMENTS (templates);
}

/**
 * hf_segment_templates_get:
 * @index: which
 *
 * Returns: (transfer none): what is shown of it
 */
const HfSegmentTemplate *
hf_segment_templates_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  return &templates[index].shown;
}

/**
 * hf_segment_templates_is_of:
 * @index: which
 * @def: the entity of customers, or that of organisations
 *
 * Returns: whether it is one of them
 */
gboolean
hf_segment_templates_is_of (guint index, const HfEntityDef *def)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), FALSE);

  return (templates[index].asked[0].def == &hf_organisation_def) == (def == &hf_organisation_def);
}

/* Whoever is not on the staff has no department. */
static gboolean
add_asked (HfFilter *filter, const Asked *asked, const HfViewer *viewer)
{
  g_autofree char *staff = g_strdup_printf ("%" G_GINT64_FORMAT, viewer->staff);
  gboolean         is_alternative = g_strcmp0 (asked->values[0], OR_VIEWER) == 0;
  gboolean         is_own = is_alternative || g_strcmp0 (asked->values[0], VIEWER) == 0;
  char            *own[] = { staff, NULL };
  HfCondition      condition = { asked->def, asked->field, 0, asked->op,
                            is_own ? own : (char **) asked->values };

  if (is_own && viewer->staff == 0)
    return FALSE;
  hf_filter_add (filter, &condition);
  hf_filter_set_alternative (filter, hf_filter_get_n (filter) - 1, is_alternative);
  return TRUE;
}

/**
 * hf_segment_templates_make_filter:
 * @index: which
 * @viewer: who looks
 *
 * Returns: (transfer full) (nullable): whom it is about, %NULL where it makes no sense for @viewer
 */
HfFilter *
hf_segment_templates_make_filter (guint index, const HfViewer *viewer)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();

  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (templates[index].asked); i++)
    {
      const Asked *asked = &templates[index].asked[i];

      if (asked->def != NULL && !add_asked (filter, asked, viewer))
        return NULL;
    }
  return g_steal_pointer (&filter);
}

/**
 * hf_segment_templates_find_filter:
 * @key: one of them, by its key
 * @viewer: who looks
 *
 * Returns: (transfer full): whom it is about
 */
HfFilter *
hf_segment_templates_find_filter (const char *key, const HfViewer *viewer)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].shown.key, key))
      return hf_segment_templates_make_filter (i, viewer);
  g_return_val_if_reached (NULL);
}

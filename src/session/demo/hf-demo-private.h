/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between the files that make the sample hospital. */

#pragma once

#include "session/demo/hf-demo-calendar.h"
#include "session/demo/hf-demo-hospital.h"
#include "session/demo/hf-demo.h"
#include "store/hf-transaction.h"

G_BEGIN_DECLS

#define HF_DEMO_MOST_DOCTORS 12 /* in one department */
#define HF_DEMO_MOST_DESK    16
#define HF_DEMO_TIERS        3
#define HF_DEMO_PACKAGES     2
#define HF_DEMO_MOST_SENDERS 64 /* of those who come next */

/**
 * HfDemoQueue:
 * @today: customers with a follow-up due on the last day, as a share of all
 * @promised: those among them who were promised a time
 * @overdue: customers whose follow-up is late
 * @daily: customers due on each of the days after
 *
 * How full the queue is.
 */
typedef struct
{
  double today;
  double promised;
  double overdue;
  double daily;
} HfDemoQueue;

/**
 * HfDemo:
 *
 * A sample hospital in the making.
 */
typedef struct
{
  const HfDemoOptions *options;     /* borrowed */
  HfTransaction       *transaction; /* borrowed */
  HfDemoCalendar      *calendar;    /* borrowed */
  HfDemoResult        *result;      /* borrowed */

  HfDemoQueue queue;
  gint64      departments[HF_DEMO_DEPARTMENTS];
  gint64      doctors[HF_DEMO_DEPARTMENTS][HF_DEMO_MOST_DOCTORS];
  guint       n_doctors[HF_DEMO_DEPARTMENTS];
  gint64      desk[HF_DEMO_MOST_DESK];
  guint       n_desk;

  gint64 tiers[HF_DEMO_TIERS];
  gint64 packages[HF_DEMO_PACKAGES];

  gint64 first_organisation;
  guint  n_organisations;
  gint64 senders[HF_DEMO_MOST_SENDERS]; /* customers who send others */
  guint  n_senders;
  gint64 last_customer;
  char   last_household[64]; /* what was named last */
} HfDemo;

gint64   hf_demo_instant (HfDate day, int minutes);
gboolean hf_demo_add_customer (HfDemo *self, guint index, GError **error);
gboolean hf_demo_add_staff_records (HfDemo *self, GError **error);
void     hf_demo_refer (HfDemo *self, guint index, HfRow *row);
void     hf_demo_may_send (HfDemo *self, guint index, gint64 id, const HfRow *row);
char    *hf_demo_referring_hospital (HfDemo *self, HfDemoRandom *random);

G_END_DECLS
